// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "tests/parity/agreement.hpp"
#include "tests/parity/numbering.hpp"
#include "tests/support/package_writer.hpp"

namespace concord::parity {

namespace {

constexpr std::string_view spaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

char format_sign(NumberStyle style) {
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

/// One level as older and newer files say it: prefix, levels shown and suffix where dots part the
/// numbers, a format where something else does.
std::string level_style(const ListLevel& level, std::size_t at) {
    const std::string pattern = level.pattern.empty() ? fmt::format("%{}.", at + 1) : level.pattern;
    const std::size_t first = pattern.find('%');
    const std::size_t last = pattern.rfind('%') + 2;
    const std::string middle = pattern.substr(first, last - first);
    std::string dotted;
    std::string closed;
    for (std::size_t outer = 0; outer <= at; ++outer)
        dotted += fmt::format("{}%{}", outer == 0 ? "" : ".", outer + 1);
    std::string how;
    if (middle == dotted || middle == fmt::format("%{}", at + 1)) {
        how = fmt::format("style:num-prefix=\"{}\" style:num-suffix=\"{}\" "
                          "text:display-levels=\"{}\"",
                          escaped(pattern.substr(0, first)), escaped(pattern.substr(last)),
                          middle == dotted ? at + 1 : 1);
    } else {
        for (std::size_t sign = 0; sign < pattern.size(); ++sign) {
            closed += pattern[sign];
            if (pattern[sign] == '%') closed += std::string(1, pattern[++sign]) + '%';
        }
        how = fmt::format("style:num-list-format=\"{}\"", escaped(closed));
    }
    return fmt::format("<text:list-level-style-number text:level=\"{}\" style:num-format=\"{}\" "
                       "text:start-value=\"{}\" {}><style:list-level-properties "
                       "text:list-level-position-and-space-mode=\"label-alignment\">"
                       "<style:list-level-label-alignment text:label-followed-by=\"listtab\" "
                       "fo:text-indent=\"-1.2cm\" fo:margin-left=\"{:.2f}cm\"/>"
                       "</style:list-level-properties></text:list-level-style-number>",
                       at + 1, format_sign(level.style), level.start, how,
                       1.2 + 0.6 * static_cast<double>(at));
}

class OdtWriter {
public:
    explicit OdtWriter(bool lists) : lists_(lists) {}

    std::string run(const Agreement& agreement) {
        for (const Part& part : agreement)
            write(part);
        close();
        tests::PackageWriter package;
        package.add("mimetype", "application/vnd.oasis.opendocument.text");
        package.add("content.xml",
                    fmt::format("<office:document-content{}><office:automatic-styles>{}"
                                "</office:automatic-styles><office:body><office:text>{}"
                                "</office:text></office:body></office:document-content>",
                                spaces, styles(), body_));
        package.add("META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:"
                    "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" "
                    "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                    "<manifest:file-entry manifest:full-path=\"content.xml\" "
                    "manifest:media-type=\"text/xml\"/></manifest:manifest>");
        return package.bytes();
    }

private:
    void write(const Part& part) {
        if (part.role != BlockRole::row || part.starts_table) close();
        if (part.role == BlockRole::row) return row(part);
        const bool both = !part.shown.empty() && !part.words.empty();
        const std::string typed = part.shown + (both ? " " : "") + part.words;
        if (part.role == BlockRole::bullet) {
            const std::size_t deep = std::max<std::size_t>(part.depth, 1);
            return in_list("Bullets", {}, deep, {}, paragraph(part, typed, true));
        }
        const auto place =
            lists_ && !part.shown.empty() && !part.bold ? plan_.place(part) : std::nullopt;
        if (!place) {
            body_ += paragraph(part, typed);
            return;
        }
        in_list(fmt::format("L{}", place->list + 1), goes_on(place->list), place->level + 1,
                place->restarts ? fmt::format(" text:start-value=\"{}\"", place->value)
                                : std::string(),
                paragraph(part, part.words, true));
    }

    /// What makes a list go on with the last one of its kind, right above it or not.
    std::string goes_on(std::size_t list) {
        std::size_t& last = last_[list];
        const std::string from =
            last == 0 ? std::string() : fmt::format(" text:continue-list=\"list{}\"", last);
        last = ++lists_written_;
        return fmt::format(" xml:id=\"list{}\"{}", last, from);
    }

    /// A list of one entry that goes on with the last one of its style.
    void in_list(const std::string& style, std::string_view more, std::size_t deep,
                 const std::string& start, const std::string& content) {
        body_ += fmt::format("<text:list text:style-name=\"{}\"{}>", style, more);
        for (std::size_t level = 1; level < deep; ++level)
            body_ += "<text:list-item><text:list>";
        body_ += "<text:list-item" + start + ">" + content + "</text:list-item>";
        for (std::size_t level = 1; level < deep; ++level)
            body_ += "</text:list></text:list-item>";
        body_ += "</text:list>";
    }

    static std::string paragraph(const Part& part, const std::string& words, bool listed = false) {
        if (part.role == BlockRole::heading) {
            return fmt::format("<text:h text:outline-level=\"{}\">{}</text:h>",
                               std::max<int>(part.level, 1), escaped(words));
        }
        return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>",
                           listed      ? "Listed"
                           : part.bold ? "Bold"
                                       : fmt::format("In{}", part.depth),
                           escaped(words));
    }

    void row(const Part& part) {
        if (part.starts_table) {
            body_ += fmt::format("<table:table><table:table-column "
                                 "table:number-columns-repeated=\"{}\"/>",
                                 part.cells.size());
        }
        in_table_ = true;
        body_ += "<table:table-row>";
        for (const std::string& cell : part.cells)
            body_ += "<table:table-cell><text:p>" + escaped(cell) + "</text:p></table:table-cell>";
        body_ += "</table:table-row>";
    }

    void close() {
        if (in_table_) body_ += "</table:table>";
        in_table_ = false;
    }

    [[nodiscard]] std::string styles() const {
        std::string out = "<style:style style:name=\"Listed\" style:family=\"paragraph\">"
                          "<style:paragraph-properties fo:margin-bottom=\"0.3cm\"/></style:style>"
                          "<style:style style:name=\"Bold\" style:family=\"paragraph\">"
                          "<style:text-properties fo:font-weight=\"bold\"/></style:style>";
        for (int depth = 0; depth < 8; ++depth) {
            out += fmt::format("<style:style style:name=\"In{}\" style:family=\"paragraph\">"
                               "<style:paragraph-properties fo:margin-left=\"{:.2f}cm\" "
                               "fo:margin-bottom=\"0.3cm\"/>"
                               "</style:style>",
                               depth, depth * 1.27);
        }
        for (std::size_t list = 0; list < plan_.lists().size(); ++list) {
            out += fmt::format("<text:list-style style:name=\"L{}\">", list + 1);
            for (std::size_t at = 0; at < Label::max_parts; ++at)
                out += level_style(plan_.lists()[list][at], at);
            out += "</text:list-style>";
        }
        out += "<text:list-style style:name=\"Bullets\">";
        for (int level = 1; level < 9; ++level) {
            out +=
                fmt::format("<text:list-level-style-bullet text:level=\"{}\" "
                            "text:bullet-char=\"\xE2\x80\xA2\"><style:list-level-properties "
                            "text:list-level-position-and-space-mode=\"label-alignment\">"
                            "<style:list-level-label-alignment text:label-followed-by=\"listtab\" "
                            "fo:text-indent=\"-0.6cm\" fo:margin-left=\"{:.2f}cm\"/>"
                            "</style:list-level-properties></text:list-level-style-bullet>",
                            level, 0.6 + 0.6 * level);
        }
        return out + "</text:list-style>";
    }

    bool lists_;
    std::map<std::size_t, std::size_t> last_; ///< Number of the last list written, by plan.
    std::size_t lists_written_ = 0;
    bool in_table_ = false;
    ListPlan plan_;
    std::string body_;
};

} // namespace

std::string write_odt_lists(const Agreement& agreement) {
    return OdtWriter(true).run(agreement);
}

std::string write_odt_typed(const Agreement& agreement) {
    return OdtWriter(false).run(agreement);
}

} // namespace concord::parity
