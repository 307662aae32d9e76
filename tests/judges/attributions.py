"""Short texts with the attributions that must be found in them.

An expected attribution is what a careful annotator would mark; the judge is lenient only where annotators differ:

* A content is right if it has the expected words. Quotation marks, commas, full stops, dashes and blanks do not count,
  nor do breaks between spans, nor one leading complementizer or preposition (`LEADING`): whether `of` in `warned of
  floods` belongs to the cue or to the content is a matter of taste.
* A source is right if it is the expected one but for punctuation and blanks at its edges.
* A cue is right if it has the expected words among its own, whatever auxiliaries and adverbs it has in addition. Where
  no cue is expected, only a mark like a colon, or `from`, may be found.
* Where annotators read a text in two ways, the row says so: `or_source`, `or_content`, `optional`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import Field, model_validator

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction
from tests.judges.case import Case, Judged, Strict

LEADING = frozenset("about against as at by for from if in into of on over that to toward towards whether with".split())
"""Words that may begin a content, or not."""

CUELESS = frozenset(("from",))
"""Words that may be a cue where none is expected: `And from the mayor:`."""

OPEN = "?"
"""Expected in place of a speaker: the source must stay unresolved."""

LOOSE = re.compile(r"[\s\"'`´.,;:!?…\-‐‑–—―‘’‚‛“”„‟«»‹›\u200b\ufeff]+")
"""Characters that do not count in contents, nor at the edges of sources."""


class Expected(Strict):
    """An attribution that must be found."""

    source: str | None = None
    """The whole noun phrase; left out: the record must have none."""
    cue: str | None = None
    """The head of the cue; left out: the record must have none."""
    content: tuple[str, ...] = ()
    """Its spans, in the order of the text; left out: the record must have none."""
    or_source: str | None = None
    """Another source that is right too."""
    or_content: tuple[str, ...] = ()
    """Another content that is right too."""
    optional: bool = False
    """True: it may be missing, but must be right where it is found."""
    mode: Literal["direct", "indirect", "mixed"] | None = None
    """Left out: any."""
    within: int | None = Field(default=None, ge=0)
    """The number of the expected attribution it is nested in, from 0; left out: it is nested in none of them."""
    negated: bool | None = None
    """Left out: either."""
    speaker: str | None = None
    """The name of the source's speaker; `?`: it must stay open; left out: anybody."""

    @model_validator(mode="after")
    def _says_something(self) -> Expected:
        if not (self.content or self.cue):
            raise ValueError("an attribution without a content needs a cue")
        return self


class Variant(Case):
    """A text, and what must and must not be found in it."""

    expect: tuple[Expected, ...] = ()
    only: bool = False
    """True: nothing else may be found."""
    absent: tuple[str, ...] = ()
    """Strings of the text that no found source and no found content may hold."""
    warnings: tuple[str, ...] | None = None
    """The codes of the warnings, exactly; left out: any."""
    nested: bool = True
    """False: a nested attribution is never one too many. Only the suite on nesting lists all of them."""

    @model_validator(mode="after")
    def _checks_something(self) -> Variant:
        if not (self.expect or self.only or self.absent or self.warnings is not None):
            raise ValueError(f"nothing is checked: {self.text!r}")
        for number, one in enumerate(self.expect):
            if one.within is not None and (one.within == number or one.within >= len(self.expect)):
                raise ValueError(f"`within` names nothing: {self.text!r}")
        return self

    def words(self) -> Iterable[str]:
        """The expected and the absent strings."""
        return (*self.absent, *(part for one in self.expect for part in _parts(one)))

    def judge(self, record: Extraction) -> Judged:
        """The faults of a record, as one field.

        Each expected attribution is paired with the found one most like it, no found one twice.
        """
        found = record.attributions
        paired = {pair.expected: pair for pair in _paired(self.expect, found)}
        wrong = (
            *_missing(self.expect, paired),
            *_misplaced(self.expect, paired, found),
            *_mistaken(self.expect, paired, record),
            *_surplus(self, {pair.found for pair in paired.values()}, found),
            *_unwanted(self.absent, found),
            *_warnings(self.warnings, record),
            *_shifted(self.text, found),
        )
        return {"attributions": "; ".join(wrong) or None}


class Phenomenon(Strict):
    """A phenomenon in several variants; it passes when all of them do."""

    id: str = Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")
    number: int = Field(ge=1)
    about: str = Field(min_length=1)
    """The fields that are judged, and those that no record has yet."""
    variants: tuple[Variant, ...] = Field(min_length=1)


class Group(Strict):
    """One file."""

    case: tuple[Phenomenon, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class _Pair:
    """An expected and a found attribution, and how they differ."""

    expected: int
    found: int
    faults: tuple[str, ...]
    weight: int
    """Agreement of source, cue and content; content counts twice, as it says most."""


def _paired(expected: Sequence[Expected], found: Sequence[Attribution]) -> Iterator[_Pair]:
    pairs = [_pair(i, one, j, other) for i, one in enumerate(expected) for j, other in enumerate(found)]
    taken: set[int] = set()
    placed: set[int] = set()
    for pair in sorted(pairs, key=lambda pair: (len(pair.faults), -pair.weight, pair.expected, pair.found)):
        # The same content, or the same source and cue, make it the same attribution, badly read; otherwise another one.
        if pair.weight >= 2 and pair.expected not in placed and pair.found not in taken:
            placed.add(pair.expected)
            taken.add(pair.found)
            yield pair


def _pair(i: int, expected: Expected, j: int, found: Attribution) -> _Pair:
    differ: list[str] = []
    weight = 0
    source, cue, content = (part.text if part else None for part in (found.source, found.cue, found.content))
    for role, right, worth, wanted, given in (
        ("source", _right_source(expected, source), 1, expected.source, source),
        ("cue", same_cue(expected.cue, cue), 1, expected.cue, cue),
        ("content", _right_content(expected, found.content), 2, _shown(expected), content),
    ):
        weight += worth * right
        if not right:
            differ.append(f"{role} is {_named(given)}, not {_named(wanted)}")
    if expected.mode not in (None, found.mode):
        differ.append(f"mode is {found.mode}, not {expected.mode}")
    negated = found.cue is not None and bool(found.cue.negated)
    if expected.negated not in (None, negated):
        differ.append(f"the cue is {'' if negated else 'not '}negated")
    return _Pair(i, j, tuple(differ), weight)


def _right_source(expected: Expected, found: str | None) -> bool:
    other = expected.or_source
    return same_source(expected.source, found) or (other is not None and same_source(other, found))


def _right_content(expected: Expected, found: Passage | None) -> bool:
    if found is None or not expected.content:
        return found is None and not expected.content
    spans = [span.text for span in found.spans]
    return any(same_content(one, spans) for one in (expected.content, expected.or_content) if one)


def same_source(expected: str | None, found: str | None) -> bool:
    """True if two sources are the same but for punctuation and blanks at the edges."""
    if expected is None or found is None:
        return expected is found
    return _trimmed(expected) == _trimmed(found)


def same_cue(expected: str | None, found: str | None) -> bool:
    """True if the found cue has the expected words in a row; if none are expected, true if it has no word."""
    if expected is None:
        return found is None or CUELESS.issuperset(_words(found))
    return found is not None and f" {' '.join(_words(expected))} " in f" {' '.join(_words(found))} "


def same_content(expected: Sequence[str], found: Sequence[str]) -> bool:
    """True if two contents, given as spans, have the same words after an optional leading word."""
    one, other = (_words(" ".join(spans)) for spans in (expected, found))
    return one == other or _led_in(one) == _led_in(other)


def _missing(expected: Sequence[Expected], paired: Mapping[int, _Pair]) -> Iterator[str]:
    for i, one in enumerate(expected):
        name = f"{_named(one.source)} | {_named(one.cue)} | {_shown(one)!r}"
        if i in paired:
            yield from (f"found otherwise: {name}: {fault}" for fault in paired[i].faults)
        elif not one.optional:
            yield f"not found: {name}"


def _misplaced(
    expected: Sequence[Expected], paired: Mapping[int, _Pair], found: Sequence[Attribution]
) -> Iterator[str]:
    """Attributions with a wrong parent."""
    numbers = {found[pair.found].id: i for i, pair in paired.items()}
    for i, pair in paired.items():
        parent, wanted = numbers.get(found[pair.found].parent_id or ""), expected[i].within
        if parent == wanted or (wanted is not None and wanted not in paired):
            continue
        where = "in none" if parent is None else f"in {_shown(expected[parent])!r}"
        yield f"nested {where}: {_shown(expected[i])!r}"


def _mistaken(expected: Sequence[Expected], paired: Mapping[int, _Pair], extraction: Extraction) -> Iterator[str]:
    """Attributions whose source has a wrong speaker."""
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    for i, pair in paired.items():
        source, wanted = extraction.attributions[pair.found].source, expected[i].speaker
        found = names.get(source.speaker_id or "", OPEN) if source else OPEN
        if wanted is not None and found != wanted:
            yield f"{_named(expected[i].source)} is taken for {_named(found)}, not {_named(wanted)}"


def _surplus(variant: Variant, taken: set[int], found: Sequence[Attribution]) -> Iterator[str]:
    if variant.only:
        for j, one in enumerate(found):
            if j not in taken and (variant.nested or one.parent_id is None):
                parts = (part.text if part else None for part in (one.source, one.cue, one.content))
                yield f"one too many: {' | '.join(map(_named, parts))}"


def _unwanted(absent: Sequence[str], found: Sequence[Attribution]) -> Iterator[str]:
    for words in absent:
        for one in found:
            for role, passage in (("source", one.source), ("content", one.content)):
                if passage is not None and words in passage.text:
                    yield f"{words!r} is in the {role} {passage.text!r}"


def _warnings(expected: Sequence[str] | None, extraction: Extraction) -> Iterator[str]:
    found = sorted(warning.code for warning in extraction.warnings)
    if expected is not None and found != sorted(expected):
        yield f"warnings are {found}, not {sorted(expected)}"


def _shifted(text: str, found: Sequence[Attribution]) -> Iterator[str]:
    """Spans whose offsets, in code points, are not those of their text."""
    for one in found:
        spans = [span for part in (one.source, one.cue, one.content) if part for span in part.spans]
        yield from (
            f"{span.text!r} is not at its offsets" for span in spans if text[span.start : span.end] != span.text
        )


def _parts(expected: Expected) -> Iterator[str]:
    yield from filter(None, (expected.source, expected.or_source, expected.cue))
    yield from (*expected.content, *expected.or_content)


def _shown(expected: Expected) -> str:
    return " … ".join(expected.content)


def _named(words: str | None) -> str:
    return "none" if words is None else repr(words)


def _trimmed(text: str) -> str:
    """The text without loose characters at its edges, blanks made one."""
    inner = LOOSE.sub(lambda match: "" if match.start() == 0 or match.end() == len(text) else match[0], text)
    return " ".join(inner.split())


def _words(text: str) -> list[str]:
    return LOOSE.sub(" ", text).casefold().split()


def _led_in(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0] in LEADING else words
