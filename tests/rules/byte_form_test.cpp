// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <limits>
#include <string>

#include <catch2/catch.hpp>

#include "rules/book/byte_form.hpp"

using namespace concord;

TEST_CASE("numbers, texts and bytes come back in their order") {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    ByteWriter out;
    for (const std::uint64_t number :
         {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, most})
        out.number(number);
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{64}, lowest})
        out.whole_number(number);
    out.text("caf\xC3\xA9");
    out.text("");
    out.text("caf\xC3\xA9");
    out.bytes("\xFF");
    out.flag(true);
    const std::string bytes = out.take();
    ByteReader in(bytes);
    CHECK(in.number() == 0);
    CHECK(in.number() == 127);
    CHECK(in.number() == 128);
    CHECK(in.number() == most);
    CHECK(in.whole_number() == 0);
    CHECK(in.whole_number() == -1);
    CHECK(in.whole_number() == 64);
    CHECK(in.whole_number() == lowest);
    const auto first = in.text();
    CHECK(first == "caf\xC3\xA9");
    CHECK(in.text().empty());
    CHECK(in.text().data() == first.data()); // kept once
    CHECK(in.bytes() == "\xFF");
    CHECK(in.flag());
    CHECK(in.sound());
    CHECK(in.at_end());
}

TEST_CASE("what cannot be makes a reader unsound for ever") {
    const auto refused = [](const std::string& rest, auto read) {
        const std::string bytes = std::string(1, '\x03') + "\xC3\xA9x" + rest;
        ByteReader in(bytes);
        REQUIRE(in.sound());
        read(in);
        CHECK(in.number() == 0);
        CHECK(in.text().empty());
        return !in.sound();
    };
    const auto bytes = [](ByteReader& in) { CHECK(in.bytes().empty()); };
    const auto text = [](ByteReader& in) { CHECK(in.text().empty()); };
    const auto number = [](ByteReader& in) { CHECK(in.number() == 0); };
    CHECK(refused("", number));
    CHECK(refused("\x80", number));                          // ends in the middle
    CHECK(refused(std::string(9, '\xFF') + "\x02", number)); // more than 64 bits
    CHECK(refused(std::string(10, '\x80') + "\x01", number));
    CHECK(refused("\x01", bytes)); // its own byte does not count
    CHECK(refused("\x03xy", bytes));
    CHECK(refused("\x04\x01", text)); // behind the arena
    CHECK(refused("\x02\x02", text));
    CHECK(refused(std::string("\x01\x01", 2), text)); // inside a character
    CHECK(refused(std::string("\x00\x01", 2), text));
    CHECK(refused("\x03xyz", [](ByteReader& in) { CHECK(in.count(2) == 0); }));
    CHECK(refused("\x03", [](ByteReader& in) { CHECK(in.number(2) == 0); }));
    const std::string broken = std::string(1, '\x01') + "\xC3";
    CHECK_FALSE(ByteReader(broken).sound());
}
