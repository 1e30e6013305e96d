// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <csetjmp>
#include <cstddef>
#include <memory>
#include <vector>

namespace concord {

/// Memory for one run of a C library: given out from large pieces, taken back all at once. So a
/// deep tree needs no walk to be freed, and a run that wants too much ends in a jump to `spent`,
/// which the caller has to set.
class HtmlArena {
public:
    explicit HtmlArena(std::size_t most) : left_(most) {}

    /// In the form that the library calls.
    static void* allocate(void* arena, std::size_t size);
    static void release(void* arena, void* memory);

    std::jmp_buf spent; ///< Where to go when the memory is used up.

    static constexpr std::size_t classes = 27; ///< Sizes whose stretches are used again.

private:
    struct Free {
        Free* next;
    };
    [[nodiscard]] void* take(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> pieces_;
    std::array<Free*, classes> free_{};
    std::byte* at_ = nullptr;
    std::size_t in_piece_ = 0;
    std::size_t left_;
};

} // namespace concord
