// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "parser/text/source.hpp"
#include "rules/book/book.hpp"

namespace concord {

/// Reads which law a sentence chooses, by the words and places that the book knows.
class LawChoice {
public:
    explicit LawChoice(const RuleBook& book);

    /// The place whose law a sentence chooses ("New York" in "governed by the laws of the State of
    /// New York"), as a range of it; nothing when the sentence chooses no law, or none after
    /// `from`.
    [[nodiscard]] std::optional<Span> in(std::string_view sentence, std::size_t from = 0) const;

    /// The same for courts: "the courts of Germany have jurisdiction".
    [[nodiscard]] std::optional<Span> court_in(std::string_view sentence) const;

    /// Whether the words of a place name one of the United Kingdom.
    [[nodiscard]] bool is_uk(std::string_view place) const;

private:
    [[nodiscard]] std::size_t place_at(std::string_view small, std::size_t at) const;
    [[nodiscard]] std::size_t end_of(std::string_view small, std::size_t end) const;
    [[nodiscard]] std::optional<Span> first_place(std::string_view small, std::size_t from,
                                                  std::size_t to) const;
    [[nodiscard]] std::optional<Span> place_before(std::string_view small, std::size_t law) const;

    std::span<const std::string_view> choosing_;
    std::span<const std::string_view> places_; ///< Sorted.
    std::span<const std::string_view> uk_;
};

} // namespace concord
