# SPDX-License-Identifier: Apache-2.0
"""Files made to do harm: what hostile_check.py gives the program.

Each case is a name, a way to write the file, and the exit statuses that are right: 0 or 1 when the
text can be judged, 3 when it is refused. The name's ending is the file's.
"""
import io
import os
import random
import socket
import struct
import warnings
import zipfile
import zlib

READ, REFUSED, EITHER = {0, 1}, {3}, {0, 1, 3}
MANY, HUGE = 100_000, 1_000_000
SENTENCE = "The parties meet each quarter and review this agreement by 1 May 2027.\n\n"
TITLE = "Memorandum of Understanding\n\n"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def bytes_case(data):
    return lambda path: path.write_bytes(data if isinstance(data, bytes) else data.encode())


def lazy(make):
    return lambda path: path.write_bytes(make())


# --- packages ---------------------------------------------------------------------------------

def relations(*lines):
    rows = "".join(f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'
                   for at, (kind, target, more) in enumerate(lines))
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def paragraph(words, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def word_part(root, content, prolog=""):
    return (f'<?xml version="1.0"?>{prolog}<w:{root} xmlns:w="{WORD}" xmlns:r="{OFFICE}">{content}'
            f"</w:{root}>")


def word_parts(body, prolog="", main=(), more=()):
    """The parts of a Word document by name."""
    parts = {"[Content_Types].xml": "<Types/>",
             "_rels/.rels": relations(("officeDocument", "word/document.xml", "")),
             "word/document.xml": word_part("document", f"<w:body>{body}</w:body>", prolog)}
    parts["word/_rels/document.xml.rels"] = relations(*main)
    parts.update(more)
    return parts


def package(parts, pack=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", pack) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word(body, **more):
    return lazy(lambda: package(word_parts(body() if callable(body) else body, **more)))


def open_text(body, automatic=""):
    spaces = "".join(f' xmlns:{name}="{OPEN}{name}:1.0"'
                     for name in ("office", "text", "table", "style"))
    def made():
        content = (f"<office:document-content{spaces}><office:automatic-styles>{automatic}"
                   f"</office:automatic-styles><office:body><office:text>"
                   f"{body() if callable(body) else body}"
                   "</office:text></office:body></office:document-content>")
        return package({"mimetype": "application/vnd.oasis.opendocument.text",
                        "content.xml": content})
    return lazy(made)


def nested(opening, closing, depth, inside=""):
    return lambda: opening * depth + inside + closing * depth


def sound_word():
    return package(word_parts(paragraph("The kitchens share ovens.")))


def bomb(mebibytes, claimed=None):
    """A Word document whose main part is blanks: one packed mebibyte again and again. It may claim
    to be smaller."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    content = packed * mebibytes + packer.flush(zlib.Z_FINISH)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in word_parts("").items():
            archive.writestr(name, content if name == "word/document.xml" else part)
    data = bytearray(out.getvalue())
    for method, size, found in ((8, 22, 30), (10, 24, 46)):  # in both records of the part
        at = (data.find if found == 30 else data.rfind)(b"word/document.xml") - found
        struct.pack_into("<H", data, at + method, zipfile.ZIP_DEFLATED)
        struct.pack_into("<I", data, at + size, mebibytes << 20 if claimed is None else claimed)
    return bytes(data)


def lying(find, replace, offset, form):
    """A sound document with another number in the records of its main part."""
    def made():
        data = bytearray(sound_word())
        name = b"word/document.xml"
        at = data.find(name)
        while at >= 0:
            local = data[at - 30:at - 26] == b"PK\3\4"
            central = data[at - 46:at - 42] == b"PK\1\2"
            if local and find in ("local", "both"):
                struct.pack_into(form, data, at - 30 + offset, replace)
            if central and find in ("central", "both"):
                struct.pack_into(form, data, at - 46 + offset + 2, replace)
            at = data.find(name, at + 1)
        return bytes(data)
    return lazy(made)


def renamed(*names):
    """A sound document with more parts of these names."""
    def made():
        out = io.BytesIO(sound_word())
        with zipfile.ZipFile(out, "a") as archive, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that are there already
            for name in names:
                archive.writestr(zipfile.ZipInfo(name), "<a/>")
        return out.getvalue()
    return lazy(made)


def overlapping():
    """Two entries of the directory over one stretch of bytes."""
    data = sound_word()
    end = data.rfind(b"PK\5\6")
    start = struct.unpack_from("<I", data, end + 16)[0]
    directory = data[start:end]
    copy = directory.replace(b"word/document.xml", b"word/documenu.xml")
    total = struct.unpack_from("<H", data, end + 10)[0] * 2
    tail = bytearray(data[end:])
    struct.pack_into("<HHI", tail, 8, total, total, len(directory) + len(copy))
    return data[:start] + directory + copy + bytes(tail)


def damaged(name, sound, count):
    """Copies of a sound file with a few bytes changed, and cut off at places all over it."""
    stem, ending = name.split(".")
    chance = random.Random(20261121)
    for at in range(count):
        data = bytearray(sound)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        yield f"{stem}-mutant-{at:02}.{ending}", bytes_case(bytes(data)), EITHER
    for at in range(0, len(sound), max(len(sound) // count, 1)):
        yield f"{stem}-cut-{at}.{ending}", bytes_case(sound[:at]), EITHER


# --- PDF --------------------------------------------------------------------------------------

def pdf(objects):
    out = b"%PDF-1.7\n"
    places = []
    for at, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % at + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1,
                                                                                 start)


def stream(content, more=b""):
    return b"<</Length %d%s>>\nstream\n" % (len(content), more) + content + b"\nendstream"


def one_page(content, more=b""):
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources"
                b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
                stream(content, more)])


def pdf_bomb():
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(1024)) + packer.flush()
    return one_page(packed, b"/Filter/FlateDecode")


def many_pages(count):
    kids = b" ".join(b"%d 0 R" % (at + 3) for at in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)] + [page] * count)


# --- text -------------------------------------------------------------------------------------

def odd_bytes():
    """Every byte, alone, at a thousand places."""
    text = bytearray((TITLE + SENTENCE * 200).encode())
    chance = random.Random(20261121)
    for at in range(1000):
        text.insert(chance.randrange(len(text)), at % 256)
    return bytes(text)


def special(kind):
    def make(path):
        if kind == "fifo":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        elif kind == "zero":
            path.symlink_to("/dev/zero")
        else:
            with socket.socket(socket.AF_UNIX) as one:
                one.bind(path.name)  # the work folder is the current one: names are short
    return make


def sparse(size):
    def make(path):
        with open(path, "wb") as file:
            file.truncate(size)
    return make


def text_cases():
    yield "deep-parens.txt", bytes_case("1. " + "(" * HUGE + ")" * HUGE), READ
    yield "deep-quotes.md", bytes_case("> " * MANY + "words\n"), READ
    yield "deep-bullets.md", bytes_case("- " * MANY + "words\n"), READ
    yield "deep-links.md", bytes_case("[" * HUGE + "](" * MANY), READ
    yield "deep-emphasis.md", bytes_case("*_" * HUGE), READ
    yield "deep-labels.txt", bytes_case("1." * MANY + " words\n" + "(a)" * MANY), READ
    yield "deeper-lists.md", bytes_case("".join(" " * at + "- a\n" for at in range(2_000))), READ
    yield "many-clauses.txt", bytes_case("".join(f"{at}. The parties share report {at}.\n\n"
                                                 for at in range(1, 10_001))), READ
    yield "many-terms.txt", bytes_case("".join(f'"Term{at}" means Term{at + 1}.\n\n'
                                               for at in range(10_000))), READ
    yield "many-empty-lines.txt", lazy(lambda: b"a\n" + b"\n" * 10_000_000 + b"b\n"), READ
    yield "markers-in-a-line.txt", bytes_case(" ".join(f"({chr(97 + at % 26)})"
                                                       for at in range(MANY))), READ
    yield "one-line.txt", lazy(lambda: SENTENCE.strip().encode() * 14_000), READ
    yield "long-line.txt", lazy(lambda: b"x" * 100_000_000), REFUSED
    yield "long-word.txt", lazy(lambda: b"x" * 10_000_000), READ
    yield "carriage-returns.txt", bytes_case((TITLE + SENTENCE).replace("\n", "\r")), READ
    yield "nul-bytes.txt", bytes_case(TITLE.encode() + b"\0" * 1000 + SENTENCE.encode()), EITHER
    yield "odd-bytes.txt", lazy(odd_bytes), EITHER
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "cp1252"):
        words = (TITLE + "The £5 fee – “agreed”.\n\n" + SENTENCE * 9).encode(encoding)
        yield f"{encoding}.txt", bytes_case(words), READ
    for encoding in ("utf-32", "utf-32-le"):
        yield f"{encoding}.txt", bytes_case((TITLE + SENTENCE).encode(encoding)), EITHER
    yield "huge.txt", sparse(10 << 30), REFUSED
    for kind in ("fifo", "folder", "zero", "socket"):
        yield f"{kind}.docx", special(kind), REFUSED
    yield "-x.md", bytes_case(TITLE + SENTENCE), READ


def page_cases():
    yield "deep-div.html", bytes_case("<div>" * HUGE + SENTENCE), EITHER
    yield "deep-bold.html", bytes_case("<b>" * MANY + SENTENCE), EITHER
    yield "misnested.html", bytes_case("<a><b><i><p>" * 20_000 + SENTENCE), EITHER
    yield "deep-lists.html", bytes_case("<ol><li>x" * MANY), EITHER
    yield "deep-tables.html", bytes_case("<table><tr><td>x" * 30_000), EITHER
    yield "foster.html", bytes_case("<table>" + "<p>x<tr>" * MANY), EITHER
    yield "attributes.html", bytes_case("<p " + " ".join(f"a{at}=1" for at in range(MANY)) + ">" +
                                        SENTENCE), EITHER
    yield "spans.html", bytes_case("<table>" + "<tr><td rowspan=65534 colspan=1000>x" * 2_000),\
        EITHER
    yield "references.html", bytes_case("<p>" + "&amp&#0;&#x10ffff;&notanentity" * MANY), EITHER
    yield "comments.html", bytes_case("<!--" * MANY + SENTENCE), EITHER
    yield "reversed.html", bytes_case("<ol reversed start=-2147483648>" + "<li value=2147483647>x" *
                                      1000), EITHER


def package_cases():
    sound = paragraph("The kitchens share ovens.")
    yield "sound.docx", word(sound), READ
    yield "blanks.docx", lazy(lambda: bomb(300)), REFUSED
    yield "zeros-4-gib.docx", lazy(lambda: bomb(4095)), REFUSED
    yield "blanks-denied.docx", lazy(lambda: bomb(300, 1000)), REFUSED
    yield "entries.docx", lazy(lambda: package(word_parts(sound, more={
        f"x/{at}.xml": "" for at in range(65_000)}))), REFUSED
    yield "size-too-small.docx", lying("both", 10, 22, "<I"), REFUSED
    yield "size-too-large.docx", lying("both", 0x7FFFFFFF, 22, "<I"), REFUSED
    yield "packed-too-large.docx", lying("both", 0x7FFFFFFF, 18, "<I"), REFUSED
    yield "sizes-disagree.docx", lying("local", 10, 22, "<I"), EITHER
    yield "wrong-sum.docx", lying("both", 1, 14, "<I"), REFUSED
    yield "encrypted.docx", lying("both", 1, 6, "<H"), REFUSED
    yield "strange-method.docx", lying("both", 99, 8, "<H"), REFUSED
    yield "overlapping.docx", lazy(overlapping), REFUSED
    yield "slip.docx", renamed("../../etc/passwd"), REFUSED
    yield "absolute.docx", renamed("/etc/passwd"), REFUSED
    yield "backslash.docx", renamed("..\\x.xml"), REFUSED
    yield "duplicate.docx", renamed("word/document.xml"), REFUSED
    yield "case.docx", renamed("WORD/Document.xml"), REFUSED
    yield "trailing.docx", lazy(lambda: sound_word() + b"\0" * 1000), EITHER
    yield "leading.docx", lazy(lambda: b"MZ" * 500 + sound_word()), EITHER
    yield "no-end.docx", lazy(lambda: sound_word()[:-22]), REFUSED
    yield "nested-package.docx", lazy(lambda: package({"inner.docx": sound_word()})), REFUSED
    yield from damaged("package.docx", sound_word(), 60)

    entity = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    laughs = f'<!DOCTYPE l [<!ENTITY l0 "ha">{entity}]>'
    outside = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "laughs.docx", word(paragraph("&l9;"), prolog=laughs), REFUSED
    yield "entity.docx", word(paragraph("&x;"), prolog=outside), REFUSED
    for kind, root in (("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"),
                       ("endnotes", "endnotes")):
        yield f"entity-{kind}.docx", word(sound, main=[(kind, f"{kind}.xml", "")], more={
            f"word/{kind}.xml": word_part(root, "", outside)}), REFUSED
    yield "entity-relations.docx", word(sound, more={
        "word/_rels/document.xml.rels": outside + relations()}), REFUSED
    away = ' TargetMode="External"'
    yield "fetches.docx", word(
        sound + '<w:p><w:r><w:instrText>INCLUDETEXT "http://a.example/x"</w:instrText></w:r></w:p>',
        main=[("attachedTemplate", "http://a.example/t.dotm", away),
              ("image", "http://a.example/i.png", away), ("frame", "http://a.example/f", away)]), READ

    yield "deep-controls.docx", word(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>",
                                            MANY, sound)), REFUSED
    yield "deep-tables.docx", word(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", MANY,
                                          sound)), REFUSED
    yield "deep-elements.docx", word(nested("<w:p>", "</w:p>", HUGE)), REFUSED
    yield "shallow-tables.docx", word(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 70,
                                             sound)), EITHER
    yield "empty-paragraphs.docx", word(lambda: sound + "<w:p/>" * HUGE), READ
    yield "attributes.docx", word(lambda: "<w:p " + " ".join(f'w:a{at}="1"' for at in range(MANY)) +
                                  "/>" + sound), EITHER
    yield "numbers.docx", word(
        paragraph("x", '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="-1"/></w:numPr>')
        + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr>' + sound +
        "</w:tc></w:tr></w:tbl>"), READ
    circle = "".join(f'<w:style w:type="paragraph" w:styleId="s{at}"><w:basedOn w:val="s'
                     f'{(at + 1) % 1000}"/></w:style>' for at in range(1000))
    yield "circle.docx", word(paragraph("x", '<w:pStyle w:val="s0"/>') * 1000,
                              main=[("styles", "styles.xml", "")],
                              more={"word/styles.xml": word_part("styles", circle)}), READ
    yield "columns.odt", open_text("<text:p>x</text:p><table:table><table:table-row "
                                   'table:number-rows-repeated="99999999"><table:table-cell '
                                   'table:number-columns-repeated="99999999"><text:p>y</text:p>'
                                   "</table:table-cell></table:table-row></table:table>"), EITHER
    yield "blanks.odt", open_text('<text:p>x<text:s text:c="2147483647"/>y</text:p>'), EITHER
    yield "deep-spans.odt", open_text(nested("<text:span>", "</text:span>", MANY, "x")), REFUSED
    yield "deep-lists.odt", open_text(nested("<text:list><text:list-item>",
                                             "</text:list-item></text:list>", 100,
                                             "<text:p>x</text:p>")), EITHER


def pdf_cases():
    words = b"BT /F 12 Tf 72 700 Td (The kitchens share ovens.) Tj ET"
    yield "sound.pdf", lazy(lambda: one_page(words)), READ
    yield "bomb.pdf", lazy(pdf_bomb), REFUSED
    yield "loop.pdf", lazy(lambda: pdf([b"<</Type/Catalog/Pages 2 0 R>>",
                                        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])), REFUSED
    yield "pages.pdf", lazy(lambda: many_pages(MANY)), REFUSED
    yield "empty-page.pdf", lazy(lambda: one_page(b"")), REFUSED
    yield "picture.pdf", lazy(lambda: one_page(
        b"600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI")), REFUSED
    yield from damaged("page.pdf", one_page(words), 40)
    yield "text-flood.pdf", lazy(lambda: one_page(words * 20_000)), EITHER


def yaml_cases():
    """Packs of rules that must not load; the status is that of a faulty pack."""
    refused = {2}
    alias = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]\n" for at in range(1, 12))
    yield "aliases.yaml", bytes_case(alias), refused
    yield "cycle.yaml", bytes_case("a: &a [*a]\n"), refused
    yield "anchors.yaml", bytes_case("".join(f"- &a{at} x\n" for at in range(MANY))), refused
    yield "scalar.yaml", lazy(lambda: b"a: " + b"x" * 10_000_000), refused
    yield "deep.yaml", bytes_case("[" * MANY), refused
    yield "deep-maps.yaml", bytes_case("{a: " * MANY), refused
    yield "deep-blocks.yaml", bytes_case("- " * MANY + "x"), refused
    yield "same-key.yaml", bytes_case("pack: a\npack: b\n"), refused
    yield "documents.yaml", bytes_case("pack: a\n---\npack: b\n"), refused
    yield "tabs.yaml", bytes_case("pack:\n\ta: b\n"), refused
    yield "merge.yaml", bytes_case("a: &a {b: c}\nd: {<<: *a}\n"), refused
    yield "comma.yaml", bytes_case("[a,,b]\n"), refused
    yield "nothing.yaml", bytes_case(""), refused
    yield "nul.yaml", bytes_case(b"pack: \0\n"), refused
    yield "not-utf8.yaml", bytes_case(b"pack: \xff\xfe\n"), refused
