// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 4> kinds{"bracketed", "to-be", "filler", "blank-rule"};
constexpr std::array params{
    ParamSpec{"kinds", ParamType::texts, true, "kinds of hole to look for", kinds},
    ParamSpec{"unless", ParamType::phrases, false, "none of these in the same sentence", {}},
};

/// "Signed: ……… Signed: ……… Name: …": where lines were joined, the word before the line tells.
bool behind_sign_word(const Document& document, const Placeholder& hole) {
    constexpr std::uint32_t reach = 16;
    const Span before{hole.span.begin > reach ? hole.span.begin - reach : 0, hole.span.begin};
    auto words = to_lower(document.source.text(before));
    while (!words.empty() && (words.back() == ' ' || words.back() == ':')) {
        words.pop_back();
    }
    return hole.kind == PlaceholderKind::blank_rule &&
           (words.ends_with("signed") || words.ends_with("signature"));
}

/// "________  ________ Date  Date", "________ Signature": the caption below a line of a signature.
bool above_sign_word(const Document& document, const Placeholder& hole) {
    constexpr std::uint32_t reach = 160;
    constexpr std::array<std::string_view, 6> captions{"date",    "signature", "name (",
                                                       "name  (", "title/",    "print name"};
    const auto text = document.source.text();
    auto behind = text.substr(hole.span.end, reach);
    const auto first = behind.find_first_not_of("_ \t\r\n");
    if (hole.kind != PlaceholderKind::blank_rule || first == std::string_view::npos) {
        return false;
    }
    behind.remove_prefix(first);
    return std::ranges::any_of(captions, [&](std::string_view caption) {
        return equal_folded(behind.substr(0, caption.size()), caption);
    });
}

/// A line of nothing else below the heading "Signed": the name stands under it.
bool below_sign_heading(const Question& question, const Placeholder& hole) {
    constexpr std::array<std::string_view, 1> signing{"SEC-SIGN"};
    const auto text = question.document.source.text();
    const auto from = text.rfind('\n', hole.span.begin) + 1; // 0 in the first line
    const auto line = text.substr(from, text.find('\n', hole.span.end) - from);
    return hole.kind == PlaceholderKind::blank_rule &&
           line.find_first_not_of("._ \t\r\xE2\x80\xA6") == std::string_view::npos &&
           in_sections(question, hole.clause, signing);
}

/// Lines to sign on are holes on purpose.
bool to_sign_on(const Question& question, const Placeholder& hole) {
    const auto& document = question.document;
    const auto& clause = document.clauses[hole.clause];
    if (clause.kind == ClauseKind::signature || behind_sign_word(document, hole) ||
        above_sign_word(document, hole) || below_sign_heading(question, hole)) {
        return true;
    }
    const bool table =
        clause.table.valid() && document.tables[clause.table.index()].kind == TableKind::signatures;
    return table && hole.kind == PlaceholderKind::blank_rule;
}

/// "[Signatures on next page]", "[logo]": a remark about the paper, nothing to fill in.
bool is_remark(const Document& document, const Placeholder& hole) {
    constexpr std::array<std::string_view, 9> remarks{"signature",     "further text", "next page",
                                                      "this page",     "graphic",      "logo",
                                                      "intentionally", "follows",      "redacted"};
    if (hole.kind != PlaceholderKind::bracketed) {
        return false;
    }
    const auto words = to_lower(document.source.text(hole.span));
    return std::any_of(remarks.begin(), remarks.end(), [&](std::string_view remark) {
        return words.find(remark) != std::string::npos;
    });
}

/// Whether a heading has one of the words for a form; "information" and "platform" are none.
bool names_form(std::string_view heading) {
    constexpr std::array<std::string_view, 5> forms{"form", "forms", "template", "proforma",
                                                    "checklist"};
    const auto words = to_lower(heading);
    for (const std::string_view form : forms) {
        for (auto at = words.find(form); at != std::string::npos; at = words.find(form, at + 1)) {
            const auto end = at + form.size();
            if ((at == 0 || !is_lower(words[at - 1])) &&
                (end == words.size() || !is_lower(words[end]))) {
                return true;
            }
        }
    }
    return false;
}

/// The form that users of the agreement fill in stands in an annex, and its lines are empty on
/// purpose: "Appendix 1: Form for handing over the lead".
bool is_of_annexed_form(const Document& document, const Placeholder& hole) {
    if (hole.kind != PlaceholderKind::blank_rule || !document.clauses.in_annex(hole.clause)) {
        return false;
    }
    for (auto id = hole.clause; id.valid(); id = document.clauses[id].parent) {
        if (names_form(document.source.text(document.clauses[id].heading))) {
            return true;
        }
    }
    return false;
}

bool counts(const Question& question, const Placeholder& hole) {
    const auto wanted = question.rule.texts("kinds");
    const auto kind = kinds[static_cast<std::size_t>(hole.kind)];
    if (std::find(wanted.begin(), wanted.end(), kind) == wanted.end() || !hole.clause.valid() ||
        to_sign_on(question, hole) || is_remark(question.document, hole) ||
        (question.reading.life.signed_ && is_of_annexed_form(question.document, hole))) {
        return false;
    }
    const auto unless = question.rule.phrases("unless");
    if (!question.reading.occurrences.any(unless)) {
        return true;
    }
    const auto folded = question.document.folded.folded(hole.span.begin);
    const auto sentence = sentence_at(question.document, {folded, folded + 1});
    return within(question, unless, sentence).empty();
}

/// "(d) …": the dots may stand for more of the same.
bool is_few_dots(const Document& document, const Placeholder& hole) {
    constexpr std::size_t most = 5;
    const auto words = document.source.text(hole.span);
    return words.size() <= most && words.find_first_not_of(".\xE2\x80\xA6") == words.npos;
}

/// One finding with all places. A template is full of holes by design: then it is only advice.
void run(const Question& question, Findings& findings) {
    std::vector<const Placeholder*> found;
    for (const auto& hole : question.document.placeholders) {
        if (counts(question, hole)) {
            found.push_back(&hole);
        }
    }
    if (found.empty()) {
        findings.pass();
        return;
    }
    auto& finding =
        findings.add(found.front()->span, {{"count", std::to_string(found.size())},
                                           {"places", found.size() == 1 ? "place" : "places"}});
    for (std::size_t at = 1; at < found.size() && at < 10; ++at) {
        finding.related.push_back({found[at]->span, found[at]->clause, "also here"});
    }
    if (question.reading.life.form || !question.reading.life.signed_) {
        finding.severity = Severity::advice;
        finding.adjustments.emplace_back("advice only: the text is a draft or a form");
    } else if (std::ranges::all_of(found, [&](const Placeholder* hole) {
                   return is_few_dots(question.document, *hole);
               })) {
        finding.severity = Severity::warning;
        finding.adjustments.emplace_back("warning: or do the dots mean \"and so on\"?");
    }
}

} // namespace

CheckKind placeholder_check() noexcept {
    return {"placeholder", "holes left in the text", params, run};
}

} // namespace concord
