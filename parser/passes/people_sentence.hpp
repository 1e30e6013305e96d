// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// The post that a sentence names: capitalised words around a word for a post, or an office,
/// without the name of a body at either end. Empty when there is none.
[[nodiscard]] Span post_in(std::string_view text, Span sentence,
                           std::span<const std::string> bodies);

/// The name of the person whose mail address stands behind the sentence: the words that the address
/// spells, else the last name. Empty when there is none.
[[nodiscard]] Span name_in(std::string_view text, Span sentence, std::string_view address);

/// Cuts a line that lists people: "Jane Doe (Head of Data, jane@…) and John Roe, Head of Law. For
/// the Board: …" at full stops, semicolons, and behind an address, number or bracket that ends one.
/// `ends` are the ends of addresses.
[[nodiscard]] std::vector<Span> cut_people(std::string_view text, Span line,
                                           std::span<const std::uint32_t> ends);

} // namespace concord
