// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/name_table.hpp"

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
        std::uint32_t first = 0; ///< Of its uses, which lead from one to the next.
        std::uint32_t last = 0;
        std::uint32_t count = 0;
        Span meaning; ///< Folded; of an abbreviation that is expanded behind itself.
    };
    struct Use {
        Span span; ///< Folded.
        std::uint32_t next = 0;
    };
    /// What was found of one kind, by name, in the order in which it first stands.
    struct Finds {
        NameTable table;
        std::vector<Found> all;
    };
    struct Run {
        Span span;
        std::uint32_t words = 0;
        bool named = false;   ///< Begins with a name that is known.
        bool refused = false; ///< Holds a word that makes it a post, body, month …
    };

    /// What is known of a word by itself.
    struct Traits {
        bool known = false;        ///< Somebody asked.
        bool capital = false;      ///< Begins with a capital letter.
        bool opener = false;       ///< Opens sentences: "The", "Where".
        bool refused = false;      ///< Makes a run a post, body, month …
        bool abbreviation = false; ///< May be an abbreviation.
    };

    [[nodiscard]] const Traits& traits(std::string_view name, std::uint32_t spelling) {
        Traits& traits = traits_[spelling];
        if (!traits.known) traits = traits_of(name);
        return traits;
    }
    [[nodiscard]] static Traits traits_of(std::string_view name);
    void take_abbreviation(Span word);
    void close_run() {
        // A name alone is no expression.
        if (!run_.refused && run_.words > (run_.named ? 1U : 0U)) finish_run();
        run_.words = 0;
    }
    void finish_run();
    Found& add_use(Finds& finds, std::string_view name, std::string_view key, Span use);
    [[nodiscard]] std::vector<Span> sources(const Found& found) const;
    [[nodiscard]] DefinedTerm expanded(const Found& found) const;
    [[nodiscard]] bool joins(Span left, Span right) const {
        constexpr std::uint32_t longest_joint = 8; // " of the "
        const std::uint32_t size = right.begin - left.end;
        return size == 1 ? joins(text_[left.end])
                         : size <= longest_joint && joins(text_.substr(left.end, size));
    }
    [[nodiscard]] static bool joins(char between) noexcept {
        return between == ' ' || between == '-' || between == '\'';
    }
    [[nodiscard]] static bool joins(std::string_view between) noexcept;
    [[nodiscard]] std::uint32_t end_of_lead(const Clause& clause) const;
    [[nodiscard]] bool begins_sentence(std::uint32_t at) const;
    [[nodiscard]] bool begins_line(std::uint32_t at) const;
    [[nodiscard]] bool follows_number(std::uint32_t at) const;
    [[nodiscard]] bool shouted(Span word);
    [[nodiscard]] bool in_statute(Span folded);

    const Document& document_;
    std::string_view text_;
    const Clause* clause_ = nullptr;
    std::uint32_t border_ = 0; ///< Where the text behind the name of the clause begins.
    bool prose_ = false;       ///< The clause may hold capitalised expressions.
    int capitals_ = -1;        ///< Whether the clause is in capitals; -1 not looked yet.
    Run run_;
    Finds abbreviations_;
    Finds expressions_;
    std::vector<Use> uses_; ///< Of all finds.
    std::unordered_set<std::string_view> explained_;
    std::vector<Traits> traits_; ///< By spelling: words come again and again.
};

} // namespace concord
