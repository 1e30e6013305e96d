// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// Labels that are stuck to their words: "5.Term", "2.17.1The Board", "(1)The Board", "a)The
/// Board", "2Term" above "2.1The". Such a number counts only where lines around it go on with the
/// series, for "4.Net" alone may be anything. The lines are looked through on the first question.
class GluedLabels {
public:
    GluedLabels(std::string_view text, std::span<const grammar::Line> lines)
        : text_(text), lines_(lines) {}

    /// The label at the beginning of a line's words.
    [[nodiscard]] std::optional<Label> at(std::uint32_t begin);

private:
    /// A number at the beginning of a line: all but its last part by place in the text.
    struct Number {
        std::string_view head; ///< "2.17." of "2.17.1"; "(1)", "1)", "(a)" or "a)" for brackets.
        std::uint32_t last = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0; ///< Behind its last dot or bracket.
        bool glued = false;
        bool bracketed = false;
        bool dotless = false; ///< "2Term"

        /// "2.17.1", not "2." nor "(2)".
        [[nodiscard]] bool stepped() const noexcept { return !bracketed && !head.empty(); }

        friend bool operator<(const Number& a, const Number& b) noexcept {
            if (a.head != b.head) return a.head < b.head;
            return a.last != b.last ? a.last < b.last : a.begin < b.begin;
        }
    };

    [[nodiscard]] std::optional<Number> number_at(std::uint32_t begin) const;
    [[nodiscard]] std::optional<Number> bracketed_at(std::uint32_t begin) const;
    void read();
    [[nodiscard]] const Number* next(const Number& from, bool onward) const;
    [[nodiscard]] bool in_series(const Number& number) const;
    [[nodiscard]] bool heads_series(const Number& number);

    std::string_view text_;
    std::span<const grammar::Line> lines_;
    bool read_ = false;
    std::vector<Number> numbers_; ///< Sorted; none without a dot or bracket.
    bool stepped_ = false;        ///< Two that are stuck and stepped follow each other.
    Number dotless_;              ///< The last one that counted.
};

} // namespace concord
