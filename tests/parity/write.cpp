// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "tests/parity/agreement.hpp"

namespace concord::parity {

namespace {

std::string joined(const Part& part) {
    return part.shown.empty()   ? part.words
           : part.words.empty() ? part.shown
                                : part.shown + ' ' + part.words;
}

std::string row(const Part& part, std::string_view between) {
    std::string out;
    for (std::size_t at = 0; at < part.cells.size(); ++at)
        out += (at == 0 ? "" : std::string(between)) + part.cells[at];
    return out;
}

/// A table row as Markdown has it, and many texts too.
std::string bar_row(const Part& part) {
    std::string out = "| " + row(part, " | ") + " |\n";
    if (part.starts_table) {
        out += '|';
        for (std::size_t at = 0; at < part.cells.size(); ++at)
            out += "---|";
        out += '\n';
    }
    return out;
}

/// A lone first cell above a table whose cells are parted by tabs would be its name.
bool names_nothing(const Part& first) {
    return std::all_of(first.cells.begin() + 1, first.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

/// Breaks a paragraph at a width, later lines below the words of the first.
std::string wrapped(std::string_view words, std::size_t width, std::size_t indent,
                    std::size_t hanging) {
    std::string out(indent, ' ');
    std::size_t column = indent;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const bool first = column <= std::max(indent, hanging) && out.back() != '\n';
        const auto letters = static_cast<std::size_t>(std::count_if(
            words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end),
            [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
        if (!out.empty() && column > indent && column + 1 + letters > width) {
            out += '\n' + std::string(hanging, ' ');
            column = hanging;
        } else if (column > indent || (!first && out.back() != ' ')) {
            out += ' ';
            ++column;
        }
        out += words.substr(0, end);
        column += letters;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

/// Blank lines between all but the rows of one table and the bullets of one list.
class TextWriter {
public:
    explicit TextWriter(std::size_t width, bool dense = false, bool flush = false)
        : width_(width), flush_(flush), dense_(dense) {}

    std::string run(const Agreement& agreement) {
        for (const Part& part : agreement)
            if (part.role == BlockRole::heading) levels_.insert(part.level);
        const Part* before = nullptr;
        for (const Part& part : agreement) {
            const bool close =
                before != nullptr && before->role == part.role &&
                ((part.role == BlockRole::row && !part.starts_table) || part.close ||
                 (dense_ && is_entry(part) && is_entry(*before)) ||
                 part.role == BlockRole::bullet || part.role == BlockRole::signature);
            if (before != nullptr && !close) out_ += '\n';
            write(part);
            before = &part;
        }
        return std::move(out_);
    }

private:
    static bool is_entry(const Part& part) {
        return part.role == BlockRole::marked &&
               part.label.punctuation == LabelPunctuation::both_parens;
    }

    void write(const Part& part) {
        const std::string words = joined(part);
        const std::size_t indent = flush_ ? 0U : part.depth * 4U;
        if (part.role == BlockRole::heading) {
            out_ += words + '\n';
            // Lines below them tell the three highest levels; the rest stand bare.
            const auto rank = std::distance(levels_.begin(), levels_.find(part.level));
            if (rank < 3) {
                const auto length = std::clamp<std::size_t>(words.size(), 4, 60);
                out_ += std::string(length, rank == 0 ? '=' : rank == 1 ? '-' : '~') + '\n';
            }
        } else if (part.role == BlockRole::row) {
            if (part.starts_table) bars_ = names_nothing(part);
            out_ += bars_ ? bar_row(part) : row(part, "\t") + '\n';
        } else if (part.role == BlockRole::bullet) {
            paragraph("- " + words, indent, indent + 2);
        } else if (part.role == BlockRole::marked) {
            paragraph(words, indent, indent + part.shown.size() + 1);
        } else {
            paragraph(words, indent, indent);
        }
    }

    void paragraph(const std::string& words, std::size_t indent, std::size_t hanging) {
        out_ += width_ == 0 ? std::string(indent, ' ') + words
                            : wrapped(words, width_, indent, flush_ ? 0 : hanging);
        out_ += '\n';
    }

    std::size_t width_;
    bool flush_;                    ///< Every line begins at the left margin.
    bool dense_;                    ///< No blank lines between the entries of a list.
    bool bars_ = false;             ///< The cells of the table at hand are parted by bars.
    std::set<std::uint8_t> levels_; ///< Of the headings in it.
    std::string out_;
};

} // namespace

std::string write_text(const Agreement& agreement) {
    return TextWriter(0).run(agreement);
}

std::string write_wrapped(const Agreement& agreement) {
    return TextWriter(76).run(agreement);
}

std::string write_narrow(const Agreement& agreement) {
    return TextWriter(58).run(agreement);
}

std::string write_dense(const Agreement& agreement) {
    return TextWriter(72, true).run(agreement);
}

std::string write_flush(const Agreement& agreement) {
    return TextWriter(72, false, true).run(agreement);
}

std::string write_wide(const Agreement& agreement) {
    return TextWriter(100).run(agreement);
}

std::string write_markdown(const Agreement& agreement) {
    std::string out;
    const Part* before = nullptr;
    for (const Part& part : agreement) {
        const bool close = before != nullptr && before->role == part.role &&
                           ((part.role == BlockRole::row && !part.starts_table) ||
                            part.role == BlockRole::bullet || part.role == BlockRole::signature);
        if (before != nullptr && !close) out += '\n';
        const std::string indent(part.depth * 4U, ' ');
        if (part.role == BlockRole::heading) {
            out += std::string(std::max<std::size_t>(part.level, 1), '#') + ' ' + joined(part);
        } else if (part.role == BlockRole::row) {
            out += bar_row(part);
            out.pop_back();
        } else {
            const char* mark = part.bold ? "**" : "";
            out +=
                indent + (part.role == BlockRole::bullet ? "- " : "") + mark + joined(part) + mark;
        }
        out += '\n';
        before = &part;
    }
    return out;
}

} // namespace concord::parity
