"""Verifications: what the record says of each quotation of a draft."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import verification_examples as examples
from onrecord.schemas.attribution import Passage
from onrecord.schemas.engine import EngineStamp
from onrecord.schemas.model import RecordModel
from onrecord.schemas.spans import OffsetUnit, Span

# Open enumerations: a deployed client must accept values that are added later.
WordingValue: TypeAlias = (
    Literal["exact", "bracketed", "trimmed", "altered", "joined", "not_found", "ambiguous", "not_checked"] | str
)
Urgency: TypeAlias = Literal["urgent", "check", "note", "none"] | str
AlignmentKind: TypeAlias = Literal["kept", "dropped", "added", "replaced"] | str
AlignmentReason: TypeAlias = (
    Literal["word", "indirect_speech", "case", "question", "bracket", "ellipsis", "filler", "repetition", "false_start"]
    | str
)
MeaningFlagKind: TypeAlias = (
    Literal["negation", "number", "date", "name", "hedge", "modal", "condition", "question"] | str
)
MeaningChange: TypeAlias = Literal["dropped", "added", "changed", "cut"] | str
SpeakerVerdictValue: TypeAlias = Literal["same", "different", "unknown"] | str


class AlignedWords(RecordModel):
    """Words in a row that a draft has kept, dropped, added or replaced: one step from the record to the quotation."""

    model_config = ConfigDict(json_schema_extra={"examples": [*examples.ALIGNED[:2]]})

    kind: AlignmentKind
    """`kept`: both have the words; `dropped`: the record alone; `added`: the draft alone; `replaced`: each has its
    own. More values may be added."""
    reason: AlignmentReason | None = None
    """The reason why it is an edit; null if the words were kept. `word`: the words differ. `indirect_speech`: in a
    quotation that goes on with the draft's sentence, a tense, a pronoun or a word of time and place as indirect speech
    changes it (`said it “would sail that day”` for `will sail today`). `case`: letter case inside a sentence.
    `question`: a question mark. `bracket`, `ellipsis`: the draft says so. `filler`, `repetition`, `false_start`: the
    record's words add nothing. More values may be added."""
    draft: Span | None = None
    """The words of the draft; null if it has none here."""
    record: Span | None = None
    """The words of the source; null if it has none here."""


class RecordPassage(Passage):
    """A passage of a source. Its spans leave out what is not speech: labels, times, notes of a transcriber."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.PASSAGE]})

    source_id: str
    """The id of the source. Spans are into its text."""
    before: str
    """The words before it, at most 12; other turns have their labels."""
    after: str
    """The words after it, at most 12."""
    said_by: str | None = None
    """The speaker: the label of the turn, or the source's `speaker`; null if the source does not say."""
    quoted: bool = False
    """True if the source itself quotes it, so that its author does not say it."""
    apart: int | None = None
    """Of a passage that is joined to another: the words of the source between the two; null for the first one, and if
    the one before is in another source or after it."""
    alignment: list[AlignedWords] = Field(fail_fast=True)
    """The edits that turn the passage's words into the quotation's, and the words kept, in the order of both."""


class MeaningFlag(RecordModel):
    """An edit, or a cut, that changes what is said. Words that are `exact` may have one, too."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.FLAG]})

    kind: MeaningFlagKind
    """The kind of change. More values may be added."""
    change: MeaningChange
    """`dropped`: the record alone has it; `added`: the draft alone; `changed`: both have another one; `cut`: it is
    among the words that an ellipsis or a joint leaves out of a sentence, or right beside the quotation and takes it
    back or limits it (`I cannot say that`, `critics claim`, `if they pay`), and the draft does not say so. More values
    may be added."""
    draft: list[Span] = Field(fail_fast=True)
    """The words of the draft that make it."""
    record: list[Span] = Field(fail_fast=True)
    """The words of the source that make it."""
    source_id: str
    """The id of the source."""


class SpeakerVerdict(RecordModel):
    """Comparison of the draft's speaker with the record's."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SPEAKER]})

    verdict: SpeakerVerdictValue
    """`same`: their names match; `different`: the record names another speaker; `unknown`: one of them names none. More
    values may be added."""
    draft: str | None = None
    """The draft's speaker; null if it names none."""
    said_by: list[str] = Field(fail_fast=True)
    """The speakers of the passages, as the sources call them."""
    reason: str
    """The reason for the verdict, as a sentence."""


class VerificationEvidence(RecordModel):
    """The search for a quotation; given if the request sets `explain`."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EVIDENCE]})

    words: int
    """The words of the quotation, brackets left out."""
    sites: int
    """The places where the quotation has brackets or an ellipsis."""
    seed_words: int
    """The words in a row by which passages were found; 0 if none were looked for."""
    fits: int
    """The passages that were compared word by word."""
    coverage: float | None = None
    """The share of the quotation's words that the best of them has; null if there is none."""
    weight: float | None = None
    """The same share with each word weighed by how rare it is in the record; null if there is none."""
    reason: str
    """The reason for the verdict, as a sentence."""


class Verification(RecordModel):
    """One quotation of the draft, and what the record says of it."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.VERIFICATION]})

    id: str
    """The id within the report: `q1`, `q2`, in the order of the draft."""
    attribution_id: str | None = None
    """The id of the attribution that it is a part of; null if none is."""
    quotation: Span
    """The quoted words of the draft, without quotation marks; of indirect speech the content."""
    wording: WordingValue
    """`exact`: the record has these words. `bracketed`: but for what brackets and ellipses disclose. `trimmed`: but for
    fillers, repetitions and false starts. `altered`: words differ. `joined`: passages apart were put together.
    `not_found`: the record does not have it. `ambiguous`: several passages fit equally, and it is open which is meant:
    their speakers differ, or what the draft changed does. `not_checked`: indirect speech, or fewer than four words of
    no attribution, such as a title, that the record does not have as they are. Marks, dashes, white space, and letter
    case where a sentence may begin do not count. More values may be added."""
    urgency: Urgency
    """`urgent`: it is not in the record, its meaning changed, it has words that the record does not have in their place
    (another noun, verb, adjective, person or tense), or another speaker said it. `check`: words were left out, differ
    in spelling or number, or are little ones, it is open which passage is meant, or the source itself quotes it.
    `note`: disclosed or harmless changes. `none`: nothing to do. More values may be added."""
    passages: list[RecordPassage] = Field(fail_fast=True)
    """The passage, or the passages that are joined, in the order of the quotation; empty if it was not found. Of
    several that fit, the first."""
    fits: int = Field(ge=0)
    """The number of passages that fit equally well."""
    alternatives: list[RecordPassage] = Field(default_factory=list, fail_fast=True)
    """Other passages that fit as well, at most 20: other places where the same speaker says it or, if it is
    `ambiguous`, the others that may be meant."""
    nearest: RecordPassage | None = None
    """The passage with most in common, if it is `not_found` or `not_checked`. It verifies nothing."""
    meaning_flags: list[MeaningFlag] = Field(fail_fast=True)
    """The changes of meaning among the edits and cuts."""
    speaker: SpeakerVerdict
    """The verdict on the speaker, apart from that on the words."""
    evidence: VerificationEvidence | None = None
    """The search for it; null unless the request set `explain`."""


class VerificationCounts(RecordModel):
    """The numbers of quotations with each wording, and of urgent ones."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.COUNTS]})

    exact: int = 0
    """Verified word for word."""
    bracketed: int = 0
    """Verified but for what is disclosed."""
    trimmed: int = 0
    """Verified but for fillers and repetitions."""
    altered: int = 0
    """With words that differ."""
    joined: int = 0
    """Put together from passages apart."""
    not_found: int = 0
    """Not in the record."""
    ambiguous: int = 0
    """With several passages that fit."""
    not_checked: int = 0
    """Indirect speech, and too few words to tell."""
    urgent: int = 0
    """The urgent ones among all of these."""


class SourceRead(RecordModel):
    """A source as it was read."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SOURCE_READ]})

    id: str
    """The caller's id."""
    kind: str
    """The kind that was sent or found."""
    date: str | None = None
    """The date that was sent."""
    text_sha256: str
    """The SHA-256 of the text in UTF-8, in hexadecimal."""
    text_length: int
    """The length of the text, in `offset_unit`; of a kept source in code points."""
    words: int
    """The number of spoken words."""
    turns: int
    """The turns of its speakers; 1 if it is no transcript."""


class KeptRecord(SourceRead):
    """A source that the service keeps for later requests."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.KEPT]})

    expires_in: float
    """Seconds until it is forgotten."""


class VerificationReport(RecordModel):
    """The verifications of one draft. The same draft, sources and engine give the same report."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.REPORT]})

    text: str | None = None
    """The text that was read from an HTML page; null if the draft was sent as plain text."""
    text_sha256: str
    """The SHA-256 of the draft in UTF-8, in hexadecimal."""
    text_length: int
    """The length of the draft, in `offset_unit`."""
    offset_unit: OffsetUnit
    """The unit of offsets, in the draft and in the sources."""
    verifications: list[Verification] = Field(fail_fast=True)
    """The quotations, in the order of the draft."""
    counts: VerificationCounts
    """The number of quotations of each kind."""
    sources: list[SourceRead] = Field(fail_fast=True)
    """The sources, as they were read."""
    engine: EngineStamp | None = None
    """The engine that read the draft; null if none was needed."""
