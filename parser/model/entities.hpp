// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/ids.hpp"
#include "parser/text/block.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// What a reference points at.
enum class ReferenceKind : std::uint8_t {
    internal, ///< A clause, annex or table of this document.
    statute,  ///< An Act, regulations, UK GDPR; "section 71 of the … Act 2006" as one.
    eu,       ///< An EU instrument by number, or the EU GDPR.
    agreement ///< Another agreement or treaty, by its name.
};
[[nodiscard]] std::string_view to_string(ReferenceKind kind) noexcept;

/// One reference; "clauses 4 to 6 and 9" gives four.
struct Reference {
    Span span;
    ClauseId clause;
    ReferenceKind kind = ReferenceKind::internal;
    std::string target;     ///< "clause 4.2(b)", "Annex 1"; for the others the text as written.
    Label label;            ///< For internal ones: unit and number that are looked for.
    ClauseId target_clause; ///< Internal and found; set by the link pass.
    bool resolved = false;  ///< Internal: found. Others: always true, they never dangle.
    bool self = false;      ///< "this clause", "this Annex".
};

/// An instrument of law as cited: one per citation of its title.
struct Statute {
    Span span; ///< The title with its year.
    ClauseId clause;
    std::string title;     ///< Folded: "Health and Social Care Act 2008".
    std::int32_t year = 0; ///< 0 when the citation gives none.
    enum class Kind : std::uint8_t {
        act,
        bill,
        regulations,
        order,
        directions,
        directive,
        rules,
        code
    } kind = Kind::act;
};

/// Somebody who enters into the agreement.
struct Party {
    std::string name;                 ///< As the title or parties clause has it.
    std::string short_name;           ///< "CQC"-like short form; empty when there is none.
    std::string legal_name;           ///< "legally known as …", when the text tells it.
    std::vector<std::string> aliases; ///< Further names the text ties to it, without the above.
    Span introduced;                  ///< Where it is first named as a party.
    Span legal_name_at;               ///< Where the legal name is given; empty when it is not.
    std::vector<Span> mentions;       ///< Every mention by any of the names, ascending.
};

/// A person or post to turn to.
struct Contact {
    Span span; ///< All of it.
    ClauseId clause;
    std::string name; ///< Without title and post-nominals; empty for a role alone.
    std::string role;
    std::string organisation; ///< Only where the text or the column says it.
    std::string email;        ///< Lower-case host, obfuscation undone; empty when there is none.
    std::string phone;        ///< As written.
    std::string topic;        ///< Row label or heading it stands under: "Management of MoU".
    PartyId party;            ///< Whose contact it is, as far as column, domain or words tell.
    TableId table;            ///< Valid when it comes from a table cell.
    Span name_at, role_at, email_at, topic_at;
    std::uint16_t row = 0; ///< Cell of the table.
    std::uint16_t column = 0;
    bool by_post = false; ///< Notices go there by post: "2 Quay Street, Attn: Jane Doe".
};

/// Someone who signs: from a signature table or block.
struct Signatory {
    Span span;
    ClauseId clause;
    std::string name;
    std::string role;
    std::string organisation;
    PartyId party;
    DateId date;              ///< Their date of signature, when one stands with them.
    bool signed_mark = false; ///< "[signed]", "/s/", an image remark.
    bool blank = false;       ///< A form to fill in: only rules, dots or an empty name.
};

/// How a term comes to have a meaning.
enum class TermForm : std::uint8_t {
    abbreviation, ///< "Care Inspectorate (CI)"
    quoted,       ///< ("the Scheme"), “Services” means …
    glossary      ///< A row of a definitions table or list.
};

/// A defined term or abbreviation with its uses.
struct DefinedTerm {
    std::string name;    ///< "NHSR", without quotes.
    std::string meaning; ///< The words it stands for, where they can be told; else empty.
    Span introduced;     ///< The term at its definition.
    Span meaning_at;
    ClauseId clause;
    TermForm form = TermForm::abbreviation;
    std::vector<Span> uses;      ///< Ascending, without `introduced` and later definitions.
    std::vector<Span> redefined; ///< Later places that define it again.
};

/// An abbreviation-like or capitalised expression that is used and never defined.
struct UndefinedTerm {
    std::string name;
    std::vector<Span> uses;    ///< Ascending, at least one.
    bool abbreviation = false; ///< Else a capitalised expression.
};

enum class LinkProblem : std::uint8_t { none, empty_target, local_host };

/// A hyperlink.
struct Link {
    Span span;
    ClauseId clause;
    Span text;          ///< What the reader sees.
    std::string target; ///< As written.
    LinkProblem problem = LinkProblem::none;
};

/// A hole left in the text.
enum class PlaceholderKind : std::uint8_t {
    bracketed, ///< [insert date], <name>
    to_be,     ///< TBC, to be confirmed / agreed / developed
    filler,    ///< XXXX, ???, lorem ipsum
    blank_rule ///< ______, ……
};

struct Placeholder {
    Span span;
    ClauseId clause;
    PlaceholderKind kind = PlaceholderKind::bracketed;
};

} // namespace concord
