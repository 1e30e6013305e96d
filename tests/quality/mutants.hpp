// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace concord::tests {

/// A sound agreement with one thing made wrong.
struct Mutant {
    std::string kind;   ///< "duty weakened"
    std::string sample; ///< Path in the repository of what it was made from.
    std::string what;   ///< What was changed, for messages.
    std::string text;
    std::vector<std::string> raises; ///< One of these must appear; "GDP-35" covers "GDP-35.isa".
    std::vector<std::string> also;   ///< These may follow from the change.
};

/// Mutants of one table of edits (tests/quality/mutants): README.md there explains the form.
/// Throws when an edit does not fit its sample.
[[nodiscard]] std::vector<Mutant> make_mutants(const std::string& table);

/// `text` with the section under `heading` removed – or emptied, when `keep_heading`.
[[nodiscard]] std::string without_section(const std::string& text, const std::string& heading,
                                          bool keep_heading);

/// `text` with the one place that reads `from` made to read `to`; throws unless there is one.
[[nodiscard]] std::string with_edit(const std::string& text, const std::string& from,
                                    const std::string& to);

} // namespace concord::tests
