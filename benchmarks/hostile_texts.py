"""Hostile texts: each kind has one unusual thing again and again, in any length."""

from __future__ import annotations

import tomllib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from random import Random
from string import ascii_lowercase

PROSE = (
    "The harbour master, Ilse Brandt, said on Tuesday that the ferry would not sail before the storm had passed. “We"
    " waited too long last year,” she told reporters. According to the port, 140 passengers were stranded, and the"
    " council will meet next week. A spokesman for the line, Tomas Rehn, denied that tickets had been sold twice. He"
    " added: “Nobody was turned away.” Critics say the pier is too old.\n\n"
)
OPENING = "It will reopen, Ilse Brandt said. "


def repeated(body: str, opening: str = OPENING, closing: str = "") -> Callable[[int], str]:
    """A text of a length that has one thing again and again."""
    return lambda length: opening + (body * (length // len(body) + 1))[: length - len(opening) - len(closing)] + closing


def numbered(pattern: str, opening: str = "") -> Callable[[int], str]:
    """A text of a length that has a sentence again and again, each time with another number in letters."""
    return lambda length: (opening + "".join(pattern.replace("#", _name(i)) for i in range(length // 8)))[:length]


def _name(number: int) -> str:
    letters = "".join(chr(97 + int(digit)) for digit in str(number))
    return letters.capitalize()


def _words(length: int) -> str:
    """As many letters of words that mean nothing, none of them twice."""
    chance = Random(2)
    made = " ".join("".join(chance.choices(ascii_lowercase, k=chance.randint(2, 12))) for _ in range(length // 8))
    return (OPENING + made * 2)[:length]


_TEXTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

prose = repeated(PROSE, "")
"""As much prose."""
KINDS: dict[str, Callable[[int], str]] = {
    **{name: repeated(*parts) for name, parts in _TEXTS["repeated"].items()},
    **{name: numbered(*parts) for name, parts in _TEXTS["numbered"].items()},
    "one line": repeated(PROSE.replace("\n", " "), ""),
    "capitals": repeated(PROSE.upper(), ""),
    "prose in one quotation": repeated(
        PROSE.translate({ord(mark): None for mark in "“”\n"}), "Ilse Brandt said: “", "” she said."
    ),
    "base64": lambda length: (OPENING + b64encode(Random(1).randbytes(length)).decode())[:length],
    "words without a meaning": _words,
}
"""Hostile texts, each by its length."""
