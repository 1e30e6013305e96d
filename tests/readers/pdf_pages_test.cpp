// SPDX-License-Identifier: Apache-2.0
// What stands at the edges of pages: feet of short documents, heads of tables, rows that a break
// cuts, notes.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/pdf_sheets.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using tests::noted;
using tests::read_sheets;
using tests::Sheets;
using tests::words_of;

namespace {

/// How many blocks say this.
std::size_t saying(const SourceText& source, std::string_view words) {
    const auto all = words_of(source);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [words](const std::string& one) {
            return one.find(words) != std::string::npos;
        }));
}

/// A row of a table with three columns.
Sheets& row(Sheets& sheets, int top, const std::string& last) {
    return sheets.text(100, top, "Lead").text(300, top, "Jane Doe").text(560, top, last);
}

} // namespace

TEST_CASE("the foot that names its page of all goes, however few they are", "[pdf]") {
    Sheets two;
    two.page().prose(200, 12).text(100, 1180, "Agreement v1.2 Page 1 of 2").text(700, 1180, "Mine");
    two.page().prose(200, 12).text(100, 1180, "Agreement v1.2 Page 2 of 2").text(700, 1180, "Own");
    const auto source = read_sheets(two);
    CHECK(saying(source, "Page") == 0);
    CHECK(saying(source, "Mine") == 0);
    Sheets one;
    one.page().prose(200, 12).text(100, 1180, "Agreement v1.2 Page 1 of 1");
    CHECK(saying(read_sheets(one), "Page") == 0);
    Sheets other;
    other.page().prose(200, 12).text(100, 1180, "See the record on Page 1 of 9");
    CHECK(saying(read_sheets(other), "Page 1 of 9") == 1);
    Sheets open;
    open.page().prose(200, 12).text(100, 1180, "Agreement v1.2 Page 1");
    open.page().prose(200, 12).text(100, 1180, "Agreement v1.2 Page 2");
    CHECK(saying(read_sheets(open), "Page") == 0);
}

TEST_CASE("the heads that a table repeats on its pages are read once", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(200, 12);
    for (int page = 0; page < 2; ++page) {
        sheets.page().text(100, 108, "Role").text(300, 108, "Name").text(560, 108, "Duty");
        for (int at = 0; at < 30; ++at)
            row(sheets, 130 + 22 * at, std::string("duty ") + static_cast<char>('a' + at % 26));
    }
    sheets.page().prose(200, 12);
    CHECK(saying(read_sheets(sheets), "Role|Name|Duty") == 1);
}

TEST_CASE("a row that a break of pages cuts within its last cell is whole", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(200, 12);
    for (int at = 0; at < 8; ++at)
        row(sheets, 600 + 22 * at, std::string("duty ") + static_cast<char>('a' + at));
    row(sheets, 776, "answers all that is").text(560, 798, "asked of her in");
    sheets.page().text(560, 100, "good time and").text(560, 122, "writes it down.");
    for (int at = 0; at < 8; ++at)
        row(sheets, 144 + 22 * at, std::string("duty ") + static_cast<char>('m' + at));
    sheets.prose(500, 12);
    const auto words = words_of(read_sheets(sheets));
    CHECK(std::count(words.begin(), words.end(),
                     "Lead|Jane Doe|answers all that is asked of her in good time and writes it "
                     "down.") == 1);
}

TEST_CASE("a note whose number is larger than its words is a note", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(200, 12).text(100, 440, "The parties follow the code");
    sheets.text(316, 438, "1", 3).text(330, 440, "of practice and review it.");
    sheets.text(100, 1130, "1").text(112, 1134, "See the guidance of the regulator.", 3);
    sheets.text(100, 1180, "Agreement v1.2 Page 1 of 1");
    const auto source = read_sheets(sheets);
    CHECK(saying(source, "the code of practice") == 1);
    CHECK(source.blocks().back().role == BlockRole::furniture);
    CHECK(noted(source, NoteCode::footnotes) == 1);
}

TEST_CASE("a note for which there is no tag is a note", "[pdf]") {
    Sheets sheets;
    std::string structure = "Document\n";
    sheets.page();
    for (int at = 0; at < 12; ++at) {
        const std::string words = "Paragraph " + std::string(1, static_cast<char>('a' + at)) +
                                  " of an agreement that is kept by its tags.";
        sheets.text(100, 200 + 30 * at, words);
        structure += "  P (block)\n    \"" + words + "\"\n";
    }
    sheets.text(100, 1130, "1 See the guidance.", 3);
    const auto source = read_sheets(sheets, structure);
    REQUIRE(source.blocks().size() == 13);
    CHECK(saying(source, "guidance") == 1);
    CHECK(source.blocks().back().role == BlockRole::furniture);
}
