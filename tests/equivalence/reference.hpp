// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/plan_match.hpp"

namespace re2 {
class RE2;
}

namespace concord::tests {

/// Looks for phrase sets one by one with plain RE2: slow, and nothing of the plan is in it.
class Reference {
public:
    /// `sets`: lists of phrases as packs write them.
    explicit Reference(const std::deque<std::vector<std::string>>& sets);
    ~Reference();
    Reference(const Reference&) = delete;
    Reference& operator=(const Reference&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return sets_.size(); }
    /// Leftmost-longest matches of one set that begin and end where words do, without overlap; of
    /// equal ones the phrase that is written first.
    [[nodiscard]] std::vector<PlanMatch> find(std::string_view folded, std::size_t set) const;

private:
    /// A phrase, or the forms of it that end with a number and those that do not: "within (#|one)"
    /// takes the "one" of "one hundred" as a word, though not as a number.
    struct Variant {
        std::unique_ptr<re2::RE2> expression;
        std::size_t phrase = 0; ///< Its number in the set.
        bool numbered = false;  ///< It ends with a number, which is taken whole or not at all.
        bool glued = false;     ///< That number may stand behind a letter: "v#".

        [[nodiscard]] std::optional<std::size_t> longest_at(std::string_view text,
                                                            std::size_t begin) const;
    };
    struct Set {
        std::unique_ptr<re2::RE2> any; ///< All phrases of the set: where one may begin.
        std::vector<Variant> variants; ///< Each for itself, in the order of phrases.
    };
    static void add(std::vector<Variant>& variants, const std::string& phrase, std::size_t number);

    std::vector<Set> sets_;
};

} // namespace concord::tests
