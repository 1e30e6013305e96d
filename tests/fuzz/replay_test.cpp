// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/parse_target.hpp"
#include "tests/support/files.hpp"
#include "tests/support/package_writer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

using namespace concord::tests;

namespace {

std::vector<std::string> files_below(const std::string& folder,
                                     const std::vector<std::string>& endings) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() + folder)) {
        const auto ending = entry.path().extension().string();
        if (entry.is_regular_file() &&
            std::find(endings.begin(), endings.end(), ending) != endings.end()) {
            paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Small, fixed-seed disorder: the same mutants wherever the tests run.
class Disorder {
public:
    explicit Disorder(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33U) % limit;
    }

private:
    std::uint64_t state_;
};

/// Flips, cuts, doubles and swaps, as a careless editor or a broken disk would.
std::string mutant(std::string text, Disorder& disorder) {
    for (auto change = disorder.below(6) + 1; change > 0 && !text.empty(); --change) {
        const auto at = disorder.below(text.size());
        const auto length = std::min(disorder.below(200) + 1, text.size() - at);
        switch (disorder.below(5)) {
        case 0: text[at] = static_cast<char>(disorder.below(256)); break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, text.substr(disorder.below(text.size()), length)); break;
        case 3: text.resize(at); break;
        default: text.insert(at, 1, "\n\t ([*#|-_/.)>"[disorder.below(14)]); break;
        }
    }
    return text;
}

/// Changes that leave XML well-formed, so that they get past the parser: other values, other names,
/// paragraphs twice or not at all.
std::string xml_mutant(std::string text, Disorder& disorder) {
    static const std::vector<std::string> values{"99999999999", "-1",  "",  "0",     "8",
                                                 "%9%1(%2).",   "end", "3", "false", "bullet",
                                                 "lowerRoman",  "del", "1"};
    static const std::vector<std::string> names{
        "w:ins", "w:del", "w:moveFrom", "w:sdt", "w:hyperlink", "w:tbl",       "w:tr",
        "w:tc",  "w:p",   "w:r",        "w:t",   "w:fldSimple", "w:customXml", "w:sdtContent"};
    for (auto change = disorder.below(8) + 1; change > 0; --change) {
        const auto at = disorder.below(text.size());
        const auto kind = disorder.below(8);
        if (kind < 5) {
            const auto value = text.find("=\"", at);
            const auto end = value == std::string::npos ? value : text.find('"', value + 2);
            if (end == std::string::npos) continue;
            text.replace(value + 2, end - value - 2, values[disorder.below(values.size())]);
        } else if (kind < 7) {
            const auto begin = text.find("<w:p>", at);
            const auto end = begin == std::string::npos ? begin : text.find("</w:p>", begin);
            if (end == std::string::npos) continue;
            const auto size = end + 6 - begin;
            kind == 5 ? text.insert(begin, text.substr(begin, size)) : text.erase(begin, size);
        } else {
            const auto& from = names[disorder.below(names.size())];
            const auto& to = names[disorder.below(names.size())];
            for (const std::string opening : {"<", "</"}) {
                for (auto name = text.find(opening + from); name != std::string::npos;
                     name = text.find(opening + from, name + 1)) {
                    const char behind = text[name + opening.size() + from.size()];
                    if (behind != ' ' && behind != '>' && behind != '/') continue;
                    text.replace(name + opening.size(), from.size(), to);
                }
            }
        }
    }
    return text;
}

} // namespace

TEST_CASE("seeds of the fuzz target keep every promise", "[fuzz]") {
    const auto seeds = files_below("/tests/fuzz/seeds", {".seed"});
    REQUIRE_FALSE(seeds.empty());
    for (const auto& path : seeds) {
        INFO(path);
        check_bytes(read(path));
    }
}

TEST_CASE("mutants of the sample agreements keep every promise", "[fuzz]") {
    const auto samples = files_below("/corpus/agreements", {".txt", ".md"});
    REQUIRE(samples.size() >= 9);
    Disorder disorder(20261121);
    for (const auto& path : samples) {
        const auto text = read(path);
        for (int round = 0; round < 12; ++round) {
            check_bytes(mutant(text, disorder));
        }
    }
    CHECK(true); // a broken promise aborts the program
}

TEST_CASE("text layers of PDF and their mutants keep every promise", "[fuzz][pdf]") {
    const auto seeds = files_below("/tests/fuzz/seeds", {".layer"});
    REQUIRE(seeds.size() >= 3);
    Disorder disorder(20261121);
    for (const auto& path : seeds) {
        INFO(path);
        const auto layer = read(path);
        check_pdf_layer(layer);
        for (int round = 0; round < 60; ++round) {
            check_pdf_layer(mutant(layer, disorder));
        }
    }
}

TEST_CASE("parts of Word documents and their mutants keep every promise", "[fuzz][word]") {
    const auto seeds = files_below("/tests/fuzz/seeds", {".word"});
    REQUIRE(seeds.size() >= 3);
    Disorder disorder(20261121);
    for (const auto& path : seeds) {
        INFO(path);
        const auto parts = read(path);
        check_word_parts(parts);
        for (int round = 0; round < 40; ++round) {
            check_word_parts(mutant(parts, disorder));
        }
        for (int round = 0; round < 200; ++round) {
            check_word_parts(xml_mutant(parts, disorder));
        }
    }
}

TEST_CASE("damaged Word packages are read or refused, never trusted", "[fuzz][word]") {
    Disorder disorder(20261122);
    const auto whole = word_document({.body = word_paragraph("The kitchens share ovens."),
                                      .styles = "<w:style w:styleId=\"a\"/>"});
    for (int round = 0; round < 600; ++round) {
        check_word_bytes(mutant(whole, disorder));
    }
    CHECK(true); // a broken promise aborts the program
}
