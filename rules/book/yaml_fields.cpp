// SPDX-License-Identifier: Apache-2.0
#include "rules/book/yaml_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace concord {

namespace {

constexpr std::array<std::string_view, 10> truth_words{"true", "false", "yes",   "no",  "on",
                                                       "off",  "True",  "False", "Yes", "No"};

std::string_view kind_name(YamlNode::Kind kind) {
    switch (kind) {
    case YamlNode::Kind::null:
        return "nothing";
    case YamlNode::Kind::scalar:
        return "a single value";
    case YamlNode::Kind::list:
        return "a list";
    case YamlNode::Kind::map:
        return "a mapping";
    }
    return {};
}

std::string place(const std::string& file, std::uint32_t line, std::uint32_t column) {
    return fmt::format("{}:{}:{}", file, line, column);
}

} // namespace

void Complaints::at(const YamlNode& node, std::string message) {
    all_.push_back({ErrorKind::pack, std::move(message), place(file_, node.line, node.column), {}});
}

void Complaints::at(const YamlKey& key, std::string message) {
    all_.push_back({ErrorKind::pack, std::move(message), place(file_, key.line, key.column), {}});
}

void Complaints::add(const Error& error) {
    all_.push_back(error);
}

Error Complaints::error() const {
    Error first = all_.front();
    for (std::size_t i = 1; i < all_.size(); ++i) {
        first.message += fmt::format("\n{}: {}", all_[i].where, all_[i].message);
    }
    return first;
}

Fields::Fields(const YamlNode& node, Complaints& complaints)
    : node_(node), complaints_(complaints) {
    if (node.kind != YamlNode::Kind::map) {
        complaints.at(node, fmt::format("expected a mapping, found {}", kind_name(node.kind)));
    }
}

const YamlNode* Fields::find(std::string_view key) {
    asked_.push_back(key);
    return node_.find(key);
}

const YamlNode* Fields::need(std::string_view key) {
    const auto* found = find(key);
    if (found == nullptr && node_.kind == YamlNode::Kind::map) {
        complaints_.at(node_, fmt::format("missing key \"{}\"", key));
    }
    return found;
}

std::string Fields::text(std::string_view key) {
    const auto* found = need(key);
    if (found == nullptr) {
        return {};
    }
    std::string value = text_of(*found, complaints_);
    if (value.empty() && found->kind == YamlNode::Kind::scalar) {
        complaints_.at(*found, fmt::format("\"{}\" is empty", key));
    }
    return value;
}

std::string Fields::text_or(std::string_view key, std::string_view fallback) {
    const auto* found = find(key);
    return found == nullptr ? std::string(fallback) : text_of(*found, complaints_);
}

std::int64_t Fields::number_or(std::string_view key, std::int64_t fallback) {
    const auto* found = find(key);
    return found == nullptr ? fallback : number_of(*found, complaints_);
}

bool Fields::flag_or(std::string_view key, bool fallback) {
    const auto* found = find(key);
    return found == nullptr ? fallback : flag_of(*found, complaints_);
}

std::vector<std::string> Fields::texts(std::string_view key) {
    const auto* found = find(key);
    return found == nullptr ? std::vector<std::string>{} : texts_of(*found, complaints_);
}

std::size_t Fields::choice(std::string_view key, std::span<const std::string_view> names,
                           std::size_t fallback) {
    const auto* found = find(key);
    if (found == nullptr) {
        return fallback;
    }
    const std::string value = text_of(*found, complaints_);
    const auto place = std::find(names.begin(), names.end(), value);
    if (place == names.end()) {
        complaints_.at(*found, fmt::format("unknown {} \"{}\", expected one of {}", key, value,
                                           listed(names)));
        return fallback;
    }
    return static_cast<std::size_t>(place - names.begin());
}

void Fields::finish() {
    for (const auto& key : node_.keys) {
        if (std::find(asked_.begin(), asked_.end(), key.name) == asked_.end()) {
            complaints_.at(key, fmt::format("unknown key \"{}\", expected one of {}", key.name,
                                            listed(asked_)));
        }
    }
}

std::string text_of(const YamlNode& node, Complaints& complaints) {
    if (node.kind != YamlNode::Kind::scalar) {
        complaints.at(node, fmt::format("expected a text, found {}", kind_name(node.kind)));
        return {};
    }
    const bool truth =
        std::find(truth_words.begin(), truth_words.end(), node.scalar) != truth_words.end();
    if (!node.quoted && truth) {
        complaints.at(node, fmt::format("expected a text: put \"{}\" in quotes", node.scalar));
    }
    return node.scalar;
}

std::int64_t number_of(const YamlNode& node, Complaints& complaints) {
    std::int64_t value = 0;
    const char* const end = node.scalar.data() + node.scalar.size();
    const auto [stop, error] = std::from_chars(node.scalar.data(), end, value);
    if (node.kind != YamlNode::Kind::scalar || node.quoted || node.scalar.empty() || stop != end ||
        error != std::errc{}) {
        complaints.at(node, "expected a whole number");
        return 0;
    }
    return value;
}

bool flag_of(const YamlNode& node, Complaints& complaints) {
    const bool yes = node.scalar == "true";
    if (node.kind != YamlNode::Kind::scalar || node.quoted || (!yes && node.scalar != "false")) {
        complaints.at(node, "expected true or false");
    }
    return yes;
}

std::vector<std::string> texts_of(const YamlNode& node, Complaints& complaints) {
    std::vector<std::string> texts;
    if (expect_list(node, complaints)) {
        for (const auto& item : node.items) {
            texts.push_back(text_of(item, complaints));
        }
    }
    return texts;
}

bool expect_list(const YamlNode& node, Complaints& complaints) {
    if (node.kind != YamlNode::Kind::list) {
        complaints.at(node, fmt::format("expected a list, found {}", kind_name(node.kind)));
        return false;
    }
    return true;
}

std::string listed(std::span<const std::string_view> names) {
    std::string out;
    for (const auto name : names) {
        out += fmt::format("{}\"{}\"", out.empty() ? "" : ", ", name);
    }
    return out;
}

} // namespace concord
