// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

using namespace concord;

namespace {

/// "name (short form)" of each party.
std::vector<std::string> parties(const std::string& text) {
    std::vector<std::string> out;
    for (const Party& party : parsed("# Data Sharing Agreement\n\n" + text).parties)
        out.push_back(party.name + (party.short_name.empty() ? "" : " (" + party.short_name + ")"));
    return out;
}

const std::string rows = "|---|---|\n| Eastmarsh Integrated Care Board | 4 Fen Street |\n"
                         "| Eastmarsh University | College Road |\n\n";
const std::vector<std::string> both{"Eastmarsh Integrated Care Board", "Eastmarsh University"};

} // namespace

TEST_CASE("a table of parties names them", "[parser][parties]") {
    CHECK(parties("## Parties\n\n| Organisation | Address |\n" + rows +
                  "## Purpose\n\n1.1 They share lists.\n") == both);
    CHECK(parties("**Between**\n\n| Party | Address |\n" + rows +
                  "## 1. Purpose\n\n1.1 They share lists.\n") == both);
    CHECK(
        parties("## Partner organisations\n\n1. They are:\n\n| Name of organisation | Address |\n" +
                rows) == both);
}

TEST_CASE("a table of parties takes the short forms that the text uses", "[parser][parties]") {
    CHECK(parties("| Party | Address |\n" + rows +
                  "## 1. Purpose\n\n1.1 The ICB shares lists with the University.\n\n1.2 The ICB "
                  "pays the University.\n") ==
          std::vector<std::string>{"Eastmarsh Integrated Care Board (ICB)",
                                   "Eastmarsh University (University)"});
}

TEST_CASE("a table says what the parties of the title are called", "[parser][parties]") {
    CHECK(parties("Eastmarsh Integrated Care Board and Westmarsh University\n\n"
                  "| Organisation | In this agreement | Role |\n|---|---|---|\n"
                  "| Eastmarsh Integrated Care Board | the Board | controller |\n"
                  "| Westmarsh University | Westmarsh | controller |\n\nThey share lists.\n") ==
          std::vector<std::string>{"Eastmarsh Integrated Care Board (Board)",
                                   "Westmarsh University (Westmarsh)"});
}

TEST_CASE("a table of signatures names the bodies where nothing else does", "[parser][parties]") {
    CHECK(parties("1. They share lists.\n\n## 2. Signed by\n\n| Signatory | Name | Date |\n"
                  "|---|---|---|\n| Eastmarsh Integrated Care Board | Jane Miller | 4 May 2026 |\n"
                  "| Eastmarsh University | Peter Shaw | 4 May 2026 |\n") == both);
    CHECK(parties("1. They share lists.\n\n## 2. Signed by\n\n| Signatory | Name | Date |\n"
                  "|---|---|---|\n| Head of Harbours | Jane Miller | 4 May 2026 |\n"
                  "| Eastmarsh University | Peter Shaw | 4 May 2026 |\n")
              .empty());
}

TEST_CASE("other tables name no parties", "[parser][parties]") {
    CHECK(parties("## 1. Purpose\n\n1.1 They share lists.\n\n## 2. Recipients\n\n| Organisation | "
                  "Address |\n" +
                  rows)
              .empty());
    CHECK(parties("## Parties\n\n| Item | Address |\n" + rows).empty());
    CHECK(parties("## Parties\n\n| Organisation | Address |\n|---|---|\n| Jane Miller | 4 Fen "
                  "Street |\n| to be filled in | |\n\n1.1 They share lists.\n")
              .empty());
}

TEST_CASE("a table of parties says what they are called", "[parser][parties]") {
    const std::string table = "| Party | Short name |\n|---|---|\n"
                              "| Eastmarsh Integrated Care Board | the Board |\n"
                              "| Eastmarsh University | \"EU\" |\n\n";
    CHECK(parties("## 1. Parties\n\n" + table + "## 2. Purpose\n\n2.1 They share lists.\n") ==
          std::vector<std::string>{"Eastmarsh Integrated Care Board (Board)",
                                   "Eastmarsh University (EU)"});
}

TEST_CASE("the subject in a title names no parties where a table does", "[parser][parties]") {
    const std::string table = "| Party | Address |\n" + rows;
    const auto names = [](const std::string& text) {
        std::vector<std::string> out;
        for (const Party& party : parsed(text).parties)
            out.push_back(party.name);
        return out;
    };
    CHECK(names("# Data Sharing Agreement: Safe and Warm Homes\n\n## Parties\n\n" + table) == both);
    CHECK(names("# Data Sharing Agreement between Alpha Board and Beta Trust\n\n## Parties\n\n" +
                table) == std::vector<std::string>{"Alpha Board", "Beta Trust"});
}
