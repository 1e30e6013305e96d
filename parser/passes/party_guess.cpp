// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_guess.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord {

namespace {

std::string_view without_user(std::string_view address) noexcept {
    const std::size_t at = address.rfind('@');
    return at == address.npos ? address : address.substr(at + 1);
}

std::string_view without_lead(std::string_view words) {
    static constexpr std::array<std::string_view, 13> leads{"signed for and on behalf of",
                                                            "signed on behalf of",
                                                            "for and on behalf of",
                                                            "signed by and on behalf of",
                                                            "on behalf of",
                                                            "signed for",
                                                            "signed by",
                                                            "contacts for",
                                                            "contact for",
                                                            "contacts at",
                                                            "for",
                                                            "contacts:",
                                                            "contact:"};
    for (const std::string_view lead : leads)
        if (words.size() > lead.size() && to_lower(words.front()) == lead.front() &&
            grammar::begins_with(words, lead) && !grammar::is_word(words[lead.size()])) {
            words.remove_prefix(lead.size());
            break;
        }
    Span bare = grammar::trim(words, grammar::all_of(words), ":.-*#()\"'");
    words = slice(words, bare);
    if (words.size() > 4 && grammar::same_word(words.substr(0, 4), "the ")) words.remove_prefix(4);
    static constexpr std::array<std::string_view, 9> tails{
        " contacts",       " contact",        " contact details", " lead",         " leads",
        " named contacts", " representative", " representatives", " named contact"};
    for (const std::string_view tail : tails)
        if (words.size() > tail.size() && to_lower(words.back()) == tail.back() &&
            grammar::same_word(words.substr(words.size() - tail.size()), tail)) {
            words.remove_suffix(tail.size());
            break;
        }
    if (words.ends_with("'s")) words.remove_suffix(2);
    return words;
}

/// "Eastshire Police" for "the Chief Constable of Eastshire Police": the body behind an office.
std::string_view behind_office(std::string_view name) {
    for (const std::string_view office :
         {"chief constable of the ", "chief constable of ", "chief constable for ",
          "commissioner of police of ", "police and crime commissioner for "})
        if (name.size() > office.size() && grammar::begins_with(name, office))
            return name.substr(office.size());
    return {};
}

/// "Council" of "Tamebridge City Council": what kind of body it is.
std::string_view kind_of_body(std::string_view name) {
    static constexpr auto kinds = grammar::word_list(
        {"association", "authority", "board", "charity", "college", "commission", "constabulary",
         "council", "force", "hospital", "ombudsman", "police", "school", "trust", "university"});
    const std::string_view first = name.substr(0, name.find(' '));
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    if (first.size() == name.size()) return {};
    return kinds.holds(last) ? last : kinds.holds(first) ? first : std::string_view();
}

} // namespace

PartyGuess::PartyGuess(const Document& document) {
    for (std::size_t i = 0; i < document.parties.size(); ++i) {
        const Party& party = document.parties[i];
        const auto add = [&](const std::string& name) {
            if (name.size() < 2) return;
            names_.push_back(name);
            owners_.push_back(PartyId(i));
        };
        add(party.name);
        add(party.short_name);
        add(party.legal_name);
        for (const std::string& alias : party.aliases)
            add(alias);
        add(std::string(behind_office(party.name)));
        kinds_.emplace_back(kind_of_body(party.name));
    }
}

/// The one party that is a body of that kind: "Council" where only one council is a party.
PartyId PartyGuess::by_kind(std::string_view bare) const {
    PartyId only;
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        if (kinds_[i].empty() || !grammar::same_word(kinds_[i], bare)) continue;
        if (only.valid()) return {};
        only = PartyId(i);
    }
    return only;
}

PartyId PartyGuess::named(std::string_view words) const {
    const std::string_view bare = without_lead(words);
    for (std::size_t i = 0; i < names_.size(); ++i)
        if (grammar::same_word(names_[i], bare)) return owners_[i];
    if (const PartyId party = by_kind(bare); party.valid()) return party;
    // "Alpha Board (AB)", "AB - Alpha Board": nothing but names of one party.
    if (bare.size() > 120) return {};
    const PartyId party = mentioned(bare);
    if (!party.valid()) return {};
    std::string rest(bare);
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const std::size_t at = owners_[i] == party ? rest.find(names_[i]) : rest.npos;
        if (at != rest.npos) rest.erase(at, names_[i].size());
    }
    return std::ranges::count_if(rest, grammar::is_word) <= 3 ? party : PartyId();
}

PartyId PartyGuess::mentioned(std::string_view words) const {
    PartyId best;
    std::size_t best_size = 0;
    bool several = false;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const std::string& name = names_[i];
        for (std::size_t at = words.find(name); at != words.npos; at = words.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            if ((at > 0 && grammar::is_word(words[at - 1])) ||
                (end < words.size() && grammar::is_word(words[end])))
                continue;
            if (best.valid() && best != owners_[i]) several = several || name.size() == best_size;
            if (name.size() > best_size) {
                several = false;
                best = owners_[i];
                best_size = name.size();
            }
            break;
        }
    }
    return several ? PartyId() : best;
}

PartyGuess::Host& PartyGuess::host_of(std::string_view address) {
    return hosts_[std::string(without_user(address))];
}

void PartyGuess::learn_host(std::string_view address, PartyId party) {
    if (!party.valid() || address.empty()) return;
    Host& host = host_of(address);
    host.shared = host.shared || (host.learned.valid() && host.learned != party);
    host.learned = party;
}

PartyId PartyGuess::by_letters(std::string_view host) {
    if (letters_.empty())
        for (const std::string& name : names_)
            letters_.push_back(letters_of_name(name));
    int best = 0;
    PartyId party;
    bool tie = false;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const int score = host_affinity(host, letters_[i]);
        if (score == 0) continue;
        if (score > best) {
            tie = false;
            best = score;
            party = owners_[i];
        } else if (score == best && owners_[i] != party) {
            tie = true;
        }
    }
    return tie ? PartyId() : party;
}

PartyId PartyGuess::by_host(std::string_view address) {
    if (address.empty()) return {};
    Host& host = host_of(address);
    if (!host.asked) {
        host.asked = true;
        host.by_letters = by_letters(without_user(address));
    }
    if (host.by_letters.valid()) return host.by_letters;
    // A host that several parties use belongs to none of them.
    return host.shared ? PartyId() : host.learned;
}

void PartyGuess::learn_columns(std::vector<PartyId> columns) {
    if (columns_.empty()) columns_ = std::move(columns);
}

PartyId PartyGuess::by_column(std::size_t index, std::size_t count) const {
    return index < columns_.size() && count == columns_.size() ? columns_[index] : PartyId();
}

} // namespace concord
