// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/model/ids.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// The headings that are open at a point of the text, outermost first. Headings with a level nest
/// by it. For those without one the look decides where a document has several looks; where all
/// look alike, two adjacent headings nest, and a wider gap or another subject ends the inner level.
class HeadingStack {
public:
    struct Open {
        ClauseId id;
        std::uint8_t level = 0; ///< As written; 0 for a heading without one.
        HeadingStyle style = HeadingStyle::none;
        std::uint16_t gap = 0; ///< Blank lines before it.
        bool annex = false;
        std::string_view words;
        std::uint8_t parts = 0; ///< Of its number: 2 for "2.1".
    };

    /// Closes what the new heading ends. `adjacent`: nothing stands between it and the last one.
    void close_for(const Open& heading, bool adjacent);
    /// Closes everything that an annex ends.
    void close_for_annex(std::uint8_t level);
    /// Closes what stands open in the innermost annex.
    void close_within_annex();
    /// Closes the heading `id`, where it is open, with what is open in it.
    void close_through(ClauseId id);
    /// Closes what was opened behind it.
    void close_behind(ClauseId id);
    /// Closes the innermost headings of numbers such as "2.1", which hold no paragraph "3".
    void close_longer_numbers();
    void push(const Open& heading) { open_.push_back(heading); }

    /// The innermost open heading or annex; invalid at the top level.
    [[nodiscard]] ClauseId top() const noexcept {
        return open_.empty() ? ClauseId{} : open_.back().id;
    }
    [[nodiscard]] bool in_annex() const noexcept;

private:
    [[nodiscard]] std::size_t keep_unlevelled(const Open& heading, bool adjacent) const;

    std::vector<Open> open_;
};

} // namespace concord
