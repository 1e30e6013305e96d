// SPDX-License-Identifier: Apache-2.0
#include "reports/text_item.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/escape.hpp"
#include "reports/layout.hpp"
#include "reports/marked_line.hpp"
#include "reports/place.hpp"

namespace concord {

namespace {

constexpr std::size_t body_indent = 2;
constexpr std::size_t words_indent = 4;
/// Words that stand beside a place in a list of further places.
constexpr std::size_t member_excerpt = 60;

std::string indented(std::size_t columns) {
    return std::string(columns, ' ');
}

/// "line 42" or "lines 42, 49": every line once, and apart from the line of the finding itself.
std::string lines_of(const Document& document, const std::vector<Related>& related,
                     std::uint32_t own) {
    std::vector<std::uint32_t> lines;
    bool same = false;
    for (const Related& place : related) {
        const std::uint32_t line = document.source.line_of(place.span.begin);
        same = same || line == own;
        const bool known = std::find(lines.begin(), lines.end(), line) != lines.end();
        if (line != own && !known) lines.push_back(line);
    }
    if (lines.empty()) return "again in the same line";
    return fmt::format("{}{} {}", same ? "again in the same line; " : "",
                       lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "));
}

} // namespace

std::vector<Item> items_of(const Assessment& assessment) {
    std::vector<Item> items;
    std::map<std::uint32_t, std::size_t> by_group;
    for (const Finding& finding : assessment.findings) {
        if (finding.group > 0) {
            const auto [known, added] = by_group.emplace(finding.group, items.size());
            if (!added) {
                items[known->second].others.push_back(&finding);
                continue;
            }
        }
        items.push_back({&finding, {}});
    }
    return items;
}

void ItemPrinter::print(const Item& item) {
    const Finding& finding = *item.first;
    heading(finding);
    words(finding);
    others(item);
    reasons(finding);
    wording(finding);
    related(finding);
    remarks(finding);
    *out_ += '\n';
}

std::string ItemPrinter::place(const Finding& finding) const {
    if (finding.span.empty()) return "whole document";
    return to_string(place_of(*report_->document, finding.span).begin);
}

void ItemPrinter::heading(const Finding& finding) {
    *out_ += style_.bold(place(finding));
    if (!finding.span.empty()) {
        *out_ += "  ";
        append_visible(*out_, clause_name(*report_->document, finding.clause));
        const std::string origin = origin_words(report_->document->source, finding.span.begin);
        if (!origin.empty()) append_visible(*out_, " (" + origin + ')');
    }
    *out_ += '\n';
    *out_ += indented(body_indent);
    *out_ += style_.of(finding.severity, finding.rule->id);
    append_wrapped(*out_, "  ", finding.rule->title, words_indent, options_->width - 8);
    append_wrapped(*out_, indented(body_indent), finding.message, body_indent, options_->width);
}

void ItemPrinter::words(const Finding& finding) {
    if (finding.span.empty()) {
        *out_ += '\n';
        return;
    }
    const MarkedLine shown =
        mark_words(report_->document->source, finding.span, options_->width - words_indent);
    *out_ += '\n' + indented(words_indent) + shown.line + '\n';
    *out_ += indented(words_indent) + style_.of(finding.severity, shown.marks);
    if (shown.goes_on) {
        const Place place = place_of(*report_->document, finding.span);
        *out_ += fmt::format(" to line {}", place.end.line);
    }
    *out_ += "\n\n";
}

void ItemPrinter::others(const Item& item) {
    if (item.others.empty()) return;
    const Document& document = *report_->document;
    *out_ += indented(body_indent) + "The same cause:\n";
    for (const Finding* other : item.others) {
        std::string first = indented(words_indent) + style_.bold(place(*other));
        if (!other->span.empty()) first += "  " + visible(clause_name(document, other->clause));
        std::string text;
        if (other->rule != item.first->rule) text = fmt::format("{}: ", other->rule->id);
        if (other->message != item.first->message) {
            text += other->message;
        } else {
            text += excerpt(document.source.text(other->span), member_excerpt);
        }
        append_wrapped(*out_, first + "  ", text, words_indent + 2, options_->width);
    }
    *out_ += '\n';
}

void ItemPrinter::labelled(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    const std::string first = indented(body_indent) + style_.faint(label) + ' ';
    append_wrapped(*out_, first, text, body_indent, options_->width);
}

void ItemPrinter::reasons(const Finding& finding) {
    const Rule& rule = *finding.rule;
    const auto [told, first_time] = told_.emplace(&rule, place(finding));
    if (!first_time) {
        labelled("Why:", fmt::format("as for {} at {} above.", rule.id, told->second));
        return;
    }
    labelled("Why:", rule.why);
    const RuleBook& book = book_of(*report_, *options_);
    std::string authorities;
    const auto own = finding.authorities;
    for (const std::uint16_t index : own.empty() ? rule.authorities : own) {
        if (index >= book.authorities.size()) continue;
        if (!authorities.empty()) authorities += "; ";
        authorities += book.authorities[index].title;
    }
    labelled("Authority:", authorities);
    labelled("What to do:", rule.advice);
}

void ItemPrinter::wording(const Finding& finding) {
    if (finding.suggestion.empty()) return;
    if (!suggested_.emplace(finding.rule, finding.suggestion).second) return;
    *out_ += indented(body_indent) + style_.faint("Wording to use:") + '\n';
    append_wrapped(*out_, indented(words_indent), finding.suggestion, words_indent,
                   options_->width);
}

void ItemPrinter::related(const Finding& finding) {
    if (finding.related.empty()) return;
    const Document& document = *report_->document;
    const std::uint32_t own =
        finding.span.empty() ? 0 : document.source.line_of(finding.span.begin);
    labelled("Also:", lines_of(document, finding.related, own) + ".");
}

void ItemPrinter::remarks(const Finding& finding) {
    if (finding.basis == Basis::today) {
        labelled("As of:", to_words(options_->today) + "; it may have been right when signed.");
    }
    if (finding.confidence != Confidence::high) {
        labelled("Confidence:", to_string(finding.confidence));
    }
    for (const std::string& adjustment : finding.adjustments)
        labelled("Severity:", adjustment);
}

} // namespace concord
