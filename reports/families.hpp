// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// What a family of rules is about: "Contacts" for CON; "Own rules" for one of a user's pack.
[[nodiscard]] std::string family_name(std::string_view family);

/// Its place in the order in which an agreement is signed off: what makes it an agreement first,
/// wording last, a user's own families at the end.
[[nodiscard]] std::size_t family_place(std::string_view family) noexcept;

} // namespace concord
