// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "rules/engine/check.hpp"

namespace concord {

// Where words stand to one another: what checks of duties ask beside the sentence.

/// The folded range of the paragraph around a clause: a numbered clause or loose text with its
/// lists, a whole table, else the clause with what is below it.
[[nodiscard]] Span paragraph_at(const Document& document, ClauseId clause) noexcept;

/// How many words stand between two folded ranges; 0 when they touch or overlap.
[[nodiscard]] std::size_t words_between(std::string_view folded, Span a, Span b) noexcept;

/// How many words a folded range holds: runs of letters and digits, any character beyond ASCII
/// among them; "don't" and "e-mail" are one.
[[nodiscard]] std::size_t words_in(const Document& document, Span folded);

/// The first occurrence of a `phrases` parameter inside a folded range; null when there is none.
/// Negated ones count only when `negated` says so.
enum class Negated : bool { skip, count };
[[nodiscard]] const Occurrence* first_in(const Question& question, std::string_view param,
                                         Span folded, Negated negated = Negated::skip) noexcept;

/// Whether the agreement was made on or after the day that the parameter `from` names. Without a
/// date of its own it is judged as made today; without the parameter the answer is yes.
[[nodiscard]] bool made_in_time(const Question& question);

} // namespace concord
