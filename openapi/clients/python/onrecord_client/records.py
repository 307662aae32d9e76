"""Helpers for records: the speaker of an attribution, rows, a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .generated import models

if TYPE_CHECKING:
    import pandas as pd


def speaker_of(record: models.Extraction, said: models.Attribution) -> models.Speaker | None:
    """The speaker behind an attribution's source; None: it is not resolved, or there is no source."""
    wanted = said.source.speaker_id if said.source else None
    return next((one for one in record.speakers if one.id == wanted), None)


def rows(records: models.Extraction | Iterable[models.Extraction]) -> list[dict[str, Any]]:
    """A dictionary for each attribution of one record or several; the service's CSV export has more columns."""
    several = [records] if isinstance(records, models.Extraction) else records
    return [_row(record, said) for record in several for said in record.attributions]


def frame(records: models.Extraction | Iterable[models.Extraction]) -> pd.DataFrame:
    """The same as a table of pandas.

    Raises:
        ModuleNotFoundError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "a frame needs pandas: pip install 'onrecord-client[pandas]'", name=error.name
        ) from error

    return pd.DataFrame(rows(records))


def _row(record: models.Extraction, said: models.Attribution) -> dict[str, Any]:
    speaker, document = speaker_of(record, said), record.document
    return {
        "text_id": record.id,
        "title": document.title if document else None,
        "url": document.url if document else None,
        "published": document.published if document else None,
        "id": said.id,
        "mode": said.mode,
        "kind": said.kind,
        "act": said.act,
        "speaker": speaker.name if speaker else None,
        "speaker_type": speaker.type_ if speaker else None,
        "role": speaker.role.text if speaker and speaker.role else None,
        "affiliation": speaker.affiliation.text if speaker and speaker.affiliation else None,
        "named": speaker.named if speaker else None,
        "anonymous": speaker.anonymous if speaker else None,
        "roster_id": speaker.roster_id if speaker else None,
        "source": said.source.text if said.source else None,
        "cue": said.cue.text if said.cue else None,
        "content": said.content.text if said.content else None,
        "claim": said.claim.text if said.claim else None,
        "checkable": said.claim.checkable if said.claim else None,
        "confidence": said.confidence,
        "review": said.review.status if said.review else None,
    }
