// SPDX-License-Identifier: Apache-2.0
#include "rules/book/book.hpp"

#include <algorithm>

namespace concord {

namespace {

template <class T, class Name>
const T* find_by(std::span<const T> rows, Name name, std::string_view wanted) noexcept {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const T& row) { return row.*name == wanted; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const Rule* RuleBook::rule(std::string_view id) const noexcept {
    const auto found = std::lower_bound(
        rules.begin(), rules.end(), id,
        [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
    return found == rules.end() || found->id != id ? nullptr : &*found;
}

const Section* RuleBook::section(std::string_view id) const noexcept {
    return find_by(sections, &Section::id, id);
}

const Body* RuleBook::body(std::string_view id) const noexcept {
    return find_by(bodies, &Body::id, id);
}

const Lexicon* RuleBook::lexicon(std::string_view name) const noexcept {
    return find_by(lexicons, &Lexicon::name, name);
}

const Profile* RuleBook::profile(std::string_view id) const noexcept {
    return find_by(profiles, &Profile::id, id);
}

} // namespace concord
