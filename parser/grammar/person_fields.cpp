// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

PersonField person_field(std::string_view label) {
    const Span bare = trim(label, all_of(label), ":.-*#");
    const std::string_view name = slice(label, bare);
    if (one_of(name, {"name",
                      "names",
                      "full name",
                      "print name",
                      "printed name",
                      "name of contact",
                      "contact name",
                      "named contact",
                      "name (print)",
                      "name in capitals",
                      "name of signatory",
                      "named person",
                      "lead name",
                      "contact person",
                      "block capitals",
                      "name (block capitals)",
                      "person",
                      "individual",
                      "lead officer",
                      "officer"}))
        return PersonField::name;
    if (one_of(name, {"role",
                      "title",
                      "job title",
                      "position",
                      "post",
                      "post title",
                      "its",
                      "job role",
                      "role title",
                      "role/title",
                      "capacity",
                      "designation",
                      "office",
                      "role / title",
                      "job title/role",
                      "title/position",
                      "position/title",
                      "title / position",
                      "post held",
                      "position held",
                      "role or post",
                      "roles"}))
        return PersonField::role;
    if (one_of(name, {"organisation",
                      "organization",
                      "body",
                      "party",
                      "employer",
                      "org",
                      "agency",
                      "organisation name",
                      "name of organisation",
                      "company",
                      "participant",
                      "signatory organisation",
                      "partner",
                      "authority",
                      "for",
                      "parties",
                      "partner organisation",
                      "organisations",
                      "for and on behalf of",
                      "on behalf of",
                      "signed for and on behalf of",
                      "signed on behalf of",
                      "signed for",
                      "signed by and on behalf of"}))
        return PersonField::organisation;
    if (one_of(name, {"email", "e-mail", "mail", "email address", "e-mail address", "e", "emails",
                      "mailbox", "contact email", "secure email", "email id", "shared mailbox"}))
        return PersonField::email;
    if (one_of(name,
               {"phone", "telephone", "tel", "tel no", "tel. no", "mobile", "telephone number",
                "phone number", "t", "m", "contact number", "direct line", "direct dial", "mob",
                "telephone no", "phone no", "call", "tel number", "mobile number"}))
        return PersonField::phone;
    if (one_of(name, {"date", "dated", "date signed", "date of signature", "signed on",
                      "signature date"}))
        return PersonField::date;
    if (one_of(name, {"signature", "signed", "by", "sign", "signed by", "signatures", "sgd"}))
        return PersonField::signature;
    if (one_of(name,
               {"contact",           "contacts",      "contact details",  "details",
                "address",           "lead",          "primary contact",  "main contact",
                "key contact",       "contact point", "point of contact", "fax",
                "website",           "web",           "postcode",         "deputy contact",
                "secondary contact", "named lead",    "postal address",   "telephone and email"}))
        return PersonField::label;
    return PersonField::none;
}

namespace {

// A short common name such as "Board" is no proof; several words or an abbreviation are.
bool distinctive(std::string_view body) noexcept {
    return body.find(' ') != body.npos || (body.size() >= 3 && count_upper(body) >= 3);
}

bool joins(std::string_view word) noexcept {
    return one_of(word, {"of", "the", "at", "for", "-", "to", "from", "in", "on", "behalf"});
}

} // namespace

Span body_at_edge(std::string_view text, Span role, std::span<const std::string> bodies) {
    const std::string_view words = slice(text, role);
    Span best;
    for (const std::string& body : bodies) {
        if (!distinctive(body) || body.size() > words.size() || body.size() <= best.size())
            continue;
        const auto size = static_cast<std::uint32_t>(body.size());
        if (same_word(words.substr(words.size() - size), body) &&
            (size == words.size() || !is_word(words[words.size() - size - 1])))
            best = {role.end - size, role.end};
        else if (same_word(words.substr(0, size), body) && !is_word(words[size]) &&
                 words[size] != '\'')
            best = {role.begin, role.begin + size};
    }
    // "Director of the Alpha Board": the joining words belong to neither side.
    while (best.end == role.end && !best.empty() && best.begin > role.begin) {
        const Span before = trim(text, {role.begin, best.begin}, ",-");
        const auto words_before = words_of(text, before);
        if (words_before.empty() || !joins(slice(text, words_before.back()))) break;
        best.begin = words_before.back().begin;
    }
    return best;
}

} // namespace concord::grammar
