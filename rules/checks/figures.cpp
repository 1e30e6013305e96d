// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

struct NumberWord {
    std::string_view word;
    std::int64_t value;
};

constexpr std::array<NumberWord, 28> small_words{
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fourty", 40},   {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},    {"ninety", 90}}};
constexpr std::array<NumberWord, 3> great_words{
    {{"thousand", 1'000}, {"million", 1'000'000}, {"billion", 1'000'000'000}}};

std::optional<std::int64_t> value_in(std::span<const NumberWord> words, std::string_view word) {
    const auto found = std::ranges::find_if(
        words, [&](const NumberWord& one) { return equal_folded(word, one.word); });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// None above any sum that an agreement names, as "hundred hundred hundred …" counts up.
std::optional<std::int64_t> times(std::int64_t number, std::int64_t by) {
    constexpr std::int64_t most = 1'000'000'000'000'000;
    return number > most / by ? std::nullopt : std::optional(number * by);
}

/// "three hundred and twenty-one thousand pounds": the number in front of the currency; none where
/// any other word stands before that, so that nothing is read into a half.
std::optional<std::int64_t> number_in_words(std::string_view text) {
    std::int64_t total = 0;
    std::int64_t below = 0; // below the next great word
    bool any = false;
    while (!text.empty()) {
        const auto size = std::min(text.find_first_of(" -"), text.size());
        const auto word = text.substr(0, size);
        if (const auto value = value_in(small_words, word)) {
            below += *value;
        } else if (equal_folded(word, "hundred")) {
            const auto hundreds = times(std::max<std::int64_t>(below, 1), 100);
            if (!hundreds) return std::nullopt;
            below = *hundreds;
        } else if (const auto great = value_in(great_words, word)) {
            const auto part = times(std::max<std::int64_t>(below, 1), *great);
            if (!part) return std::nullopt;
            total += *part; // of so few words no more than a hundred parts
            below = 0;
        } else if (any && (equal_folded(word, "pounds") || equal_folded(word, "euros") ||
                           equal_folded(word, "dollars") || equal_folded(word, "sterling"))) {
            return total + below;
        } else if (!word.empty() && !equal_folded(word, "and") && !equal_folded(word, "a")) {
            return std::nullopt;
        }
        any = any || !word.empty();
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return std::nullopt;
}

/// "312,000", "1.5 million" behind a currency sign; none where pence count.
struct Amount {
    std::int64_t value = 0;
    std::size_t size = 0; ///< Of its text.
};

std::optional<Amount> amount_in_figures(std::string_view text) {
    constexpr std::size_t most_figures = 12;
    Amount out;
    std::int64_t divisor = 1;
    std::size_t figures = 0;
    bool point = false;
    for (; out.size < text.size(); ++out.size) {
        const char c = text[out.size];
        const bool digit_behind = out.size + 1 < text.size() && is_digit(text[out.size + 1]);
        if (is_digit(c) && ++figures <= most_figures) {
            out.value = out.value * 10 + (c - '0');
            divisor *= point ? 10 : 1;
        } else if (c == '.' && digit_behind && !point) {
            point = true;
        } else if (c != ',' || !digit_behind) {
            break;
        }
    }
    if (figures == 0 || figures > most_figures) return std::nullopt;
    if (out.size < text.size() && text[out.size] == ' ') {
        const auto rest = text.substr(out.size + 1);
        const auto word = rest.substr(0, rest.find_first_of(" (.,;)"));
        if (const auto great = value_in(great_words, word)) {
            const auto whole = times(out.value, *great);
            if (!whole) return std::nullopt;
            out.value = *whole;
            out.size += 1 + word.size();
        }
    }
    if (out.value % divisor != 0) return std::nullopt;
    out.value /= divisor;
    return out;
}

/// "£312,000 (three hundred and twenty-one thousand pounds)": the place, if the two differ.
std::optional<Span> differs_at(std::string_view text, std::size_t sign, std::size_t sign_size) {
    constexpr std::size_t longest = 120; // the words are no more, and so no number overflows
    const auto figures = text.substr(sign + sign_size, longest);
    const auto amount = amount_in_figures(figures);
    if (!amount) return std::nullopt;
    auto rest = figures.substr(amount->size);
    if (!rest.starts_with(" (")) return std::nullopt;
    rest.remove_prefix(2);
    const auto close = rest.find(')');
    if (close == std::string_view::npos) return std::nullopt;
    const auto words = number_in_words(rest.substr(0, close));
    if (!words || *words == amount->value) return std::nullopt;
    const auto end = sign + sign_size + amount->size + 2 + close + 1;
    return Span{static_cast<std::uint32_t>(sign), static_cast<std::uint32_t>(end)};
}

bool counts(std::string_view word) {
    constexpr std::array<std::string_view, 6> others{"hundred", "and",     "pounds",
                                                     "euros",   "dollars", "sterling"};
    return value_in(small_words, word) || value_in(great_words, word) ||
           std::ranges::any_of(others,
                               [&](std::string_view one) { return equal_folded(word, one); });
}

/// Where the words of a sum begin that end at the end of a text; its end where there are none.
std::size_t sum_begins(std::string_view text) {
    auto begin = text.size();
    for (auto end = text.size(); end > 0;) {
        const auto blank = text.substr(0, end).find_last_of(" -");
        const auto from = blank == std::string_view::npos ? 0 : blank + 1;
        if (!counts(text.substr(from, end - from))) break;
        begin = from;
        end = from == 0 ? 0 : from - 1;
    }
    constexpr std::string_view joint = "and ";
    while (text.substr(begin).starts_with(joint)) {
        begin += joint.size(); // "ferries and ten thousand pounds"
    }
    return begin;
}

/// "ten thousand pounds (£12,000)": the place, if the two differ. `sign` is that of the currency.
std::optional<Span> differs_before(std::string_view text, std::size_t sign, std::size_t sign_size) {
    constexpr std::size_t longest = 120;
    constexpr std::string_view opening = " (";
    if (!text.substr(0, sign).ends_with(opening)) return std::nullopt;
    const auto amount = amount_in_figures(text.substr(sign + sign_size, longest));
    if (!amount) return std::nullopt;
    const auto end = sign + sign_size + amount->size;
    if (end >= text.size() || text[end] != ')') return std::nullopt;
    const auto words_end = sign - opening.size();
    const auto from = words_end - std::min(words_end, longest);
    const auto before = text.substr(from, words_end - from);
    const auto begin = sum_begins(before);
    const auto sum = before.substr(begin);
    // "threee thousand pounds": only the rest of a number was read.
    if (!value_in(small_words, sum.substr(0, sum.find_first_of(" -")))) return std::nullopt;
    const auto words = number_in_words(sum);
    if (!words || *words == amount->value) return std::nullopt;
    return Span{static_cast<std::uint32_t>(from + begin), static_cast<std::uint32_t>(end + 1)};
}

/// "Part two (3)", "section six (2)": the number in the bracket counts something below; "twenty
/// four (24)": the word before belongs to the number.
bool names_a_place(std::string_view before) {
    constexpr std::array<std::string_view, 24> nouns{
        "section", "sections", "article", "articles", "clause",  "clauses",    "paragraph", "part",
        "parts",   "schedule", "annex",   "appendix", "chapter", "regulation", "rule",      "group",
        "level",   "stage",    "phase",   "step",     "tier",    "option",     "table",     "note"};
    const auto word = before.substr(before.find_last_of(" \t\n(") + 1);
    // "hundred and six (106)", "twenty-six (26)": the end of a longer number.
    constexpr std::array<std::string_view, 4> joints{"and", "hundred", "thousand", "point"};
    const auto is_word = [word](std::string_view one) { return equal_folded(word, one); };
    return value_in(small_words, word) || std::ranges::any_of(nouns, is_word) ||
           std::ranges::any_of(joints, is_word);
}

/// "six (7) members": a small number in words and another in figures behind it. Lengths of time
/// are told by the rule on rhythms and periods.
bool is_unequal_pair(const Question& question, const Occurrence& pair) {
    const auto& document = question.document;
    const auto text = document.folded.text();
    const auto words = slice(text, pair.folded);
    const auto open = words.find('(');
    const auto in_words = value_in(small_words, words.substr(0, words.find(' ')));
    const auto figures =
        open == words.npos ? std::nullopt : amount_in_figures(words.substr(open + 1));
    const auto before = text.substr(0, pair.folded.begin);
    const bool part_of_number = before.ends_with('-');
    if (!in_words || !figures || *in_words == figures->value || part_of_number) {
        return false;
    }
    const auto behind = text.substr(pair.folded.end);
    const bool counts_things = behind.size() > 1 && behind[0] == ' ' && is_lower(behind[1]);
    const Span source = question.source(pair);
    return counts_things && !names_a_place(before.substr(0, before.find_last_not_of(' ') + 1)) &&
           std::ranges::none_of(document.durations, [&](const Duration& length) {
               return length.span.overlaps(source);
           });
}

constexpr std::array params{
    ParamSpec{"pairs", ParamType::phrases, false, "a number in words and one in figures", {}},
};

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto text = document.folded.text();
    for (const auto& pair : question.occurrences("pairs")) {
        if (is_unequal_pair(question, pair)) {
            findings.add(question.source(pair), {}, Verdict::ambiguous);
        }
    }
    for (const std::string_view sign : {"\xC2\xA3", "\xE2\x82\xAC", "$"}) {
        for (auto at = text.find(sign); at != std::string_view::npos;
             at = text.find(sign, at + sign.size())) {
            if (const auto place = differs_at(text, at, sign.size())) {
                findings.add(document.folded.source(*place), {}, Verdict::ambiguous);
            } else if (const auto words = differs_before(text, at, sign.size())) {
                findings.add(document.folded.source(*words), {}, Verdict::ambiguous);
            }
        }
    }
}

} // namespace

CheckKind figures_check() noexcept {
    return {"figures", "numbers and sums of money whose words and figures disagree", params, run};
}

} // namespace concord
