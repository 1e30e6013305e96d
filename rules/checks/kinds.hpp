// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/check.hpp"

namespace concord {

// One function a kind, each in the file of its name; kinds.cpp lists them.
[[nodiscard]] CheckKind body_check() noexcept;
[[nodiscard]] CheckKind lacks_check() noexcept;
[[nodiscard]] CheckKind law_check() noexcept;
[[nodiscard]] CheckKind law_name_check() noexcept;
[[nodiscard]] CheckKind mixture_check() noexcept;
[[nodiscard]] CheckKind near_check() noexcept;
[[nodiscard]] CheckKind regex_check() noexcept;
[[nodiscard]] CheckKind wording_check() noexcept;

} // namespace concord
