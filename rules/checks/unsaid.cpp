// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/scope.hpp"
#include "rules/engine/public_bodies.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 4> scopes{"document", "paragraph", "sentence", "around"};

constexpr std::array params{
    ParamSpec{"topic",
              ParamType::phrases,
              false,
              "what raises the question; without it the agreement does",
              {}},
    ParamSpec{"topic_with",
              ParamType::phrases,
              false,
              "the topic counts only beside one of these in its sentence",
              {}},
    ParamSpec{"topic_about",
              ParamType::phrases,
              false,
              "the topic counts only beside one of these in its paragraph",
              {}},
    ParamSpec{"topic_without",
              ParamType::phrases,
              false,
              "the topic does not count beside one of these in its sentence",
              {}},
    ParamSpec{"of_public",
              ParamType::flag,
              false,
              "the topic does not count in a sentence on private bodies alone",
              {}},
    ParamSpec{"elsewhere",
              ParamType::phrases,
              false,
              "the question is asked only where one of these stands in the document",
              {}},
    ParamSpec{
        "from", ParamType::text, false, "asked only of agreements made on or after this day", {}},
    ParamSpec{"said", ParamType::phrases, false, "wording that answers; one is enough", {}},
    ParamSpec{"said_with",
              ParamType::phrases,
              false,
              "an answer counts only beside one of these in its paragraph",
              {}},
    ParamSpec{"said_without",
              ParamType::phrases,
              false,
              "an answer does not count beside one of these in its sentence",
              {}},
    ParamSpec{
        "named", ParamType::phrases, false, "answers too, wherever and however it stands", {}},
    ParamSpec{"cells", ParamType::phrases, false, "answers too where it fills a cell", {}},
    ParamSpec{"many", ParamType::phrases, false, "several different ones of these answer too", {}},
    ParamSpec{"many_least", ParamType::number, false, "how many of `many`, 4 by default", {}},
    ParamSpec{"sections",
              ParamType::texts,
              false,
              "answered where one of these sections is handed to another document",
              {}},
    ParamSpec{"or_outside",
              ParamType::flag,
              false,
              "answered where the text takes in the terms of another document",
              {}},
    ParamSpec{"below",
              ParamType::texts,
              false,
              "answered where one of `said_with` stands below a heading of these sections",
              {}},
    ParamSpec{"listed_below",
              ParamType::texts,
              false,
              "answered where a list stands below a heading of these sections",
              {}},
    ParamSpec{"half",
              ParamType::phrases,
              false,
              "wording that looks like an answer and is none; reported in place of the topic",
              {}},
    ParamSpec{"half_message", ParamType::text, false, "the message for such wording", {}},
    ParamSpec{"half_before", ParamType::texts, false, "words that make it part of a name", {}},
    ParamSpec{"scope", ParamType::text, false, "where the answer must stand", scopes},
    ParamSpec{"one_is_enough",
              ParamType::flag,
              false,
              "with a local scope: one topic that is answered answers all",
              {}},
    ParamSpec{"row_by_row",
              ParamType::flag,
              false,
              "answers that stand in rows of one table, and nowhere else, answer for their rows",
              {}},
    ParamSpec{"whole", ParamType::flag, false, "report the document, not the topic", {}},
    ParamSpec{"in", ParamType::texts, false, "the topic counts only below these sections", {}},
    ParamSpec{
        "not_in", ParamType::texts, false, "the topic does not count below these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "the topic does not count in annexes", {}},
    ParamSpec{"allow_negated", ParamType::flag, false, "a negated topic counts too", {}},
    ParamSpec{"headings", ParamType::flag, false, "a topic in a heading counts too", {}},
};

/// A heading that lists several topics answers for none of them.
bool in_shared_heading(const Document& document, const Occurrence& found) {
    if (!found.in_heading || !found.clause.valid()) {
        return false;
    }
    const auto words = document.source.text(document.clauses[found.clause].heading);
    return words.find(',') != std::string_view::npos ||
           words.find(" and ") != std::string_view::npos;
}

/// Whether a heading above a clause holds one of a parameter's phrases.
bool under_heading_on(const Question& question, std::string_view param, ClauseId clause) {
    const auto set = question.rule.phrases(param);
    for (; clause.valid(); clause = question.document.clauses[clause].parent) {
        const auto words = question.reading.occurrences.in(set, clause);
        if (std::any_of(words.begin(), words.end(),
                        [](const Occurrence& word) { return word.in_heading; })) {
            return true;
        }
    }
    return false;
}

/// Whether one of a parameter's phrases stands anywhere.
bool any_of(const Question& question, std::string_view param) {
    return !question.occurrences(param).empty();
}

/// Whether those of whom it is said are companies and charities: all whom the sentence names, or
/// "the Landlord on Article 6(1)(f)" alone, behind the last comma.
bool is_of_private(const Document& document, const Occurrence& found) {
    const Span sentence = sentence_at(document, found.folded);
    const auto before = document.folded.text({sentence.begin, found.folded.begin});
    const auto comma = before.find_last_of(",;");
    const auto own = comma == before.npos ? 0U : static_cast<std::uint32_t>(comma);
    return names_private_only(document, document.folded.source(sentence)) ||
           names_private_only(document,
                              document.folded.source({sentence.begin + own, found.folded.end}));
}

bool is_topic(const Question& question, const Scope& scope, const Occurrence& found) {
    const Rule& rule = question.rule;
    const auto stands_in = [&](std::string_view param, Span range) {
        return first_in(question, param, range, Negated::count) != nullptr;
    };
    if (!scope.holds(found)) {
        return false;
    }
    const bool with = rule.param("topic_with") != nullptr;
    if (with || any_of(question, "topic_without")) {
        const Span sentence = sentence_at(question.document, found.folded);
        if ((with && !stands_in("topic_with", sentence)) || stands_in("topic_without", sentence)) {
            return false;
        }
    }
    if (rule.flag("of_public") && is_of_private(question.document, found)) {
        return false;
    }
    return rule.param("topic_about") == nullptr ||
           stands_in("topic_about", paragraph_at(question.document, found.clause)) ||
           under_heading_on(question, "topic_about", found.clause);
}

bool is_answer(const Question& question, const Occurrence& found) {
    const auto& document = question.document;
    // "jane.pell@nhs.net" is where somebody is reached.
    const auto at = found.folded.begin;
    if (at > 0 && document.folded.text()[at - 1] == '@') {
        return false;
    }
    return !found.negated && !in_shared_heading(document, found) &&
           (question.rule.param("said_with") == nullptr ||
            first_in(question, "said_with", paragraph_at(document, found.clause)) != nullptr) &&
           (!any_of(question, "said_without") ||
            first_in(question, "said_without", sentence_at(document, found.folded),
                     Negated::count) == nullptr);
}

/// "Status | Controller": the words are all that the cell holds.
bool fills_cell(const Document& document, const Occurrence& found) {
    if (!found.clause.valid() || document.clauses[found.clause].kind != ClauseKind::row) {
        return false;
    }
    const auto text = document.folded.text();
    const auto borders = [text](std::size_t at) {
        return at >= text.size() || text[at] == '\t' || text[at] == '\n';
    };
    const auto end = found.folded.end;
    const bool begins = found.folded.begin == 0 || borders(found.folded.begin - 1);
    return begins && (borders(end) || (text[end] == '.' && borders(end + 1)));
}

/// The words in `range` that answer; null when none do. An empty range is the whole document.
const Occurrence* answer(const Question& question, Span range) {
    const auto among = [&](std::string_view param) {
        const auto set = question.rule.phrases(param);
        return range.empty() ? question.reading.occurrences.of(set) : within(question, set, range);
    };
    for (const auto& found : among("said")) {
        if (is_answer(question, found)) {
            return &found;
        }
    }
    const auto named = among("named");
    if (!named.empty()) {
        return &named.front();
    }
    for (const auto& found : among("cells")) {
        if (fills_cell(question.document, found)) {
            return &found;
        }
    }
    const auto many = among("many");
    std::set<std::uint16_t> different;
    for (const auto& found : many) {
        different.insert(found.variant);
    }
    const auto least = std::max<std::int64_t>(1, question.rule.number("many_least", 4));
    return static_cast<std::int64_t>(different.size()) >= least ? &many.front() : nullptr;
}

/// "Breaches", and below it "… is reported to the other party": the heading tells of what.
const Occurrence* answer_below(const Question& question) {
    const auto sections = question.rule.texts("below");
    if (sections.empty()) return nullptr;
    const auto words = question.occurrences("said_with");
    const auto answers = [&](const Occurrence& word) {
        return !word.negated && !word.in_heading && in_sections(question, word.clause, sections);
    };
    const auto found = std::ranges::find_if(words, answers);
    return found == words.end() ? nullptr : &*found;
}

/// "What we share", and below it bullets, rows or a sentence that lists: the heading tells of what.
std::optional<Evidence> list_below(const Question& question) {
    constexpr std::ptrdiff_t least = 3;
    const auto sections = question.rule.texts("listed_below");
    const auto& document = question.document;
    for (const auto id : sections) {
        const auto* section = question.reading.section(id);
        if (section == nullptr) continue;
        for (const ClauseId heading : section->headings) {
            std::ptrdiff_t entries = 0;
            for (const Clause& clause : document.clauses.subtree(heading)) {
                const auto words = document.folded.text(clause.folded);
                const bool entry = clause.kind == ClauseKind::bullet ||
                                   clause.kind == ClauseKind::item ||
                                   clause.kind == ClauseKind::row;
                entries += entry ? 1 : 0;
                const auto parts =
                    std::ranges::count_if(words, [](char c) { return c == ',' || c == ';'; });
                if (entries >= least || (!clause.body.empty() && parts >= least)) {
                    return Evidence{document.clauses[heading].heading, heading};
                }
            }
        }
    }
    return std::nullopt;
}

const SectionReading* delegated(const Question& question) {
    for (const auto id : question.rule.texts("sections")) {
        const auto* section = question.reading.section(id);
        if (section != nullptr && section->state == SectionState::delegated) {
            return section;
        }
    }
    return nullptr;
}

/// "Relevant data protection law" is no wording about data: the next word makes a name of it.
bool begins_name(const Question& question, const Occurrence& half) {
    const auto rest = question.document.folded.text().substr(half.folded.end);
    return std::ranges::any_of(question.rule.texts("half_before"), [&](std::string_view word) {
        return rest.starts_with(' ') && equal_folded(rest.substr(1, word.size()), word);
    });
}

/// Reports the wording that is no answer, else the topics, else the document.
void report(const Question& question, Findings& findings, const Scope& scope,
            const std::vector<const Occurrence*>& topics) {
    constexpr std::size_t max_related = 9;
    const auto halves = question.occurrences("half");
    const auto half = std::ranges::find_if(
        halves, [&](const auto& one) { return scope.holds(one) && !begins_name(question, one); });
    if (half != halves.end()) {
        const auto own = question.rule.text("half_message");
        const std::string text(own.empty() ? question.rule.message : own);
        findings.add(question.source(*half), {{"message", text}}, Verdict::partly);
        return;
    }
    const bool whole = topics.empty() || question.rule.flag("whole");
    Finding& finding = whole ? findings.add_whole()
                             : findings.add(question.source(*topics.front()), {}, Verdict::missing);
    for (std::size_t i = whole ? 0 : 1; i < topics.size() && i <= max_related; ++i) {
        finding.related.push_back(
            {question.source(*topics[i]), topics[i]->clause, whole ? "raised here" : "also here"});
    }
}

/// Whether the words break off: text taken from pages breaks a paragraph anywhere.
bool breaks_off(std::string_view words) {
    const auto last = words.find_last_not_of(" \t\n");
    return last != std::string_view::npos && words[last] != '.' && words[last] != ';' &&
           words[last] != '!' && words[last] != '?';
}

/// The paragraph, joined with the ones into which a page break has cut it.
Span whole_paragraph(const Document& document, ClauseId clause) {
    constexpr int most_pieces = 3;
    const auto text = document.folded.text();
    const auto all = document.clauses.all();
    Span range = paragraph_at(document, clause);
    for (std::size_t at = clause.index(), pieces = 0; at > 0 && pieces < most_pieces; ++pieces) {
        --at;
        if (!breaks_off(document.folded.text(all[at].folded))) {
            break;
        }
        range.begin = std::min(range.begin, all[at].folded.begin);
    }
    for (std::size_t at = clause.index() + 1, pieces = 0;
         at < all.size() && pieces < most_pieces && breaks_off(slice(text, range));
         ++at, ++pieces) {
        range.end = std::max(range.end, all[at].folded.end);
    }
    return range;
}

Span range_of(const Question& question, const Occurrence& topic) {
    if (question.rule.text("scope") == "around") {
        return whole_paragraph(question.document, topic.clause);
    }
    if (question.rule.text("scope") != "sentence") {
        return paragraph_at(question.document, topic.clause);
    }
    // The cells of a row belong together: "Charity | legitimate interests".
    const auto& clause = question.document.clauses[topic.clause];
    const Span sentence = sentence_at(question.document, topic.folded);
    return clause.kind == ClauseKind::row ? cover(clause.folded, sentence) : sentence;
}

/// "Outcome | Article 9(2)(g)" in a table whose other rows have the answer beside the topic: the
/// rows that lack it. None where an answer stands elsewhere, as it may be meant for all.
std::vector<const Occurrence*> open_rows(const Question& question,
                                         const std::vector<const Occurrence*>& topics) {
    const auto& clauses = question.document.clauses;
    TableId table;
    for (const auto& found : question.reading.occurrences.of(question.rule.phrases("said"))) {
        if (!found.clause.valid() || clauses[found.clause].kind != ClauseKind::row ||
            (table.valid() && table != clauses[found.clause].table)) {
            return {};
        }
        table = clauses[found.clause].table;
    }
    std::vector<const Occurrence*> open;
    if (table.valid()) {
        std::ranges::copy_if(topics, std::back_inserter(open), [&](const Occurrence* topic) {
            const auto& clause = clauses[topic->clause];
            return clause.kind == ClauseKind::row && clause.table == table &&
                   answer(question, clause.folded) == nullptr;
        });
    }
    return open;
}

void run(const Question& question, Findings& findings) {
    const Rule& rule = question.rule;
    if (!made_in_time(question) || (rule.param("elsewhere") != nullptr &&
                                    !question.reading.occurrences.any(rule.phrases("elsewhere")))) {
        return;
    }
    const Scope scope(question);
    std::vector<const Occurrence*> topics;
    for (const auto& found : question.occurrences("topic")) {
        if (is_topic(question, scope, found)) {
            topics.push_back(&found);
        }
    }
    if (rule.param("topic") != nullptr && topics.empty()) {
        return;
    }
    std::vector<Evidence> evidence;
    const bool local = !rule.text("scope").empty() && rule.text("scope") != "document";
    if (const auto* section = delegated(question)) {
        findings.pass(section->evidence);
        return;
    }
    if (local) {
        std::erase_if(topics, [&](const Occurrence* topic) {
            const auto* good = answer(question, range_of(question, *topic));
            if (good != nullptr) {
                evidence.push_back({question.source(*good), good->clause});
            }
            return good != nullptr;
        });
        if (topics.empty() || (!evidence.empty() && rule.flag("one_is_enough"))) {
            findings.pass(std::move(evidence));
            return;
        }
    } else if (const auto* good = answer(question, {})) {
        if (rule.flag("row_by_row")) {
            if (const auto open = open_rows(question, topics); !open.empty()) {
                report(question, findings, scope, open);
                return;
            }
        }
        findings.pass({{question.source(*good), good->clause}});
        return;
    } else if (const auto* below = answer_below(question)) {
        findings.pass({{question.source(*below), below->clause}});
        return;
    } else if (auto list = list_below(question)) {
        findings.pass({*list});
        return;
    } else if (rule.flag("or_outside") && question.reading.outside_terms) {
        findings.pass({*question.reading.outside_terms}, Verdict::delegated);
        return;
    }
    report(question, findings, scope, topics);
}

} // namespace

CheckKind unsaid_check() noexcept {
    return {"unsaid", "what must be said along with a topic is not said in words that count",
            params, run};
}

} // namespace concord
