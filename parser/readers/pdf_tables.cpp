// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// A stretch of a line between white gaps.
struct Stretch {
    int left = 0;
    int right = 0;
    std::vector<const PdfSegment*> segments;
};

std::vector<Stretch> stretches_of(const PdfLine& line, int body) {
    std::vector<Stretch> stretches;
    for (const PdfSegment* segment : line.segments) {
        if (!stretches.empty()) {
            Stretch& last = stretches.back();
            const int gap = segment->left - last.right;
            const bool label = last.segments.size() == 1 && is_marker(last.segments[0]->text) &&
                               stretches.size() == 1;
            // Cells may nearly touch, but the file does not hold them one after the other.
            const bool follows = segment->order == last.segments.back()->order + 1;
            if ((gap < body * 4 / 5 && follows) || gap < 0 || (label && gap < 5 * body)) {
                last.right = std::max(last.right, segment->right);
                last.segments.push_back(segment);
                continue;
            }
        }
        stretches.push_back({segment->left, segment->right, {segment}});
    }
    return stretches;
}

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

class TableFinder {
public:
    TableFinder(const PdfFlow& flow, int body, int pitch)
        : lines_(flow.lines), body_(body), pitch_(pitch) {
        for (const PdfLine& line : lines_)
            stretches_.push_back(stretches_of(line, body));
    }

    std::vector<PdfTable> run() && {
        std::vector<PdfTable> tables;
        for (std::size_t at = 0; at < lines_.size();) {
            PdfTable table;
            if (stretches_[at].size() > 1) table = table_at(at);
            if (table.end > at) {
                fill_rows(table);
                at = table.end;
                tables.push_back(std::move(table));
            } else {
                ++at;
            }
        }
        return tables;
    }

private:
    /// Index of the column that begins here, or `nowhere`.
    [[nodiscard]] std::size_t column_at(const PdfTable& table, int left) const {
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            if (std::abs(table.columns[at] - left) * 10 <= body_ * 7) return at;
        }
        return nowhere;
    }

    /// The column that a place lies in.
    [[nodiscard]] std::size_t column_of(const PdfTable& table, int left) const {
        std::size_t column = 0;
        while (column + 1 < table.columns.size() &&
               table.columns[column + 1] <= left + body_ * 7 / 10) {
            ++column;
        }
        return column;
    }

    /// The table that begins in a line; `end` stays 0 where none does.
    [[nodiscard]] PdfTable table_at(std::size_t first) const {
        PdfTable table;
        for (const Stretch& stretch : stretches_[first])
            table.columns.push_back(stretch.left);
        std::size_t rows = 1;
        std::size_t at = first + 1;
        std::size_t end = at;
        for (; at < lines_.size() && distance(at) <= 4 * pitch_; ++at) {
            if (stretches_[at].size() > 1) {
                if (!fits(table, stretches_[at])) break;
                add_columns(table, stretches_[at]);
                ++rows;
                end = at + 1;
            } else if (const std::size_t column = cell_of(table, at); column != nowhere) {
                const bool inside = column > 0 || written_before_above(at) || begins_small(at);
                if (!inside) break;
                end = at + 1;
            } else {
                break;
            }
        }
        if (rows < 2) return {};
        table.first = first;
        table.end = end;
        return table;
    }

    [[nodiscard]] int distance(std::size_t at) const {
        return lines_[at].bottom - lines_[at - 1].bottom;
    }

    /// At least two stretches, or all but one, begin where columns do.
    [[nodiscard]] bool fits(const PdfTable& table, const std::vector<Stretch>& stretches) const {
        std::size_t known = 0;
        for (const Stretch& stretch : stretches) {
            if (column_at(table, stretch.left) != nowhere) ++known;
        }
        return known >= 2;
    }

    void add_columns(PdfTable& table, const std::vector<Stretch>& stretches) const {
        for (const Stretch& stretch : stretches) {
            if (column_at(table, stretch.left) != nowhere) continue;
            const auto place =
                std::upper_bound(table.columns.begin(), table.columns.end(), stretch.left);
            // In the middle of a column: centred or to the right, not a column of its own.
            const bool between = (place != table.columns.end() && place != table.columns.begin()) ||
                                 table.columns.size() > 12;
            if (!between) table.columns.insert(place, stretch.left);
        }
    }

    /// The column whose cell a line of one stretch goes on with, or `nowhere`.
    [[nodiscard]] std::size_t cell_of(const PdfTable& table, std::size_t at) const {
        const Stretch& stretch = stretches_[at].front();
        const std::size_t column = column_at(table, stretch.left);
        if (column == nowhere || distance(at) * 10 > pitch_ * 16) return nowhere;
        const bool last = column + 1 == table.columns.size();
        return last || stretch.right <= table.columns[column + 1] ? column : nowhere;
    }

    /// The file holds a line before something that stands above it: the cells of a row are written
    /// one after the other.
    [[nodiscard]] bool written_before_above(std::size_t at) const {
        const std::size_t order = lines_[at].segments.front()->order;
        for (std::size_t above = at; above-- > 0 && above + 12 > at;) {
            for (const PdfSegment* segment : lines_[above].segments) {
                if (segment->order > order) return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool begins_small(std::size_t at) const {
        return is_lower(lines_[at].segments.front()->text.front());
    }

    void fill_rows(PdfTable& table) const {
        std::vector<std::pair<const PdfSegment*, std::size_t>> cells; // with the line
        for (std::size_t at = table.first; at < table.end; ++at) {
            for (const PdfSegment* segment : lines_[at].segments)
                cells.emplace_back(segment, at);
        }
        std::stable_sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) {
            return a.first->order < b.first->order;
        });
        bool cell_by_cell = false;
        for (std::size_t at = 1; at < cells.size(); ++at) {
            cell_by_cell = cell_by_cell || cells[at].second < cells[at - 1].second;
        }
        if (cell_by_cell) {
            rows_by_order(table, cells);
        } else {
            rows_by_line(table);
        }
    }

    static PdfRow& add_row(PdfTable& table) {
        return table.rows.emplace_back(table.columns.size());
    }

    /// Cells come one after the other: going back to the left begins a row.
    void rows_by_order(PdfTable& table,
                       const std::vector<std::pair<const PdfSegment*, std::size_t>>& cells) const {
        std::size_t column = nowhere;
        int row_bottom = 0; // of its first line
        for (const auto& [segment, line] : cells) {
            const std::size_t here = segment_column(table, line, *segment);
            if (column == nowhere ||
                begins_row(table.rows.back(), *segment, here, column, row_bottom)) {
                add_row(table);
                row_bottom = segment->bottom;
            }
            column = here;
            table.rows.back()[here].push_back(segment);
        }
    }

    [[nodiscard]] bool begins_row(const PdfRow& row, const PdfSegment& segment, std::size_t here,
                                  std::size_t before, int row_bottom) const {
        const int above = row[here].empty() ? row_bottom : row[here].back()->bottom;
        if (here < before) return segment.top >= above - 2;
        return here == before && segment.bottom - above > pitch_ * 8 / 5;
    }

    /// A label belongs to the column of the words that it stands before.
    [[nodiscard]] std::size_t segment_column(const PdfTable& table, std::size_t line,
                                             const PdfSegment& segment) const {
        for (const Stretch& stretch : stretches_[line]) {
            if (segment.left >= stretch.left && segment.right <= stretch.right) {
                return column_of(table, stretch.left);
            }
        }
        return column_of(table, segment.left);
    }

    /// Lines come one after the other: a line that fills only later columns goes on with the row
    /// above, and so does one that fills only the first and begins in the middle of a sentence.
    void rows_by_line(PdfTable& table) const {
        for (std::size_t at = table.first; at < table.end; ++at) {
            const std::vector<Stretch>& stretches = stretches_[at];
            const std::size_t first = column_of(table, stretches.front().left);
            const bool close = at > table.first && distance(at) * 10 <= pitch_ * 13;
            const bool begins_small = is_lower(stretches.front().segments.front()->text.front());
            const bool goes_on =
                close && ((stretches.size() == 1 && (first > 0 || begins_small)) ||
                          (begins_small && first > 0) || (begins_small && all_small(stretches)));
            if (!goes_on) add_row(table);
            for (const Stretch& stretch : stretches) {
                PdfCell& cell = table.rows.back()[column_of(table, stretch.left)];
                cell.insert(cell.end(), stretch.segments.begin(), stretch.segments.end());
            }
        }
    }

    static bool all_small(const std::vector<Stretch>& stretches) {
        return std::all_of(stretches.begin(), stretches.end(), [](const Stretch& stretch) {
            return is_lower(stretch.segments.front()->text.front());
        });
    }

    const std::vector<PdfLine>& lines_;
    int body_;
    int pitch_;
    std::vector<std::vector<Stretch>> stretches_;
};

} // namespace

std::vector<PdfTable> find_tables(const PdfFlow& flow, int body, int pitch) {
    return TableFinder(flow, body, pitch).run();
}

} // namespace concord
