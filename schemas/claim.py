"""What a content claims: its sentence, how firmly it is put, and what in it can be checked."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import Span

# The values are those of today. They are open, as deployed clients must outlive a new one.
EditKind: TypeAlias = Literal["dropped", "joined", "inserted", "capitalized", "punctuated"] | str
Certainty: TypeAlias = Literal["certain", "probable", "possible", "counterfactual"] | str
Tense: TypeAlias = Literal["past", "present", "future"] | str


class Edit(RecordModel):
    """One visible change between the content, as it stands in the text, and the claim's sentence."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EDIT]})

    kind: EditKind
    """What was done: words `dropped`, stretches `joined`, words in brackets `inserted`, the first letter `capitalized`,
    the end `punctuated`. More values may come."""
    span: Span | None = None
    """The words of the text that it touches, for what is joined those between the pieces; null: none, something was
    added at the end."""
    replacement: str | None = None
    """What stands there in the claim's sentence; null: nothing does."""


class LabelledSpan(Span):
    """A stretch of the text and what kind of thing it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.QUANTITY]})

    label: str
    """Which kind, in snake case, for programs. More values may come."""


class Claim(RecordModel):
    """What the content claims, as a sentence, with how firmly it is put.

    All spans lie inside the content, but for those of edits that join two of its stretches.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CLAIM]})

    text: str
    """The content as a sentence that stands by itself, changed by nothing but `edits`."""
    edits: list[Edit] = Field(default_factory=list, fail_fast=True)
    """Every change between the content and `text`, in the order of the text: from the content's beginning to its end,
    each edit's words give way to its replacement, and that is `text`."""
    modality: Certainty = "certain"
    """How firmly the content itself is put. More values may come."""
    hedges: list[Span] = Field(default_factory=list, fail_fast=True)
    """The words that make it less than certain: `may`, `probably`, `would`."""
    negated: bool = False
    """Whether its main predicate is negated."""
    tense: Tense | None = None
    """The tense of its main predicate; null: it has no finite one. More values may come."""
    about_future: bool = False
    """Whether it speaks of what is still to come, whatever its tense."""
    checkable: float | None = Field(default=None, ge=0, le=1)
    """How likely it states something that can be checked, calibrated; null: not judged."""
    signals: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """What speaks for that: each a `quantity`, `date`, `event`, `comparison` or `party`. More labels may come."""
    quantities: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """Amounts: `money`, `percent`, `ratio`, `measure`, `age`, `score`, `ordinal`, `count`. More labels may come."""
    dates: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """Times: `date`, `time` of day, `duration`, and `set` for what comes again. More labels may come."""
    entities: list[LabelledSpan] = Field(default_factory=list, fail_fast=True)
    """Named entities: `person`, `organization`, `location`, `facility`, `group`, `product`, `other`. More labels may
    come."""
