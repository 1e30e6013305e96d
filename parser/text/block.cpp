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
    }
    return "unknown";
}

} // namespace concord
