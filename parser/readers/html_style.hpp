// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "parser/readers/html_tree.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// What styles do to text, as far as it matters whether and how it is seen.
struct HtmlLook {
    bool hidden = false;     ///< Not shown at all.
    bool faint = false;      ///< White, transparent or tiny.
    bool background = false; ///< Stands on a colour of its own, so white may be meant.
    bool bold = false;
    bool unmarked = false;              ///< A list without bullets and numbers.
    std::optional<NumberStyle> numbers; ///< How a list counts.

    /// The stronger of both.
    void add(const HtmlLook& other);
};

/// The style rules of a page for single classes and ids, and for ordered lists by depth. Rules with
/// conditions (media, states, places in the tree) are left out: what they do cannot be known
/// without drawing the page.
class HtmlStyles {
public:
    explicit HtmlStyles(std::string_view written);

    /// How an element looks by its own attributes and these rules.
    [[nodiscard]] HtmlLook look(const HtmlTree& tree, const HtmlNode& node) const;

    /// How ordered lists count that stand in so many others, the outermost at 1, where rules for
    /// "ol", "ol ol" and so on tell.
    [[nodiscard]] std::optional<NumberStyle> list_numbers(std::size_t depth) const;

    /// Lists print the numbers of the lists around them: "1.1", "1.2".
    [[nodiscard]] bool joined_numbers() const noexcept { return joined_numbers_; }

private:
    void rule(std::string_view selectors, const HtmlLook& look);
    void apply(HtmlTag tag, const std::string& selector, HtmlLook& look) const;

    std::unordered_map<std::string, HtmlLook> looks_; ///< By ".class" or "#id", or tag and these.
    std::array<std::optional<NumberStyle>, 4> numbers_by_depth_;
    bool by_tag_ = false; ///< Some rules name a tag.
    bool joined_numbers_ = false;
};

/// Calls `use` with each word of a class or id attribute, in small letters.
template <class Use>
void for_each_name(std::string_view names, Use&& use) {
    while (!names.empty()) {
        const auto end = names.find_first_of(" \t\r\n\f");
        if (end != 0) use(names.substr(0, end));
        if (end == std::string_view::npos) return;
        names.remove_prefix(end + 1);
    }
}

} // namespace concord
