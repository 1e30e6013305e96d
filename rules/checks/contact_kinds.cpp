// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "parser/text/ascii.hpp"
#include "rules/checks/contact_coverage.hpp"
#include "rules/checks/contact_reading.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

bool is_one_of(std::string_view id, std::initializer_list<std::string_view> ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Need need_of(const Question& question, const ContactKind& kind) {
    return kind.need[static_cast<std::size_t>(question.reading.type.type)];
}

/// Kinds that the document need not have in view of what it is about.
bool out_of_question(const Question& question, const ContactKind& kind) {
    const bool personal = question.reading.data.shares_personal_data;
    if (kind.id == "signatory") {
        return true; // The signature block is judged elsewhere.
    }
    if (kind.personal_data_only && !personal && question.reading.type.type == AgreementType::mou) {
        return true;
    }
    if (is_one_of(kind.id, {"caldicott-guardian", "siro"})) {
        return !question.reading.data.health || question.occurrences("care").empty();
    }
    return false;
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i == 0 ? "" : i + 1 == items.size() ? " and " : ", ";
        out += items[i];
    }
    return out;
}

std::string lower_first(std::string_view name) {
    std::string out(name);
    // "Caldicott Guardian" keeps its capitals.
    if (std::ranges::count_if(out, is_upper) == 1 && is_upper(out[0])) {
        out[0] = to_lower(out[0]);
    }
    return out;
}

/// The parties for which `has` is `wanted`.
std::string parties_where(const Document& document, const std::vector<bool>& has, bool wanted) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < has.size(); ++i) {
        if (has[i] == wanted) {
            out.push_back(party_words(document, PartyId(i)));
        }
    }
    return joined(out);
}

/// Whoever becomes the customer has no contact yet.
void leave_out_parts(const Question& question, std::vector<bool>& has) {
    for (std::size_t i = 0; i < has.size(); ++i) {
        has[i] = has[i] || !is_name(question, PartyId(i));
    }
}

/// Whether each party has as many contacts in one list: the posts differ, and nobody is left out.
bool stand_side_by_side(const Document& document, const std::vector<const Contact*>& listed,
                        Span topic) {
    std::vector<std::size_t> counts(document.parties.size());
    for (const auto* contact : listed) {
        counts[contact->party.index()] += contact->topic_at == topic ? 1U : 0U;
    }
    return counts.front() > 0 && std::ranges::all_of(counts, [&counts](std::size_t count) {
               return count == counts.front();
           });
}

/// "Agreement owner": one for the text, whichever party they belong to.
bool owns_text(const Contact& contact) {
    const auto ends = [](std::string_view words) {
        constexpr std::string_view owner = "owner";
        return words.size() >= owner.size() &&
               equal_folded(words.substr(words.size() - owner.size()), owner);
    };
    return ends(contact.topic) || ends(contact.role);
}

/// Reports a kind that only some parties have; false when there is nothing to report.
bool is_one_sided(const Question& question, Findings& findings,
                  const std::vector<const Contact*>& listed, const ContactKind& kind) {
    const auto& document = question.document;
    std::vector<bool> has(document.parties.size());
    const Contact* first = nullptr;
    for (const auto* contact : listed) {
        if (!owns_text(*contact) && (names_kind(question, kind, contact->topic_at) ||
                                     names_kind(question, kind, contact->role_at))) {
            has[contact->party.index()] = true;
            first = first == nullptr ? contact : first;
        }
    }
    if (first == nullptr) {
        return false;
    }
    leave_out_parts(question, has);
    if (std::find(has.begin(), has.end(), false) == has.end() ||
        stand_side_by_side(document, listed, first->topic_at)) {
        return false;
    }
    // A label beside a blank cell of a table is the matter of another rule.
    if (first->table.valid() && document.tables[first->table.index()].columns > 2) {
        return false;
    }
    findings.add(first->span, {{"without", parties_where(document, has, false)},
                               {"with", parties_where(document, has, true) + " under \"" +
                                            lower_first(kind.name) + "\""}});
    return true;
}

struct Missing {
    std::vector<std::string> names;
    std::vector<Related> tasks;
    bool required = false;
};

Missing missing_kinds(const Question& question) {
    Missing out;
    bool safety = false; // concerns and safeguarding stand for one row of the matrix
    for (const auto& kind : question.book.contact_kinds) {
        const auto need = need_of(question, kind);
        if (need < Need::expected || out_of_question(question, kind) ||
            is_covered(question, kind)) {
            continue;
        }
        const Span task = task_place(question, kind);
        const bool pair = kind.id == "concerns" || kind.id == "safeguarding";
        if ((need == Need::expected && task.empty()) || (pair && safety)) {
            continue;
        }
        safety = safety || pair;
        out.required = out.required || need == Need::required;
        out.names.push_back(lower_first(kind.name));
        if (!task.empty()) {
            out.tasks.push_back({task, question.document.clause_at(task.begin),
                                 "gives the " + lower_first(kind.name) + " contact a task"});
        }
    }
    return out;
}

/// Whether a number to ring stands somewhere, of nobody in particular: "Support: +44 20 7946 0018".
bool shows_number(std::string_view text) {
    constexpr std::string_view parts = "0123456789 ()-";
    constexpr std::ptrdiff_t fewest = 9;
    constexpr std::ptrdiff_t most = 15;
    for (auto at = text.find_first_of("+0"); at != text.npos; at = text.find_first_of("+0", at)) {
        const auto end = std::min(text.find_first_not_of(parts, at + 1), text.size());
        const auto digits = std::ranges::count_if(text.substr(at, end - at), is_digit);
        const bool inside = at > 0 && (is_digit(text[at - 1]) || is_letter(text[at - 1]) ||
                                       text[at - 1] == '/' || text[at - 1] == '.');
        const bool goes_on = end < text.size() && (is_letter(text[end]) && text[end - 1] != ' ');
        if (!inside && !goes_on && digits >= fewest + (text[at] == '0') && digits <= most) {
            return true;
        }
        at = end;
    }
    return false;
}

} // namespace

void find_no_contacts(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto* section = question.reading.section("SEC-CONTACTS");
    const bool delegated = contacts_elsewhere(question);
    if (question.reading.life.form) {
        return; // still to be filled in
    }
    const bool any_address = document.source.text().find('@') != std::string_view::npos;
    const bool any_phone =
        std::any_of(document.contacts.begin(), document.contacts.end(),
                    [](const Contact& contact) { return !contact.phone.empty(); });
    const auto& clauses = document.clauses;
    const bool headed =
        section != nullptr &&
        std::any_of(section->headings.begin(), section->headings.end(), [&](ClauseId heading) {
            return clauses.first_child(heading).valid() || !clauses[heading].body.empty();
        });
    const bool listed = !listed_contacts(question).empty() || headed;
    // "The point of contact is Jane Doe, Clerk": whoever knows the name can ask for her.
    const bool named =
        std::any_of(document.contacts.begin(), document.contacts.end(), [](const Contact& contact) {
            return !contact.name.empty() && !contact.table.valid();
        });
    if (!any_address && !any_phone && !listed && !named && !delegated &&
        !shows_number(document.source.text())) {
        findings.add_whole();
    }
}

void find_one_sided_contacts(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto& listed = listed_contacts(question);
    if (document.parties.size() < 2 || listed.empty() || contacts_elsewhere(question)) {
        return;
    }
    std::vector<bool> has(document.parties.size());
    for (const auto* contact : listed) {
        if (!contact->party.valid() || contact->party.index() >= has.size()) {
            return; // Whose contact it is cannot be told: say nothing.
        }
        has[contact->party.index()] = true;
    }
    leave_out_parts(question, has);
    if (std::find(has.begin(), has.end(), false) != has.end()) {
        findings.add(contacts_begin(question), {{"without", parties_where(document, has, false)},
                                                {"with", parties_where(document, has, true)}});
        return;
    }
    for (const auto& kind : question.book.contact_kinds) {
        if (need_of(question, kind) >= Need::expected && !out_of_question(question, kind) &&
            kind.id != "escalation" && is_one_sided(question, findings, listed, kind)) {
            return;
        }
    }
}

void find_missing_kinds(const Question& question, Findings& findings) {
    const Span place = contacts_begin(question);
    if (place.empty() || contacts_elsewhere(question)) {
        return;
    }
    auto missing = missing_kinds(question);
    if (missing.names.empty()) {
        return;
    }
    auto& finding = findings.add(place, {{"kinds", joined(missing.names)}}, Verdict::missing);
    finding.related = std::move(missing.tasks);
    if (!missing.required) {
        finding.severity = Severity::advice;
        finding.adjustments.emplace_back(
            "advice: expected, not required, in this type of agreement");
    }
}

} // namespace concord
