// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "parser/text/ascii.hpp"
#include "rules/checks/annex_listing.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/reference_elsewhere.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> problems{"missing-annex", "missing-clause", "orphan"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the reference", problems},
};

bool has_numbers(const Document& document) {
    const auto clauses = document.clauses.all();
    return std::count_if(clauses.begin(), clauses.end(), [](const Clause& clause) {
               return clause.kind == ClauseKind::clause;
           }) >= 3;
}

/// Many targets that are not there have one cause: annexes that were not attached, or numbers that
/// this format has lost. One finding says so.
void merge_many(Findings& findings, const std::vector<std::string>& targets, bool annex) {
    const std::size_t few = annex ? 2 : 1;
    constexpr std::size_t named = 8;
    constexpr std::size_t most_places = 9;
    auto& all = findings.all();
    if (all.size() <= few) {
        return;
    }
    std::string list;
    for (std::size_t i = 0; i < targets.size() && i < named; ++i) {
        list += (list.empty() ? "" : ", ") + targets[i];
    }
    if (targets.size() > named) {
        list += " and " + std::to_string(targets.size() - named) + " more";
    }
    Finding& first = all.front();
    first.message = annex ? "Not in this document: " + list + "."
                          : "References to " + list +
                                " could not be followed: the clauses are missing, or their numbers "
                                "cannot be told from this format.";
    if (!annex) {
        first.confidence = Confidence::low;
    }
    for (std::size_t i = 1; i < all.size() && first.related.size() < most_places; ++i) {
        first.related.push_back({all[i].span, all[i].clause, "also here"});
    }
    all.resize(1);
}

/// "Annex 1: Data processing agreement" above everything else: the text is an annex of another,
/// which refers to it, and has the other annexes.
bool is_annex_itself(const Document& document) {
    return document.clauses.size() > 0 && document.clauses.all().front().kind == ClauseKind::annex;
}

/// Whether any annex stands in the text: a part of its own, or a head that a reference shows.
bool holds_annex(const Document& document, const std::unordered_set<std::string_view>& heads) {
    const auto clauses = document.clauses.all().subspan(is_annex_itself(document) ? 1 : 0);
    return std::any_of(clauses.begin(), clauses.end(),
                       [](const Clause& clause) { return clause.kind == ClauseKind::annex; }) ||
           std::any_of(document.references.begin(), document.references.end(),
                       [&](const Reference& reference) {
                           return to_annex(reference) && heads.contains(reference.target);
                       });
}

/// Where no annex at all came with the text they may all be kept apart, and only whoever has the
/// file can tell: a question, one step milder.
void ask_whether_apart(const Question& question, Finding& finding, bool one) {
    const auto usual = question.rule.severity[static_cast<std::size_t>(question.reading.type.type)];
    finding.message.pop_back();
    finding.message += one ? ", nor is any other annex: is it kept in a separate file?"
                           : ", nor any other annex. Are they kept in separate files?";
    if (usual != Severity::advice) {
        finding.severity = usual == Severity::error ? Severity::warning : Severity::advice;
        finding.adjustments.emplace_back(
            "lower: no annex stands in this document, so all may be kept apart");
    }
}

/// "subparagraph (b)": one of a list that often runs on inside its paragraph.
bool is_of_a_list(const Reference& reference) {
    return number_of(reference.target).starts_with('(');
}

/// "14.1(d)": an entry of the list that runs on in the lines of clause 14.1.
bool runs_on_in_clause(const Document& document, RunningLabels& running,
                       const Reference& reference) {
    const auto number = number_of(reference.target);
    const auto open = number.rfind('(');
    const Label& wanted = reference.label;
    if (open == std::string_view::npos || open == 0 || wanted.count < 2) {
        return false;
    }
    const auto holds = [&](const Clause& clause) {
        return clause.label.count + 1 == wanted.count && clause.kind != ClauseKind::annex &&
               std::equal(clause.label.ordinals.begin(),
                          clause.label.ordinals.begin() + clause.label.count,
                          wanted.ordinals.begin()) &&
               running.any(number.substr(open), clause.whole);
    };
    return std::ranges::any_of(document.clauses.all(), holds);
}

/// "7.2" of "7.2.a", the clause whose list runs on in its line.
std::string_view without_letter(std::string_view number) {
    const bool lettered =
        number.size() > 2 && is_lower(number.back()) && number[number.size() - 2] == '.';
    return lettered ? number.substr(0, number.size() - 2) : number;
}

/// What a sentence needs comes first, in reading order, and what is only listed last.
void put_listed_last(std::vector<Finding>& all, const std::vector<bool>& listed) {
    std::vector<Finding> last;
    std::vector<Finding> first;
    for (std::size_t i = 0; i < all.size(); ++i) {
        (listed[i] ? last : first).push_back(std::move(all[i]));
    }
    std::ranges::stable_sort(first, {}, [](const Finding& one) { return one.span.begin; });
    std::ranges::move(last, std::back_inserter(first));
    all = std::move(first);
}

/// Whether the text is divided into Parts, or one of its schedules is.
bool has_parts(const Document& document) {
    return std::ranges::any_of(document.clauses.all(), [](const Clause& clause) {
        return clause.kind == ClauseKind::heading && clause.label.unit == LabelUnit::part;
    });
}

/// References that lead nowhere, each target once.
void check_missing(const Question& question, Findings& findings, bool annex) {
    if (!annex && !has_numbers(question.document)) {
        return; // nothing to be numbered by: the numbers are somebody else's
    }
    std::vector<std::string> reported;
    std::unordered_map<std::string, std::size_t> places; // of targets in `reported`
    std::vector<bool> listed; // of targets in `reported`: found so far only in a list of annexes
    const auto there = own_heads(question.document);
    const auto statutes = short_statutes(question.document);
    LineStarts& starts = line_starts(question);
    RunningLabels& running = running_labels(question);
    const bool parts = has_parts(question.document);
    std::size_t found = 0; // references that lead somewhere
    bool asked = false;
    bool joined = false; // clauses run on in their lines, and so may their parts
    int feet = 200;      // of pages are looked at
    int looks = 100;     // at all clauses; who has more that leads nowhere has other cares
    for (const auto& reference : question.document.references) {
        if (reference.kind != ReferenceKind::internal || reference.self ||
            to_annex(reference) != annex || (!annex && is_of_a_list(reference))) {
            continue;
        }
        asked = true;
        found += reference.resolved ? 1U : 0U;
        // What takes a look at the words around comes last. "3" at the start of a line is no Part.
        const bool part = parts && reference.label.unit == LabelUnit::part;
        if (reference.resolved || there.contains(reference.target) ||
            (!annex && !part && starts.any(number_of(reference.target))) ||
            statutes.contains(question.document.source.text(reference.span)) ||
            leads_elsewhere(question.document, reference)) {
            continue;
        }
        if (!annex && !part &&
            (running.any(without_letter(number_of(reference.target))) ||
             (looks-- > 0 && runs_on_in_clause(question.document, running, reference)))) {
            joined = true;
            continue;
        }
        if (annex && feet-- > 0 && is_page_foot(question.document, reference)) {
            continue;
        }
        // "Appendix A" and "APPENDIX A" are one.
        auto name = annex ? to_lower(reference.target) : std::string(number_of(reference.target));
        const auto [again, fresh] = places.emplace(std::move(name), reported.size());
        if (!fresh) {
            auto& first = findings.all()[again->second];
            if (listed[again->second] && !lists_annex(question.document, reference)) {
                report_where_needed(first, reference);
                listed[again->second] = false;
            } else if (first.related.size() < 9) {
                first.related.push_back({reference.span, reference.clause, "also here"});
            }
            continue;
        }
        reported.push_back(reference.target);
        listed.push_back(annex && lists_annex(question.document, reference));
        findings.add(reference.span, {{"target", reference.target}});
    }
    put_listed_last(findings.all(), listed);
    // Where most references lead somewhere the numbers can be told: each slip is one of its own.
    // Long contracts cite what they amend or quote.
    constexpr std::size_t few = 3;
    const auto type = question.reading.type.type;
    const bool slips = !annex && reported.size() <= few && found >= reported.size() &&
                       type != AgreementType::contract && type != AgreementType::other;
    if (!slips) merge_many(findings, reported, annex);
    if (joined && !reported.empty()) {
        findings.all().front().confidence = Confidence::low;
    }
    if (annex && !reported.empty() && !holds_annex(question.document, there)) {
        for (auto& finding : findings.all()) {
            ask_whether_apart(question, finding, findings.all().size() == reported.size());
        }
    }
    if (asked && reported.empty()) {
        findings.pass();
    }
}

/// "annex a": what an annex is called wherever its head stands again.
std::string name_of(const Document& document, const Clause& annex) {
    return to_lower(document.source.text(annex.label.span));
}

/// The names of annexes that something outside them refers to.
std::set<std::string> named_annexes(const Document& document) {
    std::set<std::string> names;
    for (const auto& reference : document.references) {
        const auto target = reference.target_clause;
        if (target.valid() && document.clauses[target].kind == ClauseKind::annex &&
            !document.clauses.inside(reference.clause, target)) {
            names.insert(name_of(document, document.clauses[target]));
        }
    }
    return names;
}

/// Annexes that the text never sends a reader to.
void check_orphans(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto clauses = document.clauses.all();
    std::optional<std::set<std::string>> named;
    bool asked = false;
    bool found = false;
    for (std::size_t at = is_annex_itself(document) ? 1 : 0; at < clauses.size(); ++at) {
        const auto& annex = clauses[at];
        const bool listed = annex.next == at + 1 && annex.body.empty(); // no more than its name
        if (annex.kind != ClauseKind::annex || listed) {
            continue;
        }
        asked = true;
        if (!named) {
            named = named_annexes(document);
        }
        if (!named->contains(name_of(document, annex))) {
            findings.add(annex.label.span.empty() ? annex.heading : annex.label.span);
            found = true;
        }
    }
    if (asked && !found) {
        findings.pass();
    }
}

void run(const Question& question, Findings& findings) {
    const auto problem = question.rule.text("problem");
    if (problem == "orphan") {
        check_orphans(question, findings);
    } else {
        check_missing(question, findings, problem == "missing-annex");
    }
}

} // namespace

CheckKind reference_check() noexcept {
    return {"reference", "references that lead nowhere, annexes that nobody refers to", params,
            run};
}

} // namespace concord
