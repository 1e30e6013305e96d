#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The same documents through concord and through programs that do something alike, one after the
other, each held to one processor.

    peers.py CONCORD PATTERNS CACHE [--documents N]

PATTERNS: a file of regular expressions, one a line (rule_patterns prints it).
CACHE:    a folder for what npm installs; nothing is written into the checkout.

Each line tells the command, documents for each second of one processor (user and system, so that
other load does not count), and how many times as many concord does. The programs ask different questions: markdownlint-cli2 and remark look at the form of Markdown only,
textlint, write-good, alex and proselint at style; ripgrep looks for the same phrases and for nothing
more. A program that is not there and cannot be had is named and left out.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

from runs import run, write_agreements

PACKAGES = ["textlint@15", "textlint-rule-terminology@5", "textlint-rule-write-good@2",
            "textlint-rule-no-todo@2", "textlint-rule-common-misspellings@1", "write-good@1", "alex@11",
            "markdownlint-cli2@0", "remark-cli@12", "remark-preset-lint-recommended@7"]


def install(cache):
    """The folder of the JavaScript programs; what could not be had is not in it."""
    programs = os.path.join(cache, "node_modules", ".bin")
    os.makedirs(cache, exist_ok=True)
    manifest = os.path.join(cache, "package.json")
    wanted = {"name": "peers", "private": True, "wanted": PACKAGES}
    have = json.load(open(manifest, encoding="utf-8")) if os.path.exists(manifest) else {}
    if have.get("wanted") == PACKAGES or not shutil.which("npm"):
        return programs
    json.dump(wanted, open(manifest, "w", encoding="utf-8"))
    for package in [PACKAGES] if npm(cache, PACKAGES) else [[one] for one in PACKAGES]:
        npm(cache, package)
    return programs


def npm(cache, packages):
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", cache, *packages],
                          stdout=sys.stderr, check=False)
    return done.returncode == 0


def settings(folder):
    textlint = os.path.join(folder, "textlint.json")
    with open(textlint, "w", encoding="utf-8") as file:
        json.dump({"rules": {"terminology": True, "write-good": True, "no-todo": True,
                             "common-misspellings": True}}, file)
    return textlint


def peers(concord, patterns, programs, folder):
    """Name, documents that it gets, and command before the names of the documents."""
    def js(name):
        return os.path.join(programs, name)
    check = [concord, "check", "--config", "none", "--today", "2026-11-21", "--jobs", "1"]
    return [
        ("concord, as lines", 2_000, [*check, "--format", "line"]),
        ("concord, as JSON", 2_000, [*check, "--format", "json"]),
        ("ripgrep, each match", 200, ["rg", "-j1", "--no-unicode", "-o", "-i", "--no-config",
                                      "--regex-size-limit", "1G", "--dfa-size-limit", "1G",
                                      "-f", patterns, "--"]),
        ("textlint", 20, [js("textlint"), "--config", settings(folder)]),
        ("write-good", 50, [js("write-good")]),
        ("alex", 20, [js("alex")]),
        ("markdownlint-cli2", 100, [js("markdownlint-cli2"), "--no-globs"]),
        ("remark", 50, [js("remark"), "--no-stdout", "--use", "remark-preset-lint-recommended"]),
        ("proselint", 2, ["proselint"]),
    ]


def measure(command, paths, cache, runs=3):
    """Documents a second, the most of a few runs; nothing where the program cannot do it. What a
    program remembers of a document is gone by the next run."""
    took = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as home:
            fresh = {**os.environ, "HOME": home, "XDG_CACHE_HOME": home}
            one = run([*command, *paths], cache, fresh)
        if not 0 <= one.status < 126:  # some end with the number of what they found
            return None
        took.append(one.cpu)
    return len(paths) / min(took)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    concord, patterns, cache = (os.path.abspath(path) for path in sys.argv[1:4])
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # children too
    programs = install(cache)
    first = None
    with tempfile.TemporaryDirectory() as folder:
        paths = write_agreements(folder, 2_000)
        print(f"{'program':<22} {'documents':>9} {'a second':>10} {'concord is':>11}  command")
        for name, count, command in peers(concord, patterns, programs, folder):
            if not shutil.which(command[0]):
                print(f"peers: skipped: {name} is not installed", flush=True)
                continue
            rate = measure(command, paths[:count], cache)
            if rate is None:
                print(f"peers: skipped: {name} failed", flush=True)
                continue
            first = first or rate
            shown = " ".join(os.path.basename(word) if "/" in word else word for word in command)
            print(f"{name:<22} {count:>9} {rate:>10.1f} {first / rate:>10.1f}x  {shown} FILE…",
                  flush=True)


if __name__ == "__main__":
    main()
