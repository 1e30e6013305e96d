// SPDX-License-Identifier: Apache-2.0
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "rules/engine/line_start.hpp"

using namespace concord;

namespace {

/// Looks through the whole text for each number.
bool slowly(const std::string& text, const std::string& number) {
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
        auto before = at;
        while (before > 0 && std::string(" \t*#_->").find(text[before - 1]) != std::string::npos) {
            --before;
        }
        const std::string rest = text.substr(at + number.size());
        const auto digit = [&](std::size_t i) {
            return i < rest.size() && rest[i] >= '0' && rest[i] <= '9';
        };
        const bool longer = digit(0) || (rest.starts_with('.') && digit(1));
        if ((before == 0 || text[before - 1] == '\n') && !longer) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("a number begins a line behind marks, and ends there") {
    LineStarts starts("3.2 Costs\n  - **4.1** The team\n8.4.The team\n5.1.2 and 6.3\n\n> 7.7");
    CHECK(starts.any("3.2"));
    CHECK(starts.any("4.1"));
    CHECK(starts.any("8.4"));
    CHECK(starts.any("5.1.2"));
    CHECK(starts.any("7.7"));
    CHECK_FALSE(starts.any("5.1")); // goes on
    CHECK_FALSE(starts.any("6.3")); // in the middle
    CHECK_FALSE(starts.any("3"));   // tells nothing
    CHECK_FALSE(starts.any("9.9"));
    CHECK_FALSE(LineStarts("").any("1.1"));
}

TEST_CASE("lines looked up once answer as a search of the whole text does") {
    const std::vector<std::string> pieces{"1",  "2", ".", "1.1", "1.2", " ",
                                          "\n", "-", "*", "a",   "(b)"};
    std::mt19937 random(7);
    const auto text = [&](std::size_t most) {
        std::string out;
        for (std::size_t i = random() % most; i > 0; --i) {
            out += pieces[random() % pieces.size()];
        }
        return out;
    };
    std::size_t found = 0;
    for (int i = 0; i < 500; ++i) {
        const std::string lines = text(60);
        LineStarts starts(lines);
        for (const char* number : {"1.1", "1.2", "1.12", "2.1", "1.1(b)", "2.1.1", "a.1"}) {
            INFO(lines << " | " << number);
            const bool expected = slowly(lines, number);
            CHECK(starts.any(number) == expected);
            CHECK(starts.any(number) == expected); // remembered
            found += expected ? 1 : 0;
        }
    }
    CHECK(found > 100);
}
