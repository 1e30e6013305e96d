// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/result.hpp"

namespace concord {

/// A ZIP package in memory: Word and OpenDocument files. Nothing is ever
/// written out, parts are read by name only, and what they inflate to is
/// counted, not believed. Invariant: no two parts have one name in any case,
/// and none leads out of the package.
class Package {
public:
    static constexpr std::size_t most_parts = 10'000;
    static constexpr std::size_t most_part_bytes = std::size_t{128} << 20;
    static constexpr std::size_t most_bytes = std::size_t{256} << 20;

    /// Opens a package over `bytes`, which must outlive it.
    [[nodiscard]] static Result<Package> open(std::string_view bytes);

    Package(Package&&) noexcept;
    Package& operator=(Package&&) noexcept;
    ~Package();

    /// Name of the part as the package spells it, or nothing. Case does not
    /// count.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// True when some part's name begins so; case does not count.
    [[nodiscard]] bool has_below(std::string_view folder) const;

    /// The content of a part. An Error when there is none of this name, it is
    /// damaged, encrypted, or more than may be read.
    [[nodiscard]] Result<std::string> read(std::string_view name);

private:
    struct Archive;
    explicit Package(std::unique_ptr<Archive> archive);

    std::unique_ptr<Archive> archive_;
};

} // namespace concord
