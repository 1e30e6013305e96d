// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "parser/readers/docx_fields.hpp"
#include "parser/readers/docx_looks.hpp"
#include "parser/readers/reader.hpp"

namespace concord {

/// What was counted over a whole Word document.
struct DocxCounts {
    std::uint32_t changes = 0;   ///< Tracked insertions, deletions and moves.
    std::uint32_t comments = 0;  ///< Comments anchored in the text.
    std::uint32_t boxes = 0;     ///< Text boxes.
    std::uint32_t footnotes = 0; ///< References to footnotes and endnotes.
    std::uint32_t embedded = 0;  ///< Objects of other programs.
    std::uint32_t documents = 0; ///< w:altChunk
    std::uint32_t outside = 0;   ///< Fields that would fetch something.
    std::uint32_t unread_numbers = 0;
};

/// The words of one paragraph with what is to be known about them, before they are written: a
/// paragraph whose mark is deleted goes on in the next one.
struct DocxParagraph {
    /// From here on the text comes from this run.
    struct Run {
        std::uint32_t begin = 0;
        std::uint32_t number = 0;
        std::uint32_t source = 0;
    };
    /// A stretch that a note or a reference is about.
    struct Mark {
        Span span;
        NoteCode code = NoteCode::hidden_text;
        std::uint32_t reference = 0; ///< Into `references`, plus one.
    };

    std::string text;
    std::vector<Run> runs;
    std::vector<Mark> marks;
    std::vector<ShownReference> references;
    std::vector<std::string> bookmarks;
    std::vector<pugi::xml_node> boxes;
    bool strong = true;    ///< No words that are neither bold nor underlined.
    bool hidden = false;   ///< Has hidden words.
    bool contents = false; ///< Lies in a table of contents.
    bool page_break = false;

    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(text.size());
    }
};

/// Collects the words of paragraphs: runs, fields, links, form fields, tracked changes.
class DocxInline {
public:
    DocxInline(DocxLooks& looks, RevisionView view, DocxCounts& counts)
        : looks_(&looks), view_(view), counts_(&counts) {}

    /// Appends what stands in `node`, a w:p.
    void read(pugi::xml_node node, const ParagraphLook& style, DocxParagraph& out);

    /// Content of form fields around whole paragraphs that still show their prompt.
    void enter_prompt() noexcept { ++prompts_; }
    void leave_prompt() noexcept { --prompts_; }
    /// Behind words in a table or box may lie any colour, so white ones are not taken for hidden.
    void enter_colour() noexcept { ++colours_; }
    void leave_colour() noexcept { --colours_; }
    /// A story ends: what its fields left open ends, too.
    void end_story() { fields_.clear(); }
    /// True when a paragraph that begins now lies in a table of contents.
    [[nodiscard]] bool in_contents() const noexcept;

private:
    struct Field {
        std::string code;
        FieldCode read;
        std::uint32_t begin = 0;
        bool result = false;
        pugi::xml_node form; ///< Of a form's field: what kind it is, and its entries.
    };

    void children(pugi::xml_node node);
    void child(pugi::xml_node node);
    void form_field(pugi::xml_node node);
    void simple_field(pugi::xml_node node);
    void run(pugi::xml_node node);
    void run_child(pugi::xml_node node);
    void words(std::string_view words);
    void field_mark(std::string_view type, pugi::xml_node form);
    void form_shown(pugi::xml_node form, Span result);
    void end_field();
    void collect_boxes(pugi::xml_node node);
    [[nodiscard]] bool in_code() const noexcept;

    DocxLooks* looks_;
    RevisionView view_;
    DocxCounts* counts_;
    const ParagraphLook* style_ = nullptr;
    DocxParagraph* out_ = nullptr;
    std::vector<Field> fields_;
    int prompts_ = 0;
    int colours_ = 0;
    std::uint32_t runs_ = 0;
    bool hidden_ = false; ///< The run at hand is.
    bool strong_ = false;
    bool faint_ = false;
    bool prompt_ = false;
    bool run_begun_ = false;
    std::uint32_t run_source_ = 0;
    std::string pieces_; ///< Text that the file holds in pieces.
};

/// The branch of mc:AlternateContent that is to be read: exactly one.
[[nodiscard]] pugi::xml_node chosen_branch(pugi::xml_node alternate);

} // namespace concord
