"""The quotations of a draft: those of its attributions, with their speakers, and those that belong to none."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.extractors.marks import find_quotations
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.speaker import Speaker
from onrecord.verification.quotation import quotation
from onrecord.verification.speakers import DraftSpeaker
from onrecord.verification.verifier import QuotationQuery

BODIES = frozenset(("organization", "government", "document", "group"))

MIN_LOOSE_WORDS = 4
"""Words of a quotation without an attribution that is looked for in other forms: shorter ones are mostly titles and
terms, of which the record may have none. They count only where it has them as they are."""


@dataclass(frozen=True, slots=True)
class DraftPart:
    """A span of the draft to be checked, and how."""

    span: CharSpan
    query: QuotationQuery
    speaker: str | None


def draft_parts(text: str, extraction: Extraction | None, *, indirect: bool) -> list[DraftPart]:
    """The parts of a draft that are checked, in its order, each span once.

    Args:
        text: The draft.
        extraction: Its record, with offsets in code points; None: its speakers are unknown.
        indirect: True for the contents of indirect speech as well.
    """
    found: dict[CharSpan, DraftPart] = {}
    if extraction is not None:
        speakers = {speaker.id: speaker for speaker in extraction.speakers}
        # Of attributions within one another, the inner one comes later and knows who says it.
        for attribution in extraction.attributions:
            for span, is_quoted in _spans(attribution, indirect=indirect):
                if is_quoted or span not in found:
                    found[span] = _part(text, span, attribution, speakers, is_quoted=is_quoted)
    marked = [(quoted.depth, inner) for quoted in find_quotations(text).quotations for inner in quoted.inner]
    covered = sorted(span for span, part in found.items() if part.query.is_quoted)
    for span in _unmarked(covered, {start for depth, (start, _) in marked if depth}):
        del found[span]
    for span in _loose([span for depth, span in marked if not depth], covered):
        is_term = len(text[slice(*span)].split()) < MIN_LOOSE_WORDS
        words = quotation(text, *span)
        if words.words:
            found[span] = DraftPart(span, QuotationQuery(words, is_term=is_term), None)
    return [found[span] for span in sorted(found)]


def _spans(attribution: Attribution, *, indirect: bool) -> Iterator[tuple[CharSpan, bool]]:
    content = attribution.content
    if content is None:
        return
    for span in content.quotations:
        yield (span.start, span.end), True
    if not content.quotations and indirect:
        yield (content.spans[0].start, content.spans[-1].end), False


def _part(
    text: str, span: CharSpan, attribution: Attribution, speakers: Mapping[str, Speaker], *, is_quoted: bool
) -> DraftPart:
    source = attribution.source
    ids = [one for one in (source.spoken_by, source.speaker_id) if one] if source else []
    known = [speakers[one] for one in ids if one in speakers]
    every = [*known, *(speakers[one] for speaker in known for one in speaker.members if one in speakers)]
    query = QuotationQuery(quotation(text, *span), _speaker(every), attribution.id, is_quoted)
    return DraftPart(span, query, known[-1].name if known else None)


def _speaker(every: Iterable[Speaker]) -> DraftSpeaker | None:
    """The speakers of one quotation as one: the record may name any of them."""
    known = list(every)
    named = [speaker for speaker in known if speaker.named]
    if not named:
        bodies = [speaker.name for speaker in known if speaker.type in BODIES]
        return DraftSpeaker((), tuple(bodies), is_body=True) if bodies else None
    forms = [mention.text for speaker in named for mention in speaker.mentions if mention.form == "name"]
    names = dict.fromkeys([*(speaker.name for speaker in named), *forms])
    roles = [span.text for speaker in named for span in (speaker.role, *speaker.descriptions) if span]
    return DraftSpeaker(tuple(names), tuple(roles), all(speaker.type in BODIES for speaker in named))


def _unmarked(spans: Iterable[CharSpan], starts: Container[int]) -> Iterator[CharSpan]:
    """The spans that are a part of another and do not begin at a mark inside it; `starts` are those marks.

    A quotation inside a quotation without marks of its own is checked with the outer one.
    """
    covered = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end <= covered and start not in starts:
            yield start, end
        covered = max(covered, end)


def _loose(outermost: Iterable[CharSpan], covered: Sequence[CharSpan]) -> Iterator[CharSpan]:
    """The outermost quotations of the draft that no attribution has; `covered` are those of attributions, in order."""
    position = 0
    for start, end in outermost:
        while position < len(covered) and covered[position][1] <= start:
            position += 1
        touched = position < len(covered) and covered[position][0] < end
        if not touched:
            yield start, end
