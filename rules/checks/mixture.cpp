// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <list>
#include <string>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{
        "groups", ParamType::groups, false, "lists of wording of which one should be used", {}},
    ParamSpec{"variants",
              ParamType::texts,
              false,
              "variant groups of the word lists, by name or all of a kind (variants, alias_groups, "
              "address_forms)",
              {}},
    ParamSpec{"least",
              ParamType::number,
              false,
              "uses that each member needs to count, 1 by default",
              {}},
    ParamSpec{"in", ParamType::texts, false, "only below headings of these sections", {}},
    ParamSpec{"not_in", ParamType::texts, false, "not below headings of these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "not in annexes and schedules", {}},
    ParamSpec{"after_parties",
              ParamType::texts,
              false,
              "words that count for the groups in turn where they follow the name of a party",
              {}},
    ParamSpec{"headings", ParamType::flag, false, "count headings too", {}},
};

/// One of several forms for a thing: its first use, and how often it is used.
struct Form {
    const Occurrence* first = nullptr;
    std::int64_t uses = 0;
};

/// "data breach" inside "personal data breach" is no other name.
bool inside_another(const Question& question, const Occurrence& found, PhraseSet own,
                    std::span<const PhraseSet> members) {
    return std::any_of(members.begin(), members.end(), [&](PhraseSet member) {
        if (member == own || !question.reading.occurrences.any(member)) {
            return false;
        }
        const auto others = question.reading.occurrences.in(member, found.clause);
        return std::any_of(others.begin(), others.end(), [&](const Occurrence& other) {
            return other.folded.contains(found.folded) && other.folded != found.folded;
        });
    });
}

/// "The Office shall": words right behind the name of a party, where no phrase of their member
/// covers them already, by word. A list keeps its elements in place.
std::vector<std::list<Occurrence>> after_parties(const Question& question,
                                                 std::span<const std::string_view> words,
                                                 std::span<const PhraseSet> members) {
    const auto& document = question.document;
    const Scope scope(question);
    std::vector<std::list<Occurrence>> out(std::min(words.size(), members.size()));
    const auto add = [&](std::size_t i, Span mention, std::uint32_t behind) {
        const auto begin = document.folded.folded(mention.begin);
        const auto end = behind + static_cast<std::uint32_t>(words[i].size()) + 1;
        const Occurrence here{{begin, end}, document.clause_at(mention.begin)};
        const auto known = question.reading.occurrences.in(members[i], here.clause);
        if (scope.holds_place(here) &&
            std::none_of(known.begin(), known.end(),
                         [&](const Occurrence& one) { return one.folded.overlaps(here.folded); })) {
            out[i].push_back(here);
        }
    };
    if (out.empty()) {
        return out;
    }
    for (const auto& party : document.parties) {
        for (const Span mention : party.mentions) {
            const auto behind = document.folded.folded(mention.end);
            const auto rest = document.folded.text().substr(behind);
            for (std::size_t i = 0; i < out.size() && rest.starts_with(' '); ++i) {
                if (rest.substr(1).starts_with(words[i]) &&
                    rest.substr(1 + words[i].size()).starts_with(' ')) {
                    add(i, mention, behind);
                }
            }
        }
    }
    return out;
}

/// The members that a text uses, in reading order; empty when it uses only one. `more` are further
/// uses of each member.
std::vector<Form> mixed(const Question& question, const Scope& scope,
                        std::span<const PhraseSet> members,
                        std::span<const std::list<Occurrence>> more = {}) {
    const auto least = std::max<std::int64_t>(1, question.rule.number("least", 1));
    const std::list<Occurrence> none;
    std::vector<Form> forms;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto member = members[i];
        Form form;
        for (const auto& found : question.reading.occurrences.of(member)) {
            // A negation does not matter for the choice of a word.
            if (scope.holds_place(found) && !inside_another(question, found, member, members)) {
                form.first = form.first == nullptr ? &found : form.first;
                ++form.uses;
            }
        }
        for (const auto& found : i < more.size() ? more[i] : none) {
            const bool earlier =
                form.first == nullptr || found.folded.begin < form.first->folded.begin;
            form.first = earlier ? &found : form.first;
            ++form.uses;
        }
        if (form.uses >= least && form.first != nullptr) {
            forms.push_back(form);
        }
    }
    if (forms.size() < 2) {
        return {};
    }
    std::sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
        return a.first->folded.begin < b.first->folded.begin;
    });
    return forms;
}

/// All mixtures that the rule asks for, one after the other.
std::vector<std::vector<Form>> mixtures(const Question& question,
                                        std::span<const std::list<Occurrence>> more) {
    std::vector<std::vector<Form>> out;
    const Scope scope(question);
    const auto add = [&](std::span<const PhraseSet> members,
                         std::span<const std::list<Occurrence>> further = {}) {
        if (auto forms = mixed(question, scope, members, further); !forms.empty()) {
            out.push_back(std::move(forms));
        }
    };
    add(question.rule.groups("groups"), more);
    const auto wanted = question.rule.texts("variants");
    const auto is_used = [&](PhraseSet member) { return question.reading.occurrences.any(member); };
    for (const auto& group : question.book.variants) {
        // Of most groups a text uses one member at most.
        const auto used = std::count_if(group.members.begin(), group.members.end(), is_used);
        if (used > 1 && (std::find(wanted.begin(), wanted.end(), group.name) != wanted.end() ||
                         std::find(wanted.begin(), wanted.end(), group.kind) != wanted.end())) {
            add(group.members);
        }
    }
    return out;
}

/// All mixtures are one finding with a place for each form: they have one cure, a pass through
/// the text with one choice in mind. It stands at the form that is used least, the one to change;
/// of two words that
/// follow the parties' names at the later one, which leaves the habit of the text.
void run(const Question& question, Findings& findings) {
    const auto words = [&](const Form& form) {
        return '"' + quote(question.document, question.source(*form.first)) + '"';
    };
    const auto groups = question.rule.groups("groups");
    const auto modals = question.rule.texts("after_parties");
    const auto more = after_parties(question, modals, groups);
    const bool later = !modals.empty();
    const auto found = mixtures(question, more);
    std::string list;
    Form rarest;
    for (const auto& forms : found) {
        list += list.empty() ? "" : "; ";
        for (const auto& form : forms) {
            list += (form.first == forms.front().first ? "" : " / ") + words(form);
            if (rarest.first == nullptr || form.uses < rarest.uses ||
                (later && form.uses == rarest.uses)) {
                rarest = form;
            }
        }
    }
    if (rarest.first == nullptr) {
        findings.pass();
        return;
    }
    Finding& finding = findings.add(question.source(*rarest.first), {{"forms", list}});
    for (const auto& forms : found) {
        for (const auto& form : forms) {
            if (form.first != rarest.first && finding.related.size() < 12) {
                finding.related.push_back(
                    {question.source(*form.first), form.first->clause, "here " + words(form)});
            }
        }
    }
}

} // namespace

CheckKind mixture_check() noexcept {
    return {"mixture", "several words for one thing; the message may name them as {forms}", params,
            run};
}

} // namespace concord
