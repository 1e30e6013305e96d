// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "parser/text/span.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

/// The matches of a scan as they are found: within a set leftmost-longest and without overlap, of
/// two equal ones the earlier phrase.
class PlanFound {
public:
    PlanFound(std::size_t sets, std::size_t room) : last_(sets) { found_.reserve(room); }

    /// Keeps a match unless the set has one there already. Matches come by where they begin.
    void keep(const Plan::Match& match, Span at) {
        Last& last = last_[match.set];
        if (at.begin < last.at.end) {
            if (last.at.begin == at.begin) replace(last, at, match);
            return;
        }
        last = {at, static_cast<std::uint32_t>(found_.size())};
        found_.push_back({at, match.set, match.variant});
    }

    [[nodiscard]] std::vector<PlanMatch> take() noexcept { return std::move(found_); }

private:
    /// The last match of a set, so that what follows is compared without looking it up.
    struct Last {
        Span at;
        std::uint32_t index = 0; ///< In `found_`.
    };

    /// Of two that begin at one place the longer counts, of two equal ones the earlier phrase.
    void replace(Last& last, Span at, const Plan::Match& match) {
        PlanMatch& known = found_[last.index];
        if (at.end > known.at.end || (at.end == known.at.end && match.variant < known.variant)) {
            known = {at, match.set, match.variant};
            last.at = at;
        }
    }

    std::vector<PlanMatch> found_;
    std::vector<Last> last_; ///< By set; empty before the first.
};

} // namespace concord
