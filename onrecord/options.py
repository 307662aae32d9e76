"""The options of an extraction, as keyword arguments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Required, TypeAlias, TypedDict

from onrecord.schemas.metadata import DocumentInput
from onrecord.schemas.request import Markup, Part, ReportKind
from onrecord.schemas.roster import RosterEntry
from onrecord.schemas.spans import OffsetUnit

DocumentItem: TypeAlias = DocumentInput | Mapping[str, Any]
RosterItem: TypeAlias = RosterEntry | Mapping[str, Any] | str
"""A person or organization that the caller knows; a name alone is its own id."""


class RecordOptions(TypedDict, total=False):
    """Options for any number of texts."""

    language: str
    """The language of the texts, as an IETF tag: `en` or one that begins with `en-`."""
    offset_unit: OffsetUnit
    """The unit of offsets; by default code points, as Python strings do."""
    include: Iterable[Part]
    """The parts of a record in addition to source, cue and content; by default all. Fewer take less time."""
    explain: bool
    """Adds to each attribution the evidence for it."""
    min_confidence: float
    """The least confidence of an attribution, 0 to 1; by default 0, which gives all."""
    kinds: Iterable[ReportKind]
    """The kinds of attributions: some of `speech`, `writing`, `thought`; by default all."""
    min_speaker_confidence: float
    """The least confidence of a speaker that a source is tied to; below it the source is left open, with candidates."""
    min_uncued_confidence: float
    """The least confidence of unquoted statements without a cue that go on in a source's voice; by default 0.8."""
    roster: Iterable[RosterItem]
    """People and organizations that the caller knows. Entries made once as `RosterEntry` are not validated again."""


class TextOptions(RecordOptions, total=False):
    """Options for one text."""

    id: str | None
    """The caller's id of the text; by default one is made from the text's hash."""
    markup: Markup
    """`plain`, or `html` for a page whose article is read."""
    document: DocumentItem | None
    """Metadata of the document, given back with the record, by the names of `DocumentInput`."""
    extra: dict[str, Any] | None
    """The caller's own fields, given back as they are."""


class TextItem(TypedDict, total=False):
    """A text with its own id, markup or metadata, as `extract_many` accepts it in addition to plain strings."""

    text: Required[str]
    id: str | None
    markup: Markup
    document: DocumentItem | None
    extra: dict[str, Any] | None
