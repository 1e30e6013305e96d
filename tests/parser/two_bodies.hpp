// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/support/parsed.hpp"

namespace concord {

/// The opening of an agreement between two bodies, below which people are named.
inline constexpr const char* mou =
    R"(Memorandum of Understanding between the Harbour Safety Board and Boat Redress

1. This Memorandum of Understanding is between the Harbour Safety Board (HSB) and Boat Redress (BRD).

)";

/// The name of a party; empty where there is none.
inline std::string party_name(const Document& document, PartyId party) {
    return party.valid() ? document.parties[party.index()].name : std::string();
}

} // namespace concord
