#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what `concord facts` reads from commercial contracts with the labels of CUAD.

    cuad.py CONCORD CUAD_FOLDER [--cases FIELD]

Half of the files were set aside before anything was tuned: those whose name's SHA-256 begins with
an even digit are shown, the others set aside. A value counts as found when it is the labelled one;
what was found is right when the label holds it. A file without a label asks for silence.
"""
import csv
import hashlib
import json
import os
import re
import subprocess
import sys

FIELDS = ["Parties", "Agreement Date", "Effective Date", "Expiration Date", "Renewal Term",
          "Notice Period", "Governing Law"]
FLOOR = 0.90  # F1 of the governing law, over all files


def key(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def is_shown(name):
    return int(hashlib.sha256(name.encode()).hexdigest()[0], 16) % 2 == 0


def iso(label):
    """M/D/YY as ISO; None for what is no whole date."""
    match = re.fullmatch(r"\s*(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})\s*", label)
    if not match:
        return None
    month, day, year = (int(part) for part in match.groups())
    if year < 100:
        year += 1900 if year > 50 else 2000
    return f"{year:04}-{month:02}-{day:02}"


def days(count, unit):
    scale = {"day": 1, "working_day": 1, "business day": 1, "week": 7, "month": 30, "quarter": 91,
             "year": 365}
    return count * scale[unit] if unit in scale else None


def label_days(label):
    match = re.search(r"(\d+)\s*(day|week|month|year|business day)", label.lower())
    return days(int(match.group(1)), match.group(2)) if match else None


def length_days(length):
    return None if length is None else days(length["every"]["n"], length["every"]["unit"])


def same_length(left, right):
    return left is not None and right is not None and abs(left - right) <= 0.03 * max(left, right)


def names(label):
    """The parties of a label: what stands before each bracket of short forms."""
    out = []
    for part in label.split(";"):
        name = key(re.sub(r"\(.*", "", part))
        if len(name) > 2:
            out.append(name)
    return out


SAME_PLACE = {"english": "england", "delawarelaw": "delaware", "israeli": "israel",
              "prc": "china", "peoplesrepublicofchina": "china", "swiss": "switzerland",
              "unitedstatesofamerica": "unitedstates"}


def places(law):
    parts = re.split(r";|,|\band\b|/", law)
    out = {key(part) for part in parts if len(key(part)) > 2}
    return {SAME_PLACE.get(place, place) for place in out}


def same_place(label, found):
    wanted, got = places(label), places(found)
    return any(a == b or (len(a) > 4 and a in b) or (len(b) > 4 and b in a)
               for a in wanted for b in got)


def first_date(facts, meaning):
    for date in facts["dates"]:
        if date["meaning"] in meaning and date["iso"] and len(date["iso"]) == 10:
            return date["iso"]
    return None


def compare(facts, row):
    """field -> (labelled, found, right): how many of each."""
    out = {}
    wanted = names(row["Parties-Answer"])
    found = [key(party["name"]) for party in facts["parties"]]
    hits = {w for w in wanted for f in found if len(f) > 3 and (f in w or w in f)}
    good = [f for f in found if any(len(f) > 3 and (f in w or w in f) for w in wanted)]
    out["Parties"] = (len(wanted), len(found), len(hits), len(good))

    def single(field, label, value, same):
        right = int(label is not None and value is not None and same(label, value))
        out[field] = (int(label is not None), int(value is not None), right, right)

    equal = lambda a, b: a == b
    contract = facts["contract"]
    single("Agreement Date", iso(row["Agreement Date-Answer"]),
           first_date(facts, ["signature"]) or first_date(facts, ["commencement"]), equal)
    single("Effective Date", iso(row["Effective Date-Answer"]),
           first_date(facts, ["commencement"]) or first_date(facts, ["signature"]), equal)
    single("Expiration Date", iso(row["Expiration Date-Answer"]), contract["expiry"], equal)
    single("Renewal Term", label_days(row["Renewal Term-Answer"]),
           length_days(contract["renewal"]), same_length)
    single("Notice Period", label_days(row["Notice Period To Terminate Renewal- Answer"]),
           length_days(contract["notice"]), same_length)
    laws = " and ".join(law["law"] for law in contract["governing_law"][:1]) or None
    law = row["Governing Law-Answer"].strip()
    single("Governing Law", law if law not in ("", "[]") else None, laws, same_place)
    return out


def scores(counts):
    labelled, found, hit, good = counts
    recall = hit / labelled if labelled else 1.0
    precision = good / found if found else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def main():
    concord, folder = sys.argv[1], sys.argv[2]
    asked = sys.argv[4] if len(sys.argv) > 4 else None
    with open(os.path.join(folder, "labels", "master_clauses.csv"), encoding="utf-8",
              errors="replace", newline="") as file:
        labels = {key(row["Filename"].rsplit(".", 1)[0]): row for row in csv.DictReader(file)}
    halves = {True: {}, False: {}}
    files = {True: 0, False: 0}
    for name in sorted(os.listdir(os.path.join(folder, "txt"))):
        row = labels.get(key(name.rsplit(".", 1)[0]))
        if row is None:
            continue
        path = os.path.join(folder, "txt", name)
        run = subprocess.run([concord, "facts", "--format", "json", path], capture_output=True,
                             text=True, check=False)
        facts = json.loads(run.stdout)
        if facts.get("contract") is None:
            continue
        shown = is_shown(name)
        files[shown] += 1
        for field, counts in compare(facts, row).items():
            total = halves[shown].setdefault(field, [0, 0, 0, 0])
            for at, count in enumerate(counts):
                total[at] += count
            if shown and field == asked and counts[0] + counts[1] > counts[2] + counts[3]:
                print(name[:50], counts, row.get(field + "-Answer", "")[:90], "|",
                      facts["contract"]["governing_law"] if field == "Governing Law"
                      else facts["contract"])
    print("## Commercial contracts (CUAD)\n")
    for shown, title in ((True, "shown"), (False, "set aside")):
        print(f"The half that was {title}: {files[shown]} files.\n")
        print("| value | labelled | found | precision | recall | F1 |\n|---|---:|---:|---:|---:|---:|")
        for field in FIELDS:
            counts = halves[shown].get(field, [0, 0, 0, 0])
            precision, recall, f1 = scores(counts)
            print(f"| {field} | {counts[0]} | {counts[1]} | {100 * precision:.1f} % | "
                  f"{100 * recall:.1f} % | {f1:.2f} |")
        print()
    both = [sum(halves[half]["Governing Law"][at] for half in halves) for at in range(4)]
    print(f"Governing law over all files: F1 {scores(both)[2]:.2f}.")
    return 0 if scores(both)[2] >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
