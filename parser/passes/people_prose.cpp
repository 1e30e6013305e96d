// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/part_list.hpp"
#include "parser/grammar/person_pieces.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/contact_stacks.hpp"
#include "parser/passes/people.hpp"
#include "parser/passes/people_sentence.hpp"

namespace concord {

namespace {

constexpr std::uint32_t longest_sentence = 500; // bytes looked at before an address
constexpr std::uint32_t longest_line = 240;     // bytes of a line that is a contact and no prose
constexpr std::uint32_t phone_reach = 60;       // bytes behind an address
constexpr std::size_t longest_label = 30;       // bytes before its colon

bool holds_lines(ClauseKind kind) noexcept {
    return kind == ClauseKind::text || kind == ClauseKind::bullet || kind == ClauseKind::item ||
           kind == ClauseKind::clause || kind == ClauseKind::signature ||
           kind == ClauseKind::heading;
}

constexpr auto contact_parts =
    grammar::part_list({"contact", "relationship lead", "liaison", "escalation", "named lead",
                        "key people", "representatives", "named officers"});

bool names_contacts(std::string_view heading) {
    return heading.size() < 120 && contact_parts.any_in(heading);
}

class ProseReader {
public:
    ProseReader(const Document& document, const grammar::NamingWords& words, PartyGuess& guess,
                std::vector<Contact>& out)
        : document_(document),
          text_(document.folded.text()),
          guess_(guess),
          out_(out),
          emails_(grammar::find_emails(text_, words)) {}

    void run();

private:
    [[nodiscard]] bool label_line(const Clause& clause) const;
    [[nodiscard]] bool opens_card(std::size_t at) const;
    std::size_t read_label_lines(std::size_t first);
    void read_stack(std::size_t first, std::size_t end);
    bool read_line(const Clause& clause, bool listed);
    bool read_list(const Clause& clause);
    [[nodiscard]] std::uint32_t end_of_other(std::uint32_t address_end, std::uint32_t limit) const;
    [[nodiscard]] std::uint32_t begin_of_other(std::size_t email) const;
    void read_sentence(const Clause& clause, const grammar::EmailMatch& email);
    void add(Contact contact, ClauseId clause);
    void find_party(Contact& contact, Span around);

    const Document& document_;
    std::string_view text_;
    PartyGuess& guess_;
    std::vector<Contact>& out_;
    std::vector<grammar::EmailMatch> emails_;
};

// "Email: …", "Job title: …": one field of a contact on a line of its own.
bool ProseReader::label_line(const Clause& clause) const {
    if (!holds_lines(clause.kind) || clause.folded.size() > longest_line) return false;
    const std::string_view line = document_.folded.text(clause.folded);
    const std::size_t colon = line.substr(0, longest_label + 1).find(':');
    if (colon == line.npos) return false;
    switch (grammar::person_field(line.substr(0, colon))) {
    case grammar::PersonField::name:
    case grammar::PersonField::role:
    case grammar::PersonField::organisation:
    case grammar::PersonField::email:
    case grammar::PersonField::phone:
        return true;
    default:
        return false;
    }
}

void ProseReader::find_party(Contact& contact, Span around) {
    if (!contact.party.valid()) contact.party = guess_.named(contact.organisation);
    if (!contact.party.valid()) contact.party = guess_.mentioned(contact.organisation);
    if (!contact.party.valid()) contact.party = guess_.by_host(contact.email);
    if (!contact.party.valid()) contact.party = guess_.mentioned(contact.topic);
    if (!contact.party.valid() && !around.empty())
        contact.party = guess_.mentioned(slice(text_, around));
}

void ProseReader::add(Contact contact, ClauseId clause) {
    contact.clause = clause;
    for (const std::string_view lead : {"for the ", "for "}) { // "For the Board: Jane Doe, …"
        if (!grammar::begins_with(contact.organisation, lead)) continue;
        contact.organisation.erase(0, lead.size());
        break;
    }
    const Clause& own = document_.clauses[clause];
    if (contact.topic_at.empty())
        contact.topic_at = own.kind != ClauseKind::heading && !own.heading.empty()
                               ? own.heading
                               : heading_over(document_, clause);
    CellText topic;
    topic.add(document_.source.text(), contact.topic_at);
    contact.topic = topic.text();
    std::ranges::replace(contact.topic, '\n', ' ');
    if (!contact.party.valid()) contact.party = guess_.named(contact.topic);
    out_.push_back(std::move(contact));
}

// "Service manager: Ann Reed, Head of Stores" above "Email: …": the task is the label of a line
// that names a person, and how to reach that person stands below.
bool ProseReader::opens_card(std::size_t at) const {
    const auto clauses = document_.clauses.all();
    const Clause& line = clauses[at];
    if (line.kind != ClauseKind::text || line.folded.size() > longest_line / 2 ||
        at + 1 >= clauses.size() || !label_line(clauses[at + 1]))
        return false;
    const std::string_view below = document_.folded.text(clauses[at + 1].folded);
    const grammar::PersonField field = grammar::person_field(below.substr(0, below.find(':')));
    if (field != grammar::PersonField::email && field != grammar::PersonField::phone) return false;
    const std::string_view words = document_.folded.text(line.folded);
    const std::size_t colon = words.substr(0, longest_label + 1).find(':');
    if (colon == words.npos || words.find(':', colon + 1) != words.npos || words.back() == '.' ||
        words.find('@') != words.npos || std::ranges::any_of(words, is_digit))
        return false; // "Facsimile No: (702) 558-1310 Telephone No: …" tells of nobody
    const auto people = grammar::read_people(words, guess_.names());
    return people.size() == 1 && (!people.front().name.empty() || !people.front().role.empty());
}

// Lines of labels that follow one another make up one contact, or several when names repeat.
std::size_t ProseReader::read_label_lines(std::size_t first) {
    const auto clauses = document_.clauses.all();
    std::size_t last = first;
    CellText cell;
    while (last < clauses.size() &&
           (label_line(clauses[last]) || (last == first && opens_card(first)))) {
        cell.add(document_.source.text(), document_.folded.source(clauses[last].folded));
        ++last;
    }
    bool mail = false;
    bool signs = false;
    for (std::size_t i = first; i < last; ++i)
        signs = signs || clauses[i].kind == ClauseKind::signature;
    const auto people = grammar::read_people(cell.text(), guess_.names());
    for (const grammar::PersonText& person : people)
        mail = mail || !person.address.empty() || !person.phone.empty();
    if (!mail || (signs && last - first < 3)) return last;
    for (const grammar::PersonText& person : people) {
        Contact contact = make_contact(document_, cell, person);
        find_party(contact, {});
        add(std::move(contact), ClauseId(first));
    }
    return last;
}

// "Jane Doe", below it "Head of Data", "Ferry Board", "01632 960001".
void ProseReader::read_stack(std::size_t first, std::size_t end) {
    const auto clauses = document_.clauses.all();
    CellText cell;
    for (std::size_t i = first; i < end; ++i)
        cell.add(document_.source.text(), document_.folded.source(clauses[i].folded));
    const Span lines{clauses[first].folded.begin, clauses[end - 1].folded.end};
    for (const grammar::PersonText& person : grammar::read_people(cell.text(), guess_.names())) {
        Contact contact = make_contact(document_, cell, person);
        find_party(contact, lines);
        // The name of the body may stand on the line above.
        if (!contact.party.valid() && first > 0 && clauses[first - 1].folded.size() < longest_line)
            contact.party = guess_.named(document_.folded.text(clauses[first - 1].folded));
        add(std::move(contact), ClauseId(first));
    }
}

/// A sentence is prose even when it is short.
bool has_verb(std::string_view line) {
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{
            " is ", " are ", " can be ", " may be ", " will ", " should ", " must ", " to ", " by ",
            "contact ", "Contact ", " has ", " email ", " write ", " shall ", " have "},
        [&](std::string_view verb) { return line.find(verb) != line.npos; });
}

// Several people in one line: "Board: Jane Doe (Head of Data, jane@…) and John Roe, Head of Law".
// A name and a post are enough, as others in the line are told with an address.
bool ProseReader::read_list(const Clause& clause) {
    constexpr std::uint32_t longest_list = 1500;
    Span line = clause.folded;
    if (!clause.body.empty() && !clause.heading.empty())
        line.begin = std::max(line.begin, document_.folded.folded(clause.body.begin));
    if (line.size() > longest_list || has_verb(slice(text_, line))) return false;
    std::vector<std::uint32_t> ends;
    for (const grammar::EmailMatch& email : emails_)
        if (line.contains(email.span)) ends.push_back(email.span.end);
    const std::vector<Span> parts = cut_people(text_, line, ends);
    if (ends.empty() || parts.size() < 2) return false;
    std::vector<Contact> all;
    PartyId whose;
    for (Span part : parts) {
        if (part.empty()) continue;
        const char joint = part.begin > line.begin + 1 ? text_[part.begin - 2] : '.';
        if (joint == '.' || joint == ';') whose = PartyId();
        // "for the Board, Jane Doe, Head of Data"
        if (const std::string_view words = slice(text_, part);
            grammar::begins_with(words, "for ") || grammar::begins_with(words, "For ")) {
            const std::size_t comma = words.find(", ");
            const PartyId named =
                comma == words.npos ? PartyId() : guess_.named(words.substr(4, comma - 4));
            if (named.valid()) {
                whose = named;
                part.begin += static_cast<std::uint32_t>(comma + 2);
            }
        }
        std::vector<Contact> found = contacts_in(document_, document_.folded.source(part), guess_);
        if (found.size() > 1) return false;
        for (Contact& contact : found) {
            const bool reached = !contact.email.empty() || !contact.phone.empty();
            if (contact.role.empty() ? contact.name.empty() || !reached
                                     : contact.name.empty() && !reached)
                return false;
            if (!contact.party.valid() && contact.organisation.empty()) contact.party = whose;
            find_party(contact, part);
            whose = contact.party;
            all.push_back(std::move(contact));
        }
    }
    if (all.size() < 2) return false;
    for (Contact& contact : all) {
        const ClauseId place = document_.clause_at(contact.span.begin);
        add(std::move(contact), place);
    }
    return true;
}

// A line that is a contact: "Jane Doe, Head of Data, jane@…", a bullet below a heading "Contacts".
bool ProseReader::read_line(const Clause& clause, bool listed) {
    if (clause.folded.size() > longest_line) return false;
    const Span source = document_.folded.source(clause.folded);
    std::vector<Contact> found = contacts_in(document_, source, guess_);
    if (found.empty()) return false;
    std::string_view line = document_.folded.text(clause.folded);
    const std::size_t colon = line.find(':');
    if (colon != line.npos && grammar::only_asks(line.substr(0, colon)))
        line.remove_prefix(colon + 1); // "Contact person's name and position: …"
    if (has_verb(line)) return false;
    for (const Contact& contact : found) {
        const bool mailed = !contact.email.empty() || !contact.phone.empty();
        // In a list of contacts a post alone counts when it says for what or for whom.
        const bool told =
            !contact.name.empty() || !contact.organisation.empty() || !contact.topic_at.empty();
        if (!(mailed && (!contact.name.empty() || !contact.role.empty())) &&
            !(listed && told && !contact.role.empty()))
            return false;
    }
    for (Contact& contact : found) {
        find_party(contact, clause.folded);
        add(std::move(contact), document_.clause_at(source.begin));
    }
    return true;
}

// Where the words of the person before end: behind the address, and the number right behind that.
std::uint32_t ProseReader::end_of_other(std::uint32_t address_end, std::uint32_t limit) const {
    constexpr std::uint32_t nearest = 16;
    if (address_end >= limit) return address_end;
    const std::string_view between = text_.substr(address_end, limit - address_end);
    const auto phones = grammar::find_phones(between);
    return !phones.empty() && phones.front().begin <= nearest ? address_end + phones.front().end
                                                              : address_end;
}

// Where the address of another person begins: those that stand side by side share their numbers.
std::uint32_t ProseReader::begin_of_other(std::size_t email) const {
    const std::uint32_t farthest = emails_[email].span.end + phone_reach;
    for (std::size_t next = email + 1; next < emails_.size() && emails_[next].span.begin < farthest;
         ++next) {
        const std::string_view gap =
            slice(text_, {emails_[next - 1].span.end, emails_[next].span.begin});
        if (std::ranges::any_of(gap, grammar::is_word)) return emails_[next].span.begin;
    }
    return static_cast<std::uint32_t>(text_.size());
}

void ProseReader::read_sentence(const Clause& clause, const grammar::EmailMatch& email) {
    std::uint32_t begin =
        std::max(clause.folded.begin,
                 email.span.begin > longest_sentence ? email.span.begin - longest_sentence : 0);
    const std::string_view before = text_.substr(begin, email.span.begin - begin);
    for (const std::string_view stop : {". ", "; "}) {
        std::size_t at = before.rfind(stop);
        // "Dr. Doe", "e.g. by": no end of a sentence.
        while (at != before.npos && at > 3 && !grammar::is_word(before[at - 3]))
            at = before.rfind(stop, at - 1);
        if (at != before.npos)
            begin = std::max(begin,
                             static_cast<std::uint32_t>(email.span.begin - before.size() + at + 2));
    }
    // Another address in the same sentence ends what belongs to it.
    const auto here = std::ranges::lower_bound(
        emails_, email.span.begin, {}, [](const grammar::EmailMatch& e) { return e.span.begin; });
    if (here != emails_.begin())
        begin = std::max(begin, end_of_other(std::prev(here)->span.end, email.span.begin));
    const Span sentence{begin, email.span.begin};
    Contact contact;
    const Span name = name_in(text_, sentence, email.address);
    Span post = post_in(text_, sentence, guess_.names());
    if (post.overlaps(name)) post = {};
    const auto source = [&](Span s) { return s.empty() ? Span{} : document_.folded.source(s); };
    contact.name = slice(text_, name);
    contact.role = slice(text_, post);
    contact.email = email.address;
    contact.name_at = source(name);
    contact.role_at = source(post);
    contact.email_at = source(email.span);
    Span whole = email.span;
    for (const Span part : {name, post})
        if (!part.empty()) whole = cover(whole, part);
    // A telephone number right behind the address or in the same sentence.
    std::uint32_t end = std::min(clause.folded.end, email.span.end + phone_reach);
    end = std::max(email.span.end,
                   std::min(end, begin_of_other(static_cast<std::size_t>(here - emails_.begin()))));
    const auto phones = grammar::find_phones(text_.substr(begin, end - begin));
    if (!phones.empty()) contact.phone = slice(text_.substr(begin), phones.front());
    contact.span = source(whole);
    contact.party = guess_.by_host(contact.email);
    if (!contact.party.valid()) contact.party = guess_.mentioned(slice(text_, sentence));
    const ClauseId place = document_.clause_at(contact.span.begin);
    add(std::move(contact), place);
}

void ProseReader::run() {
    const auto clauses = document_.clauses.all();
    std::size_t next_email = 0;
    std::size_t contacts_until = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        if (!clause.heading.empty() && clause.kind != ClauseKind::title &&
            names_contacts(document_.source.text(clause.heading)))
            contacts_until = clause.next;
        else if (i < contacts_until && !clause.heading.empty() &&
                 (clause.kind == ClauseKind::heading || clause.label.present()) &&
                 !guess_.named(document_.source.text(clause.heading)).valid())
            contacts_until = i; // another subject
        while (next_email < emails_.size() && emails_[next_email].span.end <= clause.folded.begin)
            ++next_email;
        if (!holds_lines(clause.kind) || clause.folded.empty()) continue;
        if (label_line(clause) || opens_card(i)) {
            i = read_label_lines(i) - 1;
            continue;
        }
        const bool listed = i < contacts_until && clause.kind != ClauseKind::heading;
        constexpr std::uint32_t highest = 600; // bytes of a contact above its mail address
        const bool above_mail = next_email < emails_.size() &&
                                emails_[next_email].span.begin < clause.folded.end + highest;
        const std::size_t end =
            listed || above_mail ? end_of_contact_stack(document_, guess_, i, listed) : i;
        if (end > i + 1) {
            read_stack(i, end);
            i = end - 1;
            continue;
        }
        const bool mail =
            next_email < emails_.size() && emails_[next_email].span.begin < clause.folded.end;
        if (!mail && !listed) continue;
        if ((mail && read_list(clause)) || read_line(clause, listed)) continue;
        for (std::size_t e = next_email;
             e < emails_.size() && emails_[e].span.begin < clause.folded.end; ++e)
            read_sentence(clause, emails_[e]);
    }
}

} // namespace

void read_contact_prose(const Document& document, const grammar::NamingWords& words,
                        PartyGuess& guess, std::vector<Contact>& out) {
    ProseReader(document, words, guess, out).run();
}

} // namespace concord
