// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/annex_listing.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t';
}

/// A colon, a dash or a wide gap, and behind it a title that begins with a capital letter.
bool leads_to_title(std::string_view after) {
    const std::size_t gap = static_cast<std::size_t>(
        std::find_if_not(after.begin(), after.end(), is_blank) - after.begin());
    std::string_view rest = after.substr(gap);
    bool parted = gap >= 2 || after.starts_with('\t');
    constexpr std::array<std::string_view, 4> marks{":", "-", "\xE2\x80\x93", "\xE2\x80\x94"};
    for (const auto mark : marks) {
        if (rest.starts_with(mark)) {
            parted = true;
            rest.remove_prefix(mark.size());
            break;
        }
    }
    while (!rest.empty() && is_blank(rest.front())) {
        rest.remove_prefix(1);
    }
    return parted && !rest.empty() && is_upper(rest.front());
}

/// Nothing in the line, or the last word of another title or the number of its page.
bool follows_entry(std::string_view before) {
    if (const auto line = before.find_last_of("\r\n"); line != std::string_view::npos) {
        before.remove_prefix(line + 1);
    }
    constexpr std::string_view bullets = " \t*-|#>";
    const auto last = before.find_last_not_of(" \t");
    if (before.find_first_not_of(bullets) == std::string_view::npos) {
        return true;
    }
    const auto words = before.substr(0, last + 1);
    const auto word = words.substr(words.find_last_of(" \t") + 1);
    const bool ends_word = is_letter(word.back()) || is_digit(word.back()) || word.back() == ')';
    return ends_word && (is_upper(word.front()) || is_digit(word.front()));
}

constexpr std::uint32_t reach = 120;

std::string_view words_before(const Document& document, Span at) {
    const std::uint32_t begin = at.begin > reach ? at.begin - reach : 0;
    return document.source.text({begin, at.begin});
}

/// "Exhibit A" of "Exhibit A-2"; empty when no number of a page stands behind a dash.
std::string_view without_page(std::string_view target) {
    const auto dash = target.rfind('-');
    if (dash == std::string_view::npos || dash + 1 == target.size() ||
        !std::all_of(target.begin() + static_cast<std::ptrdiff_t>(dash) + 1, target.end(),
                     is_digit)) {
        return {};
    }
    return target.substr(0, dash);
}

bool ends_line(std::string_view after) {
    const auto next = after.find_first_not_of(" \t-");
    return next == std::string_view::npos || after[next] == '\n' || after[next] == '\r';
}

} // namespace

bool lists_annex(const Document& document, const Reference& reference) {
    const auto text = document.source.text();
    return leads_to_title(text.substr(reference.span.end, reach)) &&
           follows_entry(words_before(document, reference.span));
}

bool is_page_foot(const Document& document, const Reference& reference) {
    const auto whole = without_page(reference.target);
    if (whole.empty() || !ends_line(document.source.text().substr(reference.span.end, reach))) {
        return false;
    }
    auto before = words_before(document, reference.span);
    while (!before.empty() && is_blank(before.back())) {
        before.remove_suffix(1);
    }
    const auto word = before.substr(before.find_last_of(" \t\r\n") + 1);
    // "set out in Exhibit A-2": a sentence leads there.
    if (!before.empty() &&
        ((is_lower(word.front()) && is_letter(word.back())) || before.back() == ',')) {
        return false;
    }
    const auto name = to_lower(whole);
    return std::ranges::any_of(document.references, [&](const Reference& other) {
        return other.target.size() == name.size() && to_lower(other.target) == name;
    });
}

void report_where_needed(Finding& finding, const Reference& reference) {
    finding.related.insert(finding.related.begin(), {finding.span, finding.clause, "listed here"});
    finding.span = reference.span;
    finding.clause = reference.clause;
}

} // namespace concord
