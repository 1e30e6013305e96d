// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "system/user_cache.hpp"
#include "tests/support/files.hpp"
#include "tests/support/folder.hpp"
#include "tests/system/variable.hpp"

using namespace concord;
using tests::Variable;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t limit = 1000;
const std::string key(64, 'a');

unsigned permissions(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string here() {
    return fs::current_path().string();
}

} // namespace

TEST_CASE("what was written is read again, for its owner alone") {
    const tests::WorkingFolder folder;
    const UserCache cache(here() + "/root", "packs");
    CHECK_FALSE(cache.read(key, limit));
    CHECK_FALSE(fs::exists("root")); // reading makes nothing
    cache.write(key, "one");
    CHECK(cache.read(key, limit) == "one");
    cache.write(key, "two");
    CHECK(cache.read(key, limit) == "two");
    CHECK_FALSE(cache.read(std::string(64, 'b'), limit));
    CHECK(files_in("root/concord/packs") == 1); // no draft is left
    CHECK(permissions("root/concord/packs/" + key + ".cached") == 0600);
    for (const char* made : {"root", "root/concord", "root/concord/packs"})
        CHECK(permissions(made) == 0700);
}

TEST_CASE("large files, links and folders are not read") {
    const tests::WorkingFolder folder;
    const UserCache cache(here(), "packs");
    cache.write(key, std::string(limit + 1, 'x'));
    CHECK_FALSE(cache.read(key, limit));
    CHECK(cache.read(key, limit + 1));
    const std::string path = "concord/packs/" + key + ".cached";
    fs::rename(path, "elsewhere");
    fs::create_symlink(here() + "/elsewhere", path);
    CHECK_FALSE(cache.read(key, limit + 1));
    fs::remove(path);
    fs::create_directory(path);
    CHECK_FALSE(cache.read(key, limit + 1));
    cache.write(key, "one"); // cannot take the place of a folder
    CHECK(files_in("concord/packs") == 1);
}

TEST_CASE("where nothing can be written nothing happens") {
    const tests::WorkingFolder folder;
    std::ofstream("file") << "no folder";
    for (const std::string& root : {here() + "/file", here() + "/there/is/none",
                                    std::string("/proc"), std::string("/dev/null")}) {
        const UserCache cache(root, "packs");
        cache.write(key, "one");
        CHECK_FALSE(cache.read(key, limit));
    }
    CHECK(files_in(here()) == 1);
    CHECK(tests::read("file") == "no folder");
}

TEST_CASE("the newest files stay, and those of others") {
    const tests::WorkingFolder folder;
    const UserCache cache(here(), "packs");
    const std::string packs = "concord/packs/";
    const auto key_of = [](std::size_t i) {
        return std::string(62, '0') + static_cast<char>('a' + i / 10) +
               static_cast<char>('0' + i % 10);
    };
    fs::create_directories(packs);
    std::ofstream(packs + "notes.txt") << "mine";
    std::ofstream(packs + std::string(64, 'g') + ".cached") << "no key";
    std::ofstream(packs + key + ".cached.old") << "no draft";
    std::ofstream(packs + key + ".cached.aB3xYz") << "a draft that was left behind";
    const auto now = fs::file_time_type::clock::now();
    fs::last_write_time(packs + key + ".cached.aB3xYz", now - std::chrono::hours(200));
    const std::size_t many = UserCache::most_files + 5;
    for (std::size_t i = 0; i < many; ++i) {
        cache.write(key_of(i), "x");
        fs::last_write_time(packs + key_of(i) + ".cached", now - std::chrono::hours(100 - i));
    }
    cache.write(key_of(many), "x");
    CHECK(files_in(packs) == UserCache::most_files + 3);
    CHECK(cache.read(key_of(many), limit));
    CHECK(cache.read(key_of(6), limit));
    CHECK_FALSE(cache.read(key_of(5), limit));
    CHECK_FALSE(fs::exists(packs + key + ".cached.aB3xYz"));
    CHECK(fs::exists(packs + "notes.txt"));
}

TEST_CASE("the environment says where the cache is") {
    const tests::WorkingFolder folder;
    const std::string xdg = here() + "/xdg";
    const std::string home = here() + "/home";
    fs::create_directory(home);
    const Variable no_choice("CONCORD_CACHE", nullptr);
    const Variable at_home("HOME", home.c_str());
    {
        const Variable set("XDG_CACHE_HOME", xdg.c_str());
        UserCache::of_environment("packs").value().write(key, "x");
        CHECK(fs::exists(xdg + "/concord/packs/" + key + ".cached"));
        const Variable off("CONCORD_CACHE", "off");
        CHECK_FALSE(UserCache::of_environment("packs"));
    }
    CHECK_FALSE(fs::exists(home + "/.cache"));
    for (const char* none : {static_cast<const char*>(nullptr), "", "relative/path"}) {
        const Variable unset("XDG_CACHE_HOME", none);
        fs::remove_all(home + "/.cache");
        UserCache::of_environment("packs").value().write(key, "x");
        CHECK(fs::exists(home + "/.cache/concord/packs/" + key + ".cached"));
        for (const char* nowhere : {static_cast<const char*>(nullptr), "", "home"}) {
            const Variable homeless("HOME", nowhere);
            CHECK_FALSE(UserCache::of_environment("packs"));
        }
    }
    CHECK_FALSE(fs::exists("relative"));
}

TEST_CASE("the stamp of a program stays while it runs") {
    CHECK_FALSE(program_stamp().empty());
    CHECK(program_stamp() == program_stamp());
}
