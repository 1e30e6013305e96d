// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 7> problems{
    "party-gone", "gone-when-signed", "gone-since-signed", "old-name",
    "pending",    "wrong-name",       "elsewhere"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the body", problems},
    ParamSpec{"only",
              ParamType::phrases,
              false,
              "elsewhere: wording that confines the agreement to England",
              {}},
    ParamSpec{"wider",
              ParamType::phrases,
              false,
              "elsewhere: wording that shows that it reaches further all the same",
              {}},
};

/// Whether the body was no longer there, or no longer so called, on a day.
bool ended_by(const Body& body, Day day) {
    if (body.status == BodyStatus::living || body.status == BodyStatus::pending) {
        return false;
    }
    const auto end = parse_iso(body.end);
    return end && *end <= day;
}

bool is_party(const Question& question, const Body* body) {
    const auto& parties = question.reading.party_bodies;
    return std::find(parties.begin(), parties.end(), body) != parties.end();
}

bool same_words(std::string_view a, std::string_view b) {
    return a.size() == b.size() && to_lower(a) == to_lower(b);
}

/// Whether a row of the register stands for many bodies of one kind, each with a name of its own:
/// "Clinical commissioning groups", of which one is a "Clinical Commissioning Group".
bool is_kind(const Body& body) {
    return std::any_of(body.aliases.begin(), body.aliases.end(), [&](std::string_view one) {
        const bool changes = one.ends_with('y'); // "authority", "authorities"
        const auto stem = changes ? one.substr(0, one.size() - 1) : one;
        return body.name.size() == stem.size() + (changes ? 3 : 1) && body.name.ends_with('s') &&
               same_words(body.name.substr(0, stem.size()), stem);
    });
}

/// The name of the party that ends with a mention of its kind, "NHS Barchester Clinical
/// Commissioning Group", or whose short form the mention is; empty where there is none.
Span party_around(const Question& question, const BodyMention& mention) {
    const auto text = question.document.folded.text();
    const Span at = question.folded(mention.span);
    const auto words = text.substr(at.begin, at.size());
    const auto& bodies = question.reading.party_bodies;
    for (std::size_t i = 0; i < bodies.size() && !words.empty(); ++i) {
        const Party& party = question.document.parties[i];
        if (bodies[i] != nullptr) {
            continue;
        }
        if (party.short_name == words) {
            return mention.span;
        }
        const std::string_view name = party.name;
        if (!is_kind(*mention.body) || name.size() <= words.size() + 1 ||
            !same_words(name.substr(name.size() - words.size()), words)) {
            continue;
        }
        const auto rest = name.substr(0, name.size() - words.size());
        const auto size = static_cast<std::uint32_t>(rest.size());
        if (rest.ends_with(' ') && at.begin >= size &&
            same_words(text.substr(at.begin - size, size), rest)) {
            return question.document.folded.source({at.begin - size, at.end});
        }
    }
    return {};
}

/// Does a mention show the problem, seen from the day of signature and from today?
bool shows(const Question& question, const BodyMention& mention, std::string_view problem) {
    const auto& body = *mention.body;
    if (mention.historical) {
        return false;
    }
    const auto at = question.reading.life.judged_at.value_or(question.today);
    const bool gone_then = ended_by(body, at);
    const bool gone_now = ended_by(body, question.today);
    const bool renamed = body.status == BodyStatus::renamed;
    if (problem == "party-gone") {
        return gone_now && !renamed &&
               (is_party(question, &body) || !party_around(question, mention).empty());
    }
    if (problem == "elsewhere") {
        const bool other = body.territory == "scotland" || body.territory == "wales" ||
                           body.territory == "northern-ireland";
        return other && body.status == BodyStatus::living && !is_party(question, &body);
    }
    if (problem == "pending") {
        return body.status == BodyStatus::pending && question.profile.watch_list;
    }
    if (problem == "old-name") {
        return renamed && gone_now;
    }
    const bool shown = problem == "gone-when-signed"
                           ? gone_then && !renamed
                           : problem == "gone-since-signed" && gone_now && !gone_then && !renamed;
    return shown && !is_party(question, &body) && party_around(question, mention).empty();
}

/// "Health Education England (ended 1 April 2023; now NHS England)".
std::string described(const Body& body) {
    std::string out(body.name);
    const auto end = parse_iso(body.end);
    if (end) {
        out += body.status == BodyStatus::renamed ? " (renamed " : " (ended ";
        out += to_words(*end);
        out += body.successor.empty() ? "" : "; now " + std::string(body.successor);
        out += ')';
    }
    return out;
}

/// A text without a day is judged as of today, and the finding says so.
std::string when_judged(const Question& question) {
    return question.reading.life.judged_at
               ? "when this was signed"
               : "on " + to_words(question.today) + ", and no day of signature was found";
}

/// Mentions that stand close together are one finding; a body that was reported before is only a
/// further place of that finding: one cause, one finding.
void report(const Question& question, Findings& findings,
            const std::vector<BodyMention>& mentions) {
    constexpr std::uint32_t close = 80; // bytes between two names of one list
    constexpr std::size_t most_places = 9;
    std::vector<std::pair<const Body*, std::size_t>> reported;
    for (std::size_t at = 0; at < mentions.size();) {
        const auto* first = &mentions[at];
        const auto known = std::find_if(reported.begin(), reported.end(),
                                        [&](const auto& one) { return one.first == first->body; });
        if (known != reported.end()) {
            auto& related = findings.all()[known->second].related;
            if (related.size() < most_places) {
                related.push_back({first->span, first->clause, "also here"});
            }
            ++at;
            continue;
        }
        auto span = first->span;
        std::vector<const Body*> bodies;
        bool doubtful = false;
        for (; at < mentions.size() && mentions[at].clause == first->clause &&
               (&mentions[at] == first || mentions[at].span.begin <= span.end + close);
             ++at) {
            const auto* body = mentions[at].body;
            const bool again = std::any_of(reported.begin(), reported.end(),
                                           [&](const auto& one) { return one.first == body; });
            if (again) {
                break;
            }
            if (std::find(bodies.begin(), bodies.end(), body) == bodies.end()) {
                span = cover(span, mentions[at].span);
                bodies.push_back(body);
                doubtful = doubtful || body->doubtful;
            }
        }
        std::string names;
        for (const auto* body : bodies) {
            names += (names.empty() ? "" : "; ") + described(*body);
            reported.emplace_back(body, findings.all().size());
        }
        auto& finding =
            findings.add(span, {{"bodies", names},
                                {"when", when_judged(question)},
                                {"successor", std::string(bodies.front()->successor)},
                                {"instrument", std::string(bodies.front()->instrument)}});
        if (doubtful) {
            finding.confidence = Confidence::low;
        }
    }
}

void check_names(const Question& question, Findings& findings) {
    bool any = false;
    for (const auto& guard : question.book.names) {
        for (const auto& wrong : question.reading.occurrences.of(guard.wrong)) {
            findings.add(question.source(wrong), {{"right", std::string(guard.right)}});
            any = true;
        }
    }
    if (!any) {
        findings.pass();
    }
}

void run(const Question& question, Findings& findings) {
    const auto problem = question.rule.text("problem");
    if (problem == "wrong-name") {
        return check_names(question, findings);
    }
    if (problem == "elsewhere" &&
        (question.occurrences("only").empty() || !question.occurrences("wider").empty())) {
        return;
    }
    std::vector<BodyMention> mentions;
    for (const auto& mention : question.reading.bodies) {
        if (shows(question, mention, problem)) {
            mentions.push_back(mention);
            const Span party = problem == "party-gone" ? party_around(question, mention) : Span{};
            if (!party.empty()) {
                mentions.back().span = party;
            }
        }
    }
    if (mentions.empty()) {
        findings.pass();
    } else {
        report(question, findings, mentions);
    }
}

} // namespace

CheckKind body_check() noexcept {
    return {"body", "bodies that have ended, were renamed or are misnamed", params, run};
}

} // namespace concord
