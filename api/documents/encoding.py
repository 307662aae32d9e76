"""Bytes as text: the encoding that is declared, or UTF-8."""

from __future__ import annotations

import codecs

from onrecord.api.documents.errors import Undecodable

# What browsers do with these names, after the WHATWG's encoding standard.
_AS_BROWSERS_READ = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(raw: bytes, charset: str | None, *, strict: bool = True) -> str:
    """The text of some bytes. A byte order mark says more than `charset`, and is not part of the text.

    Args:
        raw: The bytes.
        charset: The encoding's name as the caller declares it; None: UTF-8.
        strict: Whether bytes that are not of the encoding are an error; else they become U+FFFD.

    Raises:
        Undecodable: There is no such encoding, or the bytes are not of it.
    """
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    name = marked or _python_name(charset or "utf-8")
    try:
        return raw.decode(name, "strict" if strict else "replace")
    except UnicodeDecodeError as error:
        where = f"byte 0x{raw[error.start]:02x} at {error.start}, counted from 0"
        raise Undecodable(f"It is not {name}: {where}. Declare its encoding in `charset`.") from None
    except (LookupError, UnicodeError):
        raise Undecodable("Its encoding is not one that is known.") from None


def _python_name(charset: str) -> str:
    try:
        name = codecs.lookup(charset.strip("\"' ")).name
    except (LookupError, ValueError):
        raise Undecodable("Its encoding is not one that is known.") from None
    return _AS_BROWSERS_READ.get(name, name)
