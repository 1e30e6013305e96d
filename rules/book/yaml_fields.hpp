// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book/strict_yaml.hpp"

namespace concord {

/// Everything that is wrong with the sources of a book, so that an author sees all of it at once.
class Complaints {
public:
    /// From now on, places are in this file.
    void enter(std::string file) { file_ = std::move(file); }
    [[nodiscard]] const std::string& file() const noexcept { return file_; }

    void at(const YamlNode& node, std::string message);
    void at(const YamlKey& key, std::string message);
    /// Takes over an error of another step, at the place that it names.
    void add(const Error& error);

    [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
    [[nodiscard]] const std::vector<Error>& all() const noexcept { return all_; }
    /// One error: the first complaint, with the others in further lines of its message.
    [[nodiscard]] Error error() const;

private:
    std::string file_;
    std::vector<Error> all_;
};

/// Reads the keys of a mapping one by one and complains about wrong types, missing keys and, at
/// finish(), about keys that nobody asked for.
class Fields {
public:
    Fields(const YamlNode& node, Complaints& complaints);

    /// The value of an optional key, or null.
    [[nodiscard]] const YamlNode* find(std::string_view key);
    /// The value of a required key, or null after a complaint.
    [[nodiscard]] const YamlNode* need(std::string_view key);

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback = {});
    [[nodiscard]] std::int64_t number_or(std::string_view key, std::int64_t fallback);
    [[nodiscard]] bool flag_or(std::string_view key, bool fallback);
    /// A list of texts; empty when the key is missing.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    /// The place of a text among `names`; `fallback` when the key is missing or after a complaint.
    [[nodiscard]] std::size_t choice(std::string_view key, std::span<const std::string_view> names,
                                     std::size_t fallback);
    /// Complains about keys that were not asked for.
    void finish();

    [[nodiscard]] const YamlNode& node() const noexcept { return node_; }

private:
    const YamlNode& node_;
    Complaints& complaints_;
    std::vector<std::string_view> asked_;
};

/// The text of a scalar. Complains about lists, mappings, nothing, and about unquoted words that
/// YAML readers take for a truth value.
[[nodiscard]] std::string text_of(const YamlNode& node, Complaints& complaints);
[[nodiscard]] std::int64_t number_of(const YamlNode& node, Complaints& complaints);
[[nodiscard]] bool flag_of(const YamlNode& node, Complaints& complaints);
[[nodiscard]] std::vector<std::string> texts_of(const YamlNode& node, Complaints& complaints);
/// True when the node is a list; complains otherwise.
[[nodiscard]] bool expect_list(const YamlNode& node, Complaints& complaints);
/// `"a", "b"` for messages.
[[nodiscard]] std::string listed(std::span<const std::string_view> names);

} // namespace concord
