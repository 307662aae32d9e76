"""Requests to a model process, and its results."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache

from pydantic import TypeAdapter
from pydantic_core import from_json, to_json

from onrecord.api.documents.document import Document, Notice
from onrecord.api.documents.record_fields import with_metadata, with_text
from onrecord.api.exports.export import EXPORTS, ExportFormat
from onrecord.api.worker.messages import Message
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.metadata import Metadata
from onrecord.schemas.roster import KEPT_BYTES, ROSTERS_KEPT, Column, Roster

_OPTIONS = TypeAdapter(ExtractionOptions)
_BETWEEN = "\0"
"""Between the columns of a roster: JSON can write it into a name, but it takes intent."""


@dataclass(frozen=True, slots=True)
class Task:
    """A text to extract from, and the format of its record.

    `document` is set if the text was extracted from a page: the record then has the text and the document's notices.
    `metadata` is the caller's metadata for the record.
    """

    text: str
    options: ExtractionOptions = field(default_factory=ExtractionOptions)
    form: ExportFormat = "json"
    document: Document | None = None
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class WrittenRecord:
    """A serialised record, with its counts for metrics."""

    body: bytes
    modes: Mapping[str, int]
    warnings: Mapping[str, int]


class TaskEncoder:
    """Encodes tasks; caches the last serialised rosters."""

    def __init__(self) -> None:
        self._rosters: deque[tuple[Roster, bytes]] = deque(maxlen=ROSTERS_KEPT)

    def encode(self, job: int, task: Task, *, preempts: bool) -> Message:
        """The message for a task, with the number of its job.

        Args:
            job: The job's number.
            task: The task.
            preempts: True if it may begin at a checkpoint of the running job.
        """
        notices = [asdict(notice) for notice in task.document.notices] if task.document else None
        fields = {"form": task.form, "notices": notices, "preempts": preempts}
        options = _OPTIONS.dump_json(replace(task.options, roster=()))
        roster, metadata = self._roster_json(Roster.of(task.options.roster)), task.metadata.model_dump_json().encode()
        return Message("read", job, fields, (options, roster, metadata, task.text.encode()))

    def _roster_json(self, roster: Roster) -> bytes:
        if not roster:
            return b""
        for kept, known in self._rosters:
            if kept is roster:
                return known
        encoded = _encoded(roster.columns)
        if len(encoded) <= KEPT_BYTES:
            self._rosters.append((roster, encoded))
        return encoded


class TaskDecoder:
    """Decodes tasks; equal rosters become the same object, so that the extractor's index of it stays cached."""

    def __init__(self) -> None:
        self._known = lru_cache(maxsize=ROSTERS_KEPT)(_roster)

    def decode(self, message: Message) -> Task:
        """The task of a message."""
        options, roster, metadata, text = message.parts
        entries = self._known(roster) if len(roster) <= KEPT_BYTES else _roster(roster)
        plain = text.decode()
        return Task(
            text=plain,
            options=replace(_OPTIONS.validate_json(options), roster=entries),
            form=message.fields["form"],
            document=_document(plain, message.fields["notices"]),
            metadata=Metadata.model_validate_json(metadata),
        )


def _encoded(columns: Sequence[Column]) -> bytes:
    """The columns of a roster, between characters that none of them has; as JSON if that is not possible."""
    if all(isinstance(column, str) and _BETWEEN not in column for column in columns):
        return "".join(f"{_BETWEEN}{column}" for column in columns).encode()
    return to_json(columns)


def _roster(encoded: bytes) -> Roster:
    if not encoded.startswith(_BETWEEN.encode()):
        return Roster(*from_json(encoded, cache_strings=False)) if encoded else Roster()
    return Roster(*encoded.decode().split(_BETWEEN)[1:])


def _document(text: str, notices: list[dict[str, str]] | None) -> Document | None:
    if notices is None:
        return None
    return Document(text=text, notices=tuple(Notice(**notice) for notice in notices))


def written(extraction: Extraction, task: Task) -> WrittenRecord:
    """The record in the format of the task."""
    whole = with_text(extraction, task.document) if task.document else extraction
    whole = with_metadata(whole, task.metadata)
    return WrittenRecord(
        body=EXPORTS[task.form].write(whole, task.text).encode(),
        modes=Counter(attribution.mode for attribution in extraction.attributions),
        warnings=Counter(warning.code for warning in extraction.warnings),
    )
