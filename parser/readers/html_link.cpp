// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_link.hpp"

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

int hex_digit(char c) noexcept {
    if (is_digit(c)) return c - '0';
    const char lower = to_lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const int high = words[at] == '%' && at + 2 < words.size() ? hex_digit(words[at + 1]) : -1;
        const int low = high >= 0 ? hex_digit(words[at + 2]) : -1;
        out += low >= 0 ? static_cast<char>(high * 16 + low) : words[at];
        at += low >= 0 ? 2U : 0U;
    }
    return out;
}

} // namespace

HtmlLinks::HtmlLinks(const HtmlTree& tree) : tree_(tree) {
    for (const HtmlNode& node : tree.nodes()) {
        if (node.attributes == 0) continue;
        if (const auto* id = tree.attribute(node, HtmlAttribute::id)) targets_.insert(*id);
        const auto* name = tree.attribute(node, HtmlAttribute::name);
        if (name != nullptr && node.tag == HtmlTag::a) targets_.insert(*name);
    }
}

bool HtmlLinks::leads_nowhere(const HtmlNode& link) const {
    const auto* href = tree_.attribute(link, HtmlAttribute::href);
    if (href == nullptr) return false; // a target, not a link
    const auto begin = href->find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return true;
    const std::string_view target = std::string_view(*href).substr(begin);
    if (to_lower(target.substr(0, 11)) == "javascript:") return true;
    if (target.front() != '#') return false;
    const std::string name = percent_decoded(target.substr(1));
    return name.empty() || (name != "top" && !targets_.contains(name));
}

std::string HtmlLinks::address(const HtmlNode& link) const {
    constexpr std::string_view scheme = "mailto:";
    const auto* href = tree_.attribute(link, HtmlAttribute::href);
    if (href == nullptr || to_lower(href->substr(0, scheme.size())) != scheme) return {};
    const auto rest = std::string_view(*href).substr(scheme.size());
    std::string address = percent_decoded(rest.substr(0, rest.find('?')));
    return address.find('@') == std::string::npos ? std::string() : address;
}

} // namespace concord
