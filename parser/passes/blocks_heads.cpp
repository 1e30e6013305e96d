// SPDX-License-Identifier: Apache-2.0
// The part of BlockMaker that finds headings which no mark of the format tells.
#include <algorithm>
#include <array>

#include "parser/grammar/label.hpp"
#include "parser/passes/block_maker.hpp"
#include "parser/passes/cover.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "Contacts" right above lines with addresses, which are no sentences.
bool heads_contacts(std::string_view words) {
    constexpr std::array<std::string_view, 6> names{"contacts",          "contact details",
                                                    "contact points",    "key contacts",
                                                    "points of contact", "named contacts"};
    return std::ranges::any_of(
        names, [words](std::string_view name) { return equal_folded(words, name); });
}

} // namespace

/// "Purpose:" above its text; see colon_heads().
bool BlockMaker::take_colon_head(const Line& line) {
    if (!std::ranges::binary_search(colon_heads_, line.content.begin)) {
        return false;
    }
    heading(line, 0, HeadingStyle::title);
    --blocks_.back().content.end; // the colon
    return true;
}

/// "- Purpose -": a heading between dashes, no entry of a list; "- 2 -" is the number of a page.
bool BlockMaker::take_dashed(const Line& line) {
    const auto words = slice(text_, line.content);
    const auto dash = words.rfind(' ');
    if (dash == std::string_view::npos || !gap_starts_anew() ||
        (words.substr(dash) != " -" && words.substr(dash) != " \xE2\x80\x93")) {
        return false;
    }
    if (is_furniture(words)) {
        furniture(line);
        return true;
    }
    if (heading_style(words.substr(0, dash)) == HeadingStyle::none) {
        return false;
    }
    heading(line, 0, HeadingStyle::underlined);
    blocks_.back().content.end = line.content.begin + static_cast<std::uint32_t>(dash);
    return true;
}

HeadingStyle BlockMaker::unmarked_heading(const Line& line) const {
    const auto words = slice(text_, line.content);
    const auto style = heading_style(words, strong_);
    if (style != HeadingStyle::none && strong_) {
        return style;
    }
    const bool bold = style == HeadingStyle::bold || style == HeadingStyle::bold_capitals;
    if (!bold && style != HeadingStyle::none && std::ranges::any_of(words, is_digit) &&
        (is_status_line(words) || is_date_line(words))) {
        return HeadingStyle::none; // "Version 3 (revised December 2024)", "April 2026"
    }
    const bool stands_out = bold || (style == HeadingStyle::capitals && !joins_all_);
    if (!unmarked_headings_ && !stands_out) {
        return HeadingStyle::none; // this document marks its headings
    }
    if (style != HeadingStyle::none && tells_signer(line)) {
        return HeadingStyle::none;
    }
    const bool names_annex = below_bare_annex();
    if (style == HeadingStyle::none || (open_ && gap_ == 0 && !names_annex && !few_blank_lines())) {
        return HeadingStyle::none;
    }
    const auto* next = next_line();
    if (next == nullptr) {
        return HeadingStyle::none;
    }
    const bool strong = style == HeadingStyle::bold_capitals || style == HeadingStyle::capitals ||
                        style == HeadingStyle::bold || names_annex;
    if (next == &lines_[at_ + 1] && next->kind == LineKind::text && !strong) {
        // Nothing stands between: only a much longer sentence below makes this a heading.
        const auto below = slice(text_, next->content);
        if (heads_contacts(words) && below.find('@') != std::string_view::npos) {
            return style;
        }
        return below.size() * 2 >= words.size() * 3 && below.back() == '.' ? style
                                                                           : HeadingStyle::none;
    }
    return style;
}

/// "Annex A" alone on the line right above: the words are its name.
bool BlockMaker::below_bare_annex() const {
    if (gap_ > 0 || blocks_.empty()) {
        return false;
    }
    const auto& above = blocks_.back();
    return above.role == BlockRole::marked && grammar::annex_like(above.label.unit) &&
           above.content.empty();
}

/// Whether the last block is one line, right above this one, that a line below makes a heading.
bool BlockMaker::is_underlined() const {
    if (blocks_.empty() || at_ == 0 || lines_[at_ - 1].kind != LineKind::text) {
        return false;
    }
    const auto& block = blocks_.back();
    const auto words = slice(text_, block.content);
    const bool one_line = block.span.begin == lines_[at_ - 1].content.begin;
    const bool sentence =
        !words.empty() && std::string_view(".,;:").find(words.back()) != std::string_view::npos;
    const bool numbered = block.role == BlockRole::marked && !sentence;
    const bool guessed = block.role == BlockRole::heading && block.level == 0;
    return one_line && (block.role == BlockRole::paragraph || guessed || numbered);
}

} // namespace concord
