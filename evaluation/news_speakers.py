"""Speaker resolution in news, against `corpora.speakers_news`: which records name the right speaker for a source.

An item's attribution is the one whose source overlaps its source most. Its speaker is right where one of the speaker's
mentions matches an accepted span of the antecedent, or its name has the same words; several speakers are right where
each member is. An item without an antecedent is right where no speaker is resolved. An item that no attribution of the
record has is wrong.

``python -m evaluation.news_speakers --data DIR`` reads the open part with the models that the ``ONRECORD_*`` settings
name; ``--closed`` reads the closed part.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpora.speakers_news import (
    CLOSED,
    NOT_A_SOURCE,
    OPEN,
    Spans,
    SpeakerArticle,
    SpeakerItem,
    speaker_articles,
)
from evaluation.attributions import overlap
from evaluation.reliability import bins, calibration_error
from evaluation.report import PERCENT, Cell, Table, publish
from onrecord.api.settings import Settings
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import load_extractor
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
        article: The article's name.
        attribution: The id of the attribution that has the item's source; None where none has.
        status: The status of its resolution; empty without an attribution.
        right: True where the speaker is an accepted one.
        strict: True where the speaker is the best of the accepted ones.
        confidence: The confidence of its resolution; None where there is none.
    """

    item: SpeakerItem
    article: str
    attribution: str | None
    status: str
    right: bool
    strict: bool
    confidence: float | None


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """Items, those with an attribution, those resolved, those right, those right by the best answer alone."""

    items: int
    found: int
    resolved: int
    right: int
    strict: int
    resolved_right: int

    @property
    def recall(self) -> float:
        """The share of all items that is right."""
        return self.right / self.items if self.items else 0.0

    @property
    def recall_of_found(self) -> float:
        """The share of the items with an attribution that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def precision(self) -> float:
        """The share of the resolved items that is right."""
        return self.resolved_right / self.resolved if self.resolved else 0.0


def judged(article: SpeakerArticle, record: Extraction) -> Iterator[ItemScore]:
    """The scores of an article's items; those that are no source are left out."""
    speakers = {speaker.id: speaker for speaker in record.speakers}
    judge = _Judge(article.text, speakers)
    for item in article.items:
        if item.nobody == NOT_A_SOURCE:
            continue
        attribution = _attribution(item, record.attributions)
        if attribution is None:
            yield ItemScore(item, article.name, None, "", False, False, None)
            continue
        assert attribution.source is not None
        status = attribution.resolution.status
        speaker = speakers.get(attribution.source.speaker_id or "") if status == RESOLVED else None
        yield ItemScore(
            item,
            article.name,
            attribution.id,
            status,
            judge.right(item, speaker, best=False),
            judge.right(item, speaker, best=True),
            getattr(attribution.resolution, "confidence", None),
        )


def counts(scores: Sequence[ItemScore]) -> dict[str, SpeakerCount]:
    """The counts by kind of source, all together last."""
    kinds = sorted({score.item.kind for score in scores})
    found = {kind: count(score for score in scores if score.item.kind == kind) for kind in kinds}
    return {**found, "all": count(scores)}


def count(scores: Iterable[ItemScore]) -> SpeakerCount:
    """The counts of some scores."""
    kept = list(scores)
    resolved = [score for score in kept if score.status == RESOLVED]
    return SpeakerCount(
        items=len(kept),
        found=sum(score.attribution is not None for score in kept),
        resolved=len(resolved),
        right=sum(score.right for score in kept),
        strict=sum(score.strict for score in kept),
        resolved_right=sum(score.right for score in resolved),
    )


def _attribution(item: SpeakerItem, attributions: Iterable[Attribution]) -> Attribution | None:
    """The attribution whose source overlaps an item's most; None where none does."""
    best, most = None, 0.0
    for one in attributions:
        if one.source is not None:
            share = _jaccard(item.source, [(span.start, span.end) for span in one.source.spans])
            if share > most:
                best, most = one, share
    return best


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
    rows: list[list[Cell]] = [
        [kind, one.items, one.found, one.resolved, one.strict, one.recall, one.recall_of_found, one.precision]
        for kind, one in counts(scores).items()
    ]
    pairs = [(score.confidence, score.right) for score in scores if score.confidence is not None]
    note = (
        f"Expected calibration error of `resolution.confidence`: {calibration_error(bins(pairs)):.3f} ({len(pairs)})."
        if pairs
        else ""
    )
    return Table(columns=COLUMNS, rows=rows, note=note)


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of polnear/ and ner/")
    parser.add_argument("--closed", action="store_true", help="the closed part, which is read only to report")
    parser.add_argument("--keep", action="store_true", help="keep the report in benchmarks/results.json")
    options = parser.parse_args(given)
    extractor = load_extractor(Settings().models)
    scores = [
        score
        for article in speaker_articles(options.data, CLOSED if options.closed else OPEN)
        for score in judged(article, extractor.extract(article.text, ExtractionOptions()))
    ]
    name = "news_speakers_closed" if options.closed else "news_speakers_open"
    publish(name, {"Sources in news": table(scores)}, extractor.engine.fingerprint, options.keep)


if __name__ == "__main__":
    main()
