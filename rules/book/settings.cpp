// SPDX-License-Identifier: Apache-2.0
#include "rules/book/settings.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/book/yaml_fields.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> severity_names{"advice", "warning", "error"};

class SettingsReader {
public:
    Result<Settings> read(const BookFile& file) {
        auto tree = read_yaml(file.text, file.name);
        if (!tree) {
            tree.error().kind = ErrorKind::usage;
            return tl::unexpected<Error>(std::move(tree.error()));
        }
        complaints_.enter(file.name);
        settings_.file = file.name;
        Fields fields(*tree, complaints_);
        extends(fields.find("extends"));
        profile(fields.find("profile"));
        settings_.rules = words(fields.find("rules"));
        settings_.disabled = words(fields.find("disabled"));
        settings_.enabled = words(fields.find("enabled"));
        severity(fields.find("severity"));
        waivers(fields.find("waivers"));
        fields.finish();
        if (!complaints_.empty()) {
            Error error = complaints_.error();
            error.kind = ErrorKind::usage;
            return tl::unexpected<Error>(std::move(error));
        }
        return std::move(settings_);
    }

private:
    [[nodiscard]] std::string place(std::uint32_t line, std::uint32_t column) const {
        return fmt::format("{}:{}:{}", settings_.file, line, column);
    }
    Settings::Word word(const YamlNode& node) {
        return {text_of(node, complaints_), place(node.line, node.column)};
    }

    /// A list of texts; a single text is a list of one.
    std::vector<Settings::Word> words(const YamlNode* node) {
        std::vector<Settings::Word> all;
        if (node == nullptr) {
            return all;
        }
        if (node->kind == YamlNode::Kind::scalar) {
            all.push_back(word(*node));
        } else if (expect_list(*node, complaints_)) {
            for (const auto& item : node->items) {
                all.push_back(word(item));
            }
        }
        return all;
    }

    static bool is_path(std::string_view text) {
        return text.find('/') != std::string_view::npos || text.ends_with(".yaml") ||
               text.ends_with(".yml");
    }

    void extends(const YamlNode* node) {
        for (auto& one : words(node)) {
            if (is_path(one.text)) {
                settings_.extends.push_back(std::move(one));
            } else {
                take_profile(*node, std::move(one));
            }
        }
    }

    void profile(const YamlNode* node) {
        if (node != nullptr) {
            take_profile(*node, word(*node));
        }
    }

    void take_profile(const YamlNode& node, Settings::Word named) {
        if (settings_.profile && settings_.profile->text != named.text) {
            complaints_.at(node, fmt::format("a second profile, \"{}\" beside \"{}\": keep one",
                                             named.text, settings_.profile->text));
            return;
        }
        settings_.profile = std::move(named);
    }

    void severity(const YamlNode* node) {
        if (node == nullptr) {
            return;
        }
        if (node->kind != YamlNode::Kind::map) {
            complaints_.at(*node, R"(expected severities by rule, such as "GDP-13: error")");
            return;
        }
        for (std::size_t i = 0; i < node->keys.size(); ++i) {
            const auto& key = node->keys[i];
            const std::string& level = node->items[i].scalar; // "off" is a word here
            const auto known = std::find(severity_names.begin(), severity_names.end(), level);
            if (known == severity_names.end()) {
                complaints_.at(node->items[i],
                               fmt::format("unknown severity \"{}\", expected one of {}; to leave "
                                           "a rule out, list it under \"disabled\"",
                                           level, listed(severity_names)));
                continue;
            }
            settings_.severity.push_back({{key.name, place(key.line, key.column)},
                                          static_cast<Severity>(known - severity_names.begin())});
        }
    }

    void waivers(const YamlNode* node) {
        if (node == nullptr || !expect_list(*node, complaints_)) {
            return;
        }
        for (const auto& item : node->items) {
            Fields fields(item, complaints_);
            Waiver waiver;
            waiver.rule = fields.text("rule");
            waiver.document = fields.text_or("document");
            waiver.place = fields.text_or("place");
            waiver.reason = fields.text("reason");
            waiver.by = fields.text("by");
            const auto* until = fields.need("until");
            waiver.written_at = place(item.line, item.column);
            fields.finish();
            if (until == nullptr) {
                continue;
            }
            if (const auto day = parse_iso(until->scalar)) {
                waiver.until = *day;
                settings_.waivers.push_back(std::move(waiver));
            } else {
                complaints_.at(*until, R"(expected a day such as "2027-03-31")");
            }
        }
    }

    Settings settings_;
    Complaints complaints_;
};

} // namespace

Result<Settings> read_settings(const BookFile& file) {
    return SettingsReader().read(file);
}

} // namespace concord
