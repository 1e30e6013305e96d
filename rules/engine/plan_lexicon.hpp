// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/word_index.hpp"
#include "rules/book/plan.hpp"

namespace concord {

/// What a scan has to do at a word, and in the gap behind it: bits.
struct PlanTask {
    static constexpr std::uint8_t ends = 1;   ///< The word is a phrase.
    static constexpr std::uint8_t others = 2; ///< It begins with stems, or a number or a mark may
                                              ///< begin with it.
    static constexpr std::uint8_t denies = 4; ///< It is "no", "not", "nor", "never", "without",
                                              ///< "cannot", or the "t" of "n't".
    static constexpr std::uint8_t leads = 8;  ///< A phrase may go on behind it.
    static constexpr std::uint8_t odd = 16;   ///< A phrase may begin in the gap.
};

/// A stem that a word begins with, while its rest is letters only.
struct PlanStem {
    Plan::Node root;        ///< Where it leads at a phrase's beginning.
    std::uint16_t word = 0; ///< Its number in the plan.
    friend bool operator==(const PlanStem&, const PlanStem&) noexcept = default;
};

/// What a plan knows of a word, however often it stands in a text.
struct PlanSpelling {
    Plan::Node root;              ///< Where it leads at a phrase's beginning.
    std::uint32_t first_stem = 0; ///< Into the stems of all spellings.
    std::uint16_t word = 0;       ///< Number of the word in the plan; 0 for none.
    std::uint8_t stem_count = 0;
    std::uint8_t kinds = 0; ///< Of Plan::Branch: it is a word, begins with stems, or a number in
                            ///< figures or words begins with it.
    std::uint8_t tasks = 0; ///< Of PlanTask: those that nothing behind the word decides.
    bool odd = false;       ///< Begins with a byte of Plan::odd.
};

/// What a plan knows of words. Each spelling is looked up once, also over many texts: those of one
/// kind share most of theirs.
class PlanLexicon {
public:
    /// The tables of `plan` must outlive this.
    explicit PlanLexicon(const Plan& plan);
    /// One for this thread, when the plan is built in and so lives as long as the program;
    /// otherwise `own`, made anew.
    static PlanLexicon& of(const Plan& plan, std::optional<PlanLexicon>& own);

    /// What is known of each spelling of a text, by number. The stems are valid until the next
    /// call.
    [[nodiscard]] std::vector<PlanSpelling> spellings(std::string_view text,
                                                      const WordIndex& words);
    [[nodiscard]] std::span<const PlanStem> stems(const PlanSpelling& of) const noexcept {
        return std::span(stems_).subspan(of.first_stem, of.stem_count);
    }

private:
    /// A place of the hash table of spellings.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< Into `known_`; 0 is free.
    };
    /// A spelling in one line of the processor's cache: waiting for memory is what costs here.
    struct alignas(64) Known {
        static constexpr std::size_t room = 43;
        PlanSpelling spelling;
        std::uint8_t size = 0;
        std::array<char, room> letters{};

        [[nodiscard]] std::string_view spelt() const noexcept { return {letters.data(), size}; }
    };
    static_assert(sizeof(Known) == 64);

    /// `hash`: of the key of `spelt` (WordIndex::keys).
    [[nodiscard]] PlanSpelling find(std::string_view spelt, std::uint32_t hash);
    void keep(std::string_view spelt, std::uint32_t hash, const PlanSpelling& spelling);
    /// Where the plan's table of words is asked first for a spelling.
    [[nodiscard]] const std::uint32_t& first_entry(std::string_view spelt) const noexcept;
    [[nodiscard]] std::size_t free_slot(std::uint32_t hash) const noexcept;
    void forget();

    [[nodiscard]] PlanSpelling look_up(std::string_view spelt);
    /// The word in small letters, until the next call.
    [[nodiscard]] std::string_view lower(std::string_view word);
    /// Takes a word in small letters.
    [[nodiscard]] std::uint16_t number_of_word(std::string_view word, std::uint32_t hash,
                                               bool stem) const;
    [[nodiscard]] bool begins_otherwise(const PlanSpelling& spelling) const;
    [[nodiscard]] bool may_be_stem(std::uint32_t hash) const noexcept;

    Plan plan_;
    std::vector<Slot> slots_;
    std::vector<Known> known_;
    std::vector<PlanStem> stems_;
    std::array<bool, 256> begins_oddly_{}; ///< First bytes of Plan::odd.
    std::string lower_;
};

} // namespace concord
