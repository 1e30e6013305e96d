// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/line_start.hpp"

namespace concord {

bool begins_line(std::string_view text, std::string_view number) {
    if (number.find('.') == std::string_view::npos) {
        return false; // a bare figure begins many lines
    }
    for (auto at = text.find(number); at != std::string_view::npos;
         at = text.find(number, at + 1)) {
        auto before = at;
        while (before > 0 &&
               std::string_view(" \t*#_->").find(text[before - 1]) != std::string_view::npos) {
            --before;
        }
        const auto end = at + number.size();
        const char next = end < text.size() ? text[end] : ' ';
        const char after = end + 1 < text.size() ? text[end + 1] : ' ';
        const bool longer =
            (next >= '0' && next <= '9') || (next == '.' && after >= '0' && after <= '9');
        if ((before == 0 || text[before - 1] == '\n') && !longer) {
            return true;
        }
    }
    return false;
}

} // namespace concord
