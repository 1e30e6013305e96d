// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <iterator>
#include <list>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/book/book.hpp"
#include "rules/book/plan_compile.hpp"

namespace concord {

/// Keeps texts and arrays at fixed addresses, so that the views of a RuleBook may lead here.
/// Invariant: nothing that was kept is changed or moved afterwards; moving the store moves the
/// containers around it only.
class BookStore {
public:
    BookStore() = default;
    BookStore(BookStore&&) noexcept = default;
    BookStore& operator=(BookStore&&) noexcept = default;
    BookStore(const BookStore&) = delete;
    BookStore& operator=(const BookStore&) = delete;
    ~BookStore() = default;

    std::string_view keep(std::string text) {
        return text.empty() ? std::string_view{} : texts_.emplace_back(std::move(text));
    }
    std::span<const std::string_view> keep(const std::vector<std::string>& texts) {
        std::vector<std::string_view> views;
        for (const auto& text : texts) {
            views.push_back(keep(text));
        }
        return keep(std::move(views));
    }
    template <class T>
    std::span<const T> keep(std::vector<T> rows) {
        if (rows.empty()) {
            return {};
        }
        return std::get<std::list<std::vector<T>>>(arrays_).emplace_back(std::move(rows));
    }

private:
    // Lists, as most runs keep next to nothing: an empty one takes no memory.
    template <class... T>
    using Arrays = std::tuple<std::list<std::vector<T>>...>;

    std::list<std::string> texts_;
    Arrays<std::string_view, std::uint16_t, PhraseSet, Rule, Param, Example, Authority, Section,
           TypeCues, Body, NameGuard, Law, LawName, LawChange, KnownStatute, Bar, ContactKind,
           Lexicon, VariantGroup, Profile, Profile::Override>
        arrays_;
};

/// A book that was read at run time, with all that its views lead to.
class OwnedBook {
public:
    /// Valid as long as this object lives, also after it was moved to another place.
    [[nodiscard]] const RuleBook& book() const noexcept { return book_; }
    /// The phrase sets as written, by PhraseSet::index; none in a book that was unpacked.
    [[nodiscard]] const PhraseSets& phrase_sets() const noexcept { return phrases_; }
    /// What packs at run time brought: their rules, sorted by id, and the tables of their plan.
    [[nodiscard]] std::span<const Rule> own_rules() const noexcept { return own_rules_; }
    [[nodiscard]] const OwnedPlan& own_plan() const noexcept { return plan_; }

private:
    friend class BookLoader;
    friend class BookUnpacker;

    /// Lays own rules beside those of a base, where they take the place of others with their id.
    /// Both are sorted by id.
    void join(std::span<const Rule> base, std::span<const Rule> own) {
        std::vector<Rule> all;
        all.reserve(base.size() + own.size());
        std::set_union(own.begin(), own.end(), base.begin(), base.end(), std::back_inserter(all),
                       [](const Rule& a, const Rule& b) { return a.id < b.id; });
        own_rules_ = own;
        book_.rules = store_.keep(std::move(all));
    }

    BookStore store_;
    PhraseSets phrases_;
    OwnedPlan plan_;
    std::span<const Rule> own_rules_;
    RuleBook book_;
};

} // namespace concord
