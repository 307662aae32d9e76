"""Future reference of contents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Finding
from onrecord.extractors.factuality import rules
from onrecord.extractors.grammar.predication import Predication
from onrecord.extractors.grammar.verb_groups import finite, is_predicate, perfect, subjunctive, verb_group
from onrecord.extractors.lexicon.modality import OBLIGATION, PLANNED
from onrecord.extractors.lexicon.time import AHEAD, COMING, DAYS, UNITS

EXPECTED = frozenset({"expect", "likely", "unlikely", "certain", "sure"})
"""Frames whose infinitive refers to the future."""

REAL = frozenset(
    "claim seem appear profess pretend admit deny confess remember believe say report allege think know show find"
    " recall regret accuse describe".split()
)
"""Cues whose infinitive or participle refers to the present or the past: `claims to be a doctor`, `denied stealing`."""

SUGGESTING = frozenset(
    "propose suggest recommend consider plan advise contemplate weigh favor favour oppose discuss urge mull commit"
    " anticipate resist threaten".split()
)
"""Cues whose participle refers to the future: `proposed building a bridge`."""

AWAITING = frozenset(
    "warn warning forecast predict prediction threaten threat anticipate expect call demand promise pledge plan urge"
    " propose proposal seek foresee vow want await request hope fear".split()
)
"""Cues whose object refers to the future: `warned of floods`."""

_YEAR = re.compile(r"(?:20[2-9]|21)\d\d?$")


def future_of(
    analysis: Analysis, main: Predication, inside: Collection[int], tense: Finding, cue: str
) -> Finding | None:
    """The evidence that a content refers to the future; None if there is none.

    Args:
        analysis: The text.
        main: The predicate with the frames around it.
        inside: The content's tokens.
        tense: Its tense.
        cue: The lemma of the cue; empty without a cue.
    """
    if tense.value == "future":
        return Finding("true", rules.TENSE, tense.tokens)
    return (
        _framed(analysis, main, tense)
        or _obliged(analysis, main)
        or _timed(analysis, main, inside, tense)
        or _unfinished(analysis, main, cue)
    )


def _framed(analysis: Analysis, main: Predication, tense: Finding) -> Finding | None:
    due = next((t for t in analysis.dependents(main.head, "advmod") if t.text.lower() == "due"), None)
    if due is not None:  # parsers read `due to` as a preposition
        return Finding("true", rules.PLANNED, (due.index,))
    if tense.rule is rules.PERFECT or finite(analysis, main.head):
        return None
    for frame in main.frames:
        if analysis.tokens[frame.token].lemma.lower() in EXPECTED:
            return Finding("true", rules.EXPECTED, (frame.token,))
        if frame.certainty == PLANNED:
            return Finding("true", rules.PLANNED, (frame.token,))
    return None


def _obliged(analysis: Analysis, main: Predication) -> Finding | None:
    """`should leave`: an obligation to act refers to the future, one to be in a state need not."""
    if analysis.tokens[main.head].upos != "VERB" or perfect(analysis, main.head):
        return None
    obliging = (t for t in analysis.dependents(main.head, "aux") if t.text.lower() in OBLIGATION)
    return next((Finding("true", rules.OBLIGED, (t.index,)) for t in obliging), None)


def _timed(analysis: Analysis, main: Predication, inside: Collection[int], tense: Finding) -> Finding | None:
    """A present with a time in the future: `leaves tomorrow`."""
    times = tuple(_times(analysis, main, inside)) if tense.value == "present" else ()
    return Finding("true", rules.TIME, times) if times else None


def _times(analysis: Analysis, main: Predication, inside: Collection[int]) -> Iterator[int]:
    for head in (main.head, *(frame.token for frame in main.frames)):
        for token in analysis.dependents(head, "advmod", "obl", "nmod"):
            if token.index in inside and _ahead(analysis, token):
                yield token.index


def _ahead(analysis: Analysis, token: Token) -> bool:
    word = token.text.lower()
    if token.relation == "advmod":
        return word in AHEAD
    around = {t.text.lower() for t in analysis.dependents(token.index, "amod", "case", "det")}
    unit = token.lemma.lower() in UNITS | DAYS or _YEAR.fullmatch(word) is not None
    return word in AHEAD or word in DAYS or (unit and bool(around & {*COMING, "by", "until"}))


def _unfinished(analysis: Analysis, main: Predication, cue: str) -> Finding | None:
    """A content without a finite verb that refers to the future.

    It is an imperative, a subjunctive, an infinitive, a participle after verbs of suggesting, or a noun after verbs of
    warning, unless the cue is one of `REAL`.
    """
    words_ = verb_group(analysis, main.head)
    if any(t.feats.get("Mood") == "Imp" for t in words_):
        return Finding("true", rules.IMPERATIVE, (main.head,))
    if finite(analysis, main.head) or perfect(analysis, main.head) or main.frames or cue in REAL:
        return None
    first = min(words_, key=lambda t: t.index)
    if first.xpos == "VB" or subjunctive(analysis, main.head):
        return Finding("true", rules.INFINITIVE, (main.head,))
    if first.xpos == "VBG" and cue in SUGGESTING:
        return Finding("true", rules.SUGGESTED, (main.head,))
    if not is_predicate(analysis, main.head) and cue in AWAITING:
        return Finding("true", rules.AWAITED, (main.head,))
    return None
