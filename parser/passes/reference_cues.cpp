// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/reference_cues.hpp"

#include <algorithm>
#include <array>

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

constexpr auto sorted_words = [] {
    auto copy = words;
    std::sort(copy.begin(), copy.end(),
              [](const CueWord& a, const CueWord& b) { return a.lower < b.lower; });
    return copy;
}();

/// The entries that share a first letter: a range of the sorted list, and a bit for each length.
struct Bucket {
    std::uint8_t first = 0;
    std::uint8_t end = 0;
    std::uint32_t sizes = 0;
};

constexpr auto buckets = [] {
    std::array<Bucket, 26> table{};
    for (std::size_t i = 0; i < sorted_words.size(); ++i) {
        const std::string_view word = sorted_words[i].lower;
        Bucket& bucket = table[static_cast<std::size_t>(word.front() - 'a')];
        if (bucket.sizes == 0) bucket.first = static_cast<std::uint8_t>(i);
        bucket.end = static_cast<std::uint8_t>(i + 1);
        bucket.sizes |= std::uint32_t{1} << word.size();
    }
    return table;
}();

/// No cue has more letters, and the bits of Bucket::sizes have room for as many.
constexpr std::size_t longest_cue = 31;

/// The entry of a word of at most that many letters in any case; null when there is none, or it
/// wants a capital that is missing.
const CueWord* find_word(std::string_view word) {
    const Bucket& bucket = buckets[static_cast<std::size_t>(to_lower(word.front()) - 'a')];
    if ((bucket.sizes >> word.size() & 1U) == 0) return nullptr;
    for (std::size_t i = bucket.first; i < bucket.end; ++i) {
        const CueWord& entry = sorted_words[i];
        if (equal_folded(word, entry.lower))
            return entry.written == Case::any || is_upper(word.front()) ? &entry : nullptr;
    }
    return nullptr;
}

/// The letters that a word begins with: figures may stick to a cue, "s5".
std::string_view letters_of(std::string_view word) noexcept {
    const auto is_letter = [](char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; };
    std::size_t end = 0;
    while (end < word.size() && is_letter(word[end]))
        ++end;
    return word.substr(0, end);
}

/// A capital alone may open "C.F.R.", several in a row may be a short law.
bool may_be_short(std::string_view letters) noexcept {
    return is_upper(letters.front()) && is_upper(letters.back());
}

/// What a spelling may be a cue for.
struct Worth {
    const CueWord* entry = nullptr;
    std::uint8_t letters = 0; ///< How many it begins with.
    bool may_be_short = false;

    [[nodiscard]] bool any() const noexcept { return entry != nullptr || may_be_short; }
};

Worth worth_of(std::string_view word) {
    const std::string_view letters = letters_of(word);
    if (letters.empty() || letters.size() > longest_cue) return {};
    return {find_word(letters), static_cast<std::uint8_t>(letters.size()), may_be_short(letters)};
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

void judge_word(std::string_view text, std::uint32_t begin, const Worth& worth,
                std::vector<Cue>& out) {
    const Span span{begin, begin + worth.letters};
    if (worth.entry != nullptr) {
        const CueWord& entry = *worth.entry;
        out.push_back({span, entry.kind, entry.unit, entry.number, entry.anchor});
    }
    if (!worth.may_be_short) return;
    if (worth.letters == 1)
        dotted(text, begin, out);
    else if (before_year(text, span))
        out.push_back({{begin, span.end + 5}, CueKind::short_law});
}

} // namespace

std::vector<Cue> find_cues(std::string_view folded, const WordIndex& index) {
    const auto worth = ask_spellings<Worth>(folded, index, worth_of);
    std::vector<Cue> out;
    for (const Word& word : index.all())
        if (worth[word.spelling].any()) judge_word(folded, word.begin, worth[word.spelling], out);
    return out;
}

} // namespace concord
