// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/grammar/line.hpp"
#include "parser/passes/running_heads.hpp"
#include "tests/passes/outline_support.hpp"

using namespace concord;

namespace {

/// The lines that are heads of pages, counted from 1.
std::vector<std::size_t> heads_of(const std::string& text) {
    const auto lines = grammar::read_lines(text);
    const auto heads = running_heads(text, lines);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (heads[i]) out.push_back(i + 1);
    return out;
}

std::string sentences(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "The parties meet each quarter, keep a record of what they decide and share it.\n";
    return text;
}

using Lines = std::vector<std::size_t>;

} // namespace

TEST_CASE("a head repeated beside page numbers is furniture but for the first", "[heads]") {
    std::string text;
    for (int page = 1; page <= 4; ++page)
        text +=
            "Protocol of Alder and Birch\n\n" + sentences(4) + "\n" + std::to_string(page) + "\n\n";
    CHECK(heads_of(text) == Lines{10, 19, 28});
}

TEST_CASE("the number of the page may stand in the head itself", "[heads]") {
    for (const std::string between : {" - ", "   ", " | Page ", "\t", " Page ", " - page "}) {
        std::string text;
        for (int page = 1; page <= 3; ++page)
            text += sentences(4) + "\nAlder and Birch, v1.2" + between + std::to_string(page) +
                    " of 3\n\n";
        INFO(between);
        // A tab makes it a row, whose cells are read as those of a table.
        CHECK(heads_of(text) == (between == "\t" ? Lines{} : Lines{13, 20}));
    }
}

TEST_CASE("numbers that do not count pages make no head", "[heads]") {
    std::string counted;
    for (int page = 1; page <= 4; ++page)
        counted += "Objective " + std::to_string(page) + "\n\n" + sentences(20) + "\n";
    CHECK(heads_of(counted).empty());
    std::string falling;
    for (int page = 4; page >= 1; --page)
        falling += "Objective - " + std::to_string(page) + "\n\n" + sentences(20) + "\n";
    CHECK(heads_of(falling).empty());
}

TEST_CASE("a form feed shows where a page begins", "[heads]") {
    std::string text = "Liaison protocol\n\n";
    for (int page = 1; page <= 3; ++page)
        text += sentences(5) + "\fLiaison protocol\n\n";
    CHECK(heads_of(text) == Lines{8, 15, 22});
}

TEST_CASE("what cuts sentences at the distance of pages is a head", "[heads]") {
    std::string text;
    for (const std::string what : {"a report", "a finding", "its advice", "a decision"})
        text += sentences(15) + "Each party tells the other of " + what +
                " that it\n\nAlder Board in confidence\n\nintends to publish.\n";
    CHECK(heads_of(text) == Lines{38, 58, 78});
}

TEST_CASE("a foot and the head below it show where a page ends", "[heads]") {
    std::string text;
    for (int page = 1; page <= 3; ++page)
        text += "Alder Board\n\n" + sentences(16) + "\nFiled in May 2024\n\n";
    CHECK(heads_of(text) == Lines{22, 41, 43, 62});
}

TEST_CASE("headings of like parts are no heads of pages", "[heads]") {
    std::string text;
    for (int flow = 1; flow <= 5; ++flow)
        text +=
            "Legal basis\n\n" + sentences(16) + "\nHow long it is kept\n\n" + sentences(16) + "\n";
    CHECK(heads_of(text).empty());
}

TEST_CASE("the last line of a paragraph is no head", "[heads]") {
    std::string text;
    for (int page = 1; page <= 4; ++page)
        text += sentences(14) +
                "the findings of inquiries, once they\nare closed; and\n\nthe rest.\n\n";
    CHECK(heads_of(text).empty());
}

TEST_CASE("labels, sentences, blanks to fill in and places to sign are no heads", "[heads]") {
    for (const std::string line :
         {"Schedule 1", "1. Definitions", "This page is left blank.", "[Insert the name here]",
          "Signed on behalf of Alder Board", "Name: ____________", "* * * * * *"}) {
        std::string text;
        for (int page = 1; page <= 4; ++page)
            text += line + "\n\n" + sentences(14) + "\n" + std::to_string(page) + "\n\n";
        INFO(line);
        CHECK(heads_of(text).empty());
    }
}

TEST_CASE("two lines that head each page are both found", "[heads]") {
    std::string text;
    for (int page = 1; page <= 3; ++page)
        text += sentences(5) + "\n" + std::to_string(page) +
                "\n\nAlder Board\nAgreement with Birch Council\n\n";
    CHECK(heads_of(text) == Lines{20, 21, 31, 32});
}

TEST_CASE("heads of pages change nothing in the tree of clauses", "[heads][outline]") {
    std::string plain = "Memorandum of Understanding\n\nPurpose\n\n";
    std::string paged = plain;
    for (int page = 1; page <= 4; ++page) {
        const std::string number = std::to_string(page);
        const std::string clause =
            number + ". " + sentences(1) + "\n(a) " + sentences(1) + "\n(b) " + sentences(1) + "\n";
        plain += clause;
        paged += clause + number + "\n\nMemorandum of Understanding\n\n";
    }
    CHECK(tests::paths(tests::outline_of(paged)) == tests::paths(tests::outline_of(plain)));
}
