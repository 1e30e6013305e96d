// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace concord {

/// The way back from the text to the document that was read. All counts are from 1; 0 is unknown.
struct Origin {
    std::uint32_t offset = 0;    ///< Where in the text it begins to hold.
    std::uint32_t page = 0;      ///< Of a PDF.
    std::uint32_t paragraph = 0; ///< Of its part, those in tables included.
    std::uint32_t run = 0;       ///< Stretch of one look in the paragraph.
    std::uint32_t source = 0;    ///< Byte of the part or file, plus one.
    std::uint16_t part = 0;      ///< Which of SourceText's parts.

    [[nodiscard]] constexpr bool known() const noexcept {
        return (page | paragraph | run | source) != 0 || part != 0;
    }
    /// True when both lead to the same place, wherever in the text they hold.
    [[nodiscard]] constexpr bool same_place(const Origin& other) const noexcept {
        return page == other.page && paragraph == other.paragraph && run == other.run &&
               source == other.source && part == other.part;
    }
};

} // namespace concord
