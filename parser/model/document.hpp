// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/model/clause.hpp"
#include "parser/model/dates.hpp"
#include "parser/model/entities.hpp"
#include "parser/text/fold.hpp"
#include "parser/text/source.hpp"
#include "parser/text/word_index.hpp"

namespace concord {

/// Everything that one agreement says, before any knowledge or rule is brought to it. Plain data,
/// move-only, not changed once parse() returned it. All spans are in `source.text()` but
/// Clause::folded, which is in `folded`. All fact arrays are in reading order.
struct Document {
    explicit Document(SourceText text) : source(std::move(text)) {}

    SourceText source;
    ClauseTree clauses;
    FoldedText folded; ///< Clause by clause; '\n' between clauses, '\t' between cells of a row.
    WordIndex words;   ///< Of `folded`.
    std::vector<Table> tables;
    std::vector<Cell> cells;

    std::vector<DateExpr> dates;
    std::vector<Duration> durations;
    std::vector<Cadence> cadences;
    std::vector<Reference> references;
    std::vector<Statute> statutes;
    std::vector<Party> parties;
    std::vector<Contact> contacts;
    std::vector<Signatory> signatories;
    std::vector<DefinedTerm> terms;
    std::vector<UndefinedTerm> undefined_terms;
    std::vector<Link> links;
    std::vector<Placeholder> placeholders;

    /// The clause that holds a source offset; invalid only when the document has no clause.
    [[nodiscard]] ClauseId clause_at(std::uint32_t offset) const noexcept {
        return clauses.at(offset);
    }
    /// How a reader would cite a clause from outside: "10", "4(a)", "10, bullet 3", "Annex 1",
    /// "2 of Annex 1", "table 1, row 2"; unnumbered headings and paragraphs by their words in
    /// quotes. Messages put the noun before it: "paragraph 10".
    [[nodiscard]] std::string cite(ClauseId id) const;
};

} // namespace concord
