// SPDX-License-Identifier: Apache-2.0
// The part of Outliner that places titles, headings, parts and annexes.
#include <algorithm>

#include "parser/grammar/label.hpp"
#include "parser/passes/cover.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/passes/outliner.hpp"
#include "parser/passes/title.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/word_index.hpp"

namespace concord {

std::size_t Outliner::take_title() {
    const auto title = find_title(document_.source, filing_marks_end_);
    for (std::size_t at = 0; at < title.end; ++at) {
        const auto& block = blocks_[at];
        if (block.role == BlockRole::furniture) {
            furniture(block);
        } else if (at < title.begin) {
            above_title(block);
        } else if (at == title.begin) {
            Block head = block;
            head.label = {}; // "Exhibit 10.3 Supply Agreement": the mark is no part of it
            add(ClauseKind::title, {}, head,
                heading_text(text_, cover(block.content, title.words)));
        } else {
            builder_.extend(last_, block.span);
        }
    }
    return title.end == 0 ? 0 : behind_stamp(title.end);
}

/// "Annex A" alone right below the title, and none counts on from it: the whole text is annexed to
/// another one. No annex of its own begins there; the mark goes on with the title.
std::size_t Outliner::behind_stamp(std::size_t begin) {
    std::size_t at = begin;
    while (at < blocks_.size() && blocks_[at].role == BlockRole::furniture)
        ++at;
    if (at + 1 >= blocks_.size() || !blocks_[at].content.empty()) return begin;
    const Label& stamp = blocks_[at].label;
    if (stamp.count != 1 || !grammar::annex_like(stamp.unit)) return begin;
    const auto rest = blocks_.subspan(at + 1);
    const bool counted = std::ranges::any_of(rest, [&](const Block& block) {
        return block.label.unit == stamp.unit && block.label.count > 0 &&
               block.label.styles[0] == stamp.styles[0];
    });
    if (counted) return begin;
    for (const Block& block : blocks_.subspan(begin, at + 1 - begin))
        furniture(block);
    builder_[last_].heading = cover(builder_[last_].heading, blocks_[at].span);
    return at + 1;
}

/// A mark alone is no text; what tells the state of the document is.
void Outliner::above_title(const Block& block) {
    if (block.role == BlockRole::marked && block.label.unit == LabelUnit::none &&
        !is_filing_mark(text_, block))
        return take(block); // "(1) Alpha Agency"
    if (block.role == BlockRole::signature) return take(block);
    block.content.empty() || is_filing_mark(text_, block) ? filed(block) : paragraph(block);
}

/// "Exhibit 10.3", under which a register of companies holds the agreement that follows.
void Outliner::filed(const Block& block) {
    const bool alone = block.content.empty() || block.label.unit != LabelUnit::exhibit;
    if (alone) return furniture(block);
    Block words = block;
    words.label = {};
    words.content = block.span;
    paragraph(words);
}

bool Outliner::is_filed(const Block& block) const {
    return at_ < filing_marks_end_ && is_filing_mark(text_, block);
}

void Outliner::heading(const Block& block) {
    if (is_filed(block)) {
        return filed(block);
    }
    if (grammar::annex_like(block.label.unit)) {
        return annex(block);
    }
    const HeadingStack::Open open{{},
                                  block.level,
                                  static_cast<HeadingStyle>(block.style),
                                  block.gap,
                                  false,
                                  slice(text_, block.content),
                                  block.label.count};
    if (divides(block.label)) {
        return division(block);
    }
    if (block.label.present()) {
        return labelled_heading(block, open);
    }
    const bool adjacent = last_was_heading_;
    if ((adjacent && unnamed_annex()) || names_unit(block)) {
        // "SCHEDULE 1" or "ARTICLE I", and its name on the next line
        auto& head = builder_[last_];
        head.heading = heading_text(text_, block.content).heading;
        builder_.extend(last_, block.span);
        return;
    }
    if (repeats_title(block)) {
        headings_.close_for_annex(0); // the annexes were only listed above
        lists_.restart();
    }
    headings_.close_for(open, adjacent);
    lists_.heading();
    const auto id =
        add(ClauseKind::heading, headings_.top(), block, heading_text(text_, block.content));
    push_heading(open, id);
}

void Outliner::push_heading(HeadingStack::Open open, ClauseId id) {
    open.id = id;
    headings_.push(open);
    last_was_heading_ = true;
}

/// The name of the agreement again, at the head of its own words, below annexes: a cover, a
/// list of what is annexed, and then the agreement.
bool Outliner::repeats_title(const Block& block) {
    const auto words = slice(text_, block.content);
    if (!headings_.in_annex() || !names_agreement(words) ||
        builder_[ClauseId(std::size_t{0})].kind != ClauseKind::title) {
        return false;
    }
    const auto title = slice(text_, builder_[ClauseId(std::size_t{0})].heading);
    const auto same = [](char a, char b) { return to_lower(a) == to_lower(b); };
    return title.size() >= words.size() &&
           std::equal(words.begin(), words.end(), title.begin(), same) &&
           (title.size() == words.size() ||
            !is_word_byte(static_cast<unsigned char>(title[words.size()])));
}

/// "ARTICLE I", "Clause 4", "SECTION II": the last clause is no more than such a label.
bool Outliner::unnamed_unit() {
    if (!last_.valid()) return false;
    const Clause& last = builder_[last_];
    const LabelUnit unit = last.label.unit;
    const bool counted =
        unit == LabelUnit::clause || unit == LabelUnit::section || unit == LabelUnit::paragraph;
    const bool named_below =
        unit == LabelUnit::article || divides(last.label) || (counted && last.label.count == 1);
    return named_below && last.heading.empty() && last.body.empty();
}

/// A heading right below such a label is its name, unless it looks like any line of text.
bool Outliner::names_unit(const Block& block) {
    const auto style = static_cast<HeadingStyle>(block.style);
    return unnamed_unit() && block.level == 0 &&
           (style == HeadingStyle::capitals || style == HeadingStyle::bold_capitals ||
            style == HeadingStyle::bold || style == HeadingStyle::title ||
            (style == HeadingStyle::plain && opens_text()));
}

/// A few words that are no sentence, in capitals, right below such a label or above the text of its
/// clause.
bool Outliner::line_names_unit(const Block& block) {
    constexpr std::uint32_t longest = 80;
    const auto words = slice(text_, block.content);
    if (words.size() > longest || words.find('\n') != std::string_view::npos) return false;
    const bool unit = unnamed_unit();
    if (!unit && !(last_was_heading_ && unnamed_annex())) return false;
    const auto style = heading_style(words);
    return style == HeadingStyle::capitals ||
           (unit && style != HeadingStyle::none && (block.gap == 0 || opens_text()));
}

/// Whether the next block is text or an entry of a list rather than the next heading.
bool Outliner::opens_text() const {
    for (auto next = at_ + 1; next < blocks_.size(); ++next) {
        const Block& other = blocks_[next];
        if (other.role == BlockRole::furniture) continue;
        return other.role == BlockRole::paragraph || other.role == BlockRole::bullet ||
               (other.role == BlockRole::marked && other.label.unit == LabelUnit::none);
    }
    return false;
}

bool Outliner::unnamed_annex() {
    return last_.valid() && builder_[last_].kind == ClauseKind::annex &&
           builder_[last_].heading.empty();
}

/// "## 3. Purpose": a numbered section that looks like a heading is a clause, and opens one.
void Outliner::labelled_heading(const Block& block, const HeadingStack::Open& open) {
    leave_cover(block);
    headings_.close_for(open, last_was_heading_);
    if (open.level > 0 && block.label.count == 1) {
        // Numbers outrank levels: 2 stands beside 1, whatever style it has.
        if (const auto before = lists_.main_before(block.label); before.valid()) {
            headings_.close_through(before);
            headings_.close_longer_numbers();
        }
        lists_.heading();
    }
    auto place = lists_.place(block, {false, headings_.in_annex()});
    if (heads_letter(block, place)) place.kind = ClauseKind::clause;
    lists_.cut(place.keep);
    const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
    const auto id = add_placed(place, parent, block, heading_text(text_, block.content));
    if (open.level > 0) {
        push_heading(open, id);
    }
    last_was_heading_ = true;
}

/// The head of the annex that is open, as it stands on each of its pages.
bool Outliner::repeats_annex(const Block& block) const {
    return block.level == 0 && headings_.in_annex() &&
           document_.source.format() == SourceFormat::text &&
           slice(text_, block.span) == annex_head_;
}

/// "II. Annex 1 - Processing", in bold: a part of the whole whose own number is that of the annex.
/// In plain letters it may be an entry of a list of annexes.
std::optional<Block> Outliner::numbered_annex(const Block& block) const {
    if (!block.strong || block.label.count != 1 || block.label.unit != LabelUnit::none) return {};
    const auto inner = grammar::match_label(text_, block.content.begin);
    if (!inner || !grammar::annex_like(inner->unit)) return {};
    Block head = block;
    head.label = *inner;
    head.content.begin = std::min(grammar::after_label(text_, *inner), block.content.end);
    return head;
}

/// "III. Terms" behind "II. Annex 1": the next part of the whole.
void Outliner::leave_numbered_annex(const Block& block) {
    const Label& label = block.label;
    if (annex_number_.count == 0 || label.count != 1 ||
        label.styles[0] != annex_number_.styles[0] ||
        label.punctuation != annex_number_.punctuation ||
        label.ordinals[0] != annex_number_.ordinals[0] + 1)
        return;
    annex_number_ = {};
    headings_.close_for_annex(0);
    lists_.restart();
}

void Outliner::annex(const Block& block) {
    if (repeats_annex(block)) return furniture(block);
    annex_head_ = slice(text_, block.span);
    signed_in_annex_ = false;
    headings_.close_for_annex(block.level);
    lists_.restart();
    const auto words = heading_text(text_, block.content);
    const auto id = add(ClauseKind::annex, headings_.top(), block, words);
    push_heading(
        {{}, block.level, HeadingStyle::capitals, block.gap, true, slice(text_, block.content)},
        id);
}

/// Parts and chapters hold clauses; so do sections where what they hold is numbered "Clause 1".
bool Outliner::divides(const Label& label) const {
    const auto unit = label.unit;
    return unit == LabelUnit::part || unit == LabelUnit::chapter || unit == LabelUnit::title ||
           (unit == LabelUnit::section && label.count == 1 && clauses_in_sections_);
}

/// Whether the text counts both "SECTION I" and "Clause 1".
bool Outliner::counts_clauses_in_sections() const {
    bool sections = false;
    bool clauses = false;
    for (const Block& block : blocks_) {
        if (block.label.count != 1) continue;
        sections = sections || block.label.unit == LabelUnit::section;
        clauses = clauses ||
                  (block.label.unit == LabelUnit::clause || block.label.unit == LabelUnit::article);
    }
    return sections && clauses;
}

/// Whether a part counts on from those of the agreement itself: "Part 4" behind annexes that stand
/// below "Part 3".
bool Outliner::counts_on(const Label& part) const {
    return part.unit == last_part_.unit && part.styles[0] == last_part_.styles[0] &&
           part.ordinals[0] == last_part_.ordinals[0] + 1;
}

/// "Part 2: Money" stands above sections, whose numbers begin anew in it; "Schedule 1" has parts of
/// its own.
void Outliner::division(const Block& block) {
    const bool of_annex = headings_.in_annex() && block.level == 0 && !counts_on(block.label);
    if (of_annex) {
        headings_.close_within_annex();
    } else {
        headings_.close_for_annex(block.level);
        last_part_ = block.label;
    }
    lists_.restart();
    const auto id =
        add(ClauseKind::heading, headings_.top(), block, heading_text(text_, block.content));
    push_heading({{},
                  block.level,
                  HeadingStyle::bold_capitals,
                  block.gap,
                  false,
                  slice(text_, block.content)},
                 id);
}

} // namespace concord
