// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/section_headings.hpp"

#include <algorithm>
#include <array>

#include "parser/model/form_row.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

bool ends_with(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           equal_folded(text.substr(text.size() - lower.size()), lower);
}

bool begins_with(std::string_view text, std::string_view lower) {
    return equal_folded(text.substr(0, lower.size()), lower);
}

/// A heading form names the section when the heading begins with it, when it follows "and" or a
/// comma in it, or when it has several words.
bool names_section(const Document& document, const Occurrence& form) {
    const auto& clause = document.clauses[form.clause];
    const auto words = document.folded.text(form.folded);
    if (words.find(' ') != std::string_view::npos) {
        return true;
    }
    const auto before = document.folded.text({clause.folded.begin, form.folded.begin});
    // A heading may bear its number as words: "9 Accuracy", "1.4 - Costs".
    const auto letters = before.find_last_not_of(" 0123456789.)-");
    if (letters == std::string_view::npos) {
        return true;
    }
    const auto head = before.substr(0, before.find_last_not_of(' ') + 1);
    return head.back() == ',' || head.back() == '/' || head.back() == '&' || head.back() == ':' ||
           ends_with(head, " and");
}

/// Whether a form is one part of an enumeration: "Purpose and scope" names two sections.
bool is_joined(const Document& document, const Occurrence& form) {
    const auto text = document.folded.text();
    const auto before = text.substr(0, form.folded.begin);
    const auto after = text.substr(form.folded.end);
    for (const std::string_view and_ : {" and ", ", ", " & ", "/"}) {
        if (begins_with(after, and_) || ends_with(before, and_)) {
            return true;
        }
    }
    return false;
}

/// "n/a", "TBC", "No": the place for the value is filled in and tells nothing.
bool tells_nothing(std::string_view value) {
    static constexpr std::array<std::string_view, 12> fillers{"",
                                                              "n/a",
                                                              "na",
                                                              "no",
                                                              "none",
                                                              "not applicable",
                                                              "-",
                                                              "nil",
                                                              "tbc",
                                                              "tbd",
                                                              "to be confirmed",
                                                              "to be completed"};
    while (!value.empty() && (value.back() == '.' || value.back() == ' '))
        value.remove_suffix(1);
    return std::ranges::any_of(fillers,
                               [&](std::string_view one) { return equal_folded(value, one); });
}

/// "Retention | Six months": rows of forms, which have labels in place of headings.
class LabelRows {
public:
    LabelRows(const Document& document, const ContactRows& contacts)
        : document_(document), contacts_(contacts) {}

    [[nodiscard]] bool holds(const Occurrence& form) {
        constexpr std::size_t longest_label = 60;
        const Clause& row = document_.clauses[form.clause];
        const auto label = form_label(document_, row);
        if (label.empty() || label.size() > longest_label ||
            form.folded.begin != row.folded.begin || form.folded.size() > label.size())
            return false;
        const auto words = document_.folded.text(row.folded);
        return label.size() < words.size() && !tells_nothing(words.substr(label.size() + 1)) &&
               !contacts_.holds(form.clause) && !explains_terms(row.table);
    }

private:
    /// Whether the first column of the table holds terms.
    [[nodiscard]] bool explains_terms(TableId table) {
        if (glossaries_.empty()) read_glossaries();
        return glossaries_[table.index()];
    }

    void read_glossaries() {
        glossaries_.resize(document_.tables.size());
        for (const DefinedTerm& term : document_.terms) {
            if (!term.clause.valid() || !document_.clauses[term.clause].table.valid()) continue;
            const Clause& row = document_.clauses[term.clause];
            const auto label = form_label(document_, row).size();
            if (document_.folded.folded(term.introduced.begin) < row.folded.begin + label)
                glossaries_[row.table.index()] = true;
        }
    }

    const Document& document_;
    const ContactRows& contacts_;
    std::vector<bool> glossaries_; ///< By table; empty until somebody asks.
};

/// The forms of one heading, which stand together: forms are in reading order, as clauses are.
std::span<const HeadingForm> forms_of(std::span<const HeadingForm> forms, ClauseId heading) {
    const auto clause = [](const HeadingForm& one) { return one.form->clause; };
    return {std::ranges::lower_bound(forms, heading, {}, clause),
            std::ranges::upper_bound(forms, heading, {}, clause)};
}

} // namespace

ContactRows::ContactRows(const Document& document) {
    clauses_.reserve(document.contacts.size());
    for (const Contact& contact : document.contacts)
        clauses_.push_back(document.clause_at(contact.span.begin));
    std::ranges::sort(clauses_);
}

bool ContactRows::holds(ClauseId clause) const {
    return std::ranges::binary_search(clauses_, clause);
}

std::vector<HeadingForm> heading_forms(const Document& document, const RuleBook& book,
                                       const Occurrences& found, const ContactRows& contacts) {
    std::vector<HeadingForm> all;
    LabelRows rows(document, contacts);
    for (std::size_t i = 0; i < book.sections.size(); ++i) {
        for (const auto& form : found.of(book.sections[i].headings)) {
            const bool heading =
                form.in_heading && document.clauses[form.clause].kind != ClauseKind::title;
            if (heading || rows.holds(form)) {
                all.push_back({static_cast<std::uint16_t>(i), &form});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const HeadingForm& a, const HeadingForm& b) {
        const auto left = a.form->folded;
        const auto right = b.form->folded;
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::vector<HeadingForm> out;
    Span longest;
    for (const auto& one : all) {
        const auto at = one.form->folded;
        const bool inside =
            longest.contains(at) && longest.size() > at.size() && !is_joined(document, *one.form);
        if (at.end > longest.end) {
            longest = at;
        }
        if (!inside && names_section(document, *one.form)) {
            out.push_back(one);
        }
    }
    return out;
}

std::vector<const Section*> beside(const Document& document, const RuleBook& book,
                                   std::span<const HeadingForm> forms, ClauseId heading,
                                   std::size_t section) {
    const auto words = document.source.text(document.clauses[heading].heading);
    const bool several = words.find_first_of(",/&") != std::string_view::npos ||
                         words.find(" and ") != std::string_view::npos ||
                         words.find(" AND ") != std::string_view::npos;
    std::vector<const Section*> out;
    if (!several) {
        return out;
    }
    const auto here = forms_of(forms, heading);
    for (const HeadingForm& other : here) {
        const bool own_words = std::ranges::any_of(here, [&](const HeadingForm& own) {
            return own.section == section && own.form->folded == other.form->folded;
        });
        if (other.section != section && !own_words) out.push_back(&book.sections[other.section]);
    }
    return out;
}

} // namespace concord
