// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/spelling.hpp"

#include <algorithm>
#include <vector>

namespace concord {

namespace {

/// Takes off what both words begin and end with: it never has to be changed.
void cut_to_difference(std::string_view& a, std::string_view& b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

} // namespace

std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > most) {
        return most + 1;
    }
    cut_to_difference(a, b);
    // Row i holds how far the first i letters of `a` are from the first k of `b`. Only cells near
    // the diagonal can be near enough; the others stand at `far`.
    const std::size_t far = most + 1;
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> cells(3 * width, far);
    std::size_t* before = cells.data();
    std::size_t* above = before + width;
    std::size_t* row = above + width;
    std::size_t nearest_above = 0;
    for (std::size_t k = 0; k < std::min(width, far); ++k) {
        above[k] = k;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i > most ? i - most : 1;
        const std::size_t last = std::min(b.size(), i + most);
        row[first - 1] = first == 1 ? std::min(i, far) : far;
        std::size_t nearest = row[first - 1];
        for (std::size_t k = first; k <= last; ++k) {
            const std::size_t same = a[i - 1] == b[k - 1] ? 0 : 1;
            row[k] = std::min({above[k] + 1, row[k - 1] + 1, above[k - 1] + same, far});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) {
                row[k] = std::min(row[k], before[k - 2] + 1);
            }
            nearest = std::min(nearest, row[k]);
        }
        if (last < b.size()) {
            row[last + 1] = far; // The next row looks one cell further.
        }
        if (nearest == far && nearest_above == far) {
            return far; // No later row comes near again.
        }
        nearest_above = nearest;
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[b.size()], far);
}

} // namespace concord
