// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <vector>

#include "parser/text/ascii.hpp"
#include "rules/engine/public_bodies.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

constexpr int title_points = 5;
constexpr int opening_points = 3;
constexpr int structure_points = 2;
constexpr int negative_points = -3;
constexpr int lexis_max = 4; ///< Single words must not outweigh a title.

/// Where a cue stands decides what it is worth.
struct Zones {
    ClauseId title;
    std::uint32_t head_end = 0;    ///< Folded offset at which the lines above the text end.
    std::uint32_t opening_end = 0; ///< Folded offset at which the first paragraphs end.
};

/// The short lines with which a text begins: titles in two lines, names, dates.
std::uint32_t end_of_head(const Document& document) {
    constexpr std::size_t most_lines = 6;
    constexpr std::uint32_t longest_line = 90;
    const auto clauses = document.clauses.all();
    std::uint32_t end = 0;
    for (std::size_t at = 0; at < std::min(most_lines, clauses.size()); ++at) {
        const auto& clause = clauses[at];
        const bool heads = clause.kind == ClauseKind::title || clause.kind == ClauseKind::heading ||
                           clause.kind == ClauseKind::annex;
        const bool line = clause.kind == ClauseKind::text && clause.folded.size() <= longest_line;
        if (!heads && !line) {
            // A title that runs into its text still stands at the very start.
            return at == 0 ? std::min(longest_line, clause.folded.end) : end;
        }
        end = clause.folded.end;
    }
    return end;
}

Zones zones_of(const Document& document) {
    constexpr std::uint32_t opening_length = 2500;
    Zones zones;
    const auto clauses = document.clauses.all();
    const auto title = std::find_if(clauses.begin(), clauses.end(), [](const Clause& clause) {
        return clause.kind == ClauseKind::title;
    });
    if (title != clauses.end()) {
        zones.title = ClauseId(static_cast<std::size_t>(title - clauses.begin()));
    }
    zones.head_end = end_of_head(document);
    const auto begin = zones.title.valid() ? document.clauses[zones.title].folded.end : 0;
    zones.opening_end = begin + opening_length;
    return zones;
}

/// Points for the different phrases of a set that pass `counts`; each phrase is worth it once.
template <class Counts>
int points(std::span<const Occurrence> found, int each, Counts counts) {
    std::bitset<1024> seen;
    int sum = 0;
    for (const auto& occurrence : found) {
        if (!counts(occurrence) || seen[occurrence.variant % seen.size()]) {
            continue;
        }
        seen.set(occurrence.variant % seen.size());
        sum += each;
    }
    return sum;
}

struct Score {
    int title = 0;
    int body = 0;
};

/// "Contract" in "Data processing contract": the words that name one type hold those of another.
bool lies_in_longer(const Occurrence& cue, const RuleBook& book, const Occurrences& found) {
    return std::ranges::any_of(book.types, [&](const TypeCues& type) {
        return std::ranges::any_of(found.in(type.title, cue.clause), [&](const Occurrence& other) {
            return other.folded.contains(cue.folded) && other.folded.size() > cue.folded.size();
        });
    });
}

Score score(const TypeCues& cues, const RuleBook& book, const Occurrences& found,
            const Zones& zones) {
    const auto in_title = [&](const Occurrence& cue) { return cue.clause == zones.title; };
    const auto names_type = [&](const Occurrence& cue) {
        return in_title(cue) && !lies_in_longer(cue, book, found);
    };
    const auto in_opening = [&](const Occurrence& cue) {
        return !in_title(cue) && cue.folded.begin < zones.opening_end && !cue.negated;
    };
    const auto in_structure = [&](const Occurrence& cue) {
        return !in_title(cue) && cue.in_heading;
    };
    const auto in_body = [&](const Occurrence& cue) { return !in_title(cue) && !cue.negated; };
    Score out;
    out.title = std::min(points(found.of(cues.title), title_points, names_type), title_points);
    out.body = points(found.of(cues.opening), opening_points, in_opening) +
               points(found.of(cues.structure), structure_points, in_structure) +
               std::min(points(found.of(cues.lexis), 1, in_body), lexis_max) +
               points(found.of(cues.negative), negative_points, in_body);
    return out;
}

/// The lines below the title count only where the title itself names no type.
void look_at_head(std::vector<Score>& scores, const RuleBook& book, const Occurrences& found,
                  const Zones& zones) {
    if (std::any_of(scores.begin(), scores.end(), [](const Score& s) { return s.title > 0; })) {
        return;
    }
    const auto in_head = [&](const Occurrence& cue) { return cue.folded.end <= zones.head_end; };
    for (std::size_t i = 0; i < scores.size(); ++i) {
        scores[i].title =
            std::min(points(found.of(book.types[i].title), title_points, in_head), title_points);
    }
}

struct Ranked {
    AgreementType type = AgreementType::other;
    Score score;
    [[nodiscard]] int sum() const noexcept { return score.title + score.body; }
};

/// Whether the title outdoes a text that scores higher, or as high, for another type. Agreements on
/// data are written as contracts as often as not; "co-operation agreement" may stand over anything.
bool title_prevails(const Ranked& titled, const Ranked& best) {
    constexpr int near = 4;
    constexpr int far = 8;
    const int behind = best.sum() - titled.sum();
    const bool on_data = titled.type == AgreementType::isa || titled.type == AgreementType::dpa ||
                         titled.type == AgreementType::jca;
    // What memoranda say of their status and of a framework stands in agreements on data too.
    const bool loose = best.type == AgreementType::mou || best.type == AgreementType::jwp;
    if (best.score.title == 0 && (behind == 0 || (on_data && loose && behind <= near))) {
        return true;
    }
    if (best.type != AgreementType::contract) {
        return titled.type == AgreementType::contract && behind <= near;
    }
    return best.score.title == 0 && (on_data || behind <= far);
}

/// Which of the types to take. A list of agreements names them all, so that it wins a tie.
std::size_t choose(const std::vector<Ranked>& ranked, std::optional<std::size_t> by_title) {
    constexpr int list_score = 8;
    const auto best = static_cast<std::size_t>(
        std::max_element(ranked.begin(), ranked.end(),
                         [](const Ranked& a, const Ranked& b) { return a.sum() < b.sum(); }) -
        ranked.begin());
    if (by_title) {
        return title_prevails(ranked[*by_title], ranked[best]) ? *by_title : best;
    }
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (ranked[i].type == AgreementType::register_ && ranked[i].sum() >= list_score &&
            ranked[i].sum() + 1 >= ranked[best].sum()) {
            return i;
        }
    }
    return best;
}

/// Whether several different words of buying and selling stand in the text.
bool trades(const RuleBook& book, const Occurrences& found) {
    constexpr int enough = 2;
    const auto words = of_lexicon(book, found, "trade_words");
    return points(words, 1, [](const Occurrence& word) { return !word.negated; }) >= enough;
}

/// "This DPA forms part of the Terms", "… agree that this DPA shall be added to and form part of
/// the Terms": the text speaks of itself, and not of a schedule "to this agreement".
Joining joins_another(const Document& document, const RuleBook& book, const Occurrences& found,
                      const Zones& zones) {
    constexpr std::uint32_t reach = 120;    // bytes from "this" to the words
    constexpr std::uint32_t sentence = 500; // where "this" opens the sentence, which names parties
    constexpr std::array<std::string_view, 4> others{" to ", " of ", " in ", " under "};
    Joining joining = Joining::none;
    for (const Occurrence& one : of_lexicon(book, found, "joining_words")) {
        const Span around = sentence_at(document, one.folded);
        const auto before = to_lower(document.folded.text({around.begin, one.folded.begin}));
        const auto self = before.rfind("this ");
        if (one.negated || self == std::string::npos) continue;
        const auto ahead = std::string_view(before).substr(0, self);
        const bool opens = ahead.find_first_not_of(" *_\"'(") == std::string_view::npos;
        if (before.size() - self > (opens ? sentence : reach)) continue;
        if (opens && one.folded.begin < zones.opening_end) return Joining::opens;
        if (std::ranges::none_of(
                others, [ahead](std::string_view other) { return ahead.ends_with(other); }))
            joining = Joining::told;
    }
    return joining;
}

} // namespace

TypeReading read_type(const Document& document, const RuleBook& book, const Occurrences& found) {
    constexpr int enough = 3;
    constexpr std::uint32_t first_words = 700;
    const auto zones = zones_of(document);
    std::vector<Score> scores;
    for (const auto& cues : book.types) {
        scores.push_back(score(cues, book, found, zones));
    }
    look_at_head(scores, book, found, zones);
    std::vector<Ranked> ranked;
    std::optional<std::size_t> by_title;
    TypeReading out;
    const auto parts = of_lexicon(book, found, "parts_of_agreements");
    out.part = std::any_of(parts.begin(), parts.end(), [&](const Occurrence& words) {
        return words.folded.begin < first_words;
    });
    for (std::size_t i = 0; i < scores.size(); ++i) {
        ranked.push_back({book.types[i].type, scores[i]});
        if (scores[i].title > 0 && !by_title) {
            by_title = i;
        }
        if (scores[i].body > out.by_body_score) {
            out.by_body = book.types[i].type;
            out.by_body_score = scores[i].body;
        }
    }
    if (ranked.empty()) {
        return out;
    }
    if (by_title) {
        out.by_title = ranked[*by_title].type;
        out.by_title_body_score = ranked[*by_title].score.body;
    }
    out.trades = trades(book, found);
    out.joins = joins_another(document, book, found, zones);
    const auto names = of_lexicon(book, found, "agreement_names");
    out.agrees = std::count_if(names.begin(), names.end(),
                               [](const Occurrence& name) { return !name.in_heading; }) > 1;
    auto chosen = choose(ranked, by_title);
    // Bodies that only co-operate write "whereas" and "hereby" too: no contract is made of that.
    const bool co_operate = ranked[chosen].type == AgreementType::contract && !out.trades &&
                            among_public_bodies(document);
    if (co_operate && by_title) {
        chosen = *by_title;
    }
    out.none = ranked[chosen].type == AgreementType::other;
    out.type = ranked[chosen].type;
    out.score = ranked[chosen].sum();
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (i != chosen && ranked[i].sum() > out.runner_up_score) {
            out.runner_up = ranked[i].type;
            out.runner_up_score = ranked[i].sum();
        }
    }
    if ((out.score < enough || co_operate) && by_title != chosen) {
        out.runner_up = out.type;
        out.runner_up_score = out.score;
        out.type = AgreementType::other;
    }
    return out;
}

} // namespace concord
