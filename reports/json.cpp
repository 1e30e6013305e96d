// SPDX-License-Identifier: Apache-2.0
#include "reports/json.hpp"

#include "reports/json_values.hpp"
#include "reports/place.hpp"

namespace concord {

namespace {

Json authorities_of(const RuleBook& book, const Finding& finding) {
    Json list = Json::array();
    const auto own = finding.authorities;
    for (const std::uint16_t index : own.empty() ? finding.rule->authorities : own) {
        if (index < book.authorities.size()) list.push_back(book.authorities[index].title);
    }
    return list;
}

Json related_of(const Document& document, const std::vector<Related>& related) {
    Json list = Json::array();
    for (const Related& one : related) {
        list.push_back({{"clause", clause_path(document, one.clause)},
                        {"line", document.source.line_of(one.span.begin)},
                        {"quote", quote_of(document, one.span)},
                        {"message", one.message}});
    }
    return list;
}

Json finding_of(const Document& document, const Finding& finding, const RuleBook& book) {
    const Place place = place_of(document, finding.span);
    const Rule& rule = *finding.rule;
    return {{"rule", rule.id},
            {"family", rule.family},
            {"title", rule.title},
            {"severity", to_string(finding.severity)},
            {"verdict", to_string(finding.verdict)},
            {"basis", to_string(finding.basis)},
            {"confidence", to_string(finding.confidence)},
            {"message", finding.message},
            {"why", rule.why},
            {"authority", authorities_of(book, finding)},
            {"clause", clause_path(document, finding.clause)},
            {"label", clause_label(document, finding.clause)},
            {"line", place.begin.line},
            {"column", place.begin.column},
            {"end_line", place.end.line},
            {"end_column", place.end.column},
            {"begin", finding.span.begin},
            {"end", finding.span.end},
            {"quote", quote_of(document, finding.span)},
            {"place", origin_of(document.source, finding.span)},
            {"related", related_of(document, finding.related)},
            {"suggestion", text_or_null(finding.suggestion)},
            {"fix", nullptr},
            {"fingerprint", finding.fingerprint},
            {"group", finding.group > 0 ? Json(finding.group) : Json(nullptr)}};
}

Json unread_document(const Report& report) {
    return {
        {"path", report.path},       {"format", nullptr},
        {"type", nullptr},           {"sha256", text_or_null(report.sha256)},
        {"findings", Json::array()}, {"passed", Json::array()},
        {"waived", Json::array()},   {"not_checked", Json::array({not_checked(*report.failure)})}};
}

Json document_of(const Report& report, const RuleBook& book) {
    if (report.assessment == nullptr) return unread_document(report);
    const Document& document = *report.document;
    const Assessment& assessment = *report.assessment;
    Json findings = Json::array();
    for (const Finding& finding : assessment.findings)
        findings.push_back(finding_of(document, finding, book));
    Json passed = Json::array();
    for (const Passed& one : assessment.passed) {
        passed.push_back(
            {{"rule", one.rule->id}, {"evidence", evidence_of(document, one.evidence)}});
    }
    Json waived = Json::array();
    for (const Waived& one : assessment.waived) {
        Json value = finding_of(document, one.finding, book);
        value["reason"] = one.waiver->reason;
        value["by"] = one.waiver->by;
        value["until"] = to_iso(one.waiver->until);
        waived.push_back(std::move(value));
    }
    Json missed = Json::array();
    for (const NotChecked& one : assessment.not_checked)
        missed.push_back(not_checked(one.code, one.reason));
    return {{"path", report.path},
            {"format", to_string(document.source.format())},
            {"type", to_string(report.reading->type.type)},
            {"sha256", report.sha256},
            {"findings", std::move(findings)},
            {"passed", std::move(passed)},
            {"waived", std::move(waived)},
            {"not_checked", std::move(missed)}};
}

/// A finished value as a part of a larger one, `depth` blanks further to the right.
std::string deeper(const Json& value, std::size_t depth) {
    std::string text;
    append_json(text, value);
    const std::string indent(depth, ' ');
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at); // strings hold none
        out.append(indent).append(text, at, end + 1 - at);
        at = end + 1;
    }
    out.pop_back();
    return out;
}

} // namespace

void render_json_head(const ReportOptions& options, std::string& out) {
    const Json value = {
        {"schema", "concord/findings/1"},
        {"tool",
         {{"name", "concord"}, {"version", options.version}, {"pack_hash", options.book->hash}}},
        {"today", to_iso(options.today)},
        {"profile", options.profile}};
    append_json(out, value);
    out.resize(out.size() - std::string_view("\n}\n").size());
    out += ",\n  \"documents\": [\n";
}

void render_json_document(const Report& report, const ReportOptions& options, std::string& out) {
    out += deeper(document_of(report, book_of(report, options)), 4);
}

void render_json_tail(const Totals& totals, const ReportOptions& options, std::string& out) {
    Json value = {{"summary",
                   {{"exit", options.exit_status},
                    {"error", totals.errors},
                    {"warning", totals.warnings},
                    {"advice", totals.advice},
                    {"rules_run", totals.rules_run}}}};
    const std::string age = age_note(*options.book, options.today);
    if (!age.empty()) value["notes"] = Json::array({age});
    out += "\n  ],\n";
    std::string rest;
    append_json(rest, value);
    out.append(rest, std::string_view("{\n").size());
}

} // namespace concord
