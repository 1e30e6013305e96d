// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_drafts.hpp"

#include <algorithm>
#include <utility>

#include "parser/grammar/words.hpp"

namespace concord {

// The full name where the text elsewhere explains an abbreviation.
std::string PartyDrafts::expand(std::string_view name) const {
    if (!grammar::is_abbreviation(name)) return {};
    for (const grammar::DefinitionMark& mark : marks_) {
        if (mark.form != grammar::DefinitionForm::abbreviation || slice(text_, mark.term) != name)
            continue;
        const Span meaning = grammar::meaning_by_initials(text_, name, mark.whole.begin);
        if (!meaning.empty()) return std::string(without_article(slice(text_, meaning)));
    }
    return {};
}

void PartyDrafts::add(const std::vector<grammar::PartyItem>& items, bool may_grow) {
    for (const grammar::PartyItem& item : items) {
        std::string name(slice(text_, item.name));
        const std::string full = expand(name);
        auto known = std::ranges::find_if(parties_, [&](const PartyDraft& p) {
            return bears_name(p, name) || (!full.empty() && bears_name(p, full)) ||
                   std::ranges::any_of(item.short_names, [&](Span s) {
                       return grammar::is_abbreviation(slice(text_, s)) &&
                              bears_name(p, slice(text_, s));
                   });
        });
        if (known == parties_.end()) {
            if (!may_grow) continue;
            PartyDraft draft;
            draft.introduced = item.name;
            draft.name = full.empty() ? name : full;
            if (!full.empty()) draft.short_name = name;
            parties_.push_back(std::move(draft));
            known = parties_.end() - 1;
        } else if (!bears_name(*known, name)) {
            // Known by its short form so far: the full name is the name.
            if (grammar::is_abbreviation(known->name) && known->short_name.empty())
                known->short_name = std::exchange(known->name, name);
            else
                known->aliases.push_back(name);
        } else if (known->name != name &&
                   grammar::count_upper(known->name) > grammar::count_upper(name) &&
                   same_body(known->name, name)) {
            known->name = name; // a title in capitals
        }
        for (const Span s : item.short_names) {
            const std::string_view term = without_article(slice(text_, s));
            if (lists_name(*known, term) || grammar::one_of(term, {"party", "parties"}) ||
                names_thing(term))
                continue;
            if (known->short_name.empty())
                known->short_name = term;
            else
                known->aliases.emplace_back(term);
        }
    }
}

void PartyDrafts::drop_halves() {
    if (parties_.size() < 3) return;
    const auto half_of_another = [&](std::string_view left, std::string_view right) {
        std::string both(left);
        both += " and ";
        both += right;
        return std::ranges::any_of(parties_,
                                   [&](const PartyDraft& one) { return one.name == both; });
    };
    for (std::size_t i = 0; i + 1 < parties_.size();) {
        if (half_of_another(parties_[i].name, parties_[i + 1].name))
            parties_.erase(parties_.begin() + static_cast<std::ptrdiff_t>(i),
                           parties_.begin() + static_cast<std::ptrdiff_t>(i) + 2);
        else
            ++i;
    }
}

} // namespace concord
