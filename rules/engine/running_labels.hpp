// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// The labels that stand inside the lines of a text where a clause may begin: behind a mark, or
/// behind a wide gap and before a capital ("…; 5.1.4 pay for …", "Notices   6.4 Fees …", "(b) …").
/// Texts whose lines were joined keep most of their labels there. The first questions look for the
/// label itself; who asks more often has all labels read in one pass. Numbers such as "6.4" that
/// begin a line are told by LineStarts.
class RunningLabels {
public:
    /// `text` must outlive this.
    explicit RunningLabels(std::string_view text) : text_(text) {}

    /// Whether the label stands so within `range`, whatever marks it has there. A bare figure or
    /// letter needs one: "4." or "(d)".
    [[nodiscard]] bool any(std::string_view label, Span range);
    [[nodiscard]] bool any(std::string_view label) {
        return any(label, {0, static_cast<std::uint32_t>(text_.size())});
    }
    /// Has all labels read now.
    void read();

private:
    [[nodiscard]] bool look_for(std::string_view words, Span range) const;

    std::string_view text_;
    bool read_ = false;
    std::size_t searched_ = 0; ///< Bytes that were looked through for single labels.
    std::unordered_map<std::string, std::vector<std::uint32_t>> places_; ///< Ascending.
};

} // namespace concord
