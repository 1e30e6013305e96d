// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/line_shape.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/word_list.hpp"
#include "parser/passes/signature_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t heading_letters_max = 90;
constexpr std::size_t heading_words_max = 12;
/// What is bold as a whole line may be longer.
constexpr std::size_t bold_letters_max = 120;
constexpr std::size_t bold_words_max = 18;

std::string_view last_word(std::string_view line) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!line.empty() && (blank(line.back()) || line.back() == '.' || line.back() == ',' ||
                             line.back() == ';' || line.back() == ':')) {
        line.remove_suffix(1);
    }
    auto begin = line.size();
    while (begin > 0 && !blank(line[begin - 1])) {
        --begin;
    }
    return line.substr(begin);
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
    const auto holds = [line](auto part) { return line.find(part) != std::string_view::npos; };
    // There are many a "w", but headings hardly have a full stop.
    return holds('@') || holds("://") || holds("](") || (holds('.') && holds("www."));
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
    static constexpr auto words =
        grammar::word_list({"and", "or", "the", "of", "to", "by", "with", "for", "in", "a", "an",
                            "that", "which", "will", "shall"});
    auto word = last_word(line); // ";and"
    word.remove_prefix(std::min(word.find_first_not_of(";,"), word.size()));
    return words.holds(word);
}

/// "together “the Parties”", "(the “Commissioners”)", "Hereinafter referred to as “NMMU”": what the
/// lines above are called.
bool gives_name(std::string_view line) {
    static constexpr auto leads =
        grammar::word_list({"together", "altogether", "jointly", "collectively", "hereinafter",
                            "hereafter", "each", "both"});
    const bool quoted = line.find('"') != line.npos || line.find("\xE2\x80\x9C") != line.npos ||
                        line.find("\xE2\x80\x98") != line.npos;
    const bool bracket = line.front() == '(' && line.back() == ')';
    return quoted && (bracket || leads.holds(line.substr(0, line.find(' '))));
}

/// "Dear Ms Reed", "Yours sincerely"
bool frames_letter(std::string_view line) {
    constexpr std::size_t longest = 20;
    return line.starts_with("Dear ") ||
           (line.size() <= longest && (line.starts_with("Yours ") || line.ends_with("regards")));
}

/// Has a finite verb: a sentence whose full stop was forgotten, not a heading.
bool is_sentence(std::string_view line) {
    static constexpr std::array<std::string_view, 9> verbs{"is",   "are",  "was",   "were", "shall",
                                                           "will", "must", "means", "has"};
    auto blank = line.find(' ');
    const auto first = line.substr(0, blank);
    if (first == "What" || first == "How" || first == "Who" || first == "Why") {
        return false; // "What we will share"
    }
    while (blank != std::string_view::npos) {
        const auto next = line.find(' ', blank + 1);
        if (next == std::string_view::npos) {
            break;
        }
        const auto word = line.substr(blank + 1, next - blank - 1);
        if (std::find(verbs.begin(), verbs.end(), word) != verbs.end()) {
            return true;
        }
        blank = next;
    }
    return false;
}

/// The number of words; of more than `most` one more is counted.
std::size_t words_up_to(std::string_view text, std::size_t most) noexcept {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t';
        words += !blank && !inside ? 1U : 0U;
        inside = !blank;
        if (words > most) {
            break;
        }
    }
    return words;
}

} // namespace

std::size_t word_count(std::string_view text) noexcept {
    return words_up_to(text, text.size());
}

bool has_more_words(std::string_view text, std::size_t most) noexcept {
    // Each word has a letter, and a blank before the next.
    return text.size() > 2 * most && words_up_to(text, most) > most;
}

std::uint32_t bare_begin(std::string_view text, Span content) noexcept {
    auto begin = content.begin;
    while (begin < content.end && (text[begin] == '*' || text[begin] == '_')) {
        ++begin;
    }
    return begin < content.end ? begin : content.begin;
}

std::string_view without_emphasis(std::string_view line) noexcept {
    if (!line.starts_with('*') && !line.starts_with('_')) {
        return line; // as nearly all
    }
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

bool closes_emphasis(std::string_view text, std::uint32_t begin, std::string_view rest) noexcept {
    return begin > 0 && (text[begin - 1] == '*' || text[begin - 1] == '_') &&
           rest.find_first_not_of("*_") == std::string_view::npos;
}

HeadingStyle heading_style(std::string_view line, bool given_bold) noexcept {
    const auto words = without_emphasis(line);
    const bool bold = given_bold || words.size() != line.size();
    if (words.empty() || words.size() > (bold ? bold_letters_max : heading_letters_max)) {
        return HeadingStyle::none;
    }
    const char first = words.front();
    // "as follows:-", as Scottish deeds write it
    const char last = words.ends_with(":-") ? ':' : words.back();
    const bool opens = is_upper(first) || is_digit(first) || first == '(' || first == '"' ||
                       static_cast<unsigned char>(first) >= 0x80;
    if (!opens || last == '.' || last == ';' || last == ',' || last == '!' || last == '|' ||
        has_more_words(words, bold ? bold_words_max : heading_words_max)) {
        return HeadingStyle::none;
    }
    const bool strong = bold || all_capitals(words);
    if (gives_name(words) || frames_letter(words)) {
        return HeadingStyle::none;
    }
    const bool announces = last == ':' && (!strong || equal_folded(last_word(words), "follows"));
    if (announces || has_address_or_link(words) || ends_openly(words) ||
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
    if (equal_folded(bare.substr(0, 5), "page ") && digits(bare.substr(5, bare.find(' ', 5) - 5)) &&
        bare.size() < 20) {
        return true;
    }
    const auto dots = line.find(".....");
    // "… is made this ........ day of ........ 2011" ends with a year, and no page.
    constexpr std::size_t longest_page = 3;
    const auto last = last_word(line);
    return dots != std::string_view::npos && last.size() <= longest_page && digits(last) &&
           dots > 2;
}

bool ends_with_reference_word(std::string_view line) noexcept {
    static constexpr auto nouns = grammar::word_list(
        {"clause",    "clauses",    "section",    "sections", "article",     "articles",
         "paragraph", "paragraphs", "schedule",   "annex",    "appendix",    "regulation",
         "rule",      "part",       "chapter",    "no",       "regulations", "exhibit",
         "schedules", "annexes",    "subsection", "number"});
    return nouns.holds(last_word(line));
}

bool ends_with_joining_word(std::string_view line) noexcept {
    static constexpr auto words =
        grammar::word_list({"and", "at", "by", "from", "in", "into", "of", "on", "or", "per", "see",
                            "the", "this", "to", "under", "with"});
    const auto last = last_word(line);
    return !last.empty() && is_lower(last.front()) && words.holds(last);
}

} // namespace concord
