// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/label.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/reference_finder.hpp"
#include "parser/passes/reference_words.hpp"

namespace concord {

namespace {

Statute::Kind kind_of(grammar::Anchor anchor) noexcept {
    using grammar::Anchor;
    switch (anchor) {
    case Anchor::bill:
        return Statute::Kind::bill;
    case Anchor::regulations:
    case Anchor::regulation:
    case Anchor::gdpr:
        return Statute::Kind::regulations;
    case Anchor::order:
        return Statute::Kind::order;
    case Anchor::directions:
        return Statute::Kind::directions;
    case Anchor::directive:
        return Statute::Kind::directive;
    case Anchor::rules:
        return Statute::Kind::rules;
    case Anchor::code:
        return Statute::Kind::code;
    case Anchor::act:
    case Anchor::agreement:
    case Anchor::treaty:
        break;
    }
    return Statute::Kind::act;
}

} // namespace

void find_references(Document& document, const Targets& targets, const NotedWords& words) {
    ReferenceFinder(document, targets).run(words.cues);
}

ReferenceFinder::ReferenceFinder(Document& document, const Targets& targets)
    : document_(&document), text_(document.folded.text()), targets_(targets) {
    const auto clauses = document.clauses.all();
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (!clauses[i].folded.empty())
            clauses_.push_back({clauses[i].folded, ClauseId{i}, clauses[i].kind});
    for (const ClauseRange& clause : clauses_)
        if (clause.kind == ClauseKind::title)
            title_text_ += to_lower(slice(text_, clause.folded)) + '\n';
    amends_ = names_amendment();
    if (clauses_.empty())
        clauses_.push_back({{0, static_cast<std::uint32_t>(text_.size())}, {}, ClauseKind::text});
}

void ReferenceFinder::run(std::span<const NotedWord> words) {
    cues_ = find_cues(text_, words);
    note_self_names();
    find_titles();
    find_units();
    for (const FoundTitle& found : titles_)
        if (!found.used)
            add(found.title.span, found.kind,
                std::string(document_->folded.text(found.title.span)));
    finish();
}

void ReferenceFinder::note_self_names() {
    for (const Cue& cue : cues_) {
        if (cue.kind != CueKind::self || cue.span.end + 1 >= text_.size()) continue;
        const std::uint32_t begin = cue.span.end + 1;
        std::uint32_t end = grammar::match_name(text_, begin);
        if (end == begin) // "this agreement" in lower case
            end = static_cast<std::uint32_t>(
                std::min(text_.find_first_of(" ,.;:)(\t\n", begin), text_.size()));
        // Only what can name an instrument is ever asked for.
        const std::string_view written = text_.substr(begin, end - begin);
        const std::string_view last = written.substr(written.rfind(' ') + 1);
        const bool capitals = written.size() > 1 && is_upper(written[1]);
        if (written.empty() || (!capitals && instrument_word(last) == InstrumentWord::none &&
                                grammar::unit_of(last) != LabelUnit::article))
            continue;
        const std::string name = to_lower(written);
        if (std::find(self_names_.begin(), self_names_.end(), name) == self_names_.end())
            self_names_.push_back(name);
    }
}

bool ReferenceFinder::names_self(std::string_view noun) const {
    return std::find(self_names_.begin(), self_names_.end(), to_lower(noun)) != self_names_.end();
}

const ClauseRange& ReferenceFinder::clause_of(std::uint32_t folded) const {
    const auto after = std::upper_bound(
        clauses_.begin(), clauses_.end(), folded,
        [](std::uint32_t at, const ClauseRange& clause) { return at < clause.folded.begin; });
    return after == clauses_.begin() ? clauses_.front() : *std::prev(after);
}

std::size_t ReferenceFinder::next_cue(std::uint32_t folded, std::size_t from) const {
    while (from < cues_.size() && cues_[from].span.begin < folded)
        ++from;
    return from;
}

void ReferenceFinder::add(Span folded, ReferenceKind kind, std::string target) {
    Reference reference;
    reference.span = document_->folded.source(folded);
    reference.clause = clause_of(folded.begin).id;
    reference.kind = kind;
    reference.target = std::move(target);
    reference.resolved = kind != ReferenceKind::internal;
    found_.push_back({folded, std::move(reference)});
}

void ReferenceFinder::finish() {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
        return a.folded.begin < b.folded.begin;
    });
    cite_schedules_of_acts();
    document_->references.clear();
    document_->references.reserve(found_.size());
    for (Found& found : found_)
        document_->references.push_back(std::move(found.reference));
    document_->statutes.clear();
    for (const FoundTitle& found : titles_) {
        const grammar::Title& title = found.title;
        if (!title.full || title.anchor == grammar::Anchor::agreement ||
            title.anchor == grammar::Anchor::treaty)
            continue;
        document_->statutes.push_back(
            {document_->folded.source(title.span), clause_of(title.span.begin).id,
             std::string(document_->folded.text(title.span)), title.year, kind_of(title.anchor)});
    }
}

} // namespace concord
