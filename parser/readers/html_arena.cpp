// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_arena.hpp"

#include <algorithm>
#include <bit>
#include <new>

namespace concord {

namespace {

constexpr std::size_t step = 32;   ///< Small sizes are rounded up to a multiple of it,
constexpr std::size_t small = 512; ///< larger ones to a power of two,
constexpr std::size_t large = std::size_t{1} << 20; ///< and these to nothing.
constexpr std::size_t small_classes = small / step;
constexpr std::size_t piece_size = std::size_t{64} << 10;

/// Stands before each stretch and says which class it is of.
constexpr std::size_t header = alignof(std::max_align_t);

constexpr std::size_t rounded_up(std::size_t size) noexcept {
    if (size <= small) return std::max((size + step - 1) / step, std::size_t{1}) * step;
    return size <= large ? std::bit_ceil(size) : (size + header - 1) / header * header;
}

/// Which list of free stretches a rounded size belongs to; none for large ones.
constexpr std::size_t class_of(std::size_t size) noexcept {
    if (size <= small) return size / step - 1;
    const auto doublings = std::bit_width(size / small) - 2;
    return size <= large ? small_classes + static_cast<std::size_t>(doublings) : HtmlArena::classes;
}

static_assert(class_of(rounded_up(0)) == 0 && class_of(small) == small_classes - 1);
static_assert(class_of(2 * small) == small_classes && class_of(large) == HtmlArena::classes - 1);

} // namespace

void* HtmlArena::allocate(void* arena, std::size_t size) {
    auto& self = *static_cast<HtmlArena*>(arena);
    void* memory = self.take(size);
    // The library does not look whether it got anything.
    if (memory == nullptr) std::longjmp(self.spent, 1); // NOLINT(cert-err52-cpp)
    return memory;
}

void HtmlArena::release(void* arena, void* memory) {
    if (memory == nullptr) return;
    auto& self = *static_cast<HtmlArena*>(arena);
    auto* begin = static_cast<std::byte*>(memory) - header;
    const std::size_t kind = *std::launder(reinterpret_cast<std::size_t*>(begin));
    if (kind >= classes) return; // large ones are kept to the end
    self.free_[kind] = new (memory) Free{self.free_[kind]};
}

void* HtmlArena::take(std::size_t size) {
    const std::size_t rounded = rounded_up(size);
    const std::size_t kind = class_of(rounded);
    if (kind < classes && free_[kind] != nullptr) {
        Free* reused = free_[kind];
        free_[kind] = reused->next;
        return reused;
    }
    const std::size_t wanted = rounded + header;
    if (wanted > in_piece_) {
        const std::size_t fresh = std::max(wanted, piece_size);
        if (fresh > left_) return nullptr;
        left_ -= fresh;
        pieces_.push_back(std::make_unique_for_overwrite<std::byte[]>(fresh));
        at_ = pieces_.back().get();
        in_piece_ = fresh;
    }
    new (at_) std::size_t(kind);
    void* memory = at_ + header;
    at_ += wanted;
    in_piece_ -= wanted;
    return memory;
}

} // namespace concord
