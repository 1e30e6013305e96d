// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/heading_numbers.hpp"

#include <algorithm>

#include "parser/model/month_names.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// The number with which a heading begins, and its digits; 0 where there is none.
struct Number {
    std::uint16_t value = 0;
    std::uint32_t size = 0;
};

/// "3 Standards": one or two digits, one blank, a capital. "2 May 2026" is a day.
Number number_of(std::string_view heading) {
    constexpr std::size_t most_digits = 2;
    Number out;
    while (out.size < heading.size() && is_digit(heading[out.size])) {
        out.value = static_cast<std::uint16_t>(out.value * 10 + (heading[out.size++] - '0'));
        if (out.size > most_digits) {
            return {};
        }
    }
    const auto rest = heading.substr(out.size);
    const bool spaced = rest.size() > 2 && rest[0] == ' ' && is_upper(rest[1]);
    const bool day = spaced && begins_with_month(rest.substr(1));
    return out.size == 0 || heading.front() == '0' || !spaced || day ? Number{} : out;
}

struct Numbered {
    Block* block;
    Number number;
};

/// The headings of one level that begin with bare numbers.
std::vector<Numbered> bare_numbers(std::string_view text, std::vector<Block>& blocks,
                                   std::uint8_t level) {
    std::vector<Numbered> out;
    for (Block& block : blocks) {
        if (block.role != BlockRole::heading || block.level != level || block.label.present()) {
            continue;
        }
        const auto number = number_of(slice(text, block.content));
        if (number.value > 0) {
            out.push_back({&block, number});
        }
    }
    return out;
}

} // namespace

void number_headings(std::string_view text, std::vector<Block>& blocks) {
    constexpr std::uint8_t deepest = 4;
    constexpr std::ptrdiff_t least = 2; // steps from one to the next
    for (std::uint8_t level = 1; level <= deepest; ++level) {
        const auto found = bare_numbers(text, blocks, level);
        std::ptrdiff_t steps = 0;
        for (std::size_t i = 1; i < found.size(); ++i) {
            steps += found[i].number.value == found[i - 1].number.value + 1 ? 1 : 0;
        }
        for (const auto& [block, number] : found) {
            if (steps < least) {
                break;
            }
            Label& label = block->label;
            label.span = {block->content.begin, block->content.begin + number.size};
            label.count = 1;
            label.ordinals[0] = number.value;
            label.styles[0] = NumberStyle::decimal;
            block->content.begin = label.span.end + 1;
        }
    }
}

} // namespace concord
