// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/odt_styles.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "parser/readers/xml.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr int most_parents = 32;          ///< A circle of parents ends here.
constexpr double smallest_legible = 0.07; ///< Centimetres: two points.

std::optional<std::uint32_t> natural(std::string_view digits) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return whole && value <= 0xFFFF ? std::optional(value) : std::nullopt;
}

/// The format of a number under the name that Word has for it. Letters count on after "z" with
/// "aa", "ab"; where they are to be `alike`, as in Word, with "aa", "bb".
std::string_view format_of(std::string_view number, bool alike) {
    if (number == "a") return alike ? "lowerLetter" : "lowerCounted";
    if (number == "A") return alike ? "upperLetter" : "upperCounted";
    if (number == "i") return "lowerRoman";
    if (number == "I") return "upperRoman";
    if (number == "1st") return "ordinal";
    if (number == "One") return "cardinalText";
    if (number == "First") return "ordinalText";
    if (number.starts_with("01")) return "decimalZero";
    return number.empty() ? "none" : "decimal";
}

/// "%1%.%2%" as later versions write it, with one sign for each number.
std::string without_closing_signs(std::string_view format) {
    std::string text;
    for (std::size_t at = 0; at < format.size(); ++at) {
        text += format[at];
        if (format[at] != '%' || at + 2 >= format.size()) continue;
        text += format[at + 1];
        at += 2; // the closing sign; level 10 is beyond what anybody shows
    }
    return text;
}

std::string level_text(pugi::xml_node node, std::uint32_t level) {
    for (const char* name : {"style:num-list-format", "loext:num-list-format"}) {
        if (const auto format = attribute(node, name); !format.empty()) {
            return without_closing_signs(format);
        }
    }
    const std::uint32_t shown = std::clamp<std::uint32_t>(
        natural(attribute(node, "text:display-levels")).value_or(1), 1, level);
    std::string text(attribute(node, "style:num-prefix"));
    for (std::uint32_t at = level - shown + 1; at <= level && at <= 9; ++at) {
        if (at > level - shown + 1) text += '.';
        text += '%' + std::to_string(at);
    }
    return text + std::string(attribute(node, "style:num-suffix"));
}

/// A level without number may still show words: "Note:".
bool shows_words(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char letter) { return is_lower(letter) || is_upper(letter); });
}

/// What office programs show for the levels that a list style does not describe.
OdtList plain_numbers() {
    OdtList levels;
    for (std::size_t at = 0; at < levels.size(); ++at) {
        levels[at].text = at < 9 ? fmt::format("%{}.", at + 1) : "";
        levels[at].format = "decimal";
        levels[at].numbered = at < 9;
    }
    return levels;
}

OdtList read_levels(pugi::xml_node style) {
    OdtList levels;
    if (is(style, "text:list-style") && style.first_child()) levels = plain_numbers();
    for (const pugi::xml_node node : style.children()) {
        const auto level = natural(attribute(node, "text:level")).value_or(0);
        if (level < 1 || level > levels.size()) continue;
        OdtLevel& made = levels[level - 1];
        const std::string_view kind = node.name();
        made.bullet =
            kind == "text:list-level-style-bullet" || kind == "text:list-level-style-image";
        made.format = format_of(attribute(node, "style:num-format"),
                                attribute(node, "style:num-letter-sync") == "true");
        made.start = natural(attribute(node, "text:start-value")).value_or(1);
        made.text = level_text(node, level);
        made.numbered = !made.bullet && (made.format != "none" || shows_words(made.text));
    }
    return levels;
}

std::string key_of(std::string_view family, std::string_view name) {
    return std::string(family) + '/' + std::string(name);
}

/// What stands over a parent's word.
template <class Value>
void lay_over(std::optional<Value>& value, const std::optional<Value>& own) {
    if (own) value = own;
}

std::optional<bool> is_one_of(pugi::xml_node node, const char* name, std::string_view off) {
    const pugi::xml_attribute found = node.attribute(name);
    if (!found) return std::nullopt;
    return off != found.value();
}

std::optional<bool> is_bold(pugi::xml_node text) {
    const auto weight = attribute(text, "fo:font-weight");
    if (weight.empty()) return std::nullopt;
    return weight == "bold" || natural(weight).value_or(400) >= 600;
}

std::optional<bool> is_faint(pugi::xml_node text) {
    const auto colour = attribute(text, "fo:color");
    const auto size = centimetres(attribute(text, "fo:font-size"));
    if (colour.empty() && !size) return std::nullopt;
    return colour == "#ffffff" || (size && *size < smallest_legible);
}

} // namespace

std::optional<double> centimetres(std::string_view length) {
    double value = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), value);
    if (read.ec != std::errc()) return std::nullopt;
    const std::string_view unit(read.ptr,
                                static_cast<std::size_t>(length.data() + length.size() - read.ptr));
    if (unit == "cm") return value;
    if (unit == "mm") return value / 10;
    if (unit == "in") return value * 2.54;
    if (unit == "pt") return value * 2.54 / 72;
    if (unit == "pc") return value * 2.54 / 6;
    return std::nullopt;
}

void OdtStyles::add(pugi::xml_node root) {
    for (const char* part : {"office:styles", "office:automatic-styles"}) {
        for (const pugi::xml_node node : root.child(part).children()) {
            const std::string name(attribute(node, "style:name"));
            if (is(node, "text:list-style")) lists_[name] = read_levels(node);
            if (is(node, "text:outline-style")) outline_ = read_levels(node);
            if (is(node, "style:style")) {
                styles_[key_of(attribute(node, "style:family"), name)] = node;
            }
        }
    }
}

OdtLook OdtStyles::resolve(pugi::xml_node style, int depth) const {
    OdtLook look;
    const auto family = attribute(style, "style:family");
    if (const auto parent =
            styles_.find(key_of(family, attribute(style, "style:parent-style-name")));
        parent != styles_.end() && depth < most_parents) {
        look = resolve(parent->second, depth + 1);
        look.page_break = false;
    }
    const pugi::xml_node text = style.child("style:text-properties");
    const pugi::xml_node paragraph = style.child("style:paragraph-properties");
    lay_over(look.bold, is_bold(text));
    lay_over(look.underline, is_one_of(text, "style:text-underline-style", "none"));
    lay_over(look.hidden, is_one_of(text, "text:display", "true"));
    lay_over(look.faint, is_faint(text));
    lay_over(look.indent, centimetres(attribute(paragraph, "fo:margin-left")));
    look.page_break = look.page_break || attribute(paragraph, "fo:break-before") == "page";
    if (const pugi::xml_attribute list = style.attribute("style:list-style-name")) {
        look.list = list.value();
    }
    const auto level = attribute(style, "style:default-outline-level");
    if (style.attribute("style:default-outline-level")) {
        look.heading =
            static_cast<std::uint8_t>(std::min<std::uint32_t>(natural(level).value_or(0), 9));
    } else if (const auto name = attribute(style, "style:name"); name == "Title") {
        look.heading = 1;
    } else if (constexpr std::string_view heading = "Heading_20_";
               name.starts_with(heading) && name.size() == heading.size() + 1 &&
               is_digit(name.back()) && name.back() != '0') {
        look.heading = static_cast<std::uint8_t>(name.back() - '0'); // a converter left it out
    }
    return look;
}

const OdtLook& OdtStyles::look(std::string_view family, std::string_view name) const {
    const std::string key = key_of(family, name);
    const auto known = looks_.find(key);
    if (known != looks_.end()) return known->second;
    const auto style = styles_.find(key);
    return looks_[key] = style == styles_.end() ? OdtLook{} : resolve(style->second, 0);
}

const OdtList* OdtStyles::list(std::string_view name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

} // namespace concord
