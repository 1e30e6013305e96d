// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "parser/model/document.hpp"

namespace concord {

/// The labelled clauses of a document by what a reference would call them.
class Targets {
public:
    explicit Targets(const Document& document);

    /// The clause that `wanted` names when it stands in `from`; invalid when there is none.
    /// `container`, when valid, is the annex or part that the reference names itself.
    [[nodiscard]] ClauseId find(const Label& wanted, ClauseId from, ClauseId container = {}) const;
    /// Table `number` (from 1): by its caption, else in reading order.
    [[nodiscard]] ClauseId find_table(std::uint32_t number) const;
    /// True when some clause carries a label of this unit ("Article 5").
    [[nodiscard]] bool has_unit(LabelUnit unit) const noexcept {
        return units_[static_cast<std::size_t>(unit)];
    }
    /// The highest first number of any numbered clause outside annexes.
    [[nodiscard]] std::uint16_t highest_number() const noexcept { return highest_; }

private:
    /// One way to name a clause.
    struct Name {
        std::uint64_t key = 0;
        ClauseId clause;
        Label full; ///< Its label with those of its parents in front.
    };

    void add(ClauseId clause, const Label& full);
    void add_unlabelled(ClauseId clause);
    void add_parents();
    [[nodiscard]] Label full_label(ClauseId id, const std::vector<Label>& done) const;
    [[nodiscard]] ClauseId annex_of(ClauseId id) const;
    [[nodiscard]] ClauseId find_named(const Label& wanted, ClauseId from, ClauseId container) const;
    [[nodiscard]] ClauseId find_nearby(const Label& wanted, ClauseId from) const;
    [[nodiscard]] ClauseId find_inline(const Label& wanted, ClauseId from,
                                       ClauseId container) const;

    const Document* document_;
    std::vector<Name> names_; ///< Sorted by key, then in reading order.
    std::array<bool, 16> units_{};
    std::uint16_t highest_ = 0;
};

} // namespace concord
