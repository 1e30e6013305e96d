// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "rules/book/settings.hpp"
#include "rules/book/yaml_fields.hpp"

namespace concord {

namespace {

/// How closely a name fits a rule: 3 its id, 2 its id without variant, 1 its family, 0 not at all.
int closeness(std::string_view name, const Rule& rule) {
    if (name == rule.id) {
        return 3;
    }
    if (name == rule.id.substr(0, rule.id.find('.'))) {
        return 2;
    }
    return name == rule.family ? 1 : 0;
}

} // namespace

class ProfileMaker {
public:
    ProfileMaker(const std::vector<Settings>& layers, const RuleBook& book)
        : layers_(layers), book_(book) {}

    Result<OwnedProfile> make(std::string_view chosen) {
        out_.profile_ = base(chosen);
        start_from(out_.profile_);
        for (const auto& layer : layers_) {
            lay(layer);
        }
        if (!complaints_.empty()) {
            Error error = complaints_.error();
            error.kind = ErrorKind::usage;
            return tl::unexpected<Error>(std::move(error));
        }
        finish();
        return std::move(out_);
    }

private:
    void complain(const Settings::Word& word, std::string message) {
        complaints_.add({ErrorKind::usage, std::move(message), word.place, {}});
    }

    Profile base(std::string_view chosen) {
        const Profile* found = book_.profiles.empty() ? nullptr : &book_.profiles.front();
        for (const auto& layer : layers_) {
            if (!layer.profile) {
                continue;
            }
            const Profile* named = book_.profile(layer.profile->text);
            if (named == nullptr) {
                std::vector<std::string_view> known;
                for (const auto& profile : book_.profiles) {
                    known.push_back(profile.id);
                }
                complain(*layer.profile, fmt::format("unknown profile \"{}\", expected one of {}",
                                                     layer.profile->text, listed(known)));
                continue;
            }
            found = named;
        }
        if (const Profile* named = book_.profile(chosen); named != nullptr) {
            found = named;
        }
        return found == nullptr ? Profile{} : *found;
    }

    void start_from(const Profile& profile) {
        for (const auto name : profile.disabled) {
            for (const auto& rule : book_.rules) {
                if (closeness(name, rule) > 0) {
                    disabled_.insert(rule.id);
                }
            }
        }
    }

    /// The rules that a word names; a complaint when there are none.
    std::vector<const Rule*> named(const Settings::Word& word) {
        std::vector<const Rule*> rules;
        for (const auto& rule : book_.rules) {
            if (closeness(word.text, rule) > 0) {
                rules.push_back(&rule);
            }
        }
        if (rules.empty()) {
            complain(word, fmt::format("there is no rule or family \"{}\"; \"concord rules list\" "
                                       "names them",
                                       word.text));
        }
        return rules;
    }

    void lay(const Settings& layer) {
        for (const auto& word : layer.disabled) {
            for (const auto* rule : named(word)) {
                disabled_.insert(rule->id);
                enabled_.erase(rule->id);
            }
        }
        for (const auto& word : layer.enabled) {
            for (const auto* rule : named(word)) {
                disabled_.erase(rule->id);
                enabled_.insert(rule->id);
            }
        }
        for (const auto& waiver : layer.waivers) {
            (void)named({waiver.rule, waiver.written_at});
        }
        std::map<std::string_view, int> closest;
        for (const auto& level : layer.severity) {
            for (const auto* rule : named(level.rule)) {
                int& best = closest[rule->id];
                const int close = closeness(level.rule.text, *rule);
                if (close > best) {
                    best = close;
                    levels_[rule->id] = {level.severity, &layer};
                }
            }
        }
    }

    void finish() {
        Profile& profile = out_.profile_;
        profile.disabled =
            out_.store_.keep(std::vector<std::string_view>(disabled_.begin(), disabled_.end()));
        profile.enabled =
            out_.store_.keep(std::vector<std::string_view>(enabled_.begin(), enabled_.end()));
        std::vector<Profile::Override> overrides;
        // The first override of a name counts, so these win over those of the profile.
        for (const auto& [id, level] : levels_) {
            overrides.push_back({id, level.first, out_.store_.keep(level.second->file)});
        }
        overrides.insert(overrides.end(), profile.overrides.begin(), profile.overrides.end());
        profile.overrides = out_.store_.keep(std::move(overrides));
    }

    const std::vector<Settings>& layers_;
    const RuleBook& book_;
    Complaints complaints_;
    OwnedProfile out_;
    std::set<std::string_view> disabled_;
    std::set<std::string_view> enabled_;
    std::map<std::string_view, std::pair<Severity, const Settings*>> levels_;
};

Result<OwnedProfile> settle_profile(const std::vector<Settings>& layers, const RuleBook& book,
                                    std::string_view chosen) {
    return ProfileMaker(layers, book).make(chosen);
}

} // namespace concord
