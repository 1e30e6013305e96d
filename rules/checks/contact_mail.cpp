// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "rules/checks/contact_reading.hpp"

namespace concord {

namespace {

Span address_at(const Contact& contact) {
    return contact.email_at.empty() ? contact.span : contact.email_at;
}

const Body* body_of(const Question& question, PartyId party) {
    const auto& bodies = question.reading.party_bodies;
    return party.valid() && party.index() < bodies.size() ? bodies[party.index()] : nullptr;
}

/// The host itself or one below it.
bool belongs(std::span<const std::string_view> domains, std::string_view host) {
    return std::any_of(domains.begin(), domains.end(), [&](std::string_view domain) {
        return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                                  host[host.size() - domain.size() - 1] == '.');
    });
}

bool says_nothing(const MailDomains& mail, std::string_view host) {
    return host.empty() || host_listed(mail.shared, host) || host_listed(mail.free, host) ||
           host_listed(mail.retired, host);
}

/// How often each party's contacts use each host.
using Usage = std::map<std::string, std::map<std::size_t, int>>;

/// The party that a host clearly belongs to instead of `own`: invalid when nothing is clear.
PartyId owner_by_register(const Question& question, PartyId own, std::string_view host) {
    const auto* body = body_of(question, own);
    if (body != nullptr && (belongs(body->domains, host) || belongs(body->retired_domains, host))) {
        return {};
    }
    for (std::size_t i = 0; i < question.document.parties.size(); ++i) {
        const auto* other = body_of(question, PartyId(i));
        if (PartyId(i) != own && other != nullptr && other != body &&
            belongs(other->domains, host)) {
            return PartyId(i);
        }
    }
    return {};
}

PartyId owner_by_use(const Usage& usage, const std::map<std::size_t, int>& totals, PartyId own,
                     const std::string& host) {
    const auto& users = usage.at(host);
    const auto mine = users.find(own.index());
    const int own_elsewhere = totals.at(own.index()) - (mine == users.end() ? 0 : mine->second);
    // One stray address among its own ones, at a host that another party uses throughout.
    if (own_elsewhere == 0 || mine == users.end() || mine->second > 1) {
        return {};
    }
    for (const auto& [party, count] : users) {
        if (party != own.index() && count >= 2) {
            return PartyId(party);
        }
    }
    return {};
}

} // namespace

void find_foreign_hosts(const Question& question, Findings& findings) {
    Usage usage;
    std::map<std::size_t, int> totals;
    for (const auto* contact : listed_contacts(question)) {
        if (contact->party.valid() && !contact->email.empty()) {
            ++totals[contact->party.index()];
            ++usage[host_of(question.book, contact->email)][contact->party.index()];
        }
    }
    for (const auto* contact : listed_contacts(question)) {
        const auto host = host_of(question.book, contact->email);
        if (!contact->party.valid() || says_nothing(question.book.mail, host)) {
            continue;
        }
        auto owner = owner_by_register(question, contact->party, host);
        if (!owner.valid()) {
            owner = owner_by_use(usage, totals, contact->party, host);
        }
        if (owner.valid()) {
            findings.add(address_at(*contact),
                         {{"party", party_words(question.document, contact->party)},
                          {"owner", party_words(question.document, owner)},
                          {"host", host}});
        }
    }
}

void find_free_mail(const Question& question, Findings& findings) {
    for (const auto& contact : question.document.contacts) {
        const auto host = host_of(question.book, contact.email);
        if (host_listed(question.book.mail.free, host)) {
            findings.add(address_at(contact), {{"host", host}});
        }
    }
}

namespace {

bool is_retired(const RuleBook& book, std::string_view host) {
    if (host.empty() || host_listed(book.mail.retired, host)) {
        return !host.empty();
    }
    const auto& bodies = book.bodies;
    const bool of_body = std::any_of(bodies.begin(), bodies.end(), [&](const Body& body) {
        return belongs(body.retired_domains, host);
    });
    const bool live =
        of_body && (std::any_of(bodies.begin(), bodies.end(),
                                [&](const Body& body) { return belongs(body.domains, host); }) ||
                    host_listed(book.mail.shared, host));
    return of_body && !live;
}

} // namespace

void find_retired_hosts(const Question& question, Findings& findings) {
    std::map<std::string, bool> known; // few hosts for many contacts
    for (const auto& contact : question.document.contacts) {
        const auto host = host_of(question.book, contact.email);
        const auto [entry, fresh] = known.try_emplace(host, false);
        if (fresh) {
            entry->second = is_retired(question.book, host);
        }
        if (entry->second) {
            findings.add(address_at(contact), {{"host", host}});
        }
    }
}

} // namespace concord
