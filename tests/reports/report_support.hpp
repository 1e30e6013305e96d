// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>

#include "parser/parse.hpp"
#include "reports/report.hpp"

namespace concord::tests {

/// A document with findings made by hand, so that reports are tested without any check.
class Sample {
public:
    explicit Sample(const std::string& text)
        : document_(parse(SourceText("a.md", SourceFormat::markdown, text))),
          reading_(Occurrences(document_, Plan{})) {
        book_.rules = rules_;
        book_.authorities = authorities_;
        book_.checked = "2026-11-20";
        book_.hash = "0123456789abcdef";
        rules_[0] = rule("DRA-01", "A decision is left open", "Nobody can keep it.");
        rules_[1] = rule("DRA-02", "Time without measure", "Two bodies read it differently.");
        reading_.type.type = AgreementType::mou;
        options_.book = &book_;
        options_.version = "0.0.0";
        options_.profile = "home";
        options_.today = *parse_iso("2026-11-21");
        assessment_.rules_run = 2;
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    /// A finding of rule 0 or 1 at the first place of the words; about everything without words.
    Finding& find(std::size_t rule, Severity severity, std::string_view words,
                  std::string message) {
        Finding& finding = assessment_.findings.emplace_back();
        finding.rule = &rules_.at(rule);
        finding.severity = severity;
        finding.message = std::move(message);
        finding.fingerprint = std::string(32, 'f');
        finding.confidence = Confidence::high;
        if (!words.empty()) {
            finding.span = span_of(words);
            finding.clause = document_.clause_at(finding.span.begin);
        }
        return finding;
    }

    [[nodiscard]] Span span_of(std::string_view words) const {
        const auto at = static_cast<std::uint32_t>(document_.source.text().find(words));
        return {at, at + static_cast<std::uint32_t>(words.size())};
    }
    [[nodiscard]] ClauseId clause_of(std::string_view words) const {
        return document_.clause_at(span_of(words).begin);
    }

    [[nodiscard]] Report report() const {
        Report made;
        made.path = "a.md";
        made.sha256 = std::string(64, 'a');
        made.document = &document_;
        made.reading = &reading_;
        made.assessment = &assessment_;
        return made;
    }
    [[nodiscard]] ReportOptions& options() { return options_; }
    [[nodiscard]] Assessment& assessment() { return assessment_; }
    [[nodiscard]] RuleBook& book() { return book_; }
    [[nodiscard]] const Rule& rule(std::size_t number) const { return rules_.at(number); }

    [[nodiscard]] std::string render(std::string_view format) const {
        std::string out;
        const std::array reports{report()};
        concord::render(*report_format(format), reports, options_, out);
        return out;
    }

private:
    static Rule rule(std::string_view id, std::string_view title, std::string_view why) {
        static constexpr std::array<std::uint16_t, 1> authority{0};
        Rule made;
        made.id = id;
        made.family = id.substr(0, 3);
        made.title = title;
        made.why = why;
        made.advice = "Change it.";
        made.authorities = authority;
        return made;
    }

    Document document_;
    Reading reading_;
    Assessment assessment_;
    std::array<Rule, 2> rules_;
    std::array<Authority, 1> authorities_{Authority{"habit", "Good habit", "", "", ""}};
    RuleBook book_;
    ReportOptions options_;
};

} // namespace concord::tests
