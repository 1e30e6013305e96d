// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/scan_times.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/grammar/cadence.hpp"
#include "parser/grammar/date.hpp"
#include "parser/grammar/duration.hpp"
#include "parser/grammar/near_words.hpp"
#include "parser/grammar/rare_bytes.hpp"
#include "parser/passes/cadence_context.hpp"
#include "parser/passes/sentence.hpp"
#include "parser/passes/time_words.hpp"

namespace concord {
namespace {

/// The walk and what it has found. Only words that may begin something are read, and of what stands
/// between words only the marks that holes begin with.
class Scanner {
public:
    Scanner(std::string_view text, const WordIndex& words)
        : text_(text), words_(words.all()), bits_(starting_words(text, words)), sentences_(text) {}

    Times run() {
        grammar::walk_rare_bytes<'.', '_', '[', '<', '{'>(text_, [this](std::uint32_t mark) {
            read_words(mark);
            if (at_ <= mark) at_ = read_mark(mark);
            return std::max(at_, mark + 1);
        });
        read_words(static_cast<std::uint32_t>(text_.size()));
        close_clause();
        return std::move(times_);
    }

private:
    /// Reads the words that begin before `until`, but for what was found already.
    void read_words(std::uint32_t until) {
        for (; next_ < words_.size() && words_[next_].begin < until; ++next_) {
            const Word& word = words_[next_];
            if (word.begin >= at_) {
                const std::uint8_t bits = bits_[word.spelling];
                if (bits != TimeWord::none) at_ = read_word(word.begin, word.end, bits);
            } else if (word.end > at_) { // the rest of what something that was found ended in
                at_ = read_word(at_, word.end, starting_word(text_.substr(at_, word.end - at_)));
            }
        }
    }

    /// Reads a mark that may begin a hole; the offset to go on from.
    std::uint32_t read_mark(std::uint32_t at) {
        const char mark = text_[at];
        if (mark == '.' && (byte(at + 1) != '.' || byte(at + 2) != '.')) return at + 1;
        // What goes on behind a word is no hole, unless something was found up to here.
        if (mark == '_' && at_ < at && next_ > 0 && words_[next_ - 1].end == at)
            return word_end(at);
        return std::max(try_hole(at), skip_run(at));
    }

    /// Reads a word, or the rest of one; the offset to go on from.
    std::uint32_t read_word(std::uint32_t at, std::uint32_t end, std::uint8_t bits) {
        if (byte(end) == '_') { // "20__" goes on, and "may_be" is no month
            end = word_end(end);
            bits &= TimeWord::figure;
        }
        if (bits == TimeWord::none) return end;
        return std::max(bits == TimeWord::figure ? try_figure(at, end) : try_word(at, end, bits),
                        end);
    }

    [[nodiscard]] std::uint32_t word_end(std::uint32_t at) const noexcept {
        while (at < text_.size() && grammar::word_byte(text_[at]))
            ++at;
        return at;
    }
    /// Behind a run of the same byte: a rule of underscores is tried once.
    [[nodiscard]] std::uint32_t skip_run(std::uint32_t at) const noexcept {
        const char c = text_[at];
        do
            ++at;
        while (at < text_.size() && text_[at] == c);
        return at;
    }

    /// Tries what a word may begin; the offset to go on from, 0 when nothing was found.
    std::uint32_t try_word(std::uint32_t at, std::uint32_t end, std::uint8_t bits) {
        if ((bits & TimeWord::topic) != 0) last_topic_ = at;
        if ((bits & TimeWord::date) != 0) {
            if (may_be_date_word(end))
                if (const auto match = grammar::match_date(text_, at)) return keep(at, *match);
            if (may_lead_to_hole(end))
                if (const std::uint32_t behind = try_hole(at); behind > 0) return behind;
        }
        return try_time(at, end, bits, (bits & TimeWord::count) != 0 && may_count(end));
    }

    std::uint32_t try_figure(std::uint32_t at, std::uint32_t end) {
        const bool date = may_be_date(at, end);
        if (date)
            if (const auto match = grammar::match_date(text_, at)) return keep(at, *match);
        if (const std::uint32_t behind = try_time(at, end, TimeWord::count, may_count(end));
            behind > 0)
            return behind;
        if (end - at == 4)
            if (const auto year = grammar::match_year(text_, at)) return keep(at, *year);
        if (date || text_.substr(at, 2) == "20") return try_hole(at);
        return 0;
    }

    std::uint32_t try_time(std::uint32_t at, std::uint32_t end, std::uint8_t bits, bool counts) {
        std::uint32_t behind = 0;
        if (at >= cadences_from_ && may_be_cadence(at, end, bits, counts))
            behind = try_cadence(at, end);
        if (behind > 0 || !counts) return behind;
        const auto match = grammar::match_duration(text_, at);
        if (!match) return 0;
        times_.durations.push_back(
            {{at, match->end}, {}, match->count, match->unit, match->in_words, match->at_least});
        return match->end;
    }

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
        constexpr std::array<std::string_view, 10> joints = {"day",   "of", "and", "to", "or",
                                                             "until", "st", "nd",  "rd", "th"};
        return grammar::is_among(word, joints);
    }
    /// Behind figures and a mark a date goes on with more figures ("3/2/25", "3-5 March"), in dots
    /// with the same mark again ("3.2.2025", not "section 3.2"), or with the month ("3-Feb-25").
    [[nodiscard]] bool mark_goes_on(std::uint32_t end) const noexcept {
        const char mark = byte(end);
        std::uint32_t i = end + 1;
        if (grammar::digit_byte(byte(i))) {
            while (grammar::digit_byte(byte(i)))
                ++i;
            return mark != '.' || (byte(i) == mark && grammar::digit_byte(byte(i + 1)));
        }
        constexpr std::string_view gap = " ,-/.";
        for (int more = 0; more < 2 && gap.find(byte(i)) != std::string_view::npos; ++more)
            ++i;
        const std::string_view word = grammar::word_after(text_, i);
        constexpr std::array<std::string_view, 2> joints = {"day", "of"};
        return (time_word(word) & TimeWord::date) != 0 || grammar::is_among(word, joints);
    }
    /// Figures begin a date only before a separator, a suffix, a month or the rest of a list.
    [[nodiscard]] bool may_be_date(std::uint32_t at, std::uint32_t end) const noexcept {
        if (end - at > 4) return false;
        const char next = byte(end);
        if (next == '(') return true;
        if (next == '/' || next == '.' || next == '-') return mark_goes_on(end);
        if (next == ',' && byte(end + 1) == ' ') return grammar::digit_byte(byte(end + 2));
        return next == ' ' && date_goes_on(end);
    }
    /// A month, weekday or ordinal begins one only before a figure, or as figures do.
    [[nodiscard]] bool may_be_date_word(std::uint32_t end) const noexcept {
        std::uint32_t i = end;
        while (byte(i) == '.' || byte(i) == ',' || byte(i) == '-' || byte(i) == ' ' ||
               byte(i) == '(')
            ++i;
        return grammar::digit_byte(byte(i)) || (i > end && date_goes_on(end)) ||
               (byte(end) == ',' &&
                (time_word(grammar::word_after(text_, end + 1)) & TimeWord::date) != 0) ||
               grammar::equals_lower(grammar::word_after(text_, end), "the");
    }
    /// "March 20__", "DD/MM/YYYY", "XX day of", "March __, 20__".
    [[nodiscard]] bool may_lead_to_hole(std::uint32_t end) const noexcept {
        constexpr std::string_view marks = "2_[.Xxdm";
        const char next = byte(end);
        return next == '/' || next == '-' ||
               (next == ' ' &&
                marks.find(grammar::lower_byte(byte(end + 1))) != std::string_view::npos) ||
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
    [[nodiscard]] bool may_be_cadence(std::uint32_t at, std::uint32_t end, std::uint8_t bits,
                                      bool counts) const noexcept {
        if (counts) return true;
        if ((bits & (TimeWord::cadence | TimeWord::weak | TimeWord::aside)) == 0) return false;
        if ((bits & TimeWord::count) != 0) return false;
        if ((bits & TimeWord::cadence) != 0) return true;
        if ((bits & TimeWord::weak) != 0) {
            // "at least", "at a minimum", "no less", "on an", "on each", "minimum of"
            constexpr std::string_view seconds = "laeo";
            if (seconds.find(grammar::lower_byte(byte(end + 1))) != std::string_view::npos)
                return true;
        }
        if (last_topic_ > 0 && at - last_topic_ < 400) return true;
        return at_sentence_start(at) &&
               text_.substr(at, 300).find("review") != std::string_view::npos;
    }
    [[nodiscard]] bool at_sentence_start(std::uint32_t at) const noexcept {
        while (at > 0 && text_[at - 1] == ' ')
            --at;
        return at == 0 ||
               !(grammar::word_byte(text_[at - 1]) || text_[at - 1] == ',' || text_[at - 1] == ')');
    }

    std::uint32_t try_cadence(std::uint32_t at, std::uint32_t end) {
        const auto match = grammar::match_cadence(text_, at);
        if (!match) return 0;
        auto cadence = judge_cadence(text_, sentences_.at(at), at, cadences_from_, *match);
        if (!cadence) return 0;
        if (ended_clause_before(at)) close_clause();
        times_.cadences.push_back(*cadence);
        cadences_from_ = cadence->span.end;
        // A rhythm is no length of time; the length in "within 12 months" is one as well.
        return cadence->form == CadenceForm::recurring ? cadence->span.end : rewind(at, end);
    }
    /// Goes on inside a deadline, at the count; behind its first word when that is not the count.
    [[nodiscard]] std::uint32_t rewind(std::uint32_t at, std::uint32_t end) const noexcept {
        const bool count = (time_word(text_.substr(at, end - at)) & TimeWord::count) != 0;
        return grammar::digit_byte(text_[at]) || count ? 0 : end;
    }

    std::uint32_t try_hole(std::uint32_t at) {
        const auto hole = grammar::match_date_hole(text_, at);
        return hole ? keep(at, *hole) : 0;
    }

    std::uint32_t keep(std::uint32_t at, const grammar::DateMatch& match) {
        DateExpr found;
        found.span = {at, match.end};
        found.year = match.year;
        found.month = match.month;
        found.day = match.day;
        found.style = match.style;
        found.meaning = match.meaning;
        found.ambiguous = match.ambiguous;
        found.impossible = match.impossible;
        times_.dates.push_back(found);
        return match.end;
    }

    /// True when the last cadence stands in another clause than what stands at `at`.
    [[nodiscard]] bool ended_clause_before(std::uint32_t at) const noexcept {
        if (times_.cadences.empty()) return false;
        const std::uint32_t last = times_.cadences.back().span.begin;
        return text_.substr(last, at - last).find('\n') != std::string_view::npos;
    }
    void close_clause() {
        next_chain_ = join_chains(text_, times_.cadences, clause_first_, next_chain_);
        clause_first_ = times_.cadences.size();
    }

    std::string_view text_;
    std::span<const Word> words_;
    std::vector<std::uint8_t> bits_; ///< By spelling.
    SentenceFinder sentences_;
    Times times_;
    std::uint32_t at_ = 0;            ///< All before it is read, or nothing.
    std::size_t next_ = 0;            ///< The word to read next.
    std::uint32_t last_topic_ = 0;    ///< Where the last topic word began; 0 for none.
    std::uint32_t cadences_from_ = 0; ///< No cadence begins before this offset.
    std::uint32_t next_chain_ = 1;
    std::size_t clause_first_ = 0; ///< First cadence of the clause.
};

} // namespace

Times scan_times(std::string_view folded, const WordIndex& words) {
    return Scanner(folded, words).run();
}

} // namespace concord
