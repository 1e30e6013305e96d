// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/contact_reading.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"officer", ParamType::phrases, true, "who should be reachable", {}},
    ParamSpec{"mailbox", ParamType::texts, false, "beginnings of addresses that reach them", {}},
    ParamSpec{
        "task_message", ParamType::text, false, "the message where the text gives them a task", {}},
};

/// An address, a telephone number or a link: something to reach somebody by.
bool has_channel(std::string_view text) {
    constexpr std::array<std::string_view, 6> channels{"@",   "http",      "www.",
                                                       "tel", "telephone", "phone"};
    return std::any_of(channels.begin(), channels.end(), [&](std::string_view channel) {
        return text.find(channel) != std::string_view::npos;
    });
}

bool is_reached_by(const Contact& contact, std::span<const std::string_view> mailboxes) {
    return std::any_of(mailboxes.begin(), mailboxes.end(), [&](std::string_view mailbox) {
        return std::string_view(contact.email).substr(0, mailbox.size()) == mailbox;
    });
}

bool is_contact_place(const Question& question, ClauseId clause) {
    const auto& contacts = question.document.contacts;
    return std::any_of(contacts.begin(), contacts.end(), [&](const Contact& contact) {
        return contact.clause == clause || question.document.clauses.inside(contact.clause, clause);
    });
}

/// "We have a data protection officer:", and below it the name and the number, each on its line.
bool leads_to_channel(const Question& question, ClauseId officer) {
    constexpr std::size_t most_lines = 3;
    const auto& document = question.document;
    if (!document.folded.text(paragraph_at(document, officer)).ends_with(':')) {
        return false;
    }
    const auto below = document.clauses.all().subspan(officer.index() + 1);
    return std::ranges::any_of(
        below.first(std::min(most_lines, below.size())), [&](const Clause& line) {
            const auto words = document.folded.text(line.folded);
            return is_phone_line(words) || words.find('@') != std::string_view::npos;
        });
}

/// Where the text says how the officer is reached; nothing when it does not.
std::optional<Evidence> reached(const Question& question) {
    for (const auto& contact : question.document.contacts) {
        if (is_reached_by(contact, question.rule.texts("mailbox"))) {
            return Evidence{contact.span, contact.clause};
        }
    }
    for (const auto& officer : question.occurrences("officer")) {
        const auto text =
            question.document.folded.text(paragraph_at(question.document, officer.clause));
        if (has_channel(text) || is_contact_place(question, officer.clause) ||
            leads_to_channel(question, officer.clause)) {
            return Evidence{question.source(officer), officer.clause};
        }
    }
    return std::nullopt;
}

/// The heading of the contacts, else the first of them; empty when there are none.
Span contacts_at(const Question& question) {
    const auto& document = question.document;
    if (const auto* section = question.reading.section("SEC-CONTACTS");
        section != nullptr && !section->headings.empty()) {
        const Clause& heading = document.clauses[section->headings.front()];
        return heading.heading.empty() ? heading.body : heading.heading;
    }
    for (const auto& contact : document.contacts) {
        if (!contact.span.empty()) {
            return contact.span;
        }
    }
    return {};
}

void run(const Question& question, Findings& findings) {
    if (const auto found = reached(question)) {
        findings.pass({*found});
        return;
    }
    const auto officers = question.occurrences("officer");
    const auto task = std::find_if(officers.begin(), officers.end(),
                                   [](const Occurrence& one) { return !one.in_heading; });
    const auto& rule = question.rule;
    const bool has_task = task != officers.end() && !rule.text("task_message").empty();
    const std::string message(has_task ? rule.text("task_message") : rule.message);
    const std::string where =
        has_task && task->clause.valid() ? question.document.cite(task->clause) : "";
    const Span place = contacts_at(question);
    Finding& finding =
        findings.add(place, {{"message", message}, {"task", where}}, Verdict::missing);
    if (has_task) {
        finding.related.push_back({question.source(*task), task->clause, "has a task here"});
    }
}

} // namespace

CheckKind officer_contact_check() noexcept {
    return {"officer-contact", "an officer whom people must be able to reach has no contact",
            params, run};
}

} // namespace concord
