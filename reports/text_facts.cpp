// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "parser/model/schedule.hpp"
#include "reports/escape.hpp"
#include "reports/facts.hpp"
#include "reports/layout.hpp"
#include "reports/place.hpp"
#include "reports/style.hpp"
#include "reports/text.hpp"

namespace concord {

namespace {

class FactsText {
public:
    FactsText(const Report& report, const ReportOptions& options, std::string& out)
        : report_(report),
          document_(*report.document),
          options_(options),
          out_(out),
          style_(options.colour) {}

    void print() {
        out_ += style_.bold(visible(report_.path)) + '\n';
        type();
        parties();
        life();
        sections();
        contacts();
        dates();
        cadences();
        references();
        terms();
        data();
    }

private:
    void heading(std::string_view text) { out_ += '\n' + style_.bold(text) + '\n'; }
    void entry(std::string_view text) { append_wrapped(out_, "  ", text, 4, options_.width); }
    void at_line(Span span, std::string_view text) {
        const std::uint32_t line = document_.source.line_of(span.begin);
        append_wrapped(out_, fmt::format("{:>6}  ", line), text, 8, options_.width);
    }
    [[nodiscard]] std::string words(Span span) const {
        return excerpt(document_.source.text(span));
    }

    void type() {
        const TypeReading& type = report_.reading->type;
        heading("Type");
        entry(fmt::format("{} (score {}), then {} ({}){}", to_string(type.type), type.score,
                          to_string(type.runner_up), type.runner_up_score,
                          type.forced ? "; given by --type" : ""));
    }

    void parties() {
        heading("Parties");
        if (document_.parties.empty()) entry("none found");
        for (const Party& party : document_.parties) {
            std::string text = party.name;
            if (!party.short_name.empty()) text += fmt::format(" ({})", party.short_name);
            if (!party.legal_name.empty()) text += fmt::format(", legally {}", party.legal_name);
            text += fmt::format(", {} {}", party.mentions.size(),
                                party.mentions.size() == 1 ? "mention" : "mentions");
            at_line(party.introduced, text);
        }
    }

    void life() {
        const LifeReading& life = report_.reading->life;
        heading("Life");
        entry(life.signed_on ? "signed " + to_words(*life.signed_on) : "no date of signature");
        if (life.effective) entry("in effect from " + to_words(*life.effective));
        const ReviewSchedule schedule = next_review(document_, options_.today);
        if (schedule.due) {
            std::string text = "next review due " + to_words(*schedule.due);
            if (schedule.overdue_days) {
                text += fmt::format(", {} days overdue", *schedule.overdue_days);
            }
            entry(text);
        } else {
            entry("no day for the next review can be worked out");
        }
        for (const std::string& step : schedule.trace)
            append_wrapped(out_, "    - ", step, 6, options_.width);
    }

    void sections() {
        heading("Sections");
        for (const SectionReading& section : report_.reading->sections) {
            if (!concerns(*section.section, report_.reading->type.type)) continue;
            std::string text(section.section->name);
            for (const Evidence& evidence : section.evidence) {
                if (evidence.span.empty()) continue;
                text += fmt::format(" ({}, line {})", clause_name(document_, evidence.clause),
                                    document_.source.line_of(evidence.span.begin));
                break;
            }
            append_wrapped(out_, fmt::format("  {:<10} ", to_string(section.state)), text, 13,
                           options_.width);
        }
    }

    void contacts() {
        heading("Contacts");
        if (document_.contacts.empty()) entry("none found");
        for (const Contact& contact : document_.contacts) {
            std::string text;
            for (const std::string_view part :
                 {std::string_view(contact.name), std::string_view(contact.role),
                  std::string_view(contact.organisation), std::string_view(contact.email),
                  std::string_view(contact.phone), party_name(document_, contact.party)}) {
                if (part.empty()) continue;
                if (!text.empty()) text += ", ";
                text += part;
            }
            if (!contact.topic.empty()) text += fmt::format(" [{}]", contact.topic);
            at_line(contact.span, text);
        }
    }

    void dates() {
        heading("Dates");
        if (std::none_of(document_.dates.begin(), document_.dates.end(),
                         [](const DateExpr& date) { return is_fact(date); })) {
            entry("none found");
        }
        for (const DateExpr& date : document_.dates) {
            if (!is_fact(date)) continue;
            const std::string iso = date.iso();
            at_line(date.span,
                    fmt::format("{}: {} ({})", words(date.span), iso.empty() ? "ambiguous" : iso,
                                to_string(date.meaning)));
        }
    }

    void cadences() {
        heading("Rhythms and deadlines");
        if (std::none_of(document_.cadences.begin(), document_.cadences.end(),
                         [](const Cadence& cadence) { return is_fact(cadence); })) {
            entry("none found");
        }
        for (const Cadence& cadence : document_.cadences) {
            if (!is_fact(cadence)) continue;
            const std::string months = cadence.months ? fmt::format("{} month{}", *cadence.months,
                                                                    *cadence.months == 1 ? "" : "s")
                                                      : "not computed";
            at_line(cadence.span,
                    fmt::format("{}: {}, {}{}", words(cadence.span), to_string(cadence.of), months,
                                cadence.form == CadenceForm::once ? ", once" : ""));
        }
    }

    void references() {
        heading("References");
        if (document_.references.empty()) entry("none found");
        for (const Reference& reference : document_.references) {
            std::string text =
                fmt::format("{} ({})", words(reference.span), to_string(reference.kind));
            if (reference.kind == ReferenceKind::internal) {
                text += reference.resolved ? ", found" : ", not found";
            }
            at_line(reference.span, text);
        }
    }

    void terms() {
        heading("Defined terms");
        if (document_.terms.empty()) entry("none found");
        for (const DefinedTerm& term : document_.terms) {
            std::string text = term.name;
            if (!term.meaning.empty()) text += fmt::format(": {}", excerpt(term.meaning, 80));
            at_line(term.introduced, fmt::format("{} ({} uses)", text, term.uses.size()));
        }
    }

    void data() {
        const DataReading& data = report_.reading->data;
        heading("Personal data");
        entry(data.shares_personal_data ? fmt::format("shared; roles: {}", to_string(data.roles))
                                        : "no sharing found");
        for (const auto* items : {&data.art28, &data.art26}) {
            for (const ItemReading& item : *items)
                entry(fmt::format("{:<10} {}", to_string(item.state), item.item));
        }
    }

    const Report& report_;
    const Document& document_;
    const ReportOptions& options_;
    std::string& out_;
    Style style_;
};

} // namespace

void render_facts_text(const Report& report, const ReportOptions& options, std::string& out) {
    FactsText(report, options, out).print();
}

} // namespace concord
