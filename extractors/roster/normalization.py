"""Folding of names: one spelling for the variants of a name in English news.

A whole roster is folded as one string with a line for each bearer, in single passes of string methods: 10,000 names
take a few milliseconds. Letters become ASCII (anyascii), and variants of transliteration become equal: `Zelenskyy` and
`Zelensky`, `Pashinyan` and `Pashinian`, `Qadir` and `Kadir`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from anyascii import anyascii

from onrecord.extractors.lexicon.titles import ALSO_IN_BODIES, LINKING, OFFICE_ABBREVIATIONS, TITLES

HONORIFICS = (TITLES - ALSO_IN_BODIES) | frozenset("the tan seri chief".split())
"""Words of a name that are ignored."""


SPELLINGS = {
    "muhamad": "mohamad mohamed mohammad mohammed muhammad muhammed mohamet mehmed mohd mahomed muhamed mohamud",
    "ahmad": "ahmed achmad akhmed akhmad",
    "yusuf": "yousef youssef yousuf youssouf yusef jusuf yusif",
    "husain": "hussein hossein husayn husein hussain hosein houssein",
    "abdul": "abdel abdal abd abdoul abdol",
    "umar": "omar oumar omer",
    "usman": "osman othman uthman ousmane osmane",
    "ibrahim": "ebrahim ibraheem brahim",
    "ismail": "ismael esmail ismaeel",
    "kadir": "qadir qader kader qadeer gadir",
    "kadafi": "gaddafi qaddafi gadhafi qadhafi gadafi kaddafi",
    "aleksandr": "alexander aleksander alexandre alyaksandr oleksandr alexandr",
    "sergei": "sergey serguei serhii serhiy",
    "dmitri": "dmitry dmitriy dmitrii dimitri dmytro",
    "evgeni": "yevgeny evgeny yevgeni evgeniy yevgenii evgenii",
    "yuri": "iurii yuriy yurii juri",
    "mikhail": "mihail mikhael mykhailo",
    "nikolai": "nikolay nicolai nikolaj",
    "aleksei": "alexei alexey aleksey oleksii oleksiy",
    "andrei": "andrey andrej andrii andriy",
    "yulia": "julia iulia yuliya yuliia",
    "natalia": "nataliya natalya nataliia",
    "hasan": "hassan hasane",
    "khalid": "khaled chalid",
    "said": "saeed sayeed saied",
    "rashid": "rasheed rachid",
    "karim": "kareem",
    "salih": "saleh salah saaleh",
    "fatima": "fatma fatimah fatemeh",
    "aisha": "aysha ayesha aicha",
    "zedong": "tsetung",
    "organization": "organisation organizacion",
    "center": "centre",
    "labor": "labour",
    "defense": "defence",
}
"""Spellings of given names and of words of bodies in news, by their canonical form."""

LITTLE = LINKING | frozenset("a an le du des der und".split())
"""Linking words of bodies' names, which are ignored."""

_VARIANT: dict[str, str] = {}
_PLAIN = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "\t\n"}
_APOSTROPHES = frozenset("’ʼʻ´")
_WIDE = re.compile(r"[^\x00-\x7f]+")
_INITIALS = re.compile(r"(?<![^\t\n])[A-Z]\.(?:[A-Z]\.)++(?![^\t\n])")
"""Names that are initials with full stops: `U.N.`."""

_DOUBLED = re.compile(r"([bcdfghijklmnpqrstvwxz])\1")
_SOUNDS = (
    ("isation ", "ization "), ("iy", "i"), ("yy", "i"), ("y ", "i "), ("ij ", "i "), ("ya", "ia"), ("yu", "iu"),
    ("yo", "io"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), (" dj", " j"), (" dzh", " j"), ("q", "k"),
    ("oe ", "o\0"), ("ue ", "u\0"), ("oe", "o"), ("ue", "u"), ("\0", "e "),
    ("oud ", "ud "), ("oun ", "un "), ("our ", "ur "), ("ous", "us"),
)  # fmt: skip
"""Variants of transliterations with the kept spelling, in the order of replacement."""


@cache
def _letter(character: str) -> str:
    """A character in lower-case ASCII; empty for apostrophes."""
    return "" if character in _APOSTROPHES else anyascii(character).lower()


def role_words(text: str) -> frozenset[str]:
    """The significant words of an office, with abbreviations in full."""
    return frozenset(OFFICE_ABBREVIATIONS.get(word, word) for word in plain(text).split()) - LITTLE


def plain(text: str) -> str:
    """A text in lower-case ASCII letters and digits, words separated by spaces; tabs and line feeds stay."""
    text = text.lower().replace("'", "")
    if not text.isascii():
        for wide in sorted(set("".join(_WIDE.findall(text)))):
            text = text.replace(wide, _letter(wide))
    return text.translate(_PLAIN)


def sounds(text: str) -> str:
    """A plain text with a space around each word and one spelling for the variants of transliterations."""
    text = f" {text} ".replace("\n", " \n ").replace("\t", " \t ")
    for spelling, kept in _SOUNDS:
        text = text.replace(spelling, kept)
    return _DOUBLED.sub(lambda match: match[1], text)


def blob(lines: Sequence[str]) -> str:
    """The names of each bearer as a line of one folded string, with a space before and after each word.

    Args:
        lines: The names of one bearer each, separated by tabs.
    """
    text = "\n".join(lines)
    if text.count("\n") != len(lines) - 1:
        text = "\n".join(line.replace("\n", " ") for line in lines)
    return sounds(plain(_INITIALS.sub(_initials, text)))


def _initials(match: re.Match[str]) -> str:
    """Initials without their full stops, if they are a whole name."""
    whole = match.start() == 0 or match.string[match.start() - 1] in "\t\n"
    return match[0].replace(".", "") if whole else match[0]


def canonical(words: Iterable[str]) -> tuple[str, ...]:
    """Folded words in the canonical spelling of `SPELLINGS`, without honorifics."""
    found = tuple(words)
    if len(found) > 1 and not HONORIFICS.isdisjoint(found):
        found = tuple(word for word in found if word not in HONORIFICS) or found
    return tuple(_VARIANT.get(word, word) for word in found)


def folded(name: str) -> tuple[str, ...]:
    """The words of one name, folded."""
    return canonical(blob([name]).split())


def spellings(word: str) -> tuple[str, ...]:
    """The folded spellings of a canonical word."""
    return _SPELT.get(word, (word,))


_SPELT = {name: tuple({name, *blob([spelt]).split()}) for name, spelt in SPELLINGS.items()}
_VARIANT.update({one: name for name, ones in _SPELT.items() for one in ones})
