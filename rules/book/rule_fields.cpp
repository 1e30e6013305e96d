// SPDX-License-Identifier: Apache-2.0
#include "rules/book/rule_fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "parser/text/ascii.hpp"
#include "rules/book/yaml_fields.hpp"

namespace concord {

namespace {

bool is_variant(char c) noexcept {
    return is_lower(c) || is_digit(c) || c == '-';
}

bool is_one_of(std::span<const std::string_view> choices, std::string_view value) {
    return std::find(choices.begin(), choices.end(), value) != choices.end();
}

} // namespace

bool is_rule_id(std::string_view id) noexcept {
    const auto dash = id.find('-');
    if (dash == std::string_view::npos || dash < 2 || dash > 6 ||
        !std::all_of(id.begin(), id.begin() + static_cast<std::ptrdiff_t>(dash), is_upper)) {
        return false;
    }
    auto rest = id.substr(dash + 1);
    const auto dot = rest.find('.');
    const auto digits = rest.substr(0, dot);
    if (digits.size() < 2 || digits.size() > 3 ||
        !std::all_of(digits.begin(), digits.end(), is_digit)) {
        return false;
    }
    rest.remove_prefix(digits.size());
    return rest.empty() ||
           (rest.size() > 1 && std::all_of(rest.begin() + 1, rest.end(), is_variant));
}

std::string fault_of_value(const RuleBook& book, const ParamSpec& spec, std::string_view value) {
    if (!spec.choices.empty() && !is_one_of(spec.choices, value)) {
        return fmt::format("unknown {} \"{}\", expected one of {}", spec.name, value,
                           listed(spec.choices));
    }
    if (value.substr(0, 4) == "SEC-" && book.section(value) == nullptr) {
        return fmt::format("unknown section \"{}\"", value);
    }
    const auto bears = [value](const VariantGroup& group) {
        return group.name == value || group.kind == value;
    };
    if (spec.name == "variants" && std::ranges::none_of(book.variants, bears)) {
        return fmt::format("unknown variant group \"{}\"", value);
    }
    return {};
}

} // namespace concord
