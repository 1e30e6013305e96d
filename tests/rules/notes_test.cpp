// SPDX-License-Identifier: Apache-2.0
// What a Word file carries beside its words becomes findings.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "rules/engine/assess.hpp"
#include "tests/support/package_writer.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// "FIL-01 words", one for each finding on files.
std::vector<std::string> found(const WordParts& parts) {
    auto source = read(word_document(parts), Hints{"a.docx", std::nullopt});
    REQUIRE(source.has_value());
    const Document document = parse(std::move(*source));
    const auto& book = built_in_book();
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    as_of.only = {"FIL"};
    std::vector<std::string> out;
    const auto reading = understand(document, book, AgreementType::mou);
    for (const auto& finding : assess(document, reading, book, as_of).findings) {
        out.push_back(std::string(finding.rule->id) + ' ' +
                      std::string(document.source.text(finding.span)));
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("a clean Word file gives no finding on files") {
    CHECK(found({.body = word_paragraph("Memorandum of understanding") +
                         word_paragraph("The parties meet each quarter.")})
              .empty());
}

TEST_CASE("changes, comments, hidden words and open fields are found at their places") {
    const auto all = found(
        {.body = word_paragraph("Memorandum of understanding") +
                 "<w:p><w:ins><w:r><w:t>The parties meet.</w:t></w:r></w:ins>"
                 "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                 "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not for them</w:t></w:r><w:r>"
                 "<w:t>They talk.</w:t></w:r></w:p>"
                 "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>"
                 "<w:t>Choose a date.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
                 "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:fldSimple "
                 "w:instr=\" REF gone \\r \"><w:r><w:t>clause 9</w:t></w:r></w:fldSimple></w:p>"});
    CHECK(all == std::vector<std::string>{"FIL-01 ", "FIL-02 ", "FIL-03 They talk.",
                                          "FIL-04 Choose a date.", "FIL-05 clause 9"});
}
