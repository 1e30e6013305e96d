// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace concord {

/// The 32 bytes of a SHA-256 digest (FIPS 180-4).
using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes) noexcept;

/// The same without the instructions that some processors have for it; for tests.
[[nodiscard]] Sha256 sha256_plain(std::string_view bytes) noexcept;

/// The digest in 64 lower-case hexadecimal digits, as reports print it.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace concord
