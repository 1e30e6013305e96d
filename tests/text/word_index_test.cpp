// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/text/byte_mask.hpp"
#include "parser/text/word_index.hpp"

using namespace concord;

namespace {

/// The words of a text by the definition, one byte after the other.
std::vector<std::string> slow_words(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = word_end(text, at);
        if (end > at) out.emplace_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return out;
}

std::vector<std::string> indexed_words(std::string_view text) {
    std::vector<std::string> out;
    const WordIndex words(text);
    for (const Word& word : words.all())
        out.emplace_back(slice(text, {word.begin, word.end}));
    return out;
}

/// Pieces that make long and short words, repeated ones, letters of two bytes and none.
rc::Gen<std::string> texts() {
    const auto piece = rc::gen::element<std::string>(
        "a", "Data", "data", "processor", "processors", "organisation", "a-b", " ", "  ", "\n", "_",
        "'", "é", "Ö", "§", "\xC3", "\xDF", "\x80", "€", "0", "2014", ".", "sixteen letters!",
        "abcdef", "abcdefg", "abcdefgh", "abcdefghi");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& each : pieces)
                                text += each;
                            return text;
                        });
}

} // namespace

TEST_CASE("words of a text are found with their places", "[text]") {
    const std::string text = "The Data, the data: don't_stop in 2014 (Zo\xC3\xAB).";
    CHECK(indexed_words(text) == std::vector<std::string>{"The", "Data", "the", "data", "don", "t",
                                                          "stop", "in", "2014", "Zo\xC3\xAB"});
    const WordIndex words(text);
    CHECK(words.all()[1].begin == 4);
    CHECK(words.all()[1].end == 8);
    CHECK(words.spellings().size() == 10); // case counts
    CHECK(words.first_behind(0) == 0);
    CHECK(words.first_behind(3) == 1);
    CHECK(words.first_behind(static_cast<std::uint32_t>(text.size())) == words.all().size());
}

TEST_CASE("every spelling has one number, which tells it from all others", "[text]") {
    CHECK(rc::check("words and spellings", [] {
        const std::string text = *rc::gen::scale(4.0, texts());
        const WordIndex words(text);
        RC_ASSERT(indexed_words(text) == slow_words(text));
        const auto spelt = [&](Span span) { return slice(text, span); };
        for (const Word& word : words.all()) {
            const Span first = words.spellings()[word.spelling];
            RC_ASSERT(spelt(first) == spelt({word.begin, word.end}));
            RC_ASSERT(first.begin <= word.begin);
        }
        for (std::size_t i = 0; i < words.spellings().size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                RC_ASSERT(spelt(words.spellings()[i]) != spelt(words.spellings()[k]));
    }));
}

TEST_CASE("a spelling has one key in all texts, and a short one has it alone", "[text]") {
    CHECK(rc::check("keys of spellings", [] {
        std::map<std::string, std::uint64_t> known;
        std::map<std::uint64_t, std::string> short_ones;
        for (int i = 0; i < 3; ++i) {
            const std::string text = *rc::gen::scale(4.0, texts());
            const WordIndex words(text);
            RC_ASSERT(words.keys().size() == words.spellings().size());
            for (std::size_t k = 0; k < words.keys().size(); ++k) {
                const std::string spelt(slice(text, words.spellings()[k]));
                const std::uint64_t key = words.keys()[k];
                RC_ASSERT(known.emplace(spelt, key).first->second == key);
                if (spelt.size() <= 7)
                    RC_ASSERT(short_ones.emplace(key, spelt).first->second == spelt);
            }
        }
    }));
}

TEST_CASE("a text whose words are all different still finds each", "[text]") {
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "w" + std::to_string(i * 7919) + (i % 3 == 0 ? "withalongtail " : " ");
    const WordIndex words(text);
    REQUIRE(words.all().size() == 20000);
    CHECK(words.spellings().size() == 20000);
}

TEST_CASE("byte masks agree with a look at each byte", "[text]") {
    CHECK(rc::check("masks", [] {
        const std::string block =
            *rc::gen::container<std::string>(block_size, rc::gen::arbitrary<char>());
        for (std::size_t i = 0; i < block_size; ++i) {
            const auto bit = [&](std::uint64_t mask) { return (mask >> i & 1U) != 0; };
            const auto c = static_cast<unsigned char>(block[i]);
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            RC_ASSERT(bit(alnum_mask(block.data())) == (letter || (c >= '0' && c <= '9')));
            RC_ASSERT(bit(high_mask(block.data())) == (c >= 0x80));
            RC_ASSERT(bit(fold_mask(block.data())) ==
                      (c < 0x20 || c >= 0x80 || c == '*' || c == '<' || c == '&'));
            const bool usual = c == 0 || (c >= '\t' && c <= '\r') || c == 0x1A;
            RC_ASSERT(bit(stray_control_mask(block.data())) == ((c < 0x20 && !usual) || c == 0x7F));
            RC_ASSERT(bit(continuation_mask(block.data())) == (c >= 0x80 && c < 0xC0));
            RC_ASSERT(bit(byte_mask(block.data(), 'a')) == (c == 'a'));
            RC_ASSERT(bit(odd_mask(block.data())) == (c < ' ' || c > '~'));
            RC_ASSERT((bit(mask_in<'[', '\xFF', ' '>(block.data())) ==
                       (c == '[' || c == 0xFF || c == ' ')));
        }
    }));
}
