// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/model/schedule.hpp"
#include "reports/facts.hpp"
#include "reports/json.hpp"
#include "reports/json_values.hpp"
#include "reports/place.hpp"
#include "rules/engine/read_contract.hpp"

namespace concord {

namespace {

Json type_of(const TypeReading& type) {
    return {{"id", to_string(type.type)},
            {"score", type.score},
            {"runner_up", to_string(type.runner_up)}};
}

Json parties_of(const Report& report) {
    const Document& document = *report.document;
    Json list = Json::array();
    for (std::size_t i = 0; i < document.parties.size(); ++i) {
        const Party& party = document.parties[i];
        Json aliases = party.aliases;
        if (!party.legal_name.empty()) aliases.push_back(party.legal_name);
        const std::vector<const Body*>& bodies = report.reading->party_bodies;
        const Body* body = i < bodies.size() ? bodies[i] : nullptr;
        list.push_back({{"name", party.name},
                        {"short", party.short_name},
                        {"aliases", std::move(aliases)},
                        {"body", body == nullptr ? Json(nullptr) : Json(body->id)}});
    }
    return list;
}

Json sections_of(const Report& report) {
    Json list = Json::array();
    for (const SectionReading& section : report.reading->sections) {
        if (!concerns(*section.section, report.reading->type.type)) continue;
        list.push_back({{"id", section.section->id},
                        {"state", to_string(section.state)},
                        {"evidence", evidence_of(*report.document, section.evidence)}});
    }
    return list;
}

Json contact_of(const Contact& contact, std::string_view kind, const Document& document) {
    return {{"name", contact.name},
            {"role", contact.role},
            {"organisation", contact.organisation},
            {"email", contact.email},
            {"phone", contact.phone},
            {"kind", kind},
            {"topic", contact.topic},
            {"party", party_name(document, contact.party)},
            {"clause", clause_path(document, contact.clause)},
            {"line", document.source.line_of(contact.span.begin)}};
}

/// Contacts in reading order; who signs is one of them.
Json contacts_of(const Report& report, const RuleBook& book) {
    const Document& document = *report.document;
    std::vector<std::pair<Contact, std::string_view>> all;
    for (const Contact& contact : document.contacts)
        all.emplace_back(contact, contact_kind_of(contact, document, *report.reading, book));
    for (const Contact& signer : signers_of(document))
        all.emplace_back(signer, "signatory");
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.first.span.begin < b.first.span.begin;
    });
    Json list = Json::array();
    for (const auto& [contact, kind] : all)
        list.push_back(contact_of(contact, kind, document));
    return list;
}

Json dates_of(const Document& document) {
    Json list = Json::array();
    for (const DateExpr& date : document.dates) {
        if (!is_fact(date)) continue;
        Json entry = {{"text", quote_of(document, date.span)},
                      {"iso", text_or_null(date.iso())},
                      {"meaning", to_string(date.meaning)},
                      {"line", document.source.line_of(date.span.begin)}};
        if (date.ambiguous) entry["ambiguous"] = true;
        list.push_back(std::move(entry));
    }
    return list;
}

Json cadences_of(const Document& document) {
    Json list = Json::array();
    for (const Cadence& cadence : document.cadences) {
        if (!is_fact(cadence)) continue;
        Json entry = {{"text", quote_of(document, cadence.span)},
                      {"every", {{"n", cadence.count}, {"unit", to_string(cadence.unit)}}},
                      {"months", cadence.months ? Json(*cadence.months) : Json(nullptr)},
                      {"of", to_string(cadence.of)},
                      {"line", document.source.line_of(cadence.span.begin)}};
        if (cadence.ambiguous) {
            entry["every"] = nullptr;
            entry["ambiguous"] = true;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Json references_of(const Document& document) {
    Json list = Json::array();
    for (const Reference& reference : document.references) {
        list.push_back(
            {{"text", quote_of(document, reference.span)},
             {"kind", to_string(reference.kind)},
             {"target", reference.target},
             {"target_clause", text_or_null(clause_path(document, reference.target_clause))},
             {"resolved", reference.resolved},
             {"line", document.source.line_of(reference.span.begin)}});
    }
    return list;
}

Json terms_of(const Document& document) {
    Json list = Json::array();
    for (const DefinedTerm& term : document.terms) {
        list.push_back({{"term", term.name},
                        {"line", document.source.line_of(term.introduced.begin)},
                        {"uses", term.uses.size()}});
    }
    return list;
}

Json items_of(const std::vector<ItemReading>& items) {
    if (items.empty()) return nullptr;
    Json states = Json::object();
    for (const ItemReading& item : items)
        states[std::string(item.item)] = to_string(item.state);
    return states;
}

Json next_review_of(const ReviewSchedule& schedule) {
    return {{"due", schedule.due ? Json(to_iso(*schedule.due)) : Json(nullptr)},
            {"overdue_days", schedule.overdue_days ? Json(*schedule.overdue_days) : Json(nullptr)},
            {"trace", schedule.trace}};
}

Json length_of(const std::optional<StatedLength>& length, const Document& document) {
    if (!length) return nullptr;
    return {{"every", {{"n", length->count}, {"unit", to_string(length->unit)}}},
            {"line", document.source.line_of(length->span.begin)}};
}

/// Whose law governs, and how long the agreement runs.
Json contract_of(const Document& document, const RuleBook& book) {
    const ContractReading contract = read_contract(document, book);
    Json laws = Json::array();
    for (const GoverningLaw& law : contract.governing_law)
        laws.push_back({{"law", law.law}, {"line", document.source.line_of(law.span.begin)}});
    return {{"governing_law", laws},
            {"term", length_of(contract.term, document)},
            {"renewal", length_of(contract.renewal, document)},
            {"notice", length_of(contract.notice, document)},
            {"expiry", contract.expiry ? Json(to_iso(*contract.expiry)) : Json(nullptr)}};
}

/// All keys of the contract, for a document that could not be read.
Json nothing_known(const Report& report) {
    Json value = {{"schema", "concord/facts/1"}, {"source", source_of(report)}, {"type", nullptr}};
    for (const char* list : {"parties", "outline", "sections", "contacts", "dates", "cadences"})
        value[list] = Json::array();
    value["next_review"] = next_review_of(ReviewSchedule{});
    value["references"] = Json::array();
    value["terms"] = Json::array();
    value["data"] = nullptr;
    value["contract"] = nullptr;
    value["not_checked"] = Json::array({not_checked(*report.failure)});
    return value;
}

} // namespace

void render_facts_json(const Report& report, const ReportOptions& options, std::string& out) {
    if (report.document == nullptr) {
        append_json(out, nothing_known(report));
        return;
    }
    const Document& document = *report.document;
    const DataReading& data = report.reading->data;
    append_json(out, {{"schema", "concord/facts/1"},
                      {"source", source_of(report)},
                      {"type", type_of(report.reading->type)},
                      {"parties", parties_of(report)},
                      {"outline", outline_of(document, false)},
                      {"sections", sections_of(report)},
                      {"contacts", contacts_of(report, *options.book)},
                      {"dates", dates_of(document)},
                      {"cadences", cadences_of(document)},
                      {"next_review", next_review_of(next_review(document, options.today))},
                      {"references", references_of(document)},
                      {"terms", terms_of(document)},
                      {"data",
                       {{"shares_personal_data", data.shares_personal_data},
                        {"roles", to_string(data.roles)},
                        {"art28", items_of(data.art28)},
                        {"art26", items_of(data.art26)}}},
                      {"contract", contract_of(document, *options.book)}});
}

} // namespace concord
