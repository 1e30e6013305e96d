// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/rows.hpp"

namespace concord {

namespace {

Span trimmed(std::string_view text, Span cell) {
    const auto blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
    while (!cell.empty() && blank(cell.begin)) {
        ++cell.begin;
    }
    while (!cell.empty() && blank(cell.end - 1)) {
        --cell.end;
    }
    return cell;
}

} // namespace

std::vector<Span> tab_cells(std::string_view text, Span line) {
    std::vector<Span> cells;
    auto begin = line.begin;
    for (auto at = line.begin; at < line.end; ++at) {
        if (text[at] == '\t') {
            cells.push_back(trimmed(text, {begin, at}));
            begin = at + 1;
        }
    }
    cells.push_back(trimmed(text, {begin, line.end}));
    return cells;
}

std::vector<Span> pipe_cells(std::string_view text, Span line) {
    std::vector<Span> cells;
    auto begin = line.begin + 1; // behind the first pipe
    for (auto at = begin; at < line.end; ++at) {
        if (text[at] == '|' && text[at - 1] != '\\') {
            cells.push_back(trimmed(text, {begin, at}));
            begin = at + 1;
        }
    }
    if (const auto rest = trimmed(text, {begin, line.end}); !rest.empty()) {
        cells.push_back(rest);
    }
    return cells;
}

} // namespace concord
