// SPDX-License-Identifier: Apache-2.0
#include <iterator>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "parser/readers/html_scrub.hpp"
#include "parser/readers/html_shorten.hpp"
#include "parser/readers/html_tree.hpp"

using namespace concord;

namespace {

/// A tree as lines: what each node is, where it stands and what it says.
std::string shown(const HtmlTree& tree) {
    std::string out;
    for (const HtmlNode& node : tree.nodes()) {
        for (const std::uint32_t number : {static_cast<std::uint32_t>(node.tag), node.parent,
                                           node.end, node.source, node.source_end})
            out += std::to_string(number) + ' ';
        out += tree.text(node);
        out += '\n';
    }
    return out;
}

/// The tree of a page that the parser sees shortened is the tree of the page.
void same_tree(std::string page) {
    INFO(page);
    const Scrubbed scrubbed = scrub(page);
    REQUIRE(scrubbed.refusal.empty());
    const auto quick = parse_html(page, scrubbed.gaps);
    const auto whole = parse_html(page, {});
    REQUIRE(quick != nullptr);
    REQUIRE(whole != nullptr);
    CHECK(shown(*quick) == shown(*whole));
}

} // namespace

TEST_CASE("a page is shortened to what decides about its tree") {
    std::string page = "<p class=\"long enough\"> The harbour and\n the canal &amp; its <b>banks "
                       "at&nbspnight</b><!-- nobody reads this -->.</p>";
    const Scrubbed scrubbed = scrub(page);
    const ShortHtml seen = shorten(page, scrubbed.gaps);
    CHECK(seen.html == "<p class=\"long enough\"> T&amp; its <b>b&nbspnight</b><!---->.</p>");
    for (const HtmlCut& cut : seen.cuts) // what is behind a cut is the same there and here
        CHECK(seen.html.substr(cut.at, 3) == page.substr(cut.left_out.end, 3));
    CHECK(seen.in_page(seen.html.find("<b>")) == page.find("<b>"));
    CHECK(seen.in_page(0) == 0);
}

TEST_CASE("the words of a shortened page come back") {
    for (const char* page : {
             "<p>Article&nbsp;5 &mdash; the body&rsquo;s &lt;b&gt; R&D &#8364;5 and &notit; more",
             "words before\r\n\r\nand behind <br>\rline ends",
             "<table>stray words<tr><td>in a cell</td>more stray words</tr></table>after it",
             "<table><caption>words of it</caption>  <tr>  <td>one <td>two and three</table>",
             "<frameset> some words <frame> more words </frameset> last words",
             "<select><option>first choice<option>second choice</select>words",
             "<b>bold <p>both </b>and plain</p> words <i>across <b>each</i> other</b> here",
             "<pre>\n\n  lines of it\n\tkept</pre><textarea>typed words</textarea>",
             "a < b and c <3 d </ e> f </3 g> h <? what ?> i <!x> words",
             "<title>of it</title>words<svg><text>drawn words</text></svg>after<math>x y z</math>",
             "\xC2\xA0\xC2\xA0wide blanks \xC2\x85"
             "control and \xEF\xBF\xBE none \xF0\x9F\x98\x80 face \x01 one",
             "<a href='#'>link <a href='#'>again <div>block</div></a> words",
             "</body></html> words that come late <p>and more of them",
             "<template><p>hidden words</p></template><p>words <!-- not > these --!> these",
             "<p title=\"never closed> words words words <b>more words",
         })
        same_tree(page);
}

TEST_CASE("any soup of tags and words has the same tree when it is shortened") {
    constexpr const char* pieces[] = {"<p>",
                                      "</p>",
                                      "<b>",
                                      "</b>",
                                      "<i>",
                                      "</i>",
                                      "<table>",
                                      "</table>",
                                      "<tr>",
                                      "<td>",
                                      "</td>",
                                      "<ul>",
                                      "<li>",
                                      "</ul>",
                                      "<h2>",
                                      "</h2>",
                                      "<a href=x>",
                                      "</a>",
                                      "<select>",
                                      "<option>",
                                      "</select>",
                                      "<div>",
                                      "</div>",
                                      "<br>",
                                      "<!-- c -->",
                                      "<pre>",
                                      "</pre>",
                                      "<body>",
                                      "<html>",
                                      "<head>",
                                      "</head>",
                                      "<col>",
                                      "<form>",
                                      "</form>",
                                      "<font>",
                                      " ",
                                      "\n",
                                      "\r\n",
                                      "words of one ",
                                      "and the other, ",
                                      "\xC2\xA0",
                                      "é à la carte ",
                                      "&amp;",
                                      "&nbsp;ab",
                                      "&notin",
                                      "& so on ",
                                      "<",
                                      "< b ",
                                      "</",
                                      "<!",
                                      "<script>x<y</script>",
                                      "<style>p{}</style>",
                                      "<title>t</title>",
                                      "<frameset>",
                                      "<template>",
                                      "</template>",
                                      "\x01",
                                      "\"",
                                      "='",
                                      ">",
                                      "<p class='",
                                      "<noscript>n</noscript>",
                                      "<caption>",
                                      "<button>",
                                      "</button>"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string page = round % 3 == 0 ? "" : "<!DOCTYPE html><body>";
        const std::size_t length = 1 + random() % 30;
        for (std::size_t at = 0; at < length; ++at)
            page += pieces[random() % std::size(pieces)];
        same_tree(page);
    }
}
