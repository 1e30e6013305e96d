// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/text/span.hpp"
#include "parser/text/word_index.hpp"
#include "rules/book/plan.hpp"

namespace concord {

/// A phrase of a plan found in a folded text.
struct PlanMatch {
    Span at;
    std::uint16_t set = 0;
    std::uint16_t variant = 0;
    friend bool operator==(const PlanMatch&, const PlanMatch&) noexcept = default;
};

/// Whether the character before `at` belongs to a word.
[[nodiscard]] bool is_word_before(std::string_view text, std::size_t at) noexcept;
/// Whether a word ends at `at`: no letter or digit follows; a possessive "'s" may.
[[nodiscard]] bool is_word_end(std::string_view text, std::size_t at) noexcept;

/// Whether a phrase that is a word or begins with one may begin at `at`, where a word does: the "t"
/// of "don't" begins nothing.
[[nodiscard]] inline bool begins_phrase(std::string_view text, std::size_t at) noexcept {
    return at < 2 || text[at - 1] != '\'' || !is_word_before(text, at - 1);
}
/// Whether a phrase whose last word ends at `at` may end there.
[[nodiscard]] inline bool ends_phrase(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || text[at] == ' ' || // nearly always
           (text[at] != '\'' && !is_word_byte(static_cast<unsigned char>(text[at]))) ||
           !is_word_before(text, at) || is_word_end(text, at);
}
/// Where a phrase ends that begins at `begin` and asks for `extra` behind its words, which end at
/// `at`; npos when it is not there.
[[nodiscard]] std::size_t end_with(std::string_view text, std::size_t begin, std::size_t at,
                                   const Plan::Extra& extra) noexcept;

/// One past the letters that begin at `at`.
[[nodiscard]] std::size_t letters_end(std::string_view text, std::size_t at) noexcept;
/// One past the number that begins at `at`: "30", "1,000", "thirty", "twenty-one", "one hundred",
/// each perhaps with "(30)" behind it; `at` itself when there is none.
[[nodiscard]] std::size_t number_end(std::string_view text, std::size_t at) noexcept;

/// Behind the remainder of a phrase (Plan::Extra::tail) that begins at `at`, its marks obeyed; npos
/// when it is not there.
[[nodiscard]] std::size_t tail_end(std::string_view text, std::size_t at,
                                   std::string_view tail) noexcept;

} // namespace concord
