// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/clause_text.hpp"

#include <algorithm>
#include <array>

#include "parser/passes/line_shape.hpp"
#include "parser/passes/section_names.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Every longer word begins with a capital: "Termination for Convenience".
bool all_titled(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        if (end - at > 3 && !is_upper(words[at])) {
            return false;
        }
        at = end + 1;
    }
    return !words.empty() && is_upper(words.front());
}

Span trimmed_front(std::string_view text, Span span) {
    while (!span.empty() &&
           std::string_view(" \t:-").find(text[span.begin]) != std::string_view::npos) {
        ++span.begin;
    }
    return span;
}

/// Whether the emphasis of "**1. Term**. The …" opens before the label in front of these words.
bool opens_before(std::string_view text, std::uint32_t begin) {
    constexpr std::uint32_t longest = 40; // bytes of a label and its marks
    const auto from = begin > longest ? begin - longest : 0;
    auto head = text.substr(from, begin - from);
    const auto line = head.find_last_of("\r\n");
    if (line != std::string_view::npos)
        head.remove_prefix(line + 1);
    else if (from > 0)
        return false;
    const auto mark = head.find("**");
    return mark != std::string_view::npos && head.find("**", mark + 2) == std::string_view::npos &&
           head.find_first_not_of(" \t#>") == mark;
}

/// "**Term.** The …": the bold words before more text.
ClauseText bold_run_in(std::string_view text, Span content) {
    constexpr std::size_t longest = 80;
    const auto words = slice(text, content);
    const bool opens = words.starts_with("**");
    const std::uint32_t mark = opens ? 2 : 0;
    const auto close = words.substr(0, longest + 2).find("**", mark);
    if (close == std::string_view::npos || close > longest || close == mark ||
        has_more_words(words.substr(mark, close - mark), 8) ||
        (!opens && !opens_before(text, content.begin))) {
        return {{}, content};
    }
    const auto begin = content.begin + mark;
    auto end = content.begin + static_cast<std::uint32_t>(close);
    while (end > begin && std::string_view(".: ").find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    auto rest = Span{content.begin + static_cast<std::uint32_t>(close) + 2, content.end};
    if (text.substr(rest.begin).starts_with(". ")) ++rest.begin;
    return {{begin, end}, trimmed_front(text, rest)};
}

/// "Kathy Foods, Inc. of …": the full stop belongs to the word.
bool ends_with_abbreviation(std::string_view words) {
    static constexpr std::array<std::string_view, 9> abbreviations{
        "Inc", "Co", "Corp", "Ltd", "Dr", "Mr", "Mrs", "No", "St"};
    const auto blank = words.rfind(' ');
    const auto last = blank == std::string_view::npos ? words : words.substr(blank + 1);
    return std::find(abbreviations.begin(), abbreviations.end(), last) != abbreviations.end();
}

/// "Services. At the request …": titled words before a full stop and a new sentence.
ClauseText stopped_run_in(std::string_view text, Span content) {
    constexpr std::size_t longest = 60;
    const auto words = slice(text, content);
    const auto stop = words.substr(0, longest).find(". ");
    if (stop == std::string_view::npos || stop < 4 || has_more_words(words.substr(0, stop), 7) ||
        !all_titled(words.substr(0, stop)) ||
        words.substr(0, stop).find('.') != std::string_view::npos) {
        return {{}, content};
    }
    if (ends_with_abbreviation(words.substr(0, stop))) {
        return {{}, content};
    }
    const auto after = words.find_first_not_of(' ', stop + 1);
    if (after == std::string_view::npos ||
        (!is_upper(words[after]) && words[after] != '"' && words[after] != '(' &&
         static_cast<unsigned char>(words[after]) < 0x80)) {
        return {{}, content};
    }
    const auto end = content.begin + static_cast<std::uint32_t>(stop);
    return {{content.begin, end}, {content.begin + static_cast<std::uint32_t>(after), content.end}};
}

/// Whether the words behind the name of a section are text of it, not the value of a field.
bool is_told(std::string_view words) {
    if (words.empty() || !has_more_words(words, 2)) return false;
    const char last = words.back();
    const auto word = words.substr(0, words.find(' '));
    return (last == '.' || last == ':' || last == ';') && word != "means" && word != "refers" &&
           std::any_of(words.begin(), words.end(), is_lower); // "RETURNS - US AND CANADA."
}

/// How long the joint is that stands at a place in a line: ": ", " - ", " – ", " — "; 0 for none.
std::size_t joint_at(std::string_view words, std::size_t at) {
    if (words[at] == ':') return words.substr(at, 2) == ": " ? 2 : 0;
    const auto here = words.substr(at, 5);
    if (here.starts_with(" - ")) return 3;
    return here == " \xE2\x80\x93 " || here == " \xE2\x80\x94 " ? 5 : 0;
}

/// "Purpose: They meet …", "Purpose – The parties …": the name of the section, and its text.
ClauseText named_run_in(std::string_view text, Span content) {
    constexpr std::size_t longest = 60;
    constexpr int most_blanks = 7;
    const auto words = slice(text, content);
    std::size_t at = 0;
    std::size_t joint = 0;
    for (int blanks = 0; at < words.size() && at < longest && blanks <= most_blanks; ++at) {
        const char c = words[at];
        if (c == '.' || c == ';' || c == '\n') break;
        if (c != ' ' && c != ':') continue;
        blanks += c == ' ' ? 1 : 0;
        joint = joint_at(words, at);
        if (joint > 0) break;
    }
    if (joint == 0 || !names_section(words.substr(0, at))) return {{}, content};
    const auto rest = words.find_first_not_of(' ', at + joint);
    if (rest == std::string_view::npos || !is_told(words.substr(rest)) ||
        (words[at] != ':' && !is_upper(words[rest])))
        return {{}, content};
    const auto end = content.begin + static_cast<std::uint32_t>(at);
    return {{content.begin, end}, {content.begin + static_cast<std::uint32_t>(rest), content.end}};
}

ClauseText run_in(std::string_view text, Span content) {
    const auto bold = bold_run_in(text, content);
    return bold.heading.empty() ? stopped_run_in(text, content) : bold;
}

/// "Money**": the marks of "**3. Money**" opened before the label.
Span without_closing_mark(std::string_view text, Span content) {
    const auto words = slice(text, content);
    for (const std::string_view mark : {"**", "__"}) {
        const bool closes = words.size() > mark.size() && words.ends_with(mark);
        if (closes && words.find(mark) == words.size() - mark.size()) {
            content.end -= static_cast<std::uint32_t>(mark.size());
            break;
        }
    }
    return content;
}

} // namespace

ClauseText heading_text(std::string_view text, Span content) {
    const auto words = slice(text, content);
    const auto bare = without_emphasis(words);
    const auto begin = content.begin + static_cast<std::uint32_t>(bare.data() - words.data());
    return {without_closing_mark(text, {begin, begin + static_cast<std::uint32_t>(bare.size())}),
            {}};
}

ClauseText clause_text(std::string_view text, Span content, bool opens) {
    content = without_closing_mark(text, content);
    const auto words = slice(text, content);
    const auto style = heading_style(words);
    const bool strong = style == HeadingStyle::bold_capitals || style == HeadingStyle::capitals ||
                        style == HeadingStyle::bold;
    if (strong || (opens && style != HeadingStyle::none)) {
        return heading_text(text, content);
    }
    const bool titled = opens && words.size() > 1 && words.back() == '.' &&
                        !has_more_words(words, 8) && all_titled(words.substr(0, words.size() - 1));
    if (titled) { // "4. Confidential Information."
        return heading_text(text, {content.begin, content.end - 1});
    }
    if (opens && words.size() > 1 && words.back() == ':' &&
        names_section(words.substr(0, words.size() - 1))) { // "4. Contacts:"
        return heading_text(text, {content.begin, content.end - 1});
    }
    const auto told = run_in(text, content);
    return told.heading.empty() ? named_run_in(text, content) : told;
}

ClauseText item_text(std::string_view text, Span content) {
    return run_in(text, without_closing_mark(text, content));
}

std::uint32_t bullet_end(std::string_view text, const Block& block) {
    auto end = block.span.begin;
    while (end < block.content.begin && text[end] != ' ' && text[end] != '\t' &&
           text.substr(end, 2) != "\xC2\xA0") {
        ++end;
    }
    return end;
}

} // namespace concord
