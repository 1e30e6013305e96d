// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_set>

#include "parser/model/document.hpp"

namespace concord {

/// Whether a reference is to an annex, schedule, appendix, exhibit or attachment.
[[nodiscard]] bool to_annex(const Reference& reference) noexcept;

/// The number of a target: "paragraph 3.8" and "para 3.8" are one.
[[nodiscard]] std::string_view number_of(std::string_view target) noexcept;

/// Whether an unresolved reference that reads as one to this document is to something else: to an
/// instrument named beside it, the model terms for transfers, an earlier version, an official form.
[[nodiscard]] bool leads_elsewhere(const Document& document, const Reference& reference);

/// The targets that need no place to lead to: of references that are the heads of what they name,
/// and of the text itself. Views into the document.
[[nodiscard]] std::unordered_set<std::string_view> own_heads(const Document& document);

/// The parts of statutes that the text names in full, in short: "Title 11" for "Title 11 of the
/// U.S. Code", "schedule 2" for "paragraph 5 of schedule 2 to the Ports Act 1991". Alone they mean
/// the same. Views into the document.
[[nodiscard]] std::unordered_set<std::string_view> short_statutes(const Document& document);

} // namespace concord
