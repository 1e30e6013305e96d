// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/reference_cues.hpp"

#include <algorithm>

#include "parser/passes/known_words.hpp"
#include "parser/passes/reference_cue_words.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "DPA 2018": two to eight capitals, a blank and a year.
bool before_year(std::string_view text, Span word) noexcept {
    const std::string_view rest = text.substr(word.end, 6);
    return rest.size() >= 5 && rest[0] == ' ' &&
           (rest.substr(1, 2) == "19" || rest.substr(1, 2) == "20") && is_digit(rest[3]) &&
           is_digit(rest[4]) && (rest.size() == 5 || !is_digit(rest[5])) && word.size() >= 2 &&
           word.size() <= 8 &&
           std::all_of(text.begin() + word.begin, text.begin() + word.end, is_upper);
}

void dotted(std::string_view text, std::uint32_t at, std::vector<Cue>& out) {
    for (const std::string_view code : {"C.F.R.", "U.S.C."})
        if (text.substr(at, code.size()) == code)
            out.push_back({{at, at + static_cast<std::uint32_t>(code.size())}, CueKind::us_code});
    if (text.substr(at, 4) == "S.I.") out.push_back({{at, at + 4}, CueKind::instrument});
}

void judge_word(std::string_view text, const NotedWord& word, std::vector<Cue>& out) {
    const auto letters =
        static_cast<std::uint32_t>(letters_in_front(slice(text, {word.begin, word.end})));
    const Span span{word.begin, word.begin + letters};
    if (const std::size_t place = word.kind % CueWord::may_be_short; place != 0) {
        const CueWord& entry = cue_words[place - 1];
        out.push_back({span, entry.kind, entry.unit, entry.number, entry.anchor});
    }
    if ((word.kind & CueWord::may_be_short) == 0) return;
    if (letters == 1)
        dotted(text, span.begin, out);
    else if (before_year(text, span))
        out.push_back({{span.begin, span.end + 5}, CueKind::short_law});
}

} // namespace

std::vector<Cue> find_cues(std::string_view folded, std::span<const NotedWord> noted) {
    std::vector<Cue> out;
    for (const NotedWord& word : noted)
        judge_word(folded, word, out);
    return out;
}

} // namespace concord
