// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 2> problems{"sequence", "unnumbered"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true,
              "a gap or repeat in a list, or a paragraph without number between numbered ones",
              problems},
    ParamSpec{
        "words", ParamType::number, false, "shortest paragraph that counts, 25 by default", {}},
};

std::uint16_t value_of(const Label& label) {
    return label.count == 0 ? std::uint16_t{0} : label.ordinals[label.count - 1U];
}

bool is_part(char c) {
    return is_digit(c) || is_letter(c);
}

/// The label of a list with another number in its last place: "6.4." for "6.3.", "(d)" for "(c)",
/// "8.3(b)" for "8.3(a)"; empty where numbers are not written as figures or small letters.
std::string label_with(const Document& document, const Label& label, std::size_t value) {
    std::string text = quote(document, label.span);
    const auto end = std::find_if(text.rbegin(), text.rend(), is_part).base();
    const auto begin =
        std::find_if_not(std::make_reverse_iterator(end), text.rend(), is_digit).base();
    if (begin != end) {
        return text.replace(begin, end, std::to_string(value));
    }
    constexpr std::size_t letters = 26;
    const bool letter = end != text.begin() && is_lower(end[-1]) &&
                        (end - text.begin() == 1 || !is_letter(end[-2]));
    if (!letter || value == 0 || value > letters) {
        return {};
    }
    end[-1] = static_cast<char>('a' + value - 1);
    return text;
}

/// Whether a line begins with the number that follows the label: "8.4.The team" is there, only
/// stuck to its text.
bool next_begins_line(const Document& document, LineStarts& starts, const Label& label) {
    auto next = label_with(document, label, value_of(label) + std::size_t{1});
    while (!next.empty() && !is_part(next.back())) {
        next.pop_back();
    }
    return starts.any(next);
}

/// "b)" of "8.14.b.": how the entry is called where it runs on in the line of the one before; the
/// label itself where its last part is no letter.
std::string last_letter(const std::string& label) {
    const auto end = std::find_if(label.rbegin(), label.rend(), is_part);
    return end != label.rend() && is_letter(*end) ? std::string(1, *end) + ")" : label;
}

/// Whether all numbers of a gap stand in the text between: clauses were joined in one line.
bool gap_runs_on(const Document& document, RunningLabels& running, const Label& before,
                 const Label& here) {
    constexpr int most = 50;
    const int first = value_of(before) + 1;
    const int end = value_of(here);
    if (first >= end || end - first > most || before.span.end > here.span.begin) {
        return false;
    }
    const Span between{before.span.end, here.span.begin};
    for (int value = first; value < end; ++value) {
        const auto label = label_with(document, before, static_cast<std::size_t>(value));
        if (label.empty() ||
            (!running.any(label, between) && !running.any(last_letter(label), between))) {
            return false;
        }
    }
    return true;
}

/// Whether the number before stands between two that go back: "(d) …" and "4. Fees. (a) … (b) …" in
/// one line, then "(c)", which goes on with those.
bool list_runs_on(const Document& document, RunningLabels& running, const Label& before,
                  const Label& here) {
    const int wanted = value_of(here) - 1;
    if (wanted < 1 || wanted >= value_of(before) || before.span.end > here.span.begin) {
        return false;
    }
    const auto label = label_with(document, here, static_cast<std::size_t>(wanted));
    return !label.empty() && running.any(label, {before.span.end, here.span.begin});
}

/// Whether the text sends a reader to this number, so that the slip misleads and does not only look
/// untidy.
bool is_cited(const Document& document, const Label& before, const Label& here, bool repeat) {
    const auto low = repeat ? value_of(here) : value_of(before) + 1;
    const auto high = repeat ? value_of(here) : value_of(here) - 1;
    return std::any_of(
        document.references.begin(), document.references.end(), [&](const Reference& reference) {
            return reference.kind == ReferenceKind::internal && !reference.self &&
                   reference.label.count == here.count &&
                   std::equal(here.ordinals.begin(), here.ordinals.begin() + (here.count - 1),
                              reference.label.ordinals.begin()) &&
                   value_of(reference.label) >= low && value_of(reference.label) <= high;
        });
}

/// Many gaps are one finding, and a doubtful one: numbers may have got lost on the way into this
/// format.
void merge_many(Findings& findings) {
    constexpr std::size_t few = 1;
    constexpr std::size_t most_places = 9;
    auto& all = findings.all();
    if (all.size() <= few) {
        return;
    }
    Finding& first = all.front();
    const auto more = all.size() - 1;
    first.message += " In ";
    first.message += std::to_string(more);
    first.message += more == 1 ? " more place" : " more places";
    first.message += " numbers do not follow; were they lost when the text was saved?";
    first.confidence = Confidence::low;
    for (std::size_t i = 1; i < all.size() && i <= most_places; ++i) {
        first.related.push_back({all[i].span, all[i].clause, "also here"});
    }
    all.resize(1);
}

/// The clause before in each list, by its series and the depth of its numbers: "4.2" below a list
/// 1, 2, 3 does not follow its 3.
using LastOfLists = std::map<std::pair<std::uint32_t, std::uint8_t>, const Clause*>;

/// 1, 2, then 1 to 9 of a text that is put in between, then 3: that may go on with the first list.
bool resumes_another(const LastOfLists& last, const Clause& here, const Clause& before) {
    return value_of(here.label) < value_of(before.label) &&
           std::any_of(last.begin(), last.end(), [&](const auto& list) {
               const Clause* other = list.second;
               return other != nullptr && list.first.first != here.series &&
                      other->label.count == here.label.count &&
                      other->label.punctuation == here.label.punctuation &&
                      value_of(other->label) + 1 == value_of(here.label);
           });
}

/// "4. Costs", below it a list 1., 2., then "5. Roles", which goes on with the list around it.
/// `first`: of the list of the clause before.
bool goes_on_around(const LastOfLists& last, const Clause& here, const Clause& before,
                    const Clause& first) {
    // A longer list inside: "4. Duties", below it 1. to 6., then "5. Roles" beside "4. Duties".
    const bool inside = before.parent != here.parent && !here.heading.empty();
    return here.label.count == 1 && value_of(first.label) == 1 &&
           (inside || value_of(here.label) > value_of(before.label)) &&
           std::any_of(last.begin(), last.end(), [&](const auto& list) {
               const Clause* other = list.second;
               return other != nullptr && list.first.first != here.series &&
                      other->label.count == 1 && other->label.styles == here.label.styles &&
                      other->label.punctuation == here.label.punctuation &&
                      other->parent == here.parent &&
                      other->label.span.begin < first.label.span.begin &&
                      value_of(other->label) + 1 == value_of(here.label);
           });
}

/// Whether a clause ends with a colon.
bool announces(const Document& document, const Clause& clause) {
    const auto words = document.source.text(clause.body);
    const auto last = words.find_last_not_of(" \t\n*");
    return last != std::string_view::npos && words[last] == ':';
}

/// Numbers that do not follow the one before in their list. "12A" and the like are let through.
void check_sequence(const Question& question, Findings& findings) {
    const auto clauses = question.document.clauses.all();
    LastOfLists last;
    LastOfLists first_of; // the first clause in each list
    LineStarts& starts = line_starts(question);
    RunningLabels& running = running_labels(question);
    bool asked = false;
    bool found = false;
    for (const auto& clause : clauses) {
        if (clause.series == 0) {
            continue;
        }
        asked = true;
        const auto*& before = last[{clause.series, clause.label.count}];
        const auto*& first = first_of[{clause.series, clause.label.count}];
        first = first == nullptr ? &clause : first;
        const bool gap = before != nullptr && value_of(clause.label) != value_of(before->label) + 1;
        const bool there =
            gap && (goes_on_around(last, clause, *before, *first) ||
                    next_begins_line(question.document, starts, before->label) ||
                    gap_runs_on(question.document, running, before->label, clause.label) ||
                    list_runs_on(question.document, running, before->label, clause.label));
        constexpr int far = 5; // numbers further on; nobody leaves out so many
        if (gap && !there && value_of(clause.label) > value_of(before->label) + far &&
            announces(question.document, *before)) {
            continue; // "… is replaced with the following:", and the numbers of another text
        }
        if (gap && !there) {
            const bool repeat = value_of(clause.label) <= value_of(before->label);
            auto& finding = findings.add(
                clause.label.span, {{"before", quote(question.document, before->label.span)},
                                    {"what", repeat ? "repeats or goes back" : "leaves a gap"}});
            finding.related.push_back({before->label.span,
                                       question.document.clause_at(before->label.span.begin),
                                       "the one before"});
            if (resumes_another(last, clause, *before)) {
                finding.severity = Severity::advice;
                finding.adjustments.emplace_back("advice: it may go on with an earlier list");
            } else if (!is_cited(question.document, before->label, clause.label, repeat)) {
                finding.severity = Severity::advice;
                finding.adjustments.emplace_back("advice: no reference leads to this number");
            }
            found = true;
        }
        before = &clause;
    }
    merge_many(findings);
    if (asked && !found) {
        findings.pass();
    }
}

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        words += !blank && !inside ? 1U : 0U;
        inside = !blank;
    }
    return words;
}

/// "**"Controller"** means …", also where the word was defined before.
bool says_means(std::string_view words) {
    constexpr std::size_t longest = 80;
    const auto first = words.find_first_not_of("*_ ");
    if (first == words.npos || (words[first] != '"' && !words.substr(first).starts_with("“"))) {
        return false;
    }
    const auto opening = words.substr(0, longest);
    return opening.find(" means ") != opening.npos ||
           opening.find(" has the meaning") != opening.npos;
}

/// "“Data” means …": definitions stand in the order of their words and need no numbers.
bool defines(const Document& document, const Clause& clause) {
    if (says_means(document.source.text(clause.body))) {
        return true;
    }
    constexpr std::uint32_t marks = 6; // of a list, of bold type, quotation marks
    const auto first = std::lower_bound(
        document.terms.begin(), document.terms.end(), clause.body.begin,
        [](const DefinedTerm& term, std::uint32_t at) { return term.introduced.begin < at; });
    return first != document.terms.end() && first->introduced.begin <= clause.body.begin + marks;
}

/// "This is the Schedule referred to in the foregoing Agreement between …" right above it.
bool announces_annex(const Document& document, std::size_t at) {
    const auto clauses = document.clauses.all();
    return at + 1 < clauses.size() && clauses[at + 1].kind == ClauseKind::annex &&
           document.source.text(clauses[at].body).starts_with("This is ");
}

/// "5 Liability", and below it a paragraph and no numbers: the number of the heading is its own.
bool is_all_of_section(const Document& document, ClauseId parent) {
    const Clause& section = document.clauses[parent];
    if (section.heading.empty() || !section.body.empty()) return false;
    const auto below = document.clauses.subtree(parent).subspan(1);
    return std::ranges::none_of(below, [&](const Clause& one) {
        return one.parent == parent && one.kind == ClauseKind::clause;
    });
}

/// A paragraph that hangs below a numbered one although nothing tells a reader so. Where that is
/// the document's habit it is no slip.
void check_unnumbered(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto clauses = document.clauses.all();
    const auto least = static_cast<std::size_t>(question.rule.number("words", 25));
    std::vector<std::size_t> found;
    std::size_t numbered = 0;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto& clause = clauses[at];
        numbered += clause.kind == ClauseKind::clause ? 1U : 0U;
        const bool below_number = clause.kind == ClauseKind::text && clause.parent.valid() &&
                                  document.clauses[clause.parent].kind == ClauseKind::clause;
        if (below_number && words_in(document.source.text(clause.body)) >= least &&
            !document.clauses.in_annex(ClauseId(at)) && !defines(document, clause) &&
            !announces_annex(document, at) && !is_all_of_section(document, clause.parent)) {
            found.push_back(at);
        }
    }
    const bool habit = found.size() * 5 > numbered;
    if (found.empty() || habit) {
        if (numbered > 0 && found.empty()) {
            findings.pass();
        }
        return;
    }
    const auto& first = clauses[found.front()];
    auto& finding = findings.add(first.body, {{"parent", document.cite(first.parent)},
                                              {"quote", quote(document, first.body, 50)}});
    for (std::size_t at = 1; at < found.size() && at < 10; ++at) {
        finding.related.push_back({clauses[found[at]].body, ClauseId(found[at]), "also here"});
    }
}

void run(const Question& question, Findings& findings) {
    if (question.rule.text("problem") == "sequence") {
        check_sequence(question, findings);
    } else {
        check_unnumbered(question, findings);
    }
}

} // namespace

CheckKind numbering_check() noexcept {
    return {"numbering", "numbers of clauses and lists", params, run};
}

} // namespace concord
