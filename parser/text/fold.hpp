// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// The copy of a text that grammars and phrases read: typographic variety is folded away, case is
/// kept. Runs of blanks, tabs, line breaks, no-break and thin spaces become one ' '; curly quotes '
/// and
/// "; all dashes and hyphens '-'; "…" "..."; ligatures and full-width letters plain ones; soft
/// hyphens, zero-width characters, NULs and "**" are dropped (longer runs of '*' stay, as do all of
/// '_': they are lines to write on); "&quot;" and other entities become what they stand for. Every
/// offset leads back to the source, so folded offsets never leave the parser and the rules engine.
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

    /// The source range that a folded range came from: from the first to the last character. An
    /// empty range leads to an empty one where its character begins.
    [[nodiscard]] Span source(Span folded) const noexcept;
    /// The folded offset for a source offset: that of the first folded byte at or after it.
    [[nodiscard]] std::uint32_t folded(std::uint32_t source_offset) const noexcept;

    void reserve(std::size_t bytes);

private:
    /// At `folded`, so many folded bytes (`count`) stand together for the `width` source bytes of
    /// one character or run of blanks; those behind them, up to the next step, stand one for one.
    /// Both numbers are 0 where a step only goes on elsewhere in the source.
    struct Step {
        std::uint32_t folded;
        std::uint32_t source;
        std::uint32_t width;
        std::uint32_t count;

        /// Where folded bytes stand one for one, from this source byte on.
        [[nodiscard]] std::uint32_t source_behind() const noexcept { return source + width; }
        [[nodiscard]] std::uint32_t folded_behind() const noexcept { return folded + count; }
        [[nodiscard]] Span source_of(std::uint32_t folded_byte) const noexcept {
            if (folded_byte < folded_behind()) return {source, source_behind()};
            const std::uint32_t begin = source_behind() + (folded_byte - folded_behind());
            return {begin, begin + 1};
        }
    };

    class Appender;

    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(text_.size());
    }
    void keep(std::string_view source, Span span);
    void replace(Span span, std::string_view folded);
    void add_step(const Step& step);
    [[nodiscard]] std::size_t step_of(std::uint32_t folded, std::size_t from) const noexcept;

    std::string text_;
    std::vector<Step> steps_; ///< Ascending in `folded`, and never descending in `source`.
    /// For each stretch of so many folded bytes, the step in force where it begins.
    std::vector<std::uint32_t> step_at_;
    static constexpr std::uint32_t stretch = 256;
    std::uint32_t source_end_ = 0;
};

} // namespace concord
