// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>

#include <catch2/catch.hpp>

#include "rules/book/owned_book.hpp"

namespace concord::tests {

template <class T, class Same>
bool same_rows(std::span<const T> a, std::span<const T> b, Same same) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}
template <class T>
bool same_rows(std::span<const T> a, std::span<const T> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

inline bool same(const Param& a, const Param& b) {
    return a.name == b.name && a.type == b.type && a.number == b.number && a.text == b.text &&
           same_rows(a.texts, b.texts) && same_rows(a.phrases, b.phrases);
}

inline bool same(const Example& a, const Example& b) {
    return a.kind == b.kind && a.text == b.text && a.type == b.type && a.today == b.today &&
           a.why == b.why && a.whole == b.whole;
}

inline bool same(const Authority& a, const Authority& b) {
    return a.id == b.id && a.title == b.title && a.address == b.address && a.checked == b.checked &&
           a.doubt == b.doubt;
}

/// Compares every field of two rules.
inline void check_same(const Rule& a, const Rule& b) {
    INFO(a.id);
    CHECK(a.id == b.id);
    CHECK(a.family == b.family);
    CHECK(a.title == b.title);
    CHECK(a.met == b.met);
    CHECK(a.why == b.why);
    CHECK(a.advice == b.advice);
    CHECK(a.message == b.message);
    CHECK(a.wording == b.wording);
    CHECK(a.kind == b.kind);
    CHECK(a.status == b.status);
    CHECK(a.since == b.since);
    CHECK(a.measured == b.measured);
    CHECK(a.cause == b.cause);
    CHECK(a.check == b.check);
    CHECK(a.basis == b.basis);
    CHECK(a.confidence == b.confidence);
    CHECK(a.severity == b.severity);
    CHECK(same_rows(a.when, b.when));
    CHECK(a.conditions == b.conditions);
    CHECK(same_rows(a.profiles, b.profiles));
    CHECK(same_rows(a.authorities, b.authorities));
    CHECK(same_rows(a.params, b.params, [](const auto& x, const auto& y) { return same(x, y); }));
    CHECK(
        same_rows(a.examples, b.examples, [](const auto& x, const auto& y) { return same(x, y); }));
}

/// Compares every table of two plans.
inline void check_same(const Plan& a, const Plan& b) {
    CHECK(same_rows(a.nodes, b.nodes));
    CHECK(same_rows(a.words, b.words, [](const Plan::Word& x, const Plan::Word& y) {
        return x.hash == y.hash && x.letters == y.letters && x.root == y.root && x.size == y.size &&
               x.stem == y.stem;
    }));
    CHECK(a.letters == b.letters);
    CHECK(same_rows(a.index, b.index));
    CHECK(same_rows(a.stems, b.stems));
    CHECK(same_rows(a.steps, b.steps));
    CHECK(same_rows(a.ways, b.ways));
    CHECK(same_rows(a.gaps, b.gaps));
    CHECK(same_rows(a.matches, b.matches, [](const Plan::Match& x, const Plan::Match& y) {
        return x.set == y.set && x.variant == y.variant && x.extra == y.extra && x.last == y.last;
    }));
    CHECK(same_rows(a.extras, b.extras, [](const Plan::Extra& x, const Plan::Extra& y) {
        return x.exact == y.exact && x.tail == y.tail;
    }));
    CHECK(same_rows(a.odd, b.odd, [](const Plan::Odd& x, const Plan::Odd& y) {
        return x.first == y.first && x.match == y.match;
    }));
    CHECK(a.number_root == b.number_root);
    CHECK(a.sets == b.sets);
    CHECK(a.built_in == b.built_in);
}

/// Compares all that packs at run time bring to a book.
inline void check_same(const OwnedBook& a, const OwnedBook& b) {
    CHECK(a.book().hash == b.book().hash);
    CHECK(a.book().version == b.book().version);
    CHECK(same_rows(a.book().authorities, b.book().authorities,
                    [](const auto& x, const auto& y) { return same(x, y); }));
    CHECK(a.own_rules().size() == b.own_rules().size());
    REQUIRE(a.book().rules.size() == b.book().rules.size());
    for (std::size_t i = 0; i < a.book().rules.size(); ++i)
        check_same(a.book().rules[i], b.book().rules[i]);
    check_same(a.book().own_plan, b.book().own_plan);
    CHECK(a.own_plan().graph == b.own_plan().graph);
}

} // namespace concord::tests
