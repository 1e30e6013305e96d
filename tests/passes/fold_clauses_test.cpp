// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/model/clause_builder.hpp"
#include "parser/passes/passes.hpp"

using namespace concord;

namespace {

const std::string text = "1. Review:  the parties\n"
                         "   will “review” it.\n"
                         "\n"
                         "Name\t\t Role\n"
                         "Ann Example\tx@b.example\tClerk\n";

Span find(std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// One clause with heading and body, then a table of two rows and three columns.
Document sample() {
    Document document(SourceText("a.txt", SourceFormat::text, text));
    ClauseTreeBuilder builder;
    Clause clause;
    clause.path = "para/1";
    clause.kind = ClauseKind::clause;
    clause.heading = find("Review");
    clause.body = cover(find("the parties"), find("it."));
    builder.add(clause, cover(find("1."), find("it.")));

    Clause table;
    table.path = "table/1";
    table.kind = ClauseKind::table;
    table.table = TableId(0);
    const ClauseId table_id = builder.add(table, Span{});
    for (const Span line : {find("Name\t\t Role"), find("Ann Example\tx@b.example\tClerk")}) {
        Clause row;
        row.path = "table/1/row";
        row.kind = ClauseKind::row;
        row.parent = table_id;
        row.table = TableId(0);
        builder.add(row, line);
    }
    document.clauses = builder.finish(document.source);
    document.tables.push_back({table_id, TableKind::other, {0, 6}, 2, 3, true});
    const Span blank{find("\t Role").begin, find("\t Role").begin};
    document.cells = {{find("Name"), 0, 0},        {blank, 0, 1},
                      {find("Role"), 0, 2},        {find("Ann Example"), 1, 0},
                      {find("x@b.example"), 1, 1}, {find("Clerk"), 1, 2}};
    return document;
}

} // namespace

TEST_CASE("Clauses are folded one by one, rows with their cells apart") {
    Document document = sample();
    fold_clauses(document);
    CHECK(document.folded.text() == "Review the parties will \"review\" it.\n"
                                    "\n"
                                    "Name\t\tRole\n"
                                    "Ann Example\tx@b.example\tClerk");
    const auto words = [&](std::size_t clause) {
        return document.folded.text(document.clauses[ClauseId(clause)].folded);
    };
    CHECK(words(0) == "Review the parties will \"review\" it.");
    CHECK(words(1).empty());
    CHECK(words(2) == "Name\t\tRole");
    CHECK(words(3) == "Ann Example\tx@b.example\tClerk");
}

TEST_CASE("Folded places lead back into the clause") {
    Document document = sample();
    fold_clauses(document);
    for (const char* wanted : {"Review", "\"review\"", "Role", "x@b.example"}) {
        const auto begin = static_cast<std::uint32_t>(document.folded.text().find(wanted));
        const auto size = static_cast<std::uint32_t>(std::string_view(wanted).size());
        const Span source = document.folded.source({begin, begin + size});
        CAPTURE(wanted, document.source.text(source));
        CHECK(document.folded.folded(source.begin) == begin);
        CHECK(document.clause_at(source.begin) == document.clause_at(source.end - 1));
    }
}

TEST_CASE("A document without clauses folds to nothing") {
    Document document(SourceText("a.txt", SourceFormat::text, ""));
    fold_clauses(document);
    CHECK(document.folded.text().empty());
}
