// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signed_lines.hpp"

#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/cell_text.hpp"

namespace concord {

namespace {

using grammar::PersonField;

constexpr std::uint32_t longest_line = 200; // with the name of the body and the day

/// Headings below which people stand who have signed.
constexpr auto signing_heads = grammar::word_list(
    {"agreed and approved by", "agreed and signed by", "agreed by", "agreed by the parties",
     "approved and agreed by", "authorised by", "sign-off", "sign off", "signatories",
     "signatories to this agreement", "signatures", "signature", "signed", "signed by",
     "signed by the parties", "signed on behalf of the parties", "signing", "who has signed",
     "who signed"});

std::string_view bare(std::string_view words) {
    return slice(words, grammar::trim(words, grammar::all_of(words), "?:.*_"));
}

} // namespace

bool SignedLines::is_one(ClauseId id) {
    const Clause& line = document_.clauses[id];
    // A short line may have been taken for a heading.
    const bool words_alone = line.kind == ClauseKind::text || line.kind == ClauseKind::heading;
    if (!words_alone || line.folded.size() > longest_line) return false;
    // Lines below one heading follow each other: it is read once.
    if (const ClauseId over = headed_above(id); over != over_) {
        over_ = over;
        signing_ = over.valid() && stands_for_signing(over);
    }
    const bool dated = holds_day(line);
    if (!dated && !(signing_ && has_dated_neighbour(id))) return false;
    if (dated && !signing_ && !follows_signing_line(id)) return false;
    CellText words;
    words.add(document_.source.text(), signer_of(line));
    const auto people = grammar::read_people(words.text(), guess_.names());
    if (people.empty() || people.front().name.empty()) return false;
    // Without a day it must say who the person is and for whom.
    return dated || (people.size() == 1 && !people.front().role.empty() &&
                     guess_.mentioned(document_.folded.text(line.folded)).valid());
}

/// Whether the line right above or below, under the same heading, has a full date.
bool SignedLines::has_dated_neighbour(ClauseId id) const {
    const auto lines = document_.clauses.all();
    const auto beside = [&](std::size_t at) {
        if (at >= lines.size() || lines[at].folded.size() > longest_line) return false;
        // A short signed line may have been taken for the heading of the next.
        const bool same = lines[at].parent == lines[id.index()].parent;
        const bool above = lines[id.index()].parent == ClauseId(at);
        const bool line = lines[at].kind == ClauseKind::text || above;
        return (same || above) && line && holds_day(lines[at]);
    };
    return (id.index() > 0 && beside(id.index() - 1)) || beside(id.index() + 1);
}

void SignedLines::take(ClauseId id, SignatureRecord& record, std::vector<Signatory>& out) const {
    const Clause& line = document_.clauses[id];
    const Span span = document_.folded.source(line.folded);
    const std::string_view text = document_.source.text();
    PartyId party = guess_.mentioned(document_.folded.text(line.folded));
    if (const ClauseId over = headed_above(id); !party.valid() && over.valid())
        party = guess_.named(document_.source.text(document_.clauses[over].heading));
    record.begin_party(party, span); // or nobody, where the line names no party
    const Span signer = signer_of(line);
    if (!party.valid() && signer.begin > span.begin) {
        const Span head = grammar::trim(text, {span.begin, signer.begin}, "*_:");
        constexpr std::uint32_t lead = 4; // "For "
        const Span body = grammar::trim(text, {std::min(head.begin + lead, head.end), head.end});
        const std::uint32_t article = grammar::begins_with(slice(text, body), "the ") ? 4 : 0;
        if (!body.empty())
            record.take_field(PersonField::organisation, {body.begin + article, body.end});
    }
    record.take_lines(signer, out);
    record.close(out);
}

/// "Agreed by:" on a line that is no heading, and the lines of those who did.
bool SignedLines::follows_signing_line(ClauseId id) const {
    constexpr std::size_t most_lines = 12;
    for (std::size_t back = 1; back <= std::min(most_lines, id.index()); ++back) {
        const Clause& line = document_.clauses[ClauseId(id.index() - back)];
        const bool heading = line.kind == ClauseKind::heading; // as a signed line may look
        if (line.kind != ClauseKind::text && !heading) return false;
        if (!heading && signing_heads.holds(bare(document_.source.text(line.body)))) return true;
        if (!holds_day(line)) return false;
    }
    return false;
}

bool SignedLines::holds_day(const Clause& line) const {
    const Span span = document_.folded.source(line.folded);
    const auto begin = [](const DateExpr& date) { return date.span.begin; };
    const auto& dates = document_.dates; // in reading order
    for (auto date = std::ranges::lower_bound(dates, span.begin, {}, begin);
         date != dates.end() && date->span.begin < span.end; ++date)
        if (span.contains(date->span) && date->as_day()) return true;
    return false;
}

/// The nearest clause above that has a heading.
ClauseId SignedLines::headed_above(ClauseId id) const {
    id = document_.clauses[id].parent;
    while (id.valid() && document_.clauses[id].heading.empty())
        id = document_.clauses[id].parent;
    return id;
}

bool SignedLines::is_signing_head(ClauseId id) const {
    return signing_heads.holds(bare(document_.source.text(document_.clauses[id].heading)));
}

/// "Signatures", or the name of a body below it: "For the University of Carrowmere". A signed line
/// that was taken for a heading may stand there too.
bool SignedLines::stands_for_signing(ClauseId over) const {
    for (; over.valid() && !is_signing_head(over); over = headed_above(over)) {
        const std::string_view body = document_.source.text(document_.clauses[over].heading);
        if (!guess_.named(bare(body)).valid() && !holds_day(document_.clauses[over])) return false;
    }
    return over.valid();
}

/// The words behind "For the Council:", which tell who signs for it; the line where it has none.
Span SignedLines::signer_of(const Clause& line) const {
    const Span span = document_.folded.source(line.folded);
    const std::string_view text = document_.source.text();
    const std::string_view words = slice(text, span);
    const std::size_t stop = words.find_first_of(":\n");
    const bool leads = grammar::begins_with(bare(words), "for ") && stop != words.npos;
    const std::uint32_t skip = leads ? static_cast<std::uint32_t>(stop) + 1 : 0;
    return grammar::trim(text, {span.begin + skip, span.end}, "*_");
}

} // namespace concord
