// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "parser/model/document.hpp"

namespace concord {

/// A phrase found in the text.
struct Occurrence {
    Span folded; ///< In Document::folded.
    ClauseId clause;
    std::uint16_t variant = 0; ///< Which phrase of its set.
    bool negated = false; ///< "no", "not", "without", "never", "nor" within four words before it,
                          ///< in its sentence.
    bool in_heading = false; ///< In the heading of its clause (or in a title or heading).
};

/// Tells of phrases what is to be known of where they begin, by tables over the folded text: they
/// are asked for set by set, so that one does not follow on the other.
class PhrasePlaces {
public:
    /// `denials`: where words that deny begin. Nothing of either is kept.
    PhrasePlaces(const Document& document, std::span<const std::uint32_t> denials);

    /// A phrase at a place of the text.
    [[nodiscard]] Occurrence occurrence(Span folded, std::uint16_t variant) const noexcept {
        return {folded, clause_at(folded.begin), variant, bit(denied_, folded.begin),
                in_heading(folded.begin)};
    }
    /// Whether an offset lies in a heading.
    [[nodiscard]] bool in_heading(std::uint32_t folded) const noexcept {
        return bit(in_heading_, folded);
    }

private:
    /// So many bytes of the text share an entry of `first_` (a power of two).
    static constexpr std::uint32_t block = 64;

    /// A bit for each byte of the text.
    using Bits = std::vector<std::uint64_t>;
    static bool bit(const Bits& bits, std::uint32_t at) noexcept {
        return (bits[at / 64] >> (at % 64) & 1) != 0;
    }
    static void set(Bits& bits, Span range) noexcept;

    void find_clauses(const Document& document);
    [[nodiscard]] ClauseId clause_at(std::uint32_t folded) const noexcept {
        if (first_.empty()) return {};
        std::uint32_t clause = first_[folded / block];
        while (begins_[clause + 1] <= folded)
            ++clause;
        return ClauseId(clause);
    }

    std::vector<std::uint32_t> begins_; ///< By clause; a number above all others at the end.
    std::vector<std::uint32_t> first_;  ///< By block: the clause that its first byte belongs to.
    Bits denied_;
    Bits in_heading_;
};

} // namespace concord
