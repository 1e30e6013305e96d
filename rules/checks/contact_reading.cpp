// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/contact_reading.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "parser/text/ascii.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 1> contact_section{"SEC-CONTACTS"};

/// Which contacts a reader would look up, asked of all contacts of one document.
class Listing {
public:
    explicit Listing(const Question& question)
        : question_(question),
          document_(question.document),
          table_has_address_(document_.tables.size()) {
        for (const auto& contact : document_.contacts) {
            if (contact.email.empty() && contact.phone.empty()) {
                continue;
            }
            if (contact.table.valid()) {
                table_has_address_[contact.table.index()] = true;
            }
            headings_with_address_.insert(heading_of(contact));
            clauses_with_address_.insert(contact.clause);
        }
    }

    [[nodiscard]] bool holds(const Contact& contact) const {
        return contact.clause.valid() && !is_signer(contact) &&
               (in_list(contact) || below_heading(contact));
    }

private:
    [[nodiscard]] ClauseId heading_of(const Contact& contact) const {
        return contact.clause.valid() ? document_.clauses.heading_above(contact.clause)
                                      : ClauseId();
    }

    [[nodiscard]] bool is_signer(const Contact& contact) const {
        return std::any_of(document_.signatories.begin(), document_.signatories.end(),
                           [&](const Signatory& s) { return s.span.overlaps(contact.span); });
    }

    /// "Level | Board | Trust | Timescale": a route for disagreements names posts, and needs no
    /// person for each.
    [[nodiscard]] bool sets_times(TableId id) const {
        constexpr std::array<std::string_view, 6> heads{"timescale",  "time scale", "timeframe",
                                                        "time frame", "time limit", "deadline"};
        const Table& table = document_.tables[id.index()];
        for (std::uint32_t i = 0; i < table.cells.count; ++i) {
            const Cell& cell = document_.cells[table.cells.first + i];
            if (cell.row > 0) {
                break;
            }
            const auto words = to_lower(document_.source.text(cell.span));
            if (std::ranges::any_of(
                    heads, [&](std::string_view head) { return words.starts_with(head); })) {
                return true;
            }
        }
        return false;
    }

    /// Posts also fill tables of tasks and steps: an address tells a list of contacts.
    [[nodiscard]] bool in_list(const Contact& contact) const {
        const bool reachable = !contact.email.empty() || !contact.phone.empty();
        return contact.table.valid() && (reachable || !sets_times(contact.table)) &&
               table_has_address_[contact.table.index()] &&
               document_.tables[contact.table.index()].kind != TableKind::signatures;
    }

    /// A heading such as "Representatives and governance" heads a list of contacts only when it
    /// says so or when an address stands below it.
    [[nodiscard]] bool below_heading(const Contact& contact) const {
        if (!in_sections(question_, contact.clause, contact_section)) {
            return false;
        }
        if (follows_contacts(contact)) {
            return false;
        }
        const ClauseId heading = heading_of(contact);
        if (!heading.valid()) return false;
        const Clause& head = document_.clauses[heading];
        const auto words = document_.source.text(head.heading);
        // A notice goes by post to whom "22. Notices" names.
        const bool notices =
            head.kind == ClauseKind::clause &&
            (words.find("otice") != words.npos || words.find("OTICE") != words.npos);
        return says_contacts(head.heading.empty() ? document_.folded.text(head.folded) : words) ||
               (!notices && headings_with_address_.contains(heading)) ||
               in_clause_of_contacts(contact.clause);
    }

    /// A name below the last clause of a letter, which lists the contacts in its own words: whoever
    /// signs stands there.
    [[nodiscard]] bool follows_contacts(const Contact& contact) const {
        const ClauseId parent = document_.clauses[contact.clause].parent;
        return contact.email.empty() && contact.phone.empty() && parent.valid() &&
               document_.clauses[contact.clause].kind == ClauseKind::text &&
               clauses_with_address_.contains(parent);
    }

    /// "11. Contacts": a clause whose own heading says so. Beside an address, as the last clause of
    /// a letter may be followed by those who sign.
    [[nodiscard]] bool in_clause_of_contacts(ClauseId at) const {
        if (!clauses_with_address_.contains(at)) {
            return false;
        }
        while (at.valid() && document_.clauses[at].heading.empty()) {
            at = document_.clauses[at].parent;
        }
        return at.valid() && says_contacts(document_.source.text(document_.clauses[at].heading));
    }

    [[nodiscard]] static bool says_contacts(std::string_view words) {
        return std::ranges::any_of(
            std::array<std::string_view, 4>{"ontacts", "ontact details", "of contact", "CONTACTS"},
            [&](std::string_view form) { return words.find(form) != std::string_view::npos; });
    }

    const Question& question_;
    const Document& document_;
    std::vector<bool> table_has_address_;
    std::set<ClauseId> headings_with_address_;
    std::set<ClauseId> clauses_with_address_;
};

} // namespace

const std::vector<const Contact*>& listed_contacts(const Question& question) {
    auto& known = question.shared.listed_contacts;
    if (!known) {
        const Listing listing(question);
        known.emplace();
        for (const auto& contact : question.document.contacts) {
            if (listing.holds(contact)) {
                known->push_back(&contact);
            }
        }
    }
    return *known;
}

const std::vector<TableId>& contact_tables(const Question& question) {
    auto& known = question.shared.contact_tables;
    if (known) {
        return *known;
    }
    std::vector<bool> lists(question.document.tables.size());
    for (const auto* contact : listed_contacts(question)) {
        if (contact->table.valid()) {
            lists[contact->table.index()] = true;
        }
    }
    known.emplace();
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (lists[i]) {
            known->emplace_back(i);
        }
    }
    return *known;
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
        // Below a numbered heading the first cell is the place, as where lines stand for a table.
        if (heading.valid() && document.clauses[heading].kind == ClauseKind::heading &&
            !document.clauses[heading].heading.empty() &&
            document.clauses.first_child(heading) == table.clause) {
            return document.clauses[heading].heading;
        }
        for (std::uint32_t i = 0; i < table.cells.count; ++i) {
            const Span cell = document.cells[table.cells.first + i].span;
            if (!cell.empty()) {
                return cell;
            }
        }
    }
    const auto& listed = listed_contacts(question);
    return listed.empty() ? Span{} : listed.front()->span;
}

const ContactKind* contact_kind(const RuleBook& book, std::string_view id) noexcept {
    const auto found = std::find_if(book.contact_kinds.begin(), book.contact_kinds.end(),
                                    [&](const ContactKind& kind) { return kind.id == id; });
    return found == book.contact_kinds.end() ? nullptr : &*found;
}

bool names_kind(const Question& question, const ContactKind& kind, Span source) {
    return !source.empty() && question.reading.occurrences.any(kind.labels) &&
           !within(question, kind.labels, question.folded(source)).empty();
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
    const auto first = document.cells.begin() + static_cast<std::ptrdiff_t>(table.cells.first);
    const auto last = first + static_cast<std::ptrdiff_t>(table.cells.count);
    const auto wanted = std::pair(row, column);
    const auto found = std::lower_bound(first, last, wanted, [](const Cell& cell, const auto& at) {
        return std::pair<std::size_t, std::size_t>(cell.row, cell.column) < at;
    });
    return found != last && found->row == row && found->column == column ? found->span : Span{};
}

bool is_phone_line(std::string_view line) noexcept {
    constexpr std::string_view marks = " +()-";
    const auto digits = std::ranges::count_if(line, is_digit);
    return digits >= 10 && digits <= 14 && (line.front() == '0' || line.front() == '+') &&
           std::ranges::all_of(line,
                               [&](char c) { return is_digit(c) || marks.find(c) != marks.npos; });
}

} // namespace concord
