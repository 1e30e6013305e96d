// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/grammar/label.hpp"
#include "parser/passes/reference_finder.hpp"
#include "parser/passes/reference_words.hpp"

namespace concord {

namespace {

/// The word that begins at `at`.
std::string_view word_at(std::string_view text, std::uint32_t at) noexcept {
    std::size_t end = at;
    while (end < text.size() && (is_upper(text[end]) || is_lower(text[end])))
        ++end;
    return at < text.size() ? text.substr(at, end - at) : std::string_view{};
}

/// "31 C.F.R.", "42 U.S.C.": the figures before a code's name; where the name begins.
std::uint32_t behind_figures(std::string_view text, std::uint32_t at) noexcept {
    std::uint32_t end = at;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end > at && end < text.size() && text[end] == ' ' ? end + 1 : at;
}

/// "Section 16.2 (Amendments) of the …": behind the name of the part in brackets, if there is one.
std::uint32_t behind_name(std::string_view text, std::uint32_t at) noexcept {
    constexpr std::size_t longest = 80;
    const std::string_view rest = text.substr(at, longest);
    if (rest.size() < 4 || !rest.starts_with(" (") || !is_upper(rest[2])) return at;
    const std::size_t end = rest.find_first_of("()\n", 3);
    return end != rest.npos && rest[end] == ')' ? at + static_cast<std::uint32_t>(end) + 1 : at;
}

/// "Chapter 63 Subchapter C of the …", "Part II, Subpart B of the …": behind the smaller part.
std::uint32_t behind_subdivision(std::string_view text, std::uint32_t at) noexcept {
    const std::uint32_t gap = text.substr(at).starts_with(", ") ? 2 : 1;
    const std::string_view rest = text.substr(std::min<std::size_t>(at + gap, text.size()));
    for (const std::string_view part :
         {"ubchapter ", "ubpart ", "ubtitle ", "ubdivision ", "ubsection ", "ubparagraph "}) {
        if (rest.size() < 2 || to_lower(rest[0]) != 's' || !rest.substr(1).starts_with(part))
            continue;
        const std::size_t number = 1 + part.size();
        const std::size_t end = rest.find_first_of(" ,;.\n", number);
        if (end != rest.npos && end > number && end - number <= 8)
            return at + gap + static_cast<std::uint32_t>(end);
    }
    return at;
}

/// What powers, duties and services under an Act are called by its section: "a section 47 enquiry".
constexpr std::array<std::string_view, 22> statutory_nouns{
    "enquiry", "enquiries", "assessment",    "assessments", "duty",      "duties",
    "power",   "powers",    "notice",        "notices",     "approval",  "support",
    "funding", "aftercare", "investigation", "order",       "direction", "exemption",
    "partner", "partners",  "offence",       "inquiry"};

} // namespace

ReferenceFinder::Owner ReferenceFinder::by_title(FoundTitle& found) {
    found.used = true;
    switch (found.kind) {
    case ReferenceKind::eu:
        return {Owner::Kind::eu, found.title.span.end};
    case ReferenceKind::agreement:
        return {Owner::Kind::agreement, found.title.span.end};
    case ReferenceKind::internal:
    case ReferenceKind::statute:
        break;
    }
    return {Owner::Kind::statute, found.title.span.end};
}

ReferenceFinder::Owner ReferenceFinder::owner_of(std::size_t cue, const UnitMention& mention,
                                                 int depth) {
    constexpr int deepest = 6;
    if (depth > deepest) return {};
    if (of_amended(mention)) return {Owner::Kind::agreement, mention.end};
    if (const Owner owner = owner_by_words(mention); owner.kind != Owner::Kind::unknown)
        return owner;
    const std::string_view rest = text_.substr(mention.end);
    const std::uint32_t gap = rest.starts_with(", ") ? 2 : rest.starts_with(' ') ? 1 : 0;
    if (gap != 0) {
        FoundTitle* const next = title_at(mention.end + gap);
        if (next != nullptr && next->kind != ReferenceKind::agreement) return by_title(*next);
    }
    if (const auto tie =
            grammar::match_tie(text_, behind_name(text_, behind_subdivision(text_, mention.end))))
        if (const Owner owner = owner_after_tie(cue, *tie, depth);
            owner.kind != Owner::Kind::unknown)
            return owner;
    if (gap == 1 && known_short_law(word_at(text_, mention.end + 1)))
        return {Owner::Kind::statute,
                mention.end + 1 +
                    static_cast<std::uint32_t>(word_at(text_, mention.end + 1).size())};
    return owner_of_neighbour(cue, mention, depth);
}

/// "Schedule 1, Part 2 of the … Act", "section 3 and Schedule 2 of the … Act".
ReferenceFinder::Owner ReferenceFinder::owner_of_neighbour(std::size_t cue,
                                                           const UnitMention& mention, int depth) {
    const std::string_view rest = text_.substr(mention.end);
    std::uint32_t begin = mention.end;
    bool joined = false;
    for (const std::string_view link : {", and ", ", ", " and ", " or ", " "})
        if (rest.starts_with(link)) {
            begin += static_cast<std::uint32_t>(link.size());
            joined = link.find('d') != std::string_view::npos || link == " or ";
            break;
        }
    if (begin == mention.end) return {};
    const std::size_t next = next_cue(begin, cue + 1);
    if (next >= cues_.size() || cues_[next].span.begin != begin) return {};
    const bool law_like = mention.noun.kind == CueKind::law_unit ||
                          mention.noun.unit == LabelUnit::section ||
                          mention.noun.unit == LabelUnit::article;
    if (joined && resolves(mention)) return {};
    const auto other = mention_at(next);
    if (!other || (joined && !law_like && other->noun.unit != mention.noun.unit)) return {};
    // Acts have sections, the GDPR has articles: "Article 9 and paragraph 1 of … the … Act".
    const bool article = mention.noun.unit == LabelUnit::article;
    if (article && other->noun.unit != LabelUnit::article) return {};
    const Owner owner = owner_of(next, *other, depth + 1);
    // "Annex I, Annex II, and Annex III of the … Clauses": one list, one owner.
    const bool same = other->noun.unit == mention.noun.unit && !resolves(mention);
    const bool shared = owner.kind == Owner::Kind::statute || owner.kind == Owner::Kind::eu ||
                        (same && owner.kind == Owner::Kind::agreement);
    return shared ? owner : Owner{};
}

ReferenceFinder::Owner ReferenceFinder::owner_by_words(const UnitMention& mention) const {
    const std::string_view rest = text_.substr(mention.end);
    if (!rest.starts_with(' ')) return {};
    const std::string_view next = word_at(text_, mention.end + 1);
    if (next == "above" || next == "below" || next == "hereof" || next == "hereto" ||
        next == "herein")
        return {Owner::Kind::own, mention.end};
    if (next == "thereto" || next == "thereof" || next == "therein")
        return {Owner::Kind::agreement, mention.end + 1 + static_cast<std::uint32_t>(next.size())};
    const bool section = mention.noun.unit == LabelUnit::section ||
                         (mention.noun.kind == CueKind::law_unit && mention.noun.span.size() <= 2);
    if (!section) return {};
    const auto end = mention.end + 1 + static_cast<std::uint32_t>(next.size());
    if (next == "agreement" || next == "agreements" || next == "Agreement")
        return {Owner::Kind::agreement, end};
    if (next == "officer" || next == "Officer" || next == "officers")
        return {Owner::Kind::nothing, end};
    if (std::find(statutory_nouns.begin(), statutory_nouns.end(), next) != statutory_nouns.end() &&
        !resolves(mention))
        return {Owner::Kind::statute, mention.end};
    return {};
}

ReferenceFinder::Owner ReferenceFinder::owner_after_tie(std::size_t cue, const grammar::Tie& tie,
                                                        int depth) {
    std::uint32_t at = tie.end;
    if (text_.substr(at).starts_with("same ")) at += 5;
    const std::string_view first = word_at(text_, at);
    if (first == "this" || first == "these" || first == "This") {
        const auto named = at + static_cast<std::uint32_t>(first.size()) + 1;
        // What an amendment puts into the agreement calls that "this Agreement".
        const auto word = amends_ ? word_at(text_, named) : std::string_view{};
        if (word == "Agreement" || word == "Contract")
            return {Owner::Kind::agreement, named + static_cast<std::uint32_t>(word.size())};
        return {Owner::Kind::own, at};
    }
    if (FoundTitle* const title = title_at(at); title != nullptr) return by_title(*title);
    const std::uint32_t code = behind_figures(text_, at);
    if (code > at) {
        const std::size_t named = next_cue(code, cue + 1);
        if (named < cues_.size() && cues_[named].span.begin == code &&
            cues_[named].kind == CueKind::us_code)
            return {Owner::Kind::statute, cues_[named].span.end};
    }
    const std::size_t next = next_cue(at, cue + 1);
    if (next < cues_.size() && cues_[next].span.begin == at &&
        (cues_[next].kind == CueKind::unit || cues_[next].kind == CueKind::law_unit)) {
        if (const auto other = mention_at(next)) return owner_of(next, *other, depth + 1);
        if (const auto further = grammar::match_tie(text_, cues_[next].span.end);
            further && depth < 4 && cues_[next].kind == CueKind::unit)
            return owner_after_tie(next, *further, depth + 1);
        // "Part 1 of the Schedule", where the text has one.
        const bool annex =
            grammar::annex_like(cues_[next].unit) && targets_.has_unit(cues_[next].unit);
        if (annex && tie.definite && cues_[next].number != grammar::NounNumber::plural &&
            grammar::match_name(text_, at) <= cues_[next].span.end)
            return {Owner::Kind::own, cues_[next].span.end};
    }
    return owner_by_name(tie, at);
}

/// "clause 18 of the services contract", "of the head agreement": another agreement, told by its
/// kind in small letters.
ReferenceFinder::Owner ReferenceFinder::owner_by_kind(std::uint32_t at) const {
    constexpr int most_words = 3;
    std::uint32_t begin = at;
    for (int words = 0; words <= most_words; ++words) {
        const std::string_view word = word_at(text_, begin);
        const auto end = begin + static_cast<std::uint32_t>(word.size());
        if (word.empty() || is_upper(word.front())) return {};
        if (instrument_word(word) == InstrumentWord::generic) {
            const bool own = words == 0 || names_self(text_.substr(at, end - at));
            return own ? Owner{} : Owner{Owner::Kind::agreement, end};
        }
        if (end >= text_.size() || text_[end] != ' ') return {};
        begin = end + 1;
    }
    return {};
}

/// The instrument is named by words that are no full title: "the Act", "the Agreement", "the
/// Lease".
ReferenceFinder::Owner ReferenceFinder::owner_by_name(const grammar::Tie& tie,
                                                      std::uint32_t at) const {
    const std::uint32_t name_end = grammar::match_name(text_, at);
    const bool named = name_end != at;
    const std::string_view name = text_.substr(at, name_end - at);
    const std::string_view word = named ? name.substr(name.rfind(' ') + 1) : word_at(text_, at);
    const auto end = named ? name_end : at + static_cast<std::uint32_t>(word.size());
    const bool alone = !named || name.find(' ') == std::string_view::npos;
    switch (instrument_word(word)) {
    case InstrumentWord::law:
        if (tie.of || tie.definite)
            return names_self(name) ? Owner{Owner::Kind::own, end}
                                    : Owner{Owner::Kind::statute, end};
        return {};
    case InstrumentWord::treaty:
        return {Owner::Kind::agreement, end};
    case InstrumentWord::generic:
        if (text_.substr(0, at).ends_with(" that ")) return {Owner::Kind::agreement, end};
        if (amends_ && named && alone && tie.definite) return {Owner::Kind::agreement, end};
        if (named ? names_self(name) : names_self(word)) return {Owner::Kind::own, end};
        if (alone && (self_names_.empty() || !named)) return {};
        return tie.definite || !alone ? Owner{Owner::Kind::agreement, end} : Owner{};
    case InstrumentWord::guidance:
        return tie.of && !names_self(word) ? Owner{Owner::Kind::nothing, end} : Owner{};
    case InstrumentWord::none:
        break;
    }
    if (!named && tie.of && tie.definite) return owner_by_kind(at);
    if (!named || !tie.of || names_self(name)) return {};
    if (known_short_law(name)) return {Owner::Kind::statute, end};
    if (std::all_of(name.begin(), name.end(), [](char c) { return is_upper(c) || is_digit(c); }) &&
        name.size() > 1)
        return {Owner::Kind::agreement, end};
    if (tie.definite) return {Owner::Kind::agreement, end};
    // "Chapter 3 of Managing Public Money": guidance is cited by its title, without an article.
    const auto words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
    return words >= 3 ? Owner{Owner::Kind::nothing, end} : Owner{};
}

bool ReferenceFinder::resolves(const UnitMention& mention) const {
    auto label = grammar::match_number(slice(text_, mention.numbers.front().span), 0);
    if (!label || mention.noun.kind != CueKind::unit) return false;
    label->unit = mention.noun.unit;
    return targets_.find(*label, clause_of(mention.span.begin).id).valid();
}

/// "[Section 7](https://…)", where this text has none: a part of what the link opens.
bool ReferenceFinder::linked_away(const UnitMention& mention) const {
    const auto& links = document_->links; // in reading order
    if (links.empty() || resolves(mention)) return false;
    const std::uint32_t at = document_->folded.source(mention.span).begin;
    const auto behind =
        std::ranges::upper_bound(links, at, {}, [](const Link& link) { return link.text.begin; });
    if (behind == links.begin()) return false;
    const Link& link = *std::prev(behind);
    return at < link.text.end && link.problem == LinkProblem::none && link.target.front() != '#';
}

/// "Directive 2001/83/EC (Article 10(4) and Part II of Annex I)": brackets behind the title of a
/// law that begin with a part of it.
bool ReferenceFinder::in_brackets_of_law(const UnitMention& mention) const {
    constexpr std::uint32_t longest = 200;
    const FoundTitle* const before = title_before(mention.span.begin);
    if (before == nullptr || before->kind == ReferenceKind::agreement ||
        before->title.span.end + longest < mention.span.begin)
        return false;
    const std::string_view between =
        text_.substr(before->title.span.end, mention.span.begin - before->title.span.end);
    const std::size_t open = between.find('(');
    if (open == std::string_view::npos || resolves(mention)) return false;
    const auto inside = before->title.span.end + static_cast<std::uint32_t>(open) + 1;
    const auto depth = std::count(between.begin(), between.end(), '(') -
                       std::count(between.begin(), between.end(), ')');
    return depth > 0 && grammar::unit_of(word_at(text_, inside)) != LabelUnit::none;
}

/// A section, article or schedule of some Act that the sentence does not name again.
bool ReferenceFinder::reads_as_statute(const UnitMention& mention) const {
    const LabelUnit unit = mention.noun.unit;
    if (in_brackets_of_law(mention)) return true;
    if (unit == LabelUnit::article)
        return !targets_.has_unit(LabelUnit::article) && !names_self("article") &&
               is_digit(slice(text_, mention.numbers.front().span).front());
    const bool part_of_law = unit == LabelUnit::section || unit == LabelUnit::schedule ||
                             unit == LabelUnit::part || unit == LabelUnit::chapter ||
                             unit == LabelUnit::title;
    if (!part_of_law || mention.noun.kind != CueKind::unit || resolves(mention)) return false;
    const ClauseRange& clause = clause_of(mention.span.begin);
    const FoundTitle* const before = title_before(mention.span.begin);
    const bool after_statute = before != nullptr && before->kind == ReferenceKind::statute &&
                               before->title.span.begin >= clause.folded.begin;
    if (unit != LabelUnit::section) return after_statute && !targets_.has_unit(unit);
    const auto label = grammar::match_number(slice(text_, mention.numbers.front().span), 0);
    // Acts count their sections in figures: "Section K" is one of a text with "Section A".
    if (label && label->count == 1 && label->styles[0] != NumberStyle::decimal &&
        targets_.has_unit(LabelUnit::section))
        return false;
    const bool dotted = label && label->count > 1 && label->styles[1] == NumberStyle::decimal &&
                        label->punctuation != LabelPunctuation::both_parens;
    constexpr std::uint32_t beyond = 10; // No document skips that many numbers.
    return !dotted &&
           (after_statute || (label && label->ordinals[0] > targets_.highest_number() + beyond));
}

/// "Article 46 Paragraph 2 GDPR": an article of a law takes in its paragraph.
std::uint32_t ReferenceFinder::end_with_paragraph(std::size_t cue, const UnitMention& mention) {
    const std::size_t next = next_cue(mention.end + 1, cue + 1);
    if (mention.noun.unit != LabelUnit::article || next >= cues_.size() ||
        cues_[next].span.begin != mention.end + 1 || text_[mention.end] != ' ' ||
        cues_[next].unit != LabelUnit::paragraph)
        return mention.end;
    const auto paragraph = mention_at(next);
    if (!paragraph) return mention.end;
    const Owner owner = owner_of(next, *paragraph, 1);
    return owner.kind == Owner::Kind::statute ? owner.end : paragraph->end;
}

FoundTitle* ReferenceFinder::title_ending_before(std::uint32_t begin) {
    const auto it = std::lower_bound(
        titles_.begin(), titles_.end(), begin,
        [](const FoundTitle& found, std::uint32_t at) { return found.title.span.begin < at; });
    if (it == titles_.begin()) return nullptr;
    FoundTitle& title = *std::prev(it);
    if (title.used || title.kind == ReferenceKind::agreement || title.title.span.end > begin)
        return nullptr;
    const std::string_view between =
        text_.substr(title.title.span.end, begin - title.title.span.end);
    return between == " " || between == ", " || between == " (" ? &title : nullptr;
}

} // namespace concord
