// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/term_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// The first letters of the words of a text, in small letters: "data protection impact" → "dpi".
std::string initials_of(std::string_view text) {
    std::string out;
    bool inside = false;
    for (const char c : text) {
        const bool letter = is_letter(c);
        if (letter && !inside) {
            out += to_lower(c);
        }
        inside = letter || c == '\'';
    }
    return out;
}

/// Whether every use is followed by `mark` and a letter.
bool goes_on(const Document& document, const UndefinedTerm& term, char mark) {
    const auto text = document.source.text();
    return std::ranges::all_of(term.uses, [&](Span use) {
        return use.end + 1 < text.size() && text[use.end] == mark && is_letter(text[use.end + 1]);
    });
}

/// "Email:", "Telephone:" wherever it stands: the label of what follows.
bool is_label(const Document& document, const UndefinedTerm& term) {
    const auto text = document.source.text();
    return std::ranges::all_of(
        term.uses, [&](Span use) { return use.end < text.size() && text[use.end] == ':'; });
}

/// "this DPA" of a "Data Processing Agreement": the title spells it.
bool is_spelt_by_title(const Document& document, std::string_view letters) {
    if (document.clauses.size() == 0) {
        return false;
    }
    const auto& first = document.clauses[ClauseId(std::size_t{0})];
    return first.kind == ClauseKind::title && letters.size() > 1 &&
           initials_of(document.folded.text(first.folded)).find(to_lower(letters)) !=
               std::string::npos;
}

bool is_named(const Document& document, std::string_view name) {
    const auto same = [name](std::string_view other) { return other == name; };
    return std::ranges::any_of(document.terms, same, &DefinedTerm::name) ||
           std::ranges::any_of(document.undefined_terms, same, &UndefinedTerm::name) ||
           std::ranges::any_of(document.parties, [&](const Party& party) {
               return same(party.name) || same(party.short_name) ||
                      std::ranges::any_of(party.aliases, same);
           });
}

/// "Provider and Customer": two names.
bool is_pair(const Document& document, std::string_view name) {
    constexpr std::string_view joint = " and ";
    const auto at = name.find(joint);
    return at != name.npos && is_named(document, name.substr(0, at)) &&
           is_named(document, name.substr(at + joint.size()));
}

/// The first line of a row's first cell is these words: what they mean stands beside them.
bool heads_row(const Document& document, std::string_view name) {
    return std::ranges::any_of(document.cells, [&](const Cell& cell) {
        const auto words = document.source.text(cell.span);
        return cell.column == 0 && words.starts_with(name) &&
               (words.size() == name.size() || words[name.size()] == '\n' ||
                words[name.size()] == ':');
    });
}

/// "PARC is a Pier and Rope Conference", further down than where it is first used.
bool is_told_behind(const Document& document, const UndefinedTerm& term, std::string_view letters) {
    constexpr std::size_t reach = 120;
    static constexpr std::array<std::string_view, 4> verbs{" is a ", " is an ", " is the ",
                                                           " stands for "};
    return std::ranges::any_of(term.uses, [&](Span use) {
        const auto behind = document.source.text().substr(use.end, reach);
        return std::ranges::any_of(verbs, [&](std::string_view verb) {
            return behind.starts_with(verb) &&
                   initials_of(behind.substr(verb.size())).starts_with(to_lower(letters));
        });
    });
}

} // namespace

bool is_explained(const Question& question, const UndefinedTerm& term) {
    const auto& document = question.document;
    std::string_view letters = term.name;
    // "SL1" alone in the first cell of a row is the mark of the row.
    const Span use = term.uses.front();
    const bool marks_row = std::ranges::any_of(letters, is_digit) &&
                           std::ranges::any_of(document.cells, [use](const Cell& cell) {
                               return cell.row > 0 && cell.column == 0 && cell.span == use;
                           });
    if (marks_row) {
        return true;
    }
    const bool ends_term = std::ranges::any_of(document.terms, [&](const DefinedTerm& known) {
        const std::string_view name = known.name;
        return name.size() > letters.size() && name.ends_with(letters) &&
               name[name.size() - letters.size() - 1] == ' ';
    });
    if (ends_term) {
        return true;
    }
    if (letters.ends_with('s')) {
        letters.remove_suffix(1);
    }
    if (is_spelt_by_title(document, letters)) {
        return true;
    }
    constexpr std::size_t shortest = 4; // fewer begin some words of any long paragraph
    const auto id = document.clause_at(term.uses.front().begin);
    if (letters.size() < shortest || !id.valid()) {
        return false;
    }
    const auto words = document.folded.text(document.clauses[id].folded);
    return initials_of(words).find(to_lower(letters)) != std::string::npos ||
           is_told_behind(document, term, letters);
}

bool is_no_term(const Question& question, const UndefinedTerm& term) {
    const auto& document = question.document;
    const bool single = term.name.find(' ') == std::string::npos;
    const bool part = single && (goes_on(document, term, '-') || goes_on(document, term, '.'));
    const bool plural = std::ranges::any_of(
        document.terms, [&](const DefinedTerm& known) { return known.name == term.name + 's'; });
    const auto bears_it = [&](const auto& person) { return person.name == term.name; };
    const bool person = std::ranges::any_of(document.contacts, bears_it) ||
                        std::ranges::any_of(document.signatories, bears_it);
    return part || plural || person || is_label(document, term) || is_pair(document, term.name) ||
           heads_row(document, term.name);
}

namespace {

/// "Boards" and "Board", "Authorities" and "Authority".
bool is_number_of(std::string_view many, std::string_view one) {
    const bool changes = one.ends_with('y') && many.ends_with("ies");
    const auto stem = changes ? one.substr(0, one.size() - 1) : one;
    return many.size() == stem.size() + (changes ? 3 : 1) && many.ends_with('s') &&
           many.starts_with(stem);
}

} // namespace

bool is_used_by_other_name(const Document& document, const DefinedTerm& term) {
    constexpr std::uint32_t near = 60; // bytes between the two
    return std::ranges::any_of(document.terms, [&](const DefinedTerm& other) {
        if (&other == &term || other.uses.empty()) {
            return false;
        }
        const bool beside = other.introduced.begin < term.introduced.end + near &&
                            term.introduced.begin < other.introduced.end + near;
        return (!term.meaning_at.empty() && other.meaning_at == term.meaning_at) ||
               (beside &&
                (is_number_of(other.name, term.name) || is_number_of(term.name, other.name)));
    });
}

} // namespace concord
