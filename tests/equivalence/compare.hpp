// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/book/owned_book.hpp"
#include "rules/engine/check.hpp"
#include "tests/equivalence/reference.hpp"

namespace concord::tests {

/// What was compared, and where the two disagreed.
struct Comparison {
    std::size_t documents = 0;
    std::size_t clauses = 0;
    std::size_t rule_pairs = 0; ///< Rules that ask for phrases, times clauses.
    std::size_t set_pairs = 0;  ///< Phrase sets, those of knowledge too, times clauses.
    std::size_t matches = 0;
    std::size_t near_pairs = 0; ///< Rules of kind near, times clauses.
    std::size_t near_places = 0;
    std::vector<std::string> mismatches; ///< The first few, in words.

    void differ(const std::string& what);
    [[nodiscard]] std::string summary() const;
};

/// Compares every phrase set of the book in one document, span for span, with its clause.
void compare_sets(const Document& document, const Reading& reading, const OwnedBook& book,
                  const Reference& reference, Comparison& comparison);

/// Compares what rules of kind near find with what trying every pair of occurrences finds.
void compare_near(const Document& document, const Reading& reading, const RuleBook& book,
                  Comparison& comparison);

/// Compares every phrase set in one generated text, which is folded by both ways too.
void compare_text(const std::string& text, const RuleBook& book, const Reference& reference,
                  Comparison& comparison);

} // namespace concord::tests
