// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 2> problems{"dead", "meaningless"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "leads nowhere, or its text says nothing",
              problems},
    ParamSpec{"texts", ParamType::texts, false, "link texts that say nothing, lower case", {}},
};

/// "Back to top" with the bare "#" is how pages lead to their own beginning.
bool leads_to_top(const Document& document, const Link& link) {
    const auto words = to_lower(document.source.text(link.text));
    return link.target == "#" &&
           (words.find("top") != std::string::npos || words.find("beginning") != std::string::npos);
}

bool shows(const Question& question, const Link& link) {
    if (question.rule.text("problem") == "dead") {
        return link.problem != LinkProblem::none && !leads_to_top(question.document, link);
    }
    const auto texts = question.rule.texts("texts");
    const auto words = to_lower(question.document.source.text(link.text));
    return std::find(texts.begin(), texts.end(), words) != texts.end();
}

void run(const Question& question, Findings& findings) {
    std::vector<const Link*> found;
    std::string names;
    for (const auto& link : question.document.links) {
        if (shows(question, link)) {
            found.push_back(&link);
            names += (names.empty() ? "\"" : ", \"") +
                     quote(question.document, link.text.empty() ? link.span : link.text) + '"';
        }
    }
    if (found.empty()) {
        if (!question.document.links.empty()) {
            findings.pass();
        }
        return;
    }
    auto& finding = findings.add(found.front()->span,
                                 {{"count", std::to_string(found.size())}, {"links", names}});
    for (std::size_t at = 1; at < found.size() && at < 10; ++at) {
        finding.related.push_back({found[at]->span, found[at]->clause, "also here"});
    }
}

} // namespace

CheckKind link_check() noexcept {
    return {"link", "hyperlinks that lead nowhere or say nothing", params, run};
}

} // namespace concord
