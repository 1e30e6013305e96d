// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signature_words.hpp"

#include <algorithm>

#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord {

namespace {

using grammar::PersonField;

// A label of a signature line at `at`, with its colon; the field it names.
struct FieldLabel {
    PersonField field = PersonField::none;
    std::uint32_t end = 0;
};

FieldLabel label_at(std::string_view text, std::uint32_t at) {
    const std::size_t colon =
        text.substr(0, std::min<std::size_t>(text.size(), at + 40)).find(':', at);
    if (colon == text.npos) return {};
    return {grammar::person_field(text.substr(at, colon - at)),
            static_cast<std::uint32_t>(colon + 1)};
}

} // namespace

bool is_rule(std::string_view words) noexcept {
    return std::ranges::none_of(words, grammar::is_word);
}

Span drawn_rule(std::string_view text, Span range) noexcept {
    constexpr std::size_t shortest = 4;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
        const char c = text[at];
        if (c != '-' && c != '_' && c != '=') continue;
        const std::size_t behind = std::min<std::size_t>(text.find_first_not_of(c, at), range.end);
        if (behind - at >= shortest) return {at, static_cast<std::uint32_t>(behind)};
        at = static_cast<std::uint32_t>(behind);
    }
    return {range.end, range.end};
}

std::uint32_t behind_rule(std::string_view text, Span words) noexcept {
    constexpr std::uint32_t shortest = 6;
    std::uint32_t at = words.begin;
    while (at < words.end && (text[at] == '.' || text[at] == '_'))
        ++at;
    if (at - words.begin < shortest) return words.begin;
    while (at < words.end && grammar::is_blank(text[at]))
        ++at;
    return at < words.end && is_letter_byte(text[at]) ? at : words.begin;
}

bool is_signed_mark(std::string_view words) {
    if (grammar::same_word(words, "signed")) return true;
    for (const std::string_view mark :
         {"[signed", "/s/", "signed electronically", "electronically signed", "[signature",
          "[image", "(signed", "docusigned"})
        if (grammar::begins_with(words, mark)) return true;
    return false;
}

std::uint32_t behind_signatory(std::string_view words) {
    std::size_t at = 0;
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view label :
             {"authorised signatory", "authorized signatory", "attesting officer"}) {
            if (!grammar::begins_with(words.substr(at), label)) continue;
            at = std::min(words.find_first_not_of(" \t:", at + label.size()), words.size());
            more = true;
        }
    }
    return static_cast<std::uint32_t>(at);
}

bool is_blank_form(std::string_view words) {
    static constexpr auto labels =
        grammar::word_list({"by", "date", "dated", "name", "position", "post", "print", "role",
                            "sign", "signature", "signed", "title"});
    const Span all{0, static_cast<std::uint32_t>(words.size())};
    const auto parts = grammar::words_of(words, all);
    return !parts.empty() && words.find("....") != words.npos &&
           std::ranges::all_of(parts, [&](Span word) { return labels.holds(slice(words, word)); });
}

std::vector<SignaturePart> signature_parts(std::string_view text) {
    std::vector<SignaturePart> parts(1);
    std::uint32_t at = 0;
    bool start = true;
    while (at < text.size()) {
        if (start && is_letter_byte(text[at])) {
            const FieldLabel label = label_at(text, at);
            if (label.field != PersonField::none) {
                parts.back().value.end = at;
                parts.push_back({label.field, {label.end, label.end}});
                at = label.end;
                continue;
            }
        }
        start = grammar::is_blank(text[at]);
        ++at;
    }
    parts.back().value.end = static_cast<std::uint32_t>(text.size());
    for (SignaturePart& part : parts)
        part.value = grammar::trim(text, part.value);
    if (parts.front().value.empty()) parts.erase(parts.begin());
    return parts;
}

} // namespace concord
