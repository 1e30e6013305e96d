// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/passes/passes.hpp"
#include "parser/text/source.hpp"

using namespace concord;

namespace {

/// The blocks of a text, each as its role and words, line breaks shown as bars.
std::vector<std::string> blocks_of(const std::string& text,
                                   SourceFormat format = SourceFormat::text) {
    SourceText source("a", format, text, {});
    find_blocks(source);
    std::vector<std::string> out;
    for (const Block& block : source.blocks()) {
        if (block.role == BlockRole::furniture) continue;
        std::string words;
        if (block.role == BlockRole::heading) words = 'h' + std::to_string(block.level) + ' ';
        bool blank = false;
        for (const char c : source.text(block.span)) {
            if (c == '\n') words += '|';
            blank = c == '\n' || (blank && c == ' ');
            if (!blank) words += c;
        }
        out.push_back(words);
    }
    return out;
}

using Blocks = std::vector<std::string>;

/// A paragraph that shows at which column a text is broken.
const std::string broken = "This paper is about the many ways in which two bodies can work\n"
                           "together, what stands in their way, and what they have agreed\n"
                           "to do about it in the years to come.\n\n";
const std::string broken_block = "This paper is about the many ways in which two bodies can work|"
                                 "together, what stands in their way, and what they have agreed|"
                                 "to do about it in the years to come.";

} // namespace

TEST_CASE("few broken lines among short ones are enough", "[blocks]") {
    std::string text = broken;
    Blocks wanted{broken_block};
    for (int at = 0; at < 20; ++at) {
        text += "- notes of visits;\n";
        wanted.emplace_back("- notes of visits;");
    }
    CHECK(blocks_of(text) == wanted);
}

TEST_CASE("short lines below each other stay apart", "[blocks]") {
    CHECK(blocks_of(broken + "Harbour Board of the Northern Coast\nCanal Commission\n") ==
          Blocks{broken_block, "Harbour Board of the Northern Coast", "Canal Commission"});
    const std::string list = "the Harbour Board;\nthe Canal Commission, and\nthe Lamp Office\n";
    CHECK(blocks_of(list).size() == 3);
}

TEST_CASE("a line that announces what stands below it is not joined to it", "[blocks]") {
    const std::string full = "Signed on behalf of the Harbour Board of the Northern Coasts:";
    CHECK(blocks_of(broken + full + "\nPetra Vane, Director\n") ==
          Blocks{broken_block, full, "Petra Vane, Director"});
}

TEST_CASE("untidily broken lines are joined", "[blocks]") {
    const Blocks blocks =
        blocks_of("The bodies meet in spring and in autumn, and more often where one of them\n"
                  "asks for it in writing, at a place on which the two chief\n"
                  "executives agree, with notes that are kept by the body in whose rooms they\n"
                  "meet and that are sent to Parliament's\n"
                  "Clerk within a month.\n");
    CHECK(blocks.size() == 2); // only the far too short line ends something
}

TEST_CASE("a bullet's own width counts", "[blocks]") {
    CHECK(blocks_of(broken + "- " + std::string(58, 'x') + "\n  Reports of visits.\n") ==
          Blocks{broken_block, "- " + std::string(58, 'x') + "|Reports of visits."});
}

TEST_CASE("words that hang below those of a numbered line belong to it", "[blocks]") {
    const std::string long_words = "Each body tells the other of every serious concern at once.";
    CHECK(blocks_of("1. " + long_words + "\n   Notes are kept.\n\n2. Next.\n") ==
          Blocks{"1. " + long_words + "|Notes are kept.", "2. Next."});
    CHECK(blocks_of("1. Short.\n   Notes are kept.\n").size() == 2);
    CHECK(blocks_of("1. " + long_words + "\nNotes are kept.\n").size() == 2);
}

TEST_CASE("a sentence that runs on swallows what looks like a label or a signature", "[blocks]") {
    const std::string full = "1. Each body shows the other what it has found on the matters in";
    CHECK(blocks_of(broken + full + "\n(b) above and keeps the rest.\n") ==
          Blocks{broken_block, full + "|(b) above and keeps the rest."});
    CHECK(blocks_of(broken + full + "\nSchedule 2 and in the letters.\n") ==
          Blocks{broken_block, full + "|Schedule 2 and in the letters."});
    CHECK(blocks_of(broken + full + "\nsigned by the chief executives.\n") ==
          Blocks{broken_block, full + "|signed by the chief executives."});
    CHECK(blocks_of(broken + full + " writing,\nsigned by both.\n") ==
          Blocks{broken_block, full + " writing,|signed by both."});
}

TEST_CASE("an entry that comes next begins a block, a full line or not", "[blocks]") {
    const std::string full = "(a) lists of the sites that each of the two bodies inspects now";
    CHECK(blocks_of(broken + full + "\n(b) early notice\n") ==
          Blocks{broken_block, full, "(b) early notice"});
    const std::string other = "(a) lists of the sites that each of the two inspects now; and";
    CHECK(blocks_of(broken + other + "\n(b) early notice\n") ==
          Blocks{broken_block, other, "(b) early notice"});
}

TEST_CASE("letters counted within a sentence begin no entries", "[blocks]") {
    const std::string first = "3. The body will send (a) its lists, (b) its maps of the coast;";
    CHECK(blocks_of(broken + first + "\n(c) its notes.\n") ==
          Blocks{broken_block, first + "|(c) its notes."});
}

TEST_CASE("lines drawn below headings tell their levels", "[blocks]") {
    const std::string text = "Protocol between two bodies\n===========================\n\n"
                             "Purpose\n-------\n\nDetails\n~~~~~~~\n\n1. Who does what\n----\n\n"
                             "Version two\n\nWords of the text.\n";
    CHECK(blocks_of(text) == Blocks{"h1 Protocol between two bodies", "h2 Purpose", "h3 Details",
                                    "h2 1. Who does what", "Version two", "Words of the text."});
    // Where nothing is underlined, a line that stands alone is a heading.
    CHECK(blocks_of("Version two\n\nWords of the text.\n") ==
          Blocks{"h0 Version two", "Words of the text."});
    CHECK(blocks_of("1. The bodies meet.\n-----\n") == Blocks{"1. The bodies meet."});
}

TEST_CASE("Markdown that marks its headings has no others but bold ones", "[blocks]") {
    const std::string text = "# Title\n\n## Purpose\n\nVersion two\n\nWords.\n\n**Details**\n\n"
                             "Words.\n\n## End\n\nWords.\n";
    CHECK(blocks_of(text, SourceFormat::markdown) ==
          Blocks{"h1 # Title", "h2 ## Purpose", "Version two", "Words.", "h0 **Details**", "Words.",
                 "h2 ## End", "Words."});
    CHECK(blocks_of("# Title\n\nPurpose\n\nWords.\n", SourceFormat::markdown) ==
          Blocks{"h1 # Title", "h0 Purpose", "Words."});
}

TEST_CASE("a tab typed into a sentence makes no row", "[blocks]") {
    const std::string tabbed = "1. The data that the Board shares will be used by the Council in\n"
                               "full compliance with this protocol and no other \tpurpose\n"
                               "whatsoever.\n\n2. They meet.\n";
    CHECK(blocks_of(tabbed, SourceFormat::markdown).size() == 2);
    const std::string rows = "The Board and the Council have named the people who answer for it\n"
                             "Alder Board\tAnn Reed\nBirch Council\tBen Marsh\n";
    CHECK(blocks_of(rows, SourceFormat::markdown).size() == 3);
}
