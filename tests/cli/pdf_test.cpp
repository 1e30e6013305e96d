// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "corpus/read_document.hpp"
#include "parser/parse.hpp"
#include "tests/support/skip.hpp"

using namespace concord;

namespace {

/// A PDF of two pages with these contents; poppler finds the objects without a table of them.
std::string pdf_of(const std::string& first, const std::string& second) {
    const auto page = [](const std::string& number, const std::string& content) {
        return number + " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " +
               number + "0 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj\n" + number +
               "0 0 obj <</Length " + std::to_string(content.size()) + ">>\nstream\n" + content +
               "\nendstream endobj\n";
    };
    return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj\n" +
           page("3", first) + page("4", second) +
           "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
           "trailer <</Root 1 0 R/Size 50>>\n%%EOF\n";
}

std::string line(int top, const std::string& words) {
    return "BT /F1 12 Tf 72 " + std::to_string(top) + " Td (" + words + ") Tj ET\n";
}

bool poppler_there() {
    if (::access("/usr/bin/pdftohtml", X_OK) == 0) return true;
    skip("poppler-utils is not installed");
    return false;
}

} // namespace

TEST_CASE("a PDF is read through poppler, and its text knows its pages", "[pdf]") {
    if (!poppler_there()) return;
    const std::string pdf = pdf_of(line(700, "1. The parties will meet each quarter.") +
                                       line(670, "2. They keep notes."),
                                   line(700, "3. This agreement is reviewed each year."));
    auto source = read_document(pdf, {"a.pdf", {}});
    REQUIRE(source);
    CHECK(source->format() == SourceFormat::pdf);
    const auto third = source->text().find("reviewed each year");
    REQUIRE(third != std::string_view::npos);
    CHECK(source->origin(static_cast<std::uint32_t>(third)).page == 2);
    CHECK(source->origin(0).page == 1);
    const Document document = parse(std::move(*source));
    REQUIRE(document.clauses.all().size() == 3);
    CHECK(document.clauses.all()[2].path == "para/3");
}

TEST_CASE("a PDF of empty pages is refused", "[pdf]") {
    if (!poppler_there()) return;
    const auto source = read_document(pdf_of("", ""), {"a.pdf", {}});
    REQUIRE_FALSE(source);
    CHECK(source.error().message.find("no text") != std::string::npos);
}

TEST_CASE("what is no PDF goes the way of its format", "[pdf]") {
    CHECK(read_document("1. Words.\n", {"a.txt", {}}));
    CHECK_FALSE(read_document("%PDF-1.7", {"a.pdf", SourceFormat::text}));
}
