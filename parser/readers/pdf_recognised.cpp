// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_recognised.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace concord {

namespace {

constexpr int pixels_per_inch = 108;

/// Columns of the table: level page block paragraph line word left top width height confidence
/// text.
enum Column : std::size_t {
    level,
    block = 2,
    paragraph,
    line,
    left = 6,
    top,
    width,
    height,
    text = 11
};

using Row = std::array<std::string_view, 12>;

struct Piece {
    int left = 0, top = 0, right = 0, bottom = 0;
    std::string words;
};

struct Sheet {
    int width = 0, height = 0;
    std::vector<Piece> pieces;
};

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::clamp(value, 0, 100'000);
}

Row columns_of(std::string_view line_text) {
    Row row;
    for (std::string_view& column : row) {
        const std::size_t end = std::min(line_text.find('\t'), line_text.size());
        column = line_text.substr(0, end);
        line_text.remove_prefix(std::min(end + 1, line_text.size()));
    }
    return row;
}

void append_escaped(std::string& out, std::string_view words) {
    for (const char byte : words) {
        if (byte == '&') {
            out += "&amp;";
        } else if (byte == '<') {
            out += "&lt;";
        } else if (byte == '>') {
            out += "&gt;";
        } else {
            out += byte;
        }
    }
}

class SheetReader {
public:
    explicit SheetReader(int resolution) : resolution_(std::max(resolution, 1)) {}

    Sheet read(std::string_view table) {
        Sheet sheet;
        std::array<std::string_view, 3> before;
        while (!table.empty()) {
            const std::size_t end = std::min(table.find('\n'), table.size());
            const Row row = columns_of(table.substr(0, end));
            table.remove_prefix(std::min(end + 1, table.size()));
            if (row[level] == "1") {
                sheet.width = scaled(row[width]);
                sheet.height = scaled(row[height]);
            }
            const bool blank = row[text].find_first_not_of(" \r") == std::string_view::npos;
            if (row[level] != "5" || blank) continue;
            const std::array here = {row[block], row[paragraph], row[line]};
            add(sheet, row, std::exchange(before, here) == here);
        }
        return sheet;
    }

private:
    [[nodiscard]] int scaled(std::string_view pixels) const {
        return number(pixels) * pixels_per_inch / resolution_;
    }

    /// Adds a word to the piece before it, unless there is a gap as between columns.
    void add(Sheet& sheet, const Row& row, bool same_line) const {
        Piece word{scaled(row[left]), scaled(row[top]), 0, 0, {}};
        word.right = word.left + std::max(scaled(row[width]), 1);
        word.bottom = word.top + std::max(scaled(row[height]), 1);
        if (same_line && !sheet.pieces.empty()) {
            Piece& last = sheet.pieces.back();
            if (word.left - last.right < 2 * (last.bottom - last.top)) {
                last.words += ' ';
                last.words += row[text];
                last.right = std::max(last.right, word.right);
                last.top = std::min(last.top, word.top);
                last.bottom = std::max(last.bottom, word.bottom);
                return;
            }
        }
        word.words = row[text];
        sheet.pieces.push_back(std::move(word));
    }

    int resolution_;
};

/// The height that most lines have. Letters with and without tails differ by a quarter.
int usual_height(const std::vector<Sheet>& sheets) {
    std::vector<int> heights;
    for (const Sheet& sheet : sheets) {
        for (const Piece& piece : sheet.pieces)
            heights.push_back(piece.bottom - piece.top);
    }
    if (heights.empty()) return 12;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::max(*middle, 1);
}

std::string value_of(std::string_view name, int value) {
    return ' ' + std::string(name) + "=\"" + std::to_string(value) + '"';
}

} // namespace

std::string layer_of_words(std::span<const std::string> tables, int resolution) {
    std::vector<Sheet> sheets;
    SheetReader reader(resolution);
    for (const std::string& table : tables)
        sheets.push_back(reader.read(table));
    const int usual = usual_height(sheets);
    std::string xml = "<pdf2xml>\n";
    int page = 0;
    for (const Sheet& sheet : sheets) {
        xml += "<page" + value_of("number", ++page) + value_of("height", sheet.height) +
               value_of("width", sheet.width) + ">\n";
        if (page == 1) {
            xml += "<fontspec id=\"0\"" + value_of("size", usual) + " family=\"text\"/>\n";
            xml += "<fontspec id=\"1\"" + value_of("size", usual * 3 / 2) + " family=\"large\"/>\n";
        }
        for (const Piece& piece : sheet.pieces) {
            const bool large = (piece.bottom - piece.top) * 10 > usual * 16;
            xml += "<text" + value_of("top", piece.top) + value_of("left", piece.left) +
                   value_of("width", piece.right - piece.left) +
                   value_of("height", piece.bottom - piece.top) + value_of("font", large ? 1 : 0) +
                   '>';
            append_escaped(xml, piece.words);
            xml += "</text>\n";
        }
        xml += "</page>\n";
    }
    return xml + "</pdf2xml>\n";
}

} // namespace concord
