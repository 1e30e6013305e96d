// SPDX-License-Identifier: Apache-2.0
// The part of PartyListReader that walks from one name to the next.
#include <algorithm>
#include <array>

#include "parser/grammar/party_address.hpp"
#include "parser/grammar/party_list.hpp"

namespace concord::grammar {

namespace {

constexpr std::uint32_t longest_item = 1200; // bytes from one name to the next

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

// One past dashes and the blanks around them: "-- AND --".
std::uint32_t skip_dashes(std::string_view text, std::uint32_t at) noexcept {
    const std::uint32_t first = skip_blanks(text, at);
    std::uint32_t end = first;
    while (end < text.size() && text[end] == '-')
        ++end;
    return end == first ? at : skip_blanks(text, end);
}

} // namespace

// A separator at `at`: "and", ",", ";", "/", a line break in a list of lines.
Next PartyListReader::joined(std::uint32_t at, bool marked) {
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
    if (const std::uint32_t dashed = skip_dashes(text_, begin); word_at(text_, dashed, "and"))
        begin = dashed; // "- and -"
    if (word_at(text_, begin, "and") && text_.substr(begin + 3, 1) != "/") {
        lines_ = false; // the last name follows, or another "and"
        std::uint32_t end = begin + 3;
        while (end < text_.size() && (text_[end] == ':' || text_[end] == ','))
            ++end; // "AND: Beta Trust", "and, Beta Trust"
        end = skip_dashes(text_, end);
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
bool PartyListReader::describes(std::uint32_t at) const {
    const std::uint32_t word = text_[at] == ',' ? skip_blanks(text_, at + 1) : at;
    for (const std::string_view first :
         {"a", "an", "with", "having", "located", "of", "whose", "organized", "organised",
          "incorporated", "formed", "registered", "duly", "acting", "on", "at", "both", "and/or"})
        if (text_.substr(word).starts_with(first) && word_at(text_, word, first)) return true;
    // ", not in its individual capacity but solely as trustee"
    return std::ranges::any_of(
        std::array<std::string_view, 4>{"but solely", "solely in", "not in its", "in its capacity"},
        [&](std::string_view words) { return text_.substr(word).starts_with(words); });
}

// "whose registered office is at [address] ("the Client")": an address tells of nobody else.
bool PartyListReader::tells_office(std::uint32_t bracket) const {
    constexpr std::uint32_t reach = 160;
    const std::uint32_t begin = bracket > reach ? bracket - reach : 0;
    std::string_view before = text_.substr(begin, bracket - begin);
    before.remove_prefix(std::min(before.find_last_of("();\n") + 1, before.size()));
    return before.find("office") != std::string_view::npos ||
           before.find("address") != std::string_view::npos ||
           before.find("place of business") != std::string_view::npos;
}

// ", dated 12 January 2026. It sets out …": a year ends the sentence, where "No. 4. The" may not.
bool PartyListReader::ends_with_year(std::uint32_t stop) const {
    const std::string_view year = text_.substr(stop - std::min(stop, 5U), std::min(stop, 5U));
    return year.size() == 5 && year.front() == ' ' &&
           std::all_of(year.begin() + 1, year.end(), [](char c) { return is_digit(c); });
}

// "Port Vila. Vanuatu ("the Maker")", "Japan. (number 12, hereinafter "B")": an address goes on
// behind its full stop, up to the bracket that gives the short name.
bool PartyListReader::goes_on_behind(std::uint32_t stop) const {
    constexpr std::size_t reach = 60;
    const std::string_view rest = text_.substr(stop + 1, reach);
    const std::size_t open = rest.find_first_of("(.;\n");
    if (open == rest.npos || rest[open] != '(') return false;
    const auto at = stop + 1 + static_cast<std::uint32_t>(open);
    const std::size_t close = text_.substr(0, at + reach + reach).find(')', at);
    const auto words = words_of(text_, {stop + 1, at});
    return close != text_.npos &&
           std::ranges::all_of(words,
                               [this](Span word) {
                                   return is_upper(text_[word.begin]) ||
                                          is_digit(text_[word.begin]);
                               }) &&
           !marks_in(marks_, at, static_cast<std::uint32_t>(close)).empty();
}

// A full stop inside a description that ends the sentence, and with it the list.
bool PartyListReader::ends_sentence(std::uint32_t stop, bool described) const {
    constexpr std::uint32_t shortest_word = 3;
    if (text_[stop] != '.' || stop + 1 >= text_.size() || text_[stop + 1] != ' ' ||
        stop <= shortest_word || shortens(text_, stop) ||
        begins_postcode(text_.substr(stop + 2, 8)))
        return false;
    const std::string_view last = text_.substr(stop - shortest_word, shortest_word);
    const bool ends = (described && is_digit(last.back())) || ends_with_year(stop) ||
                      std::ranges::all_of(last, is_lower);
    return ends && !goes_on_behind(stop);
}

// Where the description that begins at `from` ends: at a bracket, "and", or the end of the line or
// sentence. A short name that it gives without a bracket goes to the item.
std::uint32_t PartyListReader::skip_description(std::uint32_t from, std::uint32_t limit,
                                                bool described, PartyItem& item) const {
    const auto marks = marks_in(marks_, from, limit);
    const auto called = std::ranges::find(marks, DefinitionForm::called, &DefinitionMark::form);
    const std::uint32_t cue = called == marks.end() ? limit : called->whole.begin;
    std::uint32_t stop = from + 1;
    while (stop < limit && stop != cue && (text_[stop] != '(' || parts_title(text_, stop)) &&
           text_[stop] != ';' && text_[stop] != '\n' &&
           !(text_[stop] == ' ' && word_at(text_, stop + 1, "and")) &&
           !ends_sentence(stop, described))
        ++stop;
    if (stop >= limit || stop != cue) return stop;
    take_called(*called, item);
    return called->whole.end;
}

// The name of a company, or one that a comma or a bracket follows, as where a list of parties goes
// on.
bool PartyListReader::is_introduced(Span name) const {
    std::uint32_t behind = skip_blanks(text_, name.end);
    if (word_at(text_, behind, "plc")) behind = skip_blanks(text_, behind + 3);
    if (behind >= text_.size()) return false;
    const std::string_view words = slice(text_, name);
    const bool several = words.find(' ') != std::string_view::npos;
    if (words.find(" The ") != std::string_view::npos) return false; // a sentence begins in it
    if (ends_with_form(slice(text_, without_address(text_, name)))) return true;
    return text_[behind] == '(' || (text_[behind] == ',' && several);
}

// "… ("the Board").", "AND" on a line of its own: the full stop ends no list.
Next PartyListReader::behind_stop(std::uint32_t stop) const {
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

Next PartyListReader::next(std::uint32_t at, PartyItem& item) {
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
        // ", 2 Pier House, …"; "ALDER LIMITED Unit 5, Pier House, …"
        const bool comma = found.gap == Gap::strong && text_[here] == ',';
        const bool address = !item.defined && ((comma && is_address(text_, found.at)) ||
                                               (found.gap == Gap::none && is_first_line(text_, here)));
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
        const std::uint32_t stop = skip_description(here, limit, described, item);
        if (stop >= limit || text_[stop] == '.') return {};
        at = stop;
    }
    return {};
}

} // namespace concord::grammar
