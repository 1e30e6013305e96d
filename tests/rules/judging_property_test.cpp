// SPDX-License-Identifier: Apache-2.0
// What judging looks up quickly, against the plain way to find it, on texts made of few pieces.
#include <algorithm>
#include <array>
#include <random>
#include <span>
#include <vector>

#include "parser/text/ascii.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/spelling.hpp"
#include "rules/engine/check.hpp"
#include "rules/engine/conditions.hpp"
#include "tests/rules/judged.hpp"

using namespace concord;

namespace {

/// The same texts on every run.
class Pieces {
public:
    explicit Pieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}

    [[nodiscard]] std::string text(std::size_t count) {
        std::string out;
        while (count-- > 0) {
            out += pieces_[below(pieces_.size())];
        }
        return out;
    }
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::mt19937 random_{7};
    std::vector<std::string> pieces_;
};

bool ends_word(std::string_view text, std::size_t at, std::string_view word) {
    return at >= word.size() && to_lower(text.substr(at - word.size(), word.size())) == word &&
           (at == word.size() || text[at - word.size() - 1] == ' ');
}

/// Whether a sentence ends at `at`, for texts of the pieces below.
bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '\n' || c == '\t' || c == ';') {
        return true;
    }
    if (c != '.' && c != '!' && c != '?') {
        return false;
    }
    auto next = text.find_first_not_of("\"')", at + 1);
    if (next == std::string_view::npos || text[next] == '\n' || text[next] == '\t') {
        return true;
    }
    if (text[next] != ' ' || (next + 1 < text.size() && is_lower(text[next + 1]))) {
        return false;
    }
    return c != '.' || !(ends_word(text, at, "e.g") || ends_word(text, at, "mr") ||
                         ends_word(text, at, "paras") || ends_word(text, at, "j"));
}

Span plain_sentence(std::string_view text, Span words) {
    Span out = words;
    const auto lowest = words.begin > 2'000 ? words.begin - 2'000 : 0;
    while (out.begin > lowest && !ends_sentence(text, out.begin - 1)) {
        --out.begin;
    }
    while (out.begin < words.begin &&
           (text[out.begin] == ' ' || text[out.begin] == '"' || text[out.begin] == ')')) {
        ++out.begin;
    }
    const auto highest = std::min<std::size_t>(text.size(), std::size_t{words.end} + 2'000);
    const bool closed = words.end > words.begin && ends_sentence(text, words.end - 1);
    while (!closed && out.end < highest && text[out.end] != '\n' && text[out.end] != '\t') {
        if (ends_sentence(text, out.end++)) {
            break;
        }
    }
    return out;
}

std::string plain_quote(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t characters = 0;
    bool blank = false;
    while (!text.empty()) {
        if (text.starts_with("<br>")) {
            text.remove_prefix(4);
            continue;
        }
        const char c = text.front();
        text.remove_prefix(1);
        if (c == ' ' || c == '\n' || c == '\t') {
            blank = !out.empty();
            continue;
        }
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            characters += blank ? 2 : 1;
            if (characters > limit) {
                return out + "…";
            }
        }
        out += blank ? " " : "";
        blank = false;
        out += c;
    }
    return out;
}

std::size_t plain_letters_apart(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t k = 0; k <= b.size(); ++k) {
            if (i == 0 || k == 0) {
                rows[i][k] = i + k;
                continue;
            }
            const std::size_t same = a[i - 1] == b[k - 1] ? 0 : 1;
            rows[i][k] =
                std::min({rows[i - 1][k] + 1, rows[i][k - 1] + 1, rows[i - 1][k - 1] + same});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) {
                rows[i][k] = std::min(rows[i][k], rows[i - 2][k - 2] + 1);
            }
        }
    }
    return rows[a.size()][b.size()];
}

std::size_t plain_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter =
            is_lower(c) || is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        words += letter && !inside ? 1 : 0;
        inside = letter || (inside && (c == '\'' || c == '-'));
    }
    return words;
}

} // namespace

TEST_CASE("a sentence reaches as far as a look at every character says") {
    Pieces pieces({"word ", "Word ", "so ", "e.g. ", "Mr. ", "paras. ", "J. ", "end. ", "End.\" ",
                   "really? ", "now! ", "yes; ", "3.2 ", "(see) ", "abcdefghijklmnopqrstuvwxyz ",
                   "word ", "Word ", "some more words of it "});
    for (int round = 0; round < 40; ++round) {
        // The longest have sentences beyond the reach of either side.
        const auto text = pieces.text(round < 38 ? 60 : 12) +
                          std::string(round < 38 ? 0 : 2'500, 'x') + pieces.text(40);
        const Document document = tests::parsed(text);
        const auto folded = document.folded.text();
        for (std::uint32_t begin = 0; begin < folded.size(); begin += 3) {
            const auto end =
                static_cast<std::uint32_t>(std::min(folded.size(), begin + 1 + pieces.below(9)));
            INFO(folded << " at " << begin << " to " << end);
            REQUIRE(sentence_at(document, {begin, end}) == plain_sentence(folded, {begin, end}));
        }
    }
}

TEST_CASE("a quotation is the same however plain its words are") {
    Pieces pieces({"word ", "two  blanks ", "line\nbreak ", "tab\t", "\xC3\xA9t\xC3\xA9 ", "<br>",
                   "< ", "a", "b ", "plain words and more of them "});
    for (int round = 0; round < 2'000; ++round) {
        const auto text = pieces.text(1 + pieces.below(9));
        const Document document(SourceText("t", SourceFormat::text, text));
        for (const std::size_t limit : {1U, 5U, 40U, 63U, 64U, 65U, 80U}) {
            INFO(text << " up to " << limit);
            REQUIRE(quote(document, {0, static_cast<std::uint32_t>(text.size())}, limit) ==
                    plain_quote(text, limit));
        }
    }
}

TEST_CASE("letters are counted as a full table of them does") {
    Pieces pieces({"a", "b", "ab", "ba", "abc", "aab"});
    for (int round = 0; round < 20'000; ++round) {
        const auto a = pieces.text(pieces.below(5));
        const auto b = pieces.text(pieces.below(5));
        for (std::size_t most = 0; most < 4; ++most) {
            INFO(a << " and " << b << " up to " << most);
            REQUIRE(letters_apart(a, b, most) == std::min(plain_letters_apart(a, b), most + 1));
        }
    }
}

TEST_CASE("words are counted as a look at every character does") {
    Pieces pieces({"word ", "e-mail ", "don't ", "-", "'", " ", "\xC3\xA9t\xC3\xA9 ",
                   "\xE2\x82\xAC ", "3 ", "a", "(b) ", "some more words ", "half-"});
    for (int round = 0; round < 200; ++round) {
        const Document document = tests::parsed(pieces.text(30));
        const auto folded = document.folded.text();
        for (std::uint32_t begin = 0; begin < folded.size(); begin += 2) {
            const auto end =
                static_cast<std::uint32_t>(begin + pieces.below(folded.size() - begin + 1));
            INFO(folded << " from " << begin << " to " << end);
            REQUIRE(words_in(document, {begin, end}) ==
                    plain_words(folded.substr(begin, end - begin)));
        }
    }
}

TEST_CASE("words are found where a plain search finds them") {
    Pieces pieces({"a", "b", "ab", "ba", " "});
    for (int round = 0; round < 5'000; ++round) {
        const auto text = pieces.text(pieces.below(200));
        const auto words = pieces.text(pieces.below(5));
        INFO("\"" << words << "\" in \"" << text << '"');
        REQUIRE(position_of(words, text) == std::string_view(text).find(words));
    }
}

TEST_CASE("a rule of the book knows its check and its conditions by number") {
    const auto kinds = check_kinds();
    for (const auto& rule : built_in_book().rules) {
        INFO(rule.id);
        REQUIRE(rule.check < kinds.size());
        CHECK(kinds[rule.check].name == rule.kind);
        std::uint32_t bits = 0;
        for (const auto name : rule.when) {
            bits |= condition_bit(name);
        }
        CHECK(rule.conditions == bits);
    }
}

TEST_CASE("each condition has a bit of its own, set when it holds") {
    const tests::Judged judged(tests::small_sources(tests::one_rule()),
                               "# Memorandum of understanding\n\nThis is not legally binding.\n");
    const auto holding = conditions_that_hold(judged.document, judged.reading);
    std::uint32_t all = 0;
    for (const auto name : condition_names()) {
        INFO(name);
        const auto bit = condition_bit(name);
        CHECK(bit != 0);
        CHECK((all & bit) == 0);
        all |= bit;
        CHECK(((holding & bit) != 0) == holds(name, judged.document, judged.reading));
    }
    CHECK(condition_bit("no such condition") == 0);
}

TEST_CASE("findings are the same without their fingerprints") {
    const tests::Judged judged(tests::small_sources(tests::one_rule("any: [foo], each: true")),
                               "1. A foo here.\n\n2. A foo there.\n");
    AsOf as_of{*parse_iso("2026-11-21"), nullptr, {}};
    as_of.fingerprints = false;
    const auto bare = assess(judged.document, judged.reading, judged.book.book(), as_of);
    REQUIRE(bare.findings.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(bare.findings[i].fingerprint.empty());
        CHECK(judged.assessment.findings[i].fingerprint.size() == 32);
        CHECK(bare.findings[i].message == judged.assessment.findings[i].message);
        CHECK(bare.findings[i].span == judged.assessment.findings[i].span);
    }
}

TEST_CASE("paragraphs repeat themselves alike in ASCII and beyond it") {
    const auto message = [](const std::string& word) {
        const std::string first = "The parties to this " + word +
                                  " meet four times in each year to look at how well it works, to "
                                  "agree what is to change and to write down what they agreed.";
        const tests::Judged judged(
            tests::small_sources(tests::replaced(tests::one_rule("words: 20", {}, "repeated-text"),
                                                 "{quote}", "{percent} {line}")),
            "1. " + first +
                "\n\n2. Something else that is said here and that is long enough to be "
                "looked at as well, word for word, by whoever wants to.\n\n3. " +
                tests::replaced(first, "four", "five") + "\n");
        REQUIRE(judged.assessment.findings.size() == 1);
        return judged.assessment.findings[0].message;
    };
    CHECK(message("entente") == "89 1 is wrong");
    CHECK(message("entent\xC3\xA9") == message("entente"));
}
