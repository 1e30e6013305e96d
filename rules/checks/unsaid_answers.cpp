// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/unsaid_answers.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>

#include "rules/checks/paragraph.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

/// A heading that lists several topics answers for none of them.
bool in_shared_heading(const Document& document, const Occurrence& found) {
    if (!found.in_heading || !found.clause.valid()) {
        return false;
    }
    const auto words = document.source.text(document.clauses[found.clause].heading);
    return words.find(',') != std::string_view::npos ||
           words.find(" and ") != std::string_view::npos;
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
           (question.occurrences("said_without").empty() ||
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
std::optional<Evidence> said_below(const Question& question) {
    const auto sections = question.rule.texts("below");
    if (sections.empty()) return std::nullopt;
    const auto words = question.occurrences("said_with");
    const auto answers = [&](const Occurrence& word) {
        return !word.negated && !word.in_heading && in_sections(question, word.clause, sections);
    };
    const auto found = std::ranges::find_if(words, answers);
    if (found == words.end()) return std::nullopt;
    return Evidence{question.source(*found), found->clause};
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

} // namespace

const Occurrence* answer_anywhere(const Question& question) {
    return answer(question, {});
}

const Occurrence* answer_to(const Question& question, const Occurrence& topic) {
    return answer(question, range_of(question, topic));
}

std::optional<Evidence> answer_below(const Question& question) {
    auto said = said_below(question);
    return said ? said : list_below(question);
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

} // namespace concord
