// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book/book.hpp"

namespace concord {

/// Texts and short arrays that many rows of the generated file share; a row refers to them by place
/// and length. Keeps the file small and quick to compile.
class EmitPools {
public:
    // Each gives the expression that stands for the value in the generated file.
    [[nodiscard]] std::string text(std::string_view value);
    [[nodiscard]] std::string texts(std::span<const std::string_view> values);
    [[nodiscard]] std::string numbers(std::span<const std::uint16_t> values);
    [[nodiscard]] std::string sets(std::span<const PhraseSet> values);
    [[nodiscard]] static std::string set(PhraseSet value);

    /// The arrays, to stand before the rows.
    [[nodiscard]] std::string declarations() const;

private:
    std::string blob_;
    std::map<std::string, std::size_t, std::less<>> known_;
    std::vector<std::string> texts_;
    std::vector<std::uint16_t> numbers_;
    std::vector<std::uint16_t> sets_;
};

/// A string literal of `text`, in lines, with everything but plain ASCII escaped.
[[nodiscard]] std::string string_literal(std::string_view text);

} // namespace concord
