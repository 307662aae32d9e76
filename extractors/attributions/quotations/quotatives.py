"""Quotations after colloquial quotatives: `he goes, “Wrong door”`, `I was like, “No way”`.

After Buchstaller (2014): `go` and `be like` introduce what somebody says or thinks, most of it told inside a quotation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.sure_rules import QUOTATIVE
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.grammar.reduced_passives import NOMINATIVES
from onrecord.extractors.grammar.verb_groups import TENSED


def quotative_candidates(analysis: Analysis) -> Iterator[Candidate]:
    """The candidates of the quotations, nested ones too, directly after a quotative and a comma or a colon."""
    starts = [token.start for token in analysis.tokens]
    for quotation in analysis.marks.quotations:
        first = bisect_left(starts, quotation.pieces[0][0])
        if first < 3 or analysis.tokens[first - 1].text not in (",", ":"):
            continue
        cue = _quotative(analysis, first - 2)
        speaker = analysis.tokens[cue[0] - 1] if cue and cue[0] else None
        if speaker is None or not (speaker.text.lower() in NOMINATIVES or denotes_person(analysis, speaker)):
            continue
        spans = ((bisect_left(starts, start), bisect_left(starts, end)) for start, end in quotation.pieces)
        content = tuple(i for begin, end in spans for i in range(begin, end))
        source = tuple(i for i in core_phrase(analysis, speaker.index) if i < cue[0])
        if content and source:
            yield Candidate(QUOTATIVE, cue[0], cue, source, content, "beside", f"go|{QUOTATIVE.id}")


def _quotative(analysis: Analysis, last: int) -> tuple[int, ...]:
    """The words of the quotative that ends with a token: a finite form of `go`, or of `be` with `like`."""
    token, before = analysis.tokens[last], analysis.tokens[last - 1]
    if token.lemma.lower() == "go" and token.xpos in TENSED:
        return (last,)
    return (last - 1, last) if token.text.lower() == "like" and _is_be(before) else ()


def _is_be(token: Token) -> bool:
    return token.lemma.lower() == "be" and token.xpos in TENSED
