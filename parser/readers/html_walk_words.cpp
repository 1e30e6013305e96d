// SPDX-License-Identifier: Apache-2.0
// The part of HtmlWalk that takes words, and what stands among them.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parser/readers/html_walk.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "m", "km", "ft": what stands above the line behind it is a power.
bool ends_with_unit(std::string_view words) {
    constexpr std::array<std::string_view, 8> units{"m", "mm", "cm", "km", "in", "ft", "yd", "mi"};
    std::size_t begin = words.size();
    while (begin > 0 && is_lower(to_lower(words[begin - 1])))
        --begin;
    const auto before = words.substr(0, begin).find_last_not_of(' ');
    const bool behind_number = before != std::string_view::npos && is_digit(words[before]);
    return behind_number &&
           std::find(units.begin(), units.end(), words.substr(begin)) != units.end();
}

} // namespace

void HtmlWalk::text(const HtmlNode& node) {
    const auto words = tree_.text(node);
    if (words.find_first_not_of(" \t\r\n") != std::string_view::npos) joins_next_ = false;
    if (std::exchange(behind_label_, false) && !words.empty() && is_upper(words.front()))
        out_.words().add(" ", HtmlWords::nowhere, now_.ink);
    if (!now_.preformatted) return out_.words().add(node, words, now_.ink);
    for (std::size_t begin = 0; begin < words.size();) { // lines as they are
        const auto end = std::min(words.find('\n', begin), words.size());
        const auto line = words.substr(begin, end - begin);
        const bool first = out_.words().text().empty();
        const auto blanks = first ? std::min(line.find_first_not_of(" \t"), line.size()) : 0;
        if (first) out_.line(static_cast<std::uint16_t>(std::min<std::size_t>(blanks, 64)));
        const auto source = node.source + static_cast<std::uint32_t>(begin + blanks);
        if (blanks < line.size()) out_.words().add(line.substr(blanks), source, now_.ink);
        if (end < words.size()) end_line();
        begin = end + 1;
    }
}

void HtmlWalk::end_line() {
    const bool empty = out_.trimmed().empty();
    flush();
    if (!empty) return out_.line_follows();
    builder_.begin({});
    builder_.end();
}

void HtmlWalk::line_break() {
    auto& words = out_.words();
    if (now_.heading > 0) return words.add(" ", HtmlWords::nowhere, now_.ink);
    if (words.text().ends_with('\n')) return flush();
    if (!out_.trimmed().empty()) words.add("\n", HtmlWords::nowhere, now_.ink);
}

void HtmlWalk::checkbox(const HtmlNode& node) {
    const auto* type = tree_.attribute(node, HtmlAttribute::type);
    if (type == nullptr || to_lower(*type) != "checkbox") return;
    const bool checked = tree_.attribute(node, HtmlAttribute::checked) != nullptr;
    out_.words().add(checked ? "\xE2\x98\x91 " : "\xE2\x98\x90 ", node.source, now_.ink);
}

/// A link to a note of the page, by the names that converters and office programs give to notes.
bool HtmlWalk::leads_to_note(const HtmlNode& node) const {
    constexpr std::array<std::string_view, 9> begins{"#fn",        "#_ftn",    "#_edn",
                                                     "#footnote",  "#endnote", "#sdfootnote",
                                                     "#sdendnote", "#note-",   "#cite_note"};
    const auto* href =
        node.tag == HtmlTag::a ? tree_.attribute(node, HtmlAttribute::href) : nullptr;
    return href != nullptr && std::any_of(begins.begin(), begins.end(), [&](std::string_view one) {
               return href->starts_with(one);
           });
}

bool HtmlWalk::footnote_mark(std::uint32_t at) {
    if (leads_to_note(tree_[tree_[at].parent])) return true;
    std::string words;
    for (std::uint32_t inner = at; inner < tree_[at].end; ++inner) {
        if (leads_to_note(tree_[inner])) return true;
        words += tree_.text(tree_[inner]);
    }
    const bool figures = !words.empty() && words.size() <= 3 &&
                         std::all_of(words.begin(), words.end(), is_digit) &&
                         !ends_with_unit(out_.words().text());
    if (figures) out_.words().add(" [" + words + "]", tree_[at].source, now_.ink);
    return figures;
}

void HtmlWalk::link_end(const HtmlNode& node) {
    auto& words = out_.words();
    const std::string address = links_.address(node);
    const std::size_t begin = std::min(link_begin_, words.text().size());
    if (address.empty() || words.text().find('@', begin) != std::string::npos) return;
    const bool alone = out_.trimmed().empty();
    words.add(alone ? address : " (" + address + ')', node.source, now_.ink);
}

} // namespace concord
