// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "parser/text/ascii.hpp"
#include "parser/text/roman.hpp"

namespace concord {

namespace {

constexpr std::int32_t largest_number = 60'000;

std::optional<std::int32_t> integer(const std::string* value) {
    if (value == nullptr) return std::nullopt;
    std::int32_t number = 0;
    const auto begin = value->find_first_not_of(" \t\n+");
    if (begin == std::string::npos) return std::nullopt;
    const auto [end, error] =
        std::from_chars(value->data() + begin, value->data() + value->size(), number);
    if (error != std::errc()) return std::nullopt;
    return std::clamp(number, -largest_number, largest_number);
}

NumberStyle style_of_type(std::string_view type) noexcept {
    if (type == "a") return NumberStyle::alpha;
    if (type == "A") return NumberStyle::alpha_upper;
    if (type == "i") return NumberStyle::roman;
    if (type == "I") return NumberStyle::roman_upper;
    return NumberStyle::decimal;
}

std::string letters(std::int32_t number) {
    std::string out;
    for (; number > 0; number = (number - 1) / 26)
        out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
    return out;
}

std::string roman(std::int32_t number) {
    return number < 1 ? std::string() : small_roman(static_cast<std::uint32_t>(number));
}

std::string to_upper(std::string words) {
    std::transform(words.begin(), words.end(), words.begin(),
                   [](char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    return words;
}

std::string shown_number(std::int32_t number, NumberStyle style) {
    const bool letter = number > 0;
    const bool figure = number > 0 && number < 4000;
    switch (style) {
    case NumberStyle::alpha:
        return letter ? letters(number) : std::to_string(number);
    case NumberStyle::alpha_upper:
        return letter ? to_upper(letters(number)) : std::to_string(number);
    case NumberStyle::roman:
        return figure ? roman(number) : std::to_string(number);
    case NumberStyle::roman_upper:
        return figure ? to_upper(roman(number)) : std::to_string(number);
    case NumberStyle::none:
    case NumberStyle::decimal:
        break;
    }
    return std::to_string(number);
}

/// Value of a small Roman numeral in its usual form; 0 for anything else.
std::int32_t roman_value(std::string_view word) {
    for (std::int32_t number = 1; number < 50; ++number)
        if (roman(number) == word) return number;
    return 0;
}

/// The last part of a typed label and where the label ends; nothing where there is none.
struct TypedLabel {
    std::string_view last;
    std::size_t end = 0;
    bool marked = false; ///< Has a dot or bracket.
};

std::optional<TypedLabel> typed_label(std::string_view words) {
    constexpr std::size_t longest = 24;
    const auto alnum = [](char c) { return is_digit(c) || is_lower(to_lower(c)); };
    TypedLabel typed;
    std::size_t at = 0;
    while (at < words.size() && at < longest) {
        const std::size_t begin = at;
        if (words[at] == '(') ++at;
        const std::size_t part = at;
        while (at < words.size() && alnum(words[at]) &&
               is_digit(words[at]) == is_digit(words[part]))
            ++at;
        if (at == part || at - part > 5) {
            at = begin;
            break;
        }
        typed.last = words.substr(part, at - part);
        if (at < words.size() && (words[at] == ')' || words[at] == '.')) {
            typed.marked = true;
            ++at;
        } else {
            break;
        }
    }
    typed.end = at;
    const bool ends = at == words.size() || !alnum(words[at]);
    if (typed.last.empty() || !typed.marked || !ends) return std::nullopt;
    if (!is_digit(typed.last[0]) && typed.last.size() > 1 &&
        roman_value(to_lower(typed.last)) == 0 && typed.last[0] != typed.last[1])
        return std::nullopt;
    return typed;
}

} // namespace

std::size_t HtmlLists::counting() const noexcept {
    return static_cast<std::size_t>(std::count_if(open_.begin(), open_.end(), [](const List& one) {
        return one.style != NumberStyle::none;
    }));
}

void HtmlLists::begin(const HtmlTree& tree, std::uint32_t at, const HtmlLook& look,
                      std::optional<NumberStyle> usual) {
    const HtmlNode& node = tree[at];
    List list;
    list.unmarked = look.unmarked;
    if (node.tag == HtmlTag::ol) {
        const auto* type = tree.attribute(node, HtmlAttribute::type);
        const auto style = look.numbers ? look.numbers : usual;
        list.style = style.value_or(type ? style_of_type(*type) : NumberStyle::decimal);
        if (tree.attribute(node, HtmlAttribute::reversed) != nullptr) {
            list.step = -1;
            list.next = 0;
            for (std::uint32_t inner = at + 1; inner < node.end; inner = tree[inner].end)
                list.next += tree[inner].tag == HtmlTag::li ? 1 : 0;
        }
        list.next = integer(tree.attribute(node, HtmlAttribute::start)).value_or(list.next);
    } else if (look.numbers) {
        list.style = *look.numbers;
    }
    open_.push_back(list);
}

HtmlMarker HtmlLists::entry(const HtmlTree& tree, std::uint32_t at, const HtmlLook& look) {
    HtmlMarker marker;
    marker.entry = true;
    if (open_.empty()) { // an entry without a list is shown with a bullet
        marker.present = marker.bullet = true;
        return marker;
    }
    List& list = open_.back();
    if (const auto value = integer(tree.attribute(tree[at], HtmlAttribute::value)))
        list.next = *value;
    list.number = list.next;
    list.next += list.step;
    marker.number = list.number;
    if (list.unmarked || look.unmarked) return marker;
    marker.present = true;
    marker.bullet = list.style == NumberStyle::none;
    if (marker.bullet) return marker;
    const auto* type = tree.attribute(tree[at], HtmlAttribute::type);
    const NumberStyle style = type ? style_of_type(*type) : list.style;
    marker.label = label(style);
    marker.shown = shown_number(list.number, style);
    if (marker.label.count > 1) {
        marker.shown = std::to_string(marker.label.ordinals[0]);
        for (std::size_t part = 1; part < marker.label.count; ++part)
            marker.shown += '.' + std::to_string(marker.label.ordinals[part]);
    } else {
        marker.shown += '.';
    }
    return marker;
}

/// The value of the innermost entry, behind those around it where the page joins them.
Label HtmlLists::label(NumberStyle style) const {
    Label label;
    label.exact = true;
    label.punctuation = LabelPunctuation::dot;
    std::size_t first = open_.size() - 1;
    while (joined_ && style == NumberStyle::decimal && first > 0 &&
           open_[first - 1].style == NumberStyle::decimal && !open_[first - 1].unmarked)
        --first;
    for (std::size_t at = first; at < open_.size() && label.count < Label::max_parts; ++at) {
        const auto number = open_[at].number;
        if (number <= 0) return {};
        label.ordinals[label.count] = static_cast<std::uint16_t>(number);
        label.styles[label.count] = at + 1 == open_.size() ? style : NumberStyle::decimal;
        ++label.count;
    }
    if (label.count > 1) label.punctuation = LabelPunctuation::none;
    return label;
}

bool begins_with_number(std::string_view words, std::int32_t number) {
    const auto typed = typed_label(words);
    if (!typed) return false;
    const std::string last = to_lower(typed->last);
    return last == std::to_string(number) || last == roman(number) || last == letters(number);
}

bool is_bare_label(std::string_view words) {
    const auto typed = typed_label(words);
    return typed && typed->end == words.size();
}

std::size_t typed_bullet(std::string_view words) {
    constexpr std::array<std::string_view, 14> glyphs{"\xE2\x80\xA2",
                                                      "\xC2\xB7",
                                                      "\xE2\x96\xAA",
                                                      "\xE2\x97\xA6",
                                                      "\xE2\x80\xA3",
                                                      "\xE2\x97\x8F",
                                                      "\xE2\x97\x8B",
                                                      "\xE2\x96\xA0",
                                                      "\xE2\x96\xA1",
                                                      "\xEF\x82\xB7",
                                                      "-",
                                                      "*",
                                                      "\xE2\x80\x93",
                                                      "\xE2\x80\x94"};
    for (const std::string_view glyph : glyphs) {
        if (!words.starts_with(glyph)) continue;
        std::size_t at = glyph.size();
        while (at < words.size() && (words[at] == ' ' || words.substr(at).starts_with("\xC2\xA0")))
            at += words[at] == ' ' ? 1U : 2U;
        if (at > glyph.size() && at < words.size()) return at;
    }
    return 0;
}

} // namespace concord
