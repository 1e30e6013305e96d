// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rules/book/book.hpp"

namespace concord {

/// A pack of one rule that loads and passes its own examples, with a word on each key: somewhere
/// to start from.
[[nodiscard]] std::string new_pack(std::string_view id);

/// The same rule alone, to stand at the end of a pack, resting on an authority that exists.
[[nodiscard]] std::string new_rule(std::string_view id, std::string_view authority);

} // namespace concord
