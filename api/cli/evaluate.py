"""Measures the engine on records that people have corrected, as the page saves them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.api.cli.files import arguments
from onrecord.api.cli.inputs import BadInput, Reviewed, read
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.attribution import Attribution

ENOUGH = 0.5
"""Least overlap (Jaccard, in code units) of two contents that count as the same, as in PolNeAR's measure."""
REJECTED = "rejected"
SUFFIXES = frozenset((".json", ".jsonl"))
"""Suffixes of files that the page saves: a review, and those of several texts."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over corrected records.

    Attributes:
        right: Attributions of the corrected records.
        found: Attributions that the engine extracts.
        same: Pairs of these with mostly the same content.
        sources: Of the pairs, those whose sources share words, or are both missing.
        speakers: Of the pairs, those whose speakers have the same name, or are both open.
    """

    right: int = 0
    found: int = 0
    same: int = 0
    sources: int = 0
    speakers: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.same + other.same,
            self.sources + other.sources,
            self.speakers + other.speakers,
        )


def read_reviews(paths: Sequence[Path]) -> Iterator[Reviewed | BadInput]:
    """Yields the corrected records of files, and of all JSON files of folders, or the reason why one is invalid."""
    for argument in arguments([str(path) for path in paths], SUFFIXES):
        for one in read(argument):
            if isinstance(one, BadInput):
                yield one
            elif one.extraction is None:
                yield BadInput(one.origin, "not a record that the page has saved: it has no extraction")
            else:
                yield Reviewed(text=one.text, extraction=one.extraction)


def is_reviewed(one: Reviewed) -> bool:
    """True if a person has judged or changed an attribution of the text.

    Where nobody has looked, the engine would be right in everything.
    """
    return any(attribution.review for attribution in one.extraction.attributions)


def score(reviewed: Reviewed, extractor: TextExtractor) -> Score:
    """Compares what the engine extracts from a text with its corrected record.

    Raises:
        ExtractionError: The text could not be read.
    """
    gold = reviewed.extraction
    found = extractor.extract(reviewed.text, ExtractionOptions(offset_unit=gold.offset_unit))
    right = [one for one in gold.attributions if one.content and not (one.review and one.review.status == REJECTED)]
    extracted = [one for one in found.attributions if one.content]
    pairs = list(_pairs(right, extracted))
    names = [{speaker.id: speaker.name for speaker in record.speakers} for record in (gold, found)]
    return Score(
        right=len(right),
        found=len(extracted),
        same=len(pairs),
        sources=sum(_share(one.source, other.source) for one, other in pairs),
        speakers=sum(_name(one, names[0]) == _name(other, names[1]) for one, other in pairs),
    )


def _pairs(right: Sequence[Attribution], found: Sequence[Attribution]) -> Iterator[tuple[Attribution, Attribution]]:
    """Yields pairs of attributions by decreasing overlap of their contents, each attribution once."""
    places = {id(one): _places(one) for one in (*right, *found)}
    alike = [
        (len(a & b) / len(a | b), i, k)
        for i, one in enumerate(right)
        for k, other in enumerate(found)
        if (a := places[id(one)]) & (b := places[id(other)])
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    for overlap, i, k in sorted(alike, key=lambda one: (-one[0], one[1:])):
        if overlap >= ENOUGH and i not in taken[0] and k not in taken[1]:
            taken[0].add(i)
            taken[1].add(k)
            yield right[i], found[k]


def _places(one: Attribution) -> set[int]:
    spans = one.content.spans if one.content else []
    return {place for span in spans for place in range(span.start, span.end)}


def _share(one: object, other: object) -> bool:
    spans = [{p for s in getattr(each, "spans", []) for p in range(s.start, s.end)} for each in (one, other)]
    return bool(spans[0] & spans[1]) or not (spans[0] or spans[1])


def _name(one: Attribution, names: dict[str, str]) -> str | None:
    speaker = one.source.speaker_id if one.source else None
    return names[speaker].casefold() if speaker in names else None
