#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes agreements of any size, the same ones every time, for measuring.

    made_agreement.py BYTES [SEED]              one agreement in Markdown on standard output
    made_agreement.py BYTES --clause WORDS      with clauses of so many words, about

The bodies, people and addresses are invented. The sentences are put together from parts, so that
they hold what agreements hold: duties, dates, intervals, references, laws, terms, contacts.
"""
import sys

WHO = ["Ashmere Water Board", "the Board", "Tollgate Housing Trust", "the Trust", "each party",
       "both parties", "the receiving party", "either organisation", "the Steering Group"]
DOES = ["will share", "shall keep", "must protect", "may disclose", "will review", "will send",
        "shall not use", "will tell the other about", "will be responsible for", "should consider"]
WHAT = ["personal data", "the information listed in Annex {n}", "records of complaints", "this agreement",
        "statistics about repairs", "any serious incident", "the Confidential Information",
        "case files under clause {n}.{m}", "a request from a data subject", "the names of tenants"]
HOW = ["by secure e-mail", "as soon as possible", "within {n} working days", "where it is necessary",
       "in accordance with clause {n}", "in line with the Data Protection Act 2018", "in writing",
       "before {d} {month} 20{y}", "every {n} months", "without undue delay", "for up to {n} years",
       "under section {n} of the Housing Act 1996", "unless the law says otherwise"]
ALSO = ["The Director of Services ({mail}) decides in case of doubt.", "This applies to staff and agents.",
        "\"Working Day\" means a day other than a Saturday, Sunday or public holiday.",
        "A copy is kept by the Head of Information (01632 960{y}{n}).", "See also clauses {n} and {m}.",
        "Both sides meet once a quarter, and the minutes are sent round afterwards."]
TITLES = ["Purpose", "Roles and responsibilities", "Sharing of information", "Security", "Complaints",
          "Review", "Contacts", "Costs", "Disputes", "Ending the agreement", "Retention", "Meetings"]
MONTHS = ["January", "March", "April", "June", "September", "November"]
MAILS = ["j.doe@ashmere.example", "data@tollgate.example", "head.of.services@ashmere.example"]


class Draws:
    """Numbers that look drawn and are the same everywhere."""

    def __init__(self, seed):
        self.state = seed * 2654435761 + 12345

    def below(self, count):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % count

    def one(self, of):
        return of[self.below(len(of))]


def sentence(draws):
    words = f"{draws.one(WHO)} {draws.one(DOES)} {draws.one(WHAT)} {draws.one(HOW)}."
    if draws.below(4) == 0:
        words += " " + draws.one(ALSO)
    words = words.replace("{mail}", draws.one(MAILS)).replace("{month}", draws.one(MONTHS))
    for name, count in (("n", 12), ("m", 9), ("d", 28), ("y", 90)):
        words = words.replace("{" + name + "}", str(1 + draws.below(count) + (9 if name == "y" else 0)))
    return words[0].upper() + words[1:]


def clause(draws, words):
    out = sentence(draws)
    while out.count(" ") + 1 < words:
        out += " " + sentence(draws)
    return out


def agreement(size, seed=1, words=24):
    """At least `size` bytes of Markdown, cut behind the first clause that is enough."""
    draws = Draws(seed)
    parts = ["# Information sharing agreement\n\nThis agreement is made between Ashmere Water Board and "
             "Tollgate Housing Trust (the \"Trust\") on 3 March 2025.\n"]
    have, section = len(parts[0]), 0
    while have < size:
        section += 1
        lines = [f"\n## {section}. {TITLES[(section - 1) % len(TITLES)]}\n"]
        lines += [f"\n{section}.{number}. {clause(draws, words)}\n" for number in range(1, 9)]
        for line in lines:
            if have < size:
                parts.append(line)
                have += len(line)
    return "".join(parts)


def main():
    arguments = sys.argv[1:]
    words = 24
    if "--clause" in arguments:
        at = arguments.index("--clause")
        words = int(arguments[at + 1])
        del arguments[at:at + 2]
    if not arguments:
        sys.exit(__doc__)
    sys.stdout.write(agreement(int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1, words))


if __name__ == "__main__":
    main()
