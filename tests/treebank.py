"""The parses in `tests/parses`: texts of our own, parsed by hand, each with the attributions it should give.

A text begins with `# newdoc id = …`. Then come the attributions the rules should find in it, in the order of the
text, one a line: `# attribution = rule [source] (cue) {content} < parent`, spans of one part joined by ` … `;
or `# none = …`, saying what the text has that only looks like one. `# open = …` names what is not right yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.evidence.scoring import ScoringModel
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.nesting import parents
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.spans import CharSpan

PARSES = Path(__file__).resolve().parent / "parses"

BY_CONSTRUCTION = {
    "verb.ccomp": 0.95,
    "verb.as-called": 0.95,
    "verb.parataxis": 0.9,
    "verb.inserted": 0.93,
    "verb.inserted.as": 0.93,
    "verb.quote.before": 0.9,
    "verb.quote.after": 0.9,
    "verb.quote.adjoining.before": 0.905,
    "verb.quote.adjoining.after": 0.905,
    "verb.quoted-as": 0.94,
    "verb.xcomp.to": 0.9,
    "verb.xcomp.bare": 0.6,
    "verb.obj": 0.7,
    "verb.obj+xcomp": 0.85,
    "verb.obj+advcl.of": 0.85,
    "verb.obj+obl.as": 0.85,
    "verb.obl.for": 0.75,
    "verb.obl.of": 0.75,
    "verb.obl.as": 0.5,
    "verb.nsubj+obl.as:passive": 0.85,
    "verb.nsubj+advcl.of:passive": 0.85,
    "verb.nsubj:passive": 0.4,
    "adj.ccomp.that": 0.8,
    "noun.acl.that": 0.8,
    "noun.acl.to": 0.8,
    "noun.nmod.of": 0.5,
    "noun.is": 0.9,
    "phrase.according": 0.92,
    "phrase.per": 0.92,
    "phrase.view": 0.92,
    "adverb.evidential": 0.92,
    "phrase.as-put": 0.92,
    "colon.transcript": 0.8,
    "colon.headline": 0.8,
    "colon.block": 0.8,
    "headline.inverted": 0.94,
    "lead.inverted": 0.95,
    "quote.dash": 0.8,
}
"""Weights for the tests of the rules, so that these do not depend on learned ones; all other constructions, 0.1."""

BY_PREDICATE = {
    "add verb.obj": 0.1,
    "add verb.obj+obl.to": 0.1,
    "anger verb.obj": 0.1,
    "avoid verb.obj": 0.1,
    "expect verb.nsubj+xcomp": 0.95,
    "find verb.obj": 0.1,
    "look verb.obl.for": 0.1,
    "remain verb.obl.of": 0.1,
    "say verb.obj": 0.1,
    "sense noun.nmod.of": 0.1,
    "warn verb.obj": 0.1,
}
"""Predicates that a construction suits better or worse than others."""


class HandmadeWeighing(ScoringModel):
    """Weights from the two tables above."""

    def __init__(self) -> None:
        super().__init__(0.0, {})

    def weight(self, features: Iterable[str]) -> float:
        """The weight of the predicate in its construction, else that of the construction."""
        named = list(features)
        for feature in named:
            if feature in BY_PREDICATE:
                return BY_PREDICATE[feature]
        rule = next(feature.removeprefix("rule ") for feature in named if feature.startswith("rule "))
        return BY_CONSTRUCTION.get(rule, BY_CONSTRUCTION.get(rule.partition(":")[0], 0.1))


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its parse, what should be found in it, and why it is not yet."""

    name: str
    analysis: Analysis
    attributions: tuple[str, ...]
    none: str | None
    open: str | None


@cache
def examples(*phenomena: str) -> tuple[Example, ...]:
    """The texts of these phenomena, each a file; of all where none is named."""
    files = [PARSES / f"{name}.conllu" for name in phenomena] or sorted(PARSES.glob("*.conllu"))
    return tuple(example for file in files for example in _read(file))


def analysis(name: str) -> Analysis:
    """The parse of one text, by `phenomenon/id`."""
    return next(e for e in examples(name.partition("/")[0]) if e.name == name).analysis


def _read(file: Path) -> Iterator[Example]:
    for block in re.split(r"(?m)^# newdoc id = ", file.read_text(encoding="utf-8"))[1:]:
        name, _, body = block.partition("\n")
        notes = re.findall(r"(?m)^# (attribution|none|open) = (.*)$", body)
        found = tuple(text for kind, text in notes if kind == "attribution")
        reasons = {kind: text for kind, text in notes if kind != "attribution"}
        yield Example(f"{file.stem}/{name}", read_conllu(body), found, reasons.get("none"), reasons.get("open"))


def attributions(example: Example) -> list[str]:
    """The candidates of the rules in a text, weighed by hand, as the files write them."""
    chosen = AttributionFinder(load_lexicon(), HandmadeWeighing()).find(example.analysis)
    return list(shown(example.analysis, [c.candidate for c in chosen]))


def shown(analysis: Analysis, candidates: Sequence[Candidate]) -> Iterator[str]:
    """Candidates as the files write them, in the order of the text."""
    candidates = sorted(candidates, key=lambda c: min((*c.cue, *c.source, *c.content)))
    for candidate, parent in zip(candidates, parents(candidates), strict=True):
        source = words(analysis, spans(analysis, candidate.source))
        cue = words(analysis, spans(analysis, candidate.cue))
        content = words(analysis, content_spans(analysis, candidate.content))
        inside = "" if parent is None else f" < {parent + 1}"
        yield f"{candidate.rule.id} [{source}] ({cue}) {{{content}}}{inside}"


def words(analysis: Analysis, spans: Iterable[CharSpan]) -> str:
    """Spans of a text as the files write them; a line break is shown as a blank."""
    return " … ".join(analysis.text[start:end].replace("\n", " ") for start, end in spans)
