// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace concord {

/// The severity ladder, from the quietest.
enum class Severity : std::uint8_t { advice, warning, error };
[[nodiscard]] std::string_view to_string(Severity severity) noexcept;
/// The next lower one; advice stays advice.
[[nodiscard]] Severity one_down(Severity severity) noexcept;

/// How a question came out. The first five speak of something wanted, defect of something wrong.
enum class Verdict : std::uint8_t { met, partly, ambiguous, missing, delegated, defect };
[[nodiscard]] std::string_view to_string(Verdict verdict) noexcept;

/// Wrong when it was signed, or only as of today.
enum class Basis : std::uint8_t { signature, today };
[[nodiscard]] std::string_view to_string(Basis basis) noexcept;

enum class Confidence : std::uint8_t { low, medium, high };
[[nodiscard]] std::string_view to_string(Confidence confidence) noexcept;

/// Kinds of agreement. `other` is a document that is none of them, `register_` a list of
/// agreements.
enum class AgreementType : std::uint8_t {
    mou,
    jwp,
    isa,
    dpa,
    jca,
    fwk,
    wrd,
    sla,
    contract,
    other,
    register_
};
inline constexpr std::size_t agreement_type_count = 11;
/// "MOU", "JWP" … "CONTRACT", "OTHER", "REGISTER".
[[nodiscard]] std::string_view to_string(AgreementType type) noexcept;
[[nodiscard]] std::optional<AgreementType> agreement_type(std::string_view id) noexcept;

/// A list of phrases compiled into the plan; occurrences are asked for by this number.
struct PhraseSet {
    std::uint16_t index = 0xFFFF;
    [[nodiscard]] constexpr bool valid() const noexcept { return index != 0xFFFF; }
    friend constexpr bool operator==(PhraseSet, PhraseSet) noexcept = default;
};

/// What a parameter of a check kind may hold.
enum class ParamType : std::uint8_t {
    flag,    ///< true or false
    number,  ///< a whole number
    text,    ///< one string
    texts,   ///< a list of strings
    phrases, ///< a list of phrases in the phrase language, or of `$name` lexicon references
    groups   ///< a list of lists of phrases
};

/// A parameter as a check kind declares it; the loader checks packs against this.
struct ParamSpec {
    std::string_view name;
    ParamType type = ParamType::text;
    bool required = false;
    std::string_view help;
    std::span<const std::string_view>
        choices; ///< For text and texts: the values allowed; empty = any.
};

/// A parameter's value in a rule. Which members count is told by `type`.
struct Param {
    std::string_view name;
    ParamType type = ParamType::text;
    std::int64_t number = 0;                 ///< number; flag as 0 or 1
    std::string_view text;                   ///< text
    std::span<const std::string_view> texts; ///< texts; for phrases and groups as written
    std::span<const PhraseSet> phrases;      ///< phrases: one; groups: one a group
};

/// Who or what says so: a statute, code or habit that a finding rests on.
struct Authority {
    std::string_view id;      ///< "dpa-2018-s-3-10"
    std::string_view title;   ///< "Data Protection Act 2018 section 3(10)"
    std::string_view address; ///< Where it can be read; may be empty.
    std::string_view checked; ///< ISO date of the last look; empty when nobody looked.
    std::string_view doubt;   ///< What a lawyer still has to confirm; empty when nothing.
};

enum class ExampleKind : std::uint8_t { flag, pass, near_miss };

/// A text that a rule must flag or must leave alone; test and documentation at once.
struct Example {
    ExampleKind kind = ExampleKind::flag;
    std::string_view text;             ///< Markdown or plain text of a small document.
    std::optional<AgreementType> type; ///< Judged as this type; else the first that applies.
    std::string_view today;            ///< ISO date; empty = 2026-11-21.
    std::string_view why;              ///< For near misses: what the trap is.
    bool whole = false;                ///< Keep the checker's own idea of the type.
};

/// One rule of the book. All text lives as long as the book.
struct Rule {
    std::string_view id;       ///< "GDP-13", variants by dot: "GDP-13.isa".
    std::string_view family;   ///< "GDP"
    std::string_view title;    ///< What is wrong when it has something to say.
    std::string_view met;      ///< What is so when it has not; may be empty.
    std::string_view why;      ///< Why it matters, one or two plain sentences.
    std::string_view advice;   ///< What to do.
    std::string_view message;  ///< Template: "{quote}" and the values that the check kind names.
    std::string_view wording;  ///< Suggested wording, same template language; may be empty.
    std::string_view kind;     ///< Name of the check kind.
    std::string_view status;   ///< stable, preview, deprecated
    std::string_view since;    ///< Version that brought it.
    std::string_view measured; ///< How often it was right on real documents; may be empty.
    std::string_view
        cause; ///< Rules of one family with one cause are shown as one item; may be empty.
    static constexpr std::uint8_t no_check = 0xFF;
    std::uint8_t check = no_check; ///< Which of check_kinds() `kind` names.
    Basis basis = Basis::signature;
    Confidence confidence = Confidence::high;
    /// Severity by agreement type; nothing where the rule does not apply.
    std::array<std::optional<Severity>, agreement_type_count> severity;
    std::span<const std::string_view> when;     ///< Conditions on the reading; all must hold.
    std::uint32_t conditions = 0;               ///< The same as bits: see condition_bit().
    std::span<const std::string_view> profiles; ///< Only under these profiles; empty = all.
    std::span<const std::uint16_t> authorities; ///< Indices into RuleBook::authorities.
    std::span<const Param> params;
    std::span<const Example> examples;

    [[nodiscard]] const Param* param(std::string_view name) const noexcept;
    [[nodiscard]] bool flag(std::string_view name) const noexcept;
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t fallback) const noexcept;
    [[nodiscard]] std::string_view text(std::string_view name) const noexcept;
    [[nodiscard]] std::span<const std::string_view> texts(std::string_view name) const noexcept;
    /// The phrase set of a `phrases` parameter; invalid when the rule does not give it.
    [[nodiscard]] PhraseSet phrases(std::string_view name) const noexcept;
    [[nodiscard]] std::span<const PhraseSet> groups(std::string_view name) const noexcept;
};

} // namespace concord
