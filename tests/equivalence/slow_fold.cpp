// SPDX-License-Identifier: Apache-2.0
#include "tests/equivalence/slow_fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace concord::tests {

namespace {

struct Pair {
    std::string_view character;
    std::string_view folded; ///< " " for a blank, empty for what is left out.
};

constexpr std::array pairs{
    Pair{"\t", " "},
    Pair{"\n", " "},
    Pair{"\r", " "},
    Pair{"\xC2\xA0", " "},     // no-break space
    Pair{"\xE2\x80\x89", " "}, // thin space
    Pair{"\xE2\x80\xAF", " "}, // narrow no-break space
    Pair{"\xC2\xAD", ""},      // soft hyphen
    Pair{"\xE2\x80\x8B", ""},  // zero-width space
    Pair{"\xE2\x81\xA0", ""},  // word joiner
    Pair{"\xEF\xBB\xBF", ""},  // byte order mark
    Pair{"\xE2\x80\x98", "'"}, // quotation marks
    Pair{"\xE2\x80\x99", "'"},
    Pair{"\xE2\x80\x9C", "\""},
    Pair{"\xE2\x80\x9D", "\""},
    Pair{"\xC2\xAB", "\""},
    Pair{"\xE2\x80\x90", "-"}, // hyphens, dashes, minus
    Pair{"\xE2\x80\x91", "-"},
    Pair{"\xE2\x80\x93", "-"},
    Pair{"\xE2\x80\x94", "-"},
    Pair{"\xE2\x88\x92", "-"},
    Pair{"\xE2\x80\xA6", "..."},
    Pair{"\xEF\xAC\x81", "fi"}, // ligatures
    Pair{"\xEF\xAC\x82", "fl"},
    Pair{"\xC5\xBF", "s"},     // long s
    Pair{"\xE2\x84\xAA", "K"}, // Kelvin
};

std::size_t size_of(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

} // namespace

SlowFold slow_fold(std::string_view source) {
    SlowFold out;
    bool blank = false;
    for (std::size_t at = 0; at < source.size();) {
        const auto size = size_of(static_cast<unsigned char>(source[at]));
        std::string_view folded = source.substr(at, size);
        const auto pair = std::find_if(pairs.begin(), pairs.end(),
                                       [&](const Pair& one) { return one.character == folded; });
        folded = pair == pairs.end() ? folded : pair->folded;
        const Span here{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
        if (folded == " ") {
            blank = true;
        } else if (!folded.empty()) {
            if (blank && !out.text.empty()) {
                out.text += ' ';
                out.from.push_back(here);
            }
            blank = false;
            out.text += folded;
            out.from.insert(out.from.end(), folded.size(), here);
        }
        at += size;
    }
    return out;
}

} // namespace concord::tests
