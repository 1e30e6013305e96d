// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parser/model/clause.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// A list entry that later lines may continue or nest in.
struct OpenItem {
    ClauseId id;
    Label label;             ///< Its own label.
    Label full;              ///< With those of the items around it: 4 and (a) give 4, a.
    std::uint16_t value = 0; ///< Of the label's last part.
    std::uint16_t indent = 0;
    std::uint32_t series = 0;
    ClauseKind kind = ClauseKind::item; ///< clause, item, bullet, or text for a lead-in sentence.
};

/// Where a labelled block belongs.
struct Placement {
    std::size_t keep = 0; ///< So many open items stay open; the last of them is the parent.
    Label label;          ///< As it is to be read: "(i)" is a letter after "(h)".
    std::uint32_t series = 0;
    ClauseKind kind = ClauseKind::item;
};

/// The numbered and bulleted lists that are open at a point of the text, outermost first. Decides
/// by sequence first: a label that is next in an open list continues it, 1 or a opens a list
/// inside, anything else is accepted where it does least harm (rules report gaps).
class SeriesStack {
public:
    /// What stands right before the block.
    struct Context {
        bool lead_in = false; ///< A sentence that announces a list (ends with a colon).
        bool in_annex = false;
    };

    [[nodiscard]] Placement place(const Block& block, Context context);
    [[nodiscard]] Placement place_bullet(const Block& block) const;
    /// Open items that a plain paragraph leaves open: it belongs to the last of them, or to the
    /// heading when there is none.
    [[nodiscard]] std::size_t keep_for_text(std::uint16_t indent) const;

    void push(OpenItem item);
    void cut(std::size_t keep) { open_.resize(keep); }
    /// The same for a paragraph or table, behind which the lists may go on.
    void cut_for_text(std::size_t keep);
    /// A heading ends all lists; the main series goes on behind it.
    void heading() {
        open_.clear();
        interrupted_.clear();
    }
    /// An annex, schedule or part counts anew.
    void restart() {
        heading();
        main_ = {};
    }

    [[nodiscard]] bool empty() const noexcept { return open_.empty(); }
    [[nodiscard]] const OpenItem& top() const { return open_.back(); }
    [[nodiscard]] std::span<const OpenItem> open() const noexcept { return open_; }
    [[nodiscard]] bool main_started() const noexcept { return main_.series != 0; }
    /// The paragraph right before this one in the main series; none for any other label.
    [[nodiscard]] ClauseId main_before(const Label& label) const;
    /// For "Section 3" the last section before it, if sections make up the main series.
    [[nodiscard]] ClauseId section_before(const Label& label) const;

private:
    [[nodiscard]] Placement find_place(const Block& block, Context context);
    /// The numbers that run on across headings: 1 … 20.
    struct Main {
        std::uint32_t series = 0; ///< 0: not begun.
        Label label;              ///< The last one.
        std::uint16_t value = 0;
        ClauseId id;
    };

    [[nodiscard]] std::optional<Placement> continuation(const Label& label) const;
    [[nodiscard]] std::optional<Placement> resumption(const Label& label);
    [[nodiscard]] Placement place_path(const Label& label);
    [[nodiscard]] Placement start(const Block& block, const Label& label, Context context);
    [[nodiscard]] Placement out_of_turn(const Block& block, const Label& label, Context context);
    [[nodiscard]] Placement begin_main(const Label& label);
    [[nodiscard]] bool parties_or_recitals_listed(Context context) const;

    std::vector<OpenItem> open_;
    std::vector<OpenItem> interrupted_; ///< The last of each list that a paragraph closed.
    Main main_;
    std::uint32_t last_series_ = 0;
};

} // namespace concord
