// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rules/book/book.hpp"

namespace concord {

/// The C++ source that defines built_in_book() as constant tables equal to `book`. The same book
/// gives the same bytes.
[[nodiscard]] std::string emit_book(const RuleBook& book);

} // namespace concord
