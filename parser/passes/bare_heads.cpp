// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/bare_heads.hpp"

#include <algorithm>
#include <charconv>

#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t most_digits = 2;
constexpr std::size_t least_heads = 3;

/// The number that a line begins with, when a capital letter follows behind a blank; else 0.
unsigned number_of(std::string_view line) {
    const auto stop = std::min(line.find_first_not_of("0123456789"), line.size());
    const auto word = std::min(line.find_first_not_of(" \t", stop), line.size());
    if (stop == 0 || stop > most_digits || word == stop || word == line.size() ||
        !is_upper(line[word]))
        return 0;
    unsigned number = 0;
    std::from_chars(line.data(), line.data() + stop, number);
    return number;
}

} // namespace

std::vector<std::uint32_t> bold_numbers(std::string_view text, std::span<const Block> given) {
    std::vector<std::uint32_t> begins;
    unsigned last = 0;
    for (const Block& block : given) {
        if (!block.strong || block.role != BlockRole::paragraph) continue;
        const unsigned number = number_of(slice(text, block.content));
        if (number <= last || (last == 0 && number != 1)) continue;
        last = number;
        begins.push_back(block.content.begin);
    }
    if (begins.size() < least_heads) begins.clear();
    return begins;
}

std::vector<std::uint32_t> spaced_numbers(std::string_view text,
                                          std::span<const grammar::Line> lines) {
    constexpr std::size_t longest = 90; // bytes
    std::vector<std::uint32_t> begins;
    std::size_t dotted = 0; // "1. They meet": then a bare number is something else
    const auto is_blank = [&](std::size_t at) {
        return at >= lines.size() || lines[at].kind == grammar::LineKind::blank;
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view line = slice(text, lines[at].content);
        if (line.empty() || !is_digit(line.front())) continue;
        const auto stop = std::min(line.find_first_not_of("0123456789"), line.size());
        if (stop < line.size() && (line[stop] == '.' || line[stop] == ')')) ++dotted;
        const bool alone = is_blank(at + 1) && (at == 0 || is_blank(at - 1));
        if (!alone || line.size() > longest || lines[at].kind != grammar::LineKind::text) continue;
        const auto name = std::min(line.find_first_not_of(" \t", stop), line.size());
        if (number_of(line) == begins.size() + 1 && !is_digit(line.back()) &&
            heading_style(line.substr(name)) != HeadingStyle::none)
            begins.push_back(lines[at].content.begin);
    }
    if (dotted >= begins.size()) begins.clear();
    if (begins.size() < least_heads) begins.clear();
    return begins;
}

} // namespace concord
