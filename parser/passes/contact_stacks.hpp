// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "parser/model/document.hpp"
#include "parser/passes/party_guess.hpp"

namespace concord {

/// One past the lines of a contact that begins at the clause `first` and goes on below it, one
/// thing to a line: a name or post, and below it a post, a body, an address, how to be reached.
/// `first` where no such contact begins. `listed`: the lines stand below a heading about contacts,
/// where a name with a post is enough; elsewhere a mail address or a telephone number must follow.
[[nodiscard]] std::size_t end_of_contact_stack(const Document& document, const PartyGuess& guess,
                                               std::size_t first, bool listed);

} // namespace concord
