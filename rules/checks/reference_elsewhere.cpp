// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/reference_elsewhere.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/model/version_table.hpp"
#include "parser/text/ascii.hpp"
#include "rules/checks/contact_reading.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

/// "Circular A-130, Appendix III", "PIPEDA Schedule 1": the instrument stands right before.
bool follows_instrument(std::string_view text, std::uint32_t begin) {
    std::size_t end = begin;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',')) {
        --end;
    }
    std::size_t first = end;
    while (first > 0 && text[first - 1] != ' ' && text[first - 1] != '\n') {
        --first;
    }
    const auto word = text.substr(first, end - first);
    const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
    const bool coded = word.find('-') != std::string_view::npos &&
                       word.find_first_of("0123456789") != std::string_view::npos;
    const bool shouted = begin + 1 < text.size() && is_upper(text[begin + 1]);
    return !shouted && capitals > 0 &&
           (coded || (word.size() >= 3 && static_cast<std::size_t>(capitals) == word.size()));
}

/// "Part 3 of the Schedule" of a text that has one, without a number.
bool is_own_schedule(const Document& document, std::string_view word) {
    constexpr std::string_view schedule = "Schedule";
    return word.starts_with(schedule) && word.size() > schedule.size() + 1 &&
           (word[schedule.size()] != ' ' || is_lower(word[schedule.size() + 1])) &&
           std::ranges::any_of(document.clauses.all(), [&](const Clause& clause) {
               return clause.kind == ClauseKind::annex && clause.label.count == 0 &&
                      equal_folded(document.source.text(clause.label.span), "schedule");
           });
}

/// "Annex I, Annex II and Annex III of the UK Addendum", "Annex 1 on the Cover Page".
bool belongs_elsewhere(const Document& document, std::uint32_t end) {
    const auto text = document.source.text();
    const auto rest = text.substr(end, 120);
    for (const std::string_view link : {" of the ", " on the ", " to the ", " in the "}) {
        const auto at = position_of(link, rest);
        const auto name = at == std::string_view::npos ? at : at + link.size();
        if (name >= rest.size() || !is_upper(rest[name])) {
            continue;
        }
        const auto between = rest.substr(0, at);
        const auto word = rest.substr(name, 12);
        const bool own = word.starts_with("Agreement") || word.starts_with("Contract") ||
                         word.starts_with("Memorandum") || word.starts_with("MoU") ||
                         word.starts_with("MOU") || word.starts_with("Protocol") ||
                         word.starts_with("DPA") || is_own_schedule(document, word);
        const bool list =
            between.find('.') == std::string_view::npos &&
            between.find(';') == std::string_view::npos && between.size() <= 60 &&
            (between.empty() || between.find("nnex") != std::string_view::npos ||
             between.find("chedule") != std::string_view::npos || between.front() == '(');
        return list && !own;
    }
    return false;
}

/// Clauses of the model terms for transfers are cited by number in texts that take them in.
bool speaks_of_model_terms(const Document& document, ClauseId clause) {
    constexpr std::array<std::string_view, 4> names{"SCCs", "tandard contractual clauses",
                                                    "tandard Contractual Clauses", "Addendum"};
    for (; clause.valid(); clause = document.clauses[clause].parent) {
        const auto words = document.folded.text(document.clauses[clause].folded);
        if (std::any_of(names.begin(), names.end(), [&](std::string_view name) {
                return position_of(name, words) != std::string_view::npos;
            })) {
            return true;
        }
    }
    return false;
}

/// A table of versions tells what earlier versions said, with the numbers of then.
bool tells_of_earlier_texts(const Document& document, ClauseId clause) {
    if (!clause.valid() || !document.clauses[clause].table.valid()) {
        return false;
    }
    const auto& table = document.tables[document.clauses[clause].table.index()];
    const auto heads = document.clauses.first_child(table.clause);
    const auto heading = document.clauses.heading_above(table.clause);
    if (tells_of_versions(document, table)) {
        return true;
    }
    for (const auto id : {heads, heading}) {
        if (!id.valid()) {
            continue;
        }
        const auto words = to_lower(document.folded.text(document.clauses[id].folded));
        for (const std::string_view word :
             {"version", "revision", "amendment", "change history", "history of"}) {
            if (words.find(word) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

/// Whether the head of a column, or a heading, names a law whose parts are cited below it.
bool names_law(std::string_view words) {
    constexpr std::array<std::string_view, 4> laws{" Act ", " Regulations ", "GDPR", " Order "};
    return std::ranges::any_of(laws, [&](std::string_view law) {
        return position_of(law, words) != std::string_view::npos;
    });
}

/// "Schedule 1 paragraph 2" in a column headed "Data Protection Act 2018".
bool stands_below_law(const Document& document, const Reference& reference) {
    const auto clause = reference.clause;
    if (!clause.valid() || !document.clauses[clause].table.valid()) {
        return false;
    }
    constexpr std::uint32_t most = 1000; // cells; a longer table lists data
    const auto& table = document.tables[document.clauses[clause].table.index()];
    if (table.cells.count > most) {
        return false;
    }
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
        const auto& cell = document.cells[table.cells.first + i];
        if (cell.row > 0 && cell.span.contains(reference.span)) {
            return names_law(document.source.text(cell_at(document, table, 0, cell.column)));
        }
    }
    return false;
}

/// "a statement on Schedule 13D": forms of the Securities and Exchange Commission of the United
/// States that are named so (17 CFR 240.13d-101 to 240.14n-101) and of its tax authority (Schedule
/// K-1 of Form 1065), and no part of an agreement.
bool is_filing_form(const Reference& reference) {
    constexpr std::array<std::string_view, 9> forms{"13D", "13E", "13G", "14A", "14C",
                                                    "14D", "14F", "14N", "K-1"};
    return reference.label.unit == LabelUnit::schedule &&
           std::ranges::find(forms, number_of(reference.target)) != forms.end();
}

/// The reference is the head of what it names: "Section 8.05 Termination" in a table of contents,
/// "APPENDIX A" above its text.
bool is_its_own_head(const Document& document, const Reference& reference) {
    if (!reference.clause.valid()) {
        return false;
    }
    constexpr std::size_t longest = 90;
    const auto& clause = document.clauses[reference.clause];
    const Span words = clause.heading.empty() ? clause.body : clause.heading;
    const auto text = document.source.text(words);
    const auto last = text.find_last_not_of(" \t\n");
    const bool sentence = last != std::string_view::npos && text[last] == '.';
    return reference.span.begin <= words.begin + 2 && text.size() <= longest && !sentence;
}

/// "ATTACHMENT C to Master Franchise Agreement" above everything else: the text is that attachment.
/// Only names, numbers and marks of its line may stand before it.
bool names_the_text(std::string_view text, const Reference& reference) {
    constexpr std::uint32_t reach = 200;
    if (reference.span.begin > reach) {
        return false;
    }
    bool in_word = false;
    bool any = false;
    for (const char c : text.substr(0, reference.span.begin)) {
        const bool small = is_lower(c);
        if ((small && !in_word) || (any && c == '\n')) {
            return false;
        }
        in_word = small || is_upper(c) || is_digit(c);
        any = any || in_word;
    }
    return true;
}

} // namespace

bool to_annex(const Reference& reference) noexcept {
    return reference.label.unit == LabelUnit::annex ||
           reference.label.unit == LabelUnit::schedule ||
           reference.label.unit == LabelUnit::appendix ||
           reference.label.unit == LabelUnit::exhibit ||
           reference.label.unit == LabelUnit::attachment;
}

std::string_view number_of(std::string_view target) noexcept {
    const auto blank = target.rfind(' ');
    return blank == std::string_view::npos ? target : target.substr(blank + 1);
}

bool leads_elsewhere(const Document& document, const Reference& reference) {
    const auto text = document.source.text();
    return is_filing_form(reference) || tells_of_earlier_texts(document, reference.clause) ||
           follows_instrument(text, reference.span.begin) ||
           stands_below_law(document, reference) ||
           belongs_elsewhere(document, reference.span.end) ||
           (!to_annex(reference) && speaks_of_model_terms(document, reference.clause));
}

std::unordered_set<std::string_view> own_heads(const Document& document) {
    std::unordered_set<std::string_view> out;
    const auto text = document.source.text();
    for (const auto& reference : document.references) {
        const bool own = names_the_text(text, reference);
        if (reference.kind == ReferenceKind::internal &&
            (is_its_own_head(document, reference) || (own && to_annex(reference)))) {
            out.insert(reference.target);
        } else if (own && reference.kind == ReferenceKind::agreement) {
            // "Attachment C" of "Attachment C to the Franchise Agreement"
            const auto words = document.source.text(reference.span);
            out.insert(words.substr(0, words.find(' ', words.find(' ') + 1)));
        }
    }
    return out;
}

std::unordered_set<std::string_view> short_statutes(const Document& document) {
    std::unordered_set<std::string_view> out;
    for (const auto& reference : document.references) {
        if (reference.kind != ReferenceKind::statute) {
            continue;
        }
        const auto words = document.source.text(reference.span);
        out.insert(words.substr(0, words.find(' ', words.find(' ') + 1)));
        if (const auto inner = words.find(" schedule "); inner != std::string_view::npos) {
            const auto schedule = words.substr(inner + 1);
            out.insert(schedule.substr(0, schedule.find(' ', schedule.find(' ') + 1)));
        }
    }
    return out;
}

} // namespace concord
