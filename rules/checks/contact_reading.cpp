// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/contact_reading.hpp"

#include <algorithm>
#include <array>

#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 1> contact_section{"SEC-CONTACTS"};

bool is_signer(const Document& document, const Contact& contact) {
    return std::any_of(document.signatories.begin(), document.signatories.end(),
                       [&](const Signatory& s) { return s.span.overlaps(contact.span); });
}

/// Posts also fill tables of tasks and steps: one address or one name tells a list of contacts.
bool lists_contacts(const Document& document, TableId table) {
    return document.tables[table.index()].kind != TableKind::signatures &&
           std::any_of(document.contacts.begin(), document.contacts.end(), [&](const Contact& c) {
               return c.table == table && (!c.email.empty() || !c.phone.empty());
           });
}

/// A heading such as "Representatives and governance" heads a list of contacts only when it says so
/// or when an address stands below it.
bool heads_contacts(const Document& document, ClauseId clause) {
    const ClauseId heading = document.clauses.heading_above(clause);
    if (!heading.valid()) {
        return false;
    }
    const auto words = document.folded.text(document.clauses[heading].folded);
    for (const std::string_view form : {"ontacts", "ontact details", "of contact", "CONTACTS"}) {
        if (words.find(form) != std::string_view::npos) {
            return true;
        }
    }
    return std::any_of(document.contacts.begin(), document.contacts.end(), [&](const Contact& c) {
        return (!c.email.empty() || !c.phone.empty()) && document.clauses.inside(c.clause, heading);
    });
}

bool is_listed(const Question& question, const Contact& contact) {
    const auto& document = question.document;
    if (is_signer(document, contact) || !contact.clause.valid()) {
        return false;
    }
    return (contact.table.valid() && lists_contacts(document, contact.table)) ||
           (in_sections(question, contact.clause, contact_section) &&
            heads_contacts(document, contact.clause));
}

Span folded_range(const Document& document, Span source) {
    return {document.folded.folded(source.begin), document.folded.folded(source.end)};
}

} // namespace

std::vector<const Contact*> listed_contacts(const Question& question) {
    std::vector<const Contact*> out;
    for (const auto& contact : question.document.contacts) {
        if (is_listed(question, contact)) {
            out.push_back(&contact);
        }
    }
    return out;
}

std::vector<TableId> contact_tables(const Question& question) {
    std::vector<TableId> out;
    for (const auto* contact : listed_contacts(question)) {
        if (contact->table.valid() &&
            std::find(out.begin(), out.end(), contact->table) == out.end()) {
            out.push_back(contact->table);
        }
    }
    return out;
}

bool contacts_elsewhere(const Question& question) {
    const auto* section = question.reading.section("SEC-CONTACTS");
    return section != nullptr && section->state == SectionState::delegated;
}

Span contacts_begin(const Question& question) {
    const auto& document = question.document;
    for (const auto id : contact_tables(question)) {
        const auto& table = document.tables[id.index()];
        const ClauseId heading = document.clauses.heading_above(table.clause);
        constexpr std::uint32_t close = 3;
        if (heading.valid() && !document.clauses[heading].heading.empty() &&
            document.clauses[table.clause].line - document.clauses[heading].line <= close) {
            return document.clauses[heading].heading;
        }
        for (std::uint32_t i = 0; i < table.cells.count; ++i) {
            const Span cell = document.cells[table.cells.first + i].span;
            if (!cell.empty()) {
                return cell;
            }
        }
    }
    const auto listed = listed_contacts(question);
    return listed.empty() ? Span{} : listed.front()->span;
}

const ContactKind* contact_kind(const RuleBook& book, std::string_view id) noexcept {
    const auto found = std::find_if(book.contact_kinds.begin(), book.contact_kinds.end(),
                                    [&](const ContactKind& kind) { return kind.id == id; });
    return found == book.contact_kinds.end() ? nullptr : &*found;
}

bool names_kind(const Question& question, const ContactKind& kind, Span source) {
    return !source.empty() &&
           !within(question, kind.labels, folded_range(question.document, source)).empty();
}

Span task_of(const Question& question, const ContactKind& kind) {
    const auto& document = question.document;
    for (const auto& label : question.reading.occurrences.of(kind.labels)) {
        const Span span = question.source(label);
        const auto holds = [&](const auto& person) { return person.span.overlaps(span); };
        const auto clause =
            label.clause.valid() ? document.clauses[label.clause].kind : ClauseKind::heading;
        const bool prose = clause != ClauseKind::heading && clause != ClauseKind::title &&
                           clause != ClauseKind::row && clause != ClauseKind::table &&
                           clause != ClauseKind::signature;
        if (prose && !label.negated && !label.in_heading &&
            std::none_of(document.contacts.begin(), document.contacts.end(), holds) &&
            std::none_of(document.signatories.begin(), document.signatories.end(), holds)) {
            return span;
        }
    }
    return {};
}

std::string party_words(const Document& document, PartyId party) {
    if (!party.valid() || party.index() >= document.parties.size()) {
        return "the other party";
    }
    const auto& one = document.parties[party.index()];
    return one.short_name.empty() ? one.name : one.short_name;
}

Span cell_at(const Document& document, const Table& table, std::size_t row, std::size_t column) {
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
        const Cell& cell = document.cells[table.cells.first + i];
        if (cell.row == row && cell.column == column) {
            return cell.span;
        }
    }
    return {};
}

} // namespace concord
