// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/person.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

// Given names that are frequent in the United Kingdom; they only help where nothing else does.
constexpr auto given_names = word_list(
    {"aaron",      "abdul",     "abigail",     "adam",      "adrian",    "ahmed",     "aisha",
     "alan",       "alastair",  "alex",        "alexander", "alexandra", "alice",     "alison",
     "alistair",   "amanda",    "amber",       "amelia",    "amir",      "amy",       "anand",
     "andrea",     "andrew",    "angela",      "anita",     "ann",       "anna",      "anne",
     "annette",    "anthony",   "antonia",     "arthur",    "arun",      "asha",      "ashley",
     "barbara",    "barry",     "beatrice",    "becky",     "ben",       "benjamin",  "bernard",
     "beth",       "bethany",   "beverley",    "bill",      "bob",       "brenda",    "brian",
     "bridget",    "bruce",     "callum",      "cameron",   "carl",      "carol",     "caroline",
     "catherine",  "catriona",  "charles",     "charlotte", "cheryl",    "chloe",     "chris",
     "christina",  "christine", "christopher", "claire",    "clare",     "clive",     "colin",
     "connor",     "craig",     "daniel",      "daniela",   "darren",    "dave",      "david",
     "dawn",       "dean",      "debbie",      "deborah",   "debra",     "denise",    "dennis",
     "derek",      "diana",     "diane",       "dominic",   "donald",    "donna",     "dorothy",
     "douglas",    "duncan",    "ed",          "eddie",     "edward",    "eileen",    "elaine",
     "eleanor",    "elena",     "elizabeth",   "ellen",     "ellie",     "emily",     "emma",
     "eric",       "esther",    "eve",         "evelyn",    "faith",     "farah",     "fatima",
     "felicity",   "fiona",     "frances",     "francis",   "frank",     "fraser",    "fred",
     "frederick",  "gareth",    "gary",        "gavin",     "gemma",     "geoff",     "geoffrey",
     "george",     "georgina",  "gerald",      "gerard",    "gillian",   "glen",      "gordon",
     "grace",      "graham",    "grahame",     "grant",     "greg",      "gregory",   "gwen",
     "hannah",     "harriet",   "harry",       "hassan",    "hazel",     "heather",   "helen",
     "henry",      "hilary",    "howard",      "hugh",      "ian",       "imran",     "ingrid",
     "irene",      "isaac",     "isabel",      "isla",      "jack",      "jackie",    "jacob",
     "jacqueline", "jade",      "james",       "jamie",     "jan",       "jane",      "janet",
     "janice",     "jason",     "jay",         "jean",      "jeff",      "jeffrey",   "jennifer",
     "jenny",      "jeremy",    "jessica",     "jill",      "jim",       "jo",        "joan",
     "joanna",     "joanne",    "joe",         "john",      "jon",       "jonathan",  "jordan",
     "joseph",     "josephine", "joshua",      "joyce",     "judith",    "julia",     "julian",
     "julie",      "justin",    "karen",       "karl",      "kate",      "katherine", "kathleen",
     "kathryn",    "katie",     "kay",         "keith",     "kelly",     "ken",       "kenneth",
     "kerry",      "kevin",     "khalid",      "kieran",    "kim",       "kirsty",    "kumar",
     "kyle",       "laura",     "lauren",      "lawrence",  "leah",      "leanne",    "lee",
     "leila",      "len",       "leo",         "leon",      "leonard",   "lesley",    "leslie",
     "lewis",      "liam",      "linda",       "lindsay",   "lisa",      "liz",       "lorna",
     "lorraine",   "louis",     "louise",      "lucy",      "luke",      "lydia",     "lynn",
     "lynne",      "malcolm",   "marcus",      "margaret",  "maria",     "marian",    "marie",
     "marion",     "mark",      "martha",      "martin",    "martyn",    "mary",      "matthew",
     "maureen",    "max",       "maxine",      "megan",     "mel",       "melanie",   "melissa",
     "michael",    "michelle",  "miguel",      "mike",      "miriam",    "mohammed",  "moira",
     "molly",      "monica",    "morag",       "muhammad",  "nadia",     "naomi",     "natalie",
     "natasha",    "neil",      "niall",       "nicholas",  "nick",      "nicola",    "nigel",
     "nina",       "noah",      "nora",        "norman",    "olga",      "oliver",    "olivia",
     "omar",       "oscar",     "owen",        "pamela",    "pat",       "patricia",  "patrick",
     "paul",       "paula",     "pauline",     "peggy",     "penelope",  "penny",     "peter",
     "phil",       "philip",    "philippa",    "phillip",   "priya",     "rachel",    "raj",
     "rajesh",     "ralph",     "raymond",     "rebecca",   "reena",     "richard",   "rita",
     "rob",        "robert",    "roberta",     "robin",     "rod",       "roger",     "ronald",
     "rose",       "rosemary",  "ross",        "rowan",     "roy",       "rupert",    "russell",
     "ruth",       "ryan",      "sadia",       "sally",     "sam",       "samantha",  "samuel",
     "sandra",     "sanjay",    "sara",        "sarah",     "scott",     "sean",      "sebastian",
     "shabana",    "sharon",    "sheila",      "shirley",   "simon",     "sonia",     "sophia",
     "sophie",     "stacey",    "stanley",     "stella",    "stephanie", "stephen",   "steve",
     "steven",     "stewart",   "stuart",      "sue",       "sunil",     "susan",     "suzanne",
     "sylvia",     "tania",     "tariq",       "ted",       "terence",   "teresa",    "terry",
     "theresa",    "thomas",    "tim",         "timothy",   "tina",      "toby",      "todd",
     "tom",        "tony",      "tracey",      "tracy",     "trevor",    "ursula",    "valerie",
     "vanessa",    "vera",      "victor",      "victoria",  "vijay",     "vincent",   "violet",
     "virginia",   "vivien",    "walter",      "wayne",     "wendy",     "will",      "william",
     "winston",    "yasmin",    "yusuf",       "yvonne",    "zainab",    "zara",      "zoe"});
static_assert(std::ranges::is_sorted(given_names));

// Titles before a name; not part of it.
constexpr auto honorifics = word_list(
    {"acc",  "baron",     "baroness", "brig",     "capt",       "captain", "cdr",   "ch",
     "cllr", "cmdr",      "col",      "colonel",  "councillor", "dame",    "dcc",   "dci",
     "dcs",  "det",       "dr",       "hm",       "hon",        "insp",    "judge", "lady",
     "lord", "lt",        "maj",      "miss",     "mr",         "mrs",     "ms",    "mx",
     "prof", "professor", "rev",      "reverend", "rt",         "sgt",     "sir",   "supt"});
static_assert(std::ranges::is_sorted(honorifics));

// Letters after a name; not part of it.
constexpr auto post_nominals =
    word_list({"aca",  "acca",  "ba",   "bsc", "cb",    "cbe",  "cipp/e",  "cmg",   "cpfa",  "dbe",
               "dl",   "dphil", "esq",  "fca", "fcipd", "fcma", "fmedsci", "frcgp", "frcn",  "frcp",
               "frcs", "frs",   "frse", "jp",  "kbe",   "kc",   "kcb",     "kcmg",  "kpm",   "llb",
               "llm",  "ma",    "mba",  "mbe", "mcipd", "md",   "mla",     "mp",    "mrcgp", "mrcp",
               "ms",   "msc",   "msp",  "obe", "phd",   "qc",   "qpm",     "rcn"});
static_assert(std::ranges::is_sorted(post_nominals));

// One group of forms of a given name per line; shortened beginnings (Sam, Samuel) need no entry.
constexpr auto name_groups = std::to_array<std::string_view>(
    {" tom thomas tommy ",
     " kate katherine catherine kathryn catriona katy katie cathy kathy kat ",
     " bill billy will william liam ",
     " bob bobby rob robert bert ",
     " dick rick ricky richard ",
     " jim jimmy james jamie ",
     " jack john johnny jon jonathan ",
     " tony anthony antony ",
     " liz lizzie beth eliza betty betsy elizabeth libby ",
     " meg peggy maggie margaret greta ",
     " mike mick micky michael ",
     " dave davy david ",
     " steve stephen steven ",
     " ted ed eddie ned edward edmund ",
     " nick nicky nicholas nicola ",
     " jenny jen jennifer ",
     " sue susie susan susanne suzanne susannah ",
     " andy andrew drew ",
     " pip pippa philippa ",
     " harry harold henry hal ",
     " joe joseph jo joanna joanne josephine ",
     " alex alexander alexandra sandy sandra alec ",
     " vicky vicki tori victoria ",
     " becky becca rebecca ",
     " debbie deborah debra ",
     " mandy amanda ",
     " pat paddy patrick ",
     " pat trish tricia patricia patsy ",
     " geoff geoffrey jeff jeffrey ",
     " larry lawrence laurence ",
     " charlie charles chuck ",
     " nell nellie helen ellen eleanor ",
     " gill jill gillian jillian ",
     " lottie charlotte ",
     " kit chris christopher ",
     " tina chrissie chris christina christine ",
     " sally sarah sara ",
     " molly polly mary ",
     " nan nancy ann anne anna annie ",
     " terry terence teresa theresa ",
     " gerry jerry gerald gerard ",
     " stu stuart stewart ",
     " alastair alistair alasdair ally ",
     " mo mohammed muhammad mohamed mohammad ",
     " fred frederick freddie ",
     " dot dorothy ",
     " tim timothy ",
     " ollie oliver olivia "});

// A dot at the end of "Dr." does not count.
std::string_view bare(std::string_view word) noexcept {
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    return word;
}

} // namespace

bool is_given_name(std::string_view word) {
    return given_names.holds(bare(word));
}

bool is_honorific(std::string_view word) {
    return honorifics.holds(bare(word));
}

bool is_post_nominal(std::string_view word) {
    return count_upper(word) >= 2 && post_nominals.holds(bare(word));
}

bool same_given_name(std::string_view a, std::string_view b) {
    if (same_word(a, b)) return true;
    const std::size_t shared = std::min(a.size(), b.size());
    if (shared >= 3 && same_word(a.substr(0, shared), b.substr(0, shared))) return true;
    const std::string first = ' ' + to_lower(a) + ' ';
    const std::string second = ' ' + to_lower(b) + ' ';
    return std::ranges::any_of(name_groups, [&](std::string_view group) {
        return group.find(first) != group.npos && group.find(second) != group.npos;
    });
}

} // namespace concord::grammar
