// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

namespace concord::tests {

/// Holds a JSON value against the parts of JSON Schema that docs/schema uses, and no others.
class Schema {
public:
    explicit Schema(nlohmann::json root) : root_(std::move(root)) {}

    /// Where and why a value does not fit; empty when it does.
    [[nodiscard]] std::string fault(const nlohmann::json& value) const {
        return fault(root_, value, "$");
    }

private:
    using Json = nlohmann::json;

    static bool has_type(const Json& value, const std::string& type) {
        if (type == "string") return value.is_string();
        if (type == "integer") return value.is_number_integer();
        if (type == "boolean") return value.is_boolean();
        if (type == "array") return value.is_array();
        if (type == "object") return value.is_object();
        return type == "null" && value.is_null();
    }

    static bool fits_type(const Json& types, const Json& value) {
        if (types.is_string()) return has_type(value, types.get<std::string>());
        return std::any_of(types.begin(), types.end(), [&value](const Json& type) {
            return has_type(value, type.get<std::string>());
        });
    }

    [[nodiscard]] std::string fault(const Json& schema, const Json& value,
                                    const std::string& at) const {
        if (schema.contains("$ref")) {
            const std::string pointer = schema["$ref"].get<std::string>().substr(1);
            return fault(root_.at(Json::json_pointer(pointer)), value, at);
        }
        if (schema.contains("anyOf")) {
            const auto fits = [&](const Json& one) { return fault(one, value, at).empty(); };
            const Json& all = schema["anyOf"];
            return std::any_of(all.begin(), all.end(), fits) ? "" : at + ": fits none";
        }
        if (schema.contains("const") && schema["const"] != value) return at + ": not the constant";
        if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(),
                                                 value) == schema["enum"].end()) {
            return at + ": not one of the values: " + value.dump();
        }
        if (schema.contains("type") && !fits_type(schema["type"], value)) {
            return at + ": of another type: " + value.dump();
        }
        if (schema.contains("minimum") && value.is_number() && value < schema["minimum"]) {
            return at + ": too small: " + value.dump();
        }
        return value.is_object() ? members(schema, value, at) : elements(schema, value, at);
    }

    [[nodiscard]] std::string members(const Json& schema, const Json& value,
                                      const std::string& at) const {
        for (const Json& name : schema.value("required", Json::array())) {
            if (!value.contains(name.get<std::string>())) return at + ": lacks " + name.dump();
        }
        const Json& known = schema.contains("properties") ? schema["properties"] : Json::object();
        for (const auto& [name, member] : value.items()) {
            const std::string below = at + '.' + name;
            std::string found;
            if (known.contains(name)) {
                found = fault(known[name], member, below);
            } else if (schema.contains("additionalProperties")) {
                const Json& others = schema["additionalProperties"];
                found = others.is_object() ? fault(others, member, below)
                        : others == false  ? below + ": not in the contract"
                                           : "";
            }
            if (!found.empty()) return found;
        }
        return {};
    }

    [[nodiscard]] std::string elements(const Json& schema, const Json& value,
                                       const std::string& at) const {
        if (!value.is_array() || !schema.contains("items")) return {};
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string found =
                fault(schema["items"], value[i], at + '[' + std::to_string(i) + ']');
            if (!found.empty()) return found;
        }
        return {};
    }

    Json root_;
};

} // namespace concord::tests
