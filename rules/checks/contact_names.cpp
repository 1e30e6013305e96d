// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/checks/contact_reading.hpp"

namespace concord {

namespace {

/// Words of letters (any byte beyond ASCII counts as one), lower-cased; "'s" is dropped.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = to_lower(text[i]);
        const bool letter = is_letter_byte(c);
        if (letter || (c == '-' && !out.back().empty())) {
            out.back() += c;
        } else if (c == '\'' && i + 1 < text.size() && to_lower(text[i + 1]) == 's') {
            ++i;
        } else if (c != '\'' && !out.back().empty()) {
            out.emplace_back();
        }
    }
    if (out.back().empty()) {
        out.pop_back();
    }
    return out;
}

// Short forms that are not the beginning of the long one.
constexpr std::array<std::array<std::string_view, 3>, 22> given_names{{
    {"kate", "katherine", "catherine"}, {"kathy", "kathryn", "katherine"},
    {"liz", "elizabeth", "lizzie"},     {"beth", "elizabeth", "bethan"},
    {"bill", "william", "will"},        {"bob", "robert", "rob"},
    {"dick", "richard", "rick"},        {"tony", "anthony", "antony"},
    {"mike", "michael", "mick"},        {"jim", "james", "jamie"},
    {"jack", "john", "jonathan"},       {"steve", "stephen", "steven"},
    {"andy", "andrew", "drew"},         {"maggie", "margaret", "meg"},
    {"peggy", "margaret", "maggie"},    {"sue", "susan", "suzanne"},
    {"ted", "edward", "edwin"},         {"harry", "henry", "harold"},
    {"tom", "thomas", "tommy"},         {"jenny", "jennifer", "jen"},
    {"becky", "rebecca", "becca"},      {"terry", "terence", "theresa"},
}};

bool same_given_name(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.substr(0, a.size()) == a) {
        return true; // an initial, or "Chris" of "Christopher"
    }
    return std::any_of(given_names.begin(), given_names.end(), [&](const auto& forms) {
        return std::find(forms.begin(), forms.end(), a) != forms.end() &&
               std::find(forms.begin(), forms.end(), b) != forms.end();
    });
}

std::vector<std::string> post_words(std::string_view post) {
    auto words = words_of(post);
    std::erase_if(words, [](const std::string& w) {
        return w == "the" || w == "a" || w == "an" || w == "of" || w == "both" || w == "each" ||
               w == "for";
    });
    for (auto& word : words) {
        if (word.size() > 3 && word.back() == 's') {
            word.pop_back();
        }
    }
    return words;
}

} // namespace

bool same_person(std::string_view a, std::string_view b) {
    const auto left = words_of(a);
    const auto right = words_of(b);
    if (left.empty() || right.empty()) {
        return false;
    }
    if (left.size() == 1 || right.size() == 1) {
        return left.back() == right.back();
    }
    return left.back() == right.back() && same_given_name(left.front(), right.front());
}

bool same_post(std::string_view a, std::string_view b) {
    const auto left = post_words(a);
    return !left.empty() && left == post_words(b);
}

bool is_personal_address(const Contact& contact) {
    const auto at = contact.email.find('@');
    if (at == std::string::npos) {
        return false;
    }
    const auto local = words_of(std::string_view(contact.email).substr(0, at));
    const auto name = words_of(contact.name);
    if (name.empty()) {
        return local.size() == 2 && contact.email.find('.') < at &&
               contact.role.empty(); // first.last without anything else to go by
    }
    std::string joined;
    for (const auto& word : local) {
        joined += word;
    }
    // The surname, or all of the first name, tells a person; "dpo" and "partnerships" do not.
    return joined.find(name.back()) != std::string::npos ||
           (name.size() > 1 && name.front().size() > 2 && joined.find(name.front()) == 0);
}

std::string host_of(const RuleBook& book, std::string_view email) {
    const auto at = email.rfind('@');
    if (at == std::string_view::npos) {
        return {};
    }
    std::string host = to_lower(email.substr(at + 1));
    for (const auto relay : book.mail.relay) {
        if (host.size() > relay.size() + 1 && host.ends_with(relay) &&
            host[host.size() - relay.size() - 1] == '.') {
            host.resize(host.size() - relay.size() - 1);
        }
    }
    return host;
}

bool host_listed(std::span<const std::string_view> list, std::string_view host) {
    // Lists are long and hardly any host is in one: sizes and first letters rule most entries out.
    for (const std::string_view entry : list) {
        const bool below = !entry.empty() && entry.front() == '*'; // "*.example"
        if (below ? host.size() >= entry.size() && host.ends_with(entry.substr(1))
                  : host.size() == entry.size() && host == entry)
            return true;
    }
    return false;
}

} // namespace concord
