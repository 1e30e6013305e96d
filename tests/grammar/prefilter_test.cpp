// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <tao/pegtl.hpp>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/definition_rules.hpp"
#include "parser/grammar/hole_mask.hpp"
#include "parser/grammar/party.hpp"
#include "parser/grammar/rare_bytes.hpp"
#include "parser/passes/noted_words.hpp"

using namespace concord;
using namespace concord::grammar;

// Where a grammar is tried is decided by a few bytes or by the spelling of a word. What is found
// must be the same as by trying it everywhere.

namespace {

template <std::size_t N>
rc::Gen<std::string> texts(const std::array<const char*, N>& pieces) {
    const auto piece = rc::gen::map(rc::gen::inRange<std::size_t>(0, N),
                                    [pieces](std::size_t i) { return std::string(pieces[i]); });
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& parts) {
                            std::string text;
                            for (const std::string& part : parts)
                                text += part;
                            return text;
                        });
}

// A year stands apart: "AB2014" is the number of a register, which is no name.
constexpr std::array definition_pieces{
    "(",      ")",      "\"",      "'",           " ",           "the ",       "AB",        "Board",
    "a",      ", ",     " means ", "hereafter ",  "Hereafter ",  "HEREAFTER ", "known ",    "as ",
    "known ", "Known ", "called ", "recalled ",   "legal name ", "is ",        "\n",        "é",
    "É",      " 2014",  "and ",    "trading as ", "terms ",      "termed ",    "Area Leads"};

/// Where definitions begin when the grammar is tried at each bracket, quotation mark and word.
std::vector<std::uint32_t> tried_everywhere(std::string_view text) {
    std::vector<std::uint32_t> begins;
    std::size_t behind = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool inside = at > 0 && is_word(text[at - 1]);
        if (at < behind || (c != '(' && inside)) continue;
        // Of capital letters only that of "Hereafter" begins a definition.
        if (is_letter(c) && at + 1 < text.size() && !is_lower(text[at + 1])) continue;
        pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf> in(
            text.data() + at, text.data() + text.size(), "");
        if (!pegtl::parse<definition::any_form>(in)) continue;
        begins.push_back(static_cast<std::uint32_t>(at));
        behind = static_cast<std::size_t>(in.current() - text.data());
    }
    return begins;
}

} // namespace

TEST_CASE("Definitions are found wherever their grammar matches", "[grammar][prefilter]") {
    CHECK(rc::check("tried everywhere", [] {
        const std::string text = *texts(definition_pieces);
        std::vector<std::uint32_t> begins;
        for (const DefinitionMark& mark :
             find_definitions(text, NotedWords(text, WordIndex(text)).naming))
            begins.push_back(mark.whole.begin);
        begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
        RC_ASSERT(begins == tried_everywhere(text));
    }));
}

TEST_CASE("Addresses are the same by the words of a text", "[grammar][prefilter]") {
    static constexpr std::array pieces{
        "jane", "doe",  "@",  "body", ".",     ".example", "(at)", "[", "]",  "(",    ")", " ",
        " at ", " AT ", "at", "at)",  " dot ", "(dot)",    "dot",  "é", "\n", "{at}", "-", "At "};
    CHECK(rc::check("words or bytes", [] {
        const std::string text = *texts(pieces);
        const auto by_bytes = find_emails(text);
        const auto by_words = find_emails(text, NotedWords(text, WordIndex(text)).naming);
        RC_ASSERT(by_bytes.size() == by_words.size());
        for (std::size_t i = 0; i < by_bytes.size(); ++i) {
            RC_ASSERT(by_bytes[i].span == by_words[i].span);
            RC_ASSERT(by_bytes[i].address == by_words[i].address);
        }
    }));
}

TEST_CASE("The words between are the same by the words of a text", "[grammar][prefilter]") {
    static constexpr std::array pieces{"between", "Between", "among", "AMONGST", "amongs", " ",
                                       "-",       "é",       "s",     "\n",      "be",     "tween"};
    CHECK(rc::check("words or bytes", [] {
        const std::string text = *texts(pieces);
        std::vector<Span> by_bytes;
        for (Span at = find_between(text, 0); !at.empty(); at = find_between(text, at.end))
            by_bytes.push_back(at);
        RC_ASSERT(by_bytes == NotedWords(text, WordIndex(text)).naming.betweens);
    }));
}

TEST_CASE("Rare bytes are walked like others", "[grammar][prefilter]") {
    static constexpr std::array pieces{"(", ")", "\"", "'", "a", "((", "long stretch of words "};
    CHECK(rc::check("with jumps", [] {
        const std::string text = *texts(pieces);
        const auto jump = *rc::gen::inRange<std::uint32_t>(1, 5);
        std::vector<std::uint32_t> rare;
        walk_rare_bytes<'(', '"', '\''>(text, [&](std::uint32_t at) {
            rare.push_back(at);
            return at + (text[at] == '(' ? jump : 1);
        });
        std::vector<std::uint32_t> all;
        walk_bytes<'(', '"', '\''>(text, [&](std::uint32_t at) {
            all.push_back(at);
            return at + (text[at] == '(' ? jump : 1);
        });
        RC_ASSERT(rare == all);
    }));
}

TEST_CASE("Holes are looked for wherever they may begin", "[grammar][prefilter]") {
    static constexpr std::array pieces{"[",  "<", "_",   "__",  ".",  "..", "?",  "X", "XX", "xX",
                                       "TB", "T", "be ", "Be ", "BE", " ",  "yy", "Y", "a",  "é"};
    CHECK(rc::check("block by block", [] {
        const std::string text = *texts(pieces);
        std::vector<std::uint32_t> wanted;
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            const auto byte = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
            if (may_begin_hole(text[at], byte(at + 1), byte(at + 2))) wanted.push_back(at);
        }
        std::vector<std::uint32_t> walked;
        walk_holes(text, [&](std::uint32_t at) {
            walked.push_back(at);
            return at + 1;
        });
        RC_ASSERT(walked == wanted);
    }));
    std::vector<std::uint32_t> jumped;
    walk_holes(std::string(200, '_'), [&](std::uint32_t at) {
        jumped.push_back(at);
        return at + 70;
    });
    CHECK(jumped == std::vector<std::uint32_t>{0, 70, 140});
}
