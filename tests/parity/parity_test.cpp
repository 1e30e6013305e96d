// SPDX-License-Identifier: Apache-2.0
// One agreement, several formats: the same tree and the same findings.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/parity/agreement.hpp"
#include "tests/parity/losses.hpp"
#include "tests/parity/samples.hpp"
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

/// The formats that know bold type.
constexpr std::array bold_formats{Format{"bold-markdown", "a.md", write_markdown},
                                  Format{"bold-html-lists", "a.html", write_html_lists},
                                  Format{"bold-word-typed", "a.docx", write_word_typed},
                                  Format{"bold-word-linked", "a.docx", write_word_linked},
                                  Format{"bold-word-split", "a.docx", write_word_split},
                                  Format{"bold-odt-lists", "a.odt", write_odt_lists},
                                  Format{"bold-odt-typed", "a.odt", write_odt_typed},
                                  Format{"bold-text", "a.txt", write_text}};

/// Takes away the one finding that is about the format, which has to be there.
void take_added(Understood& have, std::string_view rule) {
    if (rule.empty()) return;
    const auto added = [&](const std::string& finding) { return finding.starts_with(rule); };
    REQUIRE(std::erase_if(have.found.findings, added) == 1);
    REQUIRE(std::erase_if(have.found.quotes, added) == 1);
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
    check_losses("losses.tsv", losses);
}

TEST_CASE("Headings that are only bold are the same in every format that knows bold type") {
    std::map<std::string, Losses> losses;
    for (const auto& [name, agreement] : agreements()) {
        const Agreement bold = without_styles(agreement);
        const Understood want = understood(write_html_typed(bold), "a.html");
        for (const Format& format : bold_formats)
            losses[format.name].compare(want, understood(format.write(bold), format.file),
                                        std::string(format.name) + ' ' + name);
    }
    check_losses("losses.tsv", losses);
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
        save(".json", write_pandoc_lists(agreement));
        save(".typed.json", write_pandoc_typed(agreement));
        save(".md", write_markdown(agreement));
        save(".docx", write_word_direct(agreement));
        save(".odt", write_odt_lists(agreement));
    }
}

TEST_CASE("What another program wrote has the same tree and findings", "[.read]") {
    // A folder for each way of writing, as its losses are declared.
    const char* folder = std::getenv("CONCORD_PARITY_READ");
    REQUIRE(folder != nullptr);
    const auto all = agreements();
    std::map<std::string, Understood> wanted;
    std::map<std::string, Losses> losses;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string way = entry.path().parent_path().filename().string();
        const std::string stem = entry.path().stem().string();
        if (!wanted.contains(stem)) {
            const auto found = all.lower_bound(stem);
            REQUIRE(found != all.end());
            REQUIRE(found->first.substr(0, found->first.find('.')) == stem);
            wanted[stem] = understood(write_html_typed(found->second), "a.html");
        }
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const Understood have = understood(bytes, entry.path().filename().c_str());
        losses[way].compare(wanted[stem], have, way + ' ' + stem);
    }
    REQUIRE(wanted.size() > 40);
    check_losses("pandoc_losses.tsv", losses);
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
