// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/reference_cues.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "parser/grammar/word_table.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

using grammar::Anchor;
using grammar::NounNumber;

constexpr auto singular = NounNumber::singular;
constexpr auto plural = NounNumber::plural;

/// How the first letter must be written.
enum class Case : std::uint8_t { any, capital };

struct CueWord {
    std::string_view lower;
    CueKind kind;
    Case written = Case::any;
    LabelUnit unit = LabelUnit::none;
    NounNumber number = singular;
    Anchor anchor = Anchor::act;
};

constexpr CueWord unit(std::string_view word, LabelUnit of, NounNumber number) {
    return {word, CueKind::unit, Case::any, of, number, Anchor::act};
}
constexpr CueWord capital_unit(std::string_view word, LabelUnit of, NounNumber number) {
    return {word, CueKind::unit, Case::capital, of, number, Anchor::act};
}
constexpr CueWord anchor(std::string_view word, Anchor kind) {
    return {word, CueKind::anchor, Case::capital, LabelUnit::none, singular, kind};
}
constexpr CueWord law(std::string_view word, NounNumber number, Case written = Case::any) {
    return {word, CueKind::law_unit, written, LabelUnit::none, number, Anchor::act};
}

/// "regulation", "rule" and "order" do double duty: their anchors are tried where they end a title.
constexpr std::array words{
    unit("annex", LabelUnit::annex, singular),
    unit("annexe", LabelUnit::annex, singular),
    unit("annexes", LabelUnit::annex, plural),
    unit("annexure", LabelUnit::annex, singular),
    unit("appendix", LabelUnit::appendix, singular),
    unit("appendices", LabelUnit::appendix, plural),
    unit("art", LabelUnit::article, singular),
    unit("arts", LabelUnit::article, plural),
    unit("article", LabelUnit::article, singular),
    unit("articles", LabelUnit::article, plural),
    unit("attachment", LabelUnit::attachment, singular),
    unit("attachments", LabelUnit::attachment, plural),
    capital_unit("chapter", LabelUnit::chapter, singular),
    capital_unit("chapters", LabelUnit::chapter, plural),
    unit("clause", LabelUnit::clause, singular),
    unit("clauses", LabelUnit::clause, plural),
    unit("exhibit", LabelUnit::exhibit, singular),
    unit("exhibits", LabelUnit::exhibit, plural),
    unit("para", LabelUnit::paragraph, singular),
    unit("paras", LabelUnit::paragraph, plural),
    unit("paragraph", LabelUnit::paragraph, singular),
    unit("paragraphs", LabelUnit::paragraph, plural),
    capital_unit("part", LabelUnit::part, singular),
    capital_unit("parts", LabelUnit::part, plural),
    unit("recital", LabelUnit::recital, singular),
    unit("recitals", LabelUnit::recital, plural),
    unit("schedule", LabelUnit::schedule, singular),
    unit("schedules", LabelUnit::schedule, plural),
    capital_unit("sec", LabelUnit::section, singular),
    unit("section", LabelUnit::section, singular),
    unit("sections", LabelUnit::section, plural),
    unit("subclause", LabelUnit::clause, singular),
    unit("subclauses", LabelUnit::clause, plural),
    unit("subparagraph", LabelUnit::paragraph, singular),
    unit("subparagraphs", LabelUnit::paragraph, plural),
    unit("subsection", LabelUnit::section, singular),
    unit("subsections", LabelUnit::section, plural),
    capital_unit("title", LabelUnit::title, singular),
    CueWord{"table", CueKind::table, Case::any, LabelUnit::none, singular, Anchor::act},
    CueWord{"tables", CueKind::table, Case::any, LabelUnit::none, plural, Anchor::act},
    law("reg", singular),
    law("regs", plural),
    law("regulation", singular),
    law("regulations", plural),
    law("rule", singular, Case::capital),
    law("rules", plural, Case::capital),
    law("s", singular),
    law("ss", plural),
    anchor("act", Anchor::act),
    anchor("acts", Anchor::act),
    anchor("agreement", Anchor::agreement),
    anchor("bill", Anchor::bill),
    anchor("code", Anchor::code),
    anchor("contract", Anchor::agreement),
    anchor("convention", Anchor::treaty),
    anchor("directions", Anchor::directions),
    anchor("directive", Anchor::directive),
    anchor("gdpr", Anchor::gdpr),
    anchor("memorandum", Anchor::agreement),
    anchor("mou", Anchor::agreement),
    anchor("order", Anchor::order),
    anchor("protocol", Anchor::agreement),
    anchor("treaty", Anchor::treaty),
    CueWord{"this", CueKind::self, Case::any, LabelUnit::none, singular, Anchor::act},
    CueWord{"cfr", CueKind::us_code, Case::capital, LabelUnit::none, singular, Anchor::act},
    CueWord{"usc", CueKind::us_code, Case::capital, LabelUnit::none, singular, Anchor::act},
    CueWord{"si", CueKind::instrument, Case::capital, LabelUnit::none, singular, Anchor::act},
    CueWord{"ssi", CueKind::instrument, Case::capital, LabelUnit::none, singular, Anchor::act},
};

/// By word, its place in the list counted from 1.
constexpr auto places = [] {
    grammar::WordTable<std::uint8_t, 256> table;
    for (std::size_t i = 0; i < words.size(); ++i)
        table[words[i].lower] = static_cast<std::uint8_t>(i + 1);
    return table;
}();

/// How many letters a word begins with: figures may stick to a cue, "s5".
std::size_t letters_in_front(std::string_view word) noexcept {
    // Of what words are made of, letters alone have these two highest bits. NULs have not.
    constexpr std::uint64_t highest = 0xC0C0'C0C0'C0C0'C0C0U;
    constexpr std::uint64_t letters = 0x4040'4040'4040'4040U;
    const std::uint64_t others = (grammar::first_bytes(word) ^ letters) & highest;
    if (others != 0) return static_cast<std::size_t>(std::countr_zero(others)) / 8;
    std::size_t end = 8;
    while (end < word.size() && (is_lower(word[end]) || is_upper(word[end])))
        ++end;
    return end;
}

/// A capital alone may open "C.F.R.", several in a row may be a short law.
bool may_be_short(std::string_view letters) noexcept {
    return is_upper(letters.front()) && is_upper(letters.back());
}

/// What a spelling may be a cue for: the place of its letters in the list counted from 1, and
/// whether they may be short for a law.
using Worth = std::uint8_t;
constexpr Worth short_bit = 128;
static_assert(words.size() < short_bit);

Worth worth_of(std::string_view word) noexcept {
    const std::string_view letters = word.substr(0, letters_in_front(word));
    if (letters.empty()) return 0;
    const Worth worth = may_be_short(letters) ? short_bit : 0;
    const std::uint8_t* const place = places.find(letters);
    const bool held =
        place != nullptr && (words[*place - 1U].written == Case::any || is_upper(letters.front()));
    return held ? worth | *place : worth;
}

/// "DPA 2018": two to eight capitals, a blank and a year.
bool before_year(std::string_view text, Span word) noexcept {
    const std::string_view rest = text.substr(word.end, 6);
    return rest.size() >= 5 && rest[0] == ' ' &&
           (rest.substr(1, 2) == "19" || rest.substr(1, 2) == "20") && is_digit(rest[3]) &&
           is_digit(rest[4]) && (rest.size() == 5 || !is_digit(rest[5])) && word.size() >= 2 &&
           word.size() <= 8 &&
           std::all_of(text.begin() + word.begin, text.begin() + word.end, is_upper);
}

void dotted(std::string_view text, std::uint32_t at, std::vector<Cue>& out) {
    for (const std::string_view code : {"C.F.R.", "U.S.C."})
        if (text.substr(at, code.size()) == code)
            out.push_back({{at, at + static_cast<std::uint32_t>(code.size())}, CueKind::us_code});
    if (text.substr(at, 4) == "S.I.") out.push_back({{at, at + 4}, CueKind::instrument});
}

void judge_word(std::string_view text, Span word, Worth worth, std::vector<Cue>& out) {
    const auto letters = static_cast<std::uint32_t>(letters_in_front(slice(text, word)));
    const Span span{word.begin, word.begin + letters};
    if (const std::size_t place = worth % short_bit; place != 0) {
        const CueWord& entry = words[place - 1];
        out.push_back({span, entry.kind, entry.unit, entry.number, entry.anchor});
    }
    if ((worth & short_bit) == 0) return;
    if (letters == 1)
        dotted(text, span.begin, out);
    else if (before_year(text, span))
        out.push_back({{span.begin, span.end + 5}, CueKind::short_law});
}

} // namespace

std::vector<Cue> find_cues(std::string_view folded, const WordIndex& index) {
    const auto worth = ask_spellings<Worth>(folded, index, worth_of);
    std::vector<Cue> out;
    for (const Word& word : index.all())
        if (worth[word.spelling] != 0)
            judge_word(folded, {word.begin, word.end}, worth[word.spelling], out);
    return out;
}

} // namespace concord
