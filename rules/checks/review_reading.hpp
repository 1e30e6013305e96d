// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

// What the rules about review ask of the document.

/// Whether a cadence is about reviewing this agreement and not, say, a list of risks: its sentence
/// says so, or says of no other thing that it is reviewed and stands below a heading of review,
/// start or term, or names the agreement (parameter `about`).
[[nodiscard]] bool reviews_the_agreement(const Question& question, const Cadence& cadence);

/// Cadences of review of this agreement, in reading order.
[[nodiscard]] const std::vector<const Cadence*>& review_cadences(const Question& question);

/// When the agreement is next to be reviewed, as of the day of the question.
[[nodiscard]] const ReviewSchedule& review_schedule(const Question& question);

/// A length in months; nothing for days and weeks.
[[nodiscard]] std::optional<std::int32_t> months_of(const Duration& length);

/// The day after which the agreement no longer runs, where a date or a term says so.
struct Ending {
    Day last;             ///< Last day in force.
    Span span;            ///< The words that say so.
    std::string reckoned; ///< How it was worked out; empty when the text names the day.
};
[[nodiscard]] std::vector<Ending> endings(const Question& question);
/// True when every ending is past.
[[nodiscard]] bool is_over(const Question& question);

/// Whether a signature bears a day, not a line for one.
[[nodiscard]] bool is_dated(const Document& document, const Signatory& signer) noexcept;

/// "1 day", "78 days", "more than 5 years".
[[nodiscard]] std::string days_words(long days);
/// "a, b and c".
[[nodiscard]] std::string listed_words(const std::vector<std::string>& items);

// The judges, one a problem.
void find_no_review(const Question& question, Findings& findings);
void find_overdue_review(const Question& question, Findings& findings);
void find_review_due_soon(const Question& question, Findings& findings);
void find_vague_review(const Question& question, Findings& findings);
void find_ambiguous_rhythm(const Question& question, Findings& findings);
void find_two_readings(const Question& question, Findings& findings);
void find_unowned_review(const Question& question, Findings& findings);
void find_fired_trigger(const Question& question, Findings& findings);

void find_start_not_single(const Question& question, Findings& findings);
void find_no_start(const Question& question, Findings& findings);
void find_expired(const Question& question, Findings& findings);

} // namespace concord
