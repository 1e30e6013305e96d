// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/label.hpp"
#include "parser/grammar/label_rules.hpp"

#ifdef CONCORD_RAPIDCHECK
#    include <rapidcheck.h>
#endif

using namespace concord;
using namespace concord::grammar;

namespace {

/// What the words of a label must be, beside their form.
template <class Rule>
struct known : peg::nothing<Rule> {};
template <>
struct known<unit_noun> {
    template <class In>
    static bool apply(const In& in) {
        return unit_of(in.string_view()) != LabelUnit::none;
    }
};
template <>
struct known<ordinal_word> {
    template <class In>
    static bool apply(const In& in) {
        return number_word(in.string_view()) != 0;
    }
};

/// Whether the grammar takes the beginning of a line for a label.
bool takes_label(const std::string& line) {
    const auto takes = [&line]<class Rule>(Rule) {
        peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf_crlf> in(
            line.data(), line.data() + line.size(), "");
        return peg::parse<Rule, known>(in);
    };
    return takes(decimal_label{}) || takes(group_label{}) || takes(lettered_label{}) ||
           takes(unit_label{});
}

struct Accepted {
    const char* line;
    const char* written;   ///< What the label covers.
    const char* formatted; ///< As cited.
};

const Accepted accepted[] = {
    {"1. Purpose", "1.", "1"},
    {"1.", "1.", "1"},
    {"1) Purpose", "1)", "1"},
    {"1.) Purpose", "1.)", "1"},
    {"(1) Purpose", "(1)", "(1)"},
    {"1\tPurpose", "1", "1"},
    {"12  Purpose of the sharing", "12", "12"},
    {"1.1 The parties agree", "1.1", "1.1"},
    {"1.0 Purpose", "1.0", "1"},
    {"2.0. Scope", "2.0.", "2"},
    {"1.1. The parties agree", "1.1.", "1.1"},
    {"1.1\xC2\xA0the parties", "1.1", "1.1"},
    {"2.01 Delivery", "2.01", "2.1"},
    {"12.3.4.5 Deep", "12.3.4.5", "12.3.4.5"},
    {"1.1(a)(i) glued", "1.1(a)(i)", "1.1(a)(i)"},
    {"12.3(b)(iv) text", "12.3(b)(iv)", "12.3(b)(iv)"},
    {"12(1) text", "12(1)", "12(1)"},
    {"12A. text", "12A.", "12A"},
    {"8.14.a. text", "8.14.a.", "8.14(a)"},
    {"2.4.A Fees", "2.4.A", "2.4A"},
    {"2.4.A. Fees", "2.4.A.", "2.4A"},
    {"8.14.a text", "8.14.a", "8.14(a)"},
    {"8.14.ii. text", "8.14.ii.", "8.14(ii)"},
    {"3.b) text", "3.b)", "3(b)"},
    {"1\\. Escaped", "1\\.", "1"},
    {"6\\.7.1. Escaped", "6\\.7.1.", "6.7.1"},
    {"1.** bold", "1.", "1"},
    {"(a) text", "(a)", "(a)"},
    {"a) text", "a)", "a"},
    {"a. text", "a.", "a"},
    {"(A) text", "(A)", "(A)"},
    {"A. Background", "A.", "A"},
    {"(aa) text", "(aa)", "(aa)"},
    {"(i) text", "(i)", "(i)"},
    {"i. text", "i.", "i"},
    {"iv) text", "iv)", "iv"},
    {"IV. Text", "IV.", "IV"},
    {"IV   Sharing information", "IV", "IV"},
    {"I\tPurpose", "I", "I"},
    {"(xii)\ttext", "(xii)", "(xii)"},
    {"(a)(i) both", "(a)(i)", "(a)(i)"},
    {"A.1 Contacts", "A.1", "A.1"},
    {"P12. Contacts", "P12.", "P.12"},
    {"A1.2.\tContacts", "A1.2.", "A.1.2"},
    {"Annex 1", "Annex 1", "Annex 1"},
    {"ANNEX A", "ANNEX A", "Annex A"},
    {"Annexe 2: Contacts", "Annexe 2", "Annex 2"},
    {"Schedule 1 - Services", "Schedule 1", "Schedule 1"},
    {"SCHEDULE", "SCHEDULE", "Schedule"},
    {"SCHEDULE \xE2\x80\x93 Services", "SCHEDULE", "Schedule"},
    {"First Schedule", "First Schedule", "Schedule 1"},
    {"THE SECOND SCHEDULE", "THE SECOND SCHEDULE", "Schedule 2"},
    {"Appendix B", "Appendix B", "Appendix B"},
    {"Exhibit C", "Exhibit C", "Exhibit C"},
    {"EXHIBIT 4.A", "EXHIBIT 4.A", "Exhibit 4A"},
    {"Exhibit A-1", "Exhibit A-1", "Exhibit A-1"},
    {"Exhibit 10.1", "Exhibit 10.1", "Exhibit 10.1"},
    {"Attachment 2", "Attachment 2", "Attachment 2"},
    {"Article V", "Article V", "Article V"},
    {"ARTICLE 5. TERM", "ARTICLE 5", "Article 5"},
    {"Art. 5 Scope", "Art. 5", "Article 5"},
    {"Clause 3", "Clause 3", "Clause 3"},
    {"Section 2.01 Delivery", "Section 2.01", "Section 2.1"},
    {"SECTION 2", "SECTION 2", "Section 2"},
    {"Sec. 3 Fees", "Sec. 3", "Section 3"},
    {"\xC2\xA7 5 Fees", "\xC2\xA7 5", "Section 5"},
    {"Part II", "Part II", "Part II"},
    {"Part Two: Roles", "Part Two", "Part 2"},
    {"Chapter 2", "Chapter 2", "Chapter 2"},
    {"Title I", "Title I", "Title I"},
    {"Recital (1)", "Recital (1)", "Recital 1"},
    {"Paragraph 4", "Paragraph 4", "Paragraph 4"},
    {"Schedule No. 3", "Schedule No. 3", "Schedule 3"},
};

const char* const rejected[] = {
    "",
    " 1. indented",
    "1 April 2015",
    "12  April 2015",
    "2014 was the year",
    "2014. Text",
    "\xC2\xA3"
    "5 each",
    "9.30 am",
    "1.5 million pounds",
    "3%",
    "3.5% of",
    "2.5 %",
    "12 High Street",
    "10.30 - 11.00 Meeting",
    "10.30\xE2\x80\x93"
    "11.00",
    "12.3.2015 Meeting",
    "020  7946 0000",
    "A. N. Other",
    "e.g. this",
    "I Agree to this",
    "I  agree to this",
    "IVX  Nothing",
    "i.e. that",
    "a.m. or",
    "p. 12",
    "S.75 agreement",
    "Q1. 2026 figures",
    "ss. 4 and 5",
    "s. 75 applies",
    "(c) 2019 Example Trust",
    "(GB) text",
    "(2014) text",
    "(the) text",
    "the parties",
    "No. 3",
    "Mr. Smith",
    "I am",
    "A party",
    "1.x",
    "9.a.m. on Monday",
    "1.ab. text",
    "1.1x",
    "1(a",
    "(a",
    "(a)text",
    "CI. Text",
    "MD. Smith",
    "mix. Text",
    "lc. text",
    "0.5 hours",
    "Section 4 of the Act",
    "Section 12 applies",
    "section 4",
    "Schedule",
    "Annexed to this",
    "Schedule of fees",
    "Clause 3, and",
    "Part of the",
    "Title Insurance",
    "Article 5A1 x",
    "Exhibit",
    "SECTION",
    "Annex 2014 x",
    "1 - 5",
    "U.S. law",
    "\\",
    "(",
    "\xC2",
    "i",
};

} // namespace

TEST_CASE("labels are matched as written") {
    for (const Accepted& row : accepted) {
        INFO(row.line);
        const auto label = match_label(row.line, 0);
        REQUIRE(label);
        CHECK(slice(row.line, label->span) == row.written);
        CHECK(format_label(*label) == row.formatted);
        // In the middle of a text as well.
        const std::string shifted = "Line before\n" + std::string(row.line) + "\nLine after";
        const auto again = match_label(shifted, 12);
        REQUIRE(again);
        CHECK(again->span.begin == 12);
        CHECK(slice(shifted, again->span) == row.written);
    }
}

TEST_CASE("what only looks like a label is none") {
    for (const char* line : rejected) {
        if (std::string_view(line) == "Schedule")
            continue; // Alone on its line it is one, see below.
        INFO(line);
        CHECK_FALSE(match_label(line, 0));
    }
    CHECK(match_label("Schedule", 0));
    CHECK_FALSE(match_label("Schedule: Mondays", 0));
}

TEST_CASE("letters that are Roman numerals have both readings") {
    const auto style = [](const char* line) { return match_label(line, 0)->styles[0]; };
    const auto letter = [](const char* line) { return alternative_letter(*match_label(line, 0)); };
    CHECK(style("(i) x") == NumberStyle::roman);
    CHECK(style("V. X") == NumberStyle::roman_upper);
    CHECK(style("(c) x") == NumberStyle::alpha);
    CHECK(style("(h) x") == NumberStyle::alpha);
    CHECK(letter("(i) x") == 9);
    CHECK(letter("(v) x") == 22);
    CHECK(letter("X. X") == 24);
    CHECK(letter("(ii) x") == 35);
    CHECK_FALSE(letter("(iv) x"));
    CHECK_FALSE(letter("(c) x"));
    CHECK_FALSE(letter("1. x"));
    CHECK(letter("3(i) x") == 9);
}

TEST_CASE("numerals") {
    CHECK(roman_value("i") == 1);
    CHECK(roman_value("XIV") == 14);
    CHECK(roman_value("xlix") == 49);
    CHECK(roman_value("mcmxcix") == 1999);
    for (const char* wrong : {"", "iiii", "vv", "ic", "ixi", "Iv", "dim", "hello"}) {
        INFO(wrong);
        CHECK(roman_value(wrong) == 0);
    }
    CHECK(letter_value("a") == 1);
    CHECK(letter_value("Z") == 26);
    CHECK(letter_value("aa") == 27);
    CHECK(letter_value("bb") == 28);
    CHECK(letter_value("ii") == 35);
    CHECK(letter_value("ab") == 0);
    CHECK(number_word("Twelve") == 12);
    CHECK(number_word("first") == 1);
    CHECK(number_word("dozen") == 0);
    CHECK(unit_of("APPENDICES") == LabelUnit::appendix);
    CHECK(unit_of("Agreement") == LabelUnit::none);
}

TEST_CASE("punctuation keeps series apart") {
    const auto punctuation = [](const char* line) { return match_label(line, 0)->punctuation; };
    CHECK(punctuation("1. x") == LabelPunctuation::dot);
    CHECK(punctuation("1) x") == LabelPunctuation::right_paren);
    CHECK(punctuation("(1) x") == LabelPunctuation::both_parens);
    CHECK(punctuation("1.1 x") == LabelPunctuation::none);
}

TEST_CASE("the words after a label") {
    const auto rest = [](std::string_view line) {
        return line.substr(after_label(line, *match_label(line, 0)));
    };
    CHECK(rest("1.\tPurpose") == "Purpose");
    CHECK(rest("Annex 1: Contacts") == "Contacts");
    CHECK(rest("Schedule 2 \xE2\x80\x93 Fees") == "Fees");
    CHECK(rest("ARTICLE 5. TERM") == "TERM");
    CHECK(rest("Annex 1").empty());
    // Emphasis that closes behind the label is none of its words.
    const std::string_view bold = "**1.1** In this agreement";
    CHECK(bold.substr(after_label(bold, *match_label(bold, 2))) == "In this agreement");
    const std::string_view heading = "**3. Heads** and more";
    CHECK(heading.substr(after_label(heading, *match_label(heading, 2))) == "Heads** and more");
}

TEST_CASE("numbers of references") {
    const auto number = [](std::string_view text) -> std::string {
        const auto label = match_number(text, 0);
        return label ? std::string(slice(text, label->span)) : "-";
    };
    CHECK(number("4.2(b), and") == "4.2(b)");
    CHECK(number("4.") == "4");
    CHECK(number("A of this") == "A");
    CHECK(number("(b)(i) above") == "(b)(i)");
    CHECK(number("71 of the") == "71");
    CHECK(number("IV") == "IV");
    CHECK(number("14Z61 of the Act") == "14Z61");
    CHECK(number("14Z2A(1)(b) of the Act") == "14Z2A(1)(b)");
    CHECK(number("8.14.a of this") == "8.14.a");
    CHECK(number("3AB2x") == "-");
    CHECK(number("A-1") == "A-1");
    CHECK(number("two") == "two");
    CHECK(number("2014") == "-");
    CHECK(number("to the") == "-");
    CHECK(number("a ") == "-");
}

TEST_CASE("label rules cannot loop") {
    CHECK(peg::analyze<decimal_label>() == 0);
    CHECK(peg::analyze<group_label>() == 0);
    CHECK(peg::analyze<lettered_label>() == 0);
    CHECK(peg::analyze<unit_label>() == 0);
    CHECK(peg::analyze<reference_number>() == 0);
}

TEST_CASE("the first word of a line rules out what is no label") {
    CHECK_FALSE(can_begin_label("This Agreement is made"));
    CHECK_FALSE(can_begin_label("schedule 1 sets out"));
    CHECK_FALSE(can_begin_label("Notwithstanding clause 1"));
    CHECK_FALSE(can_begin_label(""));
    CHECK(can_begin_label("SCHEDULE"));
    CHECK(can_begin_label("Art. 5"));
    CHECK(can_begin_label("Appendix. 5"));
    CHECK(can_begin_label("First Schedule"));
    CHECK(can_begin_label("The Schedule 1"));
}

#ifdef CONCORD_RAPIDCHECK
TEST_CASE("what the grammar takes for a label is never ruled out by its first word") {
    std::size_t labels = 0;
    CHECK(rc::check([&labels] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{
            "a",       "b",        "IV",    "xii",       "The",      "THE",      "First",
            "twelfth", "Annex",    "ANNEX", "Schedules", "Appendix", "Art",      "Paragraph",
            "Parties", "\xC2\xA7", "1",     "12",        "2014",     ".",        ")",
            "(",       "\\",       " ",     "  ",        "\t",       "\xC2\xA0", "\n",
            "-",       ":",        "No",    "One",       "abcdef",   "abcdefg"});
        std::string line;
        for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece))
            line += each;
        if (line.empty() || !takes_label(line)) return;
        ++labels;
        RC_ASSERT(can_begin_label(line));
    }));
    CHECK(labels > 0);
}

TEST_CASE("any bytes give a label inside the line or none") {
    CHECK(rc::check([](const std::string& bytes) {
        for (std::uint32_t at = 0; at <= bytes.size(); ++at) {
            if (const auto label = match_label(bytes, at)) {
                RC_ASSERT(label->span.begin == at && label->span.end <= bytes.size());
                RC_ASSERT(!label->span.empty() && label->present());
                RC_ASSERT(after_label(bytes, *label) <= bytes.size());
            }
            if (const auto number = match_number(bytes, at))
                RC_ASSERT(!number->span.empty() && number->span.end <= bytes.size());
        }
    }));
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::elementOf(std::string("1290aiIvxAZ.() )\t-\\:SchedulAnnex\xC2\xA0\xA7\n")));
        for (std::uint32_t at = 0; at < bytes.size(); ++at)
            if (const auto label = match_label(bytes, at))
                RC_ASSERT(bytes.substr(at, label->span.size()).find('\n') == std::string::npos);
    }));
}
#endif
