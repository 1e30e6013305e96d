// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/contact.hpp"

#include <algorithm>
#include <cstring>

#include <tao/pegtl.hpp>

#include "parser/grammar/contact_rules.hpp"
#include "parser/grammar/rare_bytes.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf>;

struct Address {
    const char* begin = nullptr;
    const char* end = nullptr;
    std::string local;
    std::string host;
};

template <class Rule>
struct address_action : pegtl::nothing<Rule> {};

// What a step leads to, without the dot in whatever form it is written.
std::string_view after_dot(std::string_view step) noexcept {
    if (step.front() == '.') return step.substr(1);
    const std::size_t word = find_folded(step, "dot") + 3;
    const std::size_t text = step.find_first_not_of(" )]}", word);
    return text == std::string_view::npos ? std::string_view() : step.substr(text);
}

template <>
struct address_action<contact::local_head> {
    template <class In>
    static void apply(const In& in, Address& out) {
        out.local = in.string_view();
    }
};
template <>
struct address_action<contact::local_step> {
    template <class In>
    static void apply(const In& in, Address& out) {
        out.local += '.';
        out.local += after_dot(in.string_view());
    }
};
template <>
struct address_action<contact::host_head> {
    template <class In>
    static void apply(const In& in, Address& out) {
        out.host = to_lower(in.string_view());
    }
};
template <>
struct address_action<contact::host_step> {
    template <class In>
    static void apply(const In& in, Address& out) {
        out.host += '.';
        out.host += to_lower(after_dot(in.string_view()));
    }
};
template <>
struct address_action<contact::address> {
    template <class In>
    static void apply(const In& in, Address& out) {
        out.begin = in.begin();
        out.end = in.end();
    }
};

bool in_local(char c) noexcept {
    return is_letter_byte(c) || is_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' ||
           c == '-' || c == '\'' || c == '&';
}

// The sign's begin leads to the local part on its left; the grammar then reads both sides.
std::size_t local_begin(std::string_view text, std::size_t sign, std::size_t floor) noexcept {
    std::size_t at = sign;
    if (at > floor && text[at] != '@' && text[at - 1] == ' ') --at;
    while (at > floor && in_local(text[at - 1]))
        --at;
    // "jane dot doe (at) …": take the spelled dots along.
    while (at >= floor + 6 && text.substr(at - 5, 5) == " dot ") {
        std::size_t word = at - 5;
        while (word > floor && in_local(text[word - 1]))
            --word;
        if (word == at - 5) break;
        at = word;
    }
    while (at < sign && (text[at] == '.' || text[at] == '-' || text[at] == '\''))
        ++at;
    return at;
}

// Next place at or after `from` that may be an at-sign: '@', a bracketed or a spelled "at".
std::size_t next_sign(std::string_view text, std::size_t from, bool spelled) noexcept {
    if (!spelled) return text.find('@', from);
    for (std::size_t at = from; at < text.size(); ++at) {
        at = text.find_first_of("@([{ ", at);
        if (at == std::string_view::npos) return at;
        if (text[at] == '@') return at;
        const std::size_t word = at + (at + 1 < text.size() && text[at + 1] == ' ' ? 2 : 1);
        if (word + 2 < text.size() && to_lower(text[word]) == 'a' &&
            to_lower(text[word + 1]) == 't' && !is_word(text[word + 2]))
            return at;
    }
    return std::string_view::npos;
}

// Spelled signs are rare: the careful walk is made only where a bracket or "dot" tells of one.
bool holds_bracketed_at(std::string_view text) {
    bool found = false;
    walk_rare_bytes<'(', '[', '{'>(text, [&](std::uint32_t at) {
        const std::size_t word = at + (at + 1 < text.size() && text[at + 1] == ' ' ? 2U : 1U);
        found = found || (begins_with(text.substr(std::min(word, text.size())), "at") &&
                          (word + 2 >= text.size() || !is_word(text[word + 2])));
        return at + 1;
    });
    return found;
}

bool holds_spelled_dot(std::string_view text) noexcept {
    constexpr std::string_view dot = " dot ";
    constexpr std::size_t short_text = 256; // for which a careful search is dear
    if (text.size() < short_text)
        return text.find("dot") != text.npos && text.find(dot) != text.npos;
    return ::memmem(text.data(), text.size(), dot.data(), dot.size()) != nullptr;
}

// Reads an address at each place that `next_sign(from)` gives.
template <class NextSign>
std::vector<EmailMatch> read_emails(std::string_view text, NextSign next_sign) {
    std::vector<EmailMatch> found;
    std::size_t floor = 0;
    for (std::size_t sign = next_sign(0); sign != std::string_view::npos;
         sign = next_sign(std::max(sign + 1, floor))) {
        const std::size_t begin = local_begin(text, sign, floor);
        if (begin == sign) continue;
        Address address;
        Input in(text.data() + begin, text.data() + text.size(), "");
        if (!pegtl::parse<contact::address, address_action>(in, address)) continue;
        EmailMatch match;
        match.span = {static_cast<std::uint32_t>(address.begin - text.data()),
                      static_cast<std::uint32_t>(address.end - text.data())};
        match.address = address.local + '@' + address.host;
        floor = match.span.end;
        found.push_back(std::move(match));
    }
    return found;
}

bool is_bracket(char c) noexcept {
    return c == '(' || c == '[' || c == '{';
}

// Where next_sign() would find the spelled signs of a text. "at" is spelled for '@' where a bracket
// opens before it, or else where dots are spelled too.
std::vector<std::uint32_t> spelled_signs(std::string_view text, const NamingWords& words) {
    std::vector<std::uint32_t> signs;
    bool spelled = false;
    for (const Span word : words.signs) {
        if (word.end < text.size() && is_word(text[word.end])) continue;
        const auto byte_before = [&](std::uint32_t back) {
            return word.begin >= back ? text[word.begin - back] : '\0';
        };
        const char near = byte_before(1);
        const char far = near == ' ' ? byte_before(2) : '\0';
        spelled = spelled || is_bracket(near) || is_bracket(far);
        if (word.end == text.size()) continue;
        if (far == ' ' || is_bracket(far)) signs.push_back(word.begin - 2);
        if (near == ' ' || is_bracket(near)) signs.push_back(word.begin - 1);
    }
    spelled = spelled || (words.spells_dots && holds_spelled_dot(text));
    return spelled ? signs : std::vector<std::uint32_t>();
}

} // namespace

std::vector<EmailMatch> find_emails(std::string_view text) {
    const bool spelled = holds_bracketed_at(text) || holds_spelled_dot(text);
    return read_emails(text, [=](std::size_t from) { return next_sign(text, from, spelled); });
}

std::vector<EmailMatch> find_emails(std::string_view text, const NamingWords& words) {
    const std::vector<std::uint32_t> signs = spelled_signs(text, words);
    auto next = signs.begin();
    std::size_t plain = text.find('@');
    return read_emails(text, [&](std::size_t from) {
        while (next != signs.end() && *next < from)
            ++next;
        if (plain < from) plain = text.find('@', from);
        return next == signs.end() ? plain : std::min<std::size_t>(plain, *next);
    });
}

std::vector<Span> find_phones(std::string_view text) {
    std::vector<Span> found;
    const auto next_begin = [text](std::size_t at) {
        while (at < text.size() && !is_digit(text[at]) && text[at] != '+' && text[at] != '(')
            ++at;
        return at;
    };
    std::size_t at = next_begin(0);
    while (at < text.size()) {
        const bool inside =
            at > 0 && (is_word(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.' ||
                       text[at - 1] == '@' || text[at - 1] == '-');
        Input in(text.data() + at, text.data() + text.size(), "");
        if (!inside && pegtl::parse<contact::phone>(in)) {
            const auto end = static_cast<std::size_t>(in.current() - text.data());
            found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
            at = end;
        } else if (is_digit(text[at])) {
            while (at < text.size() && is_digit(text[at]))
                ++at;
        } else {
            ++at;
        }
        at = next_begin(at);
    }
    return found;
}

} // namespace concord::grammar
