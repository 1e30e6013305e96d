// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

constexpr auto name_labels = word_list({"block capitals",
                                        "contact name",
                                        "contact person",
                                        "full name",
                                        "individual",
                                        "lead name",
                                        "lead officer",
                                        "name",
                                        "name (block capitals)",
                                        "name (print)",
                                        "name in capitals",
                                        "name of contact",
                                        "name of signatory",
                                        "named contact",
                                        "named person",
                                        "names",
                                        "officer",
                                        "person",
                                        "print name",
                                        "printed name"});
constexpr auto role_labels =
    word_list({"capacity",         "designation",    "its",          "job role",
               "job title",        "job title/role", "office",       "position",
               "position held",    "position/title", "post",         "post held",
               "post title",       "role",           "role / title", "role or post",
               "role title",       "role/title",     "roles",        "title",
               "title / position", "title/position"});
constexpr auto organisation_labels = word_list({"agency",
                                                "authority",
                                                "body",
                                                "company",
                                                "employer",
                                                "for",
                                                "for and on behalf of",
                                                "name of organisation",
                                                "on behalf of",
                                                "org",
                                                "organisation",
                                                "organisation name",
                                                "organisations",
                                                "organization",
                                                "participant",
                                                "parties",
                                                "partner",
                                                "partner organisation",
                                                "party",
                                                "signatory organisation",
                                                "signed by and on behalf of",
                                                "signed for",
                                                "signed for and on behalf of",
                                                "signed on behalf of"});
constexpr auto email_labels =
    word_list({"contact email", "e", "e-mail", "e-mail address", "email", "email address",
               "email id", "emails", "mail", "mailbox", "secure email", "shared mailbox"});
constexpr auto phone_labels =
    word_list({"call", "contact number", "direct dial", "direct line", "m", "mob", "mobile",
               "mobile number", "phone", "phone no", "phone number", "t", "tel", "tel no",
               "tel number", "tel. no", "telephone", "telephone no", "telephone number"});
constexpr auto date_labels =
    word_list({"date", "date of signature", "date signed", "dated", "signature date", "signed on"});
constexpr auto signature_labels =
    word_list({"by", "sgd", "sign", "signature", "signatures", "signed", "signed by"});
constexpr auto label_labels = word_list({"address",
                                         "attention",
                                         "attn",
                                         "contact",
                                         "contact details",
                                         "contact point",
                                         "contacts",
                                         "deputy contact",
                                         "details",
                                         "fao",
                                         "fax",
                                         "for the attention of",
                                         "how to contact",
                                         "how to contact them",
                                         "how to reach",
                                         "how to reach them",
                                         "key contact",
                                         "lead",
                                         "main contact",
                                         "named lead",
                                         "point of contact",
                                         "postal address",
                                         "postcode",
                                         "primary contact",
                                         "secondary contact",
                                         "telephone and email",
                                         "web",
                                         "website"});

} // namespace

PersonField person_field(std::string_view label) {
    const Span bare = trim(label, all_of(label), ":.-*#");
    const std::string_view name = slice(label, bare);
    if (name_labels.holds(name)) return PersonField::name;
    if (role_labels.holds(name)) return PersonField::role;
    if (organisation_labels.holds(name)) return PersonField::organisation;
    if (email_labels.holds(name)) return PersonField::email;
    if (phone_labels.holds(name)) return PersonField::phone;
    if (date_labels.holds(name)) return PersonField::date;
    if (signature_labels.holds(name)) return PersonField::signature;
    if (label_labels.holds(name)) return PersonField::label;
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
        const Span last = WordCutter(text, before).last();
        if (last.empty() || !joins(slice(text, last))) break;
        best.begin = last.begin;
    }
    return best;
}

} // namespace concord::grammar
