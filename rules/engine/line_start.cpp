// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/line_start.hpp"

#include <algorithm>
#include <utility>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Of lists, headings and emphasis.
bool is_mark(char c) noexcept {
    switch (c) {
    case ' ':
    case '\t':
    case '*':
    case '#':
    case '_':
    case '-':
    case '>':
        return true;
    default:
        return false;
    }
}

bool ends_or_parts_number(char c) noexcept {
    return c == '.' || c == ' ' || c == '\t';
}

} // namespace

bool LineStarts::any(std::string_view number) {
    if (number.find('.') == std::string_view::npos) {
        return false; // a bare figure begins many lines
    }
    const auto known = known_.find(number);
    if (known != known_.end()) {
        return known->second;
    }
    if (!std::exchange(read_, true)) {
        read();
    }
    return known_.emplace(number, look_for(number)).first->second;
}

void LineStarts::read() {
    std::string_view rest = text_;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const auto head = std::find_if_not(line.begin(), line.end(), is_mark);
        // A number has a full stop, and no blank before it.
        const auto first = std::find_if(head, line.end(), ends_or_parts_number);
        if (first != line.end() && *first == '.') {
            heads_.push_back(line.substr(static_cast<std::size_t>(head - line.begin())));
        }
    }
    std::sort(heads_.begin(), heads_.end());
}

bool LineStarts::look_for(std::string_view number) const {
    const auto ends = [&](std::string_view head) {
        const char next = head.size() > number.size() ? head[number.size()] : ' ';
        const char after = head.size() > number.size() + 1 ? head[number.size() + 1] : ' ';
        return !is_digit(next) && !(next == '.' && is_digit(after));
    };
    for (auto head = std::lower_bound(heads_.begin(), heads_.end(), number);
         head != heads_.end() && head->starts_with(number); ++head) {
        if (ends(*head)) {
            return true;
        }
    }
    return false;
}

} // namespace concord
