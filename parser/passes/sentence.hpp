// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/model/dates.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// Finds the sentences of folded text. Clause and cell boundaries end one; abbreviations do not.
/// Remembers the last answer, so that asking in ascending order costs one walk over the text.
class SentenceFinder {
public:
    explicit SentenceFinder(std::string_view text) noexcept : text_(text) {}
    /// The sentence that holds `offset`, without the blank behind it.
    [[nodiscard]] Span at(std::uint32_t offset) noexcept;

private:
    std::string_view text_;
    Span last_;
};

/// A word of a sentence that says what recurs.
struct TopicWord {
    Span span;
    CadenceOf of = CadenceOf::other;
    bool verb = false;
};

/// The topic words in `range` of `text`, in order; at most the first 64.
[[nodiscard]] std::vector<TopicWord> find_topics(std::string_view text, Span range);

/// True when `range` holds the given words (small letters, single blanks), whole and in any case.
[[nodiscard]] bool holds_words(std::string_view text, Span range, std::string_view words) noexcept;
/// True when `range` holds one of `list`, in one walk over it.
[[nodiscard]] bool holds_any_words(std::string_view text, Span range,
                                   std::span<const std::string_view> list) noexcept;

} // namespace concord
