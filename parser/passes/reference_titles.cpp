// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/passes/reference_finder.hpp"
#include "parser/passes/reference_words.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

bool any_lower_text(std::string_view text) noexcept {
    return std::ranges::any_of(text, is_lower);
}

ReferenceKind kind_of(const grammar::Title& title) noexcept {
    if (title.anchor == grammar::Anchor::agreement || title.anchor == grammar::Anchor::treaty)
        return ReferenceKind::agreement;
    return title.european ? ReferenceKind::eu : ReferenceKind::statute;
}

bool is_title_anchor(const Cue& cue) noexcept {
    return cue.kind == CueKind::anchor || cue.kind == CueKind::law_unit;
}

/// "Regulations", "Rules", "Regulation" are listed as nouns with numbers; as titles they need a
/// capital.
std::optional<grammar::Anchor> anchor_of(const Cue& cue, std::string_view word) noexcept {
    if (cue.kind == CueKind::anchor) return cue.anchor;
    if (word == "Regulations" || word == "REGULATIONS") return grammar::Anchor::regulations;
    if (word == "Regulation") return grammar::Anchor::regulation;
    if (word == "Rules") return grammar::Anchor::rules;
    return std::nullopt;
}

} // namespace

void ReferenceFinder::find_titles() {
    for (const Cue& cue : cues_)
        if (is_title_anchor(cue)) add_title(cue);
    std::stable_sort(titles_.begin(), titles_.end(), [](const FoundTitle& a, const FoundTitle& b) {
        return a.title.span.begin < b.title.span.begin ||
               (a.title.span.begin == b.title.span.begin && a.title.span.end > b.title.span.end);
    });
    drop_contained_titles();
    add_short_laws();
}

void ReferenceFinder::add_title(const Cue& cue) {
    Span word = cue.span;
    const auto anchor = anchor_of(cue, slice(text_, word));
    if (!anchor) return;
    const ClauseRange& clause = clause_of(word.begin);
    if (*anchor == grammar::Anchor::agreement && to_lower(slice(text_, word)) == "memorandum") {
        constexpr std::string_view rest = " of Understanding";
        if (to_lower(text_.substr(word.end, rest.size())) == " of understanding")
            word.end += static_cast<std::uint32_t>(rest.size());
    }
    const auto title = grammar::match_title(text_, clause.folded, word, *anchor);
    if (!title) return;
    if (*anchor == grammar::Anchor::agreement &&
        (clause.kind == ClauseKind::title || clause.kind == ClauseKind::heading ||
         clause.kind == ClauseKind::annex || !agreement_of_others(*title)))
        return;
    titles_.push_back({*title, kind_of(*title), false});
}

/// Another agreement by name, not the document itself and not a kind of agreement.
bool ReferenceFinder::agreement_of_others(const grammar::Title& title) const {
    const std::string_view name = slice(text_, title.span);
    if (!any_lower_text(name) || name.find(' ') == std::string_view::npos) return false;
    const std::string_view before = text_.substr(0, title.span.begin);
    for (const std::string_view self :
         {"this ", "This ", "THIS ", "\"", "these ", "such ", "no ", "any "})
        if (before.ends_with(self)) return false;
    return !names_self(name) && title_text_.find(to_lower(name)) == std::string::npos;
}

void ReferenceFinder::drop_contained_titles() {
    std::uint32_t covered = 0;
    std::erase_if(titles_, [&covered](const FoundTitle& found) {
        if (found.title.span.end <= covered) return true;
        covered = found.title.span.end;
        return false;
    });
}

/// "DPA 2018", when the letters are known or the text ties them to a title: "… (RAR 2014)".
void ReferenceFinder::add_short_laws() {
    std::vector<std::string_view> defined;
    for (const FoundTitle& found : titles_) {
        const std::string_view rest = text_.substr(found.title.span.end, 48);
        if (!rest.starts_with(" (")) continue;
        std::string_view inner = rest.substr(2, std::min<std::size_t>(rest.find(')'), 40));
        inner = inner.substr(0, inner.find(')'));
        for (const std::string_view mark : {"the ", "\""})
            if (inner.starts_with(mark)) inner.remove_prefix(mark.size());
        if (const std::size_t quote = inner.find('"'); quote != std::string_view::npos)
            inner = inner.substr(0, quote);
        defined.push_back(inner);
    }
    std::vector<FoundTitle> more;
    for (const Cue& cue : cues_) {
        if (cue.kind != CueKind::short_law || title_around(cue.span.begin) != nullptr) continue;
        const std::string_view name = slice(text_, cue.span);
        const std::string_view letters = name.substr(0, name.find(' '));
        if (!known_short_law(letters) &&
            std::find(defined.begin(), defined.end(), name) == defined.end())
            continue;
        const char before = cue.span.begin > 0 ? text_[cue.span.begin - 1] : ' ';
        if (before == '(' || before == '"') continue; // Its definition.
        grammar::Title title;
        title.span = cue.span;
        title.full = false;
        more.push_back({title, ReferenceKind::statute, false});
    }
    const auto middle = static_cast<std::ptrdiff_t>(titles_.size());
    titles_.insert(titles_.end(), more.begin(), more.end());
    std::inplace_merge(titles_.begin(), titles_.begin() + middle, titles_.end(),
                       [](const FoundTitle& a, const FoundTitle& b) {
                           return a.title.span.begin < b.title.span.begin;
                       });
}

FoundTitle* ReferenceFinder::title_at(std::uint32_t begin) {
    const auto it = std::lower_bound(
        titles_.begin(), titles_.end(), begin,
        [](const FoundTitle& found, std::uint32_t at) { return found.title.span.begin < at; });
    return it != titles_.end() && it->title.span.begin == begin ? &*it : nullptr;
}

const FoundTitle* ReferenceFinder::title_before(std::uint32_t end) const {
    const auto it = std::lower_bound(
        titles_.begin(), titles_.end(), end,
        [](const FoundTitle& found, std::uint32_t at) { return found.title.span.begin < at; });
    return it == titles_.begin() ? nullptr : &*std::prev(it);
}

const FoundTitle* ReferenceFinder::title_around(std::uint32_t at) const {
    const FoundTitle* before = title_before(at + 1);
    return before != nullptr && before->title.span.contains(at) ? before : nullptr;
}

} // namespace concord
