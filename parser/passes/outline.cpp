// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/label.hpp"
#include "parser/passes/cover.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/passes/outliner.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/tables.hpp"

namespace concord {

void Outliner::run() {
    filing_marks_end_ = filing_marks_end(document_.source);
    clauses_in_sections_ = counts_clauses_in_sections();
    builder_.reserve(blocks_.size() + 1);
    at_ = take_title();
    for (; at_ < blocks_.size(); ++at_) {
        take(blocks_[at_]);
    }
    if (!pending_.empty()) only_furniture();
    document_.clauses = builder_.finish(document_.source);
}

void Outliner::take(const Block& block) {
    switch (block.role) {
    case BlockRole::furniture:
        return furniture(block);
    case BlockRole::heading:
        return heading(block);
    case BlockRole::marked:
        return marked(block);
    case BlockRole::bullet:
        return bullet(block);
    case BlockRole::row:
        return table();
    case BlockRole::signature:
        return signature(block);
    case BlockRole::paragraph:
        return paragraph(block);
    }
}

/// Adds a clause below `parent` and remembers it as the last one.
ClauseId Outliner::add(ClauseKind kind, ClauseId parent, const Block& block, ClauseText words) {
    Clause clause;
    clause.kind = kind;
    clause.parent = parent;
    clause.label = block.label;
    clause.heading = words.heading;
    clause.body = words.body;
    if (kind == ClauseKind::bullet) {
        clause.label.span = {block.span.begin, bullet_end(text_, block)};
    }
    clause.path = paths_.path(builder_, clause, parent, slice(text_, words.heading));
    last_ = builder_.add(std::move(clause), block.span);
    last_was_heading_ = false;
    for (const auto& pending : pending_) {
        builder_.extend(last_, pending);
    }
    pending_.clear();
    return last_;
}

/// Page numbers and the like stay with what they interrupt; they are no text of it.
void Outliner::furniture(const Block& block) {
    if (last_.valid()) {
        const bool table = builder_[last_].kind == ClauseKind::table; // its words are in rows
        builder_.extend(table ? ClauseId(builder_.size() - 1) : last_, block.span);
    } else {
        pending_.push_back(block.span);
    }
}

/// Where there is nothing else to belong to, page numbers and the like are text.
void Outliner::only_furniture() {
    pending_.clear();
    for (const Block& block : blocks_) {
        if (!block.span.empty()) paragraph(block);
    }
}

void Outliner::marked(const Block& block) {
    if (is_filed(block)) {
        return filed(block);
    }
    if (grammar::annex_like(block.label.unit)) {
        return annex(block);
    }
    if (const auto inner = numbered_annex(block)) {
        annex_number_ = block.label;
        return annex(*inner);
    }
    leave_numbered_annex(block);
    if (divides(block.label)) {
        return division(block);
    }
    leave_cover(block);
    open_lead_in(block);
    const auto main_before = lists_.main_before(block.label);
    const auto section_before = lists_.section_before(block.label);
    const bool anew = !lists_.main_started();
    auto place = lists_.place(block, {lead_in(), headings_.in_annex()});
    // What it follows may be a heading that is still open; it stands beside that, not in it.
    const bool follows =
        place.keep < lists_.open().size() && lists_.open()[place.keep].series == place.series;
    const auto before = follows ? lists_.open()[place.keep].id : main_before;
    if (anew && follows_recitals(block, place)) headings_.close_through(headings_.top());
    lists_.cut(place.keep);
    if (place.keep == 0 && before.valid()) {
        headings_.close_through(before);
        if (main_before.valid()) headings_.close_longer_numbers();
    }
    if (place.keep == 0 && section_before.valid()) headings_.close_behind(section_before);
    const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
    const bool section = heads_letter(block, place);
    const auto words = place.kind == ClauseKind::clause || section
                           ? clause_text(text_, block.content, opens_deeper(place.label))
                           : item_text(text_, block.content);
    if (section) place.kind = ClauseKind::clause; // what stands below belongs to it
    add_placed(place, parent, block, words);
}

/// "RECITALS", "(A) … (B) …", and then "1. Term": the heading stands above the entries alone.
bool Outliner::follows_recitals(const Block& block, const Placement& place) const {
    return !headings_.in_annex() && place.kind == ClauseKind::clause && place.keep == 0 &&
           block.label.count == 1 && block.label.ordinals[0] == 1 && !lists_.empty() &&
           lists_.open().front().kind == ClauseKind::item;
}

ClauseId Outliner::add_placed(const Placement& place, ClauseId parent, const Block& block,
                              ClauseText words) {
    Block read = block;
    const auto span = read.label.span;
    read.label = place.label;
    read.label.span = span;
    const auto id = add(place.kind, parent, read, words);
    builder_[id].series = place.series;
    numbered_ = numbered_ || !headings_.in_annex();
    lists_.push({id, read.label, {}, 0, block.indent, place.series, place.kind});
    return id;
}

/// A cover sheet with its annexes is signed, and then the numbered terms begin: they are no part of
/// the last annex.
void Outliner::leave_cover(const Block& block) {
    const bool first = block.label.count == 1 && block.label.ordinals[0] == 1 &&
                       block.label.styles[0] == NumberStyle::decimal;
    if (first && signed_in_annex_ && !numbered_ && headings_.in_annex()) {
        headings_.close_for_annex(0);
        lists_.restart();
    }
}

/// A list that starts anew below a sentence ending in a colon, where no numbered paragraph is
/// open, hangs below that sentence.
void Outliner::open_lead_in(const Block& block) {
    const bool starts =
        block.role == BlockRole::bullet || (block.label.count == 1 && block.label.ordinals[0] == 1);
    const bool list_like = block.role == BlockRole::bullet || lists_.main_started() ||
                           headings_.in_annex() || block.label.styles[0] != NumberStyle::decimal;
    if (starts && list_like && !heads_section(block) && lists_.empty() && lead_in() &&
        builder_[last_].kind == ClauseKind::text) {
        lists_.push({last_, {}, {}, 0, 0, 0, ClauseKind::text});
    }
}

/// "1. DEFINITIONS": no entry of a list, whatever stands above it ("agree as follows:").
bool Outliner::heads_section(const Block& block) const {
    if (block.label.unit == LabelUnit::article) {
        return true;
    }
    if (block.role != BlockRole::marked || block.label.styles[0] != NumberStyle::decimal) {
        return false;
    }
    const auto look = heading_style(slice(text_, block.content));
    return look == HeadingStyle::capitals || look == HeadingStyle::bold_capitals;
}

/// "B.  What we want to achieve" on a line of its own, with paragraphs or a list below, or as a
/// heading: a section whose number is a letter.
bool Outliner::heads_letter(const Block& block, const Placement& place) const {
    const auto style = block.label.styles[0];
    const bool letter = style == NumberStyle::alpha_upper || style == NumberStyle::roman_upper;
    if (place.keep > 0 || block.label.count != 1 || !letter || block.label.unit != LabelUnit::none)
        return false;
    if (block.role == BlockRole::heading) return true;
    return block.role == BlockRole::marked && opens_deeper(block.label) &&
           heading_style(slice(text_, block.content)) != HeadingStyle::none;
}

/// Whether the last clause announces what follows.
bool Outliner::lead_in() {
    if (!last_.valid() || last_was_heading_) {
        return false;
    }
    const auto body = slice(text_, builder_[last_].body);
    const auto end = body.find_last_not_of("* \t");
    return end != std::string_view::npos && (body[end] == ':' || (body[end] == '-' && end > 0));
}

/// Whether the next block lies inside one with this label: then a short text is its heading.
bool Outliner::opens_deeper(const Label& label) const {
    for (auto next = at_ + 1; next < blocks_.size(); ++next) {
        const auto& other = blocks_[next];
        if (other.role == BlockRole::furniture) {
            continue;
        }
        if (other.role == BlockRole::marked) {
            // "Article 2" or "II.", then "1.", or "3." where the numbers run on.
            const auto style = label.styles[label.count - 1U];
            const bool capital =
                style == NumberStyle::alpha_upper || style == NumberStyle::roman_upper;
            const bool below = other.label.unit == LabelUnit::none &&
                               (label.unit != LabelUnit::none ||
                                (capital && other.label.styles[0] == NumberStyle::decimal));
            return other.label.count > label.count || below ||
                   (other.label.ordinals[0] == 1 && other.label.styles[0] != style);
        }
        return other.role == BlockRole::paragraph || other.role == BlockRole::bullet ||
               other.role == BlockRole::row;
    }
    return false;
}

void Outliner::bullet(const Block& block) {
    open_lead_in(block);
    if (block.label.present()) { // " - a. text": the dash is decoration
        auto place = lists_.place(block, {lead_in(), headings_.in_annex()});
        lists_.cut(place.keep);
        const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
        add_placed({place.keep, place.label, place.series, ClauseKind::item}, parent, block,
                   item_text(text_, block.content));
        return;
    }
    const auto place = lists_.place_bullet(block);
    lists_.cut(place.keep);
    const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
    const auto id = add(ClauseKind::bullet, parent, block, item_text(text_, block.content));
    lists_.push({id, {}, {}, 0, block.indent, 0, ClauseKind::bullet});
}

void Outliner::paragraph(const Block& block) {
    if (line_names_unit(block)) {
        builder_[last_].heading = block.content;
        builder_.extend(last_, block.span);
        return;
    }
    const auto keep = lists_.keep_for_text(block.indent);
    lists_.cut_for_text(keep);
    const auto parent = keep == 0 ? headings_.top() : lists_.top().id;
    add(ClauseKind::text, parent, block, {{}, block.content});
}

void Outliner::signature(const Block& block) {
    lists_.heading();
    add(ClauseKind::signature, headings_.top(), block, {{}, block.content});
}

/// Takes all rows of one table, and the rules drawn between them.
void Outliner::table() {
    const auto number = blocks_[at_].table;
    auto end = at_;
    for (auto next = at_; next < blocks_.size(); ++next) {
        if (blocks_[next].role == BlockRole::row && blocks_[next].table == number) {
            end = next;
        } else if (blocks_[next].role != BlockRole::furniture) {
            break;
        }
    }
    const auto rows = blocks_.subspan(at_, end + 1 - at_);
    at_ = end;
    if (std::all_of(rows.begin(), rows.end(),
                    [](const Block& block) { return block.span.empty(); })) {
        return; // not a word in it: no place that a clause could have
    }
    lists_.cut_for_text(lists_.keep_for_text(0));
    const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
    last_ = add_table(document_, builder_, paths_, parent, rows);
    const bool to_sign = document_.tables.back().kind == TableKind::signatures;
    signed_in_annex_ = signed_in_annex_ || (to_sign && headings_.in_annex());
    for (const auto& pending : pending_) {
        builder_.extend(last_, pending);
    }
    pending_.clear();
    last_was_heading_ = false;
}

void build_outline(Document& document) {
    Outliner(document).run();
}

} // namespace concord
