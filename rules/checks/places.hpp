// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

// Where to point, for checks about something that is not there.

/// First occurrence that stands in running text: not negated, not in a heading, not in an annex;
/// null when there is none.
[[nodiscard]] const Occurrence* first_in_text(const Question& question, PhraseSet set);

/// Where the first of these sections is dealt with: its heading, else the words that show it.
[[nodiscard]] Span place_of(const Question& question, std::span<const std::string_view> sections);

/// The numbered paragraph, item or bullet that holds the clause, below its heading.
[[nodiscard]] ClauseId paragraph_above(const Document& document, ClauseId clause);

/// The clauses in which a section is dealt with: below its headings, else where its words stand.
[[nodiscard]] std::vector<ClauseId> clauses_of(const Question& question,
                                               const SectionReading& section);

/// Where words first stand in a text; npos when nowhere.
[[nodiscard]] std::size_t position_of(std::string_view words, std::string_view text);
/// The folded text in small letters.
[[nodiscard]] std::string_view small_letters(const Question& question);
/// What the lines of the source text begin with.
[[nodiscard]] LineStarts& line_starts(const Question& question);
/// The labels inside the lines of the source text.
[[nodiscard]] RunningLabels& running_labels(const Question& question);

/// A noun for a part that anybody may play ("Subprocessor", "Customer") is also written small, or
/// is all that the party is called; a name is neither.
[[nodiscard]] bool is_name(const Question& question, PartyId party);

/// The name of a body where a sentence begins: "The Care Quality Commission", "NHS England".
[[nodiscard]] std::string with_article(std::string_view name);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string enumerated(const std::vector<std::string>& names);

} // namespace concord
