// SPDX-License-Identifier: Apache-2.0
// The rules on dates, start, term and review: whole documents, and the arithmetic in small ones.
#include <array>

#include <catch2/catch.hpp>

#include "parser/model/schedule.hpp"
#include "tests/rules/assessed.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using tests::assessed_file;
using tests::assessed_text;
using tests::sample;

namespace {

using Rows = std::multiset<std::string>;

/// A memorandum that starts on a day and has one review clause.
std::string memorandum(std::string_view start, std::string_view review) {
    return "# Memorandum of Understanding\n\n1. This memorandum takes effect on " +
           std::string(start) + ".\n\n## Review\n\n2. " + std::string(review) + "\n";
}

bool says(const std::string& message, std::string_view part) {
    return message.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("what is reviewed tells whether the agreement is") {
    const auto rules_on = [](std::string_view review) {
        return assessed_text(
            "# Memorandum of Understanding\n\n1. This memorandum takes effect on 1 "
            "May 2023.\n\n" +
                std::string(review) + "\n",
            "REV");
    };
    constexpr std::array agreement{
        "2. This memorandum sets out aims. It will be reviewed annually by both parties.",
        "2. The memorandum (MoU) is not binding. It replaces no other. It is reviewed annually.",
        "2. This memorandum sets out aims.\n\n3. It shall be reviewed annually.",
        "## Review\n\n2. The terms are reviewed annually.",
        "## Review\n\n2. What the parties have agreed in this text is reviewed annually.",
        "## Review\n\n2. Annual review: by the managers, annually.",
    };
    for (const auto* review : agreement) {
        INFO(review);
        const auto judged = rules_on(review);
        CHECK(judged.of("REV-02") != nullptr);
    }
    constexpr std::array other{
        "## Review\n\n2. Staff training is reviewed annually.",
        "## Review\n\n2. The risk register will be formally reviewed annually.",
        "2. The Board keeps a list of risks. It is reviewed annually.",
    };
    for (const auto* review : other) {
        INFO(review);
        const auto judged = rules_on(review);
        CHECK(judged.of("REV-02") == nullptr);
        CHECK(judged.of("REV-14") == nullptr);
    }
}

TEST_CASE("a rhythm of review in a sentence on the agreement is a section on review") {
    const auto state = [](std::string_view review) {
        const auto judged =
            assessed_text("# Memorandum of Understanding\n\n1. This memorandum takes "
                          "effect on 1 May 2026.\n\n2. " +
                              std::string(review) + "\n",
                          "STR-03");
        return judged.reading.section("SEC-REVIEW")->state;
    };
    CHECK(state("The directors monitor how this memorandum works, reviewing it quarterly.") ==
          SectionState::present);
    CHECK(state("The directors monitor the ferries, reviewing their safety quarterly.") ==
          SectionState::absent);
}

TEST_CASE("a month that the text names decides when a yearly review is due") {
    const auto due = [](std::string_view review) {
        const auto judged = assessed_text(memorandum("9 July 2025", review), "REV-02");
        const auto schedule = next_review(judged.document, *parse_iso("2026-11-21"));
        return schedule.due ? to_iso(*schedule.due) : "none";
    };
    CHECK(due("The managers review this memorandum in April of each year.") == "2026-04-30");
    CHECK(due("This memorandum is reviewed annually in February.") == "2026-02-28");
    CHECK(due("This memorandum is reviewed every September.") == "2025-09-30");
    CHECK(due("This memorandum will be reviewed every year by the end of June.") == "2026-06-30");
    CHECK(due("This memorandum is reviewed each year. In April the managers meet.") ==
          "2026-07-09");
    CHECK(due("This memorandum is reviewed every two years in April.") == "2027-07-09");
    CHECK(due("This memorandum is reviewed every spring.") == "2026-05-31");
    CHECK(due("We look at this memorandum again each September.") == "2025-09-30");
    CHECK(due("We come back to this memorandum once a year.") == "2026-07-09");
}

TEST_CASE("the dates of the made-up memorandum come out row by row") {
    const auto judged = assessed_file(sample("twin-mou.txt"), "REV");
    for (const auto* row : {"38 REV-16", "79 REV-07", "80 REV-02", "80 REV-06", "80 REV-11",
                            "80 REV-14", "91 REV-09"}) {
        INFO(row);
        CHECK(judged.rows().count(row) == 1);
    }
    // None of the other dates in it starts or ends anything, and both signatures are dated.
    for (const auto* rule :
         {"REV-01", "REV-03", "REV-04", "REV-05", "REV-08", "REV-10", "REV-12"}) {
        INFO(rule);
        CHECK(judged.of(rule) == nullptr);
    }
    const auto overdue = judged.message("REV-02");
    INFO(overdue);
    CHECK(says(overdue, "4 September 2026"));
    CHECK(says(overdue, "78 days"));
    CHECK(says(overdue, "15 days earlier"));
    CHECK(says(overdue, "3 October 2026"));
    CHECK(says(overdue, "no record"));
    CHECK(judged.of("REV-02")->severity == Severity::warning);
    CHECK(says(judged.message("REV-07"), "17 February 2025 and 4 March 2025"));
    const auto ambiguous = judged.message("REV-09");
    CHECK(says(ambiguous, "4 March 2025 or 3 April 2025"));
    CHECK(says(ambiguous, "another style"));
    CHECK(judged.of("REV-11")->severity == Severity::advice);
    CHECK(judged.of("REV-11")->basis == Basis::today);
}

TEST_CASE("the dates of a real memorandum come out at the same places") {
    const auto folder = shared_data();
    if (!folder) {
        return;
    }
    const auto path = (*folder / "seeds" / "cqc-nhs-resolution-mou.txt").string();
    const auto judged = assessed_file(path, "REV");
    for (const auto* row :
         {"38 REV-16", "79 REV-07", "80 REV-02", "80 REV-06", "80 REV-14", "91 REV-09"}) {
        INFO(row);
        CHECK(judged.rows().count(row) == 1);
    }
    CHECK(says(judged.message("REV-02"), "3 February 2026"));
    CHECK(says(judged.message("REV-02"), "291 days"));
    CHECK(judged.of("REV-10") == nullptr);
    CHECK(judged.of("REV-12") == nullptr);
}

TEST_CASE("sound samples give no finding about dates") {
    for (const auto* name :
         {"liaison-mou.md", "urgent-repairs-jwp.md", "rented-homes-isa.md", "payroll-dpa.md"}) {
        INFO(name);
        CHECK(assessed_file(sample(name), "REV").rows() == Rows{});
    }
}

TEST_CASE("dates of the faulty samples are found at their lines") {
    const auto transport = assessed_file(sample("patient-transport-isa.txt"), "REV").rows();
    for (const auto* row : {"126 REV-05", "139 REV-07", "144 REV-04", "144 REV-14", "165 REV-10"}) {
        INFO(row);
        CHECK(transport.count(row) == 1);
    }
    CHECK(assessed_file(sample("records-store-sla.md"), "REV").rows().count("95 REV-12") == 1);
    CHECK(assessed_file(sample("records-store-sla.md"), "REV").rows().count("97 REV-05") == 1);
    CHECK(assessed_file(sample("report-it-once-jca.md"), "REV").rows().count("85 REV-05") == 1);
    CHECK(assessed_file(sample("coastal-lights-framework.md"), "REV").rows().count("24 REV-02") ==
          1);
}

TEST_CASE("due days are worked out and told") {
    struct Case {
        std::string_view start, review, rule, says;
    };
    const std::array cases{
        Case{"1 May 2025", "The leads will review this memorandum within 12 months of its start.",
             "REV-02", "1 May 2026"},
        Case{"31 August 2025", "The leads will review this memorandum after six months.", "REV-02",
             "28 February 2026"},
        Case{"29 February 2024", "The leads will review this memorandum every two years.", "REV-02",
             "28 February 2026"},
        Case{"20 November 2025", "The leads will review this memorandum annually.", "REV-02",
             "1 day before"},
        Case{"21 November 2025", "The leads will review this memorandum annually.", "REV-03",
             "in 0 days"},
        Case{"19 February 2026", "The leads will review this memorandum annually.", "REV-03",
             "in 90 days"},
        Case{"20 February 2026", "The leads will review this memorandum annually.", "REV-03",
             "nothing found"},
        Case{"20 February 2026", "The leads will review this memorandum annually.", "REV-02",
             "nothing found"},
        Case{"1 May 2025", "The leads will review this memorandum from time to time.", "REV-02",
             "nothing found"},
    };
    for (const auto& one : cases) {
        INFO(one.start << ": " << one.review);
        const auto message = assessed_text(memorandum(one.start, one.review), std::string(one.rule))
                                 .message(one.rule);
        INFO(message);
        CHECK(says(message, one.says));
    }
}

TEST_CASE("a review more than a year late is an error") {
    const auto text = memorandum("1 May 2024", "The leads will review this memorandum annually.");
    const auto at = [&](const std::string& today) {
        return assessed_text(text, "REV-02", today).of("REV-02")->severity;
    };
    CHECK(at("2025-05-02") == Severity::warning);
    CHECK(at("2026-05-01") == Severity::warning);
    CHECK(at("2026-05-02") == Severity::error);
}

TEST_CASE("terms end on the day before their anniversary") {
    struct Case {
        std::string_view text, today, says;
    };
    const std::array cases{
        Case{"1. This memorandum takes effect on 1 April 2021 and expires on 31 March 2023.",
             "2023-04-01", "1 day before"},
        Case{"1. This memorandum takes effect on 1 April 2021 and expires on 31 March 2023.",
             "2023-03-31", "nothing found"},
        Case{"1. This memorandum takes effect on 1 April 2021.\n\n2. It remains in force for a "
             "period of two years.",
             "2023-04-01", "31 March 2023"},
        Case{"1. This memorandum takes effect on 1 April 2021.\n\n2. It remains in force for two "
             "years and is renewed each year after that.",
             "2026-04-01", "nothing found"},
        Case{"1. This memorandum takes effect on 1 April 2021.\n\n2. Records are kept for a period "
             "of two years.",
             "2021-05-01", "nothing found"},
        Case{
            "1. This memorandum takes effect on 1 April 2021.\n\n## Term and termination\n\n2. The "
            "Board helps with the move for a period of six months from the effective date of "
            "termination.",
            "2023-05-01", "nothing found"},
        Case{
            "1. This memorandum takes effect on 1 April 2021.\n\n## Term and termination\n\n2. The "
            "Board helps with the move for a period of up to six months from the effective date.",
            "2023-05-01", "nothing found"},
        Case{"1. This memorandum takes effect on 1 April 2021.\n\n## Term\n\n2. The Board helps "
             "with "
             "the move for a maximum period of six months.",
             "2023-05-01", "nothing found"},
        Case{"1. This memorandum takes effect on 1 April 2021.\n\n## Term and termination\n\n2. It "
             "stays in force for a period of six months from the effective date.",
             "2023-05-01", "30 September 2021"},
    };
    for (const auto& one : cases) {
        INFO(one.text << " on " << one.today);
        const auto message =
            assessed_text("# Memorandum of Understanding\n\n" + std::string(one.text) + "\n",
                          "REV-12", std::string(one.today))
                .message("REV-12");
        INFO(message);
        CHECK(says(message, one.says));
    }
}

TEST_CASE("an expired agreement is not also asked for its review") {
    const auto judged =
        assessed_text(memorandum("1 April 2021", "The leads will review this memorandum annually. "
                                                 "It expires on 31 March 2023."),
                      "REV");
    CHECK(judged.of("REV-12") != nullptr);
    CHECK(judged.of("REV-02") == nullptr);
}

TEST_CASE("a missing start is an error, or a warning where the text may be a part") {
    const std::string text = "# Memorandum of Understanding between the Harbour Board and the "
                             "Pilots' Council\n\n1. They share news of ships.\n";
    const auto part = assessed_text(text, "REV-08");
    REQUIRE(part.of("REV-08") != nullptr);
    CHECK(part.of("REV-08")->severity == Severity::warning);
    CHECK(part.of("REV-08")->adjustments.size() == 1);
    const auto full = assessed_text(text + "\n## Signatures\n\n| Harbour Board | Pilots' Council "
                                           "|\n|---|---|\n| Basil Thorne, Chief Executive | Greta "
                                           "Lund, Chair |\n",
                                    "REV-08");
    REQUIRE(full.of("REV-08") != nullptr);
    CHECK(full.of("REV-08")->severity == Severity::error);
}
