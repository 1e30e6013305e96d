// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/text/deceptive.hpp"
#include "parser/text/decode.hpp"
#include "parser/text/utf8.hpp"

using namespace concord;

namespace {

/// "code: words" of each place; characters without a shape written as "^".
std::vector<std::string> places(const std::string& text) {
    std::vector<std::string> out;
    for (const Note& note : deceptive_places(text)) {
        std::string words;
        for (const char c : slice(text, note.span))
            words += static_cast<unsigned char>(c) < 0x80 ? c : '^';
        out.push_back(std::string(to_string(note.code)) + ": " + words);
    }
    bool can = false;
    for (std::size_t at = 0; at < text.size(); at += std::max(code_point_at(text, at).size, 1U))
        can = can || can_deceive(code_point_at(text, at).value);
    CHECK((can || out.empty()));
    return out;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("Text that is turned round is found with its stretch") {
    CHECK(places("pay \u202E001\u202C pounds") == Found{"reordered-text: ^^^001"});
    CHECK(places("a\u2067 not\u2069 b") == Found{"reordered-text: ^^^ not"});
    CHECK(places("\u202Eto the end\nof the line") == Found{"reordered-text: ^^^to the end"});
    // Marks that turn nothing, and right-to-left text that is as it should be.
    CHECK(places("\u200Ephone\u200F \u202A020 7946 0000\u202C \u2068x\u2069").empty());
    CHECK(places("the name \u2067שלום a\u2069 in Hebrew").empty());
}

TEST_CASE("Characters without width count inside words only") {
    CHECK(places("we will not dis\u200Bclose it") == Found{"split-word: dis^^^close"});
    CHECK(places("a\u2060\u200Dnd co\uFEFFde") ==
          Found{"split-word: a^^^^^^nd", "split-word: co^^^de"});
    CHECK(places("blank \u200B line\u200B\n\u200Btext 4\u200B.2 family 👨\u200D👩").empty());
}

TEST_CASE("Words that mix look-alike letters of two scripts are found") {
    CHECK(places("the p\u0430yment is due") == Found{"mixed-scripts: p^^yment"});
    CHECK(places("\u0421ontrol and Τrust") ==
          Found{"mixed-scripts: ^^ontrol", "mixed-scripts: ^^rust"});
    // Symbols, words in one script, and scripts parted by a hyphen.
    CHECK(places("Δt, 5 µg, Ωs, α-helix, Москва, Αθήνα, naïve, Łódź").empty());
}

TEST_CASE("Tag characters are found, but for the flags that they make") {
    CHECK(places("a\U000E0068\U000E0069 b") == Found{"tag-characters: ^^^^^^^^"});
    CHECK(places("\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F Wales")
              .empty());
}

TEST_CASE("A text full of them is told in a hundred notes and a count") {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "p\u0430y ";
    const auto notes = deceptive_places(text);
    REQUIRE(notes.size() == 100);
    CHECK(notes.back().count == 901);
    // One enormous word costs one walk, not one a letter.
    std::string word;
    for (int i = 0; i < 200'000; ++i)
        word += "\u0430";
    CHECK(deceptive_places(word + "pay").size() == 1);
    std::string gaps;
    for (int i = 0; i < 200'000; ++i)
        gaps += "\u200Ba";
    CHECK(deceptive_places("a" + gaps).size() == 1);
}

TEST_CASE("decode tells of deceptive places too") {
    const auto decoded = decode("the p\u0430yment");
    REQUIRE(decoded.notes.size() == 1);
    CHECK(decoded.notes[0].code == NoteCode::mixed_scripts);
    CHECK(decoded.notes[0].span == Span{4, 12});
}
