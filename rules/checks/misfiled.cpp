// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"topics",
              ParamType::texts,
              true,
              "sections whose wording is so much their own that it tells the topic",
              {}},
    ParamSpec{"under", ParamType::texts, true, "sections whose headings are searched", {}},
    ParamSpec{
        "most", ParamType::number, false, "words that the paragraph may have, 60 by default", {}},
};

bool counts(const Occurrence& cue) {
    return !cue.negated && !cue.in_heading;
}

const Occurrence* first_below(const Question& question, PhraseSet set, ClauseId clause) {
    const auto all = question.reading.occurrences.below(set, clause);
    const auto found = std::find_if(all.begin(), all.end(), counts);
    return found == all.end() ? nullptr : &*found;
}

std::int64_t words_in(std::string_view text) {
    return text.empty() ? 0 : 1 + std::count(text.begin(), text.end(), ' ');
}

/// All sections that a heading and the headings above it name.
std::vector<const SectionReading*> named_by(const Question& question, ClauseId heading) {
    std::vector<const SectionReading*> out;
    for (const auto& section : question.reading.sections) {
        if (below_heading_of(question, section, heading)) {
            out.push_back(&section);
        }
    }
    return out;
}

bool lists(std::span<const std::string_view> ids, const SectionReading& section) {
    return std::find(ids.begin(), ids.end(), section.section->id) != ids.end();
}

/// The topic of a paragraph that has nothing of what its heading names; null when it fits.
const Occurrence* strange_topic(const Question& question, ClauseId paragraph,
                                const std::vector<const SectionReading*>& named,
                                const Section** topic) {
    for (const auto* section : named) {
        if (first_below(question, section->section->strong, paragraph) != nullptr ||
            first_below(question, section->section->cues, paragraph) != nullptr) {
            return nullptr;
        }
    }
    const auto topics = question.rule.texts("topics");
    for (const auto& section : question.reading.sections) {
        const auto* cue = first_below(question, section.section->strong, paragraph);
        if (cue != nullptr && lists(topics, section)) {
            *topic = section.section;
            return cue;
        }
    }
    return nullptr;
}

/// "General", "Miscellaneous provisions", "Final terms": whatever has no place elsewhere stands
/// below.
bool is_catch_all(std::string_view heading) {
    constexpr std::array<std::string_view, 10> all_sorts{
        "general", "miscellaneous", "other",   "further", "final",
        "common",  "additional",    "closing", "special", "supplementary"};
    constexpr std::array<std::string_view, 9> things{
        "",      "provisions", "terms",  "conditions",          "matters",
        "rules", "clauses",    "points", "terms and conditions"};
    const auto blank = std::min(heading.find(' '), heading.size());
    const auto rest = heading.substr(std::min(blank + 1, heading.size()));
    const auto is = [](std::string_view words) {
        return [words](std::string_view one) { return equal_folded(words, one); };
    };
    return std::ranges::any_of(all_sorts, is(heading.substr(0, blank))) &&
           std::ranges::any_of(things, is(rest));
}

/// The sections that a heading names; none where the rule does not search all of them.
std::vector<const SectionReading*> searched_by(const Question& question, ClauseId heading) {
    const auto& document = question.document;
    if (is_catch_all(document.source.text(document.clauses[heading].heading))) {
        return {};
    }
    auto named = named_by(question, heading);
    const auto under = question.rule.texts("under");
    const bool searched = std::all_of(named.begin(), named.end(),
                                      [&](const auto* section) { return lists(under, *section); });
    return searched ? named : std::vector<const SectionReading*>{};
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto all = document.clauses.all();
    const auto most = question.rule.number("most", 60);
    ClauseId heading; // of the paragraph before
    std::vector<const SectionReading*> named;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto& clause = all[at];
        const bool paragraph =
            (clause.kind == ClauseKind::clause || clause.kind == ClauseKind::item ||
             clause.kind == ClauseKind::text) &&
            clause.heading.empty() && clause.parent.valid() &&
            !all[clause.parent.index()].heading.empty();
        if (!paragraph) {
            continue;
        }
        if (clause.parent != heading) {
            heading = clause.parent;
            named = searched_by(question, heading);
        }
        if (named.empty() || document.clauses.in_annex(ClauseId(at)) ||
            words_in(document.folded.text(clause.folded)) > most) {
            continue;
        }
        const Section* topic = nullptr;
        if (const auto* cue = strange_topic(question, ClauseId(at), named, &topic)) {
            findings.add(document.folded.source(sentence_at(document, cue->folded)),
                         {{"topic", to_lower(topic->name)},
                          {"heading", quote(document, all[heading.index()].heading)}});
        }
    }
    if (findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind misfiled_check() noexcept {
    return {"misfiled",
            "a paragraph under a heading of another topic; the message may name both as {topic} "
            "and {heading}",
            params, run};
}

} // namespace concord
