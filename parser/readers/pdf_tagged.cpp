// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_tagged.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t near = 8;  ///< Pieces to look at first, since the file is mostly in order.
constexpr std::size_t far = 400; ///< And then.
constexpr std::size_t long_enough = 4;    ///< Bytes that may be looked for far away.
constexpr std::size_t sound_percent = 90; ///< Of the letters on the pages, to believe the tags.

/// A piece and how much of it tags have claimed.
struct Slot {
    const PdfPiece* piece = nullptr;
    std::string letters;
    std::size_t used = 0;
    bool furniture = false;

    [[nodiscard]] std::string_view rest() const { return std::string_view(letters).substr(used); }
    [[nodiscard]] bool done() const noexcept { return used == letters.size(); }
};

/// A stretch of a piece, counted in letters.
struct Slice {
    std::size_t slot = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The part of a text between two counts of bytes that are not blank.
std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t letters = 0;
    std::size_t first = text.size();
    std::size_t last = text.size();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ') continue;
        if (letters == begin) first = std::min(first, at);
        if (letters == end) {
            last = at;
            break;
        }
        ++letters;
    }
    std::string_view part = text.substr(first, last - std::min(first, last));
    while (part.ends_with(' '))
        part.remove_suffix(1);
    return part;
}

class Aligner {
public:
    Aligner(const PdfLayer& layer, const PdfSegments& segments) : layer_(layer) {
        for (const PdfPage& page : layer.pages) {
            for (const PdfPiece& piece : page.pieces) {
                slots_.push_back({&piece, squeeze(piece.text), 0, false});
            }
        }
        for (const PdfSegment& segment : segments.all) {
            for (std::size_t at = segment.first_piece; at < segment.end_piece; ++at) {
                slots_[at].furniture = segment.furniture;
            }
        }
        left_ = 1'000'000;
        for (const Slot& slot : slots_) {
            if (!slot.furniture) left_ = std::min(left_, slot.piece->left);
        }
    }

    std::optional<std::vector<PdfBlock>> run(const std::vector<PdfTag>& tags) {
        has_notes_ = std::any_of(tags.begin(), tags.end(),
                                 [](const PdfTag& tag) { return tag.role == PdfTagRole::note; });
        for (const PdfTag& tag : tags) {
            if (tag.role == PdfTagRole::cell) {
                cell(tag);
            } else if (const std::vector<Slice> slices = find(tag.letters); !slices.empty()) {
                block(tag, slices);
            }
        }
        if (!believable()) return std::nullopt;
        return std::move(blocks_);
    }

    /// The pieces that no tag claimed, as a layer of their own.
    [[nodiscard]] PdfLayer rest() const {
        PdfLayer rest;
        for (const PdfPage& page : layer_.pages) {
            rest.pages.push_back({page.number, page.width, page.height, {}});
        }
        for (const Slot& slot : slots_) {
            if (!slot.furniture && slot.used == 0) {
                rest.pages[slot.piece->page].pieces.push_back(*slot.piece);
            }
        }
        return rest;
    }

private:
    [[nodiscard]] bool believable() const {
        std::size_t all = 0;
        std::size_t used = 0;
        for (const Slot& slot : slots_) {
            if (slot.furniture && slot.used == 0) continue;
            all += slot.letters.size();
            used += slot.used;
        }
        return used > 0 && used * 100 >= all * sound_percent;
    }

    /// How many letters of a piece and of what is looked for agree: all of the shorter, or none.
    static std::size_t agreement(const Slot& slot, std::string_view wanted) {
        const std::string_view rest = slot.rest();
        const std::size_t size = std::min(rest.size(), wanted.size());
        return rest.substr(0, size) == wanted.substr(0, size) ? size : 0;
    }

    /// How well a piece goes with what is wanted. A piece that has more letters than are wanted may
    /// be several words, of which the tag claims the first, but more likely it is another one.
    static std::size_t worth(const Slot& slot, std::string_view wanted) {
        const std::size_t size = agreement(slot, wanted);
        return slot.rest().size() > wanted.size() ? size : 2 * size;
    }

    /// The piece that the wanted letters begin in: the best of the next few, else the first that
    /// agrees further away, which for a word or two may be any.
    [[nodiscard]] std::size_t best_slot(std::string_view wanted) const {
        std::size_t best = slots_.size();
        std::size_t most = 0;
        std::size_t seen = 0;
        for (std::size_t at = cursor_; at < slots_.size() && seen < far; ++at) {
            const Slot& slot = slots_[at];
            if (slot.done() || slot.furniture) continue;
            const std::size_t value = worth(slot, wanted);
            if (value > most && (seen < near || agreement(slot, wanted) >= long_enough)) {
                best = at;
                most = value;
            }
            if (++seen >= near && most > 0) return best;
        }
        if (most > 0) return best;
        seen = 0;
        for (std::size_t at = cursor_; at-- > 0 && seen < far; ++seen) {
            const std::size_t size = slots_[at].done() ? 0 : agreement(slots_[at], wanted);
            if (size >= (seen < near ? 1 : long_enough)) return at;
        }
        return slots_.size();
    }

    std::vector<Slice> find(std::string_view wanted) {
        std::vector<Slice> slices;
        while (!wanted.empty()) {
            const std::size_t at = best_slot(wanted);
            if (at == slots_.size()) break;
            Slot& slot = slots_[at];
            const std::size_t size = agreement(slot, wanted);
            slices.push_back({at, slot.used, slot.used + size});
            slot.used += size;
            wanted.remove_prefix(size);
            cursor_ = slot.done() ? at + 1 : at;
        }
        return slices;
    }

    /// A small raised number behind words, in a document that has notes.
    [[nodiscard]] bool is_note_mark(const PdfPiece& piece, const PdfPiece& before) const {
        return has_notes_ && piece.size * 4 <= before.size * 3 &&
               piece.middle() < before.middle() &&
               std::all_of(piece.text.begin(), piece.text.end(), is_digit);
    }

    [[nodiscard]] std::vector<PdfRun> runs_of(const std::vector<Slice>& slices) const {
        std::vector<PdfRun> runs;
        const PdfPiece* before = nullptr;
        for (const Slice& slice : slices) {
            const Slot& slot = slots_[slice.slot];
            const PdfPiece& piece = *slot.piece;
            const bool whole = slice.begin == 0 && slice.end == slot.letters.size();
            const std::string_view text =
                whole ? std::string_view(piece.text) : between(piece.text, slice.begin, slice.end);
            const bool on_line =
                before != nullptr && before->page == piece.page && piece.left >= before->left &&
                same_line(before->top, before->bottom(), piece.top, piece.bottom());
            if (on_line && is_note_mark(piece, *before)) continue;
            if (!on_line) {
                runs.push_back({std::string(text), piece.page, false});
            } else {
                const int gap = piece.left - before->right();
                if (before->blank_after > 0 || piece.blank_before > 0 ||
                    gap * 100 > 12 * piece.size) {
                    runs.back().text += ' ';
                }
                runs.back().text += text;
            }
            before = &piece;
        }
        return runs;
    }

    void block(const PdfTag& tag, const std::vector<Slice>& slices) {
        PdfBlock block;
        block.lines = runs_of(slices);
        if (tag.role == PdfTagRole::heading) {
            block.kind = PdfBlockKind::heading;
            block.level = std::max<std::uint8_t>(tag.level, 1);
        } else if (tag.role == PdfTagRole::contents) {
            block.kind = PdfBlockKind::contents;
        } else if (tag.role == PdfTagRole::note) {
            block.kind = PdfBlockKind::note;
        }
        block.strong = true;
        for (const Slice& slice : slices) {
            const PdfPiece& piece = *slots_[slice.slot].piece;
            block.strong = block.strong && piece.bold;
            block.faint = block.faint || piece.faint;
            block.size = std::max(block.size, piece.size);
        }
        block.left = slots_[slices.front().slot].piece->left - left_;
        take_bullet(block);
        blocks_.push_back(std::move(block));
    }

    void cell(const PdfTag& tag) {
        if (row_ != tag.row || blocks_.empty() || blocks_.back().kind != PdfBlockKind::row) {
            row_ = tag.row;
            PdfBlock row;
            row.kind = PdfBlockKind::row;
            row.table = tag.table;
            blocks_.push_back(std::move(row));
        }
        auto& cells = blocks_.back().cells;
        if (cells.size() <= tag.cell && tag.cell < most_cells) cells.resize(tag.cell + 1);
        if (tag.letters.empty() || tag.cell >= cells.size()) return;
        std::vector<PdfRun>& cell = cells[tag.cell];
        std::vector<PdfRun> runs = runs_of(find(tag.letters));
        if (!runs.empty()) runs.front().anew = !cell.empty();
        cell.insert(cell.end(), runs.begin(), runs.end());
    }

    static constexpr std::size_t most_cells = 1000;

    const PdfLayer& layer_;
    std::vector<Slot> slots_;
    std::size_t cursor_ = 0;
    int left_ = 0; ///< Where the text begins on most pages.
    std::uint32_t row_ = 0;
    bool has_notes_ = false;
    std::vector<PdfBlock> blocks_;
};

/// Puts each block of `rest` behind the last block that begins on its page or before.
void insert_rest(std::vector<PdfBlock>& blocks, std::vector<PdfBlock> rest) {
    if (rest.empty()) return;
    std::vector<PdfBlock> merged;
    auto next = rest.begin();
    for (PdfBlock& block : blocks) {
        const bool placed = block.kind != PdfBlockKind::row || first_page(block) > 0;
        while (placed && next != rest.end() && first_page(*next) < first_page(block)) {
            merged.push_back(std::move(*next++));
        }
        merged.push_back(std::move(block));
    }
    std::move(next, rest.end(), std::back_inserter(merged));
    blocks = std::move(merged);
}

} // namespace

std::optional<std::vector<PdfBlock>> blocks_by_tags(const PdfLayer& layer,
                                                    const PdfSegments& segments,
                                                    const std::vector<PdfTag>& tags) {
    Aligner aligner(layer, segments);
    std::optional<std::vector<PdfBlock>> blocks = aligner.run(tags);
    if (!blocks) return std::nullopt;
    const PdfLayer rest = aligner.rest();
    const PdfSegments left_over = join_pieces(rest);
    std::vector<PdfBlock> others =
        find_blocks(find_lines(rest, left_over), segments.body, segments.pitch);
    for (PdfBlock& block : others) {
        block.table += 1'000'000; // not one of the tagged tables
        // Small print that begins with a number, for which some programs write no tag.
        const bool small = block.size > 0 && block.size * 10 <= segments.body * 9;
        if (block.kind == PdfBlockKind::paragraph && small &&
            is_digit(block.lines.front().text.front()))
            block.kind = PdfBlockKind::note;
    }
    insert_rest(*blocks, std::move(others));
    return blocks;
}

} // namespace concord
