// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/grammar/words.hpp"
#include "parser/passes/name_finder.hpp"
#include "parser/passes/name_table.hpp"
#include "parser/text/word_index.hpp"

using namespace concord;

namespace {

using Names = std::vector<std::pair<std::string, std::uint32_t>>;

struct Hit {
    std::size_t at = 0;
    std::size_t length = 0;
    std::vector<std::uint32_t> owners;

    friend bool operator==(const Hit&, const Hit&) = default;
};

std::vector<Hit> found(std::string_view text, const Names& names) {
    NameFinder finder;
    for (const auto& [name, owner] : names)
        finder.add(name, owner);
    finder.prepare();
    std::vector<Hit> hits;
    const WordIndex words(text);
    for (const Word& word : words.all()) {
        const auto* const group = finder.beginning_with(slice(text, {word.begin, word.end}));
        if (group == nullptr) continue;
        const NameFinder::Match match = finder.match(text, word.begin, *group);
        if (match.length == 0) continue;
        Hit hit{word.begin, match.length, {}};
        finder.each_owner(match.entry, [&](std::uint32_t owner) { hit.owners.push_back(owner); });
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// Every name is tried at every word.
std::vector<Hit> slowly_found(std::string_view text, const Names& names) {
    std::vector<Hit> hits;
    const WordIndex words(text);
    for (const Word& word : words.all()) {
        Hit hit{word.begin, 0, {}};
        for (const auto& [name, owner] : names) {
            const std::size_t end = word.begin + name.size();
            if (word_end(name, 0) != word.end - word.begin || name.size() < hit.length) continue;
            if (text.substr(word.begin, name.size()) != name) continue;
            if (end < text.size() && grammar::is_word(text[end]) && grammar::is_word(name.back()))
                continue;
            if (name.size() > hit.length) hit.owners.clear();
            hit.length = name.size();
            hit.owners.push_back(owner);
        }
        std::ranges::sort(hit.owners);
        hit.owners.erase(std::unique(hit.owners.begin(), hit.owners.end()), hit.owners.end());
        if (hit.length > 0) hits.push_back(std::move(hit));
    }
    return hits;
}

rc::Gen<std::string> texts(const char* joiner) {
    const auto word =
        rc::gen::element<std::string>("Data", "Board", "Boards", "data", "the", "é", "A", "(x)");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(word),
                        [joiner](const std::vector<std::string>& words) {
                            std::string text;
                            for (const std::string& part : words)
                                text += text.empty() ? part : joiner + part;
                            return text;
                        });
}

} // namespace

TEST_CASE("The longest name that stands in full is found", "[names]") {
    const Names names{{"Data Board", 2}, {"Data", 0}, {"Data Board", 1}, {"Data Board", 1}};
    CHECK(found("The Data Board", names) == std::vector<Hit>{{4, 10, {1, 2}}});
    CHECK(found("Data Boards", names) == std::vector<Hit>{{0, 4, {0}}});
    CHECK(found("Datas", names).empty());
}

TEST_CASE("Names are found as by trying them all", "[names]") {
    CHECK(rc::check("at each word", [] {
        const std::string text = *texts(" ");
        Names names;
        for (const std::string& name : *rc::gen::container<std::vector<std::string>>(texts(" ")))
            if (!name.empty()) names.emplace_back(name, *rc::gen::inRange<std::uint32_t>(0, 4));
        RC_ASSERT(found(text, names) == slowly_found(text, names));
    }));
}

TEST_CASE("Names are numbered as they come", "[names]") {
    std::vector<std::string> names;
    for (int i = 0; i < 500; ++i)
        names.push_back("name " + std::to_string(i % 200));
    NameTable table;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto [number, fresh] = table.number(names[i]);
        CHECK(number == i % 200);
        CHECK(fresh == (i < 200));
    }
}
