// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/text/fold.hpp"

using namespace concord;
using namespace std::string_literals;

namespace {

Span all_of(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

FoldedText fold(std::string_view source) {
    FoldedText folded;
    folded.append(source, all_of(source));
    return folded;
}

std::string folded_text(std::string_view source) {
    return std::string(fold(source).text());
}

/// The source words behind the first place where `wanted` stands in the folded view.
std::string source_of(std::string_view source, std::string_view wanted) {
    const FoldedText folded = fold(source);
    const auto at = static_cast<std::uint32_t>(folded.text().find(wanted));
    const auto size = static_cast<std::uint32_t>(wanted.size());
    return std::string(slice(source, folded.source({at, at + size})));
}

/// Text that is full of what folding changes.
rc::Gen<std::string> typographic_text() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
                            std::vector<std::string>{"a",      "Bc",     "plain words here",
                                                     " ",      "  ",     "\n",
                                                     "\r\n",   "\t",     "\u00A0",
                                                     "\u2009", "’",      "“",
                                                     "–",      "\u00AD", "\u200B",
                                                     "…",      "ﬁ",      "Ａ",
                                                     "*",      "**",     "***",
                                                     "_",      "___",    "é",
                                                     "😀",      "\u202E", "²",
                                                     "½",      "＊",     "\0"s,
                                                     "-",      "\u2212", "ﬃ",
                                                     "1. "})),
                        [](const std::vector<std::string>& parts) {
                            std::string text;
                            for (const std::string& part : parts)
                                text += part;
                            return text;
                        });
}

} // namespace

TEST_CASE("Typographic variety is folded away and case is kept") {
    CHECK(folded_text("Plain text stays.") == "Plain text stays.");
    CHECK(folded_text("the ‘Scheme’ and “Parties”") == "the 'Scheme' and \"Parties\"");
    CHECK(folded_text("2024\u20132025 \u2014 co\u2010operate \u2212 1") ==
          "2024-2025 - co-operate - 1");
    CHECK(folded_text("wait…") == "wait...");
    CHECK(folded_text("eﬃcient ﬁle oﬀer ﬂow") == "efficient file offer flow");
    CHECK(folded_text("ＡＢＣ１２ ！") == "ABC12 !");
    CHECK(folded_text("agree\u00ADment pay\u200Bment\0"s) == "agreement payment");
    CHECK(folded_text("the pro\u017Fecution of 3 \u212A") == "the prosecution of 3 K");
    CHECK(folded_text("café £5 m² ½") == "café £5 m² ½");
}

TEST_CASE("Runs of blanks become one, and those at the ends go") {
    CHECK(folded_text("  one \t two\r\n\r\n three\u00A0\u2003four \n") == "one two three four");
    CHECK(folded_text("one\ntwo") == "one two");
    CHECK(folded_text("one \u200B two") == "one two");
    CHECK(folded_text(" \n\t").empty());
    CHECK(folded_text("").empty());
    CHECK(folded_text("eight byte words and  two blanks") == "eight byte words and two blanks");
}

TEST_CASE("Marks of emphasis go, lines to write on stay") {
    CHECK(folded_text("the **Scheme** means") == "the Scheme means");
    CHECK(folded_text("a ** b") == "a b");
    CHECK(folded_text("a * b *c*") == "a * b *c*");
    CHECK(folded_text("*** ****") == "*** ****");
    CHECK(folded_text("Signed: ______ __") == "Signed: ______ __");
    CHECK(folded_text("a*\u00AD*b *\u00AD*\u00AD* c") == "ab *** c");
}

TEST_CASE("Entities that were left in a text are what they stand for") {
    CHECK(folded_text("(&quot;SLA&quot;) of Tea &amp; Co&nbsp; Ltd") ==
          "(\"SLA\") of Tea & Co Ltd");
    CHECK(folded_text("the Board&#8217;s &ndash; and AT&T; R & D &copy") ==
          "the Board's - and AT&T; R & D &copy");
    CHECK(source_of("a (&quot;SLA&quot;)", "\"SLA\"") == "&quot;SLA&quot;");
    CHECK(folded_text("&") == "&");
}

TEST_CASE("Folded places lead back to whole characters of the source") {
    CHECK(source_of("the “Scheme” means", "\"Scheme\"") == "“Scheme”");
    CHECK(source_of("pay\u200Bment due", "payment") == "pay\u200Bment");
    CHECK(source_of("pay\u200Bment\u00AD due", "payment") == "pay\u200Bment");
    CHECK(source_of("a  \n b", "a b") == "a  \n b");
    CHECK(source_of("a  \n b", " ") == "  \n ");
    CHECK(source_of("oﬃce", "f") == "ﬃ");
    CHECK(source_of("wait… for", "for") == "for");
    CHECK(source_of("one\ntwo", "two") == "two");
}

TEST_CASE("Source places lead to the folded byte at or after them") {
    const std::string source = "  a \u200B “b”";
    const FoldedText folded = fold(source);
    REQUIRE(folded.text() == "a \"b\"");
    CHECK(folded.folded(0) == 0);
    CHECK(folded.folded(2) == 0);
    CHECK(folded.folded(3) == 1);
    CHECK(folded.folded(static_cast<std::uint32_t>(source.find("b"))) == 3);
    CHECK(folded.folded(static_cast<std::uint32_t>(source.size())) == 5);
}

TEST_CASE("Pieces and separators keep their places apart") {
    const std::string source = "Name\t \tRole";
    FoldedText folded;
    CHECK(folded.append(source, {0, 4}) == Span{0, 4});
    folded.separate('\t');
    CHECK(folded.append(source, {5, 6}) == Span{5, 5});
    folded.separate('\t');
    CHECK(folded.append(source, {7, 11}) == Span{6, 10});
    CHECK(folded.text() == "Name\t\tRole");
    CHECK(folded.source({4, 5}) == Span{4, 4});
    CHECK(folded.source({6, 10}) == Span{7, 11});
    CHECK(folded.source({0, 10}) == Span{0, 11});
    CHECK(folded.source({10, 10}) == Span{11, 11});
    CHECK(folded.folded(4) == 4);
    CHECK(folded.folded(7) == 6);
}

TEST_CASE("Places are found throughout a long text") {
    const std::string piece = "word “x”,  ";
    const std::string as_folded = "word \"x\", ";
    std::string source;
    for (int i = 0; i < 1000; ++i)
        source += piece;
    const FoldedText folded = fold(source);
    REQUIRE(folded.text().size() == 1000 * as_folded.size() - 1); // no blank at the end
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const auto at = static_cast<std::uint32_t>(i * as_folded.size());
        const auto begin = static_cast<std::uint32_t>(i * piece.size());
        CHECK(folded.source({at, at + 4}) == Span{begin, begin + 4});
        CHECK(folded.source({at + 5, at + 8}) == Span{begin + 5, begin + 12});
        CHECK(folded.source({at + 8, at + 8}) == Span{begin + 12, begin + 12});
        CHECK(folded.source({0, at + 9}) == Span{0, begin + 13});
    }
}

TEST_CASE("Any typographic text") {
    rc::prop("folding twice changes nothing more", [] {
        const std::string once = folded_text(*typographic_text());
        RC_ASSERT(folded_text(once) == once);
    });
    rc::prop("places are monotone, inside the text and on its characters", [] {
        const std::string source = *typographic_text();
        const FoldedText folded = fold(source);
        std::uint32_t last_begin = 0;
        std::uint32_t last_end = 0;
        for (std::uint32_t at = 0; at < folded.text().size(); ++at) {
            const Span place = folded.source({at, at + 1});
            RC_ASSERT(place.begin >= last_begin);
            RC_ASSERT(place.end >= last_end);
            RC_ASSERT(place.end <= source.size());
            RC_ASSERT(!place.empty());
            last_begin = place.begin;
            last_end = place.end;
        }
    });
    rc::prop("what a folded range came from folds to that range again", [] {
        const std::string source = *typographic_text();
        const FoldedText folded = fold(source);
        const auto size = static_cast<std::uint32_t>(folded.text().size());
        RC_PRE(size > 0U);
        const auto begin = *rc::gen::inRange<std::uint32_t>(0, size);
        RC_ASSERT(folded.folded(folded.source({begin, size}).begin) <= begin);
        RC_ASSERT(folded.folded(folded.source({0, size}).end) == size);
        for (std::uint32_t offset = 1; offset <= source.size(); ++offset) {
            RC_ASSERT(folded.folded(offset - 1) <= folded.folded(offset));
        }
    });
    rc::prop("pieces give the same text as the whole, but for blanks at their ends", [] {
        const std::string source = *typographic_text();
        const std::string more = *typographic_text();
        const std::string both = source + " x " + more;
        FoldedText pieces;
        const auto middle = static_cast<std::uint32_t>(source.size());
        pieces.append(both, {0, middle});
        pieces.separate('|');
        pieces.append(both, {middle + 3, static_cast<std::uint32_t>(both.size())});
        RC_ASSERT(pieces.text() == folded_text(source) + "|" + folded_text(more));
    });
    rc::prop("any bytes at all", [](const std::string& bytes) {
        const FoldedText folded = fold(bytes);
        const Span whole = folded.source({0, static_cast<std::uint32_t>(folded.text().size())});
        RC_ASSERT(whole.end <= bytes.size());
    });
}

TEST_CASE("Tags that dress words go, what asks for words stays") {
    CHECK(folded_text("<span class=\"term\">Customer</span>'s <b>choice</b>") ==
          "Customer's choice");
    CHECK(folded_text("see <a href=\"x\">Annex 1</a>") == "see Annex 1");
    CHECK(folded_text("between <name> and <a party>") == "between <name> and <a party>");
    CHECK(folded_text("if a <b and c> d, 3 < 4") == "if a <b and c> d, 3 < 4");
    CHECK(folded_text("<span class=\"open") == "<span class=\"open");
    CHECK(source_of("the <b>Scheme</b> means", "Scheme") == "Scheme");
}
