// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t most_rules = 20'000;

std::string_view trimmed(std::string_view words) noexcept {
    const auto first = words.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(" \t\r\n\f") + 1 - first);
}

/// The number at the begin of a value and the unit behind it.
struct Length {
    double number = 0;
    std::string_view unit;
};

std::optional<Length> length_of(std::string_view value) {
    Length length;
    const auto [end, error] =
        std::from_chars(value.data(), value.data() + value.size(), length.number);
    if (error != std::errc()) return std::nullopt;
    length.unit = trimmed(value.substr(static_cast<std::size_t>(end - value.data())));
    return length;
}

/// Sizes that nobody can read: one point or pixel, a tenth of the usual size.
bool unreadable_size(std::string_view value) {
    const auto length = length_of(value);
    if (!length) return false;
    const bool relative = length->unit == "em" || length->unit == "rem";
    const bool percent = length->unit == "%";
    return length->number <= (percent ? 10.0 : relative ? 0.1 : 1.0);
}

/// White or nearly so: every channel above 240, or no opacity.
bool white(std::string_view value) {
    constexpr std::array<std::string_view, 7> names{"white", "transparent", "#fff",      "snow",
                                                    "ivory", "ghostwhite",  "whitesmoke"};
    if (std::find(names.begin(), names.end(), value) != names.end()) return true;
    if (value.starts_with('#')) {
        const auto high = [](char c) { return c == 'f'; };
        const bool short_form = value.size() == 4;
        return (short_form || value.size() == 7) && high(value[1]) &&
               high(value[short_form ? 2 : 3]) && high(value[short_form ? 3 : 5]);
    }
    if (!value.starts_with("rgb")) return false;
    std::array<double, 4> channels{0, 0, 0, 1};
    std::size_t count = 0;
    for (auto at = value.find('('); at != std::string_view::npos && count < channels.size();
         at = value.find_first_of(",/ ", at + 1)) {
        if (const auto length = length_of(trimmed(value.substr(at + 1))))
            channels[count++] = length->number;
    }
    const bool light = channels[0] > 240 && channels[1] > 240 && channels[2] > 240;
    return count >= 3 && (light || channels[3] < 0.05);
}

std::optional<NumberStyle> number_style(std::string_view value) {
    if (value.starts_with("lower-alpha") || value.starts_with("lower-latin"))
        return NumberStyle::alpha;
    if (value.starts_with("upper-alpha") || value.starts_with("upper-latin"))
        return NumberStyle::alpha_upper;
    if (value.starts_with("lower-roman")) return NumberStyle::roman;
    if (value.starts_with("upper-roman")) return NumberStyle::roman_upper;
    if (value.starts_with("decimal")) return NumberStyle::decimal;
    return std::nullopt;
}

void declare(std::string_view name, std::string_view value, HtmlLook& look) {
    if (name == "display") {
        look.hidden = look.hidden || value == "none";
    } else if (name == "visibility") {
        look.hidden = look.hidden || value == "hidden" || value == "collapse";
    } else if (name == "opacity") {
        const auto length = length_of(value);
        look.faint = look.faint || (length && length->number < 0.05);
    } else if (name == "font-size") {
        look.faint = look.faint || unreadable_size(value);
    } else if (name == "color") {
        look.faint = look.faint || white(value);
    } else if (name.starts_with("background")) {
        look.background = look.background || (value != "none" && !white(value));
    } else if (name == "font-weight") {
        look.bold = value.starts_with("bold") || (value.size() == 3 && value[0] >= '6');
    } else if (name.starts_with("list-style")) {
        look.unmarked = value == "none" || value.starts_with("none ");
        look.numbers = number_style(value);
    }
}

HtmlLook declarations(std::string_view written) {
    const std::string all = to_lower(written);
    HtmlLook look;
    for (std::string_view rest = all; !rest.empty();) {
        const auto end = std::min(rest.find(';'), rest.size());
        const auto one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto colon = one.find(':');
        if (colon == std::string_view::npos) continue;
        auto value = trimmed(one.substr(colon + 1));
        value = trimmed(value.substr(0, value.find('!')));
        declare(trimmed(one.substr(0, colon)), value, look);
    }
    return look;
}

bool is_name(std::string_view tag) noexcept {
    return std::all_of(tag.begin(), tag.end(),
                       [](char c) { return is_lower(to_lower(c)) || is_digit(c); });
}

/// Under what a rule is kept: ".class", with the tag before it where the rule names one.
std::string key(std::optional<HtmlTag> tag, std::string_view selector) {
    std::string key(selector);
    if (tag) key.insert(key.begin(), static_cast<char>(*tag));
    return key;
}

/// How many ordered lists a selector names one in the other: 2 for "ol ol" and "ol > li > ol";
/// 0 for one that speaks of anything else.
std::size_t depth_of_lists(std::string_view selector) noexcept {
    std::size_t depth = 0;
    bool last_is_list = false;
    while (!selector.empty()) {
        const auto end = std::min(selector.find_first_of(" >"), selector.size());
        const auto word = selector.substr(0, end);
        selector.remove_prefix(std::min(end + 1, selector.size()));
        if (word.empty()) continue;
        last_is_list = word == "ol";
        if (!last_is_list && word != "li") return 0;
        depth += last_is_list ? 1U : 0U;
    }
    return last_is_list ? depth : 0;
}

/// A style sheet without its comments.
std::string without_comments(std::string_view sheet) {
    std::string bare;
    while (!sheet.empty()) {
        const auto begin = std::min(sheet.find("/*"), sheet.size());
        bare += sheet.substr(0, begin);
        sheet.remove_prefix(begin);
        const auto end = sheet.find("*/", std::min<std::size_t>(2, sheet.size()));
        sheet.remove_prefix(end == std::string_view::npos ? sheet.size() : end + 2);
    }
    return bare;
}

} // namespace

void HtmlLook::add(const HtmlLook& other) {
    hidden = hidden || other.hidden;
    faint = faint || other.faint;
    background = background || other.background;
    bold = bold || other.bold;
    unmarked = unmarked || other.unmarked;
    if (other.numbers) numbers = other.numbers;
}

HtmlStyles::HtmlStyles(std::string_view written)
    : joined_numbers_(written.find("counters(") != std::string_view::npos) {
    const std::string bare = without_comments(written);
    std::string_view sheet = bare;
    std::size_t rules = 0;
    while (rules++ < most_rules) {
        const auto open = sheet.find('{');
        if (open == std::string_view::npos) return;
        // What is imported and the like stands before the first rule and ends with a semicolon.
        const auto lead = sheet.substr(0, open);
        const auto selectors = trimmed(lead.substr(lead.rfind(';') + 1));
        const bool conditional = selectors.starts_with('@');
        std::size_t depth = 1;
        auto close = open + 1;
        while (close < sheet.size()) {
            depth += sheet[close] == '{' ? 1U : 0U;
            if (sheet[close] == '}' && --depth == 0) break;
            ++close;
        }
        if (!conditional) rule(selectors, declarations(sheet.substr(open + 1, close - open - 1)));
        sheet.remove_prefix(std::min(close + 1, sheet.size()));
    }
}

void HtmlStyles::rule(std::string_view selectors, const HtmlLook& look) {
    while (!selectors.empty()) {
        const auto end = std::min(selectors.find(','), selectors.size());
        const auto one = trimmed(selectors.substr(0, end));
        selectors.remove_prefix(std::min(end + 1, selectors.size()));
        const auto mark = std::min(one.find_first_of(".#"), one.size());
        const auto tag = one.substr(0, mark);
        if (mark == one.size()) {
            const auto depth = depth_of_lists(one);
            if (depth > 0 && depth <= numbers_by_depth_.size() && look.numbers)
                numbers_by_depth_[depth - 1] = look.numbers;
            continue;
        }
        const bool simple = mark + 1 < one.size() && is_name(tag) &&
                            one.find_first_of(" >+~:[.#*", mark + 1) == std::string_view::npos;
        if (!simple) continue;
        looks_[key(tag.empty() ? std::nullopt : std::optional(tag_named(tag)), one.substr(mark))]
            .add(look);
        by_tag_ = by_tag_ || !tag.empty();
    }
}

void HtmlStyles::apply(HtmlTag tag, const std::string& selector, HtmlLook& look) const {
    if (const auto found = looks_.find(selector); found != looks_.end()) look.add(found->second);
    if (!by_tag_) return;
    if (const auto found = looks_.find(key(tag, selector)); found != looks_.end())
        look.add(found->second);
}

std::optional<NumberStyle> HtmlStyles::list_numbers(std::size_t depth) const {
    for (auto at = std::min(depth, numbers_by_depth_.size()); at > 0; --at)
        if (numbers_by_depth_[at - 1]) return numbers_by_depth_[at - 1];
    return std::nullopt;
}

HtmlLook HtmlStyles::look(const HtmlTree& tree, const HtmlNode& node) const {
    HtmlLook look;
    if (node.attributes == 0) return look;
    if (const auto* names = tree.attribute(node, HtmlAttribute::class_)) {
        for_each_name(*names, [&](std::string_view name) {
            look.bold = look.bold || name == "bold" || name.ends_with("-bold");
            look.unmarked = look.unmarked || name == "list-unstyled" || name == "list-none";
            if (!looks_.empty()) apply(node.tag, '.' + std::string(name), look);
        });
    }
    if (const auto* id = tree.attribute(node, HtmlAttribute::id); id && !looks_.empty()) {
        apply(node.tag, '#' + *id, look);
    }
    if (const auto* style = tree.attribute(node, HtmlAttribute::style))
        look.add(declarations(*style));
    if (const auto* color = tree.attribute(node, HtmlAttribute::color))
        look.faint = look.faint || white(to_lower(*color));
    if (const auto* color = tree.attribute(node, HtmlAttribute::bgcolor))
        look.background = look.background || !white(to_lower(*color));
    look.hidden = look.hidden || tree.attribute(node, HtmlAttribute::hidden) != nullptr;
    return look;
}

} // namespace concord
