// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

// What the words at the end of one line and the begin of the next tell about the break between
// them.

[[nodiscard]] std::string_view first_word(std::string_view text) noexcept;

/// Ends with a full stop, colon or the like, closing quotes and brackets apart.
[[nodiscard]] bool ends_sentence(std::string_view text) noexcept;

/// An entry of a list may end so: a sentence's end, a comma, "and", "or".
[[nodiscard]] bool ends_entry(std::string_view text) noexcept;

/// Ends with the noun of a reference whose number is still to come: "… under clause".
[[nodiscard]] bool names_unit(std::string_view text) noexcept;

/// A number may come next: after such a noun, or in a list of references.
[[nodiscard]] bool expects_number(std::string_view text) noexcept;

/// Ends in the middle of a list of references: "Sections 12.1 and", "Clauses 4 [Fees], 5.1,".
[[nodiscard]] bool lists_numbers(std::string_view text) noexcept;

/// Ends with a word that no sentence, heading or entry ends with.
[[nodiscard]] bool expects_more(std::string_view text) noexcept;

/// Ends with an "and" or "or" between words, not one behind an entry of a list.
[[nodiscard]] bool joins_words(std::string_view text) noexcept;

/// "§ a word": the square of a symbol font, which some programs write as a section sign.
[[nodiscard]] bool is_square_bullet(std::string_view words) noexcept;

/// "4.Term": the tab behind a number is lost in some files.
void part_number(std::string& words);

/// Begins with a small letter or an opening bracket.
[[nodiscard]] bool begins_small(std::string_view text) noexcept;

/// "Article 6(1)" / "(e) of …": one reference, broken between its steps.
[[nodiscard]] bool breaks_reference(std::string_view above, std::string_view below) noexcept;

} // namespace concord
