// SPDX-License-Identifier: Apache-2.0
// What few Word documents hold, and must not lose: nested form fields, fields of old forms, marks
// that are gone before a table, letters of symbol fonts, odd names of parts.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "tests/support/package_writer.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

SourceText source_of(const WordParts& parts) {
    auto source = read(word_document(parts), {"a.docx", std::nullopt, RevisionView::as_final});
    if (!source) FAIL(source.error().message);
    return std::move(*source);
}

std::vector<std::string> words_of_body(const std::string& body) {
    return words_of(source_of({.body = body}));
}

std::string run(const std::string& content) {
    return "<w:r>" + content + "</w:r>";
}

std::string words(const std::string& text) {
    return run("<w:t xml:space=\"preserve\">" + text + "</w:t>");
}

std::string paragraph(const std::string& content) {
    return "<w:p>" + content + "</w:p>";
}

std::string sdt(const std::string& content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

std::string row(const std::vector<std::string>& cells) {
    std::string out = "<w:tr>";
    for (const std::string& cell : cells)
        out += "<w:tc>" + word_paragraph(cell) + "</w:tc>";
    return out + "</w:tr>";
}

std::string table(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
}

std::string mark_gone(const std::string& text) {
    return word_paragraph(text, "<w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>");
}

std::string form_field(const std::string& data, const std::string& result) {
    const auto mark = [](const std::string& type, const std::string& more) {
        return run("<w:fldChar w:fldCharType=\"" + type + "\">" + more + "</w:fldChar>");
    };
    return mark("begin", "<w:ffData>" + data + "</w:ffData>") +
           run("<w:instrText> FORM </w:instrText>") + mark("separate", "") + result +
           mark("end", "");
}

std::string sym(const std::string& font, const std::string& code) {
    return run("<w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/>");
}

} // namespace

TEST_CASE("rows in form fields are rows, also where a section of rows is repeated", "[docx]") {
    const std::string repeated = sdt(sdt(row({"a1", "b1"})) + sdt(row({"a2", "b2"})));
    CHECK(words_of_body(table(row({"Head", "Name"}) + repeated)) ==
          std::vector<std::string>{"Head|Name", "a1|b1", "a2|b2"});
    CHECK(words_of_body(table(sdt(row({"a1", "b1"}) + row({"a2", "b2"})))) ==
          std::vector<std::string>{"a1|b1", "a2|b2"});
    CHECK(words_of_body(table(sdt(row({"one"}) + row({"two"})))) ==
          std::vector<std::string>{"one", "two"});
}

TEST_CASE("words whose mark is deleted stand alone where no paragraph follows", "[docx]") {
    CHECK(words_of_body(mark_gone("Before") + table(row({"a", "b"}))) ==
          std::vector<std::string>{"Before", "a|b"});
    const std::string box = "<w:pict><w:txbxContent>" + word_paragraph("In a box") +
                            mark_gone("its last words") + "</w:txbxContent></w:pict>";
    CHECK(words_of_body(paragraph(words("Text") + run(box)) + word_paragraph("Next")) ==
          std::vector<std::string>{"Text", "In a box", "its last words", "Next"});
    CHECK(words_of_body(table("<w:tr><w:tc>" + mark_gone("frame") + "</w:tc></w:tr>") +
                        word_paragraph("Next")) == std::vector<std::string>{"frame", "Next"});
}

TEST_CASE("a large first letter begins the words of the next paragraph", "[docx]") {
    CHECK(words_of_body(word_paragraph("T", "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") +
                        word_paragraph("his Agreement is made.")) ==
          std::vector<std::string>{"This Agreement is made."});
    CHECK(words_of_body(word_paragraph("Framed", "<w:framePr w:wrap=\"around\"/>") +
                        word_paragraph("Next")) == std::vector<std::string>{"Framed", "Next"});
}

TEST_CASE("fields of old forms show what is ticked, chosen and left open", "[docx]") {
    const std::string list = "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Monthly\"/>"
                             "<w:listEntry w:val=\"Every year\"/></w:ddList>";
    const std::string ticked = "<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>";
    const std::string empty = "<w:checkBox><w:default w:val=\"0\"/></w:checkBox>";
    CHECK(words_of_body(paragraph(words("Review: ") + form_field(list, "")) +
                        paragraph(form_field(ticked, "") + words(" one ") + form_field(empty, "") +
                                  words(" two"))) ==
          std::vector<std::string>{"Review: Every year", "\u2612 one \u2610 two"});
    const std::string gap = "\u2002\u2002\u2002\u2002\u2002";
    const auto open =
        source_of({.body = paragraph(words("Name: ") + form_field("<w:textInput/>", words(gap))) +
                           paragraph(form_field("<w:textInput/>", words("Alder Board")))});
    CHECK(noted(open, NoteCode::unfilled_control) == 1);
    CHECK(words_of(open).back() == "Alder Board");
}

TEST_CASE("letters of symbol fonts are shown, those of other fonts are themselves", "[docx]") {
    CHECK(words_of_body(paragraph(
              sym("Wingdings", "F0A8") + words(" yes ") + sym("Segoe UI Symbol", "2612") +
              words(" no, ") + sym("Symbol", "F0A3") + words(" 5 and ") + sym("MS Gothic", "2610") +
              words(" under ") + sym("Arial", "00A7") + words("2"))) ==
          std::vector<std::string>{"\u2610 yes \u2612 no, \u2264 5 and \u2610 under \u00A72"});
    const std::string font = "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>";
    CHECK(words_of_body(paragraph(run(font + "<w:t>\uF0FE</w:t>") + words(" agreed"))) ==
          std::vector<std::string>{"\u2611 agreed"});
}

TEST_CASE("words that comments or CDATA cut into pieces are whole", "[docx]") {
    CHECK(words_of_body(paragraph(
              run("<w:t>The term is <![CDATA[three & a half]]> years<!-- x --> long</w:t>"))) ==
          std::vector<std::string>{"The term is three & a half years long"});
}

TEST_CASE("blanks at the ends of words count where something around them says so", "[docx]") {
    CHECK(words_of_body("<w:p xml:space=\"preserve\"><w:r><w:t>one </w:t></w:r><w:r><w:t>two </w:t>"
                        "</w:r><w:r><w:t xml:space=\"default\"> three</w:t></w:r></w:p>"
                        "<w:p><w:r><w:t>a </w:t></w:r><w:r><w:t> b</w:t></w:r></w:p>") ==
          std::vector<std::string>{"one two three", "ab"});
}

TEST_CASE("marks and circled figures are numbers of lists", "[docx]") {
    const auto numbers = [](const std::string& format) {
        const std::string item =
            word_paragraph("x", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
        const auto source = source_of(
            {.body = item + item + item + item + item,
             .numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start "
                          "w:val=\"1\"/><w:numFmt w:val=\"" +
                          format +
                          "\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num "
                          "w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"});
        std::string all;
        for (const Block& block : source.blocks())
            all += std::string(source.text(block.label.span)) + ' ';
        return all;
    };
    CHECK(numbers("chicago") == "* \u2020 \u2021 \u00A7 ** ");
    CHECK(numbers("decimalEnclosedCircle") == "\u2460 \u2461 \u2462 \u2463 \u2464 ");
}

TEST_CASE("a number that repeats itself without end is cut", "[docx]") {
    std::string text;
    for (int times = 0; times < 2000; ++times)
        text += "%1.";
    const auto source =
        source_of({.body = word_paragraph(
                       "Text", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
                   .numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start "
                                "w:val=\"400\"/><w:numFmt w:val=\"chicago\"/><w:lvlText w:val=\"" +
                                text +
                                "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                                "w:val=\"1\"/></w:num>"});
    CHECK(source.text().size() < 1000);
}

TEST_CASE("a list in a footnote is furniture as the note is", "[docx]") {
    const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    const auto source = source_of(
        {.body = word_paragraph("Text"),
         .numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start "
                      "w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num "
                      "w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
         .footnotes =
             "<w:footnote w:id=\"2\">" + word_paragraph("Note", number) + "</w:footnote>"});
    CHECK(words_of(source).back() == "1. Note");
    CHECK(source.blocks().back().role == BlockRole::furniture);
}

TEST_CASE("parts are found under odd ways to name them", "[docx]") {
    const std::string numbering = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/"
                                  "wordprocessingml/2006/main\"><w:abstractNum "
                                  "w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/>"
                                  "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num "
                                  "w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                                  "</w:numbering>";
    for (const char* target :
         {"./numbering.xml", "/word/numbering.xml", "/word/./numbering.xml",
          "../word/numbering.xml", "x/../../word//numbering.xml", "../../word/numbering.xml"}) {
        INFO(target);
        const auto source = source_of(
            {.body = word_paragraph(
                 "One", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
             .relationships =
                 "<Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                 "2006/relationships/numbering\" Target=\"" +
                 std::string(target) + "\"/>",
             .more = {{"word/numbering.xml", numbering}}});
        CHECK(source.text(source.blocks().front().label.span) == "4.");
    }
}

TEST_CASE("contents that are typed with the numbers of pages are none of the text", "[docx]") {
    const std::string tab = run("<w:tab/>");
    std::string body = word_paragraph("Agreement") + word_paragraph("Contents");
    for (const char* entry : {"Definitions", "Purpose", "Term"})
        body += paragraph(words("1.") + tab + words(entry) + tab + words("2"));
    const Document document = parse(source_of({.body = body + word_paragraph("1. Definitions")}));
    CHECK(document.tables.empty());
}
