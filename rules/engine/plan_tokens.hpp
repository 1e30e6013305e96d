// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/book/plan.hpp"

namespace concord {

/// A word of the text: a run of letters and digits.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t first_stem = 0; ///< Into PlanTokens::stems().
    std::uint16_t word = 0;       ///< Number of the word in the plan; 0 for none.
    std::uint8_t stem_count = 0;
    bool starts = false; ///< A phrase may begin with it.
};

/// Cuts text into words and looks each up in a plan; a word that comes again is remembered. Reused
/// line by line, so that its memory is that of the longest line.
class PlanTokens {
public:
    explicit PlanTokens(const Plan& plan);

    /// Forgets the last line and reads `text` from `at` to the end of that line; returns where it
    /// ends. Offsets are those in `text`.
    std::uint32_t read_line(std::string_view text, std::uint32_t at);

    [[nodiscard]] std::span<const Token> all() const noexcept { return tokens_; }
    /// Numbers of the stems that a word begins with and whose rest is letters only.
    [[nodiscard]] std::span<const std::uint16_t> stems(const Token& token) const noexcept {
        return std::span(stems_).subspan(token.first_stem, token.stem_count);
    }

    /// Where words stand that deny, in all lines read so far, ascending.
    [[nodiscard]] std::vector<std::uint32_t> take_negations() noexcept {
        return std::move(negations_);
    }

private:
    /// A word that was looked up before: the place of its letters, and what was found.
    struct Known {
        std::uint32_t hash = 0;
        bool denies = false;
        Token token;
    };

    std::uint32_t read_word(std::string_view text, std::uint32_t begin);
    void look_up(std::string_view text, std::uint32_t hash, Known& known);
    [[nodiscard]] std::uint16_t find(std::string_view word, std::uint32_t hash, bool stem) const;
    [[nodiscard]] bool may_be_stem(std::uint32_t hash) const noexcept;
    void find_stems(std::string_view text, Token& token);
    [[nodiscard]] bool may_start(std::string_view text, const Token& token) const noexcept;

    const Plan& plan_;
    std::vector<Token> tokens_;
    std::vector<std::uint16_t> stems_; ///< Of all words known.
    std::vector<Known> known_;         ///< By hash; the last word with a hash wins.
    std::vector<std::uint32_t> negations_;
};

/// Lower-case of an ASCII capital; any other byte as it is.
[[nodiscard]] unsigned char lower_byte(char c) noexcept;

} // namespace concord
