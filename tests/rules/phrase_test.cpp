// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "rules/book/phrase.hpp"

using namespace concord;

namespace {

/// The ways to read a phrase, sorted; "…" for an open end, "#" and "~" for the marks.
std::vector<std::string> forms(std::string_view phrase) {
    const auto expanded = expand_phrase(phrase);
    REQUIRE(expanded.has_value());
    std::vector<std::string> out;
    for (const auto& literal : *expanded) {
        std::string form = literal.exact.empty() ? literal.text : "=" + literal.exact;
        std::replace(form.begin(), form.end(), number_mark, '#');
        std::replace(form.begin(), form.end(), letters_mark, '~');
        out.push_back(form + (literal.open ? "…" : ""));
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::string problem(std::string_view phrase) {
    const auto expanded = expand_phrase(phrase);
    return expanded ? "none" : expanded.error().message;
}

using Forms = std::vector<std::string>;

} // namespace

TEST_CASE("a phrase expands to all ways to read it") {
    CHECK(forms("personal data") == Forms{"personal data"});
    CHECK(forms("(a|b) c") == Forms{"a c", "b c"});
    CHECK(forms("a (b )?c") == Forms{"a b c", "a c"});
    CHECK(forms("a (b)? c") == Forms{"a b c", "a c"});
    CHECK(forms("(a|(b|c)d)e") == Forms{"ae", "bde", "cde"});
    CHECK(forms("(a|b)(c|d)") == Forms{"ac", "ad", "bc", "bd"});
    CHECK(forms("(a|)b") == Forms{"ab", "b"});
    CHECK(forms("officer*") == Forms{"officer…"});
    CHECK(forms("officer* decide*") == Forms{"officer~ decide…"});
    CHECK(forms("(day|week)*") == Forms{"day…", "week…"});
    CHECK(forms("# days") == Forms{"# days"});
    CHECK(forms("=DPO") == Forms{"=DPO"});
    CHECK(forms("=(Mo|M)U") == Forms{"=MU", "=MoU"});
    CHECK(forms("=MoU*") == Forms{"=MoU…"});
    CHECK(forms("(a|a) b") == Forms{"a b"});
    CHECK(forms("part\\(s\\)") == Forms{"part(s)"});
    CHECK(forms("\\#\\=\\*\\?\\|\\\\") == Forms{"#=*?|\\"});
}

TEST_CASE("a phrase is folded like the text") {
    CHECK(forms("the  party\xE2\x80\x99s\xC2\xA0 data") == Forms{"the party's data"});
    CHECK(forms("co\xE2\x80\x91operation") == Forms{"co-operation"});
    CHECK(forms(" a ") == Forms{"a"});
}

TEST_CASE("a phrase that says something else than its author means is an error") {
    const std::pair<const char*, const char*> cases[] = {
        {"", "empty"},
        {"(a )?", "empty"},
        {"a|b", "\"|\" outside parentheses"},
        {"(a", "\"(\" without \")\""},
        {"a)", "\")\" without \"(\""},
        {"a? b", "\"?\" stands only after"},
        {"*", "\"*\" stands only after letters"},
        {"a *", "\"*\" stands only after letters"},
        {"a*b", "no letters may follow"},
        {"a*(b|c)", "no letters may follow"},
        {"Data", "capitals count only"},
        {"a =B", "\"=\" stands only in front"},
        {"=Annex #", "\"#\" cannot stand"},
        {"=A* B", "only at the end"},
        {"a\\b", "needs no escape"},
        {"a\\", "needs no escape"},
        {"a\x01z", "control characters"},
        {"(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)", "more than 2000 ways"},
    };
    for (const auto& [phrase, message] : cases) {
        INFO(phrase << " → " << problem(phrase));
        CHECK(problem(phrase).find(message) != std::string::npos);
    }
    CHECK(problem(std::string(20, '(') + "a" + std::string(20, ')')).find("nested too deep") !=
          std::string::npos);
}

TEST_CASE("a literal phrase stands for its words and nothing else") {
    CHECK(forms(literal_phrase("Data (Use and Access) Act 2025?")) ==
          Forms{"data (use and access) act 2025?"});
    CHECK(forms(literal_phrase("DPO", true)) == Forms{"=DPO"});
    CHECK(forms(literal_phrase("Q&A = 5*", true)) == Forms{"=Q&A = 5*"});
}
