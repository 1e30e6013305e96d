// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cover_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/party.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/cover.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_name = 12;      // words
constexpr std::size_t longest_agreement = 24; // words of what names the agreement
constexpr std::size_t most_blocks = 16;

/// Words after which the name of a kind of agreement can be broken, and those that go on with it:
/// each between two blanks.
struct BrokenKind {
    std::string_view above;
    std::string_view below;
};

bool lists(std::string_view words, std::string_view word) {
    return words.find(' ' + to_lower(word) + ' ') != std::string_view::npos;
}

constexpr std::array<BrokenKind, 6> broken_kinds{{
    {" information data intelligence ",
     " sharing exchange access disclosure processing protection transfer "},
    {" sharing exchange disclosure processing processor operating operational liaison working "
     "level ",
     " agreement agreements protocol protocols arrangement arrangements addendum contract "},
    {" joint ", " working operating operational liaison investigation controller controllers "},
    {" service ", " level "},
    {" framework ", " document agreement "},
    {" memorandum memoranda heads statement ", " of "},
}};

/// "- and -": without the dashes.
std::string_view without_dashes(std::string_view words) {
    const auto first = std::min(words.find_first_not_of("- "), words.size());
    const auto last = words.find_last_not_of("- :");
    return last == std::string_view::npos ? words.substr(first)
                                          : words.substr(first, last + 1 - first);
}

/// "(2) Beta Limited" where one name stands above.
bool is_numbered_name(const Block& block, std::size_t names_above) {
    return block.label.count == 1 && block.label.punctuation == LabelPunctuation::both_parens &&
           block.label.unit == LabelUnit::none && block.label.ordinals[0] == names_above + 1;
}

/// A line of its own that can hardly be anything but the name of a body.
bool is_lone_name(const Block& block, std::string_view line) {
    if (block.label.present() ||
        (block.role != BlockRole::heading && block.role != BlockRole::paragraph) ||
        word_count(line) > longest_name)
        return false;
    const std::string words(without_emphasis(line));
    const auto size = static_cast<std::uint32_t>(words.size());
    return std::ranges::any_of(grammar::words_of(words, {0, size}), [&](Span at) {
        const std::string_view word = slice(std::string_view(words), at);
        return grammar::begins_upper(word) &&
               (grammar::is_body_word(word) || grammar::is_company_form(word));
    });
}

/// "This agreement is made the …" begins the text.
bool names_what_is_agreed(const Block& block, std::string_view words) {
    return !grammar::begins_with(without_emphasis(words), "this ") && !block.label.present() &&
           names_agreement(words) && word_count(words) <= longest_agreement &&
           (block.role == BlockRole::heading || block.role == BlockRole::paragraph);
}

} // namespace

bool joins_lines(std::string_view words) {
    static constexpr std::array<std::string_view, 10> joins{
        "between", "by and between", "and", "with", "among",
        "&",       "by and among",   "for", "of",   "in relation to"};
    const std::string line = to_lower(without_emphasis(words));
    return std::ranges::find(joins, without_dashes(line)) != joins.end();
}

bool breaks_kind(std::string_view above, std::string_view below) {
    constexpr std::size_t longest = 12;
    const auto head = without_emphasis(above);
    const auto rest = without_emphasis(below);
    if (word_count(head) > longest || word_count(rest) > longest) return false;
    const auto last = head.substr(std::min(head.find_last_of(" \t") + 1, head.size()));
    const auto first = rest.substr(0, std::min(rest.find_first_of(" \t"), rest.size()));
    return std::ranges::any_of(broken_kinds, [&](const BrokenKind& kind) {
        return lists(kind.above, last) && lists(kind.below, first);
    });
}

std::size_t behind_names(const SourceText& source, std::size_t at) {
    const auto blocks = source.blocks();
    const std::size_t end = std::min(blocks.size(), at + most_blocks);
    std::size_t names = 0;
    bool numbered = false;
    for (std::size_t next = at; next < end; ++next) {
        const Block& block = blocks[next];
        const std::string_view words = source.text(block.content);
        if (names > 0 && names_what_is_agreed(block, words))
            return numbered && names < 2 ? at : next;
        if (block.role == BlockRole::furniture || (names > 0 && joins_lines(words))) continue;
        const bool number = is_numbered_name(block, names);
        if (names_agreement(words) || (!number && !is_lone_name(block, words))) return at;
        numbered = numbered || number;
        ++names;
    }
    return at;
}

} // namespace concord
