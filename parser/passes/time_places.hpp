// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/grammar/near_words.hpp"
#include "parser/passes/time_words.hpp"

namespace concord {

/// Where in a folded text a date, a length of time or a rhythm is worth a try, by the few bytes and
/// the word behind its first one.
class TimePlaces {
public:
    explicit TimePlaces(std::string_view text) noexcept : text_(text) {}

    [[nodiscard]] char byte(std::uint32_t at) const noexcept {
        return at < text_.size() ? text_[at] : '\n';
    }

    /// The word after a figure or date word that may go on with a date.
    [[nodiscard]] bool date_goes_on(std::uint32_t end) const noexcept {
        const std::string_view word = grammar::word_after(text_, end);
        if (word.empty()) {
            // "3 & 5 March", "January - March 2025", "03 / 02 / 2025", "1 (first) day of"
            const char mark = byte(end + 1);
            return mark == '-' || mark == '&' || mark == '/' || mark == '(';
        }
        if ((time_word(word) & TimeWord::date) != 0) return true;
        static constexpr std::array<std::string_view, 10> joints = {
            "day", "of", "and", "to", "or", "until", "st", "nd", "rd", "th"};
        return grammar::is_among(word, joints);
    }
    /// Behind figures and a mark a date goes on with more figures ("3/2/25", "3-5 March"), in dots
    /// with the same mark again ("3.2.2025", not "section 3.2"), or with the month ("3-Feb-25").
    [[nodiscard]] bool mark_goes_on(std::uint32_t end) const noexcept {
        const char mark = byte(end);
        std::uint32_t i = end + 1;
        if (is_digit(byte(i))) {
            while (is_digit(byte(i)))
                ++i;
            return mark != '.' || (byte(i) == mark && is_digit(byte(i + 1)));
        }
        constexpr std::string_view gap = " ,-/.";
        for (int more = 0; more < 2 && gap.find(byte(i)) != std::string_view::npos; ++more)
            ++i;
        const std::string_view word = grammar::word_after(text_, i);
        static constexpr std::array<std::string_view, 2> joints = {"day", "of"};
        return (time_word(word) & TimeWord::date) != 0 || grammar::is_among(word, joints);
    }
    /// Figures begin a date only before a separator, a suffix, a month or the rest of a list.
    [[nodiscard]] bool may_be_date(std::uint32_t at, std::uint32_t end) const noexcept {
        if (end - at > 4) return false;
        const char next = byte(end);
        if (next == '(') return true;
        if (next == '/' || next == '.' || next == '-') return mark_goes_on(end);
        if (next == ',' && byte(end + 1) == ' ') return is_digit(byte(end + 2));
        return next == ' ' && date_goes_on(end);
    }
    /// A month, weekday or ordinal begins one only before a figure, or as figures do.
    [[nodiscard]] bool may_be_date_word(std::uint32_t end) const noexcept {
        std::uint32_t i = end;
        while (byte(i) == '.' || byte(i) == ',' || byte(i) == '-' || byte(i) == ' ' ||
               byte(i) == '(')
            ++i;
        return is_digit(byte(i)) || (i > end && date_goes_on(end)) ||
               (byte(end) == ',' &&
                (time_word(grammar::word_after(text_, end + 1)) & TimeWord::date) != 0) ||
               equal_folded(grammar::word_after(text_, end), "the");
    }
    /// "March 20__", "DD/MM/YYYY", "XX day of", "March __, 20__".
    [[nodiscard]] bool may_lead_to_hole(std::uint32_t end) const noexcept {
        constexpr std::string_view marks = "2_[.Xxdm";
        const char next = byte(end);
        return next == '/' || next == '-' ||
               (next == ' ' && marks.find(to_lower(byte(end + 1))) != std::string_view::npos) ||
               (next == ' ' && marks.find(byte(end + 1)) != std::string_view::npos) ||
               (next == ' ' && (time_word(grammar::word_after(text_, end)) & TimeWord::date) != 0);
    }
    /// A number counts time only before a unit or another number.
    [[nodiscard]] bool may_count(std::uint32_t end) const noexcept {
        const char next = byte(end);
        if (next == '(') return true;
        if (next != ' ' && next != '-') return false;
        if (byte(end + 1) == '(') return true;
        return (time_word(grammar::word_after(text_, end + 1)) &
                (TimeWord::unit | TimeWord::count)) != 0;
    }
    /// "third anniversary", "fifth (5th) anniversary".
    [[nodiscard]] bool leads_to_anniversary(std::uint32_t end) const noexcept {
        constexpr std::string_view wanted = " anniversary";
        constexpr std::uint32_t longest = 7; // " (20th)"
        std::uint32_t at = end;
        if (byte(at) == '(' || (byte(at) == ' ' && byte(at + 1) == '('))
            while (at < end + longest && byte(at) != ')')
                ++at;
        at += byte(at) == ')' ? 1U : 0U;
        return byte(at + 1) == wanted[1] && text_.substr(at, wanted.size()) == wanted;
    }
    /// Behind "each" and "every": "two years", "quarter", "other day", "and every month", "1
    /// April".
    [[nodiscard]] bool may_follow_each(std::uint32_t end) const noexcept {
        const std::string_view word = grammar::word_after(text_, end);
        if (word.empty()) return false;
        static constexpr std::array<std::string_view, 9> others = {
            "other",  "alternate", "anniversary", "and",   "a",
            "spring", "summer",    "autumn",      "winter"};
        return is_digit(word.front()) ||
               (time_word(word) & (TimeWord::unit | TimeWord::count | TimeWord::date)) != 0 ||
               grammar::is_among(word, others);
    }
    [[nodiscard]] bool at_sentence_start(std::uint32_t at) const noexcept {
        while (at > 0 && text_[at - 1] == ' ')
            --at;
        return at == 0 ||
               !(grammar::word_byte(text_[at - 1]) || text_[at - 1] == ',' || text_[at - 1] == ')');
    }

private:
    std::string_view text_;
};

} // namespace concord
