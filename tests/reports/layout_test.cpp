// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "reports/layout.hpp"

namespace concord {
namespace {

std::string wrapped(std::string_view first, std::string_view text, std::size_t indent,
                    std::size_t width) {
    std::string out;
    append_wrapped(out, first, text, indent, width);
    return out;
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

/// The paragraph as its words go into lines one by one.
std::string word_by_word(const std::string& text, std::size_t indent, std::size_t width) {
    std::string out;
    std::size_t column = 0;
    std::istringstream words(text);
    bool at_start = true;
    for (std::string word; words >> word; at_start = false) {
        if (!at_start && column + 1 + word.size() > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
            at_start = true;
        }
        out += (at_start ? "" : " ") + word;
        column += word.size() + (at_start ? 0 : 1);
    }
    return out + '\n';
}

TEST_CASE("plain paragraphs are wrapped as others are, word by word", "[reports]") {
    rc::prop("at each width", [] {
        const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 14));
        const auto width = *rc::gen::inRange<std::size_t>(0, 24);
        const auto indent = *rc::gen::inRange<std::size_t>(0, 6);
        std::string text;
        for (const int size : sizes)
            text += (text.empty() ? "" : " ") + std::string(static_cast<std::size_t>(size), 'w');
        const std::string wanted = word_by_word(text, indent, width);
        RC_ASSERT(wrapped("", text, indent, width) == wanted);
        RC_ASSERT(wrapped("", text + ' ', indent, width) == wanted);
        RC_ASSERT(wrapped("", "  " + text, indent, width) == wanted);
    });
}

} // namespace
} // namespace concord
