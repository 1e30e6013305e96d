// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/person.hpp"

#include <algorithm>

#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

// Letters alone, in lower case: "O'Hara" and "Smith-Jones" stand in addresses as ohara, smithjones.
std::string letters(std::string_view word) {
    std::string out;
    for (const char c : word)
        if (is_letter_byte(c)) out += to_lower(c);
    return out;
}

constexpr auto particles = word_list({"al", "ap", "bin", "da", "de", "den", "der", "di", "dos",
                                      "du", "el", "ibn", "la", "le", "van", "von"});
static_assert(std::ranges::is_sorted(particles));

bool is_particle(std::string_view word) noexcept {
    return particles.holds(word);
}

bool can_name(std::string_view word) {
    return begins_upper(word) && !is_honorific(word) && !is_post_word(word) &&
           !is_post_nominal(word);
}

// The letters of the token that are left when it begins with those of the word.
std::optional<std::string_view> without_word(std::string_view token, std::string_view word) {
    for (const char c : word) {
        if (!is_letter_byte(c)) continue;
        if (token.empty() || token.front() != to_lower(c)) return std::nullopt;
        token.remove_prefix(1);
    }
    return token;
}

// Words that together spell the token, beginning at any place.
std::optional<WordRange> spelled(std::string_view text, std::span<const Span> words,
                                 std::string_view token) {
    if (token.size() < 2) return std::nullopt;
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::optional<std::string_view> left = token;
        for (std::size_t last = first; last < words.size();) {
            left = without_word(*left, slice(text, words[last++]));
            if (!left) break;
            if (left->empty()) return WordRange{first, last};
        }
    }
    return std::nullopt;
}

bool given_matches(std::string_view word, std::span<const std::string> tokens) {
    const std::string plain = letters(word);
    return !plain.empty() && std::ranges::any_of(tokens, [&](const std::string& token) {
        if (token.size() <= 2) return token.front() == plain.front();
        return same_given_name(plain, token);
    });
}

// Grows the surname to the given names on its left, or on its right for "DOE Jane".
WordRange with_given_names(std::string_view text, std::span<const Span> words, WordRange name,
                           std::span<const std::string> given) {
    const std::size_t floor = name.first > 3 ? name.first - 3 : 0;
    std::size_t begin = name.first;
    for (std::size_t at = name.first; at-- > floor;) {
        const std::string_view word = slice(text, words[at]);
        if (!can_name(word) && !is_particle(word)) break;
        // A comma or a mark between two words ends the name.
        if (words[at + 1].begin != words[at].end + 1) break;
        if (given_matches(word, given)) {
            name.first = at;
            return name;
        }
        if (at + 1 == begin && (is_particle(word) || word.size() <= 2)) begin = at;
    }
    if (name.last < words.size() && can_name(slice(text, words[name.last])) &&
        given_matches(slice(text, words[name.last]), given)) {
        ++name.last;
        return name;
    }
    name.first = begin;
    // An unmatched word before the surname is a given name unless it belongs to a post.
    if (begin > 0 && words[begin].begin == words[begin - 1].end + 1) {
        const std::string_view word = slice(text, words[begin - 1]);
        if (can_name(word) && (!is_post_qualifier(word) || is_given_name(word))) --name.first;
    }
    return name;
}

// "jdoe", "doej", "janedoe": a word of the text with what is left over at either end.
std::optional<WordRange> run_together(std::string_view text, std::span<const Span> words,
                                      const std::string& token) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string word = letters(slice(text, words[at]));
        if (word.size() < 3 || word.size() >= token.size() || !can_name(slice(text, words[at])))
            continue;
        std::string rest;
        if (token.ends_with(word))
            rest = token.substr(0, token.size() - word.size());
        else if (token.starts_with(word))
            rest = token.substr(word.size());
        else
            continue;
        const std::string given[] = {rest};
        const WordRange name = with_given_names(text, words, {at, at + 1}, given);
        const bool grown = name.last - name.first > 1;
        if (grown &&
            given_matches(slice(text, words[name.first == at ? at + 1 : name.first]), given))
            return name;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string> name_tokens(std::string_view address) {
    const std::string_view local = address.substr(0, address.find('@'));
    std::vector<std::string> tokens;
    std::string token;
    const auto close = [&] {
        while (!token.empty() && is_digit(token.back()))
            token.pop_back();
        if (!token.empty()) tokens.push_back(std::move(token));
        token.clear();
    };
    for (const char c : local) {
        if (c == '.' || c == '_' || c == '-' || c == '+')
            close();
        else if (is_letter_byte(c) || is_digit(c))
            token += to_lower(c);
    }
    close();
    return tokens;
}

namespace {

std::optional<WordRange> spelled_by_address(std::string_view text, std::span<const Span> words,
                                            std::string_view address) {
    const std::vector<std::string> tokens = name_tokens(address);
    if (tokens.empty()) return std::nullopt;
    if (tokens.size() == 1) return run_together(text, words, tokens.front());
    const auto mailbox = [](const std::string& t) {
        return (is_post_word(t) || is_post_qualifier(t)) && !is_given_name(t);
    };
    if (std::ranges::all_of(tokens, mailbox)) return std::nullopt;

    const std::span<const std::string> all(tokens);
    const auto accept = [&](std::string_view surname,
                            std::span<const std::string> given) -> std::optional<WordRange> {
        const auto hit = spelled(text, words, surname);
        if (!hit || !begins_upper(slice(text, words[hit->last - 1]))) return std::nullopt;
        const std::string_view head = slice(text, words[hit->first]);
        if (is_post_word(head) || (is_post_qualifier(head) && !is_given_name(given.front())))
            return std::nullopt;
        const WordRange name = with_given_names(text, words, *hit, given);
        if (name.last - name.first < 2) return std::nullopt;
        // "Head of Graduate Outcomes, graduate.outcomes@": the mailbox of a post.
        if (name.first > 0 && one_of(slice(text, words[name.first - 1]), {"of", "for"}))
            return std::nullopt;
        return name;
    };
    // "smith-jones" splits into two tokens: try the joined tail before the last token alone.
    for (std::size_t tail = 1; tail < tokens.size(); ++tail) {
        std::string surname;
        for (std::size_t at = tail; at < tokens.size(); ++at)
            surname += tokens[at];
        if (const auto name = accept(surname, all.first(tail))) return name;
    }
    return accept(tokens.front(), all.subspan(1));
}

/// "Patient Safety Team, patientsafety@", "Fire Safety, firesafety@": the mailbox of a post.
bool spells_post(std::string_view text, std::span<const Span> words, WordRange range) {
    static constexpr auto teams = word_list({"department", "desk", "hub", "inbox", "mailbox",
                                             "office", "section", "service", "team", "unit"});
    if (is_given_name(slice(text, words[range.first]))) return false;
    return (range.last < words.size() && teams.holds(slice(text, words[range.last]))) ||
           is_post_qualifier(slice(text, words[range.last - 1]));
}

} // namespace

std::optional<WordRange> name_by_address(std::string_view text, std::span<const Span> words,
                                         std::string_view address) {
    const auto range = spelled_by_address(text, words, address);
    return range && spells_post(text, words, *range) ? std::nullopt : range;
}

WordRange without_titles(std::string_view text, std::span<const Span> words) {
    WordRange range{0, words.size()};
    // "T/ACC", "A/Supt": who holds a rank for a time.
    const auto acts = [&](std::size_t at) {
        return at + 1 < words.size() && words[at].size() == 1 && text[words[at].end] == '/' &&
               is_honorific(slice(text, words[at + 1]));
    };
    while (range.first < range.last &&
           (is_honorific(slice(text, words[range.first])) || acts(range.first)))
        ++range.first;
    while (range.first < range.last && is_post_nominal(slice(text, words[range.last - 1])))
        --range.last;
    return range;
}

bool looks_like_name(std::string_view text, std::span<const Span> words) {
    // "Beacon House", "Water Lane": a place, unless somebody's first name stands before it.
    static constexpr auto places =
        word_list({"avenue", "building", "buildings", "court", "floor", "hall", "house", "lane",
                   "road", "square", "street", "tower", "way"});
    const WordRange bare = without_titles(text, words);
    const std::size_t count = bare.last - bare.first;
    if (count == 0 || count > 5 || (count == 1 && bare.first == 0)) return false;
    if (same_word(slice(text, words[bare.first]), "the")) return false; // "The Sponsorship Team"
    if (bare.first == 0 && places.holds(slice(text, words[bare.last - 1])) &&
        !is_given_name(slice(text, words.front())))
        return false;
    std::size_t capitals = 0;
    for (std::size_t at = bare.first; at < bare.last; ++at) {
        const std::string_view word = slice(text, words[at]);
        if (is_particle(word) && at + 1 < bare.last) continue;
        if (!can_name(word) || is_body_word(word)) return false;
        if (std::ranges::any_of(word, is_digit)) return false;
        if (is_post_qualifier(word) && !is_given_name(word)) return false;
        // "NHS", "DHSC": letters only make a name when a given name stands before them.
        if (count_upper(word) == word.size() && word.size() > 1 && word.size() < 6 &&
            (at == bare.first || !is_given_name(slice(text, words[bare.first]))))
            return false;
        ++capitals;
    }
    return capitals > 0;
}

} // namespace concord::grammar
