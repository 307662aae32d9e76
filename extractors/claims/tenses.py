"""The tense of a content's main predicate, and whether it speaks of what is still to come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from extractors.analysis import Analysis, Token
from extractors.attributions.candidate import Candidate
from extractors.claims import words
from extractors.claims.findings import Finding
from extractors.claims.predication import Predication

PRESENT_MODALS = frozenset({"may", "might", "can", "must", "should", "ought", "ca"})
EXPECTED = frozenset({"expect", "likely", "unlikely", "certain", "sure"})
REAL = frozenset(
    "claim seem appear profess pretend admit deny confess remember believe say report allege think".split()
)
"""Cues whose infinitive or participle speaks of what is or was so: `claims to be a doctor`, `denied stealing`."""
SUGGESTING = frozenset(
    "propose suggest recommend consider plan advise contemplate weigh favor favour oppose discuss urge mull".split()
)
"""Cues whose participle speaks of what may be done: `proposed building a bridge`."""
_YEAR = re.compile(r"(?:20[2-9]|21)\d\d?$")


def past_cue(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a cue stands in the past, so that what it reports moves back a tense."""
    if candidate.head not in candidate.cue:
        return False
    return _past(analysis, candidate.head)


def _past(analysis: Analysis, head: int) -> bool:
    chain = [analysis.tokens[head], *analysis.dependents(head, "aux", "cop")]
    return any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in chain)


def of(analysis: Analysis, main: Predication, inside: Collection[int], unreal: bool) -> Finding:
    """The tense of the main predicate or, where that is no finite verb, of the frame it stands in; empty: none.

    `unreal` says that it is contrary to fact, so that `would` speaks of now.
    """
    heads = [main.head, *(frame.token for frame in reversed(main.frames))]
    for number, head in enumerate(heads):
        token = analysis.tokens[head]
        if number and token.lemma == "go" and token.xpos == "VBG":
            return Finding("future", "tense.going-to", (head,))
        chain = _chain(analysis, head, inside)
        if number == 0 and not _finite(chain) and any(t.lemma == "have" for t in chain[:-1]):
            return Finding("past", "tense.perfect", (chain[0].index,))
        if finding := _tense(chain):
            return Finding("present", finding.rule, finding.tokens) if unreal and finding.value == "future" else finding
    return Finding("", "tense.none")


def _chain(analysis: Analysis, head: int, inside: Collection[int]) -> list[Token]:
    """The auxiliaries and copula of a predicate and the predicate, in the order of the text."""
    around = [t for t in analysis.dependents(head, "aux", "cop") if t.index in inside]
    return [*around, analysis.tokens[head]]


def _finite(chain: list[Token]) -> Token | None:
    return next((t for t in chain if t.feats.get("VerbForm") == "Fin" or t.xpos == "MD"), None)


def _tense(chain: list[Token]) -> Finding | None:
    finite = _finite(chain)
    if finite is None or finite.feats.get("Mood") == "Imp":
        return None
    word = finite.text.lower()
    perfect = any(t.lemma == "have" and t is not finite and t is not chain[-1] for t in chain)
    if word in words.WILL:
        return Finding("future", "tense.will", (finite.index,))
    if finite.xpos == "MD":
        if perfect:
            return Finding("past", "tense.perfect", (finite.index,))
        if word in words.WOULD:
            return Finding("future", "tense.would", (finite.index,))
        return Finding("present", "tense.modal", (finite.index,))
    tense = finite.feats.get("Tense")
    if finite.lemma == "have" and finite is not chain[-1] and chain[-1].xpos in ("VBN", "VBD", "JJ", "NN"):
        return Finding("past", "tense.perfect", (finite.index,))
    if tense in ("Past", "Pres"):
        return Finding("past" if tense == "Past" else "present", "tense.verb", (finite.index,))
    return None


def ahead(analysis: Analysis, main: Predication, inside: Collection[int], tense: Finding) -> Finding | None:
    """What shows that the content speaks of what is still to come; None where nothing does."""
    if tense.value == "future":
        return Finding("true", "future.tense", tense.tokens)
    for frame in main.frames:
        lemma = analysis.tokens[frame.token].lemma.lower()
        if tense.rule != "tense.perfect" and (frame.certainty == words.PLANNED or lemma in EXPECTED):
            return Finding("true", "future.planned", (frame.token,))
    if tense.value == "present" and (times := list(_times(analysis, main, inside))):
        return Finding("true", "future.time", tuple(times))
    return None


def _times(analysis: Analysis, main: Predication, inside: Collection[int]) -> Iterator[int]:
    for head in (main.head, *(frame.token for frame in main.frames)):
        for token in analysis.dependents(head, "advmod", "obl", "nmod"):
            if token.index in inside and _ahead(analysis, token):
                yield token.index


def _ahead(analysis: Analysis, token: Token) -> bool:
    word = token.text.lower()
    if token.relation == "advmod":
        return word in words.AHEAD
    around = {t.text.lower() for t in analysis.dependents(token.index, "amod", "case", "det")}
    unit = token.lemma.lower() in words.UNITS | words.DAYS or _YEAR.fullmatch(word) is not None
    return word in words.AHEAD or word in words.DAYS or (unit and bool(around & {*words.COMING, "by", "until"}))


def unfinished(analysis: Analysis, main: Predication, inside: Collection[int], cue: str) -> Finding | None:
    """What shows that a content without a finite verb asks for or promises what is still to come.

    An imperative, a subjunctive, an infinitive do, a participle behind verbs of suggesting; not so behind cues that
    speak of what is so.
    """
    token = analysis.tokens[main.head]
    chain = _chain(analysis, main.head, inside)
    if token.feats.get("Mood") == "Imp" or chain[0].feats.get("Mood") == "Imp":
        return Finding("true", "future.imperative", (main.head,))
    if _finite(chain) or any(t.lemma == "have" for t in chain[:-1]) or cue in REAL:
        return None
    if chain[0].xpos == "VB":
        return Finding("true", "future.infinitive", (main.head,))
    return Finding("true", "future.suggested", (main.head,)) if token.xpos == "VBG" and cue in SUGGESTING else None
