// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace concord {

/// Has memory bring what stands at `address`, which is soon looked at. Any address will do: one
/// that leads nowhere brings nothing.
inline void prefetch([[maybe_unused]] const void* address) noexcept {
#if defined(__GNUC__)
    __builtin_prefetch(address);
#endif
}

} // namespace concord
