// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/unit_series.hpp"

#include <algorithm>
#include <utility>

#include "parser/grammar/label.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Units that clauses are called by; an annex has a heading, or stands alone.
bool counts_clauses(LabelUnit unit) noexcept {
    return unit == LabelUnit::section || unit == LabelUnit::clause ||
           unit == LabelUnit::paragraph || unit == LabelUnit::article;
}

/// Whether `b` is the next after `a`: 2.2 after 2.1, or 3.1 after any of 2.
bool follows(const Label& a, const Label& b) noexcept {
    if (a.unit != b.unit || a.count != b.count || a.count == 0) return false;
    const std::size_t last = a.count - 1U;
    const auto same =
        std::mismatch(a.ordinals.begin(), a.ordinals.begin() + a.count, b.ordinals.begin());
    const auto at = static_cast<std::size_t>(same.first - a.ordinals.begin());
    if (at > last || a.ordinals[at] + 1 != b.ordinals[at]) return false;
    return std::all_of(b.ordinals.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       b.ordinals.begin() + b.count,
                       [](std::uint16_t ordinal) { return ordinal == 1; });
}

} // namespace

bool UnitSeries::holds(const Label& label) {
    if (!counts_clauses(label.unit)) return false;
    if (!read_) read();
    return std::ranges::binary_search(begins_, label.span.begin);
}

void UnitSeries::read() {
    read_ = true;
    bool anew = true; // a line behind a blank one or the end of a sentence, or the first
    for (const grammar::Line& line : lines_) {
        const std::string_view words = slice(text_, line.content);
        const bool ends = words.ends_with('.') || words.ends_with(';');
        const bool begins = std::exchange(anew, line.kind == grammar::LineKind::blank || ends);
        if (!begins || line.kind != grammar::LineKind::text) continue;
        const auto label = grammar::match_label(text_, bare_begin(text_, line.content));
        if (!label || !counts_clauses(label->unit)) continue;
        const auto behind = grammar::after_label(text_, *label);
        const char first = behind < line.content.end ? text_[behind] : ' ';
        if (is_upper(first) || first == '"' || first == '[' || first == '_' || first == '*' ||
            static_cast<unsigned char>(first) >= 0x80)
            take(*label);
    }
    std::ranges::sort(begins_);
}

/// Notes a label, and the last one of its unit, when they follow on each other.
void UnitSeries::take(const Label& label) {
    Label& last = last_[static_cast<std::size_t>(label.unit)];
    if (follows(last, label)) {
        begins_.push_back(last.span.begin);
        begins_.push_back(label.span.begin);
    }
    last = label;
}

} // namespace concord
