// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rules/book/load.hpp"
#include "system/user_cache.hpp"

namespace concord {

/// What extend_book() makes of packs; taken from the cache, when there is one and it has it, and
/// put there otherwise. A pack that does not load is not kept: its complaints come each time.
[[nodiscard]] Result<OwnedBook> own_book(const RuleBook& base, const std::vector<BookFile>& packs,
                                         const UserCache* cache);

} // namespace concord
