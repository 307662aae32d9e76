"""Claims: a content as a sentence, with its certainty and what in it can be checked."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span

# Open enumerations: a deployed client must accept values that are added later.
EditKind: TypeAlias = Literal["dropped", "joined", "inserted", "capitalized", "punctuated"] | str
Certainty: TypeAlias = Literal["certain", "probable", "possible", "counterfactual"] | str
Tense: TypeAlias = Literal["past", "present", "future"] | str


class Edit(RecordModel):
    """One change between the content in the text and the sentence of the claim."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EDIT]})

    kind: EditKind
    """The kind of change: words `dropped`, spans `joined`, words in brackets `inserted`, the first letter
    `capitalized`, the end `punctuated`. More values may be added."""
    span: Span | None = None
    """The words of the text that the edit replaces; for `joined`, those between the two spans; null if it adds
    something at the end."""
    replacement: str | None = None
    """The replacement in the sentence; null if the words are removed."""


class LabelledSpan(Span):
    """A span of the text with a label."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.QUANTITY]})

    label: str
    """Machine-readable label in snake case. More values may be added."""


class Claim(RecordModel):
    """The content as a sentence that can be understood alone.

    All spans are inside the content, except those of edits that join two of its spans.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CLAIM]})

    text: str
    """The content as a self-contained sentence: the words of the text, changed only by `edits`."""
    edits: list[Edit] = Field(default_factory=list, fail_fast=True)
    """All changes between the content and `text`, in the order of the text. Replacing the words of each edit by its
    replacement, from the start of the content to its end, gives `text`."""
    modality: Certainty = "certain"
    """The certainty with which the content is stated. More values may be added."""
    hedges: list[Span] = Field(default_factory=list, fail_fast=True)
    """The words that lower the certainty: `may`, `probably`, `would`."""
    negated: bool = False
    """True if the main predicate is negated."""
    tense: Tense | None = None
    """The tense of the main predicate; null if it is not finite. More values may be added."""
    about_future: bool = False
    """True if the claim is about the future, whatever its tense."""
    checkable: float | None = Field(default=None, ge=0, le=1)
    """The calibrated probability that the claim can be checked; null if not determined."""
    signals: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """The evidence for that: each a `quantity`, `date`, `event`, `comparison` or `party`. More labels may be added."""
    quantities: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """Amounts: `money`, `percent`, `ratio`, `measure`, `age`, `score`, `ordinal`, `count`. More labels may be added."""
    dates: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """Times: `date`, `time` of day, `duration`, and `set` for recurring times. More labels may be added."""
    entities: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """Named entities: `person`, `organization`, `location`, `facility`, `group`, `product`, `other`. More labels may
    be added."""
