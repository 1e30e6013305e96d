// SPDX-License-Identifier: Apache-2.0
#include "cli/nearest.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Longer than any name; what is longer is not a slip of the finger.
constexpr std::size_t longest_name = 64;

/// Edits between two words; swapping two neighbours is one.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = to_lower(a[i - 1]) == to_lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && to_lower(a[i - 1]) == to_lower(b[j - 2]) &&
                                 to_lower(a[i - 2]) == to_lower(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

} // namespace

std::string_view nearest(std::string_view written, const std::vector<std::string_view>& names) {
    std::string_view best;
    if (written.empty() || written.size() > longest_name) return best;
    std::size_t least = std::max<std::size_t>(1, written.size() / 3) + 1;
    for (const std::string_view name : names) {
        const std::size_t edits = distance(written, name);
        if (edits < least) {
            least = edits;
            best = name;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view written, const std::vector<std::string_view>& names) {
    const std::string_view name = nearest(written, names);
    return name.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", name);
}

std::string one_of(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

} // namespace concord
