// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"words",
              ParamType::phrases,
              true,
              "what a party may be called: \"Company\"; each once, with its capital",
              {}},
    ParamSpec{"least", ParamType::number, false, "how often it must act, 3 by default", {}},
};

/// Whether any name of a party holds the word, or an expression of that name is defined.
bool is_named(const Document& document, std::string_view word) {
    const auto holds = [wanted = to_lower(word)](std::string_view name) {
        return to_lower(name).find(wanted) != std::string::npos;
    };
    return std::ranges::any_of(document.parties,
                               [&](const Party& party) {
                                   return holds(party.name) || holds(party.short_name) ||
                                          holds(party.legal_name) ||
                                          std::ranges::any_of(party.aliases, holds);
                               }) ||
           std::ranges::any_of(document.terms,
                               [&](const DefinedTerm& term) { return holds(term.name); });
}

/// "the Company pays": the word stands for somebody who is known. Not: "each Company", "Company
/// number", "(the Company)", "Company:", or a cell.
bool stands_for_somebody(const Document& document, Span word, ClauseId clause) {
    const auto text = document.folded.text();
    const auto before = text.substr(0, word.begin);
    const auto behind = text.substr(word.end);
    constexpr std::string_view article = "the ";
    if (before.size() < article.size()) return false;
    const auto ahead_of = before.substr(0, before.size() - article.size());
    if (!equal_folded(before.substr(ahead_of.size()), article)) return false;
    const char ahead = ahead_of.empty() ? '\n' : ahead_of.back();
    const bool alone = ahead == '"' || ahead == '\'' || ahead == '(' || ahead == ':';
    const bool named = behind.starts_with('"') || behind.starts_with(')') ||
                       behind.starts_with(':') || behind.starts_with('/') ||
                       (behind.size() > 1 && behind[0] == ' ' && is_upper(behind[1]));
    return !alone && !named && clause.valid() && document.clauses[clause].kind != ClauseKind::row;
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto least = static_cast<std::size_t>(question.rule.number("least", 3));
    const auto all = question.occurrences("words");
    std::vector<std::uint16_t> done;
    for (const Occurrence& first : all) {
        if (std::ranges::find(done, first.variant) != done.end()) continue;
        done.push_back(first.variant);
        const auto word = document.folded.text(first.folded);
        std::size_t count = 0;
        const bool known =
            document.parties.size() < 2 || is_named(document, word) ||
            std::ranges::any_of(all, [&](const Occurrence& one) {
                if (one.variant != first.variant) return false;
                ++count;
                return one.in_heading || !stands_for_somebody(document, one.folded, one.clause);
            });
        if (known || count < least) continue;
        findings.add(question.source(first),
                     {{"word", std::string(word)}, {"count", std::to_string(count)}});
    }
    if (findings.all().empty()) findings.pass();
}

} // namespace

CheckKind unnamed_party_check() noexcept {
    return {"unnamed-party",
            "a word for a party that no party was given; the message may name it as {word} and "
            "tell how often it stands as {count}",
            params, run};
}

} // namespace concord
