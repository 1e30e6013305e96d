// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <unistd.h>

#include "system/clock.hpp"
#include "system/terminal.hpp"
#include "tests/system/variable.hpp"

using namespace concord;
using tests::Variable;

TEST_CASE("SOURCE_DATE_EPOCH stands in for the clock") {
    using namespace std::chrono;
    {
        const Variable fixed("SOURCE_DATE_EPOCH", "1738540800");
        CHECK(today() == sys_days(2025y / February / 3));
    }
    {
        const Variable end_of_day("SOURCE_DATE_EPOCH", "1738627199");
        CHECK(today() == sys_days(2025y / February / 3));
    }
    for (const char* wrong : {"", "soon", "12x", "-1", " 1", "99999999999999999999"}) {
        const Variable fixed("SOURCE_DATE_EPOCH", wrong);
        CAPTURE(wrong);
        REQUIRE_FALSE(today());
        CHECK(today().error().kind == ErrorKind::usage);
        CHECK(today().error().where == "SOURCE_DATE_EPOCH");
    }
    const Variable unset("SOURCE_DATE_EPOCH", nullptr);
    REQUIRE(today());
    CHECK(*today() > sys_days(2025y / January / 1));
}

TEST_CASE("Colour is wanted by choice, by the environment, by the terminal, in this order") {
    const ColourEnvironment terminal{true, "", "", "xterm"};
    const ColourEnvironment pipe{false, "", "", "xterm"};
    CHECK(colour_wanted(ColourChoice::automatic, terminal));
    CHECK_FALSE(colour_wanted(ColourChoice::automatic, pipe));
    CHECK(colour_wanted(ColourChoice::always, pipe));
    CHECK_FALSE(colour_wanted(ColourChoice::never, terminal));

    CHECK_FALSE(colour_wanted(ColourChoice::automatic, {true, "1", "", "xterm"}));
    CHECK_FALSE(colour_wanted(ColourChoice::automatic, {true, "1", "1", "xterm"}));
    CHECK(colour_wanted(ColourChoice::always, {false, "1", "", "dumb"}));
    CHECK(colour_wanted(ColourChoice::automatic, {false, "", "1", "dumb"}));
    CHECK_FALSE(colour_wanted(ColourChoice::automatic, {false, "", "0", "xterm"}));
    CHECK_FALSE(colour_wanted(ColourChoice::automatic, {true, "", "", "dumb"}));
}

TEST_CASE("The width comes from COLUMNS where no terminal tells it") {
    const int null_device = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const int old_input = ::dup(STDIN_FILENO);
    REQUIRE(::dup2(null_device, STDIN_FILENO) == STDIN_FILENO);
    CHECK_FALSE(is_terminal(Stream::input));
    {
        const Variable columns("COLUMNS", "132");
        CHECK(terminal_width(Stream::input) == 132);
    }
    for (const char* wrong : {"", "0", "wide", "99999", "80x"}) {
        const Variable columns("COLUMNS", wrong);
        CHECK(terminal_width(Stream::input) == 80);
    }
    ::dup2(old_input, STDIN_FILENO);
    ::close(old_input);
    ::close(null_device);
}
