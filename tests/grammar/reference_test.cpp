// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/reference.hpp"
#include "parser/grammar/reference_rules.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/targets.hpp"

#ifdef CONCORD_RAPIDCHECK
#    include <rapidcheck.h>
#endif

using namespace concord;

namespace {

Document document_of(std::string text) {
    Document document(SourceText("sample", SourceFormat::text, std::move(text)));
    const auto size = static_cast<std::uint32_t>(document.source.text().size());
    document.folded.append(document.source.text(), {0, size});
    document.words = WordIndex(document.folded.text());
    find_references(document, Targets(document),
                    NotedWords(document.folded.text(), document.words));
    return document;
}

/// "statute:section 1 of the Seed Act 2002|internal:Annex 1"
std::string references_in(const std::string& text) {
    std::string out;
    for (const Reference& reference : document_of(text).references) {
        if (!out.empty()) out += '|';
        out += std::string(to_string(reference.kind)) + ':' + reference.target;
    }
    return out;
}

std::string numbers_in(std::string_view text, grammar::NounNumber noun) {
    std::string out;
    for (const auto& number : grammar::match_numbers(text, 0, noun).numbers) {
        if (!out.empty()) out += number.reaches ? "->" : " ";
        out += slice(text, number.span);
    }
    return out;
}

struct Row {
    const char* text;
    const char* references;
};

const Row rows[] = {
    // Within the document.
    {"See clause 4.", "internal:clause 4"},
    {"clauses 4 to 6 and 9 survive",
     "internal:clause 4|internal:clause 5|internal:clause 6|internal:clause 9"},
    {"as paragraph 3(b)(i) says", "internal:paragraph 3(b)(i)"},
    {"in section 5 above", "internal:section 5"},
    {"under Section 2.01 and Section 3.4(a)", "internal:Section 2.01|internal:Section 3.4(a)"},
    {"set out in **Annex 1**.", "internal:Annex 1"},
    {"Annexes A and B apply", "internal:Annex A|internal:Annex B"},
    {"ANNEXES 1 AND 2", "internal:ANNEX 1"},
    {"the lines of Schedule  2 hold", "internal:Schedule 2"},
    {"9.9 Exhibits     24", ""},
    {"19.9 Appendices  60", ""},
    {"Schedule 2, paragraph 4", "internal:Schedule 2|internal:paragraph 4"},
    {"Part II of Schedule 1", "internal:Part II|internal:Schedule 1"},
    {"shown in Table 2", "internal:Table 2"},
    {"in subparagraph (b) above", "internal:subparagraph (b)"},
    {"sub-clause (a) or sub-clause (b)", "internal:sub-clause (a)|internal:sub-clause (b)"},
    {"ends this clause and this Annex", "internal:this clause|internal:this Annex"},
    {"clause 5.1(a), (b) and (d) apply",
     "internal:clause 5.1(a)|internal:clause 5.1(b)|internal:clause 5.1(d)"},
    {"paragraphs (a) to (c)",
     "internal:paragraph (a)|internal:paragraph (b)|internal:paragraph (c)"},
    {"Appendices 1 and 2", "internal:Appendix 1|internal:Appendix 2"},
    {"clauses 8.14.a to 8.14.c",
     "internal:clause 8.14.a|internal:clause 8.14.b|internal:clause 8.14.c"},
    {"Section 2.4.A and clause 5.b, or clause 2.4(A).",
     "internal:Section 2.4.A|internal:clause 5.b|internal:clause 2.4(A)"},
    {"sections 2.4.A to 2.4.C",
     "internal:section 2.4.A|internal:section 2.4.B|internal:section 2.4.C"},
    {"Section 6.4.(a) and paragraph 2.(1)", "internal:Section 6.4.(a)|internal:paragraph 2.(1)"},
    {"see clause 4.e.g. the first", "internal:clause 4"},
    {"clause 4 of this MoU", "internal:clause 4"},
    {"clause 4, 30 days after", "internal:clause 4"},
    {"under clause 4, (a) it pays and (b) it tells", "internal:clause 4"},
    {"under this Agreement, section 3 of the Agreement applies", "internal:section 3"},
    {"Exhibit A-1 and Exhibit B", "internal:Exhibit A-1|internal:Exhibit B"},
    {"fees in the Schedule.", "internal:Schedule"},
    {"Recital (2) explains", "internal:Recital (2)"},
    // Law.
    {"under section 12 of the Harbour Lights Act 1999.",
     "statute:section 12 of the Harbour Lights Act 1999"},
    {"section 14Z61 of the Care Act 2014", "statute:section 14Z61 of the Care Act 2014"},
    {"sections 4 and 5 of the Harbour Lights Act 1999",
     "statute:sections 4 and 5 of the Harbour Lights Act 1999"},
    {"section 51 of, and Schedule 2 to, the Harbour Lights Act 1999",
     "statute:section 51 of, and Schedule 2 to, the Harbour Lights Act 1999"},
    {"set out in Annex A, Annex B, and Annex C of the Lease",
     "agreement:Annex A, Annex B, and Annex C of the Lease"},
    {"the funds listed on Schedule B thereto", "agreement:Schedule B thereto"},
    {"paragraph 4 of Schedule 2 to the Care Act 2014",
     "statute:paragraph 4 of Schedule 2 to the Care Act 2014"},
    {"Regulation 12(1) says", "statute:Regulation 12(1)"},
    {"Regulation 13(1) to (4) RAR 2014 (the RAR 2014)", "statute:Regulation 13(1) to (4)"},
    {"the Boats (Safety) Regulations 2014 (BSR 2014). Regulation 3(2) BSR 2014",
     "statute:Boats (Safety) Regulations 2014|statute:Regulation 3(2) BSR 2014"},
    {"Article 28(3) UK GDPR", "statute:Article 28(3) UK GDPR"},
    {"Articles 13 and 14 of the UK GDPR", "statute:Articles 13 and 14 of the UK GDPR"},
    {"rely on Article 6(1)(e) for this", "statute:Article 6(1)(e)"},
    {"section 76 of the 2008 Act", "statute:section 76 of the 2008 Act"},
    {"section 3(10) of that Act", "statute:section 3(10) of that Act"},
    {"Part 3 of the Data Protection Act 2018", "statute:Part 3 of the Data Protection Act 2018"},
    {"Part 3 of Schedule 1 to the Act", "statute:Part 3 of Schedule 1 to the Act"},
    {"(SI 2014/2936)", "statute:SI 2014/2936"},
    {"the Boats Order 2014 (SI 2014/2936)", "statute:Boats Order 2014"},
    {"UK GDPR and GDPR", "statute:UK GDPR|statute:GDPR"},
    {"s.75 of the Care Act 2014 and s. 9", "statute:s.75 of the Care Act 2014|statute:s. 9"},
    {"the Care Act 2014, section 42", "statute:Care Act 2014, section 42"},
    {"the Care Act 2014 (section 42)", "statute:Care Act 2014|statute:section 42"},
    {"the Care Act 2014. See section 42 too", "statute:Care Act 2014|statute:section 42"},
    {"the DPA 2018 and the XYZ 2018", "statute:DPA 2018"},
    {"Section 10(b) of the Securities Exchange Act of 1934",
     "statute:Section 10(b) of the Securities Exchange Act of 1934"},
    {"17 C.F.R. \xC2\xA7 230.144 and the Internal Revenue Code",
     "statute:17 C.F.R. \xC2\xA7 230.144|statute:Internal Revenue Code"},
    {"Chapter 63 Subchapter C of the Internal Revenue Code of 1986",
     "statute:Chapter 63 Subchapter C of the Internal Revenue Code of 1986"},
    {"Section 365(n) of Title 11 of the United States Code",
     "statute:Section 365(n) of Title 11 of the United States Code"},
    {"Article 9(2)(g) and paragraph 6 of Schedule 1 to the Data Protection Act 2018",
     "statute:Article 9(2)(g)|statute:paragraph 6 of Schedule 1 to the Data Protection Act 2018"},
    {"a section 47 enquiry", "statute:section 47"},
    // European Union.
    {"Regulation (EU) 2016/679 applies", "eu:Regulation (EU) 2016/679"},
    {"Article 28 of Regulation (EU) 2016/679", "eu:Article 28 of Regulation (EU) 2016/679"},
    {"Directive 95/46/EC and the EU GDPR", "eu:Directive 95/46/EC|eu:EU GDPR"},
    {"Council Directive 93/13/EEC", "eu:Council Directive 93/13/EEC"},
    {"Regulation (EC) No 45/2001", "eu:Regulation (EC) No 45/2001"},
    // Agreements of others.
    {"under a section 75 agreement", "agreement:section 75 agreement"},
    {"the Vienna Convention on Diplomatic Relations",
     "agreement:Vienna Convention on Diplomatic Relations"},
    {"Section 3 of the Merger Agreement", "agreement:Section 3 of the Merger Agreement"},
    {"the Framework Agreement dated 3 May 2024 applies",
     "agreement:Framework Agreement dated 3 May 2024"},
    {"the Memorandum of Understanding between Ferry Watch and Coast Board dated 3 May 2024",
     "agreement:Memorandum of Understanding between Ferry Watch and Coast Board dated 3 May 2024"},
    {"this protocol: see section 8 of the MoU", "agreement:section 8 of the MoU"},
    // None.
    {"this Agreement and this MoU", ""},
    {"under the Agreement", ""},
    {"the section 151 officer", ""},
    {"section 4 of the Guidance", ""},
    {"the Board's 16 homes", ""},
    {"a schedule of fees, part of the plan", ""},
    {"schedule 2 meetings", ""},
    {"this paragraphing, sections of the public", "internal:this paragraphing"},
    {"https://example.example/section-4/part-2", ""},
    {"Purchase Order and the Rules", ""},
    {"we act in order to comply with the regulations", ""},
    {"a code of conduct", ""},
};

} // namespace

TEST_CASE("references") {
    for (const Row& row : rows) {
        if (std::string(row.text).find("paragraphing") != std::string::npos) continue;
        INFO(row.text);
        CHECK(references_in(row.text) == row.references);
    }
    CHECK(references_in("this paragraphing, sections of the public").empty());
}

TEST_CASE("spans of references are the words in the source") {
    const std::string text = "Under  \xE2\x80\x9C"
                             "clauses 4 to\n 6\xE2\x80\x9D and Annexes A and B.";
    const Document document = document_of(text);
    REQUIRE(document.references.size() == 5);
    const auto words = [&](std::size_t i) {
        return std::string(document.source.text(document.references[i].span));
    };
    CHECK(words(0) == "clauses 4");
    CHECK(words(1) == "4 to\n 6");
    CHECK(words(2) == "4 to\n 6");
    CHECK(words(3) == "Annexes A");
    CHECK(words(4) == "B");
    CHECK(document.references[1].label.ordinals[0] == 5);
    CHECK(document.references[1].label.unit == LabelUnit::clause);
    CHECK(document.references[4].label.unit == LabelUnit::annex);
}

TEST_CASE("lists of numbers") {
    using grammar::NounNumber;
    CHECK(numbers_in("4 to 6 and 9 of", NounNumber::plural) == "4->6 9");
    CHECK(numbers_in("4, 5 and 12 months", NounNumber::plural) == "4 5");
    CHECK(numbers_in("4 and 5", NounNumber::singular) == "4");
    CHECK(numbers_in("4(a) and (b)", NounNumber::singular) == "4(a) (b)");
    CHECK(numbers_in("5.1 and 5.2", NounNumber::singular) == "5.1 5.2");
    CHECK(numbers_in("A and B", NounNumber::singular) == "A B");
    CHECK(numbers_in("A and I agree", NounNumber::singular) == "A");
    CHECK(numbers_in("of the", NounNumber::plural).empty());
}

TEST_CASE("reference rules cannot loop") {
    CHECK(grammar::peg::analyze<grammar::plural_list>() == 0);
    CHECK(grammar::peg::analyze<grammar::singular_list>() == 0);
    CHECK(grammar::peg::analyze<grammar::tie>() == 0);
}

TEST_CASE("a range names at most fifty clauses between its ends") {
    CHECK(document_of("clauses 1 to 900").references.size() == 52);
    CHECK(document_of("clauses 9 to 3").references.size() == 2);
}

#ifdef CONCORD_RAPIDCHECK
TEST_CASE("references lie inside any text, in order") {
    CHECK(rc::check([] {
        static const std::vector<std::string> pieces{"clause ",
                                                     "sections ",
                                                     "4",
                                                     "(b)",
                                                     " to ",
                                                     " and ",
                                                     "Annex ",
                                                     "A",
                                                     " of the ",
                                                     "Act",
                                                     " 2014",
                                                     "The ",
                                                     "UK ",
                                                     "GDPR",
                                                     "Care ",
                                                     "this ",
                                                     "Schedule ",
                                                     ", ",
                                                     ".",
                                                     "\n",
                                                     "(",
                                                     ")",
                                                     "II",
                                                     "Regulations",
                                                     "Agreement",
                                                     " dated ",
                                                     "May ",
                                                     "MoU",
                                                     "s.",
                                                     "75 ",
                                                     "\xE2\x80\x99",
                                                     "\xC2\xA7"};
        std::string text;
        for (const auto& piece :
             *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
            text += piece;
        const Document document = document_of(text);
        std::uint32_t before = 0;
        for (const Reference& reference : document.references) {
            RC_ASSERT(reference.span.begin >= before);
            RC_ASSERT(reference.span.end <= document.source.text().size());
            RC_ASSERT(!reference.span.empty() && !reference.target.empty());
            before = reference.span.begin;
        }
    }));
}
#endif
