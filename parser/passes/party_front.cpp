// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_front.hpp"

#include <algorithm>

#include "parser/grammar/part_list.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord {

namespace {

constexpr std::uint32_t longest_line = 300; // bytes of a line before the text proper
constexpr std::size_t most_front_lines = 12;

constexpr auto introductions = grammar::part_list(
    {"agreement",    "understanding", "mou",          "protocol",      "arrangement", "contract",
     "made",         "entered",       "relationship", "concordat",     "framework",   "partnership",
     "memorandum",   "signed",        "agreed",       "collaboration", "working",     "parties",
     "co-operation", "cooperation",   "executed",     "charter",       "compact",     "document"});

// What stands below tells of the file.
constexpr auto file_headings =
    grammar::word_list({"amendment history", "change history", "document control",
                        "document history", "document information", "document status",
                        "revision history", "version control", "version history"});

} // namespace

std::uint32_t behind_party_label(std::string_view text, Span line) {
    static constexpr auto labels = grammar::word_list(
        {"between", "member organisations", "members", "participants", "participating agencies",
         "participating organisations", "parties", "partner agencies", "partner bodies",
         "partner organisations", "partners", "signatories", "signatory agencies",
         "signatory organisations", "the parties", "the partners"});
    const std::string_view words = slice(text, line);
    for (const std::string_view lead : {"agreed by ", "adopted by "})
        if (grammar::begins_with(words, lead))
            return line.begin + static_cast<std::uint32_t>(lead.size());
    const std::size_t colon = words.find(':');
    if (colon == words.npos) return line.begin;
    const Span label =
        grammar::trim(text, {line.begin, line.begin + static_cast<std::uint32_t>(colon)}, "* ");
    const bool told = labels.holds(slice(text, label));
    return told ? line.begin + static_cast<std::uint32_t>(colon + 1) : line.begin;
}

bool introduces_parties(std::string_view before) {
    return introductions.any_in(before);
}

bool leads_to_others(std::string_view words) {
    static constexpr auto others = grammar::part_list(
        {"processor", "supplier", "contractor", "recipient", "third part", "representative"});
    return words.ends_with(':') && words.find("ollowing ") != words.npos && others.any_in(words);
}

bool names_text(std::string_view text, Span name) {
    static constexpr auto texts =
        grammar::word_list({"act", "acts", "addendum", "agreement", "directive", "gdpr",
                            "memorandum", "order", "protocol", "regulation", "regulations"});
    return std::ranges::any_of(grammar::words_of(text, name),
                               [&](Span word) { return texts.holds(slice(text, word)); });
}

bool speaks_of_dealings(std::string_view before) {
    static constexpr auto dealings = grammar::word_list(
        {"communication", "communications", "conflict",     "contact",       "correspondence",
         "difference",    "differences",    "disagreement", "disagreements", "discussion",
         "discussions",   "dispute",        "disputes",     "inconsistency", "meeting",
         "meetings",      "negotiation",    "negotiations", "transfer",      "transfers"});
    while (!before.empty() && grammar::is_blank(before.back()))
        before.remove_suffix(1);
    return dealings.holds(before.substr(before.find_last_of(" \n") + 1));
}

Span opening_lines(const Document& document) {
    Span front;
    std::size_t lines = 0;
    for (const Clause& clause : document.clauses.all()) {
        const bool kind = clause.kind == ClauseKind::title || clause.kind == ClauseKind::text ||
                          (clause.kind == ClauseKind::heading && !clause.label.present()) ||
                          clause.kind == ClauseKind::bullet;
        if (!kind || clause.folded.size() > longest_line || ++lines > most_front_lines) break;
        const std::string_view line = document.folded.text(clause.folded);
        if (lines > 1 && clause.kind == ClauseKind::heading &&
            grammar::one_of(line, {"introduction", "background", "purpose", "contents", "recitals",
                                   "definitions", "table of contents", "summary", "foreword"}))
            break;
        if (lines > 1 && (file_headings.holds(line) || leads_to_others(line))) break;
        front = front.empty() ? clause.folded : cover(front, clause.folded);
    }
    return front;
}

std::uint32_t title_begin(const Document& document, Span front) {
    for (const Clause& clause : document.clauses.all()) {
        if (clause.folded.begin >= front.end) break;
        if (clause.kind == ClauseKind::title) return clause.folded.begin;
    }
    return front.begin;
}

} // namespace concord
