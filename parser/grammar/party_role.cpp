// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/party_role.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/party.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

constexpr auto roles = word_list(
    {"applicant",    "borrower",   "business",    "buyer",       "client",    "company",
     "consultant",   "contractor", "contributor", "customer",    "discloser", "entity",
     "individual",   "lender",     "licensee",    "licensor",    "merchant",  "organisation",
     "organization", "person",     "provider",    "purchaser",   "recipient", "seller",
     "subscriber",   "supplier",   "tenant",      "undersigned", "user",      "vendor"});

/// "the customer named in the Order", "the subscribing customer": the role is the first word, or
/// the second, which the first one describes.
bool tells_role(std::string_view lead) {
    const std::size_t first = lead.find_first_of(" ,");
    if (roles.holds(lead.substr(0, first))) return true;
    if (first == lead.npos || lead[first] != ' ') return false;
    const std::string_view rest = lead.substr(first + 1);
    return is_lower(lead.front()) && roles.holds(rest.substr(0, rest.find_first_of(" ,")));
}

} // namespace

Span without_role(std::string_view text, Span name, std::span<const Span> short_names) {
    const auto words = words_of(text, name);
    const std::size_t at = !words.empty() && same_word(slice(text, words[0]), "service") ? 1 : 0;
    if (at + 1 >= words.size()) return name;
    const std::string_view role = slice(text, words[at]);
    const std::string_view next = slice(text, words[at + 1]);
    const bool said = roles.holds(role) && std::ranges::any_of(short_names, [&](Span term) {
                          return same_word(slice(text, term), role);
                      });
    // "Company Inc. ("Company")" has no other name.
    if (said && begins_upper(next) && !is_company_form(next) && !same_word(next, "limited"))
        return {words[at + 1].begin, name.end};
    return name;
}

bool names_role(std::string_view name) noexcept {
    static constexpr auto parts = word_list({"controller", "processor"});
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    return std::ranges::count(name, ' ') < 2 && (roles.holds(last) || parts.holds(last));
}

std::uint32_t role_bracket(std::string_view text, std::uint32_t at) {
    constexpr std::size_t longest = 120;
    const std::string_view words = text.substr(at, longest);
    const std::size_t open = words.find_first_of("(.;:\n");
    if (open == words.npos || words[open] != '(') return 0;
    std::string_view lead = words.substr(0, open);
    while (!lead.empty() && is_blank(lead.back()))
        lead.remove_suffix(1);
    for (const std::string_view article : {"the ", "a ", "an ", "any "})
        if (begins_with(lead, article)) {
            lead.remove_prefix(article.size());
            break;
        }
    const bool role = lead.empty() || same_word(lead, "you") || tells_role(lead);
    return role ? at + static_cast<std::uint32_t>(open) : 0;
}

} // namespace concord::grammar
