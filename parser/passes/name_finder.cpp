// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/name_finder.hpp"

#include <algorithm>

#include "parser/grammar/words.hpp"

namespace concord {

namespace {

std::string_view first_word(std::string_view text) noexcept {
    std::size_t end = 0;
    while (end < text.size() && grammar::is_word(text[end]))
        ++end;
    return text.substr(0, end);
}

} // namespace

void NameFinder::add(std::string_view name, std::uint32_t owner) {
    const std::string_view word = first_word(name);
    if (word.empty()) return;
    const auto [known, fresh] =
        by_name_.try_emplace(std::string(name), static_cast<std::uint32_t>(entries_.size()));
    if (!fresh) {
        std::vector<std::uint32_t>& owners = entries_[known->second].owners;
        if (std::ranges::find(owners, owner) == owners.end()) owners.push_back(owner);
        return;
    }
    entries_.push_back({std::string(name), {owner}});
    std::vector<std::uint32_t>& list = by_word_[std::string(word)];
    const auto shorter = std::ranges::find_if(
        list, [&](std::uint32_t other) { return entries_[other].name.size() < name.size(); });
    list.insert(shorter, known->second);
    first_words_[static_cast<unsigned char>(name.front())] |= std::uint64_t{1} << word.size() % 64;
}

NameFinder::Match NameFinder::match(std::string_view text, std::uint32_t at) const noexcept {
    const std::string_view rest = text.substr(at);
    const auto found = by_word_.find(first_word(rest));
    if (found == by_word_.end()) return {};
    for (const std::uint32_t entry : found->second) {
        const std::string& name = entries_[entry].name;
        if (!rest.starts_with(name)) continue;
        if (name.size() < rest.size() && grammar::is_word(rest[name.size()]) &&
            grammar::is_word(name.back()))
            continue;
        return {static_cast<std::uint32_t>(name.size()), entry};
    }
    return {};
}

} // namespace concord
