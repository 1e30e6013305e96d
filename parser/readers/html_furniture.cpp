// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_furniture.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "parser/readers/html_style.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) noexcept {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 13> furniture_roles{
    "navigation", "banner",  "contentinfo", "search",  "complementary", "dialog", "alertdialog",
    "menu",       "menubar", "toolbar",     "tooltip", "status",        "alert"};
constexpr std::array<std::string_view, 32> furniture_names{
    "nav",      "navbar",   "navigation", "menu",       "breadcrumb", "breadcrumbs", "cookie",
    "cookies",  "sidebar",  "skip",       "skiplink",   "pagination", "pager",       "social",
    "share",    "footer",   "banner",     "promo",      "newsletter", "feedback",    "related",
    "toolbar",  "masthead", "popup",      "modal",      "advert",     "ads",         "toc",
    "contents", "subnav",   "topbar",     "preferences"};
constexpr std::array<std::string_view, 3> unseen_names{"visually-hidden", "sr-only",
                                                       "govuk-visually-hidden"};

constexpr std::array<std::string_view, 6> note_names{
    "footnotes", "footnote", "endnotes", "endnote", "wp-block-footnotes", "govuk-footnotes"};
constexpr std::array<std::string_view, 3> note_roles{"doc-endnotes", "doc-endnote", "doc-footnote"};

/// The names that office programs give to the places of notes: "ftn1", "sdfootnote1".
bool is_note_id(std::string_view id) noexcept {
    constexpr std::array<std::string_view, 4> begins{"ftn", "edn", "sdfootnote", "sdendnote"};
    return std::any_of(begins.begin(), begins.end(), [&](std::string_view begin) {
        return id.size() > begin.size() && id.starts_with(begin) &&
               std::all_of(id.begin() + static_cast<std::ptrdiff_t>(begin.size()), id.end(),
                           is_digit);
    });
}

} // namespace

bool holds_notes(const HtmlTree& tree, const HtmlNode& node) {
    const bool part = node.tag == HtmlTag::div || node.tag == HtmlTag::section ||
                      node.tag == HtmlTag::aside || node.tag == HtmlTag::ol ||
                      node.tag == HtmlTag::ul || node.tag == HtmlTag::dl;
    if (!part || node.attributes == 0) return false;
    const auto* role = tree.attribute(node, HtmlAttribute::role);
    const auto* id = tree.attribute(node, HtmlAttribute::id);
    if ((role && among(to_lower(*role), note_roles)) || (id && is_note_id(*id))) return true;
    bool named = id && among(to_lower(*id), note_names);
    if (const auto* names = tree.attribute(node, HtmlAttribute::class_)) {
        for_each_name(*names,
                      [&](std::string_view name) { named = named || among(name, note_names); });
    }
    return named;
}

bool is_furniture_role(std::string_view role) {
    return among(to_lower(role), furniture_roles);
}

bool is_furniture_name(std::string_view name) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= name.size(); ++at) {
        const bool ends = at == name.size() || name[at] == '-' || name[at] == '_' ||
                          (at > begin && is_upper(name[at]));
        if (!ends) continue;
        if (at > begin && among(to_lower(name.substr(begin, at - begin)), furniture_names))
            return true;
        begin = at + (at < name.size() && is_upper(name[at]) ? 0U : 1U);
    }
    return false;
}

bool is_unseen_name(std::string_view name) noexcept {
    return among(name, unseen_names);
}

} // namespace concord
