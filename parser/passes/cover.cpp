// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cover.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t status_words_max = 12;

bool is_one_of(std::string_view word, const auto& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that make a line one about the state of a document.
bool tells_state(std::string_view word) {
    constexpr std::array<std::string_view, 23> words{
        "version",  "draft",     "copy",       "updated",     "reviewed",     "revised",
        "modified", "date",      "dated",      "issue",       "issued",       "revision",
        "status",   "reference", "ref",        "confidence",  "confidential", "privileged",
        "official", "marked",    "restricted", "translation", "unclassified"};
    return is_one_of(word, words);
}

/// Words that may stand beside them without naming anything.
bool goes_with_state(std::string_view word) {
    constexpr std::array<std::string_view, 52> words{
        "last",       "final",        "execution",  "executed", "conformed",  "signature",
        "clean",      "working",      "v",          "rev",      "no",         "number",
        "document",   "doc",          "file",       "as",       "at",         "on",
        "of",         "the",          "for",        "in",       "not",        "only",
        "and",        "internal",     "use",        "public",   "commercial", "strictly",
        "private",    "protectively", "sensitive",  "subject",  "to",         "consultation",
        "discussion", "comment",      "comments",   "approval", "approved",   "published",
        "effective",  "english",      "unofficial", "purposes", "current",    "next",
        "under",      "review",       "live",       "pre"};
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    return is_one_of(word, words) ||
           (word.size() >= 3 && word.size() <= 9 && is_one_of(word.substr(0, 3), months));
}

bool is_word(char c) {
    return is_lower(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

bool is_status_line(std::string_view words) {
    const std::string line = to_lower(without_emphasis(words));
    std::size_t count = 0;
    bool state = false;
    for (std::size_t at = 0; at < line.size();) {
        if (!is_word(line[at])) {
            ++at;
            continue;
        }
        const auto blank = std::min(line.find_first_of(" \t", at), line.size());
        if (std::any_of(line.begin() + static_cast<std::ptrdiff_t>(at),
                        line.begin() + static_cast<std::ptrdiff_t>(blank), is_digit)) {
            at = blank; // "FP-12", "v0.3", "4/5/2024"
            continue;
        }
        auto end = at;
        while (end < blank && is_word(line[end])) {
            ++end;
        }
        const auto word = std::string_view(line).substr(at, end - at);
        at = end;
        state = state || tells_state(word);
        if (++count > status_words_max || (!tells_state(word) && !goes_with_state(word))) {
            return false;
        }
    }
    return state;
}

} // namespace concord
