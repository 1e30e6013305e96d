// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/name_finder.hpp"

#include <algorithm>
#include <functional>

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
        by_name_.try_emplace(std::string(name), static_cast<std::uint32_t>(owners_.size()));
    if (!fresh) {
        std::vector<std::uint32_t>& owners = owners_[known->second];
        if (std::ranges::find(owners, owner) == owners.end()) owners.push_back(owner);
        return;
    }
    owners_.push_back({owner});
    std::vector<std::uint32_t>& lengths = by_word_[std::string(word)];
    const auto length = static_cast<std::uint32_t>(name.size());
    const auto place = std::ranges::lower_bound(lengths, length, std::ranges::greater());
    if (place == lengths.end() || *place != length) lengths.insert(place, length);
    first_words_[static_cast<unsigned char>(name.front())] |= std::uint64_t{1} << word.size() % 64;
}

NameFinder::Match NameFinder::match(std::string_view text, std::uint32_t at) const noexcept {
    const std::string_view rest = text.substr(at);
    const auto found = by_word_.find(first_word(rest));
    if (found == by_word_.end()) return {};
    for (const std::uint32_t length : found->second) {
        if (length > rest.size()) continue;
        if (length < rest.size() && grammar::is_word(rest[length]) &&
            grammar::is_word(rest[length - 1]))
            continue;
        const auto name = by_name_.find(rest.substr(0, length));
        if (name != by_name_.end()) return {length, name->second};
    }
    return {};
}

} // namespace concord
