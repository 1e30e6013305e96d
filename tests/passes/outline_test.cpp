// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/passes/passes.hpp"
#include "parser/text/decode.hpp"
#include "tests/passes/outline_support.hpp"
#include "tests/support/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// Every expected row is there; at most `spare` other nodes are.
void agrees_with(const Document& document, const std::string& table, std::size_t spare) {
    const auto have = rows(document);
    std::size_t wanted = 0;
    for (const auto& line : tests::lines(table)) {
        if (line.empty() || line.front() == '#' || line.rfind("line\t", 0) == 0) {
            continue;
        }
        ++wanted;
        INFO(line);
        CHECK(std::find(have.begin(), have.end(), line) != have.end());
    }
    REQUIRE(wanted > 0);
    CHECK(have.size() <= wanted + spare);
}

} // namespace

TEST_CASE("outline of the sample memorandum agrees with its expected table", "[outline]") {
    const auto base = tests::source_dir() + "/corpus/agreements/twin-mou";
    agrees_with(outline_of(tests::read(base + ".txt")), tests::read(base + ".expected/outline.tsv"),
                16);
}

TEST_CASE("outline of the seed memorandum agrees with its expected table", "[outline][shared]") {
    const auto data = shared_data();
    if (!data) {
        return;
    }
    const auto seeds = data->string() + "/seeds";
    agrees_with(outline_of(tests::read(seeds + "/cqc-nhs-resolution-mou.txt")),
                tests::read(seeds + "/expected/cqc-nhs-resolution-mou.outline.tsv"), 16);
}

TEST_CASE("articles of a text without blank lines", "[outline]") {
    const auto document =
        outline_of("Agreement between A and B\nArticle 1 - Need for cooperation\n(1) The Boards "
                   "work together.\n(2) They do not trade.\nArticle 2 - Principles of "
                   "cooperation\nThe Boards keep to these.\nArticle 3 - End\nIt ends in May.\n");
    const auto have = rows(document);
    CHECK(std::find(have.begin(), have.end(), "5\t0\tclause\tArticle 2") != have.end());
    CHECK(std::find(have.begin(), have.end(), "7\t0\tclause\tArticle 3") != have.end());
}

TEST_CASE("an article with numbered paragraphs keeps its heading", "[outline]") {
    struct Form {
        const char *one, *two, *next;
    };
    // Numbered anew or running on; the last one without a blank line above the second article.
    for (const Form& form : {Form{"Article 1.", "\nArticle 2.", "1"},
                             Form{"Article 1.", "\nArticle 2.", "3"}, Form{"II.", "\nIII.", "3"},
                             Form{"A.", "\nB.", "3"}, Form{"Clause 1:", "Clause 2:", "1"}}) {
        INFO(form.two);
        const auto document = outline_of(
            std::string("Agreement between A and B\n\n") + form.one +
            " Aims\n\n1. The Boards work together.\n\n2. They do not trade.\n" + form.two +
            " Money and staff\n\n" + form.next + ". Each bears its own cost.\n");
        const auto all = document.clauses.all();
        REQUIRE(all.size() == 6);
        CHECK(document.source.text(all[1].heading) == "Aims");
        CHECK(document.source.text(all[4].heading) == "Money and staff");
        CHECK(all[5].parent.index() == 4);
    }
}

TEST_CASE("bare numbers that count on between blank lines are those of sections", "[outline]") {
    const auto labels = [](const std::string& text) {
        const auto document = outline_of("Agreement between A and B\n\n" + text);
        std::string out;
        for (const Clause& clause : document.clauses.all())
            if (clause.label.present())
                out += std::string(document.source.text(clause.label.span)) + ' ' +
                       std::string(document.source.text(clause.heading)) + '|';
        return out;
    };
    CHECK(labels("1 Aims\n\nThey meet.\n\n2 Scope of it\n\nAll.\n\n3 End\n\nIt ends.\n") ==
          "1 Aims|2 Scope of it|3 End|");
    CHECK(labels("1 Aims\n\nThey meet.\n\n2 Scope\n\nAll.\n").empty());
    CHECK(labels("3 May\n\nThey meet.\n\n4 June\n\nAll.\n\n5 July\n\nNone.\n").empty());
    CHECK(labels("1 Aims\n\n1. Old\n\n2. New\n\n2 Scope\n\nAll.\n\n3 End\n\n3. Ever\n") ==
          "1. |2. New|3. |");
    CHECK(labels("1 Quay Street\nPort\n\n2 Quay Street\nPort\n\n3 Quay Street\nPort\n").empty());
}

TEST_CASE("a schedule has parts of its own", "[outline]") {
    const auto document =
        outline_of("Agreement between A and B\n\nPart 1 Aims\n\n1. They meet.\n\nSchedule 1\n\n"
                   "Part A: Data items\n\n1. Names.\n\nPart B: Contacts\n\n1. Rosa.\n\n"
                   "Part 2 End\n\n2. It ends.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "aims", "para/1", "schedule/1",
                                                      "schedule/1/data-items", "schedule/1/para/1",
                                                      "schedule/1/contacts", "schedule/1/para/1~2",
                                                      "end", "para/2"});
}

TEST_CASE("numbers run on across headings and restart in an annex", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\nPurpose\n\n1. One.\n2. Two.\n\n"
                                     "Scope\n\n3. Three.\n\nAnnex A: Contacts\n\n1. Anew.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "purpose", "para/1", "para/2",
                                                      "scope", "para/3", "annex/a",
                                                      "annex/a/para/1"});
    const auto all = document.clauses.all();
    CHECK(all[2].series == all[5].series);
    CHECK(all[2].series != all[7].series);
}

TEST_CASE("a numbered heading in capitals is no entry of the list above it", "[outline]") {
    const auto document =
        outline_of("Protocol between A and B\n\n1. Contents.\n\nRecitals\n\nThe Trust agrees as "
                   "follows:\n\n1. DEFINITIONS\n\nWords.\n\n2. MONEY\n\nFees.\n");
    std::size_t sections = 0;
    for (const auto& clause : document.clauses.all()) {
        const auto words = document.source.text(clause.heading);
        sections += words == "DEFINITIONS" || words == "MONEY" ? 1U : 0U;
        CHECK(clause.kind != ClauseKind::item);
    }
    CHECK(sections == 2);
}

TEST_CASE("a number alone below a row of a table is a row", "[outline]") {
    const auto document =
        outline_of("Protocol between A and B\n\nNo\tAction\tOwner\n1)\tWrite\tThe "
                   "Board\n2)\n3)\n\n4. The parties meet.\n");
    std::size_t rows = 0;
    for (const auto& clause : document.clauses.all()) {
        rows += clause.kind == ClauseKind::row ? 1U : 0U;
    }
    CHECK(rows == 4);
    CHECK(document.clauses.find("para/4").valid());
    CHECK_FALSE(document.clauses.find("para/2").valid());
}

TEST_CASE("the ninth letter after h is a letter, after a colon a numeral", "[outline]") {
    std::string letters = "1. The parties will:\n";
    for (char c = 'a'; c <= 'j'; ++c) {
        letters += std::string("(") + c + ") act;\n";
    }
    const auto document = outline_of("Title of it\n\n" + letters);
    CHECK(document.clauses.find("para/1/item/i").valid());
    CHECK(document.clauses.find("para/1/item/j").valid());

    const auto nested = outline_of("Title of it\n\n1. The parties will:\n(a) act on:\n(i) risks;\n"
                                   "(ii) harm;\n(b) report.\n");
    CHECK(paths(nested) == std::vector<std::string>{"title", "para/1", "para/1/item/a",
                                                    "para/1/item/a/item/i", "para/1/item/a/item/ii",
                                                    "para/1/item/b"});
}

TEST_CASE("decimals nest below their stem, headed sections are clauses", "[outline]") {
    const auto document = outline_of("# Contract\n\n## 1. Term\n\n1.1 It lasts a year.\n\n"
                                     "1.2 It may be renewed:\n\n(a) once; or\n\n(b) twice.\n\n"
                                     "## 2. Fees\n\n2.1 None.\n",
                                     SourceFormat::markdown);
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "para/1.1", "para/1.2",
                                                      "para/1.2/item/a", "para/1.2/item/b",
                                                      "para/2", "para/2.1"});
    const auto& term = document.clauses[document.clauses.find("para/1")];
    CHECK(term.kind == ClauseKind::clause);
    CHECK(document.source.text(term.heading) == "Term");
}

TEST_CASE("a decimal behind bullets stands beside the one above them", "[outline]") {
    const auto document =
        outline_of("2. Scope\n\n2.1 Harbour shares:\n\n- dates;\n  - of sailing;\n"
                   "- names.\n\n2.2 Nothing else.\n\n2.2.1 Ever:\n\n- tides.\n\n"
                   "2.2.2 Or once.\n\n2.3 It is free.\n");
    CHECK(paths(document) ==
          std::vector<std::string>{"para/2", "para/2.1", "para/2.1/bullet/1",
                                   "para/2.1/bullet/1/bullet/1", "para/2.1/bullet/2", "para/2.2",
                                   "para/2.2.1", "para/2.2.1/bullet/1", "para/2.2.2", "para/2.3"});
    std::vector<std::uint32_t> parents;
    for (const auto& clause : document.clauses.all())
        if (clause.label.count == 2)
            parents.push_back(clause.parent.valid() ? document.clauses[clause.parent].line : 0);
    CHECK(parents == std::vector<std::uint32_t>{1, 1, 1});
}

TEST_CASE("a line of a wrapped sentence that begins with a number is no clause", "[outline]") {
    const auto document = outline_of(
        "Agreement on joint visits\n\n"
        "1. Each party shall tell the other of a change to the matters named in clause\n"
        "2. above and in the schedule, within ten working days of the day on which the\n"
        "change was decided, in writing and to the person who is named for that purpose.\n"
        "2. Visits are planned by the leads named below, who shall meet as often as they\n"
        "think right and at least twice in each year, at a place of their own choosing.\n"
        "3. Reports of visits are kept by the party that made the visit for six years\n"
        "and then destroyed, unless a claim has been made that concerns the matter.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "para/2", "para/3"});
}

TEST_CASE("own ranges are disjoint and cover every byte that is not blank", "[outline]") {
    const std::vector<std::string> texts{
        "",
        "\n\n",
        "x",
        "> quoted\n>\n> more\n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "Text.\n\n| Named Contacts | |\n| c | d |\n| e | f |\n",
        "Title\n=====\n\ntext\n---\n```\ncode\n```\n<!-- note -->\n",
        "1.\n2.\n(a)\n- \n-\n\t\n\ta\tb\n",
        "Annex\nAnnex 1\nSCHEDULE\n\nPage 1 of 2\n\f3\n",
        "a\rb\r\nc\n\xC2\xA0\n\xE2\x80\x8Bz\n"};
    for (const auto& text : texts) {
        for (const auto format : {SourceFormat::text, SourceFormat::markdown}) {
            const auto document = outline_of(text, format);
            std::vector<int> owners(document.source.text().size(), 0);
            for (const auto& clause : document.clauses.all()) {
                for (const auto own : document.clauses.own_ranges(clause)) {
                    for (auto at = own.begin; at < own.end; ++at) {
                        ++owners[at];
                    }
                }
            }
            for (std::size_t at = 0; at < owners.size(); ++at) {
                const char c = document.source.text()[at];
                INFO(text << " at " << at);
                CHECK(owners[at] <= 1);
                if (static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 0x80) {
                    CHECK(owners[at] == 1);
                }
            }
        }
    }
}

TEST_CASE("entries behind one that is a heading stay in the paragraph that holds the list",
          "[outline]") {
    const auto document =
        outline_of("# Deed\n\n## 2. Promises\n\n### 2.1 Standing\n\nThe Company is sound.\n\n"
                   "### 2.2 Capital\n\n#### (a) Shares\n\n(i) shares; and\n\n(ii) notes.\n\n"
                   "(b) The Company has kept shares.\n\n(c) The Company tells all.\n\n"
                   "### 2.3 Others\n\nNone.\n",
                   SourceFormat::markdown);
    CHECK(paths(document) ==
          std::vector<std::string>{"title", "para/2", "para/2.1", "para/2.1/text/1", "para/2.2",
                                   "para/2.2/item/a", "para/2.2/item/a/item/i",
                                   "para/2.2/item/a/item/ii", "para/2.2/item/b", "para/2.2/item/c",
                                   "para/2.3", "para/2.3/text/1"});
}

TEST_CASE("a rule to sign on is a signature, one in brackets a word to fill in", "[outline]") {
    const auto document =
        outline_of("Deed\n\n\"Harbour\" means [________].\n\n________ Ann Reed\n");
    REQUIRE(document.clauses.size() == 3);
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
    CHECK(document.clauses.all()[2].kind == ClauseKind::signature);
}

TEST_CASE("a text of page numbers alone is text", "[outline]") {
    CHECK(rows(outline_of("1")) == std::vector<std::string>{"1\t0\ttext\t"});
    CHECK(rows(outline_of("Page 1 of 2\n\nPage 2 of 2\n")) ==
          std::vector<std::string>{"1\t0\ttext\t", "3\t0\ttext\t"});
    CHECK(rows(outline_of("1\n\nA memorandum")).size() == 1); // with other words it is none
}

TEST_CASE("a number far to the right below a line is that of the page", "[outline]") {
    const std::string page = std::string(60, ' ') + "3\n";
    CHECK(rows(outline_of("Deed\n\n1. The parties meet in winter.\n" + page +
                          "2. The parties meet in summer.\n"))
              .size() == 3);
    CHECK(rows(outline_of("Deed\n\nSigned: ........\nDate: 14 March 2023\n" + page)).size() == 3);
}

TEST_CASE("a list goes on behind a line that was cut off", "[outline]") {
    const auto document =
        outline_of("Agreement between A and B\n\n3. Conditions\n\nA. Names:\n\n1. the author;\n\n"
                   "2. a notice of the\n\nProgramme;\n\n3. a disclaimer;\n\n4. a link.\n\n"
                   "B. Use\n\n4. Fees\n\nNone.\n");
    std::vector<std::string> kinds;
    for (const auto& clause : document.clauses.all()) {
        kinds.push_back(std::string(document.source.text(clause.label.span)) + ' ' +
                        std::string(to_string(clause.kind)));
    }
    CHECK(kinds == std::vector<std::string>{" title", "3. clause", "A. item", "1. item", "2. item",
                                            " text", "3. item", "4. item", "B. item", "4. clause",
                                            " text"});
    const auto all = document.clauses.all();
    CHECK(all[4].series == all[6].series);
    CHECK(all[2].series == all[8].series);
}
