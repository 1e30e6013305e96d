// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/contact_rules.hpp"
#include "parser/grammar/person_text.hpp"
#include "tests/support/any_text.hpp"

namespace concord {

namespace {

struct Row {
    std::string text;
    std::string name;
    std::string role;
    std::string address;
    std::string phone;
};

std::vector<std::string> addresses(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& email : grammar::find_emails(text))
        out.push_back(email.address);
    return out;
}

std::vector<std::string> phones(std::string_view text) {
    std::vector<std::string> out;
    for (const Span phone : grammar::find_phones(text))
        out.emplace_back(slice(text, phone));
    return out;
}

} // namespace

TEST_CASE("the grammar of addresses and telephones ends", "[grammar][contact]") {
    CHECK(tao::pegtl::analyze<grammar::contact::address>() == 0);
    CHECK(tao::pegtl::analyze<grammar::contact::phone>() == 0);
}

TEST_CASE("mail addresses are found in all their disguises", "[grammar][contact]") {
    using List = std::vector<std::string>;
    CHECK(addresses("Write to Jane.Doe@Body.Example.") == List{"Jane.Doe@body.example"});
    CHECK(addresses("mailto:foi@body.example, <x-y@a-b.example>") ==
          List{"foi@body.example", "x-y@a-b.example"});
    CHECK(addresses("jane (at) body.example") == List{"jane@body.example"});
    CHECK(addresses("name[at]body dot example") == List{"name@body.example"});
    CHECK(addresses("jane dot doe at body dot example now") == List{"jane.doe@body.example"});
    CHECK(addresses("jane [ at ] body [dot] example") == List{"jane@body.example"});
    CHECK(addresses("meet at noon, @handle, jane@localhost, a@b..c, 3 at body.example").empty());
}

TEST_CASE("telephone numbers keep the way they are written", "[grammar][contact]") {
    using List = std::vector<std::string>;
    CHECK(phones("Tel: 020 7946 0000, or (01632) 960 001.") ==
          List{"020 7946 0000", "(01632) 960 001"});
    CHECK(phones("+44 (0)20 7946 0000 ext. 12") == List{"+44 (0)20 7946 0000 ext. 12"});
    CHECK(phones("01632960001 x7") == List{"01632960001 x7"});
    CHECK(phones("29/01/2025, 2008, 1,000,000, 12.3.4, 01234567890123456789").empty());
    CHECK(phones("Order 2024-01632960001").empty());
}

TEST_CASE("a cell gives name, post and address", "[grammar][contact]") {
    const std::vector<Row> rows = {
        {"Chief Inspector of Boats Chris Marlow christopher.marlow@body.example", "Chris Marlow",
         "Chief Inspector of Boats", "christopher.marlow@body.example", ""},
        {"Rowan Pask, Harbour Manager Rowan.pask@body.example", "Rowan Pask", "Harbour Manager",
         "Rowan.pask@body.example", ""},
        {"Beatrix Hallam Head of Claims Insight Beatrix.hallam@body.example", "Beatrix Hallam",
         "Head of Claims Insight", "Beatrix.hallam@body.example", ""},
        {"Piers Lockett, Deputy Director of Piers Piers.Lockett3@body.example", "Piers Lockett",
         "Deputy Director of Piers", "Piers.Lockett3@body.example", ""},
        {"Head of Ferries", "", "Head of Ferries", "", ""},
        {"section 151 officer", "", "section 151 officer", "", ""},
        {"Jane Doe (Head of Data)", "Jane Doe", "Head of Data", "", ""},
        {"Jane Doe - Head of Data - jane.doe@body.example", "Jane Doe", "Head of Data",
         "jane.doe@body.example", ""},
        {"Jane Doe\nHead of Data, Partnerships and Research\njd@body.example", "Jane Doe",
         "Head of Data, Partnerships and Research", "jd@body.example", ""},
        {"Name: Dr Jane Doe OBE / Role: Head of Data / Email: jd@body.example", "Jane Doe",
         "Head of Data", "jd@body.example", ""},
        {"Name: Jane Doe\nJob title: Head of Data\nTel: 020 7946 0000 ext. 12", "Jane Doe",
         "Head of Data", "", "020 7946 0000 ext. 12"},
        {"Sir Chris O'Hara, MP, Chair, chris.ohara@body.example", "Chris O'Hara", "Chair",
         "chris.ohara@body.example", ""},
        {"Mary Smith-Jones Policy Lead mary.smith-jones@body.example", "Mary Smith-Jones",
         "Policy Lead", "mary.smith-jones@body.example", ""},
        {"Harbour Data Team data@body.example", "", "Harbour Data Team", "data@body.example", ""},
        {"Payroll Client Manager, payroll@body.example", "", "Payroll Client Manager",
         "payroll@body.example", ""},
        {"Finance Partner Rod Amble, finance.partners@body.example", "Rod Amble", "Finance Partner",
         "finance.partners@body.example", ""},
        {"J. Doe, Head of Data jdoe@body.example", "J. Doe", "Head of Data", "jdoe@body.example",
         ""},
        {"Caldicott Guardian: Dr Jane Doe", "Jane Doe", "Caldicott Guardian", "", ""},
        {"Head of Data (Interim) Jane Doe", "Jane Doe", "Head of Data (Interim)", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto people = grammar::read_people(row.text);
        REQUIRE(people.size() == 1);
        const std::string_view text = row.text;
        CHECK(slice(text, people[0].name) == row.name);
        CHECK(slice(text, people[0].role) == row.role);
        CHECK(people[0].address == row.address);
        CHECK(slice(text, people[0].phone) == row.phone);
    }
}

TEST_CASE("what holds a place is no person", "[grammar][contact]") {
    const auto named = [](std::string_view text) {
        const auto people = grammar::read_people(text);
        return std::ranges::any_of(people, [](const auto& one) { return !one.name.empty(); });
    };
    CHECK_FALSE(named("Harbour Commissioner's Office, Beacon House, Water Lane, Pier"));
    CHECK(named("Jane Lane, Harbour Master"));
    for (const std::string text : {"", "n/a", "TBC", "Vacant", "-", "29/01/2025", "Signed"}) {
        CAPTURE(text);
        CHECK(grammar::read_people(text).empty());
    }
}

TEST_CASE("several persons share a cell", "[grammar][contact]") {
    const std::string mails = "Jane Doe, Head of X jane.doe@a.example\n"
                              "John Smith, Director of Y john.smith@a.example 01632 960101";
    const auto people = grammar::read_people(mails);
    REQUIRE(people.size() == 2);
    CHECK(slice(mails, people[1].name) == "John Smith");
    CHECK(slice(mails, people[1].phone) == "01632 960101");
    CHECK(people[0].phone.empty());
    CHECK(grammar::read_people("Jane Doe, Head of X\nJohn Smith, Director of Y").size() == 2);
}

TEST_CASE("a known body behind the post is the organisation", "[grammar][contact]") {
    const std::vector<std::string> bodies = {"Alpha Ferry Board", "AFB"};
    for (const std::string text : {"Jane Doe, Chief Executive Alpha Ferry Board",
                                   "Jane Doe, Chief Executive, Alpha Ferry Board",
                                   "Jane Doe, Chief Executive of the Alpha Ferry Board"}) {
        CAPTURE(text);
        const auto people = grammar::read_people(text, bodies);
        REQUIRE(people.size() == 1);
        CHECK(slice(text, people[0].role) == "Chief Executive");
        CHECK(slice(text, people[0].organisation) == "Alpha Ferry Board");
    }
}

TEST_CASE("any bytes can be read as a cell", "[grammar][contact][property]") {
    for_any_text([](const std::string& text) {
        for (const auto& person : grammar::read_people(text))
            if (person.whole.end > text.size() || person.whole.begin > person.whole.end)
                return false;
        return true;
    });
}

} // namespace concord
