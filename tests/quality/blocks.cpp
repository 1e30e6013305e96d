// SPDX-License-Identifier: Apache-2.0
#include "tests/quality/blocks.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "tests/support/files.hpp"

namespace concord::tests {

bool Block::has(std::string_view key) const {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const auto& pair) { return pair.first == key; });
}

std::string Block::one(std::string_view key) const {
    const auto values = all(key);
    return values.empty() ? "" : values.front();
}

std::vector<std::string> Block::all(std::string_view key) const {
    std::vector<std::string> out;
    for (const auto& [name, value] : lines) {
        if (name == key) {
            out.push_back(value);
        }
    }
    return out;
}

std::vector<std::string> Block::words(std::string_view key) const {
    std::vector<std::string> out;
    for (const auto& value : all(key)) {
        std::istringstream stream(value);
        for (std::string word; stream >> word;) {
            out.push_back(word);
        }
    }
    return out;
}

std::vector<Block> read_blocks(const std::string& text) {
    std::vector<Block> blocks;
    bool open = false;
    std::size_t number = 0;
    for (const auto& line : lines(text)) {
        ++number;
        if (line.rfind('#', 0) == 0) {
            continue;
        }
        if (line.empty()) {
            open = false;
            continue;
        }
        if (!open) {
            blocks.push_back({{}, number});
            open = true;
        }
        auto& block = blocks.back();
        const auto colon = line.find(':');
        if (line.front() == ' ' && !block.lines.empty()) {
            block.lines.back().second += '\n' + line.substr(1);
        } else if (colon != std::string::npos && line.find(' ') > colon) {
            const auto value = line.find_first_not_of(' ', colon + 1);
            block.lines.emplace_back(line.substr(0, colon),
                                     value == std::string::npos ? "" : line.substr(value));
        } else {
            throw std::runtime_error("line " + std::to_string(number) + ": " + line);
        }
    }
    return blocks;
}

} // namespace concord::tests
