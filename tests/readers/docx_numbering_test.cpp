// SPDX-License-Identifier: Apache-2.0
// Automatic numbers in documents that were made to try every corner of Word's numbering, with the
// labels that they should have; they are read from beside the checkout.
#include <algorithm>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "parser/readers/docx_label.hpp"
#include "parser/readers/numerals.hpp"
#include "parser/readers/reader.hpp"
#include "tests/support/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// Lines and cells of the text, without indentation.
std::multiset<std::string> shown_lines(const SourceText& source) {
    std::multiset<std::string> lines;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        std::string_view line = source.text(source.line(number));
        while (!line.empty()) {
            const auto end = std::min(line.find('\t'), line.size());
            std::string_view cell = line.substr(0, end);
            cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
            lines.emplace(cell);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    }
    return lines;
}

} // namespace

TEST_CASE("documents made for numbering show the labels that they should") {
    const auto data = shared_data();
    if (!data) return;
    const std::string folder = (*data / "docx-numbering").string();
    std::size_t checked = 0;
    for (const std::string name : {"num", "y", "z"}) {
        const auto source = concord::read(tests::read(folder + '/' + name + ".docx"),
                                          {name + ".docx", std::nullopt});
        REQUIRE(source.has_value());
        const auto shown = shown_lines(*source);
        for (const std::string& row : lines(tests::read(folder + '/' + name + ".expected.tsv"))) {
            const auto tab = row.find('\t');
            if (tab == std::string::npos) continue;
            const std::string label = row.substr(0, tab);
            const std::string words = row.substr(tab + 1);
            // "?" and an empty label of the third file were left open by its author; "(…)" stands
            // for a paragraph that is not there in the final text.
            if (label == "?" || name == "z" || label == "(2.)" || label == "(hidden)") continue;
            std::string line = label.empty() || words.empty() ? label + words : label + ' ' + words;
            if (label == "\xE2\x80\xA2") line = "- " + words;
            INFO(name << ": " << line);
            CHECK(shown.count(line) > 0);
            ++checked;
        }
    }
    CHECK(checked > 130);
}

TEST_CASE("numbers in the formats of Word") {
    const auto shown = [](std::int32_t value, std::string_view format) {
        return format_number({value, format});
    };
    CHECK(shown(27, "lowerLetter") == "aa");
    CHECK(shown(53, "upperLetter") == "AAA");
    CHECK(shown(1994, "upperRoman") == "MCMXCIV");
    CHECK(shown(9, "decimalZero") == "09");
    CHECK(shown(7, "zeros4") == "0007");
    CHECK(shown(111, "ordinal") == "111th");
    CHECK(shown(22, "ordinal") == "22nd");
    CHECK(shown(21, "cardinalText") == "Twenty-one");
    CHECK(shown(40, "ordinalText") == "Fortieth");
    CHECK(shown(305, "ordinalText") == "Three hundred fifth");
    CHECK(shown(305, "chineseCountingThousand") == "\u4E09\u767E\u96F6\u4E94");
    CHECK(shown(5, "no such format") == "5");
    CHECK(shown(5, "bullet").empty());
    CHECK(shown(-5, "decimal") == "0");
    CHECK(shown(2'000'000'000, "lowerLetter").size() == 100);
}

TEST_CASE("a level text that wants a deeper level shows nothing") {
    const LevelNumber numbers[] = {{3, "decimal"}};
    CHECK(fill_in("%1.%2", numbers).shown.empty());
    CHECK(fill_in("(%1)", numbers).value.punctuation == LabelPunctuation::both_parens);
    CHECK(fill_in("100%", numbers).shown == "100%");
    CHECK_FALSE(fill_in("Note %1:", numbers).value.present());
    CHECK(fill_in("%1A.", numbers).value.count == 2);
    CHECK(fill_in("%1b)", numbers).value.ordinals[1] == 2);
    CHECK(fill_in("%1st", numbers).value.count == 1);
    CHECK(fill_in("Annex %1:", numbers).value.unit == LabelUnit::annex);
}
