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

struct Word {
    std::string_view lower;
    CueKind kind;
    Case written = Case::any;
    LabelUnit unit = LabelUnit::none;
    NounNumber number = singular;
    Anchor anchor = Anchor::act;
};

constexpr Word unit(std::string_view word, LabelUnit of, NounNumber number) {
    return {word, CueKind::unit, Case::any, of, number, Anchor::act};
}
constexpr Word capital_unit(std::string_view word, LabelUnit of, NounNumber number) {
    return {word, CueKind::unit, Case::capital, of, number, Anchor::act};
}
constexpr Word anchor(std::string_view word, Anchor kind) {
    return {word, CueKind::anchor, Case::capital, LabelUnit::none, singular, kind};
}
constexpr Word law(std::string_view word, NounNumber number, Case written = Case::any) {
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
    Word{"table", CueKind::table, Case::any, LabelUnit::none, singular, Anchor::act},
    Word{"tables", CueKind::table, Case::any, LabelUnit::none, plural, Anchor::act},
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
    Word{"this", CueKind::self, Case::any, LabelUnit::none, singular, Anchor::act},
    Word{"cfr", CueKind::us_code, Case::capital, LabelUnit::none, singular, Anchor::act},
    Word{"usc", CueKind::us_code, Case::capital, LabelUnit::none, singular, Anchor::act},
    Word{"si", CueKind::instrument, Case::capital, LabelUnit::none, singular, Anchor::act},
    Word{"ssi", CueKind::instrument, Case::capital, LabelUnit::none, singular, Anchor::act},
};

/// For each byte: 0 no letter, 1 … 26 small letters, 33 … 58 capitals, 27 digits.
constexpr std::uint8_t digit_class = 27;
constexpr std::uint8_t capital_bit = 32;
constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::uint8_t i = 1; i <= 26; ++i) {
        table['a' + i - std::size_t{1}] = i;
        table['A' + i - std::size_t{1}] = i | capital_bit;
    }
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] = digit_class;
    return table;
}();

/// Which of the 26 letters a class stands for; 0 for what is none.
constexpr std::size_t letter_of(std::uint8_t cls) noexcept {
    return cls == digit_class ? 0 : cls & 31U;
}

/// The cues that share their first two letters: a range of the sorted list, and a bit for each
/// third letter (bit 0: none) that one of them has.
struct Bucket {
    std::uint32_t third = 0;
    std::uint8_t first = 0;
    std::uint8_t count = 0;
};

constexpr auto sorted_words = [] {
    auto copy = words;
    std::sort(copy.begin(), copy.end(),
              [](const Word& a, const Word& b) { return a.lower < b.lower; });
    return copy;
}();

constexpr std::size_t letter_at(const Word& word, std::size_t i) noexcept {
    return i < word.lower.size() ? static_cast<std::size_t>(word.lower[i] - 'a' + 1) : 0;
}

constexpr auto buckets = [] {
    std::array<Bucket, 32 * 32> table{};
    for (std::size_t i = 0; i < sorted_words.size(); ++i) {
        const Word& word = sorted_words[i];
        Bucket& bucket = table[letter_at(word, 0) * 32 + letter_at(word, 1)];
        if (bucket.count == 0) bucket.first = static_cast<std::uint8_t>(i);
        bucket.third |= std::uint32_t{1} << letter_at(word, 2);
        ++bucket.count;
    }
    return table;
}();

/// By the classes of two bytes: may a cue begin with them? Two capitals may be a short law; the
/// capital before a dot "C.F.R.".
constexpr auto openings = [] {
    std::array<bool, 64 * 64> table{};
    for (std::size_t a = 0; a < 64; ++a)
        for (std::size_t b = 0; b < 64; ++b)
            table[a * 64 + b] = (a & capital_bit) != 0 && (b & capital_bit) != 0;
    for (const Word& word : words)
        for (const std::size_t a : {std::size_t{0}, std::size_t{capital_bit}}) {
            if (a == 0 && word.written == Case::capital) continue;
            for (std::size_t b = 0; b < 64; ++b) {
                const std::size_t letter = b == digit_class ? 0 : b & 31U;
                if (letter == letter_at(word, 1)) table[(a | letter_at(word, 0)) * 64 + b] = true;
            }
        }
    for (const char c : {'C', 'U', 'S'})
        table[static_cast<std::size_t>(c - 'A' + 1 + capital_bit) * 64] = true;
    return table;
}();

bool equal_folded(std::string_view text, std::string_view lower_case) noexcept {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return to_lower(a) == b; });
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

void look_up(std::string_view text, Span span, Bucket bucket, std::vector<Cue>& out) {
    const std::string_view word = slice(text, span);
    for (std::size_t i = bucket.first; i < std::size_t{bucket.first} + bucket.count; ++i) {
        const Word& entry = sorted_words[i];
        if (entry.lower.size() != word.size() || !equal_folded(word, entry.lower)) continue;
        if (entry.written == Case::any || is_upper(word.front()))
            out.push_back({span, entry.kind, entry.unit, entry.number, entry.anchor});
        return;
    }
}

/// The word that begins at `begin`, where the table of openings says that it may be a cue.
void judge_word(std::string_view text, std::uint32_t begin, std::vector<Cue>& out) {
    const auto cls = [&](std::uint32_t at) {
        return at < text.size() ? classes[static_cast<unsigned char>(text[at])] : std::uint8_t{0};
    };
    const std::size_t first = letter_of(cls(begin));
    const std::size_t second = letter_of(cls(begin + 1));
    const std::size_t third = second == 0 ? 0 : letter_of(cls(begin + 2));
    const Bucket bucket = buckets[first * 32 + second];
    const bool listed = (bucket.third >> third & 1U) != 0;
    const bool capital = is_upper(text[begin]);
    if (!listed && !capital) return;
    std::uint32_t end = begin + 1;
    while (letter_of(cls(end)) != 0)
        ++end;
    if (listed) look_up(text, {begin, end}, bucket, out);
    if (capital && end - begin == 1)
        dotted(text, begin, out);
    else if (capital && is_upper(text[end - 1]) && before_year(text, {begin, end}))
        out.push_back({{begin, end + 5}, CueKind::short_law});
}

} // namespace

std::vector<Cue> find_cues(std::string_view folded) {
    std::vector<Cue> out;
    const auto size = static_cast<std::uint32_t>(folded.size());
    const auto cls = [&](std::size_t at) {
        return classes[static_cast<unsigned char>(folded[at])];
    };
    for (std::uint32_t at = 0; at < size;) {
        const std::uint8_t here = cls(at);
        if (here == 0) {
            ++at;
            continue;
        }
        const std::uint8_t next = at + 1 < size ? cls(at + 1) : std::uint8_t{0};
        if (openings[std::size_t{here} * 64 + next]) judge_word(folded, at, out);
        do
            ++at;
        while (at < size && cls(at) != 0);
    }
    return out;
}

} // namespace concord
