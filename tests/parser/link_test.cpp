// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"

using namespace concord;

namespace {

Document parse_text(const std::string& text) {
    return parse(SourceText("sample", SourceFormat::text, text));
}

/// Line of the clause that the reference with this target leads to; 0 when it leads nowhere.
std::uint32_t line_of(const Document& document, std::string_view target) {
    for (const Reference& reference : document.references)
        if (reference.target == target && reference.kind == ReferenceKind::internal) {
            CHECK(reference.resolved == reference.target_clause.valid());
            return reference.resolved ? document.clauses[reference.target_clause].line : 0;
        }
    FAIL("no internal reference to " << target);
    return 0;
}

const char* const protocol = R"(Protocol between Ferry Watch and the Coast Board

1. Purpose

1.1 This protocol says how both parties work. Contacts are in Annex 1 and Annex 3.
1.2 Urgent cases follow clause 2.2(b) and not paragraph 9.4.

2. Cases

2.1 A case is opened under clause 1 at once.
2.2 The parties will
(a) tell each other,
(b) act without delay, and
(c) keep the record that sub-clause (a) asks for.
2.3 This clause and section 12 of the Harbour Lights Act 1999 stand together.

Annex 1: Contacts

1. The lead of each party is named in paragraph 2.
2. The deputy is named in paragraph 1.2 of this Annex.

Annex 2: Forms

1. Form one.
2. Form two, see paragraph 1 of Annex 1.
)";

} // namespace

TEST_CASE("the annex that a title marks the text as is no reference") {
    CHECK(parse_text("Data Processing Agreement\n\nAnnex A\n\n1. Aims\n\nBoth work.\n")
              .references.empty());
    CHECK(parse_text("Data Processing Terms (see Annex A) of the Board\n\n1. Aims\n\nBoth work.\n")
              .references.size() == 1);
}

TEST_CASE("references lead to the clause that they name") {
    const Document document = parse_text(protocol);
    CHECK(line_of(document, "Annex 1") == 17);
    CHECK(line_of(document, "clause 2.2(b)") == 13);
    CHECK(line_of(document, "clause 1") == 3);
    CHECK(line_of(document, "sub-clause (a)") == 12);
}

TEST_CASE("letters behind a full stop lead to where the list has them") {
    const Document document = parse_text("Protocol between Ferry Watch and the Coast Board\n\n"
                                         "1. Purpose\n\n1.1 Cases follow clauses 2.1.b and 2.2.b, "
                                         "costs clause 2.1.d, and fees clause 2.2.d.\n\n"
                                         "2. Cases\n\n2.1 The parties will:\n\n"
                                         "2.1.a. tell each other;\n\n2.1.b. act.\n\n"
                                         "2.2 Each of them: a. pays; b. reports.\n");
    CHECK(line_of(document, "clause 2.1.b") == 13);
    CHECK(line_of(document, "clause 2.2.b") == 15);
    CHECK(line_of(document, "clause 2.1.d") == 0);
    CHECK(line_of(document, "clause 2.2.d") == 0);
}

TEST_CASE("a part of the only Schedule is looked for in the text") {
    const Document document = parse_text("Protocol between Ferry Watch and the Coast Board\n\n"
                                         "1. The data are described in Part 1 of the Schedule.\n\n"
                                         "2. Each pays as Part 2 of the Lease says.\n\n"
                                         "SCHEDULE\n\nPart 1: Data\n\nNames.\n");
    CHECK(line_of(document, "Part 1") == 9);
    REQUIRE(document.references.size() >= 2);
    CHECK(document.references.back().kind == ReferenceKind::agreement);
}

TEST_CASE("what is not there stays unresolved") {
    const Document document = parse_text(protocol);
    CHECK(line_of(document, "Annex 3") == 0);
    CHECK(line_of(document, "paragraph 9.4") == 0);
    // The body has a clause 1.2, but the text asks for one of the annex.
    for (const Reference& reference : document.references)
        if (reference.kind == ReferenceKind::statute) {
            CHECK(reference.resolved);
            CHECK(reference.target == "section 12 of the Harbour Lights Act 1999");
        }
}

TEST_CASE("an annex answers for its own numbers") {
    const Document document = parse_text(protocol);
    CHECK(line_of(document, "paragraph 2") == 20);
    // "paragraph 1 of Annex 1", said in Annex 2.
    CHECK(line_of(document, "paragraph 1") == 19);
}

TEST_CASE("headings whose numbers the outline leaves plain are found") {
    const Document document = parse(SourceText("sample", SourceFormat::markdown,
                                               "# Agreement\n\n## 1 Parties\n\n1.1 As section 2 "
                                               "says.\n\n## 2 Term\n\n2.1 One year.\n"));
    CHECK(line_of(document, "section 2") == 7);
}

TEST_CASE("a number that only its parts carry is found at the first of them") {
    const Document document =
        parse_text("Ferry Protocol\n\n8. Ends\n\n8.3 Ways.\n\n8.3.2.1 By notice.\n\n"
                   "8.3.2.2 By default.\n\n9. Pay as section 8.3.2 says, not "
                   "section 8.3.4.\n");
    CHECK(line_of(document, "section 8.3.2") == 7);
    CHECK(line_of(document, "section 8.3.4") == 0);
}

TEST_CASE("a number that counts within its sentence is no part of the clause named before it") {
    const auto targets = [](const std::string& sentence) {
        std::string out;
        for (const Reference& reference : parse_text("1. Terms\n\n1.1 " + sentence).references)
            out += reference.target + '|';
        return out;
    };
    CHECK(targets("The Board will (i) do what section 7.2 says, and (ii) keep records.") ==
          "section 7.2|");
    CHECK(targets("The Board will do what section 7.2(a) and (b) say.") ==
          "section 7.2(a)|section 7.2(b)|");
    CHECK(targets("The Board will (i) do what section 7.2(a) and (b) say.") ==
          "section 7.2(a)|section 7.2(b)|");
}

TEST_CASE("parts of Schedules are those of an Act where the text has none and speaks of law") {
    const auto kinds = [](const std::string& text) {
        std::string out;
        for (const Reference& reference : parse_text(text).references)
            out += (reference.kind == ReferenceKind::internal ? "internal:" : "law:") +
                   reference.target + '|';
        return out;
    };
    const std::string head = "Information sharing agreement\n\n1. Basis\n\n";
    CHECK(kinds(head + "1.1 Criminal offence data is used under paragraph 10 of Schedule 1, "
                       "Part 2.\n") == "law:paragraph 10|law:Schedule 1|law:Part 2|");
    CHECK(kinds(head + "1.1 The parties rely on DPA 2018 Schedule 1, Part 2, paragraph 18.\n") ==
          "law:DPA 2018 Schedule 1|law:Part 2|law:paragraph 18|");
    CHECK(kinds(head + "1.1 The exemption in Part 3 of Schedule 2 applies.\n") ==
          "law:Part 3|law:Schedule 2|");
    CHECK(kinds(head + "1.1 The conditions stand in Article 9 and Schedule 1.\n") ==
          "law:Article 9|law:Schedule 1|");
    // The text may have promised a Schedule of its own.
    CHECK(kinds(head + "1.1 The laundry is washed as Part 3 of Schedule 2 says.\n") ==
          "internal:Part 3|internal:Schedule 2|");
    CHECK(kinds(head + "1.1 The lawful basis stands in Schedule 2.\n") == "internal:Schedule 2|");
    CHECK(kinds(head + "1.1 The lawful basis stands in Part 1 of Schedule 2.\n\nSchedule 1: "
                       "Laundry\n\n1. Sheets.\n") == "internal:Part 1|internal:Schedule 2|");
}

TEST_CASE("parts of a law in brackets behind its title are parts of that law") {
    const auto kind_of = [](const Document& document, std::string_view target) {
        for (const Reference& reference : document.references)
            if (reference.target == target) return reference.kind;
        FAIL("no reference to " << target);
        return ReferenceKind::internal;
    };
    const Document document = parse_text(
        "Protocol between A and B\n\n1. It is allowed under Directive 2001/83/EC on the Community "
        "Code (Article 10(4) and Section 4 of Annex I).\n\n2. Directive 2001/83/EC (as told in "
        "Annex II) applies.\n");
    CHECK(kind_of(document, "Section 4") == ReferenceKind::statute);
    CHECK(kind_of(document, "Annex I") == ReferenceKind::statute);
    CHECK(kind_of(document, "Annex II") == ReferenceKind::internal);
}

TEST_CASE("a section of that certain agreement is none of this text") {
    const Document document = parse_text(
        "Protocol between A and B\n\n1. They pay under Section 5.3.2 of that certain Shares "
        "Purchase "
        "Agreement dated 23 May 2017.\n\n2. Section 9.1 of a certain Loan Agreement applies.\n");
    std::size_t agreements = 0;
    for (const Reference& reference : document.references)
        agreements += reference.kind == ReferenceKind::agreement ? 1U : 0U;
    CHECK(agreements == 2);
}

TEST_CASE("what counts behind an annex is no number of it") {
    const auto targets = [](const std::string& sentence) {
        std::string out;
        for (const Reference& reference : parse_text("1. Terms\n\n1.1 " + sentence).references)
            out += reference.target + '|';
        return out;
    };
    CHECK(targets("An entry in this Disclosure Schedule (1) shows no fault, (2) shows no debt.")
              .empty());
    CHECK(targets("The works are in Schedule (1) and paragraph 1.1.") ==
          "Schedule (1)|paragraph 1.1|");
    CHECK(targets("It is listed in Appendix A to 31 C.F.R. Part 800.").find("Appendix A to 31") ==
          0);
}

TEST_CASE("an article of a law takes in its paragraph") {
    const auto document = parse_text("1. Transfers\n\n1.1 They rest on Article 46 Paragraph 2 or "
                                     "Article 45 Paragraph 3 GDPR.\n");
    for (const Reference& reference : document.references)
        CHECK(reference.kind == ReferenceKind::statute);
    REQUIRE(document.references.size() == 2);
    CHECK(document.references[1].target == "Article 45 Paragraph 3 GDPR");
}

TEST_CASE("the first half of a postcode is no section of a law") {
    const Document document = parse_text(
        "Supply Agreement\n\n1. The Seller is Pellbury Ltd of Pier Close, Pellbury, S20 3FR.\n\n"
        "2. It holds a notice under s20 of the Pier Act 1990.\n");
    CHECK(std::string(document.source.text(document.references.front().span)).starts_with("s20"));
}

TEST_CASE("a section inside a link to another text is none of this text") {
    const auto kinds = [](const std::string& target) {
        const auto document =
            parse(SourceText("sample", SourceFormat::markdown,
                             "# Terms\n\n## A. Fees\n\nFees follow [Section D. Payment](" + target +
                                 ").\n\n## B. Term\n\nSee [Section A](" + target + ").\n"));
        std::string out;
        for (const Reference& reference : document.references)
            out += std::string(to_string(reference.kind)) + (reference.resolved ? " " : "? ");
        return out;
    };
    CHECK(kinds("/site/terms#d-payment") == "agreement internal ");
    CHECK(kinds("https://terms.example/d") == "agreement internal ");
    CHECK(kinds("#d-payment") == "internal? internal ");
    CHECK(kinds("") == "internal? internal ");
}

TEST_CASE("a section with a letter is one of a text whose sections have letters") {
    const auto kind = [](const std::string& name) {
        const auto document = parse_text("Protocol\n\n" + name +
                                         " A. Fees\n\nThe Pier Act 1999 asks for fees. See Section "
                                         "K.\n\n" +
                                         name + " B. Term\n\nIt lasts a year.\n");
        for (const Reference& reference : document.references)
            if (reference.target == "Section K") return reference.kind;
        return ReferenceKind::eu;
    };
    CHECK(kind("Section") == ReferenceKind::internal);
    CHECK(kind("Part") == ReferenceKind::statute);
}
