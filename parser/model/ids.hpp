// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace concord {

/// Index into one of the document's flat arrays; the tag keeps kinds of index apart.
template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) noexcept : value_(static_cast<std::uint32_t>(index)) {}

    [[nodiscard]] constexpr bool valid() const noexcept { return value_ != none; }
    [[nodiscard]] constexpr std::size_t index() const noexcept { return value_; }

    friend constexpr auto operator<=>(Id, Id) noexcept = default;

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value_ = none;
};

using ClauseId = Id<struct ClauseTag>;
using PartyId = Id<struct PartyTag>;
using TermId = Id<struct TermTag>;
using TableId = Id<struct TableTag>;
using DateId = Id<struct DateTag>;

} // namespace concord
