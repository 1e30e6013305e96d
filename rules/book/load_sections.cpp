// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/book/book_loader.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 4> need_letters{"N", "O", "E", "R"};

} // namespace

BookLoader::NeedRow BookLoader::need_row(const YamlNode& row) {
    NeedRow needs{};
    if (row.kind != YamlNode::Kind::map) {
        complaints_.at(row, "expected a mapping of types of agreement");
        return needs;
    }
    for (std::size_t i = 0; i < row.keys.size(); ++i) {
        const auto type = agreement_type(row.keys[i].name);
        if (!type) {
            complaints_.at(row.keys[i],
                           fmt::format("unknown type of agreement \"{}\"", row.keys[i].name));
            continue;
        }
        const auto& cell = row.items[i];
        const auto letter = std::find(need_letters.begin(), need_letters.end(), cell.scalar);
        if (letter == need_letters.end()) {
            complaints_.at(cell, fmt::format("unknown need \"{}\", expected one of {}", cell.scalar,
                                             listed(need_letters)));
            continue;
        }
        needs[static_cast<std::size_t>(*type)] = static_cast<Need>(letter - need_letters.begin());
    }
    return needs;
}

std::map<std::string, BookLoader::NeedRow> BookLoader::load_matrix(std::string_view part) {
    std::map<std::string, NeedRow> matrix;
    const auto* node = enter(part);
    if (node == nullptr) {
        return matrix;
    }
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
        matrix.emplace(node->keys[i].name, need_row(node->items[i]));
    }
    return matrix;
}

BookLoader::NeedRow BookLoader::take_row(std::map<std::string, NeedRow>& matrix,
                                         const YamlNode& node, std::string_view id) {
    const auto row = matrix.find(std::string(id));
    if (row == matrix.end()) {
        complaints_.at(node, fmt::format("the matrix does not name \"{}\"", id));
        return {};
    }
    const NeedRow needs = row->second;
    matrix.erase(row);
    return needs;
}

void BookLoader::expect_used_up(const std::map<std::string, NeedRow>& matrix,
                                std::string_view part) {
    const auto* node = enter(part);
    for (const auto& [id, row] : matrix) {
        complaints_.at(*node, fmt::format("the matrix names an unknown row \"{}\"", id));
    }
}

void BookLoader::load_contact_kinds() {
    auto matrix = load_matrix("contacts/matrix");
    std::vector<ContactKind> kinds;
    for (const auto& node : rows_of("contacts/kinds")) {
        Fields fields(node, complaints_);
        ContactKind kind;
        kind.id = keep(fields.text("id"));
        kind.name = keep(fields.text("name"));
        kind.labels = phrases(fields, "labels");
        kind.personal_data_only = !fields.texts("personal_data_only").empty();
        (void)fields.text_or("note");
        fields.finish();
        kind.need = take_row(matrix, node, kind.id);
        kinds.push_back(kind);
    }
    expect_used_up(matrix, "contacts/matrix");
    book_.book_.contact_kinds = book_.store_.keep(std::move(kinds));
}

void BookLoader::load_types() {
    std::vector<TypeCues> types;
    for (const auto& node : rows_of("types/types")) {
        Fields fields(node, complaints_);
        TypeCues cues;
        const std::string id = fields.text("id");
        const auto type = id == "NOT" ? AgreementType::other : agreement_type(id);
        if (!type) {
            complaints_.at(node, fmt::format("unknown type of agreement \"{}\"", id));
        }
        cues.type = type.value_or(AgreementType::other);
        cues.name = keep(fields.text("name"));
        cues.title = phrases(fields, "title");
        cues.opening = phrases(fields, "opening");
        cues.structure = phrases(fields, "structure");
        cues.lexis = phrases(fields, "lexis");
        cues.negative = phrases(fields, "negative");
        fields.finish();
        types.push_back(cues);
    }
    book_.book_.types = book_.store_.keep(std::move(types));
}

void BookLoader::load_sections() {
    auto matrix = load_matrix("sections/matrix");
    std::vector<Section> sections;
    for (const auto& node : rows_of("sections/sections")) {
        Fields fields(node, complaints_);
        Section section;
        section.id = keep(fields.text("id"));
        section.name = keep(fields.text("name"));
        section.why = keep(fields.text("why"));
        section.adequate = keep(fields.text_or("adequate"));
        if (const auto* authority = fields.need("authority")) {
            section.authorities = book_.store_.keep(authority_indices(*authority));
        }
        section.headings = phrases(fields, "headings");
        section.strong = phrases(fields, "strong");
        section.cues = phrases(fields, "cues");
        if (const auto* full = fields.find("full");
            full != nullptr && expect_list(*full, complaints_)) {
            std::vector<PhraseSet> groups;
            for (const auto& group : full->items) {
                groups.push_back(phrases(group));
            }
            section.full = book_.store_.keep(std::move(groups));
        }
        fields.finish();
        section.need = take_row(matrix, node, section.id);
        if (std::any_of(sections.begin(), sections.end(),
                        [&](const Section& other) { return other.id == section.id; })) {
            complaints_.at(node, fmt::format("duplicate section \"{}\"", section.id));
        }
        sections.push_back(section);
    }
    expect_used_up(matrix, "sections/matrix");
    book_.book_.sections = book_.store_.keep(std::move(sections));
    if (const auto* delegates = enter("sections/delegates")) {
        book_.book_.delegates = phrases(*delegates);
    }
}

} // namespace concord
