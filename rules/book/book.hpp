// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/book/knowledge.hpp"
#include "rules/book/plan.hpp"
#include "rules/book/rule.hpp"

namespace concord {

/// Rules, knowledge and the plan that finds their phrases: views into static tables (the built-in
/// book, compiled by concord-pack) or into an OwnedBook (packs read at run time). Cheap to copy.
struct RuleBook {
    std::string_view version;
    std::string_view hash;       ///< SHA-256 over the sources it was compiled from, hex.
    std::string_view checked;    ///< Oldest `checked` date of its knowledge, ISO.
    std::span<const Rule> rules; ///< Sorted by id.
    std::span<const Authority> authorities;
    std::span<const Section> sections;
    std::span<const TypeCues> types;
    std::span<const Body> bodies;
    std::span<const NameGuard> names;
    std::span<const Law> laws;
    std::span<const LawName> law_names;
    std::span<const LawChange> law_changes;
    std::span<const KnownStatute> statutes;
    std::span<const Bar> bars;
    std::span<const ContactKind> contact_kinds;
    std::span<const Lexicon> lexicons;
    std::span<const VariantGroup> variants;
    std::span<const Profile> profiles;
    MailDomains mail;
    PhraseSet delegates; ///< Wording that hands a topic to another document.
    Plan plan;
    Plan own_plan; ///< Phrases of packs read at run time; its sets count on from those of `plan`.

    [[nodiscard]] const Rule* rule(std::string_view id) const noexcept;
    [[nodiscard]] const Section* section(std::string_view id) const noexcept;
    [[nodiscard]] const Body* body(std::string_view id) const noexcept;
    [[nodiscard]] const Lexicon* lexicon(std::string_view name) const noexcept;
    [[nodiscard]] const Profile* profile(std::string_view id) const noexcept;
};

/// The book that ships with the program.
[[nodiscard]] const RuleBook& built_in_book() noexcept;

} // namespace concord
