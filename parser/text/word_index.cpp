// SPDX-License-Identifier: Apache-2.0
#include "parser/text/word_index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "parser/text/byte_mask.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr std::uint64_t mixer = 0x9E37'79B9'7F4A'7C15U;
constexpr std::uint32_t short_word = 7;

/// For each number of bytes a mask of so many.
constexpr auto first_bytes = [] {
    std::array<std::uint64_t, short_word + 1> masks{};
    for (std::size_t size = 0; size < masks.size(); ++size)
        masks[size] = (std::uint64_t{1} << (8 * size)) - 1;
    return masks;
}();

/// The bytes of a short word and their number: no other word has this key.
std::uint64_t key_of_short(std::string_view text, std::uint32_t begin,
                           std::uint32_t size) noexcept {
    std::uint64_t bytes = 0;
    if (begin + std::size_t{8} <= text.size())
        bytes = word_at(text, begin) & first_bytes[size];
    else
        std::memcpy(&bytes, text.data() + begin, size);
    return bytes | std::uint64_t{size} << 56;
}

/// A hash, whose top bit tells it from the key of a short word.
std::uint64_t key_of_long(std::string_view text, std::uint32_t begin, std::uint32_t size) noexcept {
    const auto mix = [](std::uint64_t hash) { return hash ^ (hash >> 32); };
    std::uint64_t hash = size;
    for (std::uint32_t at = 0; at + 8 < size; at += 8)
        hash = mix((hash ^ word_at(text, begin + at)) * mixer);
    hash = mix((hash ^ word_at(text, begin + size - 8)) * mixer);
    return hash | std::uint64_t{1} << 63;
}

/// Finds where the words of a text begin and end.
class WordCutter {
public:
    WordCutter(std::string_view text, std::vector<Word>& words) : text_(text), words_(words) {}

    void run() {
        walk_blocks(
            text_, [](const char* block) { return std::pair(alnum_mask(block), high_mask(block)); },
            [this](std::uint32_t at, std::pair<std::uint64_t, std::uint64_t> masks) {
                take_block(at, masks.second == 0 && !split_ ? masks.first : with_letters(at));
            });
        take_block(static_cast<std::uint32_t>(text_.size()), 0); // ends the last word
    }

private:
    /// The mask of a block that holds letters of two bytes, or the second byte of one.
    std::uint64_t with_letters(std::uint32_t at) noexcept {
        std::uint64_t mask = 0;
        const std::size_t end = std::min(text_.size(), at + block_size);
        for (std::size_t i = at; i < end; ++i) {
            const auto c = static_cast<unsigned char>(text_[i]);
            const bool word = split_ || is_word_byte(c);
            split_ = !split_ && word && c >= 0x80;
            mask |= std::uint64_t{word} << (i - at);
        }
        return mask;
    }

    /// Words begin and end where bits of the mask change; one may reach over blocks.
    void take_block(std::uint32_t at, std::uint64_t mask) {
        std::uint64_t edges = mask ^ (mask << 1 | std::uint64_t{inside_});
        if (edges == 0) return;
        const auto next_edge = [&edges, at] {
            const auto edge = at + static_cast<std::uint32_t>(std::countr_zero(edges));
            edges &= edges - 1;
            return edge;
        };
        std::uint32_t begin = inside_ ? begin_ : next_edge();
        while (edges != 0) {
            const std::uint32_t end = next_edge();
            words_.push_back({begin, end, 0});
            if (edges != 0) begin = next_edge();
        }
        begin_ = begin;
        inside_ = mask >> (block_size - 1) != 0;
    }

    std::string_view text_;
    std::vector<Word>& words_;
    std::uint32_t begin_ = 0; ///< Of the word at hand.
    bool inside_ = false;     ///< A word is at hand.
    bool split_ = false;      ///< The next byte is the second one of a letter.
};

/// Numbers the spellings of words by a hash table with open places.
class Speller {
public:
    Speller(std::string_view text, std::vector<Span>& spellings, std::vector<std::uint64_t>& keys)
        : text_(text), spellings_(spellings), keys_(keys) {
        // Long texts repeat their words; the table grows where one does not.
        grow(std::bit_ceil(std::clamp<std::size_t>(text.size() / 16, 64, 4096)));
    }

    [[nodiscard]] std::uint32_t spelling_of(std::uint32_t begin, std::uint32_t size) {
        if (size > short_word) return spelling_of_long(begin, size);
        const std::uint64_t key = key_of_short(text_, begin, size);
        std::size_t at = place_of(key);
        for (; slots_[at].key != key; at = (at + 1) & last_)
            if (slots_[at].key == 0) return add(key, at, begin, size);
        return slots_[at].spelling;
    }

private:
    struct Slot {
        std::uint64_t key = 0; ///< No word has 0: the place is free.
        std::uint32_t spelling = 0;
    };

    // Few words come here; kept out of the loop over all, they do not take its registers.
    [[nodiscard, gnu::noinline]] std::uint32_t spelling_of_long(std::uint32_t begin,
                                                                std::uint32_t size) {
        const std::uint64_t key = key_of_long(text_, begin, size);
        std::size_t at = place_of(key);
        for (; slots_[at].key != key || !is_spelt(slots_[at].spelling, begin, size);
             at = (at + 1) & last_)
            if (slots_[at].key == 0) return add(key, at, begin, size);
        return slots_[at].spelling;
    }

    [[nodiscard]] bool is_spelt(std::uint32_t spelling, std::uint32_t begin,
                                std::uint32_t size) const noexcept {
        const Span known = spellings_[spelling];
        if (known.size() != size) return false;
        if (size > 16)
            return std::memcmp(text_.data() + known.begin, text_.data() + begin, size) == 0;
        // Its first and its last eight bytes are all of it.
        return word_at(text_, known.begin) == word_at(text_, begin) &&
               word_at(text_, known.end - 8) == word_at(text_, begin + size - 8);
    }

    [[nodiscard, gnu::noinline]] std::uint32_t add(std::uint64_t key, std::size_t at,
                                                   std::uint32_t begin, std::uint32_t size) {
        const auto spelling = static_cast<std::uint32_t>(spellings_.size());
        spellings_.push_back({begin, begin + size});
        keys_.push_back(key);
        slots_[at] = {key, spelling};
        if (spelling * std::size_t{2} > last_) grow(slots_.size() * 2);
        return spelling;
    }

    void grow(std::size_t size) {
        const auto old = std::exchange(slots_, std::vector<Slot>(size));
        last_ = size - 1;
        shift_ = static_cast<unsigned>(std::countl_zero(last_));
        spellings_.reserve(size / 2 + 1);
        keys_.reserve(size / 2 + 1);
        for (const Slot& slot : old) {
            if (slot.key == 0) continue;
            std::size_t at = place_of(slot.key);
            while (slots_[at].key != 0)
                at = (at + 1) & last_;
            slots_[at] = slot;
        }
    }

    /// The uppermost bits of a product depend on all bits of what is multiplied.
    [[nodiscard]] std::size_t place_of(std::uint64_t key) const noexcept {
        return (key * mixer) >> shift_;
    }

    std::string_view text_;
    std::vector<Span>& spellings_;
    std::vector<std::uint64_t>& keys_;
    std::vector<Slot> slots_;
    std::size_t last_ = 0; ///< Number of the last slot: a mask, as there is a power of two.
    unsigned shift_ = 0;   ///< Leaves as many bits as the mask has.
};

} // namespace

WordIndex::WordIndex(std::string_view text) {
    words_.reserve(text.size() / 6 + 16);
    WordCutter(text, words_).run();
    Speller speller(text, spellings_, keys_);
    for (Word& word : words_)
        word.spelling = speller.spelling_of(word.begin, word.end - word.begin);
}

std::size_t WordIndex::first_behind(std::uint32_t offset) const noexcept {
    const auto found =
        std::upper_bound(words_.begin(), words_.end(), offset,
                         [](std::uint32_t at, const Word& word) { return at < word.end; });
    return static_cast<std::size_t>(found - words_.begin());
}

} // namespace concord
