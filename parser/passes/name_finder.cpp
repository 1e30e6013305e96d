// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/name_finder.hpp"

#include <algorithm>

#include "parser/grammar/words.hpp"
#include "parser/text/word_index.hpp"

namespace concord {

void NameFinder::add(std::string_view name, std::uint32_t owner) {
    const std::string_view word = name.substr(0, word_end(name, 0));
    if (word.empty()) return;
    const auto [known, fresh] =
        by_name_.try_emplace(std::string(name), static_cast<std::uint32_t>(owners_.size()));
    if (!fresh) {
        std::vector<std::uint32_t>& owners = owners_[known->second];
        if (std::ranges::find(owners, owner) == owners.end()) owners.push_back(owner);
        return;
    }
    owners_.push_back({owner});
    first_words_[static_cast<unsigned char>(name.front())] |= std::uint64_t{1} << word.size() % 64;
    Lengths& lengths = by_word_[std::string(word)];
    const auto length = static_cast<std::uint32_t>(name.size());
    const auto place = std::ranges::lower_bound(lengths, length, std::ranges::greater());
    if (place == lengths.end() || *place != length) lengths.insert(place, length);
}

const NameFinder::Lengths* NameFinder::beginning_with(std::string_view word) const noexcept {
    const std::uint64_t sizes = first_words_[static_cast<unsigned char>(word.front())];
    if ((sizes >> word.size() % 64 & 1U) == 0) return nullptr;
    const auto found = by_word_.find(word);
    return found == by_word_.end() ? nullptr : &found->second;
}

NameFinder::Match NameFinder::match(std::string_view text, std::uint32_t at,
                                    const Lengths& lengths) const noexcept {
    const std::string_view rest = text.substr(at);
    for (const std::uint32_t length : lengths) {
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
