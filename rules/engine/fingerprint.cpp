// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/fingerprint.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/sha256.hpp"

namespace concord {

namespace {

/// Appends letters in lower case with single blanks between words; no digits, they are often
/// labels.
void append_letters(std::string& out, std::string_view text) {
    const auto begin = out.size();
    for (const char original : text) {
        const char c = to_lower(original);
        if (is_letter_byte(c)) {
            out += c;
        } else if (out.size() > begin && out.back() != ' ') {
            out += ' ';
        }
    }
}

} // namespace

std::string fingerprint_key(const Document& document, const Finding& finding) {
    std::string key(finding.rule->id);
    if (finding.span.empty()) {
        key += '\n';
        return key += finding.message;
    }
    const auto words = document.source.text(finding.span);
    key.reserve(key.size() + words.size() + 256);
    const auto& clauses = document.clauses;
    for (ClauseId id = finding.clause; id.valid(); id = clauses[id].parent) {
        const Span heading = clauses[id].heading;
        if (!heading.empty()) {
            key += '\n';
            append_letters(key, document.source.text(heading));
        }
    }
    key += "\n\n";
    const auto begin = key.size();
    append_letters(key, words);
    // Figures alone ("3.2.2025") have no letters to go by.
    if (key.size() - begin < 4) {
        key.replace(begin, std::string::npos, words);
    }
    return key;
}

std::string fingerprint(std::string key, std::uint32_t occurrence) {
    key += "\n#";
    key += std::to_string(occurrence);
    auto hex = sha256_hex(key);
    hex.resize(32);
    return hex;
}

} // namespace concord
