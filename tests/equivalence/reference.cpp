// SPDX-License-Identifier: Apache-2.0
#include "tests/equivalence/reference.hpp"

#include <algorithm>
#include <stdexcept>

#include <re2/re2.h>

#include "tests/equivalence/phrase_expression.hpp"

namespace concord::tests {

namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::unique_ptr<RE2> compiled(const std::string& expression) {
    RE2::Options options;
    options.set_longest_match(true);
    options.set_never_capture(true);
    options.set_log_errors(false);
    options.set_max_mem(std::int64_t{256} << 20);
    auto out = std::make_unique<RE2>(expression, options);
    if (!out->ok()) {
        throw std::runtime_error(out->error() + ": " + expression.substr(0, 200));
    }
    return out;
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

/// The last few characters before `at`.
std::string_view before(std::string_view text, std::size_t at) {
    std::size_t begin = at > 8 ? at - 8 : 0;
    while (begin < at && is_continuation(text[begin])) {
        ++begin;
    }
    return text.substr(begin, at - begin);
}

bool begins_well(std::string_view text, std::size_t at) {
    static const RE2 word(std::string("[") + word_class + "]");
    static const RE2 inside(std::string("[") + word_class + "]'?\\z");
    return !word.Match(piece(text), at, text.size(), RE2::ANCHOR_START, nullptr, 0) ||
           !RE2::PartialMatch(piece(before(text, at)), inside);
}

bool ends_well(std::string_view text, std::size_t at) {
    static const RE2 word(std::string("[") + word_class + "]\\z");
    static const RE2 goes_on(std::string("[") + word_class + "]|'[sS][" + word_class +
                             R"(]|'[0-9A-RT-Za-rt-z\x{C0}-\x{7FF}])");
    return !RE2::PartialMatch(piece(before(text, at)), word) ||
           !goes_on.Match(piece(text), at, text.size(), RE2::ANCHOR_START, nullptr, 0);
}

/// One past the match that begins at `begin` and ends at or before `end`; nothing when there is
/// none. RE2 finds shorter ones in a text that is cut off there.
std::optional<std::size_t> end_of(const RE2& expression, std::string_view text, std::size_t begin,
                                  std::size_t end) {
    re2::StringPiece match;
    const bool found =
        expression.Match(piece(text.substr(0, end)), begin, end, RE2::ANCHOR_START, &match, 1);
    return found && !match.empty() ? std::optional(begin + match.size()) : std::nullopt;
}

/// Whether a match that ends with a number would take a part of it only: figures end where no digit
/// follows, words where no letter does. The number begins a word, unless it is `glued`.
bool cuts_number(std::string_view text, std::size_t begin, std::size_t end, bool glued) {
    static const auto number = compiled(number_expression());
    static const RE2 digits("[0-9]{2}\\z"); // the last of the number and what follows
    static const RE2 letters("[A-Za-z]{2}\\z");
    const auto inside = [&](std::size_t at) {
        const auto both = piece(text.substr(at - 1, 2));
        return RE2::PartialMatch(both, digits) || RE2::PartialMatch(both, letters);
    };
    for (std::size_t at = begin; at < end; ++at) {
        const auto whole = end_of(*number, text, at, end);
        if (!whole || *whole != end || (!glued && !begins_well(text, at))) {
            continue; // not the number that the match ends with
        }
        auto longest = end_of(*number, text, at, text.size());
        while (longest && inside(*longest)) {
            longest = end_of(*number, text, at, *longest - 1);
        }
        return longest != end;
    }
    return false;
}

} // namespace

void Reference::add(std::vector<Variant>& variants, const std::string& phrase, std::size_t number) {
    const PhraseForms read = phrase_forms(phrase);
    auto words = read.forms;
    const auto split = std::stable_partition(words.begin(), words.end(), ends_with_number);
    const std::vector<std::string> numbered(words.begin(), split);
    words.erase(words.begin(), split);
    const bool glued = std::any_of(numbered.begin(), numbered.end(), ends_with_glued_number);
    if (numbered.empty() || words.empty()) {
        variants.push_back({compiled(phrase_expression(phrase)), number, words.empty(), glued});
        return;
    }
    variants.push_back({compiled(forms_expression(numbered, read.exact)), number, true, glued});
    variants.push_back({compiled(forms_expression(words, read.exact)), number, false, false});
}

Reference::Reference(const std::deque<std::vector<std::string>>& sets) {
    for (const auto& phrases : sets) {
        Set& set = sets_.emplace_back();
        std::string all;
        for (std::size_t i = 0; i < phrases.size(); ++i) {
            add(set.variants, phrases[i], i);
            all += (all.empty() ? "" : "|") + phrase_expression(phrases[i]);
        }
        set.any = compiled(all);
    }
}

Reference::~Reference() = default;

std::optional<std::size_t> Reference::Variant::longest_at(std::string_view text,
                                                          std::size_t begin) const {
    auto end = end_of(*expression, text, begin, text.size());
    while (end && (!ends_well(text, *end) || (numbered && cuts_number(text, begin, *end, glued)))) {
        end = end_of(*expression, text, begin, *end - 1);
    }
    return end;
}

std::vector<PlanMatch> Reference::find(std::string_view folded, std::size_t index) const {
    const Set& set = sets_[index];
    std::vector<PlanMatch> found;
    std::size_t at = 0;
    re2::StringPiece match;
    while (set.any->Match(piece(folded), at, folded.size(), RE2::UNANCHORED, &match, 1)) {
        const auto begin = static_cast<std::size_t>(match.data() - folded.data());
        std::size_t end = begin;
        std::size_t best = 0;
        for (std::size_t i = 0; i < set.variants.size() && begins_well(folded, begin); ++i) {
            if (const auto one = set.variants[i].longest_at(folded, begin); one && *one > end) {
                end = *one;
                best = i;
            }
        }
        at = end;
        if (end > begin) {
            found.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                             static_cast<std::uint16_t>(index),
                             static_cast<std::uint16_t>(set.variants[best].phrase)});
            continue;
        }
        do {
            ++at;
        } while (at < folded.size() && is_continuation(folded[at]));
    }
    return found;
}

} // namespace concord::tests
