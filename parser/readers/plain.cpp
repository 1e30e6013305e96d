// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/plain.hpp"

#include <algorithm>
#include <utility>

#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"
#include "parser/text/decode.hpp"
#include "parser/text/fold.hpp"

namespace concord {

namespace {

std::size_t count_stray_controls(std::string_view text) noexcept {
    std::size_t count = 0;
    walk_blocks(text, stray_control_mask, [&](std::uint32_t, std::uint64_t mask) {
        for (; mask != 0; mask &= mask - 1)
            ++count;
    });
    return count;
}

/// Bytes of unknown origin are not UTF-8 and hold every control character evenly, 10 % in all.
/// Text has hardly any; where it is valid UTF-8 more are forgiven.
bool looks_binary(const Decoded& decoded) noexcept {
    const std::size_t odd = count_stray_controls(decoded.text);
    const bool guessed =
        std::any_of(decoded.notes.begin(), decoded.notes.end(),
                    [](const Note& note) { return note.code == NoteCode::read_as_windows_1252; });
    if (!guessed) return odd * 10 > decoded.text.size();
    constexpr std::size_t stray = 8;
    return odd > stray && odd * 50 > decoded.text.size();
}

Error too_large(std::string name) {
    return {ErrorKind::too_large, "the text is larger than 64 MiB", std::move(name),
            "split the document, or check that this is the file you meant"};
}

} // namespace

bool is_all_blank(std::string_view text) {
    const auto is_alnum = [](char c) { return is_digit(c) || is_upper(c) || is_lower(c); };
    // Nearly every text says so with its first sign, or early; only then is it worth folding whole.
    const std::size_t first = text.find_first_not_of(" \t\r\n#");
    if (first != std::string_view::npos && is_alnum(text[first])) return false;
    constexpr std::size_t enough = 4096;
    for (const std::size_t size : {std::min(enough, text.size()), text.size()}) {
        FoldedText folded;
        folded.append(text.substr(0, size), {0, static_cast<std::uint32_t>(size)});
        if (!folded.text().empty()) return false;
    }
    return true;
}

Result<SourceText> read_plain(std::string_view bytes, std::string name, SourceFormat format) {
    if (bytes.size() > most_text_bytes) return tl::unexpected(too_large(std::move(name)));
    if (bytes.empty()) return fail(ErrorKind::damaged, "the file is empty", std::move(name));
    Decoded decoded = decode(bytes);
    // Windows-1252 and UTF-16 can grow on the way.
    if (decoded.text.size() > most_text_bytes) return tl::unexpected(too_large(std::move(name)));
    if (is_all_blank(decoded.text)) {
        return fail(ErrorKind::damaged, "the file holds no text, only blanks", std::move(name));
    }
    if (looks_binary(decoded)) {
        return fail(ErrorKind::damaged, "this is not text: it is full of control characters",
                    std::move(name), "check that this is the file you meant");
    }
    return SourceText(std::move(name), format, std::move(decoded.text), std::move(decoded.notes));
}

} // namespace concord
