// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/passes/line_shape.hpp"

using namespace concord;

TEST_CASE("headings are told by how they begin and end", "[passes][shape]") {
    CHECK(heading_style("Data protection") == HeadingStyle::plain);
    CHECK(heading_style("Term and Termination") == HeadingStyle::title);
    CHECK(heading_style("DATA PROTECTION:") == HeadingStyle::capitals);
    CHECK(heading_style("**Data protection**") == HeadingStyle::bold);
    CHECK(heading_style("**DATA**") == HeadingStyle::bold_capitals);
    CHECK(heading_style("3 High Street") == HeadingStyle::none);
    CHECK(heading_style("data protection") == HeadingStyle::none);
    CHECK(heading_style("Data protection.") == HeadingStyle::none);
    CHECK(heading_style("The parties:") == HeadingStyle::none);
    CHECK(heading_style("AS FOLLOWS:") == HeadingStyle::none);
    CHECK(heading_style("Rights and") == HeadingStyle::none);
    CHECK(heading_style("This agreement is made") == HeadingStyle::none);
    CHECK(heading_style("Basis of charges") != HeadingStyle::none); // no verb stands alone
    CHECK(heading_style("Contact www.example.org") == HeadingStyle::none);
    CHECK(heading_style("See [Annex](annex.md)") == HeadingStyle::none);
    CHECK(heading_style("One two three four five six seven eight nine ten eleven twelve") !=
          HeadingStyle::none);
    CHECK(heading_style("One two three four five six seven eight nine ten eleven twelve more") ==
          HeadingStyle::none);
}

TEST_CASE("words are counted no further than needed", "[passes][shape]") {
    CHECK(rc::check("as by counting all", [] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab \t")));
        const auto most = *rc::gen::inRange<std::size_t>(0, 12);
        RC_ASSERT(has_more_words(text, most) == (word_count(text) > most));
    }));
}
