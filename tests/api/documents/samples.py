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
