// SPDX-License-Identifier: Apache-2.0
// The rules on named contacts against whole documents, and how names and addresses are compared.
#include <array>

#include <catch2/catch.hpp>

#include "rules/checks/contact_reading.hpp"
#include "tests/rules/assessed.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using tests::assessed_file;
using tests::assessed_text;
using tests::sample;

namespace {

using Rows = std::multiset<std::string>;

std::string related_lines(const tests::Assessed& judged, std::string_view rule) {
    std::string out;
    const auto* finding = judged.of(rule);
    REQUIRE(finding != nullptr);
    for (const auto& related : finding->related) {
        out += (out.empty() ? "" : " ") + std::to_string(judged.line(related.span));
    }
    return out;
}

} // namespace

TEST_CASE("the contacts of the made-up memorandum come out row by row") {
    const auto judged = assessed_file(sample("twin-mou.txt"), "CON");
    // Nothing else: no blank cell beside a continuation, no foreign or private host, no tier
    // that repeats, no name without a comma taken for one long name.
    CHECK(judged.rows() == Rows{"81 CON-12", "93 CON-05", "93 CON-16", "94 CON-11", "95 CON-03",
                                "95 CON-04", "95 CON-08"});
    CHECK(related_lines(judged, "CON-03") == "96");
    CHECK(related_lines(judged, "CON-11").find("90") != std::string::npos);
    CHECK(judged.message("CON-05") ==
          "No contact was found for these tasks: data protection officer, freedom of information "
          "and urgent concerns.");
    CHECK(related_lines(judged, "CON-05") == "68 61 49");
    CHECK(judged.of("CON-05")->severity == Severity::advice);
    CHECK(judged.of("CON-03")->severity == Severity::warning);
    CHECK(judged.message("CON-12").find("Liaison Managers") != std::string::npos);
}

TEST_CASE("the contacts of a real memorandum come out at the same places") {
    const auto folder = shared_data();
    if (!folder) {
        return;
    }
    const auto path = (*folder / "seeds" / "cqc-nhs-resolution-mou.txt").string();
    const auto judged = assessed_file(path, "CON");
    CHECK(judged.rows() == Rows{"81 CON-12", "93 CON-05", "93 CON-16", "94 CON-11", "95 CON-03",
                                "95 CON-04", "95 CON-08"});
}

TEST_CASE("sound lists of contacts give no finding") {
    for (const auto* name :
         {"liaison-mou.md", "urgent-repairs-jwp.md", "rented-homes-isa.md", "payroll-dpa.md"}) {
        INFO(name);
        CHECK(assessed_file(sample(name), "CON").rows() == Rows{});
    }
}

TEST_CASE("contacts of the faulty samples are found at their lines") {
    const auto transport = assessed_file(sample("patient-transport-isa.txt"), "CON").rows();
    for (const auto* row : {"149 CON-03", "150 CON-04"}) {
        INFO(row);
        CHECK(transport.count(row) == 1);
    }
    CHECK(assessed_file(sample("records-store-sla.md"), "CON").rows().count("73 CON-10") == 1);
    CHECK(assessed_file(sample("report-it-once-jca.md"), "CON").rows().count("112 CON-03") == 1);
    CHECK(
        assessed_file(sample("serious-incidents-protocol.txt"), "CON").rows().count("244 CON-13") ==
        1);
}

TEST_CASE("persons are told by surname and given name") {
    struct Pair {
        std::string_view a, b;
        bool same;
    };
    const std::array pairs{
        Pair{"Chris Dale", "Christopher Dale", true},
        Pair{"Kate Ollerby", "katherine ollerby", true},
        Pair{"C Dale", "Christopher Dale", true},
        Pair{"Bob Penn", "Robert Penn", true},
        Pair{"Christine Dale", "Christopher Dale", false},
        Pair{"Chris Dale", "Chris Dean", false},
        Pair{"", "Chris Dale", false},
        Pair{"Ann O'Hara", "Anne O'Hara", true},
    };
    for (const auto& pair : pairs) {
        INFO(pair.a << " / " << pair.b);
        CHECK(same_person(pair.a, pair.b) == pair.same);
        CHECK(same_person(pair.b, pair.a) == pair.same);
    }
}

TEST_CASE("posts are compared without articles, possessives and plurals") {
    CHECK(same_post("the Service Manager", "Service managers"));
    CHECK(same_post("Director of Ports", "director ports"));
    CHECK_FALSE(same_post("Service Manager", "Records Manager"));
    CHECK_FALSE(same_post("", ""));
}

TEST_CASE("a personal address is made of the name of its owner") {
    struct Case {
        std::string_view name, role, email;
        bool personal;
    };
    const std::array cases{
        Case{"Ian Adams", "Director", "ian.adams8@board.example", true},
        Case{"Edith Marlow", "Manager", "E.Marlow@board.example", true},
        Case{"Edith Marlow", "Manager", "licensing@board.example", false},
        Case{"Celia Rudd", "Data Protection Officer", "dpo@board.example", false},
        Case{"", "", "edith.marlow@board.example", true},
        Case{"", "Duty desk", "duty.desk@board.example", false},
        Case{"Edith Marlow", "", "", false},
    };
    for (const auto& one : cases) {
        INFO(one.email);
        Contact contact;
        contact.name = one.name;
        contact.role = one.role;
        contact.email = one.email;
        CHECK(is_personal_address(contact) == one.personal);
    }
}

TEST_CASE("hosts are compared without case and relay suffixes") {
    const RuleBook& book = built_in_book();
    CHECK(host_of(book, "a.b@Ports.GOV.UK") == "ports.gov.uk");
    CHECK(host_of(book, "a.b@ports.gov.uk.cjsm.net") == "ports.gov.uk");
    CHECK(host_of(book, "no address").empty());
    CHECK(host_listed(book.mail.retired, "ports.gsi.gov.uk"));
    CHECK_FALSE(host_listed(book.mail.retired, "ports.gov.uk"));
    CHECK(host_listed(book.mail.shared, "nhs.net"));
}

TEST_CASE("a post with a telephone number alone is a lesser fault") {
    const auto judged = assessed_text("# Memorandum of Understanding between the Harbour Licensing "
                                      "Board and the Pilots' Council\n\n## Contacts\n\n"
                                      "| Purpose | Harbour Licensing Board | Pilots' Council |\n"
                                      "|---|---|---|\n"
                                      "| Licences | Edith Marlow, Manager, em@board.example | "
                                      "Head of Safety, 01632 960555 |\n",
                                      "CON-03");
    REQUIRE(judged.of("CON-03") != nullptr);
    CHECK(judged.of("CON-03")->severity == Severity::advice);
    CHECK(judged.of("CON-03")->adjustments.size() == 1);
}

TEST_CASE("a document without contacts is asked about them once") {
    const auto judged = assessed_text("# Memorandum of Understanding\n\n1. The Board and the "
                                      "Council will share news of unsafe ships.\n",
                                      "CON");
    CHECK(judged.rows() == Rows{"0 CON-01"});
}

TEST_CASE("the parties' addresses are no people, and mailboxes tell whom they reach") {
    const auto judged = assessed_text(
        "# Information Sharing Agreement\n\n1. This agreement is between Westmere Council and "
        "Harbour NHS Trust, who share personal data.\n\n## Parties\n\n"
        "| Organisation | Address | Contact |\n|---|---|---|\n"
        "| Westmere Council | Town Hall, High Street, Westmere | foi@westmere.example |\n"
        "| Harbour NHS Trust | Pier House, Harbour | trust-dpo@harbour.example |\n",
        "CON");
    CHECK(judged.message("CON-04") == "nothing found");
    CHECK(judged.document.contacts.size() == 2);
    const auto missing = judged.message("CON-05");
    CHECK(missing.find("freedom of information") == std::string::npos);
    CHECK(missing.find("data protection officer") == std::string::npos);
}

TEST_CASE("a person in a clause on contacts can be out of reach, and who signs below cannot") {
    const std::string head = "# Memorandum of Understanding between the Pier Trust and the Harbour "
                             "Board\n\n1. The parties meet.\n\n";
    const std::string people = "Pier Trust: Dee Ashby, Manager (da@pier.example) and Sam Cole, "
                               "Clerk. Harbour Board: Ann Reed, Manager (ar@harbour.example).\n\n";
    CHECK(assessed_text(head + "## 2. Contacts\n\n" + people, "CON")
              .message("CON-04")
              .find("Sam Cole") != std::string::npos);
    const std::string signing = "Please sign the copy.\n\nYours sincerely\n\nJoan Teale\nDirector, "
                                "Pier Trust\n";
    CHECK(
        assessed_text(head +
                          "2. Contacts. Pier Trust: Dee Ashby, Manager (da@pier.example); Harbour "
                          "Board: Ann Reed, Manager (ar@harbour.example).\n\n" +
                          signing,
                      "CON")
            .message("CON-04") == "nothing found");
}

TEST_CASE("posts on a route for disagreements need no person each") {
    const std::string head =
        "# Memorandum of Understanding between Pier Trust and Harbour Board\n\n"
        "## Escalation\n\n| Level | Pier Trust | Harbour Board | ";
    const std::string rows =
        " |\n|---|---|---|---|\n| 1 | Dee Ashby, Manager, da@pier.example | Sam Cole, Manager, "
        "sc@harbour.example | 5 days |\n| 2 | Chief Executive | Chief Clerk | 10 days |\n";
    CHECK(assessed_text(head + "Timescale" + rows, "CON-03").message("CON-03") == "nothing found");
    CHECK(assessed_text(head + "Timescale" + rows, "CON-04").message("CON-04") == "nothing found");
    CHECK(assessed_text(head + "Remarks" + rows, "CON-03").message("CON-03") != "nothing found");
}

TEST_CASE("a party that is known by its part alone has no contact yet") {
    const auto one_sided = [](const std::string& other) {
        const std::string text =
            "# Data Processing Agreement\n\nThis agreement is made between "
            "Pellbury Software (\"Processor\") and " +
            other +
            ".\n\n## Contacts\n\nProcessor: Ann Tay, ann.tay@pellbury.example, "
            "01632 960101\n";
        return tests::assessed(parse(SourceText("a.md", SourceFormat::markdown, text)), "CON-02",
                               AgreementType::dpa, "2026-11-21")
                   .of("CON-02") != nullptr;
    };
    CHECK_FALSE(one_sided("the customer (\"Controller\")"));
    CHECK(one_sided("the Harbour Board (\"Controller\")"));
}
