#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that what is quoted from a Word document or a web page stands at the place that is named.

    places_check.py PROGRAM FILE-OR-FOLDER ...

For each .docx, .docm, .dotx and .html file: `check --format json` ends with 0, 1 or 3 and prints
valid JSON, and the words of every finding stand in the paragraph of the part, or between the bytes,
that its place names. Numbers that Word counts are in no paragraph and are passed over. Prints what is
wrong and a summary; ends with 1 if anything was, and with 77, which stands for "skipped", where there
are no files.
"""
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as tree
import zipfile

MOST_SECONDS = 60
COMPARED = 12  # letters that must stand there together
ENDINGS = {".docx", ".docm", ".dotx", ".html", ".htm"}


def letters(text):
    return re.sub(r"[^\w@]", "", unicodedata.normalize("NFKC", text))


def local(tag):
    return tag.rpartition("}")[2]


def paragraphs(package, part, known):
    """The letters of each paragraph of a part, in the order in which they begin."""
    if part not in known:
        root = tree.fromstring(package.read(part))
        known[part] = [letters("".join(below.text or "" for below in one.iter()
                                       if local(below.tag) in ("t", "delText", "instrText")))
                       for one in root.iter() if local(one.tag) == "p"]
    return known[part]


def stands_in(quote, there):
    """Whether some stretch of the quotation stands there; all of it when it is short."""
    wanted = letters(quote)
    size = min(COMPARED, len(wanted))
    return any(wanted[at:at + size] in there for at in range(len(wanted) - size + 1))


def is_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def page_words(data, begin, end):
    text = data[begin:end].decode("utf-8", "replace")
    return letters(html.unescape(re.sub(r"<[^>]*>", "", text)))


def check(program, path):
    """How many findings have a place, and what is wrong."""
    done = subprocess.run([program, "check", "--format", "json", str(path)], capture_output=True,
                          check=False, timeout=MOST_SECONDS)
    if done.returncode not in (0, 1, 3):
        return 0, [f"status {done.returncode}"]
    document = json.loads(done.stdout)["documents"][0]
    if done.returncode == 3:
        return 0, [] if document["not_checked"] else ["status 3 without a reason"]
    data, known, placed, faults = path.read_bytes(), {}, 0, []
    if data[:2] != b"PK" and not is_utf8(data):
        return 0, []  # what was decoded has no bytes of its own to lead back to
    package = zipfile.ZipFile(io.BytesIO(data)) if data[:2] == b"PK" else None
    for one in document["findings"]:
        if not one["quote"] or not letters(one["quote"]):
            continue
        place = one["place"]
        if package:
            all_ = paragraphs(package, place["part"], known) if place["part"] else []
            at = place["paragraph"]
            # A quotation may go on in the paragraphs that follow.
            there = "".join(all_[at - 1:at + 20]) if at else ""
        else:
            there = page_words(data, *place["bytes"]) if place.get("bytes") else ""
        placed += 1
        if not stands_in(one["quote"], there):
            faults.append(f"{one['rule']} \"{one['quote'][:60]!r}\" is not at {place}: {there[:60]}")
    return placed, faults


def main():
    program, *given = sys.argv[1:]
    files, placed, wrong = 0, 0, 0
    for path in map(pathlib.Path, given):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix.lower() not in ENDINGS or not file.is_file():
                continue
            files += 1
            count, faults = check(program, file)
            placed += count
            wrong += len(faults)
            for fault in faults:
                print(f"{file.name}: {fault}")
    if files == 0:
        print("SKIPPED: no real documents")
        sys.exit(77)
    print(f"{files} files, {placed} quotations with a place, {wrong} wrong")
    sys.exit(1 if wrong else 0)


main()
