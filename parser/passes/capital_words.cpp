// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/capital_words.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/role.hpp"
#include "parser/grammar/role_words.hpp"

namespace concord {

namespace {

constexpr auto openers = grammar::word_list(
    {"a",      "after", "all",     "an",      "and",    "any",     "as",     "at",
     "before", "both",  "but",     "by",      "during", "each",    "either", "every",
     "for",    "from",  "if",      "in",      "it",     "its",     "most",   "neither",
     "no",     "not",   "nothing", "of",      "on",     "or",      "other",  "our",
     "see",    "since", "some",    "subject", "such",   "that",    "the",    "their",
     "these",  "they",  "this",    "those",   "to",     "under",   "upon",   "we",
     "when",   "where", "while",   "with",    "within", "without", "you"});
static_assert(std::ranges::is_sorted(openers));

constexpr auto common_names = grammar::word_list(
    {"act",        "acts",        "america",    "american",  "annex",     "annexe",    "annexes",
     "appendices", "appendix",    "april",      "article",   "articles",  "august",    "australian",
     "austrian",   "avenue",      "belgian",    "bill",      "brexit",    "britain",   "british",
     "california", "canadian",    "chapter",    "chinese",   "christmas", "clause",    "clauses",
     "code",       "commons",     "convention", "covid",     "crown",     "danish",    "day",
     "december",   "delaware",    "directive",  "dutch",     "east",      "easter",    "england",
     "english",    "europe",      "european",   "excel",     "exhibit",   "exhibits",  "february",
     "figure",     "floor",       "french",     "friday",    "german",    "good",      "government",
     "house",      "i",           "indian",     "internet",  "ireland",   "irish",     "italian",
     "item",       "items",       "january",    "july",      "june",      "kingdom",   "latin",
     "london",     "lords",       "majesty",    "march",     "may",       "monday",    "north",
     "norwegian",  "november",    "october",    "option",    "order",     "page",      "paragraph",
     "paragraphs", "parliament",  "part",       "parts",     "phase",     "polish",    "portuguese",
     "regulation", "regulations", "road",       "rule",      "rules",     "saturday",  "schedule",
     "schedules",  "scotland",    "scottish",   "section",   "sections",  "september", "south",
     "spanish",    "stage",       "state",      "states",    "step",      "street",    "suite",
     "sunday",     "swedish",     "swiss",      "table",     "texas",     "thursday",  "treaty",
     "tuesday",    "version",     "wales",      "wednesday", "welsh",     "west",      "word",
     "year",       "york"});
static_assert(std::ranges::is_sorted(common_names));

constexpr auto emphasis = grammar::word_list(
    {"ad",   "all",  "am",  "and",   "any",  "are", "as",  "at",   "bc",    "be",    "by",
     "co",   "do",   "dr",  "draft", "each", "end", "for", "from", "http",  "https", "if",
     "ii",   "iii",  "in",  "inc",   "is",   "it",  "iv",  "ix",   "jr",    "llc",   "llp",
     "ltd",  "may",  "mr",  "must",  "na",   "new", "no",  "not",  "note",  "of",    "ok",
     "on",   "only", "or",  "our",   "pdf",  "per", "plc", "pm",   "shall", "tba",   "tbc",
     "tbd",  "that", "the", "this",  "to",   "url", "vi",  "vii",  "viii",  "we",    "will",
     "with", "www",  "xi",  "xii",   "xiii", "xx",  "xxx", "xxxx", "yes",   "you",   "your"});
static_assert(std::ranges::is_sorted(emphasis));

constexpr std::uint8_t opener = 1;
constexpr std::uint8_t common = 2;
constexpr std::uint8_t post = 4;
constexpr std::uint8_t body = 8;
constexpr std::uint8_t stressed = 16;

constexpr auto classes = [] {
    grammar::WordClasses<1024> table;
    table.add(openers, opener);
    table.add(common_names, common);
    table.add(grammar::post_words, post);
    table.add(grammar::body_words, body);
    table.add(emphasis, stressed);
    return table;
}();

} // namespace

bool is_shouted(std::string_view word) noexcept {
    return word.size() > 1 && is_upper(word[1]) && grammar::count_upper(word) == word.size();
}

bool opens_sentence(std::string_view word) noexcept {
    return openers.holds(word);
}

CapitalWord capital_word(std::string_view word) noexcept {
    const std::uint8_t kinds = classes.kinds_of(word);
    CapitalWord known;
    known.opener = (kinds & opener) != 0;
    known.named = (kinds & (common | post | body)) != 0 ||
                  (word.ends_with('s') && grammar::is_post_word(word));
    known.emphasis = word.size() > 7 || (kinds & stressed) != 0;
    return known;
}

} // namespace concord
