"""The exact spans of source, cue and content, on the instances of CofeNet (Wang et al., COLING 2022).

PolNeAR's articles are cut there into instances of a sentence or a few. Every token has one label: B or I of a role, or
O. A span is right when its role, first and last token are those of one in the annotation. An article that several
people annotated is there once for each of them. Records are measured in two ways:

    in articles   articles are read whole, and the records cut to the instances, whose places in the text are sought
    alone         each instance is read as a text of its own

A token gets one label here too. Labels are written attribution by attribution, the most certain first, of equally
certain ones the earlier first, and never over another label. Nested attributions are left out.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from benchmarks.attribution_scores import ROLES, Count
from benchmarks.results import CofenetFigures
from corpora.polnear import Extent
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction

log = logging.getLogger("benchmarks.cofenet")

Places: TypeAlias = tuple[Extent, ...]
"""Where each token stands in a text."""

RoleSpan: TypeAlias = tuple[str, int, int]
"""Role, first token, token behind the last."""

FILE = "cofenet_dev_instances.jsonl"
BATCH = 200
"""Instances read in one call."""

OPENING, CLOSING = "``", "''"
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}

# How tokens of the Penn Treebank's fashion may stand in an article.
_DOUBLE, _SINGLE = "(?:``|''|[\"“”„‟«»])", "[`'´‘’‚‛]"
_SPELLINGS = {
    OPENING: _DOUBLE,
    CLOSING: _DOUBLE,
    '"': _DOUBLE,
    "'''": rf"{_SINGLE}\s*{_DOUBLE}",
    "--": r"(?:--+|[-–—―])",
    "...": r"(?:\.\s*\.\s*\.+|…)",
    ".": r"\.?",  # one is added where an abbreviation ends a sentence
    **{name: re.escape(bracket) for name, bracket in BRACKETS.items()},
}
_BETWEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]+")

# How they are put together again.
_AS_TEXT = {OPENING: '"', CLOSING: '"', "'''": "'\"", "`": "'", **BRACKETS}
_LEANING_LEFT = frozenset(
    ". , ; : ? ! ) ] } % ' '' ''' -rrb- -rsb- -rcb- n't 's 're 've 'll 'm 'd n’t ’s ’re ’ve ’ll ’m ’d".split()
)
_LEANING_RIGHT = frozenset("`` ` ( [ { $ # £ € -LRB- -LSB- -LCB-".split())


@dataclass(frozen=True, slots=True)
class Instance:
    """A few sentences as tokens with their labels.

    `article` names the text they are from, `copy` whose reading of it they show.
    """

    article: str
    copy: str
    tokens: tuple[str, ...]
    labels: tuple[str, ...]


def read(path: Path, articles: Iterable[str]) -> list[Instance]:
    """The instances of some articles, in the order of the file."""
    wanted, found = set(articles), []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        article = row["id"].rpartition("_")[0]
        if article in wanted:
            found.append(Instance(article, row["id"], tuple(row["tokens"]), tuple(row["labels"])))
    return found


def place(tokens: Sequence[str], text: str, start: int = 0) -> Places | None:
    """Where tokens stand in a text from `start` on, white space and the style of marks aside; None: nowhere.

    A full stop that only the tokens have stands where the last character before it does.
    """
    for first in _pattern(tokens[0]).finditer(text, start):
        if found := _one_after_the_other(tokens, text, first.start()):
            return found
    return None


def _one_after_the_other(tokens: Sequence[str], text: str, end: int) -> Places | None:
    found: list[Extent] = []
    for token in tokens:
        if between := _BETWEEN.match(text, end):
            end = between.end()
        match = _pattern(token).match(text, end)
        if match is None:
            return None
        found.append(match.span() if match[0] else _last_character(found, end))
        end = match.end()
    return tuple(found)


@cache
def _pattern(token: str) -> re.Pattern[str]:
    if token in _SPELLINGS:
        return re.compile(_SPELLINGS[token])
    return re.compile(
        "".join(r"\s*" if c.isspace() else _SINGLE if c in _SINGLE[1:-1] else re.escape(c) for c in token)
    )


def _last_character(found: Sequence[Extent], otherwise: int) -> Extent:
    return (found[-1][1] - 1, found[-1][1]) if found else (otherwise, otherwise)


def placed(instances: Sequence[Instance], texts: Mapping[str, str]) -> list[Places | None]:
    """Where the tokens of each instance stand in its article; instances of a copy come in the order of its text."""
    reached: dict[str, int] = {}
    found = []
    for one in instances:
        text = texts[one.article]
        places = place(one.tokens, text, reached.get(one.copy, 0)) or place(one.tokens, text)
        if places:
            reached[one.copy] = places[-1][1]
        found.append(places)
    return found


def detokenised(tokens: Sequence[str]) -> tuple[str, Places]:
    """Tokens as a text with straight marks, and where each stands in it."""
    text, places, tight = "", list[Extent](), True
    for token in tokens:
        if token == "." and text.endswith("."):
            places.append(_last_character(places, 0))
            continue
        if not tight and token.lower() not in _LEANING_LEFT:
            text += " "
        written = _AS_TEXT.get(token, token)
        places.append((len(text), len(text) + len(written)))
        text += written
        tight = token in _LEANING_RIGHT
    return text, tuple(places)


def annotated(labels: Sequence[str]) -> frozenset[RoleSpan]:
    """The spans that labels describe; as in the paper's own scoring, an I that goes on with nothing begins none."""
    found, number = set[RoleSpan](), 0
    while number < len(labels):
        start, role = number, labels[number].removeprefix("B-")
        number += 1
        if role != labels[start]:
            while number < len(labels) and labels[number] == f"I-{role}":
                number += 1
            found.add((role, start, number))
    return frozenset(found)


def projected(extraction: Extraction, places: Places) -> frozenset[RoleSpan]:
    """The spans that a record, with offsets in code points, has among tokens; what lies beyond them is cut off."""
    free, found = set(range(len(places))), set[RoleSpan]()
    for attribution in _certain_first(extraction.attributions):
        for role in ROLES:
            passage: Passage | None = getattr(attribution, role)
            if passage is None:
                continue
            touched = {number for number in free if _touches(places[number], passage)}
            free -= touched
            found.update((role, start, end) for start, end in _runs(touched))
    return frozenset(found)


def _certain_first(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Those that are nested in none; one without confidence counts as certain, as it does for `min_confidence`."""
    free = [one for one in attributions if not one.parent_id]
    return sorted(free, key=lambda one: -1.0 if one.confidence is None else -one.confidence)


def _touches(extent: Extent, passage: Passage) -> bool:
    return any(span.start < extent[1] and extent[0] < span.end for span in passage.spans)


def _runs(numbers: Iterable[int]) -> Iterator[Extent]:
    """Numbers that follow each other, as the first and the one behind the last."""
    start = end = -1
    for number in sorted(numbers):
        if number != end:
            if end > start:
                yield start, end
            start = number
        end = number + 1
    if end > start:
        yield start, end


def counts(instances: Sequence[Instance], found: Sequence[frozenset[RoleSpan]]) -> dict[str, Count]:
    """Annotated, found and right spans of each role."""
    summed = dict.fromkeys(ROLES, Count())
    for one, given in zip(instances, found, strict=True):
        expected = annotated(one.labels)
        for role in ROLES:
            gold, guess = ({span for span in side if span[0] == role} for side in (expected, given))
            summed[role] += Count(len(gold), len(guess), len(gold & guess))
    return summed


def figures(
    extractor: TextExtractor, instances: Sequence[Instance], documents: Mapping[str, tuple[str, Extraction]]
) -> CofenetFigures:
    """Both measurements; `documents` has text and record of every article. In what has no place nothing is found."""
    places = placed(instances, {name: text for name, (text, _) in documents.items()})
    cut = [
        projected(documents[one.article][1], where) if where else frozenset[RoleSpan]()
        for one, where in zip(instances, places, strict=True)
    ]
    return CofenetFigures(
        instances=len(instances),
        placed=len(instances) - places.count(None),
        in_articles=counts(instances, cut),
        alone=counts(instances, read_alone(extractor, instances)),
    )


def read_alone(extractor: TextExtractor, instances: Sequence[Instance]) -> list[frozenset[RoleSpan]]:
    """The spans found in each instance when it is all there is to read; none where it could not be read."""
    texts = [detokenised(one.tokens) for one in instances]
    different = list(dict.fromkeys(text for text, _ in texts))
    records: dict[str, Extraction] = {}
    for start in range(0, len(different), BATCH):
        some = different[start : start + BATCH]
        given = extractor.extract_batch((text, ExtractionOptions()) for text in some)
        records.update((text, one) for text, one in zip(some, given, strict=True) if isinstance(one, Extraction))
        log.info("%d of %d instances read", start + len(some), len(different))
    return [projected(records[text], places) if text in records else frozenset() for text, places in texts]
