// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/label.hpp"
#include "parser/model/clause_builder.hpp"
#include "parser/passes/clause_text.hpp"
#include "parser/passes/cover.hpp"
#include "parser/passes/headings.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/paths.hpp"
#include "parser/passes/series.hpp"
#include "parser/passes/tables.hpp"
#include "parser/passes/title.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/word_index.hpp"

namespace concord {

namespace {

/// Walks the blocks once and hangs each below the heading, clause or list that it belongs to.
class Outliner {
public:
    explicit Outliner(Document& document)
        : document_(document), text_(document.source.text()), blocks_(document.source.blocks()) {}

    void run() {
        filing_marks_end_ = filing_marks_end(document_.source);
        builder_.reserve(blocks_.size() + 1);
        at_ = take_title();
        for (; at_ < blocks_.size(); ++at_) {
            take(blocks_[at_]);
        }
        if (!pending_.empty()) only_furniture();
        document_.clauses = builder_.finish(document_.source);
    }

private:
    void take(const Block& block) {
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
    ClauseId add(ClauseKind kind, ClauseId parent, const Block& block, ClauseText words) {
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
    void furniture(const Block& block) {
        if (last_.valid()) {
            const bool table = builder_[last_].kind == ClauseKind::table; // its words are in rows
            builder_.extend(table ? ClauseId(builder_.size() - 1) : last_, block.span);
        } else {
            pending_.push_back(block.span);
        }
    }

    /// Where there is nothing else to belong to, page numbers and the like are text.
    void only_furniture() {
        pending_.clear();
        for (const Block& block : blocks_) {
            if (!block.span.empty()) paragraph(block);
        }
    }

    std::size_t take_title() {
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
        return title.end;
    }

    /// A mark alone is no text; what tells the state of the document is.
    void above_title(const Block& block) {
        block.content.empty() || is_filing_mark(text_, block) ? filed(block) : paragraph(block);
    }

    /// "Exhibit 10.3", under which a register of companies holds the agreement that follows.
    void filed(const Block& block) {
        const bool alone = block.content.empty() || block.label.unit != LabelUnit::exhibit;
        if (alone) return furniture(block);
        Block words = block;
        words.label = {};
        words.content = block.span;
        paragraph(words);
    }

    [[nodiscard]] bool is_filed(const Block& block) const {
        return at_ < filing_marks_end_ && is_filing_mark(text_, block);
    }

    void heading(const Block& block) {
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
        if (divides(block.label.unit)) {
            return division(block);
        }
        if (block.label.present()) {
            return labelled_heading(block, open);
        }
        const bool adjacent = last_was_heading_;
        const bool names_last = (adjacent && unnamed_annex()) || unnamed_article(block);
        if (names_last) { // "SCHEDULE 1" or "ARTICLE I", and its name on the next line
            auto& head = builder_[last_];
            head.heading = block.content;
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

    void push_heading(HeadingStack::Open open, ClauseId id) {
        open.id = id;
        headings_.push(open);
        last_was_heading_ = true;
    }

    /// The name of the agreement again, at the head of its own words, below annexes: a cover, a
    /// list of what is annexed, and then the agreement.
    [[nodiscard]] bool repeats_title(const Block& block) {
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

    /// "ARTICLE I" alone on its line, and a heading in capitals right below.
    [[nodiscard]] bool unnamed_article(const Block& block) {
        if (!last_.valid() || builder_[last_].label.unit != LabelUnit::article) {
            return false;
        }
        const auto style = static_cast<HeadingStyle>(block.style);
        return builder_[last_].heading.empty() && builder_[last_].body.empty() &&
               (style == HeadingStyle::capitals || style == HeadingStyle::bold_capitals ||
                style == HeadingStyle::bold || style == HeadingStyle::title);
    }

    [[nodiscard]] bool unnamed_annex() {
        return last_.valid() && builder_[last_].kind == ClauseKind::annex &&
               builder_[last_].heading.empty();
    }

    /// "## 3. Purpose": a numbered section that looks like a heading is a clause, and opens one.
    void labelled_heading(const Block& block, const HeadingStack::Open& open) {
        headings_.close_for(open, last_was_heading_);
        if (open.level > 0 && block.label.count == 1) {
            // Numbers outrank levels: 2 stands beside 1, whatever style it has.
            if (const auto before = lists_.main_before(block.label); before.valid()) {
                headings_.close_through(before);
                headings_.close_longer_numbers();
            }
            lists_.heading();
        }
        const auto place = lists_.place(block, {false, headings_.in_annex()});
        lists_.cut(place.keep);
        const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
        const auto id = add_placed(place, parent, block, heading_text(text_, block.content));
        if (open.level > 0) {
            push_heading(open, id);
        }
        last_was_heading_ = true;
    }

    void annex(const Block& block) {
        headings_.close_for_annex(block.level);
        lists_.restart();
        const auto words = heading_text(text_, block.content);
        const auto id = add(ClauseKind::annex, headings_.top(), block, words);
        push_heading(
            {{}, block.level, HeadingStyle::capitals, block.gap, true, slice(text_, block.content)},
            id);
    }

    static bool divides(LabelUnit unit) {
        return unit == LabelUnit::part || unit == LabelUnit::chapter || unit == LabelUnit::title;
    }

    /// "Part 2: Money" stands above sections, whose numbers begin anew in it.
    void division(const Block& block) {
        headings_.close_for_annex(block.level);
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

    void marked(const Block& block) {
        if (is_filed(block)) {
            return filed(block);
        }
        if (grammar::annex_like(block.label.unit)) {
            return annex(block);
        }
        if (divides(block.label.unit)) {
            return division(block);
        }
        open_lead_in(block);
        const auto main_before = lists_.main_before(block.label);
        const auto place = lists_.place(block, {lead_in(), headings_.in_annex()});
        // What it follows may be a heading that is still open; it stands beside that, not in it.
        const bool follows =
            place.keep < lists_.open().size() && lists_.open()[place.keep].series == place.series;
        const auto before = follows ? lists_.open()[place.keep].id : main_before;
        lists_.cut(place.keep);
        if (place.keep == 0 && before.valid()) {
            headings_.close_through(before);
            if (main_before.valid()) headings_.close_longer_numbers();
        }
        const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
        const auto words = place.kind == ClauseKind::clause
                               ? clause_text(text_, block.content, opens_deeper(block, place.label))
                               : item_text(text_, block.content);
        add_placed(place, parent, block, words);
    }

    ClauseId add_placed(const Placement& place, ClauseId parent, const Block& block,
                        ClauseText words) {
        Block read = block;
        const auto span = read.label.span;
        read.label = place.label;
        read.label.span = span;
        const auto id = add(place.kind, parent, read, words);
        builder_[id].series = place.series;
        lists_.push({id, read.label, {}, 0, block.indent, place.series, place.kind});
        return id;
    }

    /// A list that starts anew below a sentence ending in a colon, where no numbered paragraph is
    /// open, hangs below that sentence.
    void open_lead_in(const Block& block) {
        const bool starts = block.role == BlockRole::bullet ||
                            (block.label.count == 1 && block.label.ordinals[0] == 1);
        const bool list_like = block.role == BlockRole::bullet || lists_.main_started() ||
                               headings_.in_annex() ||
                               block.label.styles[0] != NumberStyle::decimal;
        if (starts && list_like && !heads_section(block) && lists_.empty() && lead_in() &&
            builder_[last_].kind == ClauseKind::text) {
            lists_.push({last_, {}, {}, 0, 0, 0, ClauseKind::text});
        }
    }

    /// "1. DEFINITIONS": no entry of a list, whatever stands above it ("agree as follows:").
    [[nodiscard]] bool heads_section(const Block& block) const {
        if (block.label.unit == LabelUnit::article) {
            return true;
        }
        if (block.role != BlockRole::marked || block.label.styles[0] != NumberStyle::decimal) {
            return false;
        }
        const auto look = heading_style(slice(text_, block.content));
        return look == HeadingStyle::capitals || look == HeadingStyle::bold_capitals;
    }

    /// Whether the last clause announces what follows.
    [[nodiscard]] bool lead_in() {
        if (!last_.valid() || last_was_heading_) {
            return false;
        }
        const auto body = slice(text_, builder_[last_].body);
        const auto end = body.find_last_not_of("* \t");
        return end != std::string_view::npos && (body[end] == ':' || (body[end] == '-' && end > 0));
    }

    /// Whether the next block lies inside this one: then a short text is its heading.
    [[nodiscard]] bool opens_deeper(const Block& block, const Label& label) const {
        for (auto next = at_ + 1; next < blocks_.size(); ++next) {
            const auto& other = blocks_[next];
            if (other.role == BlockRole::furniture) {
                continue;
            }
            if (other.role == BlockRole::marked) {
                return other.label.count > label.count ||
                       (other.label.ordinals[0] == 1 &&
                        other.label.styles[0] != label.styles[label.count - 1U]);
            }
            return other.role == BlockRole::paragraph || other.role == BlockRole::bullet ||
                   other.role == BlockRole::row;
        }
        static_cast<void>(block);
        return false;
    }

    void bullet(const Block& block) {
        open_lead_in(block);
        if (block.label.present()) { // " - a. text": the dash is decoration
            const auto place = lists_.place(block, {lead_in(), headings_.in_annex()});
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

    void paragraph(const Block& block) {
        const auto keep = lists_.keep_for_text(block.indent);
        lists_.cut(keep);
        const auto parent = keep == 0 ? headings_.top() : lists_.top().id;
        add(ClauseKind::text, parent, block, {{}, block.content});
    }

    void signature(const Block& block) {
        lists_.heading();
        add(ClauseKind::signature, headings_.top(), block, {{}, block.content});
    }

    /// Takes all rows of one table, and the rules drawn between them.
    void table() {
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
        lists_.cut(lists_.keep_for_text(0));
        const auto parent = lists_.empty() ? headings_.top() : lists_.top().id;
        last_ = add_table(document_, builder_, paths_, parent, rows);
        for (const auto& pending : pending_) {
            builder_.extend(last_, pending);
        }
        pending_.clear();
        last_was_heading_ = false;
    }

    Document& document_;
    std::string_view text_;
    std::span<const Block> blocks_;
    std::size_t at_ = 0;
    std::size_t filing_marks_end_ = 0;
    ClauseTreeBuilder builder_;
    PathMaker paths_;
    HeadingStack headings_;
    SeriesStack lists_;
    ClauseId last_;
    bool last_was_heading_ = false;
    std::vector<Span> pending_; ///< Furniture before the first clause.
};

} // namespace

void build_outline(Document& document) {
    Outliner(document).run();
}

} // namespace concord
