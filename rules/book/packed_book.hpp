// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book/load.hpp"

namespace concord {

// What extend_book() makes of a user's packs, as bytes that are read in a fraction of the time: the
// own rules with all their texts, the own authorities, and the phrases as a graph from which the
// tables of the plan are laid out. Rules of the base are not in it; they are joined anew.

/// More than this is neither packed nor unpacked.
inline constexpr std::size_t most_packed_bytes = std::size_t{8} << 20;

/// Stands for all that the result of extend_book() depends on; 64 hexadecimal digits. `program`
/// tells builds of the program apart, which may make something else of the same packs. The names
/// of packs stand in complaints alone, so they do not count.
[[nodiscard]] std::string packed_key(const RuleBook& base, const std::vector<BookFile>& packs,
                                     std::string_view program, SameId same = SameId::refused);

/// The bytes for a book that extend_book() made; none when they are too many.
[[nodiscard]] std::string pack_book(const OwnedBook& book, const RuleBook& base,
                                    std::string_view key);

/// The book again, as extend_book() had made it of the packs that `key` stands for. Nothing when
/// the bytes are not of that key, damaged, or not what pack_book() writes: they may come from
/// anywhere, and every number in them is checked. `base` must outlive the result.
[[nodiscard]] std::optional<OwnedBook> unpack_book(std::string bytes, const RuleBook& base,
                                                   std::string_view key);

} // namespace concord
