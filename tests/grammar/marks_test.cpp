// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/mark_rules.hpp"
#include "parser/parse.hpp"
#include "parser/passes/passes.hpp"

#ifdef CONCORD_RAPIDCHECK
#    include <rapidcheck.h>
#endif

using namespace concord;

namespace {

Document marks_of(const std::string& text) {
    return parse(SourceText("sample", SourceFormat::markdown, text));
}

/// "text>target" with "!" behind it for a problem.
std::string links_in(const std::string& text) {
    const Document document = marks_of(text);
    std::string out;
    for (const Link& link : document.links) {
        if (!out.empty()) out += '|';
        out += std::string(document.source.text(link.text)) + '>' + link.target;
        if (link.problem == LinkProblem::empty_target) out += "!empty";
        if (link.problem == LinkProblem::local_host) out += "!local";
    }
    return out;
}

/// "b:" bracketed, "t:" to be, "f:" filler, "_:" rule.
std::string holes_in(const std::string& text) {
    const Document document = marks_of(text);
    std::string out;
    for (const Placeholder& hole : document.placeholders) {
        if (!out.empty()) out += '|';
        out += "btf_"[static_cast<std::size_t>(hole.kind)];
        out += ':' + std::string(document.source.text(hole.span));
    }
    return out;
}

struct Row {
    const char* text;
    const char* found;
};

const Row links[] = {
    {"See [our plan](https://a.example/plan).", "our plan>https://a.example/plan"},
    {"Read [here](#) or [there]( ).", "here>#!empty|there>!empty"},
    {"See [Annex 1](#annex-1).", "Annex 1>#annex-1"},
    {"A [b [c] d](e/f \"title\") g", "b [c] d>e/f"},
    {"A [b](<a b.html>) g", "b>a b.html"},
    {"A [b](x.example/a_(b)) g", "b>x.example/a_(b)"},
    {"At <https://a.example> now", "https://a.example>https://a.example"},
    {"At https://a.example/x. Now (http://b.example)",
     "https://a.example/x>https://a.example/x|http://b.example>http://b.example"},
    {"At www.a.example, too", "www.a.example>www.a.example"},
    {"An <a href=\"#\">empty</a> one, <a class='x' href=''>two</a>", "empty>#!empty|two>!empty"},
    {"An <a href=\"https://a.example\" target=\"_blank\">good</a> one", "good>https://a.example"},
    {"On [dev](http://localhost:8080/x) and http://127.0.0.1/",
     "dev>http://localhost:8080/x!local|http://127.0.0.1/>http://127.0.0.1/!local"},
    {"On https://staging.a.example/ and https://uat-www.a.example",
     "https://staging.a.example/>https://staging.a.example/!local|"
     "https://uat-www.a.example>https://uat-www.a.example!local"},
    {"On https://testing.a.example", "https://testing.a.example>https://testing.a.example"},
    {"See [the plan][p] and [q][].\n\n[p]: https://a.example/p\n[q]: #\n",
     "the plan>https://a.example/p|q>#!empty"},
    {"See the [site plan] now.\n\n[site plan]: https://a.example/p\n[site plan]: b\n",
     "site plan>https://a.example/p"},
    {"The [a][b] case and [c]", ""},
    {"the [name](s) of ![logo](a.png) anna@a.example", ""},
};

const Row holes[] = {
    {"From [insert date] on", "b:[insert date]"},
    {"From [date] to [XX]", "b:[date]|b:[XX]"},
    {"From [site plan] to [insert date]\n\n[site plan]: https://a.example\n", "b:[insert date]"},
    {"by [Data provider organisation]", "b:[Data provider organisation]"},
    {"by [\xE2\x97\x8F] on", "b:[\xE2\x97\x8F]"},
    {"Article 3 [BUYER] within 10 and 20 [Days]", "b:[BUYER]|b:[Days]"},
    {"within [x] days or [  ] working days", "b:[x]|b:[  ]"},
    {"the sum of \xC2\xA3[ X ] and [x]% more", "b:[ X ]|b:[x]"},
    {"(a) oats\n\n(b) rye\n\n(c) ...\n\n(d) \xE2\x80\xA6.", "_:...|_:\xE2\x80\xA6."},
    {"by <name> of <insert team here>", "b:<name>|b:<insert team here>"},
    {"an agreement (to be developed) on", "t:(to be developed)"},
    {"an agreement (yet to be agreed) on", "t:(yet to be agreed)"},
    {"the lead: TBC.", "t:TBC"},
    {"the lead [TBC]", "t:[TBC]"},
    {"Date - to be confirmed", "t:to be confirmed"},
    {"To be confirmed.", "t:To be confirmed"},
    {"from XX/XX/20XX to 20XX", "f:XX/XX/20XX|f:20XX"},
    {"room XXXX and xxxx", "f:XXXX|f:xxxx"},
    {"why??? here", "f:???"},
    {"Lorem ipsum dolor", "f:Lorem ipsum"},
    {"on dd/mm/yyyy or DD.MM.YYYY", "f:dd/mm/yyyy|f:DD.MM.YYYY"},
    {"the sum of ____ on ___/___/____ by", "_:____|_:___/___/____"},
    {"paid to ........ today", "_:........"},
    // None.
    {"protocols can be developed as required", ""},
    {"the plan is to be developed by the parties", ""},
    {"fees to be agreed between the parties", ""},
    {"in [2014] 1 Ex 3, note [1], word[s] and [t]he [sic]", ""},
    {"pays [ ** ] percent and [**] days, [ * ] days", ""},
    {"(c) bread ...\n\n...\n\nof it (all) ...\n\n(d) ... and more", ""},
    {"Term: [ x ] One year, [ ] until ended, [X] both", ""},
    {"- [ ] yes\n- [x] no", ""},
    {"> [!NOTE] see Section 5.2.1 [Annual Fees] or Sections 6.1(a) [TERM] and 7.2 [Fees]", ""},
    {"a breach of this Article 13 [CONFIDENTIALITY] or UNDER SECTION 9.3 [Infringement]", ""},
    {"[signed] [and] [redacted] [***] [...]", ""},
    {"notices (HPANs) of XXIV to TBCs and STBC", ""},
    {"Article XX and xx@a.example, xxx@a.example, a@xx.example", ""},
    {"4 Mill Court, Leeds LS1 4XX, or SW1A 2XX", ""},
    {"on 1XX and SECTION 4XX", "f:1XX|f:4XX"},
    {"see [here](https://a.example) and <https://b.example>", ""},
    {"line<br>break, <b>bold</b> and <thing>x</thing> but 3 < 4 > 2", ""},
    {"a pause... and a longer..... one", ""},
    {"dates in the format dd/mm/yyyy", ""},
    {"what?? no", ""},
};

} // namespace

TEST_CASE("links") {
    for (const Row& row : links) {
        INFO(row.text);
        CHECK(links_in(row.text) == row.found);
    }
}

TEST_CASE("placeholders") {
    for (const Row& row : holes) {
        INFO(row.text);
        CHECK(holes_in(row.text) == row.found);
    }
}

TEST_CASE("mark rules cannot loop") {
    using namespace concord::grammar;
    CHECK(peg::analyze<inline_link>() == 0);
    CHECK(peg::analyze<reference_link>() == 0);
    CHECK(peg::analyze<definition>() == 0);
    CHECK(peg::analyze<autolink>() == 0);
    CHECK(peg::analyze<html_link>() == 0);
    CHECK(peg::analyze<bracket_hole>() == 0);
    CHECK(peg::analyze<angle_hole>() == 0);
    CHECK(peg::analyze<brace_hole>() == 0);
    CHECK(peg::analyze<later>() == 0);
    CHECK(peg::analyze<day_month_year>() == 0);
}

#ifdef CONCORD_RAPIDCHECK
TEST_CASE("marks lie inside any text, in order, without overlaps") {
    CHECK(rc::check([] {
        static const std::vector<std::string> pieces{"[",
                                                     "]",
                                                     "(",
                                                     ")",
                                                     "](",
                                                     "][",
                                                     "<",
                                                     ">",
                                                     "</a>",
                                                     "<a href=",
                                                     "\"",
                                                     "__",
                                                     "http://",
                                                     "x",
                                                     "XX",
                                                     "TBC",
                                                     "to be agreed",
                                                     "\n",
                                                     " ",
                                                     "dd/mm/yyyy",
                                                     ".",
                                                     "?",
                                                     "#",
                                                     "word",
                                                     "www.",
                                                     "lorem ipsum",
                                                     "\xE2\x80\xA2",
                                                     "\\",
                                                     "[a]: b"};
        std::string text;
        for (const auto& piece :
             *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
            text += piece;
        const Document document = marks_of(text);
        std::uint32_t before = 0;
        for (const Link& link : document.links) {
            RC_ASSERT(link.span.begin >= before && link.span.end <= text.size());
            RC_ASSERT(link.span.contains(link.text));
            before = link.span.end;
        }
        before = 0;
        for (const Placeholder& hole : document.placeholders) {
            RC_ASSERT(hole.span.begin >= before && hole.span.end <= text.size());
            RC_ASSERT(!hole.span.empty());
            before = hole.span.end;
        }
    }));
}
#endif
