// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/parser/two_bodies.hpp"
#include "tests/support/any_text.hpp"
#include "tests/support/skip.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

const Contact* by_name(const Document& document, std::string_view name) {
    const auto hit = std::ranges::find(document.contacts, name, &Contact::name);
    return hit == document.contacts.end() ? nullptr : &*hit;
}

struct Count {
    std::size_t complete = 0;
    std::size_t role_only = 0;
};

// Contacts of a party: complete ones have name, post and address.
Count count(const Document& document, std::string_view party) {
    Count out;
    for (const Contact& contact : document.contacts) {
        if (party_name(document, contact.party) != party) continue;
        if (!contact.name.empty() && !contact.role.empty() && !contact.email.empty())
            ++out.complete;
        if (contact.name.empty() && !contact.role.empty() && contact.email.empty()) ++out.role_only;
    }
    return out;
}

} // namespace

TEST_CASE("contacts below rows that name their topic", "[parser][people]") {
    const Document document = parsed_file(corpus + "twin-mou.txt");
    CHECK(count(document, "Residential Care Standards Authority").complete == 5);
    CHECK(count(document, "Care Redress").complete == 4);
    CHECK(count(document, "Care Redress").role_only == 2);
    CHECK(document.contacts.size() == 11);
    const Contact* inspector = by_name(document, "Kate Ollerby");
    REQUIRE(inspector != nullptr);
    CHECK(inspector->role == "Chief Inspector of Homes");
    CHECK(inspector->topic == "Executive signatory");
    CHECK(document.source.text(inspector->name_at) == "Kate Ollerby");
    const Contact* second_line = by_name(document, "Dana Foxx");
    REQUIRE(second_line != nullptr);
    CHECK(second_line->topic == "Data/Intelligence Exchange");
}

TEST_CASE("a row of which only the number is filled in heads nothing", "[parser][people]") {
    for (const std::string head : {"No.\tName\tE-mail\n", ""}) {
        const Document document =
            parsed(mou + std::string("Contacts\n\n") + head +
                   "1.\tJane Miller\tjane.miller@hsb.example\n2.\t\t\n3.\t\t\n"
                   "4.\tPeter Shaw\tpeter.shaw@brd.example\n");
        const Contact* last = by_name(document, "Peter Shaw");
        REQUIRE(last != nullptr);
        CHECK(last->topic == "Contacts");
        if (!head.empty()) CHECK(last->email == "peter.shaw@brd.example");
        REQUIRE(by_name(document, "Jane Miller") != nullptr);
        CHECK(by_name(document, "Jane Miller")->topic == "Contacts");
    }
}

TEST_CASE("a body, who stands for it, and how to reach them in three columns", "[parser][people]") {
    const Document document =
        parsed("Memorandum between Harbour Board and Pier Trust\n\n1. Contacts\n\n| Organisation | "
               "Contact | "
               "Details |\n|---|---|---|\n| Harbour Board | Jane Miller, Head of Policy | "
               "jane.miller@harbour.example 01632 960101 |\n| Pier Trust | Tom Miller, Director | "
               "tom.miller@pier.example |\n");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].name == "Jane Miller");
    CHECK(document.contacts[0].email == "jane.miller@harbour.example");
    CHECK(document.contacts[1].role == "Director");
}

TEST_CASE("the body that somebody stands for, before the name", "[parser][people]") {
    const Document document = parsed("Memorandum between Harbour Board and Pier Trust\n\n1. "
                                     "Contacts\n\n1.1 For the Harbour Board: "
                                     "Jane Miller, jane.miller@harbour.example.\n");
    REQUIRE(document.contacts.size() == 1);
    CHECK(document.contacts[0].organisation == "Harbour Board");
}

TEST_CASE("a mailbox named after a post is nobody's name", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) + "Contacts\n\nLead: Joyce Adeyemi, Head of Graduate Outcomes, "
                                  "graduate.outcomes@hsb.example\n\nSafety: Owen Brackley, Fire "
                                  "Safety Manager, firesafety@brd.example\n");
    const Contact* head = by_name(document, "Joyce Adeyemi");
    REQUIRE(head != nullptr);
    CHECK(head->role == "Head of Graduate Outcomes");
    const Contact* manager = by_name(document, "Owen Brackley");
    REQUIRE(manager != nullptr);
    CHECK(manager->role == "Fire Safety Manager");
}

TEST_CASE("a task that is also a word for a field, beside columns of parties", "[parser][people]") {
    for (const std::string head : {"", "Role"}) {
        const Document document =
            parsed("# Agreement between Quay University (\"the University\") and Quay City Council "
                   "(\"the Council\")\n\n## Contacts\n\n| " +
                       head +
                       " | University | Council |\n|---|---|---|\n| Lead | Ann Tay, Manager, "
                       "ann.tay@quay.ac.uk | Bo Lee, Officer, bo.lee@quay.gov.uk |\n| Security "
                       "incidents | it@quay.ac.uk | ict@quay.gov.uk |\n",
                   SourceFormat::markdown);
        REQUIRE(by_name(document, "Ann Tay") != nullptr);
        CHECK(by_name(document, "Ann Tay")->topic == "Lead");
        CHECK(document.contacts.size() == 4);
    }
}

TEST_CASE("the kind of a body and the body behind an office name a party", "[parser][people]") {
    const Document document = parsed(
        "# Agreement between Quay Borough Council and the Chief Constable of Eastshire "
        "Police\n\n## Contacts\n\n| Partner | Name | E-mail |\n|---|---|---|\n| Council | Ann "
        "Tay | ann@one.example |\n| Eastshire Police | Bo Lee | bo@two.example |\n",
        SourceFormat::markdown);
    REQUIRE(by_name(document, "Ann Tay") != nullptr);
    CHECK(party_name(document, by_name(document, "Ann Tay")->party) == "Quay Borough Council");
    REQUIRE(by_name(document, "Bo Lee") != nullptr);
    CHECK(party_name(document, by_name(document, "Bo Lee")->party) ==
          "Chief Constable of Eastshire Police");
}

TEST_CASE("a real memorandum with contacts and signatures", "[parser][people][data]") {
    const auto data = shared_data();
    if (!data) return;
    const Document document =
        parsed_file((*data / "seeds" / "cqc-nhs-resolution-mou.txt").string());
    CHECK(count(document, "Care Quality Commission").complete == 5);
    CHECK(count(document, "Care Quality Commission").role_only == 0);
    CHECK(count(document, "NHS Resolution").complete == 4);
    CHECK(count(document, "NHS Resolution").role_only == 2);
    CHECK(document.contacts.size() == 11);
    CHECK(document.signatories.size() == 2);
}

TEST_CASE("a first column of topics, parties above the others", "[parser][people]") {
    const Document document = parsed(std::string(mou) + R"(Contacts

| Purpose | Harbour Safety Board | Boat Redress |
|---|---|---|
| Media | Judith Orme, Head of News, media@harbour.example, 01632 960108 | Felix Crane, Press Manager, media@redress.example |
| Urgent | Duty Officer | TBC |
)",
                                     SourceFormat::markdown);
    REQUIRE(document.contacts.size() == 3);
    const Contact* judith = by_name(document, "Judith Orme");
    REQUIRE(judith != nullptr);
    CHECK(judith->topic == "Media");
    CHECK(judith->phone == "01632 960108");
    CHECK(party_name(document, judith->party) == "Harbour Safety Board");
    const Contact* felix = by_name(document, "Felix Crane");
    REQUIRE(felix != nullptr);
    CHECK(party_name(document, felix->party) == "Boat Redress");
    const auto duty = std::ranges::find(document.contacts, "Duty Officer", &Contact::role);
    REQUIRE(duty != document.contacts.end());
    CHECK(duty->name.empty());
    CHECK(duty->topic == "Urgent");
}

TEST_CASE("a history of versions lists no contacts", "[parser][people]") {
    const Document document = parsed(
        "# Memorandum of Understanding\n\n| Version | Date | What changed |\n|---|---|---|\n"
        "| 1.0 | 22.1.24 | Signed |\n"
        "| 1.1 (release) | 4.9.24 | Programme Director changed, mail to desk@quays.example |\n"
        "| 2.0 | 5.6.25 | Signature of the Head of Policy, Ada Lorne |\n");
    CHECK(document.contacts.empty());
    CHECK(document.signatories.empty());
}

TEST_CASE("one person to a row", "[parser][people]") {
    const Document document = parsed(std::string(mou) + R"(Contacts

| Name | Role | Organisation | Email | Phone |
|---|---|---|---|---|
| Dr Jane Doe | Head of Data | HSB | jane.doe@harbour.example | 020 7946 0000 |
| John Smith | Link Officer | Boat Redress | john (at) redress.example | |
)",
                                     SourceFormat::markdown);
    REQUIRE(document.contacts.size() == 2);
    const Contact& jane = document.contacts[0];
    CHECK(jane.name == "Jane Doe");
    CHECK(jane.role == "Head of Data");
    CHECK(jane.organisation == "HSB");
    CHECK(jane.email == "jane.doe@harbour.example");
    CHECK(jane.phone == "020 7946 0000");
    CHECK(party_name(document, jane.party) == "Harbour Safety Board");
    CHECK(document.contacts[1].email == "john@redress.example");
    CHECK(party_name(document, document.contacts[1].party) == "Boat Redress");
}

TEST_CASE("the number of a level is no topic", "[parser][contacts]") {
    const Document document = parsed(
        "# Memorandum between Pier Trust and Harbour Board\n\n## Escalation\n\n"
        "| Level | Pier Trust | Harbour Board |\n|---|---|---|\n"
        "| 1 | Dee Ashby, Manager, da@pier.example | Sam Cole, Manager, sc@harbour.example |\n"
        "| 2 | Chief Executive | Chief Clerk |\n");
    REQUIRE(document.contacts.size() == 4);
    for (const Contact& contact : document.contacts)
        CHECK(contact.topic == "Escalation");
}

TEST_CASE("whatever the text, contacts lie inside it", "[parser][people][property]") {
    for_any_text([](const std::string& text) {
        const Document document = parsed(text);
        const auto size = document.source.text().size();
        return std::ranges::all_of(document.contacts,
                                   [&](const Contact& c) {
                                       return c.span.end <= size && c.name_at.end <= size &&
                                              c.email_at.end <= size;
                                   }) &&
               std::ranges::all_of(document.signatories,
                                   [&](const Signatory& s) { return s.span.end <= size; });
    });
}

TEST_CASE("the label of a row beside a person with a post is what that person is for",
          "[parser][people]") {
    const auto document =
        parsed(std::string(mou) +
               "## Summary\n\n| Title | Early help |\n|---|---|\n| Purpose | To help families |\n| "
               "Starts | 4 May 2026 |\n| Agreement owner | Priya Nand, Head of Help, "
               "priya@alpha.example |\n");
    REQUIRE(document.contacts.size() == 1);
    CHECK(document.contacts[0].name == "Priya Nand");
    CHECK(document.contacts[0].topic == "Agreement owner");
}

TEST_CASE("lines below the value of a label belong to one contact", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) + "CONTACTS\n\nHarbour Safety Board\n\n"
                                  "    Relationship Lead:   Ann Reed,\n"
                                  "                         Head of Harbours\n"
                                  "                         ann.reed@harbour.example\n"
                                  "                         01632 960712\n");
    const Contact* reed = by_name(document, "Ann Reed");
    REQUIRE(reed != nullptr);
    CHECK(reed->email == "ann.reed@harbour.example");
    CHECK(reed->phone == "01632 960712");
}

} // namespace concord
