// SPDX-License-Identifier: Apache-2.0
// Word documents made of parts, so that each test shows the very XML that it is about.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/package.hpp"
#include "parser/readers/reader.hpp"
#include "tests/support/files.hpp"
#include "tests/support/package_writer.hpp"
#include "tests/support/skip.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

const std::string para = "<w:p><w:r><w:t>";
const std::string end = "</w:t></w:r></w:p>";

SourceText source_of(const WordParts& parts, RevisionView view = RevisionView::as_final) {
    auto source = read(word_document(parts), {"a.docx", std::nullopt, view});
    if (!source) FAIL(source.error().message);
    return std::move(*source);
}

std::string text_of(const std::string& body, RevisionView view = RevisionView::as_final) {
    return std::string(source_of({.body = body}, view).text());
}

std::string level(int at, const std::string& format, const std::string& text,
                  const std::string& more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string numbered(int level, const std::string& words, int number = 1) {
    return word_paragraph(words, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                     "\"/><w:numId w:val=\"" + std::to_string(number) +
                                     "\"/></w:numPr>");
}

const std::string legal_list =
    "<w:abstractNum w:abstractNumId=\"7\"><w:multiLevelType w:val=\"multilevel\"/>" +
    level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)") +
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"8\"/></w:lvlOverride></w:num>";

/// The labels of all blocks as shown.
std::vector<std::string> labels(const SourceText& source) {
    std::vector<std::string> out;
    for (const Block& block : source.blocks())
        if (block.label.present()) out.emplace_back(source.text(block.label.span));
    return out;
}

} // namespace

TEST_CASE("automatic numbers stand before the words and are known by value") {
    const auto source =
        source_of({.body = numbered(0, "Term") + numbered(1, "It lasts a year.") +
                           numbered(2, "from its date;") + numbered(2, "or longer.") +
                           word_paragraph("Between them.") + numbered(0, "Review", 2) +
                           numbered(0, "Other", 3) + numbered(0, "Last", 3),
                   .numbering = legal_list});
    CHECK(labels(source) == std::vector<std::string>{"1.", "1.1", "(a)", "(b)", "2.", "8.", "9."});
    const Label& second = source.blocks()[1].label;
    CHECK(second.count == 2);
    CHECK(second.ordinals[0] == 1);
    CHECK(second.ordinals[1] == 1);
    CHECK(source.blocks()[2].label.styles[0] == NumberStyle::alpha);
    CHECK(source.blocks()[2].label.punctuation == LabelPunctuation::both_parens);
}

TEST_CASE("a letter behind a counted number is a part of the number") {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") +
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1A.") +
        level(1, "decimal", "%1A.%2") +
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
        "<w:startOverride w:val=\"2\"/></w:lvlOverride></w:num>";
    auto source = source_of({.body = numbered(0, "Term") + numbered(0, "Review") +
                                     numbered(0, "Early review", 2) +
                                     numbered(1, "Who asks for it", 2) + numbered(0, "Money"),
                             .numbering = numbering});
    CHECK(labels(source) == std::vector<std::string>{"1.", "2.", "2A.", "2A.1", "3."});
    const auto& blocks = source.blocks();
    CHECK(blocks[2].label.count == 2);
    CHECK(blocks[2].label.ordinals[1] == 1);
    CHECK(blocks[2].label.styles[1] == NumberStyle::alpha_upper);
    CHECK(blocks[3].label.count == 3);
    CHECK(blocks[3].label.ordinals[2] == 1);
    // As where somebody types the labels: one list goes on behind what was put in.
    const auto read_again = parse(
        source_of({.body = word_paragraph("1. Term") + word_paragraph("2. Review") +
                           word_paragraph("2A. Early review") +
                           word_paragraph("2A.1 Who asks for it") + word_paragraph("3. Money")}));
    const auto document = parse(std::move(source));
    const auto counted = document.clauses.all();
    const auto typed = read_again.clauses.all();
    REQUIRE(counted.size() == typed.size());
    for (std::size_t at = 0; at < counted.size(); ++at) {
        CHECK(counted[at].path == typed[at].path);
        CHECK(counted[at].series == typed[at].series);
    }
    CHECK(counted[4].series == counted[0].series);
}

TEST_CASE("a paragraph that only ends a section takes no number") {
    const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    const auto source =
        source_of({.body = word_paragraph("", number + "<w:sectPr/>") + numbered(0, "Term") +
                           word_paragraph("", number) + numbered(0, "Review") +
                           word_paragraph("End", number + "<w:sectPr/>"),
                   .numbering = legal_list});
    // An empty one counts otherwise, and one with words does.
    CHECK(labels(source) == std::vector<std::string>{"1.", "2.", "3.", "4."});
    CHECK(source.text().starts_with("1. Term"));
}

TEST_CASE("numbers of units name their unit") {
    const auto source = source_of(
        {.body = numbered(0, "Interpretation") + numbered(1, "Words"),
         .numbering = "<w:abstractNum w:abstractNumId=\"0\">" +
                      level(0, "upperRoman", "ARTICLE %1") +
                      level(1, "decimal", "Section %1.%2", "<w:isLgl/>") +
                      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>"
                      "</w:num>"});
    CHECK(labels(source) == std::vector<std::string>{"ARTICLE I", "Section 1.1"});
    CHECK(source.blocks()[0].label.unit == LabelUnit::article);
    CHECK(source.blocks()[1].label.unit == LabelUnit::section);
    CHECK(source.blocks()[1].label.styles[0] == NumberStyle::decimal);
}

TEST_CASE("styles give headings and numbers, and 0 switches a number off") {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"
        "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:name w:val=\"Loop\"/>"
        "<w:basedOn w:val=\"Loop\"/></w:style>";
    const auto heading = [](const std::string& words, const std::string& more) {
        return word_paragraph(words, "<w:pStyle w:val=\"berschrift1\"/>" + more);
    };
    const auto source = source_of(
        {.body = heading("Purpose", "") +
                 heading("Not numbered", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                 word_paragraph("Words.", "<w:pStyle w:val=\"Loop\"/>") + heading("Term", ""),
         .styles = styles,
         .numbering = legal_list});
    CHECK(labels(source) == std::vector<std::string>{"1.", "2."});
    REQUIRE(source.blocks().size() == 4);
    CHECK(source.blocks()[0].role == BlockRole::heading);
    CHECK(source.blocks()[0].level == 1);
    CHECK(source.blocks()[1].role == BlockRole::heading);
    CHECK(source.blocks()[2].role == BlockRole::paragraph);
}

TEST_CASE("tracked changes give two texts") {
    const std::string body =
        "<w:p><w:r><w:t xml:space=\"preserve\">The term is </w:t></w:r><w:del><w:r><w:delText>two"
        "</w:delText></w:r></w:del><w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:r>"
        "<w:t xml:space=\"preserve\"> years.</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">It may </w:t>"
        "</w:r></w:p><w:p><w:r><w:t>be renewed.</w:t></w:r></w:p>";
    CHECK(text_of(body) == "The term is three years.\n\nIt may be renewed.\n");
    CHECK(text_of(body, RevisionView::as_original) ==
          "The term is two years.\n\nIt may\n\nbe renewed.\n");
    CHECK(noted(source_of({.body = body}), NoteCode::tracked_changes) == 3);
}

TEST_CASE("a paragraph whose mark is deleted is not counted") {
    const auto source = source_of(
        {.body = numbered(0, "One") +
                 "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>"
                 "</w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>" +
                 numbered(0, "Two"),
         .numbering = legal_list});
    CHECK(source.text() == "1. One\n\n2. Two\n");
}

TEST_CASE("a style separator joins a heading to its text") {
    const std::string separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";
    const auto heading = [&](const std::string& words) {
        return word_paragraph(words, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"
                                     "</w:numPr>" +
                                         separator);
    };
    const auto source = source_of({.body = heading("Term") + word_paragraph(". It lasts a year.") +
                                           heading("Review") + word_paragraph(". It is reviewed.") +
                                           word_paragraph("Apart."),
                                   .numbering = legal_list});
    CHECK(source.text() == "1. Term. It lasts a year.\n\n2. Review. It is reviewed.\n\nApart.\n");
    CHECK(labels(source) == std::vector<std::string>{"1.", "2."});
}

TEST_CASE("fields show their result and never their code") {
    const std::string field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _Ref1 \\r \\h "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t>"
        "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const std::string body =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        "<w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/><w:r><w:t>Term</w:t></w:r></w:p>"
        "<w:p><w:r><w:t xml:space=\"preserve\">See clause </w:t></w:r>" +
        field +
        "<w:r><w:t xml:space=\"preserve\"> and </w:t></w:r>"
        "<w:fldSimple w:instr=\" REF _Gone \\r \"><w:r><w:t>9.1</w:t></w:r></w:fldSimple>"
        "<w:r><w:t>.</w:t></w:r></w:p>";
    const auto source = source_of({.body = body, .numbering = legal_list});
    CHECK(source.text() == "1. Term\n\nSee clause 3 and 9.1.\n");
    CHECK(noted(source, NoteCode::stale_reference) == 1);
    CHECK(noted(source, NoteCode::broken_reference) == 1);
    for (const Note& note : source.notes()) {
        if (note.code == NoteCode::stale_reference) CHECK(source.text(note.span) == "3");
        if (note.code == NoteCode::broken_reference) CHECK(source.text(note.span) == "9.1");
    }
}

TEST_CASE("a field that its paragraph leaves open does not swallow the document") {
    const std::string open =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF</w:instrText>"
        "</w:r></w:p>";
    CHECK(text_of(open + word_paragraph("Still here.")) == "Still here.\n");
}

TEST_CASE("form fields that show their prompt, hidden text and boxes are noted") {
    const auto source = source_of(
        {.body = "<w:p><w:r><w:t xml:space=\"preserve\">Name: </w:t></w:r><w:sdt><w:sdtPr>"
                 "<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click to enter text.</w:t>"
                 "</w:r></w:sdtContent></w:sdt></w:p>"
                 "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>Open.</w:t>"
                 "</w:r></w:p>"
                 "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                 "<w:txbxContent>" +
                 word_paragraph("In a box.") +
                 "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
                 word_paragraph("In a box.") +
                 "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"});
    CHECK(source.text().find("secret") == std::string_view::npos);
    CHECK(source.text().find("In a box.") == source.text().rfind("In a box."));
    CHECK(noted(source, NoteCode::hidden_text) == 1);
    CHECK(noted(source, NoteCode::text_boxes) == 1);
    REQUIRE(noted(source, NoteCode::unfilled_control) == 1);
    for (const Note& note : source.notes())
        if (note.code == NoteCode::unfilled_control)
            CHECK(source.text(note.span) == "Click to enter text.");
}

TEST_CASE("tables keep rows and cells, merged ones too; a frame of one column is no table") {
    const auto cell = [](const std::string& words, const std::string& properties = {}) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + word_paragraph(words) + "</w:tc>";
    };
    const auto document = parse(source_of(
        {.body = "<w:tbl><w:tr>" + cell("Name") + cell("Role") + cell("E-mail") + "</w:tr><w:tr>" +
                 cell("Ada Brook", "<w:vMerge w:val=\"restart\"/>") +
                 cell("both", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" +
                 cell("hidden by the merge", "<w:vMerge/>") + cell("x") + cell("y") +
                 "</w:tr></w:tbl><w:tbl><w:tr>" + cell("Framed words.") + "</w:tr></w:tbl>"}));
    CHECK(document.source.text() ==
          "Name\tRole\tE-mail\nAda Brook\tboth\t\n\tx\ty\n\nFramed words.\n");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].rows == 3);
    CHECK(document.tables[0].columns == 3);
}

TEST_CASE("a caption over the whole width stands above its table, an annex ends it") {
    const auto row = [](const std::vector<std::string>& cells) {
        const std::string span =
            cells.size() == 1 ? "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" : "";
        std::string out = "<w:tr>";
        for (const auto& words : cells)
            out += "<w:tc>" + span + word_paragraph(words) + "</w:tc>";
        return out + "</w:tr>";
    };
    const auto document = parse(source_of(
        {.body = word_paragraph("Agreement on shared kitchens") + "<w:tbl>" + row({"Key terms"}) +
                 row({"Start", "1 May 2026"}) + row({"About the ovens"}) +
                 row({"Ovens", "two of them"}) + row({"Annex 1: Menus"}) +
                 row({"Lunch", "soup and bread"}) + "</w:tbl>"}));
    REQUIRE(document.tables.size() == 2);
    CHECK(document.tables[0].rows == 3); // a caption within a table stays a row
    CHECK(document.tables[1].rows == 1);
    const auto clauses = document.clauses.all();
    CHECK(std::count_if(clauses.begin(), clauses.end(), [](const Clause& clause) {
              return clause.kind == ClauseKind::annex;
          }) == 1);
}

TEST_CASE("white words are noted on paper, not on what may be coloured") {
    const std::string white = "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Secret fee"
                              "</w:t></w:r></w:p>";
    CHECK(noted(source_of({.body = white}), NoteCode::faint_text) == 1);
    const std::string cell = "<w:tc>" + white + "</w:tc>";
    CHECK(noted(source_of({.body = "<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>"}),
                NoteCode::faint_text) == 0);
}

TEST_CASE("strict files, other prefixes and other part names read alike") {
    WordParts strict{.body = word_paragraph("Words.")};
    strict.name_space = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    strict.main = "word/document2.xml";
    CHECK(source_of(strict).text() == "Words.\n");

    const std::string other =
        "<x:document xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:w=\"urn:elsewhere\"><x:body><x:p><x:r><x:t>Words.</x:t><w:t>Not these.</w:t></x:r>"
        "</x:p></x:body></x:document>";
    PackageWriter package;
    package.add("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" "
                               "Target=\"/word/document.xml\"/></Relationships>");
    package.add("word/document.xml", other);
    const auto read_other = read(package.bytes(), {"a.docx", std::nullopt});
    REQUIRE(read_other.has_value());
    CHECK(read_other->text() == "Words.\n");
}

TEST_CASE("findings can be led back to paragraph, run and part") {
    const auto source =
        source_of({.body = para + "First." + end +
                           "<w:p><w:r><w:t xml:space=\"preserve\">Second </w:t></w:r>"
                           "<w:r><w:t>words.</w:t></w:r></w:p>"});
    const auto at = static_cast<std::uint32_t>(source.text().find("words"));
    CHECK(source.origin(at).paragraph == 2);
    CHECK(source.origin(at).run == 2);
    CHECK(source.part(source.origin(at)) == "word/document.xml");
}

TEST_CASE("headers and footers come last, once each, and are not judged") {
    const auto margin = [](const std::string& root, const std::string& words) {
        return "<w:" + root +
               " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
               word_paragraph(words) + "</w:" + root + ">";
    };
    WordParts parts{.body = word_paragraph("1. The parties meet.")};
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    for (const char* line : {"header1", "header2", "footer1"}) {
        const std::string name = line;
        parts.relationships += "<Relationship Id=\"" + name + "\" Type=\"" + office +
                               name.substr(0, 6) + "\" Target=\"" + name + ".xml\"/>";
    }
    parts.more = {{"word/header1.xml", margin("hdr", "Draft 3")},
                  {"word/header2.xml", margin("hdr", "Draft 3")},
                  {"word/footer1.xml", margin("ftr", "Page 1")}};
    const auto source = source_of(parts);
    REQUIRE(source.blocks().size() == 3);
    CHECK(source.text(source.blocks()[0].span) == "1. The parties meet.");
    CHECK(source.text(source.blocks()[1].span) == "Draft 3");
    CHECK(source.text(source.blocks()[2].span) == "Page 1");
    for (const std::size_t at : {1U, 2U})
        CHECK(source.blocks()[at].role == BlockRole::furniture);
    CHECK(source.part(source.origin(source.blocks()[2].span.begin)) == "word/footer1.xml");
}

TEST_CASE("footnotes stand behind the text and are not judged") {
    const auto source = source_of(
        {.body =
             "<w:p><w:r><w:t>Words.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
         .footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + word_paragraph("-") +
                      "</w:footnote><w:footnote w:id=\"2\">" + word_paragraph("A note.") +
                      "</w:footnote>"});
    CHECK(source.text() == "Words.\n\nA note.\n");
    CHECK(source.blocks()[1].role == BlockRole::furniture);
    CHECK(noted(source, NoteCode::footnotes) == 1);
}

TEST_CASE("packages that could show one document to a lawyer and another to us are refused") {
    const auto refusal = [](const std::string& bytes) {
        const auto source = read(bytes, {"a.docx", std::nullopt});
        REQUIRE_FALSE(source.has_value());
        return source.error().message;
    };
    const std::string whole = word_document({.body = word_paragraph("Words.")});
    CHECK(refusal(PackageWriter().add("word/a.xml", "1").add("WORD/a.XML", "2").bytes())
              .find("twice") != std::string::npos);
    CHECK(refusal(PackageWriter().add("word/../../x", "1").bytes()).find("leads out") !=
          std::string::npos);
    CHECK(refusal(PackageWriter()
                      .add_disguised("_rels/.rels", "_rels/other", "<Relationships/>")
                      .add("word/document.xml", "<x/>")
                      .bytes())
              .find("not where the directory says") != std::string::npos);
    CHECK(refusal(whole.substr(0, whole.size() - 30)).find("cut short") != std::string::npos);
    std::string changed = whole;
    changed[changed.find("Words.")] = 'L';
    CHECK(refusal(changed).find("is damaged") != std::string::npos);
    CHECK(refusal(word_document({.body = ""})) == "the document holds no text");
}

TEST_CASE("XML that no office program writes is refused") {
    const auto refused = [](const std::string& document) {
        PackageWriter package;
        package.add("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" "
                                   "Target=\"word/document.xml\"/></Relationships>");
        package.add("word/document.xml", document);
        const auto source = read(package.bytes(), {"a.docx", std::nullopt});
        REQUIRE_FALSE(source.has_value());
        return source.error().message;
    };
    CHECK(refused("<!DOCTYPE d [<!ENTITY e \"x\">]><d>&e;</d>").find("document type") !=
          std::string::npos);
    CHECK(refused("<d><e></d>").find("not well-formed") != std::string::npos);
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<w:p>";
    for (int i = 0; i < 300; ++i)
        deep += "</w:p>";
    CHECK(refused(deep).find("256 deep") != std::string::npos);
}

TEST_CASE("a part that would fill the memory is refused before it is parsed") {
    PackageWriter package;
    package.add("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" "
                               "Target=\"word/document.xml\"/></Relationships>");
    std::string many;
    many.reserve(std::size_t{28} << 20);
    for (int i = 0; i < 7'000'000; ++i)
        many += "<a/>";
    package.add("word/document.xml", "<d>" + many + "</d>");
    const auto source = read(package.bytes(), {"a.docx", std::nullopt});
    REQUIRE_FALSE(source.has_value());
    CHECK(source.error().kind == ErrorKind::too_large);
}

TEST_CASE("a part that inflates beyond measure is refused while it inflates") {
    const std::string blanks(std::size_t{40} << 20, ' ');
    const auto bytes = PackageWriter()
                           .add("_rels/.rels", "<Relationships/>")
                           .add_deflated("word/document.xml", blanks)
                           .bytes();
    auto package = Package::open(bytes);
    REQUIRE(package.has_value());
    const auto part = package->read("word/document.xml");
    REQUIRE_FALSE(part.has_value());
    CHECK(part.error().kind == ErrorKind::too_large);
    CHECK(part.error().message.find("inflates") != std::string::npos);
}

TEST_CASE("every Word file beside the checkout is read, or refused in words") {
    const auto data = shared_data();
    if (!data) return;
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*data)) {
        const auto ending = entry.path().extension();
        if (ending != ".docx" && ending != ".docm" && ending != ".dotx") continue;
        INFO(entry.path().filename().string());
        ++count;
        const auto source = read(tests::read(entry.path().string()), {"a.docx", std::nullopt});
        if (!source) {
            CHECK_FALSE(source.error().message.empty());
            CHECK_FALSE(source.error().hint.empty());
            continue;
        }
        std::uint32_t last = 0;
        for (const Block& block : source->blocks()) {
            CHECK((last <= block.span.begin && block.span.contains(block.content)));
            last = block.span.end;
        }
        CHECK(last <= source->text().size());
        for (const Note& note : source->notes())
            CHECK((note.span.begin <= note.span.end && note.span.end <= source->text().size()));
    }
    CHECK(count > 200);
}

TEST_CASE("a table without a word is no clause", "[docx]") {
    const std::string empty = "<w:tbl><w:tr><w:tc>" + word_paragraph("") + "</w:tc><w:tc>" +
                              word_paragraph("") + "</w:tc></w:tr></w:tbl>";
    const Document document =
        parse(source_of({.body = word_paragraph("1. Before it.") + empty + para + "After." + end}));
    REQUIRE(document.clauses.size() == 2);
    CHECK(document.clauses[ClauseId(1)].kind == ClauseKind::text);
    CHECK(document.tables.empty());

    const std::string frame = "<w:tbl><w:tr><w:tc>" + word_paragraph("") + "</w:tc></w:tr></w:tbl>";
    const Document framed = parse(source_of({.body = frame + para + "The title" + end}));
    REQUIRE(framed.clauses.size() == 1);
    CHECK(framed.clauses[ClauseId(0)].kind == ClauseKind::title);
}

TEST_CASE("heads in bold whose numbers have no dot are clauses, also in parts") {
    const auto bold = [](const std::string& words) {
        return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r></w:p>";
    };
    const auto document = parse(source_of(
        {.body = bold("Short Contract") + bold("I. Order form") + para + "The order is for pens." +
                 end + bold("II. Annex 1 - Processing") + para + "Names of buyers." + end +
                 bold("III. Terms") + bold("1 Definitions") + para + "A day is any day." + end +
                 bold("2 Term") + para + "2.1 It lasts a year." + end + bold("14 Data") + para +
                 "14.1 None is shared." + end}));
    const auto& clauses = document.clauses;
    CHECK(clauses.find("annex/1").valid());
    for (const auto* path : {"para/1", "para/2.1", "para/14", "para/14.1"}) {
        INFO(path);
        CHECK(clauses.find(path).valid());
    }
    CHECK(clauses[clauses.find("para/2.1")].parent == clauses.find("para/2"));
    // A lone number in bold may be anything.
    const auto address = parse(source_of({.body = bold("Short Contract") + bold("4 Mill Lane") +
                                                  para + "The order is for pens." + end}));
    for (const auto& clause : address.clauses.all())
        CHECK(!clause.label.present());
}
