// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// Labels with a unit that stand before text, not only before a heading: "Section 2.1 Fees. The
/// Agent shall pay …". Words like these may as well tell of a section, so one is a label where a
/// line near it goes on counting: "Section 2.2 …". The lines are read on the first question.
class UnitSeries {
public:
    /// Keeps references to both.
    UnitSeries(std::string_view text, std::span<const grammar::Line> lines)
        : text_(text), lines_(lines) {}

    /// Whether a label at the beginning of a line belongs to a series of such lines.
    [[nodiscard]] bool holds(const Label& label);

private:
    void read();
    void take(const Label& label);

    static constexpr std::size_t units = static_cast<std::size_t>(LabelUnit::recital) + 1;

    std::string_view text_;
    std::span<const grammar::Line> lines_;
    bool read_ = false;
    std::array<Label, units> last_{};   ///< By unit: the last line that begins so.
    std::vector<std::uint32_t> begins_; ///< Of the labels in a series, ascending.
};

} // namespace concord
