// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/section_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "parser/grammar/label.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Whether a list of words with a blank around each holds this one, in any case. Few lines have
/// words that are looked up here: a list takes less room than a table.
bool is_listed(std::string_view word, std::string_view list) {
    return list.find(' ' + to_lower(word) + ' ') != std::string_view::npos;
}

/// The name of what stands behind the colon: a field of a form, a line of a letter.
bool names_field(std::string_view words) {
    static constexpr std::string_view fields =
        " address and attention between copy date dated email e-mail enclosed fax "
        "mobile name note organisation owner phone ref reference subject tel telephone "
        "title version whereas website signature ";
    return is_listed(words, fields);
}

/// "Each party", "In particular", "It", "We": opens a sentence.
bool opens_sentence(std::string_view word) {
    static constexpr std::string_view words =
        " all an any as at both by dear each either for from if in it neither on our "
        "such that the their then these they this those to under upon we where with you ";
    return is_listed(word, words);
}

/// What no name of a section has among its words, but a sentence or its lead-in.
bool belongs_to_sentence(std::string_view word) {
    static constexpr std::string_view words =
        " agree agrees agreed apply been can comprise comprises consists contains "
        "example follow following follows have having include included includes "
        "including it means namely needs not particular provides should that they "
        "undertake undertakes we would you are has is may must shall was will ";
    return is_listed(word, words);
}

/// A line of words that a paragraph may begin with, not a field or an entry.
bool begins_paragraph(std::string_view line) {
    constexpr std::size_t long_line = 50; // bytes
    if (line.empty() || line.back() == ':') return false;
    return line.size() >= long_line || (line.back() == '.' && has_more_words(line, 3));
}

} // namespace

bool names_section(std::string_view words) {
    constexpr std::size_t most_words = 7;
    constexpr std::size_t longest = 60; // bytes
    if (words.size() < 4 || words.size() > longest || !is_upper(words.front()) ||
        has_more_words(words, most_words) || words.find_first_of(".;:?[]_\n") != words.npos ||
        names_field(words) || heading_style(words) == HeadingStyle::none) {
        return false;
    }
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        const auto word = words.substr(at, end - at);
        if (belongs_to_sentence(word) || (at == 0 && opens_sentence(word))) return false;
        at = end + 1;
    }
    return true;
}

std::vector<std::uint32_t> colon_heads(std::string_view text,
                                       std::span<const grammar::Line> lines) {
    using Kind = grammar::LineKind;
    constexpr std::size_t least_heads = 3;
    constexpr std::size_t least_above_text = 2;
    std::vector<std::uint32_t> begins;
    std::size_t above_text = 0;
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        const std::string_view line = slice(text, lines[at].content);
        if (line.empty() || lines[at].kind != Kind::text) continue;
        if (begins.empty() && is_digit(line.front()) && grammar::match_label(line, 0)) break;
        if (line.back() != ':' || !names_section(line.substr(0, line.size() - 1))) continue;
        const auto above = at == 0 ? std::string_view() : slice(text, lines[at - 1].content);
        if (!above.empty() && above.back() != '.' && above.back() != ';') continue;
        const bool apart = lines[at + 1].kind == Kind::blank && at + 2 < lines.size();
        const grammar::Line& below = lines[at + (apart ? 2 : 1)];
        if (below.kind == Kind::blank) continue;
        const std::string_view next = slice(text, below.content);
        if (next.empty() || next.back() == ':') continue;
        above_text += below.kind == Kind::text && begins_paragraph(next) ? 1U : 0U;
        begins.push_back(lines[at].content.begin);
    }
    if (begins.size() < least_heads || above_text < least_above_text) begins.clear();
    return begins;
}

} // namespace concord
