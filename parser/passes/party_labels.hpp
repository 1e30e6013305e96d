// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/passes/party_lines.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// Lines that name one party each behind a label: "Between: Alpha Board", "And: Beta Trust" (or
/// "&"), also with the name on the next line. `between` is where the word stands in the source
/// text. The line of each party without its label; empty when the lines are no such list.
[[nodiscard]] std::vector<Span> labelled_parties(std::string_view source, std::uint32_t between);

/// "Party A: Alpha Ltd" lines; below them "Party A: Ann Reed" may be the contact of that party.
[[nodiscard]] std::vector<grammar::PartyItem> lettered_parties(std::string_view text,
                                                               const PartyReader& reader);

/// "between you and Alpha Ltd", "between you, the practice, and Alpha Ltd": whoever reads the text,
/// and the one that wrote it. `from` is where the words behind "between" begin.
[[nodiscard]] std::vector<grammar::PartyItem>
parties_with_reader(std::string_view text, std::uint32_t from, const PartyReader& reader);

} // namespace concord
