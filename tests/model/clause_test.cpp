// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/model/clause_builder.hpp"

using namespace concord;

namespace {

const std::string text = "Review\n"      // 0
                         "1. First\n"    // 7
                         "a. item\n"     // 16
                         "more of one\n" // 24
                         "2. Second\n"   // 36
                         "Annex 1\n"     // 46
                         "1. Inside\n";  // 54

Clause clause(ClauseKind kind, std::string path, ClauseId parent = {}) {
    Clause made;
    made.kind = kind;
    made.path = std::move(path);
    made.parent = parent;
    return made;
}

struct Sample {
    SourceText source{"a.txt", SourceFormat::text, text};
    ClauseTree tree;
    ClauseId heading, first, item, second, annex, inside;

    Sample() {
        ClauseTreeBuilder builder;
        heading = builder.add(clause(ClauseKind::heading, "review"), {0, 6});
        first = builder.add(clause(ClauseKind::clause, "para/1", heading), {7, 15});
        item = builder.add(clause(ClauseKind::item, "para/1/item/a", first), {16, 23});
        builder.extend(first, {24, 35});
        second = builder.add(clause(ClauseKind::clause, "para/2", heading), {36, 45});
        annex = builder.add(clause(ClauseKind::annex, "annex/1"), {46, 53});
        inside = builder.add(clause(ClauseKind::clause, "annex/1/para/1", annex), {54, 63});
        tree = builder.finish(source);
    }
};

} // namespace

TEST_CASE("The builder works out what follows from the shape") {
    const Sample sample;
    const ClauseTree& tree = sample.tree;
    REQUIRE(tree.size() == 6);
    CHECK(tree[sample.heading].next == 4);
    CHECK(tree[sample.heading].whole == Span{0, 45});
    CHECK(tree[sample.heading].depth == 0);
    CHECK(tree[sample.first].next == 3);
    CHECK(tree[sample.first].whole == Span{7, 35});
    CHECK(tree[sample.first].line == 2);
    CHECK(tree[sample.first].end_line == 4);
    CHECK(tree[sample.item].depth == 2);
    CHECK(tree[sample.item].line == 3);
    REQUIRE(tree.own_ranges(tree[sample.first]).size() == 2);
    CHECK(tree.own_ranges(tree[sample.first])[0] == Span{7, 15});
    CHECK(tree.own_ranges(tree[sample.first])[1] == Span{24, 35});
    CHECK(tree.own_ranges(tree[sample.item]).size() == 1);
}

TEST_CASE("Ways through the tree") {
    const Sample sample;
    const ClauseTree& tree = sample.tree;
    CHECK(tree.first_child(sample.heading) == sample.first);
    CHECK_FALSE(tree.first_child(sample.item).valid());
    CHECK(tree.next_sibling(sample.first) == sample.second);
    CHECK_FALSE(tree.next_sibling(sample.second).valid());
    CHECK_FALSE(tree.next_sibling(sample.item).valid());
    CHECK(tree.next_sibling(sample.heading) == sample.annex);
    CHECK_FALSE(tree.next_sibling(sample.annex).valid());
    CHECK(tree.subtree(sample.heading).size() == 4);
    CHECK(tree.inside(sample.item, sample.heading));
    CHECK(tree.inside(sample.item, sample.item));
    CHECK_FALSE(tree.inside(sample.second, sample.first));
    CHECK_FALSE(tree.inside(sample.heading, sample.item));
    CHECK(tree.heading_above(sample.item) == sample.heading);
    CHECK(tree.heading_above(sample.inside) == sample.annex);
    CHECK(tree.in_annex(sample.inside));
    CHECK(tree.in_annex(sample.annex));
    CHECK_FALSE(tree.in_annex(sample.item));
}

TEST_CASE("A byte leads to its owner, a blank to what stands before it") {
    const Sample sample;
    const ClauseTree& tree = sample.tree;
    CHECK(tree.at(0) == sample.heading);
    CHECK(tree.at(6) == sample.heading);
    CHECK(tree.at(16) == sample.item);
    CHECK(tree.at(23) == sample.item);
    CHECK(tree.at(24) == sample.first);
    CHECK(tree.at(9999) == sample.inside);
    CHECK_FALSE(ClauseTree().at(0).valid());
}

TEST_CASE("A path leads to its clause") {
    const Sample sample;
    CHECK(sample.tree.find("para/1/item/a") == sample.item);
    CHECK(sample.tree.find("annex/1") == sample.annex);
    CHECK_FALSE(sample.tree.find("para/3").valid());
    CHECK_FALSE(sample.tree.find("").valid());
    CHECK_FALSE(ClauseTree().find("para/1").valid());
}

TEST_CASE("Paths that occur twice become unique, with all below them") {
    const SourceText source{"a.txt", SourceFormat::text, text};
    ClauseTreeBuilder builder;
    const auto add = [&](const char* path, ClauseId parent = {}) {
        return builder.add(clause(ClauseKind::clause, path, parent), Span{});
    };
    add("para/1/item/a", add("para/1"));
    const ClauseId again = add("para/1");
    const ClauseId item = add("para/1/item/a", again);
    add("para/1/item/a/bullet/1", item);
    add("aside", again);
    add("para/1");
    const ClauseTree tree = builder.finish(source);
    std::vector<std::string> paths;
    for (const Clause& made : tree.all())
        paths.push_back(made.path);
    CHECK(paths == std::vector<std::string>{"para/1", "para/1/item/a", "para/1~2",
                                            "para/1~2/item/a", "para/1~2/item/a/bullet/1", "aside",
                                            "para/1~3"});
    CHECK(tree.find("para/1~2/item/a") == item);
}

TEST_CASE("A clause without bytes of its own has the lines of what lies below it") {
    const SourceText source{"a.txt", SourceFormat::text, text};
    ClauseTreeBuilder builder;
    const ClauseId table = builder.add(clause(ClauseKind::table, "table/1"), Span{});
    builder.add(clause(ClauseKind::row, "table/1/row/1", table), {7, 15});
    builder.add(clause(ClauseKind::row, "table/1/row/2", table), {16, 23});
    const ClauseTree tree = builder.finish(source);
    CHECK(builder.size() == 0);
    CHECK(tree[table].own.count == 0);
    CHECK(tree[table].whole == Span{7, 23});
    CHECK(tree[table].line == 2);
    CHECK(tree[table].end_line == 3);
}

TEST_CASE("Trees of any shape") {
    rc::prop("subtrees nest, paths are unique, every byte finds its owner", [] {
        const auto choices = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
        const SourceText source{"a.txt", SourceFormat::text,
                                std::string(2 * choices.size() + 2, 'x')};
        ClauseTreeBuilder builder;
        std::vector<ClauseId> open; // The last clause and its ancestors.
        std::uint32_t offset = 0;
        for (const int choice : choices) {
            open.resize(static_cast<std::size_t>(choice) % (open.size() + 1));
            Clause made = clause(ClauseKind::item, "x/" + std::to_string(choice % 3));
            if (!open.empty()) made.parent = open.back();
            open.push_back(builder.add(std::move(made), {offset, offset + 1}));
            offset += 2;
        }
        const ClauseTree tree = builder.finish(source);
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const ClauseId id(i);
            const Clause& made = tree[id];
            RC_ASSERT(tree.find(made.path) == id);
            RC_ASSERT(tree.at(tree.own_ranges(made)[0].begin) == id);
            RC_ASSERT(tree.at(tree.own_ranges(made)[0].begin + 1) == id);
            RC_ASSERT(made.next > i);
            if (!made.parent.valid()) continue;
            const Clause& parent = tree[made.parent];
            RC_ASSERT(parent.depth + 1 == made.depth);
            RC_ASSERT(made.next <= parent.next);
            RC_ASSERT(parent.whole.contains(made.whole));
        }
    });
}
