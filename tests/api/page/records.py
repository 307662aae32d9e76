"""The full record of the page's first sample, written by hand: what a good reader would find in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution, Content, Cue, Passage, Resolution, Source, SpeakerCandidate
from onrecord.schemas.claim import Claim, Edit, LabelledSpan
from onrecord.schemas.engine import Engine
from onrecord.schemas.evidence import Decision, Evidence, Parse, ParsedToken, RejectedCandidate
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap, OffsetUnit, Span, joined_text
from onrecord.schemas.speaker import Speaker, SpeakerMention
from onrecord.schemas.warning import ExtractionWarning


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker; `words` are fields whose values are in the text."""

    name: str
    type: str
    named: bool = True
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """An attribution, in words of the text."""

    speaker: str | None
    mode: str
    source: str
    cue: str
    lemma: str
    contents: Sequence[str]
    confidence: float | None = None
    act: str = "statement"
    kind: str = "speech"
    stance: str = "neutral"
    parent: str | None = None
    near: str = ""
    maybe: Sequence[str] = ()
    status: str = "resolved"
    around: Mapping[str, str] = field(default_factory=dict)
    dropped: Sequence[str] = ()
    hedge: str = ""
    date: str = ""
    checkable: float | None = None


VOICES = [
    Voice("Helena Strand", "person", words={"affiliation": "the Maritime Safety Board"}),
    Voice("The port authority", "organization"),
    Voice("Tomas Okello", "person", words={"role": "chairman"}),
    Voice(
        "Two people who work at the port",
        "unnamed_person",
        named=False,
        words={"anonymity_reason": "they fear for their jobs"},
    ),
    Voice("The dockers' union", "organization"),
    Voice("Luis Amaral", "person", words={"role": "secretary", "affiliation": "The dockers' union"}),
    Voice("the prosecutor's office", "government"),
    Voice("a report seen by this newspaper", "document", named=False),
]
SAYING = "that a repair “could wait for the new budget.”"
ROWS = [
    Row(None, "indirect", "inspector", "says", "say", ["Port knew that crane was unsafe"], 0.71, status="unresolved"),
    Row(
        "s8",
        "indirect",
        "a report seen by this newspaper",
        "according to",
        "accord",
        ["The crane that fell across two berths on Sunday had failed an inspection in June"],
        0.93,
        date="June",
        checkable=0.88,
    ),
    Row(
        "s1",
        "direct",
        "Helena Strand, who led the inspection for the Maritime Safety Board",
        "said",
        "say",
        ["“I wrote that the slewing ring was cracked,”"],
        0.97,
        dropped=["“", ",”"],
        checkable=0.62,
    ),
    Row(
        "s1",
        "direct",
        "she",
        "added",
        "add",
        ["“I wrote it in capital letters,”", "“and I was told to wait.”"],
        0.95,
        checkable=0.41,
    ),
    Row(
        "s2",
        "indirect",
        "The port authority",
        "denied",
        "deny",
        ["that any warning had reached its board"],
        0.94,
        "denial",
        dropped=["that "],
        checkable=0.58,
    ),
    Row(
        "s3",
        "direct",
        "its chairman, Tomas Okello",
        "told",
        "tell",
        ["“No such report was ever delivered to us,”"],
        0.96,
        "denial",
        around={"addressee": "reporters", "time": "on Monday"},
        dropped=["“", ",”"],
        checkable=0.64,
    ),
    Row(
        "s3",
        "mixed",
        "He",
        "accused",
        "accuse",
        ["the inspector of “rewriting history”"],
        0.78,
        "accusation",
        checkable=0.22,
    ),
    Row("s3", "indirect", "He", "promised", "promise", ["to open the archive within a week"], None, "promise"),
    Row(
        "s4",
        "indirect",
        "Two people who work at the port, and who asked not to be named because they fear for their jobs",
        "said",
        "say",
        ["that managers had discussed the report in August"],
        0.92,
        dropped=["that "],
        date="August",
        checkable=0.71,
    ),
    Row(
        None,
        "mixed",
        "One of them",
        "recalled",
        "recall",
        [f"Okello saying {SAYING}"],
        0.81,
        status="ambiguous",
        maybe=["s4", "s3"],
    ),
    Row("s3", "mixed", "Okello", "saying", "say", [SAYING], 0.66, parent="a10", hedge="could", dropped=["that "]),
    Row(
        "s1",
        "indirect",
        "Strand",
        "said",
        "say",
        ["The dockers' union", "had warned that the crane might give way"],
        0.9,
        checkable=0.55,
    ),
    Row(
        "s5",
        "indirect",
        "The dockers' union",
        "warned",
        "warn",
        ["that the crane might give way"],
        0.74,
        "prediction",
        stance="confirming",
        parent="a12",
        hedge="might",
        dropped=["that "],
        checkable=0.3,
    ),
    Row(
        "s6", "indirect", "Its secretary, Luis Amaral", "demanded", "demand", ["an independent inquiry"], 0.83, "demand"
    ),
    Row(
        "s7",
        "indirect",
        "the prosecutor's office",
        "said",
        "say",
        ["Whether anyone will be charged is not yet clear"],
        0.89,
        around={"medium": "in a statement"},
        near="the prosecutor's office",
    ),
    Row("s7", "indirect", "it", "expects", "expect", ["to decide by the end of the month"], 0.6, "prediction"),
    Row("s6", "direct", "Amaral", "said", "say", ["“Nobody died,”", "“That was luck.”"], 0.97, checkable=0.35),
    Row(
        None,
        "indirect",
        "A spokeswoman for the authority",
        "declined to comment",
        "decline",
        [],
        0.7,
        "refusal",
        status="unresolved",
        near="A spokeswoman",
    ),
]

# Form, lemma, part of speech, head counted from 1, relation: a sentence of the text as conllu has it.
PARSE = """\
The the DET 4 det
dockers docker NOUN 4 nmod:poss
' 's PART 2 case
union union NOUN 10 nsubj
, , PUNCT 7 punct
Strand Strand PROPN 7 nsubj
said say VERB 10 parataxis
, , PUNCT 7 punct
had have AUX 10 aux
warned warn VERB 0 root
that that SCONJ 15 mark
the the DET 13 det
crane crane NOUN 15 nsubj
might might AUX 15 aux
give give VERB 10 ccomp
way way NOUN 15 obj"""
PARSED_ROWS = {11: (6, 5, 9), 12: (9, 3, 14)}
"""The rows of that sentence, and their paths over it."""


class Sample:
    """Writes the record of the first sample.

    Args:
        text: The sample, as the page has it.
        unit: What offsets count.
    """

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        self.text = text
        self._offsets = OffsetMap(text, unit)

    def record(self) -> Extraction:
        digest = sha256(self.text.encode()).hexdigest()
        dateline = self._span("MARROWPORT, Oct. 14")
        return Extraction(
            id=digest[:16],
            language="en",
            text_sha256=digest,
            text_length=self._offsets.length,
            offset_unit=self._offsets.unit,
            include=["speakers", "circumstances", "claims"],
            attributions=[self._attribution(number, row) for number, row in enumerate(ROWS)],
            speakers=[self._speaker(number, voice) for number, voice in enumerate(VOICES)],
            warnings=[ExtractionWarning(code="dateline", message="A dateline was not read.", span=dateline)],
            engine=Engine.model_validate(examples.ENGINE).stamp(),
        )

    def _span(self, words: str, start: int = 0) -> Span:
        """The first place of some words at or after an offset in code points."""
        match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(self.text, start)
        assert match is not None, words
        return self._offsets.span(*match.span())

    def _passage(self, words: str, start: int) -> Passage:
        return Passage(spans=[self._span(words, start)], text=words)

    def _attribution(self, number: int, row: Row) -> Attribution:
        start = self.text.index(row.contents[0] if row.contents else row.near)
        paragraph = self.text.rfind("\n", 0, start) + 1
        spans = [self._span(words, start) for words in row.contents]
        quotations = self._quotations(row.contents)
        content = Content(spans=spans, text=joined_text(spans), quotations=quotations) if spans else None
        cue = self._passage(row.cue, self.text.index(row.near, paragraph))
        around = {role: self._passage(words, paragraph) for role, words in row.around.items()}
        return Attribution(
            id=f"a{number + 1}",
            mode=row.mode,
            kind=row.kind,
            source=Source(**dict(self._passage(row.source, paragraph)), speaker_id=row.speaker),
            cue=Cue(**dict(cue), lemma=row.lemma, negated=False, modality="asserted", stance=row.stance),
            content=content,
            addressee=around.get("addressee"),
            medium=around.get("medium"),
            time=around.get("time"),
            act=row.act,
            parent_id=row.parent,
            claim=self._claim(content, row) if content else None,
            resolution=Resolution(
                status=row.status, candidates=[SpeakerCandidate(speaker_id=s, score=0.5) for s in row.maybe]
            ),
            confidence=row.confidence,
            evidence=self._evidence(number, row, cue),
        )

    def _quotations(self, contents: Sequence[str]) -> list[Span]:
        found = []
        for words in contents:
            start = self.text.index(words)
            quoted = re.finditer("“([^”]+)”", words)
            found += [self._offsets.span(start + one.start(1), start + one.end(1)) for one in quoted]
        return found

    def _claim(self, content: Content, row: Row) -> Claim:
        """The content without marks and a beginning `that`, made a sentence."""
        edits = [
            Edit(kind="dropped", span=self._span_within(word, row.contents), replacement=None) for word in row.dropped
        ]
        text = content.text
        for word in row.dropped:
            text = text.replace(word, "", 1)
        if not text.rstrip().endswith((".", "!", "?")):
            edits.append(Edit(kind="punctuated", span=None, replacement="."))
            text = f"{text.rstrip()}."
        hedges = [self._span_within(row.hedge, row.contents)] if row.hedge else []
        return Claim(
            text=" ".join(text.split()),
            edits=sorted(edits, key=lambda edit: edit.span.start if edit.span else self._offsets.length),
            modality="possible" if hedges else "certain",
            hedges=hedges,
            tense="past",
            checkable=row.checkable,
            dates=[LabelledSpan(**dict(self._span_within(row.date, row.contents)), label="date")] if row.date else [],
        )

    def _span_within(self, words: str, contents: Sequence[str]) -> Span:
        holder = next(one for one in contents if words in one)
        start = self.text.index(holder) + holder.index(words)
        return self._offsets.span(start, start + len(words))

    def _evidence(self, number: int, row: Row, cue: Passage) -> Evidence:
        parsed = PARSED_ROWS.get(number)
        rejected = RejectedCandidate(rule="quote.floating", reason="the cue has a subject", spans=cue.spans)
        return Evidence(
            rule="verb.clause",
            path=f"{row.cue} >nsubj {row.source}; {row.cue} >ccomp",
            supporters=["role-model"],
            scores={"weight": 0.98, "cue": 0.99},
            rejected=[rejected],
            decisions=[Decision(field="act", value=row.act, rule=f"act.{row.lemma}", spans=cue.spans)],
            parse=None if parsed is None else Parse(tokens=self._tokens(), path=list(parsed)),
        )

    def _tokens(self) -> list[ParsedToken]:
        at = self.text.index("The dockers' union, Strand said")
        tokens = []
        for line in PARSE.splitlines():
            form, lemma, upos, head, deprel = line.split()
            start = self.text.index(form, at)
            at = start + len(form)
            place = dict(self._offsets.span(start, at))
            tokens.append(
                ParsedToken(**place, lemma=lemma, upos=upos, head=int(head) - 1 if head != "0" else None, deprel=deprel)
            )
        return tokens

    def _speaker(self, number: int, row: Voice) -> Speaker:
        start = self._span(row.name)
        words = {name: self._span(words) for name, words in row.words.items()}
        return Speaker(
            id=f"s{number + 1}",
            name=row.name,
            type=row.type,
            named=row.named,
            anonymous="anonymity_reason" in words,
            anonymity_reason=words.get("anonymity_reason"),
            role=words.get("role"),
            affiliation=words.get("affiliation"),
            mentions=[SpeakerMention(**dict(start), form="name" if row.named else "nominal")],
        )
