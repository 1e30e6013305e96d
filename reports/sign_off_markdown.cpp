// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "reports/describe.hpp"
#include "reports/markdown.hpp"
#include "reports/sign_off.hpp"
#include "reports/sign_off_parts.hpp"

namespace concord {

namespace {

/// Lists and headings only: mail programs make a muddle of tables.
class SignOffMarkdown {
public:
    SignOffMarkdown(const Report& report, const ReportOptions& options, std::string& out)
        : report_(report), options_(options), out_(out), sheet_(sign_off(report, *options.book)) {}

    void print() {
        out_ += "# Sign-off report: " + markdown(report_.path) + "\n\n";
        for (const std::string& words : identity_of(report_, *options_.book))
            bullet(0, markdown(words));
        out_ += '\n';
        paragraph(judged_as(options_));
        for (const std::string& sentence : summary_of(report_, sheet_))
            bullet(0, markdown(sentence));
        for (const SignOffFamily& family : sheet_.families) {
            heading(fmt::format("{} ({})", family.name, family.id));
            for (const SignOffEntry& entry : family.entries)
                print(entry);
        }
        items("Sections", sheet_.sections);
        items(sheet_.checklist, sheet_.items);
        apart();
    }

private:
    void heading(std::string_view text) { out_ += "\n## " + markdown(text) + "\n\n"; }
    void paragraph(std::string_view text) { out_ += markdown(text) + "\n\n"; }
    void bullet(std::size_t depth, std::string_view escaped) {
        out_.append(2 * depth, ' ').append("- ").append(escaped) += '\n';
    }

    void print(const SignOffEntry& entry) {
        const std::string first =
            fmt::format("**{}** {}: ", to_string(entry.verdict), markdown(entry.rule->id));
        if (entry.settled()) {
            bullet(0, first + markdown(settled_words(*entry.rule)));
            for (const std::string& words : evidence_lines(*report_.document, *entry.shown))
                bullet(1, markdown(words));
            return;
        }
        bullet(0, fmt::format("{}{} (*{}*)", first, markdown(entry.rule->title),
                              to_string(entry.severity)));
        for (const Finding* finding : entry.findings) {
            const std::string words = quotation(*report_.document, *finding);
            const std::string message = told(*report_.document, *finding, entry);
            bullet(1, markdown(words.empty() ? message : message + " " + words));
        }
        bullet(1, markdown("Authority: " + authorities_of(*options_.book, *entry.rule)));
    }

    void items(std::string_view name, const std::vector<SignOffItem>& all) {
        if (all.empty()) return;
        heading(name);
        for (const SignOffItem& item : all) {
            bullet(0, fmt::format("**{}**: {}", to_string(item.state), markdown(item_words(item))));
            if (item.state == SectionState::absent) continue;
            for (const std::string& words : evidence_lines(*report_.document, *item.shown, 1))
                bullet(1, markdown(words));
        }
    }

    void apart() {
        const Assessment& assessment = *report_.assessment;
        if (!assessment.left_open.empty() || !assessment.not_checked.empty()) {
            heading("Could not be judged");
            for (const LeftOpen& open : assessment.left_open)
                bullet(0, markdown(fmt::format("{}: {}", open.rule->id, open_words(open))));
            for (const NotChecked& missed : assessment.not_checked)
                bullet(0, markdown(fmt::format("{}: {}", missed.code, missed.reason)));
        }
        if (assessment.left_out.empty()) return;
        heading("Not applicable");
        for (const auto& [reason, ids] : left_out_by_reason(report_))
            bullet(0, markdown(fmt::format("{}: {}", reason, fmt::join(ids, ", "))));
    }

    const Report& report_;
    const ReportOptions& options_;
    std::string& out_;
    SignOff sheet_;
};

} // namespace

void render_sign_off_markdown(const Report& report, const ReportOptions& options,
                              std::string& out) {
    if (report.assessment != nullptr) {
        SignOffMarkdown(report, options, out).print();
        out += '\n';
    }
    const std::string age = age_note(*options.book, options.today);
    if (!age.empty()) out += markdown("Note: " + age + ".") + "\n\n";
    out.append(aid_note) += '\n';
}

} // namespace concord
