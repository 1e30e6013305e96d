// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/problems.hpp"
#include "rules/checks/spelling.hpp"

namespace concord {

namespace {

/// Whether a mention stands in the running text: titles, headings, tables, signatures and annexes
/// may well give the name in full.
bool in_running_text(const Document& document, ClauseId id, Span mention) {
    if (!id.valid()) {
        return false;
    }
    const auto& clause = document.clauses[id];
    return clause.kind != ClauseKind::title && clause.kind != ClauseKind::signature &&
           !clause.table.valid() && !clause.heading.contains(mention) &&
           !document.clauses.in_annex(id);
}

/// Where the running text calls a party by its short and by its long name once it has been
/// introduced.
struct Uses {
    std::vector<Span> of_short, of_long;
};

Uses uses_of(const Document& document, const Party& party) {
    Uses out;
    const auto short_name = to_lower(party.short_name);
    const auto long_name = to_lower(party.name);
    const auto introduced = document.clause_at(party.introduced.begin);
    for (const Span mention : party.mentions) {
        if (mention.begin < party.introduced.end) {
            continue;
        }
        const auto clause = document.clause_at(mention.begin);
        if (clause == introduced || !in_running_text(document, clause, mention)) {
            continue;
        }
        auto name = quote(document, mention);
        if (name.size() > 2 && name.ends_with("'s")) {
            name.resize(name.size() - 2);
        }
        if (equal_folded(name, short_name)) {
            out.of_short.push_back(mention);
        } else if (equal_folded(name, long_name)) {
            out.of_long.push_back(mention);
        }
    }
    return out;
}

/// A short form was made for the party, and the text goes on with the long one as well.
void find_mixed_parties(const Question& question, Findings& findings) {
    const auto least = static_cast<std::size_t>(question.rule.number("least", 2));
    for (const auto& party : question.document.parties) {
        if (party.short_name.empty()) {
            continue;
        }
        const auto uses = uses_of(question.document, party);
        const auto& of_long = uses.of_long;
        if (of_long.empty() || uses.of_short.empty() || uses.of_short.size() < least ||
            of_long.size() < least) {
            continue;
        }
        auto& finding = findings.add(of_long.front(), {{"name", party.name},
                                                       {"short", party.short_name},
                                                       {"count", std::to_string(of_long.size())}});
        for (std::size_t i = 1; i < of_long.size() && i < 9; ++i) {
            const Span at = of_long[i];
            finding.related.push_back({at, question.document.clause_at(at.begin), "also here"});
        }
    }
}

struct Person {
    std::string given, surname, email;
    Span span;
};

/// "Jane M. Pell" has the given name "jane" and the surname "pell"; nothing for a single word
/// or a line to write on.
std::optional<Person> person(std::string_view name, std::string_view email, Span span) {
    const auto first = name.find(' ');
    const auto last = name.rfind(' ');
    const bool line = name.find_first_of("_:") != std::string_view::npos; // "Initials A Ltd: ____"
    if (first == std::string_view::npos || line) {
        return std::nullopt;
    }
    return Person{to_lower(name.substr(0, first)), to_lower(name.substr(last + 1)), to_lower(email),
                  span};
}

/// Whether the address is made with the surname: then the name is spelt as its bearer does.
bool borne_out(const Person& person) {
    const auto at = person.email.find('@');
    return at != std::string::npos &&
           person.email.substr(0, at).find(person.surname) != std::string::npos;
}

/// People by their given name, so that each is only compared with those before who share it.
class Namesakes {
public:
    /// The people told before with this given name, each name once, that no one of the same name
    /// was compared with already. From now on this one is among them. Keeps a pointer to it.
    [[nodiscard]] std::vector<const Person*> unlike(const Person& person) {
        auto& [first, seen] = by_given_[person.given];
        auto [known, added] = seen.try_emplace({person.surname, borne_out(person)}, 0);
        std::vector<const Person*> out(first.begin() + static_cast<std::ptrdiff_t>(known->second),
                                       first.end());
        if (added) {
            first.push_back(&person);
        }
        known->second = first.size();
        return out;
    }

private:
    using Name = std::pair<std::string_view, bool>; ///< A surname, and whether an address bears it.
    struct Group {
        std::vector<const Person*> first; ///< The first of each name, in reading order.
        std::map<Name, std::size_t> seen; ///< With how many of them the name was compared.
    };
    std::map<std::string_view, Group> by_given_;
};

void find_two_spellings(const Question& question, Findings& findings) {
    constexpr std::size_t shortest = 5; ///< Short names differ by a letter and are still others.
    std::vector<Person> people;
    const auto add = [&](std::string_view name, std::string_view email, Span span) {
        if (auto one = person(name, email, span); one && one->surname.size() >= shortest) {
            people.push_back(std::move(*one));
        }
    };
    for (const auto& contact : question.document.contacts) {
        add(contact.name, contact.email, contact.name_at.empty() ? contact.span : contact.name_at);
    }
    for (const auto& signer : question.document.signatories) {
        add(signer.name, "", signer.span);
    }
    std::set<std::pair<std::string, std::string>> reported;
    for (Namesakes namesakes; const auto& b : people) {
        for (const Person* const before : namesakes.unlike(b)) {
            const auto& a = *before;
            const auto apart = letters_apart(a.surname, b.surname, 2);
            if (apart == 0 || apart > 2 || (borne_out(a) && borne_out(b)) ||
                !reported.insert({a.surname, b.surname}).second) {
                continue;
            }
            const auto& wrong = borne_out(b) ? a : b;
            const auto& other = borne_out(b) ? b : a;
            auto& finding =
                findings.add(wrong.span, {{"one", quote(question.document, wrong.span, 40)},
                                          {"other", quote(question.document, other.span, 40)}});
            finding.related.push_back(
                {other.span, question.document.clause_at(other.span.begin), "spelt so here"});
        }
    }
}

// The one list. Sorted by name.
constexpr std::array<Problem, 2> problems{{
    {"mixed-parties", find_mixed_parties},
    {"two-spellings", find_two_spellings},
}};

constexpr auto names = problem_names(problems);

constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the names", names},
    ParamSpec{"least",
              ParamType::number,
              false,
              "uses of each of two names that make a mixture, 2 by default",
              {}},
};

void run(const Question& question, Findings& findings) {
    find_problem(problems, question, findings);
    if (findings.all().empty() && !question.document.parties.empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind names_check() noexcept {
    return {"names", "names of parties and people that change in the course of the text", params,
            run};
}

} // namespace concord
