// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/grammar/naming_words.hpp"
#include "parser/grammar/part_list.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/word_table.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/noted_words.hpp"

using namespace concord;
using namespace concord::grammar;

namespace {

std::vector<std::string> cut(std::string_view text) {
    std::vector<std::string> out;
    for (const Span word : words_of(text, all_of(text)))
        out.emplace_back(slice(text, word));
    return out;
}

/// Pieces with everything that parts words or stands at their ends.
rc::Gen<std::string> texts() {
    const auto piece = rc::gen::element<std::string>(
        "Doe", "J.", "J", "-", "O'Hara", "a", " ", "  ", "\n", "\t", ";", ",", "(", ")", "[", "]",
        "/", "|", "'", "\"", ".", "*", "é", "NHS", "2014");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& part : pieces)
                                text += part;
                            return text;
                        });
}

} // namespace

TEST_CASE("Words are cut at blanks, brackets and slashes", "[grammar][words]") {
    using Words = std::vector<std::string>;
    CHECK(cut("J. R. Doe, (Head of Data)/Deputy") ==
          Words{"J.", "R.", "Doe", "Head", "of", "Data", "Deputy"});
    CHECK(cut("\"O'Hara\" - Smith-Jones.") == Words{"O'Hara", "Smith-Jones"});
    CHECK(cut(" .,; ").empty());
    CHECK(words_of("abc", {2, 1}).empty());
}

TEST_CASE("Words are the same from either end", "[grammar][words]") {
    CHECK(rc::check("the last word first", [] {
        const std::string text = *texts();
        std::vector<Span> backwards;
        WordCutter words(text, all_of(text));
        for (Span word = words.last(); !word.empty(); word = words.last())
            backwards.push_back(word);
        std::ranges::reverse(backwards);
        RC_ASSERT(backwards == words_of(text, all_of(text)));
    }));
    CHECK(rc::check("those of the last line are those behind its beginning", [] {
        const std::string text = *texts();
        const std::size_t stop = text.find_last_of("\n\t;");
        const auto begin = static_cast<std::uint32_t>(stop == text.npos ? 0 : stop + 1);
        std::vector<Span> backwards;
        WordCutter words(text, all_of(text));
        for (Span word = words.last_of_line(); !word.empty(); word = words.last_of_line())
            backwards.push_back(word);
        std::ranges::reverse(backwards);
        RC_ASSERT(backwards == words_of(text, {begin, all_of(text).end}));
    }));
}

TEST_CASE("Capital and small letters are counted", "[grammar][words]") {
    CHECK(rc::check("like one by one", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const CaseCounts counts = count_cases(text);
        RC_ASSERT(counts.upper == count_upper(text));
        RC_ASSERT(counts.lower == static_cast<std::size_t>(std::ranges::count_if(text, is_lower)));
    }));
    CHECK(rc::check("more of one kind", [] {
        const auto piece = rc::gen::element<std::string>(
            "A", "b", " ", "ABCD", "efgh", std::string(100, 'X'), std::string(150, 'y'));
        std::string text;
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece))
            text += part;
        const CaseCounts counts = count_cases(text);
        RC_ASSERT(mostly_upper(text) == (counts.upper > counts.lower));
    }));
    const CaseCounts many = count_cases(std::string(10'000, 'A') + std::string(5'003, 'z'));
    CHECK(many.upper == 10'000);
    CHECK(many.lower == 5'003);
}

TEST_CASE("Words are found in any case, wherever they stand", "[grammar][words]") {
    const std::string filling(150, 'n');
    for (const std::string needle : {"north", "n", "nn bay", "9 quay", "-north"}) {
        std::string spelt = needle;
        spelt.front() = spelt.front() == 'n' ? 'N' : spelt.front();
        spelt.back() = spelt.back() == 'h' ? 'H' : spelt.back();
        for (std::size_t before = 0; before <= filling.size(); ++before) {
            for (const std::size_t behind : {0U, 1U, 63U, 64U, 130U}) {
                const std::string text =
                    filling.substr(0, before) + spelt + filling.substr(0, behind);
                INFO(needle << ", " << before << " before, " << behind << " behind");
                CHECK(find_folded(text, needle) == to_lower(text).find(needle));
                CHECK(find_folded(text, needle, before + 1) ==
                      to_lower(text).find(needle, before + 1));
            }
        }
    }
    CHECK(find_folded("", "a") == std::string_view::npos);
    CHECK(find_folded("ab", "") == 0);
    CHECK(find_folded("ab", "b", 3) == std::string_view::npos);
}

TEST_CASE("Any of several parts is found in any case", "[grammar][words]") {
    static constexpr auto parts = part_list({"liaison", "contact", "named lead", "co-operation"});
    CHECK(parts.any_in("The CONTACTS"));
    CHECK(parts.any_in("a named lead"));
    CHECK(parts.any_in("Co-Operation"));
    for (const std::string_view other : {"", "c", "contac", "Contracts", "named a lead", "liason"})
        CHECK_FALSE(parts.any_in(other));
}

TEST_CASE("A list of words holds them in any case and nothing else", "[grammar][words]") {
    static constexpr auto list =
        word_list({"e-mail", "lead", "leads", "load", "name (print)", "x"});
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string word(list.begin()[i]);
        CHECK(list.find(word) == i);
        std::ranges::transform(word, word.begin(),
                               [](char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; });
        CHECK(list.find(word) == i);
    }
    for (const std::string_view other : {"", "lea", "lend", "y", "-", "loads", "é", "leadx"})
        CHECK_FALSE(list.holds(other));
}

TEST_CASE("Words beside names are told by their spelling", "[grammar][words]") {
    const std::string text =
        "Between us, known as X, HEREAFTER Y, Hereafter Z, \"A\" means B. Known Mean";
    const NamingWords words = NotedWords(text, WordIndex(text)).naming;
    CHECK(words.betweens == std::vector<Span>{{0, 7}});
    CHECK(words.cues == std::vector<std::uint32_t>{12, 37});
    CHECK(words.meanings == std::vector<std::uint32_t>{54});
}

TEST_CASE("Several lists are asked at once", "[grammar][words]") {
    static constexpr auto classes = [] {
        WordClasses<16> table;
        table.add(word_list({"board", "lead"}), 1);
        table.add(word_list({"lead", "the"}), 2);
        return table;
    }();
    CHECK(classes.kinds_of("Board") == 1);
    CHECK(classes.kinds_of("LEAD") == 3);
    CHECK(classes.kinds_of("the") == 2);
    for (const std::string_view other : {"", "boards", "led", "lend", "tie", "-"})
        CHECK(classes.kinds_of(other) == 0);
}

TEST_CASE("Words are looked up by their first eight letters and their length", "[grammar][words]") {
    static constexpr auto table = [] {
        WordTable<int, 16> words;
        words["s"] = 1;
        words["art"] = 2;
        words["board"] = 3;
        words["contract"] = 4;
        words["paragraph"] = 5;
        words["paragraphs"] = 6;
        words["sub3"] = 7;
        return words;
    }();
    const auto value = [](std::string_view word) {
        const int* const found = table.find(word);
        return found == nullptr ? 0 : *found;
    };
    CHECK(value("s") == 1);
    CHECK(value("Art") == 2);
    CHECK(value("BOARD") == 3);
    CHECK(value("Contract") == 4);
    CHECK(value("PARAGRAPH") == 5);
    CHECK(value("paragraphs") == 6);
    CHECK(value("Sub3") == 7);
    for (const std::string_view other : {"", "S5", "ar", "arts", "boarD5", "b\xC3\xA9", "contracts",
                                         "paragraqh", "paragrapX", "paragraphX", "sub"})
        CHECK(value(other) == 0);
    // However long the word, its first bytes are those that stand there.
    const std::string_view letters = "abcdefghij";
    for (std::size_t size = 0; size <= letters.size(); ++size) {
        std::uint64_t bytes = 0;
        for (std::size_t i = std::min<std::size_t>(size, 8); i-- > 0;)
            bytes = bytes << 8 | static_cast<unsigned char>(letters[i]);
        CHECK(first_bytes(letters.substr(0, size)) == bytes);
    }
}

TEST_CASE("Words are looked up as they are written where case counts", "[grammar][words]") {
    static constexpr auto table = [] {
        WrittenWordTable<int, 8> words;
        words["Act"] = 1;
        words["Convention"] = 2;
        words["etc."] = 3;
        return words;
    }();
    REQUIRE(table.find("Act") != nullptr);
    CHECK(*table.find("Act") == 1);
    REQUIRE(table.find("Convention") != nullptr);
    CHECK(*table.find("Convention") == 2);
    REQUIRE(table.find("etc.") != nullptr);
    CHECK(*table.find("etc.") == 3);
    for (const std::string_view other : {"act", "ACT", "convention", "ConventioN", "etc", ""})
        CHECK(table.find(other) == nullptr);
}
