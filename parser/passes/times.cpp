// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/passes.hpp"
#include "parser/passes/scan_times.hpp"

namespace concord {
namespace {

/// Gives facts in ascending folded order their clause and their place in the source.
class Placer {
public:
    explicit Placer(const Document& document) noexcept : document_(document) {}

    template <class Fact>
    void place(std::vector<Fact>& facts) {
        std::size_t clause = 0;
        const auto clauses = document_.clauses.all();
        for (Fact& fact : facts) {
            while (clause < clauses.size() && clauses[clause].folded.end <= fact.span.begin)
                ++clause;
            if (clause < clauses.size()) fact.clause = ClauseId(clause);
            fact.span = document_.folded.source(fact.span);
        }
    }

private:
    const Document& document_;
};

} // namespace

void find_times(Document& document, const NotedWords& words) {
    Times times = scan_times(document.folded.text(), words.times);
    Placer placer(document);
    placer.place(times.dates);
    placer.place(times.durations);
    placer.place(times.cadences);
    document.dates = std::move(times.dates);
    document.durations = std::move(times.durations);
    document.cadences = std::move(times.cadences);
}

} // namespace concord
