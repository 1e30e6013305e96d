// SPDX-License-Identifier: Apache-2.0
#include "reports/escape.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "parser/text/byte_mask.hpp"
#include "parser/text/display.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr bool is_blank(char byte) noexcept {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

constexpr bool is_printable(char byte) noexcept {
    return byte >= ' ' && byte <= '~';
}

/// How JSON writes a character by number: beyond U+FFFF as a pair of surrogates.
void append_json_escape(std::string& out, char32_t value) {
    const auto unit = [&out](char32_t code) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(code));
    };
    if (value < 0x10000) {
        unit(value);
        return;
    }
    const char32_t rest = value - 0x10000;
    unit(0xD800 + (rest >> 10));
    unit(0xDC00 + (rest & 0x3FF));
}

} // namespace

void append_visible(std::string& out, std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t from = at;
        for (; at + block_size <= text.size(); at += block_size)
            if (odd_mask(text.data() + at) != 0) break;
        while (at < text.size() && is_printable(text[at]))
            ++at;
        out += text.substr(from, at - from);
        if (at == text.size()) break;
        const CodePoint point = code_point_at(text, at);
        if (is_unprintable(point.value)) {
            fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}",
                           static_cast<unsigned>(point.value));
        } else {
            append_utf8(out, point.value);
        }
        at += std::max<std::size_t>(point.size, 1);
    }
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_visible(out, text);
    return out;
}

std::string excerpt(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t characters = 0;
    std::size_t cut = 0; // Where the text would end to leave room for "…".
    bool blank = false;
    for (const char byte : text) {
        if (is_blank(byte)) {
            blank = !out.empty();
            continue;
        }
        if (!is_continuation(byte)) {
            if (characters < limit) cut = out.size();
            characters += blank ? 2 : 1;
            if (characters > limit) {
                out.resize(cut);
                return out += "…";
            }
        }
        if (blank) out += ' ';
        blank = false;
        out += byte;
    }
    return out;
}

std::string escape_json_text(std::string json) {
    const auto acts = [](char byte) { return !is_printable(byte) && byte != '\n'; };
    if (std::none_of(json.begin(), json.end(), acts)) return json;
    std::string out;
    out.reserve(json.size());
    std::size_t at = 0;
    while (at < json.size()) {
        const std::size_t from = at;
        while (at < json.size() && !acts(json[at]))
            ++at;
        out.append(json, from, at - from);
        if (at == json.size()) break;
        const CodePoint point = code_point_at(json, at);
        if (is_unprintable(point.value)) {
            append_json_escape(out, point.value);
        } else {
            append_utf8(out, point.value);
        }
        at += std::max<std::size_t>(point.size, 1);
    }
    return out;
}

} // namespace concord
