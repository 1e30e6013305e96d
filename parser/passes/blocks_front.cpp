// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/passes/block_maker.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Where the value of "key: value" begins in a line of front matter; npos where it is none.
std::size_t value_in(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() &&
           (is_letter(line[at]) || is_digit(line[at]) || line[at] == '_' || line[at] == '-'))
        ++at;
    if (at == 0 || !is_letter(line.front()) || at >= line.size() || line[at] != ':')
        return std::string_view::npos;
    return std::min(line.find_first_not_of(' ', at + 1), line.size());
}

/// "next_review: 2027-05-01", "version: 2": what the text goes by.
bool tells_of_versions(std::string_view line, std::size_t value) {
    static constexpr std::array<std::string_view, 9> parts{
        "date", "version", "review", "effective", "expir", "revis", "issued", "modified", "valid"};
    const std::string key = to_lower(line.substr(0, line.find(':')));
    return std::ranges::any_of(line.substr(value), is_digit) &&
           std::ranges::any_of(
               parts, [&](std::string_view part) { return key.find(part) != std::string::npos; });
}

} // namespace

/// Front matter between two lines "---" at the head of a Markdown file: what a site or a tool files
/// the page under, and no words of it, but for a title that stands nowhere else and for what tells
/// of versions and days. Returns where the text begins.
std::size_t BlockMaker::front_matter() {
    constexpr std::size_t most_lines = 80;
    const auto words = [this](std::size_t line) { return slice(text_, lines_[line].content); };
    if (!markdown_ || lines_.empty() || slice(text_, lines_.front().span) != "---") return 0;
    std::size_t end = 1;
    bool keyed = false;
    while (end < lines_.size() && end < most_lines && words(end) != "---" && words(end) != "...") {
        const bool key = value_in(words(end)) != std::string_view::npos;
        const bool hangs = lines_[end].indent > 0 || lines_[end].kind == LineKind::bullet ||
                           lines_[end].kind == LineKind::blank;
        if (!key && !hangs) return 0;
        keyed = keyed || key;
        ++end;
    }
    if (!keyed || end == lines_.size() || end == most_lines) return 0;
    const bool headed = std::any_of(
        lines_.begin() + static_cast<std::ptrdiff_t>(end), lines_.end(),
        [](const Line& line) { return line.kind == LineKind::heading && line.level == 1; });
    for (at_ = 0; at_ <= end; ++at_) {
        Line line = lines_[at_];
        const auto value = value_in(words(at_));
        if (value == std::string_view::npos || line.indent > 0) {
            if (line.kind != LineKind::blank) furniture(line);
        } else if (words(at_).starts_with("title:") && !headed && value < words(at_).size()) {
            const std::string_view quotes = "\"'";
            line.content.begin += static_cast<std::uint32_t>(value);
            if (quotes.find(text_[line.content.begin]) != quotes.npos && line.content.size() > 2) {
                ++line.content.begin;
                --line.content.end;
            }
            heading(line, 1, HeadingStyle::none);
        } else if (tells_of_versions(words(at_), value)) {
            const auto colon = static_cast<std::uint32_t>(words(at_).find(':'));
            const auto begin = line.content.begin;
            row(line, {{begin, begin + colon},
                       {begin + static_cast<std::uint32_t>(value), line.content.end}});
        } else {
            furniture(line);
        }
    }
    return end + 1;
}

} // namespace concord
