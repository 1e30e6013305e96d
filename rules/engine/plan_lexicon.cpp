// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/text/ascii.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_match.hpp"
#include "rules/engine/prefetch.hpp"

namespace concord {

namespace {

/// Spellings kept from text to text: two megabytes. Agreements have fewer; lists of names more.
constexpr std::size_t most_kept = 1U << 15;

std::uint32_t hash_of(std::uint64_t key) noexcept {
    return static_cast<std::uint32_t>((key * 0x9E37'79B9'7F4A'7C15U) >> 32);
}

bool denies(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 7> denials{"no",      "not",    "nor", "never",
                                                      "without", "cannot", "t"};
    constexpr std::size_t longest = 7;
    return word.size() <= longest &&
           std::find(denials.begin(), denials.end(), word) != denials.end();
}

} // namespace

PlanLexicon::PlanLexicon(const Plan& plan) : plan_(plan) {
    for (const Plan::Odd& odd : plan.odd) {
        begins_oddly_[odd.first] = true;
    }
    forget();
}

PlanLexicon& PlanLexicon::of(const Plan& plan, std::optional<PlanLexicon>& own) {
    if (!plan.built_in) {
        return own.emplace(plan);
    }
    thread_local std::optional<PlanLexicon> shared;
    if (!shared || shared->plan_.nodes.data() != plan.nodes.data()) {
        shared.emplace(plan);
    }
    return *shared;
}

std::vector<PlanSpelling> PlanLexicon::spellings(std::string_view text, const WordIndex& words) {
    if (known_.size() > most_kept || stems_.size() > most_kept) {
        forget();
    }
    const auto spellings = words.spellings();
    std::vector<PlanSpelling> found;
    found.reserve(spellings.size());
    // A few at a time, so that memory brings the places of all while one is looked at.
    constexpr std::size_t at_once = 32;
    std::array<std::uint32_t, at_once> hashes{};
    for (std::size_t first = 0; first < spellings.size(); first += at_once) {
        const auto some = spellings.subspan(first, std::min(at_once, spellings.size() - first));
        for (std::size_t i = 0; i < some.size(); ++i) {
            hashes[i] = hash_of(words.keys()[first + i]);
            prefetch(&slots_[hashes[i] & (slots_.size() - 1)]);
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            const Slot& slot = slots_[hashes[i] & (slots_.size() - 1)];
            prefetch(known_.data() + slot.number);
            if (slot.number == 0) prefetch(&first_entry(slice(text, some[i])));
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            found.push_back(find(slice(text, some[i]), hashes[i]));
        }
    }
    return found;
}

const std::uint32_t& PlanLexicon::first_entry(std::string_view spelt) const noexcept {
    std::uint32_t hash = word_hash_start;
    for (const char c : spelt)
        hash = word_hash(hash, static_cast<unsigned char>(to_lower(c)));
    return plan_.index[word_slot(hash, false) & (plan_.index.size() - 1)];
}

PlanSpelling PlanLexicon::find(std::string_view spelt, std::uint32_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].number != 0; at = (at + 1) & mask) {
        if (slots_[at].hash == hash && known_[slots_[at].number].spelt() == spelt) {
            return known_[slots_[at].number].spelling;
        }
    }
    const PlanSpelling spelling = look_up(spelt);
    if (spelt.size() <= Known::room) {
        keep(spelt, hash, spelling);
    }
    return spelling;
}

void PlanLexicon::keep(std::string_view spelt, std::uint32_t hash, const PlanSpelling& spelling) {
    Known& known = known_.emplace_back();
    known.spelling = spelling;
    known.size = static_cast<std::uint8_t>(spelt.size());
    std::copy(spelt.begin(), spelt.end(), known.letters.begin());
    slots_[free_slot(hash)] = {hash, static_cast<std::uint32_t>(known_.size() - 1)};
    if (2 * known_.size() > slots_.size()) {
        const auto before = std::exchange(slots_, std::vector<Slot>(4 * slots_.size()));
        for (const Slot& slot : before) {
            if (slot.number != 0) {
                slots_[free_slot(slot.hash)] = slot;
            }
        }
    }
}

std::size_t PlanLexicon::free_slot(std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) {
        at = (at + 1) & mask;
    }
    return at;
}

void PlanLexicon::forget() {
    constexpr std::size_t first_slots = 2048; // as many as an agreement of some pages needs
    slots_ = std::vector<Slot>(first_slots);
    known_ = std::vector<Known>(1); // a slot without one is free
    known_.reserve(first_slots / 2);
    stems_ = {};
}

PlanSpelling PlanLexicon::look_up(std::string_view spelt) {
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
        const auto stem = number_of_word(word.substr(0, size), hash, true);
        if (stem != 0 && letters_end(word, size) == word.size()) {
            stems_.push_back({plan_.nodes[plan_.words[stem].root], stem});
            ++found.stem_count;
        }
    }
    found.word = number_of_word(word, hash, false);
    found.root = plan_.nodes[plan_.words[found.word].root];
    const bool counts = is_digit(word.front()) || number_end(word, 0) > 0;
    found.kinds = static_cast<std::uint8_t>((found.word != 0 ? Plan::to_word : 0) |
                                            (found.stem_count > 0 ? Plan::to_stem : 0) |
                                            (counts ? Plan::to_number : 0));
    found.odd = begins_oddly_[static_cast<unsigned char>(word.front())];
    found.tasks = static_cast<std::uint8_t>(
        (found.root.match != Plan::no_match ? PlanTask::ends : 0) |
        (begins_otherwise(found) ? PlanTask::others : 0) | (denies(word) ? PlanTask::denies : 0));
    return found;
}

std::uint16_t PlanLexicon::number_of_word(std::string_view word, std::uint32_t hash,
                                          bool stem) const {
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

std::string_view PlanLexicon::lower(std::string_view word) {
    lower_.resize(word.size());
    std::transform(word.begin(), word.end(), lower_.begin(), [](char c) { return to_lower(c); });
    return lower_;
}

bool PlanLexicon::begins_otherwise(const PlanSpelling& spelling) const {
    const auto leads = [](const PlanStem& stem) { return stem.root != Plan::Node{}; };
    return std::ranges::any_of(stems(spelling), leads) || (spelling.kinds & Plan::to_number) != 0 ||
           spelling.odd;
}

bool PlanLexicon::may_be_stem(std::uint32_t hash) const noexcept {
    const auto bit = stem_bit(hash);
    return (plan_.stems[bit / 64] >> (bit % 64) & 1U) != 0;
}

} // namespace concord
