// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_cards.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/party_lists.hpp"
#include "parser/passes/people.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

constexpr std::size_t most_parties = 24;

constexpr auto name_labels = grammar::word_list(
    {"company name", "entity", "entity name", "full company name", "full legal name",
     "full name of organisation", "legal entity", "legal name", "name", "name of company",
     "name of organisation", "name of party", "name of the organisation", "official name",
     "organisation", "organisation name", "organization", "organization name", "party name"});

constexpr auto list_labels = grammar::word_list(
    {"between", "organisations", "organisations involved", "parties", "parties involved",
     "parties to agreement", "parties to the agreement", "parties to the sharing",
     "parties to this agreement", "participants", "partner organisations", "partners",
     "partners to the agreement", "sharing partners", "signatory organisations", "the parties"});

/// Parts that parties of contracts play.
constexpr auto role_labels = grammar::word_list({"authority",
                                                 "buyer",
                                                 "client",
                                                 "commissioner",
                                                 "company",
                                                 "consultant",
                                                 "contracting authority",
                                                 "contractor",
                                                 "controller",
                                                 "customer",
                                                 "data controller",
                                                 "data exporter",
                                                 "data importer",
                                                 "data processor",
                                                 "data provider",
                                                 "data recipient",
                                                 "disclosing party",
                                                 "employer",
                                                 "exporter",
                                                 "first party",
                                                 "franchisee",
                                                 "franchisor",
                                                 "funder",
                                                 "importer",
                                                 "landlord",
                                                 "lender",
                                                 "lessee",
                                                 "lessor",
                                                 "licensee",
                                                 "licensor",
                                                 "party 1",
                                                 "party 2",
                                                 "party a",
                                                 "party b",
                                                 "processor",
                                                 "provider",
                                                 "publisher",
                                                 "purchaser",
                                                 "receiving party",
                                                 "recipient",
                                                 "second party",
                                                 "seller",
                                                 "service provider",
                                                 "sponsor",
                                                 "sub-contractor",
                                                 "subcontractor",
                                                 "subscriber",
                                                 "supplier",
                                                 "tenant",
                                                 "vendor"});

/// "3. Buyer", "Name of the Supplier", "Customer name": without what stands around the part.
Span role_in(std::string_view text, Span label) {
    while (!label.empty() && (is_digit(text[label.begin]) || text[label.begin] == '.' ||
                              text[label.begin] == ' ' || text[label.begin] == '*'))
        ++label.begin;
    for (const std::string_view lead : {"name of ", "full name of ", "the "})
        if (grammar::begins_with(slice(text, label), lead))
            label.begin += static_cast<std::uint32_t>(lead.size());
    label = grammar::trim(text, label, ":*");
    for (const std::string_view tail : {"'s name", " name", " details", "'s details"})
        if (slice(text, label).ends_with(tail))
            label.end -= static_cast<std::uint32_t>(tail.size());
    return role_labels.holds(slice(text, label)) ? label : Span{};
}

std::string_view bare_label(std::string_view words) {
    while (!words.empty() && (words.back() == ':' || words.back() == ' ' || words.back() == '*'))
        words.remove_suffix(1);
    while (!words.empty() && words.front() == '*')
        words.remove_prefix(1);
    return words;
}

class CardReader {
public:
    CardReader(const Document& document, const PartyReader& reader)
        : document_(document), text_(document.folded.text()), reader_(reader) {}

    [[nodiscard]] std::vector<PartyItem> roles() {
        only_roles_ = true;
        auto items = run();
        for (std::size_t i = 1; i < items.size(); ++i)
            if (slice(text_, items[i].short_names.front()) ==
                slice(text_, items.front().short_names.front()))
                return {}; // two of a kind: a list of suppliers
        return items;
    }

    [[nodiscard]] std::vector<PartyItem> run() {
        for (const Clause& clause : document_.clauses.all())
            if (clause.kind != ClauseKind::row && clause.kind != ClauseKind::signature)
                take_line(clause.body);
        for (const Table& table : document_.tables)
            take_rows(Grid(document_, table));
        return items_.size() < 2 ? std::vector<PartyItem>() : std::move(items_);
    }

private:
    void take_line(Span line) {
        constexpr std::size_t longest_label = 30;
        const auto words = document_.source.text(line);
        const auto colon = words.substr(0, longest_label).find(':');
        if (colon == words.npos) return;
        const auto end = line.begin + static_cast<std::uint32_t>(colon);
        take_labelled({line.begin, end}, {end + 1, line.end});
    }

    void take_rows(const Grid& grid) {
        if (grid.columns() != 2) return;
        for (std::size_t row = 0; row < grid.rows(); ++row) {
            if (grid.at(row, 0).empty() || grid.at(row, 1).empty()) continue;
            take_labelled(grid.at(row, 0), grid.at(row, 1));
        }
    }

    void take_labelled(Span label, Span value) {
        if (only_roles_) {
            const Span role = role_in(text_, folded(label));
            if (!role.empty()) take(value, role);
            return;
        }
        const auto words = bare_label(document_.source.text(label));
        if (name_labels.holds(words)) take(value, {});
        if (list_labels.holds(words)) take_list(value);
    }

    /// "Parties | Alpha Council, Town Hall …", and each further one on a line of its own, or all
    /// of them in one.
    void take_list(Span cell) {
        const auto words = document_.source.text(cell);
        if (words.find('\n') == words.npos) {
            const Span all = folded(cell);
            for (PartyItem& item : reader_.read(all.begin, all.end))
                add(std::move(item));
            return;
        }
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find('\n', at), words.size());
            take({cell.begin + static_cast<std::uint32_t>(at),
                  cell.begin + static_cast<std::uint32_t>(end)},
                 {});
            at = end + 1;
        }
    }

    [[nodiscard]] Span folded(Span source) const {
        return {document_.folded.folded(source.begin), document_.folded.folded(source.end)};
    }

    /// "the Provider" for a "Service provider": where the text first says so; empty when it does
    /// not.
    [[nodiscard]] Span last_word_used(Span role) const {
        const auto words = slice(text_, role);
        const auto blank = words.rfind(' ');
        if (blank == words.npos) return {};
        constexpr std::size_t article = 3;
        std::string wanted = "he " + std::string(words.substr(blank + 1)); // "The" or "the"
        if (is_lower(wanted[article]))
            wanted[article] = static_cast<char>(wanted[article] - ('a' - 'A'));
        const auto at = text_.find(wanted);
        if (at == text_.npos) return {};
        return {static_cast<std::uint32_t>(at + article),
                static_cast<std::uint32_t>(at + wanted.size())};
    }

    /// The body at the beginning of `value`; a person has a name too, and is none. `role`: what it
    /// is called, if that is said.
    void take(Span value, Span role) {
        const Span words = folded(value);
        auto found = reader_.read(words.begin, words.end);
        if (found.empty() || found.front().name.begin > words.begin + 4) return;
        auto& names = found.front().short_names;
        if (!role.empty()) names.insert(names.begin(), role);
        if (const Span last = last_word_used(role); !last.empty()) names.push_back(last);
        add(std::move(found.front()));
    }

    /// Beside the part that it plays, "Ardenvale Shared Services" is a body too.
    [[nodiscard]] bool names_body(Span name) const {
        if (tells_a_body(text_, name)) return true;
        const auto words = grammar::words_of(text_, name);
        return only_roles_ && words.size() >= 2 && slice(text_, words.back()).ends_with('s') &&
               grammar::is_post_qualifier(slice(text_, words.back()));
    }

    void add(PartyItem item) {
        const auto same = [&](const PartyItem& one) {
            return slice(text_, one.name) == slice(text_, item.name);
        };
        if (items_.size() < most_parties && names_body(item.name) &&
            std::ranges::none_of(items_, same))
            items_.push_back(std::move(item));
    }

    const Document& document_;
    std::string_view text_;
    const PartyReader& reader_;
    std::vector<PartyItem> items_;
    bool only_roles_ = false;
};

} // namespace

std::vector<PartyItem> parties_by_role(const Document& document, const PartyReader& reader) {
    return CardReader(document, reader).roles();
}

std::vector<PartyItem> carded_parties(const Document& document, const PartyReader& reader) {
    return CardReader(document, reader).run();
}

} // namespace concord
