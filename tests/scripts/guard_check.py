#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the instructions that a release program needs for fixed work to the committed figures.

    guard_check.py PROGRAM FIGURES            fails where one is more than a tenth above its figure
    guard_check.py PROGRAM FIGURES --write    writes the figures anew

Counted by valgrind's callgrind, so that neither load nor the speed of a machine matters; one
document at a time. Wall time is printed, as a ratio to an empty run of the program, and never
judged. Ends with 77, which stands for "skipped", where valgrind is not installed.
"""
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import made_agreement

ALLOWED = 1.10
TODAY = ["--today", "2026-11-21", "--jobs", "1"]


def workloads(folder):
    """Names, with what follows the program."""
    samples = pathlib.Path(__file__).parents[2] / "corpus" / "agreements"
    every = sorted(str(path) for path in samples.iterdir() if path.suffix in (".md", ".txt")
                   and path.name != "README.md")
    made = pathlib.Path(folder) / "made.md"
    made.write_text(made_agreement.agreement(1_000_000), "utf-8")
    return {
        "one sample, cold": ["check", *TODAY, str(samples / "liaison-mou.md")],
        "all samples in one process": ["check", *TODAY, "--format", "line", *every],
        "a made agreement of 1 MB": ["check", *TODAY, "--format", "line", str(made)],
    }


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")
    return done


def instructions(command):
    done = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command])
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def seconds(command):
    def once():
        start = time.perf_counter()
        run(command)
        return time.perf_counter() - start
    return statistics.median(once() for _ in range(5))


def read(figures):
    rows = [line.split("\t") for line in figures.read_text("utf-8").splitlines()
            if line and not line.startswith("#")]
    return {name: int(count) for name, count in rows}


def write(figures, counted):
    figures.write_text("# Instructions of the static release program: workload, count.\n"
                       "# Written by: scripts/bench guard --write\n"
                       + "".join(f"{name}\t{count}\n" for name, count in counted.items()), "utf-8")


def main():
    program, figures, *options = sys.argv[1:]
    figures = pathlib.Path(figures)
    if not shutil.which("valgrind"):
        print("SKIPPED: no valgrind")
        print("guard: skipped: valgrind is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        work = workloads(folder)
        counted = {name: instructions([program, *rest]) for name, rest in work.items()}
        empty = seconds([program, "--version"])
        times = {name: seconds([program, *rest]) / empty for name, rest in work.items()}
    known = counted if "--write" in options else read(figures)
    worse = []
    for name, count in counted.items():
        if name not in known:
            worse.append(f"{name}: no figure is committed")
            continue
        ratio = count / known[name]
        print(f"{name}: {count / 1e6:.1f} million instructions, {ratio:.3f} of the figure; "
              f"{times[name]:.1f} times as long as --version")
        if ratio > ALLOWED:
            worse.append(f"{name}: {ratio:.2f} times the committed figure, at most {ALLOWED}")
    if "--write" in options:
        write(figures, counted)
    print("\n".join(worse))
    sys.exit(1 if worse else 0)


if __name__ == "__main__":
    main()
