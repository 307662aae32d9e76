"""Speaker resolution in news, against `corpora.speakers_news`: which records name the right speaker for a source.

An item's attribution is the one whose source overlaps its source most. Its speaker is right where one of the speaker's
mentions matches an accepted span of the antecedent, or its name has the same words; several speakers are right where
each member is. An item without an antecedent is right where no speaker is resolved. An item that no attribution of the
record has is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpora.speakers_news import NOT_A_SOURCE, Spans, SpeakerArticle, SpeakerItem
from evaluation.attributions import overlap
from evaluation.reliability import bins, calibration_error
from evaluation.report import PERCENT, Cell, Table, share
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.speaker import Speaker

RESOLVED = "resolved"

COLUMNS = {
    **dict.fromkeys(("sources", "number", "found", "resolved", "best answer"), ""),
    **dict.fromkeys(("right of all", "of found", "of resolved"), PERCENT),
}

ALIKE = 0.5
"""The least overlap (Jaccard) of two descriptions that are the same mention but for their edges."""


@dataclass(frozen=True, slots=True)
class ItemScore:
    """The score of one item.

    Attributes:
        item: The item.
        attribution: The id of the attribution that has the item's source; None where none has.
        status: The status of its resolution; empty without an attribution.
        right: True where the speaker is an accepted one.
        strict: True where the speaker is the best of the accepted ones.
        confidence: The confidence of its resolution; None where there is none.
    """

    item: SpeakerItem
    attribution: str | None = None
    status: str = ""
    right: bool = False
    strict: bool = False
    confidence: float | None = None


def judged(article: SpeakerArticle, record: Extraction) -> Iterator[ItemScore]:
    """The scores of an article's items; those that are no source are left out."""
    speakers = {speaker.id: speaker for speaker in record.speakers}
    judge = _Judge(article.text, speakers)
    for item in article.items:
        if item.nobody == NOT_A_SOURCE:
            continue
        attribution = _attribution(item, record.attributions)
        if attribution is None or attribution.source is None:
            yield ItemScore(item)
            continue
        resolution = attribution.resolution
        speaker = speakers.get(attribution.source.speaker_id or "") if resolution.status == RESOLVED else None
        yield ItemScore(
            item,
            attribution.id,
            resolution.status,
            judge.right(item, speaker, best=False),
            judge.right(item, speaker, best=True),
            resolution.confidence,
        )


def counted(scores: Sequence[ItemScore]) -> list[Cell]:
    """The cells of some scores in the columns from `number` on."""
    resolved = [score for score in scores if score.status == RESOLVED]
    found = sum(score.attribution is not None for score in scores)
    right, best = sum(score.right for score in scores), sum(score.strict for score in scores)
    shares = (right, len(scores)), (right, found), (sum(score.right for score in resolved), len(resolved))
    return [len(scores), found, len(resolved), best, *(share(*one) or 0.0 for one in shares)]


def _attribution(item: SpeakerItem, attributions: Iterable[Attribution]) -> Attribution | None:
    """The attribution whose source overlaps an item's most; None where none does."""

    def shared(one: Attribution) -> float:
        spans = one.source.spans if one.source else []
        return _jaccard(item.source, [(span.start, span.end) for span in spans]) if spans else 0.0

    best = max(attributions, key=shared, default=None)
    return best if best is not None and shared(best) else None


class _Judge:
    """Compares speakers of one record with the antecedents of one article."""

    def __init__(self, text: str, speakers: Mapping[str, Speaker]) -> None:
        self._text = text
        self._speakers = speakers

    def right(self, item: SpeakerItem, speaker: Speaker | None, best: bool) -> bool:
        """True where a speaker is an accepted one; with `best` only the best of these is."""
        if item.nobody:
            return speaker is None
        if speaker is None:
            return False
        accepted = item.antecedent[:1] if best else item.antecedent
        if any(self._same(speaker, one) for one in accepted):
            return True
        members = [self._speakers[one] for one in speaker.members if one in self._speakers]
        groups = item.groups[:1] if best else item.groups
        return any(self._paired(members, group) for group in groups)

    def _paired(self, members: Sequence[Speaker], group: Sequence[Spans]) -> bool:
        """True where members and slots of a group match one to one."""
        if not members or not group:
            return not members and not group
        return any(
            any(self._same(members[0], one) for one in slot)
            and self._paired(members[1:], [*group[:n], *group[n + 1 :]])
            for n, slot in enumerate(group)
        )

    def _same(self, speaker: Speaker, antecedent: CharSpan) -> bool:
        """True where a speaker has an antecedent's name, or one of its mentions matches it.

        A name matches where it overlaps; a description, which may have another's name inside, where it begins at the
        same place or is nearly the same span.
        """
        if speaker.named and speaker.name.casefold().split() == self._text[slice(*antecedent)].casefold().split():
            return True
        for mention in speaker.mentions:
            start, end = mention.start, mention.end
            if start >= antecedent[1] or antecedent[0] >= end:
                continue
            if mention.form == "name" or start == antecedent[0] or _jaccard([(start, end)], [antecedent]) >= ALIKE:
                return True
        return False


def _jaccard(one: Sequence[CharSpan], other: Sequence[CharSpan]) -> float:
    return overlap(*(frozenset(i for start, end in side for i in range(start, end)) for side in (one, other)))


def table(scores: Sequence[ItemScore]) -> Table:
    """The counts by kind of source, and the calibration of the resolutions' confidence."""
    kinds = sorted({score.item.kind for score in scores})
    rows = [[kind, *counted([score for score in scores if score.item.kind == kind])] for kind in kinds]
    rows.append(["all", *counted(scores)])
    pairs = [(score.confidence, score.right) for score in scores if score.confidence is not None]
    note = (
        f"Expected calibration error of `resolution.confidence`: {calibration_error(bins(pairs)):.3f} ({len(pairs)})."
        if pairs
        else ""
    )
    return Table(columns=COLUMNS, rows=rows, note=note)
