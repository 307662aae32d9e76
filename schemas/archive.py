"""Questions to an archive, and answers to them."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints

from onrecord.schemas import examples
from onrecord.schemas.attribution import KnownAct, KnownMode
from onrecord.schemas.model import RecordModel, RequestModel
from onrecord.schemas.request import ReportKind
from onrecord.schemas.speaker import KnownSpeakerType
from onrecord.schemas.strings import Encodable

MAX_HITS = 1_000
MAX_OFFSET = 100_000
"""Hits that may be passed over: a caller who wants them all reads the Parquet files."""
_Short: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=256), Encodable]
_Whole: TypeAlias = Annotated[str, StringConstraints(max_length=256), Encodable]
"""A whole value; an empty one stands for a missing value."""
MONTH_FORM = "^[0-9]{4}(-[0-9]{2}){0,2}"
_Date: TypeAlias = Annotated[str, StringConstraints(max_length=40, pattern=MONTH_FORM)]
UNKNOWN = "unknown"
MONTH_ALONE = f"^([0-9]{{4}}-(0[1-9]|1[0-2])|{UNKNOWN})$"
_Month: TypeAlias = Annotated[str, StringConstraints(max_length=7, pattern=MONTH_ALONE)]
Measure: TypeAlias = Literal["type", "named", "role", "reference", "mode", "act"]
GroupBy: TypeAlias = Literal["section", "byline", "outlet", "month"]
ActOrUnknown: TypeAlias = Literal[KnownAct, "unknown"]
TypeOrUnknown: TypeAlias = Literal[KnownSpeakerType, "unknown"]
Reference: TypeAlias = Literal["he", "she", "they", "mixed", "unknown"]
AnySource: TypeAlias = Literal["any", "none"]
Naming: TypeAlias = Literal["named", "anonymous", "unnamed", "unresolved"]
Counted: TypeAlias = Literal["attributions", "speakers"]


class ArchiveFilter(RequestModel):
    """Conditions on the attributions of an archive. All that are given have to hold."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ARCHIVE_FILTER]})

    person: _Short | None = None
    """The id of a person or body across documents."""
    speaker: _Short | None = None
    """Words of the speaker's name, in any order: `petrova`."""
    role: _Whole | None = None
    """Words of the speaker's role: `mayor`; in quotation marks, all of it; empty: the text gives none."""
    affiliation: _Short | None = None
    """Words of the body that the speaker belongs to; in quotation marks, its whole name."""
    words: _Short | None = None
    """Words of the content, all of which it has; in quotation marks, one after another. Hits are ranked by them."""
    act: ActOrUnknown | None = None
    """The speech act: `denial`."""
    kind: ReportKind | None = None
    """Something said, something written, or a thought."""
    type: TypeOrUnknown | None = None
    """The type of the speaker: `person`."""
    mode: KnownMode | None = None
    """`direct`, `indirect` or `mixed`."""
    source: AnySource | None = None
    """`any`: words of the text are the source. `none`: there is no source (`It was announced that …`)."""
    named: Naming | None = None
    """The way the text names the speaker."""
    reference: Reference | None = None
    """The words of the text for the speaker, a person: `she`."""
    published_from: _Date | None = None
    """The first month or day of publication: `2026-05`."""
    published_to: _Date | None = None
    """The last one, included."""
    month: _Month | None = None
    """The month of publication: `2026-05`, or `unknown`."""
    outlet: _Whole | None = None
    """The outlet, as it is written; empty: the article has none."""
    section: _Whole | None = None
    """The section, as it is written; empty: the article has none."""
    byline: _Whole | None = None
    """The byline, as it is written; empty: the article has none."""
    quotation: _Short | None = None
    """The id of a quotation: all its occurrences."""
    min_confidence: float | None = Field(default=None, ge=0, le=1)
    """The least confidence of the attribution."""


class SaidQuestion(ArchiveFilter):
    """A question for attributions, the best match or the latest first."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ARCHIVE_FILTER]})

    limit: int = Field(default=20, ge=1, le=MAX_HITS)
    """The most hits in the answer."""
    offset: int = Field(default=0, ge=0, le=MAX_OFFSET)
    """Hits to pass over."""


class PeopleQuestion(RequestModel):
    """Speakers across documents, those with the most attributions first."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PEOPLE_QUESTION]})

    name: _Short | None = None
    """Words of the name, in any order."""
    type: TypeOrUnknown | None = None
    """The type of the speaker."""
    limit: int = Field(default=20, ge=1, le=MAX_HITS)
    """The most people in the answer."""
    offset: int = Field(default=0, ge=0, le=MAX_OFFSET)
    """People to pass over."""


class QuotationsQuestion(RequestModel):
    """Quotations that several articles have, the most frequent first."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.QUOTATIONS_QUESTION]})

    words: _Short | None = None
    """Words of the longest form."""
    conflict: bool | None = None
    """Only those that several people are said to have said, or none of these."""
    min_articles: int = Field(default=2, ge=1)
    """The least number of articles."""
    limit: int = Field(default=20, ge=1, le=MAX_HITS)
    """The most quotations in the answer."""
    offset: int = Field(default=0, ge=0, le=MAX_OFFSET)
    """Quotations to pass over."""


class AuditQuestion(ArchiveFilter):
    """Counts and shares of sources."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.AUDIT_QUESTION]})

    measure: Measure = "type"
    """The property that is counted: types of speakers, named or anonymous, roles, pronouns, modes, acts."""
    by: GroupBy | None = None
    """The grouping: counted separately for each value; null: together."""
    count: Counted = "attributions"
    """`attributions`: each counts. `speakers`: each speaker counts once for each article."""


class Hit(RecordModel):
    """An attribution of an archive, with its article and spans."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.HIT]})

    article: int
    """The number of the article in the archive."""
    text_id: str | None = None
    """The id of the text."""
    title: str | None = None
    """The title of the article."""
    url: str | None = None
    """Its address."""
    published: str | None = None
    """The date of publication."""
    outlet: str | None = None
    """The outlet that published it."""
    section: str | None = None
    """Its section."""
    byline: str | None = None
    """The authors."""
    attribution: str
    """The id of the attribution within the article's record."""
    person: str | None = None
    """The id of the speaker across documents; null if the text does not name the speaker."""
    speaker: str | None = None
    """The speaker as the text names it."""
    role: str | None = None
    """The speaker's role in the text."""
    affiliation: str | None = None
    """The body that the speaker belongs to, in the text."""
    reference: str | None = None
    """The pronoun for the speaker in the text: `he`, `she`, `they`, `mixed` or `unknown`."""
    reference_text: str | None = None
    """The words that say so."""
    reference_start: int | None = None
    """Their start in the text, in code points."""
    reference_end: int | None = None
    """Their end."""
    source: str | None = None
    """The words that name the speaker here."""
    source_start: int | None = None
    """Their start in the text, in code points."""
    source_end: int | None = None
    """Their end."""
    cue: str | None = None
    """The words that mark the attribution."""
    content: str | None = None
    """The content."""
    content_start: int | None = None
    """Its start in the text, in code points."""
    content_end: int | None = None
    """Its end."""
    quoted: str | None = None
    """The words given verbatim."""
    quotation: str | None = None
    """The id of the quotation, which other articles may have, too."""
    act: str | None = None
    """The speech act."""
    kind: str | None = None
    """`speech`, `writing` or `thought`."""
    mode: str | None = None
    """`direct`, `indirect` or `mixed`."""
    confidence: float | None = None
    """The probability that the attribution is right."""
    score: float | None = None
    """The rank of the match of the words; null without words."""


class SaidAnswer(RecordModel):
    """The attributions that match."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SAID_ANSWER]})

    total: int
    """The number of attributions that match."""
    hits: list[Hit]
    """Those of this page."""


class ArchivePerson(RecordModel):
    """A person or body across documents."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ARCHIVE_PERSON]})

    person: str
    """The id: `roster:` and the id of a roster entry, or one made from the name."""
    name: str | None = None
    """The fullest name."""
    type: str | None = None
    """The type that most texts give."""
    candidates: str | None = None
    """The ids of people who may be the same, if the texts do not decide."""
    roles: str | None = None
    """Every role that a text gives."""
    affiliations: str | None = None
    """Every body that a text gives."""
    articles: int
    """The number of articles with the speaker."""
    attributions: int
    """The number of attributions."""
    first: str | None = None
    """The month of the first article."""
    last: str | None = None
    """The month of the last one."""


class PeopleAnswer(RecordModel):
    """Speakers across documents."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PEOPLE_ANSWER]})

    total: int
    """The number of people that match."""
    people: list[ArchivePerson]
    """Those of this page."""


class ArchiveQuotation(RecordModel):
    """A quotation that articles have in one form or several."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ARCHIVE_QUOTATION]})

    quotation: str
    """The id. The question `said` with it lists all occurrences."""
    longest: str
    """The longest form."""
    occurrences: int
    """The number of occurrences."""
    articles: int
    """The number of articles that have it."""
    outlets: int
    """The number of outlets that have it."""
    forms: int
    """The number of its forms."""
    first_published: str | None = None
    """The date on which it first appeared."""
    first_article: int
    """The number of the article in which it first appeared."""
    speakers: str | None = None
    """Every person who is said to have said it."""
    conflict: bool
    """The articles name several people."""
    changes: list[str] = Field(default_factory=list)
    """The differences of other forms from the longest: `[-words left out-]` and `{+words added+}`."""


class QuotationsAnswer(RecordModel):
    """Quotations that several articles have."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.QUOTATIONS_ANSWER]})

    total: int
    """The number of quotations that match."""
    quotations: list[ArchiveQuotation]
    """Those of this page."""


class Bucket(RecordModel):
    """One count of an audit."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.BUCKET]})

    group: str | None = None
    """The section, byline, outlet or month; null if all are counted together, or an article has none."""
    value: str
    """The value that is counted: `person`, `anonymous`, `she`."""
    count: int
    """The attributions or speakers found."""
    expected: float | None = None
    """The number of them that are right, by their confidences."""
    low: float | None = None
    """The lower end of its 95 % interval."""
    high: float | None = None
    """The upper end."""
    share: float | None = None
    """The share of the group, by expected numbers."""
    share_low: float | None = None
    """The lower end of its 95 % interval."""
    share_high: float | None = None
    """The upper end."""
    open: dict[str, str | float]
    """The question `said` with these fields lists what was counted."""


class AuditAnswer(RecordModel):
    """Counts and shares of sources."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.AUDIT_ANSWER]})

    measure: str
    """The property that was counted."""
    by: str | None = None
    """The grouping; null if all are counted together."""
    buckets: list[Bucket]
    """The counts, by group and size."""
