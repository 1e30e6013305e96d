// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_table.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "parser/readers/html_list.hpp"

namespace concord {

namespace {

constexpr std::uint32_t widest_cell = 64;
constexpr std::size_t most_columns = 256;

class TableReader {
public:
    TableReader(const HtmlTree& tree, const HtmlContent& content, std::uint32_t table)
        : tree_(tree), content_(content), table_(table) {}

    HtmlTable run() {
        const auto* role = tree_.attribute(tree_[table_], HtmlAttribute::role);
        if ((role && (*role == "presentation" || *role == "none")) || !collect() ||
            looks_like_layout()) {
            out_.kind = HtmlTableKind::layout;
            out_.rows.clear();
        } else if (labels_rows()) {
            out_.kind = HtmlTableKind::numbered;
        } else {
            spread();
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] bool kept(std::uint32_t at) const { return content_.fates[at] == HtmlFate::keep; }

    /// Finds rows and cells; false for a table that holds another one.
    bool collect() {
        const std::uint32_t end = tree_[table_].end;
        for (std::uint32_t at = table_ + 1; at < end; ++at) {
            const HtmlTag tag = tree_[at].tag;
            if (tag == HtmlTag::table) return false;
            if (!kept(at)) continue;
            if (tag == HtmlTag::tr) {
                out_.rows.emplace_back();
            } else if (tag == HtmlTag::caption) {
                out_.caption = at;
            } else if ((tag == HtmlTag::td || tag == HtmlTag::th) && !out_.rows.empty()) {
                out_.rows.back().push_back(at);
                header_ = header_ || tag == HtmlTag::th;
            } else if (tag >= HtmlTag::h1 && tag <= HtmlTag::h3) {
                headings_ = true;
            }
        }
        std::erase_if(out_.rows, [](const auto& row) { return row.empty(); });
        return true;
    }

    [[nodiscard]] bool looks_like_layout() const {
        const bool one_column = std::all_of(out_.rows.begin(), out_.rows.end(),
                                            [](const auto& row) { return row.size() == 1; });
        if (one_column || headings_) return true;
        if (out_.rows.size() > 1) return false;
        // One row: columns of a page, unless its cells are short.
        constexpr std::size_t long_cell = 600;
        return std::any_of(out_.rows[0].begin(), out_.rows[0].end(),
                           [this](std::uint32_t cell) { return words(cell).size() > long_cell; });
    }

    [[nodiscard]] std::string words(std::uint32_t at) const {
        std::string out;
        for (std::uint32_t inner = at; inner < tree_[at].end; ++inner)
            if (kept(inner)) out += tree_.text(tree_[inner]);
        const auto blank = [&out](std::size_t i) {
            return out[i] == ' ' || out[i] == '\n' || out[i] == '\t';
        };
        while (!out.empty() && blank(out.size() - 1))
            out.pop_back();
        std::size_t first = 0;
        while (first < out.size() && blank(first))
            ++first;
        return out.substr(first);
    }

    /// Rows that begin with a lone label and have one other cell with words.
    [[nodiscard]] bool labels_rows() const {
        if (header_) return false;
        std::size_t labelled = 0;
        for (const auto& row : out_.rows) {
            std::vector<std::string> filled;
            for (const std::uint32_t cell : row) {
                auto text = words(cell);
                if (!text.empty() && text != "\xC2\xA0") filled.push_back(std::move(text));
            }
            const bool bullet =
                !filled.empty() && typed_bullet(filled[0] + " x") != 0 && filled[0].size() <= 3;
            labelled += filled.size() == 2 && (is_bare_label(filled[0]) || bullet) ? 1U : 0U;
        }
        return labelled * 5 >= out_.rows.size() * 3;
    }

    [[nodiscard]] std::uint32_t extent(std::uint32_t cell, HtmlAttribute attribute) const {
        const auto* value = tree_.attribute(tree_[cell], attribute);
        std::uint32_t number = 1;
        if (value != nullptr) std::from_chars(value->data(), value->data() + value->size(), number);
        return std::clamp(number, std::uint32_t{1}, widest_cell);
    }

    /// Puts a blank where a cell reaches over columns or down from a row above.
    void spread() {
        std::vector<std::uint32_t> reaching; // rows that a column is still taken for
        for (auto& row : out_.rows) {
            std::vector<std::uint32_t> wide;
            const auto taken = [&] {
                return wide.size() < reaching.size() && reaching[wide.size()] > 0;
            };
            const auto place = [&](std::uint32_t cell) {
                wide.push_back(cell);
                if (reaching.size() < wide.size()) reaching.push_back(0);
            };
            const auto pass_taken = [&] {
                while (taken()) {
                    --reaching[wide.size()];
                    place(0);
                }
            };
            for (const std::uint32_t cell : row) {
                pass_taken();
                const auto rows = extent(cell, HtmlAttribute::rowspan);
                const auto columns = extent(cell, HtmlAttribute::colspan);
                for (std::uint32_t column = 0; column < columns; ++column) {
                    if (wide.size() >= most_columns || taken()) break;
                    place(column == 0 ? cell : 0);
                    reaching[wide.size() - 1] = rows - 1;
                }
            }
            pass_taken();
            row = std::move(wide);
        }
    }

    const HtmlTree& tree_;
    const HtmlContent& content_;
    std::uint32_t table_;
    HtmlTable out_;
    bool header_ = false;
    bool headings_ = false;
};

} // namespace

HtmlTable read_table(const HtmlTree& tree, const HtmlContent& content, std::uint32_t at) {
    return TableReader(tree, content, at).run();
}

} // namespace concord
