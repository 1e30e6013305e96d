// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/model/schedule.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"

using namespace concord;

namespace {

Document linked(const std::string& text) {
    SourceText source("sample.txt", SourceFormat::text, text);
    find_blocks(source);
    Document document(std::move(source));
    build_outline(document);
    fold_clauses(document);
    find_times(document, NotedWords(document.folded.text(), document.words));
    link_times(document);
    return document;
}

std::string dates_of(const std::string& text) {
    const Document document = linked(text);
    std::string out;
    for (const DateExpr& date : document.dates) {
        if (!out.empty()) out += "; ";
        const std::string iso = date.iso();
        out += (iso.empty() ? std::string(document.source.text(date.span)) : iso) + ' ' +
               std::string(to_string(date.meaning));
    }
    return out;
}

struct Row {
    const char* text;
    const char* dates;
};

const Row rows[] = {
    {"1. This MoU commences on 1 April 2024.", "2024-04-01 commencement"},
    {"1. This agreement takes effect from 1 April 2024 and expires on 31 March 2027.",
     "2024-04-01 commencement; 2027-03-31 expiry"},
    {"1. This MoU will remain in force until 31 March 2027.", "2027-03-31 expiry"},
    {"1. The agreement is live from 1 April 2024 and lapses on 31 March 2027.",
     "2024-04-01 commencement; 2027-03-31 expiry"},
    {"1. The document has effect from 1 April 2024.", "2024-04-01 commencement"},
    {"1. The service has effect from 1 April 2024.", "2024-04-01 other"},
    {"1. The previous agreement expired on 31 March 2023.", "2023-03-31 other"},
    {"1. This agreement follows an earlier MoU and expires on 31 March 2027.", "2027-03-31 expiry"},
    {"1. The term of this agreement is from 1 April 2024 to 31 March 2027.",
     "2024-04-01 commencement; 2027-03-31 expiry"},
    {"1. This agreement is made this 3rd day of May 2024 between the bodies.",
     "2024-05-03 commencement"},
    {"1. This agreement is entered into as of 24 August, 1995 by the bodies.",
     "1995-08-24 commencement"},
    {"1. This agreement is made between the Board and the Pier Trust (\"PT\", of Quay Road) on 4 "
     "May 2022.",
     "2022-05-04 commencement"},
    {"1. This MoU was agreed between the Harbour Board and St Bride's Council in March 2019.",
     "2019-03 commencement"},
    {"1. This agreement is made between the Board and the Trust, which merged on 4 May 2022.",
     "2022-05-04 other"},
    {"1. This agreement is made between the Board and the Trust (formed on 4 May 2022).",
     "2022-05-04 other"},
    {"1. The parties follow the Lease Agreement entered into between the Board and the Trust on 4 "
     "May 2022.",
     "2022-05-04 other"},
    {"1. The term of this agreement goes beyond the fiscal year beginning 1 April 2023.",
     "2023-04-01 other"},
    {"1. This agreement is for a period beginning 1 April 2023.", "2023-04-01 commencement"},
    {"1. The match between the Board and the Trust on 4 May 2022 was a draw.", "2022-05-04 other"},
    {"1. This agreement runs until the end of the season on 31 May 2024.", "2024-05-31 expiry"},
    {"1. This MoU is in force until completion of the works, 31 May 2024.", "2024-05-31 expiry"},
    {"1. Copies are kept until the end of the season on 31 May 2024.", "2024-05-31 other"},
    {"1. It is made on the date below, 3 May 2024 (the \"Effective Date\").",
     "2024-05-03 commencement"},
    {"1. This agreement commences on 1 April 2024. The Board may renew this agreement for one more "
     "year that begins on 1 April 2027.",
     "2024-04-01 commencement; 2027-04-01 other"},
    {"1. Effective date: 3 May 2024", "2024-05-03 commencement"},
    {"1. The SLA runs from 1 April 2023 to 31 March 2026.",
     "2023-04-01 commencement; 2026-03-31 expiry"},
    {"1. We review it every May, starting in May 2027.", "2027-05 review"},
    {"1. It is paid each quarter, beginning on 1 April 2027.", "2027-04-01 other"},
    {"1. This MoU will be reviewed by 31 March 2026.", "2026-03-31 review"},
    {"1. Next review: March 2026", "2026-03 review"},
    {"1. The next review is due in April 2026.", "2026-04 review"},
    {"1. The effective date of this MoU is 1 May 2025.", "2025-05-01 commencement"},
    {"1. This MoU will run from 1 May 2025 to 30 April 2028.",
     "2025-05-01 commencement; 2028-04-30 expiry"},
    {"1. This MoU becomes operational on 1 May 2025.", "2025-05-01 commencement"},
    {"1. The Board pays from the effective date of this MoU to 30 April 2028.", "2028-04-30 other"},
    {"1. The Board pays rent from 1 May 2025 to 30 April 2028.",
     "2025-05-01 other; 2028-04-30 other"},
    {"1. The next review will take place on 3 May 2026.", "2026-05-03 review"},
    {"1. The review date of this MoU is April 2026.", "2026-04 review"},
    {"1. The invoice signed at the meeting is due on 3 May 2026.", "2026-05-03 other"},
    {"1. The MoU was last reviewed on 4 May 2023.", "2023-05-04 review"},
    {"1. Signed on 3 May 2024 by both.", "2024-05-03 signature"},
    {"Dated 3 May 2024", "2024-05-03 signature"},
    {"Signed: A. Person\nDate: 3 May 2024\n", "2024-05-03 signature"},
    {"Signed: A. Person, dated 3 May 2024\n", "2024-05-03 signature"},
    {"This agreement is dated 3 May 2024.\n\nSigned: A. Person\n", "2024-05-03 signature"},
    {"This Supply Agreement (this \"Agreement\"), dated as of 3 May 2024, is between the Board and "
     "the Trust.",
     "2024-05-03 signature"},
    {"SUPPLY AGREEMENT (this \"Agreement\"), dated as of 3 May 2024, made by the Board.",
     "2024-05-03 signature"},
    {"Memorandum of Understanding dated 3 May 2024", "2024-05-03 signature"},
    {"They keep to the Supply Agreement dated 3 May 2024.", "2024-05-03 other"},
    {"The Supply Agreement dated 3 May 2024 ended.", "2024-05-03 other"},
    {"Boats leave as the Supply Agreement dated 3 May 2024 says.", "2024-05-03 other"},
    {"IN WITNESS WHEREOF, the parties have executed this Agreement as of this 4th day of April, "
     "2024.",
     "2024-04-04 signature"},
    {"IN WITNESS WHEREOF, each of them has signed this contract in Port Quay on 8 November 2024.",
     "2024-11-08 signature"},
    {"Signed: A. Person\n\nThe letter is dated 3 April 2024.\n", "2024-04-03 other"},
    {"1. The latest date for review and updating of this document is April 2026.",
     "2026-04 review"},
    {"Version 2, 3 May 2024", "2024-05-03 version"},
    {"1. Since April 2019 the body has other tasks.", "2019-04 other"},
    {"1. It was established in 1995.", "1995 other"},
    {"1. The strategy was published in May 2021.", "2021-05 other"},
    {"1. The Example Care Act 2008 came into force on 1 April 2009.",
     "2008 statute; 2009-04-01 other"},
    {"1. The letter dated 3 May 2020 sets this out.", "2020-05-03 other"},
    {"1. The body was renamed by the Convention signed in 1992.", "1992 other"},
    {"Example Body\tOther Body\nSigned\tSigned\nDate: 29/01/2025\tDate: 30/01/2025\n",
     "2025-01-29 signature; 2025-01-30 signature"},
};

} // namespace

TEST_CASE("dates get their meaning from the words around them", "[passes][link_times]") {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(dates_of(row.text) == row.dates);
    }
}

TEST_CASE("spans and clauses of times lie in the source", "[passes][link_times]") {
    const std::string text = "Term\n\n1. This  MoU starts on 3\xC2\xA0May 2024.\n\n2. It is "
                             "reviewed every  two   years.\n";
    const Document document = linked(text);
    REQUIRE(document.dates.size() == 1);
    CHECK(document.source.text(document.dates[0].span) == "3\xC2\xA0May 2024");
    REQUIRE(document.cadences.size() == 1);
    CHECK(document.source.text(document.cadences[0].span) == "every  two   years");
    for (const Cadence& cadence : document.cadences) {
        REQUIRE(cadence.clause.valid());
        CHECK(document.clauses[cadence.clause].whole.contains(cadence.span));
    }
}

TEST_CASE("a review below a numbered heading is that of the agreement", "[passes][link_times]") {
    for (const char* said : {"It will be reviewed every two years.", "A review is held every two "
                                                                     "years."}) {
        CAPTURE(said);
        const Document document =
            linked("1. Purpose\n\nThe bodies work together.\n\n2. Term and review\n\n" +
                   std::string(said) + "\n\nSigned on 3 May 2024.\n");
        const ReviewSchedule schedule = next_review(document, *parse_iso("2026-11-21"));
        REQUIRE(schedule.due.has_value());
        CHECK(to_iso(*schedule.due) == "2026-05-03");
    }
}

TEST_CASE("a parsed agreement gives its review schedule", "[passes][link_times]") {
    const Document document = linked("Joint Working Agreement\n\nReview\n\n"
                                     "1. This agreement takes effect on 1 May 2024.\n"
                                     "2. This agreement will be reviewed at monthly meetings at "
                                     "first, then after six months and "
                                     "then every three years from that review.\n");
    const ReviewSchedule schedule = next_review(document, *parse_iso("2026-11-21"));
    REQUIRE(schedule.due.has_value());
    CHECK(to_iso(*schedule.due) == "2024-11-01");
    CHECK(schedule.overdue_days == 750);
    REQUIRE(schedule.following.has_value());
    CHECK(to_iso(*schedule.following) == "2027-11-01");
    CHECK_FALSE(schedule.alternative.has_value());
}

TEST_CASE("a review counted from the commencement is that of the agreement",
          "[passes][link_times]") {
    const Document document = linked(
        "Joint Working Agreement\n\nReview\n\n1. \"Commencement Date\" means 1 May 2025.\n"
        "2. A review will be carried out by the Board six months after the Commencement Date and "
        "annually thereafter.\n");
    const ReviewSchedule schedule = next_review(document, *parse_iso("2026-11-21"));
    REQUIRE(schedule.due.has_value());
    CHECK(to_iso(*schedule.due) == "2025-11-01");
}

TEST_CASE("an agreement runs from its start and not from the day of the text",
          "[passes][link_times]") {
    const auto effective = [](const std::string& terms) {
        const Document document = linked("Deed\n\n1. This agreement is made on 14 March 2024.\n" +
                                         terms + "9. This agreement will be reviewed annually.\n");
        const ReviewSchedule schedule = next_review(document, *parse_iso("2026-11-21"));
        return schedule.effective ? to_iso(*schedule.effective) : "none";
    };
    CHECK(effective("") == "2024-03-14");
    CHECK(effective("2. This agreement starts on 1 April 2024.\n") == "2024-04-01");
    CHECK(effective("2. This agreement starts on 1 April 2024.\n"
                    "3. This agreement takes effect for boats on 1 May 2024.\n") == "2024-04-01");
    CHECK(effective("2. This agreement runs from April 2024.\n") == "2024-04-01");
    for (const char* const term :
         {"2. This agreement runs for three years from 1 October 2024.\n",
          "2. This agreement is for a period of 12 months commencing 1 October 2024.\n",
          "2. The term of this agreement is three (3) years from 1 October 2024.\n",
          "2. This agreement will come into operation on 1 October 2024.\n",
          "2. This agreement will be in place from 1 October 2024 to 30 September 2027.\n"})
        CHECK(effective(term) == "2024-10-01");
    // What else is counted from a day begins nothing.
    CHECK(effective("2. Under this agreement records are kept for six years from 1 October "
                    "2024.\n") == "2024-03-14");
}

TEST_CASE("it is the agreement behind a sentence on how to end it", "[passes][link_times]") {
    const Document document =
        linked("Contract\n\n9. Term\n\n9.1 This contract starts on 3 February 2026 and goes on. "
               "Either party "
               "may end it by 30 days' written notice.\n\n9.2 The parties shall review it each "
               "February.\n");
    const ReviewSchedule schedule = next_review(document, *parse_iso("2026-11-21"));
    REQUIRE(schedule.due.has_value());
    CHECK(to_iso(*schedule.due) == "2027-02-28");
}
