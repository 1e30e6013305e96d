#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How concord scales: over threads, documents, the size of one, its clauses, and rules.

    scale.py PROGRAM [PART ...]      PART: threads, documents, size, clauses, rules; without: all

All documents are made (tests/scripts/made_agreement.py). Slopes are those of least squares through
the logarithms: 1 means twice the time for twice as much. Processor time is taken, the least of
several runs, without what an empty document takes; other load disturbs the threads most.
"""
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile

from runs import best, made_agreement, write_agreements

CHECK = ["check", "--format", "line", "--fail-on", "never", "--today", "2026-11-21", "--config", "none"]


def slope(points):
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = statistics.mean(xs), statistics.mean(ys)
    return (sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys))
            / sum((x - middle_x) ** 2 for x in xs))


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def threads(program, folder):
    paths = write_agreements(folder, 2_000)
    took = {}
    for jobs in (1, 2):
        took[jobs] = best([program, *CHECK, "--jobs", str(jobs), *paths], 5).wall
        print(f"{len(paths)} documents of 17.6 KB, {jobs} at once: {took[jobs]:.2f} s, "
              f"{len(paths) / took[jobs]:.0f} a second")
    print(f"two threads are {took[1] / took[2]:.2f} times as fast as one ({os.cpu_count()} processors)")


def documents(program, folder):
    """Peak memory. That of a child begins with its parent's, so a small stopwatch has to run it."""
    stopwatch = os.environ.get("CONCORD_MEASURE")
    if not stopwatch:
        print("documents: skipped: CONCORD_MEASURE does not name the program measure of tests/bench")
        return
    paths = write_agreements(folder, 10_000)
    for count in (100, 1_000, 10_000):
        for jobs in (1, 2):
            told = subprocess.run([stopwatch, "1", program, *CHECK, "--jobs", str(jobs), *paths[:count]],
                                  capture_output=True, text=True, check=True).stdout
            print(f"{count} documents of 17.6 KB, {jobs} at once: peak memory "
                  f"{int(re.search(r'peak ([0-9]+) KiB', told).group(1)) / 1024:.1f} MB")


def size(program, folder):
    points = []
    empty = best([program, *CHECK, "--jobs", "1", write(folder, "empty.md", "")], 15, "cpu").cpu
    largest = 64 * 1_048_576 - 4_096  # more is not read
    for step in [*(1_024 * 4 ** i for i in range(8)), largest]:
        # Of small documents so many that the clock can tell their time.
        copies = max(1, min(500, 4_000_000 // step))
        text = made_agreement.agreement(step)
        paths = [write(folder, f"size-{i}.md", text) for i in range(copies)]
        took = best([program, *CHECK, "--jobs", "1", *paths], 3 if step < 8_000_000 else 1, "cpu")
        each = (took.cpu - empty) / copies
        points.append((len(text), each))
        print(f"{len(text)} bytes: {1e3 * each:.3f} ms, {len(text) / each / 1e6:.1f} MB/s", flush=True)
    print(f"slope of time over size: {slope(points):.3f} "
          f"(from 64 KB: {slope([p for p in points if p[0] > 60_000]):.3f})")


def clauses(program, folder):
    points = []
    for count in (250, 1_000, 4_000, 16_000, 64_000):
        text = made_agreement.agreement(100 * count, words=12)
        lines = sum(1 for line in text.splitlines() if line[:1].isdigit())
        took = best([program, *CHECK, "--jobs", "1", write(folder, "clauses.md", text)], 3, "cpu").cpu
        points.append((lines, took))
        print(f"{lines} clauses: {1e3 * took:.1f} ms, {1e6 * took / lines:.2f} us each")
    print(f"slope of time over clauses: {slope(points):.3f}")
    for words in (8, 32, 128, 512):
        text = made_agreement.agreement(1_000_000, words=words)
        took = best([program, *CHECK, "--jobs", "1", write(folder, "words.md", text)], 3, "cpu").cpu
        print(f"1 MB in clauses of about {words} words: {1e3 * took:.1f} ms")


RULE = """  - id: OWN-{n:03}
    title: Made rule {n}
    since: "1"
    status: stable
    check: wording
    with: {{any: ["made{n} (wording|phrase)* of {a}", "{b} tenant* ({a}|{b}) made{n}"]}}
    applies: ALL
    severity: advice
    message: "{{quote}}"
    why: It is made.
    advice: Leave it.
    authority: [drafting]
    examples: {{flag: [The made{n} wording of {a}.], pass: [The words.]}}
"""


def rules(program, folder):
    """Own packs beside the built-in rules; loading them is taken off."""
    document = write(folder, "rules.md", made_agreement.agreement(4_000_000))
    empty = write(folder, "empty.md", "")
    words = ["data", "repairs", "board", "records", "annex", "housing", "party", "month"]
    points = []
    for count in (0, 125, 250, 500, 999):
        pack = "pack: made\nversion: 1\nrules:\n" + "".join(
            RULE.format(n=n, a=words[n % 8], b=words[n // 8 % 8]) for n in range(count))
        check = [program, *CHECK[:-2], "--jobs", "1"]
        if count:
            write(folder, "made.yaml", pack)
            check += ["--config", write(folder, "settings.yaml", "rules: [./made.yaml]\n")]
        else:
            check += ["--config", "none"]
        loading = best([*check, empty], 5, "cpu")
        took = best([*check, document], 5, "cpu").cpu - loading.cpu
        if loading.status == 2:
            sys.exit(f"the made pack of {count} rules does not load")
        points.append((217 + count, took))
        print(f"217 and {count} rules: {1e3 * took:.1f} ms for 4 MB, loading {1e3 * loading.cpu:.1f} ms")
    print(f"slope of time over rules: {slope(points):.3f}")


PARTS = {"threads": threads, "documents": documents, "size": size, "clauses": clauses, "rules": rules}


def main():
    program, *parts = sys.argv[1:] or sys.exit(__doc__)
    for name in parts or PARTS:
        print(f"\n== {name}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](os.path.abspath(program), folder)


if __name__ == "__main__":
    main()
