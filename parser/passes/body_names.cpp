// SPDX-License-Identifier: Apache-2.0
// When two names are those of one body.
#include <algorithm>
#include <string>

#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

std::string_view without_company(std::string_view name) noexcept {
    // Few names end like one.
    if (name.empty() || std::string_view(".cCdP").find(name.back()) == name.npos) return name;
    for (const std::string_view form :
         {", Inc.", ", Inc", " Inc.", " Inc", ", LLC", " LLC", " Limited", " Ltd.", " Ltd", " plc",
          " PLC", " LLP", ", INC.", " INC.", ", S.p.A.", " S.p.A."})
        if (name.size() > form.size() + 2 && name.ends_with(form))
            return name.substr(0, name.size() - form.size());
    return name;
}

/// What bodies are told apart by.
std::string_view core_of(std::string_view name) noexcept {
    return without_company(without_article(name));
}

/// "Alder Ltd" and "Alder Inc." are two companies, "Alder Ltd" and "ALDER LIMITED" are one.
bool other_form(std::string_view a, std::string_view b) {
    const auto form = [](std::string_view name) {
        std::string letters;
        for (const char c : name.substr(without_company(name).size()))
            if (grammar::is_word(c)) letters += to_lower(c);
        return letters == "limited" ? "ltd" : letters;
    };
    const std::string left = form(a);
    const std::string right = form(b);
    return !left.empty() && !right.empty() && left != right;
}

/// The same for a name whose core is `core`; an article may stand before its first letter.
bool has_core(std::string_view name, std::string_view core) noexcept {
    if (name.empty() || core.empty()) return false;
    const char first = to_lower(name.front());
    if (first != to_lower(core.front()) && first != 't') return false;
    return grammar::same_word(core_of(name), core);
}

} // namespace

bool same_body(std::string_view a, std::string_view b) {
    return has_core(a, core_of(b)) && !other_form(a, b);
}

bool lists_name(const PartyDraft& party, std::string_view name) noexcept {
    const auto same = [name](const std::string& own) { return grammar::same_word(own, name); };
    return same(party.name) || same(party.short_name) || same(party.legal_name) ||
           std::ranges::any_of(party.aliases, same);
}

bool bears_name(const PartyDraft& party, std::string_view name) {
    const std::string_view core = core_of(name);
    if (has_core(party.name, core)) return !other_form(party.name, name);
    return has_core(party.short_name, core) || has_core(party.legal_name, core) ||
           std::ranges::any_of(party.aliases,
                               [core](const std::string& own) { return has_core(own, core); });
}

std::string_view without_article(std::string_view name) noexcept {
    for (const std::string_view article : {"the ", "The ", "THE "})
        if (name.starts_with(article)) return name.substr(article.size());
    return name;
}

bool names_thing(std::string_view name) {
    static constexpr auto things =
        grammar::word_list({"act", "agreement", "agreements", "date", "directors", "features",
                            "fees", "form", "forms", "incorporation", "period", "principles",
                            "product", "products", "store", "terms", "version"});
    return things.holds(name.substr(name.rfind(' ') + 1));
}

} // namespace concord
