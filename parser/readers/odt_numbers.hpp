// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "parser/readers/docx_label.hpp"
#include "parser/readers/odt_styles.hpp"

namespace concord {

/// What stands before an entry of a list.
struct OdtLabel {
    ShownLabel label; ///< Nothing shown for a bullet, and for an entry without number.
    bool bullet = false;
};

/// Numbers on all levels of one list, or of the headings.
class OdtCounters {
public:
    /// Counts one more on a level (from 0); `start` begins it anew there.
    void count(const OdtList& list, std::size_t level, std::optional<std::uint32_t> start);
    /// The label of the entry that was counted last on a level.
    [[nodiscard]] OdtLabel label(const OdtList& list, std::size_t level) const;

private:
    std::array<std::optional<std::uint32_t>, 10> numbers_;
};

/// The lists of a document. One may go on with the numbers of another.
class OdtLists {
public:
    /// The counters of a list that begins here. `goes_on_with` is the id of an earlier list; with
    /// `goes_on` it is the last one, when that has the same style.
    OdtCounters& begin(std::string_view style, std::string_view id, std::string_view goes_on_with,
                       bool goes_on);

private:
    std::deque<OdtCounters> all_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::string last_style_;
    std::size_t last_ = 0; ///< Index of the list that began last.
};

} // namespace concord
