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

/// Lower-case of the bytes of words; 0 for all others.
constexpr std::array<unsigned char, 256> make_word_bytes() {
    std::array<unsigned char, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        if (is_word_byte(static_cast<unsigned char>(i))) {
            table[i] = make_lower()[i];
        }
    }
    return table;
}

constexpr auto lower = make_lower();
constexpr auto word_bytes = make_word_bytes();

constexpr std::size_t known_words = 4096;

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

PlanTokens::PlanTokens(const Plan& plan) : plan_(plan), known_(known_words) {}

std::uint32_t PlanTokens::read_line(std::string_view text, std::uint32_t at) {
    tokens_.clear();
    const auto size = static_cast<std::uint32_t>(text.size());
    while (at < size && text[at] != '\n') {
        if (word_bytes[byte(text[at])] != 0) {
            at = read_word(text, at);
        } else {
            ++at;
        }
    }
    return at;
}

std::uint32_t PlanTokens::read_word(std::string_view text, std::uint32_t begin) {
    std::uint32_t hash = word_hash_start;
    const char* at = text.data() + begin;
    const char* const end = text.data() + text.size();
    for (unsigned char c = 0; at < end && (c = word_bytes[byte(*at)]) != 0; ++at) {
        hash = word_hash(hash, c);
        if (c >= 0x80 && at + 1 < end) {
            hash = word_hash(hash, byte(*++at));
        }
    }
    const auto size = static_cast<std::size_t>(at - text.data()) - begin;
    Known& known = known_[hash % known_words];
    if (known.hash != hash || known.token.end - known.token.begin != size ||
        !std::equal(at - size, at, text.data() + known.token.begin)) {
        known.token = {begin, begin + static_cast<std::uint32_t>(size), 0, 0, 0, false};
        look_up(text, hash, known);
    }
    Token token = known.token;
    token.begin = begin;
    token.end = begin + static_cast<std::uint32_t>(size);
    if (known.denies && (size > 1 || (begin >= 2 && text[begin - 1] == '\'' &&
                                      lower[byte(text[begin - 2])] == 'n'))) {
        negations_.push_back(begin);
    }
    tokens_.push_back(token);
    return token.end;
}

void PlanTokens::look_up(std::string_view text, std::uint32_t hash, Known& known) {
    constexpr std::array<std::string_view, 7> denials{"no",      "not",    "nor", "never",
                                                      "without", "cannot", "t"};
    Token& token = known.token;
    const auto word = text.substr(token.begin, token.end - token.begin);
    known.hash = hash;
    known.denies = std::any_of(denials.begin(), denials.end(), [&](std::string_view denial) {
        return word.size() == denial.size() && equal_lower(word, denial.data());
    });
    token.first_stem = static_cast<std::uint32_t>(stems_.size());
    token.word = find(word, hash, false);
    find_stems(text, token);
    token.starts = may_start(text, token);
}

bool PlanTokens::may_start(std::string_view text, const Token& token) const noexcept {
    const auto rooted = [&](std::uint16_t word) { return plan_.words[word].root != 0; };
    const auto own = stems(token);
    const unsigned char first = lower[byte(text[token.begin])];
    return (token.word != 0 && rooted(token.word)) || std::any_of(own.begin(), own.end(), rooted) ||
           number_end(text, token.begin) > token.begin ||
           std::any_of(plan_.odd.begin(), plan_.odd.end(),
                       [&](const Plan::Odd& odd) { return odd.first == first; });
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

} // namespace concord
