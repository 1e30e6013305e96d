// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_words.hpp"

#include <algorithm>
#include <array>

#include "parser/readers/pdf_prose.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::string_view hyphen = "\xE2\x80\x90";

/// Letters, and every byte beyond ASCII.
bool is_word(char byte) noexcept {
    return is_lower(byte) || is_upper(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

std::string_view leading_word(std::string_view text) noexcept {
    const auto end = std::find_if_not(text.begin(), text.end(), is_word);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view trailing_word(std::string_view text) noexcept {
    const auto begin = std::find_if_not(text.rbegin(), text.rend(), is_word);
    return text.substr(static_cast<std::size_t>(text.rend() - begin));
}

bool ends_in_hyphen(std::string_view text) noexcept {
    return text.ends_with('-') || text.ends_with(soft_hyphen) || text.ends_with(hyphen);
}

/// The end of a host, as most are: a word behind it is a word of its own.
bool ends_host(std::string_view label) noexcept {
    constexpr std::array<std::string_view, 18> ends{
        "com", "org",  "net",   "uk",    "eu",     "gov",     "edu", "int", "info",
        "ie",  "scot", "wales", "cymru", "london", "example", "io",  "de",  "fr"};
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return equal_folded(label, end); });
}

/// Small letters, figures, dots and hyphens alone: "uk", "mple.com".
bool may_end_host(std::string_view line) noexcept {
    return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
        return is_lower(c) || is_digit(c) || c == '.' || c == '-';
    });
}

/// Whether the words of a line begin with the rest of a host whose last label is `label`: "mple,"
/// behind "exa".
bool goes_on_host(const std::string& label, std::string_view below) {
    std::string_view rest = below.substr(0, below.find(' '));
    while (!rest.empty() && (rest.back() == ',' || rest.back() == ';'))
        rest.remove_suffix(1);
    return may_end_host(rest) &&
           (rest.size() == below.size() || ends_host(label + std::string(rest)));
}

/// "piotr.zielinsk/i@body.example": small letters with a dot, and the end of them before "@".
bool breaks_local_part(std::string_view word, std::string_view below) noexcept {
    const std::size_t at = below.find('@');
    const auto local = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
            return is_lower(c) || is_digit(c) || c == '.' || c == '_' || c == '-';
        });
    };
    return at != std::string_view::npos && local(below.substr(0, at)) && local(word) &&
           word.find('.') != std::string_view::npos && word.back() != '.';
}

/// An address goes on in the next line without a blank: "a.person@some-/body.example",
/// "press@body.gov./uk", "a.person/@body.example", "a.pers/on@body.example". `led` stands right
/// before the line above, where that has broken the word already.
bool breaks_address(std::string_view led, std::string_view above, std::string_view below) {
    const std::size_t blank = above.find_last_of(" \t");
    const std::string whole = blank == std::string_view::npos
                                  ? std::string(led).append(above)
                                  : std::string(above.substr(blank + 1));
    const std::string_view word = whole;
    if (const std::size_t at = word.find('@'); at != std::string_view::npos && at > 0) {
        const std::size_t dot = word.rfind('.');
        if (dot == std::string_view::npos || dot < at) return true;
        const auto label = word.substr(dot + 1);
        return label.empty() ? ends_host(below)
                             : !ends_host(label) && goes_on_host(std::string(label), below);
    }
    if (breaks_local_part(word, below)) return true;
    const bool host = below.starts_with('@') && below.find('.') != std::string_view::npos;
    if (host && !word.empty() && (is_word(word.back()) || is_digit(word.back()))) return true;
    const bool web = word.find("://") != std::string_view::npos || word.starts_with("www.");
    return web && (word.ends_with('/') || word.ends_with('-') || word.ends_with('='));
}

} // namespace

LineJoiner::LineJoiner(const std::vector<PdfBlock>& blocks) {
    const auto hyphenated = [](const std::vector<PdfRun>& lines) {
        return std::any_of(lines.begin(), lines.end(),
                           [](const PdfRun& line) { return ends_in_hyphen(line.text); });
    };
    const bool any = std::any_of(blocks.begin(), blocks.end(), [&](const PdfBlock& block) {
        return hyphenated(block.lines) ||
               std::any_of(block.cells.begin(), block.cells.end(), hyphenated);
    });
    if (!any) return;
    for (const PdfBlock& block : blocks) {
        learn(block.lines);
        for (const std::vector<PdfRun>& cell : block.cells)
            learn(cell);
    }
}

void LineJoiner::learn(const std::vector<PdfRun>& lines) {
    for (const PdfRun& line : lines) {
        std::string_view rest = line.text;
        while (!rest.empty()) {
            const std::string_view word = leading_word(rest);
            if (word.size() > 3) words_.insert(to_lower(word));
            rest.remove_prefix(std::max<std::size_t>(word.size(), 1));
        }
    }
}

std::string_view LineJoiner::join(std::string& above, std::string_view below,
                                  std::string_view led) const {
    if (above.empty() || below.empty()) return "";
    const bool goes_on = below.front() == ',' || below.front() == ';'; // no line begins with these
    if (breaks_address(led, above, below) || breaks_reference(above, below) || goes_on ||
        above == "-") {
        return "";
    }
    const bool slash = above.size() > 1 && above.ends_with('/') && above[above.size() - 2] != ' ';
    if (slash && is_lower(below.front())) return ""; // "and/" "or"
    if (!ends_in_hyphen(above)) return " ";
    const bool soft = above.ends_with(soft_hyphen);
    const std::size_t size = above.ends_with(hyphen) ? hyphen.size()
                             : soft                  ? soft_hyphen.size()
                                                     : 1;
    const std::string_view before = std::string_view(above).substr(0, above.size() - size);
    const std::string_view word = trailing_word(before);
    if (word.empty()) return before.empty() || !is_digit(before.back()) ? " " : "";
    const std::string joined = to_lower(word) + to_lower(leading_word(below));
    if (soft || (is_lower(below.front()) && words_.contains(joined))) {
        above.resize(above.size() - size);
    }
    return "";
}

} // namespace concord
