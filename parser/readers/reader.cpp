// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/reader.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "parser/readers/plain.hpp"
#include "parser/readers/sniff.hpp"

namespace concord {

namespace {

constexpr const char* save_as_text =
    "save it as plain text (.txt) or Markdown (.md) and check that file";

/// Why a kind of file is not read; nothing for text.
std::optional<Error> refusal(FileKind kind) {
    const auto unsupported = [](std::string message, std::string hint = save_as_text) {
        return Error{ErrorKind::unsupported, std::move(message), {}, std::move(hint)};
    };
    const auto not_text = [](std::string message) {
        return Error{
            ErrorKind::damaged, std::move(message), {}, "check that this is the file you meant"};
    };
    switch (kind) {
    case FileKind::text:
        return std::nullopt;
    case FileKind::html:
        return unsupported("this is a web page (HTML), which is not read yet");
    case FileKind::pdf:
        return unsupported("this is a PDF file, which is not read yet");
    case FileKind::docx:
        return unsupported("this is a Word document (.docx), which is not read yet");
    case FileKind::odt:
        return unsupported("this is an OpenDocument text (.odt), which is not read yet");
    case FileKind::rtf:
        return unsupported("this is a Rich Text file (.rtf), which is not read");
    case FileKind::doc:
        return unsupported("this is a Word 97-2003 document (.doc), which is not read");
    case FileKind::encrypted:
        return unsupported(
            "this is an Office file protected by a password",
            "remove the password, then save it as plain text (.txt) or Markdown (.md)");
    case FileKind::office:
        return unsupported("this is an Office file that is not a text document");
    case FileKind::postscript:
        return unsupported("this is a PostScript file, which is not read");
    case FileKind::utf32:
        return unsupported("this is text in UTF-32, which is not read", "save it as UTF-8");
    case FileKind::archive:
        return unsupported("this is an archive, not a document",
                           "unpack it and check the files in it");
    case FileKind::image:
        return not_text("this is a picture or a recording, not text");
    case FileKind::program:
        return not_text("this is a program, not text");
    case FileKind::database:
        return not_text("this is a database, not text");
    }
    return std::nullopt;
}

bool ends_with_any_case(std::string_view name, std::string_view ending) noexcept {
    if (name.size() < ending.size()) return false;
    const std::string_view tail = name.substr(name.size() - ending.size());
    return std::equal(tail.begin(), tail.end(), ending.begin(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

SourceFormat format_of_name(std::string_view name) noexcept {
    for (const char* ending : {".md", ".markdown", ".mdown"}) {
        if (ends_with_any_case(name, ending)) return SourceFormat::markdown;
    }
    return SourceFormat::text;
}

bool is_plain(SourceFormat format) noexcept {
    return format == SourceFormat::text || format == SourceFormat::markdown;
}

} // namespace

Result<SourceText> read(std::string_view bytes, const Hints& hints) {
    if (hints.as && !is_plain(*hints.as)) {
        return fail(ErrorKind::unsupported,
                    "the format \"" + std::string(to_string(*hints.as)) + "\" is not read yet",
                    hints.name, save_as_text);
    }
    FileKind kind = sniff(bytes);
    // Markup is text for somebody who says so.
    if (hints.as && (kind == FileKind::html || kind == FileKind::rtf)) kind = FileKind::text;
    if (auto error = refusal(kind)) {
        error->where = hints.name;
        return tl::unexpected(*std::move(error));
    }
    return read_plain(bytes, hints.name, hints.as.value_or(format_of_name(hints.name)));
}

} // namespace concord
