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

TEST_CASE("marks of bold type that open before a number close behind its name", "[outline]") {
    const auto document = outline_of("# Deed\n\n**1. Money**. Canal **pays**.\n\n**2. Term.** "
                                     "It lasts a year.\n",
                                     SourceFormat::markdown);
    std::vector<std::string> words;
    for (const auto& clause : document.clauses.all()) {
        if (clause.label.present())
            words.push_back(std::string(document.source.text(clause.heading)) + '|' +
                            std::string(document.source.text(clause.body)));
    }
    CHECK(words == std::vector<std::string>{"Money|Canal **pays**.", "Term|It lasts a year."});
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

TEST_CASE("a number far to the right below a line is that of the page", "[outline]") {
    const std::string page = std::string(60, ' ') + "3\n";
    CHECK(rows(outline_of("Deed\n\n1. The parties meet in winter.\n" + page +
                          "2. The parties meet in summer.\n"))
              .size() == 3);
    CHECK(rows(outline_of("Deed\n\nSigned: ........\nDate: 14 March 2023\n" + page)).size() == 3);
}

TEST_CASE("heads whose numbers have no dot stand over the paragraphs that show it", "[outline]") {
    const auto outline = rows(outline_of("Protocol\n\n1 Introduction\n1.1 The parties meet.\n1.2 "
                                         "They write.\n\n2 Sharing news\n2.1 News is shared.\n\n"
                                         "3 Contacts\nThe Board: 01632 960555.\n"));
    const std::vector<std::string> wanted{
        "1\t0\ttitle\t",   "3\t0\tclause\t1",   "4\t3\tclause\t1.1", "5\t3\tclause\t1.2",
        "7\t0\tclause\t2", "8\t7\tclause\t2.1", "10\t0\tclause\t3"};
    REQUIRE(outline.size() > wanted.size());
    CHECK(std::vector<std::string>(outline.begin(), outline.begin() + 7) == wanted);
    // A number before words may be anything where nothing below counts on from it.
    for (const auto& row : rows(outline_of("Notes\n\n4 Piers stand there.\n\nThey are lit.\n")))
        CHECK(row.find("clause") == std::string::npos);
}

TEST_CASE("annexes that are listed in one line begin below it", "[outline]") {
    const auto document = outline_of(
        "Services Agreement between A and B\n\nSCHEDULE A - Charges SCHEDULE B - Forms SCHEDULE C "
        "- Sites\n\n1. The parties meet.\n\n2. They report as Schedule B says.\n\n"
        "SCHEDULE A - Charges\n\n1. Free.\n");
    CHECK(paths(document) ==
          std::vector<std::string>{"title", "para/1", "para/2", "schedule/a", "schedule/a/para/1"});
}

TEST_CASE("headings and lists do not nest without end", "[outline]") {
    const std::string unit =
        GENERATE("Ann Ash, Chief, Alder Board\n\n", "1. The parties:\n\n(a) they agree:\n\n",
                 "- The parties:\n\n(a) they agree:\n\n");
    CAPTURE(unit);
    std::string text = "Protocol of A and B\n\n";
    for (int i = 0; i < 2000; ++i)
        text += unit;
    const auto document = outline_of(text + "The parties agree.\n");
    const auto depth = [&](ClauseId id) {
        std::size_t above = 0;
        for (id = document.clauses[id].parent; id.valid(); id = document.clauses[id].parent)
            ++above;
        return above;
    };
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < document.clauses.size(); ++i)
        deepest = std::max(deepest, depth(ClauseId(i)));
    CHECK(deepest <= 20);
}

TEST_CASE("the line right below the label of an annex is its name", "[outline]") {
    for (const std::string annex : {"Annex A\nList of contacts\nAlder: Ann Ash, Head of Cases\n",
                                    "Annex A\nLIST OF CONTACTS\n\nAlder: Ann Ash, Head of Cases\n",
                                    "Annex A\n\nList of contacts\n\nAlder: Ann Ash\n"}) {
        INFO(annex);
        const auto document = outline_of("Protocol of A and B\n\n1. Annex A has them.\n\n" + annex);
        const auto clauses = document.clauses.all();
        REQUIRE(clauses.size() == 4);
        CHECK(clauses[2].kind == ClauseKind::annex);
        CHECK(document.source.text(clauses[2].heading).size() == 16);
        CHECK(clauses[3].kind == ClauseKind::text);
    }
    // A sentence is no name.
    const auto document =
        outline_of("Protocol of A and B\n\n1. Annex A has them.\n\nAnnex A\nThe parties agree.\n");
    CHECK(document.clauses.all().back().kind == ClauseKind::text);
}

TEST_CASE("an annex that names others in its heading begins there", "[outline]") {
    const auto document =
        outline_of("Services Agreement between A and B\n\n1. The parties meet.\n\nSchedule 1: "
                   "Charges, see also Schedule 2\n\n1. Free.\n\nSchedule 2: Forms\n\n1. None.\n");
    CHECK(paths(document).at(2).starts_with("schedule/1"));
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

TEST_CASE("the head of an annex that stands on each of its pages begins it once", "[outline]") {
    const auto document = outline_of(
        "Services Agreement between A and B\n\n1. The parties meet.\n\nAnnex A - Plan\n\n"
        "1. They walk.\n\nAnnex A - Plan\n\n2. They talk.\n\nAnnex B - Map\n\nNone.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "annex/a",
                                                      "annex/a/para/1", "annex/a/para/2", "annex/b",
                                                      "annex/b/text/1"});
}

TEST_CASE("the name of an annex at the start of a line may end a sentence", "[outline]") {
    const auto document =
        outline_of("Protocol between A and B\n\n1. Concerns\n\n"
                   "1.1 Members of staff may raise a concern with the contact that is named in\n"
                   "Annex 2.\n\n1.2 A disagreement goes to the leads of both bodies, and then to "
                   "the\nchief executives.\n\nAnnex 2\n\nContacts\n\nNone.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "para/1.1", "para/1.2",
                                                      "annex/2", "annex/2/text/1"});
}

TEST_CASE("an article has its name on the line below its number", "[outline]") {
    const auto document = outline_of("Arrangement between A and B\n\nArticle 1\nParties and "
                                     "purpose\n\n1. They share lists.\n\nArticle 2\nTerm\n\n"
                                     "1. It lasts a year.\n");
    std::string names;
    for (const auto& clause : document.clauses.all())
        if (clause.label.unit == LabelUnit::article)
            names += std::string(document.source.text(clause.heading)) + '|';
    CHECK(names == "Parties and purpose|Term|");
}

TEST_CASE("clauses counted by their unit have their names below, in sections", "[outline]") {
    const std::string clauses =
        "STANDARD CLAUSES\n\n{}SECTION I\n\n{}Clause 1\n\nPurpose and scope\n\n(a) The purpose is "
        "to share lists.\n\n(b) The lists stand in Annex I.\n\n{}Clause 2\n\nInvariability\n\n(a) "
        "Nobody changes them.\n\n{}SECTION II\n\nDUTIES OF THE PARTIES\n\n{}Clause "
        "3\n\nInstructions\n\n3.1. Form\n\nThey are in writing.\n\n{}ANNEX I\n\nLISTS\n\nNone.\n";
    const auto written = [&](const std::string& mark) {
        std::string out;
        for (const char c : clauses)
            if (c == '{')
                out += mark;
            else if (c != '}')
                out += c;
        return out;
    };
    const std::vector<std::string> wanted{"Purpose and scope", "Invariability",
                                          "DUTIES OF THE PARTIES", "Instructions", "LISTS"};
    for (const std::string mark : {"", "## "}) {
        const auto document = outline_of(written(mark));
        std::vector<std::string> names;
        for (const auto& clause : document.clauses.all()) {
            const bool unit = clause.label.unit != LabelUnit::none && !clause.heading.empty();
            if (unit) names.emplace_back(document.source.text(clause.heading));
        }
        INFO(mark);
        CHECK(names == wanted);
        CHECK(document.clauses.find("para/1/item/b").valid());
        CHECK(document.clauses.find("para/2/item/a").valid());
        CHECK(document.clauses.find("para/3.1").valid());
    }
}

TEST_CASE("a short line between headings that stand out is their text", "[outline]") {
    const auto kinds = [](const std::string& text) {
        const auto document = outline_of(text);
        std::string out;
        for (const auto& clause : document.clauses.all())
            if (clause.kind != ClauseKind::title)
                out += clause.kind == ClauseKind::heading ? 'h'
                       : clause.kind == ClauseKind::text  ? 't'
                                                          : '.';
        return out;
    };
    CHECK(
        kinds("Protocol between A and B\n\nDATA SUBJECTS\n\nStaff of the Council\n\nVolunteers\n\n"
              "NATURE OF THE PROCESSING\n\nHosting\n\nANNEX A\n\nNone.\n") == "httht.t");
    // With text below it, it heads that.
    CHECK(
        kinds("Protocol between A and B\n\nDATA\n\nStaff of the Council\n\nTheir names are shared "
              "with the other body each month.\n\nTERM\n\nIt lasts a year.\n") == "hhtht");
}

TEST_CASE("who wrote a foreword stands below it and heads nothing", "[outline]") {
    const auto kind = [](const std::string& rest) {
        const auto document = outline_of("Protocol between A and B\n\nFOREWORD\n\nWe set out how "
                                         "we work together and keep it up.\n\nChair Una Reed\n\n" +
                                         rest);
        const auto& all = document.clauses.all();
        const auto at = std::ranges::find_if(all, [&](const Clause& clause) {
            const Span words = clause.heading.empty() ? clause.body : clause.heading;
            return document.source.text(words) == "Chair Una Reed";
        });
        REQUIRE(at != all.end());
        return at->kind;
    };
    CHECK(kind("PURPOSE\n\nTo keep the pier.\n") == ClauseKind::text);
    CHECK(kind("She keeps the pier with all of her staff, and has done so for long.\n") ==
          ClauseKind::heading);
}

TEST_CASE("emphasis around a label alone is no text", "[outline]") {
    const auto document =
        outline_of("# Protocol\n\n**Clause 1**\n\n**Purpose**\n\nTo share lists.\n\n**Clause "
                   "2**\n\n**Term**\n\nA year.\n");
    std::string names;
    for (const auto& clause : document.clauses.all())
        if (clause.label.present())
            names += std::string(document.source.text(clause.heading)) + '|';
    CHECK(names == "Purpose|Term|");
}

TEST_CASE("a cover names those who agree above the title", "[outline]") {
    const auto document = outline_of(
        "DATED 6 JULY 2026\n\n(1) ALPHA AGENCY\n\n- and -\n\n(2) BETA LIMITED\n\nDATA PROCESSING "
        "AGREEMENT\nfor the Gamma survey\n\nPARTIES\n\n(1) ALPHA AGENCY; and\n\n(2) BETA "
        "LIMITED.\n");
    std::string title;
    for (const auto& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title) title = document.source.text(clause.heading);
    CHECK(title == "DATA PROCESSING AGREEMENT\nfor the Gamma survey");
}

TEST_CASE("a cover names date and parties before it names the agreement", "[outline]") {
    const auto [text, title] = GENERATE(table<std::string, std::string>({
        {"DATED\n\n2026\n\nALPHA COUNCIL\n\nand\n\nBETA LIMITED\n\nSERVICES AGREEMENT\n\n",
         "SERVICES AGREEMENT"},
        {"Dated ________ 2026\n\nSERVICES AGREEMENT\n\nbetween\n\nALPHA COUNCIL\n\nand\n\n"
         "BETA LIMITED\n\n",
         "SERVICES AGREEMENT\n\nbetween\n\nALPHA COUNCIL\n\nand\n\nBETA LIMITED"},
        {"3 March 2026\n\nDepartment for Coasts\n\nand\n\nHarbour Agency\n\nMemorandum of "
         "Understanding\n\n",
         "Memorandum of Understanding"},
        {"Harbour Agency\n\nCharter of Service\n\n", "Charter of Service"},
        {"MEMORANDUM OF UNDERSTANDING\n\nBETWEEN\n\nALPHA COUNCIL\n(hereinafter \"Alpha\")\n\n"
         "AND\n\nTHE BETA TRUST\n(hereinafter \"Beta\")\n\n",
         "MEMORANDUM OF UNDERSTANDING\n\nBETWEEN\n\nALPHA COUNCIL\n(hereinafter \"Alpha\")\n\n"
         "AND\n\nTHE BETA TRUST\n(hereinafter \"Beta\")"},
        // What names no agreement above, or no body, stays as it is.
        {"Working together\n\nAn agreement between Alpha Council and Beta Limited\n\n",
         "Working together"},
    }));
    const auto document = outline_of(text + "1. Purpose\n\n1.1 Alpha Council pays.\n");
    std::string named;
    for (const auto& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title) named += document.source.text(clause.heading);
    CHECK(named == title);
}

TEST_CASE("the kind of agreement may be broken over two lines of the title", "[outline]") {
    const auto [text, title] = GENERATE(table<std::string, std::string>({
        {"Alpha Information\nSharing Agreement\n\n", "Alpha Information\nSharing Agreement"},
        {"Alpha Data Sharing\n\nProtocol\n\n", "Alpha Data Sharing\n\nProtocol"},
        {"# Alpha Joint\n\n# Working Protocol\n\n", "Alpha Joint\n\n# Working Protocol"},
        {"Memorandum\n\nof Understanding\n\nbetween\n\nAlpha Council\n\nand\n\nBeta "
         "Limited\n\n",
         "Memorandum\n\nof Understanding\n\nbetween\n\nAlpha Council\n\nand\n\nBeta Limited"},
        {"# Memorandum of\n\n# Understanding\n\n", "Memorandum of\n\n# Understanding"},
        // Two things of their own.
        {"Alpha Information\n\nServices Agreement\n\n", "Alpha Information"},
        {"# Sharing information\n\n## Agreement\n\n", "Sharing information"},
    }));
    const auto document = outline_of(text + "1. Purpose\n\n1.1 Alpha Council pays.\n");
    std::string named;
    for (const auto& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title) named += document.source.text(clause.heading);
    CHECK(named == title);
}

TEST_CASE("an annex of another text is stamped below its title", "[outline]") {
    const auto path_of = [](const std::string& text) {
        return paths(outline_of("Data Processing Agreement\n\n" + text));
    };
    using Paths = std::vector<std::string>;
    CHECK(path_of("Annex A\n\n1. Aims.\n\n2. Means.\n\nSchedule 1\n\nLists.\n") ==
          Paths{"title", "para/1", "para/2", "schedule/1", "schedule/1/text/1"});
    CHECK(path_of("Appendix 1\n\nThe parties share lists.\n") == Paths{"title", "text/1"});
    // The first of several.
    CHECK(path_of("Annex A\n\nLists.\n\nAnnex B\n\nNames.\n") ==
          Paths{"title", "annex/a", "annex/a/text/1", "annex/b", "annex/b/text/1"});
    CHECK(path_of("1. Aims.\n\nAnnex A\n\nLists.\n") ==
          Paths{"title", "para/1", "annex/a", "annex/a/text/1"});
}

TEST_CASE("a line that tells the version heads nothing", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\nVersion 2.0, 2 March 2026\n\n"
                                     "Purpose\n\nTo share lists.\n");
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
}

TEST_CASE("words that announce the terms are no heading above them", "[outline]") {
    const auto document = outline_of("Agreement between A and B\n\nIT IS AGREED as follows:-\n\n"
                                     "1. The parties meet.\n\n2. They report.\n");
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
}

TEST_CASE("a paragraph of a treaty has its name on the line below its number", "[outline]") {
    const auto document =
        outline_of("Memorandum between A and B\n\nParagraph 1\nObjective\n\nA and B work "
                   "together.\n\nParagraph 2\nSettlement of differences\n\n1.  They talk.\n");
    std::string names;
    for (const auto& clause : document.clauses.all())
        if (clause.label.unit == LabelUnit::paragraph)
            names += std::string(document.source.text(clause.heading)) + '|';
    CHECK(names == "Objective|Settlement of differences|");
}

TEST_CASE("what stands below a section with a letter belongs to it", "[outline]") {
    std::string text = "MEMORANDUM\n\n";
    for (const std::string letter : {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"})
        text += letter + ".  SHARING LISTS\n\n" +
                (letter == "H" ? "Staff settle it.\n\n" : "(a)  They meet.\n\n(b)  They pay.\n\n");
    const auto document = outline_of(text);
    std::string sections;
    for (const auto& clause : document.clauses.all()) {
        if (clause.kind == ClauseKind::clause) sections += clause.path + ' ';
        if (clause.kind == ClauseKind::text) sections += '<' + clause.path + "> ";
    }
    CHECK(sections == "para/A para/B para/C para/D para/E para/F para/G para/H <para/H/text/1> "
                      "para/I para/J ");
}

TEST_CASE("a section with a letter is the same whether it is marked as a heading or not",
          "[outline]") {
    const auto kinds = [](const std::string& mark) {
        const auto document =
            outline_of("# Memorandum\n\n" + mark + "A. Purpose\n\nA.1 They meet.\n\n" + mark +
                       "B. Costs\n\nB.1 Each party pays its own.\n");
        std::string out;
        for (const auto& clause : document.clauses.all())
            if (clause.kind == ClauseKind::clause) out += clause.path + ' ';
        return out;
    };
    CHECK(kinds("") == "para/A para/A.1 para/B para/B.1 ");
    CHECK(kinds("### ") == kinds(""));
}
