// SPDX-License-Identifier: Apache-2.0
#include "reports/layout.hpp"

#include <algorithm>

#include "parser/text/display.hpp"
#include "reports/escape.hpp"

namespace concord {

namespace {

/// Columns of text of our own, which may hold colours.
std::size_t styled_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const std::size_t colour = std::min(text.find('\x1b'), text.size());
        width += display_width(text.substr(0, colour));
        const std::size_t end = std::min(text.find('m', colour), text.size() - 1);
        text.remove_prefix(colour == text.size() ? colour : end + 1);
    }
    return width;
}

constexpr bool parts_words(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

/// One past the plain characters that stand at `at`.
std::size_t plain_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_plain(text[at]))
        ++at;
    return at;
}

/// One past the word that goes on at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && !parts_words(text[at]))
        ++at;
    return at;
}

/// The paragraph that append_wrapped() is at work on.
class Wrapped {
public:
    Wrapped(std::string& out, std::size_t column, std::size_t indent, std::size_t width)
        : out_(out), column_(column), indent_(indent), width_(width) {}

    /// A plain line: its words go into lines as many at a time as there is room for.
    void fill(std::string_view text) {
        while (true) {
            const std::size_t room = width_ > column_ ? width_ - column_ : 0;
            if (text.size() <= room) break;
            std::size_t end = text.rfind(' ', room);
            if (end == std::string_view::npos) end = text.find(' '); // too long for any line
            if (end == std::string_view::npos) break;
            out_ += text.substr(0, end);
            break_line();
            text.remove_prefix(end + 1);
        }
        out_ += text;
    }

    /// Any text, word by word.
    void add(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] == '\n') break_line();
            if (parts_words(text[at])) {
                ++at;
                continue;
            }
            const std::size_t plain_to = plain_end(text, at);
            const std::size_t end = word_end(text, plain_to);
            const std::string_view word = text.substr(at, end - at);
            plain_to == end ? add_word(word, word.size()) : add_odd_word(word);
            at = end;
        }
    }

private:
    void break_line() {
        out_ += '\n';
        out_.append(indent_, ' ');
        column_ = indent_;
        at_start_ = true;
    }

    void add_odd_word(std::string_view word) {
        const std::string shown = visible(word);
        add_word(shown, display_width(shown));
    }

    void add_word(std::string_view shown, std::size_t columns) {
        if (!at_start_ && column_ + 1 + columns > width_) break_line();
        if (!at_start_) {
            out_ += ' ';
            ++column_;
        }
        out_ += shown;
        column_ += columns;
        at_start_ = false;
    }

    std::string& out_;
    std::size_t column_;
    std::size_t indent_;
    std::size_t width_;
    bool at_start_ = true; ///< No word stands in the line yet.
};

} // namespace

void append_wrapped(std::string& out, std::string_view first, std::string_view text,
                    std::size_t indent, std::size_t width) {
    out += first;
    Wrapped wrapped(out, styled_width(first), indent, width);
    const bool inner = !text.empty() && text.front() != ' ' && text.back() != ' ';
    inner&& is_plain_line(text) ? wrapped.fill(text) : wrapped.add(text);
    while (out.ends_with(' '))
        out.pop_back();
    out += '\n';
}

} // namespace concord
