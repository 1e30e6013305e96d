// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/sniff.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    FileKind kind;
};

/// First bytes that no text begins with.
constexpr std::array magics = {
    Magic{R"({\rtf)"sv, FileKind::rtf},
    Magic{"%!PS"sv, FileKind::postscript},
    Magic{"\xFF\xFE\0\0"sv, FileKind::utf32},
    Magic{"\0\0\xFE\xFF"sv, FileKind::utf32},
    Magic{"\x89PNG\r\n"sv, FileKind::image},
    Magic{"\xFF\xD8\xFF"sv, FileKind::image},
    Magic{"GIF87a"sv, FileKind::image},
    Magic{"GIF89a"sv, FileKind::image},
    Magic{"II*\0"sv, FileKind::image},
    Magic{"MM\0*"sv, FileKind::image},
    Magic{"RIFF"sv, FileKind::image},
    Magic{"\x7F"
          "ELF"sv,
          FileKind::program},
    Magic{"MZ\x90\0"sv, FileKind::program},
    Magic{"\0asm"sv, FileKind::program},
    Magic{"\x1F\x8B"sv, FileKind::archive},
    Magic{"7z\xBC\xAF\x27\x1C"sv, FileKind::archive},
    Magic{"Rar!\x1A\x07"sv, FileKind::archive},
    Magic{"\xFD"
          "7zXZ\0"sv,
          FileKind::archive},
    Magic{"(\xB5/\xFD"sv, FileKind::archive},
    Magic{"SQLite format 3\0"sv, FileKind::database},
};

constexpr std::size_t near_begin = 1024;
constexpr std::size_t package_part = std::size_t{64} << 10;

bool has(std::string_view bytes, std::string_view wanted) noexcept {
    return bytes.find(wanted) != std::string_view::npos;
}

bool has_in_any_case(std::string_view bytes, std::string_view wanted) noexcept {
    return std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end(),
                       [](char a, char b) { return to_lower(a) == b; }) != bytes.end();
}

/// The first and the last stretch of a package: local headers and central directory name parts.
bool package_names(std::string_view bytes, std::string_view part) noexcept {
    const std::size_t tail = bytes.size() - std::min(bytes.size(), package_part);
    return has(bytes.substr(0, package_part), part) || has(bytes.substr(tail), part);
}

FileKind kind_of_zip(std::string_view bytes) noexcept {
    if (has(bytes.substr(0, 128), "application/vnd.oasis.opendocument.text")) return FileKind::odt;
    if (has(bytes.substr(0, 128), "application/vnd.oasis.opendocument")) return FileKind::office;
    if (package_names(bytes, "word/")) return FileKind::docx;
    if (package_names(bytes, "[Content_Types].xml")) return FileKind::office;
    return FileKind::archive;
}

/// The directory of an old compound file names its streams in UTF-16.
FileKind kind_of_compound_file(std::string_view bytes) noexcept {
    constexpr auto encrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    constexpr auto word = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
    if (has(bytes, encrypted)) return FileKind::encrypted;
    return has(bytes, word) ? FileKind::doc : FileKind::office;
}

bool looks_like_html(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t first = std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size());
    const std::string_view begin = bytes.substr(first, near_begin);
    if (!begin.starts_with('<')) return false;
    return has_in_any_case(begin.substr(0, 15), "<!doctype html") ||
           has_in_any_case(begin.substr(0, 6), "<html") ||
           (begin.starts_with("<?xml") && has_in_any_case(begin, "<html"));
}

} // namespace

FileKind sniff(std::string_view bytes) noexcept {
    for (const Magic& magic : magics) {
        if (bytes.starts_with(magic.bytes)) return magic.kind;
    }
    if (has(bytes.substr(0, near_begin), "%PDF-")) return FileKind::pdf;
    if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return kind_of_zip(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_of_compound_file(bytes);
    return looks_like_html(bytes) ? FileKind::html : FileKind::text;
}

} // namespace concord
