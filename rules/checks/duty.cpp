// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 2> articles{"art28", "art26"};

constexpr std::array params{
    ParamSpec{"article", ParamType::text, true,
              "whose duties: of a processor or of joint controllers", articles},
    ParamSpec{"item", ParamType::texts, true, "the duties, by the names in the list of duties", {}},
    ParamSpec{"called", ParamType::texts, true, "what to call each of them in a message", {}},
    ParamSpec{
        "none", ParamType::flag, false, "only where nothing at all is said of any of them", {}},
    ParamSpec{"instead",
              ParamType::phrases,
              false,
              "wording that says the contrary; reported in place of the document",
              {}},
};

/// "a, b and c"
std::string listed(const std::vector<std::string_view>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        out += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    return out;
}

struct Answers {
    std::vector<std::string_view> missing, half;
    std::vector<Evidence> evidence; ///< What is said.
    std::optional<Evidence> hint;   ///< Where the first half-said one stands.
};

Answers read_answers(const Question& question, const std::vector<ItemReading>& duties) {
    const auto items = question.rule.texts("item");
    const auto called = question.rule.texts("called");
    Answers out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto duty = std::find_if(duties.begin(), duties.end(), [&](const ItemReading& one) {
            return one.item == items[i];
        });
        if (duty == duties.end()) {
            continue;
        }
        const auto name = i < called.size() ? called[i] : items[i];
        if (duty->state == SectionState::present) {
            for (Evidence shown : duty->evidence) {
                shown.of = name;
                out.evidence.push_back(shown);
            }
        } else if (duty->state == SectionState::absent || duty->evidence.empty()) {
            out.missing.push_back(name);
        } else {
            out.half.push_back(name);
            out.hint = out.hint ? out.hint : std::optional(duty->evidence.front());
        }
    }
    return out;
}

void run(const Question& question, Findings& findings) {
    const auto& data = question.reading.data;
    const auto& duties = question.rule.text("article") == "art28" ? data.art28 : data.art26;
    if (duties.empty()) {
        return;
    }
    const Answers answers = read_answers(question, duties);
    // Rules of their own speak of each duty that is stated badly.
    if (question.rule.flag("none") && !(answers.evidence.empty() && answers.half.empty())) {
        findings.pass(answers.evidence);
        return;
    }
    if (!answers.missing.empty()) {
        const auto contrary = question.occurrences("instead");
        const Span place = contrary.empty() ? Span{} : question.source(contrary.front());
        Finding& finding =
            findings.add(place, {{"missing", listed(answers.missing)}}, Verdict::missing);
        if (answers.hint) {
            finding.related.push_back(
                {answers.hint->span, answers.hint->clause, "comes near to it"});
        }
        return;
    }
    if (answers.half.empty()) {
        findings.pass(answers.evidence);
        return;
    }
    Finding& finding =
        findings.add(answers.hint->span,
                     {{"message", "\"{quote}\" comes near, but the text does not plainly say " +
                                      listed(answers.half) + "."}},
                     Verdict::partly);
    // The words are there, only not all that is looked for: no reason to call the text unlawful.
    const auto type = static_cast<std::size_t>(question.reading.type.type);
    finding.severity = one_down(question.rule.severity[type].value_or(Severity::advice));
    finding.confidence = Confidence::medium;
    finding.adjustments.emplace_back("one step lower: said in part");
}

} // namespace

CheckKind duty_check() noexcept {
    return {"duty", "a duty that Article 28 or 26 wants in the agreement is not in it", params,
            run};
}

} // namespace concord
