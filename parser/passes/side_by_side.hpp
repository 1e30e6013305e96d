// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"

namespace concord {

/// People who stand beside each other in typed text, set apart by blanks alone:
///
///     Harbour Board            Boat Redress
///     Name: Jane Miller        Name: Peter Shaw
///     Tel: 01632 960100        Tel: 01632 960200
///
/// Such lines are rows: the same label stands in each part, and two or more lines have one. A line
/// of as many parts above them heads the columns. Places to sign with labels are left to those who
/// read them; those without are rows too:
///
///     For the Harbour Board    For Boat Redress
///
///     Jane Miller              Peter Shaw
///     1 May 2026               4 May 2026
class SideBySide {
public:
    SideBySide(std::string_view text, std::span<const grammar::Line> lines);

    /// The parts of a line that is such a row; null for any other.
    [[nodiscard]] const std::vector<Span>* cells(std::size_t line) const {
        if (rows_.empty()) return nullptr;
        const auto row = rows_.find(line);
        return row == rows_.end() ? nullptr : &row->second;
    }

private:
    void take(std::string_view text, std::span<const grammar::Line> lines,
              const std::vector<std::size_t>& group);
    /// Takes the places to sign that the line heads; one past the last of their lines.
    std::size_t take_signing(std::string_view text, std::span<const grammar::Line> lines,
                             std::size_t head);

    std::map<std::size_t, std::vector<Span>> rows_;
};

} // namespace concord
