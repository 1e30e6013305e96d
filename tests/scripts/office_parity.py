#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds what LibreOffice makes of our Word and OpenDocument texts against the agreements in them.

    office_parity.py CONCORD TEST_PARITY WORK [--show]

TEST_PARITY writes the sample agreements and thirty generated ones (or as many as the variable
CONCORD_PARITY_GENERATED says) as web page, Word and OpenDocument
text. LibreOffice saves the Word files as .odt, the .odt files as .docx, and both as PDF with and
without tags. Every file must have the outline and the findings of the web page: the share of equal
nodes (kind, label, words) may not fall below LEAST, and no finding about the words of a clause may
be missing; in .odt and .docx none may be added. --show prints what differs.
Ends with 77, which stands for "skipped", where LibreOffice or poppler is not installed.
"""

import collections
import concurrent.futures
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

# Share of equal nodes in a hundred; a page without tags does not tell where the cells of tables end.
LEAST = {"odt": 100.0, "docx": 100.0, "tagged": 99.0, "untagged": 98.0}
EXPORT = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}'


def convert(sources, folder, choice, profile):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["soffice", f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless",
                    "--convert-to", choice, "--outdir", str(folder), *map(str, sources)],
                   capture_output=True, check=False, timeout=60 + 2 * len(sources))


def words(text):
    return re.sub(r"\s+", " ", text.replace("\u2022", "-")).strip()


def read(concord, path):
    """Nodes as (kind, label, words), and findings as (rule, words of the clause)."""
    def call(*arguments):
        answer = subprocess.run([concord, *arguments, "--format", "json", str(path)],
                                capture_output=True, text=True, check=False)
        if answer.returncode not in (0, 1):
            sys.exit(f"{path}: {answer.stderr}")
        return json.loads(answer.stdout)

    outline = call("outline")["outline"]
    nodes = [(node["kind"], node["label"].rstrip(":"), words(node["text"])) for node in outline
             if node["kind"] != "table" and words(node["text"])]
    by_path = {node["path"]: node for node in outline}
    findings = collections.Counter()
    for finding in call("check", "--today", "2026-11-21")["documents"][0]["findings"]:
        clause = by_path.get(finding["clause"])
        if clause is not None and clause["kind"] not in ("row", "table", "title", "heading"):
            findings[finding["rule"], words(clause["text"])] += 1
    return nodes, findings


def main():
    concord, writer, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    for tool in ("soffice", "pdftohtml"):
        if shutil.which(tool) is None:
            print(f"office_parity: skipped: {tool} is not installed")
            return 77
    shutil.rmtree(work, ignore_errors=True)
    written = work / "written"
    written.mkdir(parents=True)
    subprocess.run([writer, "[.write]"], check=True, capture_output=True,
                   env={**os.environ, "CONCORD_PARITY_WRITE": str(written),
                        "CONCORD_TEST_LOG": str(work / "write.log")})
    pages = sorted(written.glob("*.html"))
    if len(pages) < 40:
        sys.exit(f"only {len(pages)} agreements were written")
    docx, odt = sorted(written.glob("*.docx")), sorted(written.glob("*.odt"))
    profile = work / "profile"
    convert(docx, work / "odt", "odt", profile)
    convert(odt, work / "docx", "docx", profile)
    for name, sources in (("docx", docx), ("odt", odt)):
        for tags in ("true", "false"):
            convert(sources, work / f"{name}-{tags}", EXPORT % tags, profile)

    targets = [("odt", "odt", ".odt"), ("docx", "docx", ".docx")]
    targets += [("tagged", f"{name}-true", ".pdf") for name in ("docx", "odt")]
    targets += [("untagged", f"{name}-false", ".pdf") for name in ("docx", "odt")]
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        wanted = list(pool.map(lambda page: read(concord, page), pages))
        for form, folder, ending in targets:
            files = [work / folder / (page.stem + ending) for page in pages]
            got = list(pool.map(lambda path: read(concord, path), files))
            equal = total = 0
            missing, added = collections.Counter(), collections.Counter()
            for page, want, have in zip(pages, wanted, got):
                matcher = difflib.SequenceMatcher(a=want[0], b=have[0], autojunk=False)
                equal += sum(block.size for block in matcher.get_matching_blocks())
                total += len(want[0])
                missing += want[1] - have[1]
                added += have[1] - want[1]
                if "--show" in sys.argv:
                    for tag, a, b, c, d in matcher.get_opcodes():
                        if tag != "equal":
                            print(folder, page.stem, *want[0][a:b], "=>", *have[0][c:d], sep="\n   ")
            share = 100.0 * equal / total
            print(f"{folder}: {equal} of {total} nodes equal, {share:.2f} %, at least "
                  f"{LEAST[form]:.0f} wanted; findings about clauses: {sum(missing.values())} missing, "
                  f"{sum(added.values())} added")
            if "--show" in sys.argv:
                for sign, findings in (("-", missing), ("+", added)):
                    for (rule, clause), count in sorted(findings.items()):
                        print("  ", sign, count, rule, clause[:150])
            strict = form in ("odt", "docx")
            failed = failed or share < LEAST[form] or missing or (strict and added)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
