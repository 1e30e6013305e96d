// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/party_address.hpp"

#include <algorithm>

#include "parser/grammar/party.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

// "Pier House", "2 Market Street", "County Hall WE1 1AA": what an address begins with.
bool begins_address(std::string_view words) {
    static constexpr auto places = word_list(
        {"avenue", "building", "buildings", "centre",  "close",  "court",        "crescent",
         "drive",  "floor",    "gardens",   "gate",    "hall",   "headquarters", "hospital",
         "house",  "lane",     "mews",      "offices", "park",   "parade",       "place",
         "quay",   "road",     "row",       "square",  "street", "terrace",      "tower",
         "villas", "way",      "wharf",     "yard"});
    const std::string_view first = words.substr(0, words.find_first_of(",;(\n"));
    // An address goes on behind its first line, and begins with no other "of".
    if (first.size() == words.size() || first.find(" of ") != first.npos) return false;
    if (std::ranges::any_of(first, is_digit)) return true;
    static constexpr auto parts =
        word_list({"apartment", "block", "flat", "floor", "level", "po", "room", "suite", "unit"});
    if (first.find(' ') != first.npos && parts.holds(first.substr(0, first.find(' ')))) return true;
    const auto last = first.find_last_not_of(' ');
    if (last == first.npos) return false;
    const std::string_view name = first.substr(0, last + 1);
    return name.find(' ') != name.npos && places.holds(name.substr(name.rfind(' ') + 1));
}

} // namespace

Span without_address(std::string_view text, Span name) {
    constexpr std::string_view tie = " of ";
    const std::string_view words = slice(text, name);
    // "Alder Ltd. of Quay, Wales", "ALDER LIMITED Unit 5, Pier House": a company ends with its
    // form.
    for (std::size_t blank = words.find(' '); blank != words.npos;
         blank = words.find(' ', blank + 1)) {
        const std::string_view body = words.substr(0, blank);
        const std::string_view last = body.substr(body.rfind(' ') + 1);
        if (!is_company_form(last) && !same_word(last, "limited")) continue;
        const auto end = name.begin + static_cast<std::uint32_t>(blank);
        if (words.substr(blank).starts_with(tie) || begins_address(text.substr(end + 1, 80)))
            return {name.begin, end};
    }
    // The last one counts: "University of Pier of 2 Market Row, …".
    const std::size_t at = words.rfind(tie);
    if (at == words.npos) return name;
    const auto behind = name.begin + static_cast<std::uint32_t>(at + tie.size());
    if (begins_address(text.substr(behind, 80)))
        return {name.begin, name.begin + static_cast<std::uint32_t>(at)};
    return name;
}

bool is_first_line(std::string_view text, std::uint32_t at) {
    return begins_address(text.substr(at, 80));
}

bool is_address(std::string_view text, std::uint32_t at) {
    constexpr std::size_t longest = 160;
    std::string_view rest = text.substr(at, longest);
    rest = rest.substr(0, rest.find_first_of("(;\n"));
    rest = rest.substr(0, rest.find(" and "));
    return begins_address(rest.substr(0, 80)) && std::ranges::any_of(rest, is_digit);
}

} // namespace concord::grammar
