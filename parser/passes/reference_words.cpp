// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/reference_words.hpp"

#include <algorithm>
#include <array>

namespace concord {

namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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

} // namespace

std::string lower_text(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (is_upper(c)) c = static_cast<char>(c | 0x20);
    return out;
}

InstrumentWord instrument_word(std::string_view noun) noexcept {
    if (among(laws, noun)) return InstrumentWord::law;
    if (among(treaties, noun)) return InstrumentWord::treaty;
    if (among(generics, noun)) return InstrumentWord::generic;
    return among(guidance, noun) ? InstrumentWord::guidance : InstrumentWord::none;
}

bool known_short_law(std::string_view letters) noexcept {
    return among(short_laws, letters);
}

} // namespace concord
