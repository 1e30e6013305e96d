// SPDX-License-Identifier: Apache-2.0
// OpenDocument texts made of parts, so that each test shows the very XML that it is about.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "tests/support/open_document.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

std::string p(const std::string& words) {
    return "<text:p>" + words + "</text:p>";
}

std::string item(const std::string& inside, const std::string& more = {}) {
    return "<text:list-item" + more + ">" + inside + "</text:list-item>";
}

std::string list(const std::string& items, const std::string& more = " text:style-name=\"L\"") {
    return "<text:list" + more + ">" + items + "</text:list>";
}

SourceText source_of(const OpenParts& parts, RevisionView view = RevisionView::as_final) {
    auto source = read(open_document(parts), {"a.odt", std::nullopt, view});
    if (!source) FAIL(source.error().message);
    return std::move(*source);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("an OpenDocument text is read by its structure", "[odt]") {
    const auto source =
        source_of({.body = "<text:h text:outline-level=\"1\">Purpose</text:h>" +
                           p("Some  \n words<text:s"
                             " text:c=\"2\"/>here<text:tab/>and<text:line-break/>below.") +
                           p("")});
    CHECK(source.format() == SourceFormat::odt);
    REQUIRE(source.blocks().size() == 2);
    CHECK(source.blocks()[0].role == BlockRole::heading);
    CHECK(source.blocks()[0].level == 1);
    CHECK(source.text(source.blocks()[1].span) == "Some words  here\tand\nbelow.");
    CHECK(source.origin(source.blocks()[1].span.begin).paragraph == 2);
    CHECK(source.part(source.origin(0)) == "content.xml");
}

TEST_CASE("a style that is called a heading makes one, whatever its level", "[odt]") {
    const auto source =
        source_of({.body = "<text:p text:style-name=\"Heading_20_2\">Purpose</text:p>",
                   .styles = "<style:style style:name=\"Heading_20_2\" "
                             "style:display-name=\"Heading 2\" style:family=\"paragraph\"/>"});
    REQUIRE(source.blocks().size() == 1);
    CHECK(source.blocks()[0].role == BlockRole::heading);
    CHECK(source.blocks()[0].level == 2);
}

TEST_CASE("the numbers of lists are worked out", "[odt]") {
    const std::string body =
        list(item(p("one")) +
             item(p("two") + list(item(p("two one") + p("more of it")) +
                                      item(p("two two") + list(item(p("deep")), "")),
                                  "")) +
             item(p("three"))) +
        p("between") +
        list(item(p("four")), " text:style-name=\"L\" text:continue-numbering=\"true\"") +
        list(item(p("anew")));
    CHECK(words_of(source_of({.body = body})) ==
          Lines{"1. one", "2. two", "2.1 two one", "more of it", "2.2 two two", "(a) deep",
                "3. three", "between", "4. four", "1. anew"});
}

TEST_CASE("lists go on with others by name, and begin where they are told", "[odt]") {
    const std::string body =
        list(item(p("a1")), " xml:id=\"x\" text:style-name=\"L\"") + list(item(p("b1"))) +
        list(item(p("a2")), " text:continue-list=\"x\" text:style-name=\"L\"") +
        list(item(p("nine"), " text:start-value=\"9\"") + item(p("ten")));
    CHECK(words_of(source_of({.body = body})) ==
          Lines{"1. a1", "1. b1", "2. a2", "9. nine", "10. ten"});
    // "Continue" without a name means the last list, and only when it has the same style.
    const std::string parted =
        list(item(p("one"))) + list(item(p("x")), " text:style-name=\"B\"") +
        list(item(p("anew")), " text:style-name=\"L\" text:continue-numbering=\"true\"");
    CHECK(words_of(source_of({.body = parted})) == Lines{"1. one", "- x", "1. anew"});
}

TEST_CASE("a missing outer entry counts, a header and a hidden entry do not", "[odt]") {
    const std::string orphan = list(item(list(item(p("inner")), "")) + item(p("outer")));
    CHECK(words_of(source_of({.body = orphan})) == Lines{"1.1 inner", "2. outer"});
    const std::string header =
        list("<text:list-header>" + p("title") + "</text:list-header>" + item(p("first")));
    CHECK(words_of(source_of({.body = header})) == Lines{"title", "1. first"});
    const auto hidden =
        source_of({.body = list(item(p("<text:span text:style-name=\"H\">unseen</text:span>")) +
                                item(p("seen"))),
                   .automatic = open_list_styles +
                                "<style:style style:name=\"H\" style:family=\"text\">"
                                "<style:text-properties text:display=\"none\"/></style:style>"});
    CHECK(words_of(hidden) == Lines{"1. seen"});
    CHECK(noted(hidden, NoteCode::hidden_text) == 1);
}

TEST_CASE("a level that the list style leaves out has plain numbers", "[odt]") {
    const std::string inside = list(item(p("first")) + item(p("second")), "");
    const auto source = source_of(
        {.body = list(item(p("Lists:") + inside)) +
                 list(item(p("above") + inside), " text:style-name=\"N\"") +
                 list(item(p("bare")), " text:style-name=\"E\""),
         .automatic = open_list_styles + "<text:list-style style:name=\"N\">"
                                         "<text:list-level-style-bullet text:level=\"1\"/>"
                                         "</text:list-style>"
                                         "<text:list-style style:name=\"E\"/>"});
    CHECK(words_of(source) == Lines{"1. Lists:", "1.1 first", "1.2 second", "- above", "1. first",
                                    "2. second", "bare"});
}

TEST_CASE("bullets, and numbers in the ways that programs write", "[odt]") {
    const auto source = source_of({.body = list(item(p("dot")), " text:style-name=\"B\"")});
    CHECK(source.blocks()[0].role == BlockRole::bullet);
    const auto numbers = [](const std::string& attributes) {
        return words_of(source_of(
            {.body = list(item(p("x"))),
             .automatic = "<text:list-style style:name=\"L\"><text:list-level-style-number"
                          " text:level=\"1\" " +
                          attributes + "/></text:list-style>"}))[0];
    };
    CHECK(numbers("style:num-format=\"I\" style:num-prefix=\"Article \"") == "Article I x");
    CHECK(numbers("style:num-format=\"A\" style:num-suffix=\")\" text:start-value=\"3\"") ==
          "C) x");
    CHECK(numbers("style:num-format=\"1\" style:num-list-format=\"[%1%]\"") == "[1] x");
    CHECK(numbers("style:num-format=\"\"") == "x");
    CHECK(numbers("style:num-format=\"1st\" style:num-suffix=\":\"") == "1st: x");
}

TEST_CASE("headings are numbered by the outline", "[odt]") {
    const std::string outline =
        "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\""
        " style:num-format=\"1\" style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\""
        " style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style>";
    const auto h = [](int level, const std::string& words) {
        return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + words +
               "</text:h>";
    };
    const auto source =
        source_of({.body = h(1, "Terms") + h(2, "Words") + h(2, "Rules") + h(1, "Duties"),
                   .styles = outline});
    CHECK(words_of(source) == Lines{"1. Terms", "1.1 Words", "1.2 Rules", "2. Duties"});
    CHECK(source.blocks()[1].role == BlockRole::heading);
    CHECK(source.blocks()[1].level == 2);
}

TEST_CASE("styles hand down what their parents say", "[odt]") {
    const auto source = source_of(
        {.body =
             "<text:p text:style-name=\"P1\">All bold</text:p><text:p text:style-name=\"Title\">"
             "The name</text:p>" +
             p("<text:span text:style-name=\"W\">white</text:span>"),
         .automatic =
             "<style:style style:name=\"P1\" style:family=\"paragraph\""
             " style:parent-style-name=\"Strong\"/><style:style style:name=\"W\""
             " style:family=\"text\"><style:text-properties fo:color=\"#ffffff\"/></style:style>",
         .styles =
             "<style:style style:name=\"Strong\" style:family=\"paragraph\""
             " style:parent-style-name=\"Strong\"><style:text-properties fo:font-weight=\"bold\"/>"
             "</style:style><style:style style:name=\"Title\" style:family=\"paragraph\"/>"});
    CHECK(source.blocks()[0].strong);
    CHECK(source.blocks()[1].role == BlockRole::heading);
    CHECK_FALSE(source.blocks()[2].strong);
    CHECK(noted(source, NoteCode::faint_text) == 1);
}

TEST_CASE("tables have their rows and cells", "[odt]") {
    const auto cell = [](const std::string& inside, const std::string& more = {}) {
        return "<table:table-cell" + more + ">" + inside + "</table:table-cell>";
    };
    const std::string body = "<table:table><table:table-header-rows><table:table-row>" +
                             cell(p("Role")) + cell(p("Name")) + cell(p("Note")) +
                             "</table:table-row></table:table-header-rows><table:table-row>" +
                             cell(p("Lead") + p("officer"), " table:number-columns-spanned=\"2\"") +
                             "<table:covered-table-cell/>" + cell(list(item(p("by list")))) +
                             "</table:table-row><table:table-row>" +
                             cell("", " table:number-columns-repeated=\"900\"") + cell(p("far")) +
                             "</table:table-row></table:table>";
    const auto source = source_of({.body = body});
    REQUIRE(source.blocks().size() == 3);
    CHECK(source.blocks()[1].role == BlockRole::row);
    CHECK(source.text(source.cells()[source.blocks()[1].cells.first]) == "Lead\nofficer");
    CHECK(source.text(source.cells()[source.blocks()[1].cells.first + 2]) == "1. by list");
    CHECK(source.blocks()[2].cells.count == 65);
    CHECK(words_of(source_of({.body = "<table:table><table:table-row>" + cell(p("framed")) +
                                      "</table:table-row></table:table>"})) == Lines{"framed"});
}

TEST_CASE("tracked changes are shown as asked", "[odt]") {
    const OpenParts parts{
        .body = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/>"
                "</text:changed-region><text:changed-region text:id=\"c2\"><text:deletion>" +
                p("old ") + "</text:deletion></text:changed-region></text:tracked-changes>" +
                p("the <text:change-start text:change-id=\"c1\"/>new <text:change-end"
                  " text:change-id=\"c1\"/><text:change text:change-id=\"c2\"/>word")};
    CHECK(words_of(source_of(parts)) == Lines{"the new word"});
    CHECK(words_of(source_of(parts, RevisionView::as_original)) == Lines{"the old word"});
    CHECK(noted(source_of(parts), NoteCode::tracked_changes) == 2);
}

TEST_CASE("notes, comments, boxes and contents have their places", "[odt]") {
    const auto source = source_of(
        {.body = "<text:table-of-content><text:index-body>" + p("Purpose 1") +
                 "</text:index-body></text:table-of-content>" +
                 p("Text<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                   p("A note.") + "</text:note-body></text:note><office:annotation>" + p("Why?") +
                   "</office:annotation> goes on<draw:frame><draw:text-box>" + p("In a box.") +
                   "</draw:text-box></draw:frame>.") +
                 "<text:section text:display=\"none\">" + p("unseen") + "</text:section>" +
                 p("<text:placeholder>name of the lead</text:placeholder>")});
    const auto words = words_of(source);
    CHECK(words == Lines{"Purpose 1", "Text goes on.", "In a box.", "name of the lead", "A note."});
    CHECK(source.blocks().front().role == BlockRole::furniture);
    CHECK(source.blocks().back().role == BlockRole::furniture);
    CHECK(noted(source, NoteCode::footnotes) == 1);
    CHECK(noted(source, NoteCode::comments) == 1);
    CHECK(noted(source, NoteCode::text_boxes) == 1);
    CHECK(noted(source, NoteCode::hidden_text) == 1);
    CHECK(noted(source, NoteCode::unfilled_control) == 1);
}

TEST_CASE("a password, and packages that are no text, are refused", "[odt]") {
    const auto locked = read(
        open_document({.body = p("x"),
                       .manifest =
                           "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:"
                           "xmlns:manifest:1.0\"><manifest:file-entry><manifest:encryption-data/>"
                           "</manifest:file-entry></manifest:manifest>"}),
        {"a.odt", {}});
    REQUIRE_FALSE(locked);
    CHECK(locked.error().kind == ErrorKind::unsupported);
    CHECK(locked.error().message.find("password") != std::string::npos);
    CHECK(locked.error().where == "a.odt");
    const auto bare = read(PackageWriter()
                               .add("mimetype", "application/vnd.oasis.opendocument.text")
                               .add("other.xml", "<a/>")
                               .bytes(),
                           {"b.odt", {}});
    REQUIRE_FALSE(bare);
    CHECK(bare.error().kind == ErrorKind::damaged);
    CHECK_FALSE(read(open_document({.body = "<text:p>"}), {"c.odt", {}}));
    CHECK_FALSE(read(open_document({.body = p(" ")}), {"d.odt", {}}));
}

TEST_CASE("every cut of an OpenDocument text is read or refused", "[odt]") {
    const std::string whole =
        open_document({.body = list(item(p("one") + list(item(p("two")), ""))) + p("three"),
                       .styles = open_list_styles});
    std::size_t refused = 0;
    for (std::size_t size = 0; size < whole.size(); size += 5) {
        if (!read(std::string_view(whole).substr(0, size), {"a.odt", {}})) ++refused;
    }
    CHECK(refused > 100);
}

TEST_CASE("mutants of an OpenDocument text are read or refused", "[odt]") {
    const std::string body =
        list(item(p("one") + list(item(p("two"), " text:start-value=\"4\""), ""))) +
        "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\">" +
        p("cell") + "</table:table-cell></table:table-row></table:table>" +
        p("the <text:change-start text:change-id=\"c\"/>new<text:change-end text:change-id=\"c\"/>"
          "<text:s text:c=\"3\"/><text:note><text:note-body>" +
          p("note") + "</text:note-body></text:note>");
    std::uint64_t state = 20261122;
    const auto below = [&state](std::size_t limit) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state >> 33U) % limit;
    };
    std::size_t sound = 0;
    for (int round = 0; round < 600; ++round) {
        OpenParts parts{.body = body};
        std::string& changed = round % 3 == 0 ? parts.automatic : parts.body;
        for (std::size_t change = below(4) + 1; change > 0; --change) {
            const std::size_t at = below(changed.size());
            const std::size_t size = std::min(below(60) + 1, changed.size() - at);
            if (below(3) == 0) {
                changed.insert(at, changed.substr(below(changed.size()), size));
            } else if (const auto digit = changed.find_first_of("0123456789", at);
                       digit != std::string::npos) {
                changed.replace(digit, 1, std::to_string(below(100'000'000)));
            }
        }
        const auto source = read(open_document(parts), {"a.odt", {}});
        if (!source) continue;
        ++sound;
        for (const Block& block : source->blocks()) {
            REQUIRE(block.span.end <= source->text().size());
        }
    }
    CHECK(sound > 50);
}
