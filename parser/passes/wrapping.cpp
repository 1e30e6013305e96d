// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/wrapping.hpp"

#include <algorithm>
#include <vector>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

using grammar::Line;
using grammar::LineKind;

constexpr std::uint32_t longest_wrapped = 120;
constexpr std::uint32_t shortest_wrap = 50;

std::uint32_t characters(std::string_view words) {
    return static_cast<std::uint32_t>(std::count_if(words.begin(), words.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

/// Columns up to the end of a line, bullet included.
std::uint32_t width_of(std::string_view text, const Line& line) {
    return line.indent + characters(slice(text, {line.first, line.content.end}));
}

bool ends_openly(std::string_view words) {
    const char last = words.empty() ? '.' : words.back();
    return last != '.' && last != ':' && last != ';' && last != '!' && last != '?' && last != '|';
}

bool holds_words(const Line& line) {
    return line.kind == LineKind::text || line.kind == LineKind::bullet;
}

/// A sentence that runs on from one line to the next.
bool flows(std::string_view text, const Line& above, const Line& below) {
    return holds_words(above) && below.kind == LineKind::text &&
           ends_openly(slice(text, above.content)) && is_lower(text[below.content.begin]);
}

/// The value below which a share of all lies.
std::uint32_t percentile(std::vector<std::uint32_t>& values, std::size_t percent) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * percent / 100);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

Wrapping::Wrapping(std::string_view text, std::span<const Line> lines) : text_(text) {
    std::vector<std::uint32_t> widths;  // of lines whose sentence runs on
    std::vector<std::uint32_t> reaches; // of the same lines, with the next word
    std::size_t lines_with_words = 0;
    std::size_t too_long = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto& line = lines[at];
        if (!holds_words(line)) {
            continue;
        }
        ++lines_with_words;
        if (line.content.size() > longest_wrapped) {
            ++too_long;
        } else if (at + 1 < lines.size() && flows(text, line, lines[at + 1])) {
            widths.push_back(width_of(text, line));
            reaches.push_back(reach(line, lines[at + 1]));
        }
    }
    long_lines_ = too_long * 10 > lines_with_words;
    if (widths.empty() || long_lines_) {
        return;
    }
    const auto width = percentile(widths, 95);
    const auto nearly = width - width / 4;
    const auto full = std::count_if(reaches.begin(), reaches.end(),
                                    [&](std::uint32_t reach) { return reach >= nearly; });
    if (width >= shortest_wrap && static_cast<std::size_t>(full) * 3 >= reaches.size() * 2) {
        // Untidy lines lower the mark; a long next word where there are few lines does not raise
        // it.
        full_ = std::clamp(percentile(reaches, 10), nearly, width + 1);
    }
}

std::uint32_t Wrapping::reach(const Line& above, const Line& below) const {
    const auto words = slice(text_, below.content);
    const auto first_word = words.substr(0, std::min(words.find(' '), words.size()));
    return width_of(text_, above) + 1 + characters(first_word);
}

bool Wrapping::is_full(const Line& above, const Line& below) const {
    constexpr std::uint32_t slack = 2; // nobody breaks lines as strictly as a program
    return reach(above, below) + slack > full_;
}

bool Wrapping::could_break(const Line& above) const {
    if (long_lines_) return false;
    const auto width = width_of(text_, above);
    return width >= shortest_wrap && width <= longest_wrapped;
}

bool Wrapping::joins(const Line& above, const Line& below) const {
    if (!wrapped()) return false;
    // "Signed for the Board:" stands above what follows, full or not.
    const bool announces =
        slice(text_, above.content).ends_with(':') && !is_lower(text_[below.content.begin]);
    return !announces && (is_full(above, below) || flows(text_, above, below));
}

bool Wrapping::runs_on(const Line& above, const Line& below) const {
    if (!wrapped()) return false; // also without a text to look at
    const auto words = slice(text_, above.content);
    const bool ends_entry = words.ends_with(',') || words.ends_with("; and") ||
                            words.ends_with("; or") || words.ends_with(", and") ||
                            words.ends_with(", or");
    return ends_openly(words) && !ends_entry && is_full(above, below);
}

} // namespace concord
