// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_words.hpp"

#include <algorithm>

#include "parser/readers/html_source_walk.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Blanks and what looks like one at the begin of a text: its length, or 0.
std::uint32_t blank_at(std::string_view text) noexcept {
    if (text.empty()) return 0;
    if (is_blank(text.front())) return 1;
    for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x8B", "\xE3\x80\x80"})
        if (text.starts_with(wide)) return static_cast<std::uint32_t>(wide.size());
    return 0;
}

std::uint32_t blank_before_end(std::string_view text) noexcept {
    for (std::size_t size = 1; size <= 3 && size <= text.size(); ++size) {
        const auto tail = text.substr(text.size() - size);
        if (blank_at(tail) == size) return static_cast<std::uint32_t>(size);
    }
    return 0;
}

/// How many bytes from the first on are taken as they are.
std::size_t plain_run(std::string_view text) noexcept {
    const auto end = std::find_if(text.begin(), text.end(), [](char byte) {
        return is_blank(byte) || static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
    });
    return static_cast<std::size_t>(end - text.begin());
}

} // namespace

std::uint32_t HtmlWords::in_file(std::uint32_t source) const noexcept {
    return source == nowhere || !html_.as_in_file ? 0 : source + html_.before + 1;
}

void HtmlWords::put(char byte, std::uint32_t source, HtmlInk ink) {
    // A character stays whole, also where the page has a name for it.
    const bool goes_on = !pieces_.empty() && (is_continuation(byte) ||
                                              (source == expected_ && pieces_.back().ink == ink));
    if (is_continuation(byte) && source != expected_) {
        text_ += byte;
        return;
    }
    if (!goes_on) pieces_.push_back({static_cast<std::uint32_t>(text_.size()), source, ink});
    text_ += byte;
    expected_ = source == 0 ? 0 : source + 1; // where nothing has a place, all goes on
}

void HtmlWords::add(const HtmlNode& node, std::string_view text, HtmlInk ink) {
    const auto source = html_.text.substr(node.source, node.source_end - node.source);
    const bool same = source == text;
    SourceWalk walk(source, text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::uint32_t place =
            in_file(node.source + (same ? static_cast<std::uint32_t>(at) : walk.place(at)));
        const char byte = text[at];
        const std::size_t run = same ? plain_run(text.substr(at)) : 0;
        if (run > 1) { // most of a page
            put(byte, place, ink);
            text_ += text.substr(at + 1, run - 1);
            if (expected_ != 0) expected_ += static_cast<std::uint32_t>(run - 1);
            at += run - 1;
        } else if (!is_blank(byte)) {
            const bool control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
            put(control ? ' ' : byte, place, ink);
        } else if (!text_.empty() && !is_blank(text_.back())) {
            put(' ', place, ink);
        }
    }
}

void HtmlWords::add(std::string_view text, std::uint32_t source, HtmlInk ink) {
    pieces_.push_back({static_cast<std::uint32_t>(text_.size()), in_file(source), ink});
    text_ += text;
    expected_ = 0;
}

Span HtmlWords::trimmed() const noexcept {
    Span span{0, static_cast<std::uint32_t>(text_.size())};
    while (const auto size = blank_at(slice(text_, span)))
        span.begin += size;
    while (const auto size = blank_before_end(slice(text_, span)))
        span.end -= size;
    return span;
}

bool HtmlWords::strong() const noexcept {
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
        if (pieces_[at].ink.bold) continue;
        const std::size_t end = at + 1 < pieces_.size() ? pieces_[at + 1].begin : text_.size();
        const auto begin = text_.begin() + pieces_[at].begin;
        const auto stop = text_.begin() + static_cast<std::ptrdiff_t>(end);
        const bool words = std::any_of(
            begin, stop, [](char c) { return is_digit(c) || is_lower(to_lower(c)) || c < 0; });
        if (words) return false;
    }
    return !pieces_.empty();
}

void HtmlWords::clear() noexcept {
    text_.clear();
    pieces_.clear();
    expected_ = 0;
}

} // namespace concord
