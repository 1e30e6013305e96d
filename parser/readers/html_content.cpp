// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_content.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "parser/readers/html_furniture.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

bool is_container(HtmlTag tag) noexcept {
    return tag == HtmlTag::div || tag == HtmlTag::section || tag == HtmlTag::article ||
           tag == HtmlTag::main || tag == HtmlTag::td || tag == HtmlTag::body ||
           tag == HtmlTag::form || tag == HtmlTag::block;
}

bool is_heading(HtmlTag tag) noexcept {
    return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
}

class Chooser {
public:
    Chooser(const HtmlTree& tree, const HtmlStyles& styles) : tree_(tree), styles_(styles) {}

    HtmlContent run() {
        count_letters();
        judge_all();
        choose();
        return std::move(out_);
    }

private:
    /// Letters before each node, in all and in links, so that an element's own are a difference.
    void count_letters() {
        const auto size = tree_.size();
        letters_.assign(size + 1U, 0);
        linked_.assign(size + 1U, 0);
        std::uint32_t link_end = 0;
        for (std::uint32_t at = 0; at < size; ++at) {
            const HtmlNode& node = tree_[at];
            if (node.tag == HtmlTag::a && tree_.attribute(node, HtmlAttribute::href) != nullptr)
                link_end = std::max(link_end, node.end);
            std::uint32_t here = 0;
            if (node.tag == HtmlTag::text) {
                const auto words = tree_.text(node);
                here = static_cast<std::uint32_t>(std::count_if(
                    words.begin(), words.end(), [](char c) { return c > ' ' || c < 0; }));
            }
            letters_[at + 1] = letters_[at] + here;
            linked_[at + 1] = linked_[at] + (at < link_end ? here : 0);
        }
    }

    [[nodiscard]] std::uint32_t letters(std::uint32_t at) const {
        return letters_[tree_[at].end] - letters_[at];
    }
    [[nodiscard]] std::uint32_t linked(std::uint32_t at) const {
        return linked_[tree_[at].end] - linked_[at];
    }

    void judge_all() {
        const auto size = tree_.size();
        out_.fates.assign(size, HtmlFate::keep);
        out_.looks.resize(size);
        kept_.assign(size + 1U, 0);
        content_end_ = 0;
        for (std::uint32_t at = 0; at < size; ++at) {
            const HtmlNode& node = tree_[at];
            const HtmlFate around = at == 0 ? HtmlFate::keep : out_.fates[node.parent];
            out_.looks[at] = node.tag == HtmlTag::text ? HtmlLook{} : styles_.look(tree_, node);
            if (node.tag == HtmlTag::main || node.tag == HtmlTag::article)
                content_end_ = std::max(content_end_, node.end);
            out_.fates[at] = around == HtmlFate::keep ? judge(at) : around;
            const bool words = node.tag == HtmlTag::text && out_.fates[at] == HtmlFate::keep;
            kept_[at + 1] = kept_[at] + (words ? letters_[at + 1] - letters_[at] : 0);
        }
    }

    [[nodiscard]] HtmlFate judge(std::uint32_t at) const {
        const HtmlNode& node = tree_[at];
        switch (node.tag) {
        case HtmlTag::text:
        case HtmlTag::body:
        case HtmlTag::html:
            return HtmlFate::keep;
        case HtmlTag::head:
        case HtmlTag::template_:
        case HtmlTag::media:
        case HtmlTag::select:
        case HtmlTag::option:
        case HtmlTag::textarea:
        case HtmlTag::button:
            return HtmlFate::furniture;
        default:
            break;
        }
        if (out_.looks[at].hidden && !main_part(at)) return HtmlFate::hidden;
        return is_furniture(at) && !main_part(at) ? HtmlFate::furniture : HtmlFate::keep;
    }

    /// Holds so much of the page that it is no ornament, whatever it is called. Pages that open
    /// their sections on demand hide most of their text at first.
    [[nodiscard]] bool main_part(std::uint32_t at) const {
        constexpr std::uint32_t least = 1000;
        return letters(at) >= least && !mostly_links(at) &&
               letters(at) * std::uint64_t{5} > letters(0) * std::uint64_t{2};
    }

    [[nodiscard]] bool is_furniture(std::uint32_t at) const {
        const HtmlNode& node = tree_[at];
        const bool inside = at < content_end_;
        if (node.tag == HtmlTag::nav) return true;
        if (node.tag == HtmlTag::header || node.tag == HtmlTag::footer) return !inside;
        if (node.tag == HtmlTag::aside) return !inside || mostly_links(at);
        if (is_contents_list(at) || is_way_up(at)) return true;
        if (node.attributes == 0) return false;
        if (const auto* role = tree_.attribute(node, HtmlAttribute::role);
            role && is_furniture_role(*role))
            return true;
        if (const auto* hidden = tree_.attribute(node, HtmlAttribute::aria_hidden);
            hidden && *hidden == "true" && letters(at) < 3)
            return true; // an arrow, a mark for the link to a heading
        return named_furniture(at);
    }

    [[nodiscard]] bool mostly_links(std::uint32_t at) const { return linked(at) * 2 > letters(at); }

    /// Class and id tell what an element is for; believed only where it is small or all links.
    [[nodiscard]] bool named_furniture(std::uint32_t at) const {
        constexpr std::uint32_t small = 400;
        const HtmlNode& node = tree_[at];
        const bool box = is_container(node.tag) || node.tag == HtmlTag::ul ||
                         node.tag == HtmlTag::ol || node.tag == HtmlTag::a ||
                         node.tag == HtmlTag::p || node.tag == HtmlTag::other;
        if (!box) return false;
        bool furniture = false;
        for (const auto attribute : {HtmlAttribute::class_, HtmlAttribute::id}) {
            const auto* names = tree_.attribute(node, attribute);
            if (names == nullptr) continue;
            for_each_name(*names, [&](std::string_view name) {
                furniture = furniture || (is_unseen_name(name) && letters(at) < small / 4) ||
                            is_furniture_name(name);
            });
        }
        return furniture && (letters(at) < small || mostly_links(at)) && !holds_prose(at);
    }

    /// A heading of the agreement, or a long paragraph without links.
    [[nodiscard]] bool holds_prose(std::uint32_t at) const {
        for (std::uint32_t inner = at; inner < tree_[at].end; ++inner) {
            if (tree_[inner].tag == HtmlTag::h1) return true;
            if (tree_[inner].tag == HtmlTag::p && letters(inner) > 300 && !mostly_links(inner))
                return true;
        }
        return false;
    }

    /// A list of links into the page itself.
    [[nodiscard]] bool is_contents_list(std::uint32_t at) const {
        const HtmlNode& node = tree_[at];
        if (node.tag != HtmlTag::ul && node.tag != HtmlTag::ol) return false;
        if (linked(at) * 10 < letters(at) * 9) return false;
        std::uint32_t links = 0;
        for (std::uint32_t inner = at; inner < node.end; ++inner) {
            if (tree_[inner].tag != HtmlTag::a) continue;
            const auto* href = tree_.attribute(tree_[inner], HtmlAttribute::href);
            if (href == nullptr || href->size() < 2 || href->front() != '#') return false;
            ++links;
        }
        return links >= 3;
    }

    /// "Back to top"
    [[nodiscard]] bool is_way_up(std::uint32_t at) const {
        const HtmlNode& node = tree_[at];
        const auto* href =
            node.tag == HtmlTag::a ? tree_.attribute(node, HtmlAttribute::href) : nullptr;
        if (href == nullptr || !href->starts_with('#') || letters(at) > 20) return false;
        std::string words;
        for (std::uint32_t inner = at; inner < node.end; ++inner)
            words += to_lower(tree_.text(tree_[inner]));
        return words.find("top") != std::string::npos || words.find("skip to") != std::string::npos;
    }

    [[nodiscard]] std::uint32_t kept(std::uint32_t at) const {
        return kept_[tree_[at].end] - kept_[at];
    }

    void choose() {
        const std::uint32_t all = kept_.back();
        std::uint32_t chosen = named_content(all);
        if (chosen == 0) chosen = smallest_container(all);
        out_.begin = chosen;
        out_.end = tree_[chosen].end;
        find_title();
        const std::uint32_t title = out_.title == 0 ? 0 : kept(out_.title);
        const std::uint32_t shown = letters_.back() - hidden_letters();
        out_.left_out = shown - std::min(shown, kept(chosen) + title);
    }

    [[nodiscard]] std::uint32_t hidden_letters() const {
        std::uint32_t sum = 0;
        for (std::uint32_t at = 0; at < tree_.size(); ++at)
            if (out_.fates[at] == HtmlFate::hidden) sum += letters_[at + 1] - letters_[at];
        return sum;
    }

    /// The main element, or the one article, where it holds enough; 0 for none.
    [[nodiscard]] std::uint32_t named_content(std::uint32_t all) const {
        std::uint32_t main = 0;
        std::uint32_t article = 0;
        for (std::uint32_t at = 1; at < tree_.size(); ++at) {
            const HtmlNode& node = tree_[at];
            if (out_.fates[at] != HtmlFate::keep) continue;
            const auto* role = tree_.attribute(node, HtmlAttribute::role);
            const bool is_main = node.tag == HtmlTag::main || (role && *role == "main");
            if (is_main && (main == 0 || kept(at) > kept(main))) main = at;
            if (node.tag == HtmlTag::article && (article == 0 || kept(at) > kept(article)))
                article = at;
        }
        const auto holds = [&](std::uint32_t at, std::uint32_t percent) {
            return at != 0 && kept(at) * std::uint64_t{100} >= all * std::uint64_t{percent};
        };
        if (holds(main, 50)) return main;
        return holds(article, 80) ? article : 0;
    }

    /// The innermost element that holds all headings and 95 of 100 letters.
    [[nodiscard]] std::uint32_t smallest_container(std::uint32_t all) const {
        std::uint32_t first = tree_.size();
        std::uint32_t last = 0;
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            if (out_.fates[at] != HtmlFate::keep || !is_heading(tree_[at].tag)) continue;
            if (kept(at) == 0 || mostly_links(at)) continue;
            first = std::min(first, at);
            last = at;
        }
        std::uint32_t chosen = 0;
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            if (out_.fates[at] != HtmlFate::keep || !is_container(tree_[at].tag)) continue;
            const bool headings = first == tree_.size() || (at <= first && last < tree_[at].end);
            if (headings && kept(at) * std::uint64_t{100} >= all * std::uint64_t{95}) chosen = at;
        }
        return chosen;
    }

    /// A main heading that stands before a chosen element without one.
    void find_title() {
        for (std::uint32_t at = out_.begin; at < out_.end; ++at)
            if (tree_[at].tag == HtmlTag::h1 && kept(at) > 0) return;
        for (std::uint32_t at = 0; at < out_.begin; ++at) {
            if (tree_[at].tag != HtmlTag::h1 || letters(at) == 0) continue;
            if (out_.fates[at] == HtmlFate::hidden || mostly_links(at)) continue;
            out_.title = at;
        }
        if (out_.title == 0) return;
        const auto fates = std::span(out_.fates).first(tree_[out_.title].end);
        std::fill(fates.begin() + out_.title, fates.end(), HtmlFate::keep);
    }

    const HtmlTree& tree_;
    const HtmlStyles& styles_;
    HtmlContent out_;
    std::vector<std::uint32_t> letters_;
    std::vector<std::uint32_t> linked_;
    std::vector<std::uint32_t> kept_; ///< Like letters_, for what is kept.
    std::uint32_t content_end_ = 0;   ///< End of the main element or article that is open.
};

} // namespace

HtmlContent choose_content(const HtmlTree& tree, const HtmlStyles& styles) {
    return Chooser(tree, styles).run();
}

} // namespace concord
