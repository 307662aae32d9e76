"""Texts that are HTML source: the copy without tags that is read, of the same length.

Otherwise tags are taken for words, and the marks around attributes for quotation marks. A tag becomes blanks, with a
line break for `<br>` and an empty line for a block, so that offsets stay those of the text. `&ldquo;` becomes a mark.
"""

from __future__ import annotations

import re

_INLINE = "a|abbr|b|cite|code|del|em|font|i|img|ins|kbd|mark|s|small|span|strong|sub|sup|time|u"
_BLOCK = (
    "address|article|aside|blockquote|body|caption|center|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header"
    "|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_TAG = re.compile(rf"</?(?:(?P<block>{_BLOCK})|(?P<line>br)|{_INLINE})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
"""A tag of HTML. The elements are those of articles, so that `<ada@bell.org>` and `a < b` stay as they are."""


_MARK = re.compile(r"&(?:ldquo|rdquo|quot|laquo|raquo|bdquo|#34|#8220|#8221);")
"""A double quotation mark as a character reference of HTML. Single ones are apostrophes as well, and stay."""

_OPENS = frozenset({"&ldquo;", "&laquo;", "&bdquo;", "&#8220;"})
_EITHER = frozenset({"&quot;", "&#34;"})


def without_tags(text: str) -> str:
    """The text with blanks for its tags, line breaks for those of blocks, and marks for their references.

    It has the same length, so that spans are those of the text.
    """
    plain = _TAG.sub(_blank, text) if "<" in text else text
    return _MARK.sub(_mark, plain) if "&" in plain else plain


def _mark(reference: re.Match[str]) -> str:
    """A mark with blanks, on the side of the words that it belongs to; the mark is the outermost character."""
    before = reference.string[reference.start() - 1 : reference.start()]
    opens = reference[0] in _OPENS or (reference[0] in _EITHER and (not before or before.isspace() or before in "([—–"))
    width = reference.end() - reference.start()
    return "“".ljust(width) if opens else "”".rjust(width)


def _blank(tag: re.Match[str]) -> str:
    opening = "\n\n" if tag["block"] else "\n" if tag["line"] else ""
    return opening.ljust(tag.end() - tag.start())
