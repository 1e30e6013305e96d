// SPDX-License-Identifier: Apache-2.0
#include "reports/json_values.hpp"
#include "reports/place.hpp"
#include "reports/sign_off.hpp"
#include "reports/sign_off_parts.hpp"

namespace concord {

namespace {

Json cited_authorities(const RuleBook& book, const Rule& rule) {
    Json list = Json::array();
    for (const std::uint16_t index : rule.authorities) {
        if (index >= book.authorities.size()) continue;
        const Authority& authority = book.authorities[index];
        list.push_back({{"title", authority.title}, {"address", text_or_null(authority.address)}});
    }
    return list;
}

/// Evidence with what each piece shows.
Json shown_by(const Document& document, const std::vector<Evidence>& evidence) {
    Json list = Json::array();
    for (const Evidence& one : evidence) {
        if (one.span.empty()) continue;
        list.push_back({{"of", text_or_null(one.of)},
                        {"clause", clause_path(document, one.clause)},
                        {"line", document.source.line_of(one.span.begin)},
                        {"place", origin_of(document.source, one.span)},
                        {"quote", quote_of(document, one.span)}});
    }
    return list;
}

Json finding_of(const Document& document, const Finding& finding) {
    const Place place = place_of(document, finding.span);
    return {{"verdict", to_string(finding.verdict)},
            {"severity", to_string(finding.severity)},
            {"basis", to_string(finding.basis)},
            {"confidence", to_string(finding.confidence)},
            {"message", finding.message},
            {"clause", clause_path(document, finding.clause)},
            {"line", place.begin.line},
            {"column", place.begin.column},
            {"place", origin_of(document.source, finding.span)},
            {"quote", quote_of(document, finding.span)},
            {"suggestion", text_or_null(finding.suggestion)},
            {"fingerprint", finding.fingerprint}};
}

Json entry_of(const Document& document, const SignOffEntry& entry, const RuleBook& book) {
    Json findings = Json::array();
    for (const Finding* finding : entry.findings)
        findings.push_back(finding_of(document, *finding));
    const Rule& rule = *entry.rule;
    return {
        {"rule", rule.id},
        {"title", rule.title},
        {"verdict", to_string(entry.verdict)},
        {"severity", entry.settled() ? Json(nullptr) : Json(to_string(entry.severity))},
        {"statement", entry.settled() ? settled_words(rule) : std::string(rule.title)},
        {"why", rule.why},
        {"authority", cited_authorities(book, rule)},
        {"findings", std::move(findings)},
        {"evidence", entry.shown == nullptr ? Json::array() : shown_by(document, *entry.shown)}};
}

Json items_of(const Document& document, const std::vector<SignOffItem>& items) {
    Json list = Json::array();
    for (const SignOffItem& item : items) {
        list.push_back({{"id", item.id},
                        {"name", item.name},
                        {"need", text_or_null(item.wanted)},
                        {"state", to_string(item.state)},
                        {"evidence", shown_by(document, *item.shown)}});
    }
    return list;
}

Json not_judged(const Report& report) {
    Json list = Json::array();
    if (report.failure) {
        list.push_back({{"rule", nullptr}, {"reason", report.failure->message}});
        return list;
    }
    for (const LeftOpen& open : report.assessment->left_open)
        list.push_back({{"rule", open.rule->id}, {"reason", open.reason}});
    for (const NotChecked& missed : report.assessment->not_checked)
        list.push_back({{"rule", nullptr}, {"reason", missed.reason}});
    return list;
}

Json not_applicable(const Report& report) {
    Json list = Json::array();
    if (report.assessment == nullptr) return list;
    for (const LeftOut& left : report.assessment->left_out) {
        list.push_back({{"rule", left.rule->id},
                        {"title", left.rule->title},
                        {"reason", reason_of(left, report.reading->type.type)}});
    }
    return list;
}

Json document_of(const Report& report) {
    Json document = source_of(report);
    document["title"] =
        report.document == nullptr ? Json(nullptr) : text_or_null(title_of(*report.document));
    document["type"] =
        report.reading == nullptr ? Json(nullptr) : Json(to_string(report.reading->type.type));
    const bool dated = report.reading != nullptr && report.reading->life.signed_on.has_value();
    document["signed"] = dated ? Json(to_iso(*report.reading->life.signed_on)) : Json(nullptr);
    return document;
}

} // namespace

void render_sign_off_json(const Report& report, const ReportOptions& options, std::string& out) {
    const bool judged = report.assessment != nullptr;
    const SignOff sheet = judged ? sign_off(report, *options.book) : SignOff{};
    Json families = Json::array();
    for (const SignOffFamily& family : sheet.families) {
        Json entries = Json::array();
        for (const SignOffEntry& entry : family.entries)
            entries.push_back(entry_of(*report.document, entry, *options.book));
        families.push_back(
            {{"id", family.id}, {"name", family.name}, {"rules", std::move(entries)}});
    }
    Json open = not_judged(report);
    Json apart = not_applicable(report);
    Json summary = {{"exit", options.exit_status}};
    for (const Verdict verdict : {Verdict::met, Verdict::partly, Verdict::ambiguous,
                                  Verdict::missing, Verdict::delegated, Verdict::defect}) {
        summary[std::string(to_string(verdict))] = sheet.count(verdict);
    }
    summary["not_applicable"] = apart.size();
    summary["not_judged"] = open.size();
    Json value = {
        {"schema", "concord/assessment/1"},
        {"tool",
         {{"name", "concord"}, {"version", options.version}, {"pack_hash", options.book->hash}}},
        {"today", to_iso(options.today)},
        {"profile", options.profile},
        {"document", document_of(report)},
        {"families", std::move(families)},
        {"sections", judged ? items_of(*report.document, sheet.sections) : Json::array()},
        {"checklist", sheet.checklist.empty()
                          ? Json(nullptr)
                          : Json({{"name", sheet.checklist},
                                  {"items", items_of(*report.document, sheet.items)}})},
        {"not_applicable", std::move(apart)},
        {"not_judged", std::move(open)},
        {"summary", std::move(summary)}};
    const std::string age = age_note(*options.book, options.today);
    if (!age.empty()) value["notes"] = Json::array({age});
    value["aid"] = aid_note;
    append_json(out, value);
}

} // namespace concord
