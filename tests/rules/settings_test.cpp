// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <catch2/catch.hpp>

#include "rules/book/settings.hpp"

using namespace concord;

namespace {

Settings read(const std::string& text, const std::string& name = "concord.yaml") {
    auto settings = read_settings({name, text});
    INFO((settings ? "" : settings.error().message));
    REQUIRE(settings.has_value());
    return std::move(*settings);
}

std::string refusal(const std::string& text) {
    const auto settings = read_settings({"concord.yaml", text});
    REQUIRE_FALSE(settings.has_value());
    CHECK(settings.error().kind == ErrorKind::usage);
    return settings.error().where + ": " + settings.error().message;
}

bool lists(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string level(const Profile& profile, std::string_view rule) {
    for (const auto& change : profile.overrides) {
        if (change.rule == rule) {
            return std::string(to_string(change.severity)) + " by " + std::string(change.by);
        }
    }
    return "";
}

} // namespace

TEST_CASE("settings say what they say") {
    const Settings settings = read("extends: [scotland, ../office.yaml]\n"
                                   "rules: [./our-rules.yaml]\n"
                                   "disabled: [DRA-10, XRF]\n"
                                   "enabled: REV-03\n"
                                   "severity:\n  GDP-13: error\n");
    REQUIRE(settings.profile.has_value());
    CHECK(settings.profile->text == "scotland");
    REQUIRE(settings.extends.size() == 1);
    CHECK(settings.extends[0].text == "../office.yaml");
    REQUIRE(settings.rules.size() == 1);
    CHECK(settings.rules[0].place == "concord.yaml:2:9");
    CHECK(settings.disabled.size() == 2);
    CHECK(settings.enabled.size() == 1);
    REQUIRE(settings.severity.size() == 1);
    CHECK(settings.severity[0].severity == Severity::error);
}

TEST_CASE("settings are read strictly") {
    CHECK(refusal("rule: [a.yaml]\n")
              .find("concord.yaml:1:1: unknown key \"rule\", expected one "
                    "of \"extends\", \"profile\", \"rules\"") == 0);
    CHECK(refusal("severity: {GDP-13: off}\n").find("concord.yaml:1:20: ") == 0);
    CHECK(refusal("severity: {GDP-13: loud}\n")
              .find("to leave a rule out, list it under "
                    "\"disabled\"") != std::string::npos);
    CHECK(refusal("severity: error\n").find("expected severities by rule") != std::string::npos);
    CHECK(refusal("disabled: {a: b}\n").find("expected a list, found a mapping") !=
          std::string::npos);
    CHECK(refusal("extends: scotland\nprofile: wales\n") ==
          "concord.yaml:2:10: a second profile, \"wales\" beside \"scotland\": keep one");
    CHECK(refusal("").find("empty document") != std::string::npos);
    CHECK(refusal("a: 1\na: 2\n").find("duplicate key") != std::string::npos);
}

TEST_CASE("settings lie over the profile, the nearest on top") {
    const RuleBook& book = built_in_book();
    std::vector<Settings> layers{
        read("profile: draft-stage\nseverity: {GDP: warning, GDP-13: error}\ndisabled: [XRF]\n",
             "office.yaml"),
        read("severity: {GDP-13: advice}\nenabled: [XRF-01]\n")};
    const auto owned = settle_profile(layers, book);
    REQUIRE(owned.has_value());
    const Profile& profile = owned->profile();
    CHECK(profile.id == "draft-stage");
    CHECK(level(profile, "GDP-13") == "advice by concord.yaml");
    CHECK(level(profile, "GDP-09") == "warning by office.yaml");
    CHECK(lists(profile.disabled, "XRF-02"));
    CHECK_FALSE(lists(profile.disabled, "XRF-01"));
    CHECK(lists(profile.enabled, "XRF-01"));
    // What the profile itself says still holds.
    for (const auto name : book.profile("draft-stage")->disabled) {
        CHECK(lists(profile.disabled, name));
    }
    const auto chosen = settle_profile(layers, book, "wales");
    REQUIRE(chosen.has_value());
    CHECK(chosen->profile().id == "wales");
    const auto nothing = settle_profile({}, book);
    REQUIRE(nothing.has_value());
    CHECK(nothing->profile().id == book.profiles.front().id);
}

TEST_CASE("settings may only name what there is") {
    const RuleBook& book = built_in_book();
    const auto refused = settle_profile(
        {read("profile: atlantis\ndisabled: [GPD-13]\nseverity: {QQQ: error}\n")}, book);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(refused.error().where == "concord.yaml:1:10");
    const std::string& told = refused.error().message;
    CHECK(told.find("unknown profile \"atlantis\", expected one of \"england-health-care\"") == 0);
    CHECK(told.find("\nconcord.yaml:2:12: there is no rule or family \"GPD-13\"; \"concord rules "
                    "list\" names them") != std::string::npos);
    CHECK(told.find("\nconcord.yaml:3:12: there is no rule or family \"QQQ\"") !=
          std::string::npos);
}
