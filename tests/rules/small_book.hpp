// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "rules/book/load.hpp"

namespace concord::tests {

/// A book of one authority, one section and one word list, for rules under test.
inline BookSources small_sources(const std::string& pack, const std::string& profile = {}) {
    BookSources sources;
    sources.knowledge = {
        {"k/authorities.yaml", "checked: 2026-11-21\n"
                               "authorities:\n"
                               "  - {id: habit, title: Good habit}\n"},
        {"k/sections.yaml", "checked: 2026-11-20\n"
                            "sections:\n"
                            "  - id: SEC-REVIEW\n"
                            "    name: Review\n"
                            "    why: Agreements age.\n"
                            "    authority: [habit]\n"
                            "    headings: [review]\n"
                            "    strong: [will be reviewed]\n"
                            "    cues: [\"review*\"]\n"
                            "matrix:\n"
                            "  SEC-REVIEW: {MOU: R, ISA: E}\n"},
        {"k/lexicon.yaml", "checked: 2026-11-21\n"
                           "vague: [promptly, in due course]\n"
                           "variants:\n"
                           "  - {a: [\"organis*\"], b: [\"organiz*\"], note: organise}\n"},
    };
    sources.packs = {{"p/test.yaml", pack}};
    sources.profiles = {{"f/england.yaml", profile.empty() ? "profile: england-health-care\n"
                                                             "title: England\n"
                                                           : profile}};
    return sources;
}

/// A pack of one rule that flags "foo"; `extra` are further lines of the rule, indented by four.
inline std::string one_rule(const std::string& with = "any: [foo]", const std::string& extra = {},
                            const std::string& check = "wording") {
    return "pack: test\n"
           "version: 1\n"
           "rules:\n"
           "  - id: DRA-01\n"
           "    title: A title\n"
           "    since: 0.1.0\n"
           "    status: stable\n"
           "    check: " +
           check +
           "\n"
           "    with: {" +
           with +
           "}\n"
           "    applies: ALL\n"
           "    severity: warning\n"
           "    message: \"{quote} is wrong\"\n"
           "    why: Because.\n"
           "    advice: Change it.\n"
           "    authority: [habit]\n"
           "    examples: {flag: [foo], pass: [bar]}\n" +
           extra;
}

/// A text with other words for its first `what`, which it must have.
inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    if (at == std::string::npos) {
        throw std::runtime_error("nothing to replace: " + what);
    }
    return text.replace(at, what.size(), with);
}

} // namespace concord::tests
