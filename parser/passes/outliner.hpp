// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parser/model/clause_builder.hpp"
#include "parser/model/document.hpp"
#include "parser/passes/clause_text.hpp"
#include "parser/passes/headings.hpp"
#include "parser/passes/paths.hpp"
#include "parser/passes/series.hpp"

namespace concord {

/// Walks the blocks once and hangs each below the heading, clause or list that it belongs to.
class Outliner {
public:
    explicit Outliner(Document& document)
        : document_(document), text_(document.source.text()), blocks_(document.source.blocks()) {}

    void run();

private:
    void take(const Block& block);
    ClauseId add(ClauseKind kind, ClauseId parent, const Block& block, ClauseText words);
    void furniture(const Block& block);
    void only_furniture();
    void marked(const Block& block);
    ClauseId add_placed(const Placement& place, ClauseId parent, const Block& block,
                        ClauseText words);
    void open_lead_in(const Block& block);
    [[nodiscard]] bool heads_letter(const Block& block, const Placement& place) const;
    [[nodiscard]] bool heads_section(const Block& block) const;
    [[nodiscard]] bool lead_in();
    [[nodiscard]] bool opens_deeper(const Label& label) const;
    void leave_cover(const Block& block);
    void bullet(const Block& block);
    void paragraph(const Block& block);
    void signature(const Block& block);
    void table();

    // In outline_headings.cpp.
    std::size_t take_title();
    std::size_t behind_stamp(std::size_t begin);
    void above_title(const Block& block);
    void filed(const Block& block);
    [[nodiscard]] bool is_filed(const Block& block) const;
    void heading(const Block& block);
    void push_heading(HeadingStack::Open open, ClauseId id);
    [[nodiscard]] bool repeats_title(const Block& block);
    [[nodiscard]] bool unnamed_unit();
    [[nodiscard]] bool names_unit(const Block& block);
    [[nodiscard]] bool line_names_unit(const Block& block);
    [[nodiscard]] bool opens_text() const;
    [[nodiscard]] bool unnamed_annex();
    void labelled_heading(const Block& block, const HeadingStack::Open& open);
    [[nodiscard]] bool repeats_annex(const Block& block) const;
    [[nodiscard]] bool follows_recitals(const Block& block, const Placement& place) const;
    [[nodiscard]] std::optional<Block> numbered_annex(const Block& block) const;
    void leave_numbered_annex(const Block& block);
    void annex(const Block& block);
    [[nodiscard]] bool divides(const Label& label) const;
    [[nodiscard]] bool counts_clauses_in_sections() const;
    [[nodiscard]] bool counts_on(const Label& part) const;
    void division(const Block& block);

    Document& document_;
    std::string_view text_;
    std::span<const Block> blocks_;
    std::size_t at_ = 0;
    std::size_t filing_marks_end_ = 0;
    bool clauses_in_sections_ = false; ///< "SECTION I" stands above "Clause 1".
    ClauseTreeBuilder builder_;
    PathMaker paths_;
    HeadingStack headings_;
    SeriesStack lists_;
    ClauseId last_;
    bool last_was_heading_ = false;
    Label last_part_;              ///< The last part of the agreement itself.
    Label annex_number_;           ///< "II." where the annex at hand is a part of the whole.
    std::string_view annex_head_;  ///< Of the last annex, label and name.
    bool numbered_ = false;        ///< There are numbered paragraphs outside annexes.
    bool signed_in_annex_ = false; ///< The annex at hand holds places to sign.
    std::vector<Span> pending_;    ///< Furniture before the first clause.
};

} // namespace concord
