// SPDX-License-Identifier: Apache-2.0
#include "reports/sign_off_parts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/describe.hpp"
#include "reports/escape.hpp"
#include "reports/place.hpp"
#include "rules/engine/occurrences.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_quotation = 140;

/// A heading or a paragraph without number is named by its words, which are left out where they are
/// quoted anyway.
std::string without_words(const std::string& name) {
    if (name.starts_with("heading \"")) return "heading";
    return name.starts_with("paragraph \"") ? "paragraph without number" : name;
}

std::string place_words(const Document& document, Span span, ClauseId clause, bool quoted) {
    const std::uint32_t line = document.source.line_of(span.begin);
    std::string words = fmt::format("line {}", line);
    if (clause.valid()) {
        const std::string name = clause_name(document, clause);
        words += ", " + (quoted ? without_words(name) : name);
    }
    const std::string origin = origin_words(document.source, span.begin);
    return origin.empty() ? words : fmt::format("{} ({})", words, origin);
}

/// A few words mean little alone: they are shown in their sentence, as much of it as fits.
std::string in_context(const Document& document, Span span) {
    constexpr std::uint32_t enough = 60;
    const auto room = static_cast<std::uint32_t>(longest_quotation);
    if (span.size() >= enough) return excerpt(document.source.text(span), longest_quotation);
    const Span folded{document.folded.folded(span.begin), document.folded.folded(span.end)};
    const Span sentence = document.folded.source(sentence_at(document, folded));
    if (!sentence.contains(span)) return excerpt(document.source.text(span), longest_quotation);
    if (sentence.size() <= room) return excerpt(document.source.text(sentence));
    const std::string_view text = document.source.text();
    const std::uint32_t before = std::min(span.begin - sentence.begin, (room - span.size()) / 2);
    Span window{span.begin - before, std::min(span.begin - before + room, sentence.end)};
    while (window.begin > sentence.begin && text[window.begin - 1] != ' ')
        --window.begin;
    while (window.end < sentence.end && text[window.end] != ' ')
        ++window.end;
    return fmt::format("{}{}{}", window.begin > sentence.begin ? "… " : "",
                       excerpt(text.substr(window.begin, window.size()), 2 * longest_quotation),
                       window.end < sentence.end ? " …" : "");
}

} // namespace

std::vector<std::string> identity_of(const Report& report, const RuleBook& book) {
    const Document& document = *report.document;
    std::vector<std::string> lines;
    if (const std::string title = title_of(document); !title.empty()) {
        lines.push_back(fmt::format("Title: {}", title));
    }
    lines.push_back(describe(report, book));
    std::string parties;
    for (const Party& party : document.parties) {
        parties += parties.empty() ? "" : "; ";
        parties += party.name;
        if (!party.short_name.empty()) parties += fmt::format(" ({})", party.short_name);
    }
    if (!parties.empty()) lines.push_back("Parties: " + parties);
    lines.push_back("File: SHA-256 " + report.sha256);
    return lines;
}

std::string title_of(const Document& document) {
    for (const Clause& clause : document.clauses.all()) {
        if (clause.kind != ClauseKind::title) continue;
        return excerpt(document.source.text(clause.heading.empty() ? clause.body : clause.heading));
    }
    return {};
}

std::string judged_as(const ReportOptions& options) {
    return fmt::format("Judged as of {} under profile {}.", to_words(options.today),
                       options.profile);
}

std::vector<std::string> summary_of(const Report& report, const SignOff& sheet) {
    const Assessment& assessment = *report.assessment;
    const std::size_t asked = assessment.rules_run;
    if (asked == 0) {
        return {"No rule applies: not known as an agreement. --type tells what it is."};
    }
    const Totals totals = totals_of(report);
    std::vector<std::string> lines;
    lines.push_back("Verdicts: " + verdict_counts(sheet) + ".");
    lines.push_back(fmt::format("To settle: {}, {}, {}.", counted(totals.errors, "error", "errors"),
                                counted(totals.warnings, "warning", "warnings"),
                                counted(totals.advice, "piece of advice", "pieces of advice")));
    const std::size_t open = assessment.left_open.size() + assessment.not_checked.size();
    lines.push_back(fmt::format("Apart: {} not applicable, {} could not be judged.",
                                assessment.left_out.size(), open));
    return lines;
}

std::string told(const Document& document, const Finding& finding, const SignOffEntry& entry) {
    std::string text = finding.span.empty()
                           ? std::string("Whole document")
                           : capital(place_words(document, finding.span, finding.clause, false));
    text += ": " + finding.message;
    std::string remark;
    const auto remarks = [&remark](std::string_view words) {
        remark += remark.empty() ? "" : ", ";
        remark += words;
    };
    if (finding.verdict != entry.verdict) remarks(to_string(finding.verdict));
    if (finding.severity != entry.severity) remarks(to_string(finding.severity));
    if (finding.basis == Basis::today) remarks("as of today; it may have been right when signed");
    if (finding.confidence != Confidence::high) {
        remarks(fmt::format("confidence {}", to_string(finding.confidence)));
    }
    if (!remark.empty()) text += fmt::format(" ({})", remark);
    return text;
}

std::string quotation(const Document& document, const Finding& finding) {
    if (finding.span.empty()) return {};
    const std::string words = excerpt(document.source.text(finding.span), longest_quotation);
    if (words.empty() || finding.message.find(quote(document, finding.span)) != std::string::npos) {
        return {};
    }
    return fmt::format("\"{}\"", words);
}

std::vector<std::string> evidence_lines(const Document& document,
                                        const std::vector<Evidence>& evidence, std::size_t most) {
    // A label that all pieces share says nothing that the rule does not.
    const auto same = [&evidence](const Evidence& one) { return one.of == evidence.front().of; };
    const bool labelled = !std::all_of(evidence.begin(), evidence.end(), same);
    std::vector<std::string> lines;
    std::size_t more = 0;
    for (const Evidence& one : evidence) {
        if (one.span.empty()) continue;
        std::string text = labelled && !one.of.empty() ? fmt::format("{}: ", one.of) : "";
        text += place_words(document, one.span, one.clause, true);
        text = capital(text + fmt::format(": \"{}\"", in_context(document, one.span)));
        if (std::find(lines.begin(), lines.end(), text) != lines.end()) continue;
        // Where each piece shows another thing, all of them are needed.
        if (lines.size() >= most && !labelled) {
            ++more;
        } else {
            lines.push_back(std::move(text));
        }
    }
    if (more > 0 && most > 1) {
        lines.push_back(fmt::format("and {} more", counted(more, "place", "places")));
    }
    return lines;
}

std::string item_words(const SignOffItem& item) {
    std::string name = capital(item.name);
    return item.wanted.empty() ? name : fmt::format("{} ({})", name, item.wanted);
}

std::string open_words(const LeftOpen& open) {
    return fmt::format("{} (looked for: \"{}\")", capital(open.reason), open.rule->title);
}

std::string authorities_of(const RuleBook& book, const Rule& rule) {
    std::string all;
    for (const std::uint16_t index : rule.authorities) {
        if (index >= book.authorities.size()) continue;
        if (!all.empty()) all += "; ";
        all += book.authorities[index].title;
    }
    return all;
}

std::vector<std::pair<std::string, std::vector<std::string_view>>>
left_out_by_reason(const Report& report) {
    std::vector<std::pair<std::string, std::vector<std::string_view>>> reasons;
    for (const LeftOut& left : report.assessment->left_out) {
        std::string reason = capital(reason_of(left, report.reading->type.type));
        const auto same = [&reason](const auto& one) { return one.first == reason; };
        auto known = std::find_if(reasons.begin(), reasons.end(), same);
        if (known == reasons.end()) {
            known = reasons.insert(reasons.end(), {std::move(reason), {}});
        }
        known->second.push_back(left.rule->id);
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) {
        return a.second.size() > b.second.size();
    });
    return reasons;
}

} // namespace concord
