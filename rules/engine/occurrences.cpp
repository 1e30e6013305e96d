// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/occurrences.hpp"

#include <algorithm>

#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

constexpr int negation_reach = 4; // words

bool ends_sentence(char c) noexcept {
    return c == '.' || c == ';' || c == '!' || c == '?' || c == '\n' || c == '\t';
}

/// Compares a word of the text with one in lower case.
bool is(std::string_view word, std::string_view wanted) noexcept {
    return word.size() == wanted.size() &&
           std::equal(word.begin(), word.end(), wanted.begin(), [](char have, char want) {
               return (have >= 'A' && have <= 'Z' ? have - 'A' + 'a' : have) == want;
           });
}

bool is_negation(std::string_view word) noexcept {
    switch (word.size()) {
    case 2:
        return is(word, "no");
    case 3:
        return is(word, "not") || is(word, "nor");
    case 5:
        return is(word, "never") || is(word.substr(word.size() - 3), "n't");
    case 6:
        return is(word, "cannot") || is(word.substr(word.size() - 3), "n't");
    case 7:
        return is(word, "without") || is(word.substr(word.size() - 3), "n't");
    default:
        return word.size() > 3 && is(word.substr(word.size() - 3), "n't");
    }
}

/// "not only" and "not limited to" deny nothing.
bool takes_back(std::string_view word) noexcept {
    return is(word, "only") || is(word, "limited") || is(word, "merely") || is(word, "just");
}

bool is_negated(std::string_view text, std::uint32_t begin) {
    std::size_t at = begin;
    std::string_view next;
    for (int words = 0; words < negation_reach; ++words) {
        while (at > 0 && !is_word_before(text, at)) {
            if (ends_sentence(text[at - 1])) {
                return false;
            }
            --at;
        }
        const std::size_t end = at;
        while (at > 0 && (is_word_before(text, at) || text[at - 1] == '\'')) {
            --at;
        }
        if (at == end) {
            return false;
        }
        const auto word = text.substr(at, end - at);
        if (is_negation(word) && !takes_back(next)) {
            return true;
        }
        next = word;
    }
    return false;
}

/// Tells is_negated() for ascending offsets, and spares the look back where no negation is near.
class NegationWalk {
public:
    NegationWalk(std::string_view text, std::span<const std::uint32_t> hints)
        : text_(text), hints_(hints) {}

    [[nodiscard]] bool at(std::uint32_t begin) {
        constexpr std::uint32_t far = 200; // four words are never longer
        while (next_ < hints_.size() && hints_[next_] < begin) {
            ++next_;
        }
        const bool near = next_ > 0 && hints_[next_ - 1] + far > begin;
        return near && is_negated(text_, begin);
    }

private:
    std::string_view text_;
    std::span<const std::uint32_t> hints_; ///< Where words that deny begin, ascending.
    std::size_t next_ = 0;
};

/// Finds the clause of ascending folded offsets.
class ClauseWalk {
public:
    explicit ClauseWalk(const Document& document) : document_(document) {}

    ClauseId advance(std::uint32_t folded) {
        const auto clauses = document_.clauses.all();
        while (index_ + 1 < clauses.size() && clauses[index_ + 1].folded.begin <= folded) {
            ++index_;
            heading_end_ = unknown;
        }
        return clauses.empty() ? ClauseId{} : ClauseId(index_);
    }

    /// Whether the offset that advance() was last called with lies in a heading.
    bool in_heading(std::uint32_t folded) {
        const Clause& clause = document_.clauses.all()[index_];
        if (clause.kind == ClauseKind::title || clause.kind == ClauseKind::heading) {
            return true;
        }
        if (clause.heading.empty()) {
            return false;
        }
        if (heading_end_ == unknown) {
            heading_end_ = document_.folded.folded(clause.heading.end);
        }
        return folded < heading_end_;
    }

private:
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;

    const Document& document_;
    std::size_t index_ = 0;
    std::uint32_t heading_end_ = unknown;
};

} // namespace

Occurrences::Occurrences(const Document& document, const Plan& plan)
    : Occurrences(document, plan, Plan{}) {}

Occurrences::Occurrences(const Document& document, const Plan& plan, const Plan& own)
    : clauses_(&document.clauses) {
    const auto text = document.folded.text();
    const PlanScan scan = scan_plan(text, plan);
    const PlanScan more = own.sets > 0 ? scan_plan(text, own) : PlanScan{};
    first_.assign(static_cast<std::size_t>(plan.sets) + own.sets + 1, 0);
    for (const auto& match : scan.found) {
        ++first_[match.set + 1u];
    }
    for (const auto& match : more.found) {
        ++first_[plan.sets + match.set + 1u];
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
    std::uint32_t judged_at = 0;
    bool judged = false;
    for (const auto& match : scan.found) {
        if (match.at.begin != judged_at || &match == scan.found.data()) {
            judged_at = match.at.begin;
            judged = negation.at(judged_at);
        }
        const ClauseId clause = walk.advance(match.at.begin);
        const bool heading = clause.valid() && walk.in_heading(match.at.begin);
        const std::size_t set = std::size_t{first_set} + match.set;
        found_[next[set]++] = {match.at, clause, match.variant, judged, heading};
    }
}

std::span<const Occurrence> Occurrences::of(PhraseSet set) const noexcept {
    if (set.index + 1u >= first_.size()) {
        return {};
    }
    return std::span(found_).subspan(first_[set.index], first_[set.index + 1u] - first_[set.index]);
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
