// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/grammar/person_text.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// A label of a signature line and what stands behind it; `none` for words before the first.
struct SignaturePart {
    grammar::PersonField field = grammar::PersonField::none;
    Span value; ///< Within the line.
};

/// "By: /s/ A Name: A Title: B" on one line: each label begins a part.
[[nodiscard]] std::vector<SignaturePart> signature_parts(std::string_view line);

/// Only rules, dots and brackets: a place to write on.
[[nodiscard]] bool is_rule(std::string_view words) noexcept;

/// The first line drawn in a range, "--------" or "____"; empty at its end where there is none.
[[nodiscard]] Span drawn_rule(std::string_view text, Span range) noexcept;

/// One past the dots or the line to sign on that words begin with, and the blanks behind it:
/// "................  Ann Reed"; their beginning where there is none. "________, 1996" is a date.
[[nodiscard]] std::uint32_t behind_rule(std::string_view text, Span words) noexcept;

/// "/s/", "Signed", "[signature]": somebody has signed here.
[[nodiscard]] bool is_signed_mark(std::string_view words);

/// One past "Authorised Signatory:" and what else says that somebody signs and not who; 0 where the
/// words begin otherwise.
[[nodiscard]] std::uint32_t behind_signatory(std::string_view words);

/// "Signed ..........  Date ......": a form that nobody has filled in.
[[nodiscard]] bool is_blank_form(std::string_view words);

} // namespace concord
