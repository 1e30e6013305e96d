// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "rules/engine/running_labels.hpp"

using namespace concord;

namespace {

bool runs_on(const std::string& text, std::string_view label) {
    return RunningLabels(text).any(label);
}

} // namespace

TEST_CASE("a label runs on where a clause may begin") {
    CHECK(runs_on("1. We meet. 2. We pay.", "2."));
    CHECK(runs_on("1. We meet. 2. We pay.", "2"));
    CHECK(runs_on("We meet;  5.1.4 pay for tea;", "5.1.4"));
    CHECK(runs_on("of all notices   6.4 Fees are due", "6.4"));
    CHECK(runs_on("to the General Counsel 6.6 No Agency. None", "6.6"));
    CHECK(runs_on("at once. Section 3. Fees. All", "Section 3."));
    CHECK(runs_on("the first; (d) the second;", "(d)"));
    CHECK(runs_on("Tyler 75703 15. CONTROLLING LAW: this", "15"));
    CHECK(runs_on("We meet. 7A. We pay.", "7A"));
    CHECK(runs_on("We meet. ARTICLE 3 PAYMENTS We pay.", "Article 3"));
    CHECK(runs_on("We meet.   ARTICLE IV  Payments", "ARTICLE IV"));
    CHECK(runs_on("as in Section 2.2(a) 1.61 \"Chair\" means", "1.61"));
    CHECK(runs_on("is Ann Reed, MD 1.12 \xE2\x80\x9CProduct\xE2\x80\x9D means", "1.12"));
}

TEST_CASE("a number in a sentence is no label") {
    CHECK_FALSE(runs_on("as Section 3.2 The Board", "3.2"));
    CHECK_FALSE(runs_on("under Section  12  Hereof", "12"));
    CHECK_FALSE(runs_on("IN SECTIONS 2.6 OR 2.7", "2.6"));
    CHECK_FALSE(runs_on("see sections 10.1, 2.6 Or others", "2.6"));
    CHECK_FALSE(runs_on("They keep 4 Boats and 12.5 tons", "4"));
    CHECK_FALSE(runs_on("They keep 4 Boats and 12.5 tons", "12.5"));
    CHECK_FALSE(runs_on("in (d) and (e) above", "(d)"));
    CHECK_FALSE(runs_on("PURSUANT TO ARTICLE 3 OR OTHERS", "3"));
    CHECK_FALSE(runs_on("", "1"));
    CHECK_FALSE(runs_on("1. We meet.", ""));
}

TEST_CASE("a label is looked for in a range") {
    const std::string text = "We meet. 4. We pay. 5. We rest. 6. We go.";
    RunningLabels labels(text);
    const auto fifth = static_cast<std::uint32_t>(text.find("5."));
    CHECK(labels.any("5.", {fifth, fifth + 1}));
    CHECK_FALSE(labels.any("5.", {fifth + 1, fifth + 9}));
    CHECK_FALSE(labels.any("5.", {0, fifth}));
}

TEST_CASE("looking for one label and reading all of them say the same") {
    constexpr std::array<std::string_view, 24> parts{
        " ",    "  ",   "\n",    "1.",  "2",   "6.4",  "6.4.",    "(d)",
        "((d)", "d)",   "IV",    "7A.", "We ", "pay.", "Section", "ARTICLE",
        "tea;", "Fees", "[***]", "\"",  ",",   "(",    "16.4",    "X "};
    constexpr std::array<std::string_view, 9> labels{"1.", "2",  "6.4", "16.4", "(d)",
                                                     "d",  "IV", "7A",  "4"};
    std::mt19937 random(7);
    std::size_t there = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int part = 0; part < 30; ++part) {
            text += parts[random() % parts.size()];
            text += random() % 2 == 0 ? " " : "";
        }
        RunningLabels one(text);
        RunningLabels all(text);
        all.read();
        const auto begin = static_cast<std::uint32_t>(random() % text.size());
        const auto end = static_cast<std::uint32_t>(begin + random() % (text.size() - begin + 1));
        const auto label = labels[random() % labels.size()];
        INFO(text << " | " << label << " | " << begin << " " << end);
        CHECK(one.any(label, {begin, end}) == all.any(label, {begin, end}));
        CHECK(one.any(label) == all.any(label));
        there += all.any(label) ? 1U : 0U;
    }
    CHECK(there > 300); // enough of them were there
}
