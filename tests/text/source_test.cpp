// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/text/source.hpp"
#include "parser/text/utf8.hpp"

using namespace concord;

namespace {

SourceText source_of(std::string text) {
    return {"a.txt", SourceFormat::text, std::move(text)};
}

/// The plain definition of line and column, character by character.
Position position_by_hand(std::string_view text, std::uint32_t offset) {
    Position position;
    for (std::uint32_t at = 0; at < offset; ++at) {
        const bool carriage_return = text[at] == '\r' && !text.substr(at + 1).starts_with('\n');
        if (text[at] == '\n' || carriage_return) {
            ++position.line;
            position.column = 1;
        } else if (!is_continuation(text[at])) {
            ++position.column;
        }
    }
    return position;
}

} // namespace

TEST_CASE("Lines end at LF, CR LF and CR") {
    const SourceText source = source_of("one\ntwo\r\nthree\rfour");
    REQUIRE(source.line_count() == 4);
    CHECK(source.text(source.line(1)) == "one");
    CHECK(source.text(source.line(2)) == "two");
    CHECK(source.text(source.line(3)) == "three");
    CHECK(source.text(source.line(4)) == "four");
    CHECK(source.line_of(0) == 1);
    CHECK(source.line_of(3) == 1);
    CHECK(source.line_of(4) == 2);
    CHECK(source.line_of(8) == 2);
    CHECK(source.line_of(9) == 3);
}

TEST_CASE("Texts without words still have lines") {
    CHECK(source_of("").line_count() == 1);
    CHECK(source_of("").line(1).empty());
    CHECK(source_of("").position(0) == Position{1, 1});
    const SourceText breaks = source_of("\n\r\r\n");
    CHECK(breaks.line_count() == 4);
    for (std::uint32_t line = 1; line <= 4; ++line)
        CHECK(breaks.line(line).empty());
}

TEST_CASE("Columns count characters, not bytes") {
    const std::string text = "é – 😀x\nnext";
    const SourceText source = source_of(text);
    const auto at = [&](const char* what) {
        return source.position(static_cast<std::uint32_t>(text.find(what)));
    };
    CHECK(at("–") == Position{1, 3});
    CHECK(at("x") == Position{1, 6});
    CHECK(at("next") == Position{2, 1});
    CHECK(source.position(static_cast<std::uint32_t>(text.size())) == Position{2, 5});
    // Inside a character its first byte counts; beyond the end the end does.
    CHECK(source.position(1) == Position{1, 1});
    CHECK(source.position(9999) == Position{2, 5});
}

TEST_CASE("Positions agree with counting by hand") {
    rc::prop("short lines", [] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"a", "words", "é", "–", "😀", "\n", "\r\n", "\r", "\t"}));
        std::string text;
        for (const std::string& part : parts)
            text += part;
        const SourceText source = source_of(text);
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            if (offset < text.size() && is_continuation(text[offset])) continue;
            RC_ASSERT(source.position(offset) == position_by_hand(text, offset));
            const Span line = source.line(source.line_of(offset));
            RC_ASSERT(line.begin <= offset);
            RC_ASSERT(line.end <= text.size());
        }
    });
    rc::prop("lines longer than the distance of checkpoints", [] {
        const auto repeats = *rc::gen::inRange(1000, 4000);
        std::string text = "first\n";
        for (int i = 0; i < repeats; ++i)
            text += i % 3 == 0 ? "é" : (i % 7 == 0 ? "–" : "ab");
        const SourceText source = source_of(text + "\nlast");
        auto offset = *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(text.size()));
        while (is_continuation(text[offset]))
            --offset;
        RC_ASSERT(source.position(offset) == position_by_hand(text, offset));
    });
}

TEST_CASE("Many positions on one enormous line cost little") {
    std::string text;
    while (text.size() < (8U << 20))
        text += "words – and more words ";
    const SourceText source = source_of(text);
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t sum = 0;
    for (std::uint32_t offset = 0; offset < text.size(); offset += 997) {
        sum += source.position(offset).column;
    }
    CHECK(sum > 0);
    // Counting from the line's begin each time would take minutes.
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("Blocks and cells are kept as the reader gives them") {
    SourceText source = source_of("a\tb");
    Block row;
    row.span = {0, 3};
    row.role = BlockRole::row;
    row.cells = {0, 2};
    source.set_blocks({row}, {{0, 1}, {2, 3}});
    REQUIRE(source.blocks().size() == 1);
    REQUIRE(source.cells().size() == 2);
    CHECK(source.text(source.cells()[1]) == "b");
    CHECK(source.name() == "a.txt");
    CHECK(to_string(source.format()) == "text");
}
