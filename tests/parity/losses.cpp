// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/losses.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace concord::parity {

void Losses::compare(const Understood& want, const Understood& have, const std::string& where) {
    if (want.nodes.size() != have.nodes.size()) {
        add("nodes", where, std::to_string(want.nodes.size()), std::to_string(have.nodes.size()));
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

void Losses::differ(const char* aspect, const std::string& where, const std::string& want,
                    const std::string& have) {
    if (want != have) add(aspect, where, want, have);
}

void Losses::differ(const char* aspect, const std::string& where,
                    const std::vector<std::string>& want, const std::vector<std::string>& have) {
    std::vector<std::string> odd;
    std::set_symmetric_difference(want.begin(), want.end(), have.begin(), have.end(),
                                  std::back_inserter(odd));
    for (const std::string& one : odd) {
        const bool missing = std::binary_search(want.begin(), want.end(), one);
        add(aspect, where, missing ? one : "", missing ? "" : one);
    }
}

void Losses::add(const char* aspect, const std::string& where, const std::string& want,
                 const std::string& have) {
    ++count_;
    if (++counts_[aspect] <= 5)
        first_ += fmt::format("\n{} {}: want \"{}\", have \"{}\"", where, aspect, want, have);
}

std::map<std::string, std::size_t> declared(const char* table, std::string_view format) {
    std::ifstream file(std::string(CONCORD_SOURCE_DIR) + "/tests/parity/" + table);
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

void check_losses(const char* table, const std::map<std::string, Losses>& losses) {
    for (const auto& [format, lost] : losses) {
        const auto most = declared(table, format);
        std::string wrong;
        for (const auto& [aspect, count] : lost.counts()) {
            const auto allowed = most.find(aspect);
            if (allowed == most.end() || count > allowed->second)
                wrong += fmt::format("\n{}: {} differ", aspect, count);
        }
        for (const auto& [aspect, count] : most)
            if (!lost.counts().contains(aspect))
                wrong += fmt::format("\n{} is no longer lost: take it out of the table", aspect);
        INFO(format << wrong << (wrong.empty() ? "" : lost.first()));
        CHECK(wrong.empty());
    }
}

} // namespace concord::parity
