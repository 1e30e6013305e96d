// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/forms.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "parser/text/ascii.hpp"
#include "tests/support/files.hpp"
#include "tests/support/open_document.hpp"

namespace concord::tests {

namespace {

enum class Kind { prose, heading, bullet, numbered, row };

struct Line {
    Kind kind = Kind::prose;
    int level = 0;
    std::string words;
};

std::string escaped(std::string_view words) {
    std::string out;
    for (const char c : words)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return out;
}

Line classified(std::string_view text) {
    const auto indent = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(indent);
    Line line;
    line.level = static_cast<int>(indent / 2);
    if (text.starts_with('#')) {
        line.kind = Kind::heading;
        text.remove_prefix(std::min(text.find_first_not_of("# "), text.size()));
    } else if (text.starts_with('|')) {
        line.kind = Kind::row;
    } else if (text.starts_with("- ") || text.starts_with("* ")) {
        line.kind = Kind::bullet;
        text.remove_prefix(2);
    } else if (const auto label = text.find(' ');
               label >= 2 && label < 8 && (is_digit(text[0]) || text[0] == '(') &&
               (text[label - 1] == '.' || text[label - 1] == ')' || is_digit(text[label - 1]))) {
        line.kind = Kind::numbered;
        line.level = std::max<int>(
            text[0] == '(' ? 2 : 0,
            static_cast<int>(std::count(
                text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(label) - 1, '.')));
        text.remove_prefix(label + 1);
    }
    line.level = std::min(line.level, 8);
    line.words = escaped(text);
    return line;
}

std::vector<Line> classified_lines(const std::string& agreement) {
    std::vector<Line> out;
    for (const auto& line : lines(agreement)) {
        if (line.find_first_not_of(" \r") != std::string::npos) out.push_back(classified(line));
    }
    return out;
}

std::vector<std::string> cells(const std::string& row) {
    std::vector<std::string> out;
    for (std::size_t at = 1; at < row.size();) {
        const auto end = std::min(row.find('|', at), row.size());
        out.push_back(row.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// One after the other, rows in a table; `line` writes the others, `cell` a cell.
template <class WriteLine, class WriteCell>
std::string written(const std::string& agreement, std::string_view table, std::string_view row,
                    WriteLine write_line, WriteCell write_cell) {
    const auto tag = [](std::string_view name, bool close) {
        return (close ? "</" : "<") + std::string(name) + '>';
    };
    std::string out;
    bool in_table = false;
    for (const Line& line : classified_lines(agreement)) {
        const bool is_row = line.kind == Kind::row;
        if (is_row != in_table) out += tag(table, in_table);
        in_table = is_row;
        if (!is_row) {
            out += write_line(line) + '\n';
            continue;
        }
        out += tag(row, false);
        for (const auto& cell : cells(line.words))
            out += write_cell(cell);
        out += tag(row, true);
    }
    return out + (in_table ? tag(table, true) : "");
}

} // namespace

std::string word_form(const std::string& agreement) {
    const auto line = [](const Line& one) {
        const bool bullet = one.kind == Kind::bullet;
        if (one.kind == Kind::heading) {
            return word_paragraph(one.words, "<w:pStyle w:val=\"H\"/>");
        }
        if (!bullet && one.kind != Kind::numbered) return word_paragraph(one.words);
        return word_paragraph(one.words, "<w:numPr><w:ilvl w:val=\"" + std::to_string(one.level) +
                                             "\"/><w:numId w:val=\"" + (bullet ? "2" : "1") +
                                             "\"/></w:numPr>");
    };
    std::string levels;
    for (int at = 0; at < 9; ++at) {
        levels += "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/>" +
                  "<w:numFmt w:val=\"" + (at == 2 ? "lowerLetter" : "decimal") + "\"/>" +
                  "<w:lvlText w:val=\"" +
                  (at == 1 ? "%1.%2" : "(%" + std::to_string(at + 1) + ")") + "\"/></w:lvl>";
    }
    const std::string body = written(agreement, "w:tbl", "w:tr", line, [](const std::string& cell) {
        return "<w:tc>" + word_paragraph(cell) + "</w:tc>";
    });
    return body +
           "\f<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
           "\f<w:abstractNum w:abstractNumId=\"0\">" +
           levels +
           "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">"
           "<w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
           "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\f";
}

std::string open_form(const std::string& agreement) {
    const auto line = [](const Line& one) {
        const std::string paragraph = "<text:p>" + one.words + "</text:p>";
        if (one.kind == Kind::heading) {
            return "<text:h text:outline-level=\"1\">" + one.words + "</text:h>";
        }
        if (one.kind == Kind::prose) return paragraph;
        const std::string open = std::string("<text:list text:style-name=\"") +
                                 (one.kind == Kind::bullet ? "B" : "L") +
                                 "\" text:continue-numbering=\"true\"><text:list-item>";
        std::string out;
        for (int at = 0; at <= one.level; ++at)
            out += open;
        out += paragraph;
        for (int at = 0; at <= one.level; ++at)
            out += "</text:list-item></text:list>";
        return out;
    };
    return written(agreement, "table:table", "table:table-row", line,
                   [](const std::string& cell) {
                       return "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>";
                   }) +
           '\f' + open_list_styles + "\f\f";
}

std::string page_form(const std::string& agreement) {
    const auto line = [](const Line& one) {
        switch (one.kind) {
        case Kind::heading:
            return "<h2>" + one.words + "</h2>";
        case Kind::bullet:
            return "<ul><li>" + one.words + "</li></ul>";
        case Kind::numbered:
            return "<ol type=\"a\" start=\"3\"><li value=\"2\">" + one.words + "</li></ol>";
        default:
            return "<p class=\"clause\">" + one.words + "</p>";
        }
    };
    return "<!DOCTYPE html><html><head><title>Agreement</title></head><body><nav><a href=\"#\">Home"
           "</a></nav><main id=\"content\">\n" +
           written(agreement, "table", "tr", line,
                   [](const std::string& cell) { return "<td rowspan=\"1\">" + cell + "</td>"; }) +
           "</main><footer>Printed</footer></body></html>\n";
}

std::string layer_form(const std::string& agreement) {
    constexpr int lines_per_page = 48;
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml>\n";
    int at = 0;
    for (const Line& line : classified_lines(agreement)) {
        if (at % lines_per_page == 0) {
            out += (at == 0 ? "" : "</page>\n") + std::string("<page number=\"") +
                   std::to_string(at / lines_per_page + 1) +
                   "\" position=\"absolute\" top=\"0\" left=\"0\" height=\"1262\" width=\"892\">\n"
                   "\t<fontspec id=\"0\" size=\"16\" family=\"Serif\" color=\"#000000\"/>\n";
        }
        const bool bold = line.kind == Kind::heading;
        out += "<text top=\"" + std::to_string(80 + at % lines_per_page * 22) + "\" left=\"" +
               std::to_string(100 + 20 * line.level) + "\" width=\"" +
               std::to_string(std::min<std::size_t>(line.words.size() * 8, 660)) +
               "\" height=\"18\" font=\"0\">" + (bold ? "<b>" : "") + line.words +
               (bold ? "</b>" : "") + "</text>\n";
        ++at;
    }
    return out + (at > 0 ? "</page>\n" : "") + "</pdf2xml>\n";
}

} // namespace concord::tests
