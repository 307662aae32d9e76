"""Speakers of the turns of an interview printed as questions and answers.

A paragraph that ends in a question and speaks to `you` is the interviewer's; what follows it, up to the next question,
is the answer. Whom the text says to be interviewed answers: `an interview with Ana Reis`, `spoke to Ana Reis`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers.mentions import NAME, PERSON, Mention
from onrecord.extractors.speakers.quotation_owners import OUTSIDE

FEWEST = 3
"""Questions with answers that make an interview."""

ASKER, ANSWERER = "asker", "answerer"

_INTERVIEW = frozenset(("interview", "interviews", "conversation", "q&a", "talk", "chat"))
_MEETS = frozenset(("interview", "speak", "talk", "chat", "sit", "catch"))


def turns(analysis: Analysis, owners: Sequence[int]) -> Mapping[int, str]:
    """For the paragraphs of an interview who speaks in each; empty where the text is none."""
    words: dict[int, list[int]] = {}
    for token in analysis.tokens:
        words.setdefault(analysis.paragraphs[token.index], []).append(token.index)
    asking = {number: None for number, those in words.items() if _asks(analysis, those, owners)}
    answered = [number for number in asking if number + 1 in words and number + 1 not in asking]
    replies = [number for number in answered if _first_person(analysis, words[number + 1])]
    if len(replies) < FEWEST:
        return {}
    first = next(iter(asking))
    return {number: ASKER if number in asking else ANSWERER for number in words if number >= first}


def _asks(analysis: Analysis, words: list[int], owners: Sequence[int]) -> bool:
    """True if a paragraph ends in a question that nobody is quoted with."""
    outside = [i for i in words if owners[i] == OUTSIDE]
    return bool(outside) and outside[-1] == words[-1] and analysis.tokens[words[-1]].text == "?"


def _first_person(analysis: Analysis, words: list[int]) -> bool:
    return any(analysis.tokens[i].text in ("I", "my", "My", "me", "we", "We", "our", "Our") for i in words)


def interviewed(analysis: Analysis, mentions: Mapping[int, Mention], before: int) -> int | None:
    """The head of the one person who a text says before its first question to be interviewed; None where none is."""
    found = []
    for head, mention in mentions.items():
        token = analysis.tokens[head]
        if analysis.paragraphs[head] >= before or mention.form != NAME or mention.kind != PERSON or token.head is None:
            continue
        governor = analysis.tokens[token.head]
        met = governor.lemma.lower()
        if token.relation in ("obj", "nmod", "obl") and met in (_INTERVIEW if governor.upos == "NOUN" else _MEETS):
            found.append(head)
    return found[0] if found else None
