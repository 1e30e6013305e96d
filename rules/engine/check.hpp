// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "parser/model/document.hpp"
#include "rules/book/book.hpp"
#include "rules/engine/finding.hpp"
#include "rules/engine/reading.hpp"
#include "rules/engine/shared.hpp"

namespace concord {

/// Everything that a check may look at. Checks are pure: same question, same findings.
struct Question {
    const Document& document;
    const Reading& reading;
    const RuleBook& book;
    const Profile& profile;
    const Rule& rule;
    Day today;
    Shared& shared; ///< What other rules have found out about the document already.

    /// Occurrences of a `phrases` parameter; empty when the rule does not give it.
    [[nodiscard]] std::span<const Occurrence> occurrences(std::string_view param) const noexcept {
        return reading.occurrences.of(rule.phrases(param));
    }
    /// The source range of an occurrence.
    [[nodiscard]] Span source(const Occurrence& found) const noexcept {
        return document.folded.source(found.folded);
    }
    /// The folded range of a source range.
    [[nodiscard]] Span folded(Span source_range) const noexcept {
        auto& known = shared.folded_ranges[source_range.begin % shared.folded_ranges.size()];
        if (known.source != source_range || source_range.empty()) {
            known = {source_range,
                     {document.folded.folded(source_range.begin),
                      document.folded.folded(source_range.end)}};
        }
        return known.folded;
    }
};

/// A family of rules that share an algorithm; packs make rules of it by giving parameters.
struct CheckKind {
    std::string_view name; ///< "wording"
    std::string_view summary;
    std::span<const ParamSpec> params;
    void (*run)(const Question& question, Findings& findings);
};

/// Every kind there is, sorted by name: the one explicit list, in rules/checks/kinds.cpp.
[[nodiscard]] std::span<const CheckKind> check_kinds() noexcept;
[[nodiscard]] const CheckKind* check_kind(std::string_view name) noexcept;

} // namespace concord
