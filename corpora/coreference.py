"""OntoGUM's coreference, GUM's attribution sources, and GAP's pronouns.

GUM (Zeldes 2017) and its coreference in the OntoNotes scheme, OntoGUM (Zhu et al. 2021), share words and numbers: the
sources of attribution relations (`sem-atsrc`) are read from GUM, coreference from OntoGUM. Texts are rebuilt from the
words, each paragraph as a line. GAP (Webster et al. 2018) gives a pronoun and two names for each text.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpora.conllu import ConlluSentence, Word, sentences
from onrecord.extractors.spans import CharSpan

NEWS_LIKE = ("news", "interview", "speech", "bio")
"""Genres close to news, on whose sources speaker resolution is scored."""

SAME = ("flat", "appos", "nmod:desc")
"""Relations between words that name the same entity."""

_SOURCE = re.compile(r"sem-atsrc-([\d,-]+?)-(?:_|[a-z]+)(?=[+|;]|$)")
_MARK = re.compile(r"\(?\d+\)?")
_SPLIT = re.compile(r"\s+\* (GUM_\w+)")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of an entity: its span, the span of its head word, and the number of the entity."""

    start: int
    end: int
    head: CharSpan
    upos: str
    entity: str


@dataclass(frozen=True, slots=True)
class GoldSource:
    """The source of an attribution relation: its words and their head."""

    words: tuple[CharSpan, ...]
    head: CharSpan
    upos: str


@dataclass(frozen=True)
class CoreferenceDocument:
    """A text with its entities' mentions and the sources of its attributions; spans are in code points."""

    name: str
    genre: str
    part: str
    text: str
    mentions: tuple[GoldMention, ...]
    sources: tuple[GoldSource, ...]

    apposed: tuple[CharSpan, ...] = ()
    """Offsets of words that depend on another as its name or apposition, with that word's: `Secretary` of `Yvette`."""

    @cached_property
    def entity_at(self) -> dict[int, str]:
        """The entity of the widest mention that a word heads, by the offset of the word; also for appositions."""
        found: dict[int, tuple[int, str]] = {}
        for one in self.mentions:
            width = one.end - one.start
            if one.head[0] not in found or width > found[one.head[0]][0]:
                found[one.head[0]] = (width, one.entity)
        entities = {start: entity for start, (_, entity) in found.items()}
        for word, head in self.apposed:
            if head in entities:
                entities.setdefault(word, entities[head])
        return entities


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    upos: str
    head: int
    deprel: str
    misc: str


@dataclass(frozen=True, slots=True)
class GapText:
    """A text of GAP: a pronoun, two names, and for each whether the pronoun refers to it."""

    id: str
    text: str
    pronoun: CharSpan
    names: tuple[CharSpan, CharSpan]
    same: tuple[bool, bool]

    @property
    def feminine(self) -> bool:
        """True for a feminine pronoun."""
        return self.text[slice(*self.pronoun)].lower() in ("she", "her", "hers")


def documents(data: Path, genres: tuple[str, ...] = ()) -> Iterator[CoreferenceDocument]:
    """GUM's documents of some genres, or of all; by name.

    Raises:
        FileNotFoundError: There is no GUM in the data folder.
    """
    paths = sorted((data / "gum").glob("*/dep/GUM_*.conllu"), key=lambda path: path.stem)
    if not paths:
        raise FileNotFoundError(f"no GUM in {data / 'gum'}: see docs/models.md for where to get it")
    parts = _parts(data / "gum" / "splits.md")
    for path in paths:
        genre = path.stem.split("_")[1]
        if not genres or genre in genres:
            coreference = path.parent.parent / "coref" / "ontogum" / "conllu" / path.name
            text, words = _read(path)
            _, linked = _read(coreference)
            yield CoreferenceDocument(
                path.stem,
                genre,
                parts.get(path.stem, "train"),
                text,
                tuple(_mentions(linked)),
                tuple(_sources(words)),
                tuple((w.start, words[w.head].start) for w in words if w.deprel in SAME),
            )


def gap(data: Path, part: str) -> Iterator[GapText]:
    """The texts of a part of GAP: `development`, `validation` or `test`."""
    path = data / "coref" / "gap" / f"gap-{part}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans = [(int(row[f"{k}-offset"]), int(row[f"{k}-offset"]) + len(row[k])) for k in ("Pronoun", "A", "B")]
            same = row["A-coref"] == "TRUE", row["B-coref"] == "TRUE"
            yield GapText(row["ID"], row["Text"], spans[0], (spans[1], spans[2]), same)


def _parts(path: Path) -> dict[str, str]:
    """By document the part it belongs to, for those that are not for training."""
    found, part = {}, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            part = line[3:].strip()
        elif match := _SPLIT.match(line):
            found[match[1]] = part
    return found


def _read(path: Path) -> tuple[str, list[_Word]]:
    """The text and the words of a CoNLL-U file. A word's head is an index into the list, its own at a root."""
    text, words = "", list[_Word]()
    for sentence in sentences(path):
        if sentence.begins("newpar"):
            text = text.rstrip() + "\n" if text and not text.endswith("\n") else text
        first = len(words)
        for word, form, spaced in _spelt(sentence):
            head = first + word.head - 1 if word.head else len(words)
            words.append(_Word(len(text), len(text) + len(form), word.upos, head, word.deprel, word.misc))
            text += form + (" " if spaced else "")
    return text.rstrip(), words


def _spelt(sentence: ConlluSentence) -> Iterator[tuple[Word, str, bool]]:
    """Each word, its part of the text, and whether a space follows; words of a joint share its spelling."""
    inside = {n: joint for joint in sentence.joints for n in range(joint.first, joint.last + 1)}
    rest = {joint.last: joint.form for joint in sentence.joints}
    for word in sentence.words:
        joint = inside.get(word.number)
        if joint is None:
            yield word, word.form, word.spaced
            continue
        last = word.number == joint.last
        form = rest[joint.last] if last else _prefix(rest[joint.last], word.form)
        rest[joint.last] = rest[joint.last][len(form) :]
        yield word, form, joint.spaced and last


def _prefix(spelling: str, form: str) -> str:
    """The share of a joint spelling that falls to a word that is not its last."""
    return spelling[: min(len(form), len(spelling) - 1)] if len(spelling) > 1 else spelling


def _mentions(words: list[_Word]) -> Iterator[GoldMention]:
    """The mentions that `Entity=` opens and closes."""
    open_: list[tuple[str, int]] = []
    for number, word in enumerate(words):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", word.misc)
        for mark in _MARK.findall(match[1] if match else ""):
            entity = mark.strip("()")
            if mark.startswith("("):
                open_.append((entity, number))
            if mark.endswith(")"):
                place = max(i for i, (name, _) in enumerate(open_) if name == entity)
                first = open_.pop(place)[1]
                head = _head(words, range(first, number + 1))
                span = words[head].start, words[head].end
                yield GoldMention(words[first].start, word.end, span, words[head].upos, entity)


def _head(words: list[_Word], numbers: range | list[int]) -> int:
    inside = set(numbers)
    return next((i for i in numbers if words[i].head not in inside or words[i].head == i), numbers[0])


def _sources(words: list[_Word]) -> Iterator[GoldSource]:
    for word in words:
        for match in _SOURCE.finditer(word.misc):
            numbers: list[int] = []
            for part in match[1].split(","):
                first, _, last = part.partition("-")
                numbers += range(int(first) - 1, int(last or first))
            head = _head(words, numbers)
            spans = tuple((words[i].start, words[i].end) for i in numbers)
            yield GoldSource(spans, (words[head].start, words[head].end), words[head].upos)
