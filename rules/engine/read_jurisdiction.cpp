// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bitset>

#include "parser/text/ascii.hpp"
#include "rules/engine/governing_law.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

constexpr int choice_points = 12; ///< A choice of law outweighs all other signs of one side.
constexpr int party_points = 4;
constexpr int sign_points = 3;
constexpr int place_points = 1;
constexpr int most_kinds = 3; ///< Signs of one sort that count: a long text is no surer of its law.

/// The points of one side and its strongest sign.
struct Side {
    int points = 0;
    int strongest = 0;
    std::optional<Evidence> evidence;

    void add(int some, Evidence sign) {
        points += some;
        if (some > strongest) {
            strongest = some;
            evidence = sign;
        }
    }
};

class SignReader {
public:
    SignReader(const Document& document, const RuleBook& book, const Occurrences& found)
        : document_(document), book_(book), found_(found), choice_(book) {}

    /// "governed by the laws of …", and not "a company founded under the laws of …".
    void choices(Side& uk, Side& abroad) const {
        std::uint32_t done = 0;
        for (const auto& word : of_lexicon(book_, found_, "governing_words")) {
            const auto sentence = sentence_at(document_, word.folded);
            if (sentence.begin >= done) {
                done = std::max(done, sentence.end);
                choice_in(sentence, uk, abroad);
            }
        }
        if (abroad.points == 0) {
            of_no_place(abroad);
        }
    }

    /// Different phrases of a list, each once.
    void signs(std::string_view lexicon, int each, Side& side) const {
        std::bitset<512> seen;
        int kinds = 0;
        for (const auto& sign : of_lexicon(book_, found_, lexicon)) {
            if (kinds < most_kinds && !seen[sign.variant % seen.size()]) {
                seen.set(sign.variant % seen.size());
                side.add(each, evidence(sign));
                ++kinds;
            }
        }
    }

private:
    [[nodiscard]] Evidence evidence(const Occurrence& sign) const {
        return {document_.folded.source(sign.folded), sign.clause};
    }

    /// The place whose law or courts a sentence names first, founders' places aside.
    void choice_in(Span sentence, Side& uk, Side& abroad) const {
        const auto text = document_.folded.text().substr(sentence.begin, sentence.size());
        auto place = choice_.in(text);
        while (place && founded_before(at(sentence, *place), sentence)) {
            place = choice_.in(text, place->end);
        }
        place = place ? place : choice_.court_in(text);
        if (!place) {
            return;
        }
        auto& side = choice_.is_uk(text.substr(place->begin, place->size())) ? uk : abroad;
        if (side.strongest < choice_points) {
            side.add(choice_points, evidence(at(sentence, *place)));
        }
    }

    /// "the laws of the State in which …", "the law of a Member State".
    void of_no_place(Side& abroad) const {
        for (const auto& law : of_lexicon(book_, found_, "foreign_law")) {
            const auto sentence = sentence_at(document_, law.folded);
            if (!law.negated && !of_member_state(law) &&
                stands_in("governing_words", law.clause, sentence) &&
                !founded_before(law, sentence)) {
                abroad.add(choice_points, evidence(law));
                return;
            }
        }
    }

    /// "Union or Member State law": words of Article 28, which texts under any law copy.
    [[nodiscard]] bool of_member_state(const Occurrence& law) const {
        constexpr std::string_view member = "member ";
        const auto begin = law.folded.begin;
        return begin >= member.size() &&
               equal_folded(document_.folded.text().substr(begin - member.size(), member.size()),
                            member);
    }

    [[nodiscard]] Occurrence at(Span sentence, Span place) const {
        const Span folded{sentence.begin + place.begin, sentence.begin + place.end};
        return {folded, document_.clause_at(document_.folded.source(folded).begin)};
    }

    [[nodiscard]] bool stands_in(std::string_view lexicon, ClauseId clause, Span sentence) const {
        const auto* words = book_.lexicon(lexicon);
        if (words == nullptr) {
            return false;
        }
        const auto all = found_.in(words->phrases, clause);
        return std::any_of(all.begin(), all.end(),
                           [&](const Occurrence& one) { return sentence.contains(one.folded); });
    }

    /// Whether words of founding lead up to the law: "a corporation organised under the laws of".
    [[nodiscard]] bool founded_before(const Occurrence& law, Span sentence) const {
        constexpr std::uint32_t near = 60;
        const auto from = std::max(sentence.begin, law.folded.begin > near ? law.folded.begin - near
                                                                           : sentence.begin);
        return stands_in("founding_words", law.clause, {from, law.folded.begin});
    }

    const Document& document_;
    const RuleBook& book_;
    const Occurrences& found_;
    LawChoice choice_;
};

/// The register of bodies and statutes is one of the United Kingdom.
void read_register(const Document& document, const RuleBook& book, const Reading& reading,
                   Side& uk) {
    for (std::size_t i = 0; i < reading.party_bodies.size(); ++i) {
        if (reading.party_bodies[i] != nullptr && i < document.parties.size()) {
            const auto at = document.parties[i].introduced;
            uk.add(party_points, {at, document.clause_at(at.begin)});
            break;
        }
    }
    int statutes = 0;
    for (const auto& statute : document.statutes) {
        const bool known =
            std::any_of(book.statutes.begin(), book.statutes.end(),
                        [&](const KnownStatute& row) { return row.title == statute.title; });
        if (known && ++statutes <= most_kinds) {
            uk.add(sign_points, {statute.span, statute.clause});
        }
    }
}

/// Where the addresses of mail lead.
void read_mail(const Document& document, Side& uk, Side& abroad) {
    const auto ends = [](std::string_view host, std::string_view tail) {
        return host.size() > tail.size() && host.substr(host.size() - tail.size()) == tail;
    };
    for (const auto& contact : document.contacts) {
        const std::string_view mail = contact.email;
        if (ends(mail, ".uk") || ends(mail, "@nhs.net") || ends(mail, ".nhs.scot")) {
            uk.add(sign_points, {contact.email_at, contact.clause});
            return;
        }
        if (ends(mail, ".edu") || ends(mail, ".gov") || ends(mail, ".ie") || ends(mail, ".mil")) {
            abroad.add(sign_points, {contact.email_at, contact.clause});
            return;
        }
    }
}

Jurisdiction weigh(int uk, int abroad) {
    constexpr int enough = 3; ///< Foreign places alone may be where data goes.
    if (uk >= 2 * abroad) {
        return uk > 0 ? Jurisdiction::uk : Jurisdiction::unclear;
    }
    return abroad >= enough && abroad >= 2 * uk ? Jurisdiction::abroad : Jurisdiction::unclear;
}

} // namespace

JurisdictionReading read_jurisdiction(const Document& document, const RuleBook& book,
                                      const Reading& reading) {
    const SignReader reader(document, book, reading.occurrences);
    Side uk;
    Side abroad;
    reader.choices(uk, abroad);
    const bool chosen = uk.points > 0 || abroad.points > 0;
    reader.signs("uk_signs", sign_points, uk);
    reader.signs("foreign_signs", sign_points, abroad);
    reader.signs("uk_places", place_points, uk);
    reader.signs("foreign_places", place_points, abroad);
    read_register(document, book, reading, uk);
    read_mail(document, uk, abroad);
    if (weigh(uk.points, abroad.points) != Jurisdiction::uk) {
        // What all else says is UK law stays so when it copies Article 28 of the GDPR.
        reader.signs("borrowed_signs", sign_points, abroad);
    }
    JurisdictionReading out;
    out.where = weigh(uk.points, abroad.points);
    if (chosen && uk.strongest != abroad.strongest) {
        // The parties' own choice decides, whatever statutes and places they name besides.
        out.where = uk.strongest == choice_points ? Jurisdiction::uk : Jurisdiction::abroad;
    }
    out.disputed = out.where == Jurisdiction::unclear && uk.points > 0 && abroad.points > 0;
    out.gdpr = !of_lexicon(book, reading.occurrences, "gdpr_names").empty();
    out.uk = uk.evidence;
    out.abroad = abroad.evidence;
    return out;
}

} // namespace concord
