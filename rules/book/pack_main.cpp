// SPDX-License-Identifier: Apache-2.0
// concord-pack: compiles packs, knowledge and profiles into the tables of the built-in book.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "rules/book/emit.hpp"
#include "rules/book/load.hpp"

namespace concord {

namespace {

std::vector<BookFile> read_folder(const std::filesystem::path& folder, std::string_view name) {
    std::vector<BookFile> files;
    if (!std::filesystem::is_directory(folder)) {
        return files;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") {
            std::ifstream in(entry.path(), std::ios::binary);
            files.push_back({"rules/" + std::string(name) + "/" + entry.path().filename().string(),
                             {std::istreambuf_iterator<char>(in), {}}});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const BookFile& a, const BookFile& b) { return a.name < b.name; });
    return files;
}

int compile(const std::map<std::string, std::string>& options) {
    const auto option = [&](const std::string& name) {
        const auto found = options.find(name);
        return found == options.end() ? std::string() : found->second;
    };
    BookSources sources;
    sources.knowledge = read_folder(option("--knowledge"), "knowledge");
    sources.packs = read_folder(option("--packs"), "packs");
    sources.profiles = read_folder(option("--profiles"), "profiles");
    if (const auto version = option("--version"); !version.empty()) {
        sources.version = version;
    }
    const auto book = load_book(sources);
    if (!book) {
        std::fprintf(stderr, "%s: %s\n", book.error().where.c_str(), book.error().message.c_str());
        return 1;
    }
    const std::string code = emit_book(book->book());
    std::ofstream out(option("--out"), std::ios::binary);
    out << code << std::flush;
    if (!out) {
        std::fprintf(stderr, "cannot write \"%s\"\n", option("--out").c_str());
        return 1;
    }
    return 0;
}

} // namespace

} // namespace concord

int main(int count, char** words) {
    std::map<std::string, std::string> options;
    for (int i = 1; i + 1 < count; i += 2) {
        options[words[i]] = words[i + 1];
    }
    if (options.count("--out") == 0) {
        std::fputs("usage: concord-pack --packs DIR --knowledge DIR --profiles DIR --out FILE\n",
                   stderr);
        return 2;
    }
    return concord::compile(options);
}
