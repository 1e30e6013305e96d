// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

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
    for (std::size_t i = at < 2 ? 0 : at - 2; i <= at; ++i) {
        if (!found.in(set, ClauseId(i)).empty()) {
            return true;
        }
    }
    const ClauseId heading = clauses.heading_above(table.clause);
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
