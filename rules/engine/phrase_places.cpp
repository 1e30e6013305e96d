// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/phrase_places.hpp"

#include <limits>
#include <string_view>

#include "parser/text/ascii.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

constexpr int negation_reach = 4; // words

bool ends_sentence(char c) noexcept {
    return c == '.' || c == ';' || c == '!' || c == '?' || c == '\n' || c == '\t';
}

/// "not only" and "not limited to" deny nothing.
bool takes_back(std::string_view word) noexcept {
    return equal_folded(word, "only") || equal_folded(word, "limited") ||
           equal_folded(word, "merely") || equal_folded(word, "just");
}

/// Where phrases begin that the word at `denial` denies: from its end to the beginning of the last
/// word within reach, in its sentence.
Span denied_by(std::string_view text, std::uint32_t denial) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto in_word = [&](std::uint32_t at) {
        const auto c = static_cast<unsigned char>(text[at]);
        return c < 0x80 ? is_word_byte(c) : is_word_before(text, at + 1);
    };
    const auto word_from = [&](std::uint32_t at) {
        while (at < size && (in_word(at) || text[at] == '\'')) {
            ++at;
        }
        return at;
    };
    std::uint32_t at = word_from(denial);
    Span denied{at, at};
    for (int words = 0; words < negation_reach; ++words) {
        while (at < size && !in_word(at)) {
            if (ends_sentence(text[at])) {
                return denied;
            }
            ++at;
        }
        denied.end = at;
        at = word_from(at);
        if (words == 0 && takes_back(text.substr(denied.end, at - denied.end))) {
            return denied;
        }
    }
    return denied;
}

/// The heading of a clause in the folded text, or all of one that is a heading. What stands before
/// the first clause counts as its own.
Span heading_of(const Document& document, const Clause& clause) {
    if (clause.kind == ClauseKind::title || clause.kind == ClauseKind::heading) {
        return clause.folded;
    }
    return {clause.folded.begin, clause.heading.empty()
                                     ? clause.folded.begin
                                     : document.folded.folded(clause.heading.end)};
}

} // namespace

PhrasePlaces::PhrasePlaces(const Document& document, std::span<const std::uint32_t> denials)
    : denied_(document.folded.text().size() / 64 + 1), in_heading_(denied_.size()) {
    find_clauses(document);
    for (const std::uint32_t denial : denials) {
        const Span denied = denied_by(document.folded.text(), denial);
        set(denied_, {denied.begin + 1, denied.end + 1}); // nothing begins where the word ends
    }
}

void PhrasePlaces::set(Bits& bits, Span range) noexcept {
    for (std::uint32_t at = range.begin; at < range.end; ++at)
        bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

void PhrasePlaces::find_clauses(const Document& document) {
    const auto clauses = document.clauses.all();
    if (clauses.empty()) return;
    begins_.reserve(clauses.size() + 1);
    for (const Clause& clause : clauses) {
        begins_.push_back(clause.folded.begin);
        set(in_heading_, heading_of(document, clause));
    }
    begins_.push_back(std::numeric_limits<std::uint32_t>::max());
    const auto size = static_cast<std::uint32_t>(document.folded.text().size());
    first_.reserve(size / block + 1);
    std::uint32_t clause = 0;
    for (std::uint32_t at = 0; at <= size; at += block) {
        while (begins_[clause + 1] <= at)
            ++clause;
        first_.push_back(clause);
    }
}

} // namespace concord
