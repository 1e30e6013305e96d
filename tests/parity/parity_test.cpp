// SPDX-License-Identifier: Apache-2.0
// One agreement, several formats: the same tree and the same findings.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "tests/parity/agreement.hpp"
#include "tests/parity/understood.hpp"

using namespace concord;
using namespace concord::parity;

namespace {

constexpr std::array formats{Format{"markdown", "a.md", write_markdown},
                             Format{"text", "a.txt", write_text},
                             Format{"text-wrapped", "a.txt", write_wrapped},
                             Format{"text-narrow", "a.txt", write_narrow},
                             Format{"text-dense", "a.txt", write_dense},
                             Format{"text-flush", "a.txt", write_flush},
                             Format{"text-wide", "a.txt", write_wide},
                             Format{"html-lists", "a.html", write_html_lists},
                             Format{"word-typed", "a.docx", write_word_typed},
                             Format{"word-direct", "a.docx", write_word_direct},
                             Format{"word-linked", "a.docx", write_word_linked},
                             Format{"word-split", "a.docx", write_word_split},
                             Format{"word-tracked", "a.docx", write_word_tracked, "FIL-01"},
                             Format{"word-fields", "a.docx", write_word_fields},
                             Format{"odt-lists", "a.odt", write_odt_lists},
                             Format{"odt-typed", "a.odt", write_odt_typed}};

/// Takes away the one finding that is about the format, which has to be there.
void take_added(Understood& have, std::string_view rule) {
    if (rule.empty()) return;
    const auto added = [&](const std::string& finding) { return finding.starts_with(rule); };
    REQUIRE(std::erase_if(have.found.findings, added) == 1);
    REQUIRE(std::erase_if(have.found.quotes, added) == 1);
}

/// Differences by aspect, with the first of each for people.
class Losses {
public:
    void compare(const Understood& want, const Understood& have, const std::string& where) {
        if (want.nodes.size() != have.nodes.size()) {
            add("nodes", where, std::to_string(want.nodes.size()),
                std::to_string(have.nodes.size()));
        }
        const std::size_t size = std::min(want.nodes.size(), have.nodes.size());
        for (std::size_t at = 0; at < size; ++at) {
            const Node& a = want.nodes[at];
            const Node& b = have.nodes[at];
            const std::size_t before = count_;
            differ("path", where, a.path, b.path);
            differ("kind", where, a.kind, b.kind);
            differ("value", where, a.value, b.value);
            differ("text", where, a.text, b.text);
            differ("cells", where, a.cells, b.cells);
            const bool other = count_ > before;
            differ("punctuation", where + " " + a.path, a.punctuation, b.punctuation);
            if (other && want.nodes.size() != have.nodes.size()) break; // the rest is shifted
        }
        differ("findings", where, want.found.findings, have.found.findings);
        differ("quotes", where, want.found.quotes, have.found.quotes);
    }

    [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return counts_; }
    [[nodiscard]] const std::string& first() const { return first_; }

private:
    void differ(const char* aspect, const std::string& where, const std::string& want,
                const std::string& have) {
        if (want != have) add(aspect, where, want, have);
    }
    void differ(const char* aspect, const std::string& where, const std::vector<std::string>& want,
                const std::vector<std::string>& have) {
        std::vector<std::string> odd;
        std::set_symmetric_difference(want.begin(), want.end(), have.begin(), have.end(),
                                      std::back_inserter(odd));
        for (const std::string& one : odd) {
            const bool missing = std::binary_search(want.begin(), want.end(), one);
            add(aspect, where, missing ? one : "", missing ? "" : one);
        }
    }
    void add(const char* aspect, const std::string& where, const std::string& want,
             const std::string& have) {
        ++count_;
        if (++counts_[aspect] <= 5)
            first_ += fmt::format("\n{} {}: want \"{}\", have \"{}\"", where, aspect, want, have);
    }

    std::map<std::string, std::size_t> counts_;
    std::size_t count_ = 0;
    std::string first_;
};

/// How often each aspect may differ, by aspect.
std::map<std::string, std::size_t> declared(std::string_view format) {
    std::ifstream file(std::string(CONCORD_SOURCE_DIR) + "/tests/parity/losses.tsv");
    REQUIRE(file);
    std::map<std::string, std::size_t> aspects;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string name;
        std::string aspect;
        std::string most;
        std::getline(fields, name, '\t');
        std::getline(fields, aspect, '\t');
        std::getline(fields, most, '\t');
        if (name == format) aspects[aspect] = std::stoul(most);
    }
    return aspects;
}

/// Agreements by name: all samples, and two hundred that are made up.
std::map<std::string, Agreement> agreements() {
    std::map<std::string, Agreement> all;
    const std::filesystem::path folder = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string ending = entry.path().extension().string();
        const std::string name = entry.path().filename().string();
        if ((ending != ".md" && ending != ".txt") || name == "README.md") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        auto source = read(bytes, {name, {}});
        REQUIRE(source.has_value());
        all[name] = parts_of(parse(std::move(*source)));
    }
    REQUIRE(all.size() >= 10);
    for (std::uint32_t seed = 1; seed <= 200; ++seed)
        all["generated-" + std::to_string(seed)] = generated(seed);
    return all;
}

} // namespace

TEST_CASE("An agreement has the same tree and findings in every format") {
    const auto all = agreements();
    std::map<std::string, Losses> losses;
    for (const auto& [name, agreement] : all) {
        // A page names what each part is; what is only typed is held against it.
        const Understood want = understood(write_html_typed(agreement), "a.html");
        for (const Format& format : formats) {
            Understood have = understood(format.write(agreement), format.file);
            take_added(have, format.adds);
            losses[format.name].compare(want, have, std::string(format.name) + ' ' + name);
        }
    }
    for (const Format& format : formats) {
        const auto most = declared(format.name);
        INFO(format.name << losses[format.name].first());
        for (const auto& [aspect, count] : losses[format.name].counts()) {
            INFO(aspect);
            REQUIRE(most.contains(aspect));
            CHECK(count <= most.at(aspect));
        }
        for (const auto& [aspect, count] : most) {
            INFO(aspect << " is no longer lost: take it out of the table");
            CHECK(losses[format.name].counts().contains(aspect));
        }
    }
}

TEST_CASE("Write agreements for other programs", "[.write]") {
    const char* folder = std::getenv("CONCORD_PARITY_WRITE");
    REQUIRE(folder != nullptr);
    // These programs are slow, so not all of the generated ones are written unless asked for.
    const char* asked = std::getenv("CONCORD_PARITY_GENERATED");
    const auto most = asked != nullptr ? std::stoul(asked) : 30U;
    for (const auto& [name, agreement] : agreements()) {
        if (name.starts_with("generated-") && std::stoul(name.substr(10)) > most) continue;
        const std::string stem = std::string(folder) + '/' + name.substr(0, name.find('.'));
        const auto save = [&](const char* ending, const std::string& bytes) {
            std::ofstream(stem + ending, std::ios::binary) << bytes;
        };
        save(".html", write_html_typed(agreement));
        save(".md", write_markdown(agreement));
        save(".docx", write_word_direct(agreement));
        save(".odt", write_odt_lists(agreement));
    }
}

TEST_CASE("A generated agreement is the same every time and has findings") {
    CHECK(write_markdown(generated(7)) == write_markdown(generated(7)));
    CHECK(write_markdown(generated(7)) != write_markdown(generated(8)));
    CHECK(understood(write_markdown(generated(7)), "a.md").found.findings.size() > 5);
}

TEST_CASE("Word and OpenDocument count the numbers that their lists can show") {
    // Packages are stored plain, so their parts can be read.
    const Agreement agreement = generated(7);
    const auto has = [](const std::string& bytes, std::string_view words) {
        return bytes.find(words) != std::string::npos;
    };
    REQUIRE(has(write_word_typed(agreement), ">1. "));
    REQUIRE(has(write_word_typed(agreement), ">(a) "));
    for (const auto write : {write_word_direct, write_word_linked, write_odt_lists}) {
        CHECK_FALSE(has(write(agreement), ">1. "));
        CHECK_FALSE(has(write(agreement), ">(a) "));
    }
    CHECK(has(write_word_direct(agreement), "w:startOverride"));
    CHECK(has(write_word_linked(agreement), "<w:pStyle w:val=\"Clause1level1\"/><w:ind"));
    CHECK(has(write_odt_lists(agreement), "text:start-value=\"1\">"));
}

TEST_CASE("The comparison sees what differs") {
    Agreement changed = generated(7);
    const Understood want = understood(write_markdown(changed), "a.md");
    changed[1].words += " Not so.";
    Losses losses;
    losses.compare(want, understood(write_markdown(changed), "a.md"), "changed");
    CHECK(losses.counts().size() >= 1);
}
