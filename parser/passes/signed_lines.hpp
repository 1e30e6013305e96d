// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/party_guess.hpp"
#include "parser/passes/signature_record.hpp"

namespace concord {

/// Signatures that are told in a line each below a heading such as "Signed": "Dame Rosa Quill,
/// Chief Constable, for Lancastria Police, 14 January 2025", "For the Council: Leroy Maddox,
/// Director, 28 April 2026". Both arguments must outlive this.
class SignedLines {
public:
    SignedLines(const Document& document, const PartyGuess& guess)
        : document_(document), guess_(guess) {}

    /// Whether the clause names one person and the day, below such a heading.
    [[nodiscard]] bool is_one(ClauseId id);
    /// Reads such a clause. Whom it is for stands before a colon or a line break, behind the post,
    /// or in a heading of its own.
    void take(ClauseId id, SignatureRecord& record, std::vector<Signatory>& out) const;
    /// Whether the line has a full date.
    [[nodiscard]] bool follows_signing_line(ClauseId id) const;
    [[nodiscard]] bool holds_day(const Clause& line) const;

private:
    [[nodiscard]] bool has_dated_neighbour(ClauseId id) const;
    [[nodiscard]] ClauseId headed_above(ClauseId id) const;
    [[nodiscard]] bool is_signing_head(ClauseId id) const;
    [[nodiscard]] bool stands_for_signing(ClauseId over) const;
    [[nodiscard]] Span signer_of(const Clause& line) const;

    const Document& document_;
    const PartyGuess& guess_;
    ClauseId over_;        ///< The heading above the line looked at last.
    bool signing_ = false; ///< Whether people sign below it.
};

} // namespace concord
