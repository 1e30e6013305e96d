// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/running_labels.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "parser/text/ascii.hpp"
#include "parser/text/blocks_ahead.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord {

namespace {

constexpr std::string_view blanks = " \t\n";

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\t';
}

/// One past what stands before the blanks that end at `at`; 0 where nothing does.
std::size_t end_before(std::string_view text, std::size_t at) noexcept {
    while (at > 0 && is_blank(text[at - 1])) {
        --at;
    }
    return at;
}

/// Where the word begins that ends at `end`.
std::size_t word_before(std::string_view text, std::size_t end) noexcept {
    while (end > 0 && !is_blank(text[end - 1])) {
        --end;
    }
    return end;
}

/// "Section  12": what follows is a reference, however wide the gap is.
bool is_noun_of_reference(std::string_view word) {
    constexpr std::array<std::string_view, 12> nouns{
        "section",   "sections",   "clause",     "clauses",     "article",   "articles",
        "paragraph", "paragraphs", "subsection", "subsections", "subclause", "rule"};
    return std::ranges::any_of(nouns, [word](auto noun) { return equal_folded(word, noun); });
}

/// "“Product” means …": a capital in quotation marks.
bool defines(std::string_view text, std::size_t at) noexcept {
    for (const std::string_view mark : {"\"", "\xE2\x80\x9C"}) {
        if (text.substr(at).starts_with(mark)) {
            return at + mark.size() < text.size() && is_upper(text[at + mark.size()]);
        }
    }
    return false;
}

/// Whether a clause may begin at `at`, where a label stands, and go on at `next`. `marked`: the
/// label ends with a mark.
bool may_open(std::string_view text, std::size_t at, std::size_t next, bool marked) {
    const std::size_t end = end_before(text, at);
    if (end == 0 || end == at) {
        return false;
    }
    const char last = text[end - 1];
    if (last == '.' || last == ';' || last == ':') {
        return true;
    }
    const std::size_t first = word_before(text, end);
    if (is_noun_of_reference(text.substr(first, end - first))) {
        return false;
    }
    // "Attn: General Counsel 6.6 No Agency.": a name ends the clause before.
    const bool wide = at - end > 1 || text[at - 1] == '\n';
    const bool name = (is_upper(text[first]) || is_digit(text[first])) && last != ',';
    const bool titled =
        text[next] == '[' || // "1.25 [***] means": left out in a filing
        defines(text, next) ||
        (is_upper(text[next]) && next + 1 < text.size() && is_lower(text[next + 1]));
    const bool opens = is_upper(text[next]) || text[next] == '"' || text[next] == '[' ||
                       static_cast<unsigned char>(text[next]) >= 0x80;
    return (wide && opens) || (name && (titled || (marked && opens)));
}

bool is_of_label(char c) noexcept {
    return is_digit(c) || is_upper(c) || is_lower(c) || c == '(' || c == ')' || c == '.';
}

/// A label without the marks around it: "6.4" for "6.4.", "d" for "(d)".
std::string_view bare(std::string_view label) noexcept {
    const auto first = label.find_first_not_of('(');
    const auto last = label.find_last_not_of(".)");
    return first == std::string_view::npos || last == std::string_view::npos || last < first
               ? std::string_view()
               : label.substr(first, last + 1 - first);
}

/// Figures with full stops between them and perhaps a letter behind ("6.4", "7A"), or one letter.
bool may_be_label(std::string_view words) noexcept {
    const auto of_number = [](char c) { return is_digit(c) || c == '.'; };
    if (!words.empty() && (is_upper(words.back()) || is_lower(words.back()))) {
        words.remove_suffix(1);
        return std::ranges::all_of(words, of_number);
    }
    return !words.empty() && std::ranges::all_of(words, of_number);
}

/// Where the noun in front of a label begins ("Section 3. Fees"); `at` where there is none.
std::size_t noun_before(std::string_view text, std::size_t at) {
    const std::size_t end = end_before(text, at);
    if (end == 0 || !(is_lower(text[end - 1]) || is_upper(text[end - 1]))) {
        return at;
    }
    const std::size_t begin = word_before(text, end);
    const bool noun =
        is_upper(text[begin]) && is_noun_of_reference(text.substr(begin, end - begin));
    return noun ? begin : at;
}

/// "ARTICLE 3 PAYMENTS", "ARTICLE IV": in capitals, the noun is a mark enough.
bool is_shouted(std::string_view text, std::size_t noun, std::size_t label) {
    return noun < label && is_upper(text[noun + 1]);
}

bool is_roman(std::string_view words) noexcept {
    return !words.empty() && words.find_first_not_of("IVXL") == std::string_view::npos;
}

/// Whether what stands at `place` is a label that a clause begins with, with a noun before it or
/// not.
bool begins_clause(std::string_view text, Span place) {
    constexpr std::size_t longest = 16;
    const auto written = slice(text, place);
    const auto words = written.size() > longest ? std::string_view() : bare(written);
    const bool roman = is_roman(words);
    if (!roman && !may_be_label(words)) {
        return false;
    }
    const bool marked = !is_digit(written.back()) && written.size() > words.size();
    const bool told = marked || words.find('.') != std::string_view::npos;
    if (!told && (place.begin < 2 || !is_upper(text[place.begin - 2]))) {
        return false; // a bare figure may count anything
    }
    const auto next = text.find_first_not_of(blanks, place.end);
    if (next == std::string_view::npos) {
        return false;
    }
    const auto noun = noun_before(text, place.begin);
    const bool shouted = is_shouted(text, noun, place.begin);
    if (noun == place.begin) {
        return told && may_be_label(words) && may_open(text, noun, next, marked);
    }
    return (shouted || (told && may_be_label(words))) && is_upper(text[next]) &&
           (noun == 0 || may_open(text, noun, next, marked));
}

/// The label, without its marks, that a clause inside a line begins with behind this blank; empty
/// where none does.
std::string_view label_at(std::string_view text, std::uint32_t blank) {
    const std::uint32_t begin = blank + 1;
    std::uint32_t end = begin;
    while (end < text.size() && is_of_label(text[end])) {
        ++end;
    }
    if (end >= text.size() || !is_blank(text[end])) {
        return {};
    }
    // Numbers such as "6.4" at the beginning of a line are told by LineStarts.
    const auto words = bare(text.substr(begin, end - begin));
    const bool heads_line =
        text[blank] == '\n' && is_digit(text[begin]) && words.find('.') != std::string_view::npos;
    return !heads_line && begins_clause(text, {begin, end}) ? words : std::string_view();
}

/// The blanks of a block behind which a label may begin: nearly every word of a text is told to be
/// none. Two more bytes must be readable behind it.
std::uint64_t begin_mask(const char* block) noexcept {
#if defined(__SSE2__)
    const auto bits = [block](unsigned at, auto test) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
        return static_cast<std::uint32_t>(_mm_movemask_epi8(test(bytes)));
    };
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto blank = [is](__m128i b) {
        return _mm_or_si128(is(b, ' '), _mm_or_si128(is(b, '\t'), is(b, '\n')));
    };
    const auto figure = [is](__m128i b) {
        return _mm_or_si128(detail::in_range(b, '0', '9'), is(b, '('));
    };
    const auto capital = [](__m128i b) { return detail::in_range(b, 'A', 'Z'); };
    const auto small = [](__m128i b) { return detail::in_range(b, 'a', 'z'); };
    const auto mark = [is](__m128i b) { return _mm_or_si128(is(b, ')'), is(b, '.')); };
    std::uint64_t mask = 0;
    for (unsigned at = 0; at < block_size; at += 16) {
        const auto letters = (bits(at + 1, capital) & ~bits(at + 2, small)) |
                             (bits(at + 1, small) & bits(at + 2, mark));
        const auto found = bits(at, blank) & (bits(at + 1, figure) | letters);
        mask |= std::uint64_t{found} << at;
    }
    return mask;
#else
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < block_size; ++i) {
        const char first = block[i + 1];
        const char second = block[i + 2];
        const bool letter =
            is_lower(first) ? second == ')' || second == '.' : is_upper(first) && !is_lower(second);
        const bool begins = is_digit(first) || first == '(' || letter;
        mask |= std::uint64_t{is_blank(block[i]) && begins} << i;
    }
    return mask;
#endif
}

} // namespace

bool RunningLabels::any(std::string_view label, Span range) {
    const auto noun = label.rfind(' '); // of "Section 3."
    label.remove_prefix(noun == std::string_view::npos ? 0 : noun + 1);
    const auto words = bare(label);
    constexpr std::size_t few_passes = 24; // reading all labels takes as long as some sixty
    if (!read_ && searched_ < few_passes * text_.size()) {
        searched_ += range.size();
        return look_for(words, range);
    }
    if (!read_) read();
    const auto known = places_.find(std::string(words));
    if (known == places_.end()) {
        return false;
    }
    const auto at = std::ranges::lower_bound(known->second, range.begin);
    return at != known->second.end() && *at < range.end;
}

bool RunningLabels::look_for(std::string_view words, Span range) const {
    if (words.empty()) {
        return false;
    }
    // Brackets may stand before the words of a label that begins in the range.
    constexpr std::size_t longest = 16;
    const auto part = text_.substr(0, std::size_t{range.end} + longest + words.size());
    for (auto at = part.find(words, range.begin); at != part.npos; at = part.find(words, at + 1)) {
        auto begin = static_cast<std::uint32_t>(at);
        while (begin > 0 && text_[begin - 1] == '(')
            --begin;
        if (begin >= range.begin && begin < range.end && begin > 0 && is_blank(text_[begin - 1]) &&
            label_at(text_, begin - 1) == words) {
            return true;
        }
    }
    return false;
}

void RunningLabels::read() {
    if (std::exchange(read_, true)) {
        return;
    }
    walk_blocks_ahead<2>(text_, [this](std::size_t at, const char* block) {
        for (std::uint64_t mask = begin_mask(block); mask != 0; mask &= mask - 1) {
            const auto blank =
                static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(mask));
            const auto words = label_at(text_, blank);
            if (!words.empty()) places_[std::string(words)].push_back(blank + 1);
        }
    });
}

} // namespace concord
