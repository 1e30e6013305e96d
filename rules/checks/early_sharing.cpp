// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/promise.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"thing", ParamType::phrases, true, "the agreement that should come first", {}},
    ParamSpec{"promise", ParamType::phrases, true, "wording of a promise: \"to be agreed\"", {}},
    ParamSpec{"kept",
              ParamType::phrases,
              false,
              "wording in the thing's sentence that shows that it exists",
              {}},
    ParamSpec{"guard",
              ParamType::phrases,
              true,
              "wording that makes something wait for the thing: \"until\"",
              {}},
    ParamSpec{"bound",
              ParamType::phrases,
              false,
              "wording that ties sharing to the thing: \"shared only under\"",
              {}},
    ParamSpec{"sharing", ParamType::phrases, true, "wording of sharing", {}},
    ParamSpec{"waiting",
              ParamType::phrases,
              false,
              "wording of sharing that a guard makes wait, beside `sharing`",
              {}},
    ParamSpec{"data", ParamType::phrases, true, "what is shared", {}},
    ParamSpec{"commit", ParamType::phrases, true, "auxiliaries that let it begin: \"will\"", {}},
    ParamSpec{"condition",
              ParamType::phrases,
              false,
              "a condition that only one item of a list may bear",
              {}},
    ParamSpec{"condition_message", ParamType::text, false, "the message for such an item", {}},
};

/// "will involve … sharing data", "information will be shared": from the auxiliary to the last of
/// the words.
std::optional<Span> commitment(const Question& question, const Occurrence& sharing) {
    constexpr std::size_t reach = 20;
    constexpr std::size_t object_reach = 10;
    const auto text = question.document.folded.text();
    const Span sentence = sentence_at(question.document, sharing.folded);
    const auto commits =
        within(question, question.rule.phrases("commit"), {sentence.begin, sentence.end});
    const auto objects = within(question, question.rule.phrases("data"), sentence);
    const auto after = std::find_if(commits.begin(), commits.end(), [&](const Occurrence& one) {
        return one.folded.begin >= sharing.folded.begin;
    });
    if (after == commits.begin() || objects.empty()) {
        return std::nullopt;
    }
    const auto& commit = *std::prev(after);
    const auto object = std::find_if(objects.begin(), objects.end(), [&](const Occurrence& one) {
        return words_between(text, one.folded, sharing.folded) <= object_reach;
    });
    if (commit.negated || object == objects.end() ||
        words_between(text, commit.folded, sharing.folded) > reach) {
        return std::nullopt;
    }
    return cover(commit.folded, cover(sharing.folded, object->folded));
}

/// The first words outside annexes that let sharing begin.
std::optional<Span> first_commitment(const Question& question) {
    for (const auto& sharing : question.occurrences("sharing")) {
        if (sharing.negated || sharing.in_heading ||
            (sharing.clause.valid() && question.document.clauses.in_annex(sharing.clause))) {
            continue;
        }
        if (const auto words = commitment(question, sharing)) {
            return words;
        }
    }
    return std::nullopt;
}

/// Whether an item of the same list lets something be shared without the condition.
bool is_lone(const Question& question, ClauseId item) {
    const auto& clauses = question.document.clauses;
    const ClauseId parent = clauses[item].parent;
    if (!parent.valid()) {
        return false;
    }
    const auto& found = question.reading.occurrences;
    int others = 0;
    for (ClauseId next = clauses.first_child(parent); next.valid();
         next = clauses.next_sibling(next)) {
        const bool shares = !found.below(question.rule.phrases("sharing"), next).empty();
        const bool bears = !found.below(question.rule.phrases("condition"), next).empty();
        if (next != item && bears) {
            return false;
        }
        others += next != item && shares ? 1 : 0;
    }
    return others >= 2;
}

void report_lone_conditions(const Question& question, Findings& findings) {
    const auto& clauses = question.document.clauses;
    for (const auto& condition : question.occurrences("condition")) {
        if (!condition.clause.valid()) {
            continue;
        }
        const auto kind = clauses[condition.clause].kind;
        const bool listed = kind == ClauseKind::bullet || kind == ClauseKind::item;
        if (listed && is_lone(question, condition.clause)) {
            findings.add(question.source(condition),
                         {{"message", std::string(question.rule.text("condition_message"))}});
        }
    }
}

void run(const Question& question, Findings& findings) {
    const auto promises = open_promises(question);
    if (promises.empty()) {
        return;
    }
    if (const auto* guard = guard_of(question)) {
        findings.pass({{question.source(*guard), guard->clause}});
        return;
    }
    const auto& folded = question.document.folded;
    const Span promise = folded.source(promises.front());
    const auto begins = first_commitment(question);
    const Span place = begins ? folded.source(*begins) : promise;
    Finding& finding = findings.add(place, {{"promise", quote(question.document, promise)}});
    if (begins) {
        finding.related.push_back(
            {promise, question.document.clause_at(promise.begin), "only promised here"});
    }
    report_lone_conditions(question, findings);
}

} // namespace

CheckKind early_sharing_check() noexcept {
    return {"early-sharing", "sharing may begin before the agreement that should govern it exists",
            params, run};
}

} // namespace concord
