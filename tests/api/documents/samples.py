"""Documents to take apart: pages and Word files of our own."""

from __future__ import annotations

import io
import zipfile

import docx

PAGE = """<!doctype html>
<html lang="en"><head><title>Bridge to reopen | The Quay</title>
<meta property="og:title" content="Bridge to reopen"><script>var a = "not this";</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge to reopen</h1>
<p>The bridge will<br>reopen in May, <b>Ana</b> Petrova &amp; her deputy
said on the quay, where they had come to look at the works.</p>
<p>“We are <a href="/plan">ahead of plan</a>,” the chief engineer told reporters. Repairs had cost £2 million.</p>
<ul><li>One lane opens on the first of the month.</li><li>The other lane opens a week later.</li></ul>
</article><footer>All rights reserved</footer></body></html>"""

TAKEN = (
    "Bridge to reopen\n\n"
    "The bridge will\nreopen in May, Ana Petrova & her deputy said on the quay, "
    "where they had come to look at the works.\n\n"
    "“We are ahead of plan,” the chief engineer told reporters. Repairs had cost £2 million.\n\n"
    "One lane opens on the first of the month.\n\nThe other lane opens a week later."
)


def word(*paragraphs: str, title: str = "") -> bytes:
    """A Word document."""
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a Word document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def rewritten(raw: bytes, part: str, old: str, new: str) -> bytes:
    """A Word document with some words of one part put in others' place."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            contents = source.read(name)
            if name == part:
                assert old.encode() in contents
                contents = contents.replace(old.encode(), new.encode())
            copy.writestr(name, contents)
    return target.getvalue()


def odt(body: str, title: str = "") -> bytes:
    """An OpenDocument text with this XML for its body."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    content = f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body>"
    about = f'<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", f"{content}</office:document-content>")
        package.writestr("meta.xml", f"{about}</office:document-meta>")
    return target.getvalue()


def pdf(*pages: str) -> bytes:
    """A PDF with some lines a page, in Helvetica, from the top; an empty line leaves room between paragraphs."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        shown = b"".join(_shown(line, 760 - 14 * row) for row, line in enumerate(page.split("\n")) if line)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    raw, places = b"%PDF-1.4\n", []
    for number, found in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, found)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return raw + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(raw),
    )


def _shown(line: str, height: int) -> bytes:
    escaped = line.encode("latin-1").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 11 Tf 72 %d Td (%s) Tj ET\n" % (height, escaped)
