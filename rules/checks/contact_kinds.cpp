// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/contact_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

/// Sections whose text gives a kind of contact its task.
struct Task {
    std::string_view kind;
    std::string_view section;
};
constexpr std::array<Task, 5> tasks{{{"concerns", "SEC-CONCERN"},
                                     {"foi", "SEC-FOI"},
                                     {"safeguarding", "SEC-CONCERN"},
                                     {"security-incident", "SEC-BREACH"},
                                     {"media", "SEC-COMMS"}}};

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
    if (kind.personal_data_only && !personal &&
        question.reading.type.type == AgreementType::mou) {
        return true;
    }
    if (is_one_of(kind.id, {"caldicott-guardian", "siro"})) {
        return !question.reading.data.health || question.occurrences("care").empty();
    }
    return false;
}

bool in_contacts(const Question& question, const ContactKind& kind) {
    const auto& document = question.document;
    for (const auto id : contact_tables(question)) {
        const auto clause = document.tables[id.index()].clause;
        if (!question.reading.occurrences.below(kind.labels, clause).empty()) {
            return true;
        }
    }
    const auto& all = document.contacts;
    return std::any_of(all.begin(), all.end(), [&](const Contact& contact) {
        const bool usable = !contact.email.empty() || !contact.phone.empty();
        return names_kind(question, kind, contact.topic_at) ||
               names_kind(question, kind, contact.span) ||
               (usable && contact.clause.valid() &&
                !question.reading.occurrences.in(kind.labels, contact.clause).empty());
    });
}

bool covered(const Question& question, const ContactKind& kind) {
    if (in_contacts(question, kind)) {
        return true;
    }
    const auto* lead = contact_kind(question.book, "relationship-lead");
    if (kind.id == "escalation") {
        // From the lead to those who sign: two persons to turn to.
        return lead != nullptr && in_contacts(question, *lead) &&
               !question.document.signatories.empty();
    }
    if (kind.id == "relationship-lead") {
        return !task_of(question, kind).empty(); // whether it bears this name is another question
    }
    const bool other_of_pair = kind.id == "concerns" || kind.id == "safeguarding";
    const auto* other =
        contact_kind(question.book, kind.id == "concerns" ? "safeguarding" : "concerns");
    return other_of_pair && other != nullptr && in_contacts(question, *other);
}

/// Where the text gives the kind something to do.
Span task_place(const Question& question, const ContactKind& kind) {
    const Span named = task_of(question, kind);
    if (!named.empty()) {
        return named;
    }
    if (kind.id == "concerns") {
        for (const auto& raised : question.occurrences("raised")) {
            if (!raised.negated && !raised.in_heading) {
                return question.source(raised);
            }
        }
    }
    for (const auto& task : tasks) {
        const auto* section = question.reading.section(task.section);
        if (task.kind == kind.id && section != nullptr && !section->evidence.empty() &&
            section->state != SectionState::absent) {
            return section->evidence.front().span;
        }
    }
    return {};
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
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    // "Caldicott Guardian" keeps its capitals.
    if (std::count_if(out.begin(), out.end(), capital) == 1 && capital(out[0])) {
        out[0] = static_cast<char>(out[0] + 32);
    }
    return out;
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
        if (need < Need::expected || out_of_question(question, kind) || covered(question, kind)) {
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

} // namespace

void find_no_contacts(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto* section = question.reading.section("SEC-CONTACTS");
    const bool delegated = contacts_elsewhere(question);
    const bool any_address = document.source.text().find('@') != std::string_view::npos;
    const bool any_phone =
        std::any_of(document.contacts.begin(), document.contacts.end(),
                    [](const Contact& contact) { return !contact.phone.empty(); });
    const bool listed = !listed_contacts(question).empty() ||
                        (section != nullptr && !section->headings.empty());
    if (!any_address && !any_phone && !listed && !delegated) {
        findings.add_whole();
    }
}

void find_one_sided_contacts(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto listed = listed_contacts(question);
    if (document.parties.size() < 2 || listed.empty() || contacts_elsewhere(question)) {
        return;
    }
    std::vector<std::size_t> count(document.parties.size());
    for (const auto* contact : listed) {
        if (!contact->party.valid() || contact->party.index() >= count.size()) {
            return; // Whose contact it is cannot be told: say nothing.
        }
        ++count[contact->party.index()];
    }
    std::vector<std::string> without;
    std::vector<std::string> with;
    for (std::size_t i = 0; i < count.size(); ++i) {
        (count[i] == 0 ? without : with).push_back(party_words(document, PartyId(i)));
    }
    if (!without.empty()) {
        findings.add(contacts_begin(question),
                     {{"without", joined(without)}, {"with", joined(with)}});
        return;
    }
    for (const auto& kind : question.book.contact_kinds) {
        if (need_of(question, kind) < Need::expected || out_of_question(question, kind) ||
            kind.id == "escalation") {
            continue;
        }
        std::vector<bool> has(count.size());
        const Contact* first = nullptr;
        for (const auto* contact : listed) {
            if (names_kind(question, kind, contact->topic_at) ||
                names_kind(question, kind, contact->role_at)) {
                has[contact->party.index()] = true;
                first = first == nullptr ? contact : first;
            }
        }
        std::vector<std::string> lacking;
        for (std::size_t i = 0; i < has.size(); ++i) {
            if (!has[i]) {
                lacking.push_back(party_words(document, PartyId(i)));
            }
        }
        // A label beside a blank cell of a table is the matter of another rule.
        const bool by_label = first != nullptr && first->table.valid() &&
                              document.tables[first->table.index()].columns > 2;
        if (first != nullptr && !by_label && lacking.size() < has.size() && !lacking.empty()) {
            findings.add(first->span,
                         {{"without", joined(lacking)},
                          {"with", party_words(document, first->party) + " under \"" +
                                       lower_first(kind.name) + "\""}});
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

void find_unused_posts(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto tables = contact_tables(question);
    const auto listed = listed_contacts(question);
    if (listed.empty()) {
        return;
    }
    const auto lowered = [](std::string_view text) {
        std::string out(text);
        std::transform(out.begin(), out.end(), out.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        return out;
    };
    std::string words; // all of the contact list
    for (const auto id : tables) {
        for (const auto& clause : document.clauses.subtree(document.tables[id.index()].clause)) {
            words += lowered(document.folded.text(clause.folded)) + '\n';
        }
    }
    for (const auto* contact : listed) {
        words += lowered(contact->topic) + '\n' + lowered(document.source.text(contact->span)) +
                 '\n';
    }
    for (const auto& term : document.terms) {
        auto stem = lowered(term.name);
        if (!stem.empty() && stem.back() == 's') {
            stem.pop_back();
        }
        const Span folded{document.folded.folded(term.introduced.begin),
                          document.folded.folded(term.introduced.end)};
        const auto posts = within(question, question.rule.phrases("posts"), folded);
        const bool ends_as_post = !posts.empty() && posts.back().folded.end + 2 >= folded.end;
        if (stem.find(' ') == std::string::npos || !ends_as_post || term.uses.empty() ||
            words.find(stem) != std::string::npos) {
            continue;
        }
        findings.add(term.introduced, {{"term", term.name}});
    }
}

} // namespace concord
