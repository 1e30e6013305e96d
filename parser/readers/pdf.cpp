// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/pdf_blocks.hpp"
#include "parser/readers/pdf_contents.hpp"
#include "parser/readers/pdf_furniture.hpp"
#include "parser/readers/pdf_headings.hpp"
#include "parser/readers/pdf_images.hpp"
#include "parser/readers/pdf_tagged.hpp"
#include "parser/readers/pdf_words.hpp"

namespace concord {

namespace {

constexpr std::size_t few_letters = 20; ///< A page with fewer is not a page of an agreement.

/// Writes blocks as the text that the parser reads.
class PdfWriter {
public:
    PdfWriter(BlockBuilder& builder, const PdfLayer& layer, const std::vector<PdfBlock>& blocks,
              int body)
        : builder_(builder), layer_(layer), joiner_(blocks), body_(std::max(body, 1)) {}

    void add(const PdfBlock& block) {
        if (block.kind == PdfBlockKind::row) {
            if (has_words(block)) row(block);
            return;
        }
        end_table();
        const std::uint32_t begin = builder_.offset();
        builder_.begin(shape_of(block));
        if (block.bullet) builder_.bullet();
        words(block.lines);
        builder_.end();
        if (block.faint) builder_.note(NoteCode::faint_text, begin);
    }

    void end_table() {
        if (std::exchange(table_, no_table) != no_table) builder_.end_table();
    }

private:
    [[nodiscard]] BlockShape shape_of(const PdfBlock& block) const {
        BlockShape shape;
        if (block.kind == PdfBlockKind::heading) shape.role = BlockRole::heading;
        // Kept, but not judged, as in other formats.
        const bool aside = block.kind == PdfBlockKind::contents || block.kind == PdfBlockKind::note;
        if (aside) shape.role = BlockRole::furniture;
        shape.level = block.level;
        shape.gap = block.gap;
        shape.strong = block.strong;
        // Two columns of usual print are about as wide as the print is high.
        shape.indent = static_cast<std::uint16_t>(std::clamp(2 * block.left / body_, 0, 60));
        return shape;
    }

    static bool has_words(const PdfBlock& block) {
        return std::any_of(block.cells.begin(), block.cells.end(),
                           [](const std::vector<PdfRun>& cell) { return !cell.empty(); });
    }

    void row(const PdfBlock& block) {
        if (block.table != table_) {
            end_table();
            builder_.begin_table();
            table_ = block.table;
        }
        builder_.begin_row();
        for (const std::vector<PdfRun>& cell : block.cells) {
            builder_.begin_cell();
            std::vector<PdfRun> paragraph;
            for (const PdfRun& run : cell) {
                if (run.anew) cell_paragraph(std::exchange(paragraph, {}));
                paragraph.push_back(run);
            }
            cell_paragraph(paragraph);
            builder_.end_cell();
        }
        builder_.end_row();
    }

    void cell_paragraph(const std::vector<PdfRun>& lines) {
        if (lines.empty()) return;
        builder_.begin({});
        words(lines);
        builder_.end();
    }

    /// The words of a paragraph on one line. What ends a line is held back until the next line
    /// says whether a hyphen stays.
    void words(const std::vector<PdfRun>& lines) {
        std::string held;
        std::string led; // of a word that goes on in `held`, what stands before that
        std::uint16_t page = 0;
        const auto write = [&](std::string_view text) {
            Origin origin;
            origin.page = layer_.pages[page].number;
            builder_.origin(origin);
            builder_.text(text);
        };
        for (const PdfRun& line : lines) {
            const std::string_view glue = joiner_.join(held, line.text, led);
            const std::size_t blank = held.find_last_of(" \t");
            constexpr std::size_t longest = 200; // of an address
            if (!glue.empty() || led.size() > longest)
                led.clear();
            else if (blank == std::string::npos)
                led += held;
            else
                led = held.substr(blank + 1);
            if (!held.empty()) write(held);
            if (!glue.empty()) builder_.text(glue);
            held = line.text;
            page = line.page;
        }
        write(held);
    }

    static constexpr std::uint32_t no_table = 0xFFFF'FFFF;

    BlockBuilder& builder_;
    const PdfLayer& layer_;
    LineJoiner joiner_;
    int body_;
    std::uint32_t table_ = no_table;
};

std::size_t letters_of(const PdfPage& page) {
    std::size_t letters = 0;
    for (const PdfPiece& piece : page.pieces)
        letters += piece.letters;
    return letters;
}

Error no_text(std::string name, bool damaged) {
    if (damaged) {
        return {ErrorKind::damaged, "the PDF is damaged: no text can be read from it",
                std::move(name), "open it in another program and save or print it as a new PDF"};
    }
    return {ErrorKind::unsupported, "the PDF has no text: its pages are pictures, or empty",
            std::move(name),
            "ask for the document that it was made from, or let --ocr try text recognition"};
}

Error meaningless(std::string name) {
    return {ErrorKind::unsupported,
            "the text of the PDF cannot be read: most of its characters have no meaning",
            std::move(name),
            "ask for the document that it was made from, or run text recognition on it first"};
}

/// Why the text layer is not the document, if it is not.
std::optional<Error> refusal(const PdfLayer& layer, const std::vector<bool>& pictures, bool damaged,
                             const std::string& name) {
    if (layer.letters == 0) return no_text(name, damaged);
    if (layer.unknown * 10 > layer.letters * 3) return meaningless(name);
    // A stamp or a page number on each page of a scan.
    const auto scanned = std::count(pictures.begin(), pictures.end(), true);
    const bool all = static_cast<std::size_t>(scanned) == layer.pages.size();
    if (all && layer.letters < few_letters * layer.pages.size()) return no_text(name, damaged);
    return std::nullopt;
}

std::vector<PdfBlock> blocks_of(const PdfLayer& layer, const PdfSegments& segments,
                                std::string_view structure) {
    if (!structure.empty()) {
        const std::vector<PdfTag> tags = read_tags(structure);
        if (auto blocks = blocks_by_tags(layer, segments, tags)) {
            const bool tagged_headings =
                std::any_of(blocks->begin(), blocks->end(), [](const PdfBlock& block) {
                    return block.kind == PdfBlockKind::heading;
                });
            if (!tagged_headings) find_headings(*blocks, segments.body);
            return std::move(*blocks);
        }
    }
    std::vector<PdfBlock> blocks =
        find_blocks(find_lines(layer, segments), segments.body, segments.pitch);
    find_headings(blocks, segments.body);
    return blocks;
}

} // namespace

Result<SourceText> read_pdf(const PdfParts& parts, std::string name) {
    const PdfLayer layer = read_pdf_layer(parts.pages);
    const std::vector<bool> pictures = pages_of_pictures(parts.images, layer);
    if (auto error = refusal(layer, pictures, parts.damaged, name))
        return tl::unexpected(*std::move(error));
    PdfSegments segments = join_pieces(layer);
    const std::uint32_t running_heads = mark_furniture(layer, segments);
    std::vector<PdfBlock> blocks = blocks_of(layer, segments, parts.structure);
    find_contents(blocks);
    // Footnotes are read behind the text.
    std::stable_partition(blocks.begin(), blocks.end(),
                          [](const PdfBlock& block) { return block.kind != PdfBlockKind::note; });

    BlockBuilder builder(std::move(name), SourceFormat::pdf);
    PdfWriter writer(builder, layer, blocks, segments.body);
    std::uint32_t notes = 0;
    for (const PdfBlock& block : blocks) {
        writer.add(block);
        if (block.kind == PdfBlockKind::note) ++notes;
    }
    writer.end_table();
    if (running_heads > 0) builder.note_all(NoteCode::content_left_out, running_heads);
    if (notes > 0) builder.note_all(NoteCode::footnotes, notes);
    if (parts.recognised) builder.note_all(NoteCode::recognised_text);
    if (layer.unknown * 20 > layer.letters) builder.note_all(NoteCode::broken_text_layer);
    for (std::size_t at = 0; at < pictures.size(); ++at) {
        if (pictures[at] && letters_of(layer.pages[at]) < few_letters) {
            builder.note_all(NoteCode::picture_of_text);
        }
    }
    return std::move(builder).finish();
}

PdfExtent pdf_extent(std::string_view pages) {
    const PdfLayer layer = read_pdf_layer(pages);
    return {layer.pages.size(), layer.letters >= few_letters * layer.pages.size()};
}

} // namespace concord
