// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/passes/reference_cues.hpp"

namespace concord {

/// A word that may belong to a reference.
struct CueWord {
    /// How the first letter must be written.
    enum class Case : std::uint8_t { any, capital };

    std::string_view lower;
    CueKind kind;
    Case written = Case::any;
    LabelUnit unit = LabelUnit::none;
    grammar::NounNumber number = grammar::NounNumber::singular;
    grammar::Anchor anchor = grammar::Anchor::act;

    /// Bit beside the place in the list, counted from 1: letters that may be short for a law.
    static constexpr std::uint8_t may_be_short = 128;
};

/// The list, and how its entries are made.
namespace cue_list {

using grammar::Anchor;
using grammar::NounNumber;
using Case = CueWord::Case;

constexpr auto singular = NounNumber::singular;
constexpr auto plural = NounNumber::plural;

constexpr CueWord unit(std::string_view word, LabelUnit of, NounNumber number) {
    return {word, CueKind::unit, Case::any, of, number, Anchor::act};
}
constexpr CueWord capital_unit(std::string_view word, LabelUnit of, NounNumber number) {
    return {word, CueKind::unit, Case::capital, of, number, Anchor::act};
}
constexpr CueWord anchor(std::string_view word, Anchor kind) {
    return {word, CueKind::anchor, Case::capital, LabelUnit::none, singular, kind};
}
constexpr CueWord law(std::string_view word, NounNumber number, Case written = Case::any) {
    return {word, CueKind::law_unit, written, LabelUnit::none, number, Anchor::act};
}

/// "regulation", "rule" and "order" do double duty: their anchors are tried where they end a title.
constexpr std::array words{
    unit("annex", LabelUnit::annex, singular),
    unit("annexe", LabelUnit::annex, singular),
    unit("annexes", LabelUnit::annex, plural),
    unit("annexure", LabelUnit::annex, singular),
    unit("appendix", LabelUnit::appendix, singular),
    unit("appendices", LabelUnit::appendix, plural),
    unit("art", LabelUnit::article, singular),
    unit("arts", LabelUnit::article, plural),
    unit("article", LabelUnit::article, singular),
    unit("articles", LabelUnit::article, plural),
    unit("attachment", LabelUnit::attachment, singular),
    unit("attachments", LabelUnit::attachment, plural),
    capital_unit("chapter", LabelUnit::chapter, singular),
    capital_unit("chapters", LabelUnit::chapter, plural),
    unit("clause", LabelUnit::clause, singular),
    unit("clauses", LabelUnit::clause, plural),
    unit("exhibit", LabelUnit::exhibit, singular),
    unit("exhibits", LabelUnit::exhibit, plural),
    unit("para", LabelUnit::paragraph, singular),
    unit("paras", LabelUnit::paragraph, plural),
    unit("paragraph", LabelUnit::paragraph, singular),
    unit("paragraphs", LabelUnit::paragraph, plural),
    capital_unit("part", LabelUnit::part, singular),
    capital_unit("parts", LabelUnit::part, plural),
    unit("recital", LabelUnit::recital, singular),
    unit("recitals", LabelUnit::recital, plural),
    unit("schedule", LabelUnit::schedule, singular),
    unit("schedules", LabelUnit::schedule, plural),
    capital_unit("sec", LabelUnit::section, singular),
    unit("section", LabelUnit::section, singular),
    unit("sections", LabelUnit::section, plural),
    unit("subclause", LabelUnit::clause, singular),
    unit("subclauses", LabelUnit::clause, plural),
    unit("subparagraph", LabelUnit::paragraph, singular),
    unit("subparagraphs", LabelUnit::paragraph, plural),
    unit("subsection", LabelUnit::section, singular),
    unit("subsections", LabelUnit::section, plural),
    capital_unit("title", LabelUnit::title, singular),
    CueWord{"table", CueKind::table, Case::any, LabelUnit::none, singular, Anchor::act},
    CueWord{"tables", CueKind::table, Case::any, LabelUnit::none, plural, Anchor::act},
    law("reg", singular),
    law("regs", plural),
    law("regulation", singular),
    law("regulations", plural),
    law("rule", singular, Case::capital),
    law("rules", plural, Case::capital),
    law("s", singular),
    law("ss", plural),
    anchor("act", Anchor::act),
    anchor("acts", Anchor::act),
    anchor("agreement", Anchor::agreement),
    anchor("bill", Anchor::bill),
    anchor("code", Anchor::code),
    anchor("contract", Anchor::agreement),
    anchor("convention", Anchor::treaty),
    anchor("directions", Anchor::directions),
    anchor("directive", Anchor::directive),
    anchor("gdpr", Anchor::gdpr),
    anchor("memorandum", Anchor::agreement),
    anchor("mou", Anchor::agreement),
    anchor("order", Anchor::order),
    anchor("protocol", Anchor::agreement),
    anchor("treaty", Anchor::treaty),
    CueWord{"this", CueKind::self, Case::any, LabelUnit::none, singular, Anchor::act},
    CueWord{"cfr", CueKind::us_code, Case::capital, LabelUnit::none, singular, Anchor::act},
    CueWord{"usc", CueKind::us_code, Case::capital, LabelUnit::none, singular, Anchor::act},
    CueWord{"si", CueKind::instrument, Case::capital, LabelUnit::none, singular, Anchor::act},
    CueWord{"ssi", CueKind::instrument, Case::capital, LabelUnit::none, singular, Anchor::act},
};

} // namespace cue_list

inline constexpr const auto& cue_words = cue_list::words;
static_assert(cue_words.size() < CueWord::may_be_short);

} // namespace concord
