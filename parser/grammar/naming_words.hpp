// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"
#include "parser/text/word_index.hpp"

namespace concord::grammar {

/// What a word that names, terms and addresses stand beside is; it may be more than one.
struct NamingWord {
    static constexpr std::uint8_t cue = 1;      ///< A definition may begin with it: "known as".
    static constexpr std::uint8_t between = 2;  ///< "between", "among" and "amongst" in any case.
    static constexpr std::uint8_t meaning = 4;  ///< "mean", "means" and "meaning".
    static constexpr std::uint8_t capital = 8;  ///< Begins with a capital letter or beyond ASCII.
    static constexpr std::uint8_t sign = 16;    ///< "at" in any case: may stand for '@'.
    static constexpr std::uint8_t dot = 32;     ///< "dot"
    static constexpr std::uint8_t contact = 64; ///< "contact" and "contacts" in any case.
    static constexpr std::uint8_t attention = 128; ///< "attention", "attn", "fao" in any case.

    std::string_view lower;
    std::uint8_t kind = 0;
};

/// Those that are listed.
inline constexpr std::array<NamingWord, 27> naming_list{{
    {"called", NamingWord::cue},      {"established", NamingWord::cue},
    {"described", NamingWord::cue},   {"hereafter", NamingWord::cue},
    {"hereinafter", NamingWord::cue}, {"known", NamingWord::cue},
    {"legal", NamingWord::cue},       {"legally", NamingWord::cue},
    {"operating", NamingWord::cue},   {"recognised", NamingWord::cue},
    {"referred", NamingWord::cue},    {"refers", NamingWord::cue},
    {"termed", NamingWord::cue},      {"trading", NamingWord::cue},
    {"among", NamingWord::between},   {"amongst", NamingWord::between},
    {"between", NamingWord::between}, {"mean", NamingWord::meaning},
    {"meaning", NamingWord::meaning}, {"means", NamingWord::meaning},
    {"at", NamingWord::sign},         {"dot", NamingWord::dot},
    {"contact", NamingWord::contact}, {"contacts", NamingWord::contact},
    {"attn", NamingWord::attention},  {"attention", NamingWord::attention},
    {"fao", NamingWord::attention},
}};

/// What a word is by its spelling; `listed` is its kind in the list, where case does not count.
[[nodiscard]] std::uint8_t naming_kind(std::string_view word, std::uint8_t listed) noexcept;

/// Words of a text that names, terms and addresses stand beside.
struct NamingWords {
    /// Notes a word of `text` that is of such a kind.
    void take(std::string_view text, const Word& word, std::uint8_t kind) {
        if ((kind & NamingWord::capital) != 0) capitals.push_back(word);
        if ((kind & ~NamingWord::capital) != 0) take_listed(text, word, kind);
    }

    std::vector<std::uint32_t> cues; ///< Where they begin.
    std::vector<Span> betweens;      ///< Parted from letters on either side.
    std::vector<Word> capitals;
    std::vector<std::uint32_t> meanings; ///< Where they begin.

    std::vector<Span> signs;
    bool spells_dots = false; ///< There is a "dot".
    std::vector<Span> contacts;
    std::vector<Span> attentions;

private:
    void take_listed(std::string_view text, const Word& word, std::uint8_t kind);
};

} // namespace concord::grammar
