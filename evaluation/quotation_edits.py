"""Edits by rule: from a sentence of the record to a quotation of it.

An edit takes a word for another of the same kind (`will` and `may`), so the flag that has to be found follows from the
list that the word was taken from.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("quotation_words.toml").read_text("utf-8"))
"""The words of the test set."""
VOCABULARY: list[str] = WORDS["vocabulary"].split()
MEANING = frozenset(("negation", "number", "date", "name", "hedge", "modal"))
"""The edits that change the meaning: the kinds of flags have the same names."""

_NEUTRAL, _MODALS = WORDS["neutral"], WORDS["modals"]
_ROWS = WORDS["months"].split(), WORDS["days"].split()
_DATES = {*_ROWS[0], *_ROWS[1], "May"}
_NEGATIONS = {"not", "never"}
_NUMBER = re.compile(r"\$?\d[\d,.]*[.,]?")
_YEAR = re.compile(r"(?:19|20)\d\d[.,]?")
_CAPITAL = re.compile(r"[A-Z][a-z]{3,}[.,]?")

Edit: TypeAlias = Callable[[list[str], random.Random], list[str] | None]
"""Makes the quotation's words from the record's; None if the words do not allow it."""


def bare(word: str) -> str:
    """A word without the punctuation around it, in lower case."""
    return word.strip(".,?!—-’'\"").lower()


def _replaced(words: list[str], at: int, other: str) -> list[str]:
    """A word replaced by another, which takes its capital and punctuation."""
    core = words[at].strip('.,?!—-"')
    other = other.capitalize() if core[:1].isupper() else other
    return [*words[:at], words[at].replace(core, other), *words[at + 1 :]]


def _inserted(words: list[str], at: int, other: str) -> list[str]:
    return [*words[:at], other, *words[at:]]


def _left_out(words: list[str], at: int) -> list[str]:
    return words[:at] + words[at + 1 :]


def _places(words: list[str], wanted: Callable[[str], bool]) -> list[int]:
    """The words that an edit may take: not the first and last, which a quotation might as well have left out."""
    return [at for at in range(1, len(words) - 1) if wanted(words[at])]


def neutral(words: list[str], chance: random.Random) -> list[str] | None:
    """One or two words for others of about the same meaning."""
    places = _places(words, lambda word: bare(word) in _NEUTRAL and word.islower())
    if not places:
        return None
    for at in chance.sample(places, min(len(places), chance.choice((1, 1, 2)))):
        words = _replaced(words, at, _NEUTRAL[bare(words[at])])
    return words


def inserted(words: list[str], chance: random.Random) -> list[str] | None:
    """A word that the record does not have."""
    at = chance.randrange(2, len(words) - 1)
    return _inserted(words, at, chance.choice(WORDS["inserted"].split()))


def left_out(words: list[str], chance: random.Random) -> list[str] | None:
    """One adverb or article left out."""
    small = set(WORDS["left_out"].split())
    places = [
        at
        for at in _places(words, lambda word: word in small)
        if not {"—", "-"} & set(words[at - 1] + words[at + 1])
        and words[at] not in map(bare, words[at - 1 : at + 2 : 2])
    ]
    return _left_out(words, chance.choice(places)) if places else None


def negation(words: list[str], chance: random.Random) -> list[str] | None:
    """A `not` left out, or one inserted after an auxiliary."""
    places = _places(words, lambda word: word in _NEGATIONS)
    if places and chance.random() < 0.6:
        return _left_out(words, chance.choice(places))
    auxiliaries = "is are was will would can has have should".split()
    places = [at for at in _places(words, lambda word: word in auxiliaries) if bare(words[at + 1]) not in _NEGATIONS]
    return _inserted(words, chance.choice(places) + 1, "not") if places else None


def hedge(words: list[str], chance: random.Random) -> list[str] | None:
    """A hedge left out, or inserted after an auxiliary."""
    hedges = WORDS["hedges_of_the_record"].split()
    if places := _places(words, lambda word: word in hedges):
        return _left_out(words, chance.choice(places))
    places = _places(words, lambda word: word in ("is", "are", "was", "will", "has", "have"))
    return _inserted(words, chance.choice(places) + 1, chance.choice(WORDS["hedges"].split())) if places else None


def number(words: list[str], chance: random.Random) -> list[str] | None:
    """Another number: its first digit is changed."""
    places = _places(words, lambda word: bool(_NUMBER.fullmatch(word)) and not _YEAR.fullmatch(word))
    places = [at for at in places if words[at - 1].strip(",") not in (*_ROWS[0], "May")]
    if not places:
        return None
    at = chance.choice(places)
    (first,) = re.findall(r"^\D*(\d)", words[at])
    other = (int(first) + chance.randrange(1, 8)) % 9 + 1
    other = other if str(other) != first else other % 9 + 1
    return [*words[:at], words[at].replace(first, str(other), 1), *words[at + 1 :]]


def date(words: list[str], chance: random.Random) -> list[str] | None:
    """Another month, weekday or year."""
    for row in chance.sample(_ROWS, 2):
        if places := _places(words, lambda word, row=row: word.strip(",.") in row):  # type: ignore[misc]
            at = chance.choice(places)
            return _replaced(words, at, chance.choice([one for one in row if one != words[at].strip(",.")]))
    if places := _places(words, lambda word: re.fullmatch(r"20[012]\d[.,]?", word) is not None):
        at = chance.choice(places)
        return _replaced(words, at, str(int(words[at][:4]) - 3))
    return None


def name(words: list[str], chance: random.Random) -> list[str] | None:
    """Another name in place of a word with a capital inside a sentence."""
    places = _places(words, lambda word: bool(_CAPITAL.fullmatch(word)) and word.strip(",.") not in _DATES)
    places = [at for at in places if words[at - 1][-1].isalpha()]
    return _replaced(words, chance.choice(places), chance.choice(WORDS["names"].split())) if places else None


def modal(words: list[str], chance: random.Random) -> list[str] | None:
    """Another modal verb."""
    if not (places := _places(words, lambda word: word in _MODALS)):
        return None
    at = chance.choice(places)
    return _replaced(words, at, _MODALS[words[at]])


ALTERED: dict[str, Edit] = {
    edit.__name__: edit for edit in (neutral, inserted, left_out, negation, number, date, name, hedge, modal)
}
"""The edits of altered quotations by name."""


OWN_SENTENCES = 120
"""Sentences of our own of each kind: twenty for each way to limit a statement, ten for each way to cut one."""


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """A sentence of our own, and a quotation that leaves out a part of it; the kinds of flags that follow."""

    record: str
    quotation: str
    flags: frozenset[str]


def _filled(frames: Sequence[tuple[str, str]]) -> Iterator[tuple[list[str], frozenset[str]]]:
    """The parts of sentences between bars, and their flags; each has things of its own, so that no two are alike."""
    for number in range(OWN_SENTENCES):
        things = [VOCABULARY[(number * step + number // len(VOCABULARY)) % len(VOCABULARY)] for step in (1, 5, 7)]
        frame, kind = frames[number % len(frames)]
        yield frame.format(*things).split("|"), frozenset({kind} - {""})


def own_sentences() -> Iterator[OwnSentence]:
    """Sentences with a negation or a condition in the middle, quoted with an ellipsis in its place."""
    bodies, limits = WORDS["bodies"], WORDS["limits"]
    frames = []
    for number in range(len(bodies) * len(limits)):
        limit, kind = limits[number % len(limits)]
        frame = WORDS["limited"].replace("{body}", bodies[number % len(bodies)]).replace("{limit}", limit)
        frames.append((frame, kind))
    for (head, middle, tail), flags in _filled(frames):
        yield OwnSentence(f"{head}{middle}{tail}.", f"{head} … {tail}.", flags)


def edge_sentences() -> Iterator[OwnSentence]:
    """Sentences quoted from their middle on, or not to their end: the words next to the cut reverse or limit it.

    A third of them has words next to the cut that change nothing.
    """
    for parts, flags in _filled(WORDS["cut"]):
        yield OwnSentence(" ".join("".join(parts).split()) + ".", parts[1].strip(), flags)
