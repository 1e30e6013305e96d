// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/engine/reading.hpp"

namespace concord {

/// What a rule may ask for under `when`: the one explicit list, sorted.
[[nodiscard]] std::span<const std::string_view> condition_names() noexcept;

/// What is so when a condition holds, as a part of a sentence: "personal data is shared".
[[nodiscard]] std::string_view condition_words(std::string_view name) noexcept;

/// The bit that stands for a condition in Rule::conditions; 0 for an unknown name.
[[nodiscard]] std::uint32_t condition_bit(std::string_view name) noexcept;

/// The bits of all conditions that hold.
[[nodiscard]] std::uint32_t conditions_that_hold(const Document& document, const Reading& reading);

/// Whether a condition holds. Precondition: `name` is one of condition_names().
[[nodiscard]] bool holds(std::string_view name, const Document& document, const Reading& reading);

} // namespace concord
