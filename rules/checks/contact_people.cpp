// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/contact_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

// A longer table does not list steps; what follows compares each row with each.
constexpr std::size_t max_steps = 30;
constexpr std::size_t max_tiers = 200;

bool has_digit(std::string_view words) {
    return std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether wording of escalation stands before a table, in it, or in the heading above.
bool is_table_of_steps(const Question& question, const Table& table) {
    const auto& clauses = question.document.clauses;
    const auto set = question.rule.phrases("steps");
    const auto& found = question.reading.occurrences;
    const std::size_t at = table.clause.index();
    const ClauseId heading = clauses.heading_above(table.clause);
    // What stands above the heading belongs to another section.
    const std::size_t first = heading.valid() ? heading.index() : 0;
    for (std::size_t i = std::max(first, at < 2 ? 0 : at - 2); i <= at; ++i) {
        if (!found.in(set, ClauseId(i)).empty()) {
            return true;
        }
    }
    return heading.valid() && !found.in(set, heading).empty();
}

/// One post on two steps of a table of escalation steps.
void judge_steps(const Question& question, Findings& findings, const Table& table) {
    const auto& document = question.document;
    for (std::size_t column = 1; column < table.columns; ++column) {
        for (std::size_t row = 1; row < table.rows; ++row) {
            const Span lower = cell_at(document, table, row, column);
            const auto words = document.source.text(lower);
            if (lower.empty() || has_digit(words)) {
                continue;
            }
            for (std::size_t above = 0; above < row; ++above) {
                const Span upper = cell_at(document, table, above, column);
                if (!upper.empty() && same_post(document.source.text(upper), words)) {
                    auto& finding = findings.add(lower, {{"who", quote(document, lower)}});
                    finding.related.push_back(
                        {upper, document.clause_at(upper.begin), "the step below it"});
                    return; // one finding a table
                }
            }
        }
    }
}

/// "Level 2: Director of Ports", "Final step - Jane Doe": the words behind the step; empty where a
/// line begins with none.
Span named_on_step(const Document& document, const Clause& line) {
    constexpr std::size_t longest_step = 24;
    constexpr std::size_t longest_line = 90;
    constexpr std::array<std::string_view, 9> steps{"level",  "step",  "stage", "tier", "first",
                                                    "second", "third", "final", "last"};
    if (line.kind != ClauseKind::bullet && line.kind != ClauseKind::item &&
        line.kind != ClauseKind::clause && line.kind != ClauseKind::text) {
        return {};
    }
    const auto words = document.folded.text(line.folded);
    const auto colon = words.substr(0, longest_step).find(':');
    if (colon == std::string_view::npos || words.size() > longest_line) {
        return {};
    }
    const auto step = to_lower(words.substr(0, colon));
    if (std::ranges::none_of(
            steps, [&](std::string_view one) { return step.find(one) != std::string::npos; })) {
        return {};
    }
    auto begin = colon + 1;
    while (begin < words.size() && words[begin] == ' ') {
        ++begin;
    }
    const auto end = std::min(words.find_first_of(";.", begin), words.size());
    const auto at = line.folded.begin;
    return document.folded.source(
        {at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)});
}

/// One person or post on two steps of a list below a heading that tells of escalation.
void judge_listed_steps(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto clauses = document.clauses.all();
    std::vector<Span> steps;
    bool told = false; // by the heading above
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& line = clauses[i];
        if (line.kind == ClauseKind::heading || line.kind == ClauseKind::annex) {
            const auto set = question.rule.phrases("steps");
            told = !question.reading.occurrences.in(set, ClauseId(i)).empty();
            steps.clear();
        }
        const Span here = told ? named_on_step(document, line) : Span{};
        if (here.empty() || steps.size() >= max_steps) {
            continue;
        }
        const auto words = document.source.text(here);
        const auto above = std::ranges::find_if(
            steps, [&](Span one) { return same_post(document.source.text(one), words); });
        if (above != steps.end()) {
            auto& finding = findings.add(here, {{"who", quote(document, here)}});
            finding.related.push_back(
                {*above, document.clause_at(above->begin), "the step below it"});
            told = false; // one finding a list
        }
        steps.push_back(here);
    }
}

/// The steps of escalation among the contacts, by their labels.
std::vector<const Contact*> tiers(const Question& question) {
    std::vector<const Contact*> out;
    const auto* escalation = contact_kind(question.book, "escalation");
    const auto* lead = contact_kind(question.book, "relationship-lead");
    for (const auto* contact : listed_contacts(question)) {
        const bool step =
            escalation != nullptr && names_kind(question, *escalation, contact->topic_at);
        const bool first = lead != nullptr && names_kind(question, *lead, contact->topic_at);
        if (!contact->name.empty() && (step || first) && out.size() < max_tiers) {
            out.push_back(contact);
        }
    }
    return out;
}

void judge_contacts(const Question& question, Findings& findings) {
    const auto all = tiers(question);
    const auto* escalation = contact_kind(question.book, "escalation");
    for (std::size_t i = 1; i < all.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const bool steps = names_kind(question, *escalation, all[i]->topic_at) ||
                               names_kind(question, *escalation, all[k]->topic_at);
            if (steps && all[i]->topic_at.begin != all[k]->topic_at.begin &&
                all[i]->party == all[k]->party && same_person(all[i]->name, all[k]->name)) {
                auto& finding = findings.add(all[i]->span, {{"who", all[i]->name}});
                finding.related.push_back(
                    {all[k]->span, all[k]->clause, "also under \"" + all[k]->topic + "\""});
                break;
            }
        }
    }
}

bool signs(const Document& document, const Contact& contact) {
    return std::any_of(document.signatories.begin(), document.signatories.end(),
                       [&](const Signatory& signer) {
                           return contact.name.empty() ? same_post(contact.role, signer.role)
                                                       : same_person(contact.name, signer.name);
                       });
}

bool labelled_as_signatory(const Question& question, const ContactKind& kind,
                           const Contact& contact) {
    if (!names_kind(question, kind, contact.topic_at)) {
        return false;
    }
    const auto label = contact.topic;
    const auto says = [&](std::string_view part) { return label.find(part) != std::string::npos; };
    return says("ignator") || says("igned") || says("igning") || says("pproved by");
}

} // namespace

void find_repeated_tiers(const Question& question, Findings& findings) {
    judge_contacts(question, findings);
    judge_listed_steps(question, findings);
    for (const auto& table : question.document.tables) {
        if (table.kind != TableKind::signatures && table.columns > 1 && table.rows > 1 &&
            table.rows <= max_steps && is_table_of_steps(question, table)) {
            judge_steps(question, findings, table);
        }
    }
}

void find_other_signatories(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto* kind = contact_kind(question.book, "signatory");
    const bool named = std::any_of(document.signatories.begin(), document.signatories.end(),
                                   [](const Signatory& s) { return !s.name.empty(); });
    if (kind == nullptr || !named) {
        return;
    }
    std::vector<const Contact*> others;
    std::vector<PartyId> right; // parties whose real signer is listed
    for (const auto* contact : listed_contacts(question)) {
        if (labelled_as_signatory(question, *kind, *contact)) {
            if (signs(document, *contact)) {
                right.push_back(contact->party);
            } else {
                others.push_back(contact);
            }
        }
    }
    std::erase_if(others, [&](const Contact* contact) {
        return std::find(right.begin(), right.end(), contact->party) != right.end();
    });
    if (others.empty()) {
        return;
    }
    std::string signers;
    for (const auto& signer : document.signatories) {
        if (!signer.name.empty()) {
            signers += (signers.empty() ? "" : " and ") + signer.name;
        }
    }
    const Contact& first = *others.front();
    const std::string listed = first.name.empty() ? first.role : first.name;
    auto& finding = findings.add(
        first.topic_at,
        {{"label", quote(document, first.topic_at)}, {"listed", listed}, {"signers", signers}});
    for (const auto* contact : others) {
        finding.related.push_back({contact->span, contact->clause, "not among those who sign"});
    }
    for (const auto& signer : document.signatories) {
        if (!signer.name.empty() && finding.related.size() < 9) {
            finding.related.push_back({signer.span, signer.clause, "signs"});
        }
    }
}

} // namespace concord
