// SPDX-License-Identifier: Apache-2.0
#include "reports/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "reports/describe.hpp"
#include "reports/escape.hpp"
#include "reports/layout.hpp"
#include "reports/place.hpp"
#include "reports/sign_off.hpp"
#include "reports/style.hpp"
#include "reports/text_item.hpp"

namespace concord {

namespace {

std::string_view heading_of(Severity severity) noexcept {
    switch (severity) {
    case Severity::error:
        return "Errors";
    case Severity::warning:
        return "Warnings";
    case Severity::advice:
        break;
    }
    return "Advice";
}

class TextReport {
public:
    TextReport(const ReportOptions& options, std::string& out)
        : options_(options), out_(out), style_(options.colour) {}

    void document(const Report& report) {
        out_ += style_.bold(visible(report.path));
        out_ += '\n';
        if (report.assessment == nullptr) {
            failure(report);
            return;
        }
        append_wrapped(out_, "", describe(report, book_of(report, options_)), 0, options_.width);
        out_ += '\n';
        findings(report);
        not_checked(*report.assessment);
        waived(*report.document, *report.assessment);
        if (!options_.quiet) passed(report);
    }

    void summary(const Totals& totals) {
        const std::string documents = counted(totals.documents, "document", "documents");
        if (totals.findings() == 0 && !totals.incomplete && totals.rules_run == 0) {
            append_wrapped(out_, "",
                           fmt::format("{}, no rule applies: not known as an agreement. --type "
                                       "tells what it is.",
                                       documents),
                           0, options_.width);
        } else if (totals.findings() == 0 && !totals.incomplete) {
            out_ += style_.good("All checks passed:");
            out_ += fmt::format(" {}, {}\n", documents, counted(totals.rules_run, "rule", "rules"));
        } else {
            out_ += fmt::format("{}: {}, {}, {} in {}", documents,
                                counted(totals.errors, "error", "errors"),
                                counted(totals.warnings, "warning", "warnings"),
                                counted(totals.advice, "piece of advice", "pieces of advice"),
                                counted(totals.items, "item", "items"));
            if (totals.unread > 0) out_ += fmt::format("; {} not checked", totals.unread);
            out_ += '\n';
        }
        const std::string age = age_note(*options_.book, options_.today);
        if (!age.empty()) append_wrapped(out_, "Note: ", age + ".", 0, options_.width);
        out_ += aid_note;
        out_ += '\n';
    }

private:
    void failure(const Report& report) {
        append_wrapped(out_, "Not checked: ", report.failure->message + ".", 0, options_.width);
        if (!report.failure->hint.empty()) {
            append_wrapped(out_, "What to do: ", report.failure->hint + ".", 0, options_.width);
        }
        out_ += '\n';
    }

    void findings(const Report& report) {
        const std::vector<Item> items = items_of(*report.assessment);
        ItemPrinter printer(report, options_, out_);
        for (const Severity severity : {Severity::error, Severity::warning, Severity::advice}) {
            const auto of_this = [severity](const Item& item) {
                return item.first->severity == severity;
            };
            const auto count = std::count_if(items.begin(), items.end(), of_this);
            if (count == 0) continue;
            const std::string heading = fmt::format("{} ({})", heading_of(severity), count);
            out_ += style_.of(severity, heading) + '\n';
            out_ += style_.of(severity, std::string(heading.size(), '-')) + "\n\n";
            for (const Item& item : items) {
                if (of_this(item)) printer.print(item);
            }
        }
    }

    void not_checked(const Assessment& assessment) {
        if (assessment.not_checked.empty()) return;
        out_ += "Not checked\n-----------\n\n";
        for (const NotChecked& missed : assessment.not_checked) {
            append_wrapped(out_, fmt::format("  {}: ", missed.code), missed.reason, 4,
                           options_.width);
        }
        out_ += '\n';
    }

    void waived(const Document& document, const Assessment& assessment) {
        if (assessment.waived.empty()) return;
        out_ += "Waived\n------\n\n";
        for (const Waived& one : assessment.waived) {
            const std::string place =
                one.finding.span.empty()
                    ? std::string("the whole text")
                    : fmt::format("line {}", document.source.line_of(one.finding.span.begin));
            append_wrapped(out_, fmt::format("  {}: ", one.finding.rule->id),
                           fmt::format("{}, until {} by {}: {}", place, to_words(one.waiver->until),
                                       one.waiver->by, one.waiver->reason),
                           4, options_.width);
        }
        out_ += '\n';
    }

    void passed(const Report& report) {
        const std::vector<Passed>& all = report.assessment->passed;
        if (all.empty()) return;
        out_ +=
            fmt::format("Right: {} found nothing to say", counted(all.size(), "check", "checks"));
        if (!options_.show_passed) {
            out_ += " (--show-passed lists them).\n\n";
            return;
        }
        out_ += ":\n";
        for (const Passed& one : all) {
            std::string text = settled_words(*one.rule);
            for (const Evidence& evidence : one.evidence) {
                if (evidence.span.empty()) continue;
                text +=
                    fmt::format(" ({}, line {})", clause_name(*report.document, evidence.clause),
                                report.document->source.line_of(evidence.span.begin));
                break;
            }
            append_wrapped(out_, fmt::format("  {:<10} ", one.rule->id), text, 13, options_.width);
        }
        out_ += '\n';
    }

    const ReportOptions& options_;
    std::string& out_;
    Style style_;
};

} // namespace

void render_text_document(const Report& report, const ReportOptions& options, std::string& out) {
    const bool silent = options.quiet && report.assessment != nullptr &&
                        report.assessment->findings.empty() &&
                        report.assessment->not_checked.empty();
    if (!silent) TextReport(options, out).document(report);
}

void render_text_summary(const Totals& totals, const ReportOptions& options, std::string& out) {
    if (!options.quiet) TextReport(options, out).summary(totals);
}

} // namespace concord
