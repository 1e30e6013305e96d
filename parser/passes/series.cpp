// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/series.hpp"

#include <algorithm>
#include <utility>

#include "parser/grammar/label.hpp"

namespace concord {

namespace {

/// Lists inside lists: nobody writes more, and a text without sense may announce them without end.
constexpr std::size_t most_nested = 16;

std::uint16_t value_of(const Label& label) {
    return label.count == 0 ? std::uint16_t{0} : label.ordinals[label.count - 1U];
}

NumberStyle style_of(const Label& label) {
    return label.count == 0 ? NumberStyle::none : label.styles[label.count - 1U];
}

bool same_look(const Label& a, const Label& b) {
    return style_of(a) == style_of(b) && a.punctuation == b.punctuation && a.unit == b.unit;
}

bool same_ordinals(const Label& a, const Label& b, std::size_t count) {
    return std::equal(a.ordinals.begin(), a.ordinals.begin() + static_cast<std::ptrdiff_t>(count),
                      b.ordinals.begin());
}

/// "5A" is no "5.1": a letter behind a number and a further number are two lists.
bool both_figures_or_letters(const Label& a, const Label& b) {
    return (style_of(a) == NumberStyle::decimal) == (style_of(b) == NumberStyle::decimal);
}

/// Numbers with a dot, capitals and units number sections; letters and brackets number items.
bool numbers_clauses(const Label& label) {
    const auto style = style_of(label);
    return label.punctuation != LabelPunctuation::both_parens &&
           (style == NumberStyle::decimal || style == NumberStyle::roman_upper ||
            label.unit != LabelUnit::none);
}

Label joined(const Label& outer, const Label& inner) {
    Label full = outer;
    for (std::size_t part = 0; part < inner.count && full.count < Label::max_parts; ++part) {
        full.ordinals[full.count] = inner.ordinals[part];
        full.styles[full.count] = inner.styles[part];
        ++full.count;
    }
    return full;
}

} // namespace

Placement SeriesStack::place(const Block& block, Context context) {
    auto place = find_place(block, context);
    place.keep = std::min(place.keep, most_nested);
    return place;
}

Placement SeriesStack::find_place(const Block& block, Context context) {
    const auto& label = block.label;
    if (label.count > 1) {
        return place_path(label);
    }
    // "(i)" may be nine or one. The reading that continues an open list wins; after a sentence
    // that announces a list, one wins over nine.
    Label letter = label;
    if (const auto value = label.exact ? std::nullopt : grammar::alternative_letter(label)) {
        letter.ordinals[0] = *value;
        letter.styles[0] =
            style_of(label) == NumberStyle::roman ? NumberStyle::alpha : NumberStyle::alpha_upper;
    }
    const bool two_readings = style_of(letter) != style_of(label);
    const bool opens_here = context.lead_in && value_of(label) == 1;
    if (!opens_here || !two_readings) {
        const auto as_is = continuation(label);
        const auto as_letter = two_readings ? continuation(letter) : std::nullopt;
        if (as_is && (!as_letter || as_is->keep >= as_letter->keep)) {
            return *as_is;
        }
        if (as_letter) {
            return *as_letter;
        }
    }
    if (value_of(label) == 1) {
        return start(block, label, context);
    }
    if (const auto again = resumption(label)) {
        return *again;
    }
    return out_of_turn(block, label, context);
}

/// The open list, or the main series behind a heading, in which this label comes next.
std::optional<Placement> SeriesStack::continuation(const Label& label) const {
    for (auto at = open_.size(); at-- > 0;) {
        const auto& item = open_[at];
        if (item.label.count == 1 && same_look(item.label, label) &&
            item.value + 1 == value_of(label)) {
            return Placement{at, label, item.series, item.kind};
        }
    }
    // "Section 2" follows Section 1 whatever numbers and headings stand in that.
    const bool behind_heading = main_started() && (open_.empty() || label.unit != LabelUnit::none);
    if (behind_heading && same_look(main_.label, label) && main_.value + 1 == value_of(label)) {
        return Placement{0, label, main_.series, ClauseKind::clause};
    }
    return std::nullopt;
}

/// A list that a paragraph interrupted goes on behind it, next to the paragraph: "(b) …", a line
/// that a page cut off, "(c) …".
std::optional<Placement> SeriesStack::resumption(const Label& label) {
    for (auto at = interrupted_.size(); at-- > 0;) {
        const auto& item = interrupted_[at];
        if (same_look(item.label, label) && item.value + 1 == value_of(label)) {
            const Placement place{open_.size(), label, item.series, item.kind};
            interrupted_.resize(at + 1); // those inside it have ended
            return place;
        }
    }
    return std::nullopt;
}

void SeriesStack::cut_for_text(std::size_t keep) {
    for (auto at = keep; at < open_.size(); ++at) {
        const auto& item = open_[at];
        if (item.kind != ClauseKind::item || item.label.count != 1 ||
            item.label.unit != LabelUnit::none)
            continue; // "Section 2" is no entry of a list, wherever "Section 1" was put
        const auto known = std::ranges::find(interrupted_, item.series, &OpenItem::series);
        if (known == interrupted_.end())
            interrupted_.push_back(item);
        else
            *known = item;
    }
    cut(keep);
}

ClauseId SeriesStack::main_before(const Label& label) const {
    const bool next = main_started() && label.count == 1 && same_look(main_.label, label) &&
                      main_.value + 1 == value_of(label);
    return next ? main_.id : ClauseId{};
}

ClauseId SeriesStack::section_before(const Label& label) const {
    const bool later = label.unit != LabelUnit::none && label.count == 1 && main_started() &&
                       same_look(main_.label, label) && main_.value < value_of(label);
    return later ? main_.id : ClauseId{};
}

/// "2.3" belongs to 2, "2.3(a)" to 2.3 or, failing that, to 2.
Placement SeriesStack::place_path(const Label& label) {
    const auto kind = numbers_clauses(label) ? ClauseKind::clause : ClauseKind::item;
    for (auto at = open_.size(); at-- > 0;) {
        if (open_[at].label.count == 0) continue; // a bullet has the numbers of what is around it
        const auto& full = open_[at].full;
        if (full.count == label.count && same_ordinals(full, label, label.count - 1U) &&
            both_figures_or_letters(full, label)) {
            return {at, label, open_[at].series, kind};
        }
        if (full.count > 0 && full.count < label.count && same_ordinals(full, label, full.count)) {
            return {at + 1, label, ++last_series_, kind};
        }
    }
    return {0, label, ++last_series_, kind};
}

Placement SeriesStack::begin_main(const Label& label) {
    main_.series = ++last_series_;
    return {0, label, main_.series, ClauseKind::clause};
}

/// "(1) the Board; and (2) the Trust", "A. The Board … B. The Trust …", and then "1. Definitions".
bool SeriesStack::parties_or_recitals_listed(Context context) const {
    if (main_started() || context.in_annex || open_.empty()) {
        return false;
    }
    const auto& front = open_.front();
    const auto style = style_of(front.label);
    const bool parties =
        front.label.punctuation == LabelPunctuation::both_parens && style == NumberStyle::decimal;
    // "A. Purpose" above its "1." is a section.
    const bool letters = style == NumberStyle::alpha || style == NumberStyle::alpha_upper;
    const bool recitals = letters && open_.size() == 1 && front.value >= 2 &&
                          front.kind != ClauseKind::clause && front.label.unit == LabelUnit::none &&
                          !context.lead_in;
    return parties || recitals;
}

Placement SeriesStack::start(const Block& block, const Label& label, Context context) {
    // "Clause 1" alone on its line, "Article 1": no entry of a list, whatever stands above it.
    const bool alone = block.content.empty() &&
                       (label.unit == LabelUnit::clause || label.unit == LabelUnit::section);
    if (alone || label.unit == LabelUnit::article) return begin_main(label);
    if (open_.empty()) {
        return numbers_clauses(label) ? begin_main(label)
                                      : Placement{0, label, ++last_series_, ClauseKind::item};
    }
    if (open_.front().kind == ClauseKind::text) { // a list below a lead-in sentence
        if (!context.lead_in && numbers_clauses(label) && !main_started() && !context.in_annex) {
            return begin_main(label); // the parties were listed, now the clauses begin
        }
        return {open_.size(), label, ++last_series_, ClauseKind::item};
    }
    if (parties_or_recitals_listed(context) && label.ordinals[0] == 1 && numbers_clauses(label) &&
        style_of(label) == NumberStyle::decimal) {
        return begin_main(label);
    }
    if (!context.lead_in) {
        for (auto at = open_.size(); at-- > 0;) {
            if (open_[at].kind != ClauseKind::bullet && same_look(open_[at].label, label) &&
                block.indent <= open_[at].indent) {
                if (at == 0 && open_[0].kind == ClauseKind::clause) {
                    return begin_main(label);
                }
                return {at, label, ++last_series_, open_[at].kind};
            }
        }
    }
    auto keep = open_.size();
    while (keep > 1 && open_[keep - 1].kind == ClauseKind::bullet &&
           block.indent <= open_[keep - 1].indent) {
        --keep;
    }
    // "1 Definitions", in bold below "III. Terms": clauses in a part, and no list.
    const bool heads =
        block.strong && numbers_clauses(label) && style_of(label) == NumberStyle::decimal;
    return {keep, label, ++last_series_, heads ? ClauseKind::clause : ClauseKind::item};
}

/// A gap, a repeat or a list that does not begin at one.
Placement SeriesStack::out_of_turn(const Block& block, const Label& label, Context context) {
    std::optional<std::size_t> best;
    for (auto at = open_.size(); at-- > 0;) {
        const auto& item = open_[at];
        if (item.label.count != 1 || !same_look(item.label, label)) {
            continue;
        }
        const bool gap = item.value < value_of(label);
        if (!best || (gap && open_[*best].value >= value_of(label)) ||
            (gap && item.value > open_[*best].value)) {
            best = at;
        }
    }
    if (best) {
        return {*best, label, open_[*best].series, open_[*best].kind};
    }
    if ((open_.empty() || label.unit != LabelUnit::none) && main_started() &&
        same_look(main_.label, label)) {
        return {0, label, main_.series, ClauseKind::clause};
    }
    return start(block, label, context);
}

Placement SeriesStack::place_bullet(const Block& block) const {
    constexpr int step = 2; // one column more or less is untidiness, not depth
    auto keep = open_.size();
    while (keep > 0) {
        const auto& item = open_[keep - 1];
        const int deeper = static_cast<int>(block.indent) - static_cast<int>(item.indent);
        if (item.kind == ClauseKind::bullet) {
            if (deeper >= step) {
                break;
            }
            --keep;
            if (deeper > -step) {
                break;
            }
        } else if (item.kind == ClauseKind::item && deeper <= -step && keep > 1) {
            --keep;
        } else {
            break;
        }
    }
    return {std::min(keep, most_nested), block.label, 0, ClauseKind::bullet};
}

std::size_t SeriesStack::keep_for_text(std::uint16_t indent) const {
    for (auto keep = open_.size(); keep > 0; --keep) {
        const auto& item = open_[keep - 1];
        if (item.kind == ClauseKind::clause ||
            (item.kind != ClauseKind::text && indent > item.indent + 1)) {
            return keep;
        }
    }
    return 0;
}

void SeriesStack::push(OpenItem item) {
    item.value = value_of(item.label);
    // "2" in part "III" is a clause of its own number: "2.1" belongs to it.
    const bool in_part = !open_.empty() && item.kind == ClauseKind::clause &&
                         style_of(open_.back().label) == NumberStyle::roman_upper &&
                         style_of(item.label) == NumberStyle::decimal;
    const bool own = item.label.count > 1 || open_.empty() || in_part;
    item.full = own ? item.label : joined(open_.back().full, item.label);
    if (item.series != 0 && item.series == main_.series) {
        main_.label = item.label;
        main_.value = item.value;
        main_.id = item.id;
    }
    if (item.kind == ClauseKind::clause) interrupted_.clear();
    open_.push_back(item);
}

} // namespace concord
