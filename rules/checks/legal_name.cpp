// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"near",
              ParamType::number,
              false,
              "clauses after the first mention in which the legal name is in time, 3 by default",
              {}},
};

/// Where the text gives a name, without regard to case; empty when it does not.
Span find_words(const Question& question, std::string_view name) {
    if (name.empty()) {
        return {};
    }
    const auto at = position_of(to_lower(name), small_letters(question));
    if (at == std::string_view::npos) {
        return {};
    }
    const auto begin = static_cast<std::uint32_t>(at);
    return question.document.folded.source(
        {begin, begin + static_cast<std::uint32_t>(name.size())});
}

bool is_late(const Question& question, Span first, Span legal) {
    const auto& document = question.document;
    const auto from = document.clause_at(first.begin);
    const auto to = document.clause_at(legal.begin);
    if (!from.valid() || !to.valid() || to < from) {
        return false;
    }
    const auto near = static_cast<std::size_t>(question.rule.number("near", 3));
    return document.clauses.in_annex(to) || to.index() - from.index() > near;
}

/// The first mention in the text; the title is too short to give a legal name.
Span first_mention(const Document& document, const Party& party) {
    const auto in_text = [&](Span mention) {
        const auto clause = document.clause_at(mention.begin);
        return clause.valid() && document.clauses[clause].kind != ClauseKind::title;
    };
    const auto found = std::find_if(party.mentions.begin(), party.mentions.end(), in_text);
    return found == party.mentions.end() ? party.introduced : *found;
}

struct Names {
    std::string party;
    std::string legal;   ///< The full legal name, as the register or the text has it.
    std::string written; ///< The form of it that the text uses, when that is late.
    Span late;           ///< Where the text gives it.
    bool absent = false;
};

/// "known as Joint Data Controllers" gives a role, not a name.
bool is_role(std::string_view name) {
    const auto words = to_lower(name);
    constexpr std::array<std::string_view, 5> roles{"controller", "processor", "parties", "partner",
                                                    "organisations"};
    return std::any_of(roles.begin(), roles.end(), [&](std::string_view role) {
        return words.find(role) != std::string::npos;
    });
}

Names read_names(const Question& question, const Party& party, const Body* body) {
    Names out;
    out.party = party.name;
    out.legal = party.legal_name;
    if (!party.legal_name_at.empty() && !is_role(party.legal_name)) {
        out.late = party.legal_name_at;
        out.written = party.legal_name;
    }
    if (body != nullptr && !body->legal_name.empty() &&
        to_lower(body->legal_name) != to_lower(party.name)) {
        out.legal = std::string(body->legal_name);
        const Span full = find_words(question, body->legal_name);
        out.absent = full.empty();
        if (!full.empty()) {
            out.late = full;
            out.written = out.legal;
        }
    }
    return out;
}

void report(Findings& findings, const Question& question, const Party& party, const Names& names) {
    std::string problem;
    if (names.absent) {
        problem = "the text never gives it in full";
        if (!names.written.empty()) {
            problem += "; it appears only late and as \"" + names.written + "\"";
        }
    } else {
        problem = "the text gives it only later";
    }
    auto& finding = findings.add(
        first_mention(question.document, party),
        {{"party", names.party}, {"legal", names.legal}, {"problem", problem}}, Verdict::partly);
    if (!names.late.empty()) {
        finding.related.push_back({names.late, question.document.clause_at(names.late.begin),
                                   "the legal name stands here"});
    }
}

void run(const Question& question, Findings& findings) {
    const auto& parties = question.document.parties;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        const auto& party = parties[i];
        const auto* body =
            i < question.reading.party_bodies.size() ? question.reading.party_bodies[i] : nullptr;
        const Names names = read_names(question, party, body);
        const bool late = !names.late.empty() &&
                          is_late(question, first_mention(question.document, party), names.late);
        if (!party.introduced.empty() && (names.absent || late)) {
            report(findings, question, party, names);
        }
    }
    if (!parties.empty() && findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind legal_name_check() noexcept {
    return {"legal-name",
            "a party's legal name that comes late or not at all; the message may name {party}, "
            "{legal} and {problem}",
            params, run};
}

} // namespace concord
