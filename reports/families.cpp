// SPDX-License-Identifier: Apache-2.0
#include "reports/families.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace concord {

namespace {

// The one list, in the order of signing off.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> families{{
    {"STR", "Structure and sections"},
    {"CTR", "Contract terms"},
    {"GDP", "Personal data and access to information"},
    {"CON", "Contacts"},
    {"REV", "Dates, term and review"},
    {"ORG", "Bodies"},
    {"LEG", "Legislation and guidance"},
    {"DEF", "Definitions"},
    {"XRF", "References and links"},
    {"DRA", "Drafting"},
    {"FIL", "The file: what it hides and leaves open"},
    {"REG", "Register of agreements"},
}};

} // namespace

std::size_t family_place(std::string_view family) noexcept {
    const auto found = std::find_if(families.begin(), families.end(),
                                    [family](const auto& one) { return one.first == family; });
    return static_cast<std::size_t>(found - families.begin());
}

std::string family_name(std::string_view family) {
    const std::size_t place = family_place(family);
    if (place < families.size()) return std::string(families[place].second);
    return "Own rules";
}

} // namespace concord
