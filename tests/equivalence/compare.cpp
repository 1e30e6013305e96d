// SPDX-License-Identifier: Apache-2.0
#include "tests/equivalence/compare.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "parser/text/fold.hpp"
#include "tests/equivalence/slow_fold.hpp"

namespace concord::tests {

namespace {

std::string shown(std::string_view text, Span at) {
    const std::uint32_t from = at.begin > 20 ? at.begin - 20 : 0;
    return fmt::format("\"{}\" at {}..{} in \"{}\"", slice(text, at), at.begin, at.end,
                       text.substr(from, at.end - from + 20));
}

/// The clause whose folded text holds a place; the last one that begins before it.
ClauseId clause_of(const Document& document, std::uint32_t at) {
    ClauseId found;
    const auto clauses = document.clauses.all();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].folded.begin <= at && at < clauses[i].folded.end) {
            found = ClauseId(i);
        }
    }
    return found;
}

bool asks_for_phrases(const Rule& rule) {
    return std::any_of(rule.params.begin(), rule.params.end(),
                       [](const Param& param) { return !param.phrases.empty(); });
}

/// The first place where two lists part, in words; empty when they are equal.
std::string difference(std::string_view text, const std::vector<PlanMatch>& plan,
                       const std::vector<PlanMatch>& expected) {
    const auto [mine, theirs] =
        std::mismatch(plan.begin(), plan.end(), expected.begin(), expected.end());
    if (mine == plan.end() && theirs == expected.end()) {
        return {};
    }
    const auto one = [&](const char* who, auto at, auto end) {
        return at == end ? fmt::format("{}: nothing more", who)
                         : fmt::format("{}: phrase {}, {}", who, at->variant, shown(text, at->at));
    };
    return one("plan", mine, plan.end()) + "; " + one("RE2", theirs, expected.end());
}

} // namespace

void Comparison::differ(const std::string& what) {
    constexpr std::size_t enough = 20;
    if (mismatches.size() < enough) {
        mismatches.push_back(what);
    }
}

std::string Comparison::summary() const {
    return fmt::format("{} documents, {} clauses: {} rule x clause pairs, {} phrase set x clause "
                       "pairs, {} matches; {} near rule x clause pairs, {} places; {} mismatches",
                       documents, clauses, rule_pairs, set_pairs, matches, near_pairs, near_places,
                       mismatches.size());
}

void compare_sets(const Document& document, const Reading& reading, const OwnedBook& book,
                  const Reference& reference, Comparison& comparison) {
    const auto text = document.folded.text();
    const auto rules = book.book().rules;
    const auto asking = std::count_if(rules.begin(), rules.end(), asks_for_phrases);
    comparison.documents += 1;
    comparison.clauses += document.clauses.size();
    comparison.rule_pairs += static_cast<std::size_t>(asking) * document.clauses.size();
    comparison.set_pairs += reference.size() * document.clauses.size();
    for (std::size_t set = 0; set < reference.size(); ++set) {
        const auto expected = reference.find(text, set);
        const auto index = static_cast<std::uint16_t>(set);
        std::vector<PlanMatch> plan;
        for (const Occurrence& found : reading.occurrences.of(PhraseSet{index})) {
            plan.push_back({found.folded, index, found.variant});
            if (found.clause != clause_of(document, found.folded.begin)) {
                comparison.differ(
                    fmt::format("set {}: wrong clause for {}", set, shown(text, found.folded)));
            }
        }
        comparison.matches += expected.size();
        if (const auto what = difference(text, plan, expected); !what.empty()) {
            comparison.differ(fmt::format("set {} (\"{}\" …): {}", set,
                                          book.phrase_sets().all()[set].front(), what));
        }
    }
}

void compare_text(const std::string& text, const RuleBook& book, const Reference& reference,
                  Comparison& comparison) {
    FoldedText folded;
    folded.append(text, {0, static_cast<std::uint32_t>(text.size())});
    const SlowFold slow = slow_fold(text);
    if (folded.text() != slow.text) {
        const auto parted = std::mismatch(folded.text().begin(), folded.text().end(),
                                          slow.text.begin(), slow.text.end())
                                .second -
                            slow.text.begin();
        const auto at = static_cast<std::uint32_t>(parted);
        comparison.differ(fmt::format("folded in another way: {}", shown(slow.text, {at, at})));
        return;
    }
    std::vector<std::vector<PlanMatch>> plan(reference.size());
    for (const PlanMatch& match : match_plan(folded.text(), book.plan)) {
        plan[match.set].push_back(match);
        if (folded.source(match.at) != slow.source(match.at)) {
            comparison.differ(
                fmt::format("another place in the source for {}", shown(slow.text, match.at)));
        }
    }
    comparison.documents += 1;
    comparison.clauses += 1;
    comparison.set_pairs += reference.size();
    for (std::size_t set = 0; set < reference.size(); ++set) {
        const auto expected = reference.find(slow.text, set);
        comparison.matches += expected.size();
        if (const auto what = difference(slow.text, plan[set], expected); !what.empty()) {
            comparison.differ(fmt::format("set {}: {}", set, what));
        }
    }
}

} // namespace concord::tests
