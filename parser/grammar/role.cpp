// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/role.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/role_words.hpp"

namespace concord::grammar {

namespace {

// Words that open or fill the name of a post: "Strategy Manager", "Interim Head".
constexpr auto qualifiers =
    word_list({"account",     "accountable",   "accounting",  "acting",         "affairs",
               "area",        "assurance",     "audit",       "business",       "care",
               "central",     "chief",         "clinical",    "commercial",     "communications",
               "complaints",  "compliance",    "contact",     "contract",       "contracts",
               "corporate",   "customer",      "cyber",       "data",           "development",
               "digital",     "district",      "duty",        "emergency",      "enforcement",
               "engagement",  "escalation",    "estates",     "finance",        "financial",
               "freedom",     "general",       "governance",  "group",          "health",
               "human",       "improvement",   "incident",    "independent",    "information",
               "inspection",  "intelligence",  "interim",     "investigations", "joint",
               "junior",      "key",           "learning",    "legal",          "licensing",
               "managing",    "marketing",     "media",       "medical",        "medicine",
               "national",    "non-executive", "nursing",     "operational",    "operations",
               "partnership", "partnerships",  "people",      "performance",    "permanent",
               "planning",    "policies",      "policy",      "press",          "primary",
               "privacy",     "procurement",   "product",     "program",        "programme",
               "project",     "protection",    "public",      "quality",        "records",
               "regional",    "registration",  "regulation",  "regulatory",     "relationship",
               "research",    "resources",     "responsible", "risk",           "safeguarding",
               "safety",      "sales",         "secondary",   "section",        "security",
               "senior",      "senior-most",   "service",     "services",       "social",
               "stakeholder", "standards",     "statutory",   "strategy",       "technical",
               "technology",  "transformation"});
static_assert(std::ranges::is_sorted(qualifiers));

} // namespace

bool is_post_word(std::string_view word) {
    if (post_words.holds(word)) return true;
    return word.ends_with('s') && word.size() > 4 &&
           post_words.holds(word.substr(0, word.size() - 1));
}

bool is_post_qualifier(std::string_view word) {
    return qualifiers.holds(word);
}

bool is_body_word(std::string_view word) {
    return body_words.holds(word);
}

} // namespace concord::grammar
