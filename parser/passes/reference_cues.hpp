// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/reference.hpp"
#include "parser/grammar/statute.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// What a word may begin or end.
enum class CueKind : std::uint8_t {
    unit,       ///< Noun of a part of this or another document: clause, section, Annex.
    table,      ///< "Table 2"
    law_unit,   ///< Noun of a part of an instrument of law alone: regulation, rule, "s.".
    anchor,     ///< Last word of a title: Act, Regulations, Agreement.
    self,       ///< "this"
    us_code,    ///< "C.F.R.", "U.S.C."
    instrument, ///< "SI" before 2014/2936
    short_law   ///< "DPA 2018": capitals and a year
};

/// A word that is worth a closer look.
struct Cue {
    Span span;
    CueKind kind = CueKind::unit;
    LabelUnit unit = LabelUnit::none;
    grammar::NounNumber number = grammar::NounNumber::singular;
    grammar::Anchor anchor = grammar::Anchor::act;
};

/// All cues of a folded text, ascending; `noted` are the words that have a kind.
[[nodiscard]] std::vector<Cue> find_cues(std::string_view folded, std::span<const NotedWord> noted);

} // namespace concord
