// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/parity/agreement.hpp"
#include "tests/parity/numbering.hpp"
#include "tests/parity/word_runs.hpp"
#include "tests/support/package_writer.hpp"

namespace concord::parity {

namespace {

constexpr int twips_per_step = 720; // half an inch, four columns
constexpr int bullet_number = 9000;

/// How numbers come into a Word document.
enum class Numbers { typed, direct, linked };

const char* format_name(NumberStyle style) {
    switch (style) {
    case NumberStyle::alpha:
        return "lowerLetter";
    case NumberStyle::alpha_upper:
        return "upperLetter";
    case NumberStyle::roman:
        return "lowerRoman";
    case NumberStyle::roman_upper:
        return "upperRoman";
    default:
        return "decimal";
    }
}

class WordWriter {
public:
    WordWriter(Numbers numbers, RunKind kind) : numbers_(numbers), runs_(kind) {}

    std::string run(const Agreement& agreement) {
        runs_.expect(agreement);
        for (const Part& part : agreement)
            write(part);
        close_table();
        tests::WordParts parts;
        parts.body = std::move(body_);
        parts.styles = styles();
        parts.numbering = numbering();
        return tests::word_document(parts);
    }

private:
    void write(const Part& part) {
        if (part.role != BlockRole::row || part.starts_table) close_table();
        if (part.role == BlockRole::row) return row(part);
        std::string properties;
        std::string shown = part.shown;
        if (part.role == BlockRole::heading) {
            properties =
                fmt::format("<w:pStyle w:val=\"Heading{}\"/>", std::max<int>(part.level, 1));
        } else if (part.role == BlockRole::bullet) {
            properties = number_property(bullet_number, part.depth);
        }
        const bool by_style = part.bold && numbers_ == Numbers::linked;
        if (by_style) properties = "<w:pStyle w:val=\"Stress\"/>";
        const auto place = numbers_ != Numbers::typed && !shown.empty() &&
                                   part.role != BlockRole::bullet && !part.bold
                               ? plan_.place(part)
                               : std::nullopt;
        if (place) {
            properties += counted(*place, part.role == BlockRole::heading);
            shown.clear();
        }
        if (part.role != BlockRole::heading) properties += indent(part, place.has_value());
        body_ += runs_.paragraph(
            {properties, shown, part.words, place ? part.shown : "", part.bold && !by_style});
    }

    static std::string indent(const Part& part, bool numbered) {
        const bool hangs = numbered || part.role == BlockRole::bullet;
        const int left = (part.depth + (hangs ? 1 : 0)) * twips_per_step;
        return fmt::format("<w:ind w:left=\"{}\"{}/>", left,
                           hangs ? fmt::format(" w:hanging=\"{}\"", twips_per_step) : "");
    }

    static std::string number_property(std::size_t number, std::size_t level) {
        return fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                           level, number);
    }

    /// The properties that make Word count a paragraph.
    std::string counted(const ListPlace& place, bool heading) {
        std::size_t& number = current_[place.list];
        if (number == 0) number = place.list + 1;
        if (place.restarts) {
            number = 1000 + restarts_.size();
            restarts_.push_back(place);
        }
        const bool by_style = numbers_ == Numbers::linked && number == place.list + 1 && !heading;
        if (!by_style) return number_property(number, place.level);
        return fmt::format("<w:pStyle w:val=\"{}\"/>", style_name(place.list, place.level));
    }

    static std::string style_name(std::size_t list, std::size_t level) {
        return fmt::format("Clause{}level{}", list + 1, level + 1);
    }

    void row(const Part& part) {
        if (part.starts_table) body_ += "<w:tbl>";
        in_table_ = true;
        body_ += runs_.row_begin(part.cells.size());
        for (const std::string& cell : part.cells)
            body_ += "<w:tc><w:tcPr/>" + runs_.paragraph({{}, {}, cell, {}, false}) + "</w:tc>";
        body_ += "</w:tr>";
    }

    void close_table() {
        if (in_table_) body_ += "</w:tbl><w:p/>";
        in_table_ = false;
    }

    [[nodiscard]] std::string styles() const {
        // Looks that tell headings and paragraphs apart in print too.
        std::string out =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
            "w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:style>"
            "<w:style w:type=\"paragraph\" w:styleId=\"Stress\"><w:name w:val=\"Stress\"/>"
            "<w:basedOn w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:style>";
        for (int level = 1; level <= 9; ++level) {
            out += fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"Heading{0}\">"
                               "<w:name w:val=\"heading {0}\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
                               "<w:outlineLvl w:val=\"{2}\"/></w:pPr><w:rPr>"
                               "<w:b/><w:sz w:val=\"{1}\"/></w:rPr></w:style>",
                               level, 40 - 3 * std::min(level, 5), level - 1);
        }
        if (numbers_ != Numbers::linked) return out;
        for (std::size_t list = 0; list < plan_.lists().size(); ++list) {
            for (std::size_t level = 0; level < Label::max_parts; ++level) {
                // The level that names the style tells where the paragraph stands.
                out += fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"{0}\"><w:name "
                                   "w:val=\"{0}\"/><w:basedOn "
                                   "w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"{1}\"/>"
                                   "</w:numPr></w:pPr></w:style>",
                                   style_name(list, level), list + 1);
            }
        }
        return out;
    }

    [[nodiscard]] std::string numbering() const {
        std::string abstracts;
        std::string numbers;
        const auto number = [&](std::size_t id, std::size_t list, const std::string& more) {
            numbers += fmt::format(
                "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>{}</w:num>", id, list, more);
        };
        for (std::size_t list = 0; list < plan_.lists().size(); ++list) {
            abstracts += fmt::format("<w:abstractNum w:abstractNumId=\"{}\">", list);
            const ListLevels& levels = plan_.lists()[list];
            for (std::size_t at = 0; at < levels.size(); ++at)
                abstracts += level(levels[at], at, style_name(list, at));
            abstracts += "</w:abstractNum>";
            number(list + 1, list, {});
        }
        abstracts += "<w:abstractNum w:abstractNumId=\"9000\">";
        for (int at = 0; at < 9; ++at) {
            abstracts +=
                fmt::format("<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt "
                            "w:val=\"bullet\"/><w:lvlText w:val=\"\xE2\x80\xA2\"/></w:lvl>",
                            at);
        }
        abstracts += "</w:abstractNum>";
        number(bullet_number, 9000, {});
        for (std::size_t at = 0; at < restarts_.size(); ++at) {
            number(1000 + at, restarts_[at].list,
                   fmt::format("<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/>"
                               "</w:lvlOverride>",
                               restarts_[at].level, restarts_[at].value));
        }
        return abstracts + numbers;
    }

    [[nodiscard]] std::string level(const ListLevel& level, std::size_t at,
                                    const std::string& style) const {
        const std::string text =
            level.pattern.empty() ? fmt::format("%{}.", at + 1) : level.pattern;
        return fmt::format("<w:lvl w:ilvl=\"{}\"><w:start w:val=\"{}\"/><w:numFmt w:val=\"{}\"/>{}"
                           "<w:lvlText w:val=\"{}\"/></w:lvl>",
                           at, level.start, format_name(level.style),
                           numbers_ == Numbers::linked
                               ? fmt::format("<w:pStyle w:val=\"{}\"/>", style)
                               : std::string(),
                           escaped(text));
    }

    Numbers numbers_;
    WordRuns runs_;
    ListPlan plan_;
    std::map<std::size_t, std::size_t> current_; ///< Number in use, by list.
    std::vector<ListPlace> restarts_;
    bool in_table_ = false;
    std::string body_;
};

} // namespace

std::string write_word_typed(const Agreement& agreement) {
    return WordWriter(Numbers::typed, RunKind::whole).run(agreement);
}

std::string write_word_direct(const Agreement& agreement) {
    return WordWriter(Numbers::direct, RunKind::whole).run(agreement);
}

std::string write_word_linked(const Agreement& agreement) {
    return WordWriter(Numbers::linked, RunKind::whole).run(agreement);
}

std::string write_word_split(const Agreement& agreement) {
    return WordWriter(Numbers::typed, RunKind::split).run(agreement);
}

std::string write_word_tracked(const Agreement& agreement) {
    return WordWriter(Numbers::direct, RunKind::tracked).run(agreement);
}

std::string write_word_fields(const Agreement& agreement) {
    return WordWriter(Numbers::direct, RunKind::fields).run(agreement);
}

} // namespace concord::parity
