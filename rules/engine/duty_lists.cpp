// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/duty_lists.hpp"

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

enum class Side : std::uint8_t { nobody, controller, processor };

/// Whose section a clause stands in: the nearest heading above it that names one side tells.
Side side_of(const Document& document, ClauseId clause, const DutyNames& names) {
    for (auto above = document.clauses[clause].parent; above.valid();
         above = document.clauses[above].parent) {
        const auto heading =
            to_lower(slice(document.source.text(), document.clauses[above].heading));
        const bool controller = names.tells_of_controller(heading);
        const bool processor = names.tells_of_processor(heading);
        if (controller != processor) return controller ? Side::controller : Side::processor;
    }
    return Side::nobody;
}

bool is_entry(ClauseKind kind) {
    return kind == ClauseKind::bullet || kind == ClauseKind::item || kind == ClauseKind::clause;
}

} // namespace

bool has_content(const Document& document, ClauseId id) {
    const auto& clauses = document.clauses;
    return clauses.first_child(id).valid() || !clauses[id].body.empty();
}

bool lays_by_list(const Document& document, const Occurrence& phrase, const DutyNames& names) {
    const Clause& clause = document.clauses[phrase.clause];
    if (!is_entry(clause.kind) || phrase.folded.begin != clause.folded.begin) return false;
    const Side side = side_of(document, phrase.clause, names);
    if (side != Side::nobody) return side == Side::processor;
    auto rest = to_lower(document.folded.text({phrase.folded.end, clause.folded.end}));
    for (const std::string_view blank : {" ", "the ", "a "})
        if (rest.starts_with(blank)) rest.erase(0, blank.size());
    return names.controller_begins(rest);
}

bool below_controller(const Document& document, ClauseId clause, const DutyNames& names) {
    return side_of(document, clause, names) == Side::controller;
}

} // namespace concord
