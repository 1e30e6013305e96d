// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "parser/model/document.hpp"

namespace concord {

/// Collects abbreviations and capitalised expressions that nobody defines while the words of the
/// clauses go by. Spans handed in are folded and ascend.
class CapitalRuns {
public:
    explicit CapitalRuns(const Document& document);

    void begin(const Clause& clause);
    /// A word that begins with neither a small ASCII letter nor a figure.
    void word(const Word& word);
    /// A defined term or name of a party.
    void known(Span name);
    void end();

    /// Writes what was found into the document; an abbreviation that is expanded behind itself
    /// ("GDPR (General Data …)") becomes a defined term.
    void finish(Document& document);

private:
    struct Found {
        std::string_view name;
        std::vector<Span> uses; ///< Folded.
        Span meaning;           ///< Folded; of an abbreviation that is expanded behind itself.
    };
    struct Run {
        Span span;
        std::uint32_t words = 0;
        bool named = false;   ///< Begins with a name that is known.
        bool first = false;   ///< Stands at the beginning of a sentence.
        bool refused = false; ///< Holds a word that makes it a post, body, month …
    };

    /// What is known of a word by itself.
    struct Traits {
        bool known = false;        ///< Somebody asked.
        bool opener = false;       ///< Opens sentences: "The", "Where".
        bool refused = false;      ///< Makes a run a post, body, month …
        bool abbreviation = false; ///< May be an abbreviation.
    };

    [[nodiscard]] const Traits& traits(std::string_view name, std::uint32_t spelling);
    void take_abbreviation(Span word);
    void close_run();
    void add_run(Span span);
    [[nodiscard]] bool joins(Span left, Span right) const;
    [[nodiscard]] bool begins_sentence(std::uint32_t at) const;
    [[nodiscard]] bool shouted(Span word);
    [[nodiscard]] bool in_statute(Span folded);

    const Document& document_;
    std::string_view text_;
    const Clause* clause_ = nullptr;
    bool prose_ = false; ///< The clause may hold capitalised expressions.
    int capitals_ = -1;  ///< Whether the clause is in capitals; -1 not looked yet.
    Run run_;
    std::vector<Found> abbreviations_;
    std::vector<Found> expressions_;
    std::unordered_map<std::string_view, std::size_t> abbreviation_index_;
    std::unordered_map<std::string_view, std::size_t> expression_index_;
    std::unordered_set<std::string_view> explained_;
    std::vector<Traits> traits_; ///< By spelling: words come again and again.
};

} // namespace concord
