// SPDX-License-Identifier: Apache-2.0
// The part of BlockMaker that judges what a line is by its words and its neighbours.
#include <algorithm>
#include <string>

#include "parser/grammar/date.hpp"
#include "parser/grammar/label.hpp"
#include "parser/passes/block_maker.hpp"
#include "parser/passes/cover.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

/// Whether a plain line goes on with the paragraph above it (no blank line between).
bool BlockMaker::joins(const Line& line) const {
    if (joins_all_) {
        return true;
    }
    return at_ > 0 &&
           (wrapping_.joins(lines_[at_ - 1], line) || hangs(line) || hangs_on_field(line));
}

/// "Press office:   Ann Reed," above a line that stands right below the name: what belongs to one
/// field keeps to its column.
bool BlockMaker::hangs_on_field(const Line& line) const {
    constexpr std::uint32_t longest = 40; // bytes of a label
    const auto& block = blocks_.back();
    if (block.role != BlockRole::paragraph || line.indent <= block.indent + 2) {
        return false;
    }
    const auto words = slice(text_, {block.span.begin, block.content.end});
    const auto colon = words.substr(0, longest).find(':');
    const auto value = colon == words.npos ? colon : words.find_first_not_of(' ', colon + 1);
    return value != words.npos && value >= colon + 3 && words[value] != '\n' &&
           line.indent == block.indent + value;
}

/// Whether a line stands right below the words of a numbered or bulleted line, not below its mark.
bool BlockMaker::hangs(const Line& line) const {
    const auto& block = blocks_.back();
    const bool marked = block.role == BlockRole::marked || block.role == BlockRole::bullet;
    return marked && line.indent == block.indent + (block.content.begin - block.span.begin) &&
           wrapping_.could_break(lines_[at_ - 1]);
}

std::optional<Label> BlockMaker::label_at(std::uint32_t begin) const {
    auto label = grammar::match_label(text_, begin);
    return label ? label : glued_.at(begin);
}

/// "R. Reed" above "Ruth Reed" or "Ruth Reed, Director": who signs, and no letter of a list.
bool BlockMaker::signs_by_initial(const Line& line) const {
    constexpr std::size_t longest = 30;
    const auto words = slice(text_, line.content);
    if (words.size() > longest || words.size() < 5 || !is_upper(words[0]) ||
        words.substr(1, 2) != ". " || !is_upper(words[3])) {
        return false;
    }
    const auto surname = words.substr(2); // with the blank before it
    const auto* next = next_line();
    if (next == nullptr || surname.find(' ', 1) != surname.npos) {
        return false;
    }
    auto full = slice(text_, next->content);
    full = full.substr(0, full.find(','));
    return full.size() > surname.size() + 1 && full.ends_with(surname) && full[0] == words[0];
}

std::optional<Label> BlockMaker::label_of(const Line& line) const {
    auto label = label_at(bare_begin(text_, line.content));
    if (!label) {
        label = bare_number(line);
    }
    if (label && label->unit != LabelUnit::none && !stands_as_heading(line, *label)) {
        return std::nullopt; // "Schedule 1 sets out …" is a sentence
    }
    if (label && is_version_line(line, *label)) {
        return std::nullopt;
    }
    return label;
}

/// "1.1 7 August 2024 Kim Willis First comments": a version, its day and who wrote it. "2.1 1 April
/// 2024 is the day …" is a sentence.
bool BlockMaker::is_version_line(const Line& line, const Label& label) const {
    const auto begin = grammar::after_label(text_, label);
    const auto number = slice(text_, label.span);
    const auto dot = number.find('.');
    const bool two_parts = dot != number.npos && dot + 1 < number.size();
    if (!two_parts || begin >= line.content.end || !is_digit(text_[begin])) {
        return false;
    }
    const auto words = text_.substr(0, line.content.end);
    const auto date = grammar::match_date(words, begin);
    const auto next = date ? words.find_first_not_of(" \t", date->end) : words.npos;
    return date && date->year && (next == words.npos || is_upper(words[next]));
}

/// "4 Sharing information" above "4.1 The Board …", and the heads that count on from it: a number
/// without a dot is a label there, and may be anything elsewhere.
std::optional<Label> BlockMaker::bare_number(const Line& line) const {
    constexpr std::size_t longest = 90;
    const auto begin = bare_begin(text_, line.content);
    if (begin >= line.content.end || !is_digit(text_[begin])) {
        return std::nullopt;
    }
    const auto words = slice(text_, {begin, line.content.end});
    const auto stop = std::min(words.find_first_not_of("0123456789"), words.size());
    const auto head = std::min(words.find_first_not_of(" \t", stop), words.size());
    if (words.size() > longest || stop > 2 || head == stop || head == words.size() ||
        !is_upper(words[head]) || heading_style(words.substr(head)) == HeadingStyle::none) {
        return std::nullopt;
    }
    auto label = grammar::match_number(words.substr(0, stop), 0);
    if (!label || label->count != 1) {
        return std::nullopt;
    }
    const auto number = label->ordinals[0];
    const bool again = bare_.begin == begin && bare_.number == number;
    const auto* next = next_line();
    const auto below = next == nullptr
                           ? std::nullopt
                           : grammar::match_label(text_, bare_begin(text_, next->content));
    const bool opens = below && below->unit == LabelUnit::none && below->count == 2 &&
                       below->ordinals[0] == number && below->ordinals[1] == 1 &&
                       below->styles[1] == NumberStyle::decimal;
    const bool counts_on = bare_.number > 0 && number == bare_.number + 1;
    const bool stands_out = std::ranges::binary_search(bare_heads_, begin);
    if (!again && !opens && !counts_on && !stands_out) {
        return std::nullopt;
    }
    bare_ = {begin, number};
    label->span = {begin, begin + static_cast<std::uint32_t>(stop)};
    return label;
}

/// A unit label ("Annex 1") counts only where it heads something, or where its series shows it.
bool BlockMaker::stands_as_heading(const Line& line, const Label& label) const {
    const auto begin = std::min(grammar::after_label(text_, label), line.content.end);
    const auto rest = slice(text_, {begin, line.content.end});
    const bool separated = begin > label.span.end + 1;
    if (!gap_starts_anew() && ends_paragraph_above() && separated &&
        heading_style(rest) != HeadingStyle::none && (few_blank_lines() || units_.holds(label))) {
        return true; // "Article 2 - Principles" with no blank line above it
    }
    return rest.empty() || closes_emphasis(text_, label.span.begin, rest) ||
           (separated && gap_starts_anew()) ||
           (gap_starts_anew() &&
            (heading_style(rest) != HeadingStyle::none || units_.holds(label)));
}

/// Whether the line above ends a sentence or an entry of a list.
bool BlockMaker::ends_paragraph_above() const {
    if (at_ == 0 || lines_[at_ - 1].content.empty()) {
        return false;
    }
    const auto last = slice(text_, lines_[at_ - 1].content).back();
    return last == '.' || last == ';';
}

/// A line in a wrapped paragraph may begin with what looks like a label, a heading or a signature:
/// "… in clause<LF>2. and".
bool BlockMaker::continues_sentence(const Line& line, const std::optional<Label>& label) const {
    if (gap_starts_anew() || at_ == 0 || !open_) {
        return false;
    }
    const auto& above = lines_[at_ - 1];
    if (label && ends_with_reference_word(slice(text_, above.content))) {
        return true;
    }
    // "… the contacts in<LF>Annex 2."
    if (label && label->unit != LabelUnit::none &&
        ends_with_joining_word(slice(text_, above.content))) {
        return true;
    }
    if (label && counts_inside(*label)) {
        return joins(line);
    }
    if (!label && is_lower(text_[line.content.begin]) && wrapping_.joins(above, line)) {
        return true;
    }
    return wrapping_.runs_on(above, line) && !(label && is_next_entry(*label));
}

/// "… will be used in<LF>full compliance and for no other <TAB>purpose": a tab typed into a
/// sentence that runs over the end of the line makes no table of it.
bool BlockMaker::tab_in_sentence(const Line& line) const {
    constexpr std::uint32_t least = 40; // bytes: lines of cells are shorter
    if (gap_starts_anew() || at_ == 0 || !open_ || line.leading_tab ||
        line.content.size() < least || lines_[at_ - 1].content.size() < least) {
        return false;
    }
    const std::string_view words = slice(text_, line.content);
    const char before = text_[lines_[at_ - 1].content.end - 1];
    return (is_lower(before) || before == ',') && words.find('\t') == words.rfind('\t');
}

/// "… (a) …; and (b) …;<LF>(c) …": the last block counts within its sentence.
bool BlockMaker::counts_inside(const Label& label) const {
    if (label.count != 1 || label.punctuation != LabelPunctuation::both_parens ||
        label.ordinals[0] < 2) {
        return false;
    }
    Label before = label;
    --before.ordinals[0];
    return slice(text_, blocks_.back().content).find(' ' + grammar::format_label(before) + ' ') !=
           std::string_view::npos;
}

/// Whether a label comes next after that of the last block, so that it hardly is part of it.
bool BlockMaker::is_next_entry(const Label& label) const {
    const Label& last = blocks_.back().label;
    if (last.count == 0 || last.count != label.count || last.unit != label.unit ||
        last.punctuation != label.punctuation) {
        return false;
    }
    const std::size_t own = label.count - 1U;
    return last.styles[own] == label.styles[own] && last.ordinals[own] + 1 == label.ordinals[own] &&
           std::equal(last.ordinals.begin(), last.ordinals.begin() + own, label.ordinals.begin());
}

/// Single-spaced texts have no blank line before their headings.
bool BlockMaker::few_blank_lines() const {
    if (!few_blanks_) {
        const auto blank = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) {
            return line.kind == LineKind::blank;
        });
        few_blanks_ = static_cast<std::size_t>(blank) * 50 < lines_.size();
    }
    return *few_blanks_;
}

/// "3." alone right below a row: its other cells were left empty.
bool BlockMaker::is_empty_row(const Line& line, const Label& label) const {
    return gap_ == 0 && label.unit == LabelUnit::none && label.span.end >= line.content.end &&
           previous_is_row();
}

/// The delimiter line of a Markdown table parts its head from its rows, not two tables.
bool BlockMaker::previous_is_row() const {
    const std::size_t skipped = after_delimiter_ ? 1 : 0;
    return blocks_.size() > skipped && blocks_[blocks_.size() - 1 - skipped].role == BlockRole::row;
}

bool BlockMaker::next_is_row() const {
    const auto* next = next_line();
    return next != nullptr && (next->kind == LineKind::row || next->kind == LineKind::pipe);
}

/// A Markdown table begins here: its delimiter line follows.
bool BlockMaker::next_is_delimiter() const {
    const auto* next = next_line();
    return next != nullptr && next->kind == LineKind::delimiter;
}

const grammar::Line* BlockMaker::next_line() const {
    for (auto at = at_ + 1; at < lines_.size() && at < at_ + 8; ++at) {
        if (lines_[at].kind != LineKind::blank) {
            return &lines_[at];
        }
    }
    return nullptr;
}

} // namespace concord
