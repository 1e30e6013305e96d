// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_furniture.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr int edge_percent = 15;               ///< Of the height of a page.
constexpr std::size_t enough_to_look_at = 256; ///< Of lines that could be the same.
constexpr int same_height = 3; ///< Pixels that one line may differ by from page to page.

/// A line at an edge with its numbers taken out, to be compared with those of other pages.
struct Shape {
    std::string words; ///< "#" for each number.
    std::vector<long> numbers;
};

Shape shape_of(std::string_view text) {
    Shape shape;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            if (text[at] != ' ' || !shape.words.ends_with(' ')) shape.words += text[at];
            ++at;
            continue;
        }
        long value = 0;
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), value);
        shape.numbers.push_back(read.ec == std::errc() ? value : 0);
        shape.words += '#';
        at = static_cast<std::size_t>(read.ptr - text.data());
    }
    return shape;
}

/// "3", "- 3 -", "Page 3 of 7", "3/7": whatever else it says, it counts pages.
bool counts_pages(std::string_view words) {
    std::string bare;
    for (const char letter : words) {
        if (letter != ' ' && letter != '-' && letter != '|' && letter != '[' && letter != ']') {
            bare += to_lower(letter);
        }
    }
    static const std::set<std::string, std::less<>> known = {
        "#", "page#", "p.#", "#of#", "page#of#", "#/#", "page#/#", "pg.#", "–#–", "—#—"};
    return known.contains(bare);
}

class FurnitureFinder {
public:
    FurnitureFinder(const PdfLayer& layer, PdfSegments& segments)
        : layer_(layer),
          segments_(segments.all),
          body_(segments.body),
          on_page_(layer.pages.size()) {
        for (PdfSegment& segment : segments_)
            on_page_[segment.page].push_back(&segment);
        shapes_.reserve(segments_.size());
        for (const PdfSegment& segment : segments_) {
            shapes_.push_back(at_edge(segment) ? shape_of(segment.text) : Shape{});
            if (at_edge(segment)) places_[shapes_.back().words].push_back(&segment);
        }
    }

    std::uint32_t run() {
        for (std::vector<PdfSegment*>& page : on_page_) {
            std::stable_sort(
                page.begin(), page.end(),
                [](const PdfSegment* a, const PdfSegment* b) { return a->top < b->top; });
            clear_edge(page.begin(), page.end());
            clear_edge(page.rbegin(), page.rend());
        }
        clear_last_numbers();
        if (takes_most()) {
            for (PdfSegment& segment : segments_)
                segment.furniture = false;
            return 0;
        }
        return static_cast<std::uint32_t>(known_.size());
    }

private:
    [[nodiscard]] bool at_edge(const PdfSegment& segment) const {
        const int height = layer_.pages[segment.page].height;
        const int edge = height * edge_percent / 100;
        return segment.bottom <= edge || segment.top >= height - edge;
    }

    /// Goes inwards from the edge as long as lines come again.
    template <class Iterator>
    void clear_edge(Iterator at, Iterator end) {
        while (at != end) {
            // What stands on one line goes or stays together.
            auto next = std::next(at);
            bool all = (*at)->furniture || is_furniture(**at);
            bool numbered = names_page_of_all(**at);
            for (;
                 next != end && same_line((*at)->top, (*at)->bottom, (*next)->top, (*next)->bottom);
                 ++next) {
                all = all && ((*next)->furniture || is_furniture(**next));
                numbered = numbered || names_page_of_all(**next);
            }
            if (!all && !numbered) return;
            if (!numbered && heads_table(at, next, end)) return;
            for (; at != next; ++at)
                mark(**at);
        }
    }

    /// "Agreement v2  Page 3 of 7" on the third of seven pages: whatever stands on such a line is
    /// the foot of a page, also of the only one.
    [[nodiscard]] bool names_page_of_all(const PdfSegment& segment) const {
        const Shape& shape = shapes_[segment.order];
        constexpr std::string_view sign = "page # of #";
        const std::string words = to_lower(shape.words);
        const auto found = words.rfind(sign);
        if (found == std::string::npos) return false;
        const auto before = static_cast<std::size_t>(
            std::count(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(found), '#'));
        return before + 1 < shape.numbers.size() && shape.numbers[before] == segment.page + 1L &&
               shape.numbers[before + 1] == static_cast<long>(layer_.pages.size());
    }

    /// A row at the head of a page whose cells stand above those of the next row, and which the
    /// page before does not have: the first of the heads that a table repeats.
    template <class Iterator>
    [[nodiscard]] bool heads_table(Iterator at, Iterator next, Iterator end) const {
        if (std::distance(at, next) < 2 || next == end || (*next)->top < (*at)->bottom)
            return false;
        if ((*next)->top - (*at)->bottom > (*at)->height()) return false;
        const auto above = [&](const PdfSegment& cell) {
            return std::any_of(at, next, [&](const PdfSegment* head) {
                return std::abs(head->left - cell.left) <= same_height;
            });
        };
        std::size_t cells = 0;
        for (auto cell = next;
             cell != end && same_line((*next)->top, (*next)->bottom, (*cell)->top, (*cell)->bottom);
             ++cell)
            cells += above(**cell) ? 1U : 0U;
        if (cells < 2 || (*at)->page == 0) return false;
        const auto& before = on_page_[(*at)->page - 1U];
        return std::none_of(before.begin(), before.end(), [&](const PdfSegment* other) {
            return other->text == (*at)->text && std::abs(other->left - (*at)->left) <= same_height;
        });
    }

    /// Page numbers that follow the text wherever it ends, as in printed web pages.
    void clear_last_numbers() {
        std::map<long, std::vector<PdfSegment*>> runs; // by how far number and page are apart
        for (const std::vector<PdfSegment*>& page : on_page_) {
            const auto last =
                std::find_if(page.rbegin(), page.rend(),
                             [](const PdfSegment* segment) { return !segment->furniture; });
            if (last == page.rend()) continue;
            const Shape shape = shape_of((*last)->text);
            if (!counts_pages(shape.words)) continue;
            runs[shape.numbers.front() - static_cast<long>((*last)->page)].push_back(*last);
        }
        for (const auto& [offset, numbers] : runs) {
            if (numbers.size() < 3 || numbers.size() * 2 < on_page_.size()) continue;
            for (PdfSegment* number : numbers)
                number->furniture = true;
        }
    }

    /// Pages that hold little else than what comes again are no agreement with running heads.
    [[nodiscard]] bool takes_most() const {
        std::size_t all = 0;
        std::size_t taken = 0;
        for (const PdfSegment& segment : segments_) {
            all += segment.letters;
            if (segment.furniture) taken += segment.letters;
        }
        return taken * 2 > all;
    }

    void mark(PdfSegment& segment) {
        segment.furniture = true;
        const Shape& shape = shapes_[segment.order];
        if (!counts_pages(shape.words)) known_.insert(shape.words);
    }

    /// Pages on which a line with the same words stands at the same height, numbers apart.
    [[nodiscard]] bool is_furniture(const PdfSegment& segment) const {
        if (!at_edge(segment)) return false;
        const Shape& shape = shapes_[segment.order];
        const auto places = places_.find(shape.words);
        if (places == places_.end()) return false;
        std::set<std::uint16_t> same;
        std::set<std::uint16_t> all;
        bool runs_with_pages = !shape.numbers.empty();
        const std::vector<const PdfSegment*>& others = places->second;
        const std::size_t step = others.size() / enough_to_look_at + 1;
        for (std::size_t at = 0; at < others.size(); at += step) {
            const PdfSegment* other = others[at];
            if (std::abs(other->top - segment.top) > same_height) continue;
            all.insert(other->page);
            if (other->text == segment.text) same.insert(other->page);
            runs_with_pages = runs_with_pages && pages_between(segment, *other);
        }
        const std::size_t pages = std::min(layer_.pages.size(), enough_to_look_at / 2);
        if (counts_pages(shape.words)) {
            // A number alone may be anything on a single page, unless it says what it is.
            const bool says_so = shape.words.size() > 3 || pages == 1;
            return runs_with_pages && (all.size() > 1 || (says_so && shape.words != "#"));
        }
        // Large print at the head of a page may be a title that comes twice.
        const bool large = segment.size * 100 > body_ * 115;
        const std::size_t enough = large ? std::max<std::size_t>(pages * 4 / 5, 3)
                                         : std::max<std::size_t>(pages * 2 / 5, 2);
        if (same.size() >= enough) return true;
        const bool says_page = to_lower(shape.words).find("page #") != std::string::npos;
        return runs_with_pages &&
               all.size() >= std::max<std::size_t>(pages * 3 / 5, says_page ? 2 : 3);
    }

    /// Some number of the one differs from that of the other as their pages do.
    [[nodiscard]] bool pages_between(const PdfSegment& a, const PdfSegment& b) const {
        const Shape& one = shapes_[a.order];
        const Shape& other = shapes_[b.order];
        const long pages = static_cast<long>(b.page) - static_cast<long>(a.page);
        const std::size_t count = std::min(one.numbers.size(), other.numbers.size());
        for (std::size_t at = 0; at < count; ++at) {
            if (other.numbers[at] - one.numbers[at] == pages) return true;
        }
        return false;
    }

    const PdfLayer& layer_;
    std::vector<PdfSegment>& segments_;
    int body_;
    std::vector<std::vector<PdfSegment*>> on_page_;
    std::vector<Shape> shapes_; ///< By PdfSegment::order; empty away from the edges.
    std::map<std::string, std::vector<const PdfSegment*>, std::less<>> places_;
    std::set<std::string, std::less<>> known_;
};

} // namespace

std::uint32_t mark_furniture(const PdfLayer& layer, PdfSegments& segments) {
    return FurnitureFinder(layer, segments).run();
}

} // namespace concord
