// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/grammar/naming_words.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/model/document.hpp"
#include "parser/passes/cell_text.hpp"
#include "parser/passes/party_guess.hpp"

namespace concord {

/// The cells of a table row by row, as pointers into the document; null for a cell that is missing.
class Grid {
public:
    Grid(const Document& document, const Table& table);

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    /// The cell's place in the source; empty for a blank or missing cell.
    [[nodiscard]] Span at(std::size_t row, std::size_t column) const noexcept {
        return cells_[row * columns_ + column];
    }
    [[nodiscard]] std::size_t filled(std::size_t row) const noexcept;

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<Span> cells_;
};

/// True when a short cell of the table holds a mail address.
[[nodiscard]] bool holds_mail(const Document& document, const Table& table);

/// The persons and posts that stand in `source[span]`, as contacts without topic and party.
[[nodiscard]] std::vector<Contact> contacts_in(const Document& document, Span span,
                                               const PartyGuess& guess);
/// A contact from what was read in `cell`.
[[nodiscard]] Contact make_contact(const Document& document, const CellText& cell,
                                   const grammar::PersonText& person);

/// The heading that a clause stands under, without label; empty when there is none.
[[nodiscard]] Span heading_over(const Document& document, ClauseId clause);

/// Contacts of all tables that list people; parties only where a column or row names them.
void read_contact_tables(const Document& document, PartyGuess& guess, std::vector<Contact>& out);

/// Contacts of prose and of lines outside tables.
void read_contact_prose(const Document& document, const grammar::NamingWords& words,
                        PartyGuess& guess, std::vector<Contact>& out);

/// People whom a sentence without an address names as those to turn to: "The point of contact for
/// the Board is Jane Doe, Clerk." Leaves alone who is among `out` already.
void read_named_contacts(const Document& document, const grammar::NamingWords& words,
                         const PartyGuess& guess, std::vector<Contact>& out);

/// Those for whom notices are marked: "Attn: Jane Doe", "for the attention of the Clerk". Gives an
/// address among `out` that stands beside them its name; leaves alone who is there already.
void read_attention(const Document& document, const grammar::NamingWords& words,
                    const PartyGuess& guess, std::vector<Contact>& out);

/// Those who sign, from signature tables and lines. The guess learns the order of columns.
[[nodiscard]] std::vector<Signatory> read_signatories(const Document& document, PartyGuess& guess);

} // namespace concord
