// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/text/utf8.hpp"

using namespace concord;

TEST_CASE("code_point_at reads every length and refuses what is ill-formed") {
    CHECK(code_point_at("A", 0).value == U'A');
    CHECK(code_point_at("é", 0).value == U'é');
    CHECK(code_point_at("–", 0).value == U'–');
    CHECK(code_point_at("😀", 0).value == U'😀');
    CHECK(code_point_at("a–b", 1).size == 3);
    for (const std::string bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xE2\x80",
          "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE2\x28\xA1"}) {
        CAPTURE(bad.size(), static_cast<int>(bad[0]));
        CHECK(code_point_at(bad, 0).size == 0);
    }
}

TEST_CASE("append_utf8 writes what code_point_at reads") {
    rc::prop("round trip of all scalar values", [] {
        const auto value = static_cast<char32_t>(*rc::gen::inRange(0, 0x11'0000));
        RC_PRE(value < 0xD800 || value > 0xDFFF);
        std::string text;
        append_utf8(text, value);
        const CodePoint back = code_point_at(text, 0);
        RC_ASSERT(back.value == value);
        RC_ASSERT(back.size == text.size());
        RC_ASSERT(count_code_points(text) == 1U);
    });
}

TEST_CASE("Word-at-a-time loops agree with the plain definition") {
    rc::prop("count_code_points and first_non_ascii", [](const std::string& bytes) {
        std::size_t starts = 0;
        for (const char byte : bytes)
            starts += is_continuation(byte) ? 0U : 1U;
        RC_ASSERT(count_code_points(bytes) == starts);
        std::size_t first = 0;
        while (first < bytes.size() && static_cast<unsigned char>(bytes[first]) < 0x80)
            ++first;
        RC_ASSERT(first_non_ascii(bytes, 0) == first);
    });
    const std::string long_run(100, 'x');
    CHECK(first_non_ascii(long_run + "é", 0) == 100);
    CHECK(first_non_ascii(long_run, 3) == 100);
    CHECK(count_code_points(long_run + "é") == 101);
}
