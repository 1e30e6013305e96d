// SPDX-License-Identifier: Apache-2.0
// Runs the transcripts beside this file: input files, command, exit status and exact output in one
// place. How they are written stands in tests/cli/README.md. With CONCORD_UPDATE=1 the expected
// output is rewritten; read the difference before you keep it.
#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "tests/cli/transcript_book.hpp"
#include "tests/support/files.hpp"
#include "tests/support/folder.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

/// "\x1b", "\n", "\r", "\t", "\\" and "\s" (a blank) in commands, names and escaped lines.
std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char next = text[++i];
        if (next == 'x') {
            out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            out += next == 'n'   ? '\n'
                   : next == 'r' ? '\r'
                   : next == 't' ? '\t'
                   : next == 's' ? ' '
                                 : next;
        }
    }
    return out;
}

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) words.push_back(unescape(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

std::string prefixed(std::string_view prefix, std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const bool complete = end != std::string_view::npos;
        const std::string_view line = text.substr(0, end);
        out += prefix;
        if (!line.empty()) out.append(" ").append(line);
        out += complete ? "\n" : "\\\n"; // A last line without a line break.
        text.remove_prefix(complete ? end + 1 : text.size());
    }
    return out;
}

/// Plays one transcript and returns it with the output that there really was.
class Player {
public:
    std::string play(const std::vector<std::string>& lines) {
        for (const std::string& line : lines)
            take(line);
        return played_;
    }

private:
    void take(const std::string& line) {
        const bool expected =
            line.starts_with("1>") || line.starts_with("2>") || line.starts_with("= ");
        if (expected) return; // What there was has been written already.
        played_ += line + '\n';
        if (line.starts_with("< ")) {
            name_ = unescape(line.substr(2));
            write("");
        } else if (line.starts_with("| ") || line == "|") {
            write((line.size() > 2 ? line.substr(2) : std::string()) + '\n');
        } else if (line.starts_with("! ")) {
            write(unescape(line.substr(2)));
        } else if (line.starts_with("* ")) {
            repeat(line.substr(2));
        } else if (line.starts_with("/ ")) {
            fs::create_directories(line.substr(2));
        } else if (line.starts_with("$ concord")) {
            execute(words_of(std::string_view(line).substr(9)));
        } else if (!line.empty() && !line.starts_with('#')) {
            throw std::runtime_error("what is this line: " + line);
        }
    }

    void write(const std::string& text) {
        if (name_ == "-") {
            input_ += text;
            return;
        }
        std::ofstream(name_, std::ios::binary | std::ios::app) << text;
    }

    /// "1000 word " writes the word a thousand times.
    void repeat(const std::string& what) {
        const std::size_t blank = what.find(' ');
        const std::string word = unescape(what.substr(blank + 1));
        std::string text;
        for (int i = std::stoi(what); i > 0; --i)
            text += word;
        write(text);
    }

    void execute(const std::vector<std::string>& arguments) {
        Environment environment;
        environment.book = &tests::transcript_book();
        environment.today = *parse_iso("2026-11-21");
        environment.read_stdin = [this](std::size_t) -> Result<std::string> { return input_; };
        const Outcome outcome = run(arguments, environment);
        played_ += "= " + std::to_string(static_cast<int>(outcome.status)) + '\n';
        played_ += prefixed("1>", outcome.out) + prefixed("2>", outcome.err);
        input_.clear();
    }

    std::string played_;
    std::string name_;
    std::string input_;
};

std::vector<fs::path> transcripts() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(tests::source_dir() + "/tests/cli")) {
        if (entry.path().extension() == ".clitest") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

TEST_CASE("transcripts of the command line", "[cli]") {
    const bool update = std::getenv("CONCORD_UPDATE") != nullptr;
    const std::vector<fs::path> all = transcripts();
    REQUIRE(all.size() >= 25);
    for (const fs::path& path : all) {
        DYNAMIC_SECTION(path.filename().string()) {
            const std::string expected = tests::read(path.string());
            std::string played;
            {
                const tests::WorkingFolder folder;
                played = Player().play(tests::lines(expected));
            }
            if (update && played != expected) {
                std::ofstream(path, std::ios::binary) << played;
            } else {
                CHECK(played == expected);
            }
        }
    }
}

TEST_CASE("the same bytes whatever the locale", "[cli]") {
    const tests::WorkingFolder folder;
    std::ofstream("a.md") << "# Memorandum of understanding\n\n1. Ends on 1.000,5 to be decided.\n";
    Environment environment;
    environment.book = &tests::transcript_book();
    environment.today = *parse_iso("2026-11-21");
    const std::vector<std::string> arguments{"check", "a.md"};
    const std::string before = run(arguments, environment).out;
    const std::string old = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "POSIX"}) {
        if (std::setlocale(LC_ALL, name) == nullptr) continue;
        CHECK(run(arguments, environment).out == before);
    }
    std::setlocale(LC_ALL, old.c_str());
}

} // namespace
} // namespace concord
