// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "parser/model/document.hpp"
#include "parser/text/result.hpp"
#include "rules/engine/assess.hpp"

namespace concord {

/// One input as reports show it: judged, or the reason why it could not be.
struct Report {
    std::string path;                   ///< As the user named it.
    std::string sha256;                 ///< Of its bytes, in hex; empty when it is not told.
    const Document* document = nullptr; ///< These three are set together.
    const Reading* reading = nullptr;
    const Assessment* assessment = nullptr;
    std::optional<Error> failure;   ///< Set when the others are not.
    const RuleBook* book = nullptr; ///< What it was judged by; null for that of the options.
};

/// What a report needs to know besides the documents.
struct ReportOptions {
    const RuleBook* book = nullptr;
    std::string version; ///< Of the program.
    std::string profile;
    Day today;
    std::size_t width = 80; ///< Columns for text.
    int exit_status = 0;    ///< Told in JSON.
    bool colour = false;
    bool show_passed = false;
    bool quiet = false; ///< Findings alone.
};

/// The book that a document was judged by.
[[nodiscard]] inline const RuleBook& book_of(const Report& report,
                                             const ReportOptions& options) noexcept {
    return report.book != nullptr ? *report.book : *options.book;
}

/// What documents together came to.
struct Totals {
    std::size_t documents = 0;
    std::size_t unread = 0; ///< Documents that could not be judged at all.
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t advice = 0;
    std::size_t items = 0;     ///< A group of findings counts once.
    std::size_t rules_run = 0; ///< Of the document that met most of them.
    bool incomplete = false;   ///< Something was not checked.

    [[nodiscard]] std::size_t findings() const noexcept { return errors + warnings + advice; }
    /// Findings of this severity or a graver one.
    [[nodiscard]] std::size_t from(Severity severity) const noexcept;
    void add(const Totals& more) noexcept;
};

/// What one document came to.
[[nodiscard]] Totals totals_of(const Report& report);
[[nodiscard]] Totals add_up(std::span<const Report> reports);

/// A way to write reports, in pieces: what a document's piece says depends on no other document, so
/// a corpus of any size is written while it is read. All pieces are appended to `out`.
struct ReportFormat {
    using Head = void (*)(const ReportOptions& options, std::string& out);
    using Piece = void (*)(const Report& report, const ReportOptions& options, std::string& out);
    using Tail = void (*)(const Totals& totals, const ReportOptions& options, std::string& out);

    std::string_view name;    ///< As `--format` takes it.
    std::string_view summary; ///< For the help text.
    Head head;
    Piece document;
    std::string_view between; ///< Stands between documents.
    Tail tail;                ///< Only this looks at ReportOptions::exit_status.
};

/// Every format there is: the one explicit list.
[[nodiscard]] std::span<const ReportFormat> report_formats() noexcept;
[[nodiscard]] const ReportFormat* report_format(std::string_view name) noexcept;

/// A whole report at once.
void render(const ReportFormat& format, std::span<const Report> reports,
            const ReportOptions& options, std::string& out);

/// Says that the registers of the book were last looked at more than 180 days before `today`;
/// empty while they are fresh.
[[nodiscard]] std::string age_note(const RuleBook& book, Day today);

/// The line that every report ends with.
inline constexpr std::string_view aid_note =
    "This report is a drafting aid. It is not legal advice.";

} // namespace concord
