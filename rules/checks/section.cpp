// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/book/same_name.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/scope.hpp"
#include "rules/engine/conditions.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 2> needs{"required", "expected"};

constexpr std::array params{
    ParamSpec{"need", ParamType::text, false,
              "sections that this type of agreement needs so much, by the section catalogue",
              needs},
    ParamSpec{
        "sections", ParamType::texts, false, "these sections, whatever the catalogue says", {}},
    ParamSpec{"except", ParamType::texts, false, "not these sections", {}},
    ParamSpec{"lenient", ParamType::texts, false, "sections of which a trace is enough", {}},
    ParamSpec{"promised",
              ParamType::texts,
              false,
              "sections left out where a heading names them: another rule says so",
              {}},
    ParamSpec{"by_words",
              ParamType::flag,
              false,
              "a heading is not enough: words of the text must show the section",
              {}},
    ParamSpec{"words",
              ParamType::phrases,
              false,
              "words that show it too, where one of `beside` stands in the same sentence",
              {}},
    ParamSpec{"beside", ParamType::phrases, false, "see `words`", {}},
    ParamSpec{"laws_below",
              ParamType::texts,
              false,
              "an instrument of law named below a heading of these sections shows it too",
              {}},
    ParamSpec{"laws_beside",
              ParamType::phrases,
              false,
              "so does an instrument of law in one sentence with one of these",
              {}},
    ParamSpec{"laws_except",
              ParamType::phrases,
              false,
              "not instruments with such words in their titles, or in a sentence with them",
              {}},
    ParamSpec{"least", ParamType::number, false, "sections that must be absent, 1 by default", {}},
    ParamSpec{"unless_absent",
              ParamType::texts,
              false,
              "silent where one of these is absent too: another rule speaks of both",
              {}},
    ParamSpec{"unless_absent_in",
              ParamType::texts,
              false,
              "types of agreement for which `unless_absent` counts; all by default",
              {}},
    ParamSpec{"public_only",
              ParamType::texts,
              false,
              "sections that only agreements with a public body need",
              {}},
    ParamSpec{"uk_only",
              ParamType::texts,
              false,
              "sections that rest on UK law: not asked for where another law applies",
              {}},
    ParamSpec{"softened_by",
              ParamType::texts,
              false,
              "no error where one of these sections is there, advice where it has a heading",
              {}},
    ParamSpec{"at",
              ParamType::texts,
              false,
              "report at the first of these sections; else the whole document",
              {}},
    ParamSpec{
        "at_words", ParamType::phrases, false, "report at these words, if they stand there", {}},
    ParamSpec{"agreement",
              ParamType::phrases,
              false,
              "names of another agreement that would hold the sections",
              {}},
    ParamSpec{"exists",
              ParamType::phrases,
              false,
              "in the same sentence: that agreement exists; a date says so too",
              {}},
    ParamSpec{"pending",
              ParamType::phrases,
              false,
              "in the same sentence: that agreement does not exist yet",
              {}},
};

bool lists(std::span<const std::string_view> ids, std::string_view id) {
    return std::any_of(ids.begin(), ids.end(),
                       [&](std::string_view one) { return same_name(one, id); });
}

/// Which sections a rule asks for: its parameters, read once for all sections.
struct Wanted {
    explicit Wanted(const Question& question)
        : need(question.rule.text("need")),
          sections(question.rule.texts("sections")),
          except(question.rule.texts("except")),
          public_only(question.rule.texts("public_only")),
          uk_only(question.rule.texts("uk_only")),
          abroad(question.reading.law.where == Jurisdiction::abroad),
          no_public_body(!public_only.empty() && !question.document.parties.empty() &&
                         !holds("public-sector", question.document, question.reading)) {}

    std::string_view need;
    std::span<const std::string_view> sections, except, public_only, uk_only;
    bool abroad, no_public_body;
};

/// Freedom of information and the like are no business of companies, nor of other countries.
bool is_out_of_place(const Wanted& wanted, const Section& section) {
    return ((wanted.abroad || wanted.no_public_body) && lists(wanted.public_only, section.id)) ||
           (wanted.abroad && lists(wanted.uk_only, section.id));
}

bool is_asked_for(const Wanted& wanted, AgreementType type, const Section& section) {
    const auto has = section.need[static_cast<std::size_t>(type)];
    const bool needed = (has == Need::required && wanted.need == "required") ||
                        (has == Need::expected && wanted.need == "expected");
    return (needed || lists(wanted.sections, section.id)) && !lists(wanted.except, section.id) &&
           !is_out_of_place(wanted, section);
}

/// Any word or heading of the section, however weak.
bool has_trace(const Question& question, const SectionReading& reading) {
    const auto& found = question.reading.occurrences;
    return !reading.headings.empty() || found.any(reading.section->strong) ||
           found.any(reading.section->cues);
}

bool by_strong_words(const Question& question, const Section& section) {
    const auto strong = question.reading.occurrences.of(section.strong);
    return std::any_of(strong.begin(), strong.end(),
                       [](const Occurrence& one) { return !one.negated && !one.in_heading; });
}

/// "… discloses it under section 12": a rule's own pairs of words.
/// The sentence around some words; the whole clause where it takes up what stands before: "They
/// rely on section 4 of …".
Span told_with(const Question& question, const Occurrence& one) {
    constexpr std::array<std::string_view, 4> openings{"They ", "It ", "Both ", "Each "};
    const auto text = question.document.folded.text();
    const Span sentence = sentence_at(question.document, one.folded);
    const bool taken_up = std::ranges::any_of(openings, [&](std::string_view opening) {
        return slice(text, sentence).starts_with(opening);
    });
    return taken_up ? question.document.clauses[one.clause].folded : sentence;
}

bool by_pairs(const Question& question) {
    const auto words = question.occurrences("words");
    const auto beside = question.rule.phrases("beside");
    return std::any_of(words.begin(), words.end(), [&](const Occurrence& one) {
        const auto partners = question.reading.occurrences.in(beside, one.clause);
        if (one.in_heading || partners.empty()) {
            return false;
        }
        const Span sentence = told_with(question, one);
        return std::any_of(partners.begin(), partners.end(), [&](const Occurrence& other) {
            return sentence.contains(other.folded);
        });
    });
}

/// "Legal basis: Care Act 2014, sections 6 and 7": a law that is named there for what it gives.
bool by_laws(const Question& question) {
    const auto below = question.rule.texts("laws_below");
    const bool beside = question.reading.occurrences.any(question.rule.phrases("laws_beside"));
    if (below.empty()) {
        return false;
    }
    const auto& laws = question.document.statutes;
    return std::any_of(laws.begin(), laws.end(), [&](const Statute& law) {
        const bool gives = law.kind == Statute::Kind::act ||
                           law.kind == Statute::Kind::regulations ||
                           law.kind == Statute::Kind::order;
        return gives && law.clause.valid() &&
               (in_sections(question, law.clause, below) ||
                (beside && in_sentence(question, "laws_beside", question.folded(law.span)))) &&
               !in_sentence(question, "laws_except", question.folded(law.span));
    });
}

bool is_absent(const Question& question, const SectionReading& reading) {
    if (question.rule.param("words") != nullptr && by_pairs(question)) {
        return false;
    }
    if (by_laws(question)) {
        return false;
    }
    if (question.rule.flag("by_words") && !reading.headings.empty()) {
        return reading.state != SectionState::delegated &&
               !by_strong_words(question, *reading.section);
    }
    const auto id = reading.section->id;
    if ((lists(question.rule.texts("promised"), id) && !reading.headings.empty()) ||
        (lists(question.rule.texts("lenient"), id) && has_trace(question, reading))) {
        return false;
    }
    return reading.state == SectionState::absent || reading.only_promised;
}

bool has_date(const Document& document, Span folded) {
    const Span span = document.folded.source(folded);
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateExpr& date) {
        return span.contains(date.span) && date.year.has_value() &&
               date.meaning != DateMeaning::statute;
    });
}

/// Whether the text names another agreement as one that is there. Its name alone does not do: it
/// may be one that is still to be written.
bool other_agreement_exists(const Question& question) {
    const Rule& rule = question.rule;
    const auto& found = question.reading.occurrences;
    const auto named = question.occurrences("agreement");
    return std::any_of(named.begin(), named.end(), [&](const Occurrence& name) {
        const Span sentence = sentence_at(question.document, name.folded);
        const auto said = [&](std::string_view param) {
            const auto words = found.in(rule.phrases(param), name.clause);
            return std::any_of(words.begin(), words.end(), [&](const Occurrence& word) {
                return !word.negated && sentence.contains(word.folded);
            });
        };
        return !said("pending") && (said("exists") || has_date(question.document, sentence));
    });
}

/// The name as it stands inside a sentence.
std::string inside_sentence(std::string_view name) {
    std::string out(name);
    const bool initials = out.size() > 1 && is_upper(out[1]);
    if (!out.empty() && !initials) {
        out[0] = to_lower(out[0]);
    }
    return out;
}

/// Definitions name the law; they are no place where anything is done under it.
bool defines(const Document& document, ClauseId clause) {
    return std::any_of(document.terms.begin(), document.terms.end(), [&](const DefinedTerm& term) {
        return term.clause == clause && term.form != TermForm::abbreviation;
    });
}

/// What is no error where a neighbour of the section is there, and a question where that neighbour
/// has a heading of its own: somebody thought of the matter.
void soften(const Question& question, Finding& finding) {
    const auto usual = question.rule.severity[static_cast<std::size_t>(question.reading.type.type)];
    for (const auto id : question.rule.texts("softened_by")) {
        const auto* section = question.reading.section(id);
        const bool there = section != nullptr && section->state != SectionState::absent;
        const bool headed = section != nullptr && !section->headings.empty();
        if (headed || (there && usual == Severity::error)) {
            finding.severity = headed ? Severity::advice : Severity::warning;
            auto& why = finding.adjustments.emplace_back("lower: there is something on ");
            why += inside_sentence(section->section->name);
            return;
        }
    }
}

/// The words looked for, rather below the sections asked for than elsewhere.
Span place(const Question& question) {
    const auto at = question.rule.texts("at");
    for (const auto& words : question.occurrences("at_words")) {
        if (!words.in_heading && in_sections(question, words.clause, at) &&
            !defines(question.document, words.clause)) {
            return question.source(words);
        }
    }
    const auto* words = first_in_text(question, question.rule.phrases("at_words"));
    return words != nullptr && !defines(question.document, words->clause) ? question.source(*words)
                                                                          : place_of(question, at);
}

std::string with_reason(const Section& section) {
    std::string why = inside_sentence(section.why);
    while (!why.empty() && why.back() == '.') {
        why.pop_back();
    }
    return inside_sentence(section.name) + " (" + why + ")";
}

/// Whether another rule speaks of what is absent here together with more.
bool left_to_another(const Question& question) {
    const auto ids = question.rule.texts("unless_absent");
    const auto types = question.rule.texts("unless_absent_in");
    if (!types.empty() && !lists(types, to_string(question.reading.type.type))) {
        return false;
    }
    return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) {
        const auto* section = question.reading.section(id);
        return section != nullptr && section->state == SectionState::absent &&
               section->headings.empty();
    });
}

void run(const Question& question, Findings& findings) {
    if (left_to_another(question)) {
        return;
    }
    const Wanted wanted(question);
    std::vector<const Section*> absent;
    std::vector<Evidence> evidence;
    Verdict verdict = Verdict::met;
    for (const auto& reading : question.reading.sections) {
        if (!is_asked_for(wanted, question.reading.type.type, *reading.section)) {
            continue;
        }
        if (is_absent(question, reading)) {
            absent.push_back(reading.section);
            continue;
        }
        if (!reading.evidence.empty()) {
            evidence.push_back(reading.evidence.front());
            evidence.back().of = reading.section->name;
        }
        if (reading.state == SectionState::delegated) {
            verdict = Verdict::delegated;
        }
    }
    const auto least = std::max<std::int64_t>(1, question.rule.number("least", 1));
    if (static_cast<std::int64_t>(absent.size()) < least || other_agreement_exists(question)) {
        findings.pass(std::move(evidence), verdict);
        return;
    }
    std::vector<std::string> names;
    std::string reasons;
    for (const Section* section : absent) {
        names.push_back(inside_sentence(section->name));
        reasons += (reasons.empty() ? "" : "; ") + with_reason(*section);
    }
    auto& finding = findings.add(place(question),
                                 {{"sections", enumerated(names)},
                                  {"reasons", reasons},
                                  {"type", std::string(to_string(question.reading.type.type))}},
                                 Verdict::missing);
    soften(question, finding);
}

} // namespace

CheckKind section_check() noexcept {
    return {"section",
            "sections that the agreement should have and does not; the message may "
            "name them as {sections}, with reasons as {reasons}",
            params, run};
}

} // namespace concord
