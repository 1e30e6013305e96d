// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/passes/people.hpp"

namespace concord {

/// Reads one table that lists people: finds out what its head and first column say, then takes the
/// persons row by row, from columns such as "Name | Role | Email" or from whole cells, or column by
/// column where each row tells one thing of them.
class ContactTable {
public:
    ContactTable(const Document& document, const Table& table, TableId id, PartyGuess& guess)
        : document_(document),
          table_(table),
          id_(id),
          guess_(guess),
          grid_(document, table),
          people_(grid_.rows() * grid_.columns()) {}

    void read(std::vector<Contact>& out);

private:
    void read_head();
    [[nodiscard]] bool holds_address(std::size_t column);
    [[nodiscard]] bool lists_signatories(std::string_view head);
    void spread_parties();
    void read_second_head(std::size_t parties);
    void find_topic_column();
    void read_records(std::vector<Contact>& out);
    void read_cells(std::vector<Contact>& out);
    [[nodiscard]] bool labels_row(std::size_t row);
    void read_row(std::size_t row, std::vector<Contact>& out);
    /// Whether the head names posts or tasks, and the cells below it hold whole people.
    [[nodiscard]] bool heads_posts();
    void read_posts(std::vector<Contact>& out);
    void take_post(std::size_t row, std::size_t column, PartyId party, std::vector<Contact>& out);
    bool take_party_row(std::size_t row);
    [[nodiscard]] bool is_topic_row(std::size_t row);
    /// One past the rows that tell of one person a column, from `row` on: each row one thing, such
    /// as the name, the post, the address; `row` itself where they do not.
    [[nodiscard]] std::size_t card_end(std::size_t row);
    void take_card(std::size_t row, std::size_t end, std::vector<Contact>& out);
    /// Whether a post stands before the people who hold it, and their addresses below them.
    [[nodiscard]] bool begins_with_post(std::size_t row);
    /// Notes whose row it is where the first cell names a party.
    void read_row_party(std::size_t row);
    /// "Held by the housing manager": a cell that tells something and names nobody.
    [[nodiscard]] static bool is_statement(const Contact& contact);
    /// Gives those who stand alone in their cell the addresses that stand alone in the next.
    void join_row(std::size_t row, std::vector<std::vector<Contact>>& cells);
    bool take_reach(Contact& who, Span cell, std::vector<Contact>& beside);
    /// Whether the first column says what the others hold: "Name", "Email".
    [[nodiscard]] bool begins_with_field(std::size_t row);
    [[nodiscard]] grammar::PersonField field_of(std::size_t row, bool labelled);
    [[nodiscard]] grammar::PersonField field_in(std::size_t row, std::size_t column);
    /// Who stands in a cell; each cell is read once.
    [[nodiscard]] std::vector<Contact>& people(std::size_t row, std::size_t column);
    [[nodiscard]] bool names_people(std::size_t row, std::size_t column);
    [[nodiscard]] std::string words(Span cell) const;
    void place(Contact& contact, std::size_t row, std::size_t column);

    const Document& document_;
    const Table& table_;
    TableId id_;
    PartyGuess& guess_;
    Grid grid_;
    std::vector<std::optional<std::vector<Contact>>> people_; ///< By row and column.
    std::vector<grammar::PersonField> fields_;
    std::vector<bool> places_; ///< Columns of addresses and websites, where nobody is named.
    std::vector<PartyId> parties_;
    bool has_head_ = false;
    std::size_t head_rows_ = 1;
    PartyId row_party_; ///< Whose row it is; a merged cell names it for several rows.
    std::size_t topic_column_ = std::string::npos;
    Span topic_;
    Span last_topic_at_; ///< Of the last contact that was placed.
    std::string last_topic_;
};

} // namespace concord
