// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "parser/text/ascii.hpp"
#include "tests/rules/assessed.hpp"

namespace concord::tests {

// The tables beside the sample agreements, which say what must be found and what must not.

/// The parts of a text between marks; nothing for an empty text.
inline std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> out;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, by);) {
        out.push_back(part);
    }
    return out;
}

/// Whether one of the lines "44-55,66" lies between two others; "*" is every line.
inline bool touches_lines(const std::string& lines, std::size_t first, std::size_t last) {
    const auto parts = split(lines, ',');
    return lines == "*" || std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
               const auto ends = split(part, '-');
               return first <= std::stoul(ends.back()) && std::stoul(ends.front()) <= last;
           });
}

/// Whether a finding says or quotes one of the words, parted by '|'; none is any.
inline bool says(const Assessed& judged, const Finding& finding, const std::string& words) {
    const auto text = to_lower(finding.message + ' ' + quote(judged.document, finding.span, 1000));
    const auto any = split(words, '|');
    return words.empty() || std::any_of(any.begin(), any.end(), [&](const std::string& word) {
               return text.find(word) != std::string::npos;
           });
}

/// The rows of a table below the samples that name a rule of a family, in cells.
inline std::vector<std::vector<std::string>> rows_of(const std::string& table,
                                                     const std::string& family) {
    std::vector<std::vector<std::string>> out;
    for (const auto& line : lines(tests::read(sample(table)))) {
        if (line.find(family + '-') != std::string::npos) {
            out.push_back(split(line, '\t'));
        }
    }
    return out;
}

} // namespace concord::tests
