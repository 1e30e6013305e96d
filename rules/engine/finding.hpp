// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/model/document.hpp"
#include "rules/book/rule.hpp"
#include "rules/engine/reading.hpp"

namespace concord {

/// A further place that belongs to a finding.
struct Related {
    Span span;
    ClauseId clause;
    std::string message; ///< "also here", "first defined here"
};

/// One thing that a rule has to say about one place.
struct Finding {
    const Rule* rule = nullptr;
    Severity severity = Severity::advice;
    Verdict verdict = Verdict::defect;
    Basis basis = Basis::signature;
    Confidence confidence = Confidence::high;
    Span span;       ///< The words concerned; empty for the whole document.
    ClauseId clause; ///< Invalid for the whole document.
    std::string message;
    std::string suggestion; ///< Wording to use instead, or empty.
    std::vector<Related> related;
    /// What says so: the rule's authorities, or the one of them that this finding rests on.
    std::span<const std::uint16_t> authorities;
    /// Why the severity differs from the rule's own. A check that sets `severity` says why here;
    /// without a reason the engine sets it.
    std::vector<std::string> adjustments;
    std::string fingerprint; ///< 32 hex digits; same for the same problem after re-numbering.
    std::uint32_t group = 0; ///< Findings of one cause share a number > 0; shown as one item.
};

/// A rule that looked and found nothing wrong, with what satisfied it.
struct Passed {
    const Rule* rule = nullptr;
    std::vector<Evidence> evidence;
    Verdict verdict = Verdict::met; ///< Or delegated: another document is to say it.
};

/// Values for a message template: {"party", "CQC"} fills "{party}".
using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

/// What a check hands over. It fills place, words and related; the engine adds the rest.
class Findings {
public:
    Findings(const Document& document, const Rule& rule) : document_(&document), rule_(&rule) {}

    /// Reports the words at `span`. The message is the rule's template with `{quote}` (the words,
    /// shortened to 80 characters), `{clause}` (how to cite the clause) and `values` filled in; a
    /// value `message` replaces the template altogether. Returns the finding, to be refined
    /// until the next call.
    Finding& add(Span span, Values values = {}, Verdict verdict = Verdict::defect);
    /// Reports something about the whole document.
    Finding& add_whole(Values values = {}, Verdict verdict = Verdict::missing);
    /// Says that the question was asked and answered well. Empty evidence is allowed.
    void pass(std::vector<Evidence> evidence = {}, Verdict verdict = Verdict::met);
    /// Says that the question arises, and that the document does not tell what an answer needs.
    void leave_open(std::string reason);

    [[nodiscard]] std::vector<Finding>& all() noexcept { return findings_; }
    [[nodiscard]] bool passed() const noexcept { return passed_; }
    [[nodiscard]] Verdict verdict() const noexcept { return verdict_; }
    [[nodiscard]] std::vector<Evidence>& evidence() noexcept { return evidence_; }
    [[nodiscard]] const std::string& open_reason() const noexcept { return open_reason_; }

private:
    const Document* document_;
    const Rule* rule_;
    std::vector<Finding> findings_;
    std::vector<Evidence> evidence_;
    std::string open_reason_;
    Verdict verdict_ = Verdict::met;
    bool passed_ = false;
};

/// Fills `{name}` places of a template; unknown names stay as they are.
[[nodiscard]] std::string fill(std::string_view pattern, Values values);

/// Words of the document for a message: blanks folded, at most `limit` characters, "…" where cut.
[[nodiscard]] std::string quote(const Document& document, Span span, std::size_t limit = 80);

} // namespace concord
