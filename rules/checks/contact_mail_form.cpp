// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/contact_reading.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/scope.hpp"
#include "rules/checks/spelling.hpp"

namespace concord {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// The word around an "@", without the punctuation of the sentence.
Span word_around(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    std::size_t end = at + 1;
    while (begin > 0 && !is_blank(text[begin - 1])) {
        --begin;
    }
    while (end < text.size() && !is_blank(text[end])) {
        ++end;
    }
    constexpr std::string_view around = "<>()[]{}\"'`*_|.,;:!?";
    while (begin < at && around.find(text[begin]) != std::string_view::npos) {
        ++begin;
    }
    while (end > at + 1 && around.find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// "board,example": letters on both sides of the comma.
bool has_comma_for_dot(std::string_view host) {
    const auto comma = host.find(',');
    return comma != std::string_view::npos && comma + 1 < host.size() && is_letter(host[comma + 1]);
}

/// An address that no mail will reach: a host without a dot, two "@", a comma for a dot.
bool is_malformed(std::string_view word) {
    const auto at = word.find('@');
    const auto local = word.substr(0, at);
    const auto host = word.substr(at + 1);
    const bool looks_meant = local.size() > 1 && host.size() > 2 && is_letter(local.front()) &&
                             is_letter(host.front()) && word.find('/') == std::string_view::npos &&
                             word.find('(') == std::string_view::npos &&
                             word.find('=') == std::string_view::npos;
    if (!looks_meant || local.find('.') == std::string_view::npos) {
        // "team@board" may be a name on some service; "jane.pell@board" is a mail address, and so
        // is "team@board,example".
        const bool dotted = host.find('.') != std::string_view::npos;
        return looks_meant &&
               (host.find('@') != std::string_view::npos || (!dotted && has_comma_for_dot(host)));
    }
    return host.find('.') == std::string_view::npos || host.find("..") != std::string_view::npos ||
           host.find('@') != std::string_view::npos || has_comma_for_dot(host);
}

/// The parts of a local part that may be a surname.
std::vector<std::string> name_parts(std::string_view email) {
    std::vector<std::string> out(1);
    for (const char c : to_lower(email.substr(0, email.find('@')))) {
        if (is_letter(c)) {
            out.back() += c;
        } else if (!out.back().empty()) {
            out.emplace_back();
        }
    }
    return out;
}

/// "lnud" for "lund": two letters that stand side by side changed places.
bool is_swapped(std::string_view part, std::string_view name) {
    if (part.size() != name.size()) {
        return false;
    }
    std::size_t at = 0;
    while (at < name.size() && part[at] == name[at]) {
        ++at;
    }
    return at + 1 < name.size() && part[at] == name[at + 1] && part[at + 1] == name[at] &&
           part.substr(at + 2) == name.substr(at + 2);
}

} // namespace

void find_malformed_mail(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto text = document.folded.text();
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const Span word = word_around(text, at);
        if (is_malformed(text.substr(word.begin, word.size()))) {
            findings.add(document.folded.source(word));
            at = word.end - 1;
        }
    }
}

/// "jane.smth@…" for Jane Smith: one part of the address is the surname but for a letter or two.
void find_mismatched_mail(const Question& question, Findings& findings) {
    constexpr std::size_t shortest = 5;
    constexpr std::size_t shortest_swapped = 4;
    for (const auto& contact : question.document.contacts) {
        const auto blank = contact.name.rfind(' ');
        if (contact.email.empty() || blank == std::string::npos) {
            continue;
        }
        const auto surname = to_lower(std::string_view(contact.name).substr(blank + 1));
        const auto given = to_lower(std::string_view(contact.name).substr(0, blank));
        const auto parts = name_parts(contact.email);
        const bool plain = std::all_of(surname.begin(), surname.end(), is_letter);
        if (!plain || surname.size() < shortest_swapped || parts.size() < 2 ||
            to_lower(contact.email).find(surname) != std::string::npos) {
            continue;
        }
        const auto near = std::find_if(parts.begin(), parts.end(), [&](const std::string& part) {
            if (given.find(part) != std::string::npos) {
                return false;
            }
            if (is_swapped(part, surname)) {
                return true;
            }
            return surname.size() >= shortest && part.size() + 1 >= shortest &&
                   letters_apart(part, surname, 2) <= (surname.size() < 7 ? 1U : 2U);
        });
        if (near != parts.end()) {
            findings.add(contact.email_at.empty() ? contact.span : contact.email_at,
                         {{"name", contact.name}});
        }
    }
}

/// Whether words stand among contacts: in a table of them, or below their heading.
bool stands_among_contacts(const Question& question, ClauseId clause) {
    constexpr std::array<std::string_view, 1> contacts{"SEC-CONTACTS"};
    if (!clause.valid()) return false;
    const TableId table = question.document.clauses[clause].table;
    return (table.valid() &&
            std::ranges::find(contact_tables(question), table) != contact_tables(question).end()) ||
           in_sections(question, clause, contacts);
}

/// "Deputy Director | vacant": a place that names nobody, where no contact could be read.
void find_vacant(const Question& question, Findings& findings) {
    for (const auto& words : question.occurrences("vacant")) {
        const Span at = question.source(words);
        const auto tells = [&](const Finding& one) { return one.span.overlaps(at); };
        if (!words.negated && stands_among_contacts(question, words.clause) &&
            std::ranges::none_of(findings.all(), tells)) {
            findings.add(at, {{"message", "\"{quote}\": nobody holds this post, and no other "
                                          "contact is named for it."}});
        }
    }
}

/// "Una Pell retires on 31 March 2026; …": a sentence outside the list tells of somebody in it.
void find_told_elsewhere(const Question& question, Findings& findings) {
    const auto& document = question.document;
    constexpr std::uint32_t reach = 12; // bytes between the words and the day
    for (const auto& words : question.occurrences("goes_on")) {
        const Span from = question.source(words);
        const auto day = std::ranges::find_if(document.dates, [&](const DateExpr& date) {
            return date.span.begin >= from.end && date.span.begin < from.end + reach &&
                   date.as_day() && *date.as_day() < question.today;
        });
        if (words.negated || day == document.dates.end()) continue;
        const Span sentence = sentence_at(document, words.folded);
        const auto before = document.folded.text({sentence.begin, words.folded.begin});
        const Contact* who = nullptr; // whose name stands next before the words
        std::size_t nearest = 0;
        for (const auto* contact : listed_contacts(question)) {
            const auto at = before.rfind(contact->name);
            if (contact->name.find(' ') == std::string::npos || contact->span.contains(from) ||
                at == std::string_view::npos || (who != nullptr && at <= nearest))
                continue;
            who = contact;
            nearest = at;
        }
        if (who != nullptr)
            findings.add(who->span, {{"how", quote(document, cover(from, day->span))}});
    }
}

/// What the text itself says of a contact: that the person has left, or stays until a day now past.
void find_left(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto* contact : listed_contacts(question)) {
        for (const auto& words :
             question.reading.occurrences.in(question.rule.phrases("gone"), contact->clause)) {
            if (contact->span.contains(question.source(words)) && !words.negated) {
                findings.add(contact->span, {{"how", quote(document, question.source(words))}});
                break;
            }
        }
        for (const auto& words : question.reading.occurrences.in(
                 question.rule.phrases("stays_until"), contact->clause)) {
            const Span from = question.source(words);
            const auto date =
                std::find_if(document.dates.begin(), document.dates.end(), [&](const DateExpr& d) {
                    return contact->span.contains(from) && d.span.begin >= from.end &&
                           d.span.begin < from.end + 12 && d.as_day() &&
                           *d.as_day() < question.today;
                });
            if (date != document.dates.end()) {
                findings.add(contact->span, {{"how", quote(document, cover(from, date->span))}});
                break;
            }
        }
    }
    find_told_elsewhere(question, findings);
    find_vacant(question, findings);
}

} // namespace concord
