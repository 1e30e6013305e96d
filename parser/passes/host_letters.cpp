// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/host_letters.hpp"

#include <algorithm>

#include "parser/grammar/word_list.hpp"

namespace concord {

namespace {

// Labels that say where a body is at home, not which body it is.
constexpr auto common_labels = grammar::word_list(
    {"ac",     "cjsm", "co",  "com",  "cymru", "edu",     "email",  "eu",     "example",
     "gov",    "gsi",  "ie",  "info", "int",   "invalid", "io",     "london", "ltd",
     "mail",   "mod",  "net", "nhs",  "org",   "plc",     "police", "sch",    "scot",
     "secure", "test", "uk",  "us",   "wales", "www"});
static_assert(std::ranges::is_sorted(common_labels));

std::string letters_of(std::string_view words) {
    std::string out;
    for (const char c : words)
        if (grammar::is_word(c)) out += to_lower(c);
    return out;
}

// "homes-council" names two words of a body.
int fit_of_parts(std::string_view label, const NameLetters& name) {
    int hits = 0;
    int parts = 0;
    for (std::size_t begin = 0; begin <= label.size();) {
        const std::size_t end = std::min(label.find('-', begin), label.size());
        const std::string part = to_lower(label.substr(begin, end - begin));
        begin = end + 1;
        ++parts;
        const bool hit =
            (part.size() > 1 && part == name.capital_initials) ||
            (part.size() >= 3 && std::ranges::any_of(name.words, [&](const std::string& word) {
                 return part == word || (part.size() >= 4 && word.starts_with(part));
             }));
        hits += hit ? 1 : 0;
    }
    return hits == 0 ? 0 : 30 + 20 * hits - 10 * (parts - hits);
}

int fit_of_label(std::string_view label, const NameLetters& name) {
    const std::string letters = letters_of(label);
    int best = 0;
    if (letters == name.all) best = 100;
    if (letters == name.capital_initials || letters == name.initials) best = std::max(best, 90);
    if (letters.size() >= 4 && name.all.find(letters) != name.all.npos) best = std::max(best, 60);
    best = std::max(best, fit_of_parts(label, name));
    const bool holds_word = std::ranges::any_of(name.words, [&](const std::string& word) {
        return word.size() >= 5 && letters.find(word) != letters.npos;
    });
    return holds_word ? std::max(best, 40) : best;
}

} // namespace

NameLetters letters_of_name(std::string_view name) {
    NameLetters out;
    out.all = letters_of(name);
    grammar::WordCutter words(name, grammar::all_of(name));
    for (Span at = words.first(); !at.empty(); at = words.first()) {
        const std::string_view word = slice(name, at);
        const bool capitals = word.size() > 1 && grammar::count_upper(word) == word.size();
        const std::string initials = to_lower(capitals ? word : word.substr(0, 1));
        out.initials += initials;
        if (grammar::begins_upper(word)) out.capital_initials += initials;
        out.words.push_back(letters_of(word));
    }
    return out;
}

int host_affinity(std::string_view host, const NameLetters& name) {
    if (name.all.size() < 2) return 0;
    int best = 0;
    for (std::size_t begin = 0; begin <= host.size();) {
        const std::size_t end = std::min(host.find('.', begin), host.size());
        const std::string_view label = host.substr(begin, end - begin);
        begin = end + 1;
        if (label.size() >= 2 && !common_labels.holds(label))
            best = std::max(best, fit_of_label(label, name));
    }
    return best;
}

} // namespace concord
