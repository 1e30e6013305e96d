// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/kinds.hpp"

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

/// Never used outside its definition, or only in tables while the text says it otherwise.
void check_unused(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& term : document.terms) {
        const bool only_tables =
            !term.uses.empty() && std::all_of(term.uses.begin(), term.uses.end(),
                                              [&](Span use) { return in_table(document, use); });
        if (!term.uses.empty() && !only_tables) {
            continue;
        }
        auto& finding = findings.add(
            term.introduced,
            {{"term", term.name},
             {"meaning", term.meaning.empty() ? "its meaning" : '"' + term.meaning + '"'},
             {"how", only_tables ? "used only in a table" : "never used"}});
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

void check_redefined(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& term : document.terms) {
        if (term.redefined.empty()) {
            continue;
        }
        auto& finding = findings.add(
            term.redefined.front(),
            {{"term", term.name},
             {"line", std::to_string(document.source.line_of(term.introduced.begin))}});
        finding.related.push_back({term.introduced, term.clause, "defined here first"});
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
        return std::any_of(laws.begin(), laws.end(), [&](const LawMention& law) {
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

std::vector<const UndefinedTerm*> undefined(const Question& question, bool abbreviations) {
    const auto least = static_cast<std::size_t>(question.rule.number("least", 1));
    std::vector<const UndefinedTerm*> out;
    for (const auto& term : question.document.undefined_terms) {
        if (term.abbreviation == abbreviations && term.uses.size() >= least &&
            !known(question, term) && !names_body(question, term) &&
            !(abbreviations && names_law(question, term))) {
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
        if (!near && !inside) {
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
