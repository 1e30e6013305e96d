// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace concord {

/// Writes numbers and texts in a compact form. Each text is kept once, in an arena in front of the
/// rest, where it can be looked at in place.
class ByteWriter {
public:
    void number(std::uint64_t value);      ///< Small ones take few bytes.
    void whole_number(std::int64_t value); ///< Of either sign.
    void flag(bool value) { number(value ? 1 : 0); }
    void text(std::string_view text);
    void bytes(std::string_view bytes); ///< In place, and not taken for text.

    /// The arena and all that was written.
    [[nodiscard]] std::string take() const;

private:
    std::string arena_;
    std::string rest_;
    std::map<std::string, std::size_t, std::less<>> known_; ///< Text → where in the arena.
};

/// Reads what a ByteWriter wrote, out of bytes that may be anything. The first thing that is wrong
/// makes it unsound for ever: then all numbers are zero and all texts empty.
class ByteReader {
public:
    /// Texts lead into `bytes`, which must outlive them.
    explicit ByteReader(std::string_view bytes);

    [[nodiscard]] bool sound() const noexcept { return sound_; }
    void refuse() noexcept { sound_ = false; }
    void want(bool held) noexcept { sound_ = sound_ && held; }
    /// Whether nothing is left.
    [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }

    [[nodiscard]] std::uint64_t number();
    /// One that is at most `most`.
    [[nodiscard]] std::uint64_t number(std::uint64_t most);
    template <class T>
    [[nodiscard]] T number_of(std::uint64_t most) {
        return static_cast<T>(number(most));
    }
    [[nodiscard]] std::int64_t whole_number();
    [[nodiscard]] bool flag() { return number(1) != 0; }
    /// How many rows follow that take at least `least` bytes each: never more than there is room
    /// for.
    [[nodiscard]] std::size_t count(std::size_t least);
    [[nodiscard]] std::string_view text(); ///< Valid UTF-8.
    [[nodiscard]] std::string_view bytes();

private:
    std::string_view rest_;
    std::string_view arena_;
    bool sound_ = true;
};

} // namespace concord
