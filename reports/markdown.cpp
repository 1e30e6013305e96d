// SPDX-License-Identifier: Apache-2.0
#include "reports/markdown.hpp"

#include <algorithm>

#include "reports/escape.hpp"

namespace concord {

namespace {

bool is_word(char byte) noexcept {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80;
}

/// Signs that mean something wherever they stand. An underscore inside a word means nothing, as in
/// addresses of mail.
bool is_sign(std::string_view text, std::size_t at) noexcept {
    const char byte = text[at];
    if (byte == '_') {
        const bool inside =
            at > 0 && at + 1 < text.size() && is_word(text[at - 1]) && is_word(text[at + 1]);
        return !inside;
    }
    return std::string_view("\\`*[]<>|~&#").find(byte) != std::string_view::npos;
}

/// Where a first sign would open a list, a heading or a rule: the place that wants a backslash.
std::size_t opener(std::string_view text) noexcept {
    constexpr auto nothing = std::string_view::npos;
    if (text.empty()) return nothing;
    if (text[0] == '-' || text[0] == '+' || text[0] == '=') return 0;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    const bool number = digits > 0 && digits < text.size();
    return number && (text[digits] == '.' || text[digits] == ')') ? digits : nothing;
}

} // namespace

std::string markdown(std::string_view text) {
    const std::string shown = visible(excerpt(text, text.size() + 1));
    const std::size_t first = opener(shown);
    std::string out;
    for (std::size_t at = 0; at < shown.size(); ++at) {
        if (at == first || is_sign(shown, at)) out += '\\';
        out += shown[at];
    }
    return out;
}

std::string markdown_block(std::string_view text, std::string_view language) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char byte : text) {
        run = byte == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
    std::string out = fence + std::string(language) + '\n';
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        append_visible(out, text.substr(0, end));
        out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + fence + '\n';
}

} // namespace concord
