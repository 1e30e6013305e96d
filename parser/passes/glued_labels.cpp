// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/glued_labels.hpp"

#include <algorithm>
#include <string>

#include "parser/grammar/label.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

bool may_begin_label(char c) noexcept {
    return is_digit(c) || is_lower(c) || c == '(';
}

/// Behind the number of "Schedule 2Payment", at the head of a line; 0 where no such annex begins.
/// "Schedule 2A" and "Schedule 2B Fees" have a number of their own.
std::uint32_t end_of_annex_number(std::string_view text, std::uint32_t begin) {
    constexpr std::size_t longest = 24;
    const std::string_view line = text.substr(begin, longest);
    const std::size_t blank = std::min(line.find(' '), line.size());
    if (!grammar::annex_like(grammar::unit_of(line.substr(0, blank)))) return 0;
    const std::size_t name = std::min(line.find_first_not_of("0123456789", blank + 1), line.size());
    const bool number = name > blank + 1 && name <= blank + 3;
    return number && name + 1 < line.size() && is_upper(line[name]) && is_lower(line[name + 1])
               ? begin + static_cast<std::uint32_t>(name)
               : 0;
}

} // namespace

/// "(1)", "1)", "(a)" or "a)" before a blank or a capital letter.
std::optional<GluedLabels::Number> GluedLabels::bracketed_at(std::uint32_t begin) const {
    constexpr std::uint32_t figures_max = 2;
    Number number;
    number.begin = begin;
    number.bracketed = true;
    auto at = begin;
    const bool open = text_[at] == '(';
    at += open ? 1U : 0U;
    const auto part = at;
    while (at < text_.size() && is_digit(text_[at]) && at - part < figures_max)
        number.last = number.last * 10 + static_cast<std::uint32_t>(text_[at++] - '0');
    const bool figures = at > part;
    if (!figures && at < text_.size() && is_lower(text_[at]))
        number.last = static_cast<std::uint32_t>(text_[at++] - 'a') + 1;
    if (at == part || at + 1 >= text_.size() || text_[at] != ')') return std::nullopt;
    number.head = figures ? (open ? "(1)" : "1)") : (open ? "(a)" : "a)");
    number.end = ++at;
    const char next = text_[at];
    number.glued = is_upper(next) && at + 1 < text_.size() && text_[at + 1] != ')';
    const bool label = next == ' ' || next == '\t' || next == '\n' || next == '\r';
    return number.glued || label ? std::optional(number) : std::nullopt;
}

/// "5.", "2.17.1" or "2.17.1." before a blank or a capital letter, "2" before a titled word;
/// nothing else.
std::optional<GluedLabels::Number> GluedLabels::number_at(std::uint32_t begin) const {
    constexpr std::uint32_t figures_max = 3;
    if (auto bracketed = bracketed_at(begin)) return bracketed;
    Number number;
    number.begin = begin;
    auto at = begin;
    bool dotted = false;
    for (;;) {
        const auto part = at;
        std::uint32_t value = 0;
        while (at < text_.size() && is_digit(text_[at]) && at - part < figures_max) {
            value = value * 10 + static_cast<std::uint32_t>(text_[at++] - '0');
        }
        if (at == part) break; // the dot behind the last part
        number.head = text_.substr(begin, part - begin);
        number.last = value;
        if (at == text_.size() || text_[at] != '.') break;
        dotted = true;
        ++at;
    }
    number.end = at;
    if (at >= text_.size() || at == begin) return std::nullopt;
    const char next = text_[at];
    const char after = at + 1 < text_.size() ? text_[at + 1] : '\n';
    if (!dotted) {
        number.dotless = number.glued = is_upper(next) && is_lower(after);
        return number.glued && number.last != 0 ? std::optional(number) : std::nullopt;
    }
    number.glued = is_upper(next) && (is_lower(after) || is_upper(after) || after == ' ');
    const bool label = next == ' ' || next == '\t' || next == '\n' || next == '\r';
    return number.glued || label ? std::optional(number) : std::nullopt;
}

void GluedLabels::read() {
    read_ = true;
    for (const auto& line : lines_) {
        const auto begin = bare_begin(text_, line.content);
        if (begin >= line.content.end || !may_begin_label(text_[begin])) continue;
        const auto number = number_at(begin);
        if (number && !number->dotless) numbers_.push_back(*number);
    }
    std::sort(numbers_.begin(), numbers_.end());
    stepped_ = std::ranges::any_of(numbers_, [this](const Number& number) {
        const auto* other = number.glued && number.stepped() ? next(number, true) : nullptr;
        return other != nullptr && other->glued;
    });
}

/// The number that comes next in the series, further down or further up; null when there is none.
const GluedLabels::Number* GluedLabels::next(const Number& from, bool onward) const {
    if (!onward && from.last == 0) return nullptr;
    Number wanted = from;
    wanted.last = onward ? from.last + 1 : from.last - 1;
    wanted.begin = onward ? from.begin : 0;
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), wanted);
    const bool same = found != numbers_.end() && found->head == from.head &&
                      found->last == wanted.last &&
                      (onward ? found->begin > from.begin : found->begin < from.begin);
    return same ? &*found : nullptr;
}

/// "2Term" with "2.1" further down, or right behind "1Aims".
bool GluedLabels::heads_series(const Number& number) {
    if (dotless_.begin == number.begin && dotless_.last == number.last) return true;
    Number inner;
    const std::string head = std::to_string(number.last) + '.';
    inner.head = head;
    inner.begin = number.begin;
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), inner);
    const bool counts_on = dotless_.last > 0 && number.last == dotless_.last + 1;
    if (!counts_on && (found == numbers_.end() || found->head != head)) return false;
    dotless_ = number;
    return true;
}

/// With a label beside it, or with two others that are stuck like it; a bracket or a stepped number
/// needs one, and "2.1" none where others are stuck or below "2Term".
bool GluedLabels::in_series(const Number& number) const {
    std::size_t others = 0;
    const bool first = number.stepped() && number.last == 1;
    if (first && (stepped_ || number.head == std::to_string(dotless_.last) + '.')) return true;
    for (const bool onward : {false, true}) {
        constexpr std::size_t enough = 2;
        const auto* other = next(number, onward);
        for (std::size_t seen = 0; other != nullptr && seen < enough; ++seen) {
            if (!other->glued && seen == 0) return true;
            ++others;
            other = next(*other, onward);
        }
    }
    return others >= (number.bracketed || number.stepped() ? 1U : 2U);
}

std::optional<Label> GluedLabels::at(std::uint32_t begin) {
    if (begin >= text_.size()) return std::nullopt;
    if (is_upper(text_[begin])) {
        const auto end = end_of_annex_number(text_, begin);
        return end == 0 ? std::nullopt : grammar::match_label(text_.substr(0, end), begin);
    }
    if (!may_begin_label(text_[begin])) return std::nullopt;
    const auto number = number_at(begin);
    if (!number || !number->glued) return std::nullopt;
    if (!read_) read();
    if (number->dotless ? !heads_series(*number) : !in_series(*number)) return std::nullopt;
    // As if the blank, and the dot, were there.
    const std::string alone =
        std::string(text_.substr(begin, number->end - begin)) + (number->dotless ? ". A" : " A");
    auto label = grammar::match_label(alone, 0);
    if (label) label->span = {begin, number->end};
    return label;
}

} // namespace concord
