// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "parser/text/ascii.hpp"
#include "rules/engine/read_duties.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

/// First un-negated occurrence in a sentence with another set's word: "share" with "personal data".
const Occurrence* together(const Document& document, const Occurrences& found,
                           std::span<const Occurrence> actions, PhraseSet objects) {
    for (const auto& action : actions) {
        if (action.negated) {
            continue;
        }
        const auto sentence = sentence_at(document, action.folded);
        for (const auto& object : found.in(objects, action.clause)) {
            if (!object.negated && sentence.contains(object.folded)) {
                return &action;
            }
        }
    }
    return nullptr;
}

/// Personal data in the paragraph of information that is shared, or handled "under this
/// memorandum": the sharing need not stand in the same sentence.
const Occurrence* in_same_breath(const Document& document, const RuleBook& book,
                                 const Occurrences& found, std::span<const Occurrence> sharing) {
    const auto personal = lexicon_set(book, "personal_data_terms");
    if (const auto* here = together(document, found, found.of(personal),
                                    lexicon_set(book, "under_this_agreement"))) {
        return here;
    }
    // "The Board discloses under section 12; its basis is Article 6(1)(e)."
    const auto conditions = lexicon_set(book, "data_conditions");
    for (const auto& verb : sharing) {
        if (verb.negated || verb.in_heading) continue;
        const auto named = found.in(conditions, verb.clause);
        if (!named.empty()) {
            return &named.front();
        }
    }
    const auto information = lexicon_set(book, "information_words");
    for (const auto& verb : sharing) {
        if (verb.negated || verb.in_heading ||
            together(document, found, {&verb, 1}, information) == nullptr) {
            continue;
        }
        const auto terms = found.below(personal, stated_in(document, verb.clause));
        const auto term = std::find_if(terms.begin(), terms.end(), [](const Occurrence& one) {
            return !one.negated && !one.in_heading;
        });
        if (term != terms.end()) {
            return &*term;
        }
    }
    return nullptr;
}

/// "Personal data will not be shared with third parties": with the other party it may be.
bool keeps_from_others(const Document& document, const Occurrence& none) {
    constexpr std::array<std::string_view, 10> others{
        " with third",   " with any third", " with other", " with any other", " with anyone",
        " with a third", " to third",       " to any",     " outside",        " beyond"};
    const auto rest = to_lower(document.folded.text().substr(none.folded.end, 16));
    return std::ranges::any_of(others, [&](auto words) { return rest.starts_with(words); });
}

std::size_t different_phrases(std::span<const Occurrence> found, bool also_denied = false) {
    std::set<std::uint16_t> variants;
    for (const auto& occurrence : found) {
        if (!occurrence.negated || also_denied) {
            variants.insert(occurrence.variant);
        }
    }
    return variants.size();
}

DataRoles roles_of(const RuleBook& book, const Occurrences& found, const TypeReading& type) {
    const auto joint = different_phrases(of_lexicon(book, found, "joint_terms"));
    // "Appoints no sub-processor without consent" speaks of a processor too.
    const auto processor = different_phrases(of_lexicon(book, found, "processor_facts")) +
                           different_phrases(of_lexicon(book, found, "processor_wording"), true);
    const auto independent = different_phrases(of_lexicon(book, found, "independent_terms"));
    // One phrase may be a definition or speak of others; a relationship takes several.
    const bool is_processor = processor >= 3 || type.type == AgreementType::dpa;
    const bool is_joint = joint >= 2 || type.type == AgreementType::jca;
    if (is_processor && is_joint) {
        return DataRoles::mixed;
    }
    if (is_processor) {
        return independent > 0 && processor < 5 ? DataRoles::mixed : DataRoles::processor;
    }
    if (is_joint || (joint > 0 && independent == 0)) {
        return DataRoles::joint;
    }
    return independent > 0 ? DataRoles::independent : DataRoles::unclear;
}

} // namespace

DataReading read_data(const Document& document, const RuleBook& book, const Reading& reading) {
    const auto& found = reading.occurrences;
    const auto sharing = of_lexicon(book, found, "sharing_verbs");
    const auto personal = lexicon_set(book, "personal_data_terms");
    DataReading out;
    out.shares_information =
        std::any_of(sharing.begin(), sharing.end(), [](const auto& verb) { return !verb.negated; });
    for (const auto& none : of_lexicon(book, found, "no_personal_data")) {
        if (keeps_from_others(document, none)) {
            continue;
        }
        out.excludes_personal_data = true;
        out.evidence.push_back({document.folded.source(none.folded), none.clause});
    }
    const auto type = reading.type.type;
    const bool data_agreement =
        type == AgreementType::isa || type == AgreementType::dpa || type == AgreementType::jca;
    const auto* shared = together(document, found, sharing, personal);
    const bool between_bodies =
        type == AgreementType::mou || type == AgreementType::jwp || type == AgreementType::wrd;
    if (shared == nullptr && between_bodies) {
        shared = in_same_breath(document, book, found, sharing);
    }
    // An arrangement of joint controllers is about personal data, whatever it calls them: "the
    // answers of the respondents".
    const bool by_kind = type == AgreementType::jca && found.any(lexicon_set(book, "joint_terms"));
    out.shares_personal_data = (shared != nullptr && !out.excludes_personal_data) || by_kind ||
                               (data_agreement && found.any(personal));
    if (shared != nullptr) {
        out.evidence.push_back({document.folded.source(shared->folded), shared->clause});
    }
    out.health = different_phrases(of_lexicon(book, found, "health_terms")) >= 2;
    out.law_enforcement = different_phrases(of_lexicon(book, found, "law_enforcement_terms")) >= 2;
    out.overseas = different_phrases(of_lexicon(book, found, "overseas_terms")) >= 1;
    if (out.shares_personal_data) {
        out.roles = roles_of(book, found, reading.type);
    }
    if (out.roles == DataRoles::processor || out.roles == DataRoles::mixed) {
        out.art28 = read_duties(document, book, found, "art28");
    }
    if (out.roles == DataRoles::joint ||
        (out.roles == DataRoles::mixed && type == AgreementType::jca)) {
        out.art26 = read_duties(document, book, found, "art26");
    }
    return out;
}

} // namespace concord
