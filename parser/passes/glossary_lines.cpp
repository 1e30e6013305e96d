// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/words.hpp"
#include "parser/passes/glossary.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_term = 60;
constexpr std::string_view mark = "**";

/// One line, "**Quay**: a wall for ships" or "**Quay:** a wall for ships"; no name when it is none.
TermDraft line_term(const Document& document, Span line) {
    TermDraft draft;
    const std::string_view words = document.source.text(line);
    const std::size_t end = words.find(mark, mark.size());
    if (!words.starts_with(mark) || end == words.npos || end > mark.size() + longest_term)
        return draft;
    const std::string_view behind = words.substr(end + mark.size());
    const bool colon = words[end - 1] == ':' || behind.starts_with(':');
    if (!colon) return draft;
    const auto folded = [&](std::size_t at) {
        return document.folded.folded(line.begin + static_cast<std::uint32_t>(at));
    };
    const std::string_view text = document.folded.text();
    draft.term = grammar::trim(text, {folded(mark.size()), folded(end)}, "\"':.-");
    draft.whole = {folded(mark.size()),
                   folded(end + mark.size() + (behind.starts_with(':') ? 1 : 0))};
    draft.meaning = grammar::trim(text, {draft.whole.end, folded(words.size())}, ":;.,-*");
    draft.form = TermForm::glossary;
    draft.name = slice(text, draft.term);
    return draft;
}

} // namespace

std::vector<TermDraft> terms_by_line(const Document& document, const Clause& clause) {
    const std::string_view text = document.source.text();
    std::vector<TermDraft> terms;
    std::uint32_t begin = clause.body.begin;
    while (begin < clause.body.end) {
        const auto stop = std::min<std::size_t>(text.find('\n', begin), clause.body.end);
        const Span line = grammar::trim(text, {begin, static_cast<std::uint32_t>(stop)});
        begin = static_cast<std::uint32_t>(stop) + 1;
        if (line.empty()) continue;
        TermDraft draft = line_term(document, line);
        if (draft.name.empty()) return {};
        terms.push_back(std::move(draft));
    }
    // A line alone is a clause, which is read as such.
    return terms.size() > 1 ? terms : std::vector<TermDraft>();
}

} // namespace concord
