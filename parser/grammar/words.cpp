// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/words.hpp"

#include <algorithm>
#include <bit>

#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord::grammar {

std::uint32_t count_upper(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_upper));
}

CaseCounts count_cases(std::string_view text) noexcept {
    CaseCounts counts;
#if defined(__SSE2__)
    constexpr std::size_t step = sizeof(__m128i);
    const auto sum = [](__m128i bytes) {
        const __m128i halves = _mm_sad_epu8(bytes, _mm_setzero_si128());
        return static_cast<std::size_t>(_mm_cvtsi128_si32(halves)) +
               static_cast<std::size_t>(_mm_cvtsi128_si32(_mm_srli_si128(halves, 8)));
    };
    while (text.size() >= step) {
        // Each byte counts for its column, up to what a byte holds; a letter that is there is -1.
        __m128i upper = _mm_setzero_si128();
        __m128i lower = _mm_setzero_si128();
        for (std::size_t left = 255; left > 0 && text.size() >= step; --left) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data()));
            text.remove_prefix(step);
            upper = _mm_sub_epi8(upper, detail::in_range(bytes, 'A', 'Z'));
            lower = _mm_sub_epi8(lower, detail::in_range(bytes, 'a', 'z'));
        }
        counts.upper += sum(upper);
        counts.lower += sum(lower);
    }
#endif
    for (const char c : text) {
        counts.upper += is_upper(c) ? 1U : 0U;
        counts.lower += is_lower(c) ? 1U : 0U;
    }
    return counts;
}

bool mostly_upper(std::string_view text) noexcept {
    constexpr std::size_t step = 128;
    std::size_t upper = 0;
    std::size_t small = 0;
    while (!text.empty() && upper <= small + text.size() && small <= upper + text.size()) {
        const CaseCounts counts = count_cases(text.substr(0, step));
        upper += counts.upper;
        small += counts.lower;
        text.remove_prefix(std::min(step, text.size()));
    }
    return upper > small;
}

bool same_word(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_lower(x) == to_lower(y); });
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) noexcept {
    return std::any_of(list.begin(), list.end(),
                       [word](std::string_view entry) { return same_word(word, entry); });
}

std::size_t find_folded(std::string_view text, std::string_view needle, std::size_t from) noexcept {
    if (from > text.size()) return text.npos;
    if (needle.empty()) return from;
    const char first = needle.front();
    const char capital = is_lower(first) ? static_cast<char>(first - ('a' - 'A')) : first;
    std::size_t at = from;
    for (; at + block_size + needle.size() <= text.size(); at += block_size) {
        const char* const block = text.data() + at;
        for (std::uint64_t mask = byte_mask(block, first) | byte_mask(block, capital); mask != 0;
             mask &= mask - 1) {
            const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(mask));
            if (same_word(text.substr(place, needle.size()), needle)) return place;
        }
    }
    for (; at + needle.size() <= text.size(); ++at)
        if (same_word(text.substr(at, needle.size()), needle)) return at;
    return text.npos;
}

bool begins_with(std::string_view text, std::string_view start) noexcept {
    return same_word(text.substr(0, start.size()), start);
}

Span trim(std::string_view text, Span span, std::string_view marks) noexcept {
    const auto loose = [marks](char c) {
        return !is_word(c) && (is_blank(c) || marks.find(c) != std::string_view::npos);
    };
    while (!span.empty() && loose(text[span.begin]))
        ++span.begin;
    while (!span.empty() && loose(text[span.end - 1]))
        --span.end;
    return span;
}

namespace {

constexpr std::array<bool, 256> table_of(std::string_view bytes) noexcept {
    std::array<bool, 256> table{};
    for (const char c : bytes)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr auto word_gaps = table_of(" \t\n\r()[]/|");
constexpr auto word_marks = table_of(",;:\"'.-*");

bool parts_words(char c) noexcept {
    return word_gaps[static_cast<unsigned char>(c)];
}

bool is_mark(char c) noexcept {
    return word_marks[static_cast<unsigned char>(c)];
}

/// What stands between two gaps, without marks at its ends.
Span without_marks(std::string_view text, Span whole) noexcept {
    Span word = whole;
    while (!word.empty() && is_mark(text[word.begin]))
        ++word.begin;
    while (!word.empty() && is_mark(text[word.end - 1]))
        --word.end;
    // An initial keeps its dot: it is part of how the name is written.
    const bool initial = word.size() == 1 && is_upper(text[word.begin]);
    if (initial && word.end < whole.end && text[word.end] == '.') ++word.end;
    return word;
}

} // namespace

Span WordCutter::first() noexcept {
    while (!rest_.empty()) {
        Span whole{rest_.begin, rest_.begin};
        while (whole.end < rest_.end && !parts_words(text_[whole.end]))
            ++whole.end;
        rest_.begin = std::min(whole.end + 1, rest_.end);
        if (const Span word = without_marks(text_, whole); !word.empty()) return word;
    }
    return {};
}

template <class Stops>
Span WordCutter::cut_last(Stops stops) noexcept {
    while (!rest_.empty()) {
        Span whole{rest_.end, rest_.end};
        while (whole.begin > rest_.begin && !parts_words(text_[whole.begin - 1]) &&
               !stops(text_[whole.begin - 1]))
            --whole.begin;
        const bool stopped = whole.begin == rest_.begin || stops(text_[whole.begin - 1]);
        rest_.end = stopped ? rest_.begin : whole.begin - 1;
        if (const Span word = without_marks(text_, whole); !word.empty()) return word;
    }
    return {};
}

Span WordCutter::last() noexcept {
    return cut_last([](char) { return false; });
}

Span WordCutter::last_of_line() noexcept {
    return cut_last([](char c) { return c == '\n' || c == '\t' || c == ';'; });
}

std::vector<Span> words_of(std::string_view text, Span span) {
    std::vector<Span> words;
    WordCutter cutter(text, span);
    for (Span word = cutter.first(); !word.empty(); word = cutter.first()) {
        if (words.empty()) words.reserve(8);
        words.push_back(word);
    }
    return words;
}

} // namespace concord::grammar
