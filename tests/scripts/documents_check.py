#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program over real documents and checks from outside what it promises of every one.

    documents_check.py PROGRAM FILE-OR-FOLDER ...

For each .txt and .md file: `check --format json` ends with 0 or 1 and prints valid JSON, every
finding's quotation stands at its byte range; `outline --format json` prints nodes whose own ranges
are disjoint and cover every byte that is not blank; neither hangs. Prints a line for each file that breaks
a promise and a summary; ends with 1 if there was one.
"""
import json
import pathlib
import subprocess
import sys
import time

INVISIBLE = set("\u200b\u200c\u200d\u2060\ufeff\x00\u00ad")
HANG_SECONDS = 120.0  # a hang, not a measurement: figures come from scripts/bench


def run(*command):
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, check=False)
    return done, time.monotonic() - start


def byte_starts(text):
    """(byte offset, length, character) of every character."""
    at = 0
    for character in text:
        size = len(character.encode("utf-8"))
        yield at, size, character
        at += size


def check_outline(document, text):
    data = text.encode("utf-8")
    owner = bytearray(len(data))
    for node in document["outline"]:
        for begin, end in node["own"]:
            if not 0 <= begin < end <= len(data):
                return f"own range {begin}-{end} of {node['path']} lies outside the text"
            if any(owner[begin:end]):
                return f"own range {begin}-{end} of {node['path']} is owned twice"
            owner[begin:end] = b"\1" * (end - begin)
    for at, size, character in byte_starts(text):
        if not character.isspace() and character not in INVISIBLE and not all(owner[at : at + size]):
            return f"byte {at} ({character!r}) belongs to no node"
    paths = [node["path"] for node in document["outline"]]
    if len(paths) != len(set(paths)):
        return "two nodes have one path"
    return None


def check_findings(report, text):
    data = text.encode("utf-8")
    lines = text.count("\n") + 1
    for finding in report["documents"][0]["findings"]:
        begin, end = finding["begin"], finding["end"]
        if not 0 <= begin <= end <= len(data) or not 1 <= finding["line"] <= lines:
            return f"{finding['rule']} stands outside the text"
        if finding["quote"] and finding["quote"].split()[0] not in data[begin:end].decode("utf-8", "replace"):
            return f"{finding['rule']} quotes words that do not stand at its place"
    return None


def check(program, path):
    done, seconds = run(program, "check", "--format", "json", "--today", "2026-11-21", path)
    if done.returncode not in (0, 1):
        return f"check ended with {done.returncode}: {done.stderr.decode(errors='replace')[:200]}"
    if seconds > HANG_SECONDS:
        return f"check took {seconds:.1f} s"
    try:
        report = json.loads(done.stdout)
        outline = json.loads(run(program, "outline", "--format", "json", path)[0].stdout)
    except ValueError as error:
        return f"not JSON: {error}"
    text = run(program, "text", path)[0].stdout.decode("utf-8")
    size = sum(1 for _ in text.encode("utf-8"))
    wanted = max((end for node in outline["outline"] for _, end in node["own"]), default=0)
    if wanted > size:
        return f"the outline reaches to byte {wanted} of a text of {size}"
    return check_outline(outline, text) or check_findings(report, text)


def documents(arguments):
    for argument in map(pathlib.Path, arguments):
        if argument.is_dir():
            yield from sorted(p for p in argument.rglob("*") if p.suffix in (".txt", ".md"))
        else:
            yield argument


def main():
    program, *arguments = sys.argv[1:]
    total = broken = 0
    for path in documents(arguments):
        total += 1
        problem = check(program, str(path))
        if problem:
            broken += 1
            print(f"{path}: {problem}")
    print(f"{total} documents checked, {broken} broke a promise")
    return 1 if broken or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
