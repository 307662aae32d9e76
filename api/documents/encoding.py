"""Decodes bytes with the declared encoding, or UTF-8."""

from __future__ import annotations

import codecs
from contextlib import suppress

from onrecord.api.documents.errors import Undecodable

# The encodings of https://encoding.spec.whatwg.org/ by Python's names. Python knows more, among them codecs that are no
# encodings of text (`unicode_escape`) or decode to unpaired surrogates (`utf-7`).
_ENCODINGS = frozenset(
    """
    utf-8 utf-16 utf-16-le utf-16-be cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8
    iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman cp874 cp1250 cp1251 cp1252 cp1253
    cp1254 cp1255 cp1256 cp1257 cp1258 mac-cyrillic gb18030 big5 euc_jp iso2022_jp shift_jis euc_kr
    """.split()
)
# The encodings that browsers use for these names, by the same standard.
_AS_IN_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp949": "euc_kr",
    "cp932": "shift_jis",
    "big5hkscs": "big5",
    # Labels that Python does not know.
    "iso-8859-8-i": "iso8859-8",
    "windows-31j": "shift_jis",
    "windows-874": "cp874",
    "x-gbk": "gb18030",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-sjis": "shift_jis",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(raw: bytes, charset: str | None, *, strict: bool = True) -> str:
    """Decodes some bytes. A byte order mark takes precedence over `charset` and is not part of the text.

    Args:
        raw: The bytes.
        charset: The declared encoding; None for UTF-8.
        strict: Invalid bytes are an error; else they become U+FFFD.

    Raises:
        Undecodable: The encoding is unknown, or the bytes are not valid in it.
    """
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    name = marked or _codec(charset or "utf-8")
    try:
        return raw.decode(name, "strict" if strict else "replace")
    except UnicodeDecodeError as error:
        where = f"byte 0x{raw[error.start]:02x} at {error.start}, counted from 0"
        raise Undecodable(f"The document is not valid {name}: {where}. Declare its encoding in `charset`.") from None
    except UnicodeError:
        raise Undecodable(f"The document is not valid {name}. Declare its encoding in `charset`.") from None


def _codec(charset: str) -> str:
    name = charset.strip("\"' ").lower()
    with suppress(LookupError, ValueError):
        name = codecs.lookup(name).name
    name = _AS_IN_BROWSERS.get(name, name)
    if name not in _ENCODINGS:
        raise Undecodable("The encoding in `charset` is unknown. The encodings that browsers support are accepted.")
    return name
