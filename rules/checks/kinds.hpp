// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/check.hpp"

namespace concord {

// One function a kind, each in the file of its name; kinds.cpp lists them.
[[nodiscard]] CheckKind actor_check() noexcept;
[[nodiscard]] CheckKind aged_words_check() noexcept;
[[nodiscard]] CheckKind agreement_type_check() noexcept;
[[nodiscard]] CheckKind bar_check() noexcept;
[[nodiscard]] CheckKind body_check() noexcept;
[[nodiscard]] CheckKind commencement_check() noexcept;
[[nodiscard]] CheckKind contact_check() noexcept;
[[nodiscard]] CheckKind date_conflict_check() noexcept;
[[nodiscard]] CheckKind date_style_check() noexcept;
[[nodiscard]] CheckKind direction_check() noexcept;
[[nodiscard]] CheckKind duty_check() noexcept;
[[nodiscard]] CheckKind early_sharing_check() noexcept;
[[nodiscard]] CheckKind empty_section_check() noexcept;
[[nodiscard]] CheckKind escalation_check() noexcept;
[[nodiscard]] CheckKind figures_check() noexcept;
[[nodiscard]] CheckKind jurisdiction_check() noexcept;
[[nodiscard]] CheckKind lacks_check() noexcept;
[[nodiscard]] CheckKind law_check() noexcept;
[[nodiscard]] CheckKind law_name_check() noexcept;
[[nodiscard]] CheckKind law_title_check() noexcept;
[[nodiscard]] CheckKind legal_name_check() noexcept;
[[nodiscard]] CheckKind link_check() noexcept;
[[nodiscard]] CheckKind list_grammar_check() noexcept;
[[nodiscard]] CheckKind lone_condition_check() noexcept;
[[nodiscard]] CheckKind misfiled_check() noexcept;
[[nodiscard]] CheckKind mixture_check() noexcept;
[[nodiscard]] CheckKind names_check() noexcept;
[[nodiscard]] CheckKind near_check() noexcept;
[[nodiscard]] CheckKind note_check() noexcept;
[[nodiscard]] CheckKind numbering_check() noexcept;
[[nodiscard]] CheckKind officer_contact_check() noexcept;
[[nodiscard]] CheckKind placeholder_check() noexcept;
[[nodiscard]] CheckKind promised_check() noexcept;
[[nodiscard]] CheckKind reference_check() noexcept;
[[nodiscard]] CheckKind regex_check() noexcept;
[[nodiscard]] CheckKind repeated_text_check() noexcept;
[[nodiscard]] CheckKind review_check() noexcept;
[[nodiscard]] CheckKind section_check() noexcept;
[[nodiscard]] CheckKind section_promise_check() noexcept;
[[nodiscard]] CheckKind sentence_check() noexcept;
[[nodiscard]] CheckKind signature_block_check() noexcept;
[[nodiscard]] CheckKind signers_check() noexcept;
[[nodiscard]] CheckKind slash_check() noexcept;
[[nodiscard]] CheckKind term_check() noexcept;
[[nodiscard]] CheckKind unnamed_party_check() noexcept;
[[nodiscard]] CheckKind unsaid_check() noexcept;
[[nodiscard]] CheckKind wording_check() noexcept;

} // namespace concord
