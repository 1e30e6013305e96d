// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/scan_times.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "parser/grammar/cadence.hpp"
#include "parser/grammar/date.hpp"
#include "parser/grammar/duration.hpp"
#include "parser/grammar/near_words.hpp"
#include "parser/passes/cadence_context.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {
namespace {

/// What a byte may begin.
enum class Start : std::uint8_t { nothing, word, quiet_word, figure, hole, dot };

/// What a word may begin.
enum Trigger : std::uint8_t {
    none = 0,
    date = 1,    ///< A date, or part of one.
    count = 2,   ///< A number, hence a length of time.
    cadence = 4, ///< A rhythm.
    weak = 8,    ///< A rhythm with the right second word, else a deadline or trigger as below.
    aside = 16,  ///< A deadline, trigger or vague promise: tried only near a review or the like.
    unit = 32,   ///< What follows a count.
    topic = 64   ///< Something that deadlines and triggers can be about.
};

struct TriggerWord {
    std::string_view word;
    std::uint8_t trigger;
};

constexpr std::array<TriggerWord, 192> trigger_words = {{
    {"january", date},
    {"february", date},
    {"march", date},
    {"april", date},
    {"may", date},
    {"june", date},
    {"july", date},
    {"august", date},
    {"september", date},
    {"october", date},
    {"november", date},
    {"december", date},
    {"jan", date},
    {"feb", date},
    {"mar", date},
    {"apr", date},
    {"jun", date},
    {"jul", date},
    {"aug", date},
    {"sep", date},
    {"sept", date},
    {"oct", date},
    {"nov", date},
    {"dec", date},
    {"monday", date},
    {"tuesday", date},
    {"wednesday", date},
    {"thursday", date},
    {"friday", date},
    {"saturday", date},
    {"sunday", date},
    {"mon", date},
    {"tue", date},
    {"tues", date},
    {"wed", date},
    {"thu", date},
    {"thurs", date},
    {"fri", date},
    {"sat", date},
    {"sun", date},
    {"first", date},
    {"second", date},
    {"third", date},
    {"fourth", date},
    {"fifth", date},
    {"sixth", date},
    {"seventh", date},
    {"eighth", date},
    {"ninth", date},
    {"tenth", date},
    {"eleventh", date},
    {"twelfth", date},
    {"thirteenth", date},
    {"fourteenth", date},
    {"fifteenth", date},
    {"sixteenth", date},
    {"seventeenth", date},
    {"eighteenth", date},
    {"nineteenth", date},
    {"twentieth", date},
    {"thirtieth", date},
    {"dd", date},
    {"xx", date},
    {"xxx", date},
    {"one", count | cadence},
    {"two", count | cadence},
    {"three", count | cadence},
    {"four", count | cadence},
    {"five", count | cadence},
    {"six", count | cadence},
    {"seven", count | cadence},
    {"eight", count | cadence},
    {"nine", count | cadence},
    {"ten", count | cadence},
    {"eleven", count | cadence},
    {"twelve", count | cadence},
    {"thirteen", count | cadence},
    {"fourteen", count | cadence},
    {"fifteen", count | cadence},
    {"sixteen", count | cadence},
    {"seventeen", count | cadence},
    {"eighteen", count | cadence},
    {"nineteen", count | cadence},
    {"twenty", count | cadence | date},
    {"thirty", count | cadence | date},
    {"forty", count | cadence},
    {"fifty", count | cadence},
    {"sixty", count | cadence},
    {"seventy", count | cadence},
    {"eighty", count | cadence},
    {"ninety", count | cadence},
    {"hundred", count},
    {"every", cadence},
    {"each", cadence},
    {"once", cadence},
    {"twice", cadence},
    {"thrice", cadence},
    {"daily", cadence},
    {"weekly", cadence | unit},
    {"fortnightly", cadence},
    {"monthly", cadence | unit},
    {"quarterly", cadence},
    {"yearly", cadence | unit},
    {"annual", cadence},
    {"annually", cadence},
    {"biennial", cadence},
    {"biennially", cadence},
    {"triennial", cadence},
    {"triennially", cadence},
    {"quinquennial", cadence},
    {"semi", cadence},
    {"half", cadence},
    {"semiannual", cadence},
    {"semiannually", cadence},
    {"bi", cadence},
    {"biannual", cadence},
    {"biannually", cadence},
    {"bimonthly", cadence},
    {"biweekly", cadence},
    {"biyearly", cadence},
    {"biquarterly", cadence},
    {"at", weak},
    {"not", weak},
    {"no", weak},
    {"minimum", weak},
    {"after", aside},
    {"within", aside},
    {"on", weak},
    {"by", aside},
    {"in", aside},
    {"when", aside},
    {"whenever", aside},
    {"where", aside},
    {"if", aside},
    {"should", aside},
    {"following", aside},
    {"upon", aside},
    {"from", aside},
    {"as", aside},
    {"periodic", cadence},
    {"periodically", cadence},
    {"regular", cadence},
    {"regularly", cadence},
    {"occasionally", cadence},
    {"under", aside},
    {"day", unit},
    {"days", unit},
    {"week", unit},
    {"weeks", unit},
    {"month", unit},
    {"months", unit},
    {"year", unit},
    {"years", unit},
    {"quarter", unit},
    {"quarters", unit},
    {"hour", unit},
    {"hours", unit},
    {"working", unit},
    {"business", unit},
    {"banking", unit},
    {"trading", unit},
    {"calendar", unit},
    {"clear", unit},
    {"consecutive", unit},
    {"full", unit},
    {"complete", unit},
    {"additional", unit},
    {"further", unit},
    {"successive", unit},
    {"contract", unit},
    {"financial", unit},
    {"fiscal", unit},
    {"elapsed", unit},
    {"more", unit},
    {"time", unit},
    {"times", unit},
    {"review", topic},
    {"reviewed", topic},
    {"reviews", topic},
    {"reviewing", topic},
    {"revisit", topic},
    {"revisited", topic},
    {"reassess", topic},
    {"reassessed", topic},
    {"evaluate", topic},
    {"evaluated", topic},
    {"meet", topic},
    {"meets", topic},
    {"meeting", topic},
    {"meetings", topic},
    {"convene", topic},
    {"convened", topic},

}};

/// The first eight bytes of a word in small letters, and its length: enough to tell the trigger
/// words apart; a false hit only costs a failed match.
constexpr std::uint64_t small_letters = 0x2020202020202020ULL;
constexpr std::uint64_t mix(std::uint64_t bytes, std::size_t size) noexcept {
    return bytes ^ (static_cast<std::uint64_t>(size) * 0xD6E8FEB86659FD93ULL);
}
constexpr std::uint64_t key_of(std::string_view word) noexcept {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < word.size() && i < 8; ++i)
        bytes |= (static_cast<std::uint64_t>(static_cast<unsigned char>(word[i])) | 0x20U)
                 << (8U * i);
    return mix(bytes, word.size());
}
/// The same for a word of a text that goes on for eight bytes behind its beginning.
std::uint64_t fast_key_of(const char* word, std::size_t size) noexcept {
    std::array<unsigned char, 8> raw{};
    std::memcpy(raw.data(), word, raw.size());
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < raw.size(); ++i)
        bytes |= static_cast<std::uint64_t>(raw[i]) << (8U * i);
    bytes |= small_letters;
    if (size < 8) bytes &= (1ULL << (8U * size)) - 1;
    return mix(bytes, size);
}

constexpr std::size_t table_size = 1024;
constexpr std::size_t slot_of(std::uint64_t key) noexcept {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 54U);
}

struct Slot {
    std::uint64_t key = 0;
    std::uint8_t trigger = none;
};

constexpr std::array<Slot, table_size> make_table() {
    std::array<Slot, table_size> table{};
    for (const TriggerWord& entry : trigger_words) {
        const std::uint64_t key = key_of(entry.word);
        std::size_t slot = slot_of(key);
        while (table[slot].trigger != none && table[slot].key != key)
            slot = (slot + 1) % table_size;
        table[slot].key = key;
        table[slot].trigger = static_cast<std::uint8_t>(table[slot].trigger | entry.trigger);
    }
    return table;
}
constexpr auto table = make_table();

std::uint8_t trigger_of_key(std::uint64_t key) noexcept {
    for (std::size_t slot = slot_of(key);; slot = (slot + 1) % table_size) {
        if (table[slot].trigger == none) return none;
        if (table[slot].key == key) return table[slot].trigger;
    }
}

std::uint8_t trigger_of(std::string_view word) noexcept {
    return trigger_of_key(key_of(word));
}

constexpr std::size_t longest_trigger = 12;

constexpr std::array<Start, 256> make_starts() {
    std::array<Start, 256> starts{};
    for (std::size_t c = 0; c < 256; ++c) {
        if (grammar::word_byte(static_cast<char>(c))) starts[c] = Start::quiet_word;
        if (c >= '0' && c <= '9') starts[c] = Start::figure;
    }
    for (const TriggerWord& entry : trigger_words) {
        const auto lower = static_cast<unsigned char>(entry.word[0]);
        starts[lower] = Start::word;
        starts[lower - 0x20U] = Start::word;
    }
    for (const char c : {'_', '[', '<', '{'})
        starts[static_cast<unsigned char>(c)] = Start::hole;
    starts['.'] = Start::dot;
    return starts;
}
constexpr auto starts = make_starts();

constexpr std::array<bool, 256> make_word_bytes() {
    std::array<bool, 256> bytes{};
    for (std::size_t c = 0; c < 256; ++c)
        bytes[c] = grammar::word_byte(static_cast<char>(c));
    return bytes;
}
constexpr auto word_bytes = make_word_bytes();

/// The walk and what it has found.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text), sentences_(text) {}

    Times run() {
        const auto size = static_cast<std::uint32_t>(text_.size());
        std::uint32_t at = 0;
        while (at < size)
            at = step(at, size);
        close_clause();
        return std::move(times_);
    }

private:
    std::uint32_t step(std::uint32_t at, std::uint32_t size) {
        switch (starts[static_cast<unsigned char>(text_[at])]) {
        case Start::nothing:
            if (text_[at] == '\n') close_clause();
            return at + 1;
        case Start::quiet_word:
            return word_end(at, size);
        case Start::word: {
            const std::uint32_t end = word_end(at, size);
            if (end - at > longest_trigger) return end;
            const std::uint8_t trigger =
                size - at >= 8 ? trigger_of_key(fast_key_of(text_.data() + at, end - at))
                               : trigger_of(text_.substr(at, end - at));
            if (trigger == none) return end;
            return std::max(try_at(at, end, trigger), end);
        }
        case Start::figure: {
            const std::uint32_t end = word_end(at, size);
            if (const std::uint32_t behind = try_at(at, end, date | count | cadence); behind > 0)
                return behind;
            if (end - at == 4)
                if (const auto year = grammar::match_year(text_, at)) return keep(at, *year);
            if (const std::uint32_t behind = try_hole(at); behind > 0) return behind;
            return end;
        }
        case Start::hole:
            return std::max(try_hole(at), skip_run(at, size));
        case Start::dot:
            if (at + 2 < size && text_[at + 1] == '.' && text_[at + 2] == '.')
                return std::max(try_hole(at), skip_run(at, size));
            return at + 1;
        }
        return at + 1;
    }

    [[nodiscard]] std::uint32_t word_end(std::uint32_t at, std::uint32_t size) const noexcept {
        while (at < size && word_bytes[static_cast<unsigned char>(text_[at])])
            ++at;
        return at;
    }
    /// Behind a run of the same byte: a rule of underscores is tried once.
    [[nodiscard]] std::uint32_t skip_run(std::uint32_t at, std::uint32_t size) const noexcept {
        const char c = text_[at];
        do
            ++at;
        while (at < size && text_[at] == c);
        return at;
    }

    /// Tries what may begin at `at`; the offset to go on from, 0 when nothing was found.
    std::uint32_t try_at(std::uint32_t at, std::uint32_t end, std::uint8_t trigger) {
        const bool figure = grammar::digit_byte(text_[at]);
        if ((trigger & topic) != 0) last_topic_ = at;
        if ((trigger & date) != 0 && (!figure || may_be_date(at, end))) {
            if (const auto match = grammar::match_date(text_, at)) return keep(at, *match);
            if (!figure)
                if (const std::uint32_t behind = try_hole(at); behind > 0) return behind;
        }
        const bool counts = (trigger & count) != 0 && may_count(end);
        std::uint32_t behind = 0;
        if (at >= cadences_from_ && may_be_cadence(at, end, trigger, counts))
            behind = try_cadence(at, end);
        if (behind == 0 && counts)
            if (const auto match = grammar::match_duration(text_, at)) {
                times_.durations.push_back({{at, match->end},
                                            {},
                                            match->count,
                                            match->unit,
                                            match->in_words,
                                            match->at_least});
                behind = match->end;
            }
        return behind;
    }

    [[nodiscard]] char byte(std::uint32_t at) const noexcept {
        return at < text_.size() ? text_[at] : '\n';
    }

    /// Figures begin a date only before a separator, a suffix, a month or the rest of a list.
    [[nodiscard]] bool may_be_date(std::uint32_t at, std::uint32_t end) const noexcept {
        const char next = byte(end);
        if (next == '/' || next == '.' || next == '-') return end - at <= 4;
        if (end - at > 4 || next != ' ') return false;
        const std::string_view word = grammar::word_after(text_, end);
        if (word.empty()) return true;
        if ((trigger_of(word) & (date | unit)) != 0) return true;
        constexpr std::array<std::string_view, 9> joints = {"of", "and", "to", "or", "until",
                                                            "st", "nd",  "rd", "th"};
        return grammar::is_among(word, joints);
    }
    /// A number counts time only before a unit or another number.
    [[nodiscard]] bool may_count(std::uint32_t end) const noexcept {
        const char next = byte(end);
        if (next == '(') return true;
        if (next != ' ' && next != '-') return false;
        if (byte(end + 1) == '(') return true;
        return (trigger_of(grammar::word_after(text_, end + 1)) & (unit | count)) != 0;
    }
    [[nodiscard]] bool may_be_cadence(std::uint32_t at, std::uint32_t end, std::uint8_t trigger,
                                      bool counts) const noexcept {
        if (counts) return true;
        if ((trigger & count) != 0 || (trigger & (cadence | weak | aside)) == 0) return false;
        if ((trigger & cadence) != 0) return true;
        if ((trigger & weak) != 0) {
            // "at least", "at a minimum", "no less", "on an", "on each", "minimum of"
            const char second = grammar::lower_byte(byte(end + 1));
            if (second == 'l' || second == 'a' || second == 'e' || second == 'o') return true;
        }
        if (at - last_topic_ < 400 && last_topic_ > 0) return true;
        return at_sentence_start(at) &&
               text_.substr(at, 300).find("review") != std::string_view::npos;
    }
    [[nodiscard]] bool at_sentence_start(std::uint32_t at) const noexcept {
        while (at > 0 && text_[at - 1] == ' ')
            --at;
        return at == 0 || !(word_bytes[static_cast<unsigned char>(text_[at - 1])] ||
                            text_[at - 1] == ',' || text_[at - 1] == ')');
    }

    std::uint32_t try_cadence(std::uint32_t at, std::uint32_t end) {
        const auto match = grammar::match_cadence(text_, at);
        if (!match) return 0;
        auto cadence = judge_cadence(text_, sentences_.at(at), at, cadences_from_, *match);
        if (!cadence) return 0;
        times_.cadences.push_back(*cadence);
        cadences_from_ = cadence->span.end;
        // A rhythm is no length of time; the length in "within 12 months" is one as well.
        return cadence->form == CadenceForm::recurring ? cadence->span.end : rewind(at, end);
    }
    /// Goes on inside a deadline, at the count; behind its first word when that is not the count.
    [[nodiscard]] std::uint32_t rewind(std::uint32_t at, std::uint32_t end) const noexcept {
        const std::uint8_t trigger = trigger_of(text_.substr(at, end - at));
        return grammar::digit_byte(text_[at]) || (trigger & count) != 0 ? 0 : end;
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

    void close_clause() {
        next_chain_ = join_chains(text_, times_.cadences, clause_first_, next_chain_);
        clause_first_ = times_.cadences.size();
    }

    std::string_view text_;
    SentenceFinder sentences_;
    Times times_;
    std::uint32_t last_topic_ = 0;    ///< Where the last topic word began; 0 for none.
    std::uint32_t cadences_from_ = 0; ///< No cadence begins before this offset.
    std::uint32_t next_chain_ = 1;
    std::size_t clause_first_ = 0; ///< First cadence of the clause.
};

} // namespace

Times scan_times(std::string_view folded) {
    return Scanner(folded).run();
}

} // namespace concord
