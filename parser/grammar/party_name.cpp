// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/grammar/party.hpp"
#include "parser/grammar/party_rules.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf>;

/// Short forms that end the name of a company. "Limited" is none: "Limited Liability Company".
constexpr std::array<std::string_view, 16> forms{
    "inc", "inc.",  "llc",  "l.l.c.", "ltd",  "ltd.",   "gmbh",   "plc",
    "llp", "corp.", "s.a.", "s.p.a.", "b.v.", "s.r.l.", "l.l.p.", "n.v."};

// Behind "Directorates X" at `at`: one past " and Y", ", Z", which count units of the same kind.
std::uint32_t behind_unit(std::string_view text, std::uint32_t at) {
    constexpr std::uint32_t longest = 3;
    for (const std::string_view tie : {", and ", " and ", ", "}) {
        if (!text.substr(at).starts_with(tie)) continue;
        const auto begin = at + static_cast<std::uint32_t>(tie.size());
        std::uint32_t end = begin;
        while (end < text.size() && (is_upper(text[end]) || is_digit(text[end])))
            ++end;
        const bool whole = end == text.size() || !is_word(text[end]);
        return end > begin && end - begin <= longest && whole ? end : at;
    }
    return at;
}

// "695123 Alder Ltd.": one past the number that a company may have for a name; `at` without one.
std::uint32_t behind_number(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end > at && end < text.size() && text[end] == ' ' ? end + 1 : at;
}

} // namespace

bool is_company_form(std::string_view word) noexcept {
    if (word.ends_with(',')) word.remove_suffix(1);
    return std::ranges::any_of(forms,
                               [word](std::string_view form) { return same_word(word, form); });
}

bool begins_postcode(std::string_view words) {
    const auto word = words.substr(0, words.find_first_of(" ,.;\n"));
    const auto letters = word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return word.size() >= 2 && word.size() <= 4 && letters <= 2 && letters > 0 &&
           is_digit(word[letters]);
}

Span read_party_name(std::string_view text, std::uint32_t at) {
    const std::uint32_t words = behind_number(text, at);
    Input in(text.data() + words, text.data() + text.size(), "");
    if (!pegtl::parse<party::name>(in)) return {};
    const auto end = static_cast<std::uint32_t>(in.current() - text.data());
    const Span name = trim(text, {at, end}, ",");
    if (name.empty() || !plausible_party(slice(text, name))) return {};
    // "12 Market Street" is no company.
    if (words > at && !ends_with_form(slice(text, without_words_behind_form(text, name))))
        return {};
    return name;
}

bool ends_with_form(std::string_view name) noexcept {
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    return is_company_form(last) || one_of(last, {"limited", "corporation", "incorporated",
                                                  "company", "l.p.", "lp", "association", "corp"});
}

Span without_words_behind_form(std::string_view text, Span name) {
    const std::string_view words = slice(text, name);
    for (std::size_t at = words.find(' '); at != std::string_view::npos;) {
        const std::size_t next = words.find(' ', at + 1);
        const std::string_view word = words.substr(at + 1, next - at - 1);
        if (next == std::string_view::npos) break;
        const std::string_view behind =
            words.substr(next + 1, words.find(' ', next + 1) - next - 1);
        if (is_company_form(word) && !word.ends_with(',') && !behind.empty() &&
            is_upper(behind.front()) && !is_company_form(behind) && !same_word(behind, "Co.") &&
            !same_word(behind, "Company"))
            return {name.begin, name.begin + static_cast<std::uint32_t>(next)};
        at = next;
    }
    return name;
}

Span with_units(std::string_view text, Span name) {
    static constexpr auto units =
        word_list({"branches", "departments", "directorates", "divisions", "faculties", "offices",
                   "sections", "services", "teams", "units"});
    static constexpr auto wholes = word_list({"agency", "commission", "department", "directorate",
                                              "division", "ministry", "office", "secretariat"});
    const std::string_view first = slice(text, name);
    if (name.empty() || !units.holds(first.substr(0, first.find(' ')))) return name;
    Span all = name;
    for (std::uint32_t end = behind_unit(text, all.end); end > all.end;
         end = behind_unit(text, all.end))
        all.end = end;
    if (all.end == name.end) return all;
    for (const std::string_view of : {" of the ", " of ", " in the "})
        if (text.substr(all.end).starts_with(of)) {
            const auto at = all.end + static_cast<std::uint32_t>(of.size());
            const Span body = read_party_name(text, at);
            return body.empty() ? all : cover(all, body);
        }
    if (!text.substr(all.end).starts_with(", ")) return all;
    const Span body = read_party_name(text, all.end + 2);
    const std::string_view word = slice(text, body);
    return wholes.holds(word.substr(0, word.find(' '))) ? cover(all, body) : all;
}

} // namespace concord::grammar
