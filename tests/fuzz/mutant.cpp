// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/mutant.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace concord::tests {

namespace {

using namespace std::string_view_literals;

constexpr std::array word_names{
    "w:ins"sv, "w:del"sv,       "w:moveFrom"sv,   "w:sdt"sv,       "w:hyperlink"sv,
    "w:tbl"sv, "w:tr"sv,        "w:tc"sv,         "w:p"sv,         "w:r"sv,
    "w:t"sv,   "w:fldSimple"sv, "w:sdtContent"sv, "w:customXml"sv, "w:txbxContent"sv};
constexpr std::array word_values{"99999999999"sv, "-1"sv,         ""sv,    "0"sv,    "8"sv,
                                 "%9%1(%2)."sv,   "end"sv,        "3"sv,   "1"sv,    "false"sv,
                                 "bullet"sv,      "lowerRoman"sv, "del"sv, "begin"sv};
constexpr std::array open_names{"text:p"sv,
                                "text:h"sv,
                                "text:list"sv,
                                "text:list-item"sv,
                                "text:span"sv,
                                "text:section"sv,
                                "table:table"sv,
                                "text:note"sv,
                                "table:table-row"sv,
                                "table:table-cell"sv,
                                "text:a"sv,
                                "draw:text-box"sv,
                                "office:annotation"sv,
                                "text:change"sv};
constexpr std::array open_values{"99999999999"sv, "-1"sv, ""sv,  "0"sv, "16"sv, "L"sv,
                                 "B"sv,           "i"sv,  "a"sv, "1"sv, "x"sv,  "true"sv};
constexpr std::array page_names{"p"sv,  "li"sv,  "ol"sv,   "ul"sv,      "table"sv, "tr"sv,
                                "td"sv, "div"sv, "main"sv, "h2"sv,      "nav"sv,   "dl"sv,
                                "dt"sv, "dd"sv,  "a"sv,    "select"sv,  "svg"sv,   "template"sv,
                                "b"sv,  "pre"sv, "math"sv, "section"sv, "form"sv};
constexpr std::array page_values{
    "99999999999"sv, "-1"sv, ""sv,    "0"sv, "display:none"sv, "hidden"sv,
    "content"sv,     "I"sv,  "nav"sv, "#"sv, "65535"sv,        "color:white;font-size:1px"sv};
constexpr std::array layer_names{"text"sv, "page"sv, "b"sv, "i"sv, "fontspec"sv, "a"sv};
constexpr std::array layer_values{"99999999999"sv, "-1"sv,      ""sv,     "0"sv,
                                  "85"sv,          "107"sv,     "1262"sv, "333"sv,
                                  "1"sv,           "#ffffff"sv, "7.5"sv,  "-2147483648"sv};

void change_value(std::string& text, std::size_t at, const Vocabulary& words, Disorder& disorder) {
    const auto value = text.find("=\"", at);
    const auto end = value == std::string::npos ? value : text.find('"', value + 2);
    if (end == std::string::npos) return;
    text.replace(value + 2, end - value - 2, words.values[disorder.below(words.values.size())]);
}

/// Doubles a paragraph, drops it, or puts it at the head of another.
void move_paragraph(std::string& text, std::size_t at, const Vocabulary& words,
                    Disorder& disorder) {
    const std::string opening = '<' + std::string(words.paragraph);
    const std::string closing = "</" + std::string(words.paragraph) + '>';
    const auto begin = text.find(opening, at);
    const auto end = begin == std::string::npos ? begin : text.find(closing, begin);
    if (end == std::string::npos) return;
    const std::string whole = text.substr(begin, end + closing.size() - begin);
    const auto kind = disorder.below(3);
    if (kind == 0) {
        text.insert(begin, whole);
    } else if (kind == 1) {
        text.erase(begin, whole.size());
    } else if (const auto inside = text.find('>', begin); inside != std::string::npos) {
        text.insert(inside + 1, whole);
    }
}

void rename_all(std::string& text, std::string_view from, std::string_view to) {
    for (const std::string opening : {"<", "</"}) {
        const std::string named = opening + std::string(from);
        for (auto at = text.find(named); at != std::string::npos; at = text.find(named, at + 1)) {
            const char behind = at + named.size() < text.size() ? text[at + named.size()] : '\0';
            if (behind != ' ' && behind != '>' && behind != '/') continue;
            text.replace(at + opening.size(), from.size(), to);
        }
    }
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1);
        lines.push_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace

const Vocabulary word_vocabulary{word_names, word_values, "w:p"};
const Vocabulary open_vocabulary{open_names, open_values, "text:p"};
const Vocabulary page_vocabulary{page_names, page_values, "li"};
const Vocabulary layer_vocabulary{layer_names, layer_values, "text"};

std::string mutant(std::string text, Disorder& disorder) {
    for (auto change = disorder.below(6) + 1; change > 0 && !text.empty(); --change) {
        const auto at = disorder.below(text.size());
        const auto length = std::min(disorder.below(200) + 1, text.size() - at);
        switch (disorder.below(6)) {
        case 0:
            text[at] = static_cast<char>(disorder.below(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(disorder.below(text.size()), length));
            break;
        case 3:
            text.resize(disorder.below(4) == 0 ? at : text.size());
            break;
        case 4:
            text[at] = static_cast<char>(text[at] ^ (1 << disorder.below(8)));
            break;
        default:
            text.insert(at, 1, "\n\t ([*#|-_/.)>\0\f"[disorder.below(16)]);
            break;
        }
    }
    return text;
}

std::string line_mutant(const std::string& text, std::string_view other, Disorder& disorder) {
    std::vector<std::string_view> lines = lines_of(text);
    const std::vector<std::string_view> others = lines_of(other);
    for (auto change = disorder.below(10) + 1; change > 0 && !lines.empty(); --change) {
        const auto at = disorder.below(lines.size());
        const auto to = disorder.below(lines.size());
        const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
        switch (disorder.below(5)) {
        case 0:
            std::swap(lines[at], lines[to]);
            break;
        case 1:
            lines.insert(place, std::string_view(lines[to]));
            break;
        case 2:
            lines.erase(place);
            break;
        case 3:
            lines[at].remove_suffix(lines[at].ends_with('\n') ? 1 : 0);
            break;
        default:
            if (!others.empty()) lines.insert(place, others[disorder.below(others.size())]);
        }
    }
    std::string out;
    for (const std::string_view line : lines) {
        out.append(disorder.below(40) == 0 ? disorder.below(9) : 0, ' ');
        out += line;
    }
    return out;
}

std::string xml_mutant(std::string text, const Vocabulary& words, Disorder& disorder) {
    for (auto change = disorder.below(8) + 1; change > 0; --change) {
        const auto at = disorder.below(text.size());
        const auto kind = disorder.below(8);
        if (kind < 5) {
            change_value(text, at, words, disorder);
        } else if (kind < 7) {
            move_paragraph(text, at, words, disorder);
        } else {
            const auto from = words.names[disorder.below(words.names.size())];
            rename_all(text, from, words.names[disorder.below(words.names.size())]);
        }
    }
    return text;
}

} // namespace concord::tests
