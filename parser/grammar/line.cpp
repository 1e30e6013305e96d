// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/line.hpp"

#include <algorithm>
#include <cstring>

#include "parser/grammar/line_rules.hpp"

namespace concord::grammar {

namespace {

/// What the actions fill. Every line begins with its indentation, which may be empty, and none is
/// taken back: the last one is being read.
struct State {
    const char* base = nullptr;
    std::size_t size = 0;
    std::vector<Line> lines;

    [[nodiscard]] Line& now() noexcept { return lines.back(); }

    [[nodiscard]] std::uint32_t offset(const char* at) const noexcept {
        return static_cast<std::uint32_t>(at - base);
    }
};

/// Length of the blank (see line::blank) that ends right before `end`; 0 when there is none.
std::uint32_t blank_before(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const char last = text[end - 1];
    if (last == ' ' || last == '\t' || last == '\f' || last == '\v') {
        return 1;
    }
    if (static_cast<unsigned char>(last) < 0x80) {
        return 0; // wide blanks end beyond ASCII
    }
    const auto ends_with = [&](std::string_view tail) {
        return end - begin >= tail.size() && text.substr(end - tail.size(), tail.size()) == tail;
    };
    for (const std::string_view wide :
         {"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
        if (ends_with(wide)) {
            return static_cast<std::uint32_t>(wide.size());
        }
    }
    return 0;
}

Span without_end_blanks(std::string_view text, Span span) {
    while (!span.empty()) {
        const auto blank = blank_before(text, span.begin, span.end);
        if (blank == 0) {
            break;
        }
        span.end -= blank;
    }
    return span;
}

std::uint16_t columns_of(std::string_view indentation) {
    std::uint32_t columns = 0;
    for (const char c : indentation) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\t') {
            columns = (columns / 8 + 1) * 8;
        } else if (byte < 0x80 || byte >= 0xC0) { // one column a character, not a byte
            ++columns;
        }
    }
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(columns, 0xFFFF));
}

template <typename Rule>
struct action : line::pegtl::nothing<Rule> {};

template <>
struct action<line::indentation> {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        const std::string_view blanks(in.begin(), in.size());
        Line& now = state.lines.emplace_back();
        now.span.begin = state.offset(in.begin());
        now.content.begin = state.offset(in.end());
        now.first = state.offset(in.end());
        if (blanks.empty()) return;
        now.indent = columns_of(blanks);
        now.leading_tab = blanks.front() == '\t';
        now.page_break = blanks.find('\f') != std::string_view::npos;
    }
};

template <>
struct action<line::quote_mark> {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        state.now().content.begin = state.offset(in.end());
    }
};

template <>
struct action<line::hashes> {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        state.now().level = static_cast<std::uint8_t>(in.size());
    }
};

template <>
struct action<line::glyph> {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        state.now().mark = {state.offset(in.begin()), state.offset(in.end())};
    }
};

/// Sets kind and end of the content; where it begins depends on the mark.
template <LineKind Kind>
struct ends_content {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        const std::string_view text(state.base, state.size);
        auto& now = state.now();
        now.kind = Kind;
        now.content.end = state.offset(in.end());
        if (Kind == LineKind::bullet) {
            now.content.begin = now.mark.end;
        } else {
            now.mark = {};
        }
        if (Kind == LineKind::heading) {
            now.content.begin = state.offset(in.begin()) + now.level;
        } else {
            now.level = 0;
        }
        now.content = without_end_blanks(text, now.content);
        if (Kind == LineKind::heading || Kind == LineKind::bullet) {
            while (!now.content.empty() &&
                   std::strchr(" \t\f\v", text[now.content.begin]) != nullptr) {
                ++now.content.begin;
            }
        }
    }
};

template <>
struct action<line::heading> : ends_content<LineKind::heading> {};
template <>
struct action<line::bullet> : ends_content<LineKind::bullet> {};
template <>
struct action<line::delimiter> : ends_content<LineKind::delimiter> {};
template <>
struct action<line::pipe> : ends_content<LineKind::pipe> {};
template <>
struct action<line::rule> : ends_content<LineKind::rule> {};
template <>
struct action<line::fence> : ends_content<LineKind::fence> {};
template <>
struct action<line::comment> : ends_content<LineKind::comment> {};
template <>
struct action<line::text> : ends_content<LineKind::text> {};

template <>
struct action<line::empty> {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        // A lone quote mark separates paragraphs of a quotation; it still has to belong to
        // somebody.
        const auto end = state.offset(in.begin());
        Line& now = state.now();
        now.kind = end > now.first ? LineKind::comment : LineKind::blank;
        now.content = without_end_blanks({state.base, state.size}, {now.first, end});
    }
};

/// The line is complete: its span is known, and a tab among its words makes it a row.
template <>
struct action<line::body> {
    template <typename Input>
    static void apply(const Input& in, State& state) {
        auto& now = state.now();
        now.span.end = state.offset(in.end());
        if (now.kind == LineKind::text && now.content.empty()) {
            now.kind = LineKind::blank;
        }
        if (now.kind == LineKind::text) {
            const char* begin = state.base + now.content.begin;
            const auto length = static_cast<std::size_t>(in.end() - begin);
            if (std::memchr(begin, '\t', length) != nullptr) {
                now.kind = LineKind::row;
            }
        }
    }
};

} // namespace

std::vector<Line> read_lines(std::string_view text) {
    State state;
    state.base = text.data();
    state.size = text.size();
    state.lines.reserve(text.size() / 60 + 16);
    line::pegtl::memory_input<line::pegtl::tracking_mode::lazy> input(
        text.data(), text.data() + text.size(), "");
    line::pegtl::parse<line::document, action>(input, state);
    return std::move(state.lines);
}

} // namespace concord::grammar
