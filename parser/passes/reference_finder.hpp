// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/reference_cues.hpp"
#include "parser/passes/targets.hpp"

namespace concord {

/// Folded range of a clause.
struct ClauseRange {
    Span folded;
    ClauseId id;
    ClauseKind kind = ClauseKind::text;
};

/// A title with what a reference to it is.
struct FoundTitle {
    grammar::Title title;
    ReferenceKind kind = ReferenceKind::statute;
    bool used = false; ///< A reference to a part of it has taken it in.
};

/// A noun with its numbers: "clauses 4 to 6 and 9", "Schedule 2".
struct UnitMention {
    Cue noun;
    Span span;
    std::vector<grammar::ListedNumber> numbers;
    std::uint32_t end = 0;
};

/// The work behind find_references(): titles first, then nouns with numbers, which look to their
/// right (and left) for the title that they belong to.
class ReferenceFinder {
public:
    /// Keeps references to both.
    ReferenceFinder(Document& document, const Targets& targets);
    /// `words` are those that may be cues.
    void run(std::span<const NotedWord> words);

private:
    // Words of the document itself.
    void note_self_names();
    [[nodiscard]] bool names_self(std::string_view noun) const;

    // Texts that change another agreement (reference_amended.cpp).
    [[nodiscard]] bool names_amendment() const;
    [[nodiscard]] bool of_amended(const UnitMention& mention) const;

    // Titles (reference_titles.cpp).
    void find_titles();
    void add_title(const Cue& cue);
    void add_short_laws();
    void drop_contained_titles();
    [[nodiscard]] bool agreement_of_others(const grammar::Title& title) const;
    [[nodiscard]] FoundTitle* title_at(std::uint32_t begin);
    [[nodiscard]] const FoundTitle* title_around(std::uint32_t at) const;
    [[nodiscard]] const FoundTitle* title_before(std::uint32_t end) const;

    // Nouns with numbers (reference_units.cpp). What adds something returns where to go on.
    void find_units();
    [[nodiscard]] std::optional<UnitMention> mention_at(std::size_t index) const;
    [[nodiscard]] bool names_page(std::uint32_t end, std::uint32_t number, const Cue& noun,
                                  const grammar::NumberList& list) const;
    [[nodiscard]] bool begins_clause(const Cue& cue) const;
    [[nodiscard]] bool number_suits(const Cue& noun, Span number) const;
    std::uint32_t settle(std::size_t cue, const UnitMention& mention);

    // What is added for them (reference_targets.cpp).
    std::uint32_t add_internal(const UnitMention& mention, bool self);
    void add_range(const UnitMention& mention, const std::string& noun, const Label& first,
                   const Label& end, Span span);
    void add_number(Span span, std::string target, const Label& label, bool self);
    std::uint32_t add_self(const Cue& noun);
    std::uint32_t add_bare_annex(std::size_t index);
    std::uint32_t add_other_forms(const Cue& cue);

    // Whose part a mention is (reference_owner.cpp).
    struct Owner {
        enum class Kind : std::uint8_t { unknown, own, statute, eu, agreement, nothing };
        Kind kind = Kind::unknown;
        std::uint32_t end = 0; ///< Where the words end that say so.
    };
    [[nodiscard]] static Owner by_title(FoundTitle& found);
    [[nodiscard]] Owner owner_of(std::size_t cue, const UnitMention& mention, int depth);
    [[nodiscard]] Owner owner_of_neighbour(std::size_t cue, const UnitMention& mention, int depth);
    [[nodiscard]] Owner owner_by_words(const UnitMention& mention) const;
    [[nodiscard]] Owner owner_after_tie(std::size_t cue, const grammar::Tie& tie, int depth);
    [[nodiscard]] Owner owner_by_name(const grammar::Tie& tie, std::uint32_t at) const;
    [[nodiscard]] Owner owner_by_kind(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t end_with_paragraph(std::size_t cue, const UnitMention& mention);
    [[nodiscard]] bool resolves(const UnitMention& mention) const;
    [[nodiscard]] bool in_brackets_of_law(const UnitMention& mention) const;
    [[nodiscard]] bool reads_as_statute(const UnitMention& mention) const;
    [[nodiscard]] bool linked_away(const UnitMention& mention) const;
    [[nodiscard]] FoundTitle* title_ending_before(std::uint32_t begin);

    void add(Span folded, ReferenceKind kind, std::string target);
    [[nodiscard]] const ClauseRange& clause_of(std::uint32_t folded) const;
    [[nodiscard]] std::size_t next_cue(std::uint32_t folded, std::size_t from) const;
    void finish();

    Document* document_;
    std::string_view text_;
    const Targets& targets_;
    std::string title_text_; ///< Of the document, lower case.
    bool amends_ = false;    ///< The document changes another agreement.
    std::vector<ClauseRange> clauses_;
    std::vector<Cue> cues_;
    std::vector<FoundTitle> titles_;
    std::vector<std::string> self_names_; ///< Lower case: what follows "this".
    struct Found {
        Span folded;
        Reference reference;
    };
    // Schedules of Acts (reference_schedules.cpp).
    [[nodiscard]] bool tied(const Found& first, const Found& second) const;
    void cite_schedules_of_acts();

    std::vector<Found> found_;
};

} // namespace concord
