// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 9> statuses{"guard",    "became",     "lapsed",
                                                   "pending",  "repealed",   "revoked",
                                                   "replaced", "superseded", "renamed"};
constexpr std::array params{
    ParamSpec{"kinds", ParamType::texts, false, "kinds of instrument: act, bill, code …", {}},
    ParamSpec{"statuses", ParamType::texts, true, "what became of them", statuses},
    ParamSpec{"ids", ParamType::texts, false, "only these rows of the register", {}},
    ParamSpec{"not_ids", ParamType::texts, false, "not these rows of the register", {}},
};

bool listed(std::span<const std::string_view> list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool asked_for(const Rule& rule, const Law& law) {
    const auto kinds = rule.texts("kinds");
    const auto ids = rule.texts("ids");
    return listed(rule.texts("statuses"), statuses[static_cast<std::size_t>(law.status)]) &&
           (kinds.empty() || listed(kinds, law.kind)) && (ids.empty() || listed(ids, law.id)) &&
           !listed(rule.texts("not_ids"), law.id);
}

/// Old law that lives on for old cases is no fault in a document of its own time, if that deals
/// with one case: a contract stands under the law of its day, a framework works with today's.
bool right_in_its_time(const Question& question, const Law& law, std::optional<Day> from) {
    const bool framework = question.reading.type.type == AgreementType::fwk;
    return law.saved && from && question.reading.life.judged_at &&
           *question.reading.life.judged_at < *from && !framework;
}

/// "TO PROTECT YOUR OWN INTEREST": in a row of words in capitals no word is a marking, whatever it
/// means alone.
bool in_capital_words(std::string_view text, const LawMention& mention) {
    constexpr int many = 4;
    const auto in_row = [](char c) { return is_upper(c) || c == ' ' || c == '\''; };
    const auto before = text.substr(0, mention.span.begin);
    const auto after = text.substr(mention.span.end);
    const auto left = std::find_if_not(before.rbegin(), before.rend(), in_row) - before.rbegin();
    const auto right = std::find_if_not(after.begin(), after.end(), in_row) - after.begin();
    const auto row = text.substr(mention.span.begin - static_cast<std::size_t>(left),
                                 mention.span.size() + static_cast<std::size_t>(left + right));
    int words = 0;
    for (std::size_t at = 0; at < row.size();) {
        const auto end = std::min(row.find(' ', at), row.size());
        words += end > at + 1 ? 1 : 0; // "T" of "The" behind the row is none
        at = end + 1;
    }
    return words >= many;
}

void report(const Question& question, Findings& findings, const LawMention& mention) {
    const auto& law = *mention.law;
    const auto from = parse_iso(law.from);
    const auto at = question.reading.life.judged_at.value_or(question.today);
    auto& finding = findings.add(
        mention.span, {{"now", std::string(law.now)},
                       {"from", from ? to_words(*from) : std::string("an unconfirmed day")},
                       {"note", std::string(law.note)}});
    if (from && *from > at) {
        finding.basis = Basis::today; // right when it was signed
    }
    if (law.doubtful) {
        finding.confidence = Confidence::low;
    }
}

void run(const Question& question, Findings& findings) {
    std::vector<const Law*> reported;
    for (const auto& mention : question.reading.laws) {
        const auto from = parse_iso(mention.law->from);
        const bool over = !from || *from <= question.today;
        if (mention.historical || !over || !asked_for(question.rule, *mention.law) ||
            right_in_its_time(question, *mention.law, from) ||
            (mention.law->kind == "marking" &&
             in_capital_words(question.document.source.text(), mention))) {
            continue;
        }
        const auto again = std::find(reported.begin(), reported.end(), mention.law);
        if (again != reported.end()) {
            auto& first = findings.all()[static_cast<std::size_t>(again - reported.begin())];
            first.related.push_back({mention.span, mention.clause, "also here"});
            continue;
        }
        reported.push_back(mention.law);
        report(question, findings, mention);
    }
    if (reported.empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind law_check() noexcept {
    return {"law", "law and guidance that is no longer what the text takes it for", params, run};
}

} // namespace concord
