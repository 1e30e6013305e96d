// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "parser/text/ascii.hpp"
#include "parser/text/verb.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"closing",
              ParamType::texts,
              true,
              "sections that no heading without number or level introduces: an empty one before "
              "them is empty, not their parent",
              {}},
};

bool is_heading(const Clause& clause) {
    return clause.kind == ClauseKind::heading ||
           (clause.kind == ClauseKind::annex && clause.body.empty()) ||
           (!clause.heading.empty() && clause.body.empty() &&
            (clause.kind == ClauseKind::clause || clause.kind == ClauseKind::item));
}

/// The first clause that has words of its own: headings of a title page head nothing.
std::size_t begin_of_text(const Document& document) {
    const auto all = document.clauses.all();
    const auto first = std::ranges::find_if(all, [](const Clause& clause) {
        return clause.kind != ClauseKind::title && !clause.body.empty();
    });
    return static_cast<std::size_t>(first - all.begin());
}

std::string heading_words(const Document& document, const Clause& clause) {
    return to_lower(quote(document, clause.heading, 200));
}

/// All headings by their words, each in reading order.
using HeadingIndex = std::unordered_map<std::string, std::vector<ClauseId>>;

HeadingIndex index_headings(const Document& document) {
    HeadingIndex index;
    const auto all = document.clauses.all();
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (is_heading(all[at])) {
            index[heading_words(document, all[at])].emplace_back(at);
        }
    }
    return index;
}

/// A list of contents repeats the headings that follow, with their numbers or without. "9.
/// Sub-processors" and "Annex 3: Sub-processors" are two things.
bool is_repeated(const Document& document, const HeadingIndex& index, ClauseId id) {
    const auto& own = document.clauses[id];
    const auto alike = index.find(heading_words(document, own));
    return alike != index.end() && std::ranges::any_of(alike->second, [&](ClauseId other) {
               const auto& clause = document.clauses[other];
               return other != id && (!own.label.present() || !clause.label.present() ||
                                      document.source.text(clause.label.span) ==
                                          document.source.text(own.label.span));
           });
}

/// Whether a heading without number says a part of the title.
bool is_of_title(const Document& document, std::size_t index) {
    const auto all = document.clauses.all();
    if (index >= all.size() || !is_heading(all[index]) || all[index].label.present()) {
        return false;
    }
    const auto title = std::ranges::find(all, ClauseKind::title, &Clause::kind);
    return title != all.end() && position_of(heading_words(document, all[index]),
                                             heading_words(document, *title)) != std::string::npos;
}

/// The title stands again above the page to sign on, line by line.
bool repeats_title(const Document& document, ClauseId id) {
    const auto at = id.index();
    return is_of_title(document, at) &&
           ((at > 0 && is_of_title(document, at - 1)) || is_of_title(document, at + 1));
}

/// Whether the line of a heading begins with `#`.
bool has_marks(const Document& document, const Clause& clause) {
    const auto text = document.source.text();
    const auto line = text.rfind('\n', clause.heading.begin);
    const auto begin = line == std::string_view::npos ? 0 : line + 1;
    return begin < text.size() && text[begin] == '#';
}

/// A line such as "A. Tull, Chief Executive, 30 March 2023" was taken for a heading.
bool is_signature(const Document& document, const Clause& clause) {
    if (clause.label.present() || has_marks(document, clause)) {
        return false;
    }
    const auto words = document.source.text(clause.heading);
    return words.find(',') != std::string_view::npos || words.find(':') != std::string_view::npos ||
           std::any_of(document.dates.begin(), document.dates.end(),
                       [&](const DateExpr& date) { return clause.heading.contains(date.span); });
}

/// Whole paragraphs are set as headings for their looks, or for their number.
bool is_sentence(const Document& document, const Clause& clause) {
    const auto words = document.source.text(clause.heading);
    return words.size() > 100 || (words.ends_with('.') && (words.size() > 40 || has_verb(words)));
}

/// A line that is set as a heading for its looks like the paragraph before it.
bool follows_sentence(const Document& document, ClauseId id) {
    const auto all = document.clauses.all();
    if (id.index() == 0 || all[id.index()].label.present()) {
        return false;
    }
    const auto& before = all[id.index() - 1];
    return before.kind == ClauseKind::heading && before.depth == all[id.index()].depth &&
           is_sentence(document, before);
}

/// "Annex 1: Measures", then a heading "1. Encryption": the annex goes on below numbers of its own.
bool begins_numbers(const Document& document, ClauseId id) {
    const auto all = document.clauses.all();
    const auto next = all[id.index()].next;
    return all[id.index()].kind == ClauseKind::annex && next < all.size() &&
           all[next].kind != ClauseKind::annex && all[next].label.count == 1 &&
           all[next].label.ordinals[0] == 1;
}

bool names_section(const Question& question, ClauseId heading,
                   std::span<const std::string_view> sections) {
    return std::any_of(sections.begin(), sections.end(), [&](std::string_view id) {
        const auto* section = question.reading.section(id);
        return section != nullptr && std::find(section->headings.begin(), section->headings.end(),
                                               heading) != section->headings.end();
    });
}

/// Whether the heading that follows may be a sub-heading although the outline does not show it:
/// plain headings have no level.
bool may_introduce(const Question& question, ClauseId id) {
    const auto& clause = question.document.clauses[id];
    if (clause.label.present()) {
        return false;
    }
    const auto all = question.document.clauses.all();
    if (clause.next >= all.size()) {
        return false;
    }
    const auto& next = all[clause.next];
    if (next.kind == ClauseKind::annex || next.depth < clause.depth || !is_heading(next)) {
        return false;
    }
    // Markdown says of each heading how deep it is.
    if (question.document.source.format() == SourceFormat::markdown && next.depth == clause.depth &&
        has_marks(question.document, clause) && has_marks(question.document, next)) {
        return false;
    }
    return !names_section(question, ClauseId(clause.next), question.rule.texts("closing"));
}

void run(const Question& question, Findings& findings) {
    const auto all = question.document.clauses.all();
    std::optional<HeadingIndex> index; // few texts have a heading that asks for it
    for (std::size_t at = begin_of_text(question.document) + 1; at < all.size(); ++at) {
        const auto& clause = all[at];
        const ClauseId id(at);
        const bool alone = clause.next == at + 1;
        if (!is_heading(clause) || is_sentence(question.document, clause) || !alone ||
            clause.heading.empty() || names_section(question, id, question.rule.texts("closing")) ||
            is_signature(question.document, clause) || repeats_title(question.document, id)) {
            continue;
        }
        // What follows a numbered heading without belonging to it is a paragraph of its own.
        const bool text_follows = clause.next < all.size() && !is_heading(all[clause.next]) &&
                                  all[clause.next].kind != ClauseKind::annex;
        if (text_follows || may_introduce(question, id) ||
            follows_sentence(question.document, id) || begins_numbers(question.document, id)) {
            continue;
        }
        if (!index) {
            index = index_headings(question.document);
        }
        if (!is_repeated(question.document, *index, id)) {
            findings.add(clause.heading, {}, Verdict::missing);
        }
    }
    if (findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind empty_section_check() noexcept {
    return {"empty-section", "headings that nothing stands below", params, run};
}

} // namespace concord
