// SPDX-License-Identifier: Apache-2.0
#include "system/user_cache.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/descriptor.hpp"

namespace concord {

namespace {

constexpr std::string_view ending = ".cached";
constexpr std::size_t key_size = 64;
constexpr std::string_view draft_ending = ".XXXXXX"; // as mkostemp() fills it in

/// Whether a file is one of ours, or a draft that was left behind: others are never removed.
bool is_ours(std::string_view name) {
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (name.size() < key_size || !std::all_of(name.begin(), name.begin() + key_size, is_digit)) {
        return false;
    }
    const std::string_view rest = name.substr(key_size);
    return rest == ending || (rest.starts_with(ending) && rest[ending.size()] == '.' &&
                              rest.size() == ending.size() + draft_ending.size());
}

bool write_all(int descriptor, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

} // namespace

std::optional<UserCache> UserCache::of_environment(const std::string& name) {
    if (variable("CONCORD_CACHE") == "off") return std::nullopt;
    if (std::string root = variable("XDG_CACHE_HOME"); root.starts_with('/')) {
        return UserCache(root, name);
    }
    const std::string home = variable("HOME");
    if (!home.starts_with('/')) return std::nullopt;
    return UserCache(home + "/.cache", name);
}

UserCache::UserCache(const std::string& root, const std::string& name)
    : root_(root), concord_(root + "/concord"), folder_(concord_ + '/' + name) {}

std::string UserCache::path_of(std::string_view key) const {
    return folder_ + '/' + std::string(key) + std::string(ending);
}

std::optional<std::string> UserCache::read(std::string_view key, std::size_t limit) const {
    // A link or a pipe is none of ours; without O_NONBLOCK a pipe would be waited for.
    const Descriptor file(
        ::open(path_of(key).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status {};
    if (!file.open() || ::fstat(file.number(), &status) != 0) return std::nullopt;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid() || size > limit) {
        return std::nullopt;
    }
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(file.number(), bytes.data() + done, size - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

void UserCache::write(std::string_view key, std::string_view bytes) const {
    make_folders();
    const std::string path = path_of(key);
    std::string draft = path + std::string(draft_ending);
    Descriptor file(::mkostemp(draft.data(), O_CLOEXEC)); // mode 0600
    if (!file.open()) return;
    // Not forced onto the disk: a file that a loss of power leaves half written is not taken.
    const bool written = write_all(file.number(), bytes) && file.close();
    if (!written || ::rename(draft.c_str(), path.c_str()) != 0) {
        ::unlink(draft.c_str());
        return;
    }
    remove_old();
}

void UserCache::make_folders() const {
    for (const std::string* folder : {&root_, &concord_, &folder_})
        ::mkdir(folder->c_str(), 0700); // whether it is there shows when a file is written
}

void UserCache::remove_old() const {
    namespace fs = std::filesystem;
    std::error_code failed;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (fs::directory_iterator at(folder_, failed), end; !failed && at != end;
         at.increment(failed)) {
        if (!is_ours(at->path().filename().string())) continue;
        std::error_code gone; // somebody else may tidy up too
        const auto time = at->last_write_time(gone);
        if (!gone) files.emplace_back(time, at->path());
    }
    if (files.size() <= most_files) return;
    std::sort(files.begin(), files.end(), std::greater<>());
    for (auto old = files.begin() + most_files; old != files.end(); ++old)
        fs::remove(old->second, failed);
}

std::string program_stamp() {
    struct stat status {};
    if (::stat("/proc/self/exe", &status) != 0) return {};
    return std::to_string(status.st_size) + ' ' + std::to_string(status.st_mtim.tv_sec) + '.' +
           std::to_string(status.st_mtim.tv_nsec);
}

} // namespace concord
