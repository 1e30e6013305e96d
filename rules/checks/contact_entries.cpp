// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/checks/contact_reading.hpp"

namespace concord {

namespace {

/// Entries of one party under one label have one cause: they are reported together.
bool same_line_of_list(const Contact& a, const Contact& b) {
    return a.table == b.table && a.topic_at.begin == b.topic_at.begin && a.party == b.party &&
           a.column == b.column && !a.topic.empty() && a.table.valid() && b.row - a.row <= 2;
}

bool reachable(const Contact& contact) {
    return !contact.email.empty() || !contact.phone.empty();
}

/// The same person with an address further up or down answers for this entry.
bool reachable_elsewhere(const Question& question, const Contact& contact) {
    constexpr std::size_t many = 500; // in a directory nobody is asked for twice
    const auto& all = question.document.contacts;
    return all.size() <= many && std::any_of(all.begin(), all.end(), [&](const Contact& other) {
               return reachable(other) &&
                      (contact.name.empty() ? other.name.empty() && other.party == contact.party &&
                                                  same_post(other.role, contact.role)
                                            : same_person(other.name, contact.name));
           });
}

/// "Response time | Within two working days": a row of a list with labels that names nobody.
bool names_nobody(const Document& document, const Contact& contact) {
    constexpr std::ptrdiff_t many_blanks = 4;
    if (!contact.table.valid() || contact.column != 0 ||
        document.tables[contact.table.index()].columns != 2) {
        return false;
    }
    const Span beside = cell_at(document, document.tables[contact.table.index()], contact.row, 1);
    const auto words = document.source.text(beside);
    // The label of a row whose address stands beside it.
    const auto& contacts = document.contacts;
    if (std::any_of(contacts.begin(), contacts.end(), [&](const Contact& other) {
            return reachable(other) && other.name.empty() && other.role.empty() &&
                   beside.contains(other.span);
        })) {
        return true;
    }
    return contact.role.empty() &&
           (std::count(words.begin(), words.end(), ' ') >= many_blanks ||
            std::any_of(document.durations.begin(), document.durations.end(),
                        [&](const Duration& duration) { return beside.contains(duration.span); }));
}

std::string label_of(const Contact& contact) {
    return contact.topic.empty() ? "the list of contacts" : "\"" + contact.topic + "\"";
}

template <class Wrong, class Report>
void each_entry(const Question& question, Findings& findings, Wrong wrong, Report report) {
    const Contact* first = nullptr;
    for (const auto* contact : listed_contacts(question)) {
        if (!wrong(*contact)) {
            continue;
        }
        if (first != nullptr && same_line_of_list(*first, *contact)) {
            findings.all().back().related.push_back(
                {contact->span, contact->clause, "and this one"});
            continue;
        }
        report(*contact);
        first = contact;
    }
}

} // namespace

void find_nameless(const Question& question, Findings& findings) {
    const auto wrong = [&](const Contact& contact) {
        // A team with its own address needs no name.
        return contact.name.empty() && !contact.role.empty() && contact.email.empty() &&
               !(question.reading.life.form && contact.phone.empty() && contact.role.empty());
    };
    each_entry(question, findings, wrong, [&](const Contact& contact) {
        auto& finding = findings.add(contact.span, {{"label", label_of(contact)}});
        if (!contact.phone.empty()) {
            finding.severity = Severity::advice;
            finding.adjustments.emplace_back("advice: the post can be reached by telephone");
        } else if (question.reading.life.form) {
            finding.severity = Severity::advice;
            finding.adjustments.emplace_back("advice: a form that is still to be filled in");
        }
    });
}

void find_unreachable(const Question& question, Findings& findings) {
    const auto wrong = [&](const Contact& contact) {
        return !reachable(contact) && !contact.by_post && !reachable_elsewhere(question, contact) &&
               !names_nobody(question.document, contact);
    };
    each_entry(question, findings, wrong, [&](const Contact& contact) {
        findings.add(contact.span, {{"label", label_of(contact)}});
    });
}

void find_no_mailbox(const Question& question, Findings& findings) {
    constexpr std::size_t enough = 3;
    const Contact* first = nullptr;
    std::size_t addresses = 0;
    bool phones = false;
    for (const auto* contact : listed_contacts(question)) {
        phones = phones || !contact->phone.empty();
        if (contact->email.empty()) {
            continue;
        }
        if (!is_personal_address(*contact)) {
            return;
        }
        first = first == nullptr ? contact : first;
        ++addresses;
    }
    if (addresses >= enough) {
        const Span at = first->email_at.empty() ? first->span : first->email_at;
        findings.add(at, {{"count", std::to_string(addresses)},
                          {"phones", phones ? "" : " and no telephone number"}});
    }
}

} // namespace concord
