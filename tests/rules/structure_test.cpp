// SPDX-License-Identifier: Apache-2.0
// What kind of agreement a text is, and the rules on structure, against whole documents: what must
// be found, what must not, and what must not pass for an answer.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/rules/expected.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// Any text under its file's name, judged by the rules on structure.
Assessed judge(const std::string& text, const std::string& name) {
    auto source = concord::read(text, Hints{name, std::nullopt});
    REQUIRE(source.has_value());
    return assessed(parse(std::move(*source)), "STR", std::nullopt, "2026-11-21");
}

Assessed judge_sample(const std::string& name) {
    return assessed_file(sample(name), "STR");
}

/// "STR-04" names its variants too.
bool bears(std::string_view rule, const std::string& id) {
    return rule.substr(0, rule.find('.')) == id;
}

/// Whether a finding or a place it points to covers one of the lines.
bool stands_on(const Assessed& judged, const Finding& finding, const std::string& lines) {
    const auto touches = [&](Span span) {
        return touches_lines(lines, judged.document.source.line_of(span.begin),
                             judged.document.source.line_of(span.end));
    };
    return lines == "*" || (!finding.span.empty() && touches(finding.span)) ||
           std::any_of(finding.related.begin(), finding.related.end(),
                       [&](const Related& place) { return touches(place.span); });
}

bool found(const Assessed& judged, const std::string& rules, const std::string& lines,
           const std::string& words) {
    const auto ids = split(rules, ',');
    const auto& all = judged.assessment.findings;
    return std::any_of(all.begin(), all.end(), [&](const Finding& finding) {
        return std::any_of(ids.begin(), ids.end(),
                           [&](const std::string& id) { return bears(finding.rule->id, id); }) &&
               stands_on(judged, finding, lines) && says(judged, finding, words);
    });
}

std::string all_findings(const Assessed& judged) {
    std::string out;
    for (const auto& finding : judged.assessment.findings) {
        out += std::string(finding.rule->id) + ": " + finding.message + '\n';
    }
    return out;
}

} // namespace

TEST_CASE("each sample is taken for what it is") {
    const std::vector<std::pair<std::string, AgreementType>> samples{
        {"liaison-mou.md", AgreementType::mou},
        {"urgent-repairs-jwp.md", AgreementType::jwp},
        {"rented-homes-isa.md", AgreementType::isa},
        {"payroll-dpa.md", AgreementType::dpa},
        {"report-it-once-jca.md", AgreementType::jca},
        {"coastal-lights-framework.md", AgreementType::fwk},
        {"serious-incidents-protocol.txt", AgreementType::wrd},
        {"records-store-sla.md", AgreementType::sla},
        {"patient-transport-isa.txt", AgreementType::isa},
        {"twin-mou.txt", AgreementType::mou},
    };
    for (const auto& [name, type] : samples) {
        const auto judged = judge_sample(name);
        INFO(name);
        CHECK(to_string(judged.reading.type.type) == to_string(type));
        CHECK(judged.reading.type.by_title == type);
        CHECK_FALSE(found(judged, "STR-01,STR-02", "*", ""));
    }
}

TEST_CASE("a title of another kind outdoes the wording of contracts") {
    const std::string clauses =
        "\n\n## Governing law\n\nEnglish law governs.\n\n## Warranties\n\nEach party warrants that "
        "it may enter into this agreement.\n\n## Force majeure\n\nNeither party is liable.\n\n"
        "## Entire agreement\n\nThis is all.\n";
    CHECK(judge("# Data Sharing Agreement" + clauses, "a.md").reading.type.type ==
          AgreementType::isa);
    CHECK(judge("# Services Agreement" + clauses, "a.md").reading.type.type ==
          AgreementType::contract);
    for (const std::string title :
         {"Harbour protocol for sharing information", "Information sharing guide and protocol"})
        CHECK(judge("# " + title + clauses, "a.md").reading.type.type == AgreementType::isa);
    CHECK(judge("# Garden party\n\nBring a hat.\n", "a.md").reading.type.type ==
          AgreementType::other);
}

TEST_CASE("where title and text weigh the same, the title tells the type") {
    const auto judged = judge("# Information Sharing Agreement\n\n1. This agreement is between the "
                              "Westmere Board and the Harbour Review.\n\n2. It rests on the "
                              "Memorandum of Understanding of 2020. This "
                              "memorandum is not legally binding and sets out the framework to "
                              "support the working relationship.\n",
                              "a.md");
    CHECK(judged.reading.type.type == AgreementType::isa);
}

TEST_CASE("the twin's faults of structure are found on their lines") {
    const auto twin = judge_sample("twin-mou.txt");
    INFO(all_findings(twin));
    std::size_t asked = 0;
    for (const auto& row : rows_of("twin-mou.expected/findings.tsv", "STR")) {
        if (row.at(5) != "Must") {
            continue;
        }
        ++asked;
        INFO(row.at(2) << " at " << row.at(1) << ": " << row.at(7));
        CHECK(found(twin, row.at(2), row.at(1), row.at(6)));
    }
    CHECK(asked >= 10);
}

TEST_CASE("the twin's traps are not taken for faults of structure") {
    const auto twin = judge_sample("twin-mou.txt");
    for (const auto& row : rows_of("twin-mou.expected/traps.tsv", "STR")) {
        if (row.at(0) == "H2") {
            INFO(row.at(2) << " at " << row.at(3) << ": " << row.at(5));
            CHECK_FALSE(found(twin, row.at(2), row.at(3), row.at(4)));
        }
    }
}

TEST_CASE("the planted faults of structure are found") {
    for (const auto* name :
         {"report-it-once-jca.md", "coastal-lights-framework.md", "serious-incidents-protocol.txt",
          "records-store-sla.md", "patient-transport-isa.txt"}) {
        const auto judged = judge_sample(name);
        const std::string base(name);
        for (const auto& row : rows_of(base.substr(0, base.find('.')) + ".defects.tsv", "STR")) {
            INFO(name << " " << row.at(1) << " at " << row.at(0) << "\n" << all_findings(judged));
            CHECK(found(judged, row.at(1), row.at(0), row.at(2)));
        }
    }
}

TEST_CASE("sound agreements are left alone") {
    for (const auto* name :
         {"liaison-mou.md", "urgent-repairs-jwp.md", "rented-homes-isa.md", "payroll-dpa.md"}) {
        const auto judged = judge_sample(name);
        INFO(name);
        CHECK(all_findings(judged).empty());
    }
}

TEST_CASE("one cause is one group, and passes are told") {
    const auto twin = judge_sample("twin-mou.txt");
    std::vector<std::uint32_t> groups;
    for (const auto& finding : twin.assessment.findings) {
        if (bears(finding.rule->id, "STR-12") || bears(finding.rule->id, "STR-13")) {
            groups.push_back(finding.group);
        }
    }
    REQUIRE(groups.size() == 2);
    CHECK(groups[0] == groups[1]);
    CHECK(groups[0] > 0);
    const auto& passed = twin.assessment.passed;
    CHECK(std::any_of(passed.begin(), passed.end(), [](const Passed& one) {
        return one.rule->id == "STR-06" && !one.evidence.empty();
    }));
}

TEST_CASE("the agreement of two real bodies is judged as its readers would") {
    const auto data = shared_data();
    if (!data) {
        return;
    }
    const auto path = (*data / "seeds" / "cqc-nhs-resolution-mou.txt").string();
    const auto judged = assessed_file(path, "STR");
    INFO(all_findings(judged));
    CHECK(judged.reading.type.type == AgreementType::mou);
    const std::vector<std::vector<std::string>> wanted{
        {"STR-04", "*", "publicity"}, {"STR-04", "63", "retention"}, {"STR-08", "7", "authority"},
        {"STR-10", "65", "power"},    {"STR-10", "51", "basis"},     {"STR-11", "68", "section"},
        {"STR-12", "77", ""},         {"STR-13", "77", "withdraw"},  {"STR-14", "74", "time"},
        {"STR-15", "*", "success"},   {"STR-16", "80", "meetings"},  {"STR-17", "49", "concern"},
        {"STR-23", "75", "liab"}};
    for (const auto& row : wanted) {
        INFO(row[0] << " at " << row[1]);
        CHECK(found(judged, row[0], row[1], row[2]));
    }
    CHECK_FALSE(found(judged, "STR-03,STR-05,STR-06,STR-09", "*", ""));
    for (const auto& finding : judged.assessment.findings) {
        CHECK(finding.severity != Severity::error);
    }
}

TEST_CASE("a section on the lawful basis makes the missing power a question") {
    const auto severity = [](const std::string& basis) {
        const auto judged = tests::assessed(
            parse(SourceText("test.md", SourceFormat::markdown,
                             "# Information Sharing Agreement\n\nThe Harbour Council and the Pier "
                             "Authority share information on closures within the applicable law of "
                             "England.\n\n" +
                                 basis)),
            "STR-10", AgreementType::isa, "2026-11-21");
        const auto* finding = judged.of("STR-10");
        REQUIRE(finding != nullptr);
        return finding->severity;
    };
    CHECK(severity("They keep the piers open.") == Severity::error);
    CHECK(severity("## Lawful basis\n\nEach relies on Article 6(1)(e) UK GDPR for its public "
                   "tasks.") == Severity::advice);
}

TEST_CASE("a text in another language is told so whatever it is", "[structure]") {
    const auto judged = [](const std::string& text) {
        return tests::assessed(parse(SourceText("test.md", SourceFormat::markdown, text)), "FIL-13",
                               std::nullopt, "2026-11-21");
    };
    std::string notice = "# Hinweise der Hafenverwaltung\n\n";
    for (int i = 0; i < 6; ++i) {
        notice +=
            "Diese Datei erklärt, welche Anlagen im Winter geschlossen bleiben und wer Fragen "
            "dazu beantwortet.\n\n";
    }
    const auto foreign = judged(notice);
    CHECK(foreign.reading.type.type == AgreementType::other);
    REQUIRE(foreign.of("FIL-13") != nullptr);
    CHECK(foreign.of("FIL-13")->severity == Severity::advice);
    CHECK(judged("# Notices\n\nThe harbour office tells which piers are closed.\n").of("FIL-13") ==
          nullptr);
}

TEST_CASE("a short sentence that is set as a heading for its number is no empty section") {
    const auto judged = [](const std::string& words) {
        return assessed_text("# Memorandum of Understanding between the Alpha Board and the Beta "
                             "Board\n\n## 1. Scope\n\nThis covers ferries.\n\n## 2. " +
                                 words + "\n\n## 3. Money\n\nEach bears its own costs.\n",
                             "STR")
                   .of("STR-05") != nullptr;
    };
    CHECK_FALSE(judged("The annex is part of this."));
    CHECK(judged("Termination"));
    CHECK(judged("Duties of the Boards."));
}
