// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

/// The parties found so far: names of one body from several lists become one draft.
class PartyDrafts {
public:
    /// `marks` are the definitions of the folded `text`.
    PartyDrafts(std::string_view text, std::span<const grammar::DefinitionMark> marks)
        : text_(text), marks_(marks) {}

    /// Adds what the items say of known parties, and new parties where it `may_grow`.
    void add(const std::vector<grammar::PartyItem>& items, bool may_grow);

    /// Takes away two names that are the halves of a third: "Ferries" and "Piers Board" where
    /// "Ferries and Piers Board" is known too.
    void drop_halves();

    [[nodiscard]] std::size_t size() const noexcept { return parties_.size(); }
    [[nodiscard]] std::vector<PartyDraft> take() noexcept { return std::move(parties_); }

private:
    [[nodiscard]] std::string expand(std::string_view name) const;

    std::string_view text_;
    std::span<const grammar::DefinitionMark> marks_;
    std::vector<PartyDraft> parties_;
};

} // namespace concord
