// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/book/book_loader.hpp"
#include "rules/book/phrase.hpp"

namespace concord {

namespace {

/// Lists whose entries are compared with words of the text as they are, not looked for.
constexpr std::array<std::string_view, 6> word_lists{
    "common_abbreviations", "capitalised_ordinary", "places",
    "choosing_law",         "law_places",           "uk_law_places"};

std::string_view key_of(std::string_view part) {
    return part.substr(part.find('/') + 1);
}

/// The first way to read the first phrase, for messages.
std::string first_form(const YamlNode& list) {
    const auto* first = list.items.empty() ? nullptr : &list.items.front();
    const auto forms = expand_phrase(first == nullptr ? "" : first->scalar);
    if (!forms || forms->empty()) {
        return {};
    }
    const auto& form = forms->front();
    return (form.exact.empty() ? form.text : form.exact) + (form.open ? "…" : "");
}

} // namespace

void BookLoader::load_lexicon() {
    std::vector<Lexicon> lexicons;
    std::vector<VariantGroup> groups;
    for (const auto& [part, place] : parts_) {
        const std::string_view name = part;
        if (name.substr(0, 7) == "duties/" || name == "lexicon/variants" ||
            name == "lexicon/alias_groups" || name == "lexicon/address_forms") {
            load_groups(name, groups);
        } else if (name.substr(0, 8) == "lexicon/" || name.substr(0, 14) == "jurisdictions/") {
            load_words(name, lexicons);
        }
    }
    book_.book_.lexicons = book_.store_.keep(std::move(lexicons));
    book_.book_.variants = book_.store_.keep(std::move(groups));
}

void BookLoader::load_words(std::string_view part, std::vector<Lexicon>& lexicons) {
    const auto* list = enter(part);
    const auto name = key_of(part);
    Lexicon lexicon;
    lexicon.name = keep(std::string(name));
    lexicon.words = book_.store_.keep(texts_of(*list, complaints_));
    if (std::find(word_lists.begin(), word_lists.end(), name) == word_lists.end()) {
        lexicon.phrases = phrases(*list);
    }
    lexicons.push_back(lexicon);
}

void BookLoader::load_groups(std::string_view part, std::vector<VariantGroup>& groups) {
    const auto rows = rows_of(part);
    const auto kind = key_of(part);
    const auto first = groups.size();
    if (kind == "address_forms") {
        groups.push_back(load_forms(rows));
    } else {
        for (const auto& row : rows) {
            groups.push_back(kind == "variants" ? load_spellings(row) : load_members(row));
        }
    }
    for (auto i = first; i < groups.size(); ++i) {
        groups[i].kind = keep(std::string(kind));
    }
}

VariantGroup BookLoader::load_spellings(const YamlNode& node) {
    Fields fields(node, complaints_);
    VariantGroup group;
    group.name = keep(fields.text("note"));
    std::vector<PhraseSet> members;
    std::vector<std::string> names;
    for (const std::string_view key : {"a", "b"}) {
        if (const auto* list = fields.need(key)) {
            members.push_back(phrases(*list));
            names.push_back(first_form(*list));
        }
    }
    fields.finish();
    group.members = book_.store_.keep(std::move(members));
    group.member_names = book_.store_.keep(names);
    return group;
}

VariantGroup BookLoader::load_members(const YamlNode& node) {
    Fields fields(node, complaints_);
    VariantGroup group;
    group.name = keep(fields.text("name"));
    (void)fields.text_or("note");
    std::vector<PhraseSet> members;
    std::vector<std::string> names;
    const auto* lists = fields.need("members");
    fields.finish();
    if (lists != nullptr && expect_list(*lists, complaints_)) {
        for (const auto& list : lists->items) {
            members.push_back(phrases(list));
            names.push_back(first_form(list));
        }
    }
    group.members = book_.store_.keep(std::move(members));
    group.member_names = book_.store_.keep(names);
    return group;
}

VariantGroup BookLoader::load_forms(std::span<const YamlNode> rows) {
    VariantGroup group;
    group.name = keep("address forms");
    std::vector<PhraseSet> members;
    std::vector<std::string> names;
    for (const auto& row : rows) {
        Fields fields(row, complaints_);
        names.push_back(fields.text("name"));
        members.push_back(phrases(fields, "phrases"));
        (void)fields.text_or("note");
        fields.finish();
    }
    group.members = book_.store_.keep(std::move(members));
    group.member_names = book_.store_.keep(names);
    return group;
}

} // namespace concord
