// SPDX-License-Identifier: Apache-2.0
#include "reports/place.hpp"

#include <fmt/format.h>

namespace concord {

namespace {

constexpr bool is_letter(char byte) noexcept {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// "13", "4(a)", "(ii)", "A.1": a number that wants a noun before it. "Annex 1" and "bullet 2" have
/// theirs.
constexpr bool is_bare_number(std::string_view cited) noexcept {
    if (cited.empty() || cited.front() == '"') return false;
    const bool word = cited.size() > 1 && is_letter(cited[0]) && is_letter(cited[1]);
    return !word;
}

} // namespace

std::string clause_name(const Document& document, ClauseId id) {
    if (!id.valid()) return "whole document";
    std::string cited = document.cite(id);
    if (is_bare_number(cited)) return "paragraph " + cited;
    if (!cited.starts_with('"')) return cited;
    switch (document.clauses[id].kind) {
    case ClauseKind::heading:
        return "heading " + cited;
    case ClauseKind::text:
        return "paragraph " + cited;
    default:
        return "under " + cited;
    }
}

std::string_view clause_path(const Document& document, ClauseId id) noexcept {
    return id.valid() ? std::string_view(document.clauses[id].path) : std::string_view();
}

std::string_view clause_label(const Document& document, ClauseId id) noexcept {
    return id.valid() ? document.source.text(document.clauses[id].label.span) : std::string_view();
}

Place place_of(const Document& document, Span span) noexcept {
    if (span.empty()) return {};
    return {document.source.position(span.begin), document.source.position(span.end)};
}

std::string origin_words(const SourceText& source, std::uint32_t offset) {
    const Origin origin = source.origin(offset);
    if (origin.page > 0) return fmt::format("page {}", origin.page);
    if (origin.paragraph == 0) return {};
    const std::string_view part = source.part(origin);
    // The first part is the document itself: its name would tell a reader nothing.
    return origin.part <= 1 ? fmt::format("paragraph {}", origin.paragraph)
                            : fmt::format("paragraph {} of {}", origin.paragraph, part);
}

Span bytes_of(const SourceText& source, Span span) noexcept {
    const auto place = [&source](std::uint32_t offset) {
        const Origin origin = source.origin(offset);
        return origin.source == 0 ? 0 : origin.source + (offset - origin.offset);
    };
    while (!span.empty() && place(span.begin) == 0)
        ++span.begin;
    while (!span.empty() && place(span.end - 1) == 0)
        --span.end;
    if (span.empty()) return {};
    const Span bytes{place(span.begin) - 1, place(span.end - 1)};
    return bytes.begin < bytes.end ? bytes : Span{};
}

std::string to_string(Position position) {
    return fmt::format("{}:{}", position.line, position.column);
}

} // namespace concord
