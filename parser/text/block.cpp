// SPDX-License-Identifier: Apache-2.0
#include "parser/text/block.hpp"

namespace concord {

std::string_view to_string(NoteCode code) noexcept {
    switch (code) {
    case NoteCode::read_as_windows_1252:
        return "read-as-windows-1252";
    case NoteCode::read_as_utf_16:
        return "read-as-utf-16";
    case NoteCode::invalid_bytes:
        return "invalid-bytes";
    case NoteCode::nul_bytes:
        return "nul-bytes";
    case NoteCode::byte_order_mark:
        return "byte-order-mark";
    case NoteCode::bidi_control:
        return "bidi-control";
    case NoteCode::zero_width:
        return "zero-width";
    case NoteCode::very_long_line:
        return "very-long-line";
    case NoteCode::reordered_text:
        return "reordered-text";
    case NoteCode::split_word:
        return "split-word";
    case NoteCode::mixed_scripts:
        return "mixed-scripts";
    case NoteCode::tag_characters:
        return "tag-characters";
    case NoteCode::tracked_changes:
        return "tracked-changes";
    case NoteCode::comments:
        return "comments";
    case NoteCode::hidden_text:
        return "hidden-text";
    case NoteCode::faint_text:
        return "faint-text";
    case NoteCode::unfilled_control:
        return "unfilled-control";
    case NoteCode::broken_reference:
        return "broken-reference";
    case NoteCode::stale_reference:
        return "stale-reference";
    case NoteCode::unread_number:
        return "unread-number";
    case NoteCode::macros:
        return "macros";
    case NoteCode::external_content:
        return "external-content";
    case NoteCode::embedded_object:
        return "embedded-object";
    case NoteCode::embedded_document:
        return "embedded-document";
    case NoteCode::footnotes:
        return "footnotes";
    case NoteCode::text_boxes:
        return "text-boxes";
    case NoteCode::picture_of_text:
        return "picture-of-text";
    case NoteCode::broken_text_layer:
        return "broken-text-layer";
    case NoteCode::recognised_text:
        return "recognised-text";
    case NoteCode::content_left_out:
        return "content-left-out";
    case NoteCode::dead_link:
        return "dead-link";
    }
    return "unknown";
}

} // namespace concord
