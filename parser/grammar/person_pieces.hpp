// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/person.hpp"
#include "parser/grammar/person_text.hpp"

namespace concord::grammar {

/// A stretch between commas, dashes, brackets, line breaks, addresses and numbers.
struct Piece {
    Span span;
    PersonField key = PersonField::none; ///< What the label before it announced.
    bool new_line = false;               ///< Begins a line.
    bool used = false;
    WordRange words; ///< Those of the span, in the list of whoever cuts them.
};

/// Cuts `text[part]` into pieces; addresses and telephone numbers are left out.
[[nodiscard]] std::vector<Piece> cut_pieces(std::string_view text, Span part,
                                            std::span<const Span> left_out);

/// The one person or post of `text[part]`; `emails` are those of the whole text. `whole` is empty
/// when there is none.
[[nodiscard]] PersonText read_person(std::string_view text, Span part,
                                     std::span<const EmailMatch> emails,
                                     std::span<const std::string> bodies);

/// Whether a label asks for things of a person and names none: "Contact person's name, position and
/// contact details".
[[nodiscard]] bool only_asks(std::string_view label);

} // namespace concord::grammar
