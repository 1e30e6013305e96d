// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <catch2/catch.hpp>

#include "reports/markdown.hpp"

namespace concord {
namespace {

TEST_CASE("words of a document are only words in Markdown", "[reports]") {
    struct Row {
        std::string_view text;
        std::string_view shown;
    };
    constexpr std::array rows{
        Row{"plain words, 100 %", "plain words, 100 %"},
        Row{"", ""},
        Row{"**bold** and `code`", "\\*\\*bold\\*\\* and \\`code\\`"},
        Row{"[click](http://a.example)", "\\[click\\](http://a.example)"},
        Row{"<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"},
        Row{"R&amp;D", "R\\&amp;D"},
        Row{"a | b", "a \\| b"},
        Row{"# heading", "\\# heading"},
        Row{"- item", "\\- item"},
        Row{"+ item", "\\+ item"},
        Row{"=====", "\\====="},
        Row{"1. first", "1\\. first"},
        Row{"12) twelfth", "12\\) twelfth"},
        Row{"12 days", "12 days"},
        Row{"first_last@body.example", "first_last@body.example"},
        Row{"_slanted_", "\\_slanted\\_"},
        Row{"two\nlines  here", "two lines here"},
        Row{"\x1b[31mred", "\\\\u{1b}\\[31mred"},
        Row{"back\\slash", "back\\\\slash"},
    };
    for (const Row& row : rows)
        CHECK(markdown(row.text) == row.shown);
}

TEST_CASE("no run of backquotes ends a block early", "[reports]") {
    CHECK(markdown_block("a\nb\n", "text") == "```text\na\nb\n```\n");
    CHECK(markdown_block("```\nx") == "````\n```\nx\n````\n");
    CHECK(markdown_block("") == "```\n```\n");
    CHECK(markdown_block("\x1b") == "```\n\\u{1b}\n```\n");
}

} // namespace
} // namespace concord
