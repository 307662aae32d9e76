"""Folding of names: one spelling for the variants of a name in English news.

A whole roster is folded as one string with a line for each bearer, in single passes of string methods: 10,000 names
take a few milliseconds. Letters become ASCII (anyascii), and variants of transliteration become equal: `Zelenskyy` and
`Zelensky`, `Pashinyan` and `Pashinian`, `Qadir` and `Kadir`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import numpy as np
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
_ASCII = bytes(range(128))
_INITIALS = re.compile(r"\.(?<=[A-Z]\.)(?<![^\t\n][A-Z]\.)(?:[A-Z]\.)++(?![^\t\n])")
"""Names that are initials with full stops, from the first stop: `.N.` of `U.N.`. A search for a stop is fast."""

_CONSONANTS = "bcdfghijklmnpqrstvwxz"
_DOUBLED = re.compile(rf"([{_CONSONANTS}])\1")
_IS_CONSONANT = np.isin(np.arange(256), np.frombuffer(_CONSONANTS.encode(), np.uint8))
"""By the codes of letters."""
_GONE = "-"
"""Stands for letters that a rule leaves out, until the rules of the next group are applied: plain texts have none."""
_SOUNDS = (
    (("isation ", "ization "), ("iy", "i-"), ("yy", "i-")),
    (("y ", "i "), ("ij ", "i- "), ("ya", "ia"), ("yu", "iu"), ("yo", "io"), ("tsch", "--ch")),
    (("tch", "-ch"),),
    (("sch", "s-h"), (" dj", " -j"), (" dzh", " j--"), ("q", "k")),
    (("oe", "o-"), ("ue", "u-"), ("o- ", "oe "), ("u- ", "ue ")),
    (("oud ", "-ud "), ("oun ", "-un "), ("our ", "-ur "), ("ous", "-us")),
)  # fmt: skip
"""Variants of transliterations with the kept spelling of the same length, in the order of replacement. A group begins
where a rule has to see the letters that earlier ones bring together."""
_SELF_OVERLAPPING = "yyy"
"""Letters in which a rule could be applied at two places; it is to take the first."""
_MANY = 10_000
"""Letters from which all places of a rule are replaced at once, in a third of the time that string methods take; a
name by itself takes a hundredth of the time with them."""


@cache
def _letter(character: str) -> str:
    """A character in lower-case ASCII; empty for apostrophes."""
    return "" if character in _APOSTROPHES else anyascii(character).lower()


def role_words(text: str) -> frozenset[str]:
    """The significant words of an office, with abbreviations in full."""
    return frozenset(OFFICE_ABBREVIATIONS.get(word, word) for word in plain(text).split()) - LITTLE


def plain(text: str) -> str:
    """A text in lower-case ASCII letters and digits, words separated by spaces; tabs and line feeds stay."""
    text = text.replace("'", "")
    if not text.isascii():
        wides = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
        for wide in sorted(set(wides)):
            text = text.replace(wide, "".join(map(_letter, wide.lower())))
    return text.lower().translate(_PLAIN)


def sounds(text: str) -> str:
    """A plain text with a space around each word and one spelling for the variants of transliterations."""
    text = f" {text} ".replace("\n", " \n ").replace("\t", " \t ")
    if len(text) >= _MANY and _SELF_OVERLAPPING not in text:
        letters = bytearray(text.encode(errors="surrogatepass"))
        for rules in _SOUNDS:
            letters = _respelt(letters, rules)
        return _single(letters)
    for rules in _SOUNDS:
        for spelling, kept in rules:
            text = text.replace(spelling, kept)
        text = text.replace(_GONE, "")
    return _DOUBLED.sub(r"\1", text)


def _respelt(letters: bytearray, rules: Iterable[tuple[str, str]]) -> bytearray:
    """Letters with the spellings of some rules replaced, each in all places at once."""
    codes = np.frombuffer(letters, np.uint8)
    for spelling, kept in rules:
        count = max(0, len(codes) - len(spelling) + 1)
        parts = [codes[at : at + count] for at in range(len(spelling))]
        there = parts[0] == ord(spelling[0])
        for part, letter in zip(parts[1:], spelling[1:], strict=True):
            there &= part == ord(letter)
        for part, old, new in zip(parts, spelling, kept, strict=True):
            if old != new:
                part ^= there.view(np.uint8) * np.uint8(ord(old) ^ ord(new))
    return letters.translate(None, _GONE.encode())


def _single(letters: bytearray) -> str:
    """A text with one consonant for each two in a row that are the same."""
    codes = np.frombuffer(letters, np.uint8)
    same = np.flatnonzero(codes[1:] == codes[:-1]) + 1
    same = same[_IS_CONSONANT[codes[same]]]
    begins = np.maximum.accumulate(np.where(np.diff(same, prepend=-2) > 1, same, 0))
    codes[same[(same - begins) % 2 == 0]] = ord(_GONE)
    return letters.translate(None, _GONE.encode()).decode(errors="surrogatepass")


def blob(lines: str) -> str:
    """The names of each bearer as a line of one folded string, with a space before and after each word.

    Args:
        lines: The names of each bearer in a line, separated by tabs.
    """
    return sounds(plain(_INITIALS.sub(lambda match: match[0].replace(".", ""), lines)))


def canonical(words: Iterable[str]) -> tuple[str, ...]:
    """Folded words in the canonical spelling of `SPELLINGS`, without honorifics."""
    found = tuple(words)
    if len(found) > 1 and not HONORIFICS.isdisjoint(found):
        found = tuple(word for word in found if word not in HONORIFICS) or found
    return tuple(_VARIANT.get(word, word) for word in found)


def folded(name: str) -> tuple[str, ...]:
    """The words of one name, folded."""
    return canonical(blob(name.replace("\n", " ")).split())


def spellings(word: str) -> tuple[str, ...]:
    """The folded spellings of a canonical word."""
    return _SPELT.get(word, (word,))


_SPELT = {name: tuple({name, *blob(spelt).split()}) for name, spelt in SPELLINGS.items()}
_VARIANT.update({one: name for name, ones in _SPELT.items() for one in ones})
