// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "parser/text/display.hpp"
#include "reports/escape.hpp"
#include "reports/text.hpp"

namespace concord {

namespace {

/// Deeper nodes are not indented further, or deep nesting would leave no room for words.
constexpr std::uint16_t deepest_indent = 10;

/// Label and first words of a node.
std::string opening_of(const Document& document, const Clause& clause, std::size_t room) {
    std::string words(document.source.text(clause.label.span));
    std::erase(words, '\\'); // "1\\." of Markdown
    for (const Span part : {clause.heading, clause.body}) {
        if (part.empty()) continue;
        if (!words.empty()) words += ' ';
        words += excerpt(document.source.text(part), room);
    }
    if (clause.kind == ClauseKind::table) words = "(table)";
    std::string shown = visible(excerpt(words, room));
    return shown.empty() ? fmt::format("({})", to_string(clause.kind)) : shown;
}

} // namespace

void render_outline_text(const Report& report, const ReportOptions& options, std::string& out) {
    const Document& document = *report.document;
    const std::size_t digits = fmt::formatted_size("{}", document.source.line_count());
    for (const Clause& clause : document.clauses.all()) {
        const std::size_t indent = std::size_t{2} * std::min(clause.depth, deepest_indent);
        const std::size_t used = digits + 2 + 11 + indent;
        const std::size_t room = options.width > used + 20 ? options.width - used : 20;
        out += fmt::format("{:>{}}  {:<11}{:{}}{}\n", clause.line, digits, to_string(clause.kind),
                           "", indent, opening_of(document, clause, room));
    }
}

} // namespace concord
