// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parser/passes/passes.hpp"
#include "parser/text/decode.hpp"

namespace concord::tests {

inline Document outline_of(std::string text, SourceFormat format = SourceFormat::text) {
    SourceText source("test", format, decode(text).text);
    find_blocks(source);
    Document document(std::move(source));
    build_outline(document);
    return document;
}

/// "line parent-line kind label", one node a line: the form of the expected tables.
inline std::vector<std::string> rows(const Document& document) {
    std::vector<std::string> out;
    for (const auto& clause : document.clauses.all()) {
        const auto parent = clause.parent.valid() ? document.clauses[clause.parent].line : 0;
        out.push_back(std::to_string(clause.line) + '\t' + std::to_string(parent) + '\t' +
                      std::string(to_string(clause.kind)) + '\t' +
                      std::string(document.source.text(clause.label.span)));
    }
    return out;
}

inline std::vector<std::string> paths(const Document& document) {
    std::vector<std::string> out;
    for (const auto& clause : document.clauses.all()) {
        out.push_back(clause.path);
    }
    return out;
}

} // namespace concord::tests
