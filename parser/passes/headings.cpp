// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/headings.hpp"

#include <algorithm>
#include <array>

namespace concord {

namespace {

/// Headings on handling information come as a family: a section "Exchange of information" opens
/// with one on freedom of information and goes on with one on data protection. Used only where
/// neither look nor spacing tells whether a heading goes on with the inner level.
bool about_information(std::string_view heading) {
    static constexpr std::array<std::string_view, 9> stems{
        "nformation",  "data",   "Data",        "isclosure", "rivacy",
        "onfidential", "ecords", "INFORMATION", "DATA"};
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
        return heading.find(stem) != std::string_view::npos;
    });
}

} // namespace

void HeadingStack::close_for(const Open& heading, bool adjacent) {
    std::size_t keep = open_.size();
    if (heading.level > 0) {
        while (keep > 0 && (open_[keep - 1].level == 0 || open_[keep - 1].level >= heading.level) &&
               !(open_[keep - 1].annex && open_[keep - 1].level == 0)) {
            --keep;
        }
    } else {
        keep = keep_unlevelled(heading, adjacent);
    }
    open_.resize(keep);
}

std::size_t HeadingStack::keep_unlevelled(const Open& heading, bool adjacent) const {
    // What an unlevelled heading can end: headings without level above the last annex or levelled
    // one.
    std::size_t floor = open_.size();
    while (floor > 0 && open_[floor - 1].level == 0 && !open_[floor - 1].annex) {
        --floor;
    }
    const auto depth = open_.size();
    if (depth == floor) {
        return depth;
    }
    if (adjacent && open_.back().style <= heading.style) {
        // Nothing between: the upper one introduces the lower one. Many in a row are a list.
        constexpr std::size_t most_nested = 4;
        return depth - floor < most_nested ? depth : depth - 1;
    }
    const bool one_look = std::all_of(
        open_.begin() + static_cast<std::ptrdiff_t>(floor), open_.end(), [&](const Open& open) {
            return open.style == heading.style ||
                   (open.style >= HeadingStyle::title && heading.style >= HeadingStyle::title);
        });
    if (!one_look) {
        for (auto at = floor; at < depth; ++at) {
            if (open_[at].style >= heading.style) {
                return at; // as weighty as this one, or weightier
            }
        }
        return depth;
    }
    if (depth == floor + 1) {
        return floor;
    }
    const auto& inner = open_.back();
    const auto& outer = open_[depth - 2];
    if (heading.gap > inner.gap) {
        return floor;
    }
    const bool same_subject = about_information(outer.words) && about_information(heading.words);
    const bool wider_outer = outer.gap > inner.gap; // spacing tells the levels apart
    return wider_outer || same_subject ? depth - 1 : floor;
}

void HeadingStack::close_for_annex(std::uint8_t level) {
    if (level == 0) {
        open_.clear();
        return;
    }
    while (!open_.empty() && (open_.back().level == 0 || open_.back().level >= level)) {
        open_.pop_back();
    }
}

void HeadingStack::close_within_annex() {
    while (!open_.empty() && !open_.back().annex)
        open_.pop_back();
}

void HeadingStack::close_through(ClauseId id) {
    const auto found =
        std::find_if(open_.begin(), open_.end(), [id](const Open& open) { return open.id == id; });
    open_.erase(found, open_.end());
}

void HeadingStack::close_behind(ClauseId id) {
    const auto found = std::find_if(open_.begin(), open_.end(), [id](const Open& open) {
        return open.id.index() > id.index();
    });
    open_.erase(found, open_.end());
}

void HeadingStack::close_longer_numbers() {
    while (!open_.empty() && open_.back().parts > 1)
        open_.pop_back();
}

bool HeadingStack::in_annex() const noexcept {
    return std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.annex; });
}

} // namespace concord
