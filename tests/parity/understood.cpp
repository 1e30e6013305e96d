// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/understood.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "rules/engine/assess.hpp"

namespace concord::parity {

namespace {

/// Blanks run together; what stands between a heading and its text is a matter of the format.
std::string normal(std::string_view words) {
    std::string out;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::vector<Node> tree(const Document& document) {
    std::vector<Node> out;
    const SourceText& source = document.source;
    for (const Clause& clause : document.clauses.all()) {
        Node node;
        node.path = clause.path;
        node.kind = to_string(clause.kind);
        for (std::size_t at = 0; at < clause.label.count; ++at)
            node.value += fmt::format("{}/{} ", clause.label.ordinals[at],
                                      static_cast<int>(clause.label.styles[at]));
        node.value += std::to_string(static_cast<int>(clause.label.unit));
        node.punctuation = std::to_string(static_cast<int>(clause.label.punctuation));
        if (clause.kind != ClauseKind::row && clause.kind != ClauseKind::table) {
            node.text =
                normal(source.text(clause.heading)) + "|" + normal(source.text(clause.body));
        }
        out.push_back(std::move(node));
    }
    for (const Table& table : document.tables) {
        std::string cells;
        const auto all = std::span(document.cells).subspan(table.cells.first, table.cells.count);
        for (const Cell& cell : all)
            if (!cell.span.empty())
                cells +=
                    fmt::format("{},{}:{};", cell.row, cell.column, normal(source.text(cell.span)));
        out[table.clause.index()].cells = cells;
    }
    return out;
}

/// A message without the numbers of lines, which every format has its own of, and without the bars
/// that part cells in Markdown.
std::string plain_message(std::string_view message) {
    std::string out;
    while (!message.empty()) {
        const std::size_t end = std::min(message.find("line "), message.size());
        out += message.substr(0, end);
        message.remove_prefix(end);
        if (message.empty()) break;
        message.remove_prefix(std::min(message.find_first_not_of("0123456789", 5), message.size()));
    }
    std::replace(out.begin(), out.end(), '|', ' ');
    return normal(out);
}

Found find(const Document& document) {
    const RuleBook& book = built_in_book();
    const Reading reading = understand(document, book, std::nullopt);
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    as_of.profile = &book.profiles.front();
    Found out;
    for (const Finding& finding : assess(document, reading, book, as_of).findings) {
        const std::string path =
            finding.clause.valid() ? document.clauses[finding.clause].path : std::string();
        const std::string_view id = finding.rule->id;
        out.findings.push_back(
            fmt::format("{} {} {} {}", id, path, to_string(finding.severity), finding.fingerprint));
        out.quotes.push_back(fmt::format("{} {} {} \"{}\"", id, path,
                                         plain_message(finding.message),
                                         plain_message(document.source.text(finding.span))));
    }
    std::sort(out.findings.begin(), out.findings.end());
    std::sort(out.quotes.begin(), out.quotes.end());
    return out;
}

} // namespace

Understood understood(const std::string& bytes, const char* file) {
    auto source = read(bytes, {file, {}});
    REQUIRE(source.has_value());
    const Document document = parse(std::move(*source));
    return {tree(document), find(document)};
}

} // namespace concord::parity
