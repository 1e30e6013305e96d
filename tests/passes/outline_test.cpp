// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/passes/passes.hpp"
#include "parser/text/decode.hpp"
#include "tests/support/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;

namespace {

Document outline_of(std::string text, SourceFormat format = SourceFormat::text) {
    SourceText source("test", format, decode(text).text);
    find_blocks(source);
    Document document(std::move(source));
    build_outline(document);
    return document;
}

/// "line parent-line kind label", one node a line: the form of the expected tables.
std::vector<std::string> rows(const Document& document) {
    std::vector<std::string> out;
    for (const auto& clause : document.clauses.all()) {
        const auto parent = clause.parent.valid() ? document.clauses[clause.parent].line : 0;
        out.push_back(std::to_string(clause.line) + '\t' + std::to_string(parent) + '\t' +
                      std::string(to_string(clause.kind)) + '\t' +
                      std::string(document.source.text(clause.label.span)));
    }
    return out;
}

std::vector<std::string> paths(const Document& document) {
    std::vector<std::string> out;
    for (const auto& clause : document.clauses.all()) {
        out.push_back(clause.path);
    }
    return out;
}

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

TEST_CASE("a number with a letter follows neither 5.2 nor 5 in its list", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\n5. Money.\n\n5.1 Fees.\n\n"
                                     "5.2 Costs.\n\n5A. Gifts.\n\n5A.1 Small ones.\n\n"
                                     "5B. Loans.\n\n6. Review.\n");
    const auto& clauses = document.clauses;
    const auto series = [&](std::string_view path) {
        INFO(path);
        REQUIRE(clauses.find(path).valid());
        return clauses[clauses.find(path)].series;
    };
    CHECK(series("para/5/item/A") != series("para/5.2"));
    CHECK(series("para/5/item/A") == series("para/5/item/B"));
    CHECK(series("para/6") == series("para/5"));
    CHECK(clauses[clauses.find("para/5/item/A")].parent == clauses.find("para/5"));
}

TEST_CASE("a number stuck to its words is a label where its series goes on", "[outline]") {
    const std::string head = "Protocol between A and B\n\n";
    const auto path_of = [&](const std::string& text) {
        const auto document = outline_of(head + text);
        return paths(document);
    };
    using Paths = std::vector<std::string>;
    CHECK(path_of("4. Money.\n\n5.Term.\n\n6. Ends.\n") ==
          Paths{"title", "para/4", "para/5", "para/6"});
    CHECK(path_of("1.Money\n\n2.Term\n\n3.The Board ends it.\n") ==
          Paths{"title", "para/1", "para/2", "para/3"});
    CHECK(path_of("2. Work.\n\n2.1The Board works.\n\n2.2A Trust helps.\n\n2.3.Both rest.\n") ==
          Paths{"title", "para/2", "para/2.1", "para/2.2", "para/2.3"});
    // Alone, or with one like it, it may be anything.
    CHECK(path_of("4.Net is the address.\n\nThe Board meets.\n") ==
          Paths{"title", "text/1", "text/2"});
    CHECK(path_of("4.Net is old.\n\n5.Net is new.\n") == Paths{"title", "text/1", "text/2"});
    // The label is the number; its words begin right behind it.
    const auto document = outline_of(head + "4. Money.\n\n5.Term.\n");
    const auto& clause = document.clauses[document.clauses.find("para/5")];
    CHECK(document.source.text(clause.label.span) == "5.");
    CHECK(document.source.text(clause.body.empty() ? clause.heading : clause.body) == "Term.");
}

TEST_CASE("sections that run on in their text are clauses where their series shows it",
          "[outline]") {
    const auto document = outline_of("AGENCY AGREEMENT\n\nARTICLE 1 - READING\n\n"
                                     "Section 1.1 Words. In this Agreement words are read so.\n\n"
                                     "Section 1.2 Numbers. The singular holds the plural.\n\n"
                                     "ARTICLE 2 - AGENCY\n\n"
                                     "Section 2.1 The Agent sells what the Owner makes.\n\n"
                                     "(a) It sells in Kent.\n");
    CHECK(rows(document) ==
          std::vector<std::string>{"1\t0\ttitle\t", "3\t0\tclause\tARTICLE 1",
                                   "5\t3\tclause\tSection 1.1", "7\t3\tclause\tSection 1.2",
                                   "9\t0\tclause\tARTICLE 2", "11\t9\tclause\tSection 2.1",
                                   "13\t11\titem\t(a)"});
}

TEST_CASE("an article is no entry of a list, and its name may stand below it", "[outline]") {
    const auto document =
        outline_of("SUPPLY AGREEMENT\n\nA. The Seller makes chairs.\n\n"
                   "B. The Buyer needs chairs.\n\nThe parties agree as follows:\n\n"
                   "ARTICLE I\n\nCHAIRS\n\nSection 1.1 Making\n\n"
                   "The Seller makes the chairs.\n\nARTICLE II\n\nMONEY\n\n"
                   "The Buyer pays.\n");
    const auto have = rows(document);
    for (const std::string want : {"9\t0\tclause\tARTICLE I", "13\t9\tclause\tSection 1.1",
                                   "17\t0\tclause\tARTICLE II", "21\t17\ttext\t"}) {
        INFO(want);
        CHECK(std::count(have.begin(), have.end(), want) == 1);
    }
    const auto first =
        std::find_if(document.clauses.all().begin(), document.clauses.all().end(),
                     [](const Clause& clause) { return clause.label.unit == LabelUnit::article; });
    REQUIRE(first != document.clauses.all().end());
    CHECK(document.source.text(first->heading) == "CHAIRS");
}

TEST_CASE("a list of contents is no part of the clauses", "[outline]") {
    const std::string body = "THIS AGREEMENT is made on 3 March 2025 between\n\n(1) Alder Council; "
                             "and\n\n(2) Birch Limited.\n\n1. Words\n\n1.1 Words are read so.\n\n"
                             "2. Charges\n\n2.1 Alder pays.\n\nSchedule 1 Rates\n\nTen pounds.\n";
    for (const std::string contents :
         {"CONTENTS\n\n1. Words ........ 2\n2. Charges ........ 3\nSchedule 1 Rates ........ 9\n\n",
          "Table of contents\n1. Words\t2\n2. Charges\t3\nSchedule 1 Rates\t9\n\n",
          "Contents\n\n1. Words 2\n\n2. Charges which are due\nunder this agreement 3\n\n"
          "Schedule 1 Rates 9\n\n",
          "1. Words . . . . . . 2\n2. Charges . . . . . 3\nSchedule 1 Rates . . . . 9\n\n"}) {
        INFO(contents);
        const auto document = outline_of("SERVICES AGREEMENT\n\n" + contents + body);
        std::string labels;
        for (const auto& clause : document.clauses.all())
            labels += std::string(document.source.text(clause.label.span)) + '|';
        CHECK(labels == "||(1)|(2)|1.|1.1|2.|2.1|Schedule 1||");
    }
}

TEST_CASE("the agreement that follows on a list of its annexes is in none of them", "[outline]") {
    const auto document = outline_of("SUPPLY AGREEMENT\n\nbetween Alder Ltd and Birch Ltd\n\n"
                                     "Schedule 1 Prices\n\nSchedule 2 Places\n\n"
                                     "SUPPLY AGREEMENT\n\n1. Goods\n\nAlder sells chairs.\n\n"
                                     "Schedule 1 Prices\n\nTen pounds.\n");
    const auto have = rows(document);
    CHECK(std::count(have.begin(), have.end(), "9\t0\theading\t") == 1);
    CHECK(std::count(have.begin(), have.end(), "11\t9\tclause\t1.") == 1);
    CHECK(std::count(have.begin(), have.end(), "15\t0\tannex\tSchedule 1") == 1);
}

TEST_CASE("what only ends with a figure is no list of contents", "[outline]") {
    for (const std::string text :
         {"SERVICES AGREEMENT\n\nContents\n\nContents\n\nContents\n\nContents\n\nContents\n\n"
          "1. Alder pays 2\n\n2. Birch pays 3\n\n3. All pay.\n",
          "SERVICES AGREEMENT\n\n1. Alder pays Birch 2\n\n2. Birch pays Alder 3\n\n3. Both pay 9\n",
          "SERVICES AGREEMENT\n\nContents\n\n1. The boxes hold toys.\n\n2. There are 12\n\n"
          "3. Nobody counts them.\n"}) {
        INFO(text);
        const auto document = outline_of(text);
        CHECK(std::count_if(document.clauses.all().begin(), document.clauses.all().end(),
                            [](const Clause& clause) { return clause.label.present(); }) == 3);
    }
}

TEST_CASE("a paragraph that tells of a section is none", "[outline]") {
    for (const std::string text :
         {"Notes on the Act\n\nSection 12 Payments and refunds were paid late last year.\n\n"
          "Section 15 Payments were not made, and nobody asked why.\n",
          "Notes on the Act\n\nSection 2.1 of the Agreement is amended and reads so now.\n\n"
          "Section 2.2 of the Agreement is left out, as the parties wish.\n",
          "Notes on the Act\n\nUnder it these apply:\nSection 2.1 Payments are made at once.\n"
          "Section 2.2 Payments that are late bear interest as the law says.\n"}) {
        INFO(text);
        const auto document = outline_of(text);
        for (const auto& clause : document.clauses.all())
            CHECK_FALSE(clause.label.present());
    }
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

TEST_CASE("parts are headings, whether they are marked as such or only typed", "[outline]") {
    const std::string typed =
        "Framework document\n==================\n\nPart 1: Money\n\n1. One.\n\n2. Two.\n\n"
        "Part 2: People\n\n1. One.\n";
    const std::string marked = "# Framework document\n\n## Part 1: Money\n\n1. One.\n\n2. Two.\n\n"
                               "## Part 2: People\n\n1. One.\n";
    const std::vector<std::string> wanted{"title",  "money",  "para/1",
                                          "para/2", "people", "para/1~2"};
    const auto from_text = outline_of(typed);
    const auto from_markdown = outline_of(marked, SourceFormat::markdown);
    CHECK(paths(from_text) == wanted);
    CHECK(paths(from_markdown) == wanted);
    for (const char* path : {"money", "people"})
        CHECK(from_markdown.clauses[from_markdown.clauses.find(path)].kind == ClauseKind::heading);
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

TEST_CASE("marks of bold type around a number and its name are not part of the name", "[outline]") {
    const auto document = outline_of("**Deed between Harbour and Canal**\n\n**1. Money**\n\n"
                                     "Canal pays.\n\n__2. What each party does__\n\nNothing.\n\n"
                                     "3. Each **reads** this and **keeps it**\n",
                                     SourceFormat::markdown);
    std::vector<std::string> words;
    for (const auto& clause : document.clauses.all()) {
        words.push_back(std::string(document.source.text(clause.heading)) + '|' +
                        std::string(document.source.text(clause.body)));
    }
    CHECK(words == std::vector<std::string>{"Deed between Harbour and Canal|", "Money|",
                                            "|Canal pays.", "What each party does|", "|Nothing.",
                                            "|Each **reads** this and **keeps it**"});
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

TEST_CASE("numbers outrank the levels of headings", "[outline]") {
    const auto document = outline_of("# Deed\n\n## 1. Purpose\n\n### 1.1 Aim\n\nWords.\n\n"
                                     "### 2. Money\n\n### 2.1 Fees\n\n3. Term of the deed.\n",
                                     SourceFormat::markdown);
    std::vector<std::string> parents;
    for (const auto& clause : document.clauses.all())
        parents.push_back(clause.parent.valid() ? document.clauses[clause.parent].path : "");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "para/1.1",
                                                      "para/1.1/text/1", "para/2", "para/2.1",
                                                      "para/3"});
    CHECK(parents == std::vector<std::string>{"", "", "para/1", "para/1.1", "", "para/2", ""});
}

TEST_CASE("lines about the state of a document are not its title", "[outline]") {
    const auto titled = [](const std::string& above) {
        const auto document = outline_of(above + "\n\nFerry Protocol\n\nPurpose\n\nTo meet.\n");
        const auto title = document.clauses.find("title");
        return title.valid() ? std::string(document.source.text(document.clauses[title].heading))
                             : std::string();
    };
    for (const std::string line :
         {"Version 2.1", "DRAFT", "**Draft**", "Last Updated: 3 May 2024", "Execution Version",
          "Draft v0.3 for comment", "OFFICIAL-SENSITIVE", "Status: final\n\nDate: 4/5/2024",
          "Commercial in confidence", "Document reference: FP-12", "Issue 4"}) {
        INFO(line);
        CHECK(titled(line) == "Ferry Protocol");
    }
    for (const std::string line :
         {"Draft Ferry Protocol", "Version Control Agreement", "Confidentiality Agreement",
          "Reference Laboratories Protocol", "Official Statistics Memorandum"}) {
        INFO(line);
        CHECK(titled(line) == line);
    }
    const auto document = outline_of("Version 2.1\n\nFerry Protocol\n\nPurpose\n\nTo meet.\n");
    CHECK(paths(document) ==
          std::vector<std::string>{"text/1", "title", "purpose", "purpose/text/1"});
}

TEST_CASE("the mark of a register above an agreement makes no annex of it", "[outline]") {
    const std::string body = "This Supply Agreement is made between Pier Ltd and Quay Ltd.\n\n"
                             "1. Goods.\n\n2. Price.\n\nExhibit A: Goods\n\n1. Rope.\n";
    const auto kinds = [&](const std::string& head) {
        std::string out;
        const auto document = outline_of(head + body);
        for (const auto& clause : document.clauses.all()) {
            out += std::string(to_string(clause.kind)) + ' ';
        }
        return out;
    };
    const std::string rest = "text clause clause annex clause ";
    CHECK(kinds("Exhibit 10.3\n\nSUPPLY AGREEMENT\n\n") == "title " + rest);
    CHECK(kinds("Exhibit 10.3 SUPPLY AGREEMENT\n\n") == "title " + rest);
    CHECK(kinds("1      EXHIBIT 10.3\n\nSUPPLY AGREEMENT\n\n") == "title " + rest);
    CHECK(kinds("Exhibit 10.3\n\n[***] Certain confidential information was omitted from this "
                "document.\n\nExecution Version\n\nSUPPLY AGREEMENT\n\n") ==
          "text text title " + rest);
    CHECK(kinds("Exhibit 10.3\n\n") == rest);
    CHECK(kinds("Exhibit 10.3   Dated 4 May 2020\n\nSUPPLY AGREEMENT\n\n") == "text title " + rest);
    const auto document = outline_of("Exhibit 10.3 SUPPLY AGREEMENT\n\n" + body);
    const auto& title = document.clauses[ClauseId(0)];
    CHECK(document.source.text(title.heading) == "SUPPLY AGREEMENT");
    CHECK_FALSE(title.label.present());
    // An annex kept in a file of its own, and the first of several, stay annexes.
    const auto annexes = outline_of("Exhibit A\n\nThe agreement between the parties is below.\n\n"
                                    "1. Rope.\n\nExhibit B\n\n1. Sails.\n");
    CHECK(annexes.clauses.find("exhibit/a").valid());
    CHECK(annexes.clauses.find("exhibit/b").valid());
    CHECK(outline_of("Exhibit 10.3\n\nThe goods are listed here.\n\n1. Rope.\n")
              .clauses.find("exhibit/10.3")
              .valid());
}

TEST_CASE("a title that ends with between goes on with the names", "[outline]") {
    const auto titled = outline_of("Memorandum between\n\nHarbour Board\n\nand\n\nCanal Trust\n\n"
                                   "They work together.\n");
    CHECK(paths(titled) == std::vector<std::string>{"title", "text/1"});
    const auto plain =
        outline_of("# Memorandum\n\n## Purpose\n\nThey work together.\n", SourceFormat::markdown);
    CHECK(paths(plain) == std::vector<std::string>{"title", "purpose", "purpose/text/1"});
}

TEST_CASE("a rule to sign on is a signature, one in brackets a word to fill in", "[outline]") {
    const auto document =
        outline_of("Deed\n\n\"Harbour\" means [________].\n\n________ Ann Reed\n");
    REQUIRE(document.clauses.size() == 3);
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
    CHECK(document.clauses.all()[2].kind == ClauseKind::signature);
}

TEST_CASE("a date that stands alone is no heading", "[outline]") {
    const auto document = outline_of("Deed\n\nSigned.\n\n08/25/2023\n\nANNEX\n\nMore words.\n");
    REQUIRE(document.clauses.size() > 2);
    CHECK(document.clauses.all()[2].kind == ClauseKind::text);
}

TEST_CASE("a text of page numbers alone is text", "[outline]") {
    CHECK(rows(outline_of("1")) == std::vector<std::string>{"1\t0\ttext\t"});
    CHECK(rows(outline_of("Page 1 of 2\n\nPage 2 of 2\n")) ==
          std::vector<std::string>{"1\t0\ttext\t", "3\t0\ttext\t"});
    CHECK(rows(outline_of("1\n\nA memorandum")).size() == 1); // with other words it is none
}
