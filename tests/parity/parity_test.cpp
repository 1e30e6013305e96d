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
#include "rules/engine/assess.hpp"
#include "tests/parity/agreement.hpp"

using namespace concord;
using namespace concord::parity;

namespace {

constexpr std::array formats{Format{"markdown", "a.md", write_markdown},
                             Format{"text", "a.txt", write_text},
                             Format{"text-wrapped", "a.txt", write_wrapped},
                             Format{"text-narrow", "a.txt", write_narrow},
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

/// A node of the tree as all formats must have it.
struct Node {
    std::string path, kind, value, punctuation, text, cells;
};

/// Blanks run together; what stands between a heading and its text is a matter of the format.
std::string normal(std::string_view words) {
    std::string out;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::vector<Node> tree(const Document& document) {
    std::vector<Node> out;
    const SourceText& source = document.source;
    for (const Clause& clause : document.clauses.all()) {
        Node node;
        node.path = clause.path;
        node.kind = to_string(clause.kind);
        for (std::size_t at = 0; at < clause.label.count; ++at)
            node.value += fmt::format("{}/{} ", clause.label.ordinals[at],
                                      static_cast<int>(clause.label.styles[at]));
        node.value += std::to_string(static_cast<int>(clause.label.unit));
        node.punctuation = std::to_string(static_cast<int>(clause.label.punctuation));
        if (clause.kind != ClauseKind::row && clause.kind != ClauseKind::table) {
            node.text =
                normal(source.text(clause.heading)) + "|" + normal(source.text(clause.body));
        }
        out.push_back(std::move(node));
    }
    for (const Table& table : document.tables) {
        std::string cells;
        const auto all = std::span(document.cells).subspan(table.cells.first, table.cells.count);
        for (const Cell& cell : all)
            if (!cell.span.empty())
                cells +=
                    fmt::format("{},{}:{};", cell.row, cell.column, normal(source.text(cell.span)));
        out[table.clause.index()].cells = cells;
    }
    return out;
}

/// A message without the numbers of lines, which every format has its own of, and without the bars
/// that part cells in Markdown.
std::string plain_message(std::string_view message) {
    std::string out;
    while (!message.empty()) {
        const std::size_t end = std::min(message.find("line "), message.size());
        out += message.substr(0, end);
        message.remove_prefix(end);
        if (message.empty()) break;
        message.remove_prefix(std::min(message.find_first_not_of("0123456789", 5), message.size()));
    }
    std::replace(out.begin(), out.end(), '|', ' ');
    return normal(out);
}

/// The findings by what they are and where, and by what they say and quote.
struct Found {
    std::vector<std::string> findings, quotes;
};

Found find(const Document& document) {
    const RuleBook& book = built_in_book();
    const Reading reading = understand(document, book, std::nullopt);
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    as_of.profile = &book.profiles.front();
    Found out;
    for (const Finding& finding : assess(document, reading, book, as_of).findings) {
        const std::string path =
            finding.clause.valid() ? document.clauses[finding.clause].path : std::string();
        const std::string_view id = finding.rule->id;
        out.findings.push_back(
            fmt::format("{} {} {} {}", id, path, to_string(finding.severity), finding.fingerprint));
        out.quotes.push_back(fmt::format("{} {} {} \"{}\"", id, path,
                                         plain_message(finding.message),
                                         plain_message(document.source.text(finding.span))));
    }
    std::sort(out.findings.begin(), out.findings.end());
    std::sort(out.quotes.begin(), out.quotes.end());
    return out;
}

struct Understood {
    std::vector<Node> nodes;
    Found found;
};

Understood understood(const std::string& bytes, const char* file) {
    auto source = read(bytes, {file, {}});
    REQUIRE(source.has_value());
    const Document document = parse(std::move(*source));
    return {tree(document), find(document)};
}

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
