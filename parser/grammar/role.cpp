// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/role.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

// Words that name a post or the desk that answers for it.
constexpr auto posts = word_list({"accountant",
                                  "administrator",
                                  "adviser",
                                  "advisers",
                                  "advisor",
                                  "ambassador",
                                  "analyst",
                                  "assistant",
                                  "associate",
                                  "auditor",
                                  "caldicott",
                                  "caseworker",
                                  "ceo",
                                  "cfo",
                                  "chair",
                                  "chairman",
                                  "chairperson",
                                  "chairwoman",
                                  "champion",
                                  "chief",
                                  "cio",
                                  "ciso",
                                  "clerk",
                                  "co-ordinator",
                                  "commissioner",
                                  "constable",
                                  "consultant",
                                  "controller",
                                  "coo",
                                  "coordinator",
                                  "coroner",
                                  "counsel",
                                  "cto",
                                  "custodian",
                                  "dean",
                                  "delegate",
                                  "deputy",
                                  "desk",
                                  "director",
                                  "directors",
                                  "dpo",
                                  "engineer",
                                  "executive",
                                  "executives",
                                  "founder",
                                  "governor",
                                  "guardian",
                                  "handler",
                                  "head",
                                  "heads",
                                  "helpdesk",
                                  "helpline",
                                  "hotline",
                                  "inbox",
                                  "inspector",
                                  "investigator",
                                  "lawyer",
                                  "lead",
                                  "leader",
                                  "leads",
                                  "liaison",
                                  "mailbox",
                                  "manager",
                                  "managers",
                                  "md",
                                  "member",
                                  "midwife",
                                  "minister",
                                  "nurse",
                                  "office",
                                  "officer",
                                  "officers",
                                  "ombudsman",
                                  "owner",
                                  "partner",
                                  "pharmacist",
                                  "planner",
                                  "practitioner",
                                  "president",
                                  "principal",
                                  "professor",
                                  "receptionist",
                                  "registrar",
                                  "regulator",
                                  "representative",
                                  "responder",
                                  "scientist",
                                  "secretary",
                                  "sergeant",
                                  "signatory",
                                  "siro",
                                  "solicitor",
                                  "specialist",
                                  "spokesperson",
                                  "sponsor",
                                  "steward",
                                  "strategist",
                                  "superintendent",
                                  "supervisor",
                                  "switchboard",
                                  "team",
                                  "teams",
                                  "treasurer",
                                  "trustee",
                                  "unit",
                                  "vice"});
static_assert(std::ranges::is_sorted(posts));

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

// Words that end or mark the name of an organisation.
constexpr auto bodies = word_list(
    {"academy",      "agency",      "alliance",    "association",  "authority",    "bank",
     "board",        "borough",     "bureau",      "centre",       "charity",      "co-operative",
     "college",      "commission",  "committee",   "company",      "consortium",   "constabulary",
     "cooperative",  "corp",        "corporation", "council",      "court",        "department",
     "directorate",  "executive's", "federation",  "force",        "foundation",   "gmbh",
     "government",   "hospital",    "inc",         "incorporated", "inspectorate", "institute",
     "laboratories", "laboratory",  "limited",     "llc",          "llp",          "llp.",
     "ltd",          "ministry",    "museum",      "network",      "nhs",          "ombudsman's",
     "parliament",   "partnership", "plc",         "police",       "practice",     "practices",
     "registry",     "school",      "society",     "tribunal",     "trust",        "union",
     "university"});
static_assert(std::ranges::is_sorted(bodies));

} // namespace

bool is_post_word(std::string_view word) {
    if (posts.holds(word)) return true;
    return word.ends_with('s') && word.size() > 4 && posts.holds(word.substr(0, word.size() - 1));
}

bool is_post_qualifier(std::string_view word) {
    return qualifiers.holds(word);
}

bool is_body_word(std::string_view word) {
    return bodies.holds(word);
}

} // namespace concord::grammar
