"""Comparison of a name in a text with a name of a roster, by their folded words.

Differences that count: suffixes of father and son, given names, a woman's and a man's surname. Differences that do not:
accents, hyphens, the order of the words, initials, middle names that only one of the two has.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA

from onrecord.extractors.lexicon.companies import LEGAL_FORMS
from onrecord.extractors.lexicon.titles import GENERATIONS
from onrecord.extractors.roster.normalization import LITTLE

LONG = 7
"""Fewest letters of a word in which one vowel may differ."""

VOWELS = frozenset("aeiou")
"""The letters that differ between transliterations of the same word."""

SURNAME_FIRST = frozenset(
    "kim lee li park pak choi choe jung jeong kang cho yoon yun jang lim im han shin sin seo so kwon hwang ahn song"
    " wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo xi deng mao nguyen tran le pham"
    " hoang phan vu vo dang bui do ho ngo duong ly abe kishida ishiba suga".split()
)
"""Surnames, folded, that are written before the given name."""


class Likeness(IntEnum):
    """Degree of similarity of two names; None for different names."""

    SURNAME = 1
    """The text has only the surname."""
    PART = 2
    """One has a middle name, an initial or a suffix that the other lacks."""
    SAME = 3
    """Both have the same words."""


@dataclass(frozen=True, slots=True)
class FoldedName:
    """A name's folded words without its suffix, and the suffix."""

    words: tuple[str, ...]
    suffix: str | None = None


def name_of(words: tuple[str, ...]) -> FoldedName:
    """A folded name with its suffix split off: `jr`."""
    if len(words) > 1 and (suffix := GENERATIONS.get(words[-1])):
        return FoldedName(words[:-1], suffix)
    return FoldedName(words)


def body_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The significant words of a body's name."""
    return tuple(w for w in words if w not in LITTLE and w not in LEGAL_FORMS) or words


def bodies_alike(text: tuple[str, ...], known: tuple[str, ...]) -> Likeness | None:
    """The likeness of two names of bodies, by their significant words in any order."""
    one, other = sorted(body_words(text)), sorted(body_words(known))
    if one == other or "".join(one) == "".join(other):
        return Likeness.SAME
    return Likeness.PART if _close(one, other) else None


def persons_alike(text: FoldedName, known: FoldedName) -> Likeness | None:
    """The likeness of a person's name in a text and one of a roster."""
    if text.suffix and text.suffix != known.suffix:
        return None
    if not text.words or not known.words:
        return None
    likeness = _words_alike(text.words, known.words)
    if likeness is Likeness.SAME and text.suffix != known.suffix:
        return Likeness.PART
    return likeness


def first_words(text: tuple[str, ...]) -> set[str]:
    """The words with which a name can begin that is like one of several words in a text.

    Of a name that begins with an initial, a longer first word is none of them.
    """
    whole = ["".join(text[place:] + text[:place]) for place in range(len(text))]
    return {
        *text,
        text[0][0],
        *one_vowel_apart(text[0]),
        *(joined[:end] for joined in whole for end in range(1, len(joined))),
    }


def one_vowel_apart(word: str) -> set[str]:
    """The spellings that count as the same long word, but for one inner vowel; none of a short word."""
    inner = range(1, len(word) - 1) if len(word) >= LONG else ()
    return {word[:at] + vowel + word[at + 1 :] for at in inner if word[at] in VOWELS for vowel in VOWELS} - {word}


def _words_alike(text: tuple[str, ...], known: tuple[str, ...]) -> Likeness | None:
    if text == known or _turned(text, known):
        return Likeness.SAME
    if len(text) == 1:
        return Likeness.SURNAME if len(known) > 1 and _surname(text[0], known) else None
    if len(known) == 1:
        return None
    if _close(list(text), list(known)):
        return Likeness.PART
    short, full = (text, known) if len(text) <= len(known) else (known, text)
    return Likeness.PART if _shortened(short, full) else None


def _turned(text: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """True if the words are equal but for their order or division: `Min-ji Kim`, `Kim Minji`."""
    if len(text) > 1 and len(known) > 1 and sorted(text) == sorted(known):
        return True
    whole = "".join(known)
    return len(known) > 1 and any("".join(text[i:] + text[:i]) == whole for i in range(len(text)))


def _surname(word: str, known: tuple[str, ...]) -> bool:
    if known[0] in SURNAME_FIRST and len(known) < 4 and known[-1] not in SURNAME_FIRST:
        return word == known[0]
    return word == known[-1]


def _close(text: list[str], known: list[str]) -> bool:
    """True if one long word of several differs by one inner vowel, as in transliterations, rarely in other names."""
    if len(text) != len(known) or len(text) < 2:
        return False
    unlike = [(a, b) for a, b in zip(text, known, strict=True) if a != b]
    return len(unlike) == 1 and _one_vowel(*unlike[0])


def _one_vowel(a: str, b: str) -> bool:
    if len(a) != len(b) or len(a) < LONG or a[0] != b[0] or a[-1] != b[-1] or OSA.distance(a, b) != 1:
        return False
    return all(x == y or (x in VOWELS and y in VOWELS) for x, y in zip(a, b, strict=True))


def _shortened(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True if the shorter name has the longer's surname and given name, or its initials, and nothing else."""
    rest = list(full[:-1])
    if short[-1] != full[-1] or len(short[-1]) < 2:
        return False
    given = short[:-1]
    if not given or not _starts(given[0], rest[0]):
        return False
    position = 0
    for word in given:
        while position < len(rest) and not _starts(word, rest[position]):
            position += 1
        if position == len(rest):
            return False
        position += 1
    return True


def _starts(one: str, other: str) -> bool:
    """True if two words are the same, or one is the other's initial."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other
