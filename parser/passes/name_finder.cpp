// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/name_finder.hpp"

#include <algorithm>

#include "parser/grammar/words.hpp"
#include "parser/text/word_index.hpp"

namespace concord {

void NameFinder::add(std::string_view name, std::uint32_t owner) {
    const auto word = static_cast<std::uint32_t>(word_end(name, 0));
    if (word == 0) return;
    Name entry;
    entry.begin = static_cast<std::uint32_t>(text_.size());
    entry.size = static_cast<std::uint32_t>(name.size());
    entry.first_word = word;
    entry.owner = owner;
    begin_small_ = begin_small_ || is_lower(name[0]) || is_digit(name[0]);
    entry.last = name.back();
    for (std::uint32_t i = 0; i < sizeof entry.order; ++i)
        entry.order = entry.order << 8 | (i < word ? static_cast<unsigned char>(name[i]) : 0U);
    names_.push_back(entry);
    text_ += name;
    first_words_[static_cast<unsigned char>(name.front())].sizes |= std::uint64_t{1} << word % 64;
}

void NameFinder::prepare() {
    std::sort(names_.begin(), names_.end(), [this](const Name& a, const Name& b) {
        if (a.order != b.order) return a.order < b.order;
        if (const int order = first_word(a).compare(first_word(b)); order != 0) return order < 0;
        if (a.size != b.size) return a.size > b.size;
        if (const int order = text(a).compare(text(b)); order != 0) return order < 0;
        return a.owner < b.owner;
    });
    const auto again =
        std::unique(names_.begin(), names_.end(), [this](const Name& a, const Name& b) {
            return a.owner == b.owner && text(a) == text(b);
        });
    names_.erase(again, names_.end());
    const auto count = static_cast<std::uint32_t>(names_.size());
    groups_.clear();
    for (std::uint32_t at = count; at-- > 0;) {
        Name& name = names_[at];
        name.run_end = at + 1;
        name.alone = true;
        const bool grouped = !groups_.empty() && first_word(names_[at + 1]) == first_word(name);
        if (grouped)
            groups_.back().first = at;
        else
            groups_.push_back({at, at + 1});
        if (!grouped || names_[at + 1].size != name.size) continue;
        name.run_end = names_[at + 1].run_end;
        name.shared = text(names_[at + 1]) == text(name);
        name.alone = name.shared && names_[at + 1].alone;
    }
    std::reverse(groups_.begin(), groups_.end());
    for (std::uint32_t at = 0; at < groups_.size(); ++at) {
        const char first = text_[names_[groups_[at].first].begin];
        Group& groups = first_words_[static_cast<unsigned char>(first)].groups;
        if (groups.last == 0) groups.first = at;
        groups.last = at + 1;
    }
}

const NameFinder::Group* NameFinder::find_group(std::string_view word) const noexcept {
    const FirstWords& known = first_words_[static_cast<unsigned char>(word.front())];
    const Group* const end = groups_.data() + known.groups.last;
    const Group* const found = std::lower_bound(groups_.data() + known.groups.first, end, word,
                                                [this](Group group, std::string_view wanted) {
                                                    return first_word(names_[group.first]) < wanted;
                                                });
    return found != end && first_word(names_[found->first]) == word ? found : nullptr;
}

NameFinder::Match NameFinder::match(std::string_view text, std::uint32_t at,
                                    Group group) const noexcept {
    const std::string_view rest = text.substr(at);
    std::uint32_t end = 0;
    for (std::uint32_t first = group.first; first < group.last; first = end) {
        const std::uint32_t length = names_[first].size;
        end = names_[first].run_end;
        if (length > rest.size()) continue;
        const bool alone = names_[first].alone;
        if (alone && !continues(names_[first], rest)) continue;
        if (length < rest.size() && grammar::is_word(rest[length]) &&
            grammar::is_word(rest[length - 1]))
            continue;
        if (alone) return {length, first};
        const std::string_view here = rest.substr(0, length);
        const auto* const begin = names_.data() + first;
        const auto* const found = std::lower_bound(
            begin, begin + (end - first), here, [this](const Name& name, std::string_view wanted) {
                return this->text(name) < wanted;
            });
        if (found != begin + (end - first) && this->text(*found) == here)
            return {length, static_cast<std::uint32_t>(found - names_.data())};
    }
    return {};
}

} // namespace concord
