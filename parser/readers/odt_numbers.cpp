// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/odt_numbers.hpp"

#include <algorithm>
#include <vector>

namespace concord {

void OdtCounters::count(const OdtList& list, std::size_t level,
                        std::optional<std::uint32_t> start) {
    // An entry below one that is not there: the missing one counts.
    for (std::size_t outer = 0; outer < level; ++outer) {
        if (!numbers_[outer]) numbers_[outer] = list[outer].start;
    }
    std::optional<std::uint32_t>& number = numbers_[level];
    if (start) {
        number = *start;
    } else {
        number = number ? *number + 1 : list[level].start;
    }
    for (std::size_t deeper = level + 1; deeper < numbers_.size(); ++deeper) {
        numbers_[deeper].reset();
    }
}

OdtLabel OdtCounters::label(const OdtList& list, std::size_t level) const {
    OdtLabel made;
    made.bullet = list[level].bullet;
    if (made.bullet || !list[level].numbered) return made;
    std::vector<LevelNumber> numbers;
    for (std::size_t at = 0; at <= level; ++at) {
        const std::uint32_t value = numbers_[at].value_or(list[at].start);
        numbers.push_back(
            {static_cast<std::int32_t>(std::min<std::uint32_t>(value, 0xFFFF)), list[at].format});
    }
    made.label = fill_in(list[level].text, numbers);
    return made;
}

OdtCounters& OdtLists::begin(std::string_view style, std::string_view id,
                             std::string_view goes_on_with, bool goes_on) {
    std::size_t index = all_.size();
    if (const auto other = by_id_.find(goes_on_with); other != by_id_.end()) {
        index = other->second;
    } else if (goes_on && !all_.empty() && style == last_style_) {
        index = last_;
    }
    if (index == all_.size()) all_.emplace_back();
    if (!id.empty()) by_id_[std::string(id)] = index;
    last_style_ = style;
    last_ = index;
    return all_[index];
}

} // namespace concord
