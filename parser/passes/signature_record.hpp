// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/grammar/person_text.hpp"
#include "parser/model/document.hpp"
#include "parser/passes/party_guess.hpp"
#include "parser/passes/signature_words.hpp"

namespace concord {

/// Collects what belongs to one signatory while cells and lines of a signature block go by.
class SignatureRecord {
public:
    SignatureRecord(const Document& document, const PartyGuess& guess)
        : document_(document), guess_(guess) {}

    /// The signatories that follow sign for this party.
    void begin_party(PartyId party, Span at);
    /// Takes a cell whose kind a heading or label tells.
    void take_field(grammar::PersonField field, Span source);
    /// Takes a cell or line as it is: "Name: …", "Jane Doe, Chief Executive", "/s/ Jane Doe",
    /// "Date: …". A second name ends the signatory before it.
    void take_lines(Span source, std::vector<Signatory>& out);
    /// Something is left to be filled in.
    void hole() noexcept { hole_ = true; }
    /// Hands the signatory over, when there is one; the party stays.
    void close(std::vector<Signatory>& out);

private:
    [[nodiscard]] std::uint32_t end_of_body(Span source) const;
    [[nodiscard]] Span behind_party(Span source) const;
    void take_line(Span source, std::vector<Signatory>& out);
    void take_value(grammar::PersonField field, Span source, std::vector<Signatory>* out);
    void take_person(Span source, std::vector<Signatory>* out);
    void take_role(const std::string& words);
    void take_signature(Span source);
    bool take_signer(Span source, std::vector<Signatory>* out);
    [[nodiscard]] DateId date_in(Span source) const;
    void grow(Span source) noexcept;

    const Document& document_;
    const PartyGuess& guess_;
    Signatory now_;
    PartyId party_;
    bool hole_ = false;
    bool dated_ = false; ///< A line for the day has gone by.
};

} // namespace concord
