// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/text/ascii.hpp"

using namespace concord;

TEST_CASE("small letters of a text are those of its bytes, however long it is") {
    std::string text;
    std::string want;
    for (int i = 0; i < 3 * 256; ++i) {
        CHECK(to_lower(text) == want);
        const auto byte = static_cast<char>(i * 7 % 256);
        text += byte;
        want += to_lower(byte);
    }
    CHECK(to_lower("The PARTIES meet \xC3\x89T\xC3\x89 [2026]") ==
          "the parties meet \xC3\x89t\xC3\x89 [2026]");
}
