// SPDX-License-Identifier: Apache-2.0
#include "parser/model/version_table.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Longer tables are not looked at: nobody keeps that many versions of an agreement.
constexpr std::uint16_t most_rows = 300;
/// The version stands in one of the first columns.
constexpr std::uint16_t first_columns = 3;

std::string_view without_mark(std::string_view cell) noexcept {
    const auto first = cell.find_first_not_of(" *_|");
    return first == std::string_view::npos ? std::string_view{} : cell.substr(first);
}

bool begins_with(std::string_view cell, std::string_view word) noexcept {
    return equal_folded(cell.substr(0, word.size()), word);
}

/// "Version", "Issue no.", "Rev": the column numbers versions.
bool heads_versions(std::string_view cell) noexcept {
    constexpr std::array<std::string_view, 5> words{"version", "revision", "issue", "rev", "ver"};
    return cell.size() <= 24 && std::any_of(words.begin(), words.end(),
                                            [&](auto word) { return begins_with(cell, word); });
}

bool heads_dates(std::string_view cell) noexcept {
    return cell.size() <= 24 && begins_with(cell, "date");
}

/// "0.1", "v1.2", "1.0 (Final)"; a whole number where the column is said to number versions.
bool is_version(std::string_view cell, bool numbered) noexcept {
    if (begins_with(cell, "version ")) {
        cell.remove_prefix(8);
    } else if (begins_with(cell, "v") && cell.size() > 1) {
        cell.remove_prefix(cell[1] == '.' ? 2 : 1);
    }
    const auto stop = std::min(cell.find_first_not_of("0123456789"), cell.size());
    if (stop == 0 || stop > 3) {
        return false;
    }
    if (stop == cell.size()) {
        return numbered;
    }
    const bool decimal = cell[stop] == '.' && stop + 1 < cell.size() && is_digit(cell[stop + 1]);
    // "13.07.20" is a date.
    return decimal && cell.find('.', stop + 1) == std::string_view::npos;
}

/// What the first row says of the columns.
struct Heads {
    std::array<bool, first_columns> versions{};
    bool dates = false;
    bool any_version = false;
    bool none = false; ///< The first row is one of the table like any other.
};

Heads read_heads(const Document& document, std::span<const Cell> cells) {
    Heads heads;
    for (const Cell& cell : cells) {
        if (cell.row > 0) {
            break;
        }
        const auto words = without_mark(document.source.text(cell.span));
        if (is_version(words, false)) {
            Heads no_head; // "1.1 | Date of review"
            no_head.none = true;
            return no_head;
        }
        const bool versions = heads_versions(words);
        heads.any_version = heads.any_version || versions;
        heads.dates = heads.dates || heads_dates(words);
        if (cell.column < first_columns) {
            heads.versions[cell.column] = versions;
        }
    }
    return heads;
}

/// "0.1", "v1.2": the number of a version even where no head says so; "1.1" may be a clause.
bool is_surely_version(std::string_view cell) noexcept {
    return is_version(cell, false) && (cell.front() == '0' || !is_digit(cell.front()));
}

} // namespace

bool tells_of_versions(const Document& document, const Table& table) {
    if (table.rows < 2 || table.rows > most_rows) {
        return false;
    }
    const auto cells = std::span(document.cells).subspan(table.cells.first, table.cells.count);
    const Heads heads = read_heads(document, cells);
    if (!heads.any_version && !heads.dates && !heads.none) {
        return false;
    }
    constexpr int no_row = -1;
    int last = heads.none ? no_row : 0;
    int counted = 0;
    bool sure = !heads.none;
    for (const Cell& cell : cells) {
        if (cell.row <= last || cell.column >= first_columns) {
            continue;
        }
        const auto words = without_mark(document.source.text(cell.span));
        if (is_version(words, heads.versions[cell.column])) {
            sure = sure || is_surely_version(words);
            ++counted;
            last = cell.row;
        }
    }
    const int rows = heads.none ? table.rows : table.rows - 1;
    return sure && counted > 0 && counted * 2 >= rows;
}

bool in_version_history(const Document& document, ClauseId clause) {
    if (!clause.valid() || !document.clauses[clause].table.valid()) {
        return false;
    }
    return tells_of_versions(document, document.tables[document.clauses[clause].table.index()]);
}

} // namespace concord
