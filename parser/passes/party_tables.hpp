// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/model/document.hpp"

namespace concord {

/// Bodies that a table of parties lists, one a row: its first column is headed "Party",
/// "Organisation" or the like, and it stands below a heading on the parties or before the first
/// numbered clause. A column "Short name" tells what they are called. `headed`: only a table below
/// such a heading counts. Spans are folded.
[[nodiscard]] std::vector<grammar::PartyItem> listed_bodies(const Document& document, bool headed);

/// The bodies of a table that gives each a short name: "Organisation | In this agreement".
[[nodiscard]] std::vector<grammar::PartyItem> called_bodies(const Document& document);

/// The bodies of a table of signatures with a column for them and one for the names of people.
[[nodiscard]] std::vector<grammar::PartyItem> bodies_that_sign(const Document& document);

} // namespace concord
