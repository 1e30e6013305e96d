// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "reports/describe.hpp"
#include "reports/escape.hpp"
#include "reports/layout.hpp"
#include "reports/place.hpp"
#include "reports/sign_off.hpp"
#include "reports/sign_off_parts.hpp"
#include "reports/style.hpp"

namespace concord {

namespace {

constexpr std::size_t body_indent = 13;

class SignOffText {
public:
    SignOffText(const Report& report, const ReportOptions& options, std::string& out)
        : report_(report),
          options_(options),
          out_(out),
          style_(options.colour),
          sheet_(sign_off(report, *options.book)) {}

    void print() {
        opening();
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
    void heading(std::string_view text) {
        out_ += '\n' + style_.bold(text) + '\n' + std::string(text.size(), '-') + "\n\n";
    }
    void line(std::string_view first, std::string_view text, std::size_t indent) {
        append_wrapped(out_, first, text, indent, options_.width);
    }

    void opening() {
        out_ += style_.bold("Sign-off report: " + visible(report_.path)) + '\n';
        for (const std::string& words : identity_of(report_, *options_.book))
            line("", words, 0);
        line("", judged_as(options_), 0);
        out_ += '\n';
        for (const std::string& sentence : summary_of(report_, sheet_))
            line("", sentence, 0);
    }

    [[nodiscard]] std::string coloured(const SignOffEntry& entry) const {
        const std::string word = fmt::format("{:<10}", to_string(entry.verdict));
        return entry.settled() ? style_.good(word) : style_.of(entry.severity, word);
    }

    void print(const SignOffEntry& entry) {
        const std::string first =
            fmt::format("  {} {}  ", coloured(entry), style_.bold(entry.rule->id));
        if (entry.settled()) {
            line(first, settled_words(*entry.rule), body_indent);
            shown(*entry.shown);
            return;
        }
        line(first, fmt::format("{} [{}]", entry.rule->title, to_string(entry.severity)),
             body_indent);
        for (const Finding* finding : entry.findings)
            print(*finding, entry);
        body("Authority: " + authorities_of(*options_.book, *entry.rule));
    }

    void body(std::string_view text) { line(std::string(body_indent, ' '), text, body_indent); }

    void print(const Finding& finding, const SignOffEntry& entry) {
        body(told(*report_.document, finding, entry));
        if (const std::string words = quotation(*report_.document, finding); !words.empty()) {
            body(words);
        }
    }

    void shown(const std::vector<Evidence>& evidence) {
        for (const std::string& words : evidence_lines(*report_.document, evidence))
            body(words);
    }

    void items(std::string_view name, const std::vector<SignOffItem>& all) {
        if (all.empty()) return;
        heading(name);
        for (const SignOffItem& item : all) {
            const std::string word = fmt::format("{:<10}", to_string(item.state));
            const bool good = item.state == SectionState::present;
            line(fmt::format("  {} ", good ? style_.good(word) : word), item_words(item),
                 body_indent);
            if (item.state == SectionState::absent) continue;
            const auto lines = evidence_lines(*report_.document, *item.shown, 1);
            for (const std::string& words : lines)
                body(words);
        }
    }

    void apart() {
        const Assessment& assessment = *report_.assessment;
        if (!assessment.left_open.empty() || !assessment.not_checked.empty()) {
            heading("Could not be judged");
            for (const LeftOpen& open : assessment.left_open)
                line(fmt::format("  {}  ", open.rule->id), open_words(open), 4);
            for (const NotChecked& missed : assessment.not_checked)
                line(fmt::format("  {}: ", missed.code), missed.reason, 4);
        }
        if (assessment.left_out.empty()) return;
        heading("Not applicable");
        for (const auto& [reason, ids] : left_out_by_reason(report_))
            line("  ", fmt::format("{}: {}", reason, fmt::join(ids, ", ")), 4);
    }

    const Report& report_;
    const ReportOptions& options_;
    std::string& out_;
    Style style_;
    SignOff sheet_;
};

} // namespace

void render_sign_off_text(const Report& report, const ReportOptions& options, std::string& out) {
    if (report.assessment != nullptr) {
        SignOffText(report, options, out).print();
        out += '\n';
    }
    const std::string age = age_note(*options.book, options.today);
    if (!age.empty()) append_wrapped(out, "Note: ", age + ".", 0, options.width);
    out += aid_note;
    out += '\n';
}

} // namespace concord
