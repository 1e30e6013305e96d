// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_new.hpp"

#include <fmt/format.h>

namespace concord {

namespace {

constexpr std::string_view pack_head =
    R"(# Rules of our own. docs/writing-rules.md tells how to write them;
# "concord rules test FILE" holds each rule against its examples.
pack: our-rules
version: 1
authorities:
  - id: our-style
    title: Our house style # as reports cite it; "address: https://…" may follow
rules:
)";

// What stands behind "#" explains the key to whoever writes the first rule.
constexpr std::string_view rule_body = R"(  - id: {0}
    title: Jargon where a plain word would do # what is wrong when the rule speaks
    met: No jargon of our list was found # what is so when it does not
    since: 1
    status: stable # preview: asked by name only
    check: wording # "concord rules kinds" lists the kinds of checks and what each takes
    with:
      any:
        - "leverag*" # any word that begins so
        - going forward
    applies: ALL # or a list: [MOU, ISA]
    severity: advice # error, warning or advice; or by type: {{ISA: warning, MOU: advice}}
    message: "\"{{quote}}\" in {{clause}} is jargon."
    why: Two bodies read jargon in two ways.
    advice: Say what is meant in plain words.
    wording: use
    authority: [{1}]
    examples:
      flag: # each of these must be reported
        - The parties leverage their data.
      pass: # none of these may be
        - The parties use their data.
      near: # nor these, though they come close
        - text: The lever is moved by hand.
          why: A lever is a thing, not jargon.
)";

} // namespace

std::string new_rule(std::string_view id, std::string_view authority) {
    return fmt::format(rule_body, id, authority);
}

std::string new_pack(std::string_view id) {
    return std::string(pack_head) + new_rule(id, "our-style");
}

} // namespace concord
