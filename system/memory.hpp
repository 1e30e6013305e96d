// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace concord {

/// Has the process keep what it frees for the next document, instead of giving it back to the
/// system and asking for it again: each document needs much the same. Up to some megabytes a piece.
void keep_freed_memory() noexcept;

} // namespace concord
