// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "parser/grammar/party.hpp"
#include "parser/grammar/person.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/naming.hpp"
#include "parser/passes/party_cards.hpp"
#include "parser/passes/party_drafts.hpp"
#include "parser/passes/party_front.hpp"
#include "parser/passes/party_labels.hpp"
#include "parser/passes/party_lines.hpp"
#include "parser/passes/party_lists.hpp"
#include "parser/passes/party_signers.hpp"
#include "parser/passes/party_tables.hpp"

namespace concord {

namespace {

using grammar::DefinitionMark;
using grammar::PartyItem;

constexpr std::uint32_t opening = 30000;    // bytes in which a parties clause is looked for
constexpr std::uint32_t first_pages = 8000; // and a sentence or a form that names the parties

// "WHEREAS the Board (AB) and …": the word opens a recital and no name.
Span without_whereas(std::string_view text, Span run) {
    constexpr std::string_view opens = "whereas";
    const bool recital = grammar::same_word(slice(text, run).substr(0, opens.size()), opens);
    return recital ? grammar::trim(text,
                                   {run.begin + static_cast<std::uint32_t>(opens.size()), run.end})
                   : run;
}

class Search {
public:
    Search(const Document& document, std::span<const DefinitionMark> marks,
           const grammar::NamingWords& words)
        : document_(document),
          text_(document.folded.text()),
          marks_(marks),
          reader_(text_, marks),
          betweens_(words.betweens),
          front_(opening_lines(document)),
          title_(title_begin(document, front_)),
          parties_(document.folded.text(), marks) {}

    std::vector<PartyDraft> run();

private:
    [[nodiscard]] std::vector<PartyItem> read(std::uint32_t from, std::uint32_t end) const;
    [[nodiscard]] bool begins_terms(const PartyItem& item) const;
    [[nodiscard]] std::vector<PartyItem> from_lines() const {
        return parties_by_line(document_, reader_);
    }
    [[nodiscard]] std::vector<PartyItem> from_labels() const;
    [[nodiscard]] std::vector<PartyItem> from_title() const;
    [[nodiscard]] std::vector<PartyItem> from_front_lines() const;
    [[nodiscard]] bool stands_alone(const PartyItem& item, std::uint32_t line_end) const;
    [[nodiscard]] std::uint32_t list_end(std::uint32_t begin) const;
    [[nodiscard]] std::vector<PartyItem> from_clause() const;
    [[nodiscard]] bool within_list(std::uint32_t begin) const;
    [[nodiscard]] std::vector<PartyItem> from_definitions() const;
    /// At least two that bear the name of a body, and not only of a part ("the Buyer").
    [[nodiscard]] bool names_bodies(const std::vector<PartyItem>& items) const {
        return std::ranges::count_if(items, [&](const PartyItem& item) {
                   return tells_a_body(text_, item.name);
               }) >= 2;
    }

    const Document& document_;
    std::string_view text_;
    std::span<const DefinitionMark> marks_;
    PartyReader reader_;
    std::span<const Span> betweens_; ///< Of the whole text.
    Span front_;
    std::uint32_t title_; ///< Where it begins.
    PartyDrafts parties_;
};

// "1. Services" below the names: the terms begin.
bool Search::begins_terms(const PartyItem& item) const {
    const ClauseId id = document_.clause_at(document_.folded.source(item.name).begin);
    if (!id.valid() || !item.short_names.empty()) return false;
    const Clause& clause = document_.clauses[id];
    // "## Law"
    const bool word = slice(text_, item.name).find(' ') == std::string_view::npos;
    if (clause.kind == ClauseKind::heading && word && !item.article) return true;
    return clause.kind == ClauseKind::clause && clause.label.count == 1 &&
           clause.label.ordinals[0] == 1 && !clause.heading.empty();
}

std::vector<PartyItem> Search::read(std::uint32_t from, std::uint32_t end) const {
    std::vector<PartyItem> items = reader_.read(from, end);
    if (items.size() > 2)
        items.erase(std::find_if(items.begin() + 2, items.end(),
                                 [this](const PartyItem& item) { return begins_terms(item); }),
                    items.end());
    return items;
}

// "Between: Alpha Board" and "And: Beta Trust", each on its line: a line names one party.
std::vector<PartyItem> Search::from_labels() const {
    for (const Span between : betweens_) {
        if (between.end > opening) break;
        std::vector<PartyItem> items;
        for (const Span line :
             labelled_parties(document_.source.text(), document_.folded.source(between).begin)) {
            auto found =
                read(document_.folded.folded(line.begin), document_.folded.folded(line.end));
            if (found.empty()) break;
            PartyItem& party = found.front();
            // "Department for Coasts and Harbours": nothing else stands between the halves.
            for (std::size_t next = 1; next < found.size() && found[next].weak; ++next) {
                if (!party.short_names.empty()) break;
                party.name = cover(party.name, found[next].name);
                party.short_names = found[next].short_names;
                party.defined = found[next].defined;
            }
            items.push_back(std::move(party));
        }
        if (items.size() >= 2) return items;
    }
    return {};
}

std::vector<PartyItem> Search::from_title() const {
    const std::string_view front = slice(text_, front_);
    if (front.empty()) return {};
    // The words before a title's "between" name its kind, so the first one counts.
    const std::size_t first_line = std::min(front.find('\n'), front.size());
    const std::string_view title = front.substr(0, first_line);
    std::optional<std::uint32_t> at = grammar::party_list_in_title(title);
    if (at && front_.begin + *at < front_.end) {
        auto items = read(front_.begin + *at, front_.end);
        // "CYTUNDEB / SERVICE AGREEMENT": the second is no name but that of the text again.
        const std::string_view last =
            items.size() < 2 ? std::string_view() : slice(text_, items.back().name);
        const Span behind{items.size() < 2 ? 0 : items.back().name.begin,
                          front_.begin + static_cast<std::uint32_t>(first_line)};
        const bool twice = title.find(" / ") != title.npos && last.find(' ') == last.npos &&
                           behind.begin < behind.end && names_text(text_, behind);
        if (items.size() >= 2 && !twice) return items;
    }
    if (const Span between = grammar::find_between(front, 0); !between.empty()) {
        auto items = read(front_.begin + between.end, front_.end);
        if (items.size() >= 2) return items;
        return bodies_by_line(text_, {front_.begin + between.end, front_.end}, reader_);
    }
    return {};
}

// A line below the title that holds nothing but names: "Alpha Board and Beta Trust".
std::vector<PartyItem> Search::from_front_lines() const {
    std::vector<PartyItem> listed;
    bool owners = false; // the line above says that those of this one keep the document
    for (std::uint32_t at = front_.begin; at < front_.end;) {
        const std::size_t stop = std::min<std::size_t>(text_.find('\n', at), front_.end);
        const auto end = static_cast<std::uint32_t>(stop);
        const bool first = at == title_;
        if (const auto line = slice(text_, {at, end}); std::exchange(
                owners, grammar::one_of(line, {"document owner", "document owners", "owner",
                                               "owners", "author", "authors"}))) {
            at = end + 1;
            continue;
        }
        at = behind_party_label(text_, {at, end});
        // "Protocol Between Alpha Council": the first of the names may stand in the title.
        bool names = !first;
        if (first) {
            const Span between = grammar::find_between(slice(text_, {at, end}), 0);
            names = !between.empty();
            at += between.end;
        }
        auto items = read(at, end);
        if (items.size() == 1 && names && stands_alone(items.front(), end))
            listed.push_back(items.front());
        // "CYTUNDEB / AGREEMENT": a title in two languages.
        const bool twice = first && slice(text_, {at, end}).find(" / ") != text_.npos;
        if (items.size() >= 2 && !twice) {
            const Span rest = grammar::trim(text_, {items.back().name.end, end}, ".,)");
            const bool bracket = !rest.empty() && text_[rest.begin] == '(';
            // "Payroll, Pensions and Benefits": the title of a text says what it is about.
            const bool bodies = !first || names || names_bodies(items);
            if ((rest.empty() || bracket) && bodies) return items;
        }
        at = end + 1;
    }
    return listed.size() >= 2 ? listed : std::vector<PartyItem>();
}

// A body on a line of its own below the title: the text goes on to speak of it.
bool Search::stands_alone(const PartyItem& item, std::uint32_t line_end) const {
    const std::string_view name = slice(text_, item.name);
    // "(charity no. 1234567)", ", registered charity 1234567"
    const std::string_view rest =
        slice(text_, grammar::trim(text_, {std::min(item.name.end, line_end), line_end}, ",.;"));
    const bool registered =
        (rest.starts_with('(') && rest.ends_with(')')) || grammar::begins_with(rest, "charity ") ||
        grammar::begins_with(rest, "company ") || grammar::begins_with(rest, "registered ");
    if ((rest.size() > 1 && !registered) || name.find(' ') == name.npos) return false;
    // "Professor Helen Adams" above the address of a letter is who it goes to.
    if (grammar::is_honorific(name.substr(0, name.find(' ')))) return false;
    return text_.find(name, front_.end) != name.npos;
}

// A list of parties may go on in the next clauses, but not in the next row of a table.
std::uint32_t Search::list_end(std::uint32_t begin) const {
    const ClauseId id = document_.clause_at(document_.folded.source({begin, begin + 1}).begin);
    const bool row = id.valid() && document_.clauses[id].kind == ClauseKind::row;
    return row ? document_.clauses[id].folded.end : static_cast<std::uint32_t>(text_.size());
}

std::vector<PartyItem> Search::from_clause() const {
    const auto limit = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), opening));
    const std::string_view text = text_.substr(0, limit);
    std::vector<PartyItem> second;
    for (const Span between : betweens_) {
        if (between.end > limit) break;
        if (speaks_of_dealings(text.substr(0, between.begin))) continue;
        std::uint32_t from = between.end;
        // "between the following parties: …", "between the parties named below: …"
        const std::size_t colon =
            text.substr(0, std::min<std::size_t>(text.size(), from + 60)).find(':', from);
        if (colon != text.npos &&
            grammar::find_folded(text.substr(from, colon - from), "part") != text.npos)
            from = static_cast<std::uint32_t>(colon + 1);
        auto items = read(from, list_end(between.begin));
        if (items.size() < 2) items = parties_with_reader(text_, between.end, reader_);
        if (items.size() < 2) continue;
        const std::uint32_t back = between.begin > 240 ? between.begin - 240 : 0;
        std::string_view before = text.substr(back, between.begin - back);
        const bool defined = std::ranges::count(items, true, &PartyItem::defined) >= 2;
        if (const std::size_t line = before.rfind('\n'); line != before.npos && !defined)
            before.remove_prefix(line + 1);
        if (defined && introduces_parties(before)) return items;
        if (second.empty() && introduces_parties(before)) second = std::move(items);
    }
    return second;
}

// "serial numbers; Web Locators (URLs); …": further words of a list that began before.
bool Search::within_list(std::uint32_t begin) const {
    const std::size_t before = text_.substr(0, begin).find_last_not_of(' ');
    return before != text_.npos && (text_[before] == ';' || text_[before] == ',');
}

// "The Alpha Board (AB) and Beta (BTA) have agreed …" where no "between" stands.
std::vector<PartyItem> Search::from_definitions() const {
    for (const DefinitionMark& mark : marks_) {
        if (mark.whole.begin > opening) break;
        if (mark.form == grammar::DefinitionForm::means) continue;
        const Span run =
            without_whereas(text_, grammar::capitalised_run_before(text_, mark.whole.begin));
        if (run.empty() || within_list(run.begin)) continue;
        auto items = read(run.begin, static_cast<std::uint32_t>(text_.size()));
        std::erase_if(items, [&](const PartyItem& item) { return names_text(text_, item.name); });
        if (std::ranges::count(items, true, &PartyItem::defined) >= 2) return items;
    }
    return {};
}

std::vector<PartyDraft> Search::run() {
    std::vector<PartyItem> title = from_title();
    const std::vector<PartyItem> clause = from_clause();
    parties_.add(from_labels(), true);
    if (parties_.size() < 2 && !names_bodies(title) && !names_bodies(clause))
        parties_.add(parties_by_role(document_, reader_), true);
    const auto defined = std::ranges::count(clause, true, &PartyItem::defined);
    if (defined >= 2 && apart(text_, title, clause)) title.clear();
    // "Sharing Agreement: Safe and Warm Homes" above a table of the parties names none of them.
    const std::vector<PartyItem> headed = listed_bodies(document_, true);
    if (!headed.empty() && grammar::find_between(slice(text_, front_), 0).empty() &&
        apart(text_, title, headed))
        title.clear();
    const bool labelled = parties_.size() >= 2;
    parties_.add(title, !labelled);
    parties_.add(clause, parties_.size() < 2 || (!labelled && defined >= 2));
    parties_.add(headed, parties_.size() < 2);
    if (parties_.size() < 2)
        parties_.add(lettered_parties(text_.substr(0, first_pages), reader_), true);
    if (parties_.size() < 2) parties_.add(announced_parties(document_, reader_), true);
    if (parties_.size() < 2) parties_.add(stated_parties(text_.substr(0, opening), reader_), true);
    if (parties_.size() < 2) parties_.add(agreed_by(text_.substr(0, first_pages), reader_), true);
    for (const auto source : {&Search::from_lines, &Search::from_front_lines}) {
        if (parties_.size() >= 2 && source != &Search::from_lines) break;
        const bool grow = parties_.size() < 2;
        parties_.add((this->*source)(), grow);
    }
    if (parties_.size() < 2) parties_.add(listed_bodies(document_, false), true);
    parties_.add(called_bodies(document_), false);
    if (parties_.size() < 2) parties_.add(carded_parties(document_, reader_), true);
    if (parties_.size() < 2) parties_.add(signing_bodies(document_), true);
    if (parties_.size() < 2) parties_.add(bodies_that_sign(document_), true);
    if (parties_.size() < 2) parties_.add(from_definitions(), true);
    if (parties_.size() < 2) parties_.add(bodies_above_signers(document_), true);
    parties_.drop_halves();
    return parties_.take();
}

} // namespace

std::vector<PartyDraft> gather_parties(const Document& document,
                                       std::span<const DefinitionMark> marks,
                                       const grammar::NamingWords& words) {
    return Search(document, marks, words).run();
}

} // namespace concord
