// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/time_words.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

#include "parser/text/ascii.hpp"

namespace concord {
namespace {

constexpr auto date = TimeWord::date;
constexpr auto count = TimeWord::count;
constexpr auto cadence = TimeWord::cadence;
constexpr auto weak = TimeWord::weak;
constexpr auto aside = TimeWord::aside;
constexpr auto unit = TimeWord::unit;
constexpr auto topic = TimeWord::topic;

struct Entry {
    std::string_view word;
    std::uint8_t bits;
};

// clang-format off
constexpr std::array<Entry, 195> entries = {{
    {"january", date}, {"february", date}, {"march", date}, {"april", date}, {"may", date}, {"june", date},
    {"july", date}, {"august", date}, {"september", date}, {"october", date}, {"november", date}, {"december", date},
    {"jan", date}, {"feb", date}, {"mar", date}, {"apr", date}, {"jun", date}, {"jul", date}, {"aug", date},
    {"sep", date}, {"sept", date}, {"oct", date}, {"nov", date}, {"dec", date}, {"monday", date}, {"tuesday", date},
    {"wednesday", date}, {"thursday", date}, {"friday", date}, {"saturday", date}, {"sunday", date}, {"mon", date},
    {"tue", date}, {"tues", date}, {"wed", date}, {"thu", date}, {"thurs", date}, {"fri", date}, {"sat", date},
    {"sun", date}, {"first", date}, {"second", date}, {"third", date}, {"fourth", date}, {"fifth", date},
    {"sixth", date}, {"seventh", date}, {"eighth", date}, {"ninth", date}, {"tenth", date}, {"eleventh", date},
    {"twelfth", date}, {"thirteenth", date}, {"fourteenth", date}, {"fifteenth", date}, {"sixteenth", date},
    {"seventeenth", date}, {"eighteenth", date}, {"nineteenth", date}, {"twentieth", date}, {"thirtieth", date},
    {"dd", date}, {"xx", date}, {"xxx", date},
    {"one", count | cadence}, {"two", count | cadence}, {"three", count | cadence}, {"four", count | cadence},
    {"five", count | cadence}, {"six", count | cadence}, {"seven", count | cadence}, {"eight", count | cadence},
    {"nine", count | cadence}, {"ten", count | cadence}, {"eleven", count | cadence}, {"twelve", count | cadence},
    {"thirteen", count | cadence}, {"fourteen", count | cadence}, {"fifteen", count | cadence},
    {"sixteen", count | cadence}, {"seventeen", count | cadence}, {"eighteen", count | cadence},
    {"nineteen", count | cadence}, {"forty", count | cadence}, {"fifty", count | cadence}, {"sixty", count | cadence},
    {"seventy", count | cadence}, {"eighty", count | cadence}, {"ninety", count | cadence},
    {"twenty", count | cadence | date}, {"thirty", count | cadence | date},
    {"hundred", count},
    {"every", cadence}, {"each", cadence}, {"once", cadence}, {"twice", cadence}, {"thrice", cadence},
    {"daily", cadence}, {"fortnightly", cadence}, {"quarterly", cadence}, {"annual", cadence}, {"annually", cadence},
    {"biennial", cadence}, {"biennially", cadence}, {"triennial", cadence}, {"triennially", cadence},
    {"quinquennial", cadence}, {"semi", cadence}, {"half", cadence}, {"semiannual", cadence},
    {"semiannually", cadence}, {"bi", cadence}, {"biannual", cadence}, {"biannually", cadence},
    {"bimonthly", cadence}, {"biweekly", cadence}, {"biyearly", cadence}, {"biquarterly", cadence},
    {"periodic", cadence}, {"periodically", cadence}, {"regular", cadence}, {"regularly", cadence},
    {"occasionally", cadence},
    {"weekly", cadence | unit}, {"monthly", cadence | unit}, {"yearly", cadence | unit},
    {"at", weak}, {"not", weak}, {"no", weak}, {"minimum", weak}, {"on", weak},
    {"after", aside}, {"within", aside}, {"by", aside}, {"in", aside}, {"when", aside}, {"whenever", aside},
    {"where", aside}, {"if", aside}, {"should", aside}, {"following", aside}, {"upon", aside}, {"from", aside},
    {"as", aside}, {"under", aside},
    {"day", unit}, {"days", unit}, {"week", unit}, {"weeks", unit}, {"month", unit}, {"months", unit}, {"year", unit},
    {"years", unit}, {"quarter", unit}, {"quarters", unit}, {"hour", unit}, {"hours", unit}, {"working", unit},
    {"business", unit}, {"banking", unit}, {"trading", unit}, {"calendar", unit}, {"clear", unit},
    {"consecutive", unit}, {"full", unit}, {"complete", unit}, {"additional", unit}, {"further", unit},
    {"successive", unit}, {"contract", unit}, {"financial", unit}, {"fiscal", unit}, {"elapsed", unit},
    {"more", unit}, {"time", unit}, {"times", unit},
    {"review", topic}, {"reviewed", topic}, {"reviews", topic}, {"reviewing", topic}, {"revisit", topic},
    {"revisited", topic}, {"reassess", topic}, {"reassessed", topic}, {"evaluate", topic}, {"evaluated", topic},
    {"meet", topic}, {"meets", topic}, {"meeting", topic}, {"meetings", topic}, {"convene", topic},
    {"convened", topic}, {"keep", topic}, {"kept", topic}, {"keeping", topic},
}};
// clang-format on

constexpr std::size_t longest_entry = 12;

/// The first eight bytes of a word in small letters and its length: enough to tell the entries
/// apart.
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
/// The same for a word behind which the text goes on to at least eight bytes.
std::uint64_t fast_key_of(const char* word, std::size_t size) noexcept {
    if constexpr (std::endian::native != std::endian::little) return key_of({word, size});
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word, sizeof(bytes));
    bytes |= 0x2020202020202020ULL;
    if (size < 8) bytes &= (1ULL << (8U * size)) - 1;
    return mix(bytes, size);
}

constexpr std::size_t table_size = 1024;
constexpr std::size_t slot_of(std::uint64_t key) noexcept {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 54U);
}

struct Slot {
    std::uint64_t key = 0;
    std::uint8_t bits = TimeWord::none;
};

constexpr std::array<Slot, table_size> make_table() {
    std::array<Slot, table_size> table{};
    for (const Entry& entry : entries) {
        const std::uint64_t key = key_of(entry.word);
        std::size_t slot = slot_of(key);
        while (table[slot].bits != TimeWord::none && table[slot].key != key)
            slot = (slot + 1) % table_size;
        table[slot].key = key;
        table[slot].bits = static_cast<std::uint8_t>(table[slot].bits | entry.bits);
    }
    return table;
}
constexpr auto table = make_table();

std::uint8_t look_up(std::uint64_t key) noexcept {
    for (std::size_t slot = slot_of(key);; slot = (slot + 1) % table_size) {
        if (table[slot].bits == TimeWord::none) return TimeWord::none;
        if (table[slot].key == key) return table[slot].bits;
    }
}

} // namespace

std::uint8_t time_word(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    if (end - at > longest_entry) return TimeWord::none;
    if (text.size() - at >= 8) return look_up(fast_key_of(text.data() + at, end - at));
    return look_up(key_of(text.substr(at, end - at)));
}

std::uint8_t time_word(std::string_view word) noexcept {
    return word.size() > longest_entry ? TimeWord::none : look_up(key_of(word));
}

std::uint8_t starting_word(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    if (is_digit(text[at])) return TimeWord::figure;
    return time_word(text, at, end) & static_cast<std::uint8_t>(~TimeWord::unit);
}

std::vector<std::uint8_t> starting_words(std::string_view text, const WordIndex& words) {
    std::vector<std::uint8_t> bits;
    bits.reserve(words.spellings().size());
    for (const Span word : words.spellings())
        bits.push_back(starting_word(text, word.begin, word.end));
    return bits;
}

} // namespace concord
