// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/reference_cues.hpp"

#include <algorithm>
#include <array>

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

constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
constexpr bool is_alpha(char c) noexcept {
    return lower(c) >= 'a' && lower(c) <= 'z';
}
constexpr bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// For each byte: 0 no letter, 1 … 26 letters of either case, 27 digits.
constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (int c = 'a'; c <= 'z'; ++c) {
        table[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>(c - 'a' + 1);
        table[static_cast<std::size_t>(c - 32)] = static_cast<std::uint8_t>(c - 'a' + 1);
    }
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = 27;
    return table;
}();

constexpr std::size_t prefix(std::uint8_t first, std::uint8_t second) noexcept {
    return static_cast<std::size_t>(first) * 32 + second;
}

/// The cues by their first two letters: `first` and `count` into the sorted list.
struct Bucket {
    std::uint8_t first = 0;
    std::uint8_t count = 0;
};

constexpr std::size_t prefix_of(const Word& word) noexcept {
    const auto letter = [&](std::size_t i) {
        return i < word.lower.size() ? static_cast<std::uint8_t>(word.lower[i] - 'a' + 1)
                                     : std::uint8_t{0};
    };
    return prefix(letter(0), letter(1));
}

constexpr auto sorted_words = [] {
    auto copy = words;
    std::sort(copy.begin(), copy.end(),
              [](const Word& a, const Word& b) { return a.lower < b.lower; });
    return copy;
}();

constexpr auto buckets = [] {
    std::array<Bucket, 32 * 32> table{};
    for (std::size_t i = 0; i < sorted_words.size(); ++i) {
        Bucket& bucket = table[prefix_of(sorted_words[i])];
        if (bucket.count == 0) bucket.first = static_cast<std::uint8_t>(i);
        ++bucket.count;
    }
    return table;
}();

bool equal_folded(std::string_view text, std::string_view lower_case) noexcept {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return lower(a) == b; });
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

} // namespace

std::vector<Cue> find_cues(std::string_view folded) {
    std::vector<Cue> out;
    const auto size = static_cast<std::uint32_t>(folded.size());
    const auto cls = [&](std::uint32_t at) {
        return classes[static_cast<unsigned char>(folded[at])];
    };
    std::uint32_t at = 0;
    while (at < size) {
        const std::uint8_t first = cls(at);
        if (first == 0) {
            ++at;
            continue;
        }
        const std::uint32_t begin = at++;
        const std::uint8_t second = at < size ? cls(at) : std::uint8_t{0};
        while (at < size && cls(at) != 0 && cls(at) != 27)
            ++at;
        const Bucket bucket = buckets[prefix(first, second == 27 ? std::uint8_t{0} : second)];
        if (bucket.count != 0) look_up(folded, {begin, at}, bucket, out);
        if (is_upper(folded[begin])) {
            if (at - begin == 1 && at < size && folded[at] == '.')
                dotted(folded, begin, out);
            else if (at < size && is_upper(folded[at - 1]) && before_year(folded, {begin, at}))
                out.push_back({{begin, at + 5}, CueKind::short_law});
        }
        while (at < size && cls(at) != 0)
            ++at;
    }
    return out;
}

} // namespace concord
