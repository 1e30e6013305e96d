// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"below", ParamType::phrases, true, "wording that sends the reader down", {}},
    ParamSpec{"above", ParamType::phrases, true, "wording that sends the reader up", {}},
    ParamSpec{
        "unless", ParamType::phrases, false, "none of these may stand in the same sentence", {}},
};

bool has_words(const Document& document, const Clause& clause) {
    const auto words = document.folded.text(clause.folded);
    return words.find_first_not_of(" .\t\n") != std::string_view::npos;
}

/// Anything behind the clause, be it a heading, a table or a line of signatures.
bool followed(const Document& document, ClauseId clause) {
    const auto all = document.clauses.all();
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(clause.index()) + 1, all.end(),
                       [&](const Clause& other) { return has_words(document, other); });
}

/// Anything before the clause but the title.
bool preceded(const Document& document, ClauseId clause) {
    const auto all = document.clauses.all().first(clause.index());
    return std::any_of(all.begin(), all.end(), [&](const Clause& other) {
        return other.kind != ClauseKind::title && other.kind != ClauseKind::heading &&
               has_words(document, other);
    });
}

/// More of the clause itself behind or before the sentence: the thing may stand there.
bool more_behind(const Document& document, const Occurrence& words, Span sentence) {
    const Span clause = document.clauses[words.clause].folded;
    const auto rest = document.folded.text({std::min(sentence.end, clause.end), clause.end});
    return rest.find_first_not_of(" .\t\n") != std::string_view::npos;
}

bool more_before(const Document& document, const Occurrence& words, Span sentence) {
    const Span clause = document.clauses[words.clause].folded;
    return sentence.begin > clause.begin &&
           document.folded.text({clause.begin, sentence.begin}).find_first_not_of(" .\t\n") !=
               std::string_view::npos;
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    bool asked = false;
    for (const bool down : {true, false}) {
        for (const auto& words : question.occurrences(down ? "below" : "above")) {
            const auto sentence = sentence_at(document, words.folded);
            if (!words.clause.valid() || words.in_heading ||
                !within(question, question.rule.phrases("unless"), sentence).empty()) {
                continue;
            }
            asked = true;
            const bool there =
                down ? more_behind(document, words, sentence) || followed(document, words.clause)
                     : more_before(document, words, sentence) || preceded(document, words.clause);
            if (!there) {
                findings.add(question.source(words), {{"where", down ? "after" : "before"}});
            }
        }
    }
    if (asked && findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind direction_check() noexcept {
    return {"direction", "\"below\" in the last words of a text, \"above\" in its first", params,
            run};
}

} // namespace concord
