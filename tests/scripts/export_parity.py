#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds what LibreOffice makes of the sample agreements against the samples themselves.

    export_parity.py CONCORD AGREEMENTS WORK [--show]

Writes each sample agreement as a flat OpenDocument text, has LibreOffice save it as .odt and export
it as PDF with and without tags, and compares the outline of each file with that of the sample: the
same kind, label and words, in the same order. Fails when less than 100 of 100 blocks are equal in
.odt, 97 in PDF with tags or 92 without. --show prints the blocks that differ.
Ends with 77, which stands for "skipped", where LibreOffice or poppler is not installed.
"""

import difflib
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys

FOOTER = "Sample agreement: page"
LEAST = {"odt": 100.0, "tagged": 97.0, "untagged": 92.0}

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph">
<style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>
<style:style style:name="Item" style:family="paragraph" style:parent-style-name="Body">
<style:paragraph-properties fo:margin-left="1cm"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"/>
</office:styles>
<office:automatic-styles><style:page-layout style:name="Page">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm"
 fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>
<style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:footer><text:p text:style-name="Footer">""" + FOOTER + """ <text:page-number
 text:select-page="current"/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"


def plain(text):
    """The words of a node without the marks of Markdown, on one line."""
    text = re.sub(r"^#+\s*", "", text.strip())
    text = text.replace("**", "").replace("`", "")
    return re.sub(r"[ \t\n]+", " ", text).strip()


def cells(text):
    if "|" in text:
        return [plain(cell) for cell in text.strip().strip("|").split("|")]
    return [plain(cell) for cell in text.split("\t")]


def is_headed(node):
    """A numbered section of which only the number and the name are given, as its heading."""
    return (node["kind"] == "clause" and node["heading"] and
            plain(node["text"]).endswith(plain(node["heading"])))


def as_document(outline):
    """The outline of an agreement as a flat OpenDocument text."""
    out = [HEAD]
    table = []

    def close_table():
        if table:
            width = max(map(len, table))
            out.append(f'<table:table><table:table-column table:number-columns-repeated="{width}"/>')
            for row in table:
                row = row + [""] * (width - len(row))
                out.append("<table:table-row>" + "".join(
                    "<table:table-cell><text:p>" + html.escape(cell) + "</text:p></table:table-cell>"
                    for cell in row) + "</table:table-row>")
            out.append("</table:table>")
            table.clear()

    for node in outline:
        kind, text = node["kind"], node["text"]
        if kind == "row":
            table.append(cells(text))
            continue
        close_table()
        if kind == "table" or not plain(text):
            continue
        words = html.escape(plain(text))
        if kind in ("title", "heading", "annex") or is_headed(node):
            level = 1 if kind == "title" else min(node["depth"] + 2, 4)
            out.append(f'<text:h text:outline-level="{level}">{words}</text:h>')
        elif kind == "bullet":
            words = html.escape(re.sub(r"^([-*•]|\d+\.)\s+", "", plain(text)))
            out.append('<text:list><text:list-item><text:p text:style-name="Body">'
                       f"{words}</text:p></text:list-item></text:list>")
        else:
            style = "Item" if kind == "item" else "Body"
            out.append(f'<text:p text:style-name="{style}">{words}</text:p>')
    close_table()
    out.append(TAIL)
    return "".join(out)


def comparable(node):
    """What two formats of one agreement have in common."""
    text = re.sub(r"[|#\t]", " ", re.sub(r"[*`]", "", node["text"]))
    text = re.sub(r"\s+", " ", text).strip()
    if node["kind"] == "bullet":
        text = re.sub(r"^[-•]\s+", "", text)
    text = re.sub(FOOTER + r" [0-9]+ of [0-9]+", FOOTER, text)
    return (node["kind"], node["label"], text)


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


def outline_of(concord, path):
    answer = run(concord, "outline", "--format", "json", path)
    if answer.returncode != 0:
        sys.exit(f"{path}: {answer.stderr}")
    return json.loads(answer.stdout)["outline"]


def export(source, folder, form):
    folder.mkdir(parents=True, exist_ok=True)
    choice = "odt"
    if form != "odt":
        choice = ('pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}'
                  % ("true" if form == "tagged" else "false"))
    profile = (folder.parent / "profile").resolve().as_uri()
    run("soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", choice,
        "--outdir", folder, *source)


def nodes(outline):
    return [comparable(node) for node in outline
            if node["kind"] != "table" and comparable(node)[2]]


def with_footer(found):
    """What an .odt holds: the footer that HEAD writes too, once and behind all text, where it is
    kept and not judged. Of a PDF it is an edge of each page and so no text at all."""
    kind, label, text = found[-1]
    return [*found[:-1], (kind, label, f"{text} {FOOTER}")]


def equal_blocks(wanted, got):
    matcher = difflib.SequenceMatcher(a=wanted, b=got, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()), matcher


def show(matcher, wanted, got):
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            for node in wanted[a:b]:
                print("   -", node)
            for node in got[c:d]:
                print("   +", node)


def main():
    concord, agreements, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    for tool in ("soffice", "pdftohtml"):
        if shutil.which(tool) is None:
            print(f"export_parity: skipped: {tool} is not installed")
            return 77
    work.mkdir(parents=True, exist_ok=True)
    samples = sorted(path for path in agreements.iterdir()
                     if path.suffix in (".md", ".txt") and path.name != "README.md")
    outlines, written = {}, []
    for sample in samples:
        outlines[sample.stem] = outline_of(concord, sample)
        document = work / (sample.stem + ".fodt")
        document.write_text(as_document(outlines[sample.stem]), encoding="utf-8")
        written.append(document)
    failed = False
    for name, least in LEAST.items():
        export(written, work / name, name)
        ending = ".odt" if name == "odt" else ".pdf"
        equal_sum = all_sum = 0
        for stem, outline in outlines.items():
            wanted = with_footer(nodes(outline)) if name == "odt" else nodes(outline)
            got = nodes(outline_of(concord, work / name / (stem + ending)))
            equal, matcher = equal_blocks(wanted, got)
            equal_sum += equal
            all_sum += len(wanted)
            print(f"{name:9} {stem:28} {equal:4} of {len(wanted):4}")
            if "--show" in sys.argv:
                show(matcher, wanted, got)
        share = 100.0 * equal_sum / all_sum
        failed = failed or share < least
        print(f"{name}: {equal_sum} of {all_sum} blocks equal, {share:.1f} %, "
              f"at least {least:.0f} wanted")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
