// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/any_text.hpp"
#include "tests/support/parsed.hpp"
#include "tests/support/skip.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

std::string party_name(const Document& document, PartyId party) {
    return party.valid() ? document.parties[party.index()].name : std::string();
}

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

const char* const mou =
    R"(Memorandum of Understanding between the Harbour Safety Board and Boat Redress

1. This Memorandum of Understanding is between the Harbour Safety Board (HSB) and Boat Redress (BRD).

)";

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

TEST_CASE("those who agreed, below a line that says so", "[parser][people]") {
    const Document document = parsed("Memorandum between Harbour Board and Pier Trust\n\n1. They "
                                     "meet.\n\nAgreed by:\n\nJane Miller, "
                                     "Chief Executive, Harbour Board (3 May 2025)\n\nTom Miller, "
                                     "Chief Executive, Pier Trust (4 May "
                                     "2025)\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[1].name == "Tom Miller");
}

TEST_CASE("a sentence names whom to turn to without an address", "[parser][people]") {
    struct Case {
        std::string sentence, name, role;
    };
    const Case cases[] = {
        {"The single point of contact for the Harbour Safety Board is Jane Doe, Head of Ships.",
         "Jane Doe", "Head of Ships"},
        {"The Board's Director of Tides, Jason Lin, will be responsible for the charts and the "
         "point of contact for any technical question.",
         "Jason Lin", "Director of Tides"},
        {"Mary Orr (Harbour Manager) will act as the main contact.", "Mary Orr", "Harbour Manager"},
        {"The points of contact are Zbigniew Tarr, Clerk of Boats, and others.", "Zbigniew Tarr",
         "Clerk of Boats"},
        {"The contact for complaints will be Dr Penn.", "Penn", ""},
        {"The contact is Jane Doe, who writes to the Director.", "Jane Doe", ""},
    };
    for (const Case& one : cases) {
        INFO(one.sentence);
        const Document document = parsed(mou + ("2. " + one.sentence) + "\n");
        REQUIRE(document.contacts.size() == 1);
        CHECK(document.contacts[0].name == one.name);
        CHECK(document.contacts[0].role == one.role);
    }
    const Document both = parsed(mou + std::string("2. Ann Smith and Bob Miller are the contacts "
                                                   "for ships.\n"));
    CHECK(both.contacts.size() == 2);
    for (const std::string none :
         {"The Board shall name a point of contact for Jane Doe House.",
          "The point of contact will be the Head of Ships at Grant Smith House.",
          "The single point of contact is responsible to John Smith.",
          "Jane Doe's team is the point of contact.", "Jane Doe may contact the Board for advice.",
          "The contact for grants is Grant Smith Limited."}) {
        INFO(none);
        CHECK(parsed(mou + ("2. " + none) + "\n").contacts.empty());
    }
}

TEST_CASE("those who sign in a table", "[parser][people]") {
    const Document document = parsed_file(corpus + "twin-mou.txt");
    REQUIRE(document.signatories.size() == 2);
    const Signatory& first = document.signatories[0];
    CHECK(first.name == "Imogen Fairclough");
    CHECK(first.role == "Chief Executive");
    CHECK(party_name(document, first.party) == "Residential Care Standards Authority");
    REQUIRE(first.date.valid());
    CHECK(document.source.text(document.dates[first.date.index()].span) == "17/02/2025");
    CHECK(document.signatories[1].name == "Desmond Achterberg");
    CHECK(party_name(document, document.signatories[1].party) == "Care Redress");
    REQUIRE(document.signatories[1].date.valid());
}

TEST_CASE("those for whom notices are marked", "[parser][people]") {
    const auto told = [](const std::string& notices) {
        const Document document =
            parsed("Services Agreement between the Harbour Board and Pellbury Ltd\n\n1. "
                   "Notices\n\n" +
                   notices);
        std::string out;
        for (const Contact& one : document.contacts)
            out += one.name + '|' + one.role + '|' + one.email + '|' +
                   party_name(document, one.party) + (one.by_post ? "|post;" : ";");
        return out;
    };
    CHECK(
        told("1.1 If to Pellbury Ltd: 2 Quay Street. Attention: General Counsel. Facsimile: 01632 "
             "960 001. Email: gc@pellbury.example\n") ==
        "|General Counsel|gc@pellbury.example|Pellbury Ltd;");
    CHECK(told("1.1 Notices to the Harbour Board: FAO Jane Miller, Head of Supplies, by email to "
               "desk@harbour.example\n") ==
          "Jane Miller|Head of Supplies|desk@harbour.example|Harbour Board;");
    CHECK(told("If to Pellbury Ltd:\nPellbury Ltd\n2 Quay Street\nAttn: Peter Shaw, Managing "
               "Director\n") == "Peter Shaw|Managing Director||Pellbury Ltd|post;");
    CHECK(
        told("1.1 Notices to the Harbour Board go to 4 Pier Road, for the attention of the Head of "
             "Legal, and are given in English.\n") == "|the Head of Legal||Harbour Board|post;");
    CHECK(told("1.1 Each party pays attention to the Head of Legal. For the attention of all.\n") ==
          "");
}

TEST_CASE("the day behind a signatory's name and post is that of the signature",
          "[parser][people]") {
    const Document document =
        parsed("# Agreement\n\n## Signatures\n\nSigned on behalf of the Canal Office:\n\n"
               "Petra Vane, Director General, 28 March 2023\n\n"
               "Signed on behalf of the Lamp Board:\n\nOtto Quay, Secretary, 30 March 2023\n\n"
               "## Contacts\n\nNone.\n",
               SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        CHECK(document.dates[signatory.date.index()].iso() ==
              (signatory.name == "Petra Vane" ? "2023-03-28" : "2023-03-30"));
    }
}

TEST_CASE("people who sign in a line each below a heading", "[parser][people]") {
    const Document document =
        parsed("# Protocol between the Harbour Safety Board (HSB) and the Boat Redress Office "
               "(BRO)\n\n## Signed\n\nDame Rosa Quill, Chief Executive, for the Harbour Safety "
               "Board, 14 January 2025\n\nFor the Boat Redress Office: Leroy Maddox, Director, 28 "
               "January 2025\n\nFor Quay Council: Ann Tay, Clerk, 29 January 2025\n",
               SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 3);
    CHECK(document.signatories[0].name == "Rosa Quill");
    CHECK(party_name(document, document.signatories[0].party) == "Harbour Safety Board");
    CHECK(document.signatories[1].name == "Leroy Maddox");
    CHECK(party_name(document, document.signatories[1].party) == "Boat Redress Office");
    CHECK(document.signatories[2].organisation == "Quay Council");
    CHECK_FALSE(document.signatories[2].party.valid());
    for (const Signatory& signatory : document.signatories)
        CHECK(signatory.date.valid());
}

TEST_CASE("the names of bodies as headings above those who sign", "[parser][people]") {
    const Document document =
        parsed("# Arrangement between Quay University (\"the University\") and Quay City Council "
               "(\"the Council\")\n\n## Signatures\n\n**For Quay University**\nProfessor Judith "
               "Salter, Registrar\n27 April 2026\n\n**For Quay City Council**\nLeroy Maddox, "
               "Director\n28 April 2026\n",
               SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Judith Salter");
    CHECK(party_name(document, document.signatories[0].party) == "Quay University");
    CHECK(party_name(document, document.signatories[1].party) == "Quay City Council");
}

TEST_CASE("the day of the last signature before an annex is that of the signature",
          "[parser][people]") {
    const Document document = parsed(
        "AGREEMENT\n\nSigned for and on behalf of the Harbour Board by\nAnne Lockhart, "
        "Registrar\nDate: 2 March 2026\n\nSigned for and on behalf of Quay Ltd by\nMohammed "
        "Iqbal, Managing Director\nDate: 3 March 2026\n\nSCHEDULE 1: SERVICES\n\nSurveys.\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[1].name == "Mohammed Iqbal");
    REQUIRE(document.signatories[1].date.valid());
    CHECK(document.dates[document.signatories[1].date.index()].iso() == "2026-03-03");
}

TEST_CASE("a table of signatures whose first column has a head of its own", "[parser][people]") {
    const Document document = parsed(
        "# Service Level Agreement between Quay District Council and Bridge Borough "
        "Council\n\n## Signatures\n\n| Council | Name | Position | Date |\n|---|---|---|---|\n"
        "| Quay District Council | Ann Tay | Chief Executive | 4 May 2026 |\n"
        "| Bridge Borough Council | | | |\n",
        SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 2);
    CHECK(party_name(document, document.signatories[0].party) == "Quay District Council");
    CHECK(document.signatories[1].blank);
    CHECK(party_name(document, document.signatories[1].party) == "Bridge Borough Council");
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

TEST_CASE("a line drawn below a signature ends the name", "[parser][people]") {
    const Document document =
        parsed("Services Agreement\n\nbetween Alder Ltd and Birch Ltd\n\n1. Alder sells chairs.\n\n"
               "Alder Ltd\n\nBy: /s/ Ada Dale     ------------------     Ada Dale, Director\n\n"
               "Birch Ltd\n\nBy: /s/ Ben Moor     ------------------     Ben Moor\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Ada Dale");
    CHECK(document.signatories[0].role == "Director");
    CHECK(document.signatories[1].name == "Ben Moor");
}

TEST_CASE("a long cell that mentions a signature asks for none", "[parser][people]") {
    const Document document = parsed(
        "# Services Agreement\n\n| Start | The date of the last signature on the cover page, or "
        "another date that the parties agree in writing |\n|---|---|\n"
        "| Fees | The Board pays the Trust's fees within 30 days of each invoice |\n");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].kind == TableKind::other);
    CHECK(document.signatories.empty());
}

TEST_CASE("lines above names and a place for the date are there to sign", "[parser][people]") {
    const Document document =
        parsed("# Memorandum of Understanding\n\n| ______________ | ______________ |\n|---|---|\n"
               "| Basil Thorne | Greta Lund |\n| Chief Executive | Chair |\n| Date: | Date: |\n");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].kind == TableKind::signatures);
    CHECK(document.signatories.size() == 2);
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

TEST_CASE("contacts in sentences", "[parser][people]") {
    const Document document = parsed(
        std::string(mou) +
        R"(2. The Data Protection Officer for Boat Redress can be contacted at dpo@redress.example.
3. For urgent matters please contact Jane Doe, Head of Ferries, on 020 7946 0000 or jane.doe@harbour.example.
)");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].role == "Data Protection Officer");
    CHECK(document.contacts[0].name.empty());
    CHECK(party_name(document, document.contacts[0].party) == "Boat Redress");
    CHECK(document.contacts[1].name == "Jane Doe");
    CHECK(document.contacts[1].role == "Head of Ferries");
    CHECK(document.contacts[1].phone == "020 7946 0000");
    CHECK(party_name(document, document.contacts[1].party) == "Harbour Safety Board");
}

TEST_CASE("a number behind an address is of the person before it", "[parser][people]") {
    const Document document = parsed(
        std::string(mou) + "2. Daily matters are for Jane Doe (jane.doe@harbour.example, 020 7946 "
                           "0000) and John Poole (john@redress.example).\n");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].phone == "020 7946 0000");
    CHECK(document.contacts[1].email == "john@redress.example");
    CHECK(document.contacts[1].phone.empty());
}

TEST_CASE("signature lines", "[parser][people]") {
    const Document document = parsed(std::string(mou) + R"(Signatures

Signed for and on behalf of the Harbour Safety Board

Name: Dr Jane Doe
Title: Chief Executive
Date: 3 March 2025

Signed for and on behalf of Boat Redress

Name: ______________
Title:
Date:
)");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Jane Doe");
    CHECK(document.signatories[0].role == "Chief Executive");
    CHECK(party_name(document, document.signatories[0].party) == "Harbour Safety Board");
    CHECK(document.signatories[0].date.valid());
    CHECK_FALSE(document.signatories[0].blank);
    CHECK(document.signatories[1].blank);
    CHECK(document.signatories[1].name.empty());
    CHECK(party_name(document, document.signatories[1].party) == "Boat Redress");
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

TEST_CASE("an address and the link on it are one contact", "[parser][contacts]") {
    const Document document = parsed(
        "# Memorandum\n\nWrite to [foi@board.example](mailto:foi@board.example) or "
        "[press@board.example](mailto:press@board.example).\n\n| | |\n|---|---|\n| Support | "
        "[help@board.example](mailto:help@board.example) |\n");
    REQUIRE(document.contacts.size() == 3);
    CHECK(document.contacts[0].email == "foi@board.example");
    CHECK(document.contacts[1].email == "press@board.example");
    CHECK(document.contacts[2].email == "help@board.example");
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

TEST_CASE("a post without a label stays within its signature block", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) + "Signed: ____________\n\nName: Sir Edmund Larkhill\n\nPermanent "
                                  "Secretary, Harbour Safety Board\n\nDate: 29/08/2023\n\nSigned: "
                                  "____________\n\nName:\n\nChief Executive, Boat "
                                  "Redress\n\nDate: ____________\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Edmund Larkhill");
    CHECK(document.signatories[0].date.valid());
    CHECK(party_name(document, document.signatories[1].party) == "Boat Redress");
    CHECK(document.signatories[1].name.empty());
    for (const Clause& clause : document.clauses.all())
        CHECK(clause.kind != ClauseKind::heading);
}

TEST_CASE("who signs beside another has the day that stands below", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) +
               "Signed on behalf of the Harbour Safety Board   Signed on behalf of Boat "
               "Redress\n\nSignature: A. Reed              Signature: P. Shaw\n\n"
               "Name: Ann Reed                  Name: Peter Shaw\n\n"
               "Title: Chair                    Title: Director\n\n"
               "Date: 4 May 2026                Date: 6 May 2026\n");
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        const bool ann = signatory.name == "Ann Reed";
        CHECK(document.dates[signatory.date.index()].iso() == (ann ? "2026-05-04" : "2026-05-06"));
        CHECK(signatory.role == (ann ? "Chair" : "Director"));
        CHECK(party_name(document, signatory.party) ==
              (ann ? "Harbour Safety Board" : "Boat Redress"));
    }
}

TEST_CASE("a label that asks for name and post, or for a person, goes before both",
          "[parser][people]") {
    const auto document =
        parsed(std::string(mou) + "Contact person's name, position and contact details: Jana Voss, "
                                  "Clerk, jana@alpha.example\n\nContact person: Piet Witt, DPO, "
                                  "piet@beta.example\n");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].name == "Jana Voss");
    CHECK(document.contacts[0].role == "Clerk");
    CHECK(document.contacts[1].name == "Piet Witt");
    CHECK(document.contacts[1].role == "DPO");
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

TEST_CASE("a line for each party begins its signature", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) + "SIGNATURES\n\n"
                                  "   For the HSB:      __________________   Date: 3 April 2025\n"
                                  "   Name: Ann Reed, Chair\n\n"
                                  "   For Boat Redress: __________________   Date: 22 April 2025\n"
                                  "   Name: Peter Shaw, Director\n");
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        const bool ann = signatory.name == "Ann Reed";
        CHECK(document.dates[signatory.date.index()].iso() == (ann ? "2025-04-03" : "2025-04-22"));
        CHECK(party_name(document, signatory.party) ==
              (ann ? "Harbour Safety Board" : "Boat Redress"));
    }
}

} // namespace concord
