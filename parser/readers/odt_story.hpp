// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/odt_numbers.hpp"
#include "parser/readers/reader.hpp"

namespace concord {

/// Words of a paragraph with what is to be known about them.
struct OdtWords {
    struct Mark {
        Span span; ///< In the words.
        NoteCode code;
    };

    std::string text;
    std::vector<Mark> marks;
    std::vector<pugi::xml_node> boxes; ///< Text boxes anchored here.
    bool strong = true;                ///< All of them are bold or underlined.
    bool hidden = false;               ///< Some were left out.
    bool all_hidden = false;           ///< A field hides the paragraph.
};

/// Reads the text of an OpenDocument file in document order and writes its paragraphs, lists and
/// tables; notes at the foot come last.
class OdtStory {
public:
    OdtStory(const OdtStyles& styles, RevisionView view, BlockBuilder& builder, std::uint16_t part)
        : styles_(&styles), view_(view), builder_(&builder), part_(part) {}

    /// Reads office:text.
    void read(pugi::xml_node text);
    /// Reads a header or footer: kept, never judged.
    void read_margin(pugi::xml_node margin);

private:
    /// Where in a list a paragraph stands.
    struct ListPlace {
        const OdtList* list = nullptr;
        OdtCounters* counters = nullptr;
        std::size_t level = 0;          ///< From 0.
        const OdtList* entry = nullptr; ///< A style of the entry alone.
        bool label_is_due = false;
        std::optional<std::uint32_t> start;
    };

    void blocks(pugi::xml_node node);
    void block(pugi::xml_node node);
    void section(pugi::xml_node node);
    void list(pugi::xml_node node);
    void item(pugi::xml_node node, bool header);
    void paragraph(pugi::xml_node node);
    void write(const OdtLook& look, std::uint32_t heading, const OdtLabel& label);
    [[nodiscard]] BlockShape shape_of(const OdtLook& look, std::uint32_t heading,
                                      const OdtLabel& label) const;
    [[nodiscard]] OdtLabel next_label(pugi::xml_node node, std::uint32_t heading,
                                      const OdtLook& look);
    void write_words();

    void table(pugi::xml_node node);
    void rows(pugi::xml_node node, bool flat);
    void row(pugi::xml_node node);
    void cell(pugi::xml_node node);
    void empty_cells(std::uint32_t count);

    void changes(pugi::xml_node node);
    void inlines(pugi::xml_node node, const OdtLook& look);
    void inline_element(pugi::xml_node node, const OdtLook& look);
    void restore(std::string_view change, const OdtLook& look);
    void words(std::string_view raw, const OdtLook& look);
    void put(std::string_view text, const OdtLook& look);

    const OdtStyles* styles_;
    RevisionView view_;
    BlockBuilder* builder_;
    std::uint16_t part_;
    OdtLists lists_;
    OdtCounters headings_;
    std::vector<ListPlace> open_; ///< The lists around, outermost first.
    OdtWords now_;
    std::map<std::string, pugi::xml_node, std::less<>> changes_; ///< Tracked, by id.
    std::vector<pugi::xml_node> notes_;
    std::uint32_t paragraphs_ = 0;
    std::uint32_t cells_ = 0;
    std::uint32_t comments_ = 0;
    std::uint32_t boxes_ = 0;
    std::uint32_t embedded_ = 0;
    std::uint32_t outside_ = 0;
    std::size_t prompts_ = 0; ///< Placeholders around.
    std::size_t dropped_ = 0; ///< Insertions around that this view does not show.
    bool in_cell_ = false;
    bool furniture_ = false; ///< Contents lines and notes: kept, never judged.
};

} // namespace concord
