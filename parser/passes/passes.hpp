// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "parser/model/document.hpp"

namespace concord {

struct NotedWords;
class Targets;

/// The steps of parse(), in the order in which they run. Each reads what earlier ones filled in
/// and fills the parts of the document that it names; none of them can fail.

/// Lines of text or Markdown → SourceText::blocks (line grammar). Blocks from a reader stay, and
/// get what is only typed in them: labels, bullets, signature lines, headings.
void find_blocks(SourceText& source);

/// Blocks → clauses, tables, cells.
void build_outline(Document& document);

/// Clauses → folded, and Clause::folded.
void fold_clauses(Document& document);

/// folded → dates (without meaning), durations, cadences.
void find_times(Document& document, const NotedWords& words);

/// folded → references (internal ones unresolved), statutes. `targets` are those of the document,
/// as fold_clauses() left it.
void find_references(Document& document, const Targets& targets, const NotedWords& words);

/// source → links; folded → placeholders.
void find_marks(Document& document);

/// folded → placeholders outside links and outside `reserved`, ascending places in the source. Part
/// of find_marks().
void find_placeholders(Document& document, std::span<const Span> reserved);

/// title, parties clause, short forms → parties; folded → terms, undefined terms, mentions.
void find_parties_and_terms(Document& document, const NotedWords& words);

/// tables, signature lines, prose → signatories, contacts.
void find_people(Document& document, const NotedWords& words);

/// folded, tables, signatories → meaning of the dates, and what undecided cadences are of. Part of
/// link().
void link_times(Document& document);

/// Resolves internal references; gives dates their meaning and cadences what they are of.
void link(Document& document, const Targets& targets);

} // namespace concord
