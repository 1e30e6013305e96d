// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_cards.hpp"

#include <algorithm>
#include <optional>
#include <utility>

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
        if (colon != words.npos && name_labels.holds(bare_label(words.substr(0, colon))))
            take({line.begin + static_cast<std::uint32_t>(colon) + 1, line.end});
    }

    void take_rows(const Grid& grid) {
        if (grid.columns() != 2) return;
        for (std::size_t row = 0; row < grid.rows(); ++row) {
            if (grid.at(row, 0).empty() || grid.at(row, 1).empty()) continue;
            const auto label = bare_label(document_.source.text(grid.at(row, 0)));
            if (name_labels.holds(label)) take(grid.at(row, 1));
            if (list_labels.holds(label)) take_list(grid.at(row, 1));
        }
    }

    /// "Parties | Alpha Council, Town Hall …", and each further one on a line of its own, or all
    /// of them in one.
    void take_list(Span cell) {
        const auto words = document_.source.text(cell);
        if (words.find('\n') == words.npos) {
            const auto end = document_.folded.folded(cell.end);
            for (PartyItem& item : reader_.read(document_.folded.folded(cell.begin), end))
                add(std::move(item));
            return;
        }
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find('\n', at), words.size());
            take({cell.begin + static_cast<std::uint32_t>(at),
                  cell.begin + static_cast<std::uint32_t>(end)});
            at = end + 1;
        }
    }

    /// A person has a name too, and is no body.
    void take(Span value) {
        auto found =
            reader_.read(document_.folded.folded(value.begin), document_.folded.folded(value.end));
        if (!found.empty()) add(std::move(found.front()));
    }

    void add(PartyItem item) {
        const auto same = [&](const PartyItem& one) {
            return slice(text_, one.name) == slice(text_, item.name);
        };
        if (items_.size() < most_parties && tells_a_body(text_, item.name) &&
            std::ranges::none_of(items_, same))
            items_.push_back(std::move(item));
    }

    const Document& document_;
    std::string_view text_;
    const PartyReader& reader_;
    std::vector<PartyItem> items_;
};

} // namespace

std::vector<PartyItem> carded_parties(const Document& document, const PartyReader& reader) {
    return CardReader(document, reader).run();
}

} // namespace concord
