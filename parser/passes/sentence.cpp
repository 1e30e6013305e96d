// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/sentence.hpp"

#include <array>

#include "parser/grammar/near_words.hpp"

namespace concord {
namespace {

using grammar::equals_lower;
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

bool boundary_at(std::string_view text, std::uint32_t i) noexcept {
    const char c = text[i];
    if (c == '\n' || c == '\t') return true;
    if (c == '.') return ends_sentence(text, i);
    return c == '?' || c == '!' || c == ';';
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

const TopicEntry* topic_entry(std::string_view word) noexcept {
    // All entries begin with one of these letters; most words do not.
    constexpr std::string_view first_letters = "rmecaspbifd";
    if (word.size() < 3 ||
        first_letters.find(grammar::lower_byte(word[0])) == std::string_view::npos)
        return nullptr;
    for (const TopicEntry& entry : topic_entries)
        if (equals_lower(word, entry.word)) return &entry;
    return nullptr;
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
            constexpr std::array<std::string_view, 5> bodies = {"committee", "board", "panel",
                                                                "body", "group"};
            const bool name = !verb && is_among(grammar::word_after(text, end), bodies);
            if (!met && !name) topics.push_back({{i, end}, entry->of, verb});
        }
        i = end;
    }
    return topics;
}

bool holds_words(std::string_view text, Span range, std::string_view words) noexcept {
    if (words.size() > range.size()) return false;
    for (std::uint32_t i = range.begin; i + words.size() <= range.end; ++i) {
        if (grammar::lower_byte(text[i]) != words[0]) continue;
        if (i > 0 && word_byte(text[i - 1])) continue;
        const std::size_t end = i + words.size();
        if (end < text.size() && word_byte(text[end])) continue;
        if (equals_lower(text.substr(i, words.size()), words)) return true;
    }
    return false;
}

} // namespace concord
