// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <catch2/catch.hpp>

#include "parser/readers/pdf.hpp"

namespace concord::tests {

/// Pages as poppler would tell them.
class Sheets {
public:
    Sheets& page() {
        if (pages_ > 0) xml_ += "</page>\n";
        xml_ += "<page number=\"" + std::to_string(++pages_) +
                "\" position=\"absolute\" top=\"0\" left=\"0\" height=\"1262\" width=\"892\">\n";
        if (pages_ == 1) {
            xml_ +=
                "\t<fontspec id=\"0\" size=\"16\" family=\"AAAAAA+Serif\" color=\"#000000\"/>\n"
                "\t<fontspec id=\"1\" size=\"24\" family=\"AAAAAB+Serif\" color=\"#000000\"/>\n"
                "\t<fontspec id=\"2\" size=\"20\" family=\"AAAAAC+Serif\" color=\"#000000\"/>\n"
                "\t<fontspec id=\"3\" size=\"10\" family=\"AAAAAD+Serif\" color=\"#000000\"/>\n"
                "\t<fontspec id=\"4\" size=\"16\" family=\"AAAAAE+Serif\" color=\"#ffffff\"/>\n";
        }
        return *this;
    }

    /// A piece in the usual font; a letter is eight wide.
    Sheets& text(int left, int top, std::string_view words, int font = 0) {
        constexpr int sizes[] = {16, 24, 20, 10, 16};
        const int size = sizes[font];
        const int width = static_cast<int>(words.size()) * size / 2;
        xml_ += "<text top=\"" + std::to_string(top) + "\" left=\"" + std::to_string(left) +
                "\" width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(size + 2) +
                "\" font=\"" + std::to_string(font) + "\">" + std::string(words) + "</text>\n";
        return *this;
    }

    /// Lines of prose that fill a column of 76 letters, 20 apart, so that there is a usual print.
    Sheets& prose(int top, int lines, int left = 100) {
        for (int at = 0; at < lines; ++at) {
            const std::string third(3, static_cast<char>('a' + prose_++ % 26)); // no two alike
            text(left, top + 20 * at,
                 "the parties of " + third +
                     " will always work together in good faith, and then in plain");
        }
        return *this;
    }

    [[nodiscard]] std::string xml() const {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml>\n" + xml_ +
               "</page>\n</pdf2xml>\n";
    }

private:
    std::string xml_;
    int pages_ = 0;
    int prose_ = 0;
};

inline SourceText read_sheets(const Sheets& sheets, std::string_view structure = {}) {
    const std::string xml = sheets.xml();
    auto source = read_pdf({xml, structure, {}}, "a.pdf");
    REQUIRE(source);
    return std::move(*source);
}

} // namespace concord::tests
