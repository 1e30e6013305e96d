// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord::tests {

/// Every way to read a phrase, found by a reader of its own: it shares nothing with the compiler of
/// plans. Folded, in small letters unless `exact`; "#" and "*" as '\1' and '\2'.
struct PhraseForms {
    std::vector<std::string> forms;
    std::string folded; ///< The phrase without "=".
    bool exact = false; ///< The phrase began with "=".
    bool plain = false; ///< It can be read part by part: no blanks fall together.
};
[[nodiscard]] PhraseForms phrase_forms(std::string_view phrase);

/// The phrase as a regular expression of RE2 for folded text. Where words begin and end is not in
/// it: RE2 cannot look around.
[[nodiscard]] std::string phrase_expression(std::string_view phrase);

/// The same of some forms of a phrase alone.
[[nodiscard]] std::string forms_expression(const std::vector<std::string>& forms, bool exact);

/// A number in figures, in words or in both.
[[nodiscard]] std::string number_expression();
[[nodiscard]] bool ends_with_number(const std::string& form);
/// Whether a letter stands before that number: "v#".
[[nodiscard]] bool ends_with_glued_number(const std::string& form);

/// Letters and digits, as a class of RE2 without its brackets.
inline constexpr const char* word_class = R"(0-9A-Za-z\x{C0}-\x{7FF})";

} // namespace concord::tests
