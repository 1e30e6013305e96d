// SPDX-License-Identifier: Apache-2.0
// The kind near by brute force: every occurrence of the one wording with every one of the other.
#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#include <re2/re2.h>

#include "rules/checks/scope.hpp"
#include "tests/equivalence/compare.hpp"

namespace concord::tests {

namespace {

using Places = std::vector<Span>;

/// Words between two ranges, counted by RE2.
std::int64_t words_apart(std::string_view text, Span a, Span b) {
    static const RE2 word("[^ \\n\\t]+");
    const Span gap = a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, a.begin};
    const auto between = slice(text, gap);
    re2::StringPiece rest(between.data(), between.size());
    std::int64_t count = 0;
    while (RE2::FindAndConsume(&rest, word)) {
        ++count;
    }
    return count;
}

bool any_inside(std::span<const Occurrence> all, Span sentence) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Occurrence& one) { return sentence.contains(one.folded); });
}

/// The partner with the fewest words between, the first of equal ones; null when none is in reach.
const Occurrence* nearest(const Question& question, const Occurrence& a, Span sentence) {
    const auto reach = question.rule.number("within", 12);
    const Occurrence* best = nullptr;
    std::int64_t best_words = 0;
    for (const auto& b : question.occurrences("b")) {
        const bool apart = b.folded.end <= a.folded.begin || b.folded.begin >= a.folded.end;
        const bool wrong_side = question.rule.flag("ordered") && b.folded.begin < a.folded.end;
        if (!sentence.contains(b.folded) || !apart || wrong_side) {
            continue;
        }
        const auto words = words_apart(question.document.folded.text(), a.folded, b.folded);
        if (words <= reach && (best == nullptr || words < best_words)) {
            best = &b;
            best_words = words;
        }
    }
    return best;
}

Places expected_places(const Question& question) {
    Places places;
    if (!question.occurrences("unless_anywhere").empty()) {
        return places;
    }
    const Scope scope(question);
    std::uint32_t covered = 0;
    for (const auto& a : question.occurrences("a")) {
        const Span sentence = sentence_at(question.document, a.folded);
        const auto* b = scope.holds(a) ? nearest(question, a, sentence) : nullptr;
        const auto in_clause = question.occurrences("unless_clause");
        const bool excused = any_inside(question.occurrences("unless"), sentence) ||
                             std::any_of(in_clause.begin(), in_clause.end(),
                                         [&](const auto& one) { return one.clause == a.clause; });
        if (b == nullptr || excused || (b->negated && !question.rule.flag("allow_negated"))) {
            continue;
        }
        const Span both{std::min(a.folded.begin, b->folded.begin),
                        std::max(a.folded.end, b->folded.end)};
        if (both.begin >= covered) {
            places.push_back(question.document.folded.source(both));
            covered = both.end;
        }
    }
    return places;
}

/// All places of findings, those that stand beside the first one too.
Places places_of(Findings& findings) {
    Places places;
    for (const Finding& finding : findings.all()) {
        places.push_back(finding.span);
        for (const Related& related : finding.related) {
            places.push_back(related.span);
        }
    }
    return places;
}

} // namespace

void compare_near(const Document& document, const Reading& reading, const RuleBook& book,
                  Comparison& comparison) {
    constexpr std::size_t most_in_one = 10; // a finding with nine beside it
    for (const Rule& rule : book.rules) {
        if (rule.kind != "near") {
            continue;
        }
        Shared shared;
        const Question question{
            document, reading, book, book.profiles.front(), rule, *parse_iso("2026-11-21"), shared};
        Places expected = expected_places(question);
        comparison.near_pairs += document.clauses.size();
        comparison.near_places += expected.size();
        if (static_cast<std::int64_t>(expected.size()) < rule.number("min", 1)) {
            expected.clear();
        } else if (!rule.flag("each") && expected.size() > most_in_one) {
            expected.resize(most_in_one);
        }
        Findings findings(document, rule);
        check_kind("near")->run(question, findings);
        if (places_of(findings) != expected) {
            comparison.differ(fmt::format("{}: {} places by the check, {} by every pair", rule.id,
                                          places_of(findings).size(), expected.size()));
        }
    }
}

} // namespace concord::tests
