// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// The copy of a text that grammars and phrases read: typographic variety is folded away, case is
/// kept. Runs of blanks, tabs, line breaks, no-break and thin spaces become one ' '; curly quotes ' and
/// "; all dashes and hyphens '-'; "…" "..."; ligatures their letters; soft hyphens, zero-width
/// characters and "**" are dropped. Every offset leads back to the source, so folded
/// offsets never leave the parser and the rules engine.
class FoldedText {
public:
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] std::string_view text(Span folded) const noexcept { return slice(text_, folded); }

    /// Folds `source[span]` and appends it; returns the folded range. Leading and trailing blanks
    /// are dropped. `span` must begin at or after the end of what was appended before.
    Span append(std::string_view source, Span span);
    /// Appends a character that belongs to no source byte (a separator); it maps to the place
    /// where the last appended piece ended.
    void separate(char separator);

    /// The source range that a folded range came from: from the first to the last character.
    [[nodiscard]] Span source(Span folded) const noexcept;
    /// The folded offset for a source offset: that of the first folded byte at or after it.
    [[nodiscard]] std::uint32_t folded(std::uint32_t source_offset) const noexcept;

    void reserve(std::size_t bytes);

private:
    /// From `folded` on, source offset = folded offset + (`source` - `folded`), to the next step.
    struct Step {
        std::uint32_t folded;
        std::uint32_t source;
    };

    std::string text_;
    std::vector<Step> steps_;
    std::uint32_t source_end_ = 0;
};

} // namespace concord
