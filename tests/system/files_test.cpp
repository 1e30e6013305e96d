// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;

namespace {

constexpr std::size_t limit = std::size_t{1} << 20;

/// A folder of its own for a test, gone afterwards.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "concord-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::string file(const char* name) const { return path_ + '/' + name; }

    std::string add(const char* name, const std::string& bytes) const {
        std::ofstream(file(name), std::ios::binary) << bytes;
        return file(name);
    }
    [[nodiscard]] std::size_t count() const {
        const std::filesystem::directory_iterator all(path_);
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }

private:
    std::string path_;
};

/// Puts another open file in the place of a standard stream while it lives.
class Redirect {
public:
    Redirect(int stream, int other) : stream_(stream), old_(::dup(stream)) {
        REQUIRE(old_ >= 0);
        REQUIRE(::dup2(other, stream) == stream);
    }
    Redirect(const Redirect&) = delete;
    Redirect& operator=(const Redirect&) = delete;
    ~Redirect() {
        ::dup2(old_, stream_);
        ::close(old_);
    }

private:
    int stream_;
    int old_;
};

void check_refused(const std::string& path, ErrorKind kind, const char* says) {
    const auto result = read_file(path, limit);
    CAPTURE(path, says);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == kind);
    CHECK(result.error().where == path);
    CHECK_THAT(result.error().message, Catch::Contains(says));
}

} // namespace

TEST_CASE("read_file gives the bytes as they are") {
    const Folder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    CHECK(read_file(folder.add("a.txt", bytes), limit) == bytes);
    CHECK(read_file(folder.add("empty", ""), limit) == "");
    const std::string large(limit, 'x');
    CHECK(read_file(folder.add("large", large), limit) == large);
    std::filesystem::create_symlink(folder.file("a.txt"), folder.file("link"));
    CHECK(read_file(folder.file("link"), limit) == bytes);
    // Size 0 to look at, but not to read.
    CHECK(read_file("/proc/self/status", limit)->size() > 0);
}

TEST_CASE("read_file says what stands in the way") {
    const Folder folder;
    check_refused(folder.file("missing.txt"), ErrorKind::io, "no such file");
    check_refused(folder.add("a.txt", "x") + "/b.txt", ErrorKind::io, "not a folder");
    check_refused(folder.file("."), ErrorKind::io, "folder");
    check_refused("/dev/zero", ErrorKind::io, "device");
    check_refused(folder.add("large", std::string(limit + 1, 'x')), ErrorKind::too_large, "1 MiB");
    std::filesystem::create_symlink(folder.file("loop"), folder.file("loop"));
    check_refused(folder.file("loop"), ErrorKind::io, "circle");
    REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    check_refused(folder.file("pipe"), ErrorKind::io, "pipe");
    REQUIRE(::truncate(folder.add("sparse", "").c_str(), off_t{10} << 30) == 0);
    check_refused(folder.file("sparse"), ErrorKind::too_large, "1 MiB");
}

TEST_CASE("read_file names a missing permission") {
    if (::geteuid() == 0) return skip("the superuser may read everything");
    const Folder folder;
    std::filesystem::permissions(folder.add("secret", "x"), std::filesystem::perms::none);
    check_refused(folder.file("secret"), ErrorKind::io, "permission");
}

TEST_CASE("read_stdin reads pipes and files, up to the limit") {
    const Folder folder;
    const std::string bytes(200'000, 'y');
    const int file = ::open(folder.add("in", bytes).c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(file >= 0);
    {
        const Redirect input(STDIN_FILENO, file);
        CHECK(read_stdin(limit) == bytes);
        ::lseek(file, 0, SEEK_SET);
        const auto refused = read_stdin(bytes.size() - 1);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::too_large);
        ::lseek(file, 0, SEEK_SET);
        CHECK(read_stdin(bytes.size()) == bytes);
    }
    ::close(file);

    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    REQUIRE(::write(pipe[1], "words", 5) == 5);
    ::close(pipe[1]);
    const Redirect input(STDIN_FILENO, pipe[0]);
    CHECK(read_stdin(limit) == "words");
    ::close(pipe[0]);
}

TEST_CASE("write_stdout notices a reader that went away and a full disk") {
    ignore_broken_pipes();
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    Result<void> written;
    Result<void> broken;
    {
        const Redirect output(STDOUT_FILENO, pipe[1]);
        written = write_stdout("words");
        ::close(pipe[0]);
        broken = write_stdout("more words");
    }
    ::close(pipe[1]);
    CHECK(written);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().kind == ErrorKind::io);
    CHECK_THAT(broken.error().message, Catch::Contains("went away"));

    const int full_device = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (full_device < 0) return skip("no /dev/full here");
    Result<void> full;
    {
        const Redirect output(STDOUT_FILENO, full_device);
        full = write_stdout("words");
    }
    ::close(full_device);
    REQUIRE_FALSE(full);
    CHECK_THAT(full.error().message, Catch::Contains("no space"));
}

TEST_CASE("write_file replaces in one step and leaves nothing behind") {
    const Folder folder;
    const std::string path = folder.file("report.json");
    CHECK(write_file(path, "first"));
    CHECK(read_file(path, limit) == "first");
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    CHECK(write_file(path, "second"));
    CHECK(read_file(path, limit) == "second");
    CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms(0600));
    CHECK(folder.count() == 1);
}

TEST_CASE("write_file leaves links' targets, folders and devices whole") {
    const Folder folder;
    const std::string input = folder.add("input.txt", "the agreement");
    std::filesystem::create_hard_link(input, folder.file("hard"));
    std::filesystem::create_symlink(input, folder.file("soft"));
    CHECK(write_file(folder.file("hard"), "report"));
    CHECK(write_file(folder.file("soft"), "report"));
    CHECK(read_file(input, limit) == "the agreement");

    const auto into_folder = write_file(folder.file("."), "report");
    REQUIRE_FALSE(into_folder);
    CHECK_THAT(into_folder.error().message, Catch::Contains("folder"));
    const auto nowhere = write_file(folder.file("missing/report"), "report");
    REQUIRE_FALSE(nowhere);
    CHECK_THAT(nowhere.error().message, Catch::Contains("no such folder"));

    CHECK(write_file("/dev/null", "report"));
    CHECK(std::filesystem::is_character_file("/dev/null"));
    if (!std::filesystem::exists("/dev/full")) return skip("no /dev/full here");
    CHECK_FALSE(write_file("/dev/full", "report"));
}
