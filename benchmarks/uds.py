"""Whether what is said is put as a fact: UDS-Factuality (White et al. 2016; Rudinger et al. 2018) on EWT.

Annotators said of predicates whether what they tell of happened. Measured is the sign of their value for the heads of
complement clauses that verbs of communication govern, as PropBank annotates these in the same sentences. Two annotators
have seen most of them; where they disagree, the sign hangs on how sure each was, so the others are counted apart.

What a record says of a cue and its content gives a sign by `positive`, which was settled on the train part.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.extractors.acts.stage import Acts
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import clause
from onrecord.extractors.attributions.content_spans import content_spans
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.modes import verbatim
from onrecord.extractors.attributions.predicates import content_words
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.factuality.factuality import Factuality, factuality
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.marks import find_quotations

FOLDER = Path("claims") / "uds_factuality" / "decomp" / "data"
ANNOTATIONS = Path("2.0") / "normalized" / "sentence" / "annotations" / "factuality.zip"
VOTES = Path("2.0") / "raw" / "sentence" / "annotations" / "factuality.zip"

SPEECH = frozenset(
    "say tell warn predict promise order ask accuse criticize deny refuse praise admit agree write talk manner".split()
)
"""The lexicon's classes of verbs of communication."""


@dataclass(frozen=True, slots=True)
class Instance:
    """A complement clause: its sentence, where its head and its governor begin, and what annotators say."""

    text: str
    head: int
    governor: int
    positive: bool
    agreed: bool


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    lemma: str
    upos: str
    head: int
    deprel: str
    start: int


def instances(data: Path, part: str) -> Iterator[Instance]:
    """The complement clauses of one part, `train` or `dev`, from the folder of data.

    Raises:
        FileNotFoundError: The corpora are not there.
    """
    folder = data / FOLDER
    values, votes = (_read(folder / path) for path in (ANNOTATIONS, VOTES))
    names = {
        entry["sentence_id"]: name
        for name, entry in json.loads((folder / "ud_ids.json").read_text("utf-8")).items()
        if name.startswith(f"ewt-{part}-")
    }
    speaking = set(_communication(data / "propbank_ewt" / "communication.jsonl"))
    lexicon = load_lexicon()
    for sentence, text, words in _sentences(data / "ud" / f"ewt-{part}.conllu"):
        name = names.get(sentence, "")
        for predicate, value in values.get(name, {}).items():
            number = int(predicate.rsplit("-", 1)[1]) - 1
            if number >= len(words) or not words[number].deprel.startswith("ccomp"):
                continue
            head, governor = words[number], words[words[number].head]
            entry = lexicon.verb(governor.lemma)
            if entry and entry.classes[0] in SPEECH and (sentence, words[number].head) in speaking:
                said = set(votes[name][predicate]["factuality"]["factual"]["value"].values())
                sign = value["factuality"]["factual"]["value"] > 0
                yield Instance(text, head.start, governor.start, sign, len(said) == 1)


def positive(attribution: AttributionDraft, put: Factuality) -> bool:
    """Whether a record puts its content as a fact.

    Not so what is still to come, asked for or proposed, a question about the present, what is possible or would be,
    what may or must be done, and what is negated by more than a `no` before a noun; in the past, even what is asked or
    may have been is mostly taken to have been.
    """
    rules = {decision.rule for decision in put.decisions}
    if put.about_future or attribution.act in ("demand", "proposal"):
        return False
    if put.tense != "past" and (
        attribution.act == "question"
        or put.modality in ("possible", "counterfactual")
        or attribution.modality not in ("asserted", "interrogative")
        or "tense.modal" in rules
    ):
        return False
    return not (put.negated and "negated.no" not in rules)


def predicted(reader: Reader, instance: Instance) -> bool | None:
    """The sign that the engine gives a clause; None where it has no such words in its reading of the sentence."""
    analysis = reader.read(instance.text)
    at = {token.start: token.index for token in analysis.tokens}
    if instance.head not in at or instance.governor not in at:
        return None
    attribution = _attribution(analysis, at[instance.governor], at[instance.head])
    Acts()(Draft(analysis, attributions=[attribution]))
    return positive(attribution, factuality(analysis, attribution))


def _attribution(analysis: Analysis, governor: int, head: int) -> AttributionDraft:
    """The attribution that a verb with a clause makes."""
    marks = find_quotations(analysis.text)
    content = tuple(sorted({*content_words(analysis, head, governor), head} - {governor}))
    cue = tuple(i for i in clause.predicate_words(analysis, governor) if i not in content) or (governor,)
    subject = clause.subject(analysis, governor)
    words = clause.source_words(analysis, subject.token, governor) if subject else ()
    source = tuple(i for i in words if i not in content and i not in cue)
    stretches = content_spans(analysis, content)
    return AttributionDraft(
        selected=Selected(Candidate("verb.ccomp", governor, cue, source, content, "")),
        source=spans(analysis, source),
        cue=spans(analysis, cue),
        content=stretches,
        quotations=verbatim(stretches, marks),
        mode="indirect",
    )


def _read(path: Path) -> Mapping[str, Any]:
    with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as file:
        found: Mapping[str, Any] = json.load(file)["data"]
        return found


def _communication(path: Path) -> Iterator[tuple[str, int]]:
    """Sentence and token number of each predicate of communication."""
    with path.open(encoding="utf-8") as file:
        for line in map(json.loads, file):
            yield line["sent_id"], line["predicate"]


def _sentences(path: Path) -> Iterator[tuple[str, str, list[_Word]]]:
    """Id, text and words of each sentence of a treebank."""
    for block in path.read_text("utf-8").split("\n\n"):
        notes = dict(line[2:].split(" = ", 1) for line in block.splitlines() if line.startswith("# ") and " = " in line)
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        text = notes.get("text", "")
        words, position = [], 0
        for row in (row for row in rows if row[0].isdigit()):
            start = max(text.find(row[1], position), position)
            position = start + len(row[1])
            words.append(_Word(row[1], row[2].lower(), row[3], int(row[6]) - 1, row[7], start))
        if words:
            yield notes.get("sent_id", ""), text, words
