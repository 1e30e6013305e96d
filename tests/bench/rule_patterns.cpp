// SPDX-License-Identifier: Apache-2.0
// rule_patterns: prints the phrases of every rule as one regular expression a line, for programs
// that search for patterns (scripts/bench peers). Word borders are written as \b.
#include <cstdio>
#include <set>
#include <string>

#include <fmt/format.h>

#include "tests/equivalence/phrase_expression.hpp"
#include "tests/support/built_in_sources.hpp"

using namespace concord;

namespace {

/// For engines that escape less than RE2 and know no letters beyond ASCII.
std::string plain(std::string expression) {
    const auto replace = [&](const std::string& what, const std::string& with) {
        for (auto at = expression.find(what); at != std::string::npos;
             at = expression.find(what, at + with.size())) {
            expression.replace(at, what.size(), with);
        }
    };
    replace("\\x{C0}-\\x{7FF}", "");
    for (const char* const mark :
         {" ", "'", "\"", ",", "/", ":", ";", "&", "-", "<", ">", "@", "%"}) {
        replace(std::string("\\") + mark, mark);
    }
    return expression;
}

} // namespace

int main() {
    const OwnedBook book = tests::read_built_in_book();
    for (const Rule& rule : book.book().rules) {
        std::set<std::string> phrases;
        for (const Param& param : rule.params) {
            for (const PhraseSet set : param.phrases) {
                const auto& of = book.phrase_sets().all()[set.index];
                phrases.insert(of.begin(), of.end());
            }
        }
        std::string line;
        for (const auto& phrase : phrases) {
            line += (line.empty() ? "" : "|") + plain(tests::phrase_expression(phrase));
        }
        if (!line.empty()) {
            fmt::print("\\b(?:{})\\b\n", line);
        }
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
