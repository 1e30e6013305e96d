// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/model/document.hpp"
#include "rules/book/book.hpp"

namespace concord {

/// "the laws of the State of New York": whose law governs.
struct GoverningLaw {
    std::string law; ///< "New York", "England and Wales", "English".
    Span span;       ///< The words that name it.
};

/// A length of time that the contract gives a meaning.
struct StatedLength {
    std::int32_t count = 0;
    TimeUnit unit = TimeUnit::day;
    Span span;
};

/// What any contract says of its law and of its life.
struct ContractReading {
    std::vector<GoverningLaw> governing_law;
    std::optional<StatedLength> term;    ///< The first or only term.
    std::optional<StatedLength> renewal; ///< One further term.
    std::optional<StatedLength> notice;  ///< Notice that keeps the renewal from happening.
    std::optional<Day> expiry;           ///< As stated, else start and term added up.
};

[[nodiscard]] ContractReading read_contract(const Document& document, const RuleBook& book);

} // namespace concord
