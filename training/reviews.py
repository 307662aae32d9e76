"""Articles that people have corrected on the page, as training data: what is not rejected counts as right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpora.polnear import Article, GoldAttribution
from onrecord.api.cli.evaluate import REJECTED, is_reviewed, read_reviews
from onrecord.api.cli.inputs import BadInput
from onrecord.api.exports.code_points import in_code_points
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Attribution, Passage


def reviewed_articles(paths: Sequence[Path]) -> Iterator[Article]:
    """The articles in files that the page has saved, and in folders of them, each named by the hash of its text.

    Those without any review are left out: what the engine found would teach it itself.

    Raises:
        ValueError: A file is no such file.
    """
    for one in read_reviews(paths):
        if isinstance(one, BadInput):
            raise ValueError(f"{one.origin}: {one.reason}")
        if is_reviewed(one):
            record = in_code_points(one.extraction, one.text)
            yield Article(f"reviews/{record.text_sha256}", one.text, tuple(_marked(record.attributions)))


def _marked(attributions: Sequence[Attribution]) -> Iterator[GoldAttribution]:
    for one in attributions:
        if one.content and not (one.review and one.review.status == REJECTED):
            yield GoldAttribution(_spans(one.source), _spans(one.cue), _spans(one.content))


def _spans(passage: Passage | None) -> tuple[CharSpan, ...]:
    return tuple((span.start, span.end) for span in passage.spans) if passage else ()
