// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/contact_coverage.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
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

/// Words of the addresses behind which a kind of contact sits: "foi@", "data.protection@".
struct Mailbox {
    std::string_view kind;
    std::string_view word;
};
constexpr std::array<Mailbox, 21> mailboxes{{{"caldicott-guardian", "caldicott"},
                                             {"dpo", "dataprotection"},
                                             {"dpo", "dpo"},
                                             {"dpo", "dpofficer"},
                                             {"foi", "foi"},
                                             {"foi", "foia"},
                                             {"foi", "freedomofinformation"},
                                             {"foi", "informationrights"},
                                             {"info-sharing", "datasharing"},
                                             {"info-sharing", "ig"},
                                             {"info-sharing", "informationgovernance"},
                                             {"info-sharing", "informationsharing"},
                                             {"media", "communications"},
                                             {"media", "media"},
                                             {"media", "press"},
                                             {"media", "pressoffice"},
                                             {"safeguarding", "safeguarding"},
                                             {"security-incident", "breach"},
                                             {"security-incident", "databreach"},
                                             {"security-incident", "incidents"},
                                             {"siro", "siro"}}};

bool is_joint(char c) noexcept {
    return c == '.' || c == '-' || c == '_';
}

/// Whether the local part of an address is the word but for joints ("data.protection"), or has it
/// between two of them ("trust-dpo").
bool holds_word(std::string_view local, std::string_view word) {
    auto rest = word;
    const bool whole = std::ranges::all_of(local, [&rest](char c) {
        if (is_joint(c)) {
            return true;
        }
        const bool goes_on = !rest.empty() && rest.front() == to_lower(c);
        rest.remove_prefix(goes_on ? 1 : 0);
        return goes_on;
    });
    if (whole && rest.empty()) {
        return true;
    }
    for (auto from = local.begin(); from != local.end();) {
        const auto end = std::find_if(from, local.end(), is_joint);
        if (equal_folded({from, end}, word)) {
            return true;
        }
        from = end == local.end() ? end : end + 1;
    }
    return false;
}

/// "foi.team@", "trust-dpo@".
bool is_mailbox_of(const ContactKind& kind, std::string_view email) {
    const auto local = email.substr(0, email.find('@'));
    return std::ranges::any_of(mailboxes, [&](const Mailbox& one) {
        return one.kind == kind.id && holds_word(local, one.word);
    });
}

/// "Safeguarding line: 01632 960155" below the heading of the contacts: a number, and nobody's
/// name.
bool in_numbered_line(const Question& question, const ContactKind& kind) {
    constexpr std::uint32_t longest_line = 160;
    constexpr std::ptrdiff_t least_digits = 9;
    constexpr std::array<std::string_view, 1> contacts{"SEC-CONTACTS"};
    const auto& document = question.document;
    const auto labels = question.reading.occurrences.of(kind.labels);
    return std::ranges::any_of(labels, [&](const Occurrence& label) {
        if (!label.clause.valid() || label.in_heading) {
            return false;
        }
        const auto line = document.folded.text(document.clauses[label.clause].folded);
        return line.size() <= longest_line &&
               std::ranges::count_if(line, is_digit) >= least_digits &&
               in_sections(question, label.clause, contacts);
    });
}

bool in_contacts(const Question& question, const ContactKind& kind) {
    const auto& document = question.document;
    if (in_numbered_line(question, kind)) {
        return true;
    }
    for (const auto id : contact_tables(question)) {
        const auto clause = document.tables[id.index()].clause;
        if (!question.reading.occurrences.below(kind.labels, clause).empty()) {
            return true;
        }
    }
    const auto& all = document.contacts;
    return std::any_of(all.begin(), all.end(), [&](const Contact& contact) {
        const bool usable = !contact.email.empty() || !contact.phone.empty();
        return is_mailbox_of(kind, contact.email) || names_kind(question, kind, contact.topic_at) ||
               names_kind(question, kind, contact.span) ||
               (usable && contact.clause.valid() &&
                !question.reading.occurrences.in(kind.labels, contact.clause).empty());
    });
}

/// "A breach is reported to the Data Protection Officer": where the text gives the task it names
/// another contact, who is listed.
bool given_to_another(const Question& question, const ContactKind& kind) {
    const auto task = std::ranges::find(tasks, kind.id, &Task::kind);
    const auto* section = task == tasks.end() ? nullptr : question.reading.section(task->section);
    if (section == nullptr) {
        return false;
    }
    const auto& found = question.reading.occurrences;
    const auto speaks_of_task = [&](ClauseId clause) {
        return !found.in(section->section->strong, clause).empty() ||
               !found.in(section->section->cues, clause).empty() ||
               !found.in(section->section->headings, clause).empty();
    };
    // A contract with a processor has no such heading: one sentence has to tell of both.
    const auto told_together = [&](const Occurrence& label) {
        if (kind.id != "security-incident") {
            return false;
        }
        const Span sentence = sentence_at(question.document, label.folded);
        return std::ranges::any_of(
            found.in(section->section->strong, label.clause),
            [&](const Occurrence& one) { return sentence.contains(one.folded); });
    };
    return std::ranges::any_of(question.book.contact_kinds, [&](const ContactKind& other) {
        const auto labels = found.of(other.labels);
        const bool named = std::ranges::any_of(labels, [&](const Occurrence& label) {
            return !label.in_heading && speaks_of_task(label.clause) &&
                   (told_together(label) || below_heading_of(question, *section, label.clause));
        });
        return other.id != kind.id && named && in_contacts(question, other);
    });
}

/// A table of levels below the heading on disagreements names a post for each of them.
bool has_ladder(const Question& question) {
    constexpr std::uint16_t least_rows = 3; // a head and two levels
    constexpr std::array<std::string_view, 1> disagreement{"SEC-DISP"};
    return std::ranges::any_of(question.document.tables, [&](const Table& table) {
        return table.rows >= least_rows && table.columns >= 2 &&
               in_sections(question, table.clause, disagreement);
    });
}

/// Whether each party lists somebody by name for no narrower task: whoever wants anything of it
/// turns to that person.
bool lists_people_for_all(const Question& question) {
    const auto& document = question.document;
    const auto listed = listed_contacts(question);
    const auto serves = [&](const Contact* contact, std::size_t party) {
        const bool general =
            contact->topic_at.empty() || !contact->table.valid() ||
            !document.clauses[document.tables[contact->table.index()].clause].whole.contains(
                contact->topic_at);
        return !contact->name.empty() && general && contact->party.valid() &&
               contact->party.index() == party &&
               std::ranges::none_of(question.book.contact_kinds, [&](const ContactKind& kind) {
                   return kind.id != "relationship-lead" && kind.id != "signatory" &&
                          names_kind(question, kind, contact->role_at);
               });
    };
    for (std::size_t party = 0; party < document.parties.size(); ++party) {
        if (std::ranges::none_of(listed, [&](const auto* one) { return serves(one, party); }))
            return false;
    }
    return document.parties.size() >= 2;
}

} // namespace

bool is_covered(const Question& question, const ContactKind& kind) {
    if (in_contacts(question, kind) || given_to_another(question, kind)) {
        return true;
    }
    const auto* lead = contact_kind(question.book, "relationship-lead");
    if (kind.id == "escalation" && has_ladder(question)) {
        return true;
    }
    if (kind.id == "escalation") {
        // From the lead to those who sign: two persons to turn to.
        return lead != nullptr &&
               (in_contacts(question, *lead) || lists_people_for_all(question)) &&
               !question.document.signatories.empty();
    }
    if (kind.id == "relationship-lead") {
        return lists_people_for_all(question) ||
               !task_of(question, kind).empty(); // whether it bears this name is another question
    }
    const bool other_of_pair = kind.id == "concerns" || kind.id == "safeguarding";
    const auto* other =
        contact_kind(question.book, kind.id == "concerns" ? "safeguarding" : "concerns");
    return other_of_pair && other != nullptr && in_contacts(question, *other);
}

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

} // namespace concord
