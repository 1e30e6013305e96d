#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what is found in two forms of one agreement.

    pairs_check.py [--list] PROGRAM DATA-FOLDER REASONS

DATA-FOLDER/PAIRS.tsv names the pairs. A finding is the same when its rule and the letters that it
quotes are. Each difference needs a row in REASONS: a part of the pair's path, the side that has the
finding ("a" or "b"), its rule, words that its quotation or message holds (empty for any), and the
reason. "*" is any rule: for what is in one form only. A difference without a row and a row without a
difference fail. --list prints the rows' differences too. Ends with 77, which stands for "skipped",
where there are no pairs.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

COMPARED = 60  # letters of each quotation
TODAY = "2026-11-21"


def letters(text):
    return re.sub(r"[^\w@]", "", unicodedata.normalize("NFKC", text)).lower()


def findings(program, path):
    """The findings of a document by what makes them the same; several may."""
    done = subprocess.run([program, "check", "--format", "json", "--today", TODAY, str(path)],
                          capture_output=True, check=False, timeout=60)
    if done.returncode not in (0, 1):
        sys.exit(f"{path}: status {done.returncode}")
    found = collections.defaultdict(list)
    for one in json.loads(done.stdout)["documents"][0]["findings"]:
        found[one["rule"], letters(one["quote"])[:COMPARED]].append(one)
    return found


def differences(mine, others):
    """What one side has more of."""
    for key, same in mine.items():
        yield from same[len(others.get(key, [])):]


def explains(row, pair, side, finding):
    part, of_side, rule, words, _ = row
    said = " ".join((finding["quote"] + " " + finding["message"]).split())
    return part in pair and of_side == side and rule in ("*", finding["rule"]) and words in said


def read_table(path):
    lines = pathlib.Path(path).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line.strip()]


def main():
    words = [word for word in sys.argv[1:] if word != "--list"]
    shown = len(words) < len(sys.argv) - 1
    program, data, reasons = words
    if not pathlib.Path(data, "PAIRS.tsv").exists():
        print("SKIPPED: no pairs of real documents")
        sys.exit(77)
    rows = read_table(reasons)
    used, unlisted, listed, same, total = set(), 0, 0, 0, 0
    for first, second, *_ in read_table(pathlib.Path(data, "PAIRS.tsv")):
        mine, others = (findings(program, pathlib.Path(data, path)) for path in (first, second))
        both = sum(min(len(all_), len(others.get(key, []))) for key, all_ in mine.items())
        same += both
        total += both
        for side, ours, theirs in (("a", mine, others), ("b", others, mine)):
            for finding in differences(ours, theirs):
                total += 1
                matching = [at for at, row in enumerate(rows)
                            if explains(row, f"{first} {second}", side, finding)]
                used.update(matching)
                listed += bool(matching)
                unlisted += not matching
                if not matching or shown:
                    print(f"{'listed' if matching else 'NEW'} {first if side == 'a' else second}:"
                          f"{finding['line']}: [{side}] {finding['rule']} "
                          f"\"{' '.join(finding['quote'].split())[:80]}\" {finding['message'][:120]}")
    stale = [row for at, row in enumerate(rows) if at not in used]
    for row in stale:
        print("stale: " + "\t".join(row))
    print(f"{total} findings of pairs, {same} the same, {listed} differ for a listed reason, "
          f"{unlisted} for none; {len(stale)} stale reasons")
    sys.exit(1 if unlisted or stale else 0)


main()
