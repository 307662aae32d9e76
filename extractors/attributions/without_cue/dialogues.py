"""Turns of a dialogue without a cue: answers to questions of the text, and further questions and answers by turns.

`“We paid,” said Cole. And the builder? “Not yet.”` is all Cole's. In `“Will you sell?” Cole asked. ¶ “No,” said Reed. ¶
“And why not?” ¶ “It is mine.”` Cole asks again and Reed answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.without_cue.asked_persons import asked_person, asks, ends_in_question
from onrecord.extractors.attributions.without_cue.continuation import is_answered
from onrecord.extractors.draft import Candidate

MAX_QUESTIONS = 3
"""Most questions in a row before an answer: `So why stay? Why not go?`."""

PARAGRAPHS = 1
"""Most paragraphs from one turn to the next."""


def is_turn(candidate: Candidate, quotations: Quotations) -> bool:
    """True of an attribution with a source that is not reported in a quotation."""
    outside = not candidate.cue or quotations.around(candidate.head) is None
    return outside and bool(candidate.source and candidate.content)


def question_start(analysis: Analysis, first: int, quotations: Quotations) -> int:
    """The first token of the questions outside quotations directly before a token; the token itself without any."""
    start, last = first, analysis.tokens[first - 1].sentence if first else -1
    for number in range(last, max(-1, last - MAX_QUESTIONS), -1):
        sentence = analysis.sentences[number]
        words = range(sentence.first, min(sentence.last, start))
        if analysis.paragraphs[start] - analysis.paragraphs[words[-1]] > PARAGRAPHS:
            break
        if analysis.tokens[words[-1]].text != "?" or any(i in quotations.tokens for i in words):
            break
        start = sentence.first
    return start


def other_party(analysis: Analysis, quoted: Candidate, turns: Sequence[Candidate], lexicon: Lexicon) -> tuple[int, ...]:
    """The source of a quotation by the turns before it, the last first, of which one asks and another answers.

    It is who was asked, or the other of two who speak by turns, or who asks again; empty if that is open.
    """
    if not turns or not _next_to(analysis, last := turns[0], quoted.content[0]):
        return ()
    before = next((one for one in turns[1:] if not _same(analysis, one, last)), None)
    if before is None or not _next_to(analysis, before, last.content[0]):
        before = None
    if ends_in_question(analysis, last.content) and not ends_in_question(analysis, quoted.content):
        return asked_person(analysis, last) or (() if before is None else before.source)
    asked_before = before is not None and (
        ends_in_question(analysis, before.content) or asks(analysis, before, lexicon)
    )
    return before.source if before is not None and asked_before and is_answered(analysis, quoted.content) else ()


def asked_again(analysis: Analysis, asking: Candidate, turns: Sequence[Candidate]) -> tuple[int, ...]:
    """The source of the turn right before a question to nobody by name: `“No,” said Cole. Why not, I ask. “Rain.”`."""
    start = min((*asking.cue, *asking.content))
    before = next((one for one in turns if max((*one.cue, *one.content)) < start), None)
    return before.source if before is not None and _next_to(analysis, before, start) else ()


def _next_to(analysis: Analysis, turn: Candidate, first: int) -> bool:
    """True of a turn that ends in the paragraph of a token or in the one before."""
    return analysis.paragraphs[first] - analysis.paragraphs[max((*turn.cue, *turn.content))] <= PARAGRAPHS


def _same(analysis: Analysis, one: Candidate, other: Candidate) -> bool:
    """True of two turns whose sources have a word in common: `Rosa Lunt` and `Lunt`."""
    words = {analysis.tokens[i].text for i in one.source if analysis.tokens[i].upos in ("PROPN", "NOUN", "PRON")}
    return bool(words & {analysis.tokens[i].text for i in other.source})
