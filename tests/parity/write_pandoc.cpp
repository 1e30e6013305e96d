// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/parity/agreement.hpp"

namespace concord::parity {

namespace {

using Json = nlohmann::json;

const Json no_attributes = Json::array({"", Json::array(), Json::array()});

Json node(const char* type, Json content) {
    return {{"t", type}, {"c", std::move(content)}};
}

/// Words and the blanks between them, as pandoc parts them.
Json inlines(std::string_view words) {
    Json out = Json::array();
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (end > 0) out.push_back(node("Str", words.substr(0, end)));
        if (end < words.size()) out.push_back({{"t", "Space"}});
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

std::string labelled(const Part& part) {
    const bool both = !part.shown.empty() && !part.words.empty();
    return part.shown + (both ? " " : "") + part.words;
}

const char* style_name(NumberStyle style) {
    switch (style) {
    case NumberStyle::alpha:
        return "LowerAlpha";
    case NumberStyle::alpha_upper:
        return "UpperAlpha";
    case NumberStyle::roman:
        return "LowerRoman";
    case NumberStyle::roman_upper:
        return "UpperRoman";
    default:
        return "Decimal";
    }
}

const char* delimiter(LabelPunctuation punctuation) {
    return punctuation == LabelPunctuation::both_parens   ? "TwoParens"
           : punctuation == LabelPunctuation::right_paren ? "OneParen"
                                                          : "Period";
}

class TreeWriter {
public:
    explicit TreeWriter(bool lists) : lists_(lists) {}

    std::string run(const Agreement& agreement) {
        for (const Part& part : agreement)
            write(part);
        close_lists(0);
        close_table();
        const Json document = {{"pandoc-api-version", {1, 22}},
                               {"meta", Json::object()},
                               {"blocks", std::move(blocks_)}};
        return document.dump();
    }

private:
    /// A list whose end has not come: its entries so far, each a list of blocks.
    struct List {
        NumberStyle style = NumberStyle::none; ///< none for bullets.
        LabelPunctuation punctuation = LabelPunctuation::none;
        std::uint16_t first = 0;
        std::uint16_t last = 0;
        std::uint8_t depth = 0;
        Json entries = Json::array();
    };

    void write(const Part& part) {
        if (part.role != BlockRole::row || part.starts_table) close_table();
        if (part.role == BlockRole::row) {
            close_lists(0);
            rows_.push_back(part.cells);
        } else if (part.role == BlockRole::heading) {
            close_lists(0);
            add(node("Header",
                     {std::max<int>(part.level, 1), no_attributes, inlines(labelled(part))}));
        } else if (is_entry(part)) {
            entry(part);
        } else {
            if (part.depth == 0 || !lists_) close_lists(0);
            add(node("Para", inlines(labelled(part))));
        }
    }

    bool is_entry(const Part& part) const {
        const auto& label = part.label;
        return part.role == BlockRole::bullet ||
               (part.role == BlockRole::marked && lists_ && label.count == 1 &&
                label.unit == LabelUnit::none && label.punctuation != LabelPunctuation::none);
    }

    /// Where blocks go: into the last entry of the innermost open list.
    Json& place() { return open_.empty() ? blocks_ : open_.back().entries.back(); }
    void add(Json block) { place().push_back(std::move(block)); }

    /// Goes on with the list in which the entry comes next, or opens one inside.
    void entry(const Part& part) {
        const bool bullet = part.role == BlockRole::bullet;
        List made;
        made.depth = part.depth;
        if (!bullet) {
            made.style = part.label.styles[0];
            made.punctuation = part.label.punctuation;
            made.first = part.label.ordinals[0];
        }
        std::size_t keep = open_.size();
        while (keep > 0 && !follows(open_[keep - 1], made))
            --keep;
        if (keep > 0) {
            close_lists(keep);
        } else {
            if (made.first > 1 || part.depth == 0) close_lists(0);
            open_.push_back(made);
        }
        open_.back().last = made.first;
        const std::string words = bullet ? labelled(part) : part.words;
        open_.back().entries.push_back(Json::array({node("Para", inlines(words))}));
    }

    static bool follows(const List& list, const List& next) {
        return list.style == next.style && list.depth == next.depth &&
               (next.style == NumberStyle::none ||
                (list.punctuation == next.punctuation && list.last + 1 == next.first));
    }

    void close_lists(std::size_t keep) {
        while (open_.size() > keep) {
            List list = std::move(open_.back());
            open_.pop_back();
            if (list.style == NumberStyle::none) {
                add(node("BulletList", std::move(list.entries)));
                continue;
            }
            const Json attributes = {
                list.first, {{"t", style_name(list.style)}}, {{"t", delimiter(list.punctuation)}}};
            add(node("OrderedList", {attributes, std::move(list.entries)}));
        }
    }

    static Json table_row(const std::vector<std::string>& cells, std::size_t width) {
        Json out = Json::array();
        for (std::size_t at = 0; at < width; ++at) {
            const std::string words = at < cells.size() ? cells[at] : "";
            Json content = Json::array();
            if (!words.empty()) content.push_back(node("Plain", inlines(words)));
            out.push_back({no_attributes, {{"t", "AlignDefault"}}, 1, 1, content});
        }
        return {no_attributes, out};
    }

    void close_table() {
        if (rows_.empty()) return;
        std::size_t width = 0;
        for (const auto& row : rows_)
            width = std::max(width, row.size());
        Json columns = Json::array();
        for (std::size_t at = 0; at < width; ++at)
            columns.push_back({{{"t", "AlignDefault"}}, {{"t", "ColWidthDefault"}}});
        const Json head = Json::array({table_row(rows_.front(), width)});
        Json rest = Json::array();
        for (std::size_t at = 1; at < rows_.size(); ++at)
            rest.push_back(table_row(rows_[at], width));
        rows_.clear();
        const Json body = {no_attributes, 0, Json::array(), rest};
        add(node("Table", {no_attributes,
                           {nullptr, Json::array()},
                           columns,
                           {no_attributes, head},
                           Json::array({body}),
                           {no_attributes, Json::array()}}));
    }

    bool lists_;
    std::vector<List> open_;
    std::vector<std::vector<std::string>> rows_; ///< Of the table at hand.
    Json blocks_ = Json::array();
};

} // namespace

std::string write_pandoc_lists(const Agreement& agreement) {
    return TreeWriter(true).run(agreement);
}

std::string write_pandoc_typed(const Agreement& agreement) {
    return TreeWriter(false).run(agreement);
}

} // namespace concord::parity
