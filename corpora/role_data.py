"""Attributions from corpora with open licences, for a role model trained without PolNeAR.

GUM marks attribution relations between discourse units with the tokens of source and cue
(https://gucorpling.org/gum/); PropBank marks sayer and utterance of predicates of communication on English Web
Treebank sentences. Both come with gold trees. Neither follows PolNeAR's guideline: GUM's contents end with the
sentence here; PropBank's are within one sentence and may be nested: then the outer one is kept.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from corpora.conllu import analysis_of, documents
from onrecord.extractors.analysis import Analysis

Roles = tuple[frozenset[int], frozenset[int], frozenset[int]]
"""Token numbers of cue, source and content."""

_DISCOURSE = re.compile(r"Discourse=([\w-]+):(\d+)(?:->(\d+))?:\d+:?([^|;]*)")
_COMPLETING = ("aux", "aux:pass", "compound:prt")


def _whole_cue(analysis: Analysis, words: Iterable[int]) -> frozenset[int]:
    """Cue words with the auxiliaries, negations and particles of a verb among them."""
    cue = set(words)
    for index in list(cue):
        if analysis.tokens[index].upos == "VERB":
            cue |= {t.index for t in analysis.dependents(index, *_COMPLETING)}
            cue |= {t.index for t in analysis.dependents(index, "advmod") if t.feats.get("Polarity") == "Neg"}
    return frozenset(cue)


def gum(path: Path) -> Iterator[tuple[Analysis, list[Roles]]]:
    """The documents of a GUM treebank with their attributions."""
    for sentences in documents(path):
        analysis = analysis_of(sentences)
        units = {}
        for place, word in enumerate(word for sentence in sentences for word in sentence.words):
            if match := _DISCOURSE.search(word.misc):
                relation, number, parent, signals = match.groups()
                units[int(number)] = (place, relation, int(parent) if parent else None, signals)
        yield analysis, list(_gum_attributions(analysis, units))


Units = dict[int, tuple[int, str, int | None, str]]


def _gum_attributions(analysis: Analysis, units: Units) -> Iterator[Roles]:
    order = sorted(units, key=lambda number: units[number][0])
    ends = {a: units[b][0] for a, b in pairwise(order)}
    tokens_of = {n: range(units[n][0], ends.get(n, len(analysis.tokens))) for n in order}
    for number, (place, relation, parent, signals) in units.items():
        if not relation.startswith("attribution") or parent not in units:
            continue
        sentence = analysis.tokens[place].sentence
        source = frozenset(i for i in _signalled(signals, "sem-atsrc") if _is_in_sentence(analysis, i, sentence))
        cue = _signalled(signals, "lex-indwd") | _signalled(signals, "lex-indph")
        content = frozenset(
            token
            for unit in order
            if unit != number and _below(units, unit, parent, number)
            for token in tokens_of[unit]
            if analysis.tokens[token].sentence == sentence
        )
        if cue and content:
            cue = _whole_cue(analysis, cue)
            yield cue, source - cue, content - cue - source


def _signalled(signals: str, name: str) -> frozenset[int]:
    """The tokens of a signal of one kind, counted from 0: `sem-atsrc-49-52-_` names the 49th to the 52nd."""
    found: set[int] = set()
    for signal in signals.split("+"):
        if signal.startswith(name):
            places = [int(part) - 1 for part in re.findall(r"\d+", signal[len(name) :])]
            found.update(range(places[0], places[-1] + 1) if places else ())
    return frozenset(found)


def _is_in_sentence(analysis: Analysis, token: int, sentence: int) -> bool:
    """True for a token of the sentence; a byline may be the source of the whole text."""
    return token < len(analysis.tokens) and analysis.tokens[token].sentence == sentence


def _below(units: Units, unit: int, top: int, without: int) -> bool:
    """True if a discourse unit is another, or depends on it without passing through a third."""
    seen: set[int] = set()
    at: int | None = unit
    while at is not None and at not in seen and at != without:
        if at == top:
            return True
        seen.add(at)
        at = units[at][2] if at in units else None
    return False


def propbank(treebank: Path, predicates: Path) -> Iterator[tuple[Analysis, list[Roles]]]:
    """The documents of the English Web Treebank that have predicates of communication with an utterance."""
    marked: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in predicates.read_text(encoding="utf-8").splitlines():
        predicate = json.loads(line)
        marked[predicate["sent_id"]].append(predicate)
    for sentences in documents(treebank):
        ids = [sentence.comments["sent_id"] or "" for sentence in sentences]
        if not any(sentence in marked for sentence in ids):
            continue
        analysis = analysis_of(sentences)
        found: list[Roles] = []
        for sentence, name in zip(analysis.sentences, ids, strict=True):
            words = [token.text for token in analysis.tokens[sentence.first : sentence.last]]
            here = [p for p in marked[name] if p["tokens"] == words and "ARG1" in p["args"]]  # type: ignore[operator]
            found += _outermost(_propbank(analysis, sentence.first, p) for p in here)
        yield analysis, found


def _propbank(analysis: Analysis, first: int, predicate: dict[str, object]) -> Roles:
    arguments: dict[str, list[list[int]]] = predicate["args"]  # type: ignore[assignment]
    spans = {
        role: frozenset(first + i for start, end in arguments.get(role, ()) for i in range(start, end))
        for role in ("ARG0", "ARG1")
    }
    cue = _whole_cue(analysis, [first + int(predicate["predicate"])])  # type: ignore[call-overload]
    content = spans["ARG1"] - cue
    return cue, spans["ARG0"] - cue - content, content


def _outermost(attributions: Iterable[Roles]) -> list[Roles]:
    every = list(attributions)
    return [one for one in every if not any(one[0] <= other[2] for other in every)]
