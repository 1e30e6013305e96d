// SPDX-License-Identifier: Apache-2.0
// What only the program itself can show: streams that fail, signals, large files.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/files.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

class Scratch {
public:
    Scratch() : path_(fs::temp_directory_path() / ("concord-program-" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { fs::remove_all(path_); }

    [[nodiscard]] std::string file(const std::string& name) const {
        return (path_ / name).string();
    }

    /// Runs a shell command in which $concord is the program; returns its exit status.
    [[nodiscard]] int shell(const std::string& command) const {
        const std::string whole =
            "cd '" + path_.string() + "' && concord='" CONCORD_EXECUTABLE "' && " + command;
        const int status = std::system(whole.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    fs::path path_;
};

TEST_CASE("a full disk is told and is no success", "[cli]") {
    if (!fs::exists("/dev/full")) return;
    const Scratch scratch;
    CHECK(scratch.shell("\"$concord\" --help >/dev/full 2>err") == 3);
    CHECK(tests::read(scratch.file("err")) == "concord: there is no space left to write to\n");
}

TEST_CASE("a reader that goes away ends the program quietly", "[cli]") {
    const Scratch scratch;
    CHECK(scratch.shell("{ sleep 0.3; \"$concord\" --help 2>err; echo $? >status; } | true; "
                        "while ! [ -s status ]; do sleep 0.05; done") == 0);
    CHECK(tests::read(scratch.file("status")) == "3\n");
    CHECK(tests::read(scratch.file("err")).empty());
}

TEST_CASE("signals end the program as the shell expects", "[cli]") {
    const Scratch scratch;
    CHECK(scratch.shell("sleep 1 | timeout --preserve-status -s TERM 0.3 \"$concord\" -") == 143);
    CHECK(scratch.shell("sleep 1 | timeout --preserve-status -s INT 0.3 \"$concord\" -") == 130);
}

TEST_CASE("a file over 64 MiB is refused, and the others are checked", "[cli]") {
    const Scratch scratch;
    std::ofstream(scratch.file("big.txt")) << "Memorandum of understanding\n";
    fs::resize_file(scratch.file("big.txt"), (std::uintmax_t{64} << 20) + 1);
    std::ofstream(scratch.file("small.txt")) << "Memorandum of understanding\n\nAll is well.\n";
    CHECK(scratch.shell("\"$concord\" big.txt small.txt >out 2>err") == 3);
    CHECK(tests::read(scratch.file("err"))
              .find("concord: big.txt: the file is larger than 64 "
                    "MiB") == 0);
    CHECK(tests::read(scratch.file("out")).find("small.txt\nMemorandum") != std::string::npos);
}

TEST_CASE("a bad day in the environment is a usage error", "[cli]") {
    const Scratch scratch;
    CHECK(scratch.shell("echo x | SOURCE_DATE_EPOCH=never \"$concord\" - >out 2>err") == 2);
    CHECK(scratch.shell("echo x | SOURCE_DATE_EPOCH=never \"$concord\" - --today 2026-11-21 "
                        ">out 2>err") == 0);
}

} // namespace
} // namespace concord
