// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// The name without the role before it that its short name says again: "Service Provider: Pellbury
/// Ltd ("Provider")" is Pellbury Ltd.
[[nodiscard]] Span without_role(std::string_view text, Span name,
                                std::span<const Span> short_names);

/// Where the bracket begins that may name who takes part by a role alone; 0 where no such words
/// stand at `at`.
/// Accepts: you ("Licensee"); the customer named in the Order ("Customer"); (the "Contractor").
/// Rejects: the guidance of the Board ("Guidance").
[[nodiscard]] std::uint32_t role_bracket(std::string_view text, std::uint32_t at);

/// Whether a name tells only what part somebody takes: "Controller", "Service Provider".
[[nodiscard]] bool names_role(std::string_view name) noexcept;

} // namespace concord::grammar
