// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_match.hpp"

#include <algorithm>
#include <array>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_tokens.hpp"

namespace concord {

namespace {

/// Behind the remainder of a phrase that begins at `at`, marks obeyed; npos when it is not there.
std::size_t tail_end(std::string_view text, std::size_t at, std::string_view tail) noexcept {
    for (const char c : tail) {
        if (c == letters_mark) {
            at = letters_end(text, at);
        } else if (c == number_mark) {
            const std::size_t end = number_end(text, at);
            if (end == at) {
                return std::string_view::npos;
            }
            at = end;
        } else if (at < text.size() && lower_byte(text[at]) == static_cast<unsigned char>(c)) {
            ++at;
        } else {
            return std::string_view::npos;
        }
    }
    return at;
}

class Matcher {
public:
    Matcher(std::string_view text, const Plan& plan)
        : text_(text), plan_(plan), tokens_(plan), covered_(plan.sets, 0) {
        gap_of_byte_.fill(Plan::no_gap);
        for (std::size_t i = 0; i < plan.gaps.size(); ++i) {
            if (plan.gaps[i].size() == 1) {
                gap_of_byte_[static_cast<unsigned char>(plan.gaps[i][0])] =
                    static_cast<std::uint8_t>(i);
            }
        }
        odd_of_byte_.fill(Plan::no_match);
        for (const Plan::Odd& odd : plan.odd) {
            odd_of_byte_[odd.first] = odd.match;
        }
    }

    PlanScan run() {
        found_.reserve(text_.size() / 8);
        const auto size = static_cast<std::uint32_t>(text_.size());
        for (std::uint32_t at = 0; at < size; ++at) { // over the line break
            const std::uint32_t begin = at;
            at = tokens_.read_line(text_, at);
            match_line(begin, at);
        }
        return {std::move(found_), tokens_.take_negations()};
    }

private:
    void match_line(std::uint32_t at, std::uint32_t line_end) {
        const auto all = tokens_.all();
        for (std::size_t i = 0; i < all.size(); ++i) {
            match_gap(at, all[i].begin);
            match_token(i);
            at = all[i].end;
        }
        match_gap(at, line_end);
    }

    /// Phrases that begin with a mark between words: "[insert", "'s".
    void match_gap(std::uint32_t at, std::uint32_t end) {
        for (; at < end; ++at) {
            const char c = text_[at];
            if (c != ' ' && c != '\t') {
                match_odd(at, c);
            }
        }
    }

    void match_odd(std::uint32_t at, char first) {
        if (const auto list = odd_of_byte_[static_cast<unsigned char>(first)];
            list != Plan::no_match) {
            begin_at(at);
            report(list, at);
        }
    }

    void begin_at(std::uint32_t at) {
        if (begin_ != at || found_.empty()) {
            begin_ = at;
            first_here_ = found_.size();
        }
    }

    void match_token(std::size_t index) {
        const Token& token = tokens_.all()[index];
        const std::uint32_t at = token.begin;
        if (!token.starts) {
            return;
        }
        // The "t" of "don't" begins nothing.
        if (at >= 2 && text_[at - 1] == '\'' && is_word_before(text_, at - 1)) {
            return;
        }
        if (token.word != 0) {
            follow(plan_.words[token.word].root, index + 1, at, token.end);
        }
        for (const std::uint16_t stem : tokens_.stems(token)) {
            follow(plan_.words[stem].root, index + 1, at, token.end);
        }
        if (plan_.number_root != 0) {
            if (const auto end = number_end(text_, at); end > at) {
                follow(plan_.number_root, after(index, end), at, end);
            }
        }
        match_odd(at, static_cast<char>(lower_byte(text_[at])));
        match_odd(at, number_mark);
    }

    void follow(std::uint32_t root, std::size_t next, std::uint32_t begin, std::size_t end) {
        if (root != 0) {
            begin_at(begin);
            walk(root, next, end);
        }
    }

    /// The first token at or behind the end of a number that begins with token `index`.
    [[nodiscard]] std::size_t after(std::size_t index, std::size_t end) const noexcept {
        const auto all = tokens_.all();
        while (index < all.size() && all[index].begin < end) {
            ++index;
        }
        return index;
    }

    /// Follows the text from a node whose words end at `at`; `next` is the token to come. Only
    /// stems and numbers branch, so the recursion is as deep as a phrase has of them.
    void walk(std::uint32_t index, std::size_t next, std::size_t at) {
        const auto all = tokens_.all();
        for (;;) {
            const Plan::Node& node = plan_.nodes[index];
            if (node.match != Plan::no_match) {
                report(node.match, at);
            }
            if (node.branches == 0 || next == all.size()) {
                return;
            }
            const Token& token = all[next];
            const std::uint8_t gap = gap_before(at, token.begin);
            if (gap == Plan::no_gap) {
                return;
            }
            if ((node.branches & Plan::to_stem) != 0) {
                for (const std::uint16_t stem : tokens_.stems(token)) {
                    if (const auto to = step_to(index, gap, stem); to != 0) {
                        walk(to, next + 1, token.end);
                    }
                }
            }
            if ((node.branches & Plan::to_number) != 0) {
                follow_number(step_to(index, gap, Plan::number), next);
            }
            if ((node.branches & Plan::to_word) == 0 || token.word == 0) {
                return;
            }
            index = step_to(index, gap, token.word);
            if (index == 0) {
                return;
            }
            at = token.end;
            ++next;
        }
    }

    void follow_number(std::uint32_t to, std::size_t next) {
        const std::size_t begin = tokens_.all()[next].begin;
        if (to == 0) {
            return;
        }
        if (const auto end = number_end(text_, begin); end > begin) {
            walk(to, after(next, end), end);
        }
    }

    [[nodiscard]] std::uint32_t step_to(std::uint32_t from, std::uint8_t gap,
                                        std::uint16_t word) const noexcept {
        const auto key = step_key(from, gap, word);
        const auto hash = step_hash(key);
        const auto bit = likely_bit(hash);
        if ((plan_.likely[bit / 64] >> (bit % 64) & 1u) == 0) {
            return 0;
        }
        const std::size_t mask = plan_.steps.size() - 1;
        for (std::size_t slot = step_slot(hash) & mask;; slot = (slot + 1) & mask) {
            const auto step = plan_.steps[slot];
            if (key_of(step) == key) {
                return node_of(step);
            }
            if (step == 0) {
                return 0;
            }
        }
    }

    /// Number of the gap between `from` and `to`, no_gap where no phrase has such a one.
    [[nodiscard]] std::uint8_t gap_before(std::size_t from, std::size_t to) const noexcept {
        if (to == from + 1) {
            return gap_of_byte_[static_cast<unsigned char>(text_[from])];
        }
        if (to <= from) { // a number ended inside a word
            return Plan::no_gap;
        }
        const auto gap = text_.substr(from, to - from);
        const auto known = std::find(plan_.gaps.begin(), plan_.gaps.end(), gap);
        return known == plan_.gaps.end() ? Plan::no_gap
                                         : static_cast<std::uint8_t>(known - plan_.gaps.begin());
    }

    void report(std::uint16_t list, std::size_t at) {
        for (std::size_t i = list;; ++i) {
            const Plan::Match& match = plan_.matches[i];
            const std::size_t end = match.tail.empty() ? at : tail_end(text_, at, match.tail);
            if (end != std::string_view::npos) {
                const bool ends_well = (end < text_.size() && text_[end] == ' ') ||
                                       !is_word_before(text_, end) || is_word_end(text_, end);
                const bool spelt_well =
                    match.exact.empty() || text_.substr(begin_, match.exact.size()) == match.exact;
                if (ends_well && spelt_well) {
                    keep(match, end);
                }
            }
            if (match.last) {
                return;
            }
        }
    }

    void keep(const Plan::Match& match, std::size_t end) {
        const Span at{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)};
        for (std::size_t i = first_here_; i < found_.size(); ++i) {
            auto& known = found_[i];
            if (known.set == match.set) {
                if (at.end > known.at.end ||
                    (at.end == known.at.end && match.variant < known.variant)) {
                    known = {at, match.set, match.variant};
                    covered_[match.set] = at.end;
                }
                return;
            }
        }
        if (at.begin >= covered_[match.set]) {
            covered_[match.set] = at.end;
            found_.push_back({at, match.set, match.variant});
        }
    }

    std::string_view text_;
    const Plan& plan_;
    PlanTokens tokens_;
    std::vector<PlanMatch> found_;
    std::vector<std::uint32_t> covered_; ///< End of the last match of each set.
    std::size_t begin_ = 0;
    std::size_t first_here_ = 0; ///< First match with this begin in `found_`.
    std::array<std::uint8_t, 256> gap_of_byte_{};
    std::array<std::uint16_t, 256> odd_of_byte_{};
};

} // namespace

PlanScan scan_plan(std::string_view folded, const Plan& plan) {
    if (plan.nodes.empty() || plan.matches.empty()) {
        return {};
    }
    return Matcher(folded, plan).run();
}

std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan) {
    return scan_plan(folded, plan).found;
}

} // namespace concord
