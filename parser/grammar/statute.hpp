// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// The word that a title ends in, its year apart, and from which the title is grown to the left.
enum class Anchor : std::uint8_t {
    act,
    bill,
    regulations,
    regulation,
    order,
    directions,
    directive,
    rules,
    code,
    gdpr,      ///< "GDPR", "UK GDPR", "EU GDPR"
    agreement, ///< Agreement, Contract, Protocol, Memorandum of Understanding, MoU
    treaty     ///< Treaty, Convention
};

/// A title found around its anchor, in folded offsets.
struct Title {
    Span span;             ///< Without a leading "the".
    std::int32_t year = 0; ///< 0 when it gives none.
    Anchor anchor = Anchor::act;
    bool european = false; ///< An EU instrument.
    bool full = true;      ///< A title; false for a short form: "the 2008 Act", "UK GDPR".
};

/// The title around `word`, which is the anchor as written, inside `clause`; nothing where the
/// word does not end a title: "the Act", "purchase Order", "Rules and Regulations".
///
/// Accepted: "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014", "Securities
/// Exchange Act of 1934", "Directive 95/46/EC", "the 2008 Act", "Framework Agreement dated 3 May
/// 2024".
[[nodiscard]] std::optional<Title> match_title(std::string_view folded, Span clause, Span word,
                                               Anchor anchor);

/// End of the capitalised name that begins at `at` ("Company Disclosure Letter"), or `at`.
[[nodiscard]] std::uint32_t match_name(std::string_view folded, std::uint32_t at);

} // namespace concord::grammar
