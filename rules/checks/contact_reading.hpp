// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

// What the rules about contacts ask of the document, beside each other's findings.

/// Contacts of tables and lists of contacts, without those who only sign.
[[nodiscard]] const std::vector<const Contact*>& listed_contacts(const Question& question);

/// Tables that list at least one contact, by index.
[[nodiscard]] const std::vector<TableId>& contact_tables(const Question& question);

/// Whether the text hands its contacts to another document or to a part that is not here.
[[nodiscard]] bool contacts_elsewhere(const Question& question);

/// Where the contacts begin: the heading right above the first contact table, else its first filled
/// cell, else the first contact; empty when there is none.
[[nodiscard]] Span contacts_begin(const Question& question);

/// A row of the catalogue of kinds, or null.
[[nodiscard]] const ContactKind* contact_kind(const RuleBook& book, std::string_view id) noexcept;

/// Whether a label of the kind stands inside a source range.
[[nodiscard]] bool names_kind(const Question& question, const ContactKind& kind, Span source);

/// The first label of the kind outside all contacts, signatures and headings: the text gives the
/// kind something to do. Empty when there is none.
[[nodiscard]] Span task_of(const Question& question, const ContactKind& kind);

/// Whether two names may mean one person: same surname, and given names of which one is a short
/// form or the initial of the other.
[[nodiscard]] bool same_person(std::string_view a, std::string_view b);

/// Two posts by their words: case, articles, possessives and plurals do not count.
[[nodiscard]] bool same_post(std::string_view a, std::string_view b);

/// True when the local part of the address is made of the contact's name, or looks like a name
/// (two words with a dot) where the contact has none.
[[nodiscard]] bool is_personal_address(const Contact& contact);

/// The host of an address in lower case, a relay suffix taken off; empty when there is none.
[[nodiscard]] std::string host_of(const RuleBook& book, std::string_view email);

/// Whether a host is one of a list, in which "*." in front stands for hosts below.
[[nodiscard]] bool host_listed(std::span<const std::string_view> list, std::string_view host);

/// The short name of a party, else its name; "the other party" for none.
[[nodiscard]] std::string party_words(const Document& document, PartyId party);

/// The source range of one cell; empty when it is blank or missing.
[[nodiscard]] Span cell_at(const Document& document, const Table& table, std::size_t row,
                           std::size_t column);

/// Whether a line holds a telephone number and nothing else: "0151 496 0123", "+44 (0)20 7946
/// 0000".
[[nodiscard]] bool is_phone_line(std::string_view line) noexcept;

// The judges, one a problem; the files are named after what they look at.
void find_no_contacts(const Question& question, Findings& findings);
void find_one_sided_contacts(const Question& question, Findings& findings);
void find_missing_kinds(const Question& question, Findings& findings);
void find_unused_posts(const Question& question, Findings& findings);

void find_nameless(const Question& question, Findings& findings);
void find_unreachable(const Question& question, Findings& findings);
void find_no_mailbox(const Question& question, Findings& findings);

void find_blank_cells(const Question& question, Findings& findings);
void find_unlabelled_columns(const Question& question, Findings& findings);

void find_foreign_hosts(const Question& question, Findings& findings);
void find_free_mail(const Question& question, Findings& findings);
void find_retired_hosts(const Question& question, Findings& findings);

void find_malformed_mail(const Question& question, Findings& findings);
void find_mismatched_mail(const Question& question, Findings& findings);
void find_left(const Question& question, Findings& findings);

void find_repeated_tiers(const Question& question, Findings& findings);
void find_other_signatories(const Question& question, Findings& findings);

} // namespace concord
