// SPDX-License-Identifier: Apache-2.0
// docs/writing-rules.md is run: its files are written, its commands started, their output compared.
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "tests/support/files.hpp"
#include "tests/support/folder.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

std::string started(const std::string& command) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < command.size()) {
        const std::size_t end = std::min(command.find(' ', at), command.size());
        words.push_back(command.substr(at, end - at));
        at = end + 1;
    }
    Environment environment;
    environment.book = &built_in_book();
    environment.today = *parse_iso("2026-11-21");
    environment.width = 120;
    const Outcome outcome = run(words, environment);
    return outcome.out + outcome.err;
}

/// Walks through the guide: a block after "<!-- file: NAME -->" is that file, a console block is a
/// conversation.
class Guide {
public:
    std::size_t files = 0;
    std::size_t commands = 0;

    void take(const std::string& line) {
        constexpr std::string_view file_mark = "<!-- file: ";
        if (line.starts_with("```") && language_.empty()) {
            language_ = line.size() > 3 ? line.substr(3) : "plain";
        } else if (line == "```") {
            finish();
            language_.clear();
        } else if (!language_.empty()) {
            language_ == "console" ? talk(line) : void(text_ += line + '\n');
        } else if (line.starts_with(file_mark)) {
            name_ = line.substr(file_mark.size());
            name_.resize(name_.find(" -->"));
        }
    }

private:
    void talk(const std::string& line) {
        constexpr std::string_view prompt = "$ concord ";
        if (line.starts_with(prompt)) {
            compare();
            command_ = line.substr(prompt.size());
        } else {
            expected_ += line + '\n';
        }
    }

    void compare() {
        if (command_.empty()) return;
        INFO("concord " << command_);
        CHECK(started(command_) == expected_);
        ++commands;
        command_.clear();
        expected_.clear();
    }

    void finish() {
        if (language_ == "console") {
            compare();
        } else if (!name_.empty()) {
            const fs::path path(name_);
            if (path.has_parent_path()) fs::create_directories(path.parent_path());
            std::ofstream(path, std::ios::binary) << text_;
            ++files;
        }
        name_.clear();
        text_.clear();
    }

    std::string language_, name_, text_, command_, expected_;
};

TEST_CASE("the examples of the guide to rules come out as printed", "[cli]") {
    const std::string text = tests::read(tests::source_dir() + "/docs/writing-rules.md");
    const tests::WorkingFolder folder;
    Guide guide;
    for (const std::string& line : tests::lines(text))
        guide.take(line);
    CHECK(guide.files >= 7);
    CHECK(guide.commands >= 7);
}

} // namespace
} // namespace concord
