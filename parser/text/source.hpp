// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/block.hpp"
#include "parser/text/origin.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// Formats that concord knows by name; a reader exists for each that is supported.
enum class SourceFormat : std::uint8_t { text, markdown, html, docx, odt, pdf };

/// "text", "markdown", "html" …, as reports print it.
[[nodiscard]] std::string_view to_string(SourceFormat format) noexcept;

/// One-based line and column; columns count code points, as editors show them.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend constexpr auto operator<=>(const Position&, const Position&) noexcept = default;
};

/// The decoded text of one source with its line index, blocks and notes. All offsets in concord
/// are bytes of `text()`. Move-only and not changed once parsed: read it from as many threads as
/// you like.
class SourceText {
public:
    /// `utf8` must be valid UTF-8 (see decode()) and at most 64 MiB.
    SourceText(std::string name, SourceFormat format, std::string utf8,
               std::vector<Note> notes = {});

    SourceText(SourceText&&) noexcept = default;
    SourceText& operator=(SourceText&&) noexcept = default;
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;
    ~SourceText() = default;

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] SourceFormat format() const noexcept { return format_; }
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] std::string_view text(Span span) const noexcept { return slice(text_, span); }
    [[nodiscard]] std::span<const Note> notes() const noexcept { return notes_; }

    /// Blocks found by a reader, or by the line grammar for text and Markdown.
    [[nodiscard]] std::span<const Block> blocks() const noexcept { return blocks_; }
    /// Cells of all rows; Block::cells points in here.
    [[nodiscard]] std::span<const Span> cells() const noexcept { return cells_; }
    void set_blocks(std::vector<Block> blocks, std::vector<Span> cells) noexcept;

    /// Where the text at an offset stands in the document that was read; nothing is known() of
    /// what a reader made up, and of text and Markdown.
    [[nodiscard]] Origin origin(std::uint32_t offset) const noexcept;
    /// Name of the part that an origin is in ("word/document.xml"); empty when unknown.
    [[nodiscard]] std::string_view part(const Origin& origin) const noexcept;
    /// `origins` are sorted by offset; each holds until the next. Origin::part counts `parts`.
    void set_origins(std::vector<Origin> origins, std::vector<std::string> parts) noexcept;

    /// Line and column of a byte offset; the end of the text is a valid offset. LF, CR LF and a CR
    /// alone end a line. Time is logarithmic in the lines and bounded in the length of a line.
    [[nodiscard]] Position position(std::uint32_t offset) const noexcept;
    /// One-based line of a byte offset; cheaper than position().
    [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const noexcept;
    /// At least 1; a line break at the very end is followed by an empty last line.
    [[nodiscard]] std::uint32_t line_count() const noexcept;
    /// Bytes of a one-based line without its line break.
    [[nodiscard]] Span line(std::uint32_t number) const noexcept;

private:
    [[nodiscard]] std::uint32_t characters_before(std::uint32_t offset) const noexcept;

    std::string name_;
    SourceFormat format_;
    std::string text_;
    std::vector<Note> notes_;
    std::vector<Block> blocks_;
    std::vector<Span> cells_;
    std::vector<Origin> origins_;
    std::vector<std::string> parts_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t> checkpoints_; ///< Characters before each 4 KiB; only for long lines.
};

} // namespace concord
