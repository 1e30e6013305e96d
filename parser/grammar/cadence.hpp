// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parser/model/dates.hpp"

namespace concord::grammar {

/// How a cadence is put; its sentence decides by this whether it counts.
enum class CadenceShape : std::uint8_t {
    counted,   ///< "every two years", "twice a year", "once every 3 years"
    bare,      ///< "each year", "every quarter": often a rate or a day of the year
    adverb,    ///< "annually"
    adjective, ///< "annual": belongs to the noun behind it
    either,    ///< "quarterly": adverb or adjective
    once,      ///< "after twelve months", "within a year of"
    length,    ///< "twelve-month", "12 month": only before "review"
    event,     ///< "in the event of", "following any"
    condition, ///< "if", "when", "where"
    vague      ///< "from time to time", "periodically"
};

/// A rhythm, deadline, trigger or vague promise found at a place of folded text, before its
/// sentence has been asked what it is about.
struct CadenceMatch {
    std::uint32_t end = 0; ///< Offset of the first byte behind it.
    CadenceShape shape = CadenceShape::counted;
    CadenceForm form = CadenceForm::recurring;
    std::int32_t count = 1;
    TimeUnit unit = TimeUnit::year;
    bool ambiguous = false;
    bool upper_bound = false;
    bool anchored = false;
    std::optional<std::int32_t> months;
};

/// The cadence that begins at `at`, the first byte of a word or figure.
[[nodiscard]] std::optional<CadenceMatch> match_cadence(std::string_view text, std::uint32_t at);

} // namespace concord::grammar
