"""Interviews printed as questions and answers without labels: the speaker of each paragraph.

A paragraph that ends in a question outside quotation marks is the interviewer's; the paragraphs up to the next question
are the answer. The person whom the text introduces as interviewed answers: `an interview with Ana Reis`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.without_cue import uncued_rules
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed

MIN_REPLIES = 3
"""Fewest questions with answers that make an interview; other articles may have one or two rhetorical questions."""

MAX_QUESTION_LENGTH = 120
"""Most tokens of a question; longer paragraphs are answers that end in one."""

ASKER, ANSWERER = "asker", "answerer"

INTERVIEWS = frozenset(("interview", "interviews", "conversation", "q&a", "talk", "chat"))
MEETS = frozenset(("interview", "speak", "talk", "chat", "sit", "catch", "meet"))
"""Nouns (above) and verbs whose object or oblique is the person interviewed."""

FIRST_PERSON = frozenset(("i", "my", "me", "we", "our", "us", "i'm"))


def turns(analysis: Analysis, quoted: Collection[int]) -> Mapping[int, str]:
    """The role of the speaker of each paragraph of an interview; empty if the text is none.

    Args:
        analysis: The text's analysis.
        quoted: The tokens in quotation marks.
    """
    words = {analysis.paragraphs[line[0]]: line for line in analysis.lines}
    question_lines = {number for number, those in words.items() if _asks(analysis, those, quoted)}
    answered = [number for number in sorted(question_lines) if number + 1 in words and number + 1 not in question_lines]
    replies = [number for number in answered if _first_person(analysis, words[number + 1])]
    if len(replies) < MIN_REPLIES:
        return {}
    first, last = answered[0], answered[-1] + 1
    while last + 1 in words and _first_person(analysis, words[last + 1]):
        last += 1
    return {number: ASKER if number in question_lines else ANSWERER for number in words if first <= number <= last}


def _asks(analysis: Analysis, words: list[int], quoted: Collection[int]) -> bool:
    """True if a paragraph ends in a question outside quotation marks."""
    last = analysis.tokens[words[-1]]
    return last.text == "?" and last.index not in quoted and len(words) <= MAX_QUESTION_LENGTH


def _first_person(analysis: Analysis, words: list[int]) -> bool:
    return any(analysis.tokens[i].text.lower() in FIRST_PERSON for i in words)


def interviewee(analysis: Analysis, before: int) -> tuple[int, ...]:
    """The name of the person that a text introduces as interviewed before a paragraph; empty if there is none.

    Without an introduction it is the only person whom the text names there.
    """
    persons = [
        entity
        for entity in analysis.entities
        if entity.label == "PERSON" and analysis.paragraphs[entity.first] < before
    ]
    for entity in persons:
        name = range(entity.first, entity.last)
        heads = [t for i in name if (t := analysis.tokens[i]).head not in name]
        for token in heads:
            governor = analysis.tokens[token.head] if token.head is not None else None
            kinds = INTERVIEWS if governor is not None and governor.upos == "NOUN" else MEETS
            if governor is not None and governor.lemma.lower() in kinds and token.relation in ("obj", "nmod", "obl"):
                return tuple(name)
            if token.relation == "appos" and governor is not None and governor.head is not None:
                above = analysis.tokens[governor.head].lemma.lower()
                if above in INTERVIEWS | MEETS and governor.relation in ("obj", "nmod", "obl"):
                    return tuple(name)
    spellings = {analysis.text[entity.start : entity.end] for entity in persons}
    longest = max(persons, key=lambda entity: entity.end - entity.start, default=None)
    if longest is None or any(one not in analysis.text[longest.start : longest.end] for one in spellings):
        return ()
    return tuple(range(longest.first, longest.last))


def answers(analysis: Analysis, quoted: Collection[int]) -> Iterator[Candidate]:
    """The answers of an interview, each up to the next question; none if the text does not name the person."""
    speaking = turns(analysis, quoted)
    source = interviewee(analysis, min(speaking)) if speaking else ()
    if not source:
        return
    turn: list[int] = []
    for token in analysis.tokens:
        if speaking.get(analysis.paragraphs[token.index]) == ANSWERER:
            turn.append(token.index)
            continue
        yield from _answer(analysis, source, turn)
        turn = []
    yield from _answer(analysis, source, turn)


def _answer(analysis: Analysis, source: tuple[int, ...], turn: list[int]) -> Iterator[Candidate]:
    content = trimmed(analysis, set(turn))
    if content:
        yield Candidate(uncued_rules.ANSWER, content[0], (), source, content, "", uncued_rules.ANSWER.id)
