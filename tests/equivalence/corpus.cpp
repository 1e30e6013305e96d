// SPDX-License-Identifier: Apache-2.0
#include "tests/equivalence/corpus.hpp"

#include <algorithm>

namespace concord::tests {

namespace {

std::vector<std::string> texts_below(const std::filesystem::path& folder) {
    std::vector<std::string> files;
    if (!std::filesystem::is_directory(folder)) {
        return files;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".txt" || extension == ".md")) {
            files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::vector<std::string> sample_files() {
    return texts_below(std::filesystem::path(CONCORD_SOURCE_DIR) / "corpus" / "agreements");
}

std::vector<std::string> shared_files() {
    const auto data = std::filesystem::path(CONCORD_SOURCE_DIR).parent_path() / "shared" / "data";
    std::vector<std::string> files = texts_below(data / "seeds");
    if (std::filesystem::is_directory(data)) {
        std::vector<std::filesystem::path> families;
        for (const auto& entry : std::filesystem::directory_iterator(data)) {
            const auto name = entry.path().filename().string();
            if (name.starts_with("mou-") || name.starts_with("isa-") || name.starts_with("dpa-") ||
                name.starts_with("framework-") || name == "cuad") {
                families.push_back(entry.path());
            }
        }
        std::sort(families.begin(), families.end());
        for (const auto& family : families) {
            // Contracts are long and alike: a third of them is enough.
            const auto below = texts_below(family);
            const std::size_t step = family.filename() == "cuad" ? 3 : 1;
            for (std::size_t i = 0; i < below.size(); i += step) {
                files.push_back(below[i]);
            }
        }
    }
    return files;
}

} // namespace concord::tests
