// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/model/document.hpp"
#include "rules/engine/reading.hpp"

namespace concord {

/// True for dates that say a day, month or year, be it ambiguously; impossible dates and blanks to
/// fill in say none.
[[nodiscard]] bool is_fact(const DateExpr& date) noexcept;

/// True for rhythms and single deadlines; triggers and vague promises are for rules alone.
[[nodiscard]] bool is_fact(const Cadence& cadence) noexcept;

/// False for sections that only another kind of agreement has, such as those of framework
/// documents.
[[nodiscard]] bool concerns(const Section& section, AgreementType type) noexcept;

/// Name of a party; empty when it is not known.
[[nodiscard]] std::string_view party_name(const Document& document, PartyId id) noexcept;

/// Those who sign, by name or role, as contacts; without those that Document::contacts has already.
[[nodiscard]] std::vector<Contact> signers_of(const Document& document);

/// Id of the kind of contact that the topic, else the role, names; empty when neither does.
[[nodiscard]] std::string_view contact_kind_of(const Contact& contact, const Document& document,
                                               const Reading& reading,
                                               const RuleBook& book) noexcept;

} // namespace concord
