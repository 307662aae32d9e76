"""UDS-Factuality (White et al. 2016; Rudinger et al. 2018) on the English Web Treebank.

The annotators judged whether the events of predicates happened. Only the heads of complement clauses of verbs of
communication are read, which PropBank annotates in the same sentences.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.conllu import ConlluSentence, sentences
from onrecord.extractors.attributions.lexicon import load_lexicon

FOLDER = Path("claims") / "uds_factuality" / "decomp" / "data"
ANNOTATIONS = Path("2.0") / "normalized" / "sentence" / "annotations" / "factuality.zip"
VOTES = Path("2.0") / "raw" / "sentence" / "annotations" / "factuality.zip"

SPEECH = frozenset(
    "say tell warn predict promise order ask accuse criticize deny refuse praise admit agree write talk manner".split()
)
"""The lexicon's classes of verbs of communication."""


@dataclass(frozen=True, slots=True)
class Instance:
    """A complement clause: its sentence, the offsets of its head and governor, and the annotators' answer.

    `agreed` is false where the annotators differ, mostly two; the sign then depends on how sure each was.
    """

    text: str
    head: int
    governor: int
    positive: bool
    agreed: bool


def instances(data: Path, part: str) -> Iterator[Instance]:
    """The complement clauses of one part, `train` or `dev`, from the folder of data.

    Raises:
        FileNotFoundError: A corpus is missing.
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
    for sentence in sentences(data / "ud" / f"ewt-{part}.conllu"):
        words, starts, identity = sentence.words, _starts(sentence), sentence.comments["sent_id"] or ""
        name = names.get(identity, "")
        for predicate, value in values.get(name, {}).items():
            number = int(predicate.rsplit("-", 1)[1]) - 1
            if number >= len(words) or not words[number].deprel.startswith("ccomp"):
                continue
            governor = words[number].head - 1
            entry = lexicon.verb(words[governor].lemma.lower())
            if entry and entry.classes[0] in SPEECH and (identity, governor) in speaking:
                said = set(votes[name][predicate]["factuality"]["factual"]["value"].values())
                sign = value["factuality"]["factual"]["value"] > 0
                text = sentence.comments["text"] or ""
                yield Instance(text, starts[number], starts[governor], sign, len(said) == 1)


def _starts(sentence: ConlluSentence) -> list[int]:
    """The offset of each word in the sentence's text."""
    text, starts, position = sentence.comments["text"] or "", [], 0
    for word in sentence.words:
        starts.append(max(text.find(word.form, position), position))
        position = starts[-1] + len(word.form)
    return starts


def _read(path: Path) -> Mapping[str, Any]:
    with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as file:
        found: Mapping[str, Any] = json.load(file)["data"]
        return found


def _communication(path: Path) -> Iterator[tuple[str, int]]:
    """Sentence and word index of each predicate of communication."""
    with path.open(encoding="utf-8") as file:
        for line in map(json.loads, file):
            yield line["sent_id"], line["predicate"]
