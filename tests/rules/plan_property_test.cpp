// SPDX-License-Identifier: Apache-2.0
// The plan against the slow matcher, on phrases and texts made of few words, so that they meet.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "parser/text/word_index.hpp"
#include "tests/rules/plan_support.hpp"
#include "tests/support/skip.hpp"

#ifdef CONCORD_RAPIDCHECK
#    include <rapidcheck.h>
#endif

using namespace concord;

#ifdef CONCORD_RAPIDCHECK

namespace {

rc::Gen<std::string> phrase() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "data", "a", "(a|da)", "(the )?", "days", "# ", "#", "dat*", "'s", "-", " ", " ", " ",
            "part*", "\\(s\\)", "[", "\xC3\xA9", "=A", "=Data", "=")),
        [](const std::vector<std::string>& pieces) {
            std::string out;
            for (const auto& piece : pieces) {
                out += piece;
            }
            return out;
        });
}

rc::Gen<std::string> text() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                            "data", "Data", "DATA", "a", "A", "da", "the", "days", "thirty", "30",
                            "(30)", "1,000", "'", "'s", "-", " ", " ", " ", "\n", "\t", "party",
                            "parties", "(s)", "[", "\xC3\xA9", "\xC2\xA3", "x", "9")),
                        [](const std::vector<std::string>& pieces) {
                            std::string out;
                            for (const auto& piece : pieces) {
                                out += piece;
                            }
                            return out;
                        });
}

/// How many different marks stand between words of phrases, at most: a plan has room for few.
std::size_t gaps_of(const PhraseSets& sets) {
    std::set<std::string> gaps{"", " "};
    const auto in_word = [](char c) { return is_word_byte(static_cast<unsigned char>(c)); };
    for (const auto& phrases : sets.all()) {
        for (const auto& phrase : phrases) {
            const auto literals = expand_phrase(phrase);
            for (const auto& literal : *literals) {
                for (auto at = literal.text.begin(); at != literal.text.end();) {
                    const auto end = std::find_if(at, literal.text.end(), in_word);
                    gaps.emplace(at, end);
                    at = std::find_if_not(end, literal.text.end(), in_word);
                }
            }
        }
    }
    return gaps.size();
}

} // namespace

TEST_CASE("the plan finds what a search for every literal finds") {
    const bool holds = rc::check("plan = slow matcher", [] {
        PhraseSets sets;
        for (const auto& phrases : *rc::gen::container<std::vector<std::vector<std::string>>>(
                 rc::gen::container<std::vector<std::string>>(phrase()))) {
            std::vector<std::string> good;
            for (const auto& one : phrases) {
                if (expand_phrase(one)) {
                    good.push_back(one);
                }
            }
            if (!good.empty()) {
                sets.add(good);
            }
        }
        const auto plan = compile_plan(sets);
        RC_ASSERT(plan.has_value() || gaps_of(sets) > Plan::Step::most_gaps);
        if (!plan) return;
        const tests::SlowMatcher slow(sets);
        const auto view = plan->view();
        for (const auto& words : *rc::gen::container<std::vector<std::string>>(text())) {
            RC_ASSERT(tests::by_set(match_plan(words, view)) == slow.run(words));
        }
    });
    CHECK(holds);
}

#else

TEST_CASE("the plan finds what a search for every literal finds") {
    skip("RapidCheck is not installed");
}

#endif
