// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/book/book_loader.hpp"

namespace concord {

namespace {

/// The parts of knowledge: the file's name without folder and ending, and its top-level keys; "*"
/// for files whose keys are names.
constexpr std::array<std::string_view, 21> part_names{"authorities/authorities",
                                                      "bars/bars",
                                                      "bodies/bodies",
                                                      "bodies/names",
                                                      "contacts/kinds",
                                                      "contacts/matrix",
                                                      "domains/free",
                                                      "domains/relay",
                                                      "domains/retired",
                                                      "domains/shared",
                                                      "laws/changes",
                                                      "laws/law_names",
                                                      "laws/laws",
                                                      "laws/statutes",
                                                      "duties/*",
                                                      "jurisdictions/*",
                                                      "lexicon/*",
                                                      "sections/delegates",
                                                      "sections/matrix",
                                                      "sections/sections",
                                                      "types/types"};

/// "rules/knowledge/laws.yaml" → "laws".
std::string_view stem(std::string_view path) {
    path.remove_prefix(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    return path.substr(0, path.find('.'));
}

} // namespace

void BookLoader::collect_parts(const std::vector<BookFile>& files,
                               const std::vector<YamlNode>& trees) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        complaints_.enter(files[i].name);
        Fields file(trees[i], complaints_);
        const std::string checked = iso_date(file, "checked");
        if (checked.empty()) {
            complaints_.at(trees[i], "missing key \"checked\"");
        } else if (oldest_check_.empty() || checked < oldest_check_) {
            oldest_check_ = checked;
        }
        const auto name = stem(files[i].name);
        bool known = false;
        for (const auto part : part_names) {
            if (part.substr(0, part.find('/')) != name) {
                continue;
            }
            known = true;
            if (part.back() == '*') {
                collect_named(files[i].name, trees[i], name, file);
                continue;
            }
            const auto* node = file.find(part.substr(part.find('/') + 1));
            if (node != nullptr && !parts_.emplace(part, Part{files[i].name, node}).second) {
                complaints_.at(*node, fmt::format("\"{}\" stands in two files", part));
            }
        }
        if (!known) {
            complaints_.at(trees[i], fmt::format("no knowledge file is called \"{}\"", name));
            continue;
        }
        file.finish();
    }
}

void BookLoader::collect_named(const std::string& file, const YamlNode& tree, std::string_view name,
                               Fields& fields) {
    for (std::size_t i = 0; i < tree.keys.size(); ++i) {
        const auto& key = tree.keys[i].name;
        if (key != "checked") {
            parts_.emplace(fmt::format("{}/{}", name, key), Part{file, fields.find(key)});
        }
    }
}

const YamlNode* BookLoader::enter(std::string_view part) {
    const auto found = parts_.find(part);
    if (found == parts_.end()) {
        return nullptr;
    }
    complaints_.enter(found->second.file);
    return found->second.node;
}

std::span<const YamlNode> BookLoader::rows_of(std::string_view part) {
    const auto* list = enter(part);
    if (list == nullptr || !expect_list(*list, complaints_)) {
        return {};
    }
    return list->items;
}

void BookLoader::load_knowledge(const std::vector<BookFile>& files,
                                const std::vector<YamlNode>& trees) {
    collect_parts(files, trees);
    load_authorities();
    load_sections();
    load_types();
    load_contact_kinds();
    load_domains();
    load_bars();
    load_bodies();
    load_laws();
    load_lexicon();
}

void BookLoader::load_authorities() {
    std::vector<Authority> authorities;
    for (const auto& node : rows_of("authorities/authorities")) {
        load_authority(node, authorities);
    }
    book_.book_.authorities = book_.store_.keep(std::move(authorities));
}

void BookLoader::load_authority(const YamlNode& node, std::vector<Authority>& authorities) {
    Fields fields(node, complaints_);
    Authority authority;
    const std::string id = fields.text("id");
    authority.id = keep(id);
    authority.title = keep(fields.text("title"));
    authority.address = keep(fields.text_or("address"));
    authority.checked = keep(iso_date(fields, "checked"));
    (void)fields.text_or("mark");
    const bool doubtful = fields.flag_or("doubtful", false);
    const std::string doubt = fields.text_or("doubt");
    authority.doubt = keep(doubtful && doubt.empty() ? "to be confirmed" : doubt);
    fields.finish();
    const auto index = static_cast<std::uint16_t>(authorities.size());
    if (!authority_ids_.emplace(id, index).second) {
        complaints_.at(node, fmt::format("duplicate authority \"{}\"", id));
    }
    authorities.push_back(authority);
}

} // namespace concord
