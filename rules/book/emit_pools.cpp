// SPDX-License-Identifier: Apache-2.0
#include "rules/book/emit_pools.hpp"

#include <fmt/format.h>

namespace concord {

namespace {

constexpr std::size_t line_width = 100;

std::string number_array(std::string_view type, std::string_view name,
                         const std::vector<std::uint16_t>& values) {
    // An array may not be empty.
    std::string out = fmt::format("constexpr {} {}[] = {{", type, name);
    std::size_t column = line_width;
    for (const auto value : values) {
        if (column >= line_width) {
            out += "\n   ";
            column = 3;
        }
        const std::string item = fmt::format(" {{{}}},", value);
        column += item.size();
        out += item;
    }
    return out + (values.empty() ? " {0}};\n" : "\n};\n");
}

} // namespace

std::string string_literal(std::string_view text) {
    std::string out = "\"";
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (column >= line_width) {
            out += "\"\n    \"";
            column = 0;
        }
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t before = out.size();
        if (c == '"' || c == '\\') {
            out += '\\';
            out += text[i];
        } else if (c == '?') {
            out += "\\?"; // no trigraphs
        } else if (c >= ' ' && c < 0x7F) {
            out += text[i];
        } else {
            out += fmt::format("\\{:03o}", c); // three digits always: the next byte may be one
        }
        column += out.size() - before;
    }
    return out + '"';
}

std::string EmitPools::text(std::string_view value) {
    if (value.empty()) {
        return "{}";
    }
    const auto found = known_.find(value);
    std::size_t at = 0;
    if (found != known_.end()) {
        at = found->second;
    } else {
        at = blob_.size();
        known_.emplace(value, at);
        blob_ += value;
    }
    return fmt::format("t({}, {})", at, value.size());
}

std::string EmitPools::texts(std::span<const std::string_view> values) {
    if (values.empty()) {
        return "{}";
    }
    const auto first = texts_.size();
    for (const auto value : values) {
        texts_.push_back(text(value));
    }
    return fmt::format("{{texts + {}, {}}}", first, values.size());
}

std::string EmitPools::numbers(std::span<const std::uint16_t> values) {
    if (values.empty()) {
        return "{}";
    }
    const auto first = numbers_.size();
    numbers_.insert(numbers_.end(), values.begin(), values.end());
    return fmt::format("{{numbers + {}, {}}}", first, values.size());
}

std::string EmitPools::sets(std::span<const PhraseSet> values) {
    if (values.empty()) {
        return "{}";
    }
    const auto first = sets_.size();
    for (const auto value : values) {
        sets_.push_back(value.index);
    }
    return fmt::format("{{sets + {}, {}}}", first, values.size());
}

std::string EmitPools::set(PhraseSet value) {
    return value.valid() ? fmt::format("{{{}}}", value.index) : "{}";
}

std::string EmitPools::declarations() const {
    std::string out = "constexpr char blob[] =\n    " + string_literal(blob_) + ";\n";
    out += "constexpr std::string_view t(std::size_t at, std::size_t size) { "
           "return {blob + at, size}; }\n";
    out += "constexpr std::string_view texts[] = {\n";
    for (const auto& text : texts_) {
        out += fmt::format("    {},\n", text);
    }
    out += texts_.empty() ? "    {}};\n" : "};\n";
    out += number_array("std::uint16_t", "numbers", numbers_);
    out += number_array("PhraseSet", "sets", sets_);
    return out;
}

} // namespace concord
