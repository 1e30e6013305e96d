// SPDX-License-Identifier: Apache-2.0
#include "rules/book/title.hpp"

#include "parser/text/ascii.hpp"

namespace concord {

std::string comparable_title(std::string_view title) {
    constexpr std::string_view nhs = "nhs";
    std::string out;
    out.reserve(title.size() + 20);
    for (std::size_t at = 0; at < title.size(); ++at) {
        const char c = to_lower(title[at]);
        if (c == 'n' && equal_folded(title.substr(at, nhs.size()), nhs)) {
            out += "national health service";
            at += nhs.size() - 1;
        } else if (c == '&') {
            out += "and";
        } else if (c != ',') {
            out += c;
        }
    }
    out.erase(0, out.starts_with("the ") ? 4 : 0);
    return out;
}

} // namespace concord
