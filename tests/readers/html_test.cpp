// SPDX-License-Identifier: Apache-2.0
// What a page reads as, and what is noted about it.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"

using namespace concord;
using namespace std::string_literals;

namespace {

SourceText page(const std::string& html) {
    auto source = read(html, {"page.html", {}});
    REQUIRE(source.has_value());
    CHECK(source->format() == SourceFormat::html);
    return std::move(*source);
}

/// The text of a page, whose last line break says nothing.
std::string shown(const std::string& html) {
    const SourceText source = page(html);
    std::string text(source.text());
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

const Note* note(const SourceText& source, NoteCode code) {
    const auto found = std::find_if(source.notes().begin(), source.notes().end(),
                                    [code](const Note& one) { return one.code == code; });
    return found == source.notes().end() ? nullptr : &*found;
}

std::string repeated(const std::string& part, std::size_t times) {
    std::string all;
    all.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += part;
    return all;
}

} // namespace

TEST_CASE("Words of a page run together as a browser shows them") {
    CHECK(shown("<p>The\n   <b>parties</b>\tagree</p>\n<p>and\r\nsign.") ==
          "The parties agree\n\nand sign.");
    CHECK(shown("<p>4<!-- x -->.2 a<script>b</script>c</p>") == "4.2 ac");
    CHECK(shown("<p>line<br>break<br><br>paragraph</p>") == "line\nbreak\n\nparagraph");
    CHECK(shown("<p>Article&nbsp;5 &mdash; the bod&rsquo;s &lt;b&gt; R&D &#8364;5</p>") ==
          "Article\xC2\xA0"
          "5 — the bod’s <b> R&D €5");
    CHECK(shown("<p>&nbsp;</p><p>&nbsp;&nbsp;text&nbsp;</p><p></p>") == "text");
    CHECK(shown("<p>the Act 2018<sup>2</sup>, the 1<sup>st</sup> day</p>") ==
          "the Act 2018 [2], the 1st day");
    CHECK(shown("<p>He said <q>yes</q>.</p>") == "He said “yes”.");
    CHECK(shown("<pre>1. One\n   two\n\nlast</pre>") == "1. One\n   two\n\nlast");
}

TEST_CASE("Headings of a page keep their level") {
    const SourceText source = page("<h1>Memorandum</h1><p>a</p><h3>Purpose<br>and scope</h3><p>b");
    REQUIRE(source.blocks().size() == 4);
    CHECK(source.blocks()[0].role == BlockRole::heading);
    CHECK(source.blocks()[0].level == 1);
    CHECK(source.blocks()[2].level == 3);
    CHECK(source.text(source.blocks()[2].content) == "Purpose and scope");
}

TEST_CASE("A bold paragraph of a page is a heading as it is in Markdown") {
    const auto kinds = [](const std::string& text, const char* name) {
        auto source = read(text, {name, {}});
        REQUIRE(source.has_value());
        const Document document = parse(std::move(*source));
        std::string out;
        for (const auto& clause : document.clauses.all())
            out += std::string(to_string(clause.kind)) + ' ';
        return out;
    };
    const std::string page =
        "<main><h1>Deed</h1><p>Words.</p><p><b>Why there is a deed</b></p><p>Words.</p>"
        "<p><b>This deed is made.</b></p><p><b>You must:</b></p><p><b>Owner: A. "
        "Reed</b></p></main>";
    CHECK(kinds(page, "a.html") == "title text heading text text text text ");
    CHECK(kinds("# Deed\n\nWords.\n\n**Why there is a deed**\n\nWords.\n", "a.md") ==
          "title text heading text ");
    CHECK(kinds("<main><h1>Memorandum between</h1><h2>Harbour Board</h2><p>and</p><h2>Canal Trust"
                "</h2><p>They work together.</p><h2>Purpose</h2><p>Words.</p></main>",
                "a.html") == "title text heading text ");
}

TEST_CASE("Entries of ordered lists have the labels that a browser shows") {
    CHECK(shown("<ol><li>a<li>b</ol>") == "1. a\n\n2. b");
    CHECK(shown("<ol start=4><li>a<li value=9>b<li>c</ol>") == "4. a\n\n9. b\n\n10. c");
    CHECK(shown("<ol reversed><li>a<li>b<li>c</ol>") == "3. a\n\n2. b\n\n1. c");
    CHECK(shown("<ol type=a start=26><li>a<li>b</ol>") == "z. a\n\naa. b");
    CHECK(shown("<ol type=I start=9><li>a<li>b</ol>") == "IX. a\n\nX. b");
    CHECK(shown("<ol style='list-style-type: lower-roman'><li>a<li>b</ol>") == "i. a\n\nii. b");
    CHECK(shown("<ol><li>a<ol type=a><li>b</ol>c<li>d</ol>") ==
          "1. a\n\n    a. b\n\n    c\n\n2. d");
    CHECK(shown("<ol><li><ol type=a><li>b</ol></ol>") == "1.\n\n    a. b");
    CHECK(shown("<style>li:before{content:counters(item,'.')}</style>"
                "<ol><li>a<ol><li>b</ol></ol>") == "1. a\n\n    1.1 b");
    CHECK(shown("<ul><li>a<li>b</ul>") == "- a\n- b");
}

TEST_CASE("The value of a label comes from the list, not from its letters") {
    const SourceText source =
        page("<ol type=i><li>one<li>two</ol><ol type=a start=9><li>nine</ol>");
    REQUIRE(source.blocks().size() == 3);
    const Label& one = source.blocks()[0].label;
    CHECK(one.styles[0] == NumberStyle::roman);
    CHECK(one.ordinals[0] == 1);
    CHECK(one.exact);
    const Label& nine = source.blocks()[2].label;
    CHECK(nine.styles[0] == NumberStyle::alpha);
    CHECK(nine.ordinals[0] == 9);
}

TEST_CASE("A number that is typed as well is not doubled") {
    CHECK(shown("<ol><li>1. a<li>(2) b<li>plain</ol>") == "1. a\n\n(2) b\n\n3. plain");
    CHECK(shown("<ol style='list-style:none'><li>1.1 a<li>1.2 b</ol>") == "1.1 a\n\n1.2 b");
    CHECK(shown("<ul><li>• a<li>b</ul><p>· c</p>") == "- a\n- b\n- c");
}

TEST_CASE("Terms and their meanings stand on one line") {
    CHECK(shown("<dl><dt>Board<dd><p>the joint board</p><dt>Data:<dd>facts</dl>") ==
          "Board: the joint board\n\nData: facts");
}

TEST_CASE("Tables are rows of cells") {
    const SourceText source = page("<table><caption>Contacts</caption><tr><th>Name<th>Role</tr>"
                                   "<tr><td rowspan=2>A. Reed<td>Lead</tr><tr><td>Deputy</tr>"
                                   "<tr><td colspan=2>both</tr></table>");
    CHECK(source.text() == "Contacts\n\nName\tRole\nA. Reed\tLead\n\tDeputy\nboth\t\n");
    REQUIRE(source.blocks().size() == 5);
    CHECK(source.blocks()[3].cells.count == 2);
    CHECK(source.text(source.cells()[source.blocks()[3].cells.first + 1]) == "Deputy");
    CHECK(shown("<table><tr><td><p>one</p><p>two</p><td>three</table>") == "one\ntwo\tthree");
}

TEST_CASE("Tables that only place paragraphs read as paragraphs") {
    CHECK(shown("<table><tr><td>one<tr><td>two</table>") == "one\n\ntwo");
    CHECK(shown("<table role=presentation><tr><td>one<td>two</table>") == "one\n\ntwo");
    CHECK(shown("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>") == "a\tb\n\nc");
    CHECK(shown("<table><tr><td>1.<td>One<tr><td><p>2.</p><td><p>Two</p><p>more</p></table>") ==
          "1. One\n\n2. Two\n\nmore");
}

TEST_CASE("The main content is chosen and the rest counted") {
    const std::string body = "<h1>Memorandum</h1><p>The parties agree to work together.</p>";
    for (const std::string& around :
         {"<nav><a href=/a>Home</a></nav><main>" + body + "</main><footer>Imprint</footer>",
          "<div class='site-nav'><a href=/a>Home</a></div><article>" + body + "</article>",
          "<div id=cookieBanner>We use cookies</div><div><div>" + body + "</div></div>",
          "<header role=banner>Home</header>" + body + "<a href='#top'>Back to top</a>"}) {
        const SourceText source = page(around);
        CHECK(source.text() == "Memorandum\n\nThe parties agree to work together.\n");
        REQUIRE(note(source, NoteCode::content_left_out) != nullptr);
        CHECK(note(source, NoteCode::content_left_out)->count > 3);
    }
    // A title outside of the main element belongs to it; a long text in a menu's place stays.
    CHECK(shown("<header><h1>Memorandum</h1></header><main><p>The parties agree.</p></main>") ==
          "Memorandum\n\nThe parties agree.");
    CHECK(shown("<div class=sidebar>" + body + repeated("<p>It goes on and on.</p>", 40) +
                "</div><p>End</p>")
              .starts_with("Memorandum\n\nThe parties"));
    CHECK(note(page(body), NoteCode::content_left_out) == nullptr);
}

TEST_CASE("Hidden text is left out and noted, faint text is kept and noted") {
    const std::string open = "<p>The parties agree to work together on this.</p>";
    for (const std::string hidden :
         {"<p hidden>secret</p>", "<p style='Display: NONE'>secret</p>",
          "<style>.x{visibility:hidden}</style><p class='y x'>secret</p>"}) {
        const SourceText source = page(open + hidden);
        CHECK(source.text().find("secret") == std::string_view::npos);
        REQUIRE(note(source, NoteCode::hidden_text) != nullptr);
        CHECK(note(source, NoteCode::hidden_text)->count == 1);
    }
    for (const std::string faint :
         {"<span style='color:#fff'>secret</span>", "<font color=white>secret</font>",
          "<span style='font-size:1px'>secret</span>", "<span style='opacity:0'>secret</span>",
          "<span style='color: rgb(255, 255, 255)'>secret</span>"}) {
        const SourceText source = page("<p>The parties " + faint + " agree.</p>");
        REQUIRE(note(source, NoteCode::faint_text) != nullptr);
        CHECK(source.text(note(source, NoteCode::faint_text)->span) == "secret");
    }
    CHECK(note(page("<p style='background:#036;color:#fff'>Heading</p>"), NoteCode::faint_text) ==
          nullptr);
    CHECK(shown("<p>The <del>old</del> <ins>new</ins> term</p>") == "The new term");
    CHECK(note(page("<p>The <del>old</del> term</p>"), NoteCode::tracked_changes) != nullptr);
}

TEST_CASE("Links that lead nowhere are noted, addresses are written out") {
    const SourceText source =
        page("<p>See <a href='#'>the strategy</a>, <a href='#a'>here</a>, <a href='#b'>there</a>"
             "<a id=a></a></p>");
    std::string dead;
    for (const Note& one : source.notes())
        if (one.code == NoteCode::dead_link) dead += std::string(source.text(one.span)) + ';';
    CHECK(dead == "the strategy;there;");
    CHECK(shown("<p>Write to <a href='mailto:ann%40reed.example?subject=x'>Ann</a> or "
                "<a href='mailto:b@c.example'>b@c.example</a>.</p>") ==
          "Write to Ann (ann@reed.example) or b@c.example.");
}

TEST_CASE("Every word leads back to its bytes in the page") {
    const std::string html = "\xEF\xBB\xBF<h1>The   &ldquo;Board&rdquo;</h1>\n<ol><li>One &amp;\n"
                             "  two</ol><table><tr><td>cell<td>other</table>";
    const SourceText source = page(html);
    for (const std::string word : {"The", "Board", "One", "two", "cell", "other"}) {
        const auto at = static_cast<std::uint32_t>(source.text().find(word));
        const Origin origin = source.origin(at);
        REQUIRE(origin.source > 0);
        CHECK(html.substr(origin.source - 1 + (at - origin.offset), word.size()) == word);
    }
}

TEST_CASE("Encodings of pages are read like those of texts") {
    CHECK(shown("<meta charset=windows-1252><p>caf\xE9 \x96 bar") == "café – bar");
    CHECK(note(page("<p>caf\xE9 \x96 bar"), NoteCode::read_as_windows_1252) != nullptr);
    CHECK(shown("\xEF\xBB\xBF<p>text") == "text");
}

TEST_CASE("Pages without text and pages that are too intricate are refused with a reason") {
    const auto refused = [](const std::string& html) {
        const auto source = read(html, {"page.html", {}});
        return source ? "read"s : source.error().message;
    };
    CHECK(refused("<html><body><script>x</script></body></html>") == "the document holds no text");
    CHECK_THAT(refused(repeated("<div>", 100'000)), Catch::Contains("512 deep"));
    CHECK_THAT(refused(repeated("<a><div>", 100'000)), Catch::Contains("512 deep"));
    CHECK_THAT(refused(repeated("<span><div></span>", 100'000)), Catch::Contains("512 deep"));
    CHECK_THAT(refused(repeated("<li><section>", 100'000)), Catch::Contains("512 deep"));
    CHECK_THAT(refused("<p " + repeated("a=b ", 2000) + ">x"), Catch::Contains("1,000 attributes"));
    CHECK_THAT(refused(repeated("<b>x</b>", 600'000)), Catch::Contains("500,000 tags"));
    CHECK_THAT(refused(std::string(17U << 20, 'x')), Catch::Contains("16 MiB"));
}

TEST_CASE("Traps for HTML parsers do not get past the guard") {
    // Each would nest without end for a parser if the guard took its begin for something else.
    const std::string deep = repeated("<div>", 100'000);
    for (const std::string begin :
         {"<svg><title>", "<![CDATA[>", "</ <a b=\">", "<!-- --!>", "<!-->", "<math><mi>",
          "<script><!--<script></script><a b='", "<plaintext>", "<?x \"> ", "<select><title>"}) {
        INFO(begin);
        const auto source = read("<p>x</p>" + begin + deep, {"page.html", {}});
        if (source) CHECK(source->text().size() < 1000);
    }
    // Formatting without end is repeated in every paragraph.
    std::string unclosed;
    for (int at = 0; at < 20'000; ++at)
        unclosed += "<p><b id=" + std::to_string(at) + ">x</p>";
    const auto source = read(unclosed, {"page.html", {}});
    REQUIRE_FALSE(source.has_value());
    CHECK_THAT(source.error().message, Catch::Contains("too much memory"));
}

TEST_CASE("Sloppy pages are read") {
    CHECK(shown(repeated("<p>text", 2000)).size() == 2000 * 6 - 2);
    CHECK(shown("<ul>" + repeated("<li>x", 2000) + "</ul>").size() == 2000 * 4 - 1);
    CHECK(shown("<table>" + repeated("<tr><td>a<td>b", 2000) + "</table>").size() == 2000 * 4 - 1);
    CHECK(shown(repeated("<p><font color=red>x</p>", 900)).size() == 900 * 3 - 2);
    CHECK(shown("1. Purpose, without any tag") == "1. Purpose, without any tag");
    CHECK(shown("<p>a < b and c > d</p>") == "a < b and c > d");
}
