// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace concord::tests {

/// Makes texts in which the phrases of a book meet: whole, cut short, sharing a word with the next
/// one, with other letters, blanks, quotation marks, dashes and characters that cannot be seen.
/// The same seed gives the same texts.
class TextMaker {
public:
    TextMaker(const std::deque<std::vector<std::string>>& sets, std::uint64_t seed);

    /// A line of some `phrases` phrases.
    [[nodiscard]] std::string line(std::size_t phrases);

private:
    [[nodiscard]] std::size_t below(std::size_t count);
    [[nodiscard]] const std::string& pick(const std::vector<std::string>& from);
    [[nodiscard]] std::string phrase();
    /// A form of a phrase that goes on with the last word of `text`, so that they overlap.
    [[nodiscard]] std::string overlapping(const std::string& text);
    [[nodiscard]] std::string dressed(const std::string& words);
    [[nodiscard]] std::string dressed(char c);

    std::mt19937_64 random_;
    std::vector<std::string> forms_; ///< Sorted: by first word.
};

} // namespace concord::tests
