"""Spans of sources: one phrase, with the words between its parts, and without phrases that commas set off.

The role model scores single words, and a rule drops the clauses of a noun phrase. Both may leave a gap:
`Residents of Kieni [interviewed by] the Standard`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import is_circumstance
from onrecord.extractors.grammar.punctuation import BRACKETS, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import finite
from onrecord.extractors.lexicon.circumstances import EARLIER, PLACES
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.lexicon.time import DAY_TIMES, DAYS
from onrecord.extractors.nouns import load_nouns

JOINING = frozenset({"and", "but", "or", "yet", "so"})
"""Conjunctions that join clauses; `both` and `neither` begin a phrase."""

DESCRIBING = frozenset({"of", "from", "including", "like", "such as"})
"""Prepositions after a comma whose phrase still identifies the source: `Ada Bell, of Leeds,`."""


def one_phrase(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with a source that is one span of the text."""
    source = _without_conjunction(analysis, candidate.source)
    source = _without_circumstance(analysis, candidate, _without_time(analysis, source))
    source = _without_owner(analysis, candidate, source)
    source = _without_topic(analysis, candidate, _without_preposition(analysis, source))
    source = _with_whole_clause(analysis, candidate, _before_bracket(analysis, source))
    pieces = _pieces(analysis, source)
    if len(pieces) > 1:
        source = _joined(analysis, candidate, pieces)
    return candidate if source == candidate.source else replace(candidate, source=source)


def _without_conjunction(analysis: Analysis, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source without a conjunction before it, which coordinates its clause: `…, and a Republican one said`."""
    first = next((place for place, i in enumerate(source) if analysis.tokens[i].upos != "CCONJ"), 0)
    return source[first:] if first and analysis.tokens[source[0]].text.lower() in JOINING else source


def _before_bracket(analysis: Analysis, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source without an aside whose closing bracket is outside it: `Mr Burman (a view that …`."""
    closings = {opening: closing for closing, opening in BRACKETS.items()}
    for place, index in enumerate(source):
        closing = closings.get(analysis.tokens[index].text)
        if place and closing and all(analysis.tokens[i].text != closing for i in source[place:]):
            return trimmed(analysis, set(source[:place])) or source
    return source


def _with_whole_clause(analysis: Analysis, candidate: Candidate, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source with the rest of a relative clause whose beginning it has: `experts I spoke | to this week`."""
    words = set(source)
    for index in source:
        token = analysis.tokens[index]
        if token.relation != "acl" or token.head not in words:
            continue
        rest = {i for i in analysis.subtree(index) if i > source[-1]}
        follows = bool(rest) and rest == set(range(source[-1] + 1, max(rest) + 1))
        follows = follows and analysis.tokens[source[-1] + 1].upos != "PUNCT"
        if follows and rest.isdisjoint({*candidate.cue, *candidate.content}):
            return trimmed(analysis, words | rest)
    return source


def _pieces(analysis: Analysis, source: Sequence[int]) -> list[list[int]]:
    """The spans of a source, divided where words are missing."""
    pieces = [list(source[:1])]
    for left, right in pairwise(source):
        gap = range(left + 1, right)
        apart = any(analysis.tokens[i].upos != "PUNCT" for i in gap)
        apart = apart or analysis.paragraphs[left] != analysis.paragraphs[right]
        if apart:
            pieces.append([])
        pieces[-1].append(right)
    return pieces


def _joined(analysis: Analysis, candidate: Candidate, pieces: Sequence[list[int]]) -> tuple[int, ...]:
    """The span that names the source, with the words between the parts of one phrase."""
    taken = {*candidate.cue, *candidate.content}
    merged = [pieces[0]]
    for piece in pieces[1:]:
        gap = range(merged[-1][-1] + 1, piece[0])
        below = {i for top in tops(analysis, merged[-1]) for i in analysis.subtree(top)}
        closed = analysis.tokens[gap[0]].upos == "PUNCT" if gap else True
        if not closed and {*gap, *piece} <= below and taken.isdisjoint(gap):
            merged[-1] = [*merged[-1], *gap, *piece]
        else:
            merged.append(piece)
    own = own_subject(analysis, candidate.head)
    if own is None or not any(own.index in piece for piece in merged):
        return trimmed(analysis, set(min(merged, key=lambda piece: _distance(piece, candidate.head))))
    return trimmed(analysis, {i for piece in merged if own.index in piece for i in piece})


def _distance(piece: Iterable[int], head: int) -> int:
    return min(abs(i - head) for i in piece)


def _without_owner(analysis: Analysis, candidate: Candidate, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source of a verb in a relative clause without what that belongs to: `the union, | whose leader, Ada Bern,`.

    Parsers attach such a verb to the main clause. A verb after `whose` before the cue is that of the relative clause,
    which then describes the source: `a man whose son was shot`.
    """
    place = next((n for n, i in enumerate(source) if analysis.tokens[i].text.lower() == "whose"), 0)
    if not place or source[-1] > candidate.head:
        return source
    between = range(source[place], candidate.head)
    if any(
        finite(analysis, i) for i in between if analysis.tokens[i].upos in ("VERB", "AUX") and i not in candidate.cue
    ):
        return source
    return source[place:]


def _without_preposition(analysis: Analysis, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source without the preposition of its own head: `first made by | Cole`."""
    heads = tops(analysis, source)
    if len(source) < 2 or not heads or analysis.tokens[source[0]].upos != "ADP":
        return source
    led = analysis.tokens[source[0]].relation == "case" and analysis.tokens[source[0]].head == heads[0]
    return source[1:] if led else source


def _without_circumstance(analysis: Analysis, candidate: Candidate, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source without a circumstance that commas set off: `Cole, through his lawyer,`."""
    heads = tops(analysis, source)
    for index in source:
        token = analysis.tokens[index]
        loose = bool(heads) and token.relation == "obl" and token.head in candidate.cue
        bound = token.relation in ("nmod", "obl") and token.head in heads[:1] and token.index > heads[0]
        if not (bound or (loose and index > heads[0])):
            continue
        case = case_of(analysis, index)
        first = min(analysis.subtree(index))
        opens = first if analysis.tokens[first].text == "," else first - 1
        if not case or case in DESCRIBING or opens < source[0] or analysis.tokens[opens].text != ",":
            continue
        return trimmed(analysis, {i for i in source if i < opens})
    return source


def _without_time(analysis: Analysis, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source without the time or medium at its end, which is that of the report: `The council | in April warned`."""
    source = _before_day(analysis, source)
    for head in tops(analysis, source):
        for token in analysis.dependents(head, "nmod"):
            when = analysis.subtree(token.index) if token.index > head and is_circumstance(analysis, token) else ()
            if when and max(when) >= source[-1]:
                return trimmed(analysis, {i for i in source if i < min(when)})
    return source


def _before_day(analysis: Analysis, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source without a day at its end that a parse makes its head: `The senator | late Tuesday called it a joke`."""
    end = len(source)
    while end and analysis.tokens[source[end - 1]].text.lower() in DAY_TIMES:
        end -= 1
    if end < 2 or analysis.tokens[source[end - 1]].text.lower() not in DAYS:
        return source
    entity = analysis.entity_at(source[end - 1])
    named = entity is not None and entity.label in SPEAKERS  # `Sheffield Wednesday`
    before = next((n for n in range(end - 2, -1, -1) if analysis.tokens[source[n]].text.lower() not in EARLIER), -1)
    noun = before >= 0 and analysis.tokens[source[before]].upos in ("NOUN", "PROPN", "PRON")
    return source[: before + 1] if noun and not named else source


def _without_topic(analysis: Analysis, candidate: Candidate, source: tuple[int, ...]) -> tuple[int, ...]:
    """A source after its verb without the person or thing that is the topic: `“A marvel,” said Quinn of the striker`.

    A body or a place there is the affiliation of the source: `said Grant of the Met Office`.
    """
    if not source or source[0] < candidate.head:
        return source
    heads = tops(analysis, source)
    if not heads or analysis.tokens[heads[0]].upos != "PROPN":
        return source
    for token in analysis.dependents(heads[0], "nmod"):
        topic = denotes_person(analysis, token) or _is_thing(analysis, token)
        if case_of(analysis, token.index) == "of" and token.index > heads[0] and topic:
            first = min(analysis.subtree(token.index))
            return trimmed(analysis, {i for i in source if i < first})
    return source


def _is_thing(analysis: Analysis, noun: Token) -> bool:
    """True of a common noun, in no name, that is neither a body nor a group nor a place: `said Quinn of the roof`."""
    nouns, lemma = load_nouns(), noun.lemma.lower()
    known = nouns.speaks(lemma) or lemma in nouns.seats | PLACES
    return noun.upos == "NOUN" and analysis.entity_at(noun.index) is None and not known
