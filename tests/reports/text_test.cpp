// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "reports/text.hpp"
#include "tests/reports/report_support.hpp"

namespace concord {
namespace {

constexpr const char* agreement = "# Memorandum of understanding\n"
                                  "\n"
                                  "1. The price is to be decided by the parties.\n"
                                  "2. They reply promptly, and act promptly.\n"
                                  "   - a: The place is to be decided, too.\n";

TEST_CASE("the text report shows place, words, reasons and wording", "[reports]") {
    tests::Sample sample(agreement);
    Finding& open = sample.find(0, Severity::error, "to be decided", "Nothing is decided.");
    open.suggestion = "The price is ten pounds.";
    open.related.push_back({sample.span_of("to be decided, too"), {}, "also here"});
    Finding& time = sample.find(1, Severity::advice, "promptly", "No time is set.");
    time.basis = Basis::today;
    time.confidence = Confidence::low;
    sample.find(1, Severity::advice, "", "No clause says who replies.");
    sample.assessment().passed.push_back({&sample.rule(0), {}});
    CHECK(sample.render("text") ==
          R"(a.md
MOU, no date of signature found

Errors (1)
----------

3:17  paragraph 1
  DRA-01  A decision is left open
  Nothing is decided.

    1. The price is to be decided by the parties.
                    ^^^^^^^^^^^^^

  Why: Nobody can keep it.
  Authority: Good habit
  What to do: Change it.
  Wording to use:
    The price is ten pounds.
  Also: line 5.

Advice (2)
----------

4:15  paragraph 2
  DRA-02  Time without measure
  No time is set.

    2. They reply promptly, and act promptly.
                  ^^^^^^^^

  Why: Two bodies read it differently.
  Authority: Good habit
  What to do: Change it.
  As of: 21 November 2026; it may have been right when signed.
  Confidence: low

whole document
  DRA-02  Time without measure
  No clause says who replies.

  Why: as for DRA-02 at 4:15 above.

Right: 1 check found nothing to say (--show-passed lists them).

1 document: 1 error, 0 warnings, 2 pieces of advice in 3 items
This report is a drafting aid. It is not legal advice.
)");
}

TEST_CASE("findings with one cause are one item", "[reports]") {
    tests::Sample sample(agreement);
    sample.find(0, Severity::warning, "to be decided", "Nothing is decided.").group = 7;
    sample.find(1, Severity::advice, "promptly", "No time is set.").group = 7;
    sample.find(0, Severity::advice, "to be decided, too", "Nothing is decided.").group = 7;
    const std::string text = sample.render("text");
    INFO(text);
    CHECK(text.find("Warnings (1)") != std::string::npos);
    CHECK(text.find("Advice (") == std::string::npos);
    CHECK(text.find("  The same cause:\n"
                    "    4:15  paragraph 2  DRA-02: No time is set.\n"
                    "    5:22  paragraph 2, bullet 1  to be decided, too\n") != std::string::npos);
    CHECK(text.find("1 warning, 2 pieces of advice in 1 item\n") != std::string::npos);
}

TEST_CASE("a clean document is said to be clean, unless silence is asked for", "[reports]") {
    tests::Sample sample(agreement);
    CHECK(sample.render("text").find("All checks passed: 1 document, 2 rules\n") !=
          std::string::npos);
    sample.options().quiet = true;
    CHECK(sample.render("text").empty());
}

TEST_CASE("what was not checked is never called passed", "[reports]") {
    tests::Sample sample(agreement);
    sample.assessment().not_checked.push_back({"rule-timeout", "DRA-01 took too long"});
    const std::string text = sample.render("text");
    CHECK(text.find("All checks passed") == std::string::npos);
    CHECK(text.find("rule-timeout: DRA-01 took too long") != std::string::npos);
}

TEST_CASE("registers older than 180 days are noted", "[reports]") {
    tests::Sample sample(agreement);
    sample.book().checked = "2026-05-25"; // 180 days before.
    CHECK(sample.render("text").find("Note:") == std::string::npos);
    sample.book().checked = "2026-05-24";
    CHECK(sample.render("text").find("Note: the registers") != std::string::npos);
    CHECK(sample.render("json").find("\"notes\"") != std::string::npos);
}

TEST_CASE("lines stay within the width that was asked for", "[reports]") {
    tests::Sample sample("# A\n\n1. " + std::string(40, 'w') + " the words here " +
                         std::string(300, 'x') + " end\n");
    sample.find(0, Severity::error, "the words",
                "A message of many words. " +
                    std::string("It goes on and on and on, and on, and then some more of it."));
    sample.options().width = 60;
    const std::string text = sample.render("text");
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = text.find('\n', at);
        CHECK(end - at <= 64); // "…" takes three bytes.
        at = end + 1;
    }
}

TEST_CASE("colours come only when asked for, and change nothing else", "[reports]") {
    tests::Sample sample(agreement);
    sample.find(0, Severity::error, "to be decided", "Nothing is decided.");
    const std::string plain = sample.render("text");
    CHECK(plain.find('\x1b') == std::string::npos);
    sample.options().colour = true;
    std::string coloured = sample.render("text");
    CHECK(coloured.find("\x1b[1;31mErrors (1)\x1b[0m") != std::string::npos);
    for (std::size_t at = 0; (at = coloured.find('\x1b', at)) != std::string::npos;)
        coloured.erase(at, coloured.find('m', at) - at + 1);
    CHECK(coloured == plain);
}

TEST_CASE("the line report gives one line per finding", "[reports]") {
    tests::Sample sample(agreement);
    sample.find(0, Severity::error, "to be decided", "Nothing is \x1b[31m decided.\nReally.");
    sample.find(1, Severity::advice, "", "No clause says who replies.");
    CHECK(sample.render("line") ==
          "a.md:3:17: error: DRA-01: Nothing is \\u{1b}[31m decided.\\u{a}Really.\n"
          "a.md:1:1: advice: DRA-02: No clause says who replies.\n");
}

} // namespace
} // namespace concord
