"""Persons that a quotation mentions: `Mrs. Cole sat down. A striker had left. “He wanted to go,” she said`.

Nothing shows the gender of such a person. The pronouns in the quotation do, if somebody near may have said it and
nobody else is near whom they may refer to.

A pronoun in a quotation is likely the one person whom its speaker has just mentioned: `Cole said Reed had called. “He
was upset,” Cole said`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.mentions import PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

MAX_DISTANCE = 200
"""Most words before a quotation that are searched for people."""

PARAGRAPHS = 1
"""Most paragraphs back to people who may have said it; only the nearest with people decides."""

OTHER = {"he": "she", "she": "he"}


def is_spoken_of(
    context: ResolutionContext,
    mentions: Mapping[int, Mention],
    ties: Mapping[int, Tie],
    source: Mention,
    referent: Referent,
) -> bool:
    """True of a person of unknown gender whom a pronoun's quotation mentions by a pronoun of the other gender.

    Args:
        context: The text's analysis and sources.
        mentions: Its mentions by their heads.
        ties: Their resolutions.
        source: The pronoun.
        referent: The person.
    """
    if source.word not in OTHER or referent.gender is not None or not context.quoted.get(source.head):
        return False
    words = _words(context, mentions, source)
    if source.word in words or OTHER[source.word] not in words:
        return False
    near = _nearest(context, ties, source, referent)
    return near == {source.gender}


def mentioned_before(
    context: ResolutionContext,
    ties: Mapping[int, Tie],
    pronoun: Mention,
    speaker: Referent | None,
    candidates: Container[int],
) -> Referent | None:
    """The only candidate that the text before a pronoun in a quotation mentions in the same paragraph.

    That is the sentence before, if its speaker is mentioned there, too, and else all of the paragraph before.

    Args:
        context: The text's analysis and sources.
        ties: The resolutions so far, by the heads of mentions.
        pronoun: The pronoun.
        speaker: The speaker of the quotation.
        candidates: The identities of its candidates.
    """
    analysis = context.analysis
    sentence = analysis.tokens[pronoun.head].sentence
    if pronoun.word not in OTHER or speaker is None or context.owners[pronoun.head] < 0 or sentence == 0:
        return None
    span = analysis.sentences[sentence - 1]
    if analysis.paragraphs[span.first] != analysis.paragraphs[pronoun.head]:
        return None
    before = _people(ties, range(span.first, span.last))
    if any(one is speaker for one in before):
        return _only_other(before, pronoun, speaker, candidates)
    first = span.first
    while (
        first > 0 and span.first - first < MAX_DISTANCE and analysis.paragraphs[first - 1] == analysis.paragraphs[first]
    ):
        first -= 1
    around = [i for i in range(first, span.last) if context.owners[i] < 0]
    return _only_other(_people(ties, around), pronoun, speaker, candidates)


def _people(ties: Mapping[int, Tie], heads: Iterable[int]) -> list[Referent]:
    """The referents of mentions."""
    return [one for i in heads if i in ties and (one := ties[i].referent) is not None]


def _only_other(
    people: Sequence[Referent], pronoun: Mention, speaker: Referent, candidates: Container[int]
) -> Referent | None:
    """The only candidate for a pronoun among some people who is not the speaker."""
    found = {id(one): one for one in people if one.kind == PERSON and id(one) in candidates}
    fitting = [one for one in found.values() if one is not speaker and one.gender in (None, pronoun.gender)]
    return fitting[0] if len(fitting) == 1 else None


def _words(context: ResolutionContext, mentions: Mapping[int, Mention], source: Mention) -> set[str]:
    """The classes of the pronouns in the quotations of a source that are in its paragraph."""
    found, tokens = set[str](), context.analysis.tokens
    for index in _around(context, source.head):
        one = mentions.get(index)
        said = any(start <= tokens[index].start < end for start, end in context.quoted[source.head])
        if said and one is not None and one.form == PRONOUN:
            found.add(one.word)
    return found


def _around(context: ResolutionContext, head: int) -> Iterator[int]:
    """The words of a paragraph around one of them."""
    paragraphs, last = context.analysis.paragraphs, len(context.analysis.tokens)
    for step in (-1, 1):
        index = head + step
        while 0 <= index < last and abs(index - head) < MAX_DISTANCE and paragraphs[index] == paragraphs[head]:
            yield index
            index += step


def _nearest(
    context: ResolutionContext, ties: Mapping[int, Tie], source: Mention, referent: Referent
) -> set[str | None]:
    """The genders of the other people in the nearest paragraph that has any, outside the quotation."""
    paragraphs, tokens = context.analysis.paragraphs, context.analysis.tokens
    found, last = set[str | None](), paragraphs[source.head]
    for index in range(source.head - 1, max(-1, source.head - 1 - MAX_DISTANCE), -1):
        if found and paragraphs[index] != last:
            return found
        last = paragraphs[index]
        if paragraphs[source.head] - last > PARAGRAPHS:
            return found
        if any(start <= tokens[index].start < end for start, end in context.quoted[source.head]):
            continue
        one = ties[index].referent if index in ties else None
        if one is not None and one is not referent and one.kind == PERSON and one.gender is not None:
            found.add(one.gender)
    return found
