#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds what concord says of public agreements against what readers said.

    labels.py CONCORD DATA_FOLDER

Prints the agreement between the two labellings, the precision of what is said today by tier, and
how often the items of Article 28(3) are read as labelled. Findings that were labelled and are no
longer made are left out; findings that are new are counted apart, for nobody has judged them.
"""
import csv
import json
import os
import subprocess
import sys
from collections import Counter

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels")
TODAY = "2026-11-21"


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def kappa(pairs):
    """Cohen's kappa: agreement beyond what chance would give."""
    total = len(pairs)
    same = sum(one == two for one, two in pairs) / total
    first, second = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(first[label] * second[label] for label in first) / total ** 2
    return (same - chance) / (1 - chance)


def asked(program, arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    return json.loads(run.stdout)


def said_now(program, folder, documents):
    """(document, rule, clause) -> severities of the findings there."""
    now = {}
    for document in documents:
        report = asked(program, ["check", "--today", TODAY, "--format", "json",
                                 os.path.join(folder, document)])
        for finding in report["documents"][0]["findings"]:
            key = (document, finding["rule"], finding["clause"])
            now.setdefault(key, []).append(finding["severity"])
    return now


def label_of(row):
    """What both labellings say; where they differ the finding is arguable."""
    if "label" in row:
        return row["label"]
    return row["first"] if row["first"] == row["second"] else "arguable"


def is_same_place(one, two):
    """A finding that spoke of the whole document and now points at words of it, or at the clause
    around the words, is the same finding."""
    return one.startswith(two) or two.startswith(one)


def severity_now(row, now):
    """What the labelled finding is today."""
    places = now.get((row["document"], row["rule"], row["clause"]), [])
    if not places:
        others = [found for (document, rule, clause), found in now.items() if found and
                  (document, rule) == (row["document"], row["rule"]) and
                  is_same_place(clause, row["clause"])]
        places = others[0] if len(others) == 1 else []
    return places.pop() if places else None


def print_precision(labels, now):
    tiers = {"error": Counter(), "warning": Counter()}
    for row in labels:
        tier = severity_now(row, now)
        if tier in tiers:
            tiers[tier][label_of(row)] += 1
    fresh = Counter(tier for places in now.values() for tier in places)
    print("| tier | right | arguable | wrong | not wrong | right of right and wrong | new |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for tier, counts in tiers.items():
        total = sum(counts.values())
        sure = counts["right"] + counts["wrong"]
        print(f"| {tier} | {counts['right']} | {counts['arguable']} | {counts['wrong']} | "
              f"{100 * (total - counts['wrong']) / max(1, total):.1f} % | "
              f"{100 * counts['right'] / max(1, sure):.1f} % | {fresh[tier]} |")


def print_article_28(program, folder):
    labels = rows("article-28.tsv")
    exact = full = 0
    read = {}
    for row in labels:
        document = row["document"]
        if document not in read:
            facts = asked(program, ["facts", "--format", "json", os.path.join(folder, document)])
            read[document] = facts["data"]["art28"] or {}
        state = read[document].get(row["item"])
        exact += state == row["state"]
        full += (state == "present") == (row["state"] == "present")
    print(f"\nItems of Article 28(3) in {len(read)} processor agreements: of {len(labels)} labelled "
          f"items {100 * exact / len(labels):.1f} % are read in the labelled state, and for "
          f"{100 * full / len(labels):.1f} % it is read rightly whether they are stated in full.")


def main():
    program, folder = sys.argv[1], sys.argv[2]
    labels = rows("findings.tsv")
    pairs = [(row["first"], row["second"]) for row in labels]
    print("## Public agreements\n")
    print(f"{len(pairs)} findings were labelled twice; Cohen's kappa {kappa(pairs):.2f}.\n")
    now = said_now(program, folder, sorted({row["document"] for row in labels}))
    print_precision(labels + rows("later.tsv"), now)
    print_article_28(program, folder)
    print()


if __name__ == "__main__":
    main()
