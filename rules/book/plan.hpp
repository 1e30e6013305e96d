// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace concord {

/// All phrases of a book as one trie of words over folded, lower-cased text, in flat
/// position-independent tables. Made by compile_plan(), read by match_plan(). How phrases are
/// written: lower-case words; `(a|b)` alternatives; `(a )?` optional; `*` after letters: any
/// further letters of that word; `#`: a number in digits or words; `=` in front: case counts.
///
/// A step of the trie is a word with the gap before it (" ", "-", ", " …), each known by a number.
/// The text is cut into words once; a word that no phrase holds is done with after one look.
struct Plan {
    static constexpr std::uint16_t no_match = 0xFFFF;
    static constexpr std::uint16_t number = 1; ///< Stands for any number where a word would stand.
    static constexpr std::uint16_t first_word = 2;
    static constexpr std::uint8_t no_gap = 0xFF;

    /// Kinds of steps that lead on from a node.
    enum Branch : std::uint8_t { to_word = 1, to_stem = 2, to_number = 4 };

    struct Node {
        std::uint32_t first = 0; ///< Its slots of `steps` begin here; no other node has them.
        std::uint16_t match =
            no_match;               ///< Index into `matches` of the first phrase that ends here.
        std::uint8_t branches = 0;  ///< Of Branch.
        std::uint8_t slot_bits = 0; ///< It has 2 to this power slots; none without branches.
        friend bool operator==(const Node&, const Node&) noexcept = default;
    };
    /// A way on from a node, over a gap and by a word; or a free slot. What lies behind is kept in
    /// it, so that a scan need not look elsewhere. All in eight bytes, as a scan waits for the
    /// memory of these tables about as long as it works.
    class Step {
    public:
        static constexpr std::size_t most_slots = 1U << 19; ///< Those of all nodes together.
        static constexpr std::size_t most_gaps = 1U << 5;

        constexpr Step() noexcept = default;
        /// As it was told by bits().
        explicit constexpr Step(std::uint64_t bits) noexcept : bits_(bits) {}
        /// Precondition: `word` is not 0, `gap` < most_gaps, `to.first` < most_slots.
        constexpr Step(Node to, std::uint16_t word, std::uint8_t gap) noexcept
            : bits_(to.first | std::uint64_t{to.match} << 19 | std::uint64_t{to.branches} << 35 |
                    std::uint64_t{to.slot_bits} << 38 | key(word, gap) << 43) {}

        [[nodiscard]] constexpr bool free() const noexcept { return bits_ == 0; }
        /// Whether it goes over that gap by that word.
        [[nodiscard]] constexpr bool goes(std::uint16_t word, std::uint8_t gap) const noexcept {
            return bits_ >> 43 == key(word, gap);
        }
        /// Precondition: not free().
        [[nodiscard]] constexpr Node to() const noexcept {
            return {static_cast<std::uint32_t>(bits_ & (most_slots - 1)),
                    static_cast<std::uint16_t>(bits_ >> 19),
                    static_cast<std::uint8_t>(bits_ >> 35 & 7),
                    static_cast<std::uint8_t>(bits_ >> 38 & 31)};
        }
        [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }
        friend bool operator==(const Step&, const Step&) noexcept = default;

    private:
        static constexpr std::uint64_t key(std::uint16_t word, std::uint8_t gap) noexcept {
            return std::uint64_t{word} << 5 | gap;
        }
        std::uint64_t bits_ = 0;
    };
    /// A word of a phrase, or a stem: "process" of "process*".
    struct Word {
        std::uint32_t hash = 0;
        std::uint32_t letters = 0; ///< Where it begins in `letters`.
        std::uint32_t root = 0;    ///< The node after it at a phrase's beginning; 0 for none.
        std::uint8_t size = 0;
        bool stem = false;
    };
    struct Match {
        std::uint16_t set = 0;     ///< PhraseSet::index
        std::uint16_t variant = 0; ///< Which phrase of the set, as written in the pack.
        std::uint16_t extra = 0;   ///< Index into `extras`; 0 for nothing more.
        bool last = true;          ///< No further match in this list.
    };
    /// What few phrases ask beside their words.
    struct Extra {
        std::string_view exact; ///< For `=` phrases: the spelling wanted; else empty.
        std::string_view tail;  ///< What must follow, character by character, with marks.
    };
    /// A phrase that does not begin with a whole word: "[insert", "'s", "#th".
    struct Odd {
        unsigned char first = 0; ///< Its first byte, or number_mark.
        std::uint16_t match = no_match;
    };

    std::span<const Node> nodes;            ///< Those behind the first words of phrases; the first
                                            ///< one leads nowhere.
    std::span<const Word> words;            ///< By number; the first two are not words.
    std::string_view letters;               ///< Of all words.
    std::span<const std::uint32_t> index;   ///< Hash table from a word to its number; 0 is free.
                                            ///< The upper half is that of the word's hash.
    std::span<const std::uint64_t> stems;   ///< Bitmap over the hashes of stems and of their first
                                            ///< three letters.
    std::span<const Step> steps;            ///< Node by node, a hash table each (step_slot).
    std::span<const std::uint64_t> ways;    ///< Bitmap over the steps of all nodes (way_hash): most
                                            ///< of what a text asks for is not there.
    std::span<const std::string_view> gaps; ///< By number.
    std::span<const Match> matches;
    std::span<const Extra> extras;
    std::span<const Odd> odd;      ///< Sorted by first byte.
    std::uint32_t number_root = 0; ///< The node after a number at a phrase's beginning.
    std::uint16_t sets = 0;        ///< Number of phrase sets.
    bool built_in = false;         ///< Its tables live as long as the program.
};

} // namespace concord
