// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parser/text/block.hpp"

namespace concord::grammar {

/// The label that begins at `at`, which should be the first character of a line
/// or cell after its indent and marks; nothing when the text there only looks
/// like one ("1 April 2015", "e.g.", "2.5 million", "A. N. Other"). The longest
/// label wins. Label::span covers a number with its punctuation ("1.", "(a)"),
/// a unit without what separates it from its heading ("Annex 1" of "Annex 1:
/// Contacts").
///
/// Letters that can also be Roman numerals (i, v, x, ii, xi …) are read as
/// Roman, see alternative_letter(); c, d, l and m alone are letters: nobody
/// counts that far.
[[nodiscard]] std::optional<Label> match_label(std::string_view text, std::uint32_t at);

/// Whether a label can begin a line, by no more than its first word: most lines of prose are ruled
/// out. match_label() asks this first.
[[nodiscard]] bool can_begin_label(std::string_view line) noexcept;

/// The number of a reference at `at`, whose noun has been read before:
/// "12.3(b)(iv)", "1", "A", "IV", "A-1", "(2)", "two". No punctuation belongs
/// to it. Label::unit stays none.
[[nodiscard]] std::optional<Label> match_number(std::string_view text, std::uint32_t at);

/// Where the words after a label begin: past blanks and a unit's ":", "." or
/// dash.
[[nodiscard]] std::uint32_t after_label(std::string_view text, const Label& label) noexcept;

/// The last part of a label read as letter where it was read as Roman: 9 for
/// "(i)", 35 for "ii" (after z come aa, bb …); nothing when it has no such
/// reading.
[[nodiscard]] std::optional<std::uint16_t> alternative_letter(const Label& label) noexcept;

/// Value of a Roman numeral in its usual form and one case; 0 when it is none.
[[nodiscard]] std::uint16_t roman_value(std::string_view text) noexcept;

/// Value of a letter or repeated letter: a = 1, z = 26, aa = 27, bb = 28; 0
/// when it is none.
[[nodiscard]] std::uint16_t letter_value(std::string_view text) noexcept;

/// Value of "one" … "twenty" or "first" … "twentieth" in any case; 0 when it is
/// none.
[[nodiscard]] std::uint16_t number_word(std::string_view word) noexcept;

/// The unit that a noun names, in any case, singular or plural or shortened
/// ("Annexe", "SCHEDULES", "Art", "§"); LabelUnit::none when it names none.
[[nodiscard]] LabelUnit unit_of(std::string_view noun) noexcept;

/// "Annex", "Clause" …; empty for none.
[[nodiscard]] std::string_view unit_name(LabelUnit unit) noexcept;

/// True for what stands behind the signatures: annex, schedule, appendix,
/// exhibit, attachment.
[[nodiscard]] bool annex_like(LabelUnit unit) noexcept;

/// A label as a reader cites it: "12.3(b)", "Annex 1", "12A", "(a)".
[[nodiscard]] std::string format_label(const Label& label);

} // namespace concord::grammar
