// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/text/decode.hpp"
#include "parser/text/utf8.hpp"

using namespace concord;
using namespace std::string_literals;

namespace {

const Note* find_note(const Decoded& decoded, NoteCode code) {
    const auto found = std::find_if(decoded.notes.begin(), decoded.notes.end(),
                                    [code](const Note& note) { return note.code == code; });
    return found == decoded.notes.end() ? nullptr : &*found;
}

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

} // namespace

TEST_CASE("Valid UTF-8 is taken as it is, without a note") {
    const auto decoded = decode("Café – “agreed”\r\n");
    CHECK(decoded.text == "Café – “agreed”\r\n");
    CHECK(decoded.notes.empty());
    CHECK(decode("").text.empty());
}

TEST_CASE("The UTF-8 mark is dropped and noted") {
    const auto decoded = decode("\xEF\xBB\xBFOne");
    CHECK(decoded.text == "One");
    CHECK(find_note(decoded, NoteCode::byte_order_mark) != nullptr);
    CHECK(find_note(decoded, NoteCode::zero_width) == nullptr);
}

TEST_CASE("UTF-16 is read with and without its mark, in both orders") {
    const std::u16string text = u"1. The parties agree – 😀\n";
    const bool big = GENERATE(false, true);
    const bool with_mark = GENERATE(false, true);
    const auto decoded = decode(utf16((with_mark ? u"\uFEFF" : u"") + text, big));
    CHECK(decoded.text == "1. The parties agree – 😀\n");
    CHECK(find_note(decoded, NoteCode::read_as_utf_16) != nullptr);
    CHECK(find_note(decoded, NoteCode::nul_bytes) == nullptr);
}

TEST_CASE("A lone surrogate and half a unit become U+FFFD") {
    const auto decoded = decode("\xFF\xFE"s +
                                utf16(u"a\xD800"
                                      u"b",
                                      false) +
                                "c");
    CHECK(decoded.text == "a\uFFFDb\uFFFD");
    REQUIRE(find_note(decoded, NoteCode::invalid_bytes) != nullptr);
    CHECK(find_note(decoded, NoteCode::invalid_bytes)->count == 2);
}

TEST_CASE("What is not UTF-8 is Windows-1252") {
    const auto decoded = decode("the \x93Scheme\x94 \x96 \xA3"
                                "5 caf\xE9");
    CHECK(decoded.text == "the “Scheme” – £5 café");
    CHECK(find_note(decoded, NoteCode::read_as_windows_1252) != nullptr);
    CHECK(find_note(decoded, NoteCode::invalid_bytes) == nullptr);

    const auto undefined = decode("caf\xE9 \x81\x9D");
    CHECK(undefined.text == "café \uFFFD\uFFFD");
    REQUIRE(find_note(undefined, NoteCode::invalid_bytes) != nullptr);
    CHECK(find_note(undefined, NoteCode::invalid_bytes)->count == 2);
    CHECK(find_note(undefined, NoteCode::invalid_bytes)->span == Span{6, 9});
}

TEST_CASE("A few broken bytes do not turn UTF-8 into Windows-1252") {
    const auto decoded = decode("“One” – “two”\x80 and “thr\xE2\x80");
    CHECK(decoded.text == "“One” – “two”\uFFFD and “thr\uFFFD\uFFFD");
    CHECK(find_note(decoded, NoteCode::read_as_windows_1252) == nullptr);
    REQUIRE(find_note(decoded, NoteCode::invalid_bytes) != nullptr);
    CHECK(find_note(decoded, NoteCode::invalid_bytes)->count == 3);
}

TEST_CASE("NUL bytes are kept and noted") {
    const auto decoded = decode("one\0two\0"s);
    CHECK(decoded.text == "one\0two\0"s);
    REQUIRE(find_note(decoded, NoteCode::nul_bytes) != nullptr);
    CHECK(find_note(decoded, NoteCode::nul_bytes)->count == 2);
    CHECK(find_note(decoded, NoteCode::nul_bytes)->span == Span{3, 4});
    CHECK(decode("one" + std::string(500, '\0')).text.size() == 503);
}

TEST_CASE("Characters that cannot be seen are noted at their first place") {
    const auto decoded = decode("pay\u200Bment \u202Eback\u2066 \u200B.");
    REQUIRE(find_note(decoded, NoteCode::zero_width) != nullptr);
    CHECK(find_note(decoded, NoteCode::zero_width)->count == 2);
    CHECK(find_note(decoded, NoteCode::zero_width)->span == Span{3, 6});
    REQUIRE(find_note(decoded, NoteCode::bidi_control) != nullptr);
    CHECK(find_note(decoded, NoteCode::bidi_control)->count == 2);
}

TEST_CASE("A line above one MiB is noted, however it ends") {
    const std::string longest(1U << 20, 'x');
    CHECK(decode(longest + "\n" + longest + "\r\n").notes.empty());
    for (const std::string end : {"", "\n", "\r"}) {
        const auto decoded = decode("a\n" + longest + "x" + end + longest);
        const Note* note = find_note(decoded, NoteCode::very_long_line);
        REQUIRE(note != nullptr);
        CHECK(note->span.begin == 2);
        CHECK(note->count == 1);
        CHECK(note->span.size() == (end.empty() ? 2 * longest.size() + 1 : longest.size() + 1));
    }
}

TEST_CASE("first_invalid_utf8 names the first broken byte") {
    CHECK(first_invalid_utf8("plain and – dashed") == std::string_view::npos);
    CHECK(first_invalid_utf8("ab\xFF") == 2);
    CHECK(first_invalid_utf8(std::string(77, 'a') + "\xC3") == 77);
}

TEST_CASE("decode gives valid UTF-8 for any bytes") {
    rc::prop("valid, and notes inside the text", [](const std::string& bytes) {
        const Decoded decoded = decode(bytes);
        RC_ASSERT(first_invalid_utf8(decoded.text) == std::string_view::npos);
        for (const Note& note : decoded.notes) {
            RC_ASSERT(note.span.begin <= note.span.end);
            RC_ASSERT(note.span.end <= decoded.text.size());
            RC_ASSERT(note.count > 0U);
        }
    });
    rc::prop("valid UTF-8 comes back unchanged", [] {
        const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0xD800));
        std::string text;
        for (const int value : values)
            append_utf8(text, static_cast<char32_t>(value));
        RC_ASSERT(decode(text).text == text);
    });
}
