// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cover.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/label.hpp"
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
    static constexpr std::array<std::string_view, 24> words{
        "published",  "version",  "draft",     "copy",       "updated",     "reviewed",
        "revised",    "modified", "date",      "dated",      "issue",       "issued",
        "revision",   "status",   "reference", "ref",        "confidence",  "confidential",
        "privileged", "official", "marked",    "restricted", "translation", "unclassified"};
    return is_one_of(word, words);
}

/// Words that may stand beside them without naming anything.
bool goes_with_state(std::string_view word) {
    static constexpr std::array<std::string_view, 53> words{
        "last",       "final",        "execution", "executed", "conformed",  "signature",
        "clean",      "working",      "v",         "rev",      "no",         "number",
        "document",   "doc",          "file",      "as",       "at",         "on",
        "of",         "the",          "for",       "in",       "not",        "only",
        "and",        "internal",     "use",       "public",   "commercial", "strictly",
        "private",    "protectively", "sensitive", "subject",  "to",         "consultation",
        "discussion", "comment",      "comments",  "approval", "approved",   "effective",
        "english",    "unofficial",   "purposes",  "current",  "next",       "under",
        "review",     "live",         "pre",       "this",     "day"};
    static constexpr std::array<std::string_view, 12> months{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    return is_one_of(word, words) ||
           (word.size() >= 3 && word.size() <= 9 && is_one_of(word.substr(0, 3), months));
}

bool is_word(char c) {
    return is_lower(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool holds_any(std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// Words of a sentence that says who agrees.
bool names_parties(std::string_view lower_text) {
    static constexpr std::array<std::string_view, 7> words{
        "between", "among", "party a", "entered into", "parties", "whereas", "undersigned"};
    return holds_any(lower_text, words);
}

/// "10.3", "10(d)", "99.D": numbers of a register; a contract counts its exhibits A, B or 1, 2.
bool register_number(const Label& label) {
    return label.count > 1;
}

/// The label of an exhibit, also behind the number of a page: "1    EXHIBIT 10.2".
Label exhibit_label(std::string_view text, const Block& block) {
    if (block.label.unit == LabelUnit::exhibit) return block.label;
    const bool page = block.role == BlockRole::marked && block.label.unit == LabelUnit::none &&
                      block.label.count == 1 && block.label.punctuation == LabelPunctuation::none;
    if (page) {
        const auto inner = grammar::match_label(text, block.content.begin);
        if (inner && inner->unit == LabelUnit::exhibit && inner->span.end == block.content.end) {
            return *inner;
        }
    }
    return {};
}

/// Whether the text counts on from this exhibit, so that it is one of its annexes.
bool counted_on(std::span<const Block> rest, const Label& label) {
    return std::any_of(rest.begin(), rest.end(), [&](const Block& block) {
        return block.label.unit == LabelUnit::exhibit && block.label.count == 1 &&
               block.label.styles[0] == label.styles[0] &&
               block.label.ordinals[0] == label.ordinals[0] + 1;
    });
}

} // namespace

bool is_filing_note(std::string_view words) {
    const std::string text = to_lower(words.substr(0, 600));
    static constexpr std::array<std::string_view, 6> done{"omitted",   "redacted", "excluded",
                                                          "treatment", "marked",   "translation"};
    static constexpr std::array<std::string_view, 6> what{"confidential",  "this exhibit",
                                                          "this document", "identified",
                                                          "original",      "filed separately"};
    return holds_any(text, done) && holds_any(text, what) && !names_parties(text);
}

bool names_agreement(std::string_view words) {
    static constexpr std::array<std::string_view, 11> kinds{
        "agreement", "contract", "deed",    "memorandum", "lease",    "licence",
        "license",   "protocol", "charter", "amendment",  "indenture"};
    return holds_any(to_lower(words), kinds);
}

bool is_filing_mark(std::string_view text, const Block& block) {
    return exhibit_label(text, block).present();
}

std::size_t filing_marks_end(const SourceText& source) {
    constexpr std::size_t head_max = 16;
    constexpr std::size_t enough = 600; // of a block, to see what it speaks of
    const auto text = source.text();
    const auto blocks = source.blocks();
    std::size_t end = 0;
    bool agreement = false;
    bool parties = false;
    for (std::size_t at = 0; at < blocks.size() && at < head_max; ++at) {
        const auto& block = blocks[at];
        const auto label = exhibit_label(text, block);
        const bool mark = label.present() && (register_number(label) ||
                                              (end == 0 && !counted_on(blocks.subspan(at), label)));
        const bool words = block.role == BlockRole::heading || block.role == BlockRole::paragraph;
        if (mark) {
            end = at + 1;
        } else if (!words || block.label.present()) {
            if (block.role != BlockRole::furniture) break;
            continue;
        }
        if (end == 0 || (agreement && parties)) continue;
        const auto said = to_lower(source.text(block.content).substr(0, enough));
        if (is_filing_note(said)) continue;
        agreement = agreement || names_agreement(said);
        parties = parties || names_parties(said);
    }
    return agreement && parties ? end : 0;
}

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

bool is_date_line(std::string_view words) {
    // Not that of std::ranges, which clang 14 cannot take from this library.
    const auto* const year = std::search_n(words.begin(), words.end(), 4, true,
                                           [](char c, bool) { return is_digit(c); });
    return year != words.end() && is_status_line("dated " + std::string(words));
}

} // namespace concord
