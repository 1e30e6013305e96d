// SPDX-License-Identifier: Apache-2.0
#include "system/files.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/descriptor.hpp"

namespace concord {

namespace {

constexpr mode_t usual_permissions = 0644;

/// What the system says about an error number, whatever the locale.
std::string reason(int number) {
    return std::generic_category().message(number);
}

tl::unexpected<Error> io_failure(std::string message, const std::string& where,
                                 std::string hint = {}) {
    return fail(ErrorKind::io, std::move(message), where, std::move(hint));
}

tl::unexpected<Error> too_large(const std::string& where, std::size_t limit) {
    return fail(ErrorKind::too_large,
                "the file is larger than " + std::to_string(limit >> 20) + " MiB", where,
                "check that this is the file you meant");
}

tl::unexpected<Error> cannot_open(int number, const std::string& path) {
    switch (number) {
    case ENOENT:
        return io_failure("there is no such file", path, "check the spelling of the path");
    case ENOTDIR:
        return io_failure("a part of the path is not a folder", path,
                          "check the spelling of the path");
    case EACCES:
    case EPERM:
        return io_failure("no permission to read the file", path,
                          "ask its owner, or check a copy of your own");
    case ELOOP:
        return io_failure("the link leads round in a circle", path);
    case ENXIO:
        return io_failure("this is a socket, not a file", path);
    default:
        return io_failure("the file cannot be opened: " + reason(number), path);
    }
}

/// Why something is not a document for reading; `mode` is that of a file that is not regular.
tl::unexpected<Error> not_a_file(mode_t mode, const std::string& path) {
    if (S_ISDIR(mode)) {
        return io_failure("this is a folder, not a file", path, "name the files in it");
    }
    if (S_ISFIFO(mode)) {
        return io_failure("this is a pipe, not a file", path,
                          "hand it over as standard input and name \"-\"");
    }
    if (S_ISCHR(mode) || S_ISBLK(mode)) return io_failure("this is a device, not a file", path);
    return io_failure("this is not a regular file", path);
}

void wait_until_ready(int descriptor, short events) noexcept {
    pollfd waiting{descriptor, events, 0};
    ::poll(&waiting, 1, -1);
}

/// Reads to the end. One byte above the limit is enough to know.
Result<std::string> read_all(int descriptor, const std::string& where, std::size_t expected,
                             std::size_t limit) {
    constexpr std::size_t chunk = std::size_t{64} << 10;
    std::string bytes;
    std::size_t size = 0;
    for (;;) {
        if (bytes.size() == size) {
            // A file tells its size; one byte more shows that it has no more.
            const bool told = size == 0 && expected > 0;
            bytes.resize(told ? expected + 1 : size + std::max(chunk, size / 2));
        }
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got == 0) break;
        if (got > 0) {
            size += static_cast<std::size_t>(got);
            if (size > limit) return too_large(where, limit);
        } else if (errno == EAGAIN) {
            wait_until_ready(descriptor, POLLIN);
        } else if (errno != EINTR) {
            return io_failure("the file cannot be read: " + reason(errno), where);
        }
    }
    bytes.resize(size);
    return bytes;
}

/// Writes everything; 0, or the error number.
int write_all(int descriptor, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            wait_until_ready(descriptor, POLLOUT);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

tl::unexpected<Error> cannot_write(int number, const std::string& where) {
    switch (number) {
    case EPIPE:
        return io_failure(std::string(reader_gone), where);
    case ENOSPC:
    case EDQUOT:
        return io_failure("there is no space left to write to", where, "free some space");
    case EACCES:
    case EPERM:
    case EROFS:
        return io_failure("no permission to write the file", where, "name another place");
    case ENOENT:
        return io_failure("there is no such folder to write to", where, "create it first");
    case EISDIR:
        return io_failure("this is a folder, not a file", where, "name a file in it");
    default:
        return io_failure("the output cannot be written: " + reason(number), where);
    }
}

/// Makes a new name for a file last beyond a loss of power.
void sync_folder_of(const std::string& path) noexcept {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.open()) ::fsync(opened.number());
}

/// Writes to a device or pipe, which can be used but not replaced.
Result<void> write_in_place(const std::string& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!file.open()) return cannot_write(errno, path);
    if (const int number = write_all(file.number(), bytes); number != 0) {
        return cannot_write(number, path);
    }
    if (!file.close()) return cannot_write(errno, path);
    return {};
}

} // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
    // Without O_NONBLOCK a pipe would be waited for before it can be looked at.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.open()) return cannot_open(errno, path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return cannot_open(errno, path);
    if (!S_ISREG(status.st_mode)) return not_a_file(status.st_mode, path);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) return too_large(path, limit);
    return read_all(file.number(), path, size, limit);
}

Result<std::string> read_stdin(std::size_t limit) {
    struct stat status {};
    if (::fstat(STDIN_FILENO, &status) != 0) {
        return io_failure("standard input is closed", "-", "name a file");
    }
    if (S_ISDIR(status.st_mode)) return not_a_file(status.st_mode, "-");
    return read_all(STDIN_FILENO, "-", 0, limit);
}

Result<void> write_stdout(std::string_view bytes) {
    const int number = write_all(STDOUT_FILENO, bytes);
    if (number != 0) return cannot_write(number, "standard output");
    return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
    struct stat old {};
    const bool exists = ::stat(path.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) return write_in_place(path, bytes);
    std::string draft = path + ".XXXXXX";
    Descriptor file(::mkostemp(draft.data(), O_CLOEXEC));
    if (!file.open()) return cannot_write(errno, path);
    const auto give_up = [&](int number) {
        ::unlink(draft.c_str());
        return cannot_write(number, path);
    };
    const mode_t permissions = exists ? old.st_mode & 07777 : usual_permissions;
    if (const int number = write_all(file.number(), bytes); number != 0) return give_up(number);
    if (::fchmod(file.number(), permissions) != 0) return give_up(errno);
    if (::fsync(file.number()) != 0 || !file.close()) return give_up(errno);
    if (::rename(draft.c_str(), path.c_str()) != 0) return give_up(errno);
    sync_folder_of(path);
    return {};
}

void ignore_broken_pipes() noexcept {
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace concord
