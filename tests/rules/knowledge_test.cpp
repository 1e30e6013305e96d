// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "rules/book/book.hpp"

using namespace concord;

namespace {

template <class Rows>
std::set<std::string> ids_of(const Rows& rows) {
    std::set<std::string> out;
    for (const auto& row : rows) {
        CHECK(out.insert(std::string(row.id)).second); // no id twice
    }
    return out;
}

/// The numbers of a register that no row bears; a row split in parts ("O15a") bears its number.
std::vector<std::string> missing(const std::set<std::string>& ids, const char* form, int last) {
    std::vector<std::string> out;
    for (int number = 1; number <= last; ++number) {
        const std::string wanted = fmt::format(fmt::runtime(form), number);
        const bool there = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
            return id == wanted || (id.size() == wanted.size() + 1 && id.starts_with(wanted) &&
                                    id.back() >= 'a' && id.back() <= 'c');
        });
        if (!there) {
            out.push_back(wanted);
        }
    }
    return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the register of bodies holds every row of its source") {
    const auto ids = ids_of(built_in_book().bodies);
    CHECK(missing(ids, "O{:02}", 81) == Names{});
    CHECK(missing(ids, "O-N{:02}", 25) == Names{});
    CHECK(ids.size() >= 112);
}

TEST_CASE("the register of legislation holds every row of its source") {
    const auto ids = ids_of(built_in_book().laws);
    CHECK(missing(ids, "L{:02}", 56) == Names{});
    CHECK(missing(ids, "L-N{:02}", 15) == Names{});
}

TEST_CASE("each body that has gone says when, and each that was followed says by whom") {
    for (const auto& body : built_in_book().bodies) {
        INFO(body.id);
        if (body.status != BodyStatus::living && body.status != BodyStatus::pending) {
            CHECK_FALSE(body.end.empty());
            CHECK((!body.successor.empty() || body.doubtful ||
                   body.status == BodyStatus::abolished || body.status == BodyStatus::closed));
        }
        for (const auto bar : body.bars) {
            const auto& bars = built_in_book().bars;
            CHECK(std::any_of(bars.begin(), bars.end(),
                              [&](const Bar& known) { return known.id == bar; }));
        }
    }
}

TEST_CASE("the section catalogue and its matrix are whole") {
    const auto& book = built_in_book();
    const auto ids = ids_of(book.sections);
    CHECK(ids.size() >= 67);
    const auto count = [&](AgreementType type, Need need) {
        return std::count_if(book.sections.begin(), book.sections.end(), [&](const Section& row) {
            return row.need[static_cast<std::size_t>(type)] == need;
        });
    };
    // The matrix of the page, counted by column; a changed cell shows here.
    CHECK(count(AgreementType::mou, Need::required) == 15);
    CHECK(count(AgreementType::jwp, Need::required) == 18);
    CHECK(count(AgreementType::isa, Need::required) == 29);
    CHECK(count(AgreementType::dpa, Need::required) == 20);
    CHECK(count(AgreementType::sla, Need::required) == 16);
    for (const auto& section : book.sections) {
        INFO(section.id);
        CHECK_FALSE(section.why.empty());
        CHECK_FALSE(section.authorities.empty());
        CHECK((section.headings.valid() && (section.strong.valid() || section.cues.valid())));
    }
}

TEST_CASE("every kind of contact, bar and name of the law is there") {
    const auto& book = built_in_book();
    CHECK(ids_of(book.contact_kinds).size() >= 15);
    CHECK(ids_of(book.bars).size() >= 4);
    CHECK(ids_of(book.law_names).size() >= 22);
    CHECK(book.mail.free.size() >= 20);
    for (const auto& bar : book.bars) {
        CHECK(bar.authority < book.authorities.size());
    }
}

TEST_CASE("every rule rests on an authority that the register knows") {
    const auto& book = built_in_book();
    (void)ids_of(book.authorities);
    for (const auto& rule : book.rules) {
        INFO(rule.id);
        CHECK_FALSE(rule.authorities.empty());
        for (const auto index : rule.authorities) {
            CHECK(index < book.authorities.size());
        }
    }
}

TEST_CASE("the first wave of rules and those for contracts are there and on by default") {
    const auto& book = built_in_book();
    std::set<std::string> first, contract;
    const auto& off = book.profiles.front().disabled;
    for (const auto& rule : book.rules) {
        const std::string base(rule.id.substr(0, rule.id.find('.')));
        const bool on = rule.status == "stable" && rule.profiles.empty() &&
                        std::find(off.begin(), off.end(), rule.id) == off.end();
        if (on) {
            (rule.family == "CTR" ? contract : first).insert(base);
        }
    }
    CHECK(first.size() >= 128);
    CHECK(contract.size() >= 12);
    for (const auto& [family, last] : {std::pair{"STR", 23},
                                       {"GDP", 66},
                                       {"CON", 16},
                                       {"REV", 16},
                                       {"DEF", 6},
                                       {"XRF", 7},
                                       {"DRA", 16},
                                       {"ORG", 5},
                                       {"LEG", 6}}) {
        CHECK(missing(first, (std::string(family) + "-{:02}").c_str(), last) == Names{});
    }
}
