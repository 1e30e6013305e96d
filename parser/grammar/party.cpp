// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/party.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/party_role.hpp"
#include "parser/grammar/party_rules.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf>;

constexpr std::size_t most_parties = 24;
constexpr std::uint32_t longest_item = 1200; // bytes from one name to the next

template <class Rule>
std::uint32_t skip_rule(std::string_view text, std::uint32_t at) {
    Input in(text.data() + at, text.data() + text.size(), "");
    return pegtl::parse<Rule>(in) ? static_cast<std::uint32_t>(in.current() - text.data()) : at;
}

bool word_at(std::string_view text, std::size_t at, std::string_view word) noexcept {
    return at + word.size() <= text.size() && same_word(text.substr(at, word.size()), word) &&
           (at + word.size() == text.size() || !is_word(text[at + word.size()]));
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) noexcept {
    while (at < text.size() && is_blank(text[at]))
        ++at;
    return at;
}

// "Pier House", "2 Market Street", "County Hall WE1 1AA": what an address begins with.
bool begins_address(std::string_view words) {
    static constexpr auto places = word_list(
        {"avenue", "building", "buildings", "centre",  "close",  "court",        "crescent",
         "drive",  "floor",    "gardens",   "gate",    "hall",   "headquarters", "hospital",
         "house",  "lane",     "mews",      "offices", "park",   "parade",       "place",
         "quay",   "road",     "row",       "square",  "street", "terrace",      "tower",
         "villas", "way",      "wharf",     "yard"});
    const std::string_view first = words.substr(0, words.find_first_of(",;(\n"));
    // An address goes on behind its first line, and begins with no other "of".
    if (first.size() == words.size() || first.find(" of ") != first.npos) return false;
    if (std::ranges::any_of(first, is_digit)) return true;
    static constexpr auto parts =
        word_list({"apartment", "block", "flat", "floor", "level", "po", "room", "suite", "unit"});
    if (first.find(' ') != first.npos && parts.holds(first.substr(0, first.find(' ')))) return true;
    const auto last = first.find_last_not_of(' ');
    if (last == first.npos) return false;
    const std::string_view name = first.substr(0, last + 1);
    return name.find(' ') != name.npos && places.holds(name.substr(name.rfind(' ') + 1));
}

// "Harbour Trust of Pier House, …": the name ends where the address begins.
Span without_address(std::string_view text, Span name) {
    constexpr std::string_view tie = " of ";
    const std::string_view words = slice(text, name);
    // The last one counts: "University of Pier of 2 Market Row, …".
    const std::size_t at = words.rfind(tie);
    if (at == words.npos) return name;
    const auto behind = name.begin + static_cast<std::uint32_t>(at + tie.size());
    if (begins_address(text.substr(behind, 80)))
        return {name.begin, name.begin + static_cast<std::uint32_t>(at)};
    return name;
}

// ", Pier House, Quay Street, Port JE1 1DE (": commas part the lines of an address, and a number
// stands in one of them.
bool is_address(std::string_view text, std::uint32_t at) {
    constexpr std::size_t longest = 160;
    std::string_view rest = text.substr(at, longest);
    rest = rest.substr(0, rest.find_first_of("(;\n"));
    rest = rest.substr(0, rest.find(" and "));
    return begins_address(rest.substr(0, 80)) && std::ranges::any_of(rest, is_digit);
}

// What stands between one name and the next.
enum class Gap : std::uint8_t { none, weak, strong };

struct Next {
    Gap gap = Gap::none;
    std::uint32_t at = 0; ///< Where the next name may begin.
    bool last = false;    ///< An "and" in the same line leads to it.
};

// "Local Government etc. (Scotland) Act": the full stop of a short form ends no sentence.
bool shortens(std::string_view text, std::size_t stop) noexcept {
    const std::string_view before = text.substr(0, stop);
    return before.ends_with(" etc") || before.ends_with(" cap") || before.ends_with(" incl");
}

// "(Scotland) Act 1994": a bracket inside the title of a law.
bool parts_title(std::string_view text, std::size_t open) noexcept {
    constexpr std::size_t longest = 40;
    const std::string_view bracket = text.substr(open, longest);
    const auto close = bracket.find_first_of(")\n");
    if (close == bracket.npos || bracket[close] == '\n') return false;
    const std::string_view behind = text.substr(open + close + 1, 16);
    return behind.starts_with(" Act ") || behind.starts_with(" Regulations ") ||
           behind.starts_with(" Order ");
}

// Walks from the end of a name over brackets and descriptions to the next name of the list.
class ListReader {
public:
    ListReader(std::string_view text, std::span<const DefinitionMark> marks)
        : text_(text), marks_(marks) {}

    std::vector<PartyItem> read(std::uint32_t from);

private:
    [[nodiscard]] Next next(std::uint32_t at, PartyItem& item);
    [[nodiscard]] Next joined(std::uint32_t at, bool marked);
    [[nodiscard]] Next behind_stop(std::uint32_t stop) const;
    [[nodiscard]] bool describes(std::uint32_t at) const;
    [[nodiscard]] bool tells_office(std::uint32_t bracket) const;
    [[nodiscard]] bool is_introduced(Span name) const;
    [[nodiscard]] bool ends_with_year(std::uint32_t stop) const;
    [[nodiscard]] std::uint32_t hole_end(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t named_hole(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t role_at(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t bracket(std::uint32_t at, PartyItem& item) const;

    std::string_view text_;
    std::span<const DefinitionMark> marks_;
    bool lines_ = false; ///< The list stands one name to a line.
    bool last_ = false;  ///< The name at hand is the one behind "and".
};

// "(each a "Partner" and together the "Partners")" names all of the list, not the last of it.
// "(together with its affiliates, "Beta")" and "(collectively, "Beta")" name one.
bool names_all(std::string_view bracket) {
    return std::ranges::any_of(std::array<std::string_view, 5>{"(each ", "(each,", "(together the ",
                                                               "(together, the ", "(both "},
                               [&](std::string_view lead) { return begins_with(bracket, lead); });
}

// "Quay College (Autonomous)": what a body is, and no short form of its name.
constexpr auto standings =
    word_list({"autonomous", "deemed", "private", "registered", "statutory"});

// End of the bracket at `at`; its short names go to the item.
std::uint32_t ListReader::bracket(std::uint32_t at, PartyItem& item) const {
    std::uint32_t end = 0;
    const bool of_all = names_all(text_.substr(at, 64));
    const DefinitionMark* const behind = marks_.data() + marks_.size();
    for (const auto* mark = mark_at(marks_, at);
         mark != nullptr && mark != behind && mark->whole.begin == at; ++mark) {
        if (mark->form == DefinitionForm::short_name && standings.holds(slice(text_, mark->term)))
            return mark->whole.end;
        if (!of_all) item.short_names.push_back(mark->term);
        item.defined = true;
        end = mark->whole.end;
    }
    if (end > 0) return end;
    const std::size_t close =
        text_.substr(0, std::min<std::size_t>(text_.size(), at + 400)).find(')', at);
    return close == std::string_view::npos ? at + 1 : static_cast<std::uint32_t>(close + 1);
}

// A separator at `at`: "and", ",", ";", "/", a line break in a list of lines.
Next ListReader::joined(std::uint32_t at, bool marked) {
    std::uint32_t begin = at;
    bool strong = marked;
    while (begin < text_.size() &&
           (is_blank(text_[begin]) || text_[begin] == ',' || text_[begin] == ';')) {
        strong = strong || !is_blank(text_[begin]) || (text_[begin] == '\n' && lines_);
        ++begin;
    }
    const bool tight = text_.substr(at, begin - at).find('\n') != std::string_view::npos;
    const auto after = [&](std::uint32_t end, Gap gap) {
        return Next{gap, skip_blanks(text_, end)};
    };
    if (word_at(text_, begin, "and")) {
        lines_ = false; // the last name follows, or another "and"
        std::uint32_t end = begin + 3;
        while (end < text_.size() && text_[end] == ':')
            ++end;
        // "AND" of a list in lines, "and (2)", "and the": clear borders.
        const std::uint32_t name = skip_blanks(text_, end);
        const bool clear = strong || tight || word_at(text_, name, "the") ||
                           (name < text_.size() && text_[name] == '(');
        Next next = after(end, clear ? Gap::strong : Gap::weak);
        next.last = !tight;
        return next;
    }
    if (begin > at && begin < text_.size() && (text_[begin] == '&' || text_[begin] == '/'))
        return after(begin + 1, Gap::weak);
    if (begin < text_.size() && begin == at && text_[begin] == '/')
        return after(begin + 1, Gap::strong);
    if (word_at(text_, begin, "with") && begin > at) return after(begin + 4, Gap::strong);
    if (tight && !strong) return {};
    if (strong && begin > at && !marked) return {Gap::strong, begin};
    // Behind "… and the Branch ("HSIB")" a line break ends the list.
    const std::string_view borders = last_ ? ",;" : ",;\n";
    if (marked && begin > at &&
        text_.substr(at, begin - at).find_first_of(borders) != std::string_view::npos)
        return {Gap::strong, begin};
    return {};
}

// ", a Delaware corporation", "with offices in": words about a body, behind its short name.
bool ListReader::describes(std::uint32_t at) const {
    const std::uint32_t word = text_[at] == ',' ? skip_blanks(text_, at + 1) : at;
    for (const std::string_view first :
         {"a", "an", "with", "having", "located", "of", "whose", "organized", "organised",
          "incorporated", "formed", "registered", "duly", "acting", "on", "at", "both"})
        if (text_.substr(word).starts_with(first) && word_at(text_, word, first)) return true;
    // ", not in its individual capacity but solely as trustee"
    return std::ranges::any_of(
        std::array<std::string_view, 4>{"but solely", "solely in", "not in its", "in its capacity"},
        [&](std::string_view words) { return text_.substr(word).starts_with(words); });
}

// "whose registered office is at [address] ("the Client")": an address tells of nobody else.
bool ListReader::tells_office(std::uint32_t bracket) const {
    constexpr std::uint32_t reach = 160;
    const std::uint32_t begin = bracket > reach ? bracket - reach : 0;
    std::string_view before = text_.substr(begin, bracket - begin);
    before.remove_prefix(std::min(before.find_last_of("();\n") + 1, before.size()));
    return before.find("office") != std::string_view::npos ||
           before.find("address") != std::string_view::npos ||
           before.find("place of business") != std::string_view::npos;
}

// ", dated 12 January 2026. It sets out …": a year ends the sentence, where "No. 4. The" may not.
bool ListReader::ends_with_year(std::uint32_t stop) const {
    const std::string_view year = text_.substr(stop - std::min(stop, 5U), std::min(stop, 5U));
    return year.size() == 5 && year.front() == ' ' &&
           std::all_of(year.begin() + 1, year.end(), [](char c) { return is_digit(c); });
}

// A name that a comma or a bracket follows, as where a list of parties goes on.
bool ListReader::is_introduced(Span name) const {
    std::uint32_t behind = skip_blanks(text_, name.end);
    if (word_at(text_, behind, "plc")) behind = skip_blanks(text_, behind + 3);
    if (behind >= text_.size()) return false;
    const std::string_view words = slice(text_, name);
    const bool several = words.find(' ') != std::string_view::npos;
    if (words.find(" The ") != std::string_view::npos) return false; // a sentence begins in it
    return text_[behind] == '(' || (text_[behind] == ',' && several);
}

// "… ("the Board").", "AND" on a line of its own: the full stop ends no list.
Next ListReader::behind_stop(std::uint32_t stop) const {
    std::uint32_t at = stop + 1;
    while (at < text_.size() && is_blank(text_[at]))
        ++at;
    if (text_.substr(stop, at - stop).find('\n') == std::string_view::npos ||
        !word_at(text_, at, "and"))
        return {};
    std::uint32_t end = at + 3;
    while (end < text_.size() && (text_[end] == ' ' || text_[end] == ':'))
        ++end;
    if (end >= text_.size() || text_[end] != '\n') return {};
    return {Gap::strong, skip_blanks(text_, end)};
}

Next ListReader::next(std::uint32_t at, PartyItem& item) {
    const std::uint32_t limit =
        static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), at + longest_item));
    bool described = false;
    while (at < limit) {
        const std::uint32_t here = skip_blanks(text_, at);
        if (here < limit && text_[here] == '(' && skip_rule<party::ordinal>(text_, here) == here) {
            // Behind the first description a bracket names what it tells of: "insured by the Fund
            // ("the Fund")".
            PartyItem other;
            at = bracket(here, described && !tells_office(at) ? other : item);
            continue;
        }
        if (here < limit && text_[here] == '"') { // closes a quoted name
            at = here + 1;
            continue;
        }
        const Next found = joined(at, item.defined);
        const bool address = found.gap == Gap::strong && !item.defined && text_[here] == ',' &&
                             is_address(text_, found.at);
        if (found.gap != Gap::none && !address) {
            const std::uint32_t name = skip_rule<party::opening>(text_, found.at);
            const std::uint32_t bare = skip_rule<party::the>(text_, name);
            // A comma before small words or a number begins a description, not a name.
            const Span next_name = read_party_name(text_, bare);
            if (!next_name.empty() && (!described || is_introduced(next_name))) return found;
            if (next_name.empty() && found.last && role_at(found.at) != 0) return found;
            if (next_name.empty() && !described && named_hole(bare) != 0) return found;
        }
        if (here < limit && text_[here] == '.') return behind_stop(here);
        if (here >= limit || (text_[here] == '\n' && !lines_)) return {};
        // Behind a short name only words that describe the body lead to the next one.
        if (item.defined && !described && !describes(here)) return {};
        described = item.defined;
        // A description: ", of Beacon House, Castle Row ("the Body")", ", a Delaware corporation".
        const char first = text_[here] == ',' && here + 2 < limit ? text_[here + 2] : text_[here];
        if (!address && !is_lower(first) && !is_digit(first)) return {};
        std::uint32_t stop = here + 1;
        while (stop < limit && (text_[stop] != '(' || parts_title(text_, stop)) &&
               text_[stop] != ';' && text_[stop] != '\n' &&
               !(text_[stop] == ' ' && word_at(text_, stop + 1, "and")) &&
               !(text_[stop] == '.' && stop + 1 < limit && text_[stop + 1] == ' ' && stop > 3 &&
                 !shortens(text_, stop) && !begins_postcode(text_.substr(stop + 2, 8)) &&
                 ((described && is_digit(text_[stop - 1])) || ends_with_year(stop) ||
                  (is_lower(text_[stop - 1]) && is_lower(text_[stop - 2]) &&
                   is_lower(text_[stop - 3])))))
            ++stop;
        if (stop >= limit || text_[stop] == '.') return {};
        at = stop;
    }
    return {};
}

// The bracket that names who takes part by a role alone; 0 where none is or the bracket names
// nobody.
std::uint32_t ListReader::role_at(std::uint32_t at) const {
    const std::uint32_t open = role_bracket(text_, at);
    const bool named = open != 0 && mark_at(marks_, open) != nullptr;
    return named && !names_all(text_.substr(open, 64)) ? open : 0;
}

// One past the hole of a form at `at`, which a name is to fill: "[name of organisation]", "____".
std::uint32_t ListReader::hole_end(std::uint32_t at) const {
    constexpr std::uint32_t longest = 80;
    constexpr std::uint32_t shortest_rule = 4;
    if (at >= text_.size()) return 0;
    const std::string_view hole = text_.substr(at, longest);
    if (hole.front() == '_' || hole.front() == '.') {
        const auto rule = std::min(hole.find_first_not_of(hole.front()), hole.size());
        return rule < shortest_rule ? 0 : at + static_cast<std::uint32_t>(rule);
    }
    if (hole.front() != '[') return 0;
    const std::size_t close = hole.find_first_of("]\n");
    return close == hole.npos || hole[close] == '\n' ? 0
                                                     : at + static_cast<std::uint32_t>(close + 1);
}

// One past a hole at `at` that a bracket right behind it names: "[name] ("the Council")". 0 else.
std::uint32_t ListReader::named_hole(std::uint32_t at) const {
    const std::uint32_t end = hole_end(at);
    if (end == 0) return 0;
    const std::uint32_t open = skip_blanks(text_, end);
    return mark_at(marks_, open) != nullptr && !names_all(text_.substr(open, 64)) ? end : 0;
}

std::vector<PartyItem> ListReader::read(std::uint32_t from) {
    std::vector<PartyItem> items;
    std::uint32_t at = from;
    while (at < text_.size() && (is_blank(text_[at]) || text_[at] == ':' || text_[at] == '-' ||
                                 text_[at] == '*' || text_[at] == '_')) {
        lines_ = lines_ || text_[at] == '\n' || text_[at] == ':';
        ++at;
    }
    bool weak = false;
    while (items.size() < most_parties && at < text_.size()) {
        PartyItem item;
        at = skip_rule<party::opening>(text_, at);
        const std::uint32_t bare = skip_rule<party::the>(text_, at);
        item.article = bare != at;
        item.weak = weak;
        item.name = with_units(text_, without_address(text_, read_party_name(text_, bare)));
        std::uint32_t hole = item.name.empty() ? hole_end(bare) : 0;
        if (item.name.empty() && hole == 0 &&
            (last_ || items.empty() || same_word(text_.substr(at, 4), "you ")))
            hole = role_at(at);
        if (item.name.empty() && hole == 0) break;
        const Next found = next(hole > 0 ? hole : item.name.end, item);
        item.name = without_words_behind_form(text_, item.name);
        item.name = without_role(text_, item.name, item.short_names);
        // "[name of body] of [address] ("the Provider")" is the Provider until somebody fills it
        // in.
        if (hole > 0) {
            if (item.short_names.empty()) break;
            item.name = item.short_names.front();
            item.short_names.erase(item.short_names.begin());
            item.open = true;
        }
        // "the customer (the "Client")" alone begins no list.
        if (hole > 0 && items.empty() && found.gap == Gap::none && text_[bare] != '[') break;
        items.push_back(std::move(item));
        if (found.gap == Gap::none) break;
        weak = found.gap == Gap::weak;
        last_ = found.last;
        at = found.at;
    }
    return items;
}

} // namespace

std::vector<PartyItem> read_party_list(std::string_view text, std::uint32_t from,
                                       std::span<const DefinitionMark> marks) {
    return ListReader(text, marks).read(from);
}

} // namespace concord::grammar
