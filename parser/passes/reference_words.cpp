// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/reference_words.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/word_table.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 15> laws{
    "Act",  "Acts", "Bill",         "Regulations", "Regulation", "Order", "Directions", "Directive",
    "Code", "Law",  "Constitution", "Ordinance",   "Statute",    "act",   "Statutes"};

constexpr std::array<std::string_view, 4> treaties{"Convention", "Treaty", "convention", "treaty"};

constexpr std::array<std::string_view, 19> generics{
    "Agreement",  "agreement", "Contract",   "contract",   "MoU",          "MOU",      "Memorandum",
    "memorandum", "Protocol",  "protocol",   "Deed",       "deed",         "Document", "document",
    "AGREEMENT",  "CONTRACT",  "Agreements", "agreements", "Understanding"};

constexpr std::array<std::string_view, 25> guidance{
    "Guidance",  "guidance",  "Guidelines", "guidelines", "Policy",   "policy",   "Manual",
    "manual",    "Handbook",  "handbook",   "Guide",      "guide",    "Standard", "standard",
    "Standards", "standards", "Toolkit",    "Strategy",   "strategy", "report",   "Report",
    "form",      "Conduct",   "Practice",   "Principles"};

constexpr std::array<std::string_view, 20> short_laws{
    "DPA", "FOIA", "HSCA", "EIR", "EIRS", "EIRs", "PACE", "RIPA", "PECR", "HRA",
    "MCA", "MHA",  "PIDA", "IPA", "TUPE", "CJA",  "CPIA", "FSMA", "ECHR", "TFEU"};

constexpr auto instrument_words = [] {
    grammar::WrittenWordTable<InstrumentWord, 256> table;
    const auto add = [&table](const auto& words, InstrumentWord kind) {
        for (const std::string_view word : words)
            table[word] = kind;
    };
    add(guidance, InstrumentWord::guidance);
    add(generics, InstrumentWord::generic);
    add(treaties, InstrumentWord::treaty);
    add(laws, InstrumentWord::law);
    return table;
}();

} // namespace

InstrumentWord instrument_word(std::string_view noun) noexcept {
    const InstrumentWord* const known = instrument_words.find(noun);
    return known == nullptr ? InstrumentWord::none : *known;
}

bool known_short_law(std::string_view letters) noexcept {
    return std::find(short_laws.begin(), short_laws.end(), letters) != short_laws.end();
}

} // namespace concord
