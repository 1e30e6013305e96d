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

/// The forms found in headings, in reading order, without those that lie inside a longer one of
/// another section: "access to information" is not about access.
[[nodiscard]] std::vector<HeadingForm> heading_forms(const Document& document, const RuleBook& book,
                                                     const Occurrences& found);

/// Whether a heading names another section beside this one, by other words: "Term and review".
/// `forms`: heading_forms().
[[nodiscard]] bool is_shared(const Document& document, std::span<const HeadingForm> forms,
                             ClauseId heading, std::size_t section);

} // namespace concord
