// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/scope.hpp"
#include "rules/checks/unsaid_answers.hpp"
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

std::vector<const Occurrence*> topics_of(const Question& question, const Scope& scope) {
    std::vector<const Occurrence*> topics;
    for (const auto& found : question.occurrences("topic")) {
        if (is_topic(question, scope, found)) {
            topics.push_back(&found);
        }
    }
    return topics;
}

/// Asks each topic by itself. What is answered is taken out of the topics; true when nothing
/// remains to be said.
bool answered_one_by_one(const Question& question, Findings& findings,
                         std::vector<const Occurrence*>& topics) {
    std::vector<Evidence> evidence;
    std::erase_if(topics, [&](const Occurrence* topic) {
        const auto* good = answer_to(question, *topic);
        if (good != nullptr) {
            evidence.push_back({question.source(*good), good->clause});
        }
        return good != nullptr;
    });
    if (!topics.empty() && (evidence.empty() || !question.rule.flag("one_is_enough"))) {
        return false;
    }
    findings.pass(std::move(evidence));
    return true;
}

/// Asks once for the document; true when nothing remains to be said. Topics of a table that is
/// answered row by row are narrowed to the rows that lack the answer.
bool answered_once(const Question& question, Findings& findings,
                   std::vector<const Occurrence*>& topics) {
    if (const auto* good = answer_anywhere(question)) {
        if (question.rule.flag("row_by_row")) {
            if (auto open = open_rows(question, topics); !open.empty()) {
                topics = std::move(open);
                return false;
            }
        }
        findings.pass({{question.source(*good), good->clause}});
    } else if (const auto below = answer_below(question)) {
        findings.pass({*below});
    } else if (question.rule.flag("or_outside") && question.reading.outside_terms) {
        findings.pass({*question.reading.outside_terms}, Verdict::delegated);
    } else {
        return false;
    }
    return true;
}

void run(const Question& question, Findings& findings) {
    const Rule& rule = question.rule;
    if (!made_in_time(question) || (rule.param("elsewhere") != nullptr &&
                                    !question.reading.occurrences.any(rule.phrases("elsewhere")))) {
        return;
    }
    const Scope scope(question);
    auto topics = topics_of(question, scope);
    if (rule.param("topic") != nullptr && topics.empty()) {
        return;
    }
    if (const auto* section = delegated(question)) {
        findings.pass(section->evidence);
        return;
    }
    const bool local = !rule.text("scope").empty() && rule.text("scope") != "document";
    const bool answered = local ? answered_one_by_one(question, findings, topics)
                                : answered_once(question, findings, topics);
    if (!answered) {
        report(question, findings, scope, topics);
    }
}

} // namespace

CheckKind unsaid_check() noexcept {
    return {"unsaid", "what must be said along with a topic is not said in words that count",
            params, run};
}

} // namespace concord
