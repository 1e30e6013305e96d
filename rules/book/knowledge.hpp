// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/book/rule.hpp"

namespace concord {

/// Whether a type of agreement needs a section.
enum class Need : std::uint8_t { not_applicable, optional, expected, required };

/// One row of the section catalogue.
struct Section {
    std::string_view id;   ///< "SEC-REVIEW"
    std::string_view name; ///< "Review"
    std::string_view why;
    std::string_view adequate;
    std::span<const std::uint16_t> authorities;
    PhraseSet headings;              ///< Heading forms.
    PhraseSet strong;                ///< One is enough.
    PhraseSet cues;                  ///< Two different ones are enough.
    std::span<const PhraseSet> full; ///< Without one of each the section is there only in part.
    std::array<Need, agreement_type_count> need{};
};

/// Cues that tell one type of agreement.
struct TypeCues {
    AgreementType type = AgreementType::other;
    std::string_view name; ///< "memorandum of understanding"
    PhraseSet title, opening, structure, lexis, negative;
};

enum class BodyStatus : std::uint8_t {
    living,
    pending,
    abolished,
    renamed,
    merged,
    replaced,
    closed,
    split,
    brand_ended
};

/// How a body's names are looked for.
enum class BodyMatch : std::uint8_t { phrase, cased, expanded_only };

/// Names of one size share a bit, and those of 63 bytes or more: most bodies are ruled out by it.
[[nodiscard]] constexpr std::uint64_t name_size_bit(std::string_view name) noexcept {
    return std::uint64_t{1} << (name.size() < 63 ? name.size() : 63);
}

/// One row of the register of bodies.
struct Body {
    std::string_view id;
    std::string_view name;
    std::span<const std::string_view> aliases;
    std::string_view legal_name;     ///< Empty when it is `name`.
    std::string_view operating_name; ///< Empty when it is `name`.
    std::string_view
        end; ///< First day on which it no longer exists or bears the name; "YYYY-MM-DD" or empty.
    std::string_view successor; ///< As a message names it.
    std::string_view instrument;
    std::string_view territory; ///< england, scotland, wales, northern-ireland, uk, or empty.
    std::string_view note;
    std::span<const std::string_view> bars; ///< Ids of statutory bars.
    std::span<const std::string_view> domains;
    std::span<const std::string_view> retired_domains;
    std::uint64_t name_sizes = 0; ///< The name_size_bit() of each of its names.
    PhraseSet phrases;            ///< Name and aliases that may be matched.
    PhraseSet expanded;           ///< Aliases that count only where the document expands them.
    PhraseSet context;            ///< One must stand in the same clause; invalid = none needed.
    BodyStatus status = BodyStatus::living;
    bool doubtful = false;
    std::optional<bool> public_authority;
};

/// A name that is often written wrongly.
struct NameGuard {
    std::string_view right;
    PhraseSet wrong;
};

enum class LawStatus : std::uint8_t {
    guard,
    became,
    lapsed,
    pending,
    repealed,
    revoked,
    replaced,
    superseded,
    renamed
};

/// One row of the register of legislation and guidance.
struct Law {
    std::string_view id;
    std::string_view cited; ///< First form, for messages.
    std::string_view kind;  ///< act, bill, regulations, guidance, toolkit, marking …
    std::string_view from;  ///< "YYYY-MM-DD" or empty
    std::string_view now;
    std::string_view note;
    PhraseSet phrases;
    PhraseSet context;
    LawStatus status = LawStatus::guard;
    bool doubtful = false;
    bool saved = false; ///< Lives on for old cases.
};

/// A name used for data protection law, and what to say of it.
struct LawName {
    std::string_view id;
    std::string_view right;  ///< Wording to use instead.
    std::string_view result; ///< ok, advice, warning, error
    std::string_view from;   ///< Wrong from this day on; empty = always.
    std::string_view note;
    PhraseSet phrases;
};

/// A dated change of data protection law.
struct LawChange {
    std::string_view date;
    std::string_view what;
    std::string_view authority;
};

/// An instrument in force, by its right title.
struct KnownStatute {
    std::string_view title;
    std::string_view compared; ///< What comparable_title() makes of it.
    std::string_view kind;
    std::string_view number;
    std::int32_t year = 0;
};

/// A statutory bar on disclosure that binds a body.
struct Bar {
    std::string_view id;
    std::string_view statute;
    std::string_view what;
    std::uint16_t authority = 0xFFFF; ///< Index into RuleBook::authorities; 0xFFFF = none.
    PhraseSet cited;
    bool doubtful = false;
};

/// A kind of contact and which agreements need it.
struct ContactKind {
    std::string_view id;
    std::string_view name;
    PhraseSet labels;
    std::array<Need, agreement_type_count> need{};
    bool personal_data_only = false; ///< For MoUs: needed only where personal data is shared.
};

struct MailDomains {
    std::span<const std::string_view> shared, free, retired, relay;
};

/// A named list of phrases that rules refer to as `$name`.
struct Lexicon {
    std::string_view name;
    PhraseSet phrases;
    std::span<const std::string_view> words; ///< As written.
};

/// Several names for one thing, or several spellings of one word.
struct VariantGroup {
    std::string_view name;
    std::string_view kind; ///< variants, alias_groups, address_forms
    std::span<const PhraseSet> members;
    std::span<const std::string_view> member_names; ///< First form of each member, for messages.
};

/// A profile: where rules differ by country or stage.
struct Profile {
    std::string_view id;
    std::string_view title;
    std::span<const std::string_view> disabled; ///< Rule ids or family prefixes.
    std::span<const std::string_view> enabled;  ///< Ids of rules to ask though they are not stable.
    struct Override {
        std::string_view rule;
        Severity severity = Severity::advice;
        std::string_view by; ///< The settings file that says so; empty for the profile itself.
    };
    std::span<const Override> overrides;
    std::int32_t tolerance_days = 30;
    std::int32_t sentence_max = 40;
    bool watch_list = false;
};

} // namespace concord
