"""Exact spans of source, cue and content on CofeNet's instances.

A span is right if its role, first and last token are those of an annotated one. Records are scored in two ways: whole
articles are read and their records cut to the instances, or each instance is read as a text of its own.

Each token gets one label here too. Labels are written attribution by attribution, by falling confidence, and never over
another label. Nested attributions are left out.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from typing import TypeAlias

from corpora.cofenet import Instance, Places, detokenised, placed
from evaluation.attributions import COUNTED, ROLES, Count
from evaluation.report import Table
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction

log = logging.getLogger("evaluation.cofenet")

RoleSpan: TypeAlias = tuple[str, int, int]
"""Role, first token, token after the last."""

CLOSING = (",", "--")
"""Signs on both sides of an apposition."""

BATCH = 200
"""Instances read in one call, so that the log shows progress."""


def table(
    extractor: TextExtractor, instances: Sequence[Instance], documents: Mapping[str, tuple[str, Extraction]]
) -> Table:
    """Both ways of reading; `documents` has the text and the record of every article."""
    places = placed(instances, {name: text for name, (text, _) in documents.items()})
    cut = [
        projected(documents[one.article][1], where, one.tokens) if where else frozenset[RoleSpan]()
        for one, where in zip(instances, places, strict=True)
    ]
    ways = {"whole articles": cut, "each instance alone": read_alone(extractor, instances)}
    note = (
        f"{len(instances):,} instances of the dev articles; {len(instances) - places.count(None):,} of them have their "
        "place in an article. In the others nothing counts as found when articles are read whole. The comma or dash "
        "that closes an apposition is added to sources before comparing: the annotation has it, records have not."
    )
    rows = [
        [way, role, *count.cells] for way, found in ways.items() for role, count in counts(instances, found).items()
    ]
    return Table(columns={"read": "", "role": "", **COUNTED}, rows=rows, note=note)


def read_alone(extractor: TextExtractor, instances: Sequence[Instance]) -> list[frozenset[RoleSpan]]:
    """The spans found in each instance read alone; none where it could not be read."""
    texts = [(*detokenised(one.tokens), one.tokens) for one in instances]
    different = list(dict.fromkeys(text for text, _, _ in texts))
    records: dict[str, Extraction] = {}
    for start in range(0, len(different), BATCH):
        some = different[start : start + BATCH]
        given = extractor.extract_batch((text, ExtractionOptions()) for text in some)
        records.update((text, one) for text, one in zip(some, given, strict=True) if isinstance(one, Extraction))
        log.info("%d of %d instances read", start + len(some), len(different))
    return [
        projected(records[text], places, tokens) if text in records else frozenset() for text, places, tokens in texts
    ]


def annotated(labels: Sequence[str]) -> frozenset[RoleSpan]:
    """The spans of BIO labels. As in the paper's own scoring, an I without a B before it begins no span."""
    found, number = set[RoleSpan](), 0
    while number < len(labels):
        start, role = number, labels[number].removeprefix("B-")
        number += 1
        if role != labels[start]:
            while number < len(labels) and labels[number] == f"I-{role}":
                number += 1
            found.add((role, start, number))
    return frozenset(found)


def projected(extraction: Extraction, places: Places, tokens: Sequence[str]) -> frozenset[RoleSpan]:
    """The token spans of a record with offsets in code points; what lies beyond the tokens is cut off.

    The annotation has the sign that closes an apposition in the source (`Ines Calder, a pilot,`), records do not: it is
    added where the source has the sign that opens one.
    """
    free, found = set(range(len(places))), set[RoleSpan]()
    for attribution in _certain_first(extraction.attributions):
        for role in ROLES:
            passage: Passage | None = getattr(attribution, role)
            if passage is None:
                continue
            touched = {number for number in free if _touches(places[number], passage)}
            if role == "source":
                touched |= _closing(touched, tokens) & free
            free -= touched
            found.update((role, start, end) for start, end in _runs(touched))
    return frozenset(found)


def _closing(touched: Set[int], tokens: Sequence[str]) -> set[int]:
    """The commas or dashes right after runs of tokens that have the same sign inside."""
    ends = ((start, end) for start, end in _runs(touched) if end < len(tokens))
    return {end for start, end in ends if tokens[end] in CLOSING and tokens[end] in tokens[start:end]}


def _certain_first(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Attributions that are not nested, by falling confidence; no confidence counts as 1, as for `min_confidence`."""
    free = [one for one in attributions if not one.parent_id]
    return sorted(free, key=lambda one: -1.0 if one.confidence is None else -one.confidence)


def _touches(other: CharSpan, passage: Passage) -> bool:
    return any(span.start < other[1] and other[0] < span.end for span in passage.spans)


def _runs(numbers: Iterable[int]) -> Iterator[CharSpan]:
    """Runs of consecutive numbers, as the first and the one after the last."""
    for _, run in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        some = [number for _, number in run]
        yield some[0], some[-1] + 1


def counts(instances: Sequence[Instance], found: Sequence[frozenset[RoleSpan]]) -> dict[str, Count]:
    """Annotated, found and right spans of each role."""
    summed = dict.fromkeys(ROLES, Count())
    for one, given in zip(instances, found, strict=True):
        expected = annotated(one.labels)
        for role in ROLES:
            gold, guess = ({span for span in side if span[0] == role} for side in (expected, given))
            summed[role] += Count(len(gold), len(guess), len(gold & guess))
    return summed
