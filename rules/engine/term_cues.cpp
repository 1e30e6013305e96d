// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/term_cues.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Words of sentences on what is kept and of those on agreements; "*" stands for any ending.
constexpr std::array<std::string_view, 12> keeping{"keep",       "keeps",    "kept",    "retain*",
                                                   "retention*", "stored",   "archiv*", "delet*",
                                                   "destroy*",   "dispose*", "logs",    "records"};
constexpr std::array<std::string_view, 9> agreements{"agreement*", "memorandum*", "mou",
                                                     "protocol*",  "contract*",   "arrangement*",
                                                     "framework*", "dpa",         "isa"};
/// What is given for ever, as a licence may be in an agreement that ends.
constexpr std::array<std::string_view, 3> given{"licence*", "license*", "irrevocable"};
constexpr std::array<std::string_view, 9> single{
    " any ", " each ", " every ", " other ", " no ", " a ", " one ", " essential ", " material "};

bool is_like(std::string_view word, std::string_view wanted) {
    const bool open = wanted.ends_with('*');
    wanted.remove_suffix(open ? 1 : 0);
    return word.size() >= wanted.size() && (open || word.size() == wanted.size()) &&
           equal_folded(word.substr(0, wanted.size()), wanted);
}

bool holds(const Document& document, Span range, std::span<const std::string_view> wanted) {
    const auto text = document.folded.text();
    const auto words = document.words.all().subspan(document.words.first_behind(range.begin));
    const auto last =
        std::ranges::find_if(words, [&](const Word& word) { return word.begin >= range.end; });
    return std::any_of(words.begin(), last, [&](const Word& word) {
        return std::ranges::any_of(wanted, [&](std::string_view one) {
            return is_like(text.substr(word.begin, word.end - word.begin), one);
        });
    });
}

} // namespace

bool is_other_term(const Document& document, const Occurrence& cue) {
    const auto text = document.folded.text();
    const auto words = text.substr(cue.folded.begin, cue.folded.size());
    if (equal_folded(words.substr(0, 8), "term of ")) {
        const auto back = std::min<std::uint32_t>(cue.folded.begin, 12);
        const auto before = to_lower(text.substr(cue.folded.begin - back, back));
        return std::ranges::any_of(single,
                                   [&](std::string_view word) { return before.ends_with(word); });
    }
    const auto sentence = sentence_at(document, cue.folded);
    if (is_like(words, "perpetu*") || equal_folded(words, "in perpetuity")) {
        if (holds(document, sentence, given) && !holds(document, sentence, agreements)) {
            return true;
        }
    }
    return holds(document, sentence, keeping) && !holds(document, sentence, agreements);
}

} // namespace concord
