// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/scan_times.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/grammar/cadence.hpp"
#include "parser/grammar/date.hpp"
#include "parser/grammar/duration.hpp"
#include "parser/grammar/near_words.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/cadence_context.hpp"
#include "parser/passes/known_words.hpp"
#include "parser/passes/sentence.hpp"
#include "parser/passes/time_places.hpp"
#include "parser/passes/time_words.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord {
namespace {

/// The walk and what it has found. Only words that may begin something are read, and of what stands
/// between words only the marks that holes begin with.
class Scanner {
public:
    Scanner(std::string_view text, std::span<const NotedWord> words)
        : text_(text), near_(text), words_(words), sentences_(text) {}

    Times run() {
        walk_bytes<'.', '_', '[', '<', '{'>(text_, [this](std::uint32_t mark) {
            read_words(mark);
            if (at_ <= mark) go_on(read_mark(mark));
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
            const NotedWord& word = words_[next_];
            if (word.begin >= at_ && (word.kind != TimeWord::aside || may_tell(word.begin)))
                go_on(read_word(word.begin, word.end, word.kind));
        }
    }

    /// Goes on from `at`; where that is inside a word, its rest is a word.
    void go_on(std::uint32_t at) {
        at_ = at;
        while (is_word_at(at_) && ends_word(at_)) {
            const auto end = static_cast<std::uint32_t>(concord::word_end(text_, at_));
            at_ = read_word(at_, end, known_word(text_.substr(at_, end - at_)).time);
        }
    }
    [[nodiscard]] bool is_word_at(std::uint32_t at) const noexcept {
        return is_word_byte(static_cast<unsigned char>(near_.byte(at)));
    }
    [[nodiscard]] bool ends_word(std::uint32_t at) const noexcept {
        if (at == 0 || !is_high(text_[at - 1])) return at > 0 && is_word_at(at - 1);
        return at > 1 && is_high(text_[at - 2]) && is_word_at(at - 2);
    }

    /// Deadlines and triggers tell of a review behind what is to be done, or at the head of a
    /// sentence.
    [[nodiscard]] bool may_tell(std::uint32_t at) const noexcept {
        return is_behind_topic(at) || near_.at_sentence_start(at);
    }
    [[nodiscard]] bool is_behind_topic(std::uint32_t at) const noexcept {
        return last_topic_ > 0 && at - last_topic_ < 400;
    }

    /// Reads a mark that may begin a hole; the offset to go on from.
    std::uint32_t read_mark(std::uint32_t at) {
        const char mark = text_[at];
        if (mark == '.' && (near_.byte(at + 1) != '.' || near_.byte(at + 2) != '.')) return at + 1;
        // What goes on behind a word is no hole, unless something was found up to here.
        if (mark == '_' && at_ < at && ends_word(at)) return word_end(at);
        return std::max(try_hole(at), skip_run(at));
    }

    /// Reads a word, or the rest of one; the offset to go on from.
    std::uint32_t read_word(std::uint32_t at, std::uint32_t end, std::uint8_t bits) {
        if (near_.byte(end) == '_') { // "20__" goes on, and "may_be" is no month
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
            if (near_.may_be_date_word(end))
                if (const auto match = grammar::match_date(text_, at)) return keep(at, *match);
            if (near_.may_lead_to_hole(end))
                if (const std::uint32_t behind = try_hole(at); behind > 0) return behind;
        }
        const bool counts = (bits & TimeWord::count) != 0 && near_.may_count(end);
        if (!counts && (bits & TimeWord::date) != 0 && near_.leads_to_anniversary(end))
            return try_length(at);
        return try_time(at, end, bits, counts);
    }

    std::uint32_t try_figure(std::uint32_t at, std::uint32_t end) {
        const bool date = near_.may_be_date(at, end);
        if (date)
            if (const auto match = grammar::match_date(text_, at)) return keep(at, *match);
        if (near_.leads_to_anniversary(end)) return try_length(at);
        if (const std::uint32_t behind = try_time(at, end, TimeWord::count, near_.may_count(end));
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
        return behind > 0 || !counts ? behind : try_length(at);
    }
    std::uint32_t try_length(std::uint32_t at) {
        const auto match = grammar::match_duration(text_, at);
        if (!match) return 0;
        times_.durations.push_back(
            {{at, match->end}, {}, match->count, match->unit, match->in_words, match->at_least});
        return match->end;
    }

    [[nodiscard]] bool may_be_cadence(std::uint32_t at, std::uint32_t end, std::uint8_t bits,
                                      bool counts) const noexcept {
        if (counts) return true;
        if ((bits & (TimeWord::cadence | TimeWord::weak | TimeWord::aside)) == 0) return false;
        if ((bits & TimeWord::count) != 0) return false;
        if ((bits & TimeWord::cadence) != 0)
            return to_lower(text_[at]) != 'e' || near_.may_follow_each(end);
        if ((bits & TimeWord::weak) != 0) {
            const char second = to_lower(near_.byte(end + 1));
            // "not less than", "no later than", "not more than"
            if (to_lower(text_[at]) == 'n' && second != 'l' && second != 'm') return false;
            // "at least", "at a minimum", "no less", "on an", "on each", "minimum of"
            if (second == 'l' || second == 'a' || second == 'e' || second == 'o') return true;
        }
        if (is_behind_topic(at)) return true;
        return near_.at_sentence_start(at) &&
               text_.substr(at, 300).find("review") != std::string_view::npos;
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
        return is_digit(text_[at]) || count ? 0 : end;
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
    TimePlaces near_;
    std::span<const NotedWord> words_;
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

Times scan_times(std::string_view folded, std::span<const NotedWord> words) {
    return Scanner(folded, words).run();
}

} // namespace concord
