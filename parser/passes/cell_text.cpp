// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cell_text.hpp"

#include <algorithm>

#include "parser/grammar/words.hpp"

namespace concord {

namespace {

// Length of a line end at `at`: '\n', "<br>", "<br/>"; 0 when there is none.
std::uint32_t line_end_length(std::string_view source, std::uint32_t at, std::uint32_t end) {
    if (source[at] == '\n') return 1;
    if (source[at] != '<') return 0;
    for (const std::string_view mark : {"<br>", "<br/>", "<br />"})
        if (at + mark.size() <= end && grammar::same_word(source.substr(at, mark.size()), mark))
            return static_cast<std::uint32_t>(mark.size());
    return 0;
}

} // namespace

void CellText::add(std::string_view source, Span span) {
    std::uint32_t begin = span.begin;
    const auto close = [&](std::uint32_t end) {
        const Span line = grammar::trim(source, {begin, end});
        if (line.empty()) return;
        if (!folded_.text().empty()) folded_.separate('\n');
        folded_.append(source, line);
    };
    const std::string_view whole = source.substr(0, span.end);
    std::size_t line = whole.find('\n', span.begin);
    std::size_t tag = whole.find('<', span.begin);
    while (line != whole.npos || tag != whole.npos) {
        const auto at = static_cast<std::uint32_t>(std::min(line, tag));
        const std::uint32_t length = line_end_length(source, at, span.end);
        if (length > 0) {
            close(at);
            begin = at + length;
        }
        const std::size_t behind = at + std::max<std::size_t>(length, 1);
        if (line < behind) line = whole.find('\n', behind);
        if (tag < behind) tag = whole.find('<', behind);
    }
    close(span.end);
}

} // namespace concord
