// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/grammar/party.hpp"
#include "parser/grammar/party_rules.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf>;

/// Short forms that end the name of a company. "Limited" is none: "Limited Liability Company".
constexpr std::array<std::string_view, 16> forms{
    "inc", "inc.",  "llc",  "l.l.c.", "ltd",  "ltd.",   "gmbh",   "plc",
    "llp", "corp.", "s.a.", "s.p.a.", "b.v.", "s.r.l.", "l.l.p.", "n.v."};

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
    Input in(text.data() + at, text.data() + text.size(), "");
    if (!pegtl::parse<party::name>(in)) return {};
    const auto end = static_cast<std::uint32_t>(in.current() - text.data());
    const Span name = trim(text, {at, end}, ",");
    return name.empty() || !plausible_party(slice(text, name)) ? Span{} : name;
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

} // namespace concord::grammar
