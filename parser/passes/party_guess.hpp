// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/host_letters.hpp"

namespace concord {

/// Tells which party a heading, an organisation or a mail host belongs to.
class PartyGuess {
public:
    explicit PartyGuess(const Document& document);

    /// All names of all parties, to tell an organisation from a post.
    [[nodiscard]] std::span<const std::string> names() const noexcept { return names_; }

    /// The party that the words are a name of, article and "for", "signed on behalf of" apart.
    [[nodiscard]] PartyId named(std::string_view words) const;
    /// The one party that the words name anywhere; invalid when there are none or several.
    [[nodiscard]] PartyId mentioned(std::string_view words) const;

    /// Remembers that mail of a party comes from this host.
    void learn_host(std::string_view address, PartyId party);
    /// The party of a mail host: learned, else by its letters: "rhc.example", "homes-commission".
    [[nodiscard]] PartyId by_host(std::string_view address);

    /// Remembers the order of the parties' columns in the signature table.
    void learn_columns(std::vector<PartyId> columns);
    /// The party whose column is the `index`th of `count` that hold people; invalid when unknown.
    [[nodiscard]] PartyId by_column(std::size_t index, std::size_t count) const;

private:
    /// What is known of a mail host.
    struct Host {
        bool asked = false; ///< What its letters say.
        PartyId by_letters;
        PartyId learned; ///< One of those whose mail came from it.
        bool shared = false;
    };

    [[nodiscard]] Host& host_of(std::string_view address);
    [[nodiscard]] PartyId by_letters(std::string_view host);
    [[nodiscard]] PartyId by_kind(std::string_view bare) const;

    std::vector<std::string> names_;
    std::vector<PartyId> owners_;      ///< Of names_.
    std::vector<NameLetters> letters_; ///< Of names_; empty until somebody asks for a host.
    std::unordered_map<std::string, Host> hosts_;
    std::vector<PartyId> columns_;
    std::vector<std::string> kinds_; ///< Of the parties: "Council", "Trust"; empty where none.
};

} // namespace concord
