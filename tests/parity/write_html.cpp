// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/parity/agreement.hpp"

namespace concord::parity {

std::string escaped(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else {
            out += c;
        }
    }
    return out;
}

namespace {

class PageWriter {
public:
    explicit PageWriter(bool lists) : lists_(lists) {}

    std::string run(const Agreement& agreement) {
        out_ =
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
            "<title>Agreement</title></head>\n<body>\n"
            "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/list\">List</a></li></ul></nav>"
            "\n<main>\n";
        for (const Part& part : agreement)
            write(part);
        close_lists(0);
        close_table();
        out_ += "</main>\n<footer>Printed from our pages</footer>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    struct List {
        NumberStyle style = NumberStyle::none; ///< none for bullets.
        std::uint16_t last = 0;
        std::uint8_t depth = 0;
    };

    void write(const Part& part) {
        const bool marked = part.role == BlockRole::marked;
        if (part.role != BlockRole::row || part.starts_table) close_table();
        if (part.role == BlockRole::row) return row(part);
        if (part.role == BlockRole::heading) {
            close_lists(0);
            out_ +=
                fmt::format("<h{0}>{1}</h{0}>\n", std::max<int>(part.level, 1), words(part, true));
        } else if (part.role == BlockRole::bullet) {
            entry(part, NumberStyle::none);
        } else if (marked && lists_ && part.label.count == 1 &&
                   part.label.unit == LabelUnit::none) {
            entry(part, part.label.styles[0]);
        } else {
            if (part.depth == 0 || !lists_) close_lists(0);
            out_ += part.bold ? "<p><strong>" + words(part, true) + "</strong></p>\n"
                              : "<p>" + words(part, true) + "</p>\n";
        }
    }

    static std::string words(const Part& part, bool labelled) {
        const bool both = labelled && !part.shown.empty() && !part.words.empty();
        return escaped((labelled ? part.shown : "") + (both ? " " : "") + part.words);
    }

    /// Goes on with the list in which the entry comes next, or opens one inside.
    void entry(const Part& part, NumberStyle style) {
        const std::uint16_t value = style == NumberStyle::none ? 0 : part.label.ordinals[0];
        std::size_t keep = open_.size();
        while (keep > 0 && !follows(open_[keep - 1], style, value, part.depth))
            --keep;
        if (keep > 0) {
            close_lists(keep);
            out_ += "</li>\n";
        } else {
            if (value > 1 || (part.depth == 0 && style == NumberStyle::decimal)) close_lists(0);
            out_ += style == NumberStyle::none
                        ? std::string("<ul>\n")
                        : fmt::format("<ol type=\"{}\" start=\"{}\">\n", type(style), value);
            open_.push_back({style, 0, part.depth});
        }
        open_.back().last = value;
        out_ += "<li>" + words(part, style == NumberStyle::none);
    }

    static bool follows(const List& list, NumberStyle style, std::uint16_t value,
                        std::uint8_t depth) {
        return list.style == style && list.depth == depth &&
               (style == NumberStyle::none || list.last + 1 == value);
    }

    static char type(NumberStyle style) {
        switch (style) {
        case NumberStyle::alpha:
            return 'a';
        case NumberStyle::alpha_upper:
            return 'A';
        case NumberStyle::roman:
            return 'i';
        case NumberStyle::roman_upper:
            return 'I';
        default:
            return '1';
        }
    }

    void close_lists(std::size_t keep) {
        for (; open_.size() > keep; open_.pop_back())
            out_ += open_.back().style == NumberStyle::none ? "</li>\n</ul>\n" : "</li>\n</ol>\n";
    }

    void row(const Part& part) {
        close_lists(0);
        if (part.starts_table) out_ += "<table>\n";
        in_table_ = true;
        out_ += "<tr>";
        const char* cell = part.starts_table ? "th" : "td";
        for (const std::string& one : part.cells)
            out_ += fmt::format("<{0}>{1}</{0}>", cell, escaped(one));
        out_ += "</tr>\n";
    }

    void close_table() {
        if (in_table_) out_ += "</table>\n";
        in_table_ = false;
    }

    bool lists_;
    bool in_table_ = false;
    std::vector<List> open_;
    std::string out_;
};

} // namespace

std::string write_html_typed(const Agreement& agreement) {
    return PageWriter(false).run(agreement);
}

std::string write_html_lists(const Agreement& agreement) {
    return PageWriter(true).run(agreement);
}

} // namespace concord::parity
