// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/line_shape.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t heading_letters_max = 90;
constexpr std::size_t heading_words_max = 12;

bool starts_with_folded(std::string_view line, std::string_view words) {
    return line.size() >= words.size() &&
           std::equal(words.begin(), words.end(), line.begin(),
                      [](char want, char have) { return want == to_lower(have); });
}

std::string_view last_word(std::string_view line) {
    const auto end = line.find_last_not_of(" \t.,;:");
    if (end == std::string_view::npos) {
        return {};
    }
    const auto blank = line.find_last_of(" \t", end);
    const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
    return line.substr(begin, end + 1 - begin);
}

bool equals_folded(std::string_view have, std::string_view want) {
    return have.size() == want.size() && starts_with_folded(have, want);
}

/// Share of words that begin with a capital, small joining words left out, is at least a half.
bool title_case(std::string_view line) {
    std::size_t capital = 0;
    std::size_t small = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto end = std::min(line.find(' ', at), line.size());
        if (end - at > 3) {
            is_upper(line[at]) ? ++capital : ++small;
        }
        at = end + 1;
    }
    return capital > small;
}

bool all_capitals(std::string_view line) {
    std::size_t upper = 0;
    for (const char c : line) {
        if (is_lower(c)) {
            return false;
        }
        upper += is_upper(c) ? 1U : 0U;
    }
    return upper >= 3;
}

bool has_address_or_link(std::string_view line) {
    return line.find('@') != std::string_view::npos || line.find("://") != std::string_view::npos ||
           line.find("www.") != std::string_view::npos || line.find("](") != std::string_view::npos;
}

/// "29 January 2025", "Date: …", "12 High Street": begins with a number that is no label.
bool begins_like_date_or_address(std::string_view line) {
    if (!is_digit(line.front())) {
        return false;
    }
    const auto blank = line.find(' ');
    const bool number = blank != std::string_view::npos && is_digit(line[blank - 1]);
    const bool date = line.find_first_not_of("0123456789/-") == std::string_view::npos &&
                      line.find_first_of("/-") != line.find_last_of("/-"); // "08/25/2023"
    return number || date;
}

bool ends_openly(std::string_view line) {
    const auto last = last_word(line);
    for (const std::string_view word : {"and", "or", "the", "of", "to", "by", "with", "for", "in",
                                        "a", "an", "that", "which", "will", "shall"}) {
        if (equals_folded(last, word)) {
            return true;
        }
    }
    return false;
}

/// Has a finite verb: a sentence whose full stop was forgotten, not a heading.
bool is_sentence(std::string_view line) {
    constexpr std::array<std::string_view, 9> verbs{
        " is ", " are ", " was ", " were ", " shall ", " will ", " must ", " means ", " has "};
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) {
        return line.find(verb) != std::string_view::npos;
    });
}

} // namespace

std::size_t word_count(std::string_view text) noexcept {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t';
        words += !blank && !inside ? 1U : 0U;
        inside = !blank;
    }
    return words;
}

std::string_view without_emphasis(std::string_view line) noexcept {
    for (const std::string_view mark : {"***", "**", "__"}) {
        const auto size = mark.size();
        if (line.size() > 2 * size && line.substr(0, size) == mark &&
            line.substr(line.size() - size) == mark &&
            line.substr(size, line.size() - 2 * size).find(mark) == std::string_view::npos) {
            return line.substr(size, line.size() - 2 * size);
        }
    }
    return line;
}

HeadingStyle heading_style(std::string_view line, bool given_bold) noexcept {
    const auto words = without_emphasis(line);
    const bool bold = given_bold || words.size() != line.size();
    if (words.empty() || words.size() > heading_letters_max ||
        word_count(words) > heading_words_max) {
        return HeadingStyle::none;
    }
    const char first = words.front();
    const char last = words.back();
    const bool strong = bold || all_capitals(words);
    const bool closes = last == '.' || last == ';' || last == ',' || last == '!' || last == '|' ||
                        (last == ':' && (!strong || equals_folded(last_word(words), "follows")));
    if ((!is_upper(first) && !is_digit(first) && first != '(' && first != '"' &&
         static_cast<unsigned char>(first) < 0x80) ||
        closes || has_address_or_link(words) || ends_openly(words) ||
        begins_like_date_or_address(words) || is_signature_line(words) ||
        is_signature_detail(words)) {
        return HeadingStyle::none;
    }
    if (all_capitals(words)) {
        return bold ? HeadingStyle::bold_capitals : HeadingStyle::capitals;
    }
    if (given_bold && (last == ':' || words.find(": ") != std::string_view::npos)) {
        return HeadingStyle::none; // "You must:", or "Owner: A. Smith" on a cover
    }
    if (bold) {
        return HeadingStyle::bold;
    }
    if (words.find(": ") != std::string_view::npos || is_sentence(words)) {
        return HeadingStyle::none; // "Owner: A. Smith", "This agreement is made …"
    }
    return title_case(words) ? HeadingStyle::title : HeadingStyle::plain;
}

bool is_signature_line(std::string_view line) noexcept {
    constexpr std::array<std::string_view, 12> openings{
        "signed by", "signed for", "signed on behalf",     "signed:",         "signature",
        "sign:",     "/s/",        "for and on behalf of", "duly authorised", "duly authorized",
        "by:",       "executed by"};
    const auto words = without_emphasis(line);
    for (const auto opening : openings) {
        if (starts_with_folded(words, opening) && words.size() < 160 &&
            !equals_folded(words, "signatures") && !equals_folded(words, "signature")) {
            return true;
        }
    }
    const auto rule = words.find("____"); // in brackets it is a word to fill in
    return rule != std::string_view::npos && (rule == 0 || words[rule - 1] != '[') &&
           words.size() < 160;
}

bool is_signature_detail(std::string_view line) noexcept {
    constexpr std::array<std::string_view, 13> openings{
        "name:", "name ", "print name", "title:",    "date:",   "dated:",       "position:",
        "role:", "post:", "its:",       "job title", "witness", "organisation:"};
    const auto words = without_emphasis(line);
    for (const auto opening : openings) {
        if (starts_with_folded(words, opening) && words.size() < 120) {
            return opening.back() == ':' || words.find(':') != std::string_view::npos;
        }
    }
    return false;
}

bool is_furniture(std::string_view line) noexcept {
    if (line.empty() || line.size() > 160) {
        return false;
    }
    const auto digits = [](std::string_view text) {
        return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
    };
    auto bare = line;
    while (!bare.empty() && (bare.front() == '-' || bare.front() == ' ')) {
        bare.remove_prefix(1);
    }
    while (!bare.empty() && (bare.back() == '-' || bare.back() == ' ')) {
        bare.remove_suffix(1);
    }
    if (digits(bare) && bare.size() <= 3) {
        return true;
    }
    if (starts_with_folded(bare, "page ") && digits(bare.substr(5, bare.find(' ', 5) - 5)) &&
        bare.size() < 20) {
        return true;
    }
    const auto dots = line.find(".....");
    return dots != std::string_view::npos && digits(last_word(line)) && dots > 2;
}

bool ends_with_reference_word(std::string_view line) noexcept {
    constexpr std::array<std::string_view, 22> nouns{
        "clause",    "clauses",    "section",    "sections", "article",     "articles",
        "paragraph", "paragraphs", "schedule",   "annex",    "appendix",    "regulation",
        "rule",      "part",       "chapter",    "no",       "regulations", "exhibit",
        "schedules", "annexes",    "subsection", "number"};
    const auto last = last_word(line);
    return std::any_of(nouns.begin(), nouns.end(),
                       [&](std::string_view noun) { return equals_folded(last, noun); });
}

} // namespace concord
