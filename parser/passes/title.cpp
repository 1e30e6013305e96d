// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/title.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/label.hpp"
#include "parser/passes/cover.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t title_words_max = 40;
constexpr std::size_t state_lines_max = 6;

std::string lower(std::string_view words) {
    return to_lower(without_emphasis(words));
}

/// First headings that open the text of an agreement rather than name it.
bool opens_the_text(std::string_view words) {
    constexpr std::array<std::string_view, 11> headings{
        "introduction", "background", "purpose",  "parties", "definitions", "recitals",
        "contents",     "summary",    "overview", "scope",   "preamble"};
    const auto word = lower(words);
    return std::find(headings.begin(), headings.end(), word) != headings.end();
}

/// A line of a cover that only joins what stands above and below it.
bool connects(std::string_view words) {
    constexpr std::array<std::string_view, 10> joins{
        "between", "by and between", "and", "with", "among",
        "&",       "by and among",   "for", "of",   "in relation to"};
    auto word = lower(words);
    while (!word.empty() && (word.back() == ':' || word.back() == ' ')) {
        word.pop_back();
    }
    return std::find(joins.begin(), joins.end(), word) != joins.end();
}

/// "Memorandum of Understanding between": the names stand on the next lines.
bool ends_openly(std::string_view words) {
    constexpr std::array<std::string_view, 6> joins{"between", "and", "with", "among", "for", "of"};
    const auto blank = words.rfind(' ');
    const auto last = lower(blank == std::string_view::npos ? words : words.substr(blank + 1));
    return std::find(joins.begin(), joins.end(), last) != joins.end();
}

bool could_be_title(const SourceText& source, const Block& block) {
    if (block.role != BlockRole::heading && block.role != BlockRole::paragraph) {
        return false;
    }
    const auto words = source.text(block.content);
    const char last = words.empty() ? '.' : words.back();
    const bool sentence = last == '.' || last == ';' || last == ',' || last == ':';
    return !words.empty() && !block.label.present() && word_count(words) <= title_words_max &&
           (!sentence || block.level > 0) && !opens_the_text(words);
}

} // namespace

TitleBlocks find_title(const SourceText& source) {
    const auto blocks = source.blocks();
    std::size_t at = 0;
    const auto skip = [&] {
        while (at < blocks.size() &&
               (blocks[at].role == BlockRole::furniture ||
                (grammar::annex_like(blocks[at].label.unit) && blocks[at].content.empty()))) {
            ++at;
        }
    };
    skip();
    // "Version 2.1", "Draft": lines above the title that tell its state, not its name.
    const auto first = at;
    while (at < blocks.size() && at < first + state_lines_max &&
           (blocks[at].role == BlockRole::heading || blocks[at].role == BlockRole::paragraph) &&
           !blocks[at].label.present() && is_status_line(source.text(blocks[at].content))) {
        ++at;
        skip();
    }
    if (at == blocks.size() || !could_be_title(source, blocks[at])) {
        return {};
    }
    TitleBlocks title{at, at + 1, blocks[at].content};
    const bool goes_on = ends_openly(source.text(title.words)) ||
                         (at + 1 < blocks.size() && connects(source.text(blocks[at + 1].content)));
    if (blocks[at].level > 0 && !goes_on) { // a marked-up title is complete
        return title;
    }
    for (++at; at + 1 < blocks.size(); ++at) {
        const auto& block = blocks[at];
        const auto words = source.text(block.content);
        const bool joined = connects(words) || ends_openly(source.text(blocks[at - 1].content)) ||
                            connects(source.text(blocks[at - 1].content)) ||
                            lower(words).rfind("between ", 0) == 0;
        const bool marked_up = block.level > 0 && block.content.begin > block.span.begin; // "## "
        if (block.role == BlockRole::furniture || !joined || marked_up ||
            !could_be_title(source, block)) {
            break;
        }
        title.end = at + 1;
        title.words = cover(title.words, block.content);
    }
    return title;
}

} // namespace concord
