// SPDX-License-Identifier: Apache-2.0
// The seam between readers of structured formats and the parser: blocks that a reader builds are
// read like the same agreement typed as text.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/block_builder.hpp"
#include "tests/support/parsed.hpp"

using namespace concord;

namespace {

Label decimal(std::uint16_t value, LabelPunctuation punctuation = LabelPunctuation::dot) {
    Label label;
    label.ordinals[0] = value;
    label.styles[0] = NumberStyle::decimal;
    label.count = 1;
    label.punctuation = punctuation;
    label.exact = true;
    return label;
}

/// One paragraph, as readers write most of them.
void add(BlockBuilder& builder, const BlockShape& shape, std::string_view words) {
    builder.begin(shape);
    builder.text(words);
    builder.end();
}

SourceText finished(BlockBuilder&& builder) {
    auto source = std::move(builder).finish();
    REQUIRE(source.has_value());
    return std::move(*source);
}

/// "path kind words", one node a line: what must not depend on the format.
std::vector<std::string> tree(const Document& document) {
    std::vector<std::string> out;
    for (const auto& clause : document.clauses.all()) {
        out.push_back(clause.path + ' ' + std::string(to_string(clause.kind)) + ' ' +
                      std::string(document.source.text(clause.heading)) + '|' +
                      std::string(document.source.text(clause.body)));
    }
    return out;
}

constexpr const char* typed = R"(Memorandum on shared kitchens

Purpose

1. This memorandum sets out how the two kitchens work together.

2. The kitchens share:

- ovens
- menus

Contacts

Name	E-mail
Ada Brook	ada@kitchen.example
)";

} // namespace

TEST_CASE("a document of blocks gives the tree of the same document as text") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {BlockRole::heading, 1}, "Memorandum on shared kitchens");
    add(builder, {BlockRole::heading, 2}, "Purpose");
    builder.begin({});
    builder.label("1.", decimal(1));
    builder.text("This memorandum sets out how the two kitchens work together.");
    builder.end();
    builder.begin({});
    builder.label("2.", decimal(2));
    builder.text("The kitchens share:");
    builder.end();
    for (const char* item : {"ovens", "menus"}) {
        builder.begin({BlockRole::bullet});
        builder.bullet();
        builder.text(item);
        builder.end();
    }
    add(builder, {BlockRole::heading, 2}, "Contacts");
    builder.begin_table();
    for (const auto& [name, mail] :
         {std::pair{"Name", "E-mail"}, std::pair{"Ada Brook", "ada@kitchen.example"}}) {
        builder.begin_row();
        for (const char* words : {name, mail}) {
            builder.begin_cell();
            add(builder, {}, words);
            builder.end_cell();
        }
        builder.end_row();
    }
    builder.end_table();
    const auto document = parse(finished(std::move(builder)));
    CHECK(document.source.text() == typed);
    CHECK(tree(document) == tree(parsed(typed)));
}

TEST_CASE("what is only typed in a paragraph is read in its words") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {}, "Memorandum on shared kitchens");
    add(builder, {.strong = true}, "Purpose of it");
    add(builder, {}, "1.\tThe kitchens share ovens.");
    add(builder, {}, "2. They also share:\n\xE2\x80\xA2 menus");
    add(builder, {}, "Signed by Ada Brook\nDate: 4 May 2026");
    const auto document = parse(finished(std::move(builder)));
    std::vector<std::string> kinds;
    for (const auto& clause : document.clauses.all())
        kinds.push_back(std::string(to_string(clause.kind)) + ' ' +
                        std::string(document.source.text(clause.label.span)));
    CHECK(kinds == std::vector<std::string>{"title ", "heading ", "clause 1.", "clause 2.",
                                            "bullet \xE2\x80\xA2", "signature ", "signature "});
}

TEST_CASE("marks of Markdown are words in other formats") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {}, "Shared kitchens");
    add(builder, {}, "# 4 is the number of ovens.");
    add(builder, {}, "| is the sign for a pipe.");
    const auto document = parse(finished(std::move(builder)));
    REQUIRE(document.clauses.all().size() == 3);
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
    CHECK(document.clauses.all()[2].kind == ClauseKind::text);
}

TEST_CASE("a label by value is not read a second time") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    const auto item = [&](const char* shown, std::uint16_t value, NumberStyle style) {
        Label label = decimal(value, LabelPunctuation::both_parens);
        label.styles[0] = style;
        builder.begin({});
        builder.label(shown, label);
        builder.text("some words of an item;");
        builder.end();
    };
    add(builder, {}, "The kitchens share:");
    item("(h)", 8, NumberStyle::alpha);
    item("(i)", 1, NumberStyle::roman);
    const auto document = parse(finished(std::move(builder)));
    const auto& last = document.clauses.all().back();
    CHECK(last.label.styles[0] == NumberStyle::roman);
    CHECK(last.label.ordinals[0] == 1);
}

TEST_CASE("origins lead back to paragraphs and runs") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    const auto part = builder.part("word/document.xml");
    builder.begin({});
    builder.origin({.paragraph = 1, .run = 1, .part = part});
    builder.text("Ovens ");
    builder.origin({.paragraph = 1, .run = 2, .part = part});
    builder.text("and menus");
    builder.end();
    builder.begin({}); // without words: leaves nothing behind
    builder.origin({.paragraph = 2, .run = 1, .part = part});
    builder.text("  ");
    builder.end();
    builder.begin({});
    builder.origin({.paragraph = 3, .run = 1, .part = part});
    builder.text("Both are shared.");
    builder.end();
    const auto source = finished(std::move(builder));
    CHECK(source.text() == "Ovens and menus\n\n\nBoth are shared.\n");
    CHECK(source.origin(0).run == 1);
    CHECK(source.origin(5).run == 1);
    CHECK(source.origin(6).run == 2);
    const auto third = static_cast<std::uint32_t>(source.text().find("Both"));
    CHECK(source.origin(third).paragraph == 3);
    CHECK(source.part(source.origin(third)) == "word/document.xml");
    CHECK(source.blocks().size() == 2);
    CHECK(source.blocks()[1].gap == 2);
}

TEST_CASE("cells keep their lines, and rows of nothing are left out") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    builder.begin_table();
    for (int row = 0; row < 3; ++row) {
        builder.begin_row();
        for (int cell = 0; cell < 2; ++cell) {
            builder.begin_cell();
            if (row != 1) {
                add(builder, {}, "Ada\tBrook");
                add(builder, {}, "ada@kitchen.example");
            }
            builder.end_cell();
        }
        builder.end_row();
    }
    builder.end_table();
    add(builder, {}, "Both may be rung at any time.");
    const auto document = parse(finished(std::move(builder)));
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].rows == 2);
    CHECK(document.tables[0].columns == 2);
    REQUIRE(document.cells.size() == 4);
    for (const Cell& cell : document.cells)
        CHECK(document.source.text(cell.span) == "Ada Brook\nada@kitchen.example");
    CHECK(document.clauses.all().back().kind == ClauseKind::text);
}

TEST_CASE("bytes that are not text are replaced and noted") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {}, "Ovens\x01 and \xFF menus\xE2\x80\x8B");
    const auto source = finished(std::move(builder));
    CHECK(source.text() == "Ovens  and \xEF\xBF\xBD menus\xE2\x80\x8B\n");
    REQUIRE(source.notes().size() == 2);
    CHECK(source.notes()[0].code == NoteCode::invalid_bytes);
    CHECK(source.notes()[1].code == NoteCode::zero_width);
}

TEST_CASE("a document without words is an error") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {}, "\xC2\xA0");
    builder.note_all(NoteCode::macros);
    const auto source = std::move(builder).finish();
    REQUIRE_FALSE(source.has_value());
    CHECK(source.error().message == "the document holds no text");
}

TEST_CASE("rows that are typed with tabs stay rows, empty cells at their ends too") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {}, "Contacts of the kitchens are these people.");
    add(builder, {}, "Lead\t");
    add(builder, {}, "Ada Brook\tHead of ovens");
    add(builder, {}, "\tHead of menus");
    add(builder, {}, "They meet each quarter.");
    const auto document = parse(finished(std::move(builder)));
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].rows == 3);
    CHECK(document.tables[0].columns == 2);
    CHECK(document.cells[1].span.empty());
    CHECK(document.cells[4].span.empty());
    CHECK(document.source.text(document.cells[5].span) == "Head of menus");
}

TEST_CASE("headings that are only typed count where nothing but a title is marked") {
    const auto kind_of_purpose = [](bool marked) {
        BlockBuilder builder("a.docx", SourceFormat::docx);
        add(builder, {BlockRole::heading, 1}, "Memorandum on shared kitchens");
        if (marked) add(builder, {BlockRole::heading, 2}, "Background");
        add(builder, {}, "The kitchens stand side by side.");
        add(builder, {}, "Purpose");
        add(builder, {}, "This memorandum sets out how the two kitchens work together.");
        const auto document = parse(finished(std::move(builder)));
        for (const auto& clause : document.clauses.all()) {
            if (document.source.text(clause.whole) == "Purpose") return clause.kind;
            if (document.source.text(clause.heading) == "Purpose") return clause.kind;
        }
        return ClauseKind::title;
    };
    CHECK(kind_of_purpose(false) == ClauseKind::heading);
    CHECK(kind_of_purpose(true) == ClauseKind::text);
}

TEST_CASE("a footer below a table leaves the table where it begins", "[builder]") {
    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {.role = BlockRole::heading, .level = 1}, "Deed");
    builder.begin_table();
    builder.begin_row();
    for (const char* words : {"Name", "Post"}) {
        builder.begin_cell();
        add(builder, {}, words);
        builder.end_cell();
    }
    builder.end_row();
    builder.end_table();
    add(builder, {.role = BlockRole::furniture}, "Printed at the harbour");
    const auto document = parse(finished(std::move(builder)));
    REQUIRE(document.clauses.size() == 3);
    const auto all = document.clauses.all();
    CHECK(all[1].kind == ClauseKind::table);
    CHECK(all[1].line == all[2].line);
}

TEST_CASE("entries of a list that have a style of headings stand beside those that have none",
          "[builder]") {
    CHECK(too_long_for_heading("fraud or bad faith;"));
    CHECK(too_long_for_heading("gross negligence; or"));
    CHECK(too_long_for_heading("all that one of them does to the others without asking. "));
    CHECK_FALSE(too_long_for_heading("Fraud and bad faith"));
    CHECK_FALSE(too_long_for_heading("Subprocessors."));

    BlockBuilder builder("a.docx", SourceFormat::docx);
    add(builder, {.role = BlockRole::heading, .level = 1}, "Deed");
    const auto entry = [&](std::uint16_t value, const BlockShape& shape) {
        Label label = decimal(value, LabelPunctuation::both_parens);
        label.styles[0] = NumberStyle::alpha;
        builder.begin(shape);
        builder.label(std::string{'(', static_cast<char>('a' + value - 1), ')'}, label);
        builder.text("what the harbour does");
        builder.end();
    };
    entry(1, {.role = BlockRole::heading, .level = 6});
    entry(2, {.role = BlockRole::heading, .level = 6});
    entry(3, {});
    entry(4, {});
    const auto document = parse(finished(std::move(builder)));
    REQUIRE(document.clauses.size() == 5);
    for (const auto& clause : document.clauses.all())
        CHECK_FALSE(clause.parent.valid());
}
