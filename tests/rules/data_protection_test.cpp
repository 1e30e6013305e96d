// SPDX-License-Identifier: Apache-2.0
// The rules on personal data and access to information against whole documents: what must be
// found, what must not, and what must not pass for an answer.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "rules/book/book.hpp"
#include "tests/rules/expected.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

bool holds_line(const std::string& lines, std::size_t line) {
    return touches_lines(lines, line, line);
}

struct Row {
    std::vector<std::string> rules; ///< Of the family GDP alone.
    std::string lines;
    std::string words; ///< One of these, parted by '|'; empty = any.
};

bool names(const Row& row, std::string_view rule) {
    return std::find(row.rules.begin(), row.rules.end(), rule) != row.rules.end();
}

const Finding* find(const Assessed& judged, const Row& row) {
    const auto& all = judged.assessment.findings;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Finding& finding) {
        return names(row, finding.rule->id) && says(judged, finding, row.words) &&
               (row.lines == "*" ||
                (!finding.span.empty() && holds_line(row.lines, judged.line(finding.span))));
    });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> gdp_rules(const std::string& list) {
    std::vector<std::string> out;
    for (const auto& id : split(list, ',')) {
        if (id.rfind("GDP-", 0) == 0 && built_in_book().rule(id) != nullptr) {
            out.push_back(id);
        }
    }
    return out;
}

std::vector<std::vector<std::string>> twin_rows(const std::string& file) {
    const auto rows = rows_of("twin-mou.expected/" + file, "GDP");
    REQUIRE_FALSE(rows.empty());
    return rows;
}

Assessed judge_twin() {
    return assessed_file(sample("twin-mou.txt"), "GDP");
}

} // namespace

TEST_CASE("what a regulator's memorandum lacks for personal data is found on its lines") {
    const auto twin = judge_twin();
    std::size_t asked = 0;
    for (const auto& cells : twin_rows("findings.tsv")) {
        REQUIRE(cells.size() >= 7);
        const Row row{gdp_rules(cells[2]), cells[1], cells[6]};
        if (cells[5] != "Must" || row.rules.empty()) {
            continue;
        }
        ++asked;
        INFO("row " << cells[0] << ": " << cells[2] << " on " << cells[1]);
        CHECK(find(twin, row) != nullptr);
    }
    CHECK(asked >= 14);
}

TEST_CASE("severities of a memorandum that shares personal data stay below error") {
    for (const auto& finding : judge_twin().assessment.findings) {
        INFO(finding.rule->id << ": " << finding.message);
        CHECK(finding.severity != Severity::error);
    }
}

TEST_CASE("traps of personal data are not reported, and do not pass for an answer") {
    const auto twin = judge_twin();
    for (const auto& cells : twin_rows("traps.tsv")) {
        REQUIRE(cells.size() >= 4);
        const Row row{gdp_rules(cells[2]), cells[3], cells.size() > 4 ? cells[4] : ""};
        INFO(cells[0] << ' ' << cells[1] << ": " << cells[2]);
        if (cells[0] == "H2") {
            CHECK(find(twin, row) == nullptr);
            continue;
        }
        for (const auto& passed : twin.assessment.passed) {
            for (const auto& evidence : passed.evidence) {
                const bool trapped = names(row, passed.rule->id) && !evidence.span.empty() &&
                                     holds_line(row.lines, twin.line(evidence.span));
                CHECK_FALSE(trapped);
            }
        }
    }
}

TEST_CASE("the sharing that begins at once is quoted with the agreement that is only promised") {
    const auto twin = judge_twin();
    const auto* finding = find(twin, {{"GDP-36"}, "44-55", "sharing data"});
    REQUIRE(finding != nullptr);
    REQUIRE(finding->related.size() == 1);
    CHECK(quote(twin.document, finding->related[0].span) ==
          "Information Sharing Agreement (yet to be agreed)");
    const auto* condition = find(twin, {{"GDP-36"}, "51", "one item"});
    REQUIRE(condition != nullptr);
    CHECK(condition->group == finding->group);
    CHECK(finding->group != 0);
}

TEST_CASE("the seed agreement's gaps in data protection are found on their lines") {
    const auto folder = shared_data();
    if (!folder) {
        return;
    }
    const auto seed =
        assessed_file((*folder / "seeds" / "cqc-nhs-resolution-mou.txt").string(), "GDP");
    const std::vector<Row> expected{
        {{"GDP-35"}, "66", ""},
        {{"GDP-36"}, "44-55,66", ""},
        {{"GDP-18"}, "68", "officer"},
        {{"GDP-19"}, "93-104", "officer"},
        {{"GDP-13"}, "*", "special category"},
        {{"GDP-16"}, "65,68", "confiden"},
        {{"GDP-08"}, "44", ""},
        {{"GDP-06"}, "44", ""},
        {{"GDP-10"}, "67", "lawful basis"},
        {{"GDP-21"}, "66", "security"},
        {{"GDP-29"}, "*", "impact assessment"},
        {{"GDP-37"}, "61", "environmental"},
        {{"GDP-38"}, "61", "consult"},
        {{"GDP-36"}, "51", "legal basis"},
    };
    for (const auto& row : expected) {
        INFO(row.rules.front() << " on " << row.lines);
        CHECK(find(seed, row) != nullptr);
    }
    for (const auto& finding : seed.assessment.findings) {
        INFO(finding.rule->id << ": " << finding.message);
        CHECK(finding.severity != Severity::error);
    }
    // Separate controllers: neither Article 28 nor Article 26 is asked for.
    CHECK(find(seed, {{"GDP-40", "GDP-41", "GDP-48", "GDP-53", "GDP-55", "GDP-56"}, "*", ""}) ==
          nullptr);
}

TEST_CASE("personal data is seen to be shared where the sharing stands in another sentence") {
    const auto shares = [](const std::string& text) {
        const Document document = parse(SourceText("a.md", SourceFormat::markdown, text));
        return understand(document, built_in_book(), AgreementType::mou).data.shares_personal_data;
    };
    CHECK(shares("The bodies exchange reports. They pass on information of concern. It may include "
                 "personal data."));
    CHECK(shares("Personal data held under this memorandum is kept apart."));
    CHECK_FALSE(shares("The bodies exchange information on moorings."));
    CHECK_FALSE(shares("The bodies exchange information on moorings. No personal data will be "
                       "shared."));
    CHECK_FALSE(shares("The bodies exchange information on moorings.\n\nEach obeys the law on "
                       "personal data of its staff."));
}

TEST_CASE("a ban states a duty, and the lack of a duty does not") {
    const auto state = [](const std::string& text, std::string_view item) {
        const Document document = parse(SourceText("a.md", SourceFormat::markdown, text));
        const auto reading = understand(document, built_in_book(), AgreementType::dpa);
        const auto& items = reading.data.art28;
        const auto found = std::find_if(items.begin(), items.end(),
                                        [&](const ItemReading& one) { return one.item == item; });
        REQUIRE(found != items.end());
        return found->state;
    };
    const std::string opening = "The Processor processes personal data for the Controller.\n\n";
    const std::string authorisation = "d-28(2)-subprocessor-authorisation";
    CHECK(state(opening + "It shall not engage another processor without prior written consent.",
                authorisation) == SectionState::present);
    CHECK(state(opening + "It is not required to ask before it engages another processor.",
                authorisation) != SectionState::present);
    CHECK(state(opening + "Every sub-processor accepts the same data protection obligations.\n\n"
                          "The Processor is liable for each sub-processor.",
                "d-28(4)-flow-down") == SectionState::present);
    CHECK(state(opening + "Every sub-processor accepts the same data protection obligations.",
                "d-28(4)-flow-down") == SectionState::partial);
}

TEST_CASE("sound agreements raise no question of data protection") {
    for (const std::string name :
         {"liaison-mou.md", "urgent-repairs-jwp.md", "rented-homes-isa.md", "payroll-dpa.md"}) {
        const auto judged = assessed_file(sample(name), "GDP");
        for (const auto& finding : judged.assessment.findings) {
            FAIL_CHECK(name << ": " << finding.rule->id << ' ' << finding.message);
        }
        CHECK(judged.assessment.rules_run > 0);
    }
}

TEST_CASE("a text that says that personal data are not shared shares none") {
    const auto shares = [](const std::string& words) {
        return assessed_text("# Memorandum of Understanding between the Alpha Board and the Beta "
                             "Board\n\n1. The Boards share information about ferries.\n\n2. " +
                                 words + "\n",
                             "GDP")
            .reading.data.shares_personal_data;
    };
    CHECK_FALSE(shares("Personal data are not shared under this memorandum. Other information is "
                       "shared in confidence."));
    CHECK_FALSE(shares("The Boards share no personal data under this memorandum."));
    CHECK_FALSE(shares("This memorandum does not involve any transfer of personal data."));
    CHECK(shares("The Boards share personal data about masters of ferries. Personal data are not "
                 "shared with third parties."));
    CHECK(
        shares("The Boards share personal data about masters of ferries. Personal data will not be "
               "transferred outside the United Kingdom."));
}
