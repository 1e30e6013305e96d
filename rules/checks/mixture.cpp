// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

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
    ParamSpec{"headings", ParamType::flag, false, "count headings too", {}},
};

/// Where a negation stands does not matter for the choice of a word.
bool counts(const Question& question, const Occurrence& found) {
    Occurrence plain = found;
    plain.negated = false;
    return in_scope(question, plain);
}

/// One of several forms for a thing: its first use, and how often it is used.
struct Form {
    const Occurrence* first = nullptr;
    std::int64_t uses = 0;
};

/// "data breach" inside "personal data breach" is no other name.
bool inside_another(const Question& question, const Occurrence& found, PhraseSet own,
                    std::span<const PhraseSet> members) {
    return std::any_of(members.begin(), members.end(), [&](PhraseSet member) {
        const auto others = question.reading.occurrences.in(member, found.clause);
        return !(member == own) &&
               std::any_of(others.begin(), others.end(), [&](const Occurrence& other) {
                   return other.folded.contains(found.folded) && other.folded != found.folded;
               });
    });
}

/// The members that a text uses, in reading order; empty when it uses only one.
std::vector<Form> mixed(const Question& question, std::span<const PhraseSet> members) {
    const auto least = std::max<std::int64_t>(1, question.rule.number("least", 1));
    std::vector<Form> forms;
    for (const auto member : members) {
        Form form;
        for (const auto& found : question.reading.occurrences.of(member)) {
            if (counts(question, found) && !inside_another(question, found, member, members)) {
                form.first = form.first == nullptr ? &found : form.first;
                ++form.uses;
            }
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
std::vector<std::vector<Form>> mixtures(const Question& question) {
    std::vector<std::vector<Form>> out;
    const auto add = [&](std::span<const PhraseSet> members) {
        if (auto forms = mixed(question, members); !forms.empty()) {
            out.push_back(std::move(forms));
        }
    };
    add(question.rule.groups("groups"));
    const auto wanted = question.rule.texts("variants");
    for (const auto& group : question.book.variants) {
        if (std::find(wanted.begin(), wanted.end(), group.name) != wanted.end() ||
            std::find(wanted.begin(), wanted.end(), group.kind) != wanted.end()) {
            add(group.members);
        }
    }
    return out;
}

/// All mixtures are one finding with a place for each form: they have one cure, a pass through
/// the text with one choice in mind. It stands at the form that is used least, the one to change.
void run(const Question& question, Findings& findings) {
    const auto words = [&](const Form& form) {
        return '"' + quote(question.document, question.source(*form.first)) + '"';
    };
    const auto found = mixtures(question);
    std::string list;
    Form rarest;
    for (const auto& forms : found) {
        list += list.empty() ? "" : "; ";
        for (const auto& form : forms) {
            list += (form.first == forms.front().first ? "" : " / ") + words(form);
            if (rarest.first == nullptr || form.uses < rarest.uses) {
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
