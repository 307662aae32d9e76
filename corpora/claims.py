"""Sentences for checkability: articles, treebanks, NewsSD-ENG and ClaimBuster, of which the last two have labels.

ClaimBuster is for measuring alone: nothing is trained or chosen on it.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from corpora.conllu import documents, sentences

CLAIMBUSTER = Path("claims") / "claimbuster" / "test.json"
NEWSSD = Path("claims") / "newssd_eng"
UNSTATED = frozenset({"q", "wh", "imp", "intj"})
"""GUM's types of sentences without a statement."""
EVERY = 4
"""One of so many of them is taken, as articles have few."""

_BREAK = re.compile(r"(?<=[.!?…”\"])\s+(?=[A-Z“\"‘])|\n+")


def article_sentences(data: Path) -> Iterator[list[str]]:
    """The sentences of each training article of PolNeAR."""
    for path in sorted((data / "polnear" / "train" / "text").iterdir()):
        yield _BREAK.split(path.read_text(encoding="utf-8"))


def treebank_documents(data: Path) -> Iterator[list[str]]:
    """The sentences of each training document of EWT and GUM."""
    for name in ("ewt-train", "gum-train"):
        for document in documents(data / "ud" / f"{name}.conllu"):
            yield [sentence.comments["text"] or "" for sentence in document]


def unstated(data: Path) -> Iterator[str]:
    """Some of GUM's questions, orders and interjections."""
    found = sentences(data / "ud" / "gum-train.conllu")
    yield from [one.comments["text"] or "" for one in found if one.comments["s_type"] in UNSTATED][::EVERY]


def newssd(data: Path, part: str) -> Iterator[tuple[str, bool]]:
    """The sentences of a part of NewsSD-ENG, each with its label: objective or not."""
    path = data / NEWSSD / "data" / "english" / f"{part}.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield row["Sentence"].strip(), row["Label"] == "OBJ"


def claimbuster(data: Path) -> Iterator[tuple[str, bool]]:
    """The sentences of ClaimBuster's test part, each with its label: worth checking or not."""
    for one in json.loads((data / CLAIMBUSTER).read_text("utf-8")):
        yield one["text"], one["label"] == 1
