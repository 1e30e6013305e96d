// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/model/version_table.hpp"
#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 2> problems{"wrong", "mixed"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "a wrong name, or several names for one law",
              problems},
    ParamSpec{"ids", ParamType::texts, true, "rows of the list of names to look at", {}},
};

/// A name of data protection law where it stands.
struct Named {
    const LawName* name;
    const Occurrence* at;
};

/// All names asked for, in reading order; where two begin together or overlap the first and
/// longer one counts, so that "UK GDPR" is not "GDPR".
std::vector<Named> named_in(const Question& question) {
    const auto ids = question.rule.texts("ids");
    std::vector<Named> out;
    for (const auto& name : question.book.law_names) {
        for (const auto& at : question.reading.occurrences.of(name.phrases)) {
            out.push_back({&name, &at});
        }
    }
    std::sort(out.begin(), out.end(), [](const Named& a, const Named& b) {
        const auto left = a.at->folded;
        const auto right = b.at->folded;
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::uint32_t end = 0;
    std::erase_if(out, [&](const Named& named) {
        if (named.at->folded.begin < end) {
            return true;
        }
        end = named.at->folded.end;
        return false;
    });
    std::erase_if(out, [&](const Named& named) {
        return std::find(ids.begin(), ids.end(), named.name->id) == ids.end() ||
               in_version_history(question.document, named.at->clause);
    });
    return out;
}

/// Wrong from its day on; a text made before and not since changed is left alone.
bool wrong_then(const Question& question, const LawName& name) {
    const auto from = parse_iso(name.from);
    const auto at = question.reading.life.judged_at.value_or(question.today);
    return name.result != "ok" && (!from || *from <= at);
}

/// Whether the text names the law of the Union and that of the United Kingdom side by side: then
/// the short name is the one of the two that it was defined to be.
bool tells_them_apart(const Question& question) {
    const auto names_it = [&](std::string_view id) {
        return std::any_of(question.book.law_names.begin(), question.book.law_names.end(),
                           [&](const LawName& name) {
                               return name.id == id &&
                                      question.reading.occurrences.any(name.phrases);
                           });
    };
    return names_it("DPN-01") && names_it("DPN-03");
}

/// "'UK GDPR' means Regulation (EU) 2016/679 (General Data Protection Regulation) as it forms part
/// of the law of …": the sentence says which law it means.
bool names_right_law_beside(const Question& question, const Named& named) {
    const auto sentence = sentence_at(question.document, named.at->folded);
    const auto& names = question.book.law_names;
    return std::any_of(names.begin(), names.end(), [&](const LawName& name) {
        const auto all = question.reading.occurrences.in(name.phrases, named.at->clause);
        return name.id == "DPN-01" && std::any_of(all.begin(), all.end(), [&](const auto& one) {
                   return sentence.contains(one.folded);
               });
    });
}

void check_wrong(const Question& question, Findings& findings, const std::vector<Named>& names) {
    if (tells_them_apart(question)) {
        return;
    }
    Finding* first = nullptr;
    for (const auto& named : names) {
        if (!wrong_then(question, *named.name) || names_right_law_beside(question, named)) {
            continue;
        }
        const auto span = question.source(*named.at);
        if (first == nullptr) {
            first = &findings.add(span, {{"right", std::string(named.name->right)},
                                         {"note", std::string(named.name->note)}});
        } else {
            first->related.push_back({span, named.at->clause, "also here"});
        }
    }
    if (first == nullptr) {
        findings.pass();
    }
}

/// "“GDPR” means … and “UK GDPR” means …": the text says what each of them is.
bool is_defined(const Document& document, std::string_view name) {
    return std::ranges::any_of(document.terms, [name](const DefinedTerm& term) {
        return term.form != TermForm::abbreviation && equal_folded(term.name, name);
    });
}

/// A name in small letters, without "the".
std::string plain(const Question& question, const Named& named) {
    auto words = to_lower(question.document.folded.text(named.at->folded));
    return words.starts_with("the ") ? words.substr(4) : words;
}

/// The names that the text itself ties to one another: "General Data Protection Regulation (GDPR)"
/// and "'GDPR' means the General Data Protection Regulation".
std::vector<std::string> tied_names(const Question& question, const std::vector<Named>& names) {
    constexpr std::uint32_t reach = 60; // "… Regulation (Regulation (EU) 2016/679) (the "GDPR")"
    std::vector<std::string> tied;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto at = names[i].at->folded;
        const auto before = question.document.folded.text().substr(0, at.begin);
        if (before.ends_with('(') || before.ends_with("(\"") || before.ends_with("the \"")) {
            tied.push_back(plain(question, names[i]));
            if (i > 0 && at.begin - names[i - 1].at->folded.end < reach) {
                tied.push_back(plain(question, names[i - 1]));
            }
        }
        const auto span = question.source(*names[i].at);
        for (const auto& term : question.document.terms) {
            if (!term.meaning_at.empty() && term.meaning_at.contains(span) &&
                span.begin - term.meaning_at.begin < reach) {
                tied.push_back(to_lower(term.name));
                tied.push_back(plain(question, names[i]));
            }
        }
    }
    return tied;
}

/// The second name is where the reader stumbles.
void check_mixed(const Question& question, Findings& findings, const std::vector<Named>& names) {
    const auto tied = tied_names(question, names);
    for (const auto& named : names) {
        const auto name = plain(question, named);
        const auto other = plain(question, names.front());
        if (name == other || std::ranges::find(tied, name) != tied.end() ||
            (is_defined(question.document, name) && is_defined(question.document, other))) {
            continue;
        }
        const auto first = question.source(*names.front().at);
        auto& finding =
            findings.add(question.source(*named.at), {{"first", quote(question.document, first)}});
        finding.related.push_back({first, names.front().at->clause, "the other name"});
        return;
    }
    findings.pass();
}

void run(const Question& question, Findings& findings) {
    const auto names = named_in(question);
    if (question.rule.text("problem") == "wrong") {
        check_wrong(question, findings, names);
    } else {
        check_mixed(question, findings, names);
    }
}

} // namespace

CheckKind law_name_check() noexcept {
    return {"law-name", "names of data protection law", params, run};
}

} // namespace concord
