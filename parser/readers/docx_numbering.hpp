// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "parser/readers/docx_styles.hpp"
#include "parser/readers/xml.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// One level of a list definition.
struct NumberLevel {
    std::int32_t start = 0;
    std::string format = "decimal";      ///< As Word names it: "lowerLetter", "bullet" …
    std::string text;                    ///< "%1.%2"
    std::optional<std::int32_t> restart; ///< w:lvlRestart
    bool legal = false;                  ///< All numbers in figures.
    bool hidden = false;
    std::string paragraph_style;
    std::optional<std::int32_t> label_indent; ///< Twips before the label.
};

/// Which list and level a paragraph belongs to.
struct NumberPlace {
    std::int32_t number = 0; ///< w:numId
    std::size_t level = 0;
};

/// The number that stands before a paragraph.
struct NumberLabel {
    std::string shown;   ///< "12.3"; empty for a bullet or where the level shows nothing.
    std::string context; ///< With the numbers around it, as a full reference cites it: "12.3(a)".
    Label value;         ///< Not present() where the text has no number in it.
    bool bullet = false;
    std::optional<std::int32_t> label_indent;
};

/// List definitions of a document (numbering.xml).
class DocxNumbering {
public:
    static constexpr std::size_t levels = 9;

    DocxNumbering() = default;
    DocxNumbering(XmlPart part, const DocxStyles& styles);

    /// The list of a paragraph by its own property and by its styles, nearest first. The two parts
    /// of the property are inherited each for itself.
    [[nodiscard]] std::optional<NumberPlace>
    place(const NumberProperty& own, const std::vector<const DocxStyle*>& chain) const;

private:
    friend class DocxCounters;

    /// Many documents hold hundreds of definitions that no paragraph uses, so each level is read
    /// when it is first asked for.
    class DueLevel {
    public:
        DueLevel() = default;
        explicit DueLevel(pugi::xml_node node) : node_(node) {}
        /// Nothing where the level is not defined.
        [[nodiscard]] const NumberLevel* get() const;

    private:
        pugi::xml_node node_;
        mutable std::optional<NumberLevel> read_;
    };

    struct Abstract {
        std::array<DueLevel, levels> level;
        std::string number_style; ///< w:numStyleLink: another definition stands in for this one.
        std::string style;        ///< w:styleLink: this one stands in for others.
        bool single_level = false;
        bool restarts_at_sections = false;
    };
    struct Instance {
        std::int32_t abstract = -1; ///< Resolved through style links.
        std::array<std::optional<std::int32_t>, levels> start;
        std::array<DueLevel, levels> level;
    };

    [[nodiscard]] std::int32_t resolve(std::int32_t abstract, const DocxStyles& styles) const;
    [[nodiscard]] const Abstract* abstract_of(const Instance& instance) const;
    [[nodiscard]] const NumberLevel* level(const Instance& instance, std::size_t at) const;

    std::optional<XmlPart> part_; ///< What the levels are read from.
    std::map<std::int32_t, Abstract> abstracts_;
    std::map<std::int32_t, Instance> instances_;
    bool restarts_at_sections_ = false; ///< Any of them.
};

/// The running numbers of one story. They live on the list definition, not on the instance: two
/// lists of one definition count on together.
class DocxCounters {
public:
    explicit DocxCounters(const DocxNumbering& numbering) : numbering_(&numbering) {}

    /// Counts one paragraph and gives its label.
    [[nodiscard]] NumberLabel next(const NumberPlace& place);
    /// A section ends here.
    void section_break();

private:
    struct State {
        std::array<std::int32_t, DocxNumbering::levels> value{};
        std::array<bool, DocxNumbering::levels> live{};
        std::set<std::int32_t> overrides_used; ///< By w:numId; each starts anew only once.
    };

    void count(State& state, const DocxNumbering::Instance& instance, const NumberPlace& place);
    void restart_below(State& state, const DocxNumbering::Instance& instance, std::size_t level);

    const DocxNumbering* numbering_;
    std::map<std::int32_t, State> states_;
};

} // namespace concord
