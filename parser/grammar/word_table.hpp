// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

/// The first eight bytes of a word, with NULs behind shorter ones.
[[nodiscard]] constexpr std::uint64_t first_bytes(std::string_view word) noexcept {
    const std::size_t size = word.size();
    const auto byte = [word](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
    };
    std::uint64_t bytes = 0;
    if (std::is_constant_evaluated() || std::endian::native != std::endian::little) {
        for (std::size_t i = 0; i < size && i < 8; ++i)
            bytes |= byte(i);
    } else if (size >= 8) {
        std::memcpy(&bytes, word.data(), 8);
    } else if (size >= 4) { // two halves, which may overlap
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, word.data(), 4);
        std::memcpy(&high, word.data() + size - 4, 4);
        bytes = std::uint64_t{high} << (8 * (size - 4)) | low;
    } else if (size > 0) {
        bytes = byte(0) | byte(size / 2) | byte(size - 1);
    }
    return bytes;
}

/// What is to be known of some listed words, looked up in any case. One look rules out most others;
/// the first eight letters and the length are compared at once, and only then the rest of a longer
/// word. Words are letters and figures, or bytes beyond ASCII.
template <class Value, std::size_t Slots, bool any_case = true>
class WordTable {
    static_assert(std::has_single_bit(Slots));

public:
    /// The value of a word in small letters, or as it is written, to be set; each has one.
    constexpr Value& operator[](std::string_view lower) {
        const std::uint64_t first = first_bytes(lower) | small;
        std::size_t at = slot_of(first, lower.size());
        while (!slots_[at].lower.empty() && slots_[at].lower != lower)
            at = (at + 1) % Slots;
        if (slots_[at].lower.empty() && 2 * ++filled_ > Slots) throw "too many words";
        slots_[at].first = first;
        slots_[at].lower = lower;
        const std::size_t bit = bit_of(first, lower.size());
        hints_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        return slots_[at].value;
    }

    /// The value of a word; null for one that is not listed.
    [[nodiscard]] constexpr const Value* find(std::string_view word) const noexcept {
        return find(word, first_bytes(word));
    }
    /// The same by its first_bytes() too.
    [[nodiscard]] constexpr const Value* find(std::string_view word,
                                              std::uint64_t bytes) const noexcept {
        const std::uint64_t first = bytes | small;
        const std::size_t bit = bit_of(first, word.size());
        if ((hints_[bit / 64] >> (bit % 64) & 1) == 0) return nullptr;
        for (std::size_t at = slot_of(first, word.size()); !slots_[at].lower.empty();
             at = (at + 1) % Slots) {
            const Slot& slot = slots_[at];
            if (slot.first == first && slot.lower.size() == word.size() &&
                (word.size() <= 8 || same_rest(word.substr(8), slot.lower.substr(8))))
                return &slot.value;
        }
        return nullptr;
    }

private:
    /// Makes letters small, leaves figures and what is beyond ASCII apart, and NULs alike.
    static constexpr std::uint64_t small = any_case ? 0x2020'2020'2020'2020U : 0;

    static constexpr bool same_rest(std::string_view word, std::string_view listed) noexcept {
        return any_case ? is_listed_word(word, listed) : word == listed;
    }

    struct Slot {
        std::uint64_t first = 0;
        std::string_view lower;
        Value value{};
    };

    static constexpr std::size_t slot_of(std::uint64_t first, std::size_t size) noexcept {
        return bit_of(first, size) / bits_of_slot;
    }
    static constexpr std::size_t bit_of(std::uint64_t first, std::size_t size) noexcept {
        return static_cast<std::size_t>((first + size) * 0x9E37'79B9'7F4A'7C15U >>
                                        (64 - std::countr_zero(Slots * bits_of_slot)));
    }

    static constexpr std::size_t bits_of_slot = 8;

    std::array<Slot, Slots> slots_{};
    /// A bit for each listed word: they lie close together, and most other words have none.
    std::array<std::uint64_t, Slots * bits_of_slot / 64> hints_{};
    std::size_t filled_ = 0;
};

/// The same for words as they are written, of whatever bytes.
template <class Value, std::size_t Slots>
using WrittenWordTable = WordTable<Value, Slots, false>;

} // namespace concord::grammar
