// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/fingerprint.hpp"

#include "parser/text/sha256.hpp"

namespace concord {

namespace {

bool counts(char c) noexcept {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Letters in lower case with single blanks between words; no digits, they are often labels.
std::string normalise(std::string_view text) {
    std::string out;
    for (const char original : text) {
        const char c =
            original >= 'A' && original <= 'Z' ? static_cast<char>(original - 'A' + 'a') : original;
        if (counts(c)) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

} // namespace

std::string fingerprint_key(const Document& document, const Finding& finding) {
    std::string key(finding.rule->id);
    if (finding.span.empty()) {
        return key + "\n" + finding.message;
    }
    const auto& clauses = document.clauses;
    for (ClauseId id = finding.clause; id.valid(); id = clauses[id].parent) {
        const Span heading = clauses[id].heading;
        if (!heading.empty()) {
            key += "\n" + normalise(document.source.text(heading));
        }
    }
    // Figures alone ("3.2.2025") have no letters to go by.
    const auto words = document.source.text(finding.span);
    const std::string letters = normalise(words);
    return key + "\n\n" + (letters.size() < 4 ? std::string(words) : letters);
}

std::string fingerprint(const std::string& key, std::uint32_t occurrence) {
    return sha256_hex(key + "\n#" + std::to_string(occurrence)).substr(0, 32);
}

} // namespace concord
