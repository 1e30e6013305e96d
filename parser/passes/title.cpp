// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/title.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/label.hpp"
#include "parser/passes/cover.hpp"
#include "parser/passes/cover_names.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t title_words_max = 40;
constexpr std::size_t lines_above_max = 6;

std::string lower(std::string_view words) {
    return to_lower(without_emphasis(words));
}

/// First headings that open the text of an agreement rather than name it.
bool opens_the_text(std::string_view words) {
    static constexpr std::array<std::string_view, 11> headings{
        "introduction", "background", "purpose",  "parties", "definitions", "recitals",
        "contents",     "summary",    "overview", "scope",   "preamble"};
    const auto word = lower(words);
    return std::find(headings.begin(), headings.end(), word) != headings.end();
}

/// "Memorandum of Understanding between": the names stand on the next lines.
bool ends_openly(std::string_view words) {
    static constexpr std::array<std::string_view, 6> joins{"between", "and", "with",
                                                           "among",   "for", "of"};
    const auto blank = words.rfind(' ');
    const auto last = lower(blank == std::string_view::npos ? words : words.substr(blank + 1));
    return std::find(joins.begin(), joins.end(), last) != joins.end();
}

/// "FOR THE HARBOUR SCHEME" right below "SHARING AGREEMENT": the name goes on.
bool begins_with_joint(std::string_view words) {
    static constexpr std::array<std::string_view, 7> joints{
        "for ", "of ", "on ", "relating to ", "concerning ", "in respect of ", "regarding "};
    const auto line = lower(words);
    return std::ranges::any_of(joints,
                               [&](std::string_view joint) { return line.starts_with(joint); });
}

/// `filed`: the block stands where "Exhibit 10.3" before the title is a mark of a register.
bool could_be_title(const SourceText& source, const Block& block, bool filed = false) {
    const bool mark = filed && is_filing_mark(source.text(), block);
    if (block.role != BlockRole::heading && block.role != BlockRole::paragraph && !mark) {
        return false;
    }
    const auto words = source.text(block.content);
    const char last = words.empty() ? '.' : words.back();
    const bool sentence = last == '.' || last == ';' || last == ',' || last == ':';
    return !words.empty() && (mark || !block.label.present()) &&
           word_count(words) <= title_words_max && (!sentence || block.level > 0) &&
           !opens_the_text(words);
}

/// "Corporate report", "Guidance": how a site files the page, alone on its line.
bool is_kind_of_page(std::string_view words) {
    static constexpr std::array<std::string_view, 10> kinds{"corporate report",
                                                            "decision",
                                                            "guidance",
                                                            "independent report",
                                                            "international treaty",
                                                            "notice",
                                                            "policy paper",
                                                            "statutory guidance",
                                                            "transparency data",
                                                            "promotional material"};
    return std::ranges::find(kinds, lower(words)) != kinds.end();
}

/// What may stand above the title: its state ("Version 2.1", "Draft"), and where a register holds
/// the text, the mark and the notes of that.
bool stands_above(const SourceText& source, const Block& block, bool filed, bool in_register) {
    const auto words = source.text(block.content);
    // "Dated ______ 2026" looks like a line to sign on.
    const bool line = block.role == BlockRole::heading || block.role == BlockRole::paragraph ||
                      block.role == BlockRole::signature;
    if (filed && is_filing_mark(source.text(), block)) {
        return is_status_line(words) || !names_agreement(words);
    }
    return line && !block.label.present() &&
           (is_status_line(words) || is_date_line(words) || is_kind_of_page(words) ||
            (in_register && is_filing_note(words)));
}

/// "(hereinafter "Alpha")" right below a name.
bool explains_name(const SourceText& source, const Block& name, const Block& block) {
    const auto words = source.text(block.content);
    return block.gap == 0 && words.starts_with('(') && words.ends_with(')') &&
           !joins_lines(source.text(name.content));
}

/// "# Harbour Information" above "# Sharing Agreement": both of one level, or the second of none.
bool breaks_in_kind(const SourceText& source, const Block& above, const Block& below) {
    const auto words = source.text(above.content);
    return (below.level == above.level && above.level > 0 && ends_openly(words)) ||
           ((below.level == above.level || below.level == 0) &&
            breaks_kind(words, source.text(below.content)));
}

/// "DATED 6 JULY 2026" above names and addresses, each on lines of its own, and then what they
/// agree in capitals: the block of that, else `at`.
std::size_t behind_dated_cover(const SourceText& source, std::size_t at) {
    constexpr std::size_t most = 16;
    const auto blocks = source.blocks();
    if (at == 0 || !lower(source.text(blocks[at - 1].content)).starts_with("dated")) return at;
    for (std::size_t next = at; next < blocks.size() && next < at + most; ++next) {
        const auto words = source.text(blocks[next].content);
        if (word_count(words) > title_words_max || opens_the_text(words)) break;
        if (std::ranges::none_of(words, is_lower) && names_agreement(words) &&
            could_be_title(source, blocks[next])) {
            return next;
        }
    }
    return at;
}

} // namespace

TitleBlocks find_title(const SourceText& source, std::size_t filed) {
    const auto blocks = source.blocks();
    std::size_t at = 0;
    std::size_t passed = 0;
    // Rows of front matter: days and versions.
    const bool front =
        source.format() == SourceFormat::markdown && source.text().starts_with("---");
    for (; at < blocks.size() && passed <= lines_above_max; ++at) {
        const auto& block = blocks[at];
        const bool lone_annex = grammar::annex_like(block.label.unit) && block.content.empty();
        if (block.role == BlockRole::furniture || lone_annex) continue;
        if (front && block.role == BlockRole::row) continue;
        if (!stands_above(source, block, at<filed, filed> 0)) break;
        ++passed;
    }
    if (at < blocks.size()) {
        const std::size_t named = behind_names(source, at);
        const std::size_t behind = named == at ? behind_dated_cover(source, at) : named;
        if (could_be_title(source, blocks[behind])) at = behind;
    }
    if (at == blocks.size() || !could_be_title(source, blocks[at], at < filed)) {
        return {};
    }
    TitleBlocks title{at, at + 1, blocks[at].content};
    const bool goes_on =
        ends_openly(source.text(title.words)) ||
        (at + 1 < blocks.size() && (joins_lines(source.text(blocks[at + 1].content)) ||
                                    breaks_in_kind(source, blocks[at], blocks[at + 1])));
    if (blocks[at].level > 0 && !goes_on) { // a marked-up title is complete
        return title;
    }
    for (++at; at + 1 < blocks.size(); ++at) {
        const auto& block = blocks[at];
        const auto words = source.text(block.content);
        const bool broken = breaks_in_kind(source, blocks[at - 1], block);
        const bool joined = joins_lines(words) ||
                            ends_openly(source.text(blocks[at - 1].content)) ||
                            joins_lines(source.text(blocks[at - 1].content)) ||
                            lower(words).rfind("between ", 0) == 0 ||
                            explains_name(source, blocks[at - 1], block) || broken ||
                            (block.gap == 0 && begins_with_joint(words));
        const bool marked_up = block.level > 0 && block.content.begin > block.span.begin; // "## "
        if (block.role == BlockRole::furniture || !joined || (marked_up && !broken) ||
            !could_be_title(source, block)) {
            break;
        }
        title.end = at + 1;
        title.words = cover(title.words, block.content);
    }
    return title;
}

} // namespace concord
