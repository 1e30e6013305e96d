// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/reader.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

#include "parser/readers/docx.hpp"
#include "parser/readers/html_reader.hpp"
#include "parser/readers/odt.hpp"
#include "parser/readers/plain.hpp"
#include "parser/readers/sniff.hpp"

namespace concord {

namespace {

constexpr const char* save_as_text =
    "save it as a Word document (.docx) or as plain text (.txt) and check that file";

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
    case FileKind::html:
        return std::nullopt;
    case FileKind::pdf:
        return Error{ErrorKind::unsupported,
                     "this is a PDF file, not text",
                     {},
                     "leave out the format, and PDF is read with the help of poppler"};
    case FileKind::docx:
        return std::nullopt;
    case FileKind::odt:
        return std::nullopt;
    case FileKind::rtf:
        return unsupported("this is a Rich Text file (.rtf), which is not read");
    case FileKind::doc:
        return unsupported("this is a Word 97-2003 document (.doc), which is not read");
    case FileKind::encrypted:
        return unsupported("this is an Office file protected by a password",
                           "remove the password and check the file again");
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

/// The first of `endings` that the name has, or nothing.
std::string_view ending_among(std::string_view name,
                              std::initializer_list<std::string_view> endings) noexcept {
    const auto found = std::find_if(endings.begin(), endings.end(), [name](auto ending) {
        return ends_with_any_case(name, ending);
    });
    return found == endings.end() ? std::string_view() : *found;
}

SourceFormat format_of_name(std::string_view name) noexcept {
    if (!ending_among(name, {".md", ".markdown", ".mdown"}).empty()) return SourceFormat::markdown;
    const bool page = !ending_among(name, {".html", ".htm", ".xhtml"}).empty();
    return page ? SourceFormat::html : SourceFormat::text;
}

/// Why bytes that look like text are not read under this name: a broken file of another format,
/// whose remains would be judged as if they were the agreement.
std::optional<Error> refusal_by_name(std::string_view name) {
    const std::string_view ending =
        ending_among(name, {".pdf", ".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".zip"});
    if (ending.empty()) return std::nullopt;
    return Error{ErrorKind::damaged,
                 "the name ends in \"" + std::string(ending) +
                     "\", but the file is not of that kind",
                 {},
                 "save it again from the program that made it, or name the format if it is text"};
}

bool is_read(SourceFormat format) noexcept {
    return format == SourceFormat::text || format == SourceFormat::markdown ||
           format == SourceFormat::html;
}

bool is_package(std::string_view bytes) noexcept {
    return bytes.starts_with("PK\3\4");
}

} // namespace

Result<SourceText> read(std::string_view bytes, const Hints& hints) {
    if (hints.as && !is_read(*hints.as)) {
        return fail(ErrorKind::unsupported,
                    "the format \"" + std::string(to_string(*hints.as)) + "\" is not read yet",
                    hints.name, save_as_text);
    }
    FileKind kind = sniff(bytes);
    const bool named_word = !ending_among(hints.name, {".docx", ".docm", ".dotx"}).empty();
    // Cut off or emptied, a Word document says less of itself than its name does.
    if (kind == FileKind::docx || (kind == FileKind::office && named_word && is_package(bytes))) {
        return read_docx(bytes, hints);
    }
    if (kind == FileKind::odt) return read_odt(bytes, hints);
    // Markup is text for somebody who says so.
    if (hints.as && (kind == FileKind::html || kind == FileKind::rtf)) kind = FileKind::text;
    auto error = refusal(kind);
    if (!error && !hints.as && !bytes.empty()) error = refusal_by_name(hints.name);
    if (error) {
        error->where = hints.name;
        return tl::unexpected(*std::move(error));
    }
    const SourceFormat by_name =
        kind == FileKind::html ? SourceFormat::html : format_of_name(hints.name);
    const SourceFormat format = hints.as.value_or(by_name);
    return format == SourceFormat::html ? read_html(bytes, hints.name)
                                        : read_plain(bytes, hints.name, format);
}

} // namespace concord
