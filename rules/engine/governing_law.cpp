// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/governing_law.hpp"

#include <algorithm>
#include <string>

#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord {

namespace {

/// Whether the text has the letters, in capitals or not; looked for by one of them that is rare.
template <char Rare>
bool has_letters(std::string_view text, std::string_view letters) {
    constexpr char capital = static_cast<char>(Rare - 'a' + 'A');
    const auto ahead = static_cast<std::uint32_t>(letters.find(Rare));
    bool found = false;
    walk_bytes<Rare, capital>(text, [&](std::uint32_t at) {
        found = at >= ahead && equal_folded(text.substr(at - ahead, letters.size()), letters);
        return found ? static_cast<std::uint32_t>(text.size()) : at + 1;
    });
    return found;
}

bool ends_word(std::string_view text, std::size_t end) {
    return end >= text.size() || !is_letter_byte(text[end]);
}

std::span<const std::string_view> words_of(const RuleBook& book, std::string_view name) {
    const auto* list = book.lexicon(name);
    return list == nullptr ? std::span<const std::string_view>{} : list->words;
}

} // namespace

LawChoice::LawChoice(const RuleBook& book)
    : choosing_(words_of(book, "choosing_law")),
      places_(words_of(book, "law_places")),
      uk_(words_of(book, "uk_law_places")) {}

/// The size of the longest place that begins at `at`; 0 for none.
std::size_t LawChoice::place_at(std::string_view small, std::size_t at) const {
    const auto rest = small.substr(at);
    const auto letters = std::find_if_not(rest.begin(), rest.end(), is_letter_byte);
    const auto word = rest.substr(0, static_cast<std::size_t>(letters - rest.begin()));
    if (word.empty()) {
        return 0;
    }
    std::size_t best = 0;
    for (auto place = std::lower_bound(places_.begin(), places_.end(), word);
         place != places_.end() && place->starts_with(word); ++place) {
        if (rest.starts_with(*place) && ends_word(rest, place->size())) {
            best = std::max(best, place->size());
        }
    }
    return best;
}

/// "England and Wales", "Ontario, Canada": what follows a place and belongs to it.
std::size_t LawChoice::end_of(std::string_view small, std::size_t end) const {
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view link : {" and the ", " and ", ", ", " or "}) {
            if (small.substr(end, link.size()) == link) {
                const auto next = place_at(small, end + link.size());
                if (next > 0) {
                    end += link.size() + next;
                    more = true;
                }
                break;
            }
        }
    }
    return end;
}

/// The first place in a part of a sentence.
std::optional<Span> LawChoice::first_place(std::string_view small, std::size_t from,
                                           std::size_t to) const {
    for (auto at = from; at < std::min(to, small.size()); ++at) {
        // "the State ofTexas": scanned texts lose blanks.
        const bool glued =
            at > 2 && small.substr(at - 2, 2) == "of" && !is_letter_byte(small[at - 3]);
        if (at > 0 && is_letter_byte(small[at - 1]) && !glued) {
            continue;
        }
        const auto size = place_at(small, at);
        if (size > 0) {
            return Span{static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(end_of(small, at + size))};
        }
    }
    return std::nullopt;
}

/// "New York law": a place right before the word.
std::optional<Span> LawChoice::place_before(std::string_view small, std::size_t law) const {
    const auto from = law > 26 ? law - 26 : 0;
    const auto found = first_place(small, from, law);
    const bool close = found && law - found->end <= 8;
    return close ? found : std::nullopt;
}

std::optional<Span> LawChoice::in(std::string_view sentence, std::size_t from) const {
    // Whatever it chooses, it names a law: most sentences are done with here.
    if (!has_letters<'w'>(sentence.substr(std::min(from, sentence.size())), "law")) {
        return std::nullopt;
    }
    const auto small = to_lower(sentence);
    const bool chooses =
        std::any_of(choosing_.begin(), choosing_.end(),
                    [&](std::string_view word) { return small.find(word) != std::string::npos; });
    if (!chooses) {
        return std::nullopt;
    }
    constexpr std::size_t reach = 110;
    for (auto at = small.find("law", from); at != std::string::npos;
         at = small.find("law", at + 1)) {
        if (at > 0 && is_letter_byte(small[at - 1])) {
            continue;
        }
        if (const auto before = place_before(small, at)) {
            return before;
        }
        if (const auto after = first_place(small, at + 3, at + reach)) {
            return after;
        }
    }
    // "… in the State of Nevada and shall be governed by the laws thereof".
    return small.find("laws thereof", from) != std::string::npos
               ? first_place(small, 0, small.size())
               : std::nullopt;
}

std::optional<Span> LawChoice::court_in(std::string_view sentence) const {
    constexpr std::string_view word = "courts";
    constexpr std::size_t reach = 50;
    if (!has_letters<'u'>(sentence, word)) {
        return std::nullopt;
    }
    const auto small = to_lower(sentence);
    for (auto at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
        if (const auto before = place_before(small, at)) {
            return before;
        }
        const auto rest = std::string_view(small).substr(at + word.size());
        if (rest.starts_with(" of ") || rest.starts_with(" in ")) {
            if (const auto after = first_place(small, at + word.size(), at + reach)) {
                return after;
            }
        }
    }
    return std::nullopt;
}

bool LawChoice::is_uk(std::string_view place) const {
    const auto small = to_lower(place);
    return std::any_of(uk_.begin(), uk_.end(), [&](std::string_view name) {
        return std::string_view(small).starts_with(name) && ends_word(small, name.size());
    });
}

} // namespace concord
