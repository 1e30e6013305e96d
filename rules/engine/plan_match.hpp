// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

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

struct PlanScan {
    std::vector<PlanMatch> found;         ///< By start.
    std::vector<std::uint32_t> negations; ///< Where "no", "not", "nor", "never", "without",
                                          ///< "cannot" and words in "n't" stand, ascending.
};

/// All matches by start, one pass. Within a set they are leftmost-longest and do not overlap; of
/// two equal ones the earlier phrase counts. A phrase that begins or ends with a letter or digit
/// begins or ends where a word does ("'s" may follow).
/// `words` are those of `folded`.
[[nodiscard]] PlanScan scan_plan(std::string_view folded, const WordIndex& words, const Plan& plan);
/// The matches alone, in a text whose words nobody has found yet.
[[nodiscard]] std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan);

/// Whether a word ends at `at`: no letter or digit follows; a possessive "'s" may.
[[nodiscard]] bool is_word_end(std::string_view text, std::size_t at) noexcept;
/// Whether the character before `at` belongs to a word.
[[nodiscard]] bool is_word_before(std::string_view text, std::size_t at) noexcept;
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
