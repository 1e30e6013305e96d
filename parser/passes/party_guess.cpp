// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_guess.hpp"

#include <algorithm>

#include "parser/grammar/words.hpp"

namespace concord {

namespace {

using grammar::words_of;

std::string_view host_of(std::string_view address) noexcept {
    const std::size_t at = address.rfind('@');
    return at == address.npos ? address : address.substr(at + 1);
}

// Labels that say where a body is at home, not which body it is.
bool common_label(std::string_view label) noexcept {
    return grammar::one_of(label, {"co",      "org",     "gov",    "nhs",  "net",   "com", "uk",
                                   "example", "ac",      "police", "scot", "wales", "eu",  "int",
                                   "info",    "ltd",     "plc",    "mod",  "sch",   "www", "mail",
                                   "email",   "invalid", "test",   "ie",   "us",    "edu", "cymru",
                                   "london",  "gsi",     "secure", "cjsm", "io"});
}

std::string letters_of(std::string_view words) {
    std::string out;
    for (const char c : words)
        if (grammar::is_word(c)) out += grammar::to_lower(c);
    return out;
}

std::string initials(std::string_view name, bool all) {
    std::string out;
    for (const Span word : words_of(name, grammar::all_of(name))) {
        const std::string_view text = slice(name, word);
        if (!all && !grammar::begins_upper(text)) continue;
        // "NHS" inside a name brings all its letters.
        if (text.size() > 1 && grammar::count_upper(text) == text.size())
            out += grammar::lower(text);
        else
            out += grammar::to_lower(text.front());
    }
    return out;
}

std::vector<std::string> parts_of(std::string_view label) {
    std::vector<std::string> parts(1);
    for (const char c : label) {
        if (c == '-')
            parts.emplace_back();
        else
            parts.back() += grammar::to_lower(c);
    }
    return parts;
}

// How well the letters of a host fit a name: 0 not at all.
int affinity(std::string_view host, std::string_view name) {
    const std::string joined = letters_of(name);
    if (joined.size() < 2) return 0;
    int best = 0;
    for (std::size_t at = 0; at <= host.size();) {
        const std::size_t dot = std::min(host.find('.', at), host.size());
        const std::string_view label = host.substr(at, dot - at);
        at = dot + 1;
        if (label.size() < 2 || common_label(label)) continue;
        const std::string letters = letters_of(label);
        if (letters == joined) best = std::max(best, 100);
        if (letters == initials(name, false) || letters == initials(name, true))
            best = std::max(best, 90);
        if (letters.size() >= 4 && joined.find(letters) != joined.npos) best = std::max(best, 60);
        int hits = 0;
        int words = 0;
        for (const std::string& part : parts_of(label)) {
            ++words;
            bool hit = part.size() > 1 && part == initials(name, false);
            for (const Span word : words_of(name, grammar::all_of(name))) {
                const std::string own = letters_of(slice(name, word));
                hit = hit || (part.size() >= 3 &&
                              (part == own || (part.size() >= 4 && own.starts_with(part))));
            }
            hits += hit ? 1 : 0;
        }
        if (hits > 0) best = std::max(best, 30 + 20 * hits - 10 * (words - hits));
        for (const Span word : words_of(name, grammar::all_of(name))) {
            const std::string own = letters_of(slice(name, word));
            if (own.size() >= 5 && letters.find(own) != letters.npos) best = std::max(best, 40);
        }
    }
    return best;
}

std::string_view without_lead(std::string_view words) {
    for (const std::string_view lead :
         {"signed for and on behalf of", "signed on behalf of", "for and on behalf of",
          "signed by and on behalf of", "on behalf of", "signed for", "signed by", "contacts for",
          "contact for", "contacts at", "for", "contacts:", "contact:"})
        if (words.size() > lead.size() &&
            grammar::find_folded(words.substr(0, lead.size()), lead) == 0 &&
            !grammar::is_word(words[lead.size()])) {
            words.remove_prefix(lead.size());
            break;
        }
    Span bare = grammar::trim(words, grammar::all_of(words), ":.-*#()\"'");
    words = slice(words, bare);
    if (words.size() > 4 && grammar::same_word(words.substr(0, 4), "the ")) words.remove_prefix(4);
    for (const std::string_view tail :
         {" contacts", " contact", " contact details", " lead", " leads", " named contacts",
          " representative", " representatives", " named contact"})
        if (words.size() > tail.size() &&
            grammar::same_word(words.substr(words.size() - tail.size()), tail)) {
            words.remove_suffix(tail.size());
            break;
        }
    if (words.ends_with("'s")) words.remove_suffix(2);
    return words;
}

} // namespace

PartyGuess::PartyGuess(const Document& document) : document_(document) {
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
    }
}

PartyId PartyGuess::named(std::string_view words) const {
    const std::string_view bare = without_lead(words);
    for (std::size_t i = 0; i < names_.size(); ++i)
        if (grammar::same_word(names_[i], bare)) return owners_[i];
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

void PartyGuess::learn_host(std::string_view address, PartyId party) {
    if (party.valid() && !address.empty()) ++hosts_[std::string(host_of(address))][party.index()];
}

PartyId PartyGuess::by_letters(std::string_view host) const {
    int best = 0;
    PartyId party;
    bool tie = false;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const int score = affinity(host, names_[i]);
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

PartyId PartyGuess::by_host(std::string_view address) const {
    if (address.empty()) return {};
    const std::string_view host = host_of(address);
    if (const PartyId party = by_letters(host); party.valid()) return party;
    const auto known = hosts_.find(std::string(host));
    // A host that several parties use belongs to none of them.
    if (known == hosts_.end() || known->second.size() != 1) return {};
    return PartyId(known->second.begin()->first);
}

void PartyGuess::learn_columns(std::vector<PartyId> columns) {
    if (columns_.empty()) columns_ = std::move(columns);
}

PartyId PartyGuess::by_column(std::size_t index, std::size_t count) const {
    return index < columns_.size() && count == columns_.size() ? columns_[index] : PartyId();
}

} // namespace concord
