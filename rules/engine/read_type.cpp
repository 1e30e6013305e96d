// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bitset>

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
    ClauseId first_heading;
    std::uint32_t opening_end = 0; ///< Folded offset at which the first paragraphs end.
};

Zones zones_of(const Document& document) {
    constexpr std::uint32_t opening_length = 2500;
    Zones zones;
    const auto clauses = document.clauses.all();
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        if (!zones.title.valid() && clauses[at].kind == ClauseKind::title) {
            zones.title = ClauseId(at);
        }
        if (!zones.first_heading.valid() && clauses[at].kind == ClauseKind::heading) {
            zones.first_heading = ClauseId(at);
        }
    }
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

Score score(const TypeCues& cues, const Occurrences& found, const Zones& zones) {
    const auto in_title = [&](const Occurrence& cue) {
        return cue.clause == zones.title ||
               (!zones.title.valid() && cue.clause == zones.first_heading);
    };
    const auto in_opening = [&](const Occurrence& cue) {
        return !in_title(cue) && cue.folded.begin < zones.opening_end && !cue.negated;
    };
    const auto in_structure = [&](const Occurrence& cue) {
        return !in_title(cue) && cue.in_heading;
    };
    const auto in_body = [&](const Occurrence& cue) { return !in_title(cue) && !cue.negated; };
    Score out;
    out.title = std::min(points(found.of(cues.title), title_points, in_title), title_points);
    out.body = points(found.of(cues.opening), opening_points, in_opening) +
               points(found.of(cues.structure), structure_points, in_structure) +
               std::min(points(found.of(cues.lexis), 1, in_body), lexis_max) +
               points(found.of(cues.negative), negative_points, in_body);
    return out;
}

} // namespace

TypeReading read_type(const Document& document, const RuleBook& book, const Occurrences& found) {
    const auto zones = zones_of(document);
    TypeReading out;
    out.score = 0;
    int best_title = 0;
    for (const auto& cues : book.types) {
        const auto points = score(cues, found, zones);
        const int sum = points.title + points.body;
        if (sum > out.score) {
            out.runner_up = out.type;
            out.runner_up_score = out.score;
            out.type = cues.type;
            out.score = sum;
        } else if (sum > out.runner_up_score) {
            out.runner_up = cues.type;
            out.runner_up_score = sum;
        }
        if (points.title > best_title) {
            best_title = points.title;
            out.by_title = cues.type;
            out.by_title_body_score = points.body;
        }
        if (points.body > out.by_body_score) {
            out.by_body = cues.type;
            out.by_body_score = points.body;
        }
    }
    constexpr int enough = 3;
    if (out.score < enough) {
        out.runner_up = out.type;
        out.runner_up_score = out.score;
        out.type = AgreementType::other;
    }
    return out;
}

} // namespace concord
