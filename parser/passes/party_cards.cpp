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

bool is_name_label(std::string_view words) {
    while (!words.empty() && (words.back() == ':' || words.back() == ' ' || words.back() == '*'))
        words.remove_suffix(1);
    while (!words.empty() && words.front() == '*')
        words.remove_prefix(1);
    return name_labels.holds(words);
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
            if (table.kind != TableKind::signatures) take_rows(Grid(document_, table));
        return items_.size() < 2 ? std::vector<PartyItem>() : std::move(items_);
    }

private:
    void take_line(Span line) {
        constexpr std::size_t longest_label = 30;
        const auto words = document_.source.text(line);
        const auto colon = words.substr(0, longest_label).find(':');
        if (colon != words.npos && is_name_label(words.substr(0, colon)))
            take({line.begin + static_cast<std::uint32_t>(colon) + 1, line.end});
    }

    void take_rows(const Grid& grid) {
        if (grid.columns() != 2) return;
        for (std::size_t row = 0; row < grid.rows(); ++row)
            if (!grid.at(row, 0).empty() && !grid.at(row, 1).empty() &&
                is_name_label(document_.source.text(grid.at(row, 0))))
                take(grid.at(row, 1));
    }

    /// A person has a name too, and is no body.
    void take(Span value) {
        if (items_.size() >= most_parties) return;
        auto found = reader_.read(document_.folded.folded(value.begin),
                                  document_.folded.folded(value.end));
        if (found.empty() || !tells_a_body(text_, found.front().name)) return;
        const auto same = [&](const PartyItem& item) {
            return slice(text_, item.name) == slice(text_, found.front().name);
        };
        if (std::ranges::none_of(items_, same)) items_.push_back(std::move(found.front()));
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
