// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signature_columns.hpp"

#include <algorithm>
#include <string_view>

#include "parser/grammar/words.hpp"
#include "parser/passes/signature_record.hpp"

namespace concord {

namespace {

using grammar::PersonField;

/// The parts of a line, when they all have one label.
std::vector<SignaturePart> repeated(std::string_view line) {
    std::vector<SignaturePart> parts = signature_parts(line);
    const bool same = parts.size() >= 2 && parts.front().field != PersonField::none &&
                      std::ranges::all_of(parts, [&](const SignaturePart& part) {
                          return part.field == parts.front().field;
                      });
    if (!same) parts.clear();
    return parts;
}

struct Row {
    std::uint32_t begin = 0; ///< Of its line in the source.
    std::vector<SignaturePart> parts;
};

/// "Signed on behalf of the Board     Signed on behalf of the Trust": who signs in each column.
void take_bodies(const Document& document, const PartyGuess& guess, Span line,
                 std::vector<SignatureRecord>& records) {
    constexpr std::string_view lead = "on behalf of";
    const std::string_view words = document.source.text(line);
    std::vector<PartyId> parties;
    for (std::size_t at = grammar::find_folded(words, lead); at != words.npos;) {
        const std::size_t next = grammar::find_folded(words, lead, at + lead.size());
        parties.push_back(guess.mentioned(words.substr(at, std::min(next, words.size()) - at)));
        at = next;
    }
    if (parties.size() != records.size()) return;
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].begin_party(parties[i], line);
}

} // namespace

bool read_beside(const Document& document, const PartyGuess& guess, std::size_t first,
                 std::size_t end, std::vector<Signatory>& out) {
    const auto clauses = document.clauses.all();
    std::vector<Row> rows;
    bool dated = false;
    for (std::size_t i = first; i < end; ++i) {
        const Span line = document.folded.source(clauses[i].folded);
        Row row{line.begin, repeated(document.source.text(line))};
        if (row.parts.empty()) continue;
        if (!rows.empty() && rows.front().parts.size() != row.parts.size()) return false;
        dated = dated || row.parts.front().field == PersonField::date;
        rows.push_back(std::move(row));
    }
    if (rows.size() < 2 || !dated) return false;
    std::vector<SignatureRecord> records(rows.front().parts.size(),
                                         SignatureRecord(document, guess));
    take_bodies(document, guess, document.folded.source(clauses[first].folded), records);
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            const SignaturePart& part = row.parts[i];
            const Span value{row.begin + part.value.begin, row.begin + part.value.end};
            if (value.empty())
                records[i].hole();
            else
                records[i].take_field(part.field, value);
        }
    }
    for (SignatureRecord& record : records)
        record.close(out);
    return true;
}

} // namespace concord
