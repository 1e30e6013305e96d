// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "rules/book/load.hpp"
#include "tests/support/files.hpp"

namespace concord::tests {

/// The YAML files of one folder of rules/, by name.
inline std::vector<BookFile> book_folder(const std::string& name) {
    std::vector<BookFile> files;
    const auto path = source_dir() + "/rules/" + name;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        if (entry.path().extension() == ".yaml") {
            const auto file = entry.path().filename().string();
            files.push_back({"rules/" + name + "/" + file, read(entry.path().string())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const BookFile& a, const BookFile& b) { return a.name < b.name; });
    return files;
}

/// What the built-in book is compiled from.
inline BookSources built_in_sources() {
    BookSources sources;
    sources.knowledge = book_folder("knowledge");
    sources.packs = book_folder("packs");
    sources.profiles = book_folder("profiles");
    sources.version = std::string(built_in_book().version);
    return sources;
}

/// The built-in book, read anew: with the phrases as written.
inline OwnedBook read_built_in_book() {
    auto book = load_book(built_in_sources());
    if (!book) {
        throw std::runtime_error(book.error().where + ": " + book.error().message);
    }
    return std::move(*book);
}

} // namespace concord::tests
