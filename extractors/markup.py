"""Texts that are HTML source: the copy without tags that is read, of the same length.

Otherwise tags are taken for words, and the marks around attributes for quotation marks. A tag becomes blanks, with a
line break for `<br>` and an empty line for a block, so that offsets stay those of the text.
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


def without_tags(text: str) -> str:
    """The text with blanks for its tags, and line breaks for those of blocks; the same length."""
    return _TAG.sub(_blank, text) if "<" in text else text


def _blank(tag: re.Match[str]) -> str:
    opening = "\n\n" if tag["block"] else "\n" if tag["line"] else ""
    return opening.ljust(tag.end() - tag.start())
