// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_headings.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "parser/readers/block_builder.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_heading = 160; ///< Bytes.
constexpr std::uint8_t lowest_level = 6;

std::size_t length_of(const PdfBlock& block) {
    std::size_t length = 0;
    for (const PdfRun& line : block.lines)
        length += line.text.size() + 1;
    return length;
}

/// "(If the Act applies, both sign the form below)." is a remark, however large.
bool is_remark(const PdfBlock& block) {
    if (block.lines.empty() || !block.lines.front().text.starts_with('(')) return false;
    const std::string_view end = block.lines.back().text;
    return end.ends_with(")") || end.ends_with(").");
}

/// A paragraph in larger print is none, like one in the style of a heading.
bool is_sentence(const PdfBlock& block) {
    std::string words;
    for (const PdfRun& line : block.lines) {
        words += line.text;
        words += ' ';
    }
    return too_long_for_heading(words);
}

bool is_larger(const PdfBlock& block, int body) {
    return block.kind == PdfBlockKind::paragraph && !block.bullet && !is_remark(block) &&
           block.size * 100 >= body * 110 && block.size > body + 1 &&
           length_of(block) <= longest_heading && !is_sentence(block);
}

} // namespace

void find_headings(std::vector<PdfBlock>& blocks, int body) {
    std::map<int, std::size_t, std::greater<>> sizes;
    std::size_t larger = 0;
    std::size_t behind_text = 0; // these are no part of the title
    bool text = false;
    for (const PdfBlock& block : blocks) {
        text = text || !is_larger(block, body);
        if (!is_larger(block, body)) continue;
        ++sizes[block.size];
        ++larger;
        if (text) ++behind_text;
    }
    // A document with many larger paragraphs has two sizes of print, not that many headings; one
    // with a title alone says nothing about its headings.
    const bool useful = behind_text > 0 && larger * 2 <= blocks.size();
    for (PdfBlock& block : blocks) {
        if (!is_larger(block, body)) continue;
        block.strong = true;
        if (!useful) continue;
        block.kind = PdfBlockKind::heading;
        const auto rank = std::distance(sizes.begin(), sizes.find(block.size)) + 1;
        block.level = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(rank, lowest_level));
    }
}

} // namespace concord
