// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "parser/grammar/label.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/targets.hpp"

namespace concord {

namespace {

class Linker {
public:
    Linker(Document& document, const Targets& targets) : document_(document), targets_(targets) {}

    void run() {
        // Last to first: in "paragraph 4 of Schedule 2" the second says where the first is.
        for (std::size_t i = document_.references.size(); i-- > 0;)
            if (document_.references[i].kind == ReferenceKind::internal) resolve(i);
    }

private:
    void resolve(std::size_t index) {
        Reference& reference = document_.references[index];
        if (reference.self && reference.label.count == 0)
            reference.target_clause = own_unit(reference);
        else if (is_table(reference))
            reference.target_clause = targets_.find_table(reference.label.ordinals[0]);
        else
            reference.target_clause = in_container(reference, container_of(index));
        reference.resolved = reference.target_clause.valid();
    }

    [[nodiscard]] ClauseId in_container(const Reference& reference, ClauseId container) const {
        const ClauseId found = targets_.find(reference.label, reference.clause, container);
        if (found.valid() || !container.valid() || reference.label.unit != LabelUnit::part)
            return found;
        // Typed text may head the parts of a Schedule like the Schedule itself.
        const ClauseId beside = targets_.find(reference.label, container, {});
        return beside.valid() && beside.index() > container.index() ? beside : ClauseId{};
    }

    static bool is_table(const Reference& reference) noexcept {
        return reference.label.unit == LabelUnit::none && reference.label.count > 0;
    }

    /// "this Annex" is the annex around it, "this clause" the clause itself.
    [[nodiscard]] ClauseId own_unit(const Reference& reference) const {
        const auto clauses = document_.clauses.all();
        ClauseId up = reference.clause;
        for (; up.valid() && up.index() < clauses.size(); up = clauses[up.index()].parent) {
            const Clause& clause = clauses[up.index()];
            if (clause.label.unit == reference.label.unit) return up;
            if (grammar::annex_like(reference.label.unit)) {
                if (clause.kind == ClauseKind::annex) return up;
            } else if (clause.kind == ClauseKind::clause || clause.kind == ClauseKind::heading) {
                return up;
            }
        }
        return reference.clause;
    }

    /// The annex or part that the text names beside a number: "Part II of Schedule 1", "Schedule 2,
    /// paragraph 4".
    [[nodiscard]] ClauseId container_of(std::size_t index) {
        const auto& references = document_.references;
        const Reference& reference = references[index];
        if (index + 1 < references.size() &&
            between(reference, references[index + 1], {" of ", " of the ", " in ", " to "}))
            return holder(references[index + 1]);
        // Earlier ones are not resolved yet: the walk goes from last to first.
        if (index > 0 && between(references[index - 1], reference, {", ", " "}) &&
            grammar::annex_like(references[index - 1].label.unit) &&
            !grammar::annex_like(reference.label.unit))
            return targets_.find(references[index - 1].label, reference.clause);
        return {};
    }

    static ClauseId holder(const Reference& reference) noexcept {
        return reference.kind == ReferenceKind::internal ? reference.target_clause : ClauseId{};
    }

    [[nodiscard]] bool between(const Reference& first, const Reference& second,
                               std::initializer_list<std::string_view> words) const {
        if (first.span.end > second.span.begin || first.clause != second.clause ||
            second.kind != ReferenceKind::internal)
            return false;
        const std::string_view gap = document_.source.text({first.span.end, second.span.begin});
        return std::ranges::find(words, gap) != words.end();
    }

    Document& document_;
    const Targets& targets_;
};

} // namespace

void link(Document& document, const Targets& targets) {
    Linker(document, targets).run();
    link_times(document);
}

} // namespace concord
