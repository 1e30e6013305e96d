// SPDX-License-Identifier: Apache-2.0
// Packs of a user's own beside a book that is there already.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "parser/text/sha256.hpp"
#include "rules/book/book_loader.hpp"
#include "rules/book/phrase.hpp"

namespace concord {

namespace {

constexpr std::size_t most_phrases = 200'000;

/// Own packs come from anywhere: what would take minutes or all memory to compile is refused.
std::optional<Error> too_much(const RuleBook& base, const PhraseSets& sets) {
    std::size_t ways = 0;
    for (const auto& set : sets.all()) {
        for (const auto& phrase : set) {
            const auto literals = expand_phrase(phrase);
            ways += literals ? literals->size() : 0;
        }
        if (ways > most_phrases) {
            return Error{ErrorKind::pack,
                         fmt::format("the phrases of the packs can be read in more than {} ways",
                                     most_phrases),
                         {},
                         "use fewer alternatives in parentheses"};
        }
    }
    if (const std::size_t most = most_own_lists(base); sets.all().size() > most) {
        return Error{ErrorKind::pack,
                     fmt::format("more than {} lists of phrases", most),
                     {},
                     "leave out rules that are not needed"};
    }
    return std::nullopt;
}

} // namespace

std::size_t most_own_lists(const RuleBook& base) noexcept {
    constexpr std::size_t most_lists = 10'000;
    constexpr std::size_t most_numbers = 65'000;
    return std::min(most_lists, most_numbers - base.plan.sets);
}

Result<OwnedBook> extend_book(const RuleBook& base, const std::vector<BookFile>& packs,
                              SameId same) {
    return BookLoader().extend(base, packs, same);
}

Result<OwnedBook> BookLoader::extend(const RuleBook& base, const std::vector<BookFile>& packs,
                                     SameId same) {
    same_ = same;
    begin_with(base);
    const auto trees = read_all(packs);
    if (complaints_.empty()) {
        load_rules(packs, trees);
    }
    if (!complaints_.empty()) {
        return tl::unexpected<Error>(complaints_.error());
    }
    if (const auto refused = too_much(base, book_.phrases_)) {
        return tl::unexpected<Error>(*refused);
    }
    auto plan = compile_plan(book_.phrases_);
    if (!plan) {
        return tl::unexpected<Error>(std::move(plan.error()));
    }
    book_.plan_ = std::move(*plan);
    book_.book_.own_plan = book_.plan_.view();
    book_.join(base.rules, book_.book_.rules);
    std::string texts(base.hash);
    for (const auto& pack : packs) {
        texts += sha256_hex(pack.text);
    }
    book_.book_.hash = keep(sha256_hex(texts));
    return std::move(book_);
}

void BookLoader::begin_with(const RuleBook& base) {
    base_ = &base;
    book_.book_ = base;
    for (std::size_t i = 0; i < base.authorities.size(); ++i) {
        authority_ids_.emplace(base.authorities[i].id, static_cast<std::uint16_t>(i));
    }
}

void BookLoader::load_own_authorities(const YamlNode& list) {
    if (!expect_list(list, complaints_)) {
        return;
    }
    const auto known = book_.book_.authorities;
    std::vector<Authority> authorities(known.begin(), known.end());
    for (const auto& node : list.items) {
        load_authority(node, authorities);
    }
    book_.book_.authorities = book_.store_.keep(std::move(authorities));
}

} // namespace concord
