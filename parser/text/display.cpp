// SPDX-License-Identifier: Apache-2.0
#include "parser/text/display.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "parser/text/utf8.hpp"

namespace concord {

std::size_t column_width(char32_t value) noexcept {
    if (value >= 0x20 && value < 0x7F) return 1;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        width += column_width(point.value);
        at += std::max<std::size_t>(point.size, 1);
    }
    return width;
}

bool is_unprintable(char32_t value) noexcept {
    if (value >= 0x20 && value < 0x7F) return false;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return false;
    }
}

} // namespace concord
