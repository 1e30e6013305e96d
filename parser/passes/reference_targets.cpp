// SPDX-License-Identifier: Apache-2.0
// The part of ReferenceFinder that adds what is referred to: numbers, ranges, "this clause".
#include <algorithm>
#include <array>

#include "parser/grammar/label.hpp"
#include "parser/passes/reference_finder.hpp"
#include "parser/passes/reference_words.hpp"

namespace concord {

namespace {

/// The noun as the text names it, in the singular: "Annexes" → "Annex", "clauses" → "clause".
std::string singular_noun(std::string_view noun, grammar::NounNumber number) {
    std::string out{noun};
    if (number == grammar::NounNumber::singular) return out;
    const bool upper = out.size() > 1 && is_upper(out[1]);
    if (to_lower(out).ends_with("ices"))
        return out.substr(0, out.size() - 4) + (upper ? "IX" : "ix");
    return out.substr(0, out.size() - (to_lower(out).ends_with("xes") ? 2 : 1));
}

/// "(c)" behind "3(b)" is 3(c): the number in full.
std::string full_number(std::string_view written, std::string_view before) {
    if (!written.starts_with('(') || before.empty()) return std::string(written);
    const std::size_t group = before.rfind('(');
    return std::string(before.substr(0, group == std::string_view::npos ? before.size() : group)) +
           std::string(written);
}

/// "(a) to (i)" counts letters, "(i) to (iv)" Roman numerals.
Label same_style(const Label& label, const Label& before) {
    const std::size_t last = label.count - std::size_t{1};
    const bool letters = before.styles[last] == NumberStyle::alpha ||
                         before.styles[last] == NumberStyle::alpha_upper;
    const auto letter = grammar::alternative_letter(label);
    if (!letters || !letter) return label;
    Label out = label;
    out.ordinals[last] = *letter;
    out.styles[last] = before.styles[last];
    return out;
}

} // namespace

std::uint32_t ReferenceFinder::add_internal(const UnitMention& mention, bool self) {
    const std::string noun =
        singular_noun(slice(text_, mention.noun.span), mention.noun.number) + ' ';
    std::string before;
    std::optional<Label> last;
    Span last_span;
    for (const grammar::ListedNumber& number : mention.numbers) {
        const std::string full = full_number(slice(text_, number.span), before);
        auto label = grammar::match_number(full, 0);
        if (!label) continue;
        Span span = number.span;
        if (before.empty()) span.begin = mention.span.begin;
        if (number.reaches && last) {
            span.begin = last_span.begin;
            *label = same_style(*label, *last);
            add_range(mention, noun, *last, *label, span);
        }
        label->unit = mention.noun.unit;
        label->span = document_->folded.source(number.span);
        add_number(span, noun + full, *label, self);
        last = label;
        last->unit = LabelUnit::none;
        last_span = number.span;
        before = full;
    }
    return mention.end;
}

/// The numbers between the ends of a range, at most fifty.
void ReferenceFinder::add_range(const UnitMention& mention, const std::string& noun,
                                const Label& first, const Label& end, Span span) {
    constexpr int most = 50;
    const std::size_t last = end.count - std::size_t{1};
    if (first.count != end.count || first.styles[last] != end.styles[last] ||
        !std::equal(first.ordinals.begin(),
                    first.ordinals.begin() + static_cast<std::ptrdiff_t>(last),
                    end.ordinals.begin()))
        return;
    Label label = first;
    // "8.14.a to 8.14.c": what lies between is written like its ends.
    const std::string_view ends = slice(text_, span);
    const bool dotted = is_letter(ends.back()) && ends[ends.size() - 2] == '.';
    for (int i = 0; i < most && ++label.ordinals[last] < end.ordinals[last]; ++i) {
        label.unit = LabelUnit::none;
        std::string written = grammar::format_label(label);
        if (const auto bracket = written.rfind('('); dotted && bracket != std::string::npos)
            written = written.substr(0, bracket) + '.' +
                      written.substr(bracket + 1, written.size() - bracket - 2);
        else if (dotted)
            written.insert(written.size() - 1, 1, '.');
        label.unit = mention.noun.unit;
        add_number(span, noun + written, label, false);
    }
}

void ReferenceFinder::add_number(Span span, std::string target, const Label& label, bool self) {
    add(span, ReferenceKind::internal, std::move(target));
    found_.back().reference.label = label;
    found_.back().reference.self = self;
}

std::uint32_t ReferenceFinder::add_self(const Cue& noun) {
    const bool plural = noun.number == grammar::NounNumber::plural;
    const bool everyday = noun.unit == LabelUnit::title || noun.unit == LabelUnit::recital ||
                          noun.unit == LabelUnit::attachment || noun.unit == LabelUnit::exhibit;
    if (plural || (everyday && !is_upper(text_[noun.span.begin]))) return noun.span.end;
    Label label;
    label.unit = noun.unit;
    label.span = document_->folded.source(noun.span);
    add_number({noun.span.begin - 5, noun.span.end}, "this " + std::string(slice(text_, noun.span)),
               label, true);
    return noun.span.end;
}

/// "in the Schedule", "at the Annex": the only one of its kind, or one that is not there.
std::uint32_t ReferenceFinder::add_bare_annex(std::size_t index) {
    const Cue& noun = cues_[index];
    const std::uint32_t end = noun.span.end;
    const bool named = noun.unit == LabelUnit::annex || noun.unit == LabelUnit::schedule ||
                       noun.unit == LabelUnit::appendix;
    if (!named || noun.number == grammar::NounNumber::plural || !is_upper(text_[noun.span.begin]))
        return end;
    const std::string_view head = text_.substr(0, noun.span.begin);
    static constexpr std::array<std::string_view, 8> leads{
        "in the ", "at the ", "to the ", "see the ", "See the ", "attached ", "of the ", "by the "};
    if (std::none_of(leads.begin(), leads.end(),
                     [head](std::string_view lead) { return head.ends_with(lead); }))
        return end;
    if (const auto tie = grammar::match_tie(text_, end)) {
        const Owner owner = owner_after_tie(index, *tie, 0);
        if (owner.kind == Owner::Kind::statute || owner.kind == Owner::Kind::agreement) {
            const Span span{noun.span.begin, owner.end};
            add(span,
                owner.kind == Owner::Kind::statute ? ReferenceKind::statute
                                                   : ReferenceKind::agreement,
                std::string(slice(text_, span)));
            return owner.end;
        }
        if (tie->of && owner.kind != Owner::Kind::own) return end; // "the Schedule of Fees"
    }
    const char next = end < text_.size() ? text_[end] : ' ';
    if (next != ' ' && next != '.' && next != ',' && next != ';' && next != ')' && next != '\n')
        return end;
    if (next == ' ' && end + 1 < text_.size() && is_upper(text_[end + 1]))
        return end; // "the Schedule Manager"
    Label label;
    label.unit = noun.unit;
    label.span = document_->folded.source(noun.span);
    add_number(noun.span, std::string(slice(text_, noun.span)), label, false);
    return end;
}

/// "17 C.F.R. § 230.144", "42 U.S.C. 1396", "SI 2014/2936".
std::uint32_t ReferenceFinder::add_other_forms(const Cue& cue) {
    std::uint32_t begin = cue.span.begin;
    std::uint32_t end = cue.span.end;
    const auto at = [this](std::uint32_t i) { return i < text_.size() ? text_[i] : '\0'; };
    if (at(end) == ' ' && cue.kind == CueKind::us_code) {
        while (begin > 1 &&
               (is_digit(text_[begin - 2]) ||
                (text_[begin - 2] != ' ' && begin == cue.span.begin && is_digit(text_[begin - 1]))))
            --begin;
        if (begin == cue.span.begin) return end;
        --begin;
        if (!is_digit(at(begin))) ++begin;
    } else if (at(end) != ' ' || !is_digit(at(end + 1))) {
        return cue.span.end;
    }
    std::uint32_t next = end + 1;
    for (const std::string_view sign :
         {"\xC2\xA7\xC2\xA7 ", "\xC2\xA7 ", "\xC2\xA7", "Part ", "Parts "})
        if (text_.substr(next).starts_with(sign)) {
            next += static_cast<std::uint32_t>(sign.size());
            break;
        }
    const std::uint32_t figures = next;
    while (is_digit(at(next)) || is_upper(at(next)) || is_lower(at(next)) ||
           ((at(next) == '.' || at(next) == '/' || at(next) == '-' || at(next) == '(' ||
             at(next) == ')') &&
            (is_digit(at(next + 1)) || is_lower(at(next + 1)) || at(next) == ')') &&
            next > figures))
        ++next;
    if (next == figures || !is_digit(at(figures))) return cue.span.end;
    while (at(next - 1) == ')' &&
           text_.substr(figures, next - figures).find('(') == std::string_view::npos)
        --next;
    end = next;
    // "(SI 2014/2936)" right behind a title belongs to it.
    const bool of_title = cue.kind == CueKind::instrument && begin > 1 && text_[begin - 1] == '(' &&
                          title_before(begin) != nullptr &&
                          title_before(begin)->title.span.end + 2 == begin;
    if (!of_title)
        add({begin, end}, ReferenceKind::statute, std::string(slice(text_, {begin, end})));
    return end;
}

} // namespace concord
