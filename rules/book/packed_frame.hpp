// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// The first bytes of a packed book. The number is raised when what follows takes another form or
/// another meaning.
inline constexpr std::string_view packed_mark = "concord packed book 1\n";

/// Puts mark and key before what is packed, and a checksum over all of it behind.
[[nodiscard]] std::string framed(std::string_view key, std::string_view packed);

/// What is in the frame; nothing when mark, key or checksum are others.
[[nodiscard]] std::optional<std::string_view> unframed(std::string_view bytes,
                                                       std::string_view key);

} // namespace concord
