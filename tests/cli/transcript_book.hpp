// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "rules/book/load.hpp"

namespace concord::tests {

/// A small book for transcripts, so that they show the command line and not the state of the rules.
inline const RuleBook& transcript_book() {
    static const OwnedBook owned = [] {
        BookSources sources;
        sources.version = "1";
        sources.knowledge = {{"authorities.yaml", R"(checked: 2026-11-20
authorities:
  - {id: habit, title: Good habit}
  - {id: act, title: Plain Words Act 1999 section 3}
)"},
                             {"types.yaml", R"(checked: 2026-11-20
types:
  - id: MOU
    name: Memorandum of understanding
    title: [memorandum of understanding]
    opening: [this memorandum]
    structure: [background]
    lexis: [memorandum]
    negative: []
)"}};
        sources.packs = {{"words.yaml", R"(pack: words
version: 1
rules:
  - id: DRA-01
    title: Something is still to be decided
    since: 0.1.0
    status: stable
    check: wording
    with: {any: [to be decided, yet to be agreed], each: true}
    applies: ALL
    severity: error
    message: "\"{quote}\" leaves a decision open in {clause}."
    why: Nobody can keep a promise that has not been made.
    advice: Decide it, or say who will and by when.
    wording: The parties will decide this by 31 March 2027.
    authority: [habit, act]
    examples: {flag: [The price is to be decided.], pass: [The price is ten pounds.]}
  - id: DRA-02
    title: Time is given in words that nobody can measure
    met: No time is given in words that nobody can measure
    since: 0.1.0
    status: stable
    check: wording
    with: {any: [promptly, in due course]}
    applies: ALL
    severity: warning
    confidence: medium
    message: "\"{quote}\" sets no time."
    why: Two bodies read such words differently.
    advice: Give a number of days.
    authority: [habit]
    examples: {flag: [Reply promptly.], pass: [Reply within two days.]}
  - id: STY-01
    title: Two words where one would do
    since: 0.1.0
    status: preview
    check: wording
    with: {any: [each and every]}
    applies: ALL
    severity: advice
    message: "\"{quote}\" says one thing twice."
    why: Readers look for a difference that is not there.
    advice: Keep one of the words.
    authority: [habit]
    examples: {flag: [Each and every party signs.], pass: [Every party signs.]}
)"}};
        sources.profiles = {{"home.yaml", "profile: home\ntitle: At home\n"},
                            {"away.yaml", "profile: away\ntitle: Away\ndisabled: [STY-01]\n"}};
        auto loaded = load_book(sources);
        if (!loaded) throw std::runtime_error(loaded.error().message);
        return std::move(*loaded);
    }();
    return owned.book();
}

} // namespace concord::tests
