// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/model/clause_builder.hpp"
#include "parser/model/document.hpp"

using namespace concord;

namespace {

/// Builds a document line by line; labels and words are found in the line by their text.
class DocumentMaker {
public:
    ClauseId add(ClauseKind kind, const std::string& label, const std::string& words,
                 ClauseId parent = {}) {
        const auto begin = static_cast<std::uint32_t>(text_.size());
        text_ += label + ' ' + words + '\n';
        Clause clause;
        clause.kind = kind;
        clause.path = "n/" + std::to_string(builder_.size());
        clause.parent = parent;
        const auto label_end = begin + static_cast<std::uint32_t>(label.size());
        const auto end = static_cast<std::uint32_t>(text_.size()) - 1;
        if (!label.empty()) {
            clause.label.span = {begin, label_end};
            if (kind != ClauseKind::bullet) clause.label.count = 1;
            if (kind == ClauseKind::annex) clause.label.unit = LabelUnit::annex;
        }
        const bool is_heading = kind == ClauseKind::heading || kind == ClauseKind::annex;
        (is_heading ? clause.heading : clause.body) = {label_end + 1, end};
        return builder_.add(std::move(clause), {begin, end});
    }

    ClauseTreeBuilder& builder() { return builder_; }

    Document finish() {
        Document document(SourceText("a.txt", SourceFormat::text, text_));
        document.clauses = builder_.finish(document.source);
        return document;
    }

private:
    std::string text_;
    ClauseTreeBuilder builder_;
};

} // namespace

TEST_CASE("Clauses are cited as a reader would cite them") {
    DocumentMaker make;
    const auto title = make.add(ClauseKind::title, "", "Memorandum");
    const auto heading = make.add(ClauseKind::heading, "", "Exchange  of information");
    const auto four = make.add(ClauseKind::clause, "4.", "The parties will:", heading);
    const auto item_a = make.add(ClauseKind::item, "a.", "share data", four);
    const auto item_i = make.add(ClauseKind::item, "(i)", "on request", item_a);
    const auto ten = make.add(ClauseKind::clause, "(10)", "They agree:", heading);
    const auto first = make.add(ClauseKind::bullet, "-", "one", ten);
    const auto second = make.add(ClauseKind::bullet, "-", "two", ten);
    const auto closing = make.add(ClauseKind::text, "", "This applies to all.", ten);
    const auto loose = make.add(ClauseKind::bullet, "-", "loose", heading);
    const auto deep = make.add(ClauseKind::clause, "4.2(b)", "Deep", heading);
    const auto annex = make.add(ClauseKind::annex, "Annex 1", "Contacts");
    const auto inside = make.add(ClauseKind::clause, "2)", "Inside", annex);
    const auto inside_a = make.add(ClauseKind::item, "(a)", "inside", inside);
    const auto paragraph = make.add(
        ClauseKind::text, "",
        "This long opening paragraph says what the agreement is about and for whom it is meant.");
    const auto signature = make.add(ClauseKind::signature, "", "Signed ____");
    const Document document = make.finish();

    CHECK(document.cite(title) == "the title");
    CHECK(document.cite(heading) == "\"Exchange of information\"");
    CHECK(document.cite(four) == "4");
    CHECK(document.cite(item_a) == "4(a)");
    CHECK(document.cite(item_i) == "4(a)(i)");
    CHECK(document.cite(ten) == "10");
    CHECK(document.cite(first) == "10, bullet 1");
    CHECK(document.cite(second) == "10, bullet 2");
    CHECK(document.cite(closing) == "10");
    CHECK(document.cite(loose) == "\"Exchange of information\", bullet 1");
    CHECK(document.cite(deep) == "4.2(b)");
    CHECK(document.cite(annex) == "Annex 1");
    CHECK(document.cite(inside) == "2 of Annex 1");
    CHECK(document.cite(inside_a) == "2(a) of Annex 1");
    CHECK(document.cite(paragraph) ==
          "\"This long opening paragraph says what the agreement is about ...\"");
    CHECK(document.cite(signature) == "the signature block");
    CHECK(document.cite(ClauseId()).empty());
}

TEST_CASE("An item with a whole number of its own is not put below its parent's") {
    DocumentMaker make;
    const auto four = make.add(ClauseKind::clause, "4", "Four");
    const auto sub = make.add(ClauseKind::item, "4.2", "Sub", four);
    make.builder()[sub].label.count = 2;
    const auto letter = make.add(ClauseKind::item, "(b)", "letter", sub);
    const Document document = make.finish();
    CHECK(document.cite(sub) == "4.2");
    CHECK(document.cite(letter) == "4.2(b)");
}

TEST_CASE("Tables and rows are cited by number") {
    DocumentMaker make;
    const auto table = make.add(ClauseKind::table, "", "");
    make.builder()[table].table = TableId(0);
    make.add(ClauseKind::row, "", "Name Role", table);
    const auto row = make.add(ClauseKind::row, "", "A B", table);
    const Document document = make.finish();
    CHECK(document.cite(table) == "table 1");
    CHECK(document.cite(row) == "table 1, row 2");
}

TEST_CASE("A byte of the text leads to its clause") {
    DocumentMaker make;
    make.add(ClauseKind::clause, "1.", "One");
    const auto two = make.add(ClauseKind::clause, "2.", "Two");
    const Document document = make.finish();
    const auto at = static_cast<std::uint32_t>(document.source.text().find("Two"));
    CHECK(document.clause_at(at) == two);
}

TEST_CASE("A label that Markdown escapes is cited as it is shown") {
    DocumentMaker maker;
    const auto eight = maker.add(ClauseKind::clause, "8\\.", "Amendments");
    const Document document = maker.finish();
    CHECK(document.cite(eight) == "8");
}
