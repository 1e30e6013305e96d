// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rules/book/rule.hpp"

namespace concord {

/// Colours for a terminal, or none at all.
class Style {
public:
    explicit Style(bool colour) noexcept : colour_(colour) {}

    [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return in("2", text); }
    [[nodiscard]] std::string good(std::string_view text) const { return in("32", text); }
    [[nodiscard]] std::string of(Severity severity, std::string_view text) const {
        switch (severity) {
        case Severity::error:
            return in("1;31", text);
        case Severity::warning:
            return in("33", text);
        case Severity::advice:
            break;
        }
        return in("36", text);
    }

private:
    [[nodiscard]] std::string in(std::string_view code, std::string_view text) const {
        if (!colour_ || text.empty()) return std::string(text);
        std::string out = "\x1b[";
        out.append(code).append("m").append(text).append("\x1b[0m");
        return out;
    }

    bool colour_;
};

} // namespace concord
