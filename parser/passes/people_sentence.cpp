// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/people_sentence.hpp"

#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"

namespace concord {

Span post_in(std::string_view text, Span sentence, std::span<const std::string> bodies) {
    const auto words = grammar::words_of(text, sentence);
    const auto word = [&](std::size_t i) { return slice(text, words[i]); };
    const auto together = [&](std::size_t left) {
        return words[left + 1].begin == words[left].end + 1;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!grammar::is_post_word(word(i)) ||
            grammar::one_of(word(i), {"member", "members", "contact", "office"}))
            continue;
        std::size_t first = i;
        while (first > 0 && together(first - 1)) {
            const std::string_view before = word(first - 1);
            const bool part = grammar::is_post_word(before) || grammar::is_post_qualifier(before) ||
                              (grammar::begins_upper(before) &&
                               !grammar::one_of(before, {"The", "Our", "Its", "Contact", "Their",
                                                         "Email", "Please"}) &&
                               !grammar::is_given_name(before));
            if (!part || before.ends_with("'s") || before.ends_with("s'")) break;
            --first;
        }
        std::size_t last = i;
        while (last + 1 < words.size() && together(last)) {
            const std::string_view next = word(last + 1);
            if (grammar::is_post_word(next) ||
                (grammar::begins_upper(next) && !grammar::is_given_name(next))) {
                ++last;
                continue;
            }
            // "Head of Data and Insight"
            const bool of = grammar::one_of(next, {"of", "and", "&"}) && last + 2 < words.size() &&
                            together(last + 1) && grammar::begins_upper(word(last + 2)) &&
                            !grammar::is_given_name(word(last + 2));
            if (!of) break;
            last += 2;
        }
        Span post{words[first].begin, words[last].end};
        const Span body = grammar::body_at_edge(text, post, bodies);
        if (!body.empty() && body != post)
            post = grammar::trim(text,
                                 body.end == post.end ? Span{post.begin, body.begin}
                                                      : Span{body.end, post.end},
                                 " ,'");
        if (slice(text, post).starts_with("s ")) post.begin += 2; // "Board's Data Officer"
        return post;
    }
    return {};
}

Span name_in(std::string_view text, Span sentence, std::string_view address) {
    const auto words = grammar::words_of(text, sentence);
    const std::span<const Span> all(words);
    if (const auto range = grammar::name_by_address(text, words, address)) {
        const auto part = all.subspan(range->first, range->last - range->first);
        const grammar::WordRange bare = grammar::without_titles(text, part);
        if (bare.first < bare.last) return {part[bare.first].begin, part[bare.last - 1].end};
    }
    // The last name before the address.
    for (std::size_t at = words.size(); at-- > 0;) {
        const bool titled = grammar::is_honorific(slice(text, words[at]));
        if (!titled && !grammar::is_given_name(slice(text, words[at]))) continue;
        const std::size_t begin = titled ? at + 1 : at;
        for (std::size_t count = std::min<std::size_t>(3, words.size() - begin); count >= 2;
             --count) {
            bool joined = true;
            for (std::size_t i = begin + 1; i < begin + count; ++i)
                joined = joined && words[i].begin == words[i - 1].end + 1;
            if (joined && grammar::looks_like_name(text, all.subspan(begin, count)))
                return {words[begin].begin, words[begin + count - 1].end};
        }
    }
    return {};
}

namespace {

/// How many bytes at `at` part one person from the next: "; ", ". ", " and " behind the end of an
/// entry; 0 where nothing does.
std::uint32_t joint_at(std::string_view text, Span line, std::uint32_t at,
                       std::span<const std::uint32_t> ends) {
    const std::string_view rest = text.substr(at, line.end - at);
    const char before = text[at - 1];
    if (rest.starts_with("; ")) return 2;
    if (rest.starts_with(". ")) {
        std::uint32_t word = at;
        while (word > line.begin && is_letter_byte(text[word - 1]))
            --word;
        const bool title = at - word == 1 || grammar::is_honorific(slice(text, {word, at}));
        return !title && rest.size() > 2 && is_upper(rest[2]) ? 2U : 0U;
    }
    const bool ended = before == ')' || is_digit(before) || std::ranges::binary_search(ends, at);
    for (const std::string_view joint : {", and ", " and ", ", "})
        if (ended && rest.starts_with(joint) && rest.size() > joint.size() &&
            is_upper(rest[joint.size()]))
            return static_cast<std::uint32_t>(joint.size());
    return 0;
}

} // namespace

std::vector<Span> cut_people(std::string_view text, Span line,
                             std::span<const std::uint32_t> ends) {
    std::vector<Span> parts;
    std::uint32_t begin = line.begin;
    for (std::uint32_t at = line.begin + 1; at < line.end; ++at) {
        const std::uint32_t joint = joint_at(text, line, at, ends);
        if (joint == 0) continue;
        parts.push_back({begin, at});
        begin = at + joint;
        at = begin;
    }
    parts.push_back(grammar::trim(text, {begin, line.end}, "."));
    return parts;
}

} // namespace concord
