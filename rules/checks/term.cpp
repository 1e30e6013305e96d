// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/term_redefined.hpp"
#include "rules/checks/term_words.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 5> problems{"unused", "redefined", "abbreviation-undefined",
                                                   "capitalised-undefined", "the-act"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the term", problems},
    ParamSpec{"known", ParamType::phrases, false, "expressions that need no definition", {}},
    ParamSpec{
        "least", ParamType::number, false, "uses that make an undefined term worth a word", {}},
    ParamSpec{
        "lists", ParamType::texts, false, "word lists of expressions that need no definition", {}},
    ParamSpec{"most", ParamType::number, false, "findings at most, 10 by default", {}},
};

bool in_table(const Document& document, Span use) {
    const auto id = document.clause_at(use.begin);
    return id.valid() && document.clauses[id].table.valid();
}

/// Whether the words stand elsewhere in small letters: "data subjects" uses "Data Subject". Letters
/// that stand for a name are used in capitals only.
bool used_in_small_letters(const Question& question, const DefinedTerm& term) {
    const auto& document = question.document;
    const std::string_view name = term.name;
    if (name.size() < 3 || std::ranges::none_of(name, is_lower)) {
        return false;
    }
    const auto text = small_letters(question);
    const auto small = to_lower(name);
    for (std::size_t from = 0;;) {
        const auto at = position_of(small, text.substr(from));
        if (at == std::string_view::npos) {
            return false;
        }
        const auto begin = static_cast<std::uint32_t>(from + at);
        const auto end = static_cast<std::uint32_t>(begin + name.size());
        const Span source = document.folded.source(Span{begin, end});
        const bool word = begin == 0 || !is_letter(text[begin - 1]);
        const auto defines = [&](Span place) { return place.overlaps(source); };
        if (word && !defines(term.introduced) && !defines(term.meaning_at) &&
            std::none_of(term.redefined.begin(), term.redefined.end(), defines)) {
            return true;
        }
        from = begin + 1;
    }
}

/// "FN (Full Name)" says what the letters mean where they stand, and need not come again.
bool explained_in_passing(const DefinedTerm& term) {
    return term.form == TermForm::abbreviation && term.uses.empty() &&
           term.meaning_at.begin >= term.introduced.end;
}

/// Never used outside its definition, or only in tables while the text says it otherwise.
void check_unused(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& term : document.terms) {
        const bool only_tables =
            !term.uses.empty() && std::all_of(term.uses.begin(), term.uses.end(),
                                              [&](Span use) { return in_table(document, use); });
        if ((!term.uses.empty() && !only_tables) || is_pronoun(term.name) ||
            explained_in_passing(term) || is_used_by_other_name(document, term) ||
            (only_tables && in_table(document, term.introduced)) ||
            (term.uses.empty() && used_in_small_letters(question, term))) {
            continue;
        }
        const std::string how = only_tables ? "used only in a table" : "never used";
        // "has the meaning in Article 9": what is cut off by "has the" reads as nothing.
        const bool elsewhere = term.meaning.starts_with("meaning") ||
                               term.meaning.starts_with("in ") ||
                               term.meaning.starts_with("given ");
        const std::string message = term.meaning.empty() || elsewhere
                                        ? std::string("\"{term}\" is defined and then {how}.")
                                        : std::string(question.rule.message);
        auto& finding = findings.add(term.introduced, {{"message", message},
                                                       {"term", term.name},
                                                       {"meaning", '"' + term.meaning + '"'},
                                                       {"how", how}});
        for (const auto use : term.uses) {
            if (finding.related.size() < 5) {
                finding.related.push_back({use, document.clause_at(use.begin), "used here"});
            }
        }
    }
    if (!document.terms.empty() && findings.all().empty()) {
        findings.pass();
    }
}

/// Whether a list says that the expression needs no definition.
bool known(const Question& question, const UndefinedTerm& term) {
    const auto lists = question.rule.texts("lists");
    return std::any_of(lists.begin(), lists.end(), [&](std::string_view name) {
        const auto* list = question.book.lexicon(name);
        return list != nullptr &&
               std::find(list->words.begin(), list->words.end(), term.name) != list->words.end();
    });
}

/// "UK GDPR" and "EU GDPR" are names of laws: the letters in them need no explanation.
bool names_law(const Question& question, const UndefinedTerm& term) {
    const auto& laws = question.reading.laws;
    return std::all_of(term.uses.begin(), term.uses.end(), [&](Span use) {
        const auto before =
            question.document.source.text({use.begin < 3 ? 0 : use.begin - 3, use.begin});
        const bool of_one = before == "UK " || before == "EU ";
        return (of_one && term.name == "GDPR") ||
               std::any_of(laws.begin(), laws.end(), [&](const LawMention& law) {
                   return law.span.contains(use) && law.span.size() > use.size();
               });
    });
}

bool names_body(const Question& question, const UndefinedTerm& term) {
    const auto& bodies = question.reading.bodies;
    return std::any_of(bodies.begin(), bodies.end(), [&](const BodyMention& mention) {
        return mention.span.contains(term.uses.front());
    });
}

/// "SW1A 2AA", "MO 65211": letters and figures of an address, a form or a product, no term; nor is
/// a word of two letters.
bool is_code(std::string_view name) {
    return name.size() < 3 ||
           std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Single words with a capital, and no more, are mostly names: of places, people and products.
bool is_place(const Question& question, const UndefinedTerm& term) {
    const auto* places = question.book.lexicon("places");
    return places != nullptr &&
           std::find(places->words.begin(), places->words.end(), term.name) != places->words.end();
}

/// "people in Wexcombe" where a party is the "Wexcombe Harbour Board": a word of its name that
/// stands alone and says where something is.
bool is_place_of_party(const Question& question, const UndefinedTerm& term) {
    const auto& document = question.document;
    if (term.name.find(' ') != std::string::npos) {
        return false;
    }
    const auto text = document.source.text();
    const bool where = std::ranges::any_of(term.uses, [text](const Span use) {
        const auto before = text.substr(0, use.begin);
        return std::ranges::any_of(
            std::array<std::string_view, 4>{" in ", " at ", " near ", " across "},
            [before](std::string_view word) { return before.ends_with(word); });
    });
    return where && std::ranges::any_of(document.parties, [&](const Party& party) {
               return position_of(term.name + ' ', party.name) != std::string_view::npos;
           });
}

/// "XXXXX": somebody left a hole.
bool is_filler(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [&](char c) { return c == name.front(); });
}

/// "the General Conditions" of a text with a heading "General Conditions": the reader finds them.
bool heads_a_part(const Question& question, const UndefinedTerm& term) {
    const auto clauses = question.document.clauses.all();
    const auto name = to_lower(term.name);
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
        return clause.label.present() &&
               equal_folded(question.document.source.text(clause.heading), name);
    });
}

/// "this Framework Document", "the MoU": what the title calls the text needs no definition.
bool names_text(const Question& question, const UndefinedTerm& term) {
    constexpr std::array<std::string_view, 9> kinds{"accord",      "document",      "agreement",
                                                    "memorandum",  "understanding", "protocol",
                                                    "arrangement", "concordat",     "framework"};
    const auto clauses = question.document.clauses.all();
    const auto first = std::ranges::find(clauses, ClauseKind::title, &Clause::kind);
    if (first == clauses.end()) {
        return false;
    }
    const auto title = to_lower(question.document.folded.text(first->folded));
    const auto name = to_lower(term.name);
    if (name == "mou") {
        return title.find("memorandum of understanding") != std::string::npos;
    }
    return title.find(name) != std::string::npos &&
           std::ranges::any_of(kinds, [&](std::string_view kind) { return name.ends_with(kind); });
}

/// "IP address": the letters are only used in the name of a thing that everybody has.
bool names_address(const Question& question, const UndefinedTerm& term) {
    const auto text = question.document.source.text();
    return std::ranges::all_of(
        term.uses, [&](const Span use) { return text.substr(use.end).starts_with(" address"); });
}

/// "Part VIIB", "Title IIIA": the number of a part of a law.
bool numbers_part(const Question& question, const UndefinedTerm& term) {
    constexpr std::array<std::string_view, 8> units{"Part ",  "Parts ", "Chapter ",  "Chapters ",
                                                    "Title ", "Annex ", "Schedule ", "Division "};
    const auto roman = std::string_view(term.name).substr(0, term.name.size() - 1);
    const auto text = question.document.source.text();
    return roman.find_first_not_of("IVXLC") == std::string_view::npos &&
           std::ranges::any_of(term.uses, [&](const Span use) {
               const auto before = text.substr(0, use.begin);
               return std::ranges::any_of(
                   units, [before](std::string_view unit) { return before.ends_with(unit); });
           });
}

std::vector<const UndefinedTerm*> undefined(const Question& question, bool abbreviations) {
    const auto least = static_cast<std::size_t>(question.rule.number("least", 1));
    std::vector<const UndefinedTerm*> out;
    for (const auto& term : question.document.undefined_terms) {
        if (term.abbreviation == abbreviations && term.uses.size() >= least &&
            !known(question, term) && !names_body(question, term) && !is_filler(term.name) &&
            !(abbreviations && (names_law(question, term) || names_address(question, term) ||
                                numbers_part(question, term) || is_explained(question, term))) &&
            (abbreviations ||
             (!names_text(question, term) && !is_no_term(question, term) && !is_code(term.name) &&
              !is_place(question, term) && !is_place_of_party(question, term) &&
              !heads_a_part(question, term)))) {
            out.push_back(&term);
        }
    }
    return out;
}

/// All undefined expressions of a kind are one finding: they have one cure, a list of definitions.
void check_undefined(const Question& question, Findings& findings, bool abbreviations) {
    const auto& document = question.document;
    const auto most = static_cast<std::size_t>(question.rule.number("most", 10));
    const auto found = undefined(question, abbreviations);
    if (found.empty()) {
        findings.pass();
        return;
    }
    std::string names;
    for (std::size_t at = 0; at < found.size() && at < most; ++at) {
        names += (names.empty() ? "\"" : ", \"") + found[at]->name + '"';
    }
    if (found.size() > most) {
        names += " and " + std::to_string(found.size() - most) + " more";
    }
    auto& finding = findings.add(found.front()->uses.front(),
                                 {{"terms", names}, {"count", std::to_string(found.size())}});
    for (std::size_t at = 1; at < found.size() && at < most; ++at) {
        const auto use = found[at]->uses.front();
        finding.related.push_back(
            {use, document.clause_at(use.begin), '"' + found[at]->name + '"'});
    }
}

/// Whether more than one Act has been named up to here: the only one is meant by "the Act".
bool several_before(const Document& document, Span use) {
    const std::string* first = nullptr;
    for (const auto& statute : document.statutes) {
        if (statute.kind != Statute::Kind::act || statute.span.begin >= use.begin) {
            continue;
        }
        if (first != nullptr && *first != statute.title) {
            return true;
        }
        first = &statute.title;
    }
    return first == nullptr;
}

/// "the Act" where more than one Act has been named and none stands near.
void check_the_act(const Question& question, Findings& findings) {
    const auto& document = question.document;
    std::vector<std::string> titles;
    for (const auto& statute : document.statutes) {
        if (statute.kind == Statute::Kind::act &&
            std::find(titles.begin(), titles.end(), statute.title) == titles.end()) {
            titles.push_back(statute.title);
        }
    }
    const bool defined =
        std::any_of(document.terms.begin(), document.terms.end(), [](const DefinedTerm& term) {
            return term.name == "Act" || term.name == "the Act";
        });
    if (titles.size() < 2 || defined) {
        findings.pass();
        return;
    }
    for (const auto& use : question.occurrences("known")) {
        const auto span = question.source(use);
        const auto near = std::any_of(
            document.statutes.begin(), document.statutes.end(), [&](const Statute& statute) {
                return statute.clause == use.clause && statute.span.begin < span.begin;
            });
        const auto inside =
            std::any_of(document.statutes.begin(), document.statutes.end(),
                        [&](const Statute& statute) { return statute.span.overlaps(span); });
        if (!near && !inside && several_before(document, span)) {
            findings.add(span, {{"count", std::to_string(titles.size())}});
            return;
        }
    }
    findings.pass();
}

void run(const Question& question, Findings& findings) {
    const auto problem = question.rule.text("problem");
    if (problem == "unused") {
        check_unused(question, findings);
    } else if (problem == "redefined") {
        check_redefined(question, findings);
    } else if (problem == "the-act") {
        check_the_act(question, findings);
    } else {
        check_undefined(question, findings, problem == "abbreviation-undefined");
    }
}

} // namespace

CheckKind term_check() noexcept {
    return {"term", "defined terms, abbreviations and capitalised expressions", params, run};
}

} // namespace concord
