// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "parser/text/result.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// A regular expression that cannot run away: RE2, at most 4 KB of source and 10,000 steps of
/// program, at most 1,000 matches a text. Case does not count; "." does not match a line break.
class Pattern {
public:
    [[nodiscard]] static Result<Pattern> compile(std::string_view source);

    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
    ~Pattern();

    /// Matches from left to right, without overlap; empty ones are left out.
    [[nodiscard]] std::vector<Span> find_all(std::string_view text) const;

private:
    struct Program;
    explicit Pattern(std::unique_ptr<Program> program);
    std::unique_ptr<Program> program_;
};

} // namespace concord
