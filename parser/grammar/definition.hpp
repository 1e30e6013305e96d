// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/naming_words.hpp"
#include "parser/text/span.hpp"

namespace concord::grammar {

/// How a text gives a term.
enum class DefinitionForm : std::uint8_t {
    abbreviation, ///< Full Name (FN): the meaning stands before the bracket.
    bracketed,    ///< … ("the Scheme"), … (the Commission), … (hereafter "X").
    short_name,   ///< Beta Trust (Beta): one capitalised word; only a definition in context.
    called,       ///< … known as 'Liaison Managers', … referred to as "X".
    means,        ///< "X" means …: the meaning follows; also any "X" is the …, "X" are to ….
    other_name    ///< … whose legal name is X, … operating as X: another name of a body.
};

/// One place that may define a term.
struct DefinitionMark {
    Span term;  ///< Without quotation marks and article.
    Span whole; ///< From the bracket, quotation mark or cue to the end of the term or cue.
    DefinitionForm form = DefinitionForm::abbreviation;
};

/// All such places of a folded text in reading order; no mark crosses a line.
/// Accepts: Full Name (FN), Name Regulations 2014 (NR 2014), body ("the Body" or "B"), the Body
/// (the Body), leads (known as 'Area Leads'), hereinafter referred to as "PRC", "Services" means,
/// whose legal name is the Body.
/// Rejects: (see "Annex 1"), (a), (England), "lead" organisation, Regulation (EU) 2016/679.
[[nodiscard]] std::vector<DefinitionMark> find_definitions(std::string_view text,
                                                           const NamingWords& words);

/// The first of these marks, which stand in reading order, that begins at `at`; null where none
/// does.
[[nodiscard]] const DefinitionMark* mark_at(std::span<const DefinitionMark> marks,
                                            std::uint32_t at) noexcept;

/// Marks that begin in [begin, end).
[[nodiscard]] std::span<const DefinitionMark>
marks_in(std::span<const DefinitionMark> marks, std::uint32_t begin, std::uint32_t end) noexcept;

/// "we", "us", "your": words by which a text speaks of its parties, and no names.
[[nodiscard]] bool is_pronoun(std::string_view word) noexcept;

/// The words before `open` that `abbreviation` stands for: initials first, small words may be left
/// out, else any letters in order from a run of capitalised words. Empty when there are none.
/// Accepts: Health Alert Notices (HANs), NHS Redress (NHSR), Beta (BTA).
/// Rejects: the report (XYZ).
[[nodiscard]] Span meaning_by_initials(std::string_view text, std::string_view abbreviation,
                                       std::uint32_t open);

/// The last words of the sentence before `open`, at any distance, whose initials spell the
/// abbreviation: "Sharing Agreement between the parties, signed in May (the SA)".
[[nodiscard]] Span meaning_by_initials_before(std::string_view text, std::string_view abbreviation,
                                              std::uint32_t open);

/// The run of capitalised words, with small words between them, that ends at `end`: "the Health
/// Board of Eastmere" gives "Health Board of Eastmere". Empty when there is none.
[[nodiscard]] Span capitalised_run_before(std::string_view text, std::uint32_t end);

/// True for a word such as "CQC", "MoU", "HPANs", "P2P": at least two capitals, no more than three
/// small letters, ten letters at most.
[[nodiscard]] bool is_abbreviation(std::string_view word) noexcept;

/// True for "I", "IV", "XII" and the like.
[[nodiscard]] bool is_roman(std::string_view word) noexcept;

} // namespace concord::grammar
