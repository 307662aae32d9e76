"""One spelling for all variants of a word: marks, white space and letter case do not count, letters do."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

APOSTROPHES: Final = "'’ʼ‘＇`´"
_INVISIBLE = re.compile("[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_THOUSANDS = re.compile(r"\A\d{1,3}(?:,\d{3})+(?![,\d])")
_THIN_SPACES = re.compile(r"(?<=\d)[\u2009\u202f](?=\d)")
_EXPONENT = re.compile(r"(?<=\d)(?=[⁰¹²³⁴-⁹])")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?")
_SYMBOLS: Final = {
    "%": "percent", "&": "and", "−": "-", "＄": "$", "％": "percent", "＆": "and", "°": "degrees", "¢": "cents",
}  # fmt: skip
"""Symbols that are spoken as a word, or that have a second form."""


@lru_cache(maxsize=1 << 16)
def folded(form: str) -> str:
    """The form by which a word is compared: `U.S.` and `us`, `2,000` and `2000`, `Don’t` and `don't` are the same."""
    if form in _SYMBOLS:
        return _SYMBOLS[form]
    if form.isascii() and form.isalpha():
        return form.lower()
    if len(form) == 1 and not form.isalnum():
        return form
    # Not `casefold`, for which `Maße` and `Masse` are one word.
    plain = lettered(form).lower().replace("ς", "σ")
    if _THOUSANDS.match(plain):
        plain = plain.replace(",", "")
    elif _DOTTED.fullmatch(plain):
        plain = plain.replace(".", "")
    elif plain[:1] == ".":
        plain = f"0{plain}"
    return plain or form


@lru_cache(maxsize=1 << 16)
def lettered(form: str) -> str:
    """A word with its letter case, without invisible characters and with plain apostrophes."""
    plain = unicodedata.normalize("NFKC", _EXPONENT.sub("^", _THIN_SPACES.sub("", form)))
    return _APOSTROPHE.sub("'", _INVISIBLE.sub("", plain)).replace("⁄", "/")
