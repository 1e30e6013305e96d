// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <random>
#include <string>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/readers/plain.hpp"
#include "parser/readers/reader.hpp"
#include "parser/text/decode.hpp"

using namespace concord;
using namespace std::string_literals;

namespace {

bool has_note(const SourceText& source, NoteCode code) {
    return std::any_of(source.notes().begin(), source.notes().end(),
                       [code](const Note& note) { return note.code == code; });
}

struct Refused {
    std::string bytes;
    ErrorKind kind;
    const char* says; ///< A word of the message.
};

const std::string compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');

} // namespace

TEST_CASE("Text and Markdown are read") {
    const auto text = read("1. The parties agree.\n", {"mou.txt", {}});
    REQUIRE(text);
    CHECK(text->format() == SourceFormat::text);
    CHECK(text->name() == "mou.txt");
    CHECK(text->text() == "1. The parties agree.\n");
    CHECK(text->blocks().empty());

    for (const char* name : {"mou.md", "MOU.MD", "a/b.markdown"}) {
        CHECK(read("# Purpose\n", {name, {}})->format() == SourceFormat::markdown);
    }
    CHECK(read("# Purpose\n", {"mou.txt", {}})->format() == SourceFormat::text);
    CHECK(read("# Purpose\n", {"-", {}})->format() == SourceFormat::text);
    CHECK(read("# Purpose\n", {"mou.txt", SourceFormat::markdown})->format() ==
          SourceFormat::markdown);
}

TEST_CASE("Odd text is read and noted") {
    const auto nuls = read("1. The parties\0 agree.\0\0\0\0\0\0\n"s, {"a.txt", {}});
    REQUIRE(nuls);
    CHECK(has_note(*nuls, NoteCode::nul_bytes));

    const auto latin = read("caf\xE9 \x96 agreed", {"a.txt", {}});
    REQUIRE(latin);
    CHECK(has_note(*latin, NoteCode::read_as_windows_1252));

    const auto long_line = read(std::string(2U << 20, 'x'), {"a.txt", {}});
    REQUIRE(long_line);
    CHECK(has_note(*long_line, NoteCode::very_long_line));

    const auto wide = read("\xFF\xFE"
                           "A\0 \0\x13\x20 \0B\0"s,
                           {"a.txt", {}});
    REQUIRE(wide);
    CHECK(wide->text() == "A – B");

    // Form feeds between pages, a stray escape and the end mark of an old editor are still text.
    CHECK(read("page one\fpage two \x1B of the agreement\x1A", {"a.txt", {}}));
    CHECK(read("a zip says PK\3\4, a picture \x89PNG, in the middle of a text", {"a.txt", {}}));
}

TEST_CASE("What is not read is refused by name") {
    const Refused refused[] = {
        {"%PDF-1.7\n", ErrorKind::unsupported, "PDF"},
        {"\n\n%PDF-1.4 junk before", ErrorKind::unsupported, "PDF"},
        {"PK\3\4........[Content_Types].xml....xl/workbook.xml", ErrorKind::unsupported, "Office"},
        {"PK\3\4........photo.bin", ErrorKind::unsupported, "archive"},
        {compound_file + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, ErrorKind::unsupported, ".doc"},
        {compound_file + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
         ErrorKind::unsupported, "password"},
        {"{\\rtf1\\ansi The parties}", ErrorKind::unsupported, ".rtf"},
        {"\xEF\xBB\xBF\n <HTML lang=en>", ErrorKind::damaged, "no text"},
        {"\xFF\xFE\0\0A\0\0\0"s, ErrorKind::unsupported, "UTF-32"},
        {"\x1F\x8B\x08\0"s, ErrorKind::unsupported, "archive"},
        {"\x89PNG\r\n\x1A\n", ErrorKind::damaged, "picture"},
        {"\xFF\xD8\xFF\xE0..JFIF", ErrorKind::damaged, "picture"},
        {"\x7F"
         "ELF\2\1\1",
         ErrorKind::damaged, "program"},
        {"SQLite format 3\0"s, ErrorKind::damaged, "database"},
        {"", ErrorKind::damaged, "empty"},
        {" \n\t \u00A0\u200B\r\n", ErrorKind::damaged, "no text"},
        {std::string(5000, '\0'), ErrorKind::damaged, "no text"},
    };
    for (const Refused& entry : refused) {
        const auto result = read(entry.bytes, {"agreement.txt", {}});
        CAPTURE(entry.says);
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == entry.kind);
        CHECK_THAT(result.error().message, Catch::Contains(entry.says));
        CHECK(result.error().where == "agreement.txt");
        CHECK(result.error().message.back() != '.');
    }
}

TEST_CASE("A name that promises another format is not read as text") {
    for (const char* name : {"a.pdf", "A.DOCX", "a.doc", "a.odt", "a.rtf"}) {
        const auto result = read("1. The parties agree.", {name, {}});
        CAPTURE(name);
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::damaged);
        CHECK(read("1. The parties agree.", {name, SourceFormat::text}));
    }
    CHECK(read("<h1>Purpose</h1>", {"a.html", {}})->text() == "Purpose\n");
    CHECK(read("<p class=\"x\">\n1. Purpose", {"a.htm", {}})->text() == "1. Purpose\n");
    CHECK(read("1. Purpose", {"a.html", {}})->format() == SourceFormat::html);
    CHECK(read("<insert name> agrees", {"a.txt", {}}));
}

TEST_CASE("Bytes at random are not text, with or without a name that says so") {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same bytes each time.
    for (const std::size_t size : {500U, 5000U, 100'000U}) {
        std::string bytes = "x"; // No magic number by chance.
        while (bytes.size() < size)
            bytes += static_cast<char>(random());
        const auto result = read(bytes, {"agreement.txt", SourceFormat::text});
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::damaged);
    }
}

TEST_CASE("A named format that is not read is refused, markup that is called text is read") {
    CHECK(read("text", {"a.txt", SourceFormat::docx}).error().kind == ErrorKind::unsupported);
    CHECK(read("<html>text", {"a.html", SourceFormat::text}));
    CHECK_FALSE(read("%PDF-1.7", {"a.pdf", SourceFormat::text}));
}

TEST_CASE("More than 64 MiB of text are refused, also when only decoding makes them so") {
    const std::string at_limit(most_text_bytes, 'x');
    CHECK(read_plain(at_limit, "a.txt", SourceFormat::text));
    CHECK(read_plain(at_limit + 'x', "a.txt", SourceFormat::text).error().kind ==
          ErrorKind::too_large);
    CHECK(read_plain("\x93" + at_limit.substr(1), "a.txt", SourceFormat::text).error().kind ==
          ErrorKind::too_large);
}

TEST_CASE("Any bytes at all") {
    rc::prop("are read as valid UTF-8 or refused with a message", [](const std::string& bytes) {
        const auto result = read(bytes, {"a.txt", {}});
        if (result) {
            RC_ASSERT(first_invalid_utf8(result->text()) == std::string_view::npos);
        } else {
            RC_ASSERT(!result.error().message.empty());
        }
    });
}
