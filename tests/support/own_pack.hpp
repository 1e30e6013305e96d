// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace concord::tests {

/// A pack that uses what packs may hold: authorities of its own, all types of parameters, all of
/// the language of phrases, examples of each kind. For a book that knows the authority "habit", the
/// section SEC-REVIEW, the lexicon "vague" and the profile "england-health-care".
inline constexpr const char* own_pack = R"(pack: ours
version: 1
authorities:
  - {id: style, title: "House style, § 4", address: "https://style.example", checked: 2026-11-20}
  - {id: draft, title: A draft, doubtful: true}
rules:
  - id: OUR-02
    title: A party is called the client
    met: No party is called the client
    since: 2
    status: preview
    check: wording
    with: {any: ["(the|our) client*", "=MoU", "within # days", "[insert", "'s office", "#th", $vague], each: true, min: 2, not_in: [SEC-REVIEW]}
    severity: {MOU: error, ISA: advice}
    confidence: medium
    basis: today
    when: [may-be-public]
    profiles: [england-health-care]
    cause: clients
    measured: 3 of 4
    message: "\"{quote}\" in {clause} names nobody – so far."
    why: Because.
    advice: Change it.
    wording: The Council pays.
    authority: [style, habit]
    examples:
      flag: [{text: The client pays., type: ISA, today: 2026-11-21}]
      pass: [The Council pays.]
      near: [{text: A client file is kept., why: A file is meant., whole: true}]
  - id: OUR-01.b
    title: Something is mixed
    since: 1
    status: stable
    check: mixture
    with: {groups: [["(will|shall) pay", pays], ["must pay*"]]}
    applies: ALL
    severity: warning
    message: Mixed.
    why: Because.
    advice: Change it.
    authority: [draft]
    examples: {flag: [x], pass: [y]}
  - id: OUR-03
    title: A pattern
    since: 1
    status: stable
    check: regex
    with: {pattern: "pay[s]? now", needs: [pay, pays]}
    applies: [MOU]
    severity: advice
    message: Now.
    why: Because.
    advice: Change it.
    authority: [style]
    examples: {flag: [x], pass: [y]}
)";

/// Words that its phrases are found in.
inline constexpr const char* own_pack_text =
    "# Memorandum of understanding\n\n1. The clients of the MoU pay within thirty (30) days, "
    "[insert "
    "date], at the Board's office on the 5th.\n2. The Council will pay promptly and must pay more; "
    "it pays now.\n3. Reviews are held in due course by our client.\n";

} // namespace concord::tests
