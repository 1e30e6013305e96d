// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_nesting.hpp"

#include <algorithm>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::uint64_t hash_of(std::string_view name) noexcept {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325U;
    for (const char c : name) {
        hash ^= static_cast<unsigned char>(to_lower(c));
        hash *= 0x100'0000'01B3U;
    }
    return hash;
}

struct Known {
    std::string_view name;
    std::uint16_t traits;
};

constexpr std::uint16_t block = tag_special | tag_block;
constexpr std::uint16_t cell = tag_special | tag_wall | tag_table_part;
constexpr std::uint16_t no_content = tag_special | tag_void;
constexpr std::uint16_t part = tag_special | tag_table_part;
constexpr std::uint16_t walled = tag_special | tag_wall;

constexpr std::array known_tags = {
    Known{"a", tag_format},
    Known{"address", block},
    Known{"applet", walled},
    Known{"area", no_content},
    Known{"article", block},
    Known{"aside", block},
    Known{"b", tag_format},
    Known{"base", no_content},
    Known{"basefont", no_content},
    Known{"bgsound", no_content},
    Known{"big", tag_format},
    Known{"blockquote", block},
    Known{"body", tag_special},
    Known{"br", no_content},
    Known{"button", walled},
    Known{"caption", cell},
    Known{"center", block},
    Known{"code", tag_format},
    Known{"col", no_content},
    Known{"colgroup", tag_special},
    Known{"dd", block},
    Known{"details", block},
    Known{"dir", block},
    Known{"div", block},
    Known{"dl", block},
    Known{"dt", block},
    Known{"em", tag_format},
    Known{"embed", no_content},
    Known{"fieldset", block},
    Known{"figcaption", block},
    Known{"figure", block},
    Known{"font", tag_format},
    Known{"footer", block},
    Known{"form", block},
    Known{"frame", no_content},
    Known{"frameset", tag_special},
    Known{"h1", block},
    Known{"h2", block},
    Known{"h3", block},
    Known{"h4", block},
    Known{"h5", block},
    Known{"h6", block},
    Known{"head", tag_special},
    Known{"header", block},
    Known{"hgroup", block},
    Known{"hr", no_content | tag_block},
    Known{"html", walled},
    Known{"i", tag_format},
    Known{"iframe", tag_special | tag_raw},
    Known{"image", no_content},
    Known{"img", no_content},
    Known{"input", no_content},
    Known{"keygen", no_content},
    Known{"li", block},
    Known{"link", no_content},
    Known{"listing", block},
    Known{"main", block},
    Known{"marquee", walled},
    Known{"menu", block},
    Known{"meta", no_content},
    Known{"nav", block},
    Known{"nobr", tag_format},
    Known{"noembed", tag_special | tag_raw},
    Known{"noframes", tag_special | tag_raw},
    Known{"noscript", tag_special | tag_raw},
    Known{"object", walled},
    Known{"ol", block | tag_list},
    Known{"p", block},
    Known{"param", no_content},
    Known{"pre", block},
    Known{"s", tag_format},
    Known{"script", tag_special | tag_raw},
    Known{"section", block},
    Known{"select", tag_special},
    Known{"small", tag_format},
    Known{"source", no_content},
    Known{"strike", tag_format},
    Known{"strong", tag_format},
    Known{"style", tag_special | tag_raw},
    Known{"summary", block},
    Known{"table", walled | tag_block},
    Known{"tbody", part},
    Known{"td", cell},
    Known{"template", walled},
    Known{"textarea", tag_special | tag_raw},
    Known{"tfoot", part},
    Known{"th", cell},
    Known{"thead", part},
    Known{"title", tag_special | tag_raw},
    Known{"tr", part},
    Known{"track", no_content},
    Known{"tt", tag_format},
    Known{"u", tag_format},
    Known{"ul", block | tag_list},
    Known{"wbr", no_content},
};

constexpr auto known_ids = [] {
    std::array<std::uint64_t, known_tags.size()> ids{};
    for (std::size_t at = 0; at < ids.size(); ++at)
        ids[at] = hash_of(known_tags[at].name);
    return ids;
}();

/// Where a tag stands in the list, plus one, by a hash of its name: a tag costs one look.
constexpr std::size_t slots = 1024;
constexpr auto known_by_slot = [] {
    std::array<std::uint8_t, slots> table{};
    for (std::size_t at = 0; at < known_tags.size(); ++at) {
        auto slot = known_ids[at] % slots;
        while (table[slot] != 0)
            slot = (slot + 1) % slots;
        table[slot] = static_cast<std::uint8_t>(at + 1);
    }
    return table;
}();

constexpr std::uint64_t id_a = hash_of("a");
constexpr std::uint64_t id_p = hash_of("p");
constexpr std::uint64_t id_div = hash_of("div");
constexpr std::uint64_t id_address = hash_of("address");
constexpr std::uint64_t id_li = hash_of("li");
constexpr std::uint64_t id_dd = hash_of("dd");
constexpr std::uint64_t id_dt = hash_of("dt");
constexpr std::uint64_t id_td = hash_of("td");
constexpr std::uint64_t id_th = hash_of("th");
constexpr std::uint64_t id_tr = hash_of("tr");
constexpr std::uint64_t id_tbody = hash_of("tbody");
constexpr std::uint64_t id_thead = hash_of("thead");
constexpr std::uint64_t id_tfoot = hash_of("tfoot");
constexpr std::uint64_t id_table = hash_of("table");
constexpr std::uint64_t id_template = hash_of("template");
constexpr std::uint64_t id_option = hash_of("option");
constexpr std::uint64_t id_form = hash_of("form");

constexpr bool has(TagName tag, std::uint16_t trait) noexcept {
    return (tag.traits & trait) != 0;
}

} // namespace

TagName tag_name(std::string_view name) noexcept {
    const std::uint64_t id = hash_of(name);
    for (auto slot = id % slots; known_by_slot[slot] != 0; slot = (slot + 1) % slots) {
        const std::size_t at = known_by_slot[slot] - 1U;
        if (known_ids[at] == id) return {id, known_tags[at].traits};
    }
    return {id, 0};
}

void HtmlNesting::start(TagName tag) {
    close_implied(tag);
    if (has(tag, tag_void)) return;
    open_.push_back(tag);
    ++count(tag.id);
}

void HtmlNesting::close_implied(TagName tag) {
    if (tag.id == id_li) {
        close_entry(tag, tag);
    } else if (tag.id == id_dd || tag.id == id_dt) {
        close_entry({id_dd, 0}, {id_dt, 0});
    } else if (tag.id == id_td || tag.id == id_th) {
        close_table_parts(id_td, id_th);
    } else if (tag.id == id_tr) {
        close_table_parts(id_tr, id_tr);
    } else if (has(tag, tag_table_part)) {
        close_table_parts(id_tbody, id_thead);
        close_table_parts(id_tfoot, id_tr);
    } else if (tag.id == id_option && !open_.empty() && open_.back().id == id_option) {
        cut(open_.size() - 1);
    } else if (tag.id == id_a && count(id_a) > 0) {
        for (auto at = open_.size(); at-- > 0 && !has(open_[at], tag_special);)
            if (open_[at].id == tag.id) return cut(at);
    }
    if (has(tag, tag_block)) close_paragraph();
}

void HtmlNesting::close_entry(TagName one, TagName other) {
    if (count(one.id) == 0 && count(other.id) == 0) return;
    for (auto at = open_.size(); at-- > 0;) {
        const TagName open = open_[at];
        if (open.id == one.id || open.id == other.id) return cut(at);
        const bool passed = open.id == id_p || open.id == id_div || open.id == id_address;
        if (has(open, tag_special) && !passed) return;
    }
}

void HtmlNesting::close_paragraph() {
    if (count(id_p) == 0) return;
    for (auto at = open_.size(); at-- > 0;) {
        if (open_[at].id == id_p) return cut(at);
        if (has(open_[at], tag_wall)) return;
    }
}

void HtmlNesting::close_table_parts(std::uint64_t one, std::uint64_t other) {
    if (count(one) == 0 && count(other) == 0) return;
    for (auto at = open_.size(); at-- > 0;) {
        if (open_[at].id == one || open_[at].id == other) return cut(at);
        if (open_[at].id == id_table || open_[at].id == id_template) return;
    }
}

void HtmlNesting::end(TagName tag) {
    if (count(tag.id) == 0) return;
    const bool of_table = has(tag, tag_table_part) || tag.id == id_table;
    bool special = false;
    for (auto at = open_.size(); at-- > 0;) {
        const TagName open = open_[at];
        if (open.id == tag.id) {
            const bool alone = tag.id == id_form || (has(tag, tag_format) && special);
            return alone ? remove(at) : cut(at);
        }
        if (of_table ? open.id == id_table || open.id == id_template : has(open, tag_wall)) return;
        if (tag.id == id_li && has(open, tag_list)) return;
        special = special || has(open, tag_special);
        const bool ordinary = !has(tag, tag_special | tag_format);
        if (ordinary && special) return;
    }
}

void HtmlNesting::cut(std::size_t keep) {
    for (; open_.size() > keep; open_.pop_back())
        --count(open_.back().id);
}

void HtmlNesting::remove(std::size_t at) {
    --count(open_[at].id);
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
}

} // namespace concord
