// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace concord::tests {

/// One paragraph of a table of edits: `key: value` lines. A line that begins with a blank goes on
/// with the value above it. Keys may come more than once.
struct Block {
    std::vector<std::pair<std::string, std::string>> lines;
    std::size_t line = 0; ///< Where it begins, for messages.

    [[nodiscard]] bool has(std::string_view key) const;
    /// First value of a key, or empty.
    [[nodiscard]] std::string one(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view key) const;
    /// The values of a key, split at blanks: lists of rule ids.
    [[nodiscard]] std::vector<std::string> words(std::string_view key) const;
};

/// Blocks are parted by empty lines; lines that begin with `#` are remarks. A line of no known
/// form throws, so that no edit is lost by a slip of the pen.
[[nodiscard]] std::vector<Block> read_blocks(const std::string& text);

} // namespace concord::tests
