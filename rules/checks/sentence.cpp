// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"words",
              ParamType::number,
              false,
              "longest sentence that is let through; the profile's by default",
              {}},
};

struct Long {
    Span span; ///< In the source text.
    std::size_t words;
};

/// Sentences of one clause that are longer than `most` words.
void collect(const Document& document, const Clause& clause, std::size_t most,
             std::vector<Long>& out) {
    for (auto at = clause.folded.begin; at < clause.folded.end;) {
        const Span sentence{at, sentence_end(document.folded.text(), {at, at + 1})};
        at = sentence.end;
        // Words are parted by something.
        const auto words = sentence.size() < most * 2 ? 0 : words_in(document, sentence);
        if (words > most) {
            out.push_back({document.folded.source(sentence), words});
        }
    }
}

void run(const Question& question, Findings& findings) {
    constexpr std::size_t shown = 5;
    const auto& document = question.document;
    const auto most =
        static_cast<std::size_t>(question.rule.number("words", question.profile.sentence_max));
    std::vector<Long> found;
    for (const auto& clause : document.clauses.all()) {
        // A cover names the parties at any length.
        if (clause.kind != ClauseKind::row && clause.kind != ClauseKind::table &&
            clause.kind != ClauseKind::title && clause.folded.size() > most * 3) {
            collect(document, clause, most, found);
        }
    }
    if (found.empty()) {
        findings.pass();
        return;
    }
    const auto total = found.size();
    std::stable_sort(found.begin(), found.end(),
                     [](const Long& a, const Long& b) { return a.words > b.words; });
    found.resize(std::min(found.size(), shown));
    auto& finding =
        findings.add(found.front().span, {{"words", std::to_string(found.front().words)},
                                          {"count", std::to_string(total)},
                                          {"sentences", total == 1 ? "sentence" : "sentences"},
                                          {"most", std::to_string(most)},
                                          {"quote", quote(document, found.front().span, 40)}});
    for (std::size_t at = 1; at < found.size(); ++at) {
        finding.related.push_back({found[at].span, document.clause_at(found[at].span.begin),
                                   std::to_string(found[at].words) + " words"});
    }
}

} // namespace

CheckKind sentence_check() noexcept {
    return {"sentence", "sentences that are too long to take in", params, run};
}

} // namespace concord
