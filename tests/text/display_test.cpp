// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/text/display.hpp"

using namespace concord;

TEST_CASE("a plain line has a column for each byte", "[text]") {
    CHECK(is_plain_line(""));
    CHECK(is_plain_line("The Board meets twice a year."));
    CHECK(is_plain_line(" a "));
    CHECK_FALSE(is_plain_line("The Board  meets."));
    CHECK_FALSE(is_plain_line("The\tBoard"));
    CHECK_FALSE(is_plain_line("caf\xC3\xA9"));
    CHECK_FALSE(is_plain_line(std::string(1, '\0')));
    rc::prop("as byte by byte, over blocks", [] {
        auto text = *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', '~'));
        text.resize(*rc::gen::inRange<std::size_t>(0, 200), ' ');
        for (std::size_t i = 1; i < text.size(); i += 2)
            text[i] = 'x'; // single blanks
        const auto at = *rc::gen::inRange<std::size_t>(0, 200);
        const char other = *rc::gen::element(' ', 'y', '\n', '\x7F');
        if (at < text.size()) text[at] = other;
        const bool odd = std::ranges::any_of(text, [](char c) { return c < ' ' || c > '~'; });
        RC_ASSERT(is_plain_line(text) == (!odd && text.find("  ") == std::string::npos));
    });
}
