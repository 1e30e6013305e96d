// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/label_words.hpp"

#include <algorithm>
#include <string_view>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "3.", "(b)", "| **", "- " may stand before a label; a word may not.
bool begins_line(std::string_view before) noexcept {
    constexpr std::string_view marks = " \t|*_#>-.()0123456789";
    std::size_t letters = 0;
    for (const char c : before) {
        letters += is_letter_byte(c) ? 1U : 0U;
        if (!is_letter_byte(c) && marks.find(c) == marks.npos) {
            return false;
        }
    }
    return letters <= 1;
}

bool says_anything(std::string_view text) noexcept {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return is_letter_byte(c) || (c >= '0' && c <= '9'); });
}

} // namespace

bool labels_content(const Document& document, const Occurrence& phrase) noexcept {
    const auto text = document.source.text();
    const auto span = document.folded.source(phrase.folded);
    const auto line_end = std::min(text.find('\n', span.end), text.size());
    const auto newline = span.begin == 0 ? text.npos : text.rfind('\n', span.begin - 1);
    const auto line_begin = newline == text.npos ? 0 : newline + 1;
    if (!begins_line(text.substr(line_begin, span.begin - line_begin))) {
        return false;
    }
    auto rest = text.substr(span.end, line_end - span.end);
    rest.remove_prefix(std::min(rest.find_first_not_of(" *_"), rest.size()));
    const auto& clauses = document.clauses;
    const bool below = clauses.first_child(phrase.clause).valid();
    if (rest.empty()) {
        return phrase.in_heading && (below || !clauses[phrase.clause].body.empty());
    }
    const bool parted = rest.front() == ':' || rest.front() == '\t' || rest.front() == '|';
    return parted && (below || says_anything(rest));
}

} // namespace concord
