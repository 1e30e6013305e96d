// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/book/book_loader.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> severity_names{"advice", "warning", "error"};
constexpr std::string_view default_profile = "england-health-care";

} // namespace

bool BookLoader::names_a_rule(std::string_view id) const {
    // As the engine reads it: a whole id, an id without its variant, or a family.
    return std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) {
        return rule.id == id || rule.id.substr(0, rule.id.find('.')) == id || rule.family == id;
    });
}

void BookLoader::load_profiles(const std::vector<BookFile>& files,
                               const std::vector<YamlNode>& trees) {
    std::vector<Profile> profiles;
    for (std::size_t i = 0; i < files.size(); ++i) {
        complaints_.enter(files[i].name);
        const Profile profile = load_profile(trees[i]);
        if (std::any_of(profiles.begin(), profiles.end(),
                        [&](const Profile& other) { return other.id == profile.id; })) {
            complaints_.at(trees[i], fmt::format("duplicate profile \"{}\"", profile.id));
        }
        profiles.push_back(profile);
    }
    std::stable_partition(profiles.begin(), profiles.end(),
                          [](const Profile& p) { return p.id == default_profile; });
    book_.book_.profiles = book_.store_.keep(std::move(profiles));
    check_profiles_of_rules();
}

void BookLoader::check_profiles_of_rules() {
    for (const auto& rule : rules_) {
        for (const auto wanted : rule.profiles) {
            if (book_.book_.profile(wanted) == nullptr) {
                complaints_.add(
                    {ErrorKind::pack,
                     fmt::format("rule \"{}\" names an unknown profile \"{}\"", rule.id, wanted),
                     {},
                     {}});
            }
        }
    }
}

Profile BookLoader::load_profile(const YamlNode& node) {
    Fields fields(node, complaints_);
    Profile profile;
    profile.id = keep(fields.text("profile"));
    profile.title = keep(fields.text("title"));
    std::vector<std::string> disabled;
    if (const auto* list = fields.find("disabled"); list && expect_list(*list, complaints_)) {
        for (const auto& item : list->items) {
            disabled.push_back(text_of(item, complaints_));
            if (!names_a_rule(disabled.back())) {
                complaints_.at(item, fmt::format("unknown rule or family \"{}\"", disabled.back()));
            }
        }
    }
    profile.disabled = book_.store_.keep(disabled);
    std::vector<Profile::Override> overrides;
    if (const auto* map = fields.find("severity")) {
        for (std::size_t i = 0; i < map->keys.size(); ++i) {
            Profile::Override change;
            change.rule = keep(map->keys[i].name);
            if (!names_a_rule(change.rule)) {
                complaints_.at(map->keys[i],
                               fmt::format("unknown rule or family \"{}\"", change.rule));
            }
            const std::string level = text_of(map->items[i], complaints_);
            const auto known = std::find(severity_names.begin(), severity_names.end(), level);
            if (known == severity_names.end()) {
                complaints_.at(map->items[i], fmt::format("unknown severity \"{}\"", level));
            } else {
                change.severity = static_cast<Severity>(known - severity_names.begin());
            }
            overrides.push_back(change);
        }
    }
    profile.overrides = book_.store_.keep(std::move(overrides));
    profile.tolerance_days = static_cast<std::int32_t>(fields.number_or("tolerance_days", 30));
    profile.sentence_max = static_cast<std::int32_t>(fields.number_or("sentence_max", 40));
    profile.watch_list = fields.flag_or("watch_list", false);
    fields.finish();
    return profile;
}

} // namespace concord
