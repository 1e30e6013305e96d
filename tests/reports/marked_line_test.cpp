// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/text/display.hpp"
#include "reports/marked_line.hpp"

namespace concord {
namespace {

Span find(const SourceText& source, std::string_view words) {
    const std::size_t at = source.text().find(words);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

SourceText source_of(std::string text) {
    return {"a.txt", SourceFormat::text, std::move(text)};
}

TEST_CASE("words are marked in their line", "[reports]") {
    const SourceText source = source_of("first line\n  The second\tline is here.\nthird\n");
    const MarkedLine shown = mark_words(source, find(source, "second"), 40);
    CHECK(shown.line == "The second line is here.");
    CHECK(shown.marks == "    ^^^^^^");
    CHECK_FALSE(shown.goes_on);
}

TEST_CASE("marks stand below wide and escaped characters", "[reports]") {
    const SourceText source = source_of("漢字 \u202Eand so on");
    const MarkedLine shown = mark_words(source, find(source, "and"), 40);
    CHECK(shown.line == "漢字 \\u{202e}and so on");
    CHECK(shown.marks == std::string(13, ' ') + "^^^");
}

TEST_CASE("a long line is cut around the words", "[reports]") {
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "before ";
    text += "HERE";
    for (int i = 0; i < 50; ++i)
        text += " after";
    const SourceText source = source_of(text);
    const MarkedLine shown = mark_words(source, find(source, "HERE"), 60);
    CHECK(display_width(shown.line) <= 60);
    CHECK(shown.line.starts_with("… before"));
    CHECK(shown.line.ends_with("after …"));
    const std::size_t at = shown.line.find("HERE") - 2; // "…" takes three bytes and one column.
    CHECK(shown.marks == std::string(at, ' ') + "^^^^");
}

TEST_CASE("a line is cut on one side only where the words stand at the other", "[reports]") {
    const std::string tail = " " + std::string(200, 'x');
    const SourceText source = source_of("Start of it" + tail);
    const MarkedLine shown = mark_words(source, find(source, "Start"), 40);
    CHECK(shown.line.starts_with("Start of it"));
    CHECK(shown.line.ends_with("…"));
    CHECK(shown.marks == "^^^^^");
}

TEST_CASE("words longer than the line, and over several lines", "[reports]") {
    const SourceText source =
        source_of("begin " + std::string(300, 'y') + "\nmore\nand more\nend\n");
    Span span = find(source, "yyy");
    span.end = static_cast<std::uint32_t>(source.text().find("end"));
    const MarkedLine shown = mark_words(source, span, 50);
    CHECK(display_width(shown.line) <= 50);
    CHECK(display_width(shown.marks) <= 50);
    CHECK(shown.marks.find('^') != std::string::npos);
    CHECK(shown.goes_on);
}

TEST_CASE("a line of megabytes is shown at once", "[reports]") {
    std::string text(std::size_t{8} << 20, 'z');
    text.replace(text.size() / 2, 6, " here ");
    const SourceText source = source_of(text);
    const MarkedLine shown = mark_words(source, find(source, "here"), 80);
    CHECK(shown.line == "… here …");
    CHECK(shown.marks == "  ^^^^");
}

TEST_CASE("a plain line is cut as one that needs a closer look", "[reports]") {
    rc::prop("wherever the words stand", [] {
        const auto before = *rc::gen::inRange<std::size_t>(0, 90);
        const auto behind = *rc::gen::inRange<std::size_t>(0, 90);
        const auto width = *rc::gen::inRange<std::size_t>(6, 60);
        std::string text;
        for (std::size_t i = 0; i < before; ++i)
            text += std::string(1 + i % 7, 'b') + ' ';
        text += "HERE IT";
        for (std::size_t i = 0; i < behind; ++i)
            text += ' ' + std::string(1 + i % 5, 'a');
        std::string odd = text; // a tab is shown as a blank
        for (std::size_t i = 0; i < odd.size(); ++i)
            if (odd[i] == ' ') odd[i] = '\t';
        const auto marked = [&](const std::string& line) {
            const SourceText source = source_of(line);
            const auto at = static_cast<std::uint32_t>(line.find("HERE"));
            return mark_words(source, {at, at + 7}, width);
        };
        RC_ASSERT(marked(text).line == marked(odd).line);
        RC_ASSERT(marked(text).marks == marked(odd).marks);
    });
}

} // namespace
} // namespace concord
