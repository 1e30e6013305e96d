// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_spellings.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

bool denies(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 7> denials{"no",      "not",    "nor", "never",
                                                      "without", "cannot", "t"};
    constexpr std::size_t longest = 7;
    return word.size() <= longest &&
           std::find(denials.begin(), denials.end(), word) != denials.end();
}

} // namespace

PlanSpellings::PlanSpellings(std::string_view text, const WordIndex& words, const Plan& plan)
    : plan_(plan) {
    for (const Plan::Odd& odd : plan.odd) {
        begins_oddly_[odd.first] = true;
    }
    spellings_.reserve(words.spellings().size());
    for (const Span spelling : words.spellings()) {
        spellings_.push_back(look_up(slice(text, spelling)));
    }
}

PlanSpelling PlanSpellings::look_up(std::string_view spelt) {
    const std::string_view word = lower(spelt);
    PlanSpelling found;
    found.first_stem = static_cast<std::uint32_t>(stems_.size());
    std::uint32_t hash = word_hash_start;
    bool stemmed = true; // stems are known by their first letters, most words by those of none
    for (std::size_t size = 1; size <= word.size(); ++size) {
        hash = word_hash(hash, static_cast<unsigned char>(word[size - 1]));
        if (!stemmed || size < shortest_stem) {
            continue;
        }
        if (!may_be_stem(hash)) {
            stemmed = size > shortest_stem;
            continue;
        }
        const auto stem = find(word.substr(0, size), hash, true);
        if (stem != 0 && letters_end(word, size) == word.size()) {
            stems_.push_back(stem);
            ++found.stem_count;
        }
    }
    found.word = find(word, hash, false);
    found.root = plan_.words[found.word].root;
    found.denies = denies(word);
    found.counts = is_digit(word.front()) || number_end(word, 0) > 0;
    found.starts = may_start(word, found);
    return found;
}

std::uint16_t PlanSpellings::find(std::string_view word, std::uint32_t hash, bool stem) const {
    const std::size_t mask = plan_.index.size() - 1;
    for (std::size_t slot = word_slot(hash, stem) & mask;; slot = (slot + 1) & mask) {
        const std::uint32_t entry = plan_.index[slot];
        if (entry == 0) {
            return 0;
        }
        const std::uint16_t number = number_of(entry);
        if (entry != word_entry(hash, number)) {
            continue;
        }
        const Plan::Word& known = plan_.words[number];
        if (known.hash == hash && known.stem == stem &&
            word == plan_.letters.substr(known.letters, known.size)) {
            return number;
        }
    }
}

std::string_view PlanSpellings::lower(std::string_view word) {
    lower_.resize(word.size());
    std::transform(word.begin(), word.end(), lower_.begin(), [](char c) { return to_lower(c); });
    return lower_;
}

bool PlanSpellings::may_start(std::string_view word, const PlanSpelling& spelling) const {
    const auto rooted = [&](std::uint16_t number) { return plan_.words[number].root != 0; };
    const auto own = stems(spelling);
    return spelling.root != 0 || std::any_of(own.begin(), own.end(), rooted) || spelling.counts ||
           begins_oddly_[static_cast<unsigned char>(word.front())];
}

bool PlanSpellings::may_be_stem(std::uint32_t hash) const noexcept {
    const auto bit = stem_bit(hash);
    return (plan_.stems[bit / 64] >> (bit % 64) & 1u) != 0;
}

} // namespace concord
