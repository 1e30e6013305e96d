// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_contents.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_entry = 200; ///< Bytes.
constexpr std::size_t fewest_entries = 3;

/// All words of a block on one line, cells parted by tabs.
std::string words_of_block(const PdfBlock& block) {
    std::string words;
    const auto add = [&words](const std::vector<PdfRun>& lines, char between) {
        for (const PdfRun& line : lines) {
            if (!words.empty()) words += std::exchange(between, ' ');
            words += line.text;
        }
    };
    add(block.lines, ' ');
    for (const std::vector<PdfRun>& cell : block.cells)
        add(cell, '\t');
    return words;
}

bool says_contents(const PdfBlock& block) {
    const std::string words = to_lower(words_of_block(block));
    return words == "contents" || words == "table of contents" || words == "contents:" ||
           words == "contents page";
}

/// The number of a page with which a short block ends; 0 for none.
unsigned page_of_entry(const PdfBlock& block) {
    constexpr std::ptrdiff_t most_digits = 3; // "3 March 2026" ends with a year
    const std::string words = words_of_block(block);
    if (words.size() < 3 || words.size() > longest_entry || !is_digit(words.back())) return 0;
    const auto begin = std::find_if_not(words.rbegin(), words.rend(), is_digit);
    const auto digits = begin - words.rbegin();
    if (words.rend() - begin <= 1 || digits > most_digits) return 0;
    unsigned page = 0;
    std::from_chars(words.data() + words.size() - digits, words.data() + words.size(), page);
    return page;
}

/// "Annex B Contacts": may be listed without a page.
bool names_annex(const PdfBlock& block) {
    const std::string words = to_lower(words_of_block(block));
    return std::ranges::any_of(
        std::array<std::string_view, 5>{"annex", "appendix", "schedule", "exhibit", "attachment"},
        [&](std::string_view unit) { return words.starts_with(unit); });
}

bool is_short(const PdfBlock& block) {
    const std::string words = words_of_block(block);
    return words.size() <= longest_entry && !words.ends_with('.') && block.lines.size() <= 2;
}

void make_contents(PdfBlock& block) {
    if (block.kind == PdfBlockKind::row) {
        const std::uint16_t page = first_page(block);
        block.lines = {{words_of_block(block), page, false}};
        block.cells.clear();
    }
    block.kind = PdfBlockKind::contents;
}

/// Lines that lead to other places of the document, one below the other, are its contents even
/// where no pages are named.
void find_links(std::vector<PdfBlock>& blocks) {
    const auto leads = [](const PdfBlock& block) {
        return block.kind != PdfBlockKind::row && block.link && !block.lines.empty() &&
               is_short(block);
    };
    for (auto at = blocks.begin(); at != blocks.end();) {
        const auto begin = std::find_if(at, blocks.end(), leads);
        at = std::find_if_not(begin, blocks.end(), leads);
        if (at - begin >= static_cast<std::ptrdiff_t>(fewest_entries))
            std::for_each(begin, at, make_contents);
    }
}

} // namespace

void find_contents(std::vector<PdfBlock>& blocks) {
    find_links(blocks);
    const auto head = std::find_if(blocks.begin(), blocks.end(), says_contents);
    if (head == blocks.end()) return;
    const std::uint16_t page = first_page(*head);
    auto end = std::next(head); // one past the last entry
    std::size_t entries = 0;
    unsigned last = 0;
    for (auto at = end; at != blocks.end(); ++at) {
        const unsigned number = page_of_entry(*at);
        const bool entry = number > 0 && number >= last;
        if (!entry && (first_page(*at) != page || !is_short(*at))) break;
        if (!entry && !(names_annex(*at) && end == at)) continue; // unless others follow
        if (entry) {
            ++entries;
            last = number;
        }
        end = std::next(at);
    }
    if (entries < fewest_entries) return;
    for (auto at = head; at != end; ++at)
        make_contents(*at);
}

} // namespace concord
