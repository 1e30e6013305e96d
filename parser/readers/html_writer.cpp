// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_writer.hpp"

#include <algorithm>

namespace concord {

namespace {

constexpr std::size_t columns_per_level = 4;
constexpr std::size_t deepest_indent = 64;

} // namespace

/// Entries of the outermost list stand at the margin; what goes on in an entry stands deeper.
std::uint16_t HtmlWriter::indent() const {
    const std::size_t levels =
        marker_.entry ? std::max<std::size_t>(lists_.depth(), 1) - 1 : lists_.depth();
    const std::size_t columns = levels * columns_per_level + indent_;
    return static_cast<std::uint16_t>(std::min(columns, deepest_indent));
}

void HtmlWriter::flush() {
    Span words = words_.trimmed();
    if (words.empty()) return words_.clear();
    const auto rest = [&] { return std::string_view(words_.text()).substr(words.begin); };
    if (marker_.present && !marker_.bullet && begins_with_number(rest(), marker_.number))
        marker_.present = false; // the number is typed as well, or instead
    bool bullet = marker_.present && marker_.bullet;
    if (!marker_.present || bullet) {
        const std::size_t typed = heading_ > 0 ? 0 : typed_bullet(rest());
        words.begin += static_cast<std::uint32_t>(typed);
        bullet = bullet || typed > 0;
    }
    const bool heads =
        heading_ > 0 && !notes_at_foot_ && !too_long_for_heading(slice(words_.text(), words));
    BlockShape shape;
    shape.role = heads ? BlockRole::heading : BlockRole::paragraph;
    if (notes_at_foot_) shape.role = BlockRole::furniture;
    shape.level = heads ? heading_ : std::uint8_t{0};
    shape.strong = words_.strong();
    shape.indent = indent();
    shape.gap = bullet || line_follows_ ? 0 : 1;
    builder_.begin(shape);
    if (bullet && !in_row_) builder_.bullet();
    if (marker_.present && !marker_.bullet) builder_.label(marker_.shown, marker_.label);
    write(words);
    builder_.end();
    marker_ = {};
    indent_ = 0;
    line_follows_ = false;
    words_.clear();
}

void HtmlWriter::place_marker() {
    flush();
    if (marker_.present && !marker_.bullet && !in_row_) {
        BlockShape shape;
        shape.indent = indent();
        builder_.begin(shape);
        builder_.label(marker_.shown, marker_.label);
        builder_.end();
    }
    marker_ = {};
}

/// Writes the words piece by piece, each with its origin.
void HtmlWriter::write(Span words) {
    const auto& pieces = words_.pieces();
    HtmlInk before;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const std::uint32_t end = at + 1 < pieces.size() ? pieces[at + 1].begin : words.end;
        const Span piece{std::max(pieces[at].begin, words.begin), std::min(end, words.end)};
        if (piece.begin >= piece.end) continue;
        const HtmlInk ink = pieces[at].ink;
        end_notes(before, ink);
        Origin origin;
        if (pieces[at].source > 0)
            origin.source = pieces[at].source + (piece.begin - pieces[at].begin);
        builder_.origin(origin);
        builder_.text(slice(words_.text(), piece));
        const std::uint32_t begin = builder_.offset() - std::min(piece.size(), builder_.offset());
        if (ink.faint && !before.faint) faint_begin_ = begin;
        if (ink.dead_link && !before.dead_link) dead_begin_ = begin;
        before = ink;
    }
    builder_.origin({});
    end_notes(before, {});
    for (const NoteCode code : notes_)
        builder_.note(code, builder_.offset());
    notes_.clear();
}

void HtmlWriter::end_notes(HtmlInk before, HtmlInk now) {
    if (before.faint && !now.faint) builder_.note(NoteCode::faint_text, faint_begin_);
    if (before.dead_link && !now.dead_link) builder_.note(NoteCode::dead_link, dead_begin_);
}

} // namespace concord
