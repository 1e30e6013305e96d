// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/parity/agreement.hpp"

namespace concord::parity {

/// One level of a list as word processors define it.
struct ListLevel {
    std::string pattern; ///< "%1.%2": what stands around the numbers of this and the outer levels.
    NumberStyle style = NumberStyle::none; ///< none: the level is not in use.
    std::uint16_t start = 1;
};

using ListLevels = std::array<ListLevel, Label::max_parts>;

/// Where a paragraph stands in the lists of a document.
struct ListPlace {
    std::size_t list = 0;
    std::size_t level = 0;
    std::uint16_t value = 1;
    bool restarts = false; ///< The number is set here, it does not follow from the last one.
};

/// Gives the labels of an agreement to lists that a word processor counts, as a person would who
/// starts a list anew only where its numbers do not go on.
class ListPlan {
public:
    /// Nothing for a label that no list shows: it has to be typed.
    [[nodiscard]] std::optional<ListPlace> place(const Part& part);

    [[nodiscard]] const std::vector<ListLevels>& lists() const { return lists_; }

private:
    struct State {
        std::array<std::uint16_t, Label::max_parts> value{};
        std::size_t live = 0; ///< Levels that have a number.
    };

    [[nodiscard]] bool fits(std::size_t list, const Label& label, const std::string& pattern) const;
    [[nodiscard]] bool parents_match(std::size_t list, const Label& label) const;
    [[nodiscard]] std::uint16_t next(std::size_t list, std::size_t level) const;
    void count(std::size_t list, const Label& label, const std::string& pattern);

    std::vector<ListLevels> lists_;
    std::vector<State> states_;
};

} // namespace concord::parity
