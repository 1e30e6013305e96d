// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_compile.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord::tests {

/// Looks for every literal of every phrase at every place, character by character: slow, and
/// simple enough to be believed.
class SlowMatcher {
public:
    explicit SlowMatcher(const PhraseSets& sets) {
        for (const auto& phrases : sets.all()) {
            auto& set = sets_.emplace_back();
            for (const auto& phrase : phrases) {
                set.push_back(*expand_phrase(phrase));
            }
        }
    }

    [[nodiscard]] std::vector<PlanMatch> run(std::string_view text) const {
        std::vector<PlanMatch> found;
        for (std::size_t set = 0; set < sets_.size(); ++set) {
            std::size_t covered = 0;
            for (std::size_t at = 0; at < text.size(); ++at) {
                const auto best = best_at(text, at, set);
                if (best && at >= covered) {
                    covered = best->at.end;
                    found.push_back(*best);
                }
            }
        }
        return found;
    }

private:
    [[nodiscard]] std::optional<PlanMatch> best_at(std::string_view text, std::size_t at,
                                                   std::size_t set) const {
        std::optional<PlanMatch> best;
        for (std::size_t variant = 0; variant < sets_[set].size(); ++variant) {
            for (const auto& literal : sets_[set][variant]) {
                const auto end = end_of(text, at, literal);
                if (end && (!best || *end > best->at.end)) {
                    best = PlanMatch{
                        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*end)},
                        static_cast<std::uint16_t>(set),
                        static_cast<std::uint16_t>(variant)};
                }
            }
        }
        return best;
    }

    static std::optional<std::size_t> end_of(std::string_view text, std::size_t at,
                                             const Literal& literal) {
        const auto word = [&](std::size_t i) {
            return i < text.size() && is_word_byte(static_cast<unsigned char>(text[i]));
        };
        const bool inside = at > 0 && (is_word_before(text, at) ||
                                       (text[at - 1] == '\'' && is_word_before(text, at - 1)));
        if ((word(at) && inside) || text[at] == ' ' || text[at] == '\n' || text[at] == '\t') {
            return std::nullopt;
        }
        std::size_t to = at;
        for (const char c : literal.text) {
            if (c == letters_mark) {
                to = letters_end(text, to);
            } else if (c == number_mark) {
                const auto end = number_end(text, to);
                if (end == to) {
                    return std::nullopt;
                }
                to = end;
            } else if (to < text.size() && lower(text[to]) == c) {
                ++to;
            } else {
                return std::nullopt;
            }
        }
        if (!literal.exact.empty() && text.substr(at, literal.exact.size()) != literal.exact) {
            return std::nullopt;
        }
        if (literal.open) {
            to = letters_end(text, to);
        }
        if (is_word_before(text, to) && !is_word_end(text, to)) {
            return std::nullopt;
        }
        return to;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }

    std::vector<std::vector<std::vector<Literal>>> sets_;
};

/// By set, then by place: the order of the slow matcher.
inline std::vector<PlanMatch> by_set(std::vector<PlanMatch> found) {
    std::stable_sort(found.begin(), found.end(),
                     [](const PlanMatch& a, const PlanMatch& b) { return a.set < b.set; });
    return found;
}

} // namespace concord::tests
