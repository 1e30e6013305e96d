// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/samples.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "parser/readers/reader.hpp"

namespace concord::parity {

std::map<std::string, Agreement> agreements() {
    std::map<std::string, Agreement> all;
    const std::filesystem::path folder = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string ending = entry.path().extension().string();
        const std::string name = entry.path().filename().string();
        if ((ending != ".md" && ending != ".txt") || name == "README.md") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        auto source = read(bytes, {name, {}});
        REQUIRE(source.has_value());
        all[name] = parts_of(parse(std::move(*source)));
    }
    REQUIRE(all.size() >= 10);
    for (std::uint32_t seed = 1; seed <= 200; ++seed)
        all["generated-" + std::to_string(seed)] = generated(seed);
    return all;
}

} // namespace concord::parity
