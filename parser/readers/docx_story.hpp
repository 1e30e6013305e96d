// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/docx_numbering.hpp"
#include "parser/readers/docx_paragraph.hpp"

namespace concord {

/// What all stories of a document share while they are read.
struct DocxShared {
    const DocxStyles* styles = nullptr;
    const DocxNumbering* numbering = nullptr;
    RevisionView view = RevisionView::as_final;
    DocxLooks* looks = nullptr;
    DocxCounts counts;
    CrossReferences references;
    BlockBuilder* builder = nullptr;
};

/// The properties of a paragraph, found in one go; many are there only once in a document.
struct ParagraphProperties {
    explicit ParagraphProperties(pugi::xml_node properties);

    pugi::xml_node style;
    pugi::xml_node mark;
    pugi::xml_node section;
    pugi::xml_node before; ///< What they were before a change that is tracked.
    pugi::xml_node shade;
    pugi::xml_node outline;
    pugi::xml_node indent;
    pugi::xml_node number;
    pugi::xml_node frame;

    /// True for a paragraph of one large letter, which begins the words of the next one.
    [[nodiscard]] bool drops_capital() const;
};

/// Reads one story (body, notes, a text box) in document order and writes its paragraphs and
/// tables. Every story counts its own numbers.
class DocxStory {
public:
    /// `part` as BlockBuilder::part() gave it. As furniture a story is kept, but not judged.
    DocxStory(DocxShared& shared, std::uint16_t part, bool furniture = false)
        : shared_(&shared),
          builder_(shared.builder),
          counters_(*shared.numbering),
          words_(*shared.looks, shared.view, shared.counts),
          part_(part),
          furniture_(furniture) {}

    /// Reads what stands in `node`, such as w:body.
    void read(pugi::xml_node node);

private:
    void blocks(pugi::xml_node node);
    void block(pugi::xml_node node);
    void form_field(pugi::xml_node node);
    void paragraph(pugi::xml_node node);
    void write(const ParagraphProperties& properties, const ParagraphLook& style);
    void write_words();
    void write_runs();
    void write_boxes();
    [[nodiscard]] NumberLabel number(const ParagraphProperties& properties,
                                     const ParagraphLook& style);
    void write_open();
    void write_joined(const ParagraphProperties& properties, const ParagraphLook& style);
    [[nodiscard]] bool mark_is_gone(pugi::xml_node mark);
    [[nodiscard]] BlockShape shape_of(const ParagraphProperties& properties,
                                      const ParagraphLook& style, const NumberLabel& label) const;

    void table(pugi::xml_node node);
    struct TableState {
        bool flat = false;
        bool first = true;
    };
    void rows(pugi::xml_node node, TableState& state);
    void take_row(pugi::xml_node row, TableState& state);
    void row(pugi::xml_node node);
    void frame(pugi::xml_node node);
    void cells(pugi::xml_node node);
    void cell(pugi::xml_node node);
    void empty_cells(std::int32_t count);
    [[nodiscard]] bool is_layout(pugi::xml_node table) const;
    [[nodiscard]] bool is_gone(pugi::xml_node row_properties);

    DocxShared* shared_;
    BlockBuilder* builder_;
    DocxCounters counters_;
    DocxInline words_;
    DocxParagraph now_; ///< Collected words; of several paragraphs where a mark is deleted.
    /// The paragraph that began the words, where a style separator joins the next one to it.
    struct Lead {
        ParagraphProperties properties;
        const ParagraphLook* style;
    };
    std::optional<Lead> lead_;
    std::optional<Lead> open_; ///< The last paragraph whose mark is deleted.
    Origin origin_;
    std::uint16_t part_;
    bool furniture_;
    bool in_cell_ = false;
    std::uint32_t paragraphs_ = 0;
    std::uint32_t all_cells_ = 0;
};

} // namespace concord
