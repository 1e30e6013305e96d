// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/mark.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/mark_rules.hpp"
#include "parser/text/ascii.hpp"

namespace concord::grammar {

namespace {

using Input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*>;

/// No link is longer; keeps a stray bracket from reading the rest of the text.
constexpr std::size_t window = 2000;

struct Parts {
    const char* base;
    MatchedLink link;

    template <class In>
    [[nodiscard]] Span span(const In& in) const noexcept {
        return {static_cast<std::uint32_t>(in.begin() - base),
                static_cast<std::uint32_t>(in.end() - base)};
    }
};

template <class Rule>
struct action : peg::nothing<Rule> {};
struct sets_text {
    template <class In>
    static void apply(const In& in, Parts& out) {
        out.link.text = out.span(in);
    }
};
struct sets_target {
    template <class In>
    static void apply(const In& in, Parts& out) {
        out.link.target = out.span(in);
    }
};
// clang-format off
template <> struct action<link_words>     : sets_text {};
template <> struct action<anchor_words>   : sets_text {};
template <> struct action<defined_id>     : sets_text {};
template <> struct action<pointed>        : sets_target {};
template <> struct action<plain_target>   : sets_target {};
template <> struct action<link_id>        : sets_target {};
template <> struct action<defined_target> : sets_target {};
template <> struct action<href_double>    : sets_target {};
template <> struct action<href_single>    : sets_target {};
template <> struct action<href_bare>      : sets_target {};
template <> struct action<url>            : sets_target {};
// clang-format on

template <class Rule>
std::optional<MatchedLink> match(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    const char* const begin = text.data() + at;
    Input in(begin, begin + std::min(window, text.size() - at), "");
    Parts parts{text.data(), {}};
    if (!peg::parse<Rule, action>(in, parts)) return std::nullopt;
    parts.link.span = {at, static_cast<std::uint32_t>(in.current() - text.data())};
    return parts.link;
}

template <class Rule>
std::optional<Span> match_span(std::string_view text, std::uint32_t at) {
    const auto found = match<Rule>(text, at);
    return found ? std::optional(found->span) : std::nullopt;
}

bool is_word(char c) noexcept {
    return is_letter(c) || is_digit(c);
}
char at_or_blank(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? text[at] : ' ';
}

std::string_view first_word(std::string_view text) noexcept {
    const auto end = std::find_if_not(text.begin(), text.end(), is_word);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool equal_folded(std::string_view text, std::string_view lower) noexcept {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
    });
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
    return std::any_of(words.begin(), words.end(),
                       [word](std::string_view entry) { return equal_folded(word, entry); });
}

/// Words that open an editor's, printer's or censor's remark.
constexpr std::array<std::string_view, 30> remarks{
    "sic",       "signed",  "redacted",  "omitted",   "reserved",     "intentionally",
    "remainder", "this",    "signature", "seal",      "confidential", "emphasis",
    "end",       "image",   "logo",      "figure",    "hl",           "see",
    "continued", "rest",    "page",      "portions",  "certain",      "space",
    "stamp",     "exhibit", "schedule",  "schedules", "initials",     "illegible"};

/// Words that an editor puts into a quotation.
constexpr std::array<std::string_view, 29> editorial{
    "and",   "or", "the", "is",   "are",  "was",  "were", "has", "have", "their",
    "its",   "of", "to",  "in",   "a",    "an",   "not",  "be",  "will", "may",
    "shall", "he", "she", "they", "that", "with", "by",   "it",  "from"};

constexpr std::array<std::string_view, 44> html_names{
    "a",     "b",       "i",       "u",    "p",       "br",      "hr",     "div",    "span",
    "em",    "strong",  "ul",      "ol",   "li",      "table",   "tr",     "td",     "th",
    "thead", "tbody",   "img",     "sup",  "sub",     "pre",     "code",   "font",   "body",
    "html",  "head",    "title",   "meta", "link",    "style",   "script", "center", "small",
    "big",   "section", "article", "nav",  "details", "summary", "page",   "iframe"};

bool address_like(std::string_view target) noexcept {
    return target.empty() || target.front() == '#' ||
           target.find_first_of("/.:@") != std::string_view::npos;
}

/// "Section 5.2 [Fees]", "Sections 5.2(a) [Fees] and 6.1 [Term]": the bracket says what the section
/// is called.
bool captions_section(std::string_view folded, std::uint32_t at) noexcept {
    constexpr std::array<std::string_view, 10> units{
        "Section ", "Sections ", "SECTION ", "SECTIONS ", "Clause ",
        "Clauses ", "CLAUSE ",   "Article ", "Articles ", "ARTICLE "};
    constexpr std::array<std::string_view, 4> joins{"and ", "or ", "through ", ", "};
    const std::string_view name = folded.substr(at + 1);
    if (at < 2 || folded[at - 1] != ' ' || name.starts_with("Insert") || name.starts_with("INSERT"))
        return false;
    const auto of_number = [](char c) {
        return is_digit(c) || c == '.' || c == '(' || c == ')' || is_lower(c);
    };
    std::size_t begin = at - std::size_t{1};
    while (begin > 0 && of_number(folded[begin - 1]))
        --begin;
    const std::string_view number = folded.substr(begin, at - 1 - begin);
    const std::string_view before = folded.substr(0, begin);
    const auto follows = [before](std::string_view lead) { return before.ends_with(lead); };
    if (number.empty() || !is_digit(number.front()) || !is_upper(name.front())) return false;
    // Behind "and" a bare number may be an amount, "10 and 20 [Days]"; at the start of a line
    // "Article 3 [BUYER]" is a heading with a hole.
    const auto* const unit = std::ranges::find_if(units, follows);
    const bool deep = number.find('.') < number.size() - 1;
    if (unit == units.end()) return deep && std::ranges::any_of(joins, follows);
    return deep || (number.back() != '.' && before.size() > unit->size() &&
                    before[before.size() - unit->size() - 1] == ' ');
}

/// Nothing between the brackets but blanks, or an x among them.
bool is_box(std::string_view words) noexcept {
    const auto mark = words.find_first_not_of(' ');
    return mark == words.npos ||
           ((words[mark] | 0x20) == 'x' && words.find_last_not_of(' ') == mark);
}

/// "within [x] days", "£[ ]": an amount is left open. "[x] Yes", "Term: [ x ] One year" are boxes
/// that somebody ticked.
bool is_open_amount(std::string_view folded, Span box) noexcept {
    constexpr std::array<std::string_view, 16> counted{
        "day",   "days",  "month", "months",  "week",     "weeks",    "year",    "years",
        "hours", "clear", "times", "working", "business", "calendar", "percent", "pounds"};
    constexpr std::array<std::string_view, 3> money{"\xC2\xA3", "\xE2\x82\xAC", "$"};
    const auto behind = folded.substr(box.end);
    const auto is_before = [&](auto sign) { return folded.substr(0, box.begin).ends_with(sign); };
    return std::ranges::any_of(money, is_before) || behind.starts_with('%') ||
           (behind.starts_with(' ') && among(counted, first_word(behind.substr(1))));
}

} // namespace

std::optional<MatchedLink> match_bracket_link(std::string_view text, std::uint32_t at) {
    if (const auto link = match<inline_link>(text, at);
        link && address_like(slice(text, link->target)))
        return link;
    auto link = match<reference_link>(text, at);
    if (link) link->by_name = true;
    return link;
}

std::optional<MatchedLink> match_angle_link(std::string_view text, std::uint32_t at) {
    if (auto link = match<autolink>(text, at)) {
        link->text = link->target;
        return link;
    }
    return match<html_link>(text, at);
}

std::optional<MatchedLink> match_url(std::string_view text, std::uint32_t at) {
    auto link = match<url>(text, at);
    if (!link) return std::nullopt;
    std::string_view written = slice(text, link->span);
    for (bool more = true; more && !written.empty();) {
        const char last = written.back();
        const bool closes = (last == ')' && written.find('(') == std::string_view::npos) ||
                            (last == ']' && written.find('[') == std::string_view::npos);
        more = closes || std::string_view(".,;:!?'*_").find(last) != std::string_view::npos;
        if (more) written.remove_suffix(1);
    }
    if (const std::size_t quote = written.find("\xE2\x80"); quote != std::string_view::npos)
        written = written.substr(0, quote);
    if (written.size() < 8) return std::nullopt;
    link->span.end = at + static_cast<std::uint32_t>(written.size());
    link->text = link->target = link->span;
    return link;
}

std::optional<MatchedLink> match_link_definition(std::string_view text, std::uint32_t at) {
    return match<definition>(text, at);
}

std::optional<Span> match_bracket_hole(std::string_view folded, std::uint32_t at) {
    const auto span = match_span<bracket_hole>(folded, at);
    if (!span) return std::nullopt;
    // "[t]he", "word[s]": an edited quotation; "[2014] 1 Ex" and "[1]" hold no word.
    if ((at > 0 && is_word(folded[at - 1])) || is_word(at_or_blank(folded, span->end)))
        return std::nullopt;
    const std::string_view words = folded.substr(at + 1, span->size() - 2);
    if (words.front() == '!' || captions_section(folded, at)) return std::nullopt; // "[!NOTE]"
    if (is_box(words)) return is_open_amount(folded, *span) ? span : std::nullopt;
    const auto letters = std::count_if(words.begin(), words.end(), is_letter);
    if (letters == 0) {
        // "[●]" and "[    ]" are blanks to fill; "[***]" and "[…]" are cuts.
        const bool bullet = words.find("\xE2\x97\x8F") != std::string_view::npos ||
                            words.find("\xE2\x80\xA2") != std::string_view::npos ||
                            words.find("__") != std::string_view::npos;
        return bullet ? span : std::nullopt;
    }
    const std::size_t start = words.find_first_not_of(" *\"'(");
    const std::string_view first = first_word(words.substr(start));
    const bool alone = first.size() + start == words.size();
    for (const std::string_view cut : {"omitted", "OMITTED", "intentionally", "redacted"})
        if (words.find(cut) != std::string_view::npos) return std::nullopt;
    if (among(remarks, first) || (alone && among(editorial, first)) || (alone && letters == 1) ||
        words.front() == '^' || is_digit(words.front()))
        return std::nullopt;
    return span;
}

std::optional<Span> match_angle_hole(std::string_view folded, std::uint32_t at) {
    const auto span = match_span<angle_hole>(folded, at);
    if (!span || (at > 0 && is_word(folded[at - 1]))) return std::nullopt;
    const std::string_view words = folded.substr(at + 1, span->size() - 2);
    const std::string_view name = first_word(words);
    if (among(html_names, name)) return std::nullopt;
    const std::size_t closing = folded.substr(span->end, window).find("</");
    if (closing != std::string_view::npos &&
        folded.substr(span->end + closing + 2).starts_with(name))
        return std::nullopt;
    return span;
}

std::optional<Span> match_brace_hole(std::string_view folded, std::uint32_t at) {
    const auto span = match_span<brace_hole>(folded, at);
    const bool glued = at > 0 && (is_word(folded[at - 1]) || folded[at - 1] == '\\');
    return glued ? std::nullopt : span;
}

std::optional<Span> match_later(std::string_view folded, std::uint32_t at) {
    const auto span = match_span<later>(folded, at);
    if (!span || (at > 0 && is_word(folded[at - 1]))) return std::nullopt;
    const auto begins_cell = [&](std::size_t i) {
        return i == 0 || folded[i - 1] == '\n' || folded[i - 1] == '\t';
    };
    const auto ends_cell = [&](std::size_t i) {
        if (at_or_blank(folded, i) == '.') ++i;
        return i >= folded.size() || folded[i] == '\n' || folded[i] == '\t';
    };
    // In brackets with few other words: "(yet to be agreed)", "[dates to be confirmed]".
    constexpr std::size_t around = 28;
    const std::string_view head =
        folded.substr(at - std::min<std::size_t>(at, around), std::min<std::size_t>(at, around));
    const std::size_t open = head.find_last_of("([)]\n\t");
    const std::string_view tail = folded.substr(span->end, around);
    const std::size_t close = tail.find_first_of(")]([\n\t");
    const bool opened = open != std::string_view::npos && (head[open] == '(' || head[open] == '[');
    const bool closed =
        close != std::string_view::npos && (tail[close] == ')' || tail[close] == ']');
    if (opened && closed)
        return Span{at - static_cast<std::uint32_t>(head.size() - open),
                    span->end + static_cast<std::uint32_t>(close) + 1};
    const bool after_mark =
        at > 1 && folded[at - 1] == ' ' &&
        (folded[at - 2] == '-' || folded[at - 2] == ':' || folded[at - 2] == '|');
    if ((begins_cell(at) || after_mark) && ends_cell(span->end)) return span;
    return std::nullopt;
}

std::optional<Span> match_date_form(std::string_view folded, std::uint32_t at) {
    const auto span = match_span<day_month_year>(folded, at);
    if (!span || (at > 0 && is_word(folded[at - 1]))) return std::nullopt;
    // "format dd/mm/yyyy" tells how to write dates, it is not one.
    const std::string_view head = folded.substr(0, at);
    return head.ends_with("format ") || head.ends_with("format: ") ? std::nullopt : span;
}

} // namespace concord::grammar
