// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/occurrences.hpp"

#include <algorithm>
#include <limits>

#include "parser/text/ascii.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

constexpr int negation_reach = 4; // words

bool ends_sentence(char c) noexcept {
    return c == '.' || c == ';' || c == '!' || c == '?' || c == '\n' || c == '\t';
}

/// "not only" and "not limited to" deny nothing.
bool takes_back(std::string_view word) noexcept {
    return equal_folded(word, "only") || equal_folded(word, "limited") ||
           equal_folded(word, "merely") || equal_folded(word, "just");
}

/// Where phrases begin that the word at `denial` denies: from its end to the beginning of the last
/// word within reach, in its sentence.
Span denied_by(std::string_view text, std::uint32_t denial) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto in_word = [&](std::uint32_t at) {
        const auto c = static_cast<unsigned char>(text[at]);
        return c < 0x80 ? is_word_byte(c) : is_word_before(text, at + 1);
    };
    const auto word_from = [&](std::uint32_t at) {
        while (at < size && (in_word(at) || text[at] == '\'')) {
            ++at;
        }
        return at;
    };
    std::uint32_t at = word_from(denial);
    Span denied{at, at};
    for (int words = 0; words < negation_reach; ++words) {
        while (at < size && !in_word(at)) {
            if (ends_sentence(text[at])) {
                return denied;
            }
            ++at;
        }
        denied.end = at;
        at = word_from(at);
        if (words == 0 && takes_back(text.substr(denied.end, at - denied.end))) {
            return denied;
        }
    }
    return denied;
}

/// Tells of ascending offsets whether a phrase that begins there is denied.
class NegationWalk {
public:
    NegationWalk(std::string_view text, std::span<const std::uint32_t> denials)
        : text_(text), denials_(denials) {}

    [[nodiscard]] bool at(std::uint32_t begin) {
        while (next_ < denials_.size() && denials_[next_] < begin) {
            const Span denied = denied_by(text_, denials_[next_++]);
            // One that reaches less far takes nothing back from the one before.
            denied_ = denied_.end < denied.end ? denied : denied_;
        }
        return denied_.begin < begin && begin <= denied_.end;
    }

private:
    std::string_view text_;
    std::span<const std::uint32_t> denials_; ///< Where words that deny begin, ascending.
    std::size_t next_ = 0;
    Span denied_;
};

/// Finds the clause of ascending folded offsets.
class ClauseWalk {
public:
    explicit ClauseWalk(const Document& document)
        : document_(document), clauses_(document.clauses.all()) {}

    /// Moves to the clause of an offset; most lie in that of the one before.
    void go_to(std::uint32_t folded) {
        if (folded >= end_) {
            enter(folded);
        }
    }
    /// Not valid where the document has none.
    [[nodiscard]] ClauseId clause() const { return end_ == 0 ? ClauseId{} : ClauseId(index_); }
    /// Whether an offset in the clause lies in its heading, or in a title or heading.
    [[nodiscard]] bool in_heading(std::uint32_t folded) const { return folded < heading_end_; }

private:
    static constexpr std::uint32_t no_end = std::numeric_limits<std::uint32_t>::max();

    void enter(std::uint32_t folded) {
        if (clauses_.empty()) {
            return;
        }
        while (index_ + 1 < clauses_.size() && clauses_[index_ + 1].folded.begin <= folded) {
            ++index_;
        }
        end_ = index_ + 1 < clauses_.size() ? clauses_[index_ + 1].folded.begin : no_end;
        heading_end_ = end_of_heading(clauses_[index_]);
    }

    [[nodiscard]] std::uint32_t end_of_heading(const Clause& clause) const {
        if (clause.kind == ClauseKind::title || clause.kind == ClauseKind::heading) {
            return no_end;
        }
        return clause.heading.empty() ? 0 : document_.folded.folded(clause.heading.end);
    }

    const Document& document_;
    std::span<const Clause> clauses_;
    std::size_t index_ = 0;
    std::uint32_t end_ = 0; ///< Where the next clause begins; 0 before the first.
    std::uint32_t heading_end_ = 0;
};

} // namespace

Occurrences::Occurrences(const Document& document, const Plan& plan)
    : Occurrences(document, plan, Plan{}) {}

Occurrences::Occurrences(const Document& document, const Plan& plan, const Plan& own)
    : clauses_(&document.clauses) {
    const auto text = document.folded.text();
    const PlanScan scan = scan_plan(text, document.words, plan);
    const PlanScan more = own.sets > 0 ? scan_plan(text, document.words, own) : PlanScan{};
    first_.assign(static_cast<std::size_t>(plan.sets) + own.sets + 1, 0);
    for (const auto& match : scan.found) {
        ++first_[match.set + 1U];
    }
    for (const auto& match : more.found) {
        ++first_[plan.sets + match.set + 1U];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) {
        first_[i] += first_[i - 1];
    }
    found_.resize(scan.found.size() + more.found.size());
    auto next = first_;
    add(document, scan, 0, next);
    add(document, more, plan.sets, next);
}

void Occurrences::add(const Document& document, const PlanScan& scan, std::uint16_t first_set,
                      std::vector<std::uint32_t>& next) {
    ClauseWalk walk(document);
    NegationWalk negation(document.folded.text(), scan.negations);
    Occurrence place; // of all matches that begin where the last one did
    std::uint32_t placed_at = std::numeric_limits<std::uint32_t>::max();
    for (const auto& match : scan.found) {
        if (match.at.begin != placed_at) {
            placed_at = match.at.begin;
            walk.go_to(placed_at);
            place.clause = walk.clause();
            place.in_heading = walk.in_heading(placed_at);
            place.negated = negation.at(placed_at);
        }
        Occurrence& found = found_[next[std::size_t{first_set} + match.set]++];
        found = place;
        found.folded = match.at;
        found.variant = match.variant;
    }
}

std::span<const Occurrence> Occurrences::in(PhraseSet set, ClauseId clause) const noexcept {
    const auto all = of(set);
    const auto before = [](const Occurrence& o, ClauseId id) { return o.clause < id; };
    const auto after = [](ClauseId id, const Occurrence& o) { return id < o.clause; };
    const auto first = std::lower_bound(all.begin(), all.end(), clause, before);
    const auto last = std::upper_bound(first, all.end(), clause, after);
    return {first, last};
}

std::span<const Occurrence> Occurrences::below(PhraseSet set, ClauseId clause) const noexcept {
    if (!clause.valid()) {
        return {};
    }
    const auto all = of(set);
    const auto before = [](const Occurrence& o, ClauseId id) { return o.clause < id; };
    const ClauseId end((*clauses_)[clause].next);
    const auto first = std::lower_bound(all.begin(), all.end(), clause, before);
    const auto last = std::lower_bound(first, all.end(), end, before);
    return {first, last};
}

} // namespace concord
