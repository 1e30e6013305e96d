// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/sentence.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/near_words.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord {
namespace {

using grammar::is_among;
using grammar::word_byte;

constexpr std::array<std::string_view, 34> abbreviations = {
    "no",   "nos", "art",  "arts", "para", "paras", "reg", "regs", "dr",  "mr",  "mrs", "ms",
    "ltd",  "inc", "corp", "co",   "jan",  "feb",   "mar", "apr",  "jun", "jul", "aug", "sep",
    "sept", "oct", "nov",  "dec",  "eg",   "ie",    "etc", "vs",   "st",  "cf"};

/// True when the full stop at `dot` ends a sentence and not an abbreviation or an initial.
bool ends_sentence(std::string_view text, std::uint32_t dot) noexcept {
    if (dot + 1 >= text.size()) return true;
    const char next = text[dot + 1];
    if (next == '\n' || next == '\t') return true;
    if (next == '"' || next == '\'' || next == ')')
        return dot + 2 >= text.size() || text[dot + 2] == ' ';
    if (next != ' ') return false;
    const std::string_view word = grammar::word_before(text, dot);
    if (word.size() == 1) return false;
    if (is_among(word, abbreviations)) return false;
    const char after = dot + 2 < text.size() ? text[dot + 2] : '\n';
    return after < 'a' || after > 'z';
}

/// The bytes that may end a sentence: asked for every byte of many, so by table.
constexpr auto may_end = [] {
    std::array<bool, 256> table{};
    for (const char c : {'\n', '\t', '.', '?', '!', ';'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool boundary_at(std::string_view text, std::uint32_t i) noexcept {
    return may_end[static_cast<unsigned char>(text[i])] &&
           (text[i] != '.' || ends_sentence(text, i));
}

struct TopicEntry {
    std::string_view word;
    CadenceOf of;
    std::uint8_t kind; ///< 0 noun, 1 verb, 2 verb behind an auxiliary, else noun.
};

constexpr std::array<TopicEntry, 58> topic_entries = {{
    {"review", CadenceOf::review, 2},         {"reviewed", CadenceOf::review, 1},
    {"reviews", CadenceOf::review, 2},        {"reviewing", CadenceOf::review, 1},
    {"revisit", CadenceOf::review, 1},        {"revisited", CadenceOf::review, 1},
    {"reassess", CadenceOf::review, 1},       {"reassessed", CadenceOf::review, 1},
    {"evaluated", CadenceOf::review, 1},      {"evaluate", CadenceOf::review, 1},
    {"evaluation", CadenceOf::review, 0},     {"evaluations", CadenceOf::review, 0},
    {"meet", CadenceOf::meeting, 1},          {"meets", CadenceOf::meeting, 1},
    {"meeting", CadenceOf::meeting, 0},       {"meetings", CadenceOf::meeting, 0},
    {"convene", CadenceOf::meeting, 1},       {"convened", CadenceOf::meeting, 1},
    {"report", CadenceOf::report, 2},         {"reports", CadenceOf::report, 2},
    {"reported", CadenceOf::report, 1},       {"reporting", CadenceOf::report, 0},
    {"accounts", CadenceOf::report, 0},       {"statement", CadenceOf::report, 0},
    {"statements", CadenceOf::report, 0},     {"renew", CadenceOf::renewal, 1},
    {"renews", CadenceOf::renewal, 1},        {"renewed", CadenceOf::renewal, 1},
    {"renewal", CadenceOf::renewal, 0},       {"renewals", CadenceOf::renewal, 0},
    {"pay", CadenceOf::payment, 1},           {"pays", CadenceOf::payment, 1},
    {"paid", CadenceOf::payment, 1},          {"payable", CadenceOf::payment, 1},
    {"payment", CadenceOf::payment, 0},       {"payments", CadenceOf::payment, 0},
    {"invoice", CadenceOf::payment, 2},       {"invoices", CadenceOf::payment, 0},
    {"invoiced", CadenceOf::payment, 1},      {"fee", CadenceOf::payment, 0},
    {"fees", CadenceOf::payment, 0},          {"charge", CadenceOf::payment, 2},
    {"charges", CadenceOf::payment, 0},       {"billed", CadenceOf::payment, 1},
    {"billing", CadenceOf::payment, 0},       {"subscription", CadenceOf::payment, 0},
    {"subscriptions", CadenceOf::payment, 0}, {"instalment", CadenceOf::payment, 0},
    {"instalments", CadenceOf::payment, 0},   {"installments", CadenceOf::payment, 0},
    {"rent", CadenceOf::payment, 0},          {"royalty", CadenceOf::payment, 0},
    {"royalties", CadenceOf::payment, 0},     {"premium", CadenceOf::payment, 0},
    {"premiums", CadenceOf::payment, 0},      {"audit", CadenceOf::audit, 2},
    {"audited", CadenceOf::audit, 1},         {"audits", CadenceOf::audit, 2},
}};

constexpr std::array<std::string_view, 17> auxiliaries = {
    "will", "shall", "must", "should", "may", "to",      "can",      "would",   "could",
    "also", "then",  "and",  "or",     "not", "jointly", "formally", "together"};
/// Behind "meet" these make it "fulfil".
constexpr std::array<std::string_view, 18> met_things = {
    "the",  "its",  "their", "any", "all",     "these",       "those", "such",         "our",
    "this", "that", "costs", "a",   "minimum", "obligations", "needs", "requirements", "demand"};

constexpr auto sorted_entries = [] {
    auto entries = topic_entries;
    std::sort(entries.begin(), entries.end(),
              [](const TopicEntry& a, const TopicEntry& b) { return a.word < b.word; });
    return entries;
}();
/// Index of the first entry at or behind each letter.
constexpr auto letter_starts = [] {
    std::array<std::uint8_t, 27> starts{};
    for (std::size_t letter = 0; letter < starts.size(); ++letter) {
        std::size_t index = 0;
        while (index < sorted_entries.size() &&
               sorted_entries[index].word[0] < static_cast<char>('a' + static_cast<int>(letter)))
            ++index;
        starts[letter] = static_cast<std::uint8_t>(index);
    }
    return starts;
}();
/// Rules out most words; the entries of one letter are compared with the others.
constexpr auto topic_filter = [] {
    grammar::WordFilter filter;
    for (const TopicEntry& entry : topic_entries)
        filter.add(entry.word);
    return filter;
}();

const TopicEntry* topic_entry(std::string_view word) noexcept {
    if (!topic_filter.may_hold(word)) return nullptr;
    const char first = to_lower(word[0]);
    if (first < 'a' || first > 'z') return nullptr;
    const auto letter = static_cast<std::size_t>(first - 'a');
    for (std::size_t i = letter_starts[letter]; i < letter_starts[letter + 1]; ++i)
        if (equal_folded(word, sorted_entries[i].word)) return &sorted_entries[i];
    return nullptr;
}

/// True when one of `list` stands at `at`, whole and before `end`.
bool holds_at(std::string_view text, std::uint32_t at, std::uint32_t end,
              std::span<const std::string_view> list) noexcept {
    return std::any_of(list.begin(), list.end(), [&](std::string_view words) {
        if (words.size() > end - at) return false;
        const std::size_t behind = at + words.size();
        return (behind >= text.size() || !word_byte(text[behind])) &&
               equal_folded(text.substr(at, words.size()), words);
    });
}

/// "it", "this concordat", "the agreement" at `at`.
bool names_object(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    static constexpr std::array<std::string_view, 4> pointers = {"it", "this", "the", "our"};
    static constexpr std::array<std::string_view, 12> documents = {
        "agreement", "memorandum", "mou",     "document", "protocol", "arrangement",
        "concordat", "framework",  "charter", "compact",  "contract", "arrangements"};
    const std::string_view pointer = grammar::word_after(text, at);
    if (pointer.empty() || grammar::offset_in(text, pointer) != at || !is_among(pointer, pointers))
        return false;
    const auto behind = at + static_cast<std::uint32_t>(pointer.size());
    if (equal_folded(pointer, "it")) return true;
    return behind < end && is_among(grammar::word_after(text, behind), documents);
}

/// "examine how well it has worked", "considers whether this memorandum is still needed"
bool begins_assessment(std::string_view text, Span word, std::uint32_t end) noexcept {
    static constexpr std::array<std::string_view, 8> verbs = {
        "assess", "assesses", "check", "checks", "consider", "considers", "examine", "examines"};
    static constexpr std::array<std::string_view, 6> objects = {
        "how it", "how well it", "how this", "how well this", "whether it", "whether this"};
    return is_among(slice(text, word), verbs) && word.end < end &&
           holds_at(text, word.end + 1, end, objects);
}

/// "It is looked at every December", "looked at again each year"
bool begins_looking(std::string_view text, Span word, std::uint32_t end) noexcept {
    static constexpr std::array<std::string_view, 6> rhythms = {
        "at every", "at each", "at once", "at again every", "at again each", "at again once"};
    return equal_folded(slice(text, word), "looked") && word.end < end &&
           holds_at(text, word.end + 1, end, rhythms);
}

/// "look at it afresh every other year", "takes stock of the arrangement": a review by words that
/// tell of one only together.
bool begins_review(std::string_view text, Span word, std::uint32_t end) noexcept {
    static constexpr std::array<std::string_view, 11> verbs = {
        "look", "looks", "looked", "take", "takes", "go", "goes", "read", "reads", "come", "comes"};
    static constexpr std::array<std::string_view, 7> ways = {
        "at", "again at", "afresh at", "at how", "stock of", "through", "back to"};
    static constexpr std::array<std::string_view, 3> passive = {"at again", "at afresh", "at anew"};
    if (word.size() > 6 || word.end >= end || !is_among(slice(text, word), verbs)) return false;
    const std::uint32_t behind = word.end + 1;
    if (word.size() == 6) return holds_at(text, behind, end, passive);
    return std::ranges::any_of(ways, [&](std::string_view way) {
        const auto object = behind + static_cast<std::uint32_t>(way.size()) + 1;
        return holds_at(text, behind, end, {&way, 1}) && object < end &&
               names_object(text, object, end);
    });
}

/// Bit of a letter in either case.
constexpr std::uint32_t letter_bit(char c) noexcept {
    return std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
}

} // namespace

Span SentenceFinder::at(std::uint32_t offset) noexcept {
    if (last_.contains(offset)) return last_;
    const std::uint32_t floor = offset >= last_.end ? last_.end : 0;
    const auto size = static_cast<std::uint32_t>(text_.size());
    Span span{offset, offset};
    while (span.begin > floor && !boundary_at(text_, span.begin - 1))
        --span.begin;
    while (span.begin < offset && text_[span.begin] == ' ')
        ++span.begin;
    while (span.end < size && !boundary_at(text_, span.end))
        ++span.end;
    last_ = span;
    return span;
}

std::vector<TopicWord> find_topics(std::string_view text, Span range) {
    std::vector<TopicWord> topics;
    std::uint32_t i = range.begin;
    while (i < range.end && topics.size() < 64) {
        if (!word_byte(text[i])) {
            ++i;
            continue;
        }
        std::uint32_t end = i;
        while (end < range.end && word_byte(text[end]))
            ++end;
        const std::string_view word = text.substr(i, end - i);
        if (const TopicEntry* entry = topic_entry(word)) {
            bool verb = entry->kind == 1;
            if (entry->kind == 2) verb = is_among(grammar::word_before(text, i), auxiliaries);
            const bool met = grammar::begins_lower(word, "meet") && word.size() <= 5 &&
                             is_among(grammar::word_after(text, end), met_things);
            static constexpr std::array<std::string_view, 5> bodies = {"committee", "board",
                                                                       "panel", "body", "group"};
            const bool name = !verb && is_among(grammar::word_after(text, end), bodies);
            if (!met && !name) topics.push_back({{i, end}, entry->of, verb});
        } else if (begins_review(text, {i, end}, range.end) ||
                   begins_assessment(text, {i, end}, range.end) ||
                   begins_looking(text, {i, end}, range.end)) {
            topics.push_back({{i, end}, CadenceOf::review, true});
        }
        i = end;
    }
    return topics;
}

bool holds_words(std::string_view text, Span range, std::string_view words) noexcept {
    return holds_any_words(text, range, {&words, 1});
}

bool holds_any_words(std::string_view text, Span range,
                     std::span<const std::string_view> list) noexcept {
    std::uint32_t firsts = 0;
    for (const std::string_view words : list)
        firsts |= letter_bit(words[0]);
    std::uint32_t i = range.begin;
    const auto leave_word = [&] {
        while (i < range.end && word_byte(text[i]))
            ++i;
    };
    if (i > 0 && i < range.end && word_byte(text[i - 1])) leave_word();
    for (; i < range.end; ++i) {
        if (!word_byte(text[i])) continue;
        if ((firsts & letter_bit(text[i])) != 0 && holds_at(text, i, range.end, list)) return true;
        leave_word();
    }
    return false;
}

} // namespace concord
