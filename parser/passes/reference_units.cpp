// SPDX-License-Identifier: Apache-2.0
// The part of ReferenceFinder that reads nouns with their numbers and says whose parts they are.
#include <algorithm>
#include <array>

#include "parser/grammar/label.hpp"
#include "parser/passes/reference_finder.hpp"
#include "parser/passes/reference_words.hpp"

namespace concord {

namespace {

/// "(i) achieve what Section 7.2 sets out, and (ii) obtain …": "(ii)" counts in its sentence and is
/// no part of the section.
bool counts_in_sentence(std::string_view text, std::uint32_t noun, Span number) {
    constexpr std::size_t reach = 600;
    const std::string_view written = slice(text, number);
    if (written.size() < 3 || written.front() != '(') return false;
    const bool roman = written.find_first_not_of("ivx", 1) == written.find(')');
    const std::string_view first = roman ? " (i) " : is_digit(written[1]) ? " (1) " : " (a) ";
    const std::size_t from = noun > reach ? noun - reach : 0;
    return text.substr(from, noun - from).find(first) != std::string_view::npos;
}

/// "This Schedule (1) describes …, (2) names …": what counts behind an annex is no number of it.
bool begins_enumeration(std::string_view text, LabelUnit unit, Span number) {
    constexpr std::size_t reach = 600;
    if (!grammar::annex_like(unit)) return false;
    const std::string_view written = slice(text, number);
    const std::string_view second = written == "(1)"   ? " (2) "
                                    : written == "(a)" ? " (b) "
                                    : written == "(i)" ? " (ii) "
                                                       : "";
    return !second.empty() && text.substr(number.end, reach).find(second) != std::string_view::npos;
}

/// "S20 3FR": the second half of a British postcode stands behind the number.
bool goes_on_as_postcode(std::string_view text, std::uint32_t at) {
    const std::string_view rest = text.substr(at, 5);
    return rest.size() >= 4 && rest[0] == ' ' && is_digit(rest[1]) && is_upper(rest[2]) &&
           is_upper(rest[3]) && (rest.size() == 4 || !is_letter(rest[4]));
}

/// Ends the list behind a noun before what only counts in its sentence.
void cut_enumeration(std::string_view text, std::uint32_t noun, grammar::NumberList& list) {
    const auto counted = std::find_if(
        list.numbers.begin(), list.numbers.end(),
        [&](const grammar::ListedNumber& one) { return counts_in_sentence(text, noun, one.span); });
    if (counted == list.numbers.begin() || counted == list.numbers.end()) return;
    list.numbers.erase(counted, list.numbers.end());
    list.end = list.numbers.back().span.end;
}

} // namespace

void ReferenceFinder::find_units() {
    std::uint32_t until = 0;
    for (std::size_t i = 0; i < cues_.size(); ++i) {
        const Cue& cue = cues_[i];
        if (cue.span.begin < until || title_around(cue.span.begin) != nullptr) continue;
        if (cue.kind == CueKind::us_code || cue.kind == CueKind::instrument) {
            until = add_other_forms(cue);
            continue;
        }
        if (cue.kind != CueKind::unit && cue.kind != CueKind::law_unit &&
            cue.kind != CueKind::table)
            continue;
        const bool self = text_.substr(0, cue.span.begin).ends_with("this ") ||
                          text_.substr(0, cue.span.begin).ends_with("This ");
        if (begins_clause(cue)) continue;
        const auto mention = mention_at(i);
        if (!mention) {
            if (cue.kind == CueKind::unit) until = self ? add_self(cue) : add_bare_annex(i);
            continue;
        }
        until = self ? add_internal(*mention, true) : settle(i, *mention);
    }
}

std::uint32_t ReferenceFinder::settle(std::size_t cue, const UnitMention& mention) {
    Owner owner = owner_of(cue, mention, 0);
    std::uint32_t begin = mention.span.begin;
    const bool law_noun = mention.noun.kind == CueKind::law_unit;
    if (owner.kind == Owner::Kind::unknown) {
        const bool law_like = law_noun || mention.noun.unit == LabelUnit::section ||
                              mention.noun.unit == LabelUnit::article;
        FoundTitle* const before = title_ending_before(begin);
        if (before != nullptr && (law_like || !resolves(mention))) {
            owner = {before->kind == ReferenceKind::eu ? Owner::Kind::eu : Owner::Kind::statute,
                     mention.end};
            // "Care Act 2014, section 42" is one reference, "Care Act 2014 (section 42)" two.
            if (text_[begin - 1] == ' ') {
                before->used = true;
                begin = before->title.span.begin;
            }
        } else if (law_noun || reads_as_statute(mention)) {
            owner = {Owner::Kind::statute, mention.end};
        } else if (linked_away(mention)) {
            owner = {Owner::Kind::agreement, mention.end};
        }
    }
    ReferenceKind kind = ReferenceKind::internal;
    switch (owner.kind) {
    case Owner::Kind::unknown:
    case Owner::Kind::own:
        return add_internal(mention, false);
    case Owner::Kind::nothing:
        return owner.end;
    case Owner::Kind::statute:
        kind = ReferenceKind::statute;
        if (owner.end == mention.end) owner.end = end_with_paragraph(cue, mention);
        break;
    case Owner::Kind::eu:
        kind = ReferenceKind::eu;
        break;
    case Owner::Kind::agreement:
        kind = ReferenceKind::agreement;
        break;
    }
    add({begin, owner.end}, kind, std::string(slice(text_, {begin, owner.end})));
    return owner.end;
}

/// "Appendices     60", "Pricing Schedule     50" at the end of a line: contents with their pages.
bool ReferenceFinder::names_page(std::uint32_t end, std::uint32_t number, const Cue& noun,
                                 const grammar::NumberList& list) const {
    constexpr std::string_view blanks = " \t";
    const Span written = list.numbers.front().span;
    const std::uint32_t begin = document_->folded.source({end - 1, end}).end;
    const std::uint32_t next = document_->folded.source({number, number + 1}).begin;
    if (next < begin + 2 || list.numbers.size() > 1 ||
        !std::ranges::all_of(slice(text_, written), is_digit))
        return false;
    const std::string_view gap = document_->source.text({begin, next});
    if (gap.find_first_not_of(blanks) != std::string_view::npos) return false;
    const std::string_view rest =
        document_->source.text().substr(document_->folded.source(written).end);
    const auto behind = std::min(rest.find_first_not_of(blanks), rest.size());
    const bool ends_line = behind == rest.size() || rest[behind] == '\n' || rest[behind] == '\r';
    const bool plural = noun.number == grammar::NounNumber::plural;
    return plural ? ends_line || behind > 1 : ends_line && gap.size() > 2;
}

std::optional<UnitMention> ReferenceFinder::mention_at(std::size_t index) const {
    UnitMention mention;
    mention.noun = cues_[index];
    Span& noun = mention.noun.span;
    if (text_.substr(0, noun.begin).ends_with("sub-") ||
        text_.substr(0, noun.begin).ends_with("Sub-"))
        noun.begin -= 4;
    const char before = noun.begin > 0 ? text_[noun.begin - 1] : ' ';
    constexpr std::string_view openers = " \t\n([\"*;,'";
    const bool letters = noun.size() <= 2; // "s.75" but not "the Board's 75 homes"
    if (openers.substr(0, openers.size() - letters).find(before) == std::string_view::npos)
        return std::nullopt;
    std::uint32_t at = noun.end;
    const std::string word = to_lower(slice(text_, noun));
    const bool shortened = noun.size() <= 4 && word != "rule" && word != "part";
    if (shortened && at < text_.size() && text_[at] == '.') ++at;
    const bool glued = at == noun.end && noun.size() <= 2; // "s75"
    if (at < text_.size() && text_[at] == ' ')
        ++at;
    else if (at == noun.end && !glued)
        return std::nullopt;
    if (text_.substr(at, 4) == "No. ") at += 4;
    grammar::NumberList list = grammar::match_numbers(text_, at, mention.noun.number);
    cut_enumeration(text_, noun.begin, list);
    if (list.numbers.empty() || !number_suits(mention.noun, list.numbers.front().span) ||
        begins_enumeration(text_, mention.noun.unit, list.numbers.front().span))
        return std::nullopt;
    if (at > noun.end && names_page(noun.end, at, mention.noun, list)) return std::nullopt;
    if (glued && goes_on_as_postcode(text_, list.end)) return std::nullopt;
    mention.span = {noun.begin, list.end};
    mention.end = list.end;
    // "Rule 10b-5", "section 1.409A-1": one number.
    const auto digit_at = [this](std::uint32_t i) {
        return i < text_.size() && is_digit(text_[i]);
    };
    if (mention.noun.kind == CueKind::law_unit && mention.end < text_.size() &&
        text_[mention.end] == '-' && digit_at(mention.end + 1)) {
        while (digit_at(++mention.end))
            ;
        mention.span.end = mention.end;
    }
    mention.numbers = std::move(list.numbers);
    return mention;
}

/// A label at the head of its own clause is no reference: "Section 3.2 Fees." Nor is the mark at
/// the end of a title, which says what the text is annexed as: "Processing Terms – Annex A".
bool ReferenceFinder::begins_clause(const Cue& cue) const {
    const ClauseRange& clause = clause_of(cue.span.begin);
    if (clause.id.valid() && document_->clauses[clause.id].kind == ClauseKind::title &&
        grammar::annex_like(cue.unit)) {
        const auto mark = grammar::match_label(text_, cue.span.begin);
        if (mark && mark->count > 0 && mark->span.end == clause.folded.end) return true;
    }
    if (cue.span.begin != clause.folded.begin || cue.kind != CueKind::unit ||
        cue.number == grammar::NounNumber::plural || !clause.id.valid())
        return false;
    const auto label = grammar::match_label(text_, cue.span.begin);
    return label && label->count > 0;
}

/// Keeps "schedule I will", "table one meeting", "s 5th" from being references.
bool ReferenceFinder::number_suits(const Cue& noun, Span number) const {
    const std::string_view written = slice(text_, number);
    const bool capital = is_upper(text_[noun.span.begin]);
    const bool letters = is_upper(written.front()) || is_lower(written.front());
    if (noun.kind == CueKind::law_unit && letters) return false;
    if (letters && is_lower(written.front()) && written.size() > 1 &&
        grammar::number_word(written) != 0)
        return capital || noun.unit == LabelUnit::clause || noun.unit == LabelUnit::paragraph;
    if (letters && !capital && written == "I") return false;
    // "schedule 2 meetings", "table 10 items": verbs and everyday nouns in lower case.
    const bool everyday = noun.kind == CueKind::table || noun.unit == LabelUnit::schedule ||
                          noun.unit == LabelUnit::exhibit || noun.unit == LabelUnit::attachment;
    if (!capital && everyday) {
        static constexpr std::array<std::string_view, 9> leads{
            "in ", "of ", "to ", "see ", "and ", "under ", "at ", "by ", "with "};
        const std::string_view head = text_.substr(0, noun.span.begin);
        return std::any_of(leads.begin(), leads.end(),
                           [head](std::string_view lead) { return head.ends_with(lead); });
    }
    return true;
}

} // namespace concord
