// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_margins.hpp"

#include <algorithm>
#include <cstddef>

namespace concord {

namespace {

constexpr std::size_t fewest_lines = 6;
constexpr int far_away = 1'000'000;

} // namespace

RightMargins::RightMargins(const std::vector<PdfFlow>& flows, int body)
    : step_(std::max(body / 2, 1)) {
    std::map<int, std::vector<int>> rights;
    for (const PdfFlow& flow : flows) {
        for (const PdfLine& line : flow.lines) {
            if (line.single() && line.size <= body + 1) {
                rights[line.left / step_].push_back(line.right);
            }
        }
    }
    for (auto& [left, all] : rights) {
        if (all.size() < fewest_lines) continue;
        std::sort(all.begin(), all.end());
        const int margin = all[all.size() * 9 / 10];
        const int near = margin - (margin - left * step_) * 15 / 100;
        const auto full = all.end() - std::lower_bound(all.begin(), all.end(), near);
        // Prose fills most of its lines; short lines one below the other have no margin.
        if (static_cast<std::size_t>(full) * 2 > all.size()) margins_[left] = margin;
    }
}

int RightMargins::right(int left) const {
    const auto found = margins_.find(left / step_);
    return found == margins_.end() ? far_away : found->second;
}

} // namespace concord
