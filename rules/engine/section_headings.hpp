// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/engine/understand.hpp"

namespace concord {

/// A heading form with the section that it names.
struct HeadingForm {
    std::uint16_t section = 0; ///< Index into RuleBook::sections.
    const Occurrence* form = nullptr;
};

/// The clauses in which contacts stand, of which most are rows.
class ContactRows {
public:
    explicit ContactRows(const Document& document);
    [[nodiscard]] bool holds(ClauseId clause) const;

private:
    std::vector<ClauseId> clauses_; ///< Ascending.
};

/// The forms found in headings, and in labels of rows that no contact stands in, in reading order,
/// without those that lie inside a longer one of another section: "access to information" is not
/// about access.
[[nodiscard]] std::vector<HeadingForm> heading_forms(const Document& document, const RuleBook& book,
                                                     const Occurrences& found,
                                                     const ContactRows& contacts);

/// The sections that a heading names beside this one, by other words: "Term and review".
/// `forms`: heading_forms().
[[nodiscard]] std::vector<const Section*> beside(const Document& document, const RuleBook& book,
                                                 std::span<const HeadingForm> forms,
                                                 ClauseId heading, std::size_t section);

} // namespace concord
