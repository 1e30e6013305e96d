// SPDX-License-Identifier: Apache-2.0
// For whom a notice is marked:
//
//     … shall be sent to 1 High Street, Attn: Jane Doe, Head of Legal (jane@…)
//     Attention: General Counsel. Facsimile: … Email: …
//     … for the attention of the Head of Legal
#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "parser/grammar/person_text.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/people.hpp"

namespace concord {

namespace {

constexpr std::uint32_t longest_piece = 120;

bool is_prose(ClauseKind kind) noexcept {
    return kind == ClauseKind::text || kind == ClauseKind::bullet || kind == ClauseKind::item ||
           kind == ClauseKind::clause;
}

/// Where the words begin that say who it is; 0 where `cue` is another word: "pays attention to".
std::uint32_t behind_cue(std::string_view text, Span cue) {
    const std::string_view word = slice(text, cue);
    std::uint32_t at = cue.end;
    const auto skip = [&](std::string_view mark) {
        const bool there = text.substr(at).starts_with(mark);
        at += there ? static_cast<std::uint32_t>(mark.size()) : 0;
        return there;
    };
    if (grammar::same_word(word, "attention")) {
        constexpr std::string_view lead = "for the ";
        const bool led =
            cue.begin >= lead.size() &&
            grammar::same_word(text.substr(cue.begin - lead.size(), lead.size()), lead);
        if (!(led && skip(" of")) && (at >= text.size() || text[at] != ':')) return 0;
    } else if (grammar::same_word(word, "fao") && word != "FAO") {
        return 0;
    } else {
        skip(".");
    }
    while (at < text.size() && (text[at] == ':' || text[at] == ' '))
        ++at;
    return at;
}

/// "Jane Doe Tel", "Clerk, Facsimile number": without the label of the number that follows.
Span without_labels(std::string_view text, Span piece) {
    static constexpr auto labels =
        grammar::word_list({"e-mail", "email", "facsimile", "fax", "mail", "mobile", "no", "number",
                            "numbers", "phone", "tel", "telecopier", "telecopy", "telephone"});
    for (;;) {
        piece = grammar::trim(text, piece, ",.");
        const Span last = grammar::WordCutter(text, piece).last();
        if (last.empty() || !labels.holds(slice(text, last))) return piece;
        piece.end = last.begin;
    }
}

/// Where they end: at the next label, number, bracket or sentence.
std::uint32_t end_of_piece(std::string_view text, std::uint32_t begin, std::uint32_t limit) {
    std::uint32_t end = begin;
    while (end < limit && std::string_view("\n\t;(@:").find(text[end]) == std::string_view::npos &&
           !is_digit(text[end]) &&
           !(text[end] == '.' && end > begin + 2 && is_lower(text[end - 1]) &&
             is_lower(text[end - 2])))
        ++end;
    if (end < limit && (text[end] == ':' || text[end] == '@')) { // "Email:" is the next label
        while (end > begin && text[end - 1] != ' ' && text[end - 1] != ',')
            --end;
    }
    const std::string_view words = text.substr(begin, end - begin);
    for (const std::string_view stop : {" with ", " copy ", " at ", ", and ", " and in "})
        if (const auto found = words.find(stop); found != words.npos)
            end = std::min(end, begin + static_cast<std::uint32_t>(found));
    return without_labels(text, {begin, end}).end;
}

/// The party that the notice goes to: named in the same clause or on one of the lines above.
PartyId party_of(const Document& document, const PartyGuess& guess, ClauseId id,
                 std::uint32_t cue) {
    constexpr std::size_t lines_above = 5;
    constexpr std::uint32_t longest_line = 120;
    constexpr std::uint32_t reach = 400;
    const std::string_view text = document.folded.text();
    const std::uint32_t from =
        std::max(document.clauses[id].folded.begin, cue > reach ? cue - reach : 0);
    if (const PartyId own = guess.mentioned(slice(text, {from, cue})); own.valid()) return own;
    for (std::size_t i = id.index(), seen = 0; i-- > 0 && seen < lines_above; ++seen) {
        const Clause& above = document.clauses.all()[i];
        if (above.folded.size() > longest_line) break;
        if (const PartyId named = guess.mentioned(document.folded.text(above.folded));
            named.valid())
            return named;
    }
    return {};
}

/// Whether the words above are like those of an address: there is a number among them.
bool below_address(std::string_view text, std::uint32_t cue) {
    constexpr std::uint32_t reach = 200;
    const std::uint32_t from = cue > reach ? cue - reach : 0;
    return std::ranges::any_of(text.substr(from, cue - from), is_digit);
}

/// Contacts by place, to look only at those near a cue.
class Places {
public:
    explicit Places(const std::vector<Contact>& contacts) {
        for (std::size_t i = 0; i < contacts.size(); ++i)
            places_.emplace_back(contacts[i].span.begin, i);
        std::ranges::sort(places_);
    }

    /// The indices of those that begin no farther than some bytes from a piece of the source.
    [[nodiscard]] std::vector<std::size_t> near(Span piece) const {
        constexpr std::uint32_t reach = 300;
        const std::uint32_t from = piece.begin > reach ? piece.begin - reach : 0;
        std::vector<std::size_t> out;
        for (auto at = std::ranges::lower_bound(places_, std::pair{from, std::size_t{0}});
             at != places_.end() && at->first < piece.end + reach; ++at)
            out.push_back(at->second);
        return out;
    }

private:
    std::vector<std::pair<std::uint32_t, std::size_t>> places_;
};

/// Gives the address or number that stands in `room`, without a name or post, those of `contact`;
/// true also where the contact is known already.
bool settle(Contact& contact, Span room, std::span<const std::size_t> near,
            std::vector<Contact>& out) {
    Contact* nameless = nullptr;
    for (const std::size_t at : near) {
        Contact& one = out[at];
        if (one.span.overlaps(contact.span) ||
            (!contact.name.empty() && one.clause == contact.clause && one.name == contact.name))
            return true;
        if (nameless == nullptr && one.clause == contact.clause && one.name.empty() &&
            one.role.empty() && one.span.begin >= room.begin && one.span.begin < room.end)
            nameless = &one;
    }
    if (nameless == nullptr) return false;
    nameless->name = std::move(contact.name);
    nameless->role = std::move(contact.role);
    nameless->name_at = contact.name_at;
    nameless->role_at = contact.role_at;
    nameless->span = cover(contact.span, nameless->span);
    return true;
}

} // namespace

void read_attention(const Document& document, const grammar::NamingWords& words,
                    const PartyGuess& guess, std::vector<Contact>& out) {
    const std::string_view text = document.folded.text();
    const Places places(out);
    for (std::size_t i = 0; i < words.attentions.size(); ++i) {
        const Span cue = words.attentions[i];
        const std::uint32_t begin = behind_cue(text, cue);
        const ClauseId id = document.clause_at(document.folded.source(cue).begin);
        if (begin == 0 || !id.valid()) continue;
        const Clause& clause = document.clauses[id];
        if (!is_prose(clause.kind) || !clause.folded.contains(cue)) continue;
        const std::uint32_t limit = std::min(clause.folded.end, begin + longest_piece);
        const Span piece{begin, end_of_piece(text, begin, limit)};
        if (piece.size() < 3 || piece.end > limit) continue;
        auto people = contacts_in(document, document.folded.source(piece), guess);
        if (people.empty()) continue;
        Contact contact = std::move(people.front());
        if (grammar::one_of(contact.role, {"esq", "esquire"})) contact.role.clear();
        if (contact.name.empty() && contact.role.empty()) continue;
        contact.clause = id;
        const Span source = document.folded.source(piece);
        // What stands behind the next cue is somebody else's.
        const std::uint32_t until = i + 1 < words.attentions.size()
                                        ? document.folded.source(words.attentions[i + 1]).begin
                                        : static_cast<std::uint32_t>(document.source.text().size());
        if (settle(contact, {source.end, until}, places.near(source), out)) continue;
        contact.by_post = below_address(text, cue.begin);
        contact.party = party_of(document, guess, id, cue.begin);
        contact.topic_at = clause.heading.empty() ? heading_over(document, id) : clause.heading;
        contact.topic = document.source.text(contact.topic_at);
        std::ranges::replace(contact.topic, '\n', ' ');
        out.push_back(std::move(contact));
    }
}

} // namespace concord
