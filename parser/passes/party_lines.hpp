// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/party.hpp"
#include "parser/model/document.hpp"

namespace concord {

/// Reads names of parties at places of a folded text, which must outlive it.
class PartyReader {
public:
    PartyReader(std::string_view text, std::span<const grammar::DefinitionMark> marks)
        : text_(text), marks_(marks) {}

    /// The list that begins at `from` and ends before `end`: names put together, without the parts
    /// of their addresses.
    [[nodiscard]] std::vector<grammar::PartyItem> read(std::uint32_t from, std::uint32_t end) const;
    /// The body that a line names at its beginning.
    [[nodiscard]] std::optional<grammar::PartyItem> body_of(const Clause& line) const;

private:
    /// "The Business using the platform (the "Controller")": whom the bracket of the line names,
    /// where its first words tell a part only.
    [[nodiscard]] std::optional<grammar::PartyItem> role_of(Span first, Span line) const;
    /// "You (the "Controller")": what the bracket calls the reader.
    [[nodiscard]] std::optional<grammar::PartyItem> reader_of(Span line) const;

    std::string_view text_;
    std::span<const grammar::DefinitionMark> marks_;
};

/// The parties that stand one to a line or row below "Parties" or "Between:"; empty where fewer
/// than two do.
[[nodiscard]] std::vector<grammar::PartyItem> parties_by_line(const Document& document,
                                                              const PartyReader& reader);

/// The bodies of a list below a sentence that announces them: "The following organisations have
/// agreed this protocol:"; empty where most entries name none.
[[nodiscard]] std::vector<grammar::PartyItem> announced_parties(const Document& document,
                                                                const PartyReader& reader);

/// The bodies that a sentence of the opening states: "The parties to this memorandum are A and B".
[[nodiscard]] std::vector<grammar::PartyItem> stated_parties(std::string_view opening,
                                                             const PartyReader& reader);

/// The bodies of "This memorandum has been agreed by A and B", "This protocol sets out how A and B
/// work together".
[[nodiscard]] std::vector<grammar::PartyItem> agreed_by(std::string_view opening,
                                                        const PartyReader& reader);

/// The bodies that stand alone on the first of some lines of `text`; empty where fewer than two do.
[[nodiscard]] std::vector<grammar::PartyItem> bodies_by_line(std::string_view text, Span lines,
                                                             const PartyReader& reader);

} // namespace concord
