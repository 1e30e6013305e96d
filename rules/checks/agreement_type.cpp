// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> problems{"unclear", "contradicts", "language"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true,
              "unclear: no type stands out; contradicts: title and text tell of different types; "
              "language: the text is in a language that no rule reads",
              problems},
};

constexpr int margin = 3;  ///< A runner-up within so many points leaves doubt.
constexpr int far_off = 6; ///< The text must outdo its title's type by so many points.

std::string name_of(const Question& question, AgreementType type) {
    const auto types = question.book.types;
    const auto row = std::find_if(types.begin(), types.end(),
                                  [&](const TypeCues& cues) { return cues.type == type; });
    if (row == types.end() || row->name.empty()) {
        return "other document";
    }
    std::string name(row->name);
    if (name[0] >= 'A' && name[0] <= 'Z') {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    return name;
}

/// The words of the title, else of the first heading.
Span title_of(const Document& document) {
    for (const auto kind : {ClauseKind::title, ClauseKind::heading}) {
        for (const auto& clause : document.clauses.all()) {
            if (clause.kind == kind) {
                return clause.heading.empty() ? clause.body : clause.heading;
            }
        }
    }
    return {};
}

bool is_unclear(const TypeReading& type) {
    if (type.type == AgreementType::register_) {
        return false;
    }
    return !type.by_title &&
           (type.score < sure_of_type || type.score - type.runner_up_score < margin);
}

/// Judged by the text alone: a title that fits its text needs no high score there. Agreements on
/// data are contracts as often as not; a memorandum that reads like one is another thing.
bool contradicts(const TypeReading& type) {
    const bool contract = type.by_body == AgreementType::contract;
    return type.by_title && *type.by_title != type.by_body &&
           (!contract || type.by_title == AgreementType::mou) &&
           type.by_body != AgreementType::other &&
           type.by_body_score - type.by_title_body_score >= far_off;
}

/// A doubt about the kind is put as a question where one kind leads, and where the text reads like
/// a contract: memoranda that bind in part are common, and meant.
void weigh(const Question& question, Finding& finding) {
    const auto& type = question.reading.type;
    const bool leads = type.score >= sure_of_type && type.score > type.runner_up_score;
    const bool unclear = question.rule.text("problem") == "unclear";
    if (unclear ? leads : type.by_body == AgreementType::contract) {
        finding.confidence = Confidence::low;
    }
}

void run(const Question& question, Findings& findings) {
    if (question.rule.text("problem") == "language") {
        if (question.reading.english) {
            findings.pass();
        } else {
            findings.add_whole({}, Verdict::ambiguous);
        }
        return;
    }
    const auto& type = question.reading.type;
    const bool wrong =
        question.rule.text("problem") == "unclear" ? is_unclear(type) : contradicts(type);
    if (type.forced || !wrong) {
        const Span title = title_of(question.document);
        findings.pass({{title, question.document.clause_at(title.begin)}});
        return;
    }
    std::string message(question.rule.message);
    if (type.type == AgreementType::other) {
        message = type.none ? "This does not look like an agreement; only what holds for any text "
                              "was asked of it."
                            : "It is not clear what kind of agreement this is; it was judged by "
                              "what holds for any agreement.";
    }
    auto& finding =
        findings.add(title_of(question.document),
                     {{"message", message},
                      {"type", name_of(question, type.type)},
                      {"runner_up", name_of(question, type.runner_up)},
                      {"title", name_of(question, type.by_title.value_or(AgreementType::other))},
                      {"body", name_of(question, type.by_body)}});
    weigh(question, finding);
}

} // namespace

CheckKind agreement_type_check() noexcept {
    return {"agreement-type", "whether it can be told what kind of agreement this is", params, run};
}

} // namespace concord
