// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"actor", ParamType::phrases, true, "who must not be given the task", {}},
    ParamSpec{"does",
              ParamType::phrases,
              false,
              "the task in the active, with its auxiliary: \"will approve\"",
              {}},
    ParamSpec{"done",
              ParamType::phrases,
              false,
              "the task before the actor, with its preposition: \"approved by\"",
              {}},
    ParamSpec{"own",
              ParamType::phrases,
              false,
              "the task as the actor's own noun: \"(the officer's) approval\"",
              {}},
    ParamSpec{"aside",
              ParamType::phrases,
              false,
              "words that make the actor somebody who is only asked or told",
              {}},
    ParamSpec{
        "unless", ParamType::phrases, false, "none of these may stand in the same sentence", {}},
    ParamSpec{"not_in", ParamType::texts, false, "not below headings of these sections", {}},
};

/// Whether words that stand aside lie in the folded range, or one blank around it.
bool steps_aside(const Question& question, Span range) {
    return first_in(question, "aside", range, Negated::count) != nullptr;
}

std::string_view between(const Question& question, Span a, Span b) {
    return slice(question.document.folded.text(), {a.end, b.begin});
}

/// "advice of the officer", "with each party's officer": somebody else acts.
bool is_only_asked(const Question& question, Span sentence, Span actor) {
    constexpr std::size_t reach = 2;
    const auto all =
        within(question, question.rule.phrases("aside"), {sentence.begin, actor.begin});
    return !all.empty() &&
           words_between(question.document.folded.text(), all.back().folded, actor) <= reach;
}

/// "The officer of each party will approve …"
const Occurrence* in_active(const Question& question, Span sentence, Span actor) {
    constexpr std::size_t reach = 10;
    if (is_only_asked(question, sentence, actor)) {
        return nullptr;
    }
    const auto text = question.document.folded.text();
    for (const auto& act :
         within(question, question.rule.phrases("does"), {actor.end, sentence.end})) {
        const auto gap = between(question, actor, act.folded);
        const auto commas = std::count(gap.begin(), gap.end(), ',');
        // Two commas hold an aside ("…, acting together, will …"), one parts two sentences.
        if (words_between(text, actor, act.folded) > reach || commas == 1 || commas > 2) {
            return nullptr;
        }
        const Span gap_at{actor.end, act.folded.begin};
        return act.negated || steps_aside(question, gap_at) ? nullptr : &act;
    }
    return nullptr;
}

/// "approved by the two organisations' officers", "the approval of the officer"
const Occurrence* in_passive(const Question& question, Span sentence, Span actor) {
    constexpr std::size_t reach = 7;
    const auto text = question.document.folded.text();
    const Occurrence* found = nullptr;
    for (const auto& act :
         within(question, question.rule.phrases("done"), {sentence.begin, actor.begin})) {
        if (words_between(text, act.folded, actor) <= reach &&
            !steps_aside(question, {act.folded.end, actor.begin})) {
            found = &act;
        }
    }
    return found;
}

/// "the officer's approval", "officer sign-off"
const Occurrence* as_own(const Question& question, Span sentence, Span actor) {
    for (const auto& act :
         within(question, question.rule.phrases("own"), {actor.end, sentence.end})) {
        const auto gap = between(question, actor, act.folded);
        return gap == " " || gap == "'s " || gap == "' " ? &act : nullptr;
    }
    return nullptr;
}

void run(const Question& question, Findings& findings) {
    std::vector<Span> places;
    std::uint32_t covered = 0;
    for (const auto& actor : question.occurrences("actor")) {
        if (actor.in_heading ||
            in_sections(question, actor.clause, question.rule.texts("not_in"))) {
            continue;
        }
        const Span sentence = sentence_at(question.document, actor.folded);
        const auto* act = in_active(question, sentence, actor.folded);
        if (act == nullptr) {
            act = in_passive(question, sentence, actor.folded);
        }
        if (act == nullptr) {
            act = as_own(question, sentence, actor.folded);
        }
        if (act == nullptr || first_in(question, "unless", sentence, Negated::count) != nullptr) {
            continue;
        }
        const Span both = cover(actor.folded, act->folded);
        if (both.begin >= covered) {
            places.push_back(question.document.folded.source(both));
            covered = both.end;
        }
    }
    report_places(question, findings, places);
}

} // namespace

CheckKind actor_check() noexcept {
    return {"actor", "a task is given to somebody who must not have it", params, run};
}

} // namespace concord
