// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_tree.hpp"

#include <algorithm>
#include <optional>

#include <gumbo.h>

#include "parser/readers/html_arena.hpp"
#include "parser/readers/html_source_walk.hpp"

namespace concord {

namespace {

/// Most memory for the parser's own tree.
constexpr std::size_t most_tree_bytes = std::size_t{192} << 20;

/// Our tags by the library's.
constexpr auto tags = [] {
    std::array<HtmlTag, GUMBO_TAG_LAST + 1> table{};
    table[GUMBO_TAG_A] = HtmlTag::a;
    table[GUMBO_TAG_ABBR] = HtmlTag::abbr;
    table[GUMBO_TAG_AREA] = HtmlTag::area;
    table[GUMBO_TAG_ASIDE] = HtmlTag::aside;
    table[GUMBO_TAG_ARTICLE] = HtmlTag::article;
    table[GUMBO_TAG_B] = HtmlTag::b;
    table[GUMBO_TAG_BLOCKQUOTE] = HtmlTag::blockquote;
    table[GUMBO_TAG_BODY] = HtmlTag::body;
    table[GUMBO_TAG_BR] = HtmlTag::br;
    table[GUMBO_TAG_BUTTON] = HtmlTag::button;
    table[GUMBO_TAG_CAPTION] = HtmlTag::caption;
    table[GUMBO_TAG_DD] = HtmlTag::dd;
    table[GUMBO_TAG_DEL] = HtmlTag::del;
    table[GUMBO_TAG_S] = HtmlTag::del;
    table[GUMBO_TAG_STRIKE] = HtmlTag::del;
    table[GUMBO_TAG_DETAILS] = HtmlTag::details;
    table[GUMBO_TAG_DIV] = HtmlTag::div;
    table[GUMBO_TAG_CENTER] = HtmlTag::div;
    table[GUMBO_TAG_DL] = HtmlTag::dl;
    table[GUMBO_TAG_DT] = HtmlTag::dt;
    table[GUMBO_TAG_EM] = HtmlTag::em;
    table[GUMBO_TAG_I] = HtmlTag::em;
    table[GUMBO_TAG_FIGCAPTION] = HtmlTag::figcaption;
    table[GUMBO_TAG_FONT] = HtmlTag::font;
    table[GUMBO_TAG_FOOTER] = HtmlTag::footer;
    table[GUMBO_TAG_FORM] = HtmlTag::form;
    table[GUMBO_TAG_H1] = HtmlTag::h1;
    table[GUMBO_TAG_H2] = HtmlTag::h2;
    table[GUMBO_TAG_H3] = HtmlTag::h3;
    table[GUMBO_TAG_H4] = HtmlTag::h4;
    table[GUMBO_TAG_H5] = HtmlTag::h5;
    table[GUMBO_TAG_H6] = HtmlTag::h6;
    table[GUMBO_TAG_HEAD] = HtmlTag::head;
    table[GUMBO_TAG_HEADER] = HtmlTag::header;
    table[GUMBO_TAG_HR] = HtmlTag::hr;
    table[GUMBO_TAG_HTML] = HtmlTag::html;
    table[GUMBO_TAG_IMG] = HtmlTag::image;
    table[GUMBO_TAG_INPUT] = HtmlTag::input;
    table[GUMBO_TAG_LI] = HtmlTag::li;
    table[GUMBO_TAG_MAIN] = HtmlTag::main;
    table[GUMBO_TAG_APPLET] = HtmlTag::media;
    table[GUMBO_TAG_AUDIO] = HtmlTag::media;
    table[GUMBO_TAG_CANVAS] = HtmlTag::media;
    table[GUMBO_TAG_EMBED] = HtmlTag::media;
    table[GUMBO_TAG_IFRAME] = HtmlTag::media;
    table[GUMBO_TAG_OBJECT] = HtmlTag::media;
    table[GUMBO_TAG_VIDEO] = HtmlTag::media;
    table[GUMBO_TAG_RP] = HtmlTag::media; // how the words before it are read aloud
    table[GUMBO_TAG_RT] = HtmlTag::media;
    table[GUMBO_TAG_NAV] = HtmlTag::nav;
    table[GUMBO_TAG_OL] = HtmlTag::ol;
    table[GUMBO_TAG_OPTION] = HtmlTag::option;
    table[GUMBO_TAG_P] = HtmlTag::p;
    table[GUMBO_TAG_LISTING] = HtmlTag::pre;
    table[GUMBO_TAG_PRE] = HtmlTag::pre;
    table[GUMBO_TAG_Q] = HtmlTag::q;
    table[GUMBO_TAG_SECTION] = HtmlTag::section;
    table[GUMBO_TAG_DATALIST] = HtmlTag::select;
    table[GUMBO_TAG_SELECT] = HtmlTag::select;
    table[GUMBO_TAG_STRONG] = HtmlTag::strong;
    table[GUMBO_TAG_SUMMARY] = HtmlTag::summary;
    table[GUMBO_TAG_SUP] = HtmlTag::sup;
    table[GUMBO_TAG_TABLE] = HtmlTag::table;
    table[GUMBO_TAG_TBODY] = HtmlTag::tbody;
    table[GUMBO_TAG_TD] = HtmlTag::td;
    table[GUMBO_TAG_TEMPLATE] = HtmlTag::template_;
    table[GUMBO_TAG_TEXTAREA] = HtmlTag::textarea;
    table[GUMBO_TAG_TFOOT] = HtmlTag::tfoot;
    table[GUMBO_TAG_TH] = HtmlTag::th;
    table[GUMBO_TAG_THEAD] = HtmlTag::thead;
    table[GUMBO_TAG_TR] = HtmlTag::tr;
    table[GUMBO_TAG_U] = HtmlTag::u;
    table[GUMBO_TAG_DIR] = HtmlTag::ul;
    table[GUMBO_TAG_MENU] = HtmlTag::ul;
    table[GUMBO_TAG_UL] = HtmlTag::ul;
    table[GUMBO_TAG_WBR] = HtmlTag::wbr;
    table[GUMBO_TAG_ADDRESS] = HtmlTag::block;
    table[GUMBO_TAG_FIELDSET] = HtmlTag::block;
    table[GUMBO_TAG_FIGURE] = HtmlTag::block;
    table[GUMBO_TAG_HGROUP] = HtmlTag::block;
    table[GUMBO_TAG_LEGEND] = HtmlTag::block;
    return table;
}();

struct AttributeName {
    std::string_view name;
    HtmlAttribute attribute;
};

constexpr std::array attribute_names = {
    AttributeName{"alt", HtmlAttribute::alt},
    AttributeName{"aria-hidden", HtmlAttribute::aria_hidden},
    AttributeName{"bgcolor", HtmlAttribute::bgcolor},
    AttributeName{"checked", HtmlAttribute::checked},
    AttributeName{"class", HtmlAttribute::class_},
    AttributeName{"color", HtmlAttribute::color},
    AttributeName{"colspan", HtmlAttribute::colspan},
    AttributeName{"hidden", HtmlAttribute::hidden},
    AttributeName{"href", HtmlAttribute::href},
    AttributeName{"id", HtmlAttribute::id},
    AttributeName{"name", HtmlAttribute::name},
    AttributeName{"reversed", HtmlAttribute::reversed},
    AttributeName{"role", HtmlAttribute::role},
    AttributeName{"rowspan", HtmlAttribute::rowspan},
    AttributeName{"size", HtmlAttribute::size},
    AttributeName{"start", HtmlAttribute::start},
    AttributeName{"style", HtmlAttribute::style},
    AttributeName{"type", HtmlAttribute::type},
    AttributeName{"value", HtmlAttribute::value},
};

std::optional<HtmlAttribute> attribute_of(std::string_view name) noexcept {
    const auto found =
        std::lower_bound(attribute_names.begin(), attribute_names.end(), name,
                         [](const AttributeName& a, std::string_view b) { return a.name < b; });
    const bool known = found != attribute_names.end() && found->name == name;
    return known ? std::optional(found->attribute) : std::nullopt;
}

/// Runs the library; nothing when the arena was too small. Between the two jumps lies no object
/// that would have to be destroyed.
const GumboNode* run(HtmlArena& arena, std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlArena::allocate;
    options.deallocator = &HtmlArena::release;
    options.userdata = &arena;
    options.max_errors = 0;                       // each would remember all elements that are open
    if (setjmp(arena.spent) != 0) return nullptr; // NOLINT(cert-err52-cpp)
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

bool is_element(const GumboNode& node) noexcept {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

} // namespace

/// Copies the library's tree of a shortened page into the flat one of the whole.
class HtmlTreeMaker {
public:
    HtmlTreeMaker(HtmlTree& tree, std::string_view page, const ShortHtml& seen)
        : tree_(tree), page_(page), seen_(seen) {}

    /// False when not all words that were cut out found a place.
    [[nodiscard]] bool copy(const GumboNode& root) {
        struct Step {
            const GumboNode* node;
            std::uint32_t at;
            unsigned next;
        };
        std::vector<Step> steps{{&root, add(root, 0), 0}};
        while (!steps.empty()) {
            Step& step = steps.back();
            const GumboVector& children = step.node->v.element.children;
            if (!is_element(*step.node) || step.next == children.length) {
                tree_.nodes_[step.at].end = tree_.size();
                steps.pop_back();
                continue;
            }
            const auto& child = *static_cast<const GumboNode*>(children.data[step.next++]);
            if (child.type == GUMBO_NODE_COMMENT) continue;
            const std::uint32_t parent = step.at;
            steps.push_back({&child, add(child, parent), 0});
        }
        const auto cuts = std::count_if(seen_.cuts.begin(), seen_.cuts.end(),
                                        [](const HtmlCut& cut) { return cut.text; });
        return static_cast<std::size_t>(cuts) == filled_;
    }

private:
    std::uint32_t add(const GumboNode& from, std::uint32_t parent) {
        HtmlNode node;
        node.parent = parent;
        if (is_element(from)) {
            node.tag = tags[from.v.element.tag];
            node.source = seen_.in_page(from.v.element.start_pos.offset);
            attributes(from.v.element.attributes, node);
        } else {
            node.tag = HtmlTag::text;
            text(from.v.text, node);
        }
        tree_.nodes_.push_back(node);
        return tree_.size() - 1;
    }

    void text(const GumboText& from, HtmlNode& node) {
        node.text.begin = static_cast<std::uint32_t>(tree_.text_.size());
        if (const char* data = from.original_text.data; data == nullptr) {
            tree_.text_ += from.text;
        } else {
            const auto begin = static_cast<std::size_t>(data - seen_.html.data());
            const std::size_t end = begin + from.original_text.length;
            node.source = seen_.in_page(begin);
            node.source_end = seen_.in_page(end);
            fill(from.text, std::string_view(seen_.html).substr(begin, end - begin),
                 seen_.behind(begin, end), begin);
        }
        node.text.end = static_cast<std::uint32_t>(tree_.text_.size());
    }

    /// Writes a text with the words that were cut out of its source.
    void fill(std::string_view text, std::string_view source, std::span<const HtmlCut> cuts,
              std::size_t begin) {
        if (cuts.empty()) {
            tree_.text_ += text;
            return;
        }
        SourceWalk walk(source, text);
        auto cut = cuts.begin();
        for (std::size_t at = 0; at < text.size(); ++at) {
            const std::size_t place = walk.place(at);
            tree_.text_ += text[at];
            while (cut != cuts.end() && cut->at < begin + place + 1)
                ++cut;
            if (cut == cuts.end() || cut->at != begin + place + 1 || source[place] != text[at])
                continue;
            tree_.text_ += slice(page_, cut->left_out);
            filled_ += cut->text ? 1U : 0U;
            ++cut;
        }
    }

    void attributes(const GumboVector& from, HtmlNode& node) {
        node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
        for (unsigned at = 0; at < from.length; ++at) {
            const auto& attribute = *static_cast<const GumboAttribute*>(from.data[at]);
            if (const auto name = attribute_of(attribute.name)) {
                tree_.attributes_.push_back({*name, attribute.value});
                ++node.attributes;
            }
        }
    }

    HtmlTree& tree_;
    std::string_view page_;
    const ShortHtml& seen_;
    std::size_t filled_ = 0; ///< Cuts that are filled with their words again.
};

const std::string* HtmlTree::attribute(const HtmlNode& node,
                                       HtmlAttribute attribute) const noexcept {
    const auto all = std::span(attributes_).subspan(node.first_attribute, node.attributes);
    const auto found = std::find_if(all.begin(), all.end(), [attribute](const Attribute& one) {
        return one.name == attribute;
    });
    return found == all.end() ? nullptr : &found->value;
}

HtmlTag tag_named(std::string_view name) {
    return tags[gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()))];
}

std::unique_ptr<HtmlTree> parse_html(std::string_view html, std::span<const HtmlGap> gaps) {
    // When the parser has other ideas of what is text, it gets to see the whole page.
    for (const auto left_out : {gaps, std::span<const HtmlGap>()}) {
        const ShortHtml seen = shorten(html, left_out);
        HtmlArena arena(most_tree_bytes);
        const GumboNode* root = run(arena, seen.html);
        if (root == nullptr) return nullptr;
        auto tree = std::make_unique<HtmlTree>();
        if (HtmlTreeMaker(*tree, html, seen).copy(*root)) return tree;
    }
    return nullptr;
}

} // namespace concord
