// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/kinds.hpp"

#include <algorithm>
#include <array>

namespace concord {

std::span<const CheckKind> check_kinds() noexcept {
    // Explicit, sorted and one a line: nothing registers itself.
    // clang-format off
    static const std::array kinds{
        actor_check(),
        aged_words_check(),
        agreement_type_check(),
        bar_check(),
        body_check(),
        commencement_check(),
        contact_check(),
        date_conflict_check(),
        date_style_check(),
        direction_check(),
        duty_check(),
        early_sharing_check(),
        empty_section_check(),
        escalation_check(),
        figures_check(),
        jurisdiction_check(),
        lacks_check(),
        law_check(),
        law_name_check(),
        law_title_check(),
        legal_name_check(),
        link_check(),
        list_grammar_check(),
        lone_condition_check(),
        misfiled_check(),
        mixture_check(),
        names_check(),
        near_check(),
        note_check(),
        numbering_check(),
        officer_contact_check(),
        placeholder_check(),
        promised_check(),
        reference_check(),
        regex_check(),
        repeated_text_check(),
        review_check(),
        section_check(),
        section_promise_check(),
        sentence_check(),
        signature_block_check(),
        signers_check(),
        slash_check(),
        term_check(),
        unnamed_party_check(),
        unsaid_check(),
        wording_check(),
    };
    // clang-format on
    return kinds;
}

const CheckKind* check_kind(std::string_view name) noexcept {
    const auto kinds = check_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const CheckKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace concord
