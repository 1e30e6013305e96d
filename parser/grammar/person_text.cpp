// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/person_text.hpp"

#include <algorithm>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/person_pieces.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

std::uint32_t line_end(std::string_view text, std::uint32_t at) noexcept {
    const std::size_t end = text.find('\n', at);
    return static_cast<std::uint32_t>(end == text.npos ? text.size() : end);
}

bool only_marks(std::string_view text) noexcept {
    return std::ranges::none_of(text, is_word);
}

// True when the text holds a telephone number and nothing else that matters.
bool only_phone(std::string_view text) {
    const std::vector<Span> phones = find_phones(text);
    if (phones.empty()) return false;
    const Span before = trim(text, {0, phones.front().begin}, ":.,;(|");
    return before.empty() || person_field(slice(text, before)) == PersonField::phone;
}

// Ends of the persons of a text with several addresses: after each address and its telephone.
std::vector<Span> split_at_addresses(std::string_view text, std::span<const EmailMatch> emails) {
    std::vector<Span> parts;
    const Span lead = trim(text, {0, emails.front().span.begin}, ":;,-<([|");
    const bool address_first =
        lead.empty() || person_field(slice(text, lead)) == PersonField::email;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < emails.size(); ++i) {
        const bool last = i + 1 == emails.size();
        std::uint32_t end = static_cast<std::uint32_t>(text.size());
        if (!last && address_first) {
            end = emails[i + 1].span.begin;
        } else if (!last) {
            end = emails[i].span.end;
            const std::string_view ahead = text.substr(0, emails[i + 1].span.begin);
            const std::uint32_t stop = line_end(ahead, end);
            const std::string_view rest = text.substr(end, stop - end);
            if (only_marks(rest) || only_phone(rest)) end = stop;
            // A telephone on a line of its own belongs to the person above.
            if (end < ahead.size() && text[end] == '\n') {
                const std::uint32_t next = line_end(ahead, end + 1);
                if (only_phone(ahead.substr(end + 1, next - end - 1))) end = next;
            }
        }
        parts.push_back({begin, end});
        begin = end;
    }
    return parts;
}

std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    for (std::uint32_t at = 0; at <= text.size();) {
        const std::uint32_t end = line_end(text, at);
        const Span line = trim(text, {at, end});
        if (!line.empty()) lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

// Lines that each name a whole person stand for several persons; else they are one person's lines.
std::vector<PersonText> read_lines(std::string_view text, std::span<const std::string> bodies) {
    const std::vector<Span> lines = lines_of(text);
    std::vector<PersonText> people;
    if (lines.size() < 2) return people;
    for (const Span line : lines) {
        PersonText person = read_person(text, line, {}, bodies);
        if (person.name.empty() || person.role.empty()) return {};
        people.push_back(std::move(person));
    }
    return people;
}

// "Name: …" twice or more: each begins another person.
std::vector<Span> split_at_names(std::string_view text) {
    std::vector<Span> parts;
    for (const Span line : lines_of(text)) {
        const std::size_t colon = slice(text, line).find(':');
        const bool name = colon != std::string_view::npos &&
                          person_field(text.substr(line.begin, colon)) == PersonField::name;
        if (name || parts.empty())
            parts.push_back(line);
        else
            parts.back().end = line.end;
    }
    return parts;
}

} // namespace

std::vector<PersonText> read_people(std::string_view text, std::span<const std::string> bodies) {
    const std::vector<EmailMatch> emails = find_emails(text);
    const bool lines = text.find('\n') != std::string_view::npos;
    std::vector<Span> parts;
    if (lines && text.find(':') != std::string_view::npos) parts = split_at_names(text);
    if (parts.size() < 2) {
        if (emails.size() < 2) {
            if (lines && emails.empty()) {
                std::vector<PersonText> people = read_lines(text, bodies);
                if (!people.empty()) return people;
            }
            parts = {all_of(text)};
        } else {
            parts = split_at_addresses(text, emails);
        }
    }
    std::vector<PersonText> people;
    for (const Span part : parts) {
        PersonText person = read_person(text, part, emails, bodies);
        if (!person.whole.empty()) people.push_back(std::move(person));
    }
    return people;
}

} // namespace concord::grammar
