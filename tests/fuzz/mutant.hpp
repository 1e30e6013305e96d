// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace concord::tests {

/// Small, fixed-seed disorder: the same mutants wherever the tests run.
class Disorder {
public:
    explicit Disorder(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33U) % limit;
    }

private:
    std::uint64_t state_;
};

/// Flips, cuts, doubles and strays, as a careless editor or a broken disk would.
[[nodiscard]] std::string mutant(std::string text, Disorder& disorder);

/// Lines moved, doubled, joined, indented or taken from another text of the format.
[[nodiscard]] std::string line_mutant(const std::string& text, std::string_view other,
                                      Disorder& disorder);

/// What a marked-up format calls its things, and values that its attributes should never have.
struct Vocabulary {
    std::span<const std::string_view> names;
    std::span<const std::string_view> values;
    std::string_view paragraph; ///< Name of what is doubled, dropped and put into itself.
};

extern const Vocabulary word_vocabulary;
extern const Vocabulary open_vocabulary;
extern const Vocabulary page_vocabulary;
extern const Vocabulary layer_vocabulary;

/// Changes that leave XML well-formed, so that they get past the parser: other values, other names,
/// paragraphs twice, inside each other or not at all.
[[nodiscard]] std::string xml_mutant(std::string text, const Vocabulary& words, Disorder& disorder);

} // namespace concord::tests
