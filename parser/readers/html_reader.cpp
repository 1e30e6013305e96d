// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/html_content.hpp"
#include "parser/readers/html_flow.hpp"
#include "parser/readers/html_scrub.hpp"
#include "parser/readers/html_style.hpp"
#include "parser/readers/html_tree.hpp"
#include "parser/text/decode.hpp"

namespace concord {

namespace {

constexpr const char* save_simpler =
    "save the text of the page alone, as a file of its own, and check that";

/// True when the decoded text is the file's own, byte for byte.
bool as_in_file(const Decoded& decoded) {
    return std::none_of(decoded.notes.begin(), decoded.notes.end(), [](const Note& note) {
        return note.code == NoteCode::read_as_windows_1252 ||
               note.code == NoteCode::read_as_utf_16 || note.code == NoteCode::invalid_bytes;
    });
}

/// What decode() says about the bytes; what it says about characters the text will show again.
void take_notes(const Decoded& decoded, BlockBuilder& builder) {
    for (const Note& note : decoded.notes) {
        if (note.code == NoteCode::read_as_windows_1252 || note.code == NoteCode::read_as_utf_16 ||
            note.code == NoteCode::byte_order_mark || note.code == NoteCode::invalid_bytes)
            builder.note_all(note.code, note.count);
    }
}

} // namespace

Result<SourceText> read_html(std::string_view bytes, std::string name) {
    if (bytes.size() > most_page_bytes) {
        return fail(ErrorKind::too_large, "the page is larger than 16 MiB", std::move(name),
                    save_simpler);
    }
    Decoded decoded = decode(bytes);
    const Scrubbed scrubbed = scrub(decoded.text);
    if (!scrubbed.refusal.empty()) {
        return fail(ErrorKind::too_large, std::string(scrubbed.refusal), std::move(name),
                    save_simpler);
    }
    const auto tree = parse_html(decoded.text, scrubbed.gaps);
    if (tree == nullptr) {
        return fail(ErrorKind::too_large, "the page takes too much memory to read", std::move(name),
                    save_simpler);
    }
    const HtmlStyles styles(scrubbed.styles);
    const HtmlContent content = choose_content(*tree, styles);
    BlockBuilder builder(std::move(name), SourceFormat::html);
    take_notes(decoded, builder);
    // A mark of the byte order is not part of the decoded text, but of the file.
    const std::uint32_t before = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    write_blocks(*tree, styles, content, {decoded.text, before, as_in_file(decoded)}, builder);
    return std::move(builder).finish();
}

} // namespace concord
