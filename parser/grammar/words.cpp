// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/words.hpp"

#include <algorithm>

namespace concord::grammar {

std::uint32_t count_upper(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_upper));
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
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
    if (from > text.size()) return std::string_view::npos;
    const auto hit =
        std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), needle.begin(),
                    needle.end(), [](char x, char y) { return to_lower(x) == y; });
    if (hit == text.end() && !needle.empty()) return std::string_view::npos;
    return static_cast<std::size_t>(hit - text.begin());
}

bool begins_with(std::string_view text, std::string_view start) noexcept {
    return same_word(text.substr(0, start.size()), start);
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    const std::string folded = lower(text);
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return folded.find(part) != std::string::npos;
    });
}

Span trim(std::string_view text, Span span, std::string_view marks) noexcept {
    const auto loose = [marks](char c) {
        return is_blank(c) || marks.find(c) != std::string_view::npos;
    };
    while (!span.empty() && loose(text[span.begin]))
        ++span.begin;
    while (!span.empty() && loose(text[span.end - 1]))
        --span.end;
    return span;
}

std::vector<Span> words_of(std::string_view text, Span span) {
    const auto gap = [](char c) {
        return is_blank(c) || c == '(' || c == ')' || c == '[' || c == ']' || c == '/' || c == '|';
    };
    std::vector<Span> words;
    std::uint32_t at = span.begin;
    while (at < span.end) {
        while (at < span.end && gap(text[at]))
            ++at;
        Span word{at, at};
        while (at < span.end && !gap(text[at]))
            ++at;
        word.end = at;
        word = trim(text, word, ",;:\"'.-*");
        // An initial keeps its dot: it is part of how the name is written.
        const bool initial = word.size() == 1 && is_upper(text[word.begin]);
        if (initial && word.end < span.end && text[word.end] == '.') ++word.end;
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

} // namespace concord::grammar
