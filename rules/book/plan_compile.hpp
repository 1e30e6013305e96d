// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "parser/text/result.hpp"
#include "rules/book/plan.hpp"
#include "rules/book/rule.hpp"

namespace concord {

/// Collects phrase lists and numbers them. Equal lists share one set, so that a list which many
/// rules use is looked for once.
class PhraseSets {
public:
    /// The set of these phrases, as written. Preconditions: each passed expand_phrase(); fewer
    /// than 65,535 sets.
    PhraseSet add(const std::vector<std::string>& phrases);
    [[nodiscard]] const std::deque<std::vector<std::string>>& all() const noexcept { return sets_; }

private:
    std::deque<std::vector<std::string>> sets_;
    std::map<std::vector<std::string>, std::uint16_t> known_;
};

/// The trie of all phrases with each different subtree once: what the tables of a plan are laid out
/// from.
struct PhraseGraph {
    /// A way on, over a gap and by a word, each by its number in the plan.
    struct Step {
        std::uint8_t gap = 0;
        std::uint16_t word = 0;
        std::uint32_t to = 0; ///< A node with a lower number.
        friend bool operator==(const Step&, const Step&) noexcept = default;
    };
    struct Node {
        std::uint16_t match = Plan::no_match; ///< Index into `matches` of the plan.
        std::uint32_t first = 0;              ///< Its steps begin here …
        std::uint32_t count = 0;              ///< … and are so many, by gap and word.
        friend bool operator==(const Node&, const Node&) noexcept = default;
    };
    std::vector<Node> nodes; ///< The first leads nowhere, and nothing leads to it.
    std::vector<Step> steps;
    std::vector<Step> roots; ///< First words of phrases, by their number.
    friend bool operator==(const PhraseGraph&, const PhraseGraph&) noexcept = default;
};

/// The tables behind a Plan. Not copied: the views of a Plan lead in here.
struct OwnedPlan {
    PhraseGraph graph;
    std::vector<Plan::Node> nodes;
    std::vector<Plan::Word> words;
    std::string letters;
    std::vector<std::uint32_t> index;
    std::vector<std::uint64_t> stems;
    std::vector<Plan::Step> steps;
    std::vector<std::uint64_t> ways;
    std::vector<std::string_view> gaps;
    std::vector<Plan::Match> matches;
    std::vector<Plan::Extra> extras;
    std::vector<Plan::Odd> odd;
    std::deque<std::string> spellings; ///< What `gaps` and `extras` show.
    std::uint32_t number_root = 0;
    std::uint16_t sets = 0;

    [[nodiscard]] Plan view() const noexcept {
        return {nodes, words,   letters, index, stems,       steps, ways,
                gaps,  matches, extras,  odd,   number_root, sets,  false};
    }
};

/// Compiles all sets into one trie whose equal tails are shared. Deterministic.
[[nodiscard]] Result<OwnedPlan> compile_plan(const PhraseSets& sets);

} // namespace concord
