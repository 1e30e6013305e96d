// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/definition.hpp"
#include "parser/text/span.hpp"

namespace concord::grammar {

/// One name in a list of parties.
struct PartyItem {
    Span name;                     ///< Without a leading "the".
    std::vector<Span> short_names; ///< From the brackets behind it.
    bool article = false;          ///< "the" stood before it.
    bool weak = false;             ///< Only a bare "and" parts it from the one before.
    bool defined = false;          ///< A bracket behind it gives a short name.
    bool open = false;             ///< Its name is left to be filled in; a bracket names it.
};

/// Reads names of parties that begin at `from` in folded text, up to the first word that is no part
/// of such a list. `marks` are the definitions of the whole text.
/// Accepts: (1) A of ADDRESS ("X") and (2) B; A (AA), B (BB) and C; X, Inc., a Delaware
/// corporation ("X"), and Y; names on lines of their own with "and" between.
/// Rejects: the parties; 9am and 5pm; 1 April and 31 March.
[[nodiscard]] std::vector<PartyItem> read_party_list(std::string_view text, std::uint32_t from,
                                                     std::span<const DefinitionMark> marks);

/// The name of an organisation or person at `at`: capitalised words with small words and forms of
/// company between them. Empty when there is none.
[[nodiscard]] Span read_party_name(std::string_view text, std::uint32_t at);

/// "Directorates X and Y, Department Z": units of one body and the body, of which `name` has the
/// first; `name` where it is no such unit.
[[nodiscard]] Span with_units(std::string_view text, Span name);

/// "Inc.", "Ltd", "plc" …: short forms that end the name of a company. "Limited" is none, as in
/// "Limited Liability Company".
[[nodiscard]] bool is_company_form(std::string_view word) noexcept;

/// "Alder Foods Inc. August", "Birch Ltd. Supply Agreement": the name of a company ends with its
/// form, unless another form or a small word goes on with it ("GmbH & Co. KG").
[[nodiscard]] Span without_words_behind_form(std::string_view text, Span name);

/// Whether a name ends with a form of company: "Inc.", "Limited", "Corporation".
[[nodiscard]] bool ends_with_form(std::string_view name) noexcept;

/// Where the names begin in a title: behind "between" or "with", else behind the kind of agreement;
/// at 0 when the names come first. Nothing when the title names a kind of agreement and a subject.
[[nodiscard]] std::optional<std::uint32_t> party_list_in_title(std::string_view title);

/// `name` without the kind of agreement at its end: "Beta Trust Memorandum of Understanding".
[[nodiscard]] Span without_agreement_kind(std::string_view text, Span name);

/// Next "between", "among" or "amongst" at or after `from`, as a span; empty when there is none.
[[nodiscard]] Span find_between(std::string_view text, std::uint32_t from);

/// True for a name that a body or person may bear: not "Parties", "April", "England".
[[nodiscard]] bool plausible_party(std::string_view name);

/// "NP4", "SE1 6LH": the first half of a British postcode begins the words.
[[nodiscard]] bool begins_postcode(std::string_view words);

} // namespace concord::grammar
