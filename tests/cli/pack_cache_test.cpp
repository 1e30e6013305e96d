// SPDX-License-Identifier: Apache-2.0
// Packs of a user's own, read from YAML and from the cache: nobody sees a difference.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include "cli/run.hpp"
#include "rules/book/packed_book.hpp"
#include "system/user_cache.hpp"
#include "tests/cli/transcript_book.hpp"
#include "tests/support/files.hpp"
#include "tests/support/folder.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

std::string pack(const std::string& word, const std::string& severity = "warning") {
    return "pack: ours\nversion: 1\nauthorities:\n  - {id: style, title: House style}\nrules:\n"
           "  - id: OUR-01\n    title: A word of ours\n    since: 1\n    status: stable\n"
           "    check: wording\n    with: {any: [\"" +
           word + "*\"]}\n    applies: ALL\n    severity: " + severity +
           "\n    message: \"\\\"{quote}\\\" is ours.\"\n    why: Because.\n    advice: Change "
           "it.\n"
           "    authority: [style, habit]\n"
           "    examples: {flag: [x], pass: [y], near: [{text: z, why: A trap.}]}\n";
}

void write(const std::string& name, const std::string& text) {
    std::ofstream(name, std::ios::binary | std::ios::trunc) << text;
}

/// A folder with a settings file, a pack, an agreement, and a cache beside them.
class Desk {
public:
    Desk() {
        write("concord.yaml", "rules: [own.yaml]\n");
        write("own.yaml", pack("client"));
        write("a.md", "# Memorandum of understanding\n\n1. The clients pay promptly.\n");
    }

    [[nodiscard]] Outcome run(std::vector<std::string> arguments, bool cached = true) const {
        Environment environment;
        environment.book = &tests::transcript_book();
        environment.today = *parse_iso("2026-11-21");
        environment.packs = cached ? &cache_ : nullptr;
        return concord::run(arguments, environment);
    }

    [[nodiscard]] static std::vector<std::string> kept() {
        std::vector<std::string> paths;
        if (!fs::exists(folder)) return paths;
        for (const auto& entry : fs::directory_iterator(folder))
            paths.push_back(entry.path().string());
        return paths;
    }

private:
    static constexpr const char* folder = "cache/concord/packs";
    tests::WorkingFolder working_;
    UserCache cache_{fs::current_path().string() + "/cache", "packs"};
};

} // namespace

TEST_CASE("every command says the same with a cold and with a warm cache", "[cli]") {
    const Desk desk;
    const std::vector<std::vector<std::string>> commands{
        {"check", "--format", "json", "a.md"},
        {"check", "--format", "line", "a.md"},
        {"assess", "a.md"},
        {"config", "a.md"},
        {"rules", "list"},
        {"rules", "list", "--format", "json"},
        {"rules", "explain", "OUR-01"},
        {"rules", "test"},
        {"rules", "test", "own.yaml"},
        {"rules", "cost", "--format", "counts", "a.md"},
    };
    for (const auto& command : commands) {
        INFO(command[0] << ' ' << command[1]);
        fs::remove_all("cache");
        const Outcome plain = desk.run(command, false);
        const Outcome cold = desk.run(command);
        const Outcome warm = desk.run(command);
        CHECK(plain.out + plain.err == cold.out + cold.err);
        CHECK(plain.out + plain.err == warm.out + warm.err);
        CHECK(plain.status == warm.status);
        CHECK_FALSE(plain.out.empty());
    }
}

TEST_CASE("a pack is compiled once, and again when it changes", "[cli]") {
    const Desk desk;
    const std::vector<std::string> check{"check", "--format", "line", "a.md"};
    CHECK(desk.run(check).out.find("\"clients\" is ours") != std::string::npos);
    REQUIRE(desk.kept().size() == 1);
    const std::string first = desk.kept().front();

    // What another pack has become, put where that of this one is looked for, is believed: so it is
    // the cache that answers.
    const std::string key = fs::path(first).stem().string();
    const RuleBook& base = tests::transcript_book();
    const auto other = extend_book(base, {{"own.yaml", pack("promptly")}});
    REQUIRE(other);
    write(first, pack_book(*other, base, key));
    CHECK(desk.run(check).out.find("\"promptly\" is ours") != std::string::npos);

    write("own.yaml", pack("client", "error"));
    CHECK(desk.run(check).out.find("error: OUR-01: \"clients\" is ours") != std::string::npos);
    CHECK(desk.kept().size() == 2);
}

TEST_CASE("a damaged cache is ignored and rebuilt", "[cli]") {
    const Desk desk;
    const std::vector<std::string> check{"check", "--format", "line", "a.md"};
    const std::string expected = desk.run(check, false).out;
    REQUIRE(desk.run(check).out == expected);
    const std::string path = desk.kept().front();
    const std::string sound = tests::read(path);
    for (std::size_t at = 0; at < sound.size(); ++at) {
        std::string changed = sound;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        for (const std::string& damaged : {changed, sound.substr(0, at)}) {
            write(path, damaged);
            REQUIRE(desk.run(check).out == expected);
            REQUIRE(tests::read(path) == sound);
        }
    }
}

TEST_CASE("a pack that does not load complains each time and is not kept", "[cli]") {
    const Desk desk;
    write("own.yaml", pack("client", "advise"));
    for (int times = 0; times < 2; ++times) {
        const Outcome outcome = desk.run({"check", "a.md"});
        CHECK(outcome.status == ExitStatus::usage);
        CHECK(outcome.err.find("own.yaml:13:15: unknown severity \"advise\"") != std::string::npos);
        CHECK(desk.kept().empty());
    }
}

TEST_CASE("the program keeps packs where the environment says, unless it says off", "[cli]") {
    const Desk desk;
    const auto shell = [](const std::string& settings) {
        const int status = std::system(
            (settings + " '" CONCORD_EXECUTABLE "' check --format line a.md > out 2> err").c_str());
        return std::pair(WEXITSTATUS(status), tests::read("out") + tests::read("err"));
    };
    write("own.yaml", pack("client").replace(pack("client").find(", habit"), 7, ""));
    const std::string here = "XDG_CACHE_HOME='" + fs::current_path().string() + "/cache' ";
    const auto plain = shell(here + "CONCORD_CACHE=off");
    CHECK(plain.second.find("OUR-01: \"clients\" is ours.") != std::string::npos);
    CHECK(desk.kept().empty());
    CHECK(shell(here + "CONCORD_CACHE=on") == plain);
    CHECK(desk.kept().size() == 1);
    CHECK(shell(here + "CONCORD_CACHE=on") == plain);
    CHECK(desk.kept().size() == 1);
    CHECK(shell("XDG_CACHE_HOME=/dev/null CONCORD_CACHE=on") == plain);
    CHECK(shell("env -u HOME XDG_CACHE_HOME=cache2 CONCORD_CACHE=on") == plain);
    CHECK_FALSE(fs::exists("cache2"));
}

} // namespace concord
