// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/grammar/cadence.hpp"
#include "parser/model/dates.hpp"
#include "parser/passes/sentence.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// A cadence match in its sentence, with what the words around it are about.
struct CadencePlace {
    std::string_view text;
    Span sentence; ///< Cut to some hundred bytes on either side: the cost of a match is bounded.
    std::uint32_t at = 0;
    std::uint32_t end = 0;
    std::vector<TopicWord> before;

    /// What stands behind it: asked for few.
    [[nodiscard]] std::vector<TopicWord> after() const {
        return find_topics(text, {end, sentence.end});
    }
};

[[nodiscard]] CadencePlace look_around(std::string_view text, Span sentence, std::uint32_t at,
                                       std::uint32_t end);

/// The last verb of `topics`, or null.
[[nodiscard]] const TopicWord* last_verb(const std::vector<TopicWord>& topics) noexcept;

/// What an adverbial belongs to: the verb before it, else the subject, else what follows.
[[nodiscard]] CadenceOf topic_of_sentence(const CadencePlace& place);

/// The noun phrase behind an adjective.
struct HeadNoun {
    bool found = false;    ///< False: the adjective describes something that does not recur.
    bool any_word = false; ///< There is a word that could be a noun.
    CadenceOf of = CadenceOf::other;
};

/// Reads the noun phrase: "annual report and accounts", "quarterly review meetings". A review in
/// it outweighs the rest; else the last topic word is the head.
[[nodiscard]] HeadNoun head_noun(const CadencePlace& place);

/// What a rhythm is of; nothing when it is an adjective of something else, or a rate.
[[nodiscard]] std::optional<CadenceOf> topic_of_recurring(const CadencePlace& place,
                                                          const grammar::CadenceMatch& match);

} // namespace concord
