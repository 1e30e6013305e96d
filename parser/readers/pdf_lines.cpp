// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_lines.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace concord {

namespace {

using Group = std::vector<const PdfSegment*>;

constexpr std::size_t fewest_lines_of_a_column = 6;
constexpr int most_columns_deep = 2; ///< Halves of halves: four columns.
constexpr std::size_t most_segments_to_split = 4000;

/// A page parted into two columns by a white band that some lines may cross.
struct Split {
    Group left, right, across;
};

int left_of(const Group& group) {
    const auto least = std::min_element(
        group.begin(), group.end(), [](const auto* a, const auto* b) { return a->left < b->left; });
    return group.empty() ? 0 : (*least)->left;
}

int right_of(const Group& group) {
    const auto most =
        std::max_element(group.begin(), group.end(),
                         [](const auto* a, const auto* b) { return a->right < b->right; });
    return group.empty() ? 0 : (*most)->right;
}

/// True when the lines of a group mostly fill the width that it has, as prose does.
bool fills(const Group& group, int width) {
    long sum = 0;
    for (const PdfSegment* segment : group)
        sum += segment->width();
    return sum * 100 > static_cast<long>(group.size()) * width * 55;
}

Split split_at(const Group& group, int x, int gap) {
    Split split;
    for (const PdfSegment* segment : group) {
        if (segment->left >= x - 2) {
            split.right.push_back(segment);
        } else if (segment->right <= x - gap) {
            split.left.push_back(segment);
        } else {
            split.across.push_back(segment);
        }
    }
    return split;
}

/// How often the file goes from the left to the right. A table does so in each row, columns once
/// in each stretch between lines that cross the band.
bool goes_column_by_column(const Split& split) {
    Group both = split.left;
    both.insert(both.end(), split.right.begin(), split.right.end());
    std::sort(both.begin(), both.end(),
              [](const auto* a, const auto* b) { return a->order < b->order; });
    const int x = left_of(split.right) - 2;
    std::size_t turns = 0;
    for (std::size_t at = 1; at < both.size(); ++at) {
        if (both[at - 1]->left < x && both[at]->left >= x) ++turns;
    }
    return turns <= 1 + split.across.size() / 2 && turns * 5 <= split.right.size();
}

bool are_columns(const Split& split, const Group& all) {
    if (split.left.size() < fewest_lines_of_a_column ||
        split.right.size() < fewest_lines_of_a_column ||
        split.across.size() * 10 > all.size() * 3) {
        return false;
    }
    const int left = left_of(split.left);
    const int middle = left_of(split.right);
    return fills(split.left, right_of(split.left) - left) &&
           fills(split.right, right_of(split.right) - middle) &&
           right_of(split.left) - left > (middle - left) / 2 && goes_column_by_column(split);
}

/// The best band of white from top to bottom, if there is one.
std::optional<Split> find_columns(const Group& group, int body) {
    if (group.size() > most_segments_to_split) return std::nullopt;
    std::vector<std::pair<int, std::size_t>> starts; // left edges and how many lines begin there
    Group sorted = group;
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return a->left < b->left; });
    for (const PdfSegment* segment : sorted) {
        if (!starts.empty() && segment->left - starts.back().first < body / 2) {
            ++starts.back().second;
        } else {
            starts.emplace_back(segment->left, 1);
        }
    }
    std::optional<Split> best;
    for (const auto& [x, count] : starts) {
        if (count < fewest_lines_of_a_column / 2 || x < sorted.front()->left + 6 * body) continue;
        Split split = split_at(group, x, body * 4 / 5);
        if (are_columns(split, group) && (!best || split.across.size() < best->across.size())) {
            best = std::move(split);
        }
    }
    return best;
}

class FlowFinder {
public:
    explicit FlowFinder(int body) : body_(body) {}

    void add(Group group, int depth) {
        if (group.empty()) return;
        std::optional<Split> split;
        if (depth < most_columns_deep) split = find_columns(group, body_);
        if (!split) return add_flow(std::move(group), depth > 0);
        std::vector<PdfLine> across = lines_of(std::move(split->across));
        int from = 0;
        for (const PdfLine& line : across) {
            add_stretch(*split, from, line.top, depth);
            add_flow(line.segments, false);
            from = line.top;
        }
        add_stretch(*split, from, largest, depth);
    }

    /// Lets flows of one column end where the text of most pages does.
    std::vector<PdfFlow> finish() && {
        std::vector<std::pair<int, std::size_t>> rights;
        std::size_t letters = 0;
        for (std::size_t at = 0; at < flows_.size(); ++at) {
            if (column_[at]) continue;
            for (const PdfLine& line : flows_[at].lines) {
                rights.emplace_back(line.right, line.segments.back()->letters);
                letters += line.segments.back()->letters;
            }
        }
        std::sort(rights.begin(), rights.end());
        std::size_t seen = 0;
        int usual = 0;
        for (const auto& [right, weight] : rights) {
            seen += weight;
            usual = right;
            if (seen * 10 >= letters * 9) break;
        }
        for (std::size_t at = 0; at < flows_.size(); ++at) {
            if (!column_[at]) flows_[at].right = usual;
        }
        return std::move(flows_);
    }

private:
    static constexpr int largest = 1'000'000;

    void add_stretch(const Split& split, int from, int to, int depth) {
        const auto inside = [&](const Group& group) {
            Group part;
            for (const PdfSegment* segment : group) {
                if (segment->top >= from && segment->top < to) part.push_back(segment);
            }
            return part;
        };
        add(inside(split.left), depth + 1);
        add(inside(split.right), depth + 1);
    }

    void add_flow(Group group, bool column) {
        PdfFlow flow;
        flow.left = left_of(group);
        flow.right = right_of(group);
        flow.lines = lines_of(std::move(group));
        // Lines that cross the columns, one after the other, are one flow.
        const bool goes_on = !column && !flows_.empty() && !column_.back() &&
                             flows_.back().lines.back().page == flow.lines.front().page;
        if (goes_on) {
            PdfFlow& last = flows_.back();
            last.lines.insert(last.lines.end(), flow.lines.begin(), flow.lines.end());
            last.left = std::min(last.left, flow.left);
            last.right = std::max(last.right, flow.right);
            return;
        }
        flows_.push_back(std::move(flow));
        column_.push_back(column);
    }

    int body_;
    std::vector<PdfFlow> flows_;
    std::vector<bool> column_; ///< The flow is one of several beside each other.
};

} // namespace

std::vector<PdfLine> lines_of(std::vector<const PdfSegment*> segments) {
    std::stable_sort(segments.begin(), segments.end(),
                     [](const auto* a, const auto* b) { return a->middle() < b->middle(); });
    std::vector<PdfLine> lines;
    std::size_t most_letters = 0;
    for (const PdfSegment* segment : segments) {
        const bool joins = !lines.empty() && same_line(lines.back().top, lines.back().bottom,
                                                       segment->top, segment->bottom);
        if (!joins) {
            PdfLine line;
            line.page = segment->page;
            line.bold = true;
            lines.push_back(std::move(line));
            most_letters = 0;
        }
        lines.back().segments.push_back(segment);
        if (segment->letters <= most_letters) continue;
        most_letters = segment->letters;
        lines.back().top = segment->top;
        lines.back().bottom = segment->bottom;
        lines.back().size = segment->size;
    }
    for (PdfLine& line : lines) {
        std::stable_sort(line.segments.begin(), line.segments.end(),
                         [](const auto* a, const auto* b) { return a->left < b->left; });
        line.left = left_of(line.segments);
        line.right = right_of(line.segments);
        for (const PdfSegment* segment : line.segments)
            line.bold = line.bold && segment->bold;
    }
    return lines;
}

std::vector<PdfFlow> find_lines(const PdfLayer& layer, const PdfSegments& segments) {
    std::vector<Group> pages(layer.pages.size());
    for (const PdfSegment& segment : segments.all) {
        if (!segment.furniture) pages[segment.page].push_back(&segment);
    }
    FlowFinder finder(segments.body);
    for (Group& page : pages)
        finder.add(std::move(page), 0);
    return std::move(finder).finish();
}

} // namespace concord
