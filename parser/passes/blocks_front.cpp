// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/front_matter.hpp"
#include "parser/passes/block_maker.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "next_review: 2027-05-01", "version: 2": what the text goes by.
bool tells_of_versions(std::string_view key, std::string_view value) {
    static constexpr std::array<std::string_view, 9> parts{
        "date", "version", "review", "effective", "expir", "revis", "issued", "modified", "valid"};
    const std::string words = to_lower(key);
    return std::ranges::any_of(value, is_digit) &&
           std::ranges::any_of(
               parts, [&](std::string_view part) { return words.find(part) != words.npos; });
}

} // namespace

/// Front matter of a Markdown file is what a site or a tool files the page under, and no words of
/// it, but for a title that stands nowhere else and for what tells of versions and days. Returns
/// where the text begins.
std::size_t BlockMaker::front_matter() {
    const std::size_t end = markdown_ ? grammar::front_matter_end(text_, lines_) : 0;
    if (end == 0) return 0;
    bool headed = std::any_of(
        lines_.begin() + static_cast<std::ptrdiff_t>(end), lines_.end(),
        [](const Line& line) { return line.kind == LineKind::heading && line.level == 1; });
    for (at_ = 0; at_ <= end; ++at_) {
        Line line = lines_[at_];
        const auto setting = grammar::read_setting(text_, line);
        const auto key = setting ? slice(text_, setting->key) : std::string_view();
        if (key == "title" && !headed && !setting->value.empty()) {
            line.content = setting->value;
            heading(line, 1, HeadingStyle::none);
            headed = true;
        } else if (setting && tells_of_versions(key, slice(text_, setting->value))) {
            row(line, {setting->key, setting->value});
        } else if (line.kind != LineKind::blank) {
            furniture(line);
        }
    }
    return end + 1;
}

} // namespace concord
