// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

// What answers the question that a rule of kind "unsaid" asks.

/// Words of the document that answer; null when none do.
[[nodiscard]] const Occurrence* answer_anywhere(const Question& question);
/// Words that answer where the rule's `scope` wants them: in the sentence, the row, the paragraph
/// of the topic, or the paragraph joined with the pieces into which pages have cut it.
[[nodiscard]] const Occurrence* answer_to(const Question& question, const Occurrence& topic);
/// What answers by its place: words of `said_with` or a list below a heading that the rule names.
[[nodiscard]] std::optional<Evidence> answer_below(const Question& question);
/// The section of the rule that is handed to another document; null when none is.
[[nodiscard]] const SectionReading* delegated(const Question& question);
/// "Outcome | Article 9(2)(g)" in a table whose other rows have the answer beside the topic: the
/// rows that lack it. None where an answer stands elsewhere, as it may be meant for all.
[[nodiscard]] std::vector<const Occurrence*>
open_rows(const Question& question, const std::vector<const Occurrence*>& topics);

} // namespace concord
