// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/expected_rows.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"
#include "rules/engine/reading.hpp"

namespace concord::tests {

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// "44-55,66" as a set; "*" as an empty one.
std::set<std::uint32_t> read_lines(const std::string& text) {
    std::set<std::uint32_t> lines;
    if (text == "*") {
        return lines;
    }
    for (const auto& part : split(text, ',')) {
        const auto dash = part.find('-');
        const auto first = std::stoul(part);
        const auto last = dash == std::string::npos ? first : std::stoul(part.substr(dash + 1));
        for (auto line = first; line <= last; ++line) {
            lines.insert(static_cast<std::uint32_t>(line));
        }
    }
    return lines;
}

/// Rows of a table with named columns.
std::vector<std::map<std::string, std::string>> read_table(const std::string& table) {
    std::vector<std::map<std::string, std::string>> rows;
    std::vector<std::string> names;
    for (const auto& line : split(table, '\n')) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto cells = split(line, '\t');
        if (names.empty()) {
            names = cells;
            continue;
        }
        auto& row = rows.emplace_back();
        for (std::size_t at = 0; at < names.size(); ++at) {
            row[names[at]] = at < cells.size() ? cells[at] : "";
        }
    }
    return rows;
}

} // namespace

Judged judge(const std::string& text, const std::string& name, Day today) {
    auto source = read(text, {name, {}});
    if (!source) {
        throw std::runtime_error(source.error().message);
    }
    const auto document = parse(std::move(*source));
    const auto& book = built_in_book();
    AsOf as_of;
    as_of.today = today;
    const auto assessment = assess(document, understand(document, book), book, as_of);
    Judged out;
    std::set<std::uint32_t> groups;
    for (const auto& finding : assessment.findings) {
        SeenFinding seen;
        seen.rule = finding.rule->id;
        seen.group = finding.group;
        seen.severity = finding.severity;
        seen.words = lower(finding.message + ' ' + quote(document, finding.span, 400));
        seen.message = finding.message;
        seen.fingerprint = finding.fingerprint;
        const auto first = finding.span.empty() ? 1 : document.source.line_of(finding.span.begin);
        const auto last = finding.span.empty() ? 1 : document.source.line_of(finding.span.end - 1);
        for (auto line = first; line <= last; ++line) {
            seen.lines.insert(line);
        }
        out.errors += finding.severity == Severity::error ? 1U : 0U;
        out.shown += finding.group == 0 || groups.insert(finding.group).second ? 1U : 0U;
        out.findings.push_back(std::move(seen));
    }
    return out;
}

std::vector<ExpectedRow> read_findings_table(const std::string& table) {
    std::vector<ExpectedRow> rows;
    for (auto& row : read_table(table)) {
        rows.push_back({row["n"], read_lines(row["lines"]), split(row["rules"], ','),
                        split(row["words"], '|'), row["class"]});
    }
    return rows;
}

std::vector<ExpectedRow> read_traps_table(const std::string& table) {
    std::vector<ExpectedRow> rows;
    for (auto& row : read_table(table)) {
        rows.push_back({row["n"], read_lines(row["lines"]), split(row["rules"], ','),
                        split(row["words"], '|'), row["kind"]});
    }
    return rows;
}

bool serves(const SeenFinding& finding, const ExpectedRow& row) {
    const auto base = finding.rule.substr(0, finding.rule.find('.'));
    const bool rule = std::any_of(row.rules.begin(), row.rules.end(), [&](const auto& wanted) {
        return wanted == finding.rule || wanted == base;
    });
    const bool place =
        row.lines.empty() || std::any_of(finding.lines.begin(), finding.lines.end(),
                                         [&](auto line) { return row.lines.count(line) != 0; });
    const bool words =
        row.words.empty() || std::any_of(row.words.begin(), row.words.end(), [&](const auto& word) {
            return finding.words.find(word) != std::string::npos;
        });
    return rule && place && words;
}

std::vector<ExpectedRow> unserved(const std::vector<ExpectedRow>& rows,
                                  const std::vector<SeenFinding>& findings) {
    // Augmenting paths: a finding that could serve two rows goes where it is needed.
    std::map<std::size_t, std::size_t> row_of;
    std::set<std::size_t> seen;
    const std::function<bool(std::size_t)> place = [&](std::size_t row) {
        for (std::size_t at = 0; at < findings.size(); ++at) {
            if (!serves(findings[at], rows[row]) || !seen.insert(at).second) {
                continue;
            }
            const auto taken = row_of.find(at);
            if (taken == row_of.end() || place(taken->second)) {
                row_of[at] = row;
                return true;
            }
        }
        return false;
    };
    std::vector<ExpectedRow> out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        seen.clear();
        if (!place(row)) {
            out.push_back(rows[row]);
        }
    }
    return out;
}

} // namespace concord::tests
