// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <stdexcept>
#include <string>

#include <catch2/catch.hpp>

#include "system/in_order.hpp"

namespace concord {
namespace {

std::vector<std::size_t> squares(std::size_t count, std::size_t threads) {
    std::vector<std::size_t> taken;
    InOrder<std::size_t>::run(
        count, threads, [](std::size_t i) { return i * i; },
        [&taken](std::size_t square) {
            taken.push_back(square);
            return true;
        });
    return taken;
}

TEST_CASE("results come in order, whatever the number of threads", "[system]") {
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < 1000; ++i)
        expected.push_back(i * i);
    for (const std::size_t threads : {0U, 1U, 2U, 3U, 16U})
        CHECK(squares(1000, threads) == expected);
    CHECK(squares(1, 8) == std::vector<std::size_t>{0});
    CHECK(squares(0, 8).empty());
}

TEST_CASE("a slow piece holds up what follows, and workers do not run far ahead", "[system]") {
    std::atomic<std::size_t> begun = 0;
    std::atomic<std::size_t> taken = 0;
    std::atomic<std::size_t> furthest = 0;
    InOrder<std::size_t>::run(
        500, 2,
        [&](std::size_t i) {
            begun = begun + 1;
            const std::size_t ahead = i - std::min<std::size_t>(i, taken);
            std::size_t known = furthest;
            while (ahead > known && !furthest.compare_exchange_weak(known, ahead)) {
            }
            if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return i;
        },
        [&](std::size_t i) {
            CHECK(i == taken);
            taken = taken + 1;
            return true;
        });
    CHECK(taken == 500);
    CHECK(begun == 500);
    CHECK(furthest <= 40);
}

TEST_CASE("nothing is begun behind the end that the taker sets", "[system]") {
    for (const std::size_t threads : {1U, 4U}) {
        std::atomic<std::size_t> begun = 0;
        std::size_t taken = 0;
        InOrder<int>::run(
            100'000, threads, [&](std::size_t) { return static_cast<int>(++begun); },
            [&](int) { return ++taken < 10; });
        CHECK(taken == 10);
        CHECK(begun < 1000);
    }
}

TEST_CASE("what a piece throws comes out in its turn", "[system]") {
    for (const std::size_t threads : {1U, 4U}) {
        std::string taken;
        const auto run = [&] {
            InOrder<std::string>::run(
                50, threads,
                [](std::size_t i) -> std::string {
                    if (i >= 3) throw std::runtime_error("piece " + std::to_string(i));
                    return std::to_string(i);
                },
                [&taken](const std::string& piece) {
                    taken += piece;
                    return true;
                });
        };
        CHECK_THROWS_WITH(run(), "piece 3");
        CHECK(taken == "012");
    }
}

} // namespace
} // namespace concord
