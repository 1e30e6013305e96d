// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/statute.hpp"
#include "parser/grammar/statute_rules.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/targets.hpp"

#ifdef CONCORD_RAPIDCHECK
#    include <rapidcheck.h>
#endif

using namespace concord;

namespace {

/// "act 2014 Care Act 2014|…"
std::string statutes_in(const std::string& text) {
    Document document(SourceText("sample", SourceFormat::text, text));
    document.folded.append(document.source.text(), {0, static_cast<std::uint32_t>(text.size())});
    document.words = WordIndex(document.folded.text());
    find_references(document, Targets(document),
                    NotedWords(document.folded.text(), document.words));
    static const char* const kinds[] = {"act",        "bill",      "regulations", "order",
                                        "directions", "directive", "rules",       "code"};
    std::string out;
    for (const Statute& statute : document.statutes) {
        if (!out.empty()) out += '|';
        out += kinds[static_cast<std::size_t>(statute.kind)];
        out += ' ' + std::to_string(statute.year) + ' ' + statute.title;
    }
    return out;
}

struct Row {
    const char* text;
    const char* statutes;
};

const Row rows[] = {
    {"the Care Act 2014", "act 2014 Care Act 2014"},
    {"The Health and Social Care Act 2008 applies. The Care Bill does not.",
     "act 2008 Health and Social Care Act 2008|bill 0 Care Bill"},
    {"under the Health and Social Care Act 2008 (Regulated Activities) Regulations 2014 and",
     "regulations 2014 Health and Social Care Act 2008 (Regulated Activities) Regulations 2014"},
    {"breach of the Freedom of Information Act 2000", "act 2000 Freedom of Information Act 2000"},
    {"the Care Act 2014 and the Health and Safety at Work etc. Act 1974",
     "act 2014 Care Act 2014|act 1974 Health and Safety at Work etc. Act 1974"},
    {"the GDPR and Data Protection Act 2018", "act 2018 Data Protection Act 2018"},
    {"Under Care Act 2014 duties", "act 2014 Care Act 2014"},
    {"the Nursing, Midwifery and Health Visiting Act 1997",
     "act 1997 Nursing, Midwifery and Health Visiting Act 1997"},
    {"the Piers Act (PA) 1988 and the Harbour Boats Act (HBA)2000",
     "act 1988 Piers Act (PA) 1988|act 2000 Harbour Boats Act (HBA)2000"},
    {"the Securities Exchange Act of 1934", "act 1934 Securities Exchange Act of 1934"},
    {"the Boat Companies Act, 1933", "act 1933 Boat Companies Act, 1933"},
    {"the Housing (Scotland) Act 1987 or Housing Act (Wales) 1988",
     "act 1987 Housing (Scotland) Act 1987|act 1988 Housing Act (Wales) 1988"},
    {"the Ferry Board (Functions) (England) Directions 2005",
     "directions 2005 Ferry Board (Functions) (England) Directions 2005"},
    {"the Fire Safety Order 2005", "order 2005 Fire Safety Order 2005"},
    {"the Internal Revenue Code of 1986", "code 1986 Internal Revenue Code of 1986"},
    {"the Civil Procedure Rules", "rules 0 Civil Procedure Rules"},
    {"the Boats (No. 2) Regulations 2013", "regulations 2013 Boats (No. 2) Regulations 2013"},
    {"Regulation (EU) 2016/679", "regulations 2016 Regulation (EU) 2016/679"},
    {"Directive 95/46/EC", "directive 1995 Directive 95/46/EC"},
    {"The General Data Protection Regulation and,",
     "regulations 0 General Data Protection Regulation"},
    {"the Representation of the People Act 1983", "act 1983 Representation of the People Act 1983"},
    {"members of the Council of the Harbour Act 1999", "act 1999 Harbour Act 1999"},
    // No title.
    {"the Act and the Regulations", ""},
    {"we Act in Order", ""},
    {"a Purchase Order and Rules and Regulations", ""},
    {"the 2008 Act", ""},
    {"Secretary of State Directions", ""},
    {"THE PARTIES ACT", ""},
    {"a Bill of Lading", ""},
    {"Code of Conduct", ""},
    {"the UK GDPR", ""},
};

} // namespace

TEST_CASE("titles of law") {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(statutes_in(row.text) == row.statutes);
    }
}

TEST_CASE("statute rules cannot loop") {
    using namespace concord::grammar;
    CHECK(peg::analyze<year_tail>() == 0);
    CHECK(peg::analyze<union_tail>() == 0);
    CHECK(peg::analyze<agreement_tail>() == 0);
    CHECK(peg::analyze<treaty_tail>() == 0);
    CHECK(peg::analyze<name>() == 0);
}

#ifdef CONCORD_RAPIDCHECK
TEST_CASE("a title holds its last word and stays in its clause") {
    CHECK(rc::check([](const std::string& before, const std::string& after) {
        const std::string text = before + " Act" + after;
        const auto begin = static_cast<std::uint32_t>(before.size() + 1);
        const Span clause{0, static_cast<std::uint32_t>(text.size())};
        const Span word{begin, begin + 3};
        for (const auto anchor : {grammar::Anchor::act, grammar::Anchor::regulation,
                                  grammar::Anchor::agreement, grammar::Anchor::treaty})
            if (const auto title = grammar::match_title(text, clause, word, anchor)) {
                RC_ASSERT(title->span.contains(word));
                RC_ASSERT(clause.contains(title->span));
            }
    }));
}
#endif
