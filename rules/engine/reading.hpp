// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/model/document.hpp"
#include "rules/book/book.hpp"
#include "rules/engine/occurrences.hpp"

namespace concord {

/// Words of the document that show why something was concluded.
struct Evidence {
    Span span; ///< In the source text; empty when the evidence is an absence.
    ClauseId clause;
    std::string_view of = {}; ///< What it shows, where a rule asks for several things: "review".
};

/// `partial`: dealt with, but without what makes it whole.
enum class SectionState : std::uint8_t { absent, partial, delegated, present };
[[nodiscard]] std::string_view to_string(SectionState state) noexcept;

/// What became of one row of the section catalogue in this document.
struct SectionReading {
    const Section* section = nullptr;
    SectionState state = SectionState::absent;
    bool only_promised = false;     ///< A heading names it, and nothing below deals with it.
    std::vector<ClauseId> headings; ///< Clauses whose heading names it, in reading order.
    std::vector<Evidence> evidence; ///< Strongest first.
};

/// Whether a text is part of another agreement by its own words.
enum class Joining : std::uint8_t {
    none,
    told, ///< In some sentence that speaks of "this …".
    opens ///< In a sentence of its opening that begins so.
};

struct TypeReading {
    AgreementType type = AgreementType::other;
    int score = 0;
    AgreementType runner_up = AgreementType::other;
    int runner_up_score = 0;
    std::optional<AgreementType> by_title;        ///< What the title alone says.
    AgreementType by_body = AgreementType::other; ///< What the text without the title says.
    int by_body_score = 0;
    int by_title_body_score = 0;   ///< What the text says for the type that the title names.
    bool forced = false;           ///< The user said so.
    bool none = false;             ///< A policy, notice or the like: no agreement at all.
    bool agrees = false;           ///< The text calls itself an agreement.
    bool trades = false;           ///< It speaks of prices, fees, suppliers and the like.
    Joining joins = Joining::none; ///< By its own words it is part of another agreement.
    bool part = false; ///< An amendment or the like: the terms stand in another document.
};

/// Points from which a type counts as told.
inline constexpr int sure_of_type = 5;

/// The type is a guess: the title does not say it, and hardly anything in the text does.
[[nodiscard]] constexpr bool is_guessed(const TypeReading& type) noexcept {
    return !type.forced && !type.by_title && type.score < sure_of_type;
}

/// A body of the register, named in the text.
struct BodyMention {
    const Body* body = nullptr;
    Span span;
    ClauseId clause;
    bool historical =
        false; ///< "formerly", "established by … in 2013", "then": not a live reference.
};

struct LawMention {
    const Law* law = nullptr;
    Span span;
    ClauseId clause;
    bool historical = false; ///< "repealed", "replaced", "formerly under" near it.
};

/// Which law an agreement stands under. `unclear`: nothing says so, or the signs disagree.
enum class Jurisdiction : std::uint8_t { unclear, uk, abroad };

struct JurisdictionReading {
    Jurisdiction where = Jurisdiction::unclear;
    bool disputed = false;              ///< Signs of both stand in the text.
    bool gdpr = false;                  ///< The text works with the GDPR of the EU or the UK.
    std::optional<Evidence> uk, abroad; ///< The strongest sign of each.
};

enum class DataRoles : std::uint8_t { none, unclear, independent, joint, processor, mixed };
[[nodiscard]] std::string_view to_string(DataRoles roles) noexcept;

struct ItemReading {
    std::string_view item;                     ///< "c-security"
    SectionState state = SectionState::absent; ///< present, partial, absent
    std::vector<Evidence> evidence;
};

/// Whether and how personal data flows under the agreement, judged from facts, not labels.
struct DataReading {
    bool shares_information = false;
    bool shares_personal_data = false;
    bool excludes_personal_data = false; ///< "no personal data will be shared".
    bool health = false;                 ///< Health, care, claims or safeguarding data are likely.
    bool law_enforcement = false;
    bool overseas = false;
    DataRoles roles = DataRoles::none;
    std::vector<Evidence> evidence;
    std::vector<ItemReading> art28; ///< Only where a processor is engaged.
    std::vector<ItemReading> art26; ///< Only where controllers are joint.
};

/// Where the document stands in its life.
struct LifeReading {
    std::optional<Day> signed_on; ///< Last signature date, read in UK order.
    std::optional<Day> first_signed;
    std::optional<Day> effective; ///< Commencement if stated, else signed_on.
    std::optional<Day> judged_at; ///< Date at which "at signature" questions are asked: signed_on,
                                  ///< effective, version or the day of the cover.
    bool signed_ = false;         ///< There are signatures with dates, or marks of signature.
    bool form = false;            ///< A template: blanks to sign, bracketed party names.
};

/// What a document means in the light of the book: made once, read by all checks.
struct Reading {
    explicit Reading(Occurrences found) : occurrences(std::move(found)) {}

    Occurrences occurrences;
    TypeReading type;
    LifeReading life;
    JurisdictionReading law;
    DataReading data;
    bool english = true;                   ///< False: a language that no rule can read.
    bool not_binding = false;              ///< The text says that it does not bind in law.
    std::optional<Evidence> outside_terms; ///< Terms of another document that the text takes in.
    std::vector<SectionReading> sections;  ///< In the order of RuleBook::sections.
    std::vector<BodyMention> bodies;       ///< In reading order.
    std::vector<LawMention> laws;          ///< In reading order.
    std::vector<const Body*> party_bodies; ///< For each party of the document: its body, or null.

    [[nodiscard]] const SectionReading* section(std::string_view id) const noexcept;
};

/// Brings the book's knowledge to a document. `type` overrides the document's own look.
[[nodiscard]] Reading understand(const Document& document, const RuleBook& book,
                                 std::optional<AgreementType> type = {});

} // namespace concord
