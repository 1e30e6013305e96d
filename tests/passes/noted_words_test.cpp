// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/grammar/naming_words.hpp"
#include "parser/passes/known_words.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/reference_cue_words.hpp"
#include "parser/passes/time_word_list.hpp"

using namespace concord;

namespace {

std::string capital(std::string_view word) {
    std::string out(word);
    out.front() = static_cast<char>(std::toupper(out.front()));
    return out;
}

} // namespace

TEST_CASE("A word is known by its spelling to every pass that lists it", "[passes][words]") {
    for (const auto& entry : time_list::entries) {
        INFO(entry.word);
        CHECK(time_word(entry.word) == entry.bits);
        CHECK(known_word(capital(entry.word)).time == (entry.bits & ~TimeWord::unit));
    }
    for (std::size_t i = 0; i < cue_words.size(); ++i) {
        INFO(cue_words[i].lower);
        const std::string upper = capital(cue_words[i].lower);
        const bool small = cue_words[i].written == CueWord::Case::any;
        CHECK(known_word(cue_words[i].lower).cue == (small ? i + 1 : 0));
        CHECK(known_word(upper).cue % CueWord::may_be_short == i + 1);
        CHECK(known_word(upper + "12").cue % CueWord::may_be_short == i + 1);
    }
    for (const auto& word : grammar::naming_list) {
        INFO(word.lower);
        CHECK(known_word(word.lower).naming == word.kind);
    }
}

TEST_CASE("A word that nobody lists is a figure, a capital or nothing", "[passes][words]") {
    CHECK(known_word("12").time == TimeWord::figure);
    CHECK(known_word("1st").time == TimeWord::figure);
    CHECK(known_word("Marched").time == TimeWord::none);
    CHECK(known_word("may1").time == TimeWord::none);
    CHECK(known_word("DPA").cue == CueWord::may_be_short);
    CHECK(known_word("DPA18").cue == CueWord::may_be_short);
    CHECK(known_word("Dpa").cue == 0);
    CHECK(known_word("Board").naming == grammar::NamingWord::capital);
    CHECK(known_word("\xC3\xA9tat").naming == grammar::NamingWord::capital);
    CHECK(known_word("KNOWN").naming == grammar::NamingWord::capital);
    CHECK(known_word("Hereafter").naming ==
          (grammar::NamingWord::capital | grammar::NamingWord::cue));
    CHECK_FALSE(known_word("boards").any);
    CHECK_FALSE(known_word("b\xC3\xA9").any);
}

TEST_CASE("Words are noted in the order of the text", "[passes][words]") {
    const std::string text = "Section 4 of the Act means what the Board said in May 2024, s5 too.";
    const NotedWords noted(text, WordIndex(text));
    const auto texts = [&](const auto& words) {
        std::string out;
        for (const auto& word : words)
            out += text.substr(word.begin, word.end - word.begin) + ' ';
        return out;
    };
    CHECK(texts(noted.times) == "4 in May 2024 ");
    CHECK(texts(noted.cues) == "Section Act s5 ");
    CHECK(texts(noted.naming.capitals) == "Section Act Board May ");
    CHECK(noted.naming.meanings == std::vector<std::uint32_t>{21});
    CHECK(noted.naming.signs.empty());
    CHECK_FALSE(noted.naming.spells_dots);
}

TEST_CASE("Spelled signs of addresses are noted", "[passes][words]") {
    const std::string text = "jane (at) body dot example, Dot AT noon, data";
    const NotedWords noted(text, WordIndex(text));
    CHECK(noted.naming.signs == std::vector<Span>{{6, 8}, {32, 34}});
    CHECK(noted.naming.spells_dots);
    const std::string plain = "Dot meets DOT";
    CHECK_FALSE(NotedWords(plain, WordIndex(plain)).naming.spells_dots);
}
