// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace concord {

/// Half-open byte range [begin, end) in the text of one source. Stored by value everywhere: it
/// survives moves of the text, a string_view does not. Sources are at most 64 MiB, so 32 bits do.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const noexcept {
        return begin <= offset && offset < end;
    }
    [[nodiscard]] constexpr bool contains(Span other) const noexcept {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const noexcept {
        return begin < other.end && other.begin < end;
    }

    friend constexpr auto operator<=>(const Span&, const Span&) noexcept = default;
};

static_assert(sizeof(Span) == 8);

/// The smallest span that covers both `a` and `b`.
[[nodiscard]] constexpr Span cover(Span a, Span b) noexcept {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The part of `text` that `span` names. Precondition: `span` lies inside `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) noexcept {
    return text.substr(span.begin, span.size());
}

} // namespace concord
