// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rules/engine/check.hpp"

namespace concord {

/// All kinds of checks, a line each.
void render_kinds_text(std::size_t width, std::string& out);

/// One kind with its parameters.
void render_kind_text(const CheckKind& kind, std::size_t width, std::string& out);

/// All kinds with their parameters and the conditions of `when`, as Markdown for docs/rules.
[[nodiscard]] std::string kinds_page();

} // namespace concord
