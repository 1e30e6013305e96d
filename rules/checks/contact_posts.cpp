// SPDX-License-Identifier: Apache-2.0

#include "parser/text/ascii.hpp"
#include "rules/checks/contact_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

/// All words of the list of contacts, labels and headings of columns included.
std::string words_of_list(const Question& question) {
    const auto& document = question.document;
    std::string words;
    for (const auto id : contact_tables(question)) {
        for (const auto& clause : document.clauses.subtree(document.tables[id.index()].clause)) {
            words += to_lower(document.folded.text(clause.folded)) + '\n';
        }
    }
    for (const auto* contact : listed_contacts(question)) {
        words += to_lower(contact->topic) + '\n';
        words += to_lower(document.source.text(contact->span)) + '\n';
    }
    return words;
}

/// A defined term that is the title of a post, used at least once, and to which the text has
/// somebody appointed.
bool is_post(const Question& question, const DefinedTerm& term) {
    const auto& folded = question.document.folded;
    const Span at{folded.folded(term.introduced.begin), folded.folded(term.introduced.end)};
    const auto posts = within(question, question.rule.phrases("posts"), at);
    const bool ends_as_post = !posts.empty() && posts.back().folded.end + 2 >= at.end;
    const auto appointed = question.rule.phrases("appointed");
    return ends_as_post && term.name.find(' ') != std::string::npos && !term.uses.empty() &&
           !question.reading.occurrences.in(appointed, term.clause).empty();
}

} // namespace

void find_unused_posts(const Question& question, Findings& findings) {
    const auto words = words_of_list(question);
    if (words.empty()) {
        return;
    }
    for (const auto& term : question.document.terms) {
        auto stem = to_lower(term.name);
        if (!stem.empty() && stem.back() == 's') {
            stem.pop_back();
        }
        if (is_post(question, term) && words.find(stem) == std::string::npos) {
            findings.add(term.introduced, {{"term", term.name}});
        }
    }
}

} // namespace concord
