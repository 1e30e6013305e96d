// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "parser/text/display.hpp"
#include "parser/text/utf8.hpp"
#include "reports/escape.hpp"

namespace concord {
namespace {

TEST_CASE("what a terminal would act upon becomes visible", "[reports]") {
    struct Row {
        std::string_view text;
        std::string_view shown;
    };
    constexpr std::array rows{
        Row{"plain words, 100 %", "plain words, 100 %"},
        Row{"", ""},
        Row{"\x1b[31mred", "\\u{1b}[31mred"},
        Row{"\x1b]8;;http://a.example\x07link", "\\u{1b}]8;;http://a.example\\u{7}link"},
        Row{"over\rwritten", "over\\u{d}written"},
        Row{"a\nb\tc", "a\\u{a}b\\u{9}c"},
        Row{"\x7f", "\\u{7f}"},
        Row{"\u0085\u009b31m", "\\u{85}\\u{9b}31m"},
        Row{"\u202Eevil\u202C", "\\u{202e}evil\\u{202c}"},
        Row{"zero\u200Bwidth\uFEFF", "zero\\u{200b}width\\u{feff}"},
        Row{"soft\u00ADhyphen", "soft\\u{ad}hyphen"},
        Row{"tag\U000E0041", "tag\\u{e0041}"},
        Row{"line\u2028paragraph\u2029", "line\\u{2028}paragraph\\u{2029}"},
        Row{"Ürümqi – “quoted” £5 漢字 e\u0301", "Ürümqi – “quoted” £5 漢字 e\u0301"},
        Row{"\xff\xfe", "\uFFFD\uFFFD"},
        Row{"cut \xe2\x82", "cut \uFFFD\uFFFD"},
    };
    for (const Row& row : rows)
        CHECK(visible(row.text) == row.shown);
    CHECK(visible(std::string_view("a\0b", 3)) == "a\\u{0}b");
}

TEST_CASE("nothing unprintable is left after escaping, for every character", "[reports]") {
    for (char32_t value = 0; value < 0x110000; value += value < 0x3000 ? 1 : 61) {
        if (value >= 0xD800 && value < 0xE000) continue;
        std::string text;
        append_utf8(text, value);
        const std::string shown = visible(text);
        for (std::size_t at = 0; at < shown.size();) {
            const CodePoint point = code_point_at(shown, at);
            REQUIRE(point.size > 0);
            REQUIRE_FALSE(is_unprintable(point.value));
            at += point.size;
        }
    }
}

TEST_CASE("an excerpt is one line of limited length", "[reports]") {
    CHECK(excerpt("  two \n\t words  ") == "two words");
    CHECK(excerpt("") == "");
    CHECK(excerpt("12345", 5) == "12345");
    CHECK(excerpt("123456", 5) == "1234…");
    CHECK(excerpt("1234 6", 5) == "1234…");
    CHECK(excerpt("äöüßé", 5) == "äöüßé");
    CHECK(excerpt("äöüßéx", 5) == "äöüß…");
    const std::string cut = excerpt(std::string(1000, 'x'));
    CHECK(count_code_points(cut) == longest_excerpt);
    CHECK(cut.ends_with("…"));
}

TEST_CASE("escaping JSON keeps its value", "[reports]") {
    const nlohmann::json value = {
        {"bidi", "\u202Eevil"}, {"c1", "\u009b31m"}, {"tag", "\U000E0041"},        {"del", "\x7f"},
        {"esc", "\x1b[0m"},     {"plain", "é漢"},    {"nul", std::string("\0", 1)}};
    const std::string dumped = value.dump(2);
    const std::string safe = escape_json_text(dumped);
    CHECK(nlohmann::json::parse(safe) == value);
    CHECK(safe.find("\\u202eevil") != std::string::npos);
    CHECK(safe.find("\\udb40\\udc41") != std::string::npos);
    CHECK(safe.find("\\u007f") != std::string::npos);
    CHECK(safe.find("é漢") != std::string::npos);
    CHECK(safe.find("\u009b") == std::string::npos);
    CHECK(escape_json_text("{\"a\": 1}\n") == "{\"a\": 1}\n");
}

TEST_CASE("display width counts columns", "[text]") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("漢字") == 4);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("…") == 1);
    CHECK(display_width("") == 0);
}

TEST_CASE("what text is commonly made of is told from what stands among it", "[text]") {
    const std::vector<std::pair<char32_t, char32_t>> seen{{0x20, 0x7E},     {0xA0, 0xAC},
                                                          {0xAE, 0x24F},    {0x2010, 0x2027},
                                                          {0x2030, 0x205E}, {0x20AC, 0x20AC}};
    for (const auto& [first, last] : seen) {
        for (char32_t value = first; value <= last; ++value) {
            CAPTURE(static_cast<std::uint32_t>(value));
            CHECK_FALSE(is_unprintable(value));
            CHECK(column_width(value) == 1);
        }
    }
    for (const char32_t value :
         {0x1FU, 0x7FU, 0x9FU, 0x200BU, 0x200FU, 0x2028U, 0x202AU, 0x202EU, 0x2060U, 0x2066U}) {
        CAPTURE(static_cast<std::uint32_t>(value));
        CHECK(is_unprintable(value));
        CHECK(column_width(value) == 0);
    }
    CHECK(is_unprintable(0xAD)); // a soft hyphen: not seen, though it may take a column
    CHECK(column_width(0x300) == 0);
}

} // namespace
} // namespace concord
