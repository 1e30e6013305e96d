// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_tokens.hpp"

#include <algorithm>
#include <array>

#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

constexpr std::array<unsigned char, 256> make_lower() {
    std::array<unsigned char, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        table[i] = static_cast<unsigned char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
    }
    return table;
}

constexpr std::array<bool, 256> make_word_bytes() {
    std::array<bool, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        table[i] = is_word_byte(static_cast<unsigned char>(i));
    }
    return table;
}

constexpr auto lower = make_lower();
constexpr auto word_bytes = make_word_bytes();

unsigned char byte(char c) noexcept {
    return static_cast<unsigned char>(c);
}

bool equal_lower(std::string_view text, const char* letters) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (lower[byte(text[i])] != byte(letters[i])) {
            return false;
        }
    }
    return true;
}

} // namespace

unsigned char lower_byte(char c) noexcept {
    return lower[byte(c)];
}

std::uint16_t PlanTokens::find(std::string_view word, std::uint32_t hash, bool stem) const {
    const std::size_t mask = plan_.index.size() - 1;
    for (std::size_t slot = word_slot(hash, stem) & mask;; slot = (slot + 1) & mask) {
        const std::uint16_t number = plan_.index[slot];
        if (number == 0) {
            return 0;
        }
        const Plan::Word& known = plan_.words[number];
        if (known.hash == hash && known.stem == stem && known.size == word.size() &&
            equal_lower(word, plan_.letters.data() + known.letters)) {
            return number;
        }
    }
}

std::uint32_t PlanTokens::read_line(std::string_view text, std::uint32_t at) {
    tokens_.clear();
    stems_.clear();
    const auto size = static_cast<std::uint32_t>(text.size());
    while (at < size && text[at] != '\n') {
        if (word_bytes[byte(text[at])]) {
            at = read_word(text, at);
        } else {
            ++at;
        }
    }
    return at;
}

std::uint32_t PlanTokens::read_word(std::string_view text, std::uint32_t begin) {
    Token token;
    token.begin = begin;
    token.first_stem = static_cast<std::uint32_t>(stems_.size());
    std::uint32_t hash = word_hash_start;
    std::uint32_t opening = 0;
    std::uint32_t at = begin;
    while (at < text.size() && word_bytes[byte(text[at])]) {
        const bool pair = byte(text[at]) >= 0x80 && at + 1 < text.size();
        hash = word_hash(hash, lower[byte(text[at++])]);
        opening = at - begin == shortest_stem ? hash : opening;
        if (pair) {
            hash = word_hash(hash, byte(text[at++]));
            opening = at - begin == shortest_stem ? hash : opening;
        }
    }
    token.end = at;
    if (at - begin >= shortest_stem && may_be_stem(opening)) {
        find_stems(text, token);
    }
    token.word = find(text.substr(begin, at - begin), hash, false);
    note_negation(text, token);
    tokens_.push_back(token);
    return at;
}

bool PlanTokens::may_be_stem(std::uint32_t hash) const noexcept {
    const auto bit = stem_bit(hash);
    return (plan_.stems[bit / 64] >> (bit % 64) & 1u) != 0;
}

void PlanTokens::find_stems(std::string_view text, Token& token) {
    std::uint32_t hash = word_hash_start;
    for (std::uint32_t at = token.begin; at < token.end; ++at) {
        hash = word_hash(hash, lower[byte(text[at])]);
        if (at + 1 - token.begin < shortest_stem || !may_be_stem(hash)) {
            continue;
        }
        const auto stem = find(text.substr(token.begin, at + 1 - token.begin), hash, true);
        if (stem != 0 && letters_end(text, at + 1) == token.end) {
            stems_.push_back(stem);
            ++token.stem_count;
        }
    }
}

void PlanTokens::note_negation(std::string_view text, const Token& token) {
    const unsigned char first = lower[byte(text[token.begin])];
    const auto word = text.substr(token.begin, token.end - token.begin);
    const auto is = [&](std::string_view negation) {
        return word.size() == negation.size() && equal_lower(word, negation.data());
    };
    const bool negates =
        (first == 'n' && (is("no") || is("not") || is("nor") || is("never"))) ||
        (first == 'w' && is("without")) || (first == 'c' && is("cannot")) ||
        (first == 't' && word.size() == 1 && token.begin >= 2 && text[token.begin - 1] == '\'' &&
         lower[byte(text[token.begin - 2])] == 'n');
    if (negates) {
        negations_.push_back(token.begin);
    }
}

} // namespace concord
