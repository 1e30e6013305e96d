// SPDX-License-Identifier: Apache-2.0
#include "system/memory.hpp"

#include <cstdlib> // defines __GLIBC__

#if defined(__GLIBC__)
#    include <malloc.h>
#endif

namespace concord {

void keep_freed_memory() noexcept {
#if defined(__GLIBC__)
    constexpr int largest_piece = 8 << 20;
    constexpr int most_kept = 64 << 20;
    mallopt(M_MMAP_THRESHOLD, largest_piece);
    mallopt(M_TRIM_THRESHOLD, most_kept);
#endif
}

} // namespace concord
