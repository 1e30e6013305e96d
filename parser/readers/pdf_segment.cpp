// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_segment.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <utility>

#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Number at the begin of a text, as its digits.
std::string_view leading_digits(std::string_view text) noexcept {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// What most letters have, by some measure of their piece.
template <class Measure>
int most_usual(const PdfLayer& layer, Measure measure) {
    std::map<int, std::size_t> letters;
    for (const PdfPage& page : layer.pages) {
        for (const PdfPiece& piece : page.pieces)
            letters[measure(piece)] += piece.letters;
    }
    const auto most =
        std::max_element(letters.begin(), letters.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 12 : std::max(most->first, 1);
}

/// The distance from line to line that occurs most, between lines that could follow each other.
int usual_pitch(const std::vector<PdfSegment>& segments, int body) {
    std::map<int, std::size_t> distances;
    const PdfSegment* above = nullptr;
    for (const PdfSegment& here : segments) {
        if (here.size != body) continue;
        if (above != nullptr && above->page == here.page) {
            const int distance = here.bottom - above->bottom;
            if (distance > body / 2 && distance < 4 * body) distances[distance] += here.letters;
        }
        above = &here;
    }
    // Rounding parts one distance into two neighbours.
    int best = body + body / 4;
    std::size_t most = 0;
    for (const auto& [distance, letters] : distances) {
        const auto next = distances.find(distance + 1);
        const std::size_t both = letters + (next == distances.end() ? 0 : next->second);
        if (both <= most) continue;
        most = both;
        const bool upper = next != distances.end() && next->second > letters;
        best = upper ? distance + 1 : distance;
    }
    return best;
}

constexpr int least_blank = 12; ///< Percent of the size of print.

class Joiner {
public:
    explicit Joiner(const PdfLayer& layer)
        : layer_(layer),
          body_(most_usual(layer, [](const PdfPiece& piece) { return piece.size; })) {}

    PdfSegments run() && {
        for (const PdfPage& page : layer_.pages) {
            notes_ = note_numbers(page);
            for (const PdfPiece& piece : page.pieces) {
                take(piece);
                open_.end_piece = ++pieces_;
            }
            close();
        }
        PdfSegments segments{std::move(segments_), body_, 0};
        segments.pitch = usual_pitch(segments.all, body_);
        return segments;
    }

private:
    /// Numbers of the footnotes of a page: small print in its lower half that begins with them.
    [[nodiscard]] std::vector<std::string_view> note_numbers(const PdfPage& page) const {
        std::vector<std::string_view> numbers;
        const auto small = [this](const PdfPiece& piece) { return piece.size * 10 <= body_ * 9; };
        for (std::size_t at = 0; at < page.pieces.size(); ++at) {
            const PdfPiece& piece = page.pieces[at];
            if (piece.top * 2 < page.height) continue;
            // Some programs write the number of the note larger than its words.
            const bool leads = all_digits(piece.text) && at + 1 < page.pieces.size() &&
                               small(page.pieces[at + 1]) &&
                               same_line(piece.top, piece.bottom(), page.pieces[at + 1].top,
                                         page.pieces[at + 1].bottom());
            if (!small(piece) && !leads) continue;
            const std::string_view digits = leading_digits(piece.text);
            if (!digits.empty() && digits.size() < 4) numbers.push_back(digits);
        }
        return numbers;
    }

    /// A small raised number for which the page has a note. The number of the note itself stands
    /// at the begin of its line.
    [[nodiscard]] bool is_note_mark(const PdfPiece& piece) const {
        return !open_.text.empty() && touches(piece) && piece.size * 4 <= open_.size * 3 &&
               piece.middle() < open_.middle() && all_digits(piece.text) &&
               std::find(notes_.begin(), notes_.end(), piece.text) != notes_.end();
    }

    [[nodiscard]] bool touches(const PdfPiece& piece) const {
        // Blanks that were typed part words; many of them part columns.
        const int size = std::max(open_.size, piece.size);
        const int typed = blank_after_ + piece.blank_before;
        const int reach = size + (typed <= 2 * size ? typed : 0);
        return piece.page == open_.page &&
               same_line(open_.top, open_.bottom, piece.top, piece.bottom()) &&
               piece.left >= open_.right - size && piece.left <= open_.right + reach;
    }

    void take(const PdfPiece& piece) {
        if (is_note_mark(piece)) {
            open_.right = piece.right();
            return;
        }
        if (open_.text.empty() || !touches(piece)) {
            close();
            begin(piece);
            return;
        }
        const int gap = piece.left - open_.right;
        const bool blank =
            blank_after_ > 0 || piece.blank_before > 0 || gap * 100 > least_blank * piece.size;
        if (blank) open_.text += ' ';
        open_.text += piece.text;
        open_.left = std::min(open_.left, piece.left);
        open_.right = std::max(open_.right, piece.right());
        open_.letters += piece.letters;
        open_.bold = open_.bold && piece.bold;
        open_.faint = open_.faint || piece.faint;
        open_.link = open_.link && piece.link;
        blank_after_ = piece.blank_after;
        if (piece.letters > widest_) measure(piece);
    }

    void begin(const PdfPiece& piece) {
        open_.text = piece.text;
        open_.first_piece = pieces_;
        open_.page = piece.page;
        open_.left = piece.left;
        open_.right = piece.right();
        open_.letters = piece.letters;
        open_.bold = piece.bold;
        open_.faint = piece.faint;
        open_.link = piece.link;
        blank_after_ = piece.blank_after;
        measure(piece);
    }

    void measure(const PdfPiece& piece) {
        open_.top = piece.top;
        open_.bottom = piece.bottom();
        open_.size = piece.size;
        widest_ = piece.letters;
    }

    void close() {
        if (open_.text.empty()) return;
        open_.order = segments_.size();
        segments_.push_back(std::exchange(open_, {}));
    }

    const PdfLayer& layer_;
    int body_;
    std::vector<std::string_view> notes_;
    std::vector<PdfSegment> segments_;
    PdfSegment open_;
    std::size_t pieces_ = 0; ///< Seen so far.
    std::size_t widest_ = 0; ///< Letters of the piece that the measures are of.
    int blank_after_ = 0;
};

} // namespace

PdfSegments join_pieces(const PdfLayer& layer) {
    return Joiner(layer).run();
}

bool same_line(int top, int bottom, int other_top, int other_bottom) noexcept {
    // Rounded down above the page too, so that every line is on its own line.
    const int middle = top + (bottom - top) / 2;
    const int other = other_top + (other_bottom - other_top) / 2;
    return (middle >= other_top && middle < other_bottom) || (other >= top && other < bottom);
}

bool is_bullet(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 18> bullets = {
        "-", "*", "•", "–", "—", "·", "▪", "■", "●", "○", "◦", "‣", "⁃", "□", "❖", "➢", "✓", "➔"};
    if (std::find(bullets.begin(), bullets.end(), word) != bullets.end()) return true;
    const CodePoint first = word.empty() ? CodePoint{} : code_point_at(word, 0);
    // Symbol fonts have no characters of their own.
    return first.size == word.size() && first.value >= 0xE000 && first.value <= 0xF8FF;
}

bool is_marker(std::string_view word) noexcept {
    if (is_bullet(word)) return true;
    std::string_view inner = word;
    const bool open = inner.starts_with('(');
    if (open) inner.remove_prefix(1);
    const bool closed = inner.ends_with(')');
    const bool dotted = inner.ends_with('.');
    if (closed || dotted) inner.remove_suffix(1);
    if (inner.empty() || inner.size() > 9 || (open && !closed)) return false;
    const bool numeric = std::all_of(inner.begin(), inner.end(),
                                     [](char letter) { return is_digit(letter) || letter == '.'; });
    // "2019." is a year, "4.2" a clause, "4" alone a number.
    if (numeric) {
        const bool short_enough = leading_digits(inner).size() <= 2;
        return short_enough && (closed || dotted || inner.find('.') != std::string_view::npos);
    }
    // "A.1": a letter for the section, numbers for what is in it.
    if (inner.size() > 2 && is_upper(inner[0]) && inner[1] == '.' && is_digit(inner[2])) {
        return inner.find_first_not_of("0123456789.", 1) == std::string_view::npos;
    }
    if (!closed && !dotted) return false;
    const bool letters = std::all_of(inner.begin(), inner.end(), [](char letter) {
        return is_upper(letter) || is_lower(letter);
    });
    const bool roman = inner.find_first_not_of("ivxlc") == std::string_view::npos ||
                       inner.find_first_not_of("IVXLC") == std::string_view::npos;
    return letters && (inner.size() == 1 || (inner.size() == 2 && inner[0] == inner[1]) || roman);
}

} // namespace concord
