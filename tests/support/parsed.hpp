// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "parser/parse.hpp"
#include "parser/text/decode.hpp"

namespace concord {

/// A text as parse() understands it.
inline Document parsed(const std::string& text, SourceFormat format = SourceFormat::text) {
    Decoded decoded = decode(text);
    return parse(SourceText("test", format, std::move(decoded.text), std::move(decoded.notes)));
}

/// The names of the parties of a text.
inline std::vector<std::string> party_names(const std::string& text) {
    std::vector<std::string> names;
    for (const Document document = parsed(text); const Party& party : document.parties)
        names.push_back(party.name);
    return names;
}

/// A file as parse() understands it.
inline Document parsed_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return parsed(bytes, path.ends_with(".md") ? SourceFormat::markdown : SourceFormat::text);
}

} // namespace concord
