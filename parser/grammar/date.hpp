// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parser/model/dates.hpp"

namespace concord::grammar {

/// A date found at a place of folded text.
struct DateMatch {
    std::uint32_t end = 0; ///< Offset of the first byte behind it.
    std::optional<std::int32_t> year;
    std::optional<std::uint8_t> month;
    std::optional<std::uint8_t> day;
    DateStyle style = DateStyle::words;
    DateMeaning meaning = DateMeaning::other; ///< Only `statute` is known here.
    bool ambiguous = false;
    bool impossible = false;
};

/// The date that begins at `at`, in whatever form, but a bare year. `at` must be the first byte of
/// a word or figure; a date that leans on its neighbour ("29 January and 3 February 2025") borrows
/// what it lacks from it.
[[nodiscard]] std::optional<DateMatch> match_date(std::string_view text, std::uint32_t at);

/// A hole where a date belongs, beginning at `at`: "[date]", "__/__/20__", "[XX] day of [XX]
/// 20[XX]".
[[nodiscard]] std::optional<DateMatch> match_date_hole(std::string_view text, std::uint32_t at);

/// A bare year at `at`, where the words around it make it one: "in 1995", "(2014)", "since 2013",
/// and the year of an Act or the like, with meaning statute.
[[nodiscard]] std::optional<DateMatch> match_year(std::string_view text, std::uint32_t at);

/// True when `year`-`month`-`day` is in the calendar.
[[nodiscard]] bool is_calendar_day(std::int32_t year, std::int32_t month,
                                   std::int32_t day) noexcept;

} // namespace concord::grammar
