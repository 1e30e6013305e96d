// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// True for a given name that is frequent in the United Kingdom, in full or shortened.
[[nodiscard]] bool is_given_name(std::string_view word);
/// "Dr", "Sir", "Mrs." and the like.
[[nodiscard]] bool is_honorific(std::string_view word);
/// "OBE", "MP", "PhD" and the like; case counts.
[[nodiscard]] bool is_post_nominal(std::string_view word);
/// The same given name in full, shortened or in another form: Chris, Christopher; Kate, Katherine.
[[nodiscard]] bool same_given_name(std::string_view a, std::string_view b);

/// Some of a row of words: [first, last).
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Parts of the local part of a mail address in lower case, without digits at their ends:
/// "Jane.Doe8@…" gives jane, doe.
[[nodiscard]] std::vector<std::string> name_tokens(std::string_view address);

/// The words that the mail address names. The surname is looked for first, as it is written one
/// way only; given names may be shortened or be an initial.
/// Accepts: Jane Doe for jane.doe@, doe.j@, jdoe@, jane.doe8@; Chris Doe for christopher.doe@.
/// Rejects: Jane Doe for data.team@.
[[nodiscard]] std::optional<WordRange>
name_by_address(std::string_view text, std::span<const Span> words, std::string_view address);

/// True when the words, all of them, look like the name of one person.
/// Accepts: Jane Doe; J. R. Doe; Ana de la Cruz; Dr Doe. Rejects: Policy Team; Alpha Board; Jane.
[[nodiscard]] bool looks_like_name(std::string_view text, std::span<const Span> words);

/// The words without honorifics before and letters after the name.
[[nodiscard]] WordRange without_titles(std::string_view text, std::span<const Span> words);

} // namespace concord::grammar
