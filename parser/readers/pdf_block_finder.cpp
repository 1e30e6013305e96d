// SPDX-License-Identifier: Apache-2.0
// The part of PdfBlockFinder that decides whether a line goes on with a paragraph.
#include "parser/readers/pdf_block_finder.hpp"

#include <algorithm>
#include <cstdlib>

#include "parser/readers/pdf_prose.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

bool PdfBlockFinder::goes_on(const PdfLine& line, std::string_view words) const {
    const PdfBlock& block = blocks_.back();
    const std::string_view above = block.lines.back().text;
    if (block.kind == PdfBlockKind::contents) return false;
    const bool full = is_full(words, line);
    if (std::abs(line.size - above_->size) * 100 > 12 * body_ && !is_run_on(above, words)) {
        return false;
    }
    if (line.bold != above_->bold && !(full && begins_small(words)) && whole_style_changes(line)) {
        return false;
    }
    const bool may_go_on = full || names_unit(above);
    const bool inner =
        may_go_on && (is_inner_number(above, words, line) || breaks_reference(above, words));
    if (begins_entry(line, words) && !inner) return false;
    if (new_flow_) return goes_on_after_break(line, above, words, full);
    const int distance = line.bottom - above_->bottom;
    // A sentence that cannot end where it does goes on behind an empty line, too.
    const bool broken = is_run_on(above, words) && expects_more(above) && keeps_left(line);
    if (distance * 10 > local_pitch(line) * (broken ? 25 : 13) || distance < 0) return false;
    if (!full && !(is_nearly_full(line) && !ends_entry(above))) {
        return is_run_on(above, words) && keeps_left(line);
    }
    return indent_goes_on(line, above);
}

bool PdfBlockFinder::begins_entry(const PdfLine& line, std::string_view words) {
    const bool round_bullet = !line.single() && line.segments.front()->text == "o";
    return round_bullet || is_square_bullet(words) || is_marker(first_word(words));
}

bool PdfBlockFinder::goes_on_after_break(const PdfLine& line, std::string_view above,
                                         std::string_view words, bool full) const {
    if (line.bold != above_->bold) return false;
    if (begins_small(words) && (full || !ends_sentence(above))) return true;
    if (ends_sentence(above)) return false;
    const int shift = (line.left - flow_->left) - second_left();
    const bool same_left = blocks_.back().lines.size() > 1 && std::abs(shift) < body_;
    return (full && same_left) || (hangs(line) && (full || is_nearly_full(line)));
}

bool PdfBlockFinder::hangs(const PdfLine& line) const {
    const PdfBlock& block = blocks_.back();
    const int shift = line.left - flow_->left - block.left;
    return block.lines.size() == 1 && shift > 0 && shift < 8 * body_ &&
           is_marker(first_word(block.lines.front().text));
}

int PdfBlockFinder::local_pitch(const PdfLine& line) const {
    const int size = std::max(line.size, above_->size);
    return size > body_ ? pitch_ * size / std::max(body_, 1) : pitch_;
}

bool PdfBlockFinder::whole_style_changes(const PdfLine& line) const {
    const auto any_bold = [](const PdfLine& of) {
        return std::any_of(of.segments.begin(), of.segments.end(),
                           [](const PdfSegment* segment) { return segment->bold; });
    };
    return above_->bold ? !any_bold(line) || blocks_.back().lines.size() > 1
                        : line.segments.size() > 0 && line.bold &&
                              !begins_small(line.segments.front()->text);
}

bool PdfBlockFinder::is_run_on(std::string_view above, std::string_view words) {
    if (above.size() < 30 || words.empty()) return false;
    return expects_more(above) ||
           (is_lower(words.front()) && (!ends_entry(above) || joins_words(above)));
}

bool PdfBlockFinder::is_nearly_full(const PdfLine& line) const {
    const int width = std::min(above_flow_right_, margins_.right(line.left)) - line.left;
    return (above_->right - line.left) * 100 >= width * 85;
}

bool PdfBlockFinder::keeps_left(const PdfLine& line) const {
    const int shift = std::abs((line.left - flow_->left) - second_left());
    return shift < (blocks_.back().lines.size() > 1 ? body_ : 8 * body_);
}

bool PdfBlockFinder::is_full(std::string_view words, const PdfLine& line) const {
    const int right = std::min(above_flow_right_, margins_.right(line.left));
    const PdfSegment& last = *above_->segments.back();
    const std::string_view word = first_word(words);
    const double needed = static_cast<double>(count_code_points(word) + 1) *
                          std::min(last.advance(), 0.6 * above_->size);
    return above_->right + static_cast<int>(needed) + body_ / 3 >= right;
}

bool PdfBlockFinder::is_inner_number(std::string_view above, std::string_view words,
                                     const PdfLine& line) const {
    const std::string_view word = first_word(words);
    if (line.single() && is_digit(word.front()) && lists_numbers(above)) return true;
    const bool at_margin = std::abs((line.left - flow_->left) - second_left()) < body_ / 2;
    if (word == "–" || word == "—" || word == "-") {
        return at_margin && line.single() && !ends_entry(above);
    }
    if (is_bullet(word)) return false;
    if (expects_number(above) && line.single()) return at_margin || hangs(line);
    return !ends_entry(above) && at_margin && line.single() && blocks_.back().lines.size() > 1 &&
           second_left() + body_ / 2 < blocks_.back().left;
}

int PdfBlockFinder::second_left() const {
    const PdfBlock& block = blocks_.back();
    return block.lines.size() > 1 ? second_left_ : block.left;
}

bool PdfBlockFinder::indent_goes_on(const PdfLine& line, std::string_view above) const {
    const int left = line.left - flow_->left;
    const PdfBlock& block = blocks_.back();
    if (block.lines.size() > 1) {
        const int shift = left - second_left_;
        if (std::abs(shift) <= body_) return true;
        // Centred lines have no margin.
        return is_centred(line) && is_centred(*above_) && !ends_sentence(above);
    }
    // A first line may stand further in or out than the rest.
    const bool marked = is_marker(first_word(block.lines.front().text)) || block.bullet;
    const int shift = left - block.left;
    if (shift > body_) return marked || is_centred(line) || !ends_entry(above);
    return true;
}

bool PdfBlockFinder::is_centred(const PdfLine& line) const {
    const int before = line.left - flow_->left;
    const int after = flow_->right - line.right;
    return before > 2 * body_ && std::abs(before - after) < 2 * body_;
}

} // namespace concord
