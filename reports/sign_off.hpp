// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "reports/report.hpp"

namespace concord {

/// One rule on the sheet: what it came to, with what it has to say or what satisfied it.
struct SignOffEntry {
    const Rule* rule = nullptr;
    Verdict verdict = Verdict::met;               ///< The gravest of its findings.
    Severity severity = Severity::advice;         ///< Likewise; means nothing when it is met.
    std::vector<const Finding*> findings;         ///< In report order.
    const std::vector<Evidence>* shown = nullptr; ///< For what is met or delegated.

    [[nodiscard]] bool settled() const noexcept { return findings.empty(); }
};

struct SignOffFamily {
    std::string_view id;
    std::string name;
    std::vector<SignOffEntry> entries; ///< Problems by weight first, then what is settled; by id.
};

/// A section that this type of agreement needs, or one item of a statutory checklist.
struct SignOffItem {
    std::string_view id;
    std::string name;
    std::string_view wanted; ///< "required", "expected"; empty for a checklist.
    SectionState state = SectionState::absent;
    const std::vector<Evidence>* shown = nullptr;
};

/// An assessment as a lawyer signs it off, the same for every format. Leads into the report and
/// its book.
struct SignOff {
    std::vector<SignOffFamily> families;
    std::array<std::size_t, 6> counts{}; ///< Entries by verdict.
    std::vector<SignOffItem> sections;
    std::string_view checklist; ///< "Article 28(3)", "Article 26"; empty when there is none.
    std::vector<SignOffItem> items;

    [[nodiscard]] std::size_t count(Verdict verdict) const noexcept {
        return counts[static_cast<std::size_t>(verdict)];
    }
};

/// Precondition: the report has an assessment.
[[nodiscard]] SignOff sign_off(const Report& report, const RuleBook& book);

/// Why a rule does not apply, as a sentence without a full stop.
[[nodiscard]] std::string reason_of(const LeftOut& left, AgreementType type);

/// What a settled rule says: its own words for it, else its title as what was not found.
[[nodiscard]] std::string settled_words(const Rule& rule);

/// "31 met, 2 partly, 1 ambiguous, 4 missing, 1 delegated, 12 defects"
[[nodiscard]] std::string verdict_counts(const SignOff& sheet);

/// The sheet for people, and the same as Markdown that may be pasted into a mail.
void render_sign_off_text(const Report& report, const ReportOptions& options, std::string& out);
void render_sign_off_markdown(const Report& report, const ReportOptions& options, std::string& out);
/// The sheet as JSON, schema concord/assessment/1; also for a report that could not be read.
void render_sign_off_json(const Report& report, const ReportOptions& options, std::string& out);

} // namespace concord
