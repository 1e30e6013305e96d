// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "parser/text/display.hpp"
#include "reports/layout.hpp"

namespace concord {
namespace {

std::string wrapped(std::string_view first, std::string_view text, std::size_t indent,
                    std::size_t width) {
    std::string out;
    append_wrapped(out, first, text, indent, width);
    return out;
}

Span find(const SourceText& source, std::string_view words) {
    const std::size_t at = source.text().find(words);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

SourceText source_of(std::string text) {
    return {"a.txt", SourceFormat::text, std::move(text)};
}

TEST_CASE("paragraphs are wrapped between words", "[reports]") {
    CHECK(wrapped("", "one two three", 2, 8) == "one two\n  three\n");
    CHECK(wrapped("  Why: ", "one two", 2, 40) == "  Why: one two\n");
    CHECK(wrapped("", "a\nb", 2, 40) == "a\n  b\n");
    CHECK(wrapped("", "", 2, 40) == "\n");
    CHECK(wrapped("", "unbreakable-and-long", 0, 5) == "unbreakable-and-long\n");
    CHECK(wrapped("", "an \x1b[31m escape", 0, 40) == "an \\u{1b}[31m escape\n");
    CHECK(wrapped("\x1b[1mbold\x1b[0m ", "12345", 0, 10) == "\x1b[1mbold\x1b[0m 12345\n");
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

} // namespace
} // namespace concord
