// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_source_walk.hpp"

#include <algorithm>
#include <string>

#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

std::uint32_t SourceWalk::place(std::size_t at) {
    if (at < inside_until_) return inside_;
    while (next_ < source_.size()) {
        const char byte = source_[next_];
        if (byte == '&' && is_reference(at)) return reference(at);
        if (byte == text_[at]) return static_cast<std::uint32_t>(next_++);
        if (byte == '\r' && text_[at] == '\n') {
            next_ += source_.substr(next_).starts_with("\r\n") ? 1U : 0U;
            return static_cast<std::uint32_t>(next_++);
        }
        if (byte != '<') break; // a stray tag that the parser passed over
        next_ = std::min(source_.find('>', next_), source_.size() - 1) + 1;
    }
    return static_cast<std::uint32_t>(std::min(next_, source_.size()));
}

bool SourceWalk::is_reference(std::size_t at) const {
    if (text_[at] != '&') return true;
    const std::string lower = to_lower(source_.substr(next_, 5));
    return lower.starts_with("&amp") || lower.starts_with("&#38") || lower.starts_with("&#x26");
}

/// "&nbsp;" and the like: the characters that it stands for share its place.
std::uint32_t SourceWalk::reference(std::size_t at) {
    inside_ = static_cast<std::uint32_t>(next_++);
    while (next_ < source_.size() && (is_digit(source_[next_]) ||
                                      is_lower(to_lower(source_[next_])) || source_[next_] == '#'))
        ++next_;
    if (next_ < source_.size() && source_[next_] == ';') ++next_;
    inside_until_ = at + std::max<std::size_t>(code_point_at(text_, at).size, 1);
    return inside_;
}

} // namespace concord
