// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/grammar/part_list.hpp"
#include "parser/grammar/party.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

// Kinds of agreement as titles name them, longer ones before those that end them.
constexpr auto kinds = std::to_array<std::string_view>({"memorandum of understanding",
                                                        "memorandum of agreement",
                                                        "memorandum of co-operation",
                                                        "memorandum of cooperation",
                                                        "memoranda of understanding",
                                                        "statement of intent",
                                                        "joint working protocol",
                                                        "joint working agreement",
                                                        "joint operating protocol",
                                                        "joint operational protocol",
                                                        "information sharing agreement",
                                                        "information-sharing agreement",
                                                        "information sharing protocol",
                                                        "information exchange agreement",
                                                        "data sharing agreement",
                                                        "data-sharing agreement",
                                                        "data sharing protocol",
                                                        "data processing agreement",
                                                        "data processing contract",
                                                        "data protection agreement",
                                                        "data access agreement",
                                                        "joint controller agreement",
                                                        "joint controller arrangement",
                                                        "service level agreement",
                                                        "framework agreement",
                                                        "framework document",
                                                        "partnership agreement",
                                                        "liaison protocol",
                                                        "liaison agreement",
                                                        "operational protocol",
                                                        "working protocol",
                                                        "working agreement",
                                                        "working arrangement",
                                                        "collaboration agreement",
                                                        "co-operation agreement",
                                                        "cooperation agreement",
                                                        "concordat",
                                                        "protocol",
                                                        "agreement",
                                                        "memorandum",
                                                        "contract",
                                                        "compact",
                                                        "charter",
                                                        "arrangement",
                                                        "framework",
                                                        "mou",
                                                        "isa",
                                                        "jwp"});

struct Kind {
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr LetterPairs kind_letters(kinds);

// The kind that stands first; of a kind that stands inside a word first, the other places do not
// count.
Kind find_kind(std::string_view title) {
    std::array<bool, kinds.size()> passed{};
    for (std::size_t at = 0; at + 1 < title.size(); ++at) {
        if (!kind_letters.may_begin(title[at], title[at + 1])) continue;
        const char first = to_lower(title[at]);
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (kinds[i].front() != first || passed[i] || !begins_with(title.substr(at), kinds[i]))
                continue;
            const std::size_t end = at + kinds[i].size();
            if ((at == 0 || !is_word(title[at - 1])) &&
                (end >= title.size() || !is_word(title[end])))
                return {at, end};
            passed[i] = true;
        }
    }
    return {};
}

} // namespace

Span find_between(std::string_view text, std::uint32_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const char first = to_lower(text[at]);
        if ((first != 'a' && first != 'b') || (at > 0 && is_word(text[at - 1]))) continue;
        for (const std::string_view word : {"between", "amongst", "among"}) {
            const std::size_t end = at + word.size();
            if (!begins_with(text.substr(at), word) || (end < text.size() && is_word(text[end])))
                continue;
            const auto begin = static_cast<std::uint32_t>(at);
            return {begin, begin + static_cast<std::uint32_t>(word.size())};
        }
    }
    return {};
}

std::optional<std::uint32_t> party_list_in_title(std::string_view title) {
    if (const Span between = find_between(title, 0); !between.empty()) return between.end;
    const Kind kind = find_kind(title);
    if (kind.end == 0) return std::nullopt;
    const std::size_t with = find_folded(title, " with ", kind.end);
    if (with != std::string_view::npos) return static_cast<std::uint32_t>(with + 6);
    std::size_t rest = kind.end;
    // "… (MoU) - A and B"
    while (rest < title.size() && (is_blank(title[rest]) || title[rest] == '-' ||
                                   title[rest] == ':' || title[rest] == ','))
        ++rest;
    if (rest < title.size() && title[rest] == '(') {
        const std::size_t close = title.find(')', rest);
        if (close != std::string_view::npos && close - rest < 12) rest = close + 1;
        while (rest < title.size() &&
               (is_blank(title[rest]) || title[rest] == '-' || title[rest] == ':'))
            ++rest;
    }
    const std::string_view names = title.substr(rest);
    if (names.find(" and ") != names.npos || names.find(" AND ") != names.npos ||
        names.find(" / ") != names.npos || names.find(" & ") != names.npos)
        return begins_upper(names) || names.starts_with("the ")
                   ? std::optional(static_cast<std::uint32_t>(rest))
                   : std::nullopt;
    const std::string_view front = title.substr(0, kind.begin);
    if (front.find(" and ") != front.npos || front.find(" / ") != front.npos) return 0;
    return std::nullopt;
}

Span without_agreement_kind(std::string_view text, Span name) {
    const Kind kind = find_kind(slice(text, name));
    if (kind.end == 0 || kind.begin == 0) return name;
    return trim(text, {name.begin, name.begin + static_cast<std::uint32_t>(kind.begin)}, ":-,");
}

namespace {

// Words that begin no name, some of them only when they stand alone.
constexpr auto never_first = word_list({"all",       "annex",
                                        "any",       "appendix",
                                        "april",     "article",
                                        "august",    "both",
                                        "clause",    "date",
                                        "dated",     "december",
                                        "each",      "either",
                                        "february",  "friday",
                                        "functions", "he",
                                        "i",         "if",
                                        "it",        "january",
                                        "july",      "june",
                                        "march",     "may",
                                        "monday",    "no",
                                        "november",  "october",
                                        "paragraph", "part",
                                        "powers",    "responsibilities",
                                        "role",      "roles",
                                        "saturday",  "schedule",
                                        "section",   "september",
                                        "she",       "such",
                                        "sunday",    "they",
                                        "this",      "thursday",
                                        "tuesday",   "version",
                                        "we",        "wednesday",
                                        "whereas",   "you"});
constexpr auto alone_only = word_list({"all", "april", "august", "both", "june", "march", "may"});

// Words that end the names of things: "Privacy Act", "Order Form", "Standard Terms".
// "WHY THIS" is no name, nor is anything else that ends with a small word.
constexpr auto never_last =
    word_list({"act", "form", "is", "principles", "terms", "that", "the", "this", "version"});

constexpr auto never_party =
    word_list({"agreement",        "approvers",    "background",    "contents",
               "cover page",       "definitions",  "england",       "eu",
               "government",       "introduction", "mou",           "names",
               "northern ireland", "now",          "organisations", "other things",
               "others",           "page",         "participants",  "parties",
               "partners",         "party",        "purpose",       "recitals",
               "scotland",         "signatories",  "signed",        "the agreement",
               "the mou",          "the parties",  "therefore",     "uk",
               "united kingdom",   "us",           "wales",         "witnesses that",
               "witnesseth",       "you"});

} // namespace

bool plausible_party(std::string_view name) {
    if (name.size() < 2 || name.size() > 160) return false;
    if (to_lower(name.front()) == 'v' && is_digit(name[1])) return false; // "v1.0"
    const std::string_view first = name.substr(0, name.find(' '));
    if (never_first.holds(first) && !(alone_only.holds(first) && first.size() < name.size()))
        return false;
    return !never_party.holds(name) && !never_last.holds(name.substr(name.rfind(' ') + 1));
}

} // namespace concord::grammar
