// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/term_cues.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 12> keeping{
    " keep ",   " keeps ", " kept ",   "retain",  "retention", " stored ",
    " archive", "delet",   " destroy", "dispose", " logs ",    " records "};
constexpr std::array<std::string_view, 9> agreements{"agreement", "memorandum", " mou ",
                                                     "protocol",  "contract",   "arrangement",
                                                     "framework", " dpa ",      " isa "};
constexpr std::array<std::string_view, 9> single{
    " any ", " each ", " every ", " other ", " no ", " a ", " one ", " essential ", " material "};

template <std::size_t N>
bool holds(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
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
    const auto said = " " + to_lower(text.substr(sentence.begin, sentence.size())) + " ";
    return holds(said, keeping) && !holds(said, agreements);
}

} // namespace concord
