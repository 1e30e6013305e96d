#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that what is quoted from a PDF stands on the page that is named for it.

    pdf_pages.py CONCORD FILE-OR-FOLDER ...

For each PDF, `check --format json` must end with 0, 1 or 3 within the time limit and print valid
JSON; the words of each finding must be among those that pdftotext prints for its page, and a PDF
with text must give a document. Prints what is wrong and a summary; ends with 1 if anything was, and
with 77, which stands for "skipped", where pdftotext is not installed.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

MOST_SECONDS = 60  # a hang, not a measurement
COMPARED = 24  # letters of each quotation


def letters(text):
    """The letters and figures of a text: what two programs agree on."""
    return re.sub(r"[^\w@]", "", unicodedata.normalize("NFKC", text))


def page_letters(path, page, known={}):
    if (path, page) not in known:
        said = subprocess.run(
            ["pdftotext", "-raw", "-f", str(page), "-l", str(page), path, "-"],
            capture_output=True, check=False)
        known[path, page] = letters(said.stdout.decode("utf-8", "replace"))
    return known[path, page]


def check(concord, path):
    """Numbers of quotations and of those that are right, and a list of faults."""
    done = subprocess.run([concord, "check", "--format", "json", path], capture_output=True,
                          check=False, timeout=MOST_SECONDS)
    if done.returncode not in (0, 1, 3):
        return 0, 0, [f"status {done.returncode}"]
    try:
        document = json.loads(done.stdout)["documents"][0]
    except (ValueError, KeyError, IndexError) as fault:
        return 0, 0, [f"no valid report: {fault}"]
    if done.returncode == 3 and not document["not_checked"]:
        return 0, 0, ["status 3 without a reason"]
    faults, count, right = [], 0, 0
    for finding in document["findings"]:
        wanted = letters(finding["quote"] or "")[:COMPARED]
        if not wanted:
            continue
        count += 1
        page = finding["place"]["page"]
        if page and wanted in page_letters(path, page):
            right += 1
        else:
            faults.append(f"{finding['rule']}: not on page {page}: {finding['quote'][:60]!r}")
    return count, right, faults


def main():
    if shutil.which("pdftotext") is None:
        print("pdf_pages: skipped: pdftotext is not installed")
        return 77
    paths = []
    for name in map(pathlib.Path, sys.argv[2:]):
        paths += sorted(name.rglob("*.pdf")) if name.is_dir() else [name]
    total = total_right = faulty = 0
    for path in map(str, paths):
        count, right, faults = check(sys.argv[1], path)
        total, total_right, faulty = total + count, total_right + right, faulty + bool(faults)
        for fault in faults:
            print(f"{path}: {fault}")
    print(f"pdf_pages: {len(paths)} files, {total_right} of {total} quotations on their page")
    return 1 if faulty or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
