// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"bar",
              ParamType::text,
              false,
              "this bar of the register, for texts of which no party is known to be bound by it; "
              "without it the bars of all known parties are asked for",
              {}},
    ParamSpec{"phrase",
              ParamType::phrases,
              true,
              "words of the bars; the finding stands there, and with `bar` they raise the question",
              {}},
    ParamSpec{"act",
              ParamType::phrases,
              false,
              "law that makes the question a near certainty when the text cites it",
              {}},
    ParamSpec{
        "at", ParamType::texts, false, "else the finding stands at one of these sections", {}},
};

const Bar* bar_of(const RuleBook& book, std::string_view id) {
    const auto found = std::find_if(book.bars.begin(), book.bars.end(),
                                    [&](const Bar& bar) { return bar.id == id; });
    return found == book.bars.end() ? nullptr : &*found;
}

bool is_cited(const Question& question, const Bar& bar) {
    return question.reading.occurrences.any(bar.cited);
}

/// Precondition: the bar is cited.
Evidence citation(const Question& question, const Bar& bar) {
    const auto& first = question.reading.occurrences.of(bar.cited).front();
    return {question.source(first), first.clause};
}

bool binds_a_party(const Question& question, std::string_view bar) {
    const auto& parties = question.reading.party_bodies;
    return std::any_of(parties.begin(), parties.end(), [&](const Body* body) {
        return body != nullptr &&
               std::find(body->bars.begin(), body->bars.end(), bar) != body->bars.end();
    });
}

Span place(const Question& question) {
    const auto* words = first_in_text(question, question.rule.phrases("phrase"));
    return words != nullptr ? question.source(*words)
                            : place_of(question, question.rule.texts("at"));
}

void report(const Question& question, Findings& findings, const Bar& bar, std::string party) {
    auto& finding = findings.add(place(question),
                                 {{"party", std::move(party)},
                                  {"statute", std::string(bar.statute)},
                                  {"bar", std::string(bar.what)}},
                                 Verdict::missing);
    if (bar.authority < question.book.authorities.size()) {
        finding.authorities = std::span(&bar.authority, 1);
    }
}

/// Bars that bind the parties as the register knows them; each once.
void ask_for_parties(const Question& question, Findings& findings) {
    std::vector<Evidence> evidence;
    std::vector<const Bar*> seen;
    for (const auto* body : question.reading.party_bodies) {
        for (const auto id : body == nullptr ? std::span<const std::string_view>{} : body->bars) {
            const auto* bar = bar_of(question.book, id);
            if (bar == nullptr || std::find(seen.begin(), seen.end(), bar) != seen.end()) {
                continue;
            }
            seen.push_back(bar);
            if (!is_cited(question, *bar)) {
                report(question, findings, *bar, with_article(body->name));
                continue;
            }
            evidence.push_back(citation(question, *bar));
            evidence.back().of = bar->statute;
        }
    }
    if (!evidence.empty() && findings.all().empty()) {
        findings.pass(std::move(evidence));
    }
}

void ask_for_phrase(const Question& question, Findings& findings, std::string_view id) {
    const auto* bar = bar_of(question.book, id);
    const auto* words = first_in_text(question, question.rule.phrases("phrase"));
    if (bar == nullptr || words == nullptr || binds_a_party(question, id)) {
        return;
    }
    if (is_cited(question, *bar)) {
        findings.pass({citation(question, *bar)});
        return;
    }
    report(question, findings, *bar, "A party");
    if (question.reading.occurrences.any(question.rule.phrases("act"))) {
        findings.all().back().confidence = Confidence::medium;
    }
}

void run(const Question& question, Findings& findings) {
    const auto id = question.rule.text("bar");
    if (id.empty()) {
        ask_for_parties(question, findings);
    } else {
        ask_for_phrase(question, findings, id);
    }
}

} // namespace

CheckKind bar_check() noexcept {
    return {"bar",
            "a statutory bar on disclosure that binds a party and is not cited; the message may "
            "name {party}, {statute} and {bar}",
            params, run};
}

} // namespace concord
