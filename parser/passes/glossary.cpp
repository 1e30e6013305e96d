// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/glossary.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parser/grammar/part_list.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_term = 60;
constexpr std::size_t longest_cue = 24; // with the article before the term

constexpr auto glossary_parts =
    grammar::part_list({"definition", "glossary", "interpretation", "abbreviation", "acronym",
                        "defined terms", "terms used", "terminology"});

bool names_glossary(std::string_view heading) {
    if (heading.empty() || heading.size() > 80) return false;
    return glossary_parts.any_in(heading);
}

// Two bytes rule out most places.
bool may_be_cue(std::string_view rest, bool listed) noexcept {
    if (rest.size() < 2) return false;
    if (rest[0] == ':') return listed;
    return rest[1] == 'm' || rest[1] == 's' || rest[1] == 'h' ||
           (listed && (rest[1] == '-' || rest[1] == '=' || rest[1] == 'r'));
}

// Length of the cue that follows a term at `at`: " means", ": ", " - " below a glossary heading.
std::size_t cue_length(std::string_view line, std::size_t at, bool listed) {
    const std::string_view rest = line.substr(at);
    if (!may_be_cue(rest, listed)) return 0;
    for (const std::string_view cue : {" means ", " means: ", " shall mean ", " has the meaning ",
                                       " have the meaning ", " has the same meaning "})
        if (rest.starts_with(cue)) {
            // "the purposes and means of processing": a noun; "Share means to give" is a verb.
            const bool other =
                (rest.starts_with(" means to ") && !listed) || rest.starts_with(" means of ");
            return other ? 0 : cue.size();
        }
    if (!listed) return 0;
    for (const std::string_view cue : {": ", " - ", " = ", " refers to ", " refer to "})
        if (rest.starts_with(cue)) return cue.size();
    return 0;
}

// "Sub-processor(s)": one or several of them, and the name is that of one.
std::string_view without_plural(std::string_view name) {
    for (const std::string_view plural : {"(s)", "(es)", "(ies)"})
        if (name.size() > plural.size() + 1 && name.ends_with(plural))
            name.remove_suffix(plural.size());
    return name;
}

// "'Data' the records of …" below a glossary heading: the quotes say what is defined.
std::optional<TermDraft> quoted_term(const Document& document, const Clause& clause) {
    const std::string_view line = document.folded.text(clause.folded);
    if (line.empty() || (line.front() != '\'' && line.front() != '"')) return std::nullopt;
    const std::size_t end = line.substr(0, longest_term).find(line.front(), 1);
    if (end == line.npos || end < 3 || end + 2 >= line.size()) return std::nullopt;
    std::size_t meaning = end + 1;
    if (line[meaning] == ':') ++meaning;
    if (line[meaning] != ' ' || !grammar::begins_upper(line.substr(1))) return std::nullopt;
    const std::size_t cue = cue_length(line, end + 1, true);
    if (cue != 0) meaning = end + 1 + cue;
    const auto span = [&](std::size_t first, std::size_t last) {
        return Span{clause.folded.begin + static_cast<std::uint32_t>(first),
                    clause.folded.begin + static_cast<std::uint32_t>(last)};
    };
    TermDraft draft;
    draft.term = span(1, end);
    draft.whole = span(0, meaning);
    draft.meaning = grammar::trim(document.folded.text(), span(meaning, line.size()), ".;,");
    draft.form = TermForm::glossary;
    draft.name = without_plural(line.substr(1, end - 1));
    return draft;
}

// Where a term ends that stands before `end`, without the words that belong to its verb or announce
// it: "Losses shall [have the meaning]", "Losses  The term shall [mean]".
std::size_t end_of_term(std::string_view line, std::size_t begin, std::size_t end) {
    static constexpr std::array<std::string_view, 11> more{
        " shall", " will",  " must",     " may",       " can",           " should",
        " would", " could", " the term", " this term", " as used herein"};
    for (bool found = true; found;) {
        const std::string_view name = line.substr(begin, end - begin);
        const auto* const word = std::ranges::find_if(more, [&](std::string_view last) {
            return name.size() > last.size() &&
                   grammar::same_word(name.substr(name.size() - last.size()), last);
        });
        found = word != more.end();
        if (found) end -= word->size();
    }
    return end;
}

// "In this protocol PEI means", "For the purposes of this agreement, Site means": how long what
// says where a definition holds is.
std::size_t scope_length(std::string_view line) {
    for (const std::string_view opening :
         {"in this ", "for the purposes of this ", "for the purpose of this "}) {
        if (!grammar::same_word(line.substr(0, opening.size()), opening)) continue;
        const std::size_t end = line.find(' ', opening.size());
        return end == line.npos ? 0 : end + 1;
    }
    return 0;
}

// "the Inspectorate and CPS means the Service": the meaning of one ends where another begins.
std::string_view own_meaning(std::string_view meaning) {
    const std::size_t other = meaning.find(" means ");
    const std::size_t joint = other == meaning.npos ? other : meaning.rfind(" and ", other);
    const bool term = joint != meaning.npos && grammar::begins_upper(meaning.substr(joint + 5)) &&
                      std::ranges::count(meaning.substr(joint + 5, other - joint - 5), ' ') < 4;
    return meaning.substr(0, term ? joint : meaning.size());
}

// "Act means the …": the term opens the clause and is written with a capital letter.
std::optional<TermDraft> clause_term(const Document& document, const Clause& clause, bool listed) {
    if (listed) {
        if (auto quoted = quoted_term(document, clause)) return quoted;
    }
    const std::string_view line = document.folded.text(clause.folded);
    std::size_t begin = 0;
    if (!listed) begin = scope_length(line);
    if (grammar::same_word(line.substr(begin, 4), "the ")) begin += 4;
    if (!grammar::begins_upper(line.substr(begin)) && !listed) return std::nullopt;
    const std::size_t limit = std::min(line.size(), begin + longest_term);
    for (std::size_t at = begin; at < limit; ++at) {
        const char c = line[at];
        if (grammar::is_word(c)) continue;
        if (c == '.' || c == ',' || c == ';' || c == '"' || c == '\t') return std::nullopt;
        if (c != ' ' && c != ':') continue;
        const std::size_t cue = cue_length(line, at, listed);
        if (cue == 0) continue;
        const auto span = [&](std::size_t first, std::size_t last) {
            return Span{clause.folded.begin + static_cast<std::uint32_t>(first),
                        clause.folded.begin + static_cast<std::uint32_t>(last)};
        };
        TermDraft draft;
        const std::size_t end = end_of_term(line, begin, at);
        draft.term = span(begin, end);
        draft.whole = span(begin, at + cue);
        const std::size_t size = own_meaning(line.substr(at + cue)).size();
        draft.meaning =
            grammar::trim(document.folded.text(), span(at + cue, at + cue + size), ".;,");
        draft.form = listed ? TermForm::glossary : TermForm::quoted;
        draft.name = without_plural(line.substr(begin, end - begin));
        // "It means", "This means", "Source: a register": no term.
        if (grammar::one_of(draft.name, {"it", "this", "that", "which", "these", "note", "they",
                                         "source", "the following terms", "following terms"}))
            return std::nullopt;
        if (!listed && grammar::words_of(draft.name, grammar::all_of(draft.name)).size() > 6)
            return std::nullopt;
        return draft;
    }
    return std::nullopt;
}

/// Verbs between a term and its meaning.
constexpr std::array<std::string_view, 9> means{"means ",
                                                "mean ",
                                                "means: ",
                                                "shall mean ",
                                                "has the meaning ",
                                                "have the meaning ",
                                                "has the same meaning ",
                                                "refers to ",
                                                "refer to "};

/// The verb is no part of the meaning: "**Shared Data** means the lists".
Span without_verb(std::string_view text, Span meaning) {
    for (const std::string_view verb : means) {
        if (!slice(text, meaning).starts_with(verb)) continue;
        meaning.begin += static_cast<std::uint32_t>(verb.size());
        break;
    }
    return meaning;
}

/// "B. **Quay** refers to the wall": the words behind the heading say that it is a term.
bool begins_with_verb(const Document& document, const Clause& clause) {
    const std::string_view body = document.source.text(clause.body);
    return std::ranges::any_of(means,
                               [&](std::string_view verb) { return body.starts_with(verb); });
}

// A clause whose heading is the term and whose own words are the meaning.
TermDraft headed_term(const Document& document, const Clause& clause) {
    const std::string_view text = document.folded.text();
    const Span heading{document.folded.folded(clause.heading.begin),
                       document.folded.folded(clause.heading.end)};
    TermDraft draft;
    draft.term = grammar::trim(text, heading, "\"':.-");
    draft.whole = heading;
    draft.meaning =
        without_verb(text, grammar::trim(text, {heading.end, clause.folded.end}, ":;.,-"));
    // A numbered entry may go on to give examples.
    if (const std::size_t stop = slice(text, draft.meaning).find(". ");
        clause.label.present() && stop != std::string_view::npos)
        draft.meaning.end = draft.meaning.begin + static_cast<std::uint32_t>(stop);
    draft.form = TermForm::glossary;
    draft.name = slice(text, draft.term);
    return draft;
}

bool heads_terms(std::string_view cell) {
    return grammar::one_of(cell,
                           {"term", "terms", "abbreviation", "acronym", "defined term", "word",
                            "expression", "abbreviations", "acronyms", "phrase", "short form",
                            "word or phrase", "acronym/term", "term/acronym", "name"});
}

/// Many tables describe something; beside a column of terms a description is a meaning.
bool heads_descriptions(std::string_view cell) {
    return grammar::one_of(cell, {"description", "explanation"});
}

bool heads_meanings(std::string_view cell) {
    return grammar::one_of(cell, {"meaning", "definition", "meanings", "definitions", "full name",
                                  "full title", "stands for", "full form", "expansion", "in full",
                                  "means", "interpretation"});
}

class TableReader {
public:
    TableReader(const Document& document, const Table& table)
        : document_(document),
          cells_(std::span(document.cells).subspan(table.cells.first, table.cells.count)),
          table_(table) {}

    void read(std::vector<TermDraft>& out) const {
        std::uint16_t terms = 0;
        std::uint16_t meanings = 1;
        bool found = false;
        bool described = false;
        std::uint16_t first_row = 0;
        for (const Cell& cell : cells_) {
            if (cell.row != 0) break;
            const std::string_view words = document_.source.text(cell.span);
            const Span bare = grammar::trim(words, grammar::all_of(words), "*:");
            if (heads_meanings(slice(words, bare))) {
                meanings = cell.column;
                found = true;
            } else if (heads_descriptions(slice(words, bare)) && !found) {
                meanings = cell.column;
                described = true;
            } else if (heads_terms(slice(words, bare))) {
                terms = cell.column;
                first_row = 1;
            }
        }
        if (found) first_row = 1;
        found = found || (described && first_row == 1);
        const bool below = table_.columns == 2 && table_.clause.valid() &&
                           (in_glossary(document_, table_.clause) || tells_meanings());
        if ((!found || first_row == 0 || terms == meanings) && !below) return;
        add_rows(terms, meanings, first_row, out);
    }

private:
    /// '"Buyer" | means the person named as such': two rows or more say so.
    [[nodiscard]] bool tells_meanings() const {
        constexpr std::ptrdiff_t least = 2;
        return std::ranges::count_if(cells_, [&](const Cell& cell) {
                   const auto words = document_.source.text(cell.span);
                   return cell.column == 1 &&
                          std::ranges::any_of(means, [&](std::string_view verb) {
                              return grammar::begins_with(words, verb);
                          });
               }) >= least;
    }

    void add_rows(std::uint16_t terms, std::uint16_t meanings, std::uint16_t first_row,
                  std::vector<TermDraft>& out) const {
        const Cell* term = nullptr;
        const Cell* meaning = nullptr;
        for (std::size_t i = 0; i <= cells_.size(); ++i) {
            if (i == cells_.size() || (i > 0 && cells_[i].row != cells_[i - 1].row)) {
                if (term != nullptr && meaning != nullptr) add(*term, *meaning, out);
                term = meaning = nullptr;
            }
            if (i == cells_.size() || cells_[i].row < first_row || cells_[i].span.empty()) continue;
            if (cells_[i].column == terms) term = &cells_[i];
            if (cells_[i].column == meanings) meaning = &cells_[i];
        }
    }

    [[nodiscard]] Span folded(Span source) const {
        return {document_.folded.folded(source.begin), document_.folded.folded(source.end)};
    }

    void add(const Cell& term, const Cell& meaning, std::vector<TermDraft>& out) const {
        const std::string_view text = document_.folded.text();
        TermDraft draft;
        draft.whole = folded(term.span);
        draft.term = grammar::trim(text, draft.whole, "\"'*:.");
        draft.meaning = without_verb(text, grammar::trim(text, folded(meaning.span)));
        draft.form = TermForm::glossary;
        draft.name = slice(text, draft.term);
        if (!draft.name.empty() && draft.name.size() <= longest_term)
            out.push_back(std::move(draft));
    }

    const Document& document_;
    std::span<const Cell> cells_;
    const Table& table_;
};

} // namespace

bool in_glossary(const Document& document, ClauseId clause) {
    for (ClauseId at = clause; at.valid(); at = document.clauses[at].parent)
        if (names_glossary(document.source.text(document.clauses[at].heading))) return true;
    return false;
}

std::vector<TermDraft> glossary_terms(const Document& document, const grammar::NamingWords& words) {
    std::vector<TermDraft> terms;
    // Outside a glossary, only "means" and the like near its beginning makes a clause define.
    const auto tells_meaning = [&words](const Clause& clause) {
        const auto next = std::ranges::lower_bound(words.meanings, clause.folded.begin);
        return next != words.meanings.end() &&
               *next < clause.folded.begin + longest_term + longest_cue;
    };
    const auto clauses = document.clauses.all();
    std::size_t listed_until = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        if (i >= listed_until && names_glossary(document.source.text(clause.heading)))
            listed_until = clause.next;
        else if (i < listed_until && !clause.heading.empty() && !clause.body.empty() &&
                 clause.heading.size() <= longest_term &&
                 (!clause.label.present() || begins_with_verb(document, clause))) {
            terms.push_back(headed_term(document, clause)); // "**Act**: the …" as a run-in heading
            continue;
        }
        if (clause.kind == ClauseKind::row || clause.kind == ClauseKind::table ||
            clause.kind == ClauseKind::title || clause.folded.empty())
            continue;
        const bool listed = i < listed_until && clause.heading.empty();
        if (!listed && !tells_meaning(clause)) continue;
        if (listed && clause.kind == ClauseKind::text) {
            const auto lines = terms_by_line(document, clause);
            terms.insert(terms.end(), lines.begin(), lines.end());
            if (!lines.empty()) continue;
        }
        if (auto term = clause_term(document, clause, listed)) terms.push_back(std::move(*term));
    }
    for (const Table& table : document.tables)
        TableReader(document, table).read(terms);
    return terms;
}

} // namespace concord
