#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the automatic numbers of Word documents with those that LibreOffice prints.

    word_labels_check.py PROGRAM KNOWN-DIFFERENCES FILE-OR-FOLDER ... [--exported FOLDER]

LibreOffice exports each document as text, numbers included; a number counts as automatic when it is
not part of the words that the document itself holds. At least 99 of 100 must be the same in what
`PROGRAM text` prints; KNOWN-DIFFERENCES lists, as file, label there, label here and reason, where
LibreOffice is known to be wrong. Ends with 77 (skipped) where LibreOffice is not installed.
With --exported, exports made before are taken from there.
"""
import collections
import difflib
import itertools
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
LEAST = 0.99


def squeezed(text):
    return re.sub(r"[\s\u00a0\u200b]+", " ", text).strip()


def typed_lines(path):
    """Lines of words as the document holds them, without any number."""
    lines = collections.Counter()
    with zipfile.ZipFile(path) as package:
        names = [n for n in package.namelist() if re.match(r"word/(document|footnotes|header|footer)\w*\.xml$", n)]
        for name in names:
            for paragraph in xml.fromstring(package.read(name)).iter():
                if paragraph.tag not in (W + "p", STRICT + "p"):
                    continue
                text = ""
                for node in paragraph.iter():
                    tag = node.tag.rsplit("}", 1)[-1]
                    if tag == "t":
                        text += node.text or ""
                    elif tag == "tab":
                        text += "\t"
                    elif tag in ("br", "cr"):
                        text += "\n"
                    elif tag == "noBreakHyphen":
                        text += "\u2011"
                for line in text.split("\n"):
                    lines[squeezed(line)] += 1
                    for piece in line.split("\t")[1:]:  # shown as a cell, in headers above all
                        lines[squeezed(piece)] += 1
    return lines


def labels(text, typed):
    """(label, words) of each line that begins with a number which nobody typed."""
    found = []
    for line in text.replace("\ufeff", "").splitlines():
        for piece in line.split("\t"):
            words = squeezed(piece)
            if not words or words in typed:
                continue
            parts = words.split(" ")
            for at in range(1, min(len(parts), 5) + 1):
                rest = " ".join(parts[at:])
                if rest in typed and (rest or at == 1):
                    label = " ".join(parts[:at])
                    if re.search(r"\w", label) and len(label) <= 24:
                        found.append((label, rest))
                    break
    return found


def exported(files, folder):
    if not shutil.which("soffice"):
        print("word_labels: skipped: soffice is not installed")
        sys.exit(77)
    profile = pathlib.Path(folder, "profile").as_uri()

    def convert(some, target):
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to",
                        "txt:Text (encoded):UTF8", "--outdir", str(target), *map(str, some)],
                       capture_output=True, check=False, timeout=60 + 5 * len(some))

    # All files of a folder in one run; those that came to nothing, or share their name, one by one.
    for number, (_, group) in enumerate(itertools.groupby(files, lambda path: path.parent)):
        group = list(group)
        target = pathlib.Path(folder, str(number))
        names = collections.Counter(path.stem for path in group)
        convert([path for path in group if names[path.stem] == 1], target)
        for at, path in enumerate(group):
            made = target / (path.stem + ".txt")
            if names[path.stem] > 1 or not made.exists():
                alone = target / str(at)
                convert([path], alone)
                made = alone / (path.stem + ".txt")
            yield path, made


def main():
    arguments = sys.argv[1:]
    ready = None
    if "--exported" in arguments:
        at = arguments.index("--exported")
        ready = pathlib.Path(arguments[at + 1])
        del arguments[at:at + 2]
    program, known_file, *places = arguments
    known = set()
    for line in pathlib.Path(known_file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            known.add(tuple(line.split("\t")[:3]))
    files = []
    for place in map(pathlib.Path, places):
        files += sorted(place.glob("*.doc[xm]")) if place.is_dir() else [place]
    total = same = listed = 0
    with tempfile.TemporaryDirectory() as folder:
        pairs = ((f, ready / f.parent.name / (f.stem + ".txt")) for f in files) if ready \
            else exported(files, folder)
        for path, export in pairs:
            if not export.exists():
                continue
            try:
                typed = typed_lines(path)
            except (zipfile.BadZipFile, xml.ParseError, KeyError):
                continue
            ours = subprocess.run([program, "text", str(path)], capture_output=True, check=False)
            there = labels(export.read_text(encoding="utf-8", errors="replace"), typed)
            here = labels(ours.stdout.decode("utf-8"), typed)
            matcher = difflib.SequenceMatcher(None, [r for _, r in there], [r for _, r in here], False)
            partner = {}
            for a, b, size in matcher.get_matching_blocks():
                partner.update({a + i: b + i for i in range(size)})
            for at, (label, rest) in enumerate(there):
                total += 1
                mine = here[partner[at]][0] if at in partner else "-"
                if mine == label:
                    same += 1
                elif (path.name, label, mine) in known:
                    listed += 1
                else:
                    print(f"{path.parent.name}/{path.name}\t{label}\t{mine}\t{rest[:60]}")
    if total == 0:
        print("no automatic number was found")
        return 1
    print(f"{total} numbers, {same} the same, {listed} known differences")
    return 0 if same + listed == total and same >= LEAST * total else 1


if __name__ == "__main__":
    sys.exit(main())
