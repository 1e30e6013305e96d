// SPDX-License-Identifier: Apache-2.0
#include "parser/text/word_index.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "parser/text/byte_mask.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr std::uint64_t mixer = 0x9E37'79B9'7F4A'7C15U;

/// What a spelling is found by: all its bytes when they are at most eight, else the first eight and
/// a hash of all.
struct Key {
    std::uint64_t first = 0;
    std::uint64_t hash = 0;
};

std::uint64_t mix(std::uint64_t hash) noexcept {
    hash *= mixer;
    return hash ^ (hash >> 32);
}

Key key_of_long(std::string_view text, std::uint32_t begin, std::uint32_t size) noexcept {
    Key key{word_at(text, begin), 0};
    key.hash = key.first + size;
    for (std::uint32_t at = 8; at + 8 < size; at += 8)
        key.hash = mix(key.hash) ^ word_at(text, begin + at);
    if (size > 8) key.hash = mix(key.hash) ^ word_at(text, begin + size - 8);
    key.hash = mix(key.hash);
    return key;
}

/// Most words are short: this much is done in place.
inline Key key_of(std::string_view text, std::uint32_t begin, std::uint32_t size) noexcept {
    if (size >= 8) return key_of_long(text, begin, size);
    std::uint64_t first = 0;
    if (begin + 8 <= text.size())
        first = word_at(text, begin) & ((std::uint64_t{1} << (8 * size)) - 1);
    else
        std::memcpy(&first, text.data() + begin, size);
    return {first, mix(first)};
}

} // namespace

/// Cuts the text into words and numbers their spellings by a hash table with open places.
class WordIndex::Reader {
public:
    Reader(std::string_view text, WordIndex& out) : text_(text), out_(out) {
        out_.words_.reserve(text.size() / 6 + 16);
        // Long texts repeat their words; the table grows where one does not.
        grow(std::bit_ceil(std::clamp<std::size_t>(text.size() / 8, 64, 4096)));
    }

    void run() {
        walk_blocks(
            text_, [](const char* block) { return std::pair(alnum_mask(block), high_mask(block)); },
            [this](std::uint32_t at, std::pair<std::uint64_t, std::uint64_t> masks) {
                take_block(at, masks.second == 0 && !split_ ? masks.first : with_letters(at));
            });
        if (inside_) close(static_cast<std::uint32_t>(text_.size()));
    }

private:
    struct Slot {
        std::uint64_t first = 0;
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< Of the spelling, counted from 1; 0 is free.
    };

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

    void take_block(std::uint32_t at, std::uint64_t mask) {
        std::uint64_t edges = mask ^ (mask << 1 | std::uint64_t{inside_});
        for (; edges != 0; edges &= edges - 1) {
            const std::uint32_t edge = at + static_cast<std::uint32_t>(std::countr_zero(edges));
            if (inside_)
                close(edge);
            else
                begin_ = edge;
            inside_ = !inside_;
        }
    }

    void close(std::uint32_t end) {
        const std::uint32_t size = end - begin_;
        const Key key = key_of(text_, begin_, size);
        const std::size_t mask = slots_.size() - 1;
        const auto hash = static_cast<std::uint32_t>(key.hash);
        for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
            Slot& slot = slots_[at];
            if (slot.number == 0) {
                out_.spellings_.push_back({begin_, end});
                slot = {key.first, hash, static_cast<std::uint32_t>(out_.spellings_.size())};
                out_.words_.push_back({begin_, end, slot.number - 1});
                if (out_.spellings_.size() * 2 > slots_.size()) grow(slots_.size() * 4);
                return;
            }
            if (slot.first == key.first && slot.hash == hash && is_spelt(slot.number - 1, size)) {
                out_.words_.push_back({begin_, end, slot.number - 1});
                return;
            }
        }
    }

    /// Whether the word at hand, whose key is that of a spelling, is written so.
    [[nodiscard]] bool is_spelt(std::uint32_t number, std::uint32_t size) const noexcept {
        const Span known = out_.spellings_[number];
        return known.size() == size &&
               (size <= 8 || std::memcmp(text_.data() + known.begin + 8, text_.data() + begin_ + 8,
                                         size - 8) == 0);
    }

    void grow(std::size_t size) {
        slots_.assign(size, {});
        for (std::size_t i = 0; i < out_.spellings_.size(); ++i) {
            const Span known = out_.spellings_[i];
            const Key key = key_of(text_, known.begin, known.size());
            std::size_t at = key.hash & (size - 1);
            while (slots_[at].number != 0)
                at = (at + 1) & (size - 1);
            slots_[at] = {key.first, static_cast<std::uint32_t>(key.hash),
                          static_cast<std::uint32_t>(i + 1)};
        }
    }

    std::string_view text_;
    WordIndex& out_;
    std::vector<Slot> slots_;
    std::uint32_t begin_ = 0; ///< Of the word at hand.
    bool inside_ = false;     ///< A word is at hand.
    bool split_ = false;      ///< The next byte is the second one of a letter.
};

WordIndex::WordIndex(std::string_view text) {
    Reader(text, *this).run();
}

std::size_t WordIndex::first_behind(std::uint32_t offset) const noexcept {
    const auto found =
        std::upper_bound(words_.begin(), words_.end(), offset,
                         [](std::uint32_t at, const Word& word) { return at < word.end; });
    return static_cast<std::size_t>(found - words_.begin());
}

} // namespace concord
