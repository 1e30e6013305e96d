// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signature_record.hpp"

#include <algorithm>

#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/cell_text.hpp"
#include "parser/passes/signature_words.hpp"

namespace concord {

using grammar::PersonField;
using Part = SignaturePart;

void SignatureRecord::grow(Span source) noexcept {
    now_.span = now_.span.empty() ? source : cover(now_.span, source);
}

void SignatureRecord::begin_party(PartyId party, Span /*at*/) {
    party_ = party;
}

DateId SignatureRecord::date_in(Span source) const {
    const auto& dates = document_.dates;
    const auto first = std::ranges::lower_bound(dates, source.begin, {},
                                                [](const DateExpr& d) { return d.span.begin; });
    if (first == dates.end() || !source.contains(first->span)) return {};
    return DateId(static_cast<std::size_t>(first - dates.begin()));
}

void SignatureRecord::take_signature(Span source) {
    const std::string_view words = document_.source.text(source);
    grow(source);
    if (is_rule(words)) {
        hole_ = true;
        return;
    }
    now_.signed_mark = true;
    const std::size_t mark = grammar::find_folded(words, "/s/");
    if (mark == words.npos || !now_.name.empty()) return;
    // "/s/ A. Dale   ------------   A. Dale, Trustee": what was written, and below it what was
    // typed.
    const auto begin = source.begin + static_cast<std::uint32_t>(mark + 3);
    const Span rule = drawn_rule(document_.source.text(), {begin, source.end});
    take_person({begin, rule.begin}, nullptr);
    if (rule.end < source.end) take_person({rule.end, source.end}, nullptr);
}

void SignatureRecord::take_person(Span source, std::vector<Signatory>* out) {
    CellText cell;
    cell.add(document_.source.text(), source);
    const std::vector<grammar::PersonText> people =
        grammar::read_people(cell.text(), guess_.names());
    if (people.empty()) return;
    const grammar::PersonText& person = people.front();
    // A second person below the first is another signatory.
    if (!person.name.empty() && !now_.name.empty() && out != nullptr &&
        !grammar::same_word(now_.name, slice(cell.text(), person.name)))
        close(*out);
    const auto set = [&](std::string& field, Span part) {
        if (field.empty() && !part.empty()) {
            field = slice(cell.text(), part);
            std::ranges::replace(field, '\n', ' ');
        }
    };
    set(now_.name, person.name);
    set(now_.role, person.role);
    set(now_.organisation, person.organisation);
    // "Jane Miller, for the Harbour Board": whom she signs for, and no post.
    if (grammar::begins_with(now_.role, "for ") && now_.organisation.empty() &&
        guess_.mentioned(now_.role).valid()) {
        now_.organisation = now_.role.substr(grammar::begins_with(now_.role, "for the ") ? 8 : 4);
        now_.role.clear();
    }
    grow(cell.source(person.whole));
}

/// "Signed: Jane Doe, Chief Executive, Ferry Board, 4 May 2026": all of it in one line.
bool SignatureRecord::take_signer(Span source, std::vector<Signatory>* out) {
    CellText cell;
    cell.add(document_.source.text(), source);
    const std::string_view words = cell.text();
    if (out == nullptr || words.find(", ") == words.npos) return false;
    const auto people = grammar::read_people(words, guess_.names());
    if (people.size() != 1 || people.front().name.empty() || people.front().role.empty())
        return false;
    if (!now_.name.empty()) close(*out);
    if (const PartyId party = guess_.mentioned(words); party.valid()) party_ = party;
    take_person(source, out);
    now_.signed_mark = true;
    now_.date = date_in(source);
    dated_ = now_.date.valid();
    return true;
}

void SignatureRecord::take_value(PersonField field, Span source, std::vector<Signatory>* out) {
    const std::string_view raw = document_.source.text(source);
    CellText cell;
    cell.add(document_.source.text(), source);
    const std::string words(cell.text());
    switch (field) {
    case PersonField::name:
        if (is_rule(raw)) {
            hole_ = true;
            break;
        }
        if (!now_.name.empty() && out != nullptr && now_.signed_mark &&
            grammar::find_folded(words, to_lower(now_.name)) == words.npos)
            close(*out);
        if (now_.name.empty()) take_person(source, out);
        if (now_.name.empty() && now_.role.empty())
            now_.name = words.substr(
                0, drawn_rule(words, {0, static_cast<std::uint32_t>(words.size())}).begin);
        break;
    case PersonField::role:
        if (!is_rule(raw) && now_.role.empty()) take_role(words);
        break;
    case PersonField::organisation: {
        const PartyId named = guess_.named(words);
        const PartyId party = named.valid() ? named : guess_.mentioned(words);
        if (out != nullptr && (!now_.name.empty() || now_.signed_mark || hole_)) close(*out);
        if (party.valid()) party_ = party;
        if (now_.organisation.empty()) now_.organisation = words;
        break;
    }
    case PersonField::date:
        now_.date = date_in(source);
        dated_ = true;
        break;
    case PersonField::signature:
        // "Date: …" ended the signatory before; who signs next may not be named at all.
        if (out != nullptr && dated_ && (now_.signed_mark || hole_)) close(*out);
        if (!take_signer(source, out)) take_signature(source);
        break;
    default:
        return;
    }
    grow(source);
}

// "Chief Executive, Harbour Board": the post, and whose it is.
void SignatureRecord::take_role(const std::string& words) {
    const Span all{0, static_cast<std::uint32_t>(words.size())};
    const Span body = grammar::body_at_edge(words, all, guess_.names());
    Span post = body.end == all.end ? grammar::trim(words, {0, body.begin}, ",-") : Span{};
    // "Officer F. Hoffmann Ltd", where the party is called without its initial.
    if (post.size() > 3 && words[post.end - 1] == '.' && words[post.end - 3] == ' ')
        post = grammar::trim(words, {0, post.end - 3}, ",-");
    now_.role = post.empty() ? words : std::string(slice(std::string_view(words), post));
    if (!post.empty() && now_.organisation.empty())
        now_.organisation = slice(std::string_view(words), body);
}

void SignatureRecord::take_field(PersonField field, Span source) {
    if (field == PersonField::date && !date_in(source).valid()) return;
    if (field == PersonField::none || field == PersonField::label)
        take_person(source, nullptr);
    else
        take_value(field, source, nullptr);
}

// What stands behind "For the Council:", which begins the signature of another party; the whole
// line where it does not begin so.
Span SignatureRecord::behind_party(Span source) const {
    constexpr std::size_t longest = 100; // bytes of a name
    const std::string_view text = document_.source.text(source);
    const std::size_t colon = text.substr(0, longest).find(':');
    if (!grammar::begins_with(text, "for ") || colon == text.npos ||
        !guess_.mentioned(text.substr(0, colon)).valid())
        return source;
    return grammar::trim(document_.source.text(),
                         {source.begin + static_cast<std::uint32_t>(colon) + 1, source.end});
}

// Where the name of a body ends that a colon parts from who signs for it: "the Board:", "the Board
// by:"; the end of the words where none does.
std::uint32_t SignatureRecord::end_of_body(Span source) const {
    constexpr std::size_t longest = 100; // bytes of a name
    const std::string_view words = document_.source.text(source);
    const std::size_t colon = words.substr(0, longest).find(':');
    if (colon == words.npos || words.find('\n') < colon) return source.end;
    std::string_view body = words.substr(0, colon);
    if (body.ends_with(" by")) body.remove_suffix(3);
    // "the Board Date: …": the colon is that of a field.
    const std::string_view last = body.substr(body.rfind(' ') + 1);
    const bool field = grammar::person_field(last) != PersonField::none;
    return field || !guess_.mentioned(body).valid()
               ? source.end
               : source.begin + static_cast<std::uint32_t>(colon);
}

void SignatureRecord::take_line(Span source, std::vector<Signatory>& out) {
    const std::string_view text = document_.source.text(source);
    // "Signed for and on behalf of the Board": whose block it is.
    for (const std::string_view lead :
         {"signed for and on behalf of", "signed on behalf of", "for and on behalf of",
          "signed by and on behalf of", "executed by", "on behalf of", "signed for"}) {
        if (!grammar::begins_with(text, lead)) continue;
        const Span body = grammar::trim(
            document_.source.text(),
            {source.begin + static_cast<std::uint32_t>(lead.size()), source.end}, ":");
        if (const std::uint32_t end = end_of_body(body); end < body.end) {
            // "Signed for the Board: Jane Doe, Chief Executive. Date: 4 May 2026"
            take_value(PersonField::organisation,
                       grammar::trim(document_.source.text(), {body.begin, end}), &out);
            return take_line(grammar::trim(document_.source.text(), {end, body.end}, ":"), out);
        }
        return take_value(PersonField::organisation, body, &out);
    }
    if (const Span rest = behind_party(source); rest.begin > source.begin) {
        close(out);
        party_ = guess_.mentioned(text.substr(0, rest.begin - source.begin));
        return rest.empty() ? void() : take_line(rest, out);
    }
    if (is_blank_form(text)) {
        hole_ = true;
        return grow(source);
    }
    if (const std::uint32_t behind = behind_signatory(text); behind > 0) {
        hole_ = true;
        grow({source.begin, source.begin + behind});
        return behind < text.size() ? take_line({source.begin + behind, source.end}, out) : void();
    }
    if (is_signed_mark(text)) return take_signature(source);
    for (const Part& part : signature_parts(text)) {
        Span value{source.begin + part.value.begin, source.begin + part.value.end};
        if (part.field == PersonField::none && !is_rule(document_.source.text(value))) {
            const std::uint32_t begin = behind_rule(document_.source.text(), value);
            if (begin > value.begin) {
                hole_ = true;
                grow({value.begin, begin});
                value.begin = begin;
            }
        }
        if (part.value.empty()) {
            if (part.field == PersonField::name || part.field == PersonField::signature)
                hole_ = true;
            if (part.field != PersonField::none)
                grow({value.begin > source.begin ? value.begin - 1 : value.begin, value.end});
            continue;
        }
        if (part.field != PersonField::none) {
            take_value(part.field, value, &out);
        } else if (is_rule(document_.source.text(value))) {
            hole_ = true;
            grow(value);
        } else if (const DateId date = date_in(value);
                   date.valid() && value.size() < document_.dates[date.index()].span.size() + 12) {
            now_.date = date;
            grow(value);
        } else {
            take_person(value, &out);
            // "Jane Doe, Chief Executive, 4 May 2026": the day on which she signed.
            if (const DateId day = date_in(value); day.valid() && !now_.date.valid()) {
                now_.date = day;
                grow(value);
            }
        }
    }
}

void SignatureRecord::take_lines(Span source, std::vector<Signatory>& out) {
    const std::string_view text = document_.source.text();
    // A cell may wrap one person over its lines: labels and marks go line by line, the rest at
    // once.
    const std::string_view all = slice(text, source);
    if (all.find(':') == all.npos && all.find("/s/") == all.npos && all.find('[') == all.npos &&
        all.find("__") == all.npos)
        return take_line(source, out);
    std::uint32_t begin = source.begin;
    while (begin < source.end) {
        const std::size_t stop = std::min<std::size_t>(text.find('\n', begin), source.end);
        const Span line = grammar::trim(text, {begin, static_cast<std::uint32_t>(stop)});
        if (!line.empty()) take_line(line, out);
        begin = static_cast<std::uint32_t>(stop + 1);
    }
}

void SignatureRecord::close(std::vector<Signatory>& out) {
    const bool anyone = !now_.name.empty() || !now_.role.empty() || now_.signed_mark || hole_;
    if (anyone && !now_.span.empty()) {
        now_.party = party_.valid() ? party_ : guess_.mentioned(now_.organisation);
        now_.blank = now_.name.empty() && !now_.signed_mark && hole_;
        now_.clause = document_.clause_at(now_.span.begin);
        out.push_back(std::move(now_));
    }
    now_ = {};
    hole_ = false;
    dated_ = false;
}

} // namespace concord
