// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{
        "groups", ParamType::groups, false, "lists of wording of which one should be used", {}},
    ParamSpec{"variants",
              ParamType::texts,
              false,
              "variant groups of the word lists, by name or all of a kind (variants, alias_groups, "
              "address_forms)",
              {}},
    ParamSpec{"least",
              ParamType::number,
              false,
              "uses that each member needs to count, 1 by default",
              {}},
    ParamSpec{"in", ParamType::texts, false, "only below headings of these sections", {}},
    ParamSpec{"not_in", ParamType::texts, false, "not below headings of these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "not in annexes and schedules", {}},
    ParamSpec{"headings", ParamType::flag, false, "count headings too", {}},
};

/// Where a negation stands does not matter for the choice of a word.
bool counts(const Question& question, const Occurrence& found) {
    Occurrence plain = found;
    plain.negated = false;
    return in_scope(question, plain);
}

/// First uses of the members that a text uses, in reading order; empty when it uses only one.
std::vector<const Occurrence*> mixed(const Question& question, std::span<const PhraseSet> members) {
    const auto least = std::max<std::int64_t>(1, question.rule.number("least", 1));
    std::vector<const Occurrence*> firsts;
    for (const auto member : members) {
        const Occurrence* first = nullptr;
        std::int64_t uses = 0;
        for (const auto& found : question.reading.occurrences.of(member)) {
            if (counts(question, found)) {
                first = first == nullptr ? &found : first;
                ++uses;
            }
        }
        if (uses >= least && first != nullptr) {
            firsts.push_back(first);
        }
    }
    if (firsts.size() < 2) {
        return {};
    }
    std::sort(firsts.begin(), firsts.end(), [](const Occurrence* a, const Occurrence* b) {
        return a->folded.begin < b->folded.begin;
    });
    return firsts;
}

/// All mixtures are one finding with a place for each form: they have one cure, a pass through
/// the text with one choice in mind.
void run(const Question& question, Findings& findings) {
    std::vector<const Occurrence*> places;
    std::string forms;
    const auto add = [&](std::span<const PhraseSet> members) {
        const auto firsts = mixed(question, members);
        for (const auto* first : firsts) {
            const auto words = '"' + quote(question.document, question.source(*first)) + '"';
            forms += (first != firsts.front() ? " / " : forms.empty() ? "" : "; ") + words;
            places.push_back(first);
        }
    };
    add(question.rule.groups("groups"));
    const auto wanted = question.rule.texts("variants");
    for (const auto& group : question.book.variants) {
        if (std::find(wanted.begin(), wanted.end(), group.name) != wanted.end() ||
            std::find(wanted.begin(), wanted.end(), group.kind) != wanted.end()) {
            add(group.members);
        }
    }
    if (places.empty()) {
        findings.pass();
        return;
    }
    Finding& finding = findings.add(question.source(*places.front()), {{"forms", forms}});
    for (std::size_t i = 1; i < places.size() && i < 12; ++i) {
        const Span span = question.source(*places[i]);
        finding.related.push_back(
            {span, places[i]->clause, "here \"" + quote(question.document, span) + "\""});
    }
}

} // namespace

CheckKind mixture_check() noexcept {
    return {"mixture", "several words for one thing; the message may name them as {forms}", params,
            run};
}

} // namespace concord
