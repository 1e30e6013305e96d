// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/result.hpp"

namespace concord {

/// A key of a mapping with its place.
struct YamlKey {
    std::string name;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// One value of a YAML document; lines and columns count from 1.
struct YamlNode {
    enum class Kind : std::uint8_t { null, scalar, list, map };

    Kind kind = Kind::null;
    bool quoted = false; ///< The scalar is quoted or a block, so it is text whatever it looks like.
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string scalar;
    std::vector<YamlKey> keys;   ///< For mappings: keys[i] belongs to items[i].
    std::vector<YamlNode> items; ///< Members of a list, values of a mapping.

    /// The value of a key, or null.
    [[nodiscard]] const YamlNode* find(std::string_view key) const noexcept;
};

/// Reads the one YAML document of `text`. Everything that a reader of the file could
/// misunderstand is an error: more than 1 MB, invalid UTF-8, tabs, more than 64 levels, anchors,
/// aliases, tags, directives, merge keys, duplicate keys, nothing at all, a second document.
/// `name` is what error places call the text.
[[nodiscard]] Result<YamlNode> read_yaml(std::string_view text, const std::string& name);

} // namespace concord
