// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 2> problems{"party-does-not-sign", "signer-is-no-party"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "which of the two does not fit", problems},
};

/// All names of a party that may stand in a signature block, in lower case.
std::vector<std::string> names_of(const Party& party) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& name) {
        if (name.size() > 1) {
            out.push_back(to_lower(name));
        }
    };
    add(party.name);
    add(party.short_name);
    add(party.legal_name);
    for (const auto& alias : party.aliases) {
        add(alias);
    }
    // "LAMP_Team2" signs as "LAMP".
    constexpr std::size_t shortest = 3;
    if (const auto joint = party.name.find('_'); joint != std::string::npos && joint >= shortest) {
        add(party.name.substr(0, joint));
    }
    return out;
}

/// The words of the signature block, in lower case, with what stands right above and below it:
/// names of parties may stand in a column head or a line far from the name of the person.
std::string signature_words(const Document& document) {
    constexpr std::size_t lines_beside = 3;
    constexpr std::uint32_t longest_line = 60;
    const auto all = document.clauses.all();
    std::size_t first = all.size();
    std::size_t last = 0;
    const auto add = [&](ClauseId id) {
        if (id.valid()) {
            first = std::min(first, id.index());
            last = std::max<std::size_t>(last, all[id.index()].next);
        }
    };
    for (const auto& signatory : document.signatories) {
        add(signatory.clause);
    }
    for (const auto& table : document.tables) {
        if (table.kind == TableKind::signatures) {
            add(table.clause);
        }
    }
    std::string out;
    const auto is_of_contacts = [&](const Clause& line) {
        return line.table.valid() &&
               document.tables[line.table.index()].kind == TableKind::contacts;
    };
    for (std::size_t i = 0;
         i < lines_beside && first > 0 && first < last &&
         all[first - 1].folded.size() <= longest_line && !is_of_contacts(all[first - 1]);
         ++i) {
        --first;
    }
    for (std::size_t i = 0;
         i < lines_beside && last > 0 && last < all.size() && all[last].kind == ClauseKind::text &&
         all[last].folded.size() <= longest_line;
         ++i) {
        ++last;
    }
    for (std::size_t at = first; at < last; ++at) {
        out += to_lower(document.folded.text(all[at].folded));
        out += '\n';
    }
    return out;
}

bool signs(const Document& document, std::size_t party, const std::string& words) {
    const bool by_link = std::any_of(
        document.signatories.begin(), document.signatories.end(),
        [&](const Signatory& one) { return one.party.valid() && one.party.index() == party; });
    const auto names = names_of(document.parties[party]);
    return by_link || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
               return words.find(name) != std::string::npos;
           });
}

/// "For the Ferry Board:" on a line of its own: a place to sign that was not read as one.
bool has_place_to_sign(const Document& document, std::size_t party) {
    constexpr std::uint32_t longest_line = 160;
    const auto names = names_of(document.parties[party]);
    return std::ranges::any_of(document.clauses.all(), [&](const Clause& line) {
        if (line.label.present() || line.folded.size() > longest_line) {
            return false;
        }
        const auto words = to_lower(document.folded.text(line.folded));
        return (words.starts_with("for ") || words.starts_with("on behalf of ")) &&
               !words.ends_with('.') && std::ranges::any_of(names, [&](const std::string& name) {
                   return words.find(name) != std::string::npos;
               });
    });
}

/// Two or more parties, and signatures that name at least one of them: else the signature block
/// tells nothing about who is missing.
bool can_tell(const Document& document, const std::string& words) {
    std::size_t signing = 0;
    for (std::size_t i = 0; i < document.parties.size(); ++i) {
        signing += signs(document, i, words) ? 1U : 0U;
    }
    return document.parties.size() >= 2 && document.signatories.size() >= 2 && signing >= 1;
}

/// Where the reader meets the party first: the title, if it names it.
Span first_mention(const Party& party) {
    return party.mentions.empty() || party.introduced.begin <= party.mentions.front().begin
               ? party.introduced
               : party.mentions.front();
}

bool is_party(const Document& document, const std::string& organisation) {
    const auto wanted = to_lower(organisation);
    return std::any_of(document.parties.begin(), document.parties.end(), [&](const Party& party) {
        const auto names = names_of(party);
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return wanted.find(name) != std::string::npos || name.find(wanted) != std::string::npos;
        });
    });
}

/// Somebody signs for a body that is no party.
const Signatory* stranger(const Document& document) {
    const auto found = std::ranges::find_if(document.signatories, [&](const Signatory& one) {
        return !one.blank && !one.party.valid() && !one.organisation.empty() &&
               !is_party(document, one.organisation);
    });
    return found == document.signatories.end() ? nullptr : &*found;
}

/// "Tracker Ltd | Processor for all three": works for those who agree, under a contract of its own.
bool is_listed_processor(const Question& question, const Party& party) {
    if (question.reading.type.type == AgreementType::dpa || !party.introduced.size()) return false;
    const auto clause = question.document.clause_at(party.introduced.begin);
    if (!clause.valid() || question.document.clauses[clause].kind != ClauseKind::row) return false;
    const auto row =
        to_lower(question.document.folded.text(question.document.clauses[clause].folded));
    return row.find("processor") != std::string::npos &&
           row.find("controller") == std::string::npos;
}

/// The forms of companies; two spellings of one form stand together.
std::size_t company_form(const std::string& name) {
    struct Form {
        std::string_view ending;
        std::size_t form;
    };
    constexpr std::array<Form, 9> forms{{{" limited", 1},
                                         {" ltd", 1},
                                         {" ltd.", 1},
                                         {" plc", 2},
                                         {" public limited company", 2},
                                         {" llp", 3},
                                         {" limited liability partnership", 3},
                                         {" cic", 4},
                                         {" community interest company", 4}}};
    const auto lower = to_lower(name);
    std::size_t out = 0;
    for (const auto& [ending, form] : forms) {
        out = lower.ends_with(ending) ? form : out;
    }
    return out;
}

/// "Pier Energy Limited" signs for the party "Pier Advice CIC": one name does not stand for another
/// company, however alike they begin.
void find_other_companies(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& one : document.signatories) {
        if (!one.party.valid()) {
            continue;
        }
        const auto& party = document.parties[one.party.index()];
        const auto named = std::max(company_form(party.name), company_form(party.legal_name));
        const auto signs_as = company_form(one.organisation);
        if (named == 0 || signs_as == 0 || named == signs_as) {
            continue;
        }
        auto& finding = findings.add(one.span, {{"party", party.name}});
        finding.message = party.name + " is named as a party, and the signature is for " +
                          one.organisation + ": are they one company?";
        finding.severity = Severity::warning;
        finding.adjustments.emplace_back("warning: a company of another form signs");
    }
}

void find_silent_parties(const Question& question, Findings& findings, const std::string& words) {
    const auto& parties = question.document.parties;
    const Signatory* other = stranger(question.document);
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (!parties[i].introduced.empty() && is_name(question, PartyId(i)) &&
            !signs(question.document, i, words) && !has_place_to_sign(question.document, i) &&
            !is_listed_processor(question, parties[i])) {
            auto& finding = findings.add(first_mention(parties[i]), {{"party", parties[i].name}},
                                         Verdict::missing);
            // A council signs for its trading standards service, a department for its agency.
            if (other != nullptr) {
                finding.message.pop_back();
                finding.message += ": does " + other->organisation + " sign on its behalf?";
                finding.severity = Severity::warning;
                finding.adjustments.emplace_back(
                    "warning: a body signs that the text does not name as a party");
            }
        }
    }
}

void find_strangers(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& one : document.signatories) {
        if (!one.blank && !one.party.valid() && !one.organisation.empty() &&
            !is_party(document, one.organisation)) {
            findings.add(one.span, {{"party", one.organisation}});
        }
    }
}

void run(const Question& question, Findings& findings) {
    const auto words = signature_words(question.document);
    if (!can_tell(question.document, words)) {
        return;
    }
    if (question.rule.text("problem") == "party-does-not-sign") {
        find_silent_parties(question, findings, words);
        find_other_companies(question, findings);
    } else {
        find_strangers(question, findings);
    }
    if (findings.all().empty()) {
        std::vector<Evidence> evidence;
        for (const auto& signer : question.document.signatories) {
            evidence.push_back({signer.span, signer.clause});
        }
        findings.pass(std::move(evidence));
    }
}

} // namespace

CheckKind signers_check() noexcept {
    return {"signers", "whether those who sign are the parties; the message may name {party}",
            params, run};
}

} // namespace concord
