#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has pandoc write our agreements as Word, OpenDocument, web page and Markdown, and compares.

    pandoc_parity.py TEST_PARITY WORK

TEST_PARITY writes the sample agreements and sixty generated ones as pandoc holds documents, once
with lists that count and once with typed numbers. pandoc writes each of them in every format, and
TEST_PARITY compares the trees and the findings; tests/parity/pandoc_losses.tsv says what may differ.
Ends with 77, which stands for "skipped", where pandoc is not installed.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

# The losses are counted over as many.
GENERATED = 60
# By ending: what pandoc is asked for. Tables with bars are the ones that all Markdown has.
FORMATS = {"docx": ["docx"], "odt": ["odt"], "html": ["html5", "--standalone"],
           "md": ["markdown-smart-simple_tables-multiline_tables-grid_tables"]}


def run(command, **more):
    return subprocess.run(list(map(str, command)), check=False, timeout=300, **more)


def write(source, target, choice):
    answer = run(["pandoc", "--from", "json", "--to", *choice, "--metadata", "pagetitle=Agreement",
                  "--output", target, source], capture_output=True, text=True)
    if answer.returncode != 0:
        print(f"{source}: {answer.stderr}")
    return answer.returncode == 0


def main():
    test_parity, work = sys.argv[1], pathlib.Path(sys.argv[2])
    if shutil.which("pandoc") is None:
        print("pandoc_parity: skipped: pandoc is not installed")
        return 77
    shutil.rmtree(work, ignore_errors=True)
    (work / "from").mkdir(parents=True)
    asked = {**os.environ, "CONCORD_TEST_LOG": str(work / "cases.log")}
    run([test_parity, "[.write]"], stdout=subprocess.DEVNULL,
        env={**asked, "CONCORD_PARITY_WRITE": str(work / "from"),
             "CONCORD_PARITY_GENERATED": str(GENERATED)})
    tasks = []
    for source in sorted((work / "from").glob("*.json")):
        stem, _, typed = source.stem.partition(".")
        for ending, choice in FORMATS.items():
            folder = work / "to" / (f"{ending}-typed" if typed else f"{ending}-lists")
            folder.mkdir(parents=True, exist_ok=True)
            tasks.append((source, folder / f"{stem}.{ending}", choice))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        if len(tasks) < 2 * GENERATED * len(FORMATS):
            sys.exit(f"only {len(tasks)} files to write")
        if not all(list(pool.map(lambda task: write(*task), tasks))):
            return 1
    print(f"pandoc wrote {len(tasks)} files")
    return run([test_parity, "[.read]"],
               env={**asked, "CONCORD_PARITY_READ": str(work / "to")}).returncode


if __name__ == "__main__":
    sys.exit(main())
