// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_package.hpp"

#include <algorithm>

namespace concord {

namespace {

std::string_view folder_of(std::string_view part) {
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

/// "word/document.xml" → "word/_rels/document.xml.rels"
std::string relationships_name(std::string_view part) {
    const auto folder = folder_of(part);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

/// A target as a part's name: relative to the folder of its source, or from the root.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path(target.starts_with('/') ? std::string_view() : folder);
    while (!target.empty()) {
        const auto slash = std::min(target.find('/'), target.size());
        const auto step = target.substr(0, slash);
        target.remove_prefix(std::min(slash + 1, target.size()));
        if (step.empty() || step == ".") continue;
        if (step != "..") {
            path.append(step).append(target.empty() ? "" : "/");
        } else if (!path.empty()) {
            path.resize(folder_of(std::string_view(path).substr(0, path.size() - 1)).size());
        }
    }
    return path;
}

} // namespace

Result<std::vector<Relationship>> relationships(Package& package, std::string_view part) {
    std::vector<Relationship> all;
    const std::string name = relationships_name(part);
    if (!package.find(name)) return all;
    const auto xml = read_xml(package, name);
    if (!xml) return tl::unexpected(xml.error());
    for (const pugi::xml_node node : xml->root().children()) {
        if (!std::string_view(node.name()).ends_with("Relationship")) continue;
        const std::string_view type = attribute(node, "Type");
        const auto slash = type.rfind('/');
        Relationship one;
        one.kind = type.substr(slash == std::string_view::npos ? 0 : slash + 1);
        one.outside = attribute(node, "TargetMode") == "External";
        const auto target = attribute(node, "Target");
        one.part = one.outside ? std::string(target) : resolved(folder_of(part), target);
        all.push_back(std::move(one));
    }
    return all;
}

std::optional<std::string>
related_part(const Package& package, const std::vector<Relationship>& all, std::string_view kind) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Relationship& one) {
        return one.kind == kind && !one.outside && package.find(one.part);
    });
    return found == all.end() ? std::nullopt : std::optional<std::string>(found->part);
}

} // namespace concord
