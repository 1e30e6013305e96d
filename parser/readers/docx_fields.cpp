// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_fields.hpp"

#include <algorithm>
#include <array>

#include "parser/readers/xml.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Words of a field code; quotation marks keep a word together.
std::vector<std::string> words_of(std::string_view code) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < code.size();) {
        if (code[at] == ' ' || code[at] == '\t' || code[at] == '\n') {
            ++at;
            continue;
        }
        const bool quoted = code[at] == '"';
        const auto end = quoted ? code.find('"', at + 1) : code.find_first_of(" \t\n", at);
        const auto first = quoted ? at + 1 : at;
        words.emplace_back(code.substr(first, std::min(end, code.size()) - first));
        at = end == std::string_view::npos ? code.size() : end + 1;
    }
    return words;
}

/// What Word writes into a reference whose target is gone, in its languages.
bool is_error(std::string_view shown) {
    constexpr std::array<std::string_view, 6> errors = {"Error!",
                                                        "Fehler!",
                                                        "Erreur !",
                                                        "Erreur\xC2\xA0!",
                                                        "\xC2\xA1"
                                                        "Error!",
                                                        "Errore."};
    return std::any_of(errors.begin(), errors.end(),
                       [&](auto error) { return shown.starts_with(error); });
}

/// A number without blanks and the full stop behind it.
std::string bare(std::string_view number) {
    std::string out;
    for (const char byte : number) {
        if (byte != ' ' && byte != '\t' && byte != '\n') out += byte;
    }
    while (!out.empty() && (out.back() == '.' || out.back() == ':'))
        out.pop_back();
    return out;
}

/// Whether the last word may be a number: "2.2(c)", "Exhibit A", "Part IV". Words that a program
/// wrote over a field are none.
bool ends_with_number(std::string_view shown) {
    while (!shown.empty() && (shown.back() == ' ' || shown.back() == '.' || shown.back() == ':'))
        shown.remove_suffix(1);
    // A blank that does not break is two bytes, of which the second is no sign of its own.
    const auto blank = shown.find_last_of(" \xA0");
    const auto word = blank == shown.npos ? shown : shown.substr(blank + 1);
    constexpr std::string_view roman = "ivxlcIVXLC()";
    const auto letters = std::ranges::count_if(word, is_letter);
    return letters <= 2 || word.find_first_of("0123456789") != word.npos ||
           word.find_first_not_of(roman) == word.npos;
}

} // namespace

FieldCode read_field_code(std::string_view code) {
    FieldCode read;
    const auto words = words_of(code);
    if (words.empty()) return read;
    const std::string name = to_lower(words.front());
    if (name == "toc" || name == "toa" || name == "index") {
        read.kind = FieldCode::Kind::contents;
    } else if (name == "includetext" || name == "includepicture" || name == "dde" ||
               name == "ddeauto" || name == "database") {
        read.kind = FieldCode::Kind::outside;
    } else if (name == "listnum" || name.starts_with("autonum")) {
        read.kind = FieldCode::Kind::number;
    } else if ((name == "ref" || name == "pageref" || name == "noteref") && words.size() > 1) {
        read.kind = FieldCode::Kind::reference;
        read.target = words[1];
        read.names_page = name == "pageref";
        read.wants_number = std::any_of(words.begin() + 2, words.end(), [](const auto& word) {
            return word == "\\r" || word == "\\n" || word == "\\w";
        });
    }
    return read;
}

std::string shown_by_form(pugi::xml_node form) {
    if (const auto box = form.child("w:checkBox")) {
        auto ticked = on_off(box, "w:checked");
        if (!ticked) ticked = on_off(box, "w:default");
        return ticked.value_or(false) ? "\u2612" : "\u2610";
    }
    const auto list = form.child("w:ddList");
    auto chosen = integer(attribute(list.child("w:result"), "w:val"));
    if (!chosen) chosen = integer(attribute(list.child("w:default"), "w:val"));
    std::int32_t at = 0;
    for (const pugi::xml_node entry : list.children("w:listEntry")) {
        if (at++ == chosen.value_or(0)) return std::string(attribute(entry, "w:val"));
    }
    return {};
}

bool is_unfilled(std::string_view result) noexcept {
    constexpr std::string_view wide_blank = "\u2002";
    std::size_t count = 0;
    for (; result.starts_with(wide_blank); ++count)
        result.remove_prefix(wide_blank.size());
    return result.empty() && count == 5;
}

void CrossReferences::bookmark(std::string_view name, const NumberLabel& label) {
    targets_.try_emplace(std::string(name), Target{label.shown, label.context});
}

void CrossReferences::check(BlockBuilder& builder) const {
    for (const ShownReference& reference : references_) {
        const auto target = targets_.find(reference.code.target);
        const auto note = [&](NoteCode code) { builder.note_span(code, reference.span); };
        if (is_error(reference.shown) || target == targets_.end()) {
            note(NoteCode::broken_reference);
            continue;
        }
        if (!reference.code.wants_number || !ends_with_number(reference.shown)) continue;
        const std::string shown = bare(reference.shown);
        const std::string context = bare(target->second.context);
        // A relative reference leaves out what it shares with its own place, so any tail of the
        // full number may be right.
        const bool right = shown.empty() || context.ends_with(shown) ||
                           shown == bare(target->second.own) || context.empty();
        if (!right) note(NoteCode::stale_reference);
    }
}

} // namespace concord
