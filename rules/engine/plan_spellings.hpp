// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/word_index.hpp"
#include "rules/book/plan.hpp"

namespace concord {

/// What a plan knows of a word, however often it stands in a text.
struct PlanSpelling {
    std::uint32_t first_stem = 0; ///< Into the stems of all spellings.
    std::uint32_t root = 0;       ///< Plan::Word::root of `word`.
    std::uint16_t word = 0;       ///< Number of the word in the plan; 0 for none.
    std::uint8_t stem_count = 0;
    bool starts = false; ///< A phrase may begin with it.
    bool counts = false; ///< A number in figures or words begins with it.
    bool denies = false; ///< "no", "not", "nor", "never", "without", "cannot", or the "t" of "n't".
};

/// Looks each spelling of a text up in a plan, once.
class PlanSpellings {
public:
    /// Keeps references to `plan` and nothing of the text.
    PlanSpellings(std::string_view text, const WordIndex& words, const Plan& plan);

    [[nodiscard]] const PlanSpelling& operator[](std::uint32_t spelling) const noexcept {
        return spellings_[spelling];
    }
    /// Numbers of the stems that a word begins with and whose rest is letters only.
    [[nodiscard]] std::span<const std::uint16_t> stems(const PlanSpelling& of) const noexcept {
        return std::span(stems_).subspan(of.first_stem, of.stem_count);
    }

private:
    [[nodiscard]] PlanSpelling look_up(std::string_view spelt);
    /// The word in small letters, until the next call.
    [[nodiscard]] std::string_view lower(std::string_view word);
    /// These two take words in small letters.
    [[nodiscard]] std::uint16_t find(std::string_view word, std::uint32_t hash, bool stem) const;
    [[nodiscard]] bool may_start(std::string_view word, const PlanSpelling& spelling) const;
    [[nodiscard]] bool may_be_stem(std::uint32_t hash) const noexcept;

    const Plan& plan_;
    std::vector<PlanSpelling> spellings_;
    std::vector<std::uint16_t> stems_;
    std::array<bool, 256> begins_oddly_{}; ///< First bytes of Plan::odd.
    std::string lower_;
};

} // namespace concord
