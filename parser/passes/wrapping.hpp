// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "parser/grammar/line.hpp"

namespace concord {

/// Whether, and at which column, a text breaks its paragraphs into lines.
class Wrapping {
public:
    /// A text that is not broken.
    Wrapping() = default;
    /// Finds out by the sentences that run on from one line to the next: broken text fills its
    /// lines, so that the next word never had room.
    Wrapping(std::string_view text, std::span<const grammar::Line> lines);

    [[nodiscard]] bool wrapped() const noexcept { return full_ > 0; }
    /// Whether a line is as long as a line that was broken may be.
    [[nodiscard]] bool could_break(const grammar::Line& above) const;
    /// Whether `below` goes on with the paragraph that `above`, the line right above it, is in:
    /// there was no more room in `above`, or a sentence runs on.
    [[nodiscard]] bool joins(const grammar::Line& above, const grammar::Line& below) const;
    /// Whether `below` can only be read as part of the sentence in `above`, even where it begins
    /// like a numbered paragraph: `above` is full and does not end anything.
    [[nodiscard]] bool runs_on(const grammar::Line& above, const grammar::Line& below) const;

private:
    /// Columns that `above` would fill with the first word of `below`.
    [[nodiscard]] std::uint32_t reach(const grammar::Line& above, const grammar::Line& below) const;
    [[nodiscard]] bool is_full(const grammar::Line& above, const grammar::Line& below) const;

    std::string_view text_;
    bool long_lines_ = true; ///< Many lines hold more than anybody breaks at.
    std::uint32_t full_ = 0; ///< Reach of a line that had no more room; 0 when none is broken.
};

} // namespace concord
