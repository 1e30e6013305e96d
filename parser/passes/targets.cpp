// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/targets.hpp"

#include <algorithm>
#include <string>

#include "parser/grammar/label.hpp"

namespace concord {

namespace {

/// Numbers and Roman numerals are one class, letters the other: "Annex I" is Annex 1, not Annex A.
bool is_letter(NumberStyle style) noexcept {
    return style == NumberStyle::alpha || style == NumberStyle::alpha_upper;
}

std::uint64_t key_of(const Label& label) noexcept {
    std::uint64_t key = 1469598103934665603ULL;
    for (std::size_t i = 0; i < label.count; ++i)
        key = (key ^ (std::uint64_t{label.ordinals[i]} * 2 + is_letter(label.styles[i]))) *
              1099511628211ULL;
    return key;
}

/// The label with its last part read as a letter, or nothing.
std::optional<Label> as_letter(const Label& label) noexcept {
    const auto letter = grammar::alternative_letter(label);
    if (!letter) return std::nullopt;
    Label other = label;
    const std::size_t last = label.count - std::size_t{1};
    other.ordinals[last] = *letter;
    other.styles[last] =
        label.styles[last] == NumberStyle::roman ? NumberStyle::alpha : NumberStyle::alpha_upper;
    return other;
}

Label joined(const Label& head, const Label& tail) noexcept {
    Label out = tail;
    out.count = 0;
    const auto push = [&out](const Label& from) {
        for (std::size_t i = 0; i < from.count && out.count < Label::max_parts; ++i) {
            out.ordinals[out.count] = from.ordinals[i];
            out.styles[out.count] = from.styles[i];
            ++out.count;
        }
    };
    push(head);
    push(tail);
    return out;
}

/// Nouns for which a document without labels of that noun means its plain numbers.
bool numbered_unit(LabelUnit unit) noexcept {
    return unit == LabelUnit::clause || unit == LabelUnit::section || unit == LabelUnit::article ||
           unit == LabelUnit::paragraph || unit == LabelUnit::recital || unit == LabelUnit::part;
}

/// 3: the noun matches; 2: a bare number; 1: another noun of numbered text; 0: no match.
int fit(LabelUnit wanted, LabelUnit has) noexcept {
    if (wanted == has) return 3;
    if (has == LabelUnit::none) return numbered_unit(wanted) ? 2 : 0;
    const bool both = numbered_unit(wanted) && numbered_unit(has);
    return both && wanted != LabelUnit::part && has != LabelUnit::part ? 1 : 0;
}

} // namespace

Targets::Targets(const Document& document) : document_(&document) {
    const auto clauses = document.clauses.all();
    std::vector<Label> full(clauses.size());
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        if (clause.kind == ClauseKind::bullet && clause.label.count == 0) continue;
        if (!clause.label.present()) {
            add_unlabelled(ClauseId{i});
            continue;
        }
        units_[static_cast<std::size_t>(clause.label.unit)] = true;
        if (clause.label.count > 0 && clause.label.styles[0] == NumberStyle::decimal &&
            !grammar::annex_like(clause.label.unit))
            highest_ = std::max(highest_, clause.label.ordinals[0]);
        full[i] = full_label(ClauseId{i}, full);
        add(ClauseId{i}, full[i]);
        // A list inside a clause may also be cited by its own number alone.
        if (full[i].count != clause.label.count) add(ClauseId{i}, clause.label);
    }
    add_parents();
    std::stable_sort(names_.begin(), names_.end(),
                     [](const Name& a, const Name& b) { return a.key < b.key; });
}

/// Paragraphs that begin with a label which the outline did not take for one, because it breaks the
/// series or stands before a single blank: "15 Term", "Section 3.2 Fees".
void Targets::add_unlabelled(ClauseId id) {
    const Clause& clause = document_->clauses[id];
    const bool words = clause.kind == ClauseKind::heading || clause.kind == ClauseKind::text;
    const Span own = clause.heading.empty() ? clause.body : clause.heading;
    if (!words || own.empty()) return;
    const std::string_view text = document_->source.text();
    if (const auto label = grammar::match_label(text, own.begin)) {
        units_[static_cast<std::size_t>(label->unit)] = true;
        add(id, *label);
        return;
    }
    const auto number =
        clause.kind == ClauseKind::heading ? grammar::match_number(text, own.begin) : std::nullopt;
    if (number && number->styles[0] == NumberStyle::decimal && number->span.end < own.end &&
        text[number->span.end] == ' ')
        add(id, *number);
}

/// "section 15" where only 15.1, 15.2 … carry a label, "8.3.2" where only 8.3.2.1 … do: the heading
/// above them, else the first.
void Targets::add_parents() {
    const auto clauses = document_->clauses.all();
    std::vector<Name> more;
    for (const Name& name : names_) {
        const auto styles = name.full.styles.begin();
        const bool steps = name.full.count >= 2 &&
                           std::all_of(styles, styles + name.full.count, [](NumberStyle style) {
                               return style == NumberStyle::decimal;
                           });
        if (!steps || grammar::annex_like(name.full.unit)) continue;
        Label head = name.full;
        --head.count;
        if (!more.empty() && more.back().key == key_of(head)) continue;
        ClauseId above = clauses[name.clause.index()].parent;
        if (!above.valid() || clauses[above.index()].kind != ClauseKind::heading)
            above = name.clause;
        more.push_back({key_of(head), above, head});
    }
    // Behind the clauses that carry the number themselves.
    names_.insert(names_.end(), more.begin(), more.end());
}

void Targets::add(ClauseId clause, const Label& full) {
    names_.push_back({key_of(full), clause, full});
    if (const auto letter = as_letter(full)) names_.push_back({key_of(*letter), clause, *letter});
}

Label Targets::full_label(ClauseId id, const std::vector<Label>& done) const {
    const auto clauses = document_->clauses.all();
    const Clause& clause = clauses[id.index()];
    const Label& own = clause.label;
    const bool complete =
        own.unit != LabelUnit::none || own.count == 0 ||
        (own.count > 1 && own.styles[1] == NumberStyle::decimal) ||
        (clause.kind == ClauseKind::clause && own.styles[0] == NumberStyle::decimal);
    if (complete) return own;
    for (ClauseId up = clause.parent; up.valid(); up = clauses[up.index()].parent) {
        const Label& above = done[up.index()];
        if (clauses[up.index()].kind == ClauseKind::annex) break;
        if (above.count > 0 && clauses[up.index()].kind != ClauseKind::heading)
            return joined(above, own);
        if (above.count > 0 && above.styles[0] == NumberStyle::decimal) return joined(above, own);
    }
    return own;
}

ClauseId Targets::annex_of(ClauseId id) const {
    const auto clauses = document_->clauses.all();
    while (id.valid() && id.index() < clauses.size()) {
        if (clauses[id.index()].kind == ClauseKind::annex) return id;
        id = clauses[id.index()].parent;
    }
    return {};
}

ClauseId Targets::find(const Label& wanted, ClauseId from, ClauseId container) const {
    const auto clauses = document_->clauses.all();
    if (wanted.count == 0) {
        for (std::size_t i = 0; i < clauses.size(); ++i)
            if (clauses[i].label.unit == wanted.unit && wanted.unit != LabelUnit::none)
                return ClauseId{i};
        return {};
    }
    if (const ClauseId found = find_named(wanted, from, container); found.valid()) return found;
    if (const auto letter = as_letter(wanted))
        if (const ClauseId found = find_named(*letter, from, container); found.valid())
            return found;
    if (wanted.styles[0] != NumberStyle::decimal && !grammar::annex_like(wanted.unit))
        if (const ClauseId found = find_nearby(wanted, from); found.valid()) return found;
    return find_inline(wanted, from, container);
}

ClauseId Targets::find_named(const Label& wanted, ClauseId from, ClauseId container) const {
    const auto clauses = document_->clauses.all();
    const std::uint64_t key = key_of(wanted);
    const auto first =
        std::lower_bound(names_.begin(), names_.end(), key,
                         [](const Name& name, std::uint64_t k) { return name.key < k; });
    const ClauseId home = annex_of(from);
    ClauseId best;
    int best_score = 0;
    for (auto it = first; it != names_.end() && it->key == key; ++it) {
        if (it->full.count != wanted.count) continue;
        int score = fit(wanted.unit, it->full.unit);
        if (score == 0) continue;
        if (container.valid()) {
            if (!document_->clauses.inside(it->clause, container) || it->clause == container)
                continue;
        } else if (!grammar::annex_like(wanted.unit)) {
            const ClauseId annex = annex_of(it->clause);
            if (annex.valid() && annex != home)
                continue; // Nobody means a paragraph of another annex without naming it.
            score = score * 4 + (annex == home ? 2 : 0);
        }
        // The main series before a list that happens to hold the number.
        score = score * 2 + (clauses[it->clause.index()].kind == ClauseKind::clause ||
                                     clauses[it->clause.index()].kind == ClauseKind::heading ||
                                     clauses[it->clause.index()].kind == ClauseKind::annex
                                 ? 1
                                 : 0);
        if (score > best_score) {
            best_score = score;
            best = it->clause;
        }
    }
    return best;
}

ClauseId Targets::find_nearby(const Label& wanted, ClauseId from) const {
    const auto clauses = document_->clauses.all();
    const auto matches = [&](const Clause& clause) {
        const auto same = [&](const Label& a, const Label& b) {
            return a.count > 0 && a.ordinals[0] == b.ordinals[0] &&
                   is_letter(a.styles[0]) == is_letter(b.styles[0]);
        };
        const auto letter = as_letter(clause.label);
        const auto wanted_letter = wanted.count == 1 ? as_letter(wanted) : std::nullopt;
        return same(clause.label, wanted) || (letter && same(*letter, wanted)) ||
               (wanted_letter && same(clause.label, *wanted_letter));
    };
    for (ClauseId up = from; up.valid() && up.index() < clauses.size();
         up = clauses[up.index()].parent) {
        for (ClauseId child = document_->clauses.first_child(up); child.valid();
             child = document_->clauses.next_sibling(child))
            if (matches(clauses[child.index()])) return child;
    }
    return {};
}

ClauseId Targets::find_inline(const Label& wanted, ClauseId from, ClauseId container) const {
    if (wanted.count == 0 || wanted.styles[wanted.count - std::size_t{1}] == NumberStyle::none)
        return {};
    Label last = wanted;
    last.count = 1;
    last.unit = LabelUnit::none;
    last.ordinals[0] = wanted.ordinals[wanted.count - std::size_t{1}];
    last.styles[0] = wanted.styles[wanted.count - std::size_t{1}];
    last.punctuation = LabelPunctuation::both_parens;
    ClauseId holder = from;
    if (wanted.count > 1) {
        Label head = wanted;
        --head.count;
        holder = find(head, from, container);
    } else if (wanted.styles[0] == NumberStyle::decimal) {
        return {};
    }
    if (!holder.valid() || holder.index() >= document_->clauses.size()) return {};
    const Clause& clause = document_->clauses[holder];
    const std::string mark = grammar::format_label(last);
    const std::string_view text = document_->source.text(clause.whole);
    // "(a)", and "a." where the list runs on: "... as follows: a. the Trust pays; b. the Board ..."
    const std::string dotted = ' ' + mark.substr(1, mark.size() - 2) + ". ";
    const bool lettered = wanted.count > 1 && last.styles[0] != NumberStyle::decimal;
    const bool found = text.find(mark) != std::string_view::npos ||
                       (lettered && text.find(dotted) != std::string_view::npos);
    return found ? holder : ClauseId{};
}

ClauseId Targets::find_table(std::uint32_t number) const {
    const std::string caption = "Table " + std::to_string(number);
    const auto clauses = document_->clauses.all();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        const Span head = clause.heading.empty() ? clause.body : clause.heading;
        const std::string_view text = document_->source.text(head);
        const std::size_t at = text.starts_with("**") ? 2 : 0;
        if (text.substr(at, caption.size()) != caption) continue;
        const std::string_view rest = text.substr(at + caption.size());
        if (rest.empty() || rest.front() < '0' || rest.front() > '9') return ClauseId{i};
    }
    return number >= 1 && number <= document_->tables.size() ? document_->tables[number - 1].clause
                                                             : ClauseId{};
}

} // namespace concord
