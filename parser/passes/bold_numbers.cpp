// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/bold_numbers.hpp"

#include <algorithm>
#include <charconv>

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

} // namespace concord
