// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/person_pieces.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/person.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

constexpr std::size_t longest_label = 32;
constexpr std::size_t longest_with_bracket = 60; // "Research integrity (the Institute):"

// Length of a label with its colon at `at`, or 0.
std::uint32_t label_length(std::string_view text, Span rest) {
    const std::string_view ahead = slice(text, rest).substr(0, longest_with_bracket + 1);
    const std::size_t colon = ahead.find(':');
    if (colon == std::string_view::npos || colon == 0) return 0;
    if (only_asks(ahead.substr(0, colon))) return static_cast<std::uint32_t>(colon + 1);
    if (colon > longest_label && ahead[colon - 1] != ')') return 0;
    if (ahead.substr(0, colon).find_first_of(",;\n@") != std::string_view::npos) return 0;
    return static_cast<std::uint32_t>(colon + 1);
}

// "Tel 020 …" and "E jane@…" leave a word without a colon before what was cut out.
constexpr auto bare_labels =
    word_list({"and", "at", "by", "call", "contact", "e", "e-mail", "email", "m", "mailto", "mob",
               "mobile", "on", "or", "phone", "t", "tel", "telephone", "via"});
static_assert(std::ranges::is_sorted(bare_labels));

bool dash_at(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    return text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < end && text[at + 1] == ' ';
}

constexpr auto cutting_bytes = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view(",;()\n|\t<>[]"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool cuts(char c) noexcept {
    return cutting_bytes[static_cast<unsigned char>(c)];
}

} // namespace

bool only_asks(std::string_view label) {
    static constexpr auto asked = word_list(
        {"address",  "addresses", "and",      "contact", "detail",    "details",  "e-mail",
         "email",    "for",       "full",     "job",     "name",      "names",    "number",
         "numbers",  "of",        "official", "or",      "person",    "person's", "phone",
         "position", "post",      "role",     "tel",     "telephone", "the",      "title"});
    constexpr std::string_view between = " ,/&()";
    bool any = false;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t begin = std::min(label.find_first_not_of(between, at), label.size());
        at = std::min(label.find_first_of(between, begin), label.size());
        if (begin == at) break;
        if (!asked.holds(label.substr(begin, at - begin))) return false;
        any = true;
    }
    return any;
}

std::vector<Piece> cut_pieces(std::string_view text, Span part, std::span<const Span> left_out) {
    std::vector<Piece> pieces;
    pieces.reserve(8);
    std::uint32_t begin = part.begin;
    PersonField key = PersonField::none;
    bool new_line = true;
    const auto close = [&](std::uint32_t end) {
        const Span span = trim(text, {begin, end}, ".,:;-*\"'<>");
        if (!span.empty() && !bare_labels.holds(slice(text, span)))
            pieces.push_back({span, key, new_line, false, {}});
        if (!span.empty()) new_line = false;
    };
    bool at_start = true;
    for (std::uint32_t at = part.begin; at < part.end;) {
        if (!left_out.empty() && at >= left_out.front().begin) {
            close(at);
            begin = at = std::clamp(left_out.front().end, at, part.end);
            left_out = left_out.subspan(1);
            continue;
        }
        if (at_start && is_word(text[at])) {
            at_start = false;
            const std::uint32_t length = label_length(text, {at, part.end});
            const std::string_view label = text.substr(at, length);
            const PersonField field = length == 0 ? PersonField::none : person_field(label);
            if (length > 0) {
                // An unknown label may itself be a post: "Caldicott Guardian: Jane Doe".
                key = field;
                if (field == PersonField::none && !only_asks(label.substr(0, length - 1))) {
                    begin = at;
                    key = PersonField::label;
                    close(at + length - 1);
                    key = PersonField::none;
                }
                begin = at = at + length;
                if (field == PersonField::label) key = PersonField::none;
                continue;
            }
        }
        const char c = text[at];
        if (is_word(c)) {
            const std::uint32_t stop = left_out.empty() ? part.end : left_out.front().begin;
            while (at < std::min(stop, part.end) && is_word(text[at]))
                ++at;
            continue;
        }
        if (cuts(c) || dash_at(text, at, part.end)) {
            close(at);
            begin = at + 1;
            at_start = true;
            if (c == '\n') {
                new_line = true;
                key = PersonField::none;
            }
        } else if (c == '/' && at > 0 && text[at - 1] == ' ' &&
                   label_length(text, trim(text, {at + 1, part.end})) > 0) {
            // "Name: X / Role: Y"
            close(at);
            begin = at + 1;
            at_start = true;
            key = PersonField::none;
        }
        ++at;
    }
    close(part.end);
    return pieces;
}

} // namespace concord::grammar
