// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// A folder of small files that save time and may be gone at any moment, each under a key. It
/// serves one user: files of others are not read. Nothing here fails: what cannot be read is not
/// there, what cannot be written is not kept.
class UserCache {
public:
    /// So many files are kept, the newest.
    static constexpr std::size_t most_files = 32;

    /// concord/NAME in $XDG_CACHE_HOME, or in $HOME/.cache; nothing where neither is an absolute
    /// path, or CONCORD_CACHE is "off". Touches no file.
    [[nodiscard]] static std::optional<UserCache> of_environment(const std::string& name);

    /// Below the folder `root`, which is made when something is written.
    UserCache(const std::string& root, const std::string& name);

    /// A key is made of 64 hexadecimal digits. Files over `limit` bytes are not read.
    [[nodiscard]] std::optional<std::string> read(std::string_view key, std::size_t limit) const;
    /// Puts a file in place in one step, and removes the oldest ones that are too many.
    void write(std::string_view key, std::string_view bytes) const;

private:
    [[nodiscard]] std::string path_of(std::string_view key) const;
    void make_folders() const;
    void remove_old() const;

    std::string root_;
    std::string concord_; ///< Below it …
    std::string folder_;  ///< … and below that.
};

/// Tells builds of the program apart: size and time of the file that runs; empty where the system
/// does not say.
[[nodiscard]] std::string program_stamp();

} // namespace concord
