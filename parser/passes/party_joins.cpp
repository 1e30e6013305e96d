// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/party_lists.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

constexpr std::size_t most_looks = 64; // places looked at before a name counts as unknown

// Whether the name stands in the text on its own: not as one side of a longer "A and B".
bool stands_alone(std::string_view text, Span name, Span list) {
    const std::string_view words = slice(text, name);
    std::size_t looks = 0;
    for (std::size_t at = text.find(words); at != text.npos && looks < most_looks;
         at = text.find(words, at + 1), ++looks) {
        const std::size_t end = at + words.size();
        if (list.contains(static_cast<std::uint32_t>(at))) continue;
        if ((at > 0 && grammar::is_word(text[at - 1])) ||
            (end < text.size() && grammar::is_word(text[end])))
            continue;
        const bool before = at >= 5 && text.substr(at - 5, 5) == " and ";
        const bool after =
            text.substr(end, 5) == " and " && end + 5 < text.size() && is_upper(text[end + 5]);
        if (!before && !after) return true;
    }
    return false;
}

bool qualifiers_only(std::string_view text, Span name) {
    const auto words = grammar::words_of(text, name);
    return std::ranges::all_of(words,
                               [&](Span w) { return grammar::is_post_qualifier(slice(text, w)); });
}

// "… Standards Agency", "… Enforcement Service": a word that ends the name of a body.
bool ends_body(std::string_view word) {
    static constexpr auto ends =
        grammar::word_list({"administration", "branch", "enforcement", "executive", "inspectorate",
                            "office", "ombudsman", "panel", "regulator", "service", "services"});
    return ends.holds(word) || grammar::is_body_word(word);
}

// A word in capitals that names a body, where not all of its list stands in them.
bool is_acronym(std::string_view text, Span word, Span name) {
    return grammar::count_upper(slice(text, word)) > 1 &&
           std::ranges::any_of(slice(text, name), is_lower);
}

bool lacks_body(std::string_view text, Span name) {
    const auto words = grammar::words_of(text, name);
    return words.size() <= 2 && std::ranges::none_of(words, [&](Span w) {
               return grammar::is_body_word(slice(text, w)) ||
                      grammar::count_upper(slice(text, w)) > 1;
           });
}

// "Nursing", "Local Government", "HM Courts": no body, nor a post; it may begin the name of one.
bool is_half(std::string_view text, Span name) {
    auto words = grammar::words_of(text, name);
    if (!words.empty() &&
        grammar::one_of(slice(text, words.front()), {"u.s", "u.s.", "us", "uk", "hm"}))
        words.erase(words.begin());
    if (words.empty() || words.size() > 2) return false;
    if (grammar::one_of(slice(text, name), {"local government"})) return true;
    return std::ranges::none_of(words, [&](Span w) {
        const std::string_view word = slice(text, w);
        return grammar::is_body_word(word) || ends_body(word) || grammar::is_post_word(word) ||
               is_acronym(text, w, name);
    });
}

// "Department for Coasts …": a name whose body stands first and may go on behind "and".
bool opens_body(std::string_view text, Span name) {
    static constexpr auto offices = grammar::word_list({"minister", "office"});
    const auto words = grammar::words_of(text, name);
    return words.size() >= 3 &&
           (grammar::is_body_word(slice(text, words.front())) ||
            offices.holds(slice(text, words.front()))) &&
           grammar::one_of(slice(text, words[1]), {"of", "for"});
}

// Another "and" stands between two names of the list, outside those from `first` to `last`.
bool and_elsewhere(std::string_view text, const std::vector<PartyItem>& items, std::size_t first,
                   std::size_t last) {
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (i > first && i <= last) continue;
        if (items[i].weak) return true;
        const auto words = grammar::words_of(text, {items[i - 1].name.end, items[i].name.begin});
        if (std::ranges::any_of(
                words, [&](Span word) { return grammar::same_word(slice(text, word), "and"); }))
            return true;
    }
    return false;
}

// "the Nursing and Pilots Council", "HM Piers and Boats Service and the Board": the half before
// "and" tells no body, the half behind it ends with one.
bool is_one_body(std::string_view text, const std::vector<PartyItem>& items, std::size_t right) {
    const PartyItem& left = items[right - 1];
    const auto words = grammar::words_of(text, items[right].name);
    if (words.size() < 2 || !ends_body(slice(text, words.back())) || !is_half(text, left.name))
        return false;
    // "LAMPCO AND BANKERS BANK": in capitals a name looks like any other word.
    const bool small = std::ranges::any_of(slice(text, left.name), is_lower);
    return left.article || (small && and_elsewhere(text, items, right - 1, right));
}

// "Children's Services": what a body looks after, between commas of its name.
bool is_subject(std::string_view text, Span name) {
    const auto words = grammar::words_of(text, name);
    return is_half(text, name) ||
           (words.size() == 2 && grammar::same_word(slice(text, words.back()), "services"));
}

// "the Department for Piers, Boats and Local Rivers and the Board": where the name begins whose
// subjects end with the name at `right`; `right` itself where it is no such list.
std::size_t begin_of_series(std::string_view text, const std::vector<PartyItem>& items,
                            std::size_t right) {
    if (!is_half(text, items[right].name)) return right;
    for (std::size_t at = right; at-- > 0;) {
        const PartyItem& item = items[at];
        if (!item.short_names.empty()) return right;
        if (item.article)
            return opens_body(text, item.name) && and_elsewhere(text, items, at, right) ? at
                                                                                        : right;
        const bool comma = at > 0 && text.substr(items[at - 1].name.end, 2) == ", ";
        if (!comma || item.weak || !is_subject(text, item.name)) return right;
    }
    return right;
}

// "Fire and Rescue Authority", "Department for Work and Pensions": pairs that name one thing.
bool paired(std::string_view text, Span left, Span right) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 21> pairs{
        {{"fire", "rescue"},          {"health", "safety"},      {"health", "social"},
         {"health", "care"},          {"health", "wellbeing"},   {"work", "pensions"},
         {"revenue", "customs"},      {"police", "crime"},       {"business", "trade"},
         {"education", "skills"},     {"science", "technology"}, {"culture", "media"},
         {"justice", "constitution"}, {"arts", "humanities"},    {"food", "drug"},
         {"immigration", "customs"},  {"customs", "border"},     {"research", "innovation"},
         {"fish", "wildlife"},        {"courts", "tribunals"},   {"nursing", "midwifery"}}};
    const auto before = grammar::words_of(text, left);
    const auto behind = grammar::words_of(text, right);
    return !before.empty() && !behind.empty() && std::ranges::any_of(pairs, [&](const auto& pair) {
        return grammar::same_word(slice(text, before.back()), pair.first) &&
               grammar::same_word(slice(text, behind.front()), pair.second);
    });
}

void join(std::vector<PartyItem>& items, std::size_t right) {
    PartyItem& left = items[right - 1];
    // "…, with an office at Quay Planning and Development (the "Board")": words that describe the
    // body stand between, and what follows them is no part of its name.
    constexpr std::uint32_t longest_tie = 8; // ", and the"
    if (items[right].name.begin - left.name.end <= longest_tie)
        left.name = cover(left.name, items[right].name);
    left.short_names.insert(left.short_names.end(), items[right].short_names.begin(),
                            items[right].short_names.end());
    left.defined = left.defined || items[right].defined;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(right));
}

// "(DHSC)" behind the right name that spells both names.
bool bracket_joins(std::string_view text, const PartyItem& left, const PartyItem& right) {
    return std::ranges::any_of(right.short_names, [&](Span term) {
        // An address may stand between the name and the bracket.
        return std::ranges::any_of(std::array{term.begin, right.name.end}, [&](std::uint32_t open) {
            const Span meaning = grammar::meaning_by_initials(text, slice(text, term), open);
            if (meaning.empty() || meaning.begin >= right.name.begin) return false;
            // "the Board's Boats and Ferries Team (BFT)"
            const bool owner =
                left.name.contains(meaning.begin) && text.substr(0, meaning.begin).ends_with("'s ");
            return owner || meaning.begin <= left.name.begin + 4;
        });
    });
}

} // namespace

void join_names(std::string_view text, std::vector<PartyItem>& items) {
    for (std::size_t right = items.size(); right-- > 1;) {
        if (right >= items.size() || items[right].article) continue;
        PartyItem& left = items[right - 1];
        if (!left.short_names.empty()) continue;
        const bool explained = !items[right].short_names.empty();
        if (!items[right].weak) {
            // "the Pilots' Friend, Safe at Sea ('the Pilots' Friend')": the bracket takes it up
            // again.
            const bool taken_up = std::ranges::any_of(items[right].short_names, [&](Span name) {
                return slice(text, name) == slice(text, left.name);
            });
            if (taken_up) {
                join(items, right);
                continue;
            }
            // "Ministry of Housing, Coasts and Harbours (MHCH)"
            if (explained && bracket_joins(text, left, items[right])) join(items, right);
            continue;
        }
        if (paired(text, left.name, items[right].name)) {
            join(items, right);
            continue;
        }
        if (explained && bracket_joins(text, left, items[right])) {
            join(items, right);
            continue;
        }
        // Two names are all there is: together they would leave one party.
        if (items.size() == 2) continue;
        if (const std::size_t first = begin_of_series(text, items, right); first + 1 < right) {
            for (std::size_t last = right; last > first; --last)
                join(items, last);
            continue;
        }
        if (is_one_body(text, items, right)) {
            join(items, right);
            continue;
        }
        const Span both = cover(left.name, items[right].name);
        const Span list{items.front().name.begin, items.back().name.end};
        const bool named_apart =
            stands_alone(text, left.name, list) && stands_alone(text, items[right].name, list);
        // Every other name has its short form behind it: so has this one, in two halves.
        const bool others_explained = explained && (left.article || !named_apart) &&
                                      std::ranges::all_of(items, [&](const PartyItem& item) {
                                          return &item == &left || !item.short_names.empty();
                                      });
        // "the Harbour Board and the Pier Service Wessex and Thames": a place that nobody else
        // names.
        const bool place_goes_on = left.article && lacks_body(text, items[right].name) &&
                                   !stands_alone(text, items[right].name, list) &&
                                   and_elsewhere(text, items, right - 1, right);
        if (others_explained || place_goes_on || qualifiers_only(text, items[right].name) ||
            (!named_apart && stands_alone(text, both, list)) ||
            (left.article && lacks_body(text, items[right].name) && opens_body(text, left.name)))
            join(items, right);
    }
}

} // namespace concord
